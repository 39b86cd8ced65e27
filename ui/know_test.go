package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
)

// withFindings adds to a plan what is known, with one source that nobody has read.
func withFindings(p handout.Plan) handout.Plan {
	p.AsOf = said("November 2026")
	p.Sources = []content.Source{
		{ID: "office", Title: "A page for patients", Org: "An office", Year: 2024, Seen: true, Public: true},
		{ID: "unread", Title: "A paper", Org: "A journal", Year: 2025},
	}
	p.Claims = []handout.Claim{
		{ID: "news", Stage: "basics", Read: said("It is new."), Know: said("It is being tested."), Certainty: "very low", Paired: "harm", Sources: []string{"office"}},
		{ID: "heals", Stage: "benefits", Read: said("It heals."), Know: said("That is not proven."), Certainty: "low", Paired: "harm", Sources: []string{"office"}},
		{ID: "harm", Stage: "recovery", Read: said("Nothing bad happens."), Know: said("Harm is on record."), Certainty: "none", Sources: []string{"unread"}},
	}
	p.Numbers = []handout.Number{
		{Told: handout.Told{ID: "help", Head: said("How much it may help"), Text: said("1 point of 10 less.")}, Kind: "points", Count: 1, Of: 10},
		{Told: handout.Told{ID: "hurt", Head: said("How often it hurts"), Text: said("25 of 100 hurt. 75 did not."), Sources: []string{"office"}}, Kind: "people", Count: 25, Of: 100},
	}
	p.Options = []handout.Option{
		{ID: "wait", Name: said("Wait"), Good: said("No new risk."), Bad: said("It may get worse.")},
		{ID: "cells", Name: said("Stem cell shot"), Good: said("It may help."), Bad: said("It may harm."), Sources: []string{"office"}},
	}
	p.Conditions = []handout.Condition{
		{Told: handout.Told{ID: "joint", Head: said("Sore joints"), Text: said("Not sure."), Sources: []string{"office"}}, Certainty: "low"},
		{Told: handout.Told{ID: "blood", Head: said("Some blood diseases"), Text: said("It helps some.")}, Certainty: "high", Approved: true},
	}
	p.Statuses = []handout.Status{
		{Told: handout.Told{ID: "uses", Head: said("Cells for joints"), Text: said("Not approved."), Sources: []string{"office"}}, AsOf: said("June 2026")},
	}
	p.Known = []handout.Told{{Text: said("Harm is on record."), Sources: []string{"office"}}}
	p.Unknown = []handout.Told{{Text: said("How often.")}}
	return p
}

// openKnow is the window with "What we know" open.
func openKnow(t testing.TB, v handout.Visit) (*window, *knowScreen) {
	w := openTest(t, v)
	w.turnTo(pageOf(w, "know"))
	return w, w.open.screen.(*knowScreen)
}

// readThrough is all that can be read on the way from the top of a page to its end.
func readThrough(w *window) string {
	view := w.open.screen.scroller()
	view.turnTo(0)
	var all strings.Builder
	for {
		all.WriteString(seen(w.frame) + "\n")
		before := view.Offset.Y
		view.typed(&fyne.KeyEvent{Name: fyne.KeyPageDown})
		if view.Offset.Y == before {
			return all.String()
		}
	}
}

// visitsToKnow are visits of which different things are known.
func visitsToKnow() map[string]handout.Visit {
	face, transplant := knee(), knee()
	face.Route, face.Part, face.Side = "skin", "face", ""
	transplant.Pathway, transplant.Origin, transplant.Route, transplant.Part, transplant.Side = "transplant", "donor", "drip", "", ""
	return map[string]handout.Visit{"empty": {}, "knee": knee(), "face": face, "transplant": transplant}
}

// TestKnowIsTold finds everything on the screen that the plan says is known, the
// notice on top of each part.
func TestKnowIsTold(t *testing.T) {
	for name, v := range visitsToKnow() {
		w, s := openKnow(t, v)
		p := w.desk.plan
		look := func(part string, want ...content.Text) {
			all := readThrough(w)
			for _, text := range append(want, p.Notice.Head, p.Notice.Text) {
				if !strings.Contains(all, text.String()) {
					t.Errorf("%s: %s does not say %q", name, part, text)
				}
			}
		}
		var want []content.Text
		for _, c := range p.Claims {
			want = append(want, c.Read, c.Know)
		}
		look("adverts and facts", want...)
		for i, n := range p.Numbers {
			s.numbers.which.choose(i)
			look("numbers", n.Head, n.Text)
		}
		s.parts.choose(1)
		want = nil
		for _, o := range p.Options {
			want = append(want, o.Name, o.Good, o.Bad)
		}
		for _, c := range p.Conditions {
			want = append(want, c.Head, c.Text)
		}
		look("options", want...)
		s.parts.choose(2)
		want = nil
		for _, st := range p.Statuses {
			want = append(want, st.Head, st.Text, st.AsOf)
		}
		for _, l := range append(slices.Clone(p.Known), p.Unknown...) {
			want = append(want, l.Text)
		}
		look("approvals", want...)
	}
}

// TestClaimsStandWithWhatIsKnown sees that no row shows what an advert says alone,
// and that a claim of benefit never stands without the claim that tells its risk.
func TestClaimsStandWithWhatIsKnown(t *testing.T) {
	for name, v := range visitsToKnow() {
		w, s := openKnow(t, v)
		claims := map[string]handout.Claim{}
		for _, c := range w.desk.plan.Claims {
			claims[c.ID] = c
		}
		for _, o := range s.topics.options {
			s.topics.set(o.value)
			shown := map[string]int{}
			for _, topic := range s.claimTopics() {
				for _, line := range topic.lines {
					shown[line.id]++
					if line.about.String() == "" || line.known.String() == "" {
						t.Errorf("%s: %s stands alone", name, line.id)
					}
				}
			}
			for id, times := range shown {
				if times > 1 {
					t.Errorf("%s, %q: %s is told %d times", name, o.value, id, times)
				}
				pair := claims[id].Paired
				if _, there := claims[pair]; there && shown[pair] == 0 {
					t.Errorf("%s, %q: %s is told without %s", name, o.value, id, pair)
				}
			}
			if o.value == "" && len(shown) != len(claims) {
				t.Errorf("%s: %d claims of %d are told", name, len(shown), len(claims))
			}
		}
	}
}

// TestOptionsHaveEqualRoom sees that no option has more room than another, nor its
// good points more than those of another, at any width.
func TestOptionsHaveEqualRoom(t *testing.T) {
	for name, v := range visitsToKnow() {
		w, s := openKnow(t, v)
		s.parts.choose(1)
		for _, width := range []float32{900, 1100, 1280, 2400} {
			w.Resize(fyne.NewSize(width, 820))
			cards := s.options.grid.Layout.(*optionGrid).cards
			if len(cards) < 2 {
				t.Fatalf("%s: %d options", name, len(cards))
			}
			first := cards[0]
			for _, c := range cards[1:] {
				for _, same := range [][2]fyne.CanvasObject{
					{first.ground, c.ground},
					{first.name, c.name},
					{first.good, c.good},
					{first.bad, c.bad},
				} {
					if same[0].Size() != same[1].Size() {
						t.Errorf("%s at %v: %q has %v, %q has %v", name, width, first.name, same[0].Size(), c.name, same[1].Size())
					}
				}
				if c.good.role != c.bad.role || c.good.color != c.bad.color {
					t.Errorf("%s: good and bad points of %q are set differently", name, c.name)
				}
			}
			for _, c := range cards {
				room := c.ground.Position().Y + c.ground.Size().Height
				if end := c.sources.Position().Y + c.sources.Size().Height; end > room {
					t.Errorf("%s at %v: %q ends at %v, its card at %v", name, width, c.name, end, room)
				}
			}
		}
	}
}

// TestPeopleAreCounted counts the figures of every number that the guide has, and
// finds both numbers in words.
func TestPeopleAreCounted(t *testing.T) {
	w, s := openKnow(t, knee())
	numbers := w.desk.plan.Numbers
	if len(numbers) < 3 {
		t.Fatalf("%d numbers", len(numbers))
	}
	kinds := map[string]int{}
	for i, n := range numbers {
		s.numbers.which.choose(i)
		kinds[n.Kind]++
		outlines := 1 // of a square; a person has a head and a body
		if n.Kind == "people" {
			outlines = 2
		}
		all, empty := 0, 0
		for _, shape := range s.numbers.figures.drawn.Shapes {
			begun := 0
			for _, step := range shape.Path {
				if step.Op == paper.MoveTo {
					begun++
				}
			}
			all += begun / outlines
			if shape.Fill != paper.Ink {
				empty += begun / outlines
			}
		}
		if all != n.Of || all-empty != n.Count {
			t.Errorf("%s: %d of %d figures are solid, want %d of %d", n.ID, all-empty, all, n.Count, n.Of)
		}
		words := seen(s.numbers.panel)
		want := []string{s.w.words.say("know.points", "n", n.Count, "of", n.Of).String(), "not people"}
		if n.Kind == "people" {
			want = []string{
				s.w.words.say("know.had", "n", n.Count, "of", n.Of).String(),
				s.w.words.say("know.had_not", "n", n.Of-n.Count, "of", n.Of).String(),
			}
		}
		for _, said := range want {
			if !strings.Contains(words, said) {
				t.Errorf("%s: the panel does not say %q", n.ID, said)
			}
		}
	}
	if kinds["people"] == 0 || kinds["points"] == 0 {
		t.Errorf("the numbers are %v: want people and points", kinds)
	}
}

// TestSourcesAreRead sees that only what was read is shown as a source, with its
// title, year and address.
func TestSourcesAreRead(t *testing.T) {
	p := handout.Plan{Sources: []content.Source{
		{ID: "read", Title: "Read", Org: "An office", Year: 2024, URL: "https://example.org/read", Seen: true, Public: true},
		{ID: "unread", Title: "Unread", Org: "A journal", Year: 2025, Public: true},
		{ID: "inside", Title: "Not for patients", Org: "A firm", Year: 2023, Seen: true},
	}}
	found := cited(p, []string{"unread", "read", "inside", "gone"})
	if len(found) != 1 || found[0].ID != "read" {
		t.Fatalf("shown as sources: %v", found)
	}
	w := openTest(t, knee())
	c := newCitation(w, nil)
	c.show(p, said("It is so."), []string{"unread"})
	if c.open.Visible() || !c.none.Visible() {
		t.Error("what nobody has read looks like a source")
	}
	c.show(p, said("It is so."), []string{"read", "unread"})
	if got := c.open.label.String(); got != "1 source" {
		t.Errorf("the control says %q", got)
	}
	c.open.press()
	sheet := seen(w.Canvas().Overlays().Top())
	for _, want := range []string{"It is so.", "Read", "An office, 2024", "https://example.org/read"} {
		if !strings.Contains(sheet, want) {
			t.Errorf("the sheet does not say %q:\n%s", want, sheet)
		}
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Esc does not close the sources")
	}
}

// TestSourcesAreCopied copies a statement with its sources.
func TestSourcesAreCopied(t *testing.T) {
	w, s := openKnow(t, knee())
	w.Canvas().Focus(s.numbers.sources.open)
	press(w, fyne.KeyReturn, fyne.KeyTab)
	for range 4 {
		if b, ok := w.Canvas().Focused().(*button); ok && b.label.String() == "Copy" {
			break
		}
		press(w, fyne.KeyTab)
	}
	press(w, fyne.KeyReturn)
	copied := fyne.CurrentApp().Clipboard().Content()
	number := w.desk.plan.Numbers[0]
	if !strings.HasPrefix(copied, number.Text.String()) || !strings.Contains(copied, "Cochrane, 2024") {
		t.Errorf("copied: %q", copied)
	}
}

// TestKnowByKeyboard turns to each part and number, and chooses a topic.
func TestKnowByKeyboard(t *testing.T) {
	w, s := openKnow(t, knee())
	w.Canvas().Focus(s.parts)
	press(w, fyne.KeyRight)
	if s.parts.value() != partOptions || !s.choices.Visible() || s.adverts.Visible() || s.numbers.panel.Visible() {
		t.Error("Right does not turn to the options")
	}
	press(w, fyne.KeyRight, fyne.KeyRight)
	if s.parts.value() != partAdverts || !s.adverts.Visible() || !s.numbers.panel.Visible() {
		t.Error("it does not go round to the adverts")
	}
	w.Canvas().Focus(s.numbers.which)
	press(w, fyne.KeyDown)
	if s.numbers.which.chosen != 1 || s.numbers.figures.of != 100 {
		t.Error("Down does not choose the next number")
	}
	press(w, fyne.KeyUp, fyne.KeyUp)
	if s.numbers.which.chosen != 0 {
		t.Errorf("Up goes to number %d, past the first", s.numbers.which.chosen)
	}
	press(w, fyne.KeyEnd)
	if want := len(w.desk.plan.Numbers) - 1; s.numbers.which.chosen != want {
		t.Errorf("End goes to number %d, want %d", s.numbers.which.chosen, want)
	}
	w.Canvas().Focus(s.topics)
	press(w, fyne.KeyDown)
	if s.topics.value() != "benefits" {
		t.Errorf("the topic is %q", s.topics.value())
	}
	if all := readThrough(w); strings.Contains(all, "All the other kinds of cells") {
		t.Error("another topic is shown too")
	}
}

// TestEveryCitationIsReached goes down the whole table by Tab alone.
func TestEveryCitationIsReached(t *testing.T) {
	w, s := openKnow(t, knee())
	want := map[string]bool{}
	for _, c := range w.desk.plan.Claims {
		if len(cited(w.desk.plan, c.Sources)) > 0 {
			want[c.ID] = true
		}
	}
	reached := map[fyne.Focusable]bool{}
	for _, stop := range walk(w.Canvas()) {
		reached[stop] = true
	}
	for id := range want {
		if row := s.claims.made[id]; !reached[row.sources.open] {
			t.Errorf("Tab does not reach the sources of %s", id)
		}
	}
	t.Logf("%d citations", len(want))
}

// TestFarFindingsAreLeftOut sees that a long table costs the window no more than
// what is near.
func TestFarFindingsAreLeftOut(t *testing.T) {
	_, s := openKnow(t, knee())
	all, near := len(s.claims.rows), len(s.claims.draw.objects)
	if all < 90 || near > 30 {
		t.Errorf("%d of %d rows are part of the window", near, all)
	}
	s.view.turnTo(s.view.sheet.Size().Height)
	last := s.claims.rows[all-1]
	if !slices.Contains(s.claims.draw.objects, last) {
		t.Error("at the end of the page the last row is missing")
	}
}

// TestStaleStatusIsSaid tells in words what may have changed.
func TestStaleStatusIsSaid(t *testing.T) {
	w, s := openKnow(t, knee())
	warning := w.words.Text("page.status.stale").String()
	s.parts.choose(2)
	if strings.Contains(readThrough(w), warning) {
		t.Error("a fresh table is called stale")
	}
	w.desk.now = func() time.Time { return november27.AddDate(1, 0, 0) }
	w.desk.edit(func(*handout.Visit) {})
	if got := strings.Count(seen(s.statuses), warning); got == 0 {
		t.Error("a table past its date is not called so")
	}
}

// TestKnowParts compares the parts that TestScreens does not see.
func TestKnowParts(t *testing.T) {
	w, s := openKnow(t, handout.Visit{})
	p := samplePlan()
	p.Statuses[0].Stale = true
	w.desk.plan = p
	s.show(p)
	s.numbers.which.choose(1)
	golden(t, "know-people.txt", drawn(s.numbers.panel))
	s.parts.choose(1)
	golden(t, "know-options.txt", drawn(w.frame.page))
	s.parts.choose(2)
	golden(t, "know-approvals.txt", drawn(w.frame.page))
	w.Resize(fyne.NewSize(700, 640))
	s.parts.choose(0)
	golden(t, "know-narrow.txt", drawn(w.frame.page))
}

// BenchmarkScrollKnow is one turn of the wheel on the longest screen, all the way
// down: what comes near is made ready, every object is asked for its least size, as
// the window does before each frame, and what comes into view is painted.
func BenchmarkScrollKnow(b *testing.B) {
	w, s := openKnow(b, knee())
	painted := map[*prose]bool{}
	driver := fyne.CurrentApp().Driver()
	frame := func() {
		for _, o := range objects(w.frame) {
			o.MinSize()
		}
		from := driver.AbsolutePositionForObject(s.view).Y - driver.AbsolutePositionForObject(s.claims).Y
		for _, row := range s.claims.draw.objects {
			at := row.Position().Y
			if at > from+s.view.Size().Height || at+row.Size().Height < from {
				continue
			}
			for _, o := range objects(row) {
				if p, ok := o.(*prose); ok && !painted[p] {
					painted[p] = true
					p.paint(int(p.ink.Size().Width), int(p.ink.Size().Height))
				}
			}
		}
	}
	frame()
	worst := time.Duration(0)
	for b.Loop() {
		began, before := time.Now(), s.view.Offset.Y
		s.view.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
		frame()
		worst = max(worst, time.Since(began))
		if s.view.Offset.Y == before { // again from the top, with nothing ready
			b.StopTimer()
			s.claims.made = map[string]*finding{}
			s.view.turnTo(0)
			s.show(w.desk.plan)
			clear(painted)
			frame()
			b.StartTimer()
		}
	}
	b.ReportMetric(float64(worst.Microseconds())/1000, "ms/worst")
}

// TestFindingsAreCopied copies the row at a place in the table, and only that.
func TestFindingsAreCopied(t *testing.T) {
	w, s := openKnow(t, knee())
	driver := fyne.CurrentApp().Driver()
	row := s.claims.made["regrow"]
	s.view.reveal(row)
	c := w.desk.plan.Claims[slices.IndexFunc(w.desk.plan.Claims, func(c handout.Claim) bool { return c.ID == "regrow" })]
	at := driver.AbsolutePositionForObject(row).Add(fyne.NewPos(300, 30))
	want := "You may read: " + c.Read.String() + "\n" + row.proof.String() + "\nWhat we know: " + c.Know.String()
	if got := copyAt(s.view.sheet, at).card; got != want {
		t.Errorf("copied: %q, want %q", got, want)
	}
	w.Canvas().Focus(row.sources.open)
	w.copyKeys()
	if got := fyne.CurrentApp().Clipboard().Content(); got != plainSpaces.Replace(want) {
		t.Errorf("copied by the keys: %q, want %q", got, want)
	}
}

// TestFindingsExplainTheirWords sees that a word that the glossary explains can be
// opened where a topic first uses it.
func TestFindingsExplainTheirWords(t *testing.T) {
	_, s := openKnow(t, knee())
	row := s.claims.made["serious_harm"]
	known, ok := row.known.(*glossed)
	if !ok || len(known.words) == 0 {
		t.Fatalf("no word of %q can be opened", told(row.known))
	}
	opened := map[string]int{}
	for _, o := range s.claims.rows {
		f, ok := o.(*finding)
		if !ok {
			clear(opened) // another topic
			continue
		}
		if g, ok := f.known.(*glossed); ok {
			for _, word := range g.words {
				if opened[word.term.ID]++; opened[word.term.ID] > 1 {
					t.Errorf("%s can be opened twice in one topic", word.term.ID)
				}
			}
		}
	}
}
