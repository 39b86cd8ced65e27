package ui

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// walk goes round with the Tab key and gives each control once, in its order.
func walk(on fyne.Canvas) []fyne.Focusable {
	var stops []fyne.Focusable
	seen := map[fyne.Focusable]bool{}
	on.Unfocus()
	for range 500 {
		on.FocusNext()
		focused := on.Focused()
		if focused == nil || seen[focused] {
			return stops
		}
		seen[focused] = true
		stops = append(stops, focused)
	}
	return stops
}

// unreached are the controls on an object that a walk did not come to: what can
// be tapped or typed in. The ground of a sheet takes taps and does nothing.
func unreached(o fyne.CanvasObject, stops []fyne.Focusable) (missed []string) {
	reached := map[fyne.CanvasObject]bool{}
	for _, s := range stops {
		reached[s.(fyne.CanvasObject)] = true
	}
	for _, o := range objects(o) {
		_, ground := o.(*sheet)
		_, pointer := o.(*calendarIcon) // its field's own keys do the same
		_, taps := o.(fyne.Tappable)
		_, types := o.(fyne.Focusable)
		kind := fmt.Sprintf("%T", o)
		inner := strings.HasPrefix(kind, "*widget.") // of Fyne's entries and scrolls, which have keys of their own
		if (taps || types) && !ground && !pointer && !inner && !reached[o] {
			missed = append(missed, kind)
		}
	}
	return missed
}

// TestKeyboardWalk reaches every control of every screen and sheet with the Tab
// key alone, and finds a name to be read aloud on each.
func TestKeyboardWalk(t *testing.T) {
	for _, c := range []struct {
		name  string
		open  func(w *window)
		least int // controls
	}{
		{"welcome", (*window).openWelcome, 4},
		{"shortcuts", (*window).openShortcuts, 2},
		{"about", (*window).openAbout, 3},
		{"keeping", (*window).askKeep, 3},
		{"plan", func(w *window) { w.turnTo(w.pages[0]) }, 12},
		{"ready", func(w *window) { w.turnTo(pageOf(w, "ready")) }, 24},
		{"ready with rows done earlier", func(w *window) {
			w.desk.ticked[taskRow("health")] = true
			w.turnTo(pageOf(w, "ready"))
			w.open.screen.(*readyScreen).onEarlier()
		}, 25},
		{"day", func(w *window) { w.turnTo(pageOf(w, "day")) }, 19},
		{"after", func(w *window) { w.turnTo(pageOf(w, "after")) }, 10},
		{"after, of a sign", func(w *window) {
			w.turnTo(pageOf(w, "after"))
			pageOf(w, "after").screen.(*afterScreen).finder.onSign("r2_swelling")
		}, 12},
		{"after, until when", func(w *window) {
			w.turnTo(pageOf(w, "after"))
			pageOf(w, "after").screen.(*afterScreen).which.choose(1)
		}, 8},
		{"questions", (*window).find, 50},
		{"questions found", func(w *window) {
			w.find()
			w.open.screen.(*askScreen).field.entry.SetText("drive")
		}, 14},
		{"questions listed", func(w *window) {
			w.find()
			s := w.open.screen.(*askScreen)
			for _, q := range w.desk.plan.Ask[:3] {
				w.desk.ask(picked{"ask." + q.ID, q.Text})
			}
			s.listed()
			s.field.entry.SetText("xylophone")
		}, 20},
		{"questions to pick", func(w *window) {
			w.find()
			w.open.screen.(*askScreen).list.openPicker()
		}, 20},
		{"know", func(w *window) { w.turnTo(pageOf(w, "know")) }, 70},
		{"options", func(w *window) {
			w.turnTo(pageOf(w, "know"))
			w.open.screen.(*knowScreen).parts.choose(1)
		}, 15},
		{"approvals", func(w *window) {
			w.turnTo(pageOf(w, "know"))
			w.open.screen.(*knowScreen).parts.choose(2)
		}, 18},
		{"sources", func(w *window) {
			w.turnTo(pageOf(w, "know"))
			w.open.screen.(*knowScreen).numbers.sources.open.press()
		}, 3},
		{"two plans", func(w *window) { w.pages[0].screen.(*planScreen).setCompare(true) }, 8},
		{"handout", func(w *window) { w.turnTo(pageOf(w, "handout")) }, 20},
		{"form", func(w *window) { w.change() }, 26},
		{"form with a fault", func(w *window) {
			w.change()
			write(w, w.form.given.day, "3/12")
		}, 28},
		{"form of two dates", func(w *window) {
			w.change()
			w.form.pathway.choose(1)
		}, 28},
		{"open", (*window).openVisit, 5},
		{"save", (*window).saveVisit, 5},
		{"pdf", (*window).savePDF, 5},
		{"unsaved", func(w *window) {
			w.desk.edit(func(v *handout.Visit) { v.Note = "New." })
			w.openVisit()
		}, 4},
	} {
		t.Run(c.name, func(t *testing.T) {
			w := openTest(t, knee())
			c.open(w)
			top := w.Canvas().Overlays().Top()
			if top == nil {
				top = w.Canvas().Content()
			}
			stops := walk(w.Canvas())
			for _, missed := range unreached(top, stops) {
				t.Errorf("Tab does not reach a %s", missed)
			}
			if len(stops) < c.least {
				t.Errorf("Tab reaches %d controls, want at least %d", len(stops), c.least)
			}
			for _, s := range stops {
				if a, ok := s.(fyne.Accessible); ok && a.AccessibilityLabel() == "" {
					t.Errorf("a %T has no name", s)
				}
			}
			t.Logf("%d controls", len(stops))
		})
	}
}

// TestFocusIsSeen sees that each control of a long form is scrolled into view
// when Tab comes to it.
func TestFocusIsSeen(t *testing.T) {
	w := openTest(t, knee())
	w.Resize(fyne.NewSize(900, 600))
	w.change()
	driver := fyne.CurrentApp().Driver()
	view := w.form.sheet.body
	top := driver.AbsolutePositionForObject(view).Y
	for range 60 {
		w.Canvas().FocusNext()
		o := w.Canvas().Focused().(fyne.CanvasObject)
		at := driver.AbsolutePositionForObject(o).Y
		if b, ok := o.(*button); ok && len(b.spoken)+len(b.label.text) > 0 && at > top+view.Size().Height {
			continue // in the foot
		}
		if at+o.Size().Height > top+view.Size().Height+1 || at < top-60 {
			t.Errorf("a %T stands from %.0f to %.0f, the view from %.0f to %.0f", o, at, at+o.Size().Height, top, top+view.Size().Height)
		}
	}
}

func TestScrollKeys(t *testing.T) {
	w := openTest(t, knee())
	w.Resize(fyne.NewSize(900, 600))
	view := w.open.screen.scroller()
	press(w, fyne.KeyPageDown)
	if view.Offset.Y < 100 {
		t.Errorf("after Page Down the page is at %v", view.Offset.Y)
	}
	press(w, fyne.KeyEnd)
	end := view.Offset.Y
	if want := view.sheet.Size().Height - view.Size().Height; end < want-1 {
		t.Errorf("after End it is at %v, want %v", end, want)
	}
	press(w, fyne.KeyUp)
	if view.Offset.Y >= end {
		t.Error("Up does not go up")
	}
	press(w, fyne.KeyHome)
	if view.Offset.Y != 0 {
		t.Errorf("after Home it is at %v", view.Offset.Y)
	}
}
