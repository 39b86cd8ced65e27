package ui

import (
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
)

// What is typed is taken back by its entry, which knows letters. What is chosen and
// ticked in a form is taken back here, one step at a time.

// choices are what is chosen and ticked in a form.
type choices struct {
	pathway, sedation, side, origin, route, part string
	flags                                        string // those that are ticked, with a space between
}

// undoing is the choices before and after those of now.
type undoing struct {
	now        choices
	done, back []choices
}

// follow notes choices that have changed.
func (s *undoing) follow(now choices) {
	if now == s.now {
		return
	}
	s.done, s.back = append(s.done, s.now), nil
	s.now = now
}

// undo goes a step back; redo goes there again. They say whether there was one.
func (s *undoing) undo() bool { return turn(&s.now, &s.done, &s.back) }
func (s *undoing) redo() bool { return turn(&s.now, &s.back, &s.done) }

func turn(now *choices, from, to *[]choices) bool {
	last := len(*from) - 1
	if last < 0 {
		return false
	}
	*to = append(*to, *now)
	*now, *from = (*from)[last], (*from)[:last]
	return true
}

// choices are what is chosen and ticked now.
func (f *form) choices() choices {
	var ticked []string
	for _, flag := range content.Flags {
		if f.flags[flag].on {
			ticked = append(ticked, string(flag))
		}
	}
	return choices{
		pathway: f.pathway.value(), sedation: f.sedation.value(), side: f.side.value(),
		origin: f.origin.value(), route: f.route.value(), part: f.part.value(),
		flags: strings.Join(ticked, " "),
	}
}

// choose sets all that is chosen and ticked.
func (f *form) choose(c choices) {
	f.quiet = true
	f.pathway.set(c.pathway)
	f.sedation.set(c.sedation)
	f.side.set(c.side)
	f.origin.set(c.origin)
	f.route.set(c.route)
	f.part.set(c.part)
	ticked := strings.Fields(c.flags)
	for flag, t := range f.flags {
		t.set(slices.Contains(ticked, string(flag)))
	}
	f.quiet = false
	f.changed()
}

// redoByZ is the other keys that many know for doing a thing again.
var redoByZ = &desktop.CustomShortcut{KeyName: fyne.KeyZ, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift}

// addUndo takes the keys of undo and redo where nothing is being typed.
func (w *window) addUndo() {
	w.Canvas().AddShortcut(&fyne.ShortcutUndo{}, func(fyne.Shortcut) { w.turnForm((*undoing).undo) })
	w.Canvas().AddShortcut(&fyne.ShortcutRedo{}, func(fyne.Shortcut) { w.turnForm((*undoing).redo) })
	w.Canvas().AddShortcut(redoByZ, func(fyne.Shortcut) { w.turnForm((*undoing).redo) })
}

// turnForm takes a step in the form, if that is what is seen.
func (w *window) turnForm(step func(*undoing) bool) {
	if w.form != nil && w.Canvas().Overlays().Top() == fyne.CanvasObject(w.form.sheet) && step(&w.form.undoing) {
		w.form.choose(w.form.undoing.now)
	}
}

// replacing does something that puts letters in the place of those that are
// selected. Fyne notes that as two things; here it is undone, and done again, as
// one.
func (e *entry) replacing(do func()) {
	selected, before := utf8.RuneCountInString(e.SelectedText()), utf8.RuneCountInString(e.Text)
	do()
	after, end := []rune(e.Text), e.CursorTextOffset()
	begin := end - (len(after) - before + selected)
	if selected == 0 || begin < 0 || end > len(after) {
		return
	}
	between := string(slices.Delete(after, begin, end))
	e.between = &between
}

// turn undoes or does again one thing.
func (e *entry) turn(s fyne.Shortcut) {
	e.Entry.TypedShortcut(s)
	if e.between != nil && e.Text == *e.between {
		e.Entry.TypedShortcut(s)
	}
}
