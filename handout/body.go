package handout

import (
	"math"
	"strconv"

	"beforehand/handout/paper"
)

// The body is drawn on a field with its middle at x = 0, the crown of the head at
// y = 4 and the soles at y = 248, in points. Left is the person's left: at the
// right of the drawing seen from the front, at the left seen from the back.

// spot is a place on the body. It is dotted where it is, and numbered in a disc
// beside the body, so that the number never hides the place.
type spot struct {
	x, y   float64 // of the place; x from the middle to the person's side
	dx, dy float64 // of the disc
	view   string  // "front" or "back" where it is seen from there only
	middle bool    // it has no side
}

// spots are the places where cells go, by the visit's words for them.
var spots = map[string]spot{
	"scalp":      {x: 0, y: 9, dx: 27, dy: 13, middle: true},
	"face":       {x: 0, y: 24, dx: 29, dy: 17, view: "front", middle: true},
	"jaw":        {x: 8, y: 29, dx: 31, dy: 22, view: "front"},
	"neck":       {x: 0, y: 41, dx: 29, dy: 26, middle: true},
	"shoulder":   {x: 27, y: 57, dx: 46, dy: 39},
	"upper_back": {x: 0, y: 74, view: "back", middle: true},
	"low_back":   {x: 0, y: 103, view: "back", middle: true},
	"elbow":      {x: 33.5, y: 98, dx: 58, dy: 88},
	"wrist":      {x: 41.5, y: 132, dx: 60, dy: 119},
	"hand":       {x: 44, y: 147, dx: 60, dy: 164},
	"hip":        {x: 20, y: 128, dx: 40, dy: 176},
	"knee":       {x: 13, y: 188, dx: 38, dy: 188},
	"ankle":      {x: 9.5, y: 230, dx: 33, dy: 216},
	"foot":       {x: 12, y: 243, dx: 36, dy: 238},
}

// sources are the places where cells are taken: marrow from the back of the hip
// bone, on a side that is told on the day, and fat from the belly.
var sources = map[string]spot{
	"marrow": {x: 9, y: 121, dx: 0, dy: 141, view: "back"},
	"fat":    {x: 0, y: 113, view: "front", middle: true},
}

// vein is the vein of a drip, in the bend of an arm.
var vein = spot{x: 31, y: 99, dx: 0, dy: 84, view: "front"}

// pin is a number at a spot.
type pin struct {
	spot
	number int
	side   string // "left", "right", "both"; "" is one of the two, which is not known
}

const (
	bodyW, bodyH = 140.0, 252.0
	disc         = 9.5 // radius
)

// body is a body with numbered discs where cells are taken (origin "marrow" or
// "fat") and where they go (a part and its side, or the vein of a "drip"), counted
// in that order. The word is the side from which it is seen: "front", "back", or
// "both" for two figures, the front at the left. It is false where there is no
// place to show, or a part's side is not known.
func body(origin, route, part, side string) (paper.Drawing, string, bool) {
	pins, ok := pinned(origin, route, part, side)
	if !ok || len(pins) == 0 {
		return paper.Drawing{}, "", false
	}
	view := "front"
	for _, p := range pins {
		if p.view == "" || p.view == view {
			continue
		}
		for _, other := range pins {
			if other.view != "" && other.view != p.view {
				return twoBodies(pins), "both", true
			}
		}
		view = p.view
	}
	d := paper.Drawing{W: bodyW, H: bodyH}
	figure{&d, bodyW / 2, 1, view}.draw(pins)
	return d, view, true
}

// pinned is the places to show, numbered.
func pinned(origin, route, part, side string) ([]pin, bool) {
	var pins []pin
	add := func(s spot, side string) {
		pins = append(pins, pin{spot: s, number: len(pins) + 1, side: side})
	}
	if s, known := sources[origin]; known {
		add(s, "")
	}
	s, known := spots[part]
	switch {
	case known && !s.middle && side != "left" && side != "right" && side != "both":
		return nil, false
	case known:
		add(s, side)
	case part == "" && route == "drip":
		add(vein, "")
	}
	return pins, true
}

// twoBodies is a smaller body from the front and one from the back, each with its
// own places.
func twoBodies(pins []pin) paper.Drawing {
	const size = 0.66
	d := paper.Drawing{W: bodyW, H: bodyH * size}
	for i, view := range []string{"front", "back"} {
		var seen []pin
		for _, p := range pins {
			if p.view == view {
				seen = append(seen, p)
			}
		}
		figure{&d, bodyW * (0.25 + 0.5*float64(i)), size, view}.draw(seen)
	}
	return d
}

// figure is one body on a drawing.
type figure struct {
	on     *paper.Drawing
	middle float64 // x
	size   float64
	view   string
}

func (f figure) draw(pins []pin) {
	f.add(paper.Shape{Path: f.outline(), Fill: paper.White, Stroke: paper.Ink, Width: 1.5, Round: true})
	f.add(paper.Shape{Path: f.features(), Stroke: paper.Ink, Width: 0.75, Round: true})
	for _, p := range pins {
		f.pin(p)
	}
}

func (f figure) add(s paper.Shape) { f.on.Shapes = append(f.on.Shapes, s) }

// at is a place of the body on the drawing.
func (f figure) at(x, y float64) (float64, float64) { return f.middle + x*f.size, y * f.size }

// half is the outline's one half, from the crown down the outer side, up the inner
// side of the arm, and down and up the leg to the crotch. A corner ends one curve
// and begins the next.
var half = []struct {
	x, y   float64
	corner bool
}{
	{0, 4, false},
	{8.5, 7.4, false},
	{12, 18, false},
	{9.6, 29, false},
	{6.4, 34.4, true},
	{6.6, 41, false},
	{11, 45.2, false},
	{22, 48.4, false},
	{29.6, 54.5, false},
	{32.4, 66, false},
	{33.8, 82, false},
	{37, 98, false},
	{40.6, 113, false},
	{43.4, 130, false},
	{47.2, 141, false},
	{48, 152, false},
	{45.4, 158.6, false},
	{42.2, 155, false},
	{40.4, 143, false},
	{38.6, 131, false},
	{33.6, 115, false},
	{30, 99, false},
	{26.8, 83, false},
	{24.6, 69, true},
	{23.4, 83, false},
	{20.2, 101, false},
	{22.4, 116, false},
	{25.2, 131, false},
	{25, 148, false},
	{22, 170, false},
	{19.2, 187, false},
	{20, 203, false},
	{16.8, 222, false},
	{14.4, 233, false},
	{17.6, 243, false},
	{15, 248, false},
	{7.6, 248, false},
	{5.6, 242, false},
	{6.6, 230, false},
	{5.8, 208, false},
	{6.4, 189, false},
	{3.6, 164, false},
	{0, 139, true},
}

// outline is the body's, the same from both sides.
func (f figure) outline() (p path) {
	n := len(half)
	point := func(i int) (float64, float64) { // down one side and up the other
		if i < n {
			return f.at(half[i].x, half[i].y)
		}
		i = 2*n - 2 - i
		return f.at(-half[i].x, half[i].y)
	}
	corner := func(i int) bool {
		if i >= n {
			i = 2*n - 2 - i
		}
		return half[i].corner
	}
	last := 2*n - 2
	p = make(path, 0, last+2)
	x, y := point(0)
	p.move(x, y)
	for i := range last {
		x0, y0 := point((i + last - 1) % last)
		x1, y1 := point(i)
		x2, y2 := point(i + 1)
		x3, y3 := point((i + 2) % last)
		if corner(i) {
			x0, y0 = x1, y1
		}
		if corner(i + 1) {
			x3, y3 = x2, y2
		}
		// A curve through all points (Catmull-Rom).
		p.curve(x1+(x2-x0)/6, y1+(y2-y0)/6, x2-(x3-x1)/6, y2-(y3-y1)/6, x2, y2)
	}
	p.close()
	return p
}

// features tell front from back: a face, or a spine and shoulder blades.
func (f figure) features() path {
	var p path
	curve := func(x0, y0, x1, y1, x2, y2, x3, y3 float64) {
		x0, y0 = f.at(x0, y0)
		x1, y1 = f.at(x1, y1)
		x2, y2 = f.at(x2, y2)
		x3, y3 = f.at(x3, y3)
		p.move(x0, y0)
		p.curve(x1, y1, x2, y2, x3, y3)
	}
	for _, s := range []float64{-1, 1} {
		if f.view == "front" {
			curve(s*4.2, 17.2, s*4.2, 17.2, s*4.2, 17.9, s*4.2, 17.9)        // eye
			curve(s*3, 49.5, s*7, 51, s*12, 51, s*17, 53.5)                  // collarbone
			curve(s*9.4, 191.5, s*11.2, 193.4, s*14.6, 193.4, s*16.2, 191.2) // knee
		} else {
			curve(s*9, 59, s*8, 66, s*9.4, 73, s*13, 78)                 // shoulder blade
			curve(s*1.2, 146, s*6, 152.5, s*15, 152.5, s*19.5, 147)      // buttock
			curve(s*9.4, 189, s*11.4, 187.8, s*14.4, 187.8, s*16.4, 189) // back of the knee
		}
	}
	if f.view == "front" {
		curve(-3.2, 27, -1.2, 28.4, 1.2, 28.4, 3.2, 27) // mouth
		curve(0, 111, 0, 111, 0, 112, 0, 112)           // navel
	} else {
		curve(0, 44, 0, 70, 0, 90, 0, 114) // spine
	}
	return p
}

// pin dots a place and numbers it.
func (f figure) pin(p pin) {
	toRight := 1.0 // where the person's left is
	if f.view == "back" {
		toRight = -1
	}
	switch {
	case p.middle:
		f.numbered(p, 1)
	case p.side == "left":
		f.numbered(p, toRight)
	case p.side == "right":
		f.numbered(p, -toRight)
	case p.side == "both":
		f.numbered(p, 1)
		f.numbered(p, -1)
	default:
		f.dot(p, 1, paper.White)
		f.dot(p, -1, paper.White)
		f.disc(p, p.dx)
	}
}

// numbered is a dot with its disc at one side.
func (f figure) numbered(p pin, to float64) {
	if p.dx != 0 {
		f.dot(p, to, paper.Ink)
	}
	if p.dx == 0 {
		p.dx, p.dy = p.x, p.y
	}
	f.disc(p, to*p.dx)
}

// dot is a place and the line from it to its disc. An open one is a place that
// may be on either side.
func (f figure) dot(p pin, to float64, fill paper.Color) {
	const radius = 2.6
	x, y := f.at(to*p.x, p.y)
	discX, discY := f.at(to*p.dx, p.dy)
	long := math.Hypot(discX-x, discY-y)
	if long == 0 {
		return
	}
	var leader, dot, halo path
	leader.move(x+(discX-x)*radius/long, y+(discY-y)*radius/long)
	leader.line(discX, discY)
	dot.circle(x, y, radius)
	halo.circle(x, y, radius+1.2)
	f.add(paper.Shape{Path: halo, Fill: paper.White})
	f.add(paper.Shape{Path: leader, Stroke: paper.Ink, Width: 1})
	f.add(paper.Shape{Path: dot, Fill: fill, Stroke: paper.Ink, Width: 1.25})
}

// disc is the number of a place.
func (f figure) disc(p pin, dx float64) {
	const size, capHeight = 15, 0.71 // of the number
	x, y := f.at(dx, p.dy)
	var ground path
	ground.circle(x, y, disc)
	f.add(paper.Shape{Path: ground, Fill: paper.Accent, Stroke: paper.White, Width: 1.5})
	f.on.Labels = append(f.on.Labels, paper.Label{
		X: x, Y: y + size*capHeight/2, Text: strconv.Itoa(p.number),
		Size: size, Weight: paper.Bold, Color: paper.White,
	})
}
