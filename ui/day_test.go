package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// pageOf is the page with an id.
func pageOf(w *window, id string) *page {
	for _, p := range w.pages {
		if p.id == id {
			return p
		}
	}
	return nil
}

// twoVisits is a plan whose cells are taken on another day than they are given.
func twoVisits() handout.Visit {
	v := knee()
	v.Pathway, v.Origin = "lab_grown", "fat"
	v.HarvestAt = time.Date(2026, 11, 30, 8, 30, 0, 0, time.UTC)
	return v
}

// TestDayIsTold finds on the screen all that the plan tells of the day, and no line
// to write on.
func TestDayIsTold(t *testing.T) {
	transplant := handout.Visit{Pathway: "transplant", Origin: "donor", Route: "drip"}
	for name, v := range map[string]handout.Visit{"empty": {}, "filled": knee(), "two visits": twoVisits(), "transplant": transplant} {
		w := openTest(t, v)
		w.turnTo(pageOf(w, "day"))
		all, p := seen(w.frame), w.desk.plan
		want := []string{p.Stop.String(), p.RideHome.String(), p.Taxi.String(), p.Facts.Where.String(), p.Facts.Note.String()}
		for _, d := range p.Days {
			want = append(want, d.Head.String(), d.Arrive.Clock.String(), d.InAll.String(), d.Latest.Clock.String())
			for _, st := range d.Steps {
				want = append(want, st.Title.String(), st.Text.String())
			}
		}
		for _, l := range slices.Concat(p.Bring, p.Wear, p.Leave) {
			want = append(want, w.words.asked(l.Text).String())
		}
		for _, l := range p.Home {
			if l.ID != "adult" { // the ride says the same
				want = append(want, l.Text.String())
			}
		}
		for _, text := range want {
			if !strings.Contains(all, text) {
				t.Errorf("%s: the screen does not say %q", name, text)
			}
		}
		if strings.Contains(all, "__") {
			t.Errorf("%s: there is a line to write on", name)
		}
	}
}

// TestSumIsTold sees what the steps add up to, and why the day is longer.
func TestSumIsTold(t *testing.T) {
	for _, c := range []struct {
		visit     handout.Visit
		want, not string
	}{
		{knee(), "The steps add up to 75 to 135 minutes. Your visit is longer.", "How long it takes"},
		{knee(), "In all, that makes 90 to 180 minutes: 1.5 to 3 hours.", "How long it takes"},
		{twoVisits(), "Taking the cells: 30 to 45 minutes. Your visit is longer.", "Plan for 1.5"},
		{handout.Visit{Pathway: "transplant"}, "How long it takes\nAsk your clinic how long to plan for.", "add up to"},
	} {
		w := openTest(t, c.visit)
		w.turnTo(pageOf(w, "day"))
		all := strings.ReplaceAll(seen(w.frame), "\u00a0", " ")
		if !strings.Contains(all, c.want) || strings.Contains(all, c.not) {
			t.Errorf("%+v: want %q, not %q", c.visit, c.want, c.not)
		}
	}
}

// TestLengths sees that the parts of the bar stand in proportion, one after the
// other, and that their words find room at every width.
func TestLengths(t *testing.T) {
	openTest(t, handout.Visit{})
	for _, width := range []float32{640, 500, 366, 250} {
		bar := newLengths()
		for name, most := range map[string]int{"Taking": 45, "Preparing": 90} {
			addLength(bar, said(name), said("a long time"), most, true)
		}
		put(bar, 0, 0, width, heightAt(bar, width))
		parts := bar.Layout.(*lengths).parts
		first, last := parts[0].bar, parts[1].bar
		if got, want := last.Size().Width/first.Size().Width, parts[1].most/parts[0].most; got < want*0.99 || got > want*1.01 {
			t.Errorf("at %v one part is %v times as long as the other, want %v", width, got, want)
		}
		if end := first.Position().X + first.Size().Width; last.Position().X < end {
			t.Errorf("at %v the second part begins at %v, before %v", width, last.Position().X, end)
		}
		for _, o := range bar.Objects {
			if at := o.Position().X + o.Size().Width; at > width+0.5 {
				t.Errorf("at %v a part ends at %v", width, at)
			}
		}
	}
}

// TestTicksGoWithTheVisit sees that what is ticked off stays while the screens
// change, and is forgotten with another visit.
func TestTicksGoWithTheVisit(t *testing.T) {
	for name, another := range map[string]func(w *window){
		"a new visit":    func(w *window) { w.desk.lay(handout.Visit{}, "") },
		"another person": func(w *window) { w.desk.edit(func(v *handout.Visit) { v.Patient.Name = "Omar Haddad" }) },
	} {
		w := openTest(t, knee())
		w.turnTo(pageOf(w, "day"))
		row := w.open.screen.(*dayScreen).ticks["bring.paper"]
		w.Canvas().Focus(row)
		press(w, fyne.KeySpace)
		w.turnTo(w.pages[0])
		w.desk.edit(func(v *handout.Visit) { v.Sedation = "deep" })
		w.turnTo(pageOf(w, "day"))
		if !row.on {
			t.Errorf("%s: a tick is lost with the screen", name)
		}
		another(w)
		if row.on {
			t.Errorf("%s: the tick is still there", name)
		}
	}
}
