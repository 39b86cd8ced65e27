package paper

import "beforehand/handout/stock"

// draft is an item that has not come to its last place. Blocks stand in blocks,
// and what they draw is moved at each level: a group of drafts knows how far, and
// all is written out once, on its page.
type draft struct {
	// of is a *Run, a *Shape, a Mark or a group. What it points to may be shared, by
	// remembered lines, icons and drawings, and is never written to.
	of   Item
	x, y float64 // where a run begins; how far a shape or a group is moved
	k    float64 // the size of a shape, 1 as it is
}

// group is drafts that are moved together, down only.
type group []draft

func (group) item() {}

// lower adds items to others, dy further down.
func lower(to, items []draft, dy float64) []draft { return append(to, draft{of: group(items), y: dy}) }

// falls is how far the groups around a draft are moved, from the outermost in.
type falls []float64

// from is a height within the innermost group on the page. It adds up as the
// blocks were stacked, from the inside out, so that no sum is rounded otherwise.
func (f falls) from(y float64) float64 {
	for i := len(f) - 1; i >= 0; i-- {
		y += f[i]
	}
	return y
}

// each shows all drafts that are no groups, in order.
func each(items []draft, show func(*draft, falls)) { eachIn(items, make(falls, 0, 8), show) }

func eachIn(items []draft, around falls, show func(*draft, falls)) {
	for i := range items {
		if g, ok := items[i].of.(group); ok {
			eachIn(g, append(around, items[i].y), show)
		} else {
			show(&items[i], around)
		}
	}
}

// ungrouped is items one by one, each at its place.
func ungrouped(items []draft) []draft {
	var out []draft
	each(items, func(d *draft, around falls) {
		one := *d
		switch of := d.of.(type) {
		case *Run:
			one.y = around.from(d.y)
		case *Shape:
			s := d.shape(of, around).Placed()
			one = draft{of: &s, k: 1}
		}
		out = append(out, one)
	})
	return out
}

// printed writes items out at their places.
func printed(parts ...[]draft) []Item {
	n := 0
	for _, part := range parts {
		each(part, func(*draft, falls) { n++ })
	}
	out := make([]Item, 0, n)
	for _, part := range parts {
		each(part, func(d *draft, around falls) { out = append(out, d.printed(around)) })
	}
	return out
}

func (d *draft) printed(around falls) Item {
	switch of := d.of.(type) {
	case *Run:
		r := *of
		r.X, r.Y = d.x, around.from(d.y)
		return r
	case *Shape:
		return d.shape(of, around)
	}
	return d.of // a Mark, as it is
}

// shape is the shape s of a draft at its place.
func (d *draft) shape(s *Shape, around falls) Shape {
	out := s.moved(d.x, d.y, d.k)
	out.At.Y = around.from(out.At.Y)
	return out
}

// The marks of an artifact are always the same.
var artifactBegins, artifactEnds Item = Mark{Role: Artifact, Open: true}, Mark{Role: Artifact}

// markItem is a mark as an item of a draft or of a page.
func markItem(m Mark) Item {
	switch {
	case m.Role != Artifact:
		return m
	case m.Open:
		return artifactBegins
	}
	return artifactEnds
}

// room is where the drafts and shapes of one document are kept: by far the most of them
// are few together, and all are let go when the pages are made.
type room struct {
	drafts stock.Of[draft]
	shapes stock.Of[Shape]
}

var rooms = make(stock.Shelf[room], 4)

// draftsFor is an empty list with room for n drafts.
func (r *room) draftsFor(n int) []draft { return r.drafts.Take(n)[:0] }

func (r *room) shape(one Shape) *Shape {
	s := &r.shapes.Take(1)[0]
	*s = one
	return s
}

// letGo takes all back.
func (r *room) letGo() {
	r.drafts.Clear()
	r.shapes.Clear()
	rooms.Back(r)
}
