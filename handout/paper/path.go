package paper

// path is an outline in the making.
type path []Seg

func (p *path) move(x, y float64) { *p = append(*p, Seg{Op: MoveTo, P: [3]Point{{x, y}}}) }
func (p *path) line(x, y float64) { *p = append(*p, Seg{Op: LineTo, P: [3]Point{{x, y}}}) }
func (p *path) close()            { *p = append(*p, Seg{Op: ClosePath}) }

func (p *path) cubic(x1, y1, x2, y2, x, y float64) {
	*p = append(*p, Seg{Op: CubicTo, P: [3]Point{{x1, y1}, {x2, y2}, {x, y}}})
}

// polygon closes a line through points given as x, y, x, y …
func polygon(xy ...float64) (p path) {
	p = polylineOf(xy...)
	p.close()
	return p
}

func polylineOf(xy ...float64) path {
	p := make(path, 0, len(xy)/2+1)
	p.move(xy[0], xy[1])
	for i := 2; i+1 < len(xy); i += 2 {
		p.line(xy[i], xy[i+1])
	}
	return p
}

func rectangle(x, y, w, h float64) path { return polygon(x, y, x+w, y, x+w, y+h, x, y+h) }

// quarter is the length of the handles of a cubic that draws a quarter circle of
// radius 1.
const quarter = 0.5522847

func circle(cx, cy, r float64) path { return rounded(cx-r, cy-r, 2*r, 2*r, r) }

// rounded is a rectangle with round corners.
func rounded(x, y, w, h, r float64) (p path) {
	k := r * (1 - quarter)
	p = make(path, 0, 10)
	p.move(x+r, y)
	p.line(x+w-r, y)
	p.cubic(x+w-k, y, x+w, y+k, x+w, y+r)
	p.line(x+w, y+h-r)
	p.cubic(x+w, y+h-k, x+w-k, y+h, x+w-r, y+h)
	p.line(x+r, y+h)
	p.cubic(x+k, y+h, x, y+h-k, x, y+h-r)
	p.line(x, y+r)
	p.cubic(x, y+k, x+k, y, x+r, y)
	p.close()
	return p
}

// placed is the path k times as large, moved by x and y; p itself stays.
func (p path) placed(x, y, k float64) path {
	out := make(path, len(p))
	for i, s := range p {
		for j, pt := range s.P {
			s.P[j] = Point{x + k*pt.X, y + k*pt.Y}
		}
		out[i] = s
	}
	return out
}

// extent is the box round all points of a path, handles included.
func (p path) extent() (x0, y0, x1, y1 float64) {
	first := true
	for _, s := range p {
		n := 1
		switch s.Op {
		case CubicTo:
			n = 3
		case ClosePath:
			n = 0
		}
		for _, pt := range s.P[:n] {
			if first {
				x0, y0, x1, y1 = pt.X, pt.Y, pt.X, pt.Y
				first = false
			}
			x0, y0 = min(x0, pt.X), min(y0, pt.Y)
			x1, y1 = max(x1, pt.X), max(y1, pt.Y)
		}
	}
	return x0, y0, x1, y1
}
