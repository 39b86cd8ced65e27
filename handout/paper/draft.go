package paper

// draft is an item that has not come to its last place. Blocks stand in blocks, and
// what they draw is moved at each level; it is written out once, on its page.
type draft struct {
	// of is a *Run, a *Shape or a Mark. What it points to may be shared, by
	// remembered lines, icons and drawings, and is never written to.
	of   Item
	x, y float64 // where a run begins; how far a shape is moved
	k    float64 // the size of a shape, 1 as it is
}

// lower adds items to others, dy further down.
func lower(to, items []draft, dy float64) []draft {
	at := len(to)
	to = append(to, items...)
	for i := range to[at:] {
		to[at+i].y += dy
	}
	return to
}

// printed writes items out at their places.
func printed(parts ...[]draft) []Item {
	n := 0
	for _, part := range parts {
		n += len(part)
	}
	out := make([]Item, 0, n)
	for _, part := range parts {
		for i := range part {
			out = append(out, part[i].printed())
		}
	}
	return out
}

func (d *draft) printed() Item {
	switch of := d.of.(type) {
	case *Run:
		r := *of
		r.X, r.Y = d.x, d.y
		return r
	case *Shape:
		return of.placed(d.x, d.y, d.k)
	}
	return d.of
}

// reach is how far the shape of d goes up and down.
func (d draft) reach(s *Shape) (top, bottom float64) {
	_, y0, _, y1 := path(s.Path).extent()
	return d.y + d.k*y0, d.y + d.k*y1
}
