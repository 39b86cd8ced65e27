package content

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"time"
)

// Score is what a program can tell of the quality of a guide. It is no rating by
// people, and says nothing of whether the guide is true.
type Score struct {
	Coverage     Coverage    `json:"seed_coverage"` // statements of the seed documents that have their place
	GradeMax     float64     `json:"grade_max"`     // Flesch–Kincaid, of the hardest block
	GradeMean    float64     `json:"grade_mean"`    // of all wording
	GradeMaxRaw  float64     `json:"grade_max_raw"` // as GradeMax, drugs and authorities counted as they stand
	GradeMeanRaw float64     `json:"grade_mean_raw"`
	Ease         float64     `json:"ease"`          // Flesch, of all wording
	SMOG         float64     `json:"smog"`          // of all wording
	SentenceMean float64     `json:"sentence_mean"` // words
	SentenceMax  int         `json:"sentence_max"`  // words
	Hardest      []string    `json:"hardest"`       // ids of the hardest block
	Passive      float64     `json:"passive"`       // sentences of 100 in the passive voice, about
	Banned       []string    `json:"banned"`        // ids whose wording promises too much
	Missing      int         `json:"missing_words"` // entries without wording, in all languages
	Stale        int         `json:"stale_status"`  // approvals and notices past their month
	SourcesBare  int         `json:"sources_bare"`  // sources shown without a year or an address
	Signs        bool        `json:"signs_complete"`
	Review       string      `json:"review"`
	Languages    []LangScore `json:"languages"`
}

// Coverage is how much of something is used.
type Coverage struct {
	Used int `json:"used"`
	Of   int `json:"of"`
}

// Scorecard measures a guide as of a day. Reading grades are those of the
// English; the blocks are long enough to be graded.
func Scorecard(g *Guide, today time.Time) Score {
	s := Score{
		Coverage: g.coverage(), Missing: g.missing(), Stale: g.stale(today), SourcesBare: g.bareSources(),
		Signs: g.signsComplete(), Review: g.Edition.Review, Languages: g.langScores(), Banned: g.overclaims(),
	}
	s.read(g.Blocks(English))
	return s
}

func (s *Score) read(blocks []Block) {
	var all, raw Measure
	var passive int
	for _, b := range blocks {
		all, raw = all.Plus(b.Masked), raw.Plus(b.Raw)
		passive += passives(b.Texts)
		if !b.Long() {
			continue
		}
		if grade := tenth(b.Masked.Grade()); s.Hardest == nil || grade > s.GradeMax {
			s.GradeMax, s.Hardest = grade, b.IDs
		}
		s.GradeMaxRaw = max(s.GradeMaxRaw, tenth(b.Raw.Grade()))
	}
	if all.Sentences == 0 {
		return
	}
	s.GradeMean, s.GradeMeanRaw = tenth(all.Grade()), tenth(raw.Grade())
	s.Ease, s.SMOG = tenth(all.Ease()), tenth(all.SMOG())
	s.SentenceMean, s.SentenceMax = tenth(raw.SentenceMean()), raw.Longest
	s.Passive = tenth(100 * float64(passive) / float64(all.Sentences))
}

func tenth(x float64) float64 { return math.Round(10*x) / 10 }

func (g *Guide) coverage() Coverage {
	used := map[string]bool{}
	for _, e := range g.entries() {
		for _, seed := range e.seeds {
			used[seed] = true
		}
	}
	return Coverage{Used: len(used), Of: g.seeds}
}

func (g *Guide) missing() int {
	n := 0
	for _, l := range g.Langs() {
		if w, ok := g.Words(l); ok {
			n += g.missingIn(w)
		}
	}
	return n
}

func (g *Guide) missingIn(w *Words) int {
	n := 0
	for _, e := range slices.Concat(g.entries(), visitEntries()) {
		for _, part := range e.needs {
			if !w.Has(e.word(part)) {
				n++
			}
		}
	}
	return n
}

// stale counts what was to be looked at again before the month of today.
func (g *Guide) stale(today time.Time) int {
	n := 0
	count := func(expires string) {
		if Stale(expires, today) {
			n++
		}
	}
	for _, s := range g.Statuses {
		count(s.Expires)
	}
	for _, s := range g.Notices {
		count(s.Expires)
	}
	return n
}

// Stale reports whether a month, "2027-05", is past on a day. What does not
// expire is never stale.
func Stale(expires string, today time.Time) bool {
	return expires != "" && today.Format(month) > expires
}

func (g *Guide) bareSources() int {
	n := 0
	for _, s := range g.Sources {
		if s.Seen && s.Public && (s.Year == 0 || s.URL == "") {
			n++
		}
	}
	return n
}

// signsComplete reports whether every sign is there with all its columns in
// every language.
func (g *Guide) signsComplete() bool {
	numbers := map[string]bool{}
	for _, s := range g.Signs {
		number, _, _ := strings.Cut(s.ID, "_")
		numbers[number] = true
		for _, l := range g.Langs() {
			w, ok := g.Words(l)
			if !ok {
				return false
			}
			for _, column := range []string{"name", "normal", "call", "emergency"} {
				if !w.Has("sign." + s.ID + "." + column) {
					return false
				}
			}
		}
	}
	return len(numbers) == signCount
}

var (
	// overclaim is wording stronger than any evidence that there is.
	overclaim = pattern(`(?i)\b(breakthrough|cures?|cured|miracles?|guaranteed?|guarantees|regrows?|regenerates?|risk-free|low-risk|proven|ensures?|safe and effective|FDA-registered|certified stem cell)\b`)
	// denial before it, in the same sentence, takes it back.
	denial = pattern(`(?i)\b(no|not|never|none|nothing|cannot|without|\w+n’t|ask|whether|if)\b`)
	some   = regexp.MustCompile(`(?i)\bsome\b`)
)

// Overclaims lists the words of an English text that promise more than is known,
// such as "cure" or "proven". Questions promise nothing, nor does a sentence
// that denies before it names: "not proven".
func Overclaims(text string) []string {
	var found []string
	for _, tokens := range sentences(text) {
		s := strings.Join(tokens, " ")
		if strings.HasSuffix(s, "?") {
			continue
		}
		for _, at := range overclaim().FindAllStringIndex(s, -1) {
			word := s[at[0]:at[1]]
			// "Some uses are proven" is true of blood stem cells (claim audit, S0-1).
			bounded := strings.EqualFold(word, "proven") && some.MatchString(s)
			if !bounded && !denial().MatchString(s[:at[0]]) {
				found = append(found, word)
			}
		}
	}
	return found
}

// overclaims lists the English wording that promises too much. What adverts say
// stands beside what we know, and is left out.
func (g *Guide) overclaims() []string {
	ids := []string{}
	w, ok := g.Words(English)
	if !ok {
		return ids
	}
	for id, text := range w.texts {
		if quotesAdvert := strings.HasPrefix(id, "claim.") && strings.HasSuffix(id, ".read"); quotesAdvert {
			continue
		}
		if len(Overclaims(text.String())) > 0 {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// passive is a form of "to be" before a participle: a guess, good enough to
// watch a share. "Approved" says what state a thing is in and "called" what its
// name is; they have no plainer active form, and do not count.
var (
	passive    = pattern(`(?i)\b(?:is|are|was|were|be|been|being)(?: not| also| often)? (\w{3,}ed|given|taken|put|done|made|kept|held|told|known|shown|seen|cut|sent|grown|drawn|written|paid|meant|found|built|spun|frozen|chosen)\b`)
	notPassive = []string{"approved", "called", "scared", "tired", "worried"}
)

func passives(texts []string) int {
	n := 0
	for _, t := range texts {
		for _, tokens := range sentences(t) {
			m := passive().FindStringSubmatch(strings.Join(tokens, " "))
			if m != nil && !slices.Contains(notPassive, strings.ToLower(m[1])) {
				n++
			}
		}
	}
	return n
}
