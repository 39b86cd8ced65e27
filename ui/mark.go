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
	at, top := 0, float32(0) // bytes and height before the run
	for _, l := range p.lines {
		for _, r := range l.Runs {
			for _, m := range p.marks {
				from, to := max(m.From-at, 0), min(m.To-at, len(r.Text))
				if from >= to {
					continue
				}
				if x0, x1, ok := r.Reach(from, to); ok {
					g := &canvas.Rectangle{FillColor: paint(colorMark), CornerRadius: 4}
					if contrasting() {
						g.StrokeColor, g.StrokeWidth = paint(colorInk), 1
					}
					put(g, float32(x0)-markOut, top, float32(x1-x0)+2*markOut, p.role.line)
					p.under = append(p.under, g)
				}
			}
			at += len(r.Text)
		}
		top += p.role.line
	}
}
