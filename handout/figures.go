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

// people is a hundred people in four rows of 25; those affected are black, from
// the top. More than a hundred are a hundred.
func people(affected int) paper.Drawing {
	all := crowd()
	at := min(max(affected, 0), crowdAcross*crowdDown) * personSteps
	black, white := all[:at:at], all[at:]
	d := paper.Drawing{W: crowdAcross * personWide, H: crowdDown * personHigh}
	if len(black) > 0 {
		d.Shapes = append(d.Shapes, paper.Shape{Path: black, Fill: paper.Ink, Stroke: paper.Ink, Width: 0.9, Round: true})
	}
	if len(white) > 0 {
		d.Shapes = append(d.Shapes, paper.Shape{Path: white, Fill: paper.White, Stroke: paper.Ink, Width: 0.9, Round: true})
	}
	return d
}

const (
	crowdAcross, crowdDown = 25, 4
	personWide, personHigh = 9.0, 19.0 // with the space around
	personSteps            = 12        // of the outline of a person
)

// crowd is all hundred, in order. It is drawn once, and every drawing of people
// has its part of it.
var crowd = sync.OnceValue(func() path {
	p := make(path, 0, crowdAcross*crowdDown*personSteps)
	for i := range crowdAcross * crowdDown {
		p.person(float64(i%crowdAcross)*personWide+personWide/2, float64(i/crowdAcross)*personHigh+1)
	}
	return p
})

// person is a figure 7 wide and 15.5 high with the middle of its head below x, y.
func (p *path) person(x, y float64) {
	const head, shoulder = 2.2, 3.1
	p.circle(x, y+head, head)
	top, foot := y+2*head+1, y+15.5
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
