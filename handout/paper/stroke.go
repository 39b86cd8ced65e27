package paper

import "math"

// A stroke is painted as polygons that all turn the same way, so that where they
// overlap a non-zero fill makes one of them. All lengths are in dots.

// polyline is a path without curves.
type polyline struct {
	points []Point
	closed bool
}

// rect is an upright rectangle.
type rect struct{ x0, y0, x1, y1 float64 }

// flatten turns a path into straight pieces, in dots. It refuses a path with a
// place that is not a number; places far off the page are drawn nearer.
func flatten(path []Seg, scale float64) (lines []polyline, ok bool) {
	ok = true
	place := func(p Point) Point {
		x, y := p.X*scale, p.Y*scale
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
	for _, s := range path {
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
	var out []polyline
	half := width / 2
	for _, l := range lines {
		points := distinct(l)
		if len(points) == 1 {
			if round {
				out = append(out, disc(points[0], half))
			}
			continue
		}
		l.points = points
		l.pieces(func(a, b Point) {
			n := normal(a, b, half)
			out = append(out, turned(Point{a.X + n.X, a.Y + n.Y}, Point{b.X + n.X, b.Y + n.Y}, Point{b.X - n.X, b.Y - n.Y}, Point{a.X - n.X, a.Y - n.Y}))
		})
		out = l.corners(half, round, out)
	}
	return out
}

// distinct is the points of a line without those that repeat the one before.
func distinct(l polyline) []Point {
	var out []Point
	for _, p := range l.points {
		if len(out) == 0 || math.Hypot(p.X-out[len(out)-1].X, p.Y-out[len(out)-1].Y) > 1e-6 {
			out = append(out, p)
		}
	}
	return out
}

// corners appends what fills the outer side of each turn, and round ends.
func (l polyline) corners(half float64, round bool, out []polyline) []polyline {
	n := len(l.points)
	for i, p := range l.points {
		if !l.closed && (i == 0 || i == n-1) {
			if round {
				out = append(out, disc(p, half))
			}
			continue
		}
		in, to := normal(l.points[(i+n-1)%n], p, half), normal(p, l.points[(i+1)%n], half)
		turn := in.X*to.Y - in.Y*to.X
		if math.Abs(turn) < 1e-3*half*half && in.X*to.X+in.Y*to.Y > 0 {
			continue // straight on
		}
		slight := in.X*to.X+in.Y*to.Y > 0.9*half*half // part of a curve: a disc would show as a bead
		if round && !slight {
			out = append(out, disc(p, half))
			continue
		}
		if turn > 0 { // the outer side is the other one
			in, to = Point{-in.X, -in.Y}, Point{-to.X, -to.Y}
		}
		out = append(out, mitre(p, in, to, half))
	}
	return out
}

// mitre is the corner at p between two outer edges, cut flat where it would be
// longer than ten times the half width, as in PDF.
func mitre(p, in, to Point, half float64) polyline {
	const limit = 10.0
	a, b := Point{p.X + in.X, p.Y + in.Y}, Point{p.X + to.X, p.Y + to.Y}
	mx, my := in.X+to.X, in.Y+to.Y
	size := mx*mx + my*my // 4 half² cos² of half the turn
	if size*limit*limit < 4*half*half {
		return turned(p, a, b)
	}
	k := 2 * half * half / size
	return turned(p, a, Point{p.X + mx*k, p.Y + my*k}, b)
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

// disc is a circle.
func disc(c Point, r float64) polyline {
	n := 8 + int(3*math.Sqrt(r))
	points := make([]Point, n)
	for i := range points {
		sin, cos := math.Sincos(2 * math.Pi * float64(i) / float64(n))
		points[i] = Point{c.X + r*cos, c.Y + r*sin}
	}
	return polyline{points: points, closed: true}
}

// turned is a polygon in the sense in which a disc runs.
func turned(points ...Point) polyline {
	area := 0.0
	for i, p := range points {
		q := points[(i+1)%len(points)]
		area += p.X*q.Y - q.X*p.Y
	}
	if area < 0 {
		for i, j := 0, len(points)-1; i < j; i, j = i+1, j-1 {
			points[i], points[j] = points[j], points[i]
		}
	}
	return polyline{points: points, closed: true}
}
