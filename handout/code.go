package handout

import (
	"errors"

	qrcode "rsc.io/qr"

	"beforehand/handout/paper"
	"beforehand/handout/recent"
)

// qrSide is the side of a QR code with its quiet zone: 28 mm.
const qrSide = 28 / 25.4 * 72

// quietZone is the white around a QR code, in modules (ISO/IEC 18004, 9.1).
const quietZone = 4

// errDense is a code too fine for the phone of somebody with shaky hands.
var errDense = errors.New("make QR code: the text is too long for a code of 28 mm: shorten the clinic's name or address")

// codes are those made lately: while a name is typed the code stays, and at a front
// desk many visits begin on the same morning.
var codes = recent.New[string, paper.Drawing](1 << 18)

// qr is text as a QR code of level M. The drawing is shared, and not to be written to.
func qr(text string) (paper.Drawing, error) {
	if known, ok := codes.Find(text); ok {
		return known, nil
	}
	made, err := drawnCode(text)
	if err == nil {
		const step = 64 // bytes of a path
		codes.Keep(text, made, step*len(made.Shapes[1].Path))
	}
	return made, err
}

func drawnCode(text string) (paper.Drawing, error) {
	const finest = 0.95 // points, 1/3 mm: the least that old phones read
	code, err := qrcode.Encode(text, qrcode.M)
	if err != nil {
		return paper.Drawing{}, errDense
	}
	module := qrSide / float64(code.Size+2*quietZone)
	if module < finest {
		return paper.Drawing{}, errDense
	}
	var ground path
	ground.rectangle(0, 0, qrSide, qrSide)
	return paper.Drawing{W: qrSide, H: qrSide, Shapes: []paper.Shape{
		{Path: ground, Fill: paper.White},
		{Path: outlines(code.Size, code.Black, module, quietZone*module), Fill: paper.Ink},
	}}, nil
}

// corner is where four modules meet.
type corner struct{ x, y int }

// rims is, from each corner, the one or two steps along the rim of black: black
// is at the right hand.
type rims struct {
	width int // corners in a row
	steps []steps
}

type steps struct {
	n  int
	to [2]corner
}

func (r rims) at(c corner) *steps { return &r.steps[c.y*r.width+c.x] }

// outlines is the black modules of a code as one path around each connected part,
// and one the other way round its holes: no seams between modules, and a third of
// the bytes.
func outlines(size int, black func(x, y int) bool, module, offset float64) path {
	r := edges(size, black)
	p := make(path, 0, size*size) // a little more than it takes
	for y := range size + 1 {
		for x := range size + 1 {
			for r.at(corner{x, y}).n > 0 {
				p.loop(r, corner{x, y}, module, offset)
			}
		}
	}
	return p
}

func edges(size int, black func(x, y int) bool) rims {
	r := rims{width: size + 1, steps: make([]steps, (size+1)*(size+1))}
	step := func(x0, y0, x1, y1 int) {
		from := r.at(corner{x0, y0})
		from.to[from.n] = corner{x1, y1}
		from.n++
	}
	for y := range size {
		for x := range size {
			if !black(x, y) {
				continue
			}
			if !black(x, y-1) {
				step(x, y, x+1, y)
			}
			if !black(x+1, y) {
				step(x+1, y, x+1, y+1)
			}
			if !black(x, y+1) {
				step(x+1, y+1, x, y+1)
			}
			if !black(x-1, y) {
				step(x, y+1, x, y)
			}
		}
	}
	return r
}

// loop walks one rim from a corner back to it, uses up its steps and draws it
// with a point where it turns.
func (p *path) loop(r rims, start corner, module, offset float64) {
	place := func(c corner) (x, y float64) {
		return offset + float64(c.x)*module, offset + float64(c.y)*module
	}
	p.move(place(start))
	at, was := start, corner{}
	for from := r.at(at); from.n > 0; from = r.at(at) {
		from.n--
		to := from.to[from.n]
		way := corner{to.x - at.x, to.y - at.y}
		if at != start && way != was {
			p.line(place(at))
		}
		at, was = to, way
		if at == start {
			break
		}
	}
	p.close()
}
