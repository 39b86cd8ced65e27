package ui

import (
	"strings"

	"fyne.io/fyne/v2"
)

// copied is a card or row whose words can be copied as a whole.
type copied interface {
	copied() string
}

// copiedRows is a table of rows that are copied one by one.
type copiedRows interface {
	cardAt(fyne.Position) string // the words of the row at a place in the table
}

// carded is a column that is copied as a whole.
type carded struct {
	column
	card copied
}

// copyKeys copies what is selected, or else the card that has the focus.
func (w *window) copyKeys() {
	words := selection(w.Canvas())
	if words == "" {
		words = cardOf(w.Canvas().Focused())
	}
	if words == "" {
		w.flash("info", w.words.say("copy.none"))
		return
	}
	w.copyWords(words)
}

// plainSpaces are spaces of one kind: those at which a line does not break are for
// reading here, and in the way of who searches elsewhere.
var plainSpaces = strings.NewReplacer("\u00a0", " ", "\u202f", " ")

func (w *window) copyWords(words string) {
	fyne.CurrentApp().Clipboard().SetContent(plainSpaces.Replace(words))
	w.flash("tick", w.words.say("copy.done"))
}

// copyMenu asks what is to be copied at a place in the window.
type copyMenu struct {
	at   fyne.Position
	card string // the words of the card there; "" is none
}

// ShortcutName lets it go up to the window as a shortcut does.
func (*copyMenu) ShortcutName() string { return "CopyMenu" }

// askCopy asks the window for the menu of what can be copied, at a place on an object.
func askCopy(o fyne.CanvasObject, at fyne.Position) { ask(o, copyAt(o, at)) }

// copyAt is what can be copied at a place in the window, which is on an object.
func copyAt(o fyne.CanvasObject, at fyne.Position) *copyMenu {
	m := &copyMenu{at: at}
	place := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(o))
	switch o := o.(type) {
	case copiedRows:
		m.card = o.cardAt(place)
	case *fitted:
		m.card = cardAt(o.content, place)
	default:
		m.card = cardOf(o)
	}
	return m
}

// cardOf is the words of the card that a widget is, or stands in.
func cardOf(o any) string {
	switch o := o.(type) {
	case copied:
		return o.copied()
	case interface{ within() copied }:
		if card := o.within(); card != nil {
			return card.copied()
		}
	}
	return ""
}

// openCopyMenu lists what can be copied; where there is nothing, it does not open.
func (w *window) openCopyMenu(m *copyMenu) {
	if top := w.Canvas().Overlays().Top(); top != nil {
		if _, ok := top.(*sheet); !ok {
			return // a menu is open already
		}
	}
	var items []item
	if words := selection(w.Canvas()); words != "" {
		items = append(items, item{words: w.words.say("copy.words"), keys: w.words.keys("copy"), do: func() { w.copyWords(words) }})
	}
	if m.card != "" {
		items = append(items, item{words: w.words.say("copy.card"), do: func() { w.copyWords(m.card) }})
	}
	if len(items) > 0 {
		openMenuAt(w.Canvas(), m.at, items)
	}
}

// cardAt is the words of the card that holds a place, which counts from the corner
// of the page; where there is no card, those of the column.
func cardAt(page fyne.CanvasObject, at fyne.Position) string {
	var card fyne.CanvasObject
	for framedIn := false; page != nil; page, at = partAt(page, at) {
		if table, ok := page.(copiedRows); ok {
			return table.cardAt(at)
		}
		c, ok := page.(*fyne.Container)
		if !ok {
			break
		}
		switch l := c.Layout.(type) {
		case carded:
			return l.card.copied()
		case framed:
			card, framedIn = c, true
		case column:
			if !framedIn {
				card = c
			}
		}
	}
	return told(card)
}

// partAt is what stands at a place in a container, and the place in it.
func partAt(o fyne.CanvasObject, at fyne.Position) (fyne.CanvasObject, fyne.Position) {
	c := o.(*fyne.Container)
	for _, part := range visible(c.Objects) {
		corner, size := part.Position(), part.Size()
		_, ground := part.(*ground)
		if !ground && (area{corner.X, corner.Y, size.Width, size.Height}).holds(at) {
			return part, at.Subtract(corner)
		}
	}
	return nil, at
}

// told is what an object says, a paragraph a line.
func told(o fyne.CanvasObject) string {
	if o == nil || !o.Visible() {
		return ""
	}
	switch o := o.(type) {
	case *prose:
		return o.String()
	case *glossed:
		return o.text.String()
	case copied:
		return o.copied()
	case *fyne.Container:
		var lines []string
		for _, part := range o.Objects {
			if words := told(part); words != "" {
				lines = append(lines, words)
			}
		}
		return strings.Join(lines, "\n")
	}
	return ""
}

// copied is the card that the paragraph stands in, or else the paragraph.
func (g *glossed) copied() string {
	if g.card != nil {
		return g.card.copied()
	}
	return g.text.String()
}

// copied is what the stage shows.
func (s *stop) copied() string {
	lines := []string{s.title.String(), s.times.String()}
	if !s.open {
		return strings.Join(append(lines, s.short.String()), "\n")
	}
	for _, p := range s.parts {
		if words := told(p.text); words != "" {
			lines = append(lines, p.head.String()+":", words)
		}
	}
	return strings.Join(lines, "\n")
}
