package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
)

// Fyne's entry knows where its caret is and what is selected, and here is where they
// go while its text is painted by lettering. Fyne lets a caret be put anywhere; what
// is selected only its keys can say, so they are pressed.

var shiftKey = &fyne.KeyEvent{Name: desktop.KeyShiftLeft}

// KeyDown and KeyUp tell whether Shift is held down.
func (e *entry) KeyDown(key *fyne.KeyEvent) {
	e.hold(key.Name, true)
	e.Entry.KeyDown(key)
}

// KeyUp ends what KeyDown began.
func (e *entry) KeyUp(key *fyne.KeyEvent) {
	e.hold(key.Name, false)
	e.Entry.KeyUp(key)
}

func (e *entry) hold(key fyne.KeyName, down bool) {
	if key == desktop.KeyShiftLeft || key == desktop.KeyShiftRight {
		e.shift = down
	}
}

// selection is the positions between which letters are selected. Fyne tells only
// which letters they are, and that the caret is at one end of them.
func (e *entry) selection() (from, to int) {
	text, chosen, at := []rune(e.Text), []rune(e.SelectedText()), e.CursorTextOffset()
	n := len(chosen)
	before := at >= n && at <= len(text) && slices.Equal(text[at-n:at], chosen)
	after := at+n <= len(text) && slices.Equal(text[at:at+n], chosen)
	if after && (!before || e.anchor > at) {
		return at, at + n
	}
	return max(0, at-n), at
}

// begun is where a selection begins that is now to be made larger.
func (e *entry) begun() int {
	from, to := e.selection()
	if e.CursorTextOffset() == from {
		return to
	}
	return from
}

// choose selects what is between two positions, and puts the caret at the second.
func (e *entry) choose(anchor, at int) {
	e.moving = true
	e.Entry.KeyUp(shiftKey)
	e.Entry.TypedKey(&fyne.KeyEvent{Name: fyne.KeyPageUp}) // nothing is selected now
	e.put(anchor)
	if anchor != at || e.shift {
		e.Entry.KeyDown(shiftKey)
	}
	if anchor != at {
		away := fyne.KeyPageDown // from the anchor, or it would select nothing
		if anchor > 0 {
			away = fyne.KeyPageUp
		}
		e.Entry.TypedKey(&fyne.KeyEvent{Name: away})
		e.put(at)
	}
	if !e.shift {
		e.Entry.KeyUp(shiftKey)
	}
	e.anchor, e.moving = anchor, false
	e.Refresh()
}

// put puts Fyne's caret, which is counted by rows, at a position of the text.
func (e *entry) put(at int) {
	row, begin := 0, 0
	for {
		e.CursorRow, e.CursorColumn = row+1, 0
		next := e.CursorTextOffset() // 0 where there is no such row
		if next == 0 || next > at {
			break
		}
		row, begin = row+1, next
	}
	e.CursorRow, e.CursorColumn = row, at-begin
	e.Entry.DragEnd() // tells the selection, and ends one of nothing
}

// carry takes the caret somewhere, and selects on the way.
func (e *entry) carry(at int, selects bool) {
	anchor := at
	if selects {
		anchor = e.begun()
	}
	e.choose(anchor, at)
}

// walk moves the caret by a key, and says whether it is one that does.
func (e *entry) walk(key fyne.KeyName) bool {
	w, at := e.lettering.writing(), e.CursorTextOffset()
	line, _ := w.find(at)
	switch key {
	case fyne.KeyLeft:
		at = e.aside(w, leftward)
	case fyne.KeyRight:
		at = e.aside(w, rightward)
	case fyne.KeyHome:
		at = w.lines[line].first()
	case fyne.KeyEnd:
		at = w.lines[line].last()
	case fyne.KeyUp:
		at = w.above(at, -1)
	case fyne.KeyDown:
		at = w.above(at, 1)
	default:
		return false
	}
	e.carry(at, e.shift)
	return true
}

// aside is where an arrow leads: to the next letter, or, where some are selected, to
// their end on that side.
func (e *entry) aside(w *writing, way int) int {
	from, to := e.selection()
	if e.shift || from == to {
		return w.beside(e.CursorTextOffset(), way)
	}
	line, a := w.find(from)
	other, b := w.find(to)
	forward := (way == rightward) != w.lines[line].rtl
	if line == other {
		forward = (way == rightward) == (a.x < b.x)
	}
	if forward {
		return to
	}
	return from
}

const onMac = fyne.KeyModifierShortcutDefault == fyne.KeyModifierSuper

// jump moves the caret by a word, or on a Mac to an end of its line, and says whether
// that was asked for.
func (e *entry) jump(s *desktop.CustomShortcut) bool {
	way := leftward
	switch s.KeyName {
	case fyne.KeyLeft:
	case fyne.KeyRight:
		way = rightward
	default:
		return false
	}
	w, at := e.lettering.writing(), e.CursorTextOffset()
	switch mod := s.Modifier &^ fyne.KeyModifierShift; {
	case onMac && mod == fyne.KeyModifierSuper:
		line, _ := w.find(at)
		l := w.lines[line]
		at = l.first()
		if (way == rightward) != l.rtl {
			at = l.last()
		}
	case onMac && mod == fyne.KeyModifierAlt, !onMac && mod == fyne.KeyModifierControl:
		at = w.pastWord(at, way)
	default:
		return false
	}
	e.carry(at, s.Modifier&fyne.KeyModifierShift != 0)
	return true
}

// MouseDown puts the caret where the pointer is.
func (e *entry) MouseDown(m *desktop.MouseEvent) {
	begun := 0
	if e.lettering != nil {
		begun = e.begun()
	}
	e.Entry.MouseDown(m)
	if e.lettering == nil {
		return
	}
	at := e.lettering.positionAt(m.Position)
	switch {
	case e.shift:
		e.choose(begun, at)
	case e.SelectedText() == "": // else it is the third press, or the menu's
		e.choose(at, at)
	}
}

// Dragged selects what the pointer goes over.
func (e *entry) Dragged(d *fyne.DragEvent) {
	if e.lettering == nil {
		e.Entry.Dragged(d)
		return
	}
	e.choose(e.anchor, e.lettering.positionAt(d.Position))
}
