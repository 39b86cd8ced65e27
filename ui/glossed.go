package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
	"beforehand/handout"
)

// glossary says which words of one part of a screen can be opened: those with a
// meaning, each where it is first used. A part is what is read at one time, a card
// or a section; it gets a new glossary whenever it is told.
type glossary struct {
	terms  []handout.Term
	reveal func(fyne.CanvasObject) // scrolls into view what gets the focus
	card   copied                  // that the part is; nil where it is none
	linked []string                // ids of terms that were used
}

func newGlossary(p handout.Plan, reveal func(fyne.CanvasObject)) *glossary {
	return &glossary{terms: p.Glossary, reveal: reveal}
}

// paragraph is a text with its words that can be opened, or plain prose where it has
// none. What was there before, which may be nil, is used again where it can be, so
// that it keeps the focus.
func (g *glossary) paragraph(before fyne.CanvasObject, t content.Text, r role, color fyne.ThemeColorName) fyne.CanvasObject {
	words := g.link(t)
	switch o := before.(type) {
	case *prose:
		if len(words) == 0 {
			o.set(t)
			o.restyle(r, color)
			return o
		}
	case *glossed:
		if len(words) > 0 {
			o.set(t, words)
			o.text.restyle(r, color)
			return o
		}
	}
	if len(words) == 0 {
		return newProse(t, r, color)
	}
	o := newGlossed(t, words, r, color)
	o.card = g.card
	o.setReveal(g.reveal)
	return o
}

// tell writes paragraphs into a column.
func (g *glossary) tell(c *fyne.Container, lines []handout.Told, r role, color fyne.ThemeColorName) {
	told := make([]fyne.CanvasObject, len(lines))
	for i, l := range lines {
		var before fyne.CanvasObject
		if i < len(c.Objects) {
			before = c.Objects[i]
		}
		told[i] = g.paragraph(before, l.Text, r, color)
	}
	c.Objects = told
}

// link finds the words of a text that are used here first.
func (g *glossary) link(t content.Text) (words []glossWord) {
	at := 0
	for i, piece := range t {
		end := at + len(piece.Words)
		switch {
		case piece.Term == "":
		case i > 0 && t[i-1].Term == piece.Term: // a link with stress in it is many pieces
			if last := len(words) - 1; last >= 0 && words[last].To == at {
				words[last].To = end
			}
		case !slices.Contains(g.linked, piece.Term):
			if term, ok := g.term(piece.Term); ok {
				g.linked = append(g.linked, piece.Term)
				words = append(words, glossWord{content.Span{From: at, To: end}, term})
			}
		}
		at = end
	}
	return words
}

func (g *glossary) term(id string) (handout.Term, bool) {
	i := slices.IndexFunc(g.terms, func(t handout.Term) bool { return t.ID == id })
	if i < 0 {
		return handout.Term{}, false
	}
	return g.terms[i], true
}

// glossWord is a word that can be opened.
type glossWord struct {
	content.Span
	term handout.Term
}

// glossed is a paragraph with words that can be opened. It is one stop of the Tab
// key: the arrows go from word to word, and Return opens the one with the ring.
type glossed struct {
	control
	text  *prose
	words []glossWord
	at    int // the word that Return opens
	over  int // the word under the pointer; -1 is none

	rings []*canvas.Rectangle // round the word, one on each line that it stands on
}

func newGlossed(t content.Text, words []glossWord, r role, color fyne.ThemeColorName) *glossed {
	g := &glossed{text: newProse(nil, r, color), over: -1}
	g.onPress = func() { openMeaning(g, g.at) }
	g.extend(g)
	g.set(t, words)
	return g
}

// set changes the words.
func (g *glossed) set(t content.Text, words []glossWord) {
	g.words, g.at, g.over = words, min(g.at, len(words)-1), -1
	g.text.links = g.text.links[:0]
	for _, w := range words {
		g.text.links = append(g.text.links, w.Span)
	}
	g.text.set(t)
	g.Refresh()
}

func (g *glossed) heightAt(width float32) float32 { return g.text.heightAt(width) }

// AccessibilityLabel is what is read aloud.
func (g *glossed) AccessibilityLabel() string { return g.text.String() }

// TypedKey goes from word to word, or opens one.
func (g *glossed) TypedKey(key *fyne.KeyEvent) {
	switch onward(key.Name) {
	case fyne.KeyLeft:
		g.turn(-1)
	case fyne.KeyRight:
		g.turn(1)
	default:
		g.control.TypedKey(key)
	}
}

// turn goes to another word, round the end.
func (g *glossed) turn(by int) {
	g.byMouse = false
	g.at = (g.at + by + len(g.words)) % len(g.words)
	g.Refresh()
}

// Tapped opens the word under the pointer.
func (g *glossed) Tapped(at *fyne.PointEvent) {
	i := g.wordAt(at.Position)
	if i < 0 {
		return
	}
	g.at = i
	g.takeFocus()
	g.press()
}

// wordAt is the word at a place, or so near that it was meant; -1 where there is
// none.
func (g *glossed) wordAt(at fyne.Position) int {
	const near = 6
	for i, w := range g.words {
		for _, a := range g.text.areas(w.Span) {
			a.x, a.width = a.x-near, a.width+2*near
			if a.holds(at) {
				return i
			}
		}
	}
	return -1
}

// MouseMoved shows which word can be pressed.
func (g *glossed) MouseMoved(at *desktop.MouseEvent) { g.hover(g.wordAt(at.Position)) }

// MouseOut ends what MouseMoved began.
func (g *glossed) MouseOut() {
	g.hover(-1)
	g.control.MouseOut()
}

func (g *glossed) hover(word int) {
	if g.over != word {
		g.over = word
		g.Refresh()
	}
}

// Cursor is a pointing hand on a word that can be opened.
func (g *glossed) Cursor() desktop.Cursor {
	if g.over >= 0 {
		return desktop.PointerCursor
	}
	return desktop.TextCursor
}

// CreateRenderer draws the paragraph.
func (g *glossed) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{
		objects: []fyne.CanvasObject{g.text},
		min:     func() fyne.Size { return g.text.MinSize() },
		asIs:    true,
	}
	d.layout = func(size fyne.Size) {
		put(g.text, 0, 0, size.Width, size.Height)
		d.objects = append([]fyne.CanvasObject{g.text}, g.placeRings()...)
	}
	return d.colored(g, g.light)
}

// light underlines with a whole line the word that is meant.
func (g *glossed) light() {
	lit := g.over
	if lit < 0 && g.ringed() {
		lit = g.at
	}
	if g.text.lit != lit {
		g.text.lit = lit
		g.text.Refresh()
	}
}

// placeRings puts a ring round the chosen word while the paragraph has the focus.
func (g *glossed) placeRings() []fyne.CanvasObject {
	var areas []area
	if g.ringed() {
		areas = g.text.areas(g.words[g.at].Span)
	}
	for len(g.rings) < len(areas) {
		g.rings = append(g.rings, newRing(3))
	}
	shown := make([]fyne.CanvasObject, len(areas))
	for i, a := range areas {
		showRing(g.rings[i], true)
		put(g.rings[i], a.x-ringWidth-2, a.y-1, a.width+2*ringWidth+4, a.height+3)
		shown[i] = g.rings[i]
	}
	return shown
}
