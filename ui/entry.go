package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// entry is a line to type in. It is Fyne's, which knows selecting, the clipboard
// and undo; the box around it is the field's. Where something is read from right to
// left, lettering paints it, and carets.go moves in it.
type entry struct {
	widget.Entry
	on       bool // has the focus
	again    bool // gets the focus with the window, which another had covered
	onFocus  func()
	onBlur   func()
	onReturn func()
	onDown   func()
	onOpen   func()            // opens what the line can be filled in from
	onRefuse func(letters int) // something too long was to be pasted
	onWheel  func(*fyne.ScrollEvent)
	between  *string // the text as it was while a selection was being replaced
	covered  float32 // width at the trailing end that an icon stands over

	wheel     *wheel
	lines     *container.Scroll // of a note: Fyne's, which shows some of them
	lettering *lettering        // paints what Fyne would put in the wrong order; or nil
	shift     bool              // is held down
	anchor    int               // where what is selected here was begun
	moving    bool              // the caret is on its way
}

// mostPasted is more than any field takes, and few enough to be shown at once.
const mostPasted = 2000

func newEntry() *entry {
	e := &entry{}
	e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
	e.ExtendBaseWidget(e)
	return e
}

// newNoteEntry is an entry of some lines.
func newNoteEntry(rows int) *entry {
	e := &entry{}
	e.MultiLine = true
	e.Wrapping = fyne.TextWrapWord
	e.SetMinRowsVisible(rows)
	e.ExtendBaseWidget(e)
	return e
}

// SetText replaces the text. Nothing of it is selected: Fyne keeps the selection,
// which the next letter would take away. The caret goes to the end, or where nobody
// types to the beginning, so that a long name shows how it begins.
func (e *entry) SetText(text string) {
	e.Entry.SetText(text)
	to := fyne.KeyHome
	if e.on {
		to = fyne.KeyEnd
	}
	e.Entry.TypedKey(&fyne.KeyEvent{Name: to})
}

// AcceptsTab lets the Tab key leave, from a note too.
func (e *entry) AcceptsTab() bool { return false }

// FocusGained tells the field, and selects what a line holds, so that typing
// replaces it. A click then sets the caret; who comes back from another window
// types on where they were.
func (e *entry) FocusGained() {
	anew := !e.on && !e.again // a window may say more than once that it is back
	e.on, e.again = true, false
	e.Entry.FocusGained()
	if !e.MultiLine && anew {
		e.Entry.TypedShortcut(&fyne.ShortcutSelectAll{})
	}
	if e.onFocus != nil {
		e.onFocus()
	}
}

// FocusLost tells the field, which then says what it understood.
func (e *entry) FocusLost() {
	e.on, e.shift = false, false
	e.Entry.FocusLost()
	if e.onBlur != nil {
		e.onBlur()
	}
}

// TypedKey passes up the keys that a line to type in has no use for.
func (e *entry) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyEscape, keyHelp, keyMenu:
		passUp(e, key)
		return
	case keyCalendar:
		if e.onOpen != nil {
			e.onOpen()
			return
		}
	case fyne.KeyReturn, fyne.KeyEnter:
		if !e.MultiLine && e.onReturn != nil {
			e.onReturn()
			return
		}
	case fyne.KeyUp, fyne.KeyDown, fyne.KeyPageUp, fyne.KeyPageDown:
		if !e.MultiLine {
			if key.Name == fyne.KeyDown && e.onDown != nil {
				e.onDown()
				return
			}
			passUp(e, key)
			return
		}
	}
	if e.lettering == nil || !e.walk(key.Name) {
		e.Entry.TypedKey(key)
	}
}

// keyCalendar opens the calendar of a day, as Alt and Down do.
const keyCalendar = fyne.KeyF4

// TypedShortcut passes up the shortcuts of the window.
func (e *entry) TypedShortcut(s fyne.Shortcut) {
	if own, ok := s.(*desktop.CustomShortcut); ok && e.onOpen != nil && own.KeyName == fyne.KeyDown && own.Modifier == fyne.KeyModifierAlt {
		e.onOpen()
		return
	}
	if own, ok := s.(*desktop.CustomShortcut); ok && e.lettering != nil && e.jump(own) {
		return
	}
	if s.ShortcutName() == redoByZ.ShortcutName() {
		s = &fyne.ShortcutRedo{}
	}
	if own, ok := s.(*desktop.CustomShortcut); ok && forWindow(own) {
		ask(e, s)
		return
	}
	if paste, ok := s.(*fyne.ShortcutPaste); ok && e.onRefuse != nil {
		if n := utf8.RuneCountInString(paste.Clipboard.Content()); n > mostPasted {
			e.onRefuse(n)
			return
		}
	}
	switch s.(type) {
	case *fyne.ShortcutUndo, *fyne.ShortcutRedo:
		e.turn(s)
	case *fyne.ShortcutPaste:
		e.replacing(func() { e.Entry.TypedShortcut(s) })
	default:
		e.Entry.TypedShortcut(s)
	}
}

// TypedRune types a letter.
func (e *entry) TypedRune(r rune) { e.replacing(func() { e.Entry.TypedRune(r) }) }

// box is the frame of a field: an edge, the ring of the focus outside it, and
// red where something is to be mended.
type box struct {
	edge, ring *canvas.Rectangle
}

func newBox() *box {
	return &box{edge: &canvas.Rectangle{CornerRadius: 10}, ring: newRing(10)}
}

func (b *box) place(x, y, width, height float32) {
	put(b.edge, x, y, width, height)
	placeRing(b.ring, x, y, width, height)
}

func (b *box) color(focused, hovered, faulty bool) {
	b.edge.FillColor = paint(colorSlip)
	b.edge.StrokeWidth = 2
	switch {
	case faulty:
		b.edge.StrokeColor, b.edge.StrokeWidth = paint(colorEmerg), 3
	case focused || hovered:
		b.edge.StrokeColor = paint(colorInk)
	default:
		b.edge.StrokeColor = paint(colorEdge)
	}
	showRing(b.ring, focused)
	b.edge.Refresh()
	b.ring.Refresh()
}
