package handout

import (
	"slices"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
)

// everyVisit calls f with each combination of pathway, source, route, part and
// sedation, known or not, that the guide's table allows.
func everyVisit(g *content.Guide, f func(Visit)) {
	for _, pathway := range with(content.Pathways) {
		for _, origin := range with(content.Origins) {
			for _, route := range with(content.Routes) {
				for _, part := range with(content.Parts) {
					for _, sedation := range with(content.Sedations) {
						v := Visit{Pathway: pathway, Origin: origin, Route: route, Part: part, Sedation: sedation, At: wall("2026-12-03T09:00")}
						if len(Check(g, v, Clinic{})) == 0 {
							f(v)
						}
					}
				}
			}
		}
	}
}

// with is a list and what is not known.
func with[T ~string](list []T) []T { return append([]T{""}, list...) }

// flagSets are no flag, each flag, and each two.
func flagSets() [][]content.Flag {
	sets := [][]content.Flag{nil}
	for i, a := range content.Flags {
		sets = append(sets, []content.Flag{a})
		for _, b := range content.Flags[i+1:] {
			sets = append(sets, []content.Flag{a, b})
		}
	}
	return sets
}

// signsFor are the rows of the safety content that a visit must show, told apart
// from the facts on purpose: spine signs for a disc, eye and skin signs for the
// face and skin, fluid from the cut where something is taken out, and every
// other row for everyone. What is not known shows all. A transplant, which is
// weeks in a hospital, has rows of its own.
func signsFor(v Visit) []string {
	rows := []string{"r3", "r4", "r8", "r10", "r15", "r18"}
	if v.Pathway == "transplant" {
		return rows
	}
	rows = append(rows, "r1", "r2", "r5", "r7", "r9", "r11", "r16", "r17")
	if v.Route == "" || v.Route == "disc" {
		rows = append(rows, "r12", "r13")
	}
	if v.Route == "" || v.Route == "skin" {
		rows = append(rows, "r14")
	}
	if v.Origin == "" || v.Origin == "fat" {
		rows = append(rows, "r6")
	}
	return rows
}

func TestNobodyLosesASafetyLine(t *testing.T) {
	t.Parallel()
	g, today := guide(t), wall("2026-11-22T00:00")
	var visits []Visit
	everyVisit(g, func(v Visit) { visits = append(visits, v) })
	told := 0
	for _, flags := range flagSets() {
		for _, v := range visits {
			v.Flags = flags
			var p Plan
			newTeller(g, v, Clinic{}, today).safety(&p)
			if problem := unsafe(v, p); problem != "" {
				t.Fatalf("%+v: %s", v, problem)
			}
			told++
		}
	}
	t.Logf("%d visits with %d sets of flags", len(visits), told/len(visits))
	if len(visits) < 1_000 {
		t.Errorf("only %d visits: the table of what goes with what is too narrow", len(visits))
	}
}

// unsafe says what a plan has lost.
func unsafe(v Visit, p Plan) string {
	if len(p.Medicines) != 4 {
		return "a medicine line is lost"
	}
	if p.Notice.Text.String() == "" {
		return "the status line is lost"
	}
	for _, row := range signsFor(v) {
		at := slices.IndexFunc(p.Signs, func(s Sign) bool { return strings.HasPrefix(s.ID, row+"_") })
		if at < 0 {
			return "sign " + row + " is lost"
		}
		s := p.Signs[at]
		if s.Normal.String() == "" || s.Call.String() == "" || s.Emergency.String() == "" {
			return "sign " + row + " has an empty column"
		}
	}
	// An emergency that a table names is on the list too.
	if len(p.Urgent) < onFront {
		return "page one's emergency list is short"
	}
	if len(p.Matters) != 3 {
		return "there are not three things that matter most"
	}
	if v.Sedation == "none" {
		return ""
	}
	if len(p.Fasts) == 0 || len(p.Fasts[0].Stretches) != 4 {
		return "the food clock is lost"
	}
	if len(p.Rides) == 0 || len(p.Home) == 0 {
		return "the ride home is lost"
	}
	if (v.Sedation == "") != p.Fasts[0].Only {
		return "the food clock does not say whether it is sure"
	}
	return ""
}

// TestNoSectionTakesASafetyLine sets handouts with every choice of sections left
// out, over a spread of visits, and finds every safety line in each.
func TestNoSectionTakesASafetyLine(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	w, _ := g.Words("en")
	_, clinic := maria()
	var all Section
	for _, s := range EverySection {
		all = all.With(s, true)
	}
	const apart = 17 // visits between two that are set with all sections left out
	n, visits, prints := 0, 0, 0
	try := func(p Plan, leave Section) {
		o := Options{Sheet: paper.Letter, Leave: leave}
		text := flat(words(New(p, o, f).Pages))
		if lost := unprinted(p, text, false, w); lost != "" {
			t.Fatalf("%+v without %06b: lost %q", p.Visit, leave, lost)
		}
		for _, line := range []string{w.Plain("page.small.consent"), p.Report.Text.String(), p.Edition.Authorship.String()} {
			if !strings.Contains(text, flat(strings.ReplaceAll(line, "\u00a0", " "))) {
				t.Fatalf("%+v without %06b: lost %q", p.Visit, leave, line)
			}
		}
		prints++
	}
	everyVisit(g, func(v Visit) {
		if n++; n%apart != 0 {
			return
		}
		visits++
		v.Flags = flagSets()[n%len(flagSets())]
		p := Personalise(g, v, clinic, wall("2026-11-22T00:00"))
		try(p, all)
		try(p, Section(n/apart)&all) // each choice in its turn
	})
	t.Logf("%d visits, %d handouts", visits, prints)
	if visits < 128 {
		t.Errorf("only %d visits", visits)
	}
}

// TestSectionsLeave sees that each section that is left out is off the pages, and
// only that one.
func TestSectionsLeave(t *testing.T) {
	g, f := guide(t), fonts(t)
	w, _ := g.Words("en")
	v, c := maria()
	p := Personalise(g, v, c, wall("2026-11-22T00:00"))
	heads := map[Section]string{
		DaySection: "page.day.title", KnowSection: "page.option.title", AskSection: "page.ask.title",
		WordsSection: "page.words.title", RecordSection: "page.record.title", SourcesSection: "page.source.read",
	}
	for _, left := range append([]Section{0}, EverySection...) {
		text := words(New(p, Options{Sheet: paper.Letter, Leave: left}, f).Pages)
		for _, s := range EverySection {
			if has := strings.Contains(text, w.Plain(heads[s])); has == (s == left) {
				t.Errorf("without %06b: %q is on the pages: %t", left, w.Plain(heads[s]), has)
			}
		}
	}
	if p := New(p, Options{Sheet: paper.Letter, Leave: KnowSection}, f); !strings.Contains(words(p.Pages), w.Plain("page.small.harm")) {
		t.Error("without what is known, it does not say that it can harm")
	}
}

func TestEveryEmergencyCellIsListed(t *testing.T) {
	g := guide(t)
	w, _ := g.Words("en")
	for _, s := range g.Signs {
		cell := w.Plain("sign." + s.ID + ".emergency")
		if !s.UrgentList && !strings.HasPrefix(cell, "Call.") {
			t.Errorf("%s: %q is not on the emergency list", s.ID, cell)
		}
	}
}
