package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// openCompare is the window with the visit's plan beside another.
func openCompare(t *testing.T, v handout.Visit) (*window, *planScreen) {
	t.Helper()
	w := openTest(t, v)
	s := w.open.screen.(*planScreen)
	w.Canvas().Focus(s.turn)
	press(w, fyne.KeyReturn)
	if !s.compare {
		t.Fatal("the button does not show two plans")
	}
	return w, s
}

// TestComparison compares what two plans of few words look like beside one another,
// and in a narrow window under one another.
func TestComparison(t *testing.T) {
	w, s := openCompare(t, knee())
	p, q := samplePlan(), undatedPlan()
	p.Visit.Pathway, q.Visit.Pathway = "same_day", "donor_product"
	p.Facts.What, q.Facts.What = said("Your own cells."), said("A donor's cells.")
	p.Days, q.Days = []handout.Day{{InAll: said("2 hours")}}, []handout.Day{{Head: said("First")}, {Head: said("Last")}}
	q.Stages = slices.Delete(slices.Clone(q.Stages), 2, 3)
	q.Stages[0].What = []handout.Told{{Text: said("You talk.")}, {Text: said("Ask about the donor.")}}
	q.Stale, q.AsOf, q.Fasts = true, said("November 2026"), nil
	s.two.tell(p, q)
	s.view.refit()
	golden(t, "compare.txt", drawn(s.two.column))
	w.Resize(fyne.NewSize(leastWidth/2, leastHeight))
	golden(t, "compare-narrow.txt", drawn(s.two.column))
}

// TestComparisonIsPossible sets every way beside every other: the second plan is of a
// visit that can be, and both have their notice, all in equal space.
func TestComparisonIsPossible(t *testing.T) {
	full := knee()
	full.Pathway, full.Origin, full.Product = "lab_grown", "fat", "Omisirge"
	full.HarvestAt = time.Date(2026, 11, 10, 8, 30, 0, 0, time.UTC)
	for _, v := range []handout.Visit{{}, knee(), full} {
		w, s := openCompare(t, v)
		for range content.Pathways {
			for _, o := range s.two.second.options {
				if o.value == string(v.Pathway) {
					t.Errorf("%s is offered beside itself", o.value)
				}
				s.two.second.set(o.value)
				s.show(w.desk.plan)
				if !sameVisit(w.desk.visit, v) {
					t.Fatal("the visit is changed")
				}
				plan := s.two.other(w.desk.plan)
				if found := handout.Check(w.desk.guide, plan.Visit, plan.Clinic); len(found) > 0 || plan.Visit.Product != "" {
					t.Errorf("%s beside %s: %+v", o.value, v.Pathway, found)
				}
				all := seen(s.two.column)
				for _, p := range []handout.Plan{w.desk.plan, plan} {
					if !strings.Contains(all, p.Notice.Text.String()) {
						t.Errorf("%s beside %s: no notice %q", o.value, v.Pathway, p.Notice.Text)
					}
					for _, st := range p.Stages {
						if !strings.Contains(all, st.Short.String()) {
							t.Errorf("%s beside %s: no stage %q", o.value, v.Pathway, st.Short)
						}
					}
				}
			}
		}
		for _, o := range objects(s.two.column) {
			if c, ok := o.(*fyne.Container); ok {
				if _, ok := c.Layout.(pair); ok && c.Objects[2].Size().Width != c.Objects[4].Size().Width {
					t.Errorf("%v and %v wide", c.Objects[2].Size().Width, c.Objects[4].Size().Width)
				}
			}
		}
	}
}

// TestComparisonTellsWhatIsLeftOut names what does not go with the other way.
func TestComparisonTellsWhatIsLeftOut(t *testing.T) {
	w, s := openCompare(t, knee())
	s.two.second.choose(slices.IndexFunc(s.two.second.options, func(o option) bool { return o.value == "transplant" }))
	all := seen(s.two.column)
	for _, p := range s.two.left {
		if p.Field == "route" && !strings.Contains(all, w.words.value("route", p.Value).String()+": does not go with this plan") {
			t.Errorf("not told: %+v", p)
		}
	}
	if len(s.two.left) < 2 {
		t.Errorf("a transplant leaves out %+v", s.two.left)
	}
}

func TestComparisonCloses(t *testing.T) {
	w, s := openCompare(t, knee())
	press(w, fyne.KeyTab, fyne.KeyEscape)
	if s.compare || w.Canvas().Focused() != fyne.Focusable(s.turn) || !s.one.Visible() {
		t.Error("Esc does not go back to one plan and its button")
	}
	press(w, fyne.KeyReturn, fyne.KeyReturn)
	if s.compare {
		t.Error("the button does not go back")
	}
}

// A visit that gets the way that it was compared with is compared with another.
func TestComparisonFollowsTheVisit(t *testing.T) {
	w, s := openCompare(t, knee())
	if s.two.second.value() != "lab_grown" {
		t.Fatalf("compared with %q", s.two.second.value())
	}
	w.desk.edit(func(v *handout.Visit) { v.Pathway = "lab_grown" })
	if s.two.second.value() != "same_day" || !strings.Contains(seen(s.two.column), "Lab-grown cells") {
		t.Errorf("compared with %q", s.two.second.value())
	}
}

func TestStageOrder(t *testing.T) {
	plan := func(ids ...string) (p handout.Plan) {
		for _, id := range ids {
			p.Stages = append(p.Stages, handout.Stage{ID: id})
		}
		return p
	}
	for _, c := range []struct{ p, q, want string }{
		{"a b c", "a b c", "a b c"},
		{"a c", "a b c", "a b c"},
		{"a b c", "a c", "a b c"},
		{"b", "a b c", "a b c"},
		{"", "a b", "a b"},
	} {
		got := strings.Join(stageOrder(plan(strings.Fields(c.p)...), plan(strings.Fields(c.q)...)), " ")
		if got != c.want {
			t.Errorf("%q and %q: %q", c.p, c.q, got)
		}
	}
}
