package ui

import (
	"slices"

	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
)

// mark lays a ground behind stretches of the words: those that were searched for.
// They are given by the bytes of String, the first one first, and go when the words
// change.
func (p *prose) mark(stretches []content.Span) {
	if slices.Equal(p.marks, stretches) {
		return
	}
	p.marks = stretches
	p.Refresh()
}

// markOut is how far a ground reaches over the letters at both ends.
const markOut = 2

// layMarks sets one ground behind each part of a line that is marked. In high
// contrast it has an outline too, to be seen without colour.
func (p *prose) layMarks() {
	p.under = p.under[:0]
	for _, m := range p.marks {
		for _, a := range p.areas(m) {
			g := &canvas.Rectangle{FillColor: paint(colorMark), CornerRadius: 4}
			if contrasting() {
				g.StrokeColor, g.StrokeWidth = paint(colorInk), 1
			}
			put(g, a.x-markOut, a.y, a.width+2*markOut, a.height)
			p.under = append(p.under, g)
		}
	}
}
