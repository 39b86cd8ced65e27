package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// options sets what one can choose side by side, doing nothing among it: each in a
// card as large as the others, with its good points and its bad ones.
type options struct {
	w      *window
	reveal func(fyne.CanvasObject)
	cards  map[string]*optionCard
	grid   *fyne.Container
}

// optionCard is one of the options.
type optionCard struct {
	ground            *ground
	name, good, bad   *prose
	goodHead, badHead *fyne.Container
	sources           *citation
}

func newOptions(w *window, reveal func(fyne.CanvasObject)) *options {
	o := &options{w: w, reveal: reveal, cards: map[string]*optionCard{}}
	o.grid = &fyne.Container{Layout: &optionGrid{}}
	return o
}

func (o *options) newCard() *optionCard {
	say := o.w.words.say
	head := func(icon, id string) *fyne.Container {
		return newLine(line{gap: 8, stretch: true}, newPicture(icon, colorInk, 20, 20), newProse(say(id), roleStrong, colorInk))
	}
	return &optionCard{
		ground: newCard(), name: newProse(nil, roleLead, colorInk),
		good: newProse(nil, roleText, colorInk), bad: newProse(nil, roleText, colorInk),
		goodHead: head("plus", "know.good"), badHead: head("minus", "know.bad"),
		sources: newCitation(o.w, o.reveal),
	}
}

// show tells the options of a plan.
func (o *options) show(p handout.Plan) {
	l := o.grid.Layout.(*optionGrid)
	l.cards, o.grid.Objects = l.cards[:0], o.grid.Objects[:0]
	for _, told := range p.Options {
		c := o.cards[told.ID]
		if c == nil {
			c = o.newCard()
			o.cards[told.ID] = c
		}
		c.name.set(told.Name)
		c.good.set(told.Good)
		c.bad.set(told.Bad)
		c.sources.show(p, told.Name, told.Sources)
		l.cards = append(l.cards, c)
		o.grid.Objects = append(o.grid.Objects, c.ground, c.name, c.goodHead, c.good, c.badHead, c.bad, c.sources.Container)
	}
}

// optionGrid gives every option the same room, and each of its parts too, so that
// the eye weighs what is said and not how much space it has.
type optionGrid struct{ cards []*optionCard }

const (
	optionLeast = 240 // the width of a card
	optionGap   = 16
	optionPad   = 18
	optionHead  = 28
)

// parts are the heights of a card's name, good points and bad points: for all cards
// the most that one of them needs.
func (l *optionGrid) parts(inner float32) (name, good, bad float32) {
	for _, c := range l.cards {
		name = max(name, c.name.heightAt(inner))
		good = max(good, c.good.heightAt(inner))
		bad = max(bad, c.bad.heightAt(inner))
	}
	return name, good, bad
}

// cell is how many cards stand side by side, and how large each is.
func (l *optionGrid) cell(width float32) (columns int, size fyne.Size) {
	columns = max(1, min(3, len(l.cards), int((width+optionGap)/(optionLeast+optionGap))))
	each := (width - float32(columns-1)*optionGap) / float32(columns)
	name, good, bad := l.parts(each - 2*optionPad)
	return columns, fyne.NewSize(each, 16+name+12+optionHead+good+14+optionHead+bad+6+citationHeight+10)
}

func (l *optionGrid) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	columns, cell := l.cell(size.Width)
	inner := cell.Width - 2*optionPad
	name, good, bad := l.parts(inner)
	for i, c := range l.cards {
		x, y := float32(i%columns)*(cell.Width+optionGap), float32(i/columns)*(cell.Height+optionGap)
		put(c.ground, x, y, cell.Width, cell.Height)
		x, y = x+optionPad, y+16
		for _, part := range []struct {
			o      fyne.CanvasObject
			height float32
			below  float32
		}{
			{c.name, name, 12},
			{c.goodHead, optionHead, 0},
			{c.good, good, 14},
			{c.badHead, optionHead, 0},
			{c.bad, bad, 6},
			{c.sources.Container, citationHeight, 0},
		} {
			put(part.o, x, y, inner, part.height)
			y += part.height + part.below
		}
	}
}

func (l *optionGrid) heightAt(_ []fyne.CanvasObject, width float32) float32 {
	if len(l.cards) == 0 {
		return 0
	}
	columns, cell := l.cell(width)
	rows := (len(l.cards) + columns - 1) / columns
	return float32(rows)*(cell.Height+optionGap) - optionGap
}

func (*optionGrid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
