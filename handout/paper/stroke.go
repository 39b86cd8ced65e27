package paper

import (
	"math"
	"slices"
)

// A stroke is painted as polygons that all turn the same way, so that where they
// overlap a non-zero fill makes one of them. All lengths are in dots.

// polyline is a path without curves.
type polyline struct {
	points []Point
	closed bool
}

// rect is an upright rectangle.
type rect struct{ x0, y0, x1, y1 float64 }

// flatten turns the path of a shape into straight pieces, in dots. It refuses one with a
// place that is not a number; places far off the page are drawn nearer.
func flatten(shape Shape, scale float64) (lines []polyline, ok bool) {
	ok = true
	k := shape.Times()
	place := func(p Point) Point {
		x, y := (shape.At.X+k*p.X)*scale, (shape.At.Y+k*p.Y)*scale
		if math.IsNaN(x) || math.IsNaN(y) {
			ok = false
		}
		const far = 2 * maxDots
		return Point{max(-far, min(far, x)), max(-far, min(far, y))}
	}
	var at *polyline
	open := func(p Point) {
		lines = append(lines, polyline{points: []Point{p}})
		at = &lines[len(lines)-1]
	}
	for _, s := range shape.Path {
		if at == nil && s.Op != MoveTo {
			continue // a path starts with a MoveTo
		}
		switch s.Op {
		case MoveTo:
			open(place(s.P[0]))
		case LineTo:
			if at.closed {
				open(at.points[0])
			}
			at.points = append(at.points, place(s.P[0]))
		case CubicTo:
			if at.closed {
				open(at.points[0])
			}
			at.cubic(place(s.P[0]), place(s.P[1]), place(s.P[2]))
		case ClosePath:
			at.close()
		}
	}
	return lines, ok
}

// close ends a polyline where it began.
func (l *polyline) close() {
	l.closed = true
	if n := len(l.points); n > 1 && l.points[n-1] == l.points[0] {
		l.points = l.points[:n-1]
	}
}

// cubic adds a curve as straight pieces that leave it by about a tenth of a dot.
func (l *polyline) cubic(b, c, d Point) {
	a := l.points[len(l.points)-1]
	bend := max(math.Hypot(a.X-2*b.X+c.X, a.Y-2*b.Y+c.Y), math.Hypot(b.X-2*c.X+d.X, b.Y-2*c.Y+d.Y))
	n := 1 + int(math.Sqrt(bend*7.5))
	for i := 1; i < n; i++ {
		t := float64(i) / float64(n)
		u := 1 - t
		wa, wb, wc, wd := u*u*u, 3*u*u*t, 3*u*t*t, t*t*t
		l.points = append(l.points, Point{wa*a.X + wb*b.X + wc*c.X + wd*d.X, wa*a.Y + wb*b.Y + wc*c.Y + wd*d.Y})
	}
	l.points = append(l.points, d)
}

// box tells whether lines are one upright rectangle.
func box(lines []polyline) (rect, bool) {
	if len(lines) != 1 || len(lines[0].points) != 4 {
		return rect{}, false
	}
	p := lines[0].points
	across := p[0].Y == p[1].Y && p[1].X == p[2].X && p[2].Y == p[3].Y && p[3].X == p[0].X
	down := p[0].X == p[1].X && p[1].Y == p[2].Y && p[2].X == p[3].X && p[3].Y == p[0].Y
	return rect{
		min(p[0].X, p[2].X), min(p[0].Y, p[2].Y),
		max(p[0].X, p[2].X), max(p[0].Y, p[2].Y),
	}, across || down
}

// dashed cuts lines into dashes (on, off; in points). What is no pattern leaves
// them whole.
func dashed(lines []polyline, pattern []float64, scale float64) []polyline {
	const most = 10_000 // of the dashes of one line
	whole := 0.0
	for _, v := range pattern {
		if !(v >= 0) {
			return lines
		}
		whole += v * scale
	}
	if whole <= 0 {
		return lines
	}
	var out []polyline
	for _, l := range lines {
		if l.length()/whole*float64(len(pattern)) > most {
			out = append(out, l)
			continue
		}
		out = l.dashes(pattern, scale, out)
	}
	return out
}

// length is that of a line, closing piece and all.
func (l polyline) length() (sum float64) {
	l.pieces(func(a, b Point) { sum += math.Hypot(b.X-a.X, b.Y-a.Y) })
	return sum
}

// pieces calls each with both ends of every straight piece.
func (l polyline) pieces(each func(a, b Point)) {
	for i := 1; i < len(l.points); i++ {
		each(l.points[i-1], l.points[i])
	}
	if n := len(l.points); l.closed && n > 1 {
		each(l.points[n-1], l.points[0])
	}
}

// dashes appends the dashes of one line to out.
func (l polyline) dashes(pattern []float64, scale float64, out []polyline) []polyline {
	i, left := 0, pattern[0]*scale
	dash := polyline{points: l.points[:1:1]}
	flip := func(p Point) { // where a dash ends, or begins
		if i%2 == 0 && len(dash.points) > 1 {
			out = append(out, dash)
		}
		i++
		left = pattern[i%len(pattern)] * scale
		dash = polyline{points: []Point{p}}
	}
	l.pieces(func(a, b Point) {
		long := math.Hypot(b.X-a.X, b.Y-a.Y)
		for done := 0.0; long > done; {
			if left > long-done {
				left -= long - done
				dash.points = append(dash.points, b)
				return
			}
			done += left
			p := Point{a.X + (b.X-a.X)*done/long, a.Y + (b.Y-a.Y)*done/long}
			dash.points = append(dash.points, p)
			flip(p)
		}
	})
	if i%2 == 0 && len(dash.points) > 1 {
		out = append(out, dash)
	}
	return out
}

// bars is the stroke of lines that only run across and down, as most do: upright
// rectangles with their thickness on whole dots.
func bars(lines []polyline, width float64) (out []rect, ok bool) {
	thick := max(1, math.Round(width))
	edge := func(middle float64) float64 { return math.Floor(middle - thick/2 + 0.5) }
	ok = true
	for _, l := range lines {
		n := len(l.points)
		k := 0
		l.pieces(func(a, b Point) {
			// A corner belongs to both of its pieces; an end is cut square.
			first, last := k == 0 && !l.closed, k == n-2 && !l.closed
			k++
			if a.X > b.X || a.Y > b.Y {
				a, b, first, last = b, a, last, first
			}
			switch {
			case a.Y == b.Y:
				out = append(out, rect{end(a.X, edge(a.X), first), edge(a.Y), end(b.X, edge(b.X)+thick, last), edge(a.Y) + thick})
			case a.X == b.X:
				out = append(out, rect{edge(a.X), end(a.Y, edge(a.Y), first), edge(a.X) + thick, end(b.Y, edge(b.Y)+thick, last)})
			default:
				ok = false
			}
		})
	}
	return out, ok
}

// end is where a bar stops: at its own end, or at the far side of a corner.
func end(own, corner float64, isEnd bool) float64 {
	if isEnd {
		return own
	}
	return corner
}

// stroked is the outline of lines of some width, with square ends and mitred
// corners, or all of them round.
func stroked(lines []polyline, width float64, round bool) []polyline {
	var out contours
	half := width / 2
	for _, l := range lines {
		l.points = distinct(l)
		if len(l.points) == 1 {
			if round {
				out.disc(l.points[0], half)
			}
			continue
		}
		out.strips(l, half, round)
	}
	return out.lines
}

// contours is many small polygons with their points in one place.
type contours struct {
	points []Point
	lines  []polyline
	back   []Point // the other side of the strip being made
}

// add adds a polygon, in the sense in which a disc runs.
func (c *contours) add(points ...Point) {
	area := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.X*q.Y - q.X*p.Y
	}
	from := len(c.points)
	c.points = append(c.points, points...)
	c.end(from)
	if area < 0 {
		slices.Reverse(c.points[from:])
	}
}

// end makes the points since from a polygon.
func (c *contours) end(from int) {
	c.lines = append(c.lines, polyline{points: c.points[from:len(c.points):len(c.points)], closed: true})
}

// disc adds a circle.
func (c *contours) disc(middle Point, r float64) {
	from := len(c.points)
	n := 8 + int(3*math.Sqrt(r))
	for i := range n {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		c.points = append(c.points, Point{middle.X + r*cos, middle.Y + r*sin})
	}
	c.end(from)
}

// distinct is the points of a line without those that repeat the one before.
func distinct(l polyline) []Point {
	near := func(p, q Point) bool { return math.Abs(p.X-q.X)+math.Abs(p.Y-q.Y) < 1e-6 }
	return slices.CompactFunc(slices.Clone(l.points), near)
}

// strips adds a line as strips from one sharp corner to the next, and what fills
// the outer side of those corners, and round ends.
func (c *contours) strips(l polyline, half float64, round bool) {
	n := len(l.points)
	pieces := n - 1
	if l.closed {
		pieces = n
	}
	piece := func(k int) Point { return normal(l.points[k%n], l.points[(k+1)%n], half) }
	from := len(c.points)
	aside := piece(0)
	if l.closed {
		if through, smooth := joint(piece(pieces-1), aside, half); smooth {
			aside = through
		}
	}
	c.step(l.points[0], aside)
	for k := range pieces {
		at, own, last := l.points[(k+1)%n], piece(k), k == pieces-1
		if last && !l.closed {
			c.step(at, own)
			break
		}
		next := piece(k + 1)
		aside, smooth := joint(own, next, half)
		c.step(at, aside)
		if smooth {
			continue
		}
		c.strip(from)
		c.corner(at, own, next, half, round)
		from = len(c.points)
		if !last {
			c.step(at, next)
		}
	}
	c.strip(from)
	if round && !l.closed {
		c.disc(l.points[0], half)
		c.disc(l.points[n-1], half)
	}
}

// step goes on with both sides of a strip.
func (c *contours) step(at, aside Point) {
	c.points = append(c.points, Point{at.X - aside.X, at.Y - aside.Y})
	c.back = append(c.back, Point{at.X + aside.X, at.Y + aside.Y})
}

// strip makes the steps since from a polygon.
func (c *contours) strip(from int) {
	slices.Reverse(c.back)
	c.points = append(c.points, c.back...)
	c.back = c.back[:0]
	if len(c.points) > from {
		c.end(from)
	}
}

// joint is how far the sides stand from the middle of a line where it turns
// between two pieces with these normals. In a curve the sides go on through it; at
// a corner each piece is cut square.
func joint(in, to Point, half float64) (aside Point, smooth bool) {
	const slight = 0.8 // cosine of the turn
	along := in.X*to.X + in.Y*to.Y
	if along < slight*half*half {
		return in, false
	}
	k := half * half / (half*half + along)
	return Point{(in.X + to.X) * k, (in.Y + to.Y) * k}, true
}

// corner adds what fills the outer side of a sharp turn.
func (c *contours) corner(p, in, to Point, half float64, round bool) {
	switch {
	case round:
		c.disc(p, half)
	case in.X*to.Y-in.Y*to.X > 0: // the outer side is the other one
		c.mitre(p, Point{-in.X, -in.Y}, Point{-to.X, -to.Y}, half)
	default:
		c.mitre(p, in, to, half)
	}
}

// mitre adds the corner at p between two outer edges, cut flat where it would be
// longer than ten times the half width, as in PDF.
func (c *contours) mitre(p, in, to Point, half float64) {
	const limit = 10.0
	a, b := Point{p.X + in.X, p.Y + in.Y}, Point{p.X + to.X, p.Y + to.Y}
	mx, my := in.X+to.X, in.Y+to.Y
	size := mx*mx + my*my // 4 half² cos² of half the turn
	if size*limit*limit < 4*half*half {
		c.add(p, a, b)
		return
	}
	k := 2 * half * half / size
	c.add(p, a, Point{p.X + mx*k, p.Y + my*k}, b)
}

// normal is half the width of a stroke, at right angles to the piece from a to
// b.
func normal(a, b Point, half float64) Point {
	dx, dy := b.X-a.X, b.Y-a.Y
	long := math.Hypot(dx, dy)
	if long == 0 {
		return Point{}
	}
	return Point{-dy / long * half, dx / long * half}
}
