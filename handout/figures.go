package handout

import (
	"sync"

	"beforehand/handout/paper"
)

// The drawings. They hold no words but numbers; all that they say is also said in
// the caption or the text beside them. Each thing is drawn as few shapes, however
// many parts it has, so that the file stays small.

// path collects the steps of an outline.
type path []paper.Seg

func (p *path) move(x, y float64) {
	*p = append(*p, paper.Seg{Op: paper.MoveTo, P: [3]paper.Point{{X: x, Y: y}}})
}

func (p *path) line(x, y float64) {
	*p = append(*p, paper.Seg{Op: paper.LineTo, P: [3]paper.Point{{X: x, Y: y}}})
}

func (p *path) curve(x1, y1, x2, y2, x3, y3 float64) {
	*p = append(*p, paper.Seg{Op: paper.CubicTo, P: [3]paper.Point{{X: x1, Y: y1}, {X: x2, Y: y2}, {X: x3, Y: y3}}})
}

func (p *path) close() { *p = append(*p, paper.Seg{Op: paper.ClosePath}) }

func (p *path) rectangle(x, y, w, h float64) {
	p.move(x, y)
	p.line(x+w, y)
	p.line(x+w, y+h)
	p.line(x, y+h)
	p.close()
}

// round is how far the handles of a quarter circle reach, as a share of its radius.
const round = 0.5523

func (p *path) circle(x, y, r float64) { p.ellipse(x, y, r, r) }

func (p *path) ellipse(x, y, rx, ry float64) {
	kx, ky := rx*round, ry*round
	p.move(x+rx, y)
	p.curve(x+rx, y+ky, x+kx, y+ry, x, y+ry)
	p.curve(x-kx, y+ry, x-rx, y+ky, x-rx, y)
	p.curve(x-rx, y-ky, x-kx, y-ry, x, y-ry)
	p.curve(x+kx, y-ry, x+rx, y-ky, x+rx, y)
	p.close()
}

// crowd is people in rows, each in a cell with some space around.
type crowd struct {
	people, across int
	wide, high     float64 // of a cell
	line           float64
}

// printed is a hundred people as they stand on paper, low enough to leave room for words.
var printed = crowd{people: 100, across: 25, wide: 9, high: 19, line: 0.9}

// printedOutline is drawn once, and every drawing of people has its part of it; the other
// is for those who begin to read on the right.
var (
	printedOutline  = sync.OnceValue(printed.outline)
	printedMirrored = sync.OnceValue(func() path { return printedOutline().mirrored(float64(printed.across) * printed.wide) })
)

// people is a hundred people in four rows of 25; those affected are black, from
// the top and from where one begins to read. More than a hundred are a hundred.
func people(affected int, rtl bool) paper.Drawing {
	if rtl {
		return printed.drawing(printedMirrored(), affected)
	}
	return printed.drawing(printedOutline(), affected)
}

// Tally is a number as the window draws it: people in rows of ten, or the points of a
// scale, the first of them solid ([paper.Ink] filled, the others [paper.White]), and
// counted from the right where that is where one begins to read. They are the figures
// of the pages, in other rows.
func Tally(kind string, count, of int, rtl bool) paper.Drawing {
	c := crowd{people: min(max(of, 1), 100), across: min(max(of, 1), 10), wide: 20, high: 20, line: 1.4}
	d := scale(count, of)
	if kind == "people" {
		d = c.drawing(c.outline(), count)
	}
	if rtl {
		return mirrored(d)
	}
	return d
}

// mirrored is a drawing the other way round: what is counted is counted from the side
// where one begins to read.
func mirrored(d paper.Drawing) paper.Drawing {
	out := d
	out.Shapes = make([]paper.Shape, len(d.Shapes))
	for i, s := range d.Shapes {
		s.Path = path(s.Path).mirrored(d.W)
		out.Shapes[i] = s
	}
	return out
}

// mirrored is the outline the other way round in a drawing so wide.
func (p path) mirrored(width float64) path {
	turned := make(path, len(p))
	for n, step := range p {
		for m := range step.P {
			step.P[m].X = width - step.P[m].X
		}
		turned[n] = step
	}
	return turned
}

// drawing is a crowd of which the first are solid.
func (c crowd) drawing(outline path, solid int) paper.Drawing {
	at := min(max(solid, 0), c.people) * personSteps
	black, white := outline[:at:at], outline[at:]
	down := (c.people + c.across - 1) / c.across
	d := paper.Drawing{W: float64(c.across) * c.wide, H: float64(down) * c.high}
	if len(black) > 0 {
		d.Shapes = append(d.Shapes, paper.Shape{Path: black, Fill: paper.Ink, Stroke: paper.Ink, Width: c.line, Round: true})
	}
	if len(white) > 0 {
		d.Shapes = append(d.Shapes, paper.Shape{Path: white, Fill: paper.White, Stroke: paper.Ink, Width: c.line, Round: true})
	}
	return d
}

// outline is all people of a crowd, in order.
func (c crowd) outline() path {
	p := make(path, 0, c.people*personSteps)
	w, h := 7.0/9*c.wide, 15.5/19*c.high
	for i := range c.people {
		p.person((float64(i%c.across)+0.5)*c.wide, float64(i/c.across)*c.high+(c.high-h)/3.5, w, h)
	}
	return p
}

const personSteps = 12 // of the outline of a person

// person is a figure in a box w wide and h high, the middle of its top at x, y: a head,
// and round shoulders down to the feet, or in a low box to the waist.
func (p *path) person(x, y, w, h float64) {
	head, shoulder := min(0.314*w, 0.19*h), 0.443*w
	p.circle(x, y+head, head)
	top, foot := y+2*head+h/15.5, y+h
	p.move(x-shoulder, foot)
	p.line(x-shoulder, top+shoulder)
	p.curve(x-shoulder, top+shoulder*(1-round), x-shoulder*round, top, x, top)
	p.curve(x+shoulder*round, top, x+shoulder, top+shoulder*(1-round), x+shoulder, top+shoulder)
	p.line(x+shoulder, foot)
	p.close()
}

// scale is squares in a row, of which the first points are black: a pain scale is
// not people.
func scale(points, of int) paper.Drawing {
	const side, step, line = 18.0, 21.0, 1.5
	of = max(0, min(of, 20))
	var black, white path
	for i := range of {
		p := &white
		if i < points {
			p = &black
		}
		p.rectangle(float64(i)*step+line/2, line/2, side, side)
	}
	d := paper.Drawing{W: float64(of)*step - step + side + line, H: side + line}
	for _, s := range []paper.Shape{
		{Path: black, Fill: paper.Ink, Stroke: paper.Ink, Width: line},
		{Path: white, Fill: paper.White, Stroke: paper.Ink, Width: line},
	} {
		if len(s.Path) > 0 {
			d.Shapes = append(d.Shapes, s)
		}
	}
	return d
}
