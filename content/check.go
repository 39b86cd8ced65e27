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
	for i := range d.wording {
		d.wording[i].ids = slices.Sorted(maps.Keys(d.wording[i].places))
	}
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
	faqGroups   = []string{"visit", "food", "home", "signs", "proof", "choice"}
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
	if slices.Contains(harsh, c.Verdict) && (c.Certainty == "moderate" || c.Certainty == "high") {
		d.fact(name, "is %s with a certainty of %s: it is that of the thing claimed, not of what is known", c.Verdict, c.Certainty)
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
	for _, f := range d.guide.FAQs {
		d.oneOf("faq."+f.ID, "group", f.Group, faqGroups)
	}
	ranked := map[int]Question{} // the first of each rank, or one that is for everyone
	for _, q := range d.guide.Ask {
		d.oneOf("ask."+q.ID, "group", q.Group, groups)
		other := ranked[q.Rank]
		switch {
		case q.Rank < 0 || q.Rank > 5:
			d.fact("ask."+q.ID, "rank %d: write 1 to 5 for the handout, 0 for the window", q.Rank)
		case q.Rank > 0 && other.ID != "" && (q.everyone() || other.everyone()):
			d.fact("ask."+q.ID, "has rank %d, as ask.%s has", q.Rank, other.ID)
		}
		if other.ID == "" || q.everyone() {
			ranked[q.Rank] = q
		}
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
