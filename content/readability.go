package content

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// Measure is what reading formulas are made of, counted in English wording as it
// is read aloud:
//
//   - an item of a list or a cell of a table is a sentence, stop or no stop;
//   - "e.g.", "Dr." and "1.5" end no sentence;
//   - numbers, clock times and telephone numbers are the words one says; a
//     hyphened word is one word; FDA is one word of three syllables.
//
// Headings are left out by those who choose what to measure.
type Measure struct {
	Words, Sentences, Syllables int
	Hard                        int    // words of three syllables or more
	Longest                     int    // words of the longest sentence
	LongestText                 string // that sentence
}

// Grade is the Flesch–Kincaid grade: years of school in the US. Patient wording
// is to stay at 6.0 or below (AMA, NIH).
func (m Measure) Grade() float64 {
	return 0.39*m.SentenceMean() + 11.8*m.perWord(m.Syllables) - 15.59
}

// Ease is the Flesch reading ease: 80 to 90 is sixth grade, higher is easier.
func (m Measure) Ease() float64 {
	return 206.835 - 1.015*m.SentenceMean() - 84.6*m.perWord(m.Syllables)
}

// SMOG is McLaughlin's grade. It aims at readers who understand all of it, so it
// comes out a grade and a half to two above Flesch–Kincaid, and it wants 30
// sentences or more.
func (m Measure) SMOG() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return 1.0430*math.Sqrt(float64(m.Hard)*30/float64(m.Sentences)) + 3.1291
}

// SentenceMean is words per sentence, 0 of nothing.
func (m Measure) SentenceMean() float64 {
	if m.Sentences == 0 {
		return 0
	}
	return float64(m.Words) / float64(m.Sentences)
}

func (m Measure) perWord(n int) float64 {
	if m.Words == 0 {
		return 0
	}
	return float64(n) / float64(m.Words)
}

// Plus is the measure of both together.
func (m Measure) Plus(o Measure) Measure {
	m.Words += o.Words
	m.Sentences += o.Sentences
	m.Syllables += o.Syllables
	m.Hard += o.Hard
	if o.Longest > m.Longest {
		m.Longest, m.LongestText = o.Longest, o.LongestText
	}
	return m
}

// Read measures paragraphs, items and cells of English, each a string without
// marks.
func Read(texts ...string) Measure { return english.read(texts...) }

// ReadIn measures wording of a language. Syllables are counted in English and
// Spanish; of other languages words and sentences alone are told.
func ReadIn(l Lang, texts ...string) Measure { return tongueOf(l).read(texts...) }

// tongue is how wording of a language is counted: how a token is said, and which
// abbreviations end no sentence.
type tongue struct {
	speak        func(token, before string) []spokenWord
	never, maybe []string
}

var english = tongue{speak: speak, never: neverLast, maybe: maybeLast}

// anyOther is a language of which no syllables are counted.
var anyOther = tongue{speak: func(token, _ string) []spokenWord {
	var words []spokenWord
	for part := range strings.FieldsSeq(joiners.Replace(token)) {
		if strings.ContainsFunc(part, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) || strings.Contains(part, masked) {
			words = append(words, spokenWord{word: part})
		}
	}
	return words
}}

func tongueOf(l Lang) tongue {
	base, _, _ := strings.Cut(string(l), "-")
	switch base {
	case "en":
		return english
	case "es":
		return spanish
	}
	return anyOther
}

func (g tongue) read(texts ...string) Measure {
	var m Measure
	for _, t := range texts {
		for _, sentence := range g.sentences(t) {
			m = m.Plus(g.readSentence(sentence))
		}
	}
	return m
}

// ReadMasked is [Read] with the names that cannot be said in easier words, each
// as one word of one syllable.
func ReadMasked(texts ...string) Measure {
	hidden := make([]string, len(texts))
	for i, t := range texts {
		hidden[i] = mask(t)
	}
	return Read(hidden...)
}

func mask(text string) string {
	return unavoidable().ReplaceAllString(text, "${1}"+masked)
}

func (g tongue) readSentence(tokens []string) Measure {
	var m Measure
	before := ""
	for _, token := range tokens {
		for _, w := range g.speak(token, before) {
			m.Words++
			m.Syllables += w.syllables
			if w.syllables >= 3 {
				m.Hard++
			}
		}
		before = token
	}
	if m.Words > 0 {
		m.Sentences, m.Longest, m.LongestText = 1, m.Words, strings.Join(tokens, " ")
	}
	return m
}

// unavoidable matches the names that are masked, longest first, each as a whole
// word.
var unavoidable = sync.OnceValue(func() *regexp.Regexp {
	var file struct {
		Names []struct {
			Reason string
			Names  []string
		}
	}
	readBuiltin("guide/names.toml", &file)
	var names []string
	for _, list := range file.Names {
		for _, name := range list.Names {
			names = append(names, regexp.QuoteMeta(name))
		}
	}
	slices.SortFunc(names, func(a, b string) int { return len(b) - len(a) })
	return regexp.MustCompile(`(?i)(^|[^\pL\pN])(?:` + strings.Join(names, "|") + `)\b`)
})

// sentences splits a paragraph into sentences, and each into tokens. What
// follows the last stop is a sentence too.
func sentences(paragraph string) [][]string { return english.sentences(paragraph) }

func (g tongue) sentences(paragraph string) [][]string {
	tokens := strings.Fields(paragraph)
	var all [][]string
	begin := 0
	for i := range tokens {
		next := ""
		if i+1 < len(tokens) {
			next = tokens[i+1]
		}
		if g.endsSentence(tokens[i], next) {
			all = append(all, tokens[begin:i+1])
			begin = i + 1
		}
	}
	if begin < len(tokens) {
		all = append(all, tokens[begin:])
	}
	return all
}

var (
	// neverLast stand before what they belong to.
	neverLast = []string{"e.g.", "i.e.", "dr.", "mr.", "mrs.", "ms.", "prof.", "st.", "vs.", "no.", "approx."}
	// maybeLast end a sentence where the next word begins one.
	maybeLast = []string{"etc.", "a.m.", "p.m.", "u.s.", "u.k.", "inc."}
)

func (g tongue) endsSentence(token, next string) bool {
	bare := strings.TrimRight(token, `”"’')]»`)
	if last, _ := utf8.DecodeLastRuneInString(bare); !strings.ContainsRune(".!?؟", last) {
		return false
	}
	switch word := strings.ToLower(strings.TrimLeft(bare, `“"‘'([«¿¡`)); {
	case slices.Contains(g.never, word):
		return false
	case slices.Contains(g.maybe, word):
		return next != "" && strings.ToUpper(next[:1]) == next[:1]
	}
	return true
}
