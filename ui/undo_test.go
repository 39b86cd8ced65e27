package ui

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/handout"
)

// shortcutTyped gives keys to what has the focus, or to the form, as the screen does.
func shortcutTyped(w *window, s fyne.Shortcut) {
	if on, ok := w.Canvas().Focused().(fyne.Shortcutable); ok {
		on.TypedShortcut(s)
		return
	}
	step := (*undoing).redo
	if s == fyne.Shortcut(ctrlZ) {
		step = (*undoing).undo
	}
	w.turnForm(step)
}

var (
	ctrlZ      = &fyne.ShortcutUndo{}
	ctrlY      = &fyne.ShortcutRedo{}
	ctrlShiftZ = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}
)

// What is typed in any entry can be taken back, and done again.
func TestUndoInEntries(t *testing.T) {
	for _, c := range []struct {
		why  string
		open func(w *window) *entry
	}{
		{"a line of the form", func(w *window) *entry { w.change(); return w.form.name.entry }},
		{"a day", func(w *window) *entry { w.change(); return w.form.given.day.entry }},
		{"a note", func(w *window) *entry { w.change(); return w.form.note.entry }},
		{"a path", func(w *window) *entry { w.savePDF(); return w.Canvas().Focused().(*entry) }},
	} {
		w := openTest(t, knee())
		e := c.open(w)
		w.Canvas().Focus(e)
		before := e.Text
		typed(w, "x")
		after := e.Text
		if after == before {
			t.Fatalf("%s: nothing was typed", c.why)
		}
		for _, s := range []struct {
			keys fyne.Shortcut
			want string
		}{{ctrlZ, before}, {ctrlY, after}, {ctrlZ, before}, {ctrlShiftZ, after}, {ctrlZ, before}, {ctrlZ, before}} {
			shortcutTyped(w, s.keys)
			if e.Text != s.want {
				t.Errorf("%s: after %s it is %q, want %q", c.why, s.keys.ShortcutName(), e.Text, s.want)
			}
		}
	}
}

// A name that was typed over comes back on the desk too.
func TestUndoReachesTheDesk(t *testing.T) {
	w := openTest(t, knee())
	w.change()
	typed(w, "Omar") // over what Tab has selected
	if got := w.desk.visit.Patient.Name; got != "Omar" {
		t.Fatalf("the name is %q", got)
	}
	shortcutTyped(w, ctrlZ) // what was typed in one go goes in one go
	if got := w.desk.visit.Patient.Name; got != "Maria Lopez" {
		t.Errorf("taken back, the name is %q", got)
	}
}

// What is chosen and ticked can be taken back, step by step.
func TestUndoOfChoices(t *testing.T) {
	w := openTest(t, knee())
	w.change()
	f := w.form
	w.Canvas().Focus(f.side)
	visits := []handout.Visit{w.desk.visit}
	for _, do := range []func(){
		func() { f.side.choose(1) },
		func() { f.flags["diabetes"].press() },
		func() { f.sedation.choose(0) },
		func() { f.part.choose(1) },
	} {
		do()
		visits = append(visits, w.desk.visit)
	}
	w.Canvas().Focus(f.side)
	for i := len(visits) - 2; i >= 0; i-- {
		shortcutTyped(w, ctrlZ)
		if !sameVisit(w.desk.visit, visits[i]) {
			t.Fatalf("taken back to step %d:\n%+v, want\n%+v", i, w.desk.visit, visits[i])
		}
	}
	shortcutTyped(w, ctrlZ) // there is no more
	for i, again := range visits[1:] {
		keys := fyne.Shortcut(ctrlY)
		if i%2 == 0 {
			keys = ctrlShiftZ
		}
		shortcutTyped(w, keys)
		if !sameVisit(w.desk.visit, again) {
			t.Fatalf("done again, step %d:\n%+v, want\n%+v", i+1, w.desk.visit, again)
		}
	}
	f.onDone()
	shortcutTyped(w, ctrlZ)
	if !sameVisit(w.desk.visit, visits[4]) {
		t.Error("a form that is closed takes back what nobody sees")
	}
}

// Another visit begins with nothing to take back.
func TestUndoEndsWithTheVisit(t *testing.T) {
	w := openTest(t, knee())
	w.change()
	w.form.side.choose(1)
	w.form.onDone()
	w.desk.lay(handout.Visit{}, "")
	w.change()
	w.Canvas().Focus(w.form.side)
	shortcutTyped(w, ctrlZ)
	if !sameVisit(w.desk.visit, handout.Visit{}) {
		t.Errorf("the visit before comes back: %+v", w.desk.visit)
	}
}
