package content

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// check looks at everything that has been read.
func (d *door) check() {
	entries := d.guide.entries()
	d.checkIDs(entries)
	d.checkSeeds(entries)
	for _, e := range entries {
		d.checkApplies(e)
		d.checkSources(e)
		d.checkMoments(e)
	}
	d.checkValues()
	d.checkPairs()
	for _, w := range d.wording {
		d.checkNeeds(w, entries)
		d.checkTexts(w)
		d.checkTranslation(w)
	}
	d.checkGlossary()
}

// fact tells of something wrong with the fact called name.
func (d *door) fact(name, format string, args ...any) {
	kind, _, _ := strings.Cut(name, ".")
	at := place{file: factFiles[0]}
	if file, ok := d.facts[kind]; ok {
		at.file = file
	}
	for _, file := range factFiles {
		if found := d.at(file, name); found.line > 0 && strings.Contains(name, ".") {
			at = found
		}
	}
	d.problem(at, name, format, args...)
}

func (d *door) checkIDs(entries []entry) {
	seen := map[string]bool{}
	for _, e := range entries {
		switch {
		case e.id == "":
			d.fact(e.name(), "has no id: give it one")
		case !isID(e.id):
			d.fact(e.name(), "write ids with lower case letters, digits and underscores")
		case seen[e.name()]:
			d.fact(e.name(), "is there twice: rename one")
		}
		seen[e.name()] = true
	}
}

// harsh are the verdicts on statements that never stand as facts.
var harsh = []string{"overstated", "contradicted", "unsafe as written"}

// verdicts are all that the claim audit has.
var verdicts = append([]string{"supported", "partly true", "clinic habit, no authority", "contested / thin proof", "opinion"}, harsh...)

// checkSeeds sees that every statement of the seed documents has its place, and
// the harsh ones only in a claim that is not bare.
func (d *door) checkSeeds(entries []entry) {
	bare := map[string]bool{}
	for _, c := range d.guide.Claims {
		bare[c.ID] = c.Bare
	}
	used := map[string]bool{}
	for _, e := range entries {
		for _, seed := range e.seeds {
			verdict, ok := d.verdicts[seed]
			used[seed] = true
			switch {
			case !ok:
				d.fact(e.name(), "seed %q is not in %s", seed, seedFile)
			case slices.Contains(harsh, verdict) && (e.kind != "claim" || bare[e.id]):
				d.fact(e.name(), "seed %s is %s: it may stand only in a claim with bare = false", seed, verdict)
			}
		}
	}
	for _, seed := range slices.Sorted(maps.Keys(d.verdicts)) {
		if !used[seed] {
			d.problem(place{file: seedFile}, seed, "has no place in the guide: name it in the seeds of the entry that answers it")
		}
		if !slices.Contains(verdicts, d.verdicts[seed]) {
			d.problem(place{file: seedFile}, seed, "has the verdict %q, which is none of the audit's", d.verdicts[seed])
		}
	}
}

func (d *door) checkApplies(e entry) {
	checkList(d, e, "pathway", e.Pathway, allPathways)
	checkList(d, e, "origin", e.Origin, allOrigins)
	checkList(d, e, "route", e.Route, allRoutes)
	checkList(d, e, "part", e.Part, allParts)
	checkList(d, e, "sedation", e.Sedation, allSedations)
	checkList(d, e, "flag", e.Flag, Flags)
	checkList(d, e, "without", e.Without, Flags)
	for _, c := range e.Country {
		if !countryCode.MatchString(string(c)) {
			d.fact(e.name(), "country %q: write two capital letters, \"US\"", c)
		}
	}
	if e.kind == "medicine" && !e.everyone() {
		d.fact(e.name(), "the medicine lines are for everyone: take away what narrows it")
	}
}

// What a line may be narrowed to: the values of a visit, or what is not known.
var (
	allPathways  = append(slices.Clone(Pathways), Unknown)
	allOrigins   = append(slices.Clone(Origins), Unknown)
	allRoutes    = append(slices.Clone(Routes), Unknown)
	allParts     = append(slices.Clone(Parts), Unknown)
	allSedations = append(slices.Clone(Sedations), Unknown)
)

var countryCode = regexp.MustCompile(`^[A-Z]{2}$`)

// everyone reports whether a narrows nothing.
func (a Applies) everyone() bool {
	return len(a.Pathway)+len(a.Origin)+len(a.Route)+len(a.Part)+len(a.Sedation)+
		len(a.Country)+len(a.Flag)+len(a.Without) == 0 && !a.Known
}

func checkList[T ~string](d *door, e entry, field string, list, allowed []T) {
	for i, v := range list {
		if !slices.Contains(allowed, v) {
			d.fact(e.name(), "%s %q is none of %v", field, v, allowed)
		} else if slices.Contains(list[:i], v) {
			d.fact(e.name(), "%s %q is there twice", field, v)
		}
	}
}

// checkSources sees that what is cited is there, was read, and may be cited to
// patients.
func (d *door) checkSources(e entry) {
	for _, id := range e.sources {
		i := slices.IndexFunc(d.guide.Sources, func(s Source) bool { return s.ID == id })
		switch {
		case i < 0:
			d.fact(e.name(), "source %q is not among the sources", id)
		case !d.guide.Sources[i].Seen:
			d.fact(e.name(), "source %q has not been read (seen = false): do not cite it", id)
		case !d.guide.Sources[i].Public:
			d.fact(e.name(), "source %q is not for patients (public = false): do not cite it", id)
		}
	}
}

func (d *door) checkMoments(e entry) {
	for _, s := range e.moments {
		if s == "" {
			continue
		}
		w, err := ParseWhen(s)
		if err != nil {
			d.fact(e.name(), "%v", err)
			continue
		}
		if w.Setting == "" {
			continue
		}
		i := slices.IndexFunc(d.guide.Settings, func(s Setting) bool { return s.ID == w.Setting })
		switch {
		case i < 0:
			d.fact(e.name(), "moment %q: %s is not among the settings", s, w.Setting)
		case w.Elapsed != (d.guide.Settings[i].Unit == "hours"):
			d.fact(e.name(), "moment %q: %s is in %s", s, w.Setting, d.guide.Settings[i].Unit)
		}
	}
}

// holes are what the program can put into wording, and which kinds of entry
// have it; nil is all of them.
var holes = map[string][]string{
	"where": nil, "arrive": nil, "day": nil,
	"date": {"task", "limit", "event"}, "till": {"task"},
	"until24": nil, "ask_by": nil, "nsaid_from": nil, "nsaid_to": nil,
	"rest_until": nil, "soak_until": nil, "follow_up": nil,
	"big": nil, "light": nil, "clear": nil,
	"hours_big": nil, "hours_light": nil, "hours_clear": nil,
	"phone_day": nil, "phone_night": nil, "emergency": nil,
	"clinic": nil, "product": nil, "total": nil,
}

// guideWords reports whether wording of this id belongs to an entry of the
// guide, rather than to the page, the window or a problem.
func (w wording) guideWords(id string) bool {
	file := w.places[id]
	if strings.HasSuffix(file, "/guide.toml") || strings.HasSuffix(file, "/know.toml") {
		return true
	}
	kind, _, _ := strings.Cut(id, ".")
	return slices.Contains(wordedKinds, kind)
}

// wordedKinds are the kinds of entry that have wording.
var wordedKinds = []string{
	"stage", "task", "limit", "event", "matter", "medicine", "meal", "sign", "tell", "bring", "home", "leave",
	"known", "unknown", "number", "option", "condition", "status", "notice", "claim", "faq", "ask", "report", "term",
	"value", "place",
}

// checkNeeds sees that every entry is worded, and that no wording is for an
// entry that is not there.
func (d *door) checkNeeds(w wording, entries []entry) {
	used := make(map[string]bool, manyWords)
	for _, e := range slices.Concat(entries, visitEntries()) {
		for _, part := range e.may {
			used[e.word(part)] = true
		}
		for _, part := range e.needs {
			id := e.word(part)
			used[id] = true
			if _, ok := w.places[id]; !ok {
				d.problem(place{file: d.wordFile(w, e.kind)}, id, "has no wording")
			}
		}
	}
	for _, id := range w.ids {
		if w.guideWords(id) && !used[id] {
			d.problem(d.at(w.places[id], id), id, "words nothing: take it away, or name its fact in %s", strings.Join(factFiles, " or "))
		}
	}
}

// wordFile is where the wording of a kind of entry belongs: know.toml for what
// is in the second file of facts, else guide.toml.
func (d *door) wordFile(w wording, kind string) string {
	kind, _, _ = strings.Cut(kind, ".")
	if d.facts[kind] == factFiles[1] {
		return w.folder + "/" + wordFiles[1]
	}
	return w.folder + "/" + wordFiles[0]
}

// checkTexts looks at the holes and the links of all wording.
func (d *door) checkTexts(w wording) {
	for _, id := range w.ids {
		text := w.words.texts[id]
		for _, term := range text.Terms() {
			if !slices.ContainsFunc(d.guide.Glossary, func(t Term) bool { return t.ID == term }) {
				d.problem(d.at(w.places[id], id), id, "links to %q, which is no term of the glossary", term)
			}
		}
		if w.guideWords(id) {
			d.checkHoles(w, id, text.Holes())
		}
	}
}

func (d *door) checkHoles(w wording, id string, names []string) {
	kind, _, _ := strings.Cut(id, ".")
	for _, hole := range names {
		kinds, ok := holes[hole]
		switch {
		case !ok:
			d.problem(d.at(w.places[id], id), id, "nothing fills {%s}; the holes are %s", hole, strings.Join(slices.Sorted(maps.Keys(holes)), " "))
		case kinds != nil && !slices.Contains(kinds, kind):
			d.problem(d.at(w.places[id], id), id, "{%s} is only for a %s: this has no moment", hole, strings.Join(kinds, ", a "))
		}
	}
	if slices.Contains(names, "till") {
		for _, t := range d.guide.Tasks {
			if strings.HasPrefix(id, "task."+t.ID+".") && t.Till == "" {
				d.problem(d.at(w.places[id], id), id, "{till} has no moment: the task has no till")
			}
		}
	}
}

// checkTranslation holds a language against the English: the same ids, the same
// holes, and every plural that the language has.
func (d *door) checkTranslation(w wording) {
	english := d.wording[0]
	for _, id := range english.ids {
		_, there := w.places[id]
		base, form := english.plural(id)
		switch {
		case form == "other":
			d.checkPlural(w, base)
		case form != "" || w.lang == english.lang:
		case !there && !english.guideWords(id): // checkNeeds tells of the others
			d.problem(place{file: w.folder}, id, "has no wording: English has it")
		case there && !slices.Equal(w.words.texts[id].Holes(), english.words.texts[id].Holes()):
			d.problem(d.at(w.places[id], id), id, "has the holes %v; in English they are %v", w.words.texts[id].Holes(), english.words.texts[id].Holes())
		}
	}
	for _, id := range w.ids {
		_, there := english.places[id]
		if _, form := english.plural(id); !there && form == "" && !w.guideWords(id) {
			d.problem(d.at(w.places[id], id), id, "is not in the English: take it away")
		}
	}
}

// checkPlural sees that a language has every form of a plural, with no hole that
// the English lacks. It may leave one out: "one day".
func (d *door) checkPlural(w wording, base string) {
	english := d.wording[0].words.texts
	holes := append(english[base+".one"].Holes(), english[base+".other"].Holes()...)
	for _, form := range formsOf(w.words.tag) {
		id := base + "." + form
		if _, ok := w.places[id]; !ok {
			d.problem(place{file: w.folder}, id, "has no wording: %s has that plural", w.lang)
		}
		for _, hole := range w.words.texts[id].Holes() {
			if !slices.Contains(holes, hole) {
				d.problem(d.at(w.places[id], id), id, "has the hole {%s}, which the English has not", hole)
			}
		}
	}
}

// plural splits the id of a plural into its base and form: "page.rel.days" and
// "few". A plural is what English words as .one and .other; the form of other
// ids is "".
func (w wording) plural(id string) (base, form string) {
	i := strings.LastIndexByte(id, '.')
	if i < 0 || !isPluralForm(id[i+1:]) {
		return id, ""
	}
	base, form = id[:i], id[i+1:]
	_, one := w.places[base+".one"]
	_, other := w.places[base+".other"]
	if !one || !other || w.guideWords(base+".one") {
		return id, ""
	}
	return base, form
}

// minTerms is how many words the glossary explains at least.
const minTerms = 30

// checkGlossary sees that every term can be met where it is used.
func (d *door) checkGlossary() {
	if n := len(d.guide.Glossary); n < minTerms {
		d.fact("term", "there are %d terms: the glossary has %d or more", n, minTerms)
	}
	for _, w := range d.wording {
		linked := map[string]bool{}
		for id, text := range w.words.texts {
			for _, term := range text.Terms() {
				if !strings.HasPrefix(id, "term."+term+".") {
					linked[term] = true
				}
			}
		}
		for _, t := range d.guide.Glossary {
			if !linked[t.ID] {
				d.problem(place{file: w.folder}, "term."+t.ID, "no wording links to it: link the first use with [words](%s)", t.ID)
			}
		}
	}
}

// How many of these there are is part of what a handout promises (the claim
// audit's safety content, 1 and 2, and the seven-stage spine).
const (
	stageCount    = 7
	medicineCount = 4
	signCount     = 18
)

var (
	bases       = []string{"seed", "clinic habit", "sum"}
	shows       = []string{"", "medicines", "food", "ride", "phones"}
	icons       = []string{"stop", "ask"}
	certainties = []string{"none", "very low", "low", "moderate", "high"}
	groups      = []string{"treatment", "proof", "safety", "rights", "cost", "provider", "after"}
	units       = []string{"days", "hours"}
)

// checkValues looks at the fields that only one kind of entry has.
func (d *door) checkValues() {
	g := d.guide
	d.checkEdition(g.Edition)
	d.count("stage", len(g.Stages), stageCount)
	d.count("medicine", len(g.Medicines), medicineCount)
	d.checkSigns()
	for _, s := range g.Stages {
		if s.Minutes != (Range{}) {
			d.oneOf("stage."+s.ID, "basis", s.Basis, bases)
		}
	}
	for _, m := range g.Matters {
		d.oneOf("matter."+m.ID, "shows", m.Shows, shows)
	}
	for _, m := range g.Medicines {
		d.oneOf("medicine."+m.ID, "icon", m.Icon, icons)
	}
	for i, m := range g.Meals {
		d.checkMeal(m, i == len(g.Meals)-1)
	}
	for _, n := range g.Numbers {
		d.checkNumber(n)
	}
	for _, c := range g.Conditions {
		d.oneOf("condition."+c.ID, "certainty", c.Certainty, certainties)
	}
	for _, s := range g.Statuses {
		if s.Country != "EU" && !countryCode.MatchString(s.Country) {
			d.fact("status."+s.ID, "country %q: write two capital letters, \"US\"", s.Country)
		}
		d.checkAging("status."+s.ID, s.AsOf, s.Expires)
	}
	for _, n := range g.Notices {
		if n.AsOf != "" || n.Expires != "" {
			d.checkAging("notice."+n.ID, n.AsOf, n.Expires)
		}
	}
	d.checkLast("notice", len(g.Notices), func(i int) Line { return g.Notices[i].Line })
	d.checkLast("report", len(g.Reports), func(i int) Line { return g.Reports[i].Line })
	for _, c := range g.Claims {
		d.checkClaim(c)
	}
	d.checkQuestions()
	for _, s := range g.Sources {
		d.checkSource(s)
	}
	for _, s := range g.Settings {
		d.checkSetting(s)
	}
}

// checkLast sees that the last line of a list, of which the first that applies
// is shown, applies to everyone.
func (d *door) checkLast(kind string, n int, line func(i int) Line) {
	if n == 0 {
		d.fact(kind, "there is none: every handout shows one")
		return
	}
	if last := line(n - 1); !(entry{Applies: last.Applies}).everyone() {
		d.fact(kind+"."+last.ID, "is the last and is not for everyone: somebody would be shown none")
	}
}

// checkSigns sees that each of the signs has its row. One that some plan or
// route reads in its own way has several, "r3_fever" and "r3_fever_transplant",
// of which no visit has two.
func (d *door) checkSigns() {
	rows := map[string][]Sign{}
	for _, s := range d.guide.Signs {
		number, _, _ := strings.Cut(s.ID, "_")
		rows[number] = append(rows[number], s)
	}
	for n := range signCount {
		number := fmt.Sprintf("r%d", n+1)
		if len(rows[number]) == 0 {
			d.fact("sign", "%s is missing: write a row %s_…", number, number)
		}
		for _, pathway := range Pathways {
			for _, route := range d.guide.Pairs.Routes[pathway] {
				d.checkSignRows(number, rows[number], Case{Pathway: pathway, Route: route})
			}
		}
		delete(rows, number)
	}
	for _, number := range slices.Sorted(maps.Keys(rows)) {
		d.fact("sign."+rows[number][0].ID, "is none of the signs r1 to r%d", signCount)
	}
}

func (d *door) checkSignRows(number string, rows []Sign, c Case) {
	var apply []string
	for _, s := range rows {
		if s.To(c) {
			apply = append(apply, s.ID)
		}
	}
	switch {
	case len(apply) > 1:
		d.fact("sign."+apply[1], "%s by %s has %s as well: only one may apply", c.Pathway, c.Route, apply[0])
	case len(apply) == 0 && len(rows) > 1:
		d.fact("sign."+rows[0].ID, "%s by %s has no row of %s", c.Pathway, c.Route, number)
	}
}

func (d *door) count(kind string, n, want int) {
	if n != want {
		d.fact(kind, "there are %d: there must be %d", n, want)
	}
}

func (d *door) oneOf(name, field, value string, allowed []string) {
	if !slices.Contains(allowed, value) {
		d.fact(name, "%s %q is none of %s", field, value, quoted(allowed))
	}
}

func quoted(list []string) string {
	var q []string
	for _, s := range list {
		q = append(q, fmt.Sprintf("%q", s))
	}
	return strings.Join(q, ", ")
}

func (d *door) checkEdition(e Edition) {
	if _, err := parseMonth(e.Version); err != nil {
		d.fact("edition", "version: %v", err)
	}
	if _, err := parseMonth(e.Next); err != nil {
		d.fact("edition", "next: %v", err)
	}
	switch {
	case e.Author == "":
		d.fact("edition", "author is missing: say who wrote it")
	case e.Funding == "":
		d.fact("edition", "funding is missing: say who paid for it, or \"none\"")
	case e.Review == "":
		d.fact("edition", "review is missing: \"draft\" until a named clinician has approved it")
	case (e.Review == "draft") != (e.Reviewer == ""):
		d.fact("edition", "a draft has no reviewer, and what was reviewed names one: review %q, reviewer %q", e.Review, e.Reviewer)
	}
}

func (d *door) checkMeal(m Meal, last bool) {
	switch i := slices.IndexFunc(d.guide.Settings, func(s Setting) bool { return s.ID == m.Setting }); {
	case m.Setting == "" && !last:
		d.fact("meal."+m.ID, "setting is missing: only the last stretch has none")
	case m.Setting != "" && i < 0:
		d.fact("meal."+m.ID, "setting %q is not among the settings", m.Setting)
	case m.Setting != "" && d.guide.Settings[i].Unit != "hours":
		d.fact("meal."+m.ID, "setting %q is not in hours", m.Setting)
	}
}

func (d *door) checkNumber(n Number) {
	// One denominator a kind: people compare counts, not fractions.
	of := map[string]int{"people": 100, "points": 10}[n.Kind]
	switch {
	case of == 0:
		d.fact("number."+n.ID, "kind %q is neither \"people\" nor \"points\"", n.Kind)
	case n.Of != of:
		d.fact("number."+n.ID, "of = %d: %s are out of %d", n.Of, n.Kind, of)
	case n.Count < 0 || n.Count > n.Of:
		d.fact("number."+n.ID, "count = %d is not within 0 and %d", n.Count, n.Of)
	}
}

func (d *door) checkClaim(c Claim) {
	name := "claim." + c.ID
	d.oneOf(name, "verdict", c.Verdict, verdicts)
	d.oneOf(name, "certainty", c.Certainty, certainties)
	if slices.Contains(harsh, c.Verdict) && c.Bare {
		d.fact(name, "is %s: bare must be false", c.Verdict)
	}
	i := slices.IndexFunc(d.guide.Claims, func(o Claim) bool { return o.ID == c.Paired })
	switch {
	case c.Benefit && c.Paired == "":
		d.fact(name, "is a benefit: name in paired the claim that tells its risk or doubt")
	case c.Paired != "" && i < 0:
		d.fact(name, "is paired with %q, which is no claim", c.Paired)
	case c.Benefit && d.guide.Claims[i].Benefit:
		d.fact(name, "is paired with %q, which is a benefit too: pair it with a risk or a doubt", c.Paired)
	}
}

func (d *door) checkQuestions() {
	ranked := map[int]string{}
	for _, q := range d.guide.Ask {
		d.oneOf("ask."+q.ID, "group", q.Group, groups)
		switch other := ranked[q.Rank]; {
		case q.Rank < 0 || q.Rank > 5:
			d.fact("ask."+q.ID, "rank %d: write 1 to 5 for the handout, 0 for the window", q.Rank)
		case q.Rank > 0 && other != "" && q.everyone():
			d.fact("ask."+q.ID, "has rank %d, as %s has", q.Rank, other)
		}
		ranked[q.Rank] = "ask." + q.ID
	}
}

func (d *door) checkSource(s Source) {
	name := "source." + s.ID
	switch {
	case s.Title == "" || s.Org == "":
		d.fact(name, "title and org are needed")
	case s.Year != 0 && (s.Year < 1900 || s.Year > 2100):
		d.fact(name, "year %d cannot be", s.Year)
	case s.URL != "" && !strings.HasPrefix(s.URL, "https://"):
		d.fact(name, "url %q: write an https address, or none where it is not known", s.URL)
	}
}

func (d *door) checkSetting(s Setting) {
	name := "setting." + s.ID
	d.oneOf(name, "unit", s.Unit, units)
	switch {
	case s.Min < 0 || s.Min > s.Max || s.Max == 0:
		d.fact(name, "min %d and max %d: least and most a clinic may choose", s.Min, s.Max)
	case s.Default != nil && (*s.Default < s.Min || *s.Default > s.Max):
		d.fact(name, "default %d is not within %d and %d", *s.Default, s.Min, s.Max)
	}
}

// staleAfter is how many months the state of an approval may stand unlooked at
// (claim audit, safety content 3).
const staleAfter = 6

func (d *door) checkAging(name, asOf, expires string) {
	from, err := parseMonth(asOf)
	if err != nil {
		d.fact(name, "as_of: %v", err)
		return
	}
	to, err := parseMonth(expires)
	switch {
	case err != nil:
		d.fact(name, "expires: %v", err)
	case !to.After(from) || to.After(from.AddDate(0, staleAfter, 0)):
		d.fact(name, "expires %s: that is not 1 to %d months after as_of %s", expires, staleAfter, asOf)
	}
}

// month is how months are written, "2026-11".
const month = "2006-01"

// parseMonth reads a year and month, "2026-11", as its first day.
func parseMonth(s string) (time.Time, error) {
	t, err := time.Parse(month, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("%q: write year and month, \"2026-11\"", s)
	}
	return t, nil
}

// checkPairs sees that what goes with what is told for every pathway and route.
func (d *door) checkPairs() {
	p := d.guide.Pairs
	checkPair(d, "sources", p.Sources, Pathways, Origins)
	checkPair(d, "routes", p.Routes, Pathways, Routes)
	checkPair(d, "parts", p.Parts, Routes, Parts)
}

func checkPair[K, V ~string](d *door, table string, pairs map[K][]V, keys []K, allowed []V) {
	name := "pairs." + table
	for _, k := range keys {
		if _, ok := pairs[k]; !ok {
			d.fact(name, "%s is missing: list what goes with it, [] for nothing", k)
		}
	}
	for _, k := range slices.Sorted(maps.Keys(pairs)) {
		if !slices.Contains(keys, k) {
			d.fact(name, "%s is none of %v", k, keys)
		}
		for _, v := range pairs[k] {
			if !slices.Contains(allowed, v) {
				d.fact(name, "%s: %q is none of %v", k, v, allowed)
			}
		}
	}
}
