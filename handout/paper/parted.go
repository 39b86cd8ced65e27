package paper

import "sort"

// parted cuts a drawing that no page can hold between its lines of text. Rules
// and fills are cut with it, and elements are closed and opened again.
func parted(items []Item, h, tall float64) []piece {
	var out []piece
	from := 0.0
	whole := spans(items)
	for _, to := range cuts(whole, h, tall) {
		band := within(items, from, to, from == 0, to >= h)
		over := 0.0 // what is cut between lines that are not level reaches above the cut
		for _, s := range whole {
			if s.from < from && s.at > from && s.at <= to {
				over = max(over, from-s.from)
			}
		}
		out = append(out, piece{items: moved(band, over-from), height: over + to - from})
		from = to
	}
	return out
}

// span is the height of what may not be cut; it stands where at stands.
type span struct{ from, to, at float64 }

// spans are the lines of text and small drawings.
func spans(items []Item) []span {
	const small = 30
	var out []span
	for _, item := range items {
		switch it := item.(type) {
		case Run:
			out = append(out, span{it.Y - 0.75*it.Size, it.Y + 0.3*it.Size, it.Y})
		case Shape:
			if _, y0, _, y1 := path(it.Path).extent(); y1 > y0 && (y1-y0 < small || it.curved()) {
				out = append(out, span{y0, y1, y1})
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].to > out[j].to })
	return out
}

func (s Shape) curved() bool {
	for _, seg := range s.Path {
		if seg.Op == CubicTo {
			return true
		}
	}
	return false
}

// cuts are the places at which nothing is cut, no further apart than tall, up to
// h; spans come from the lowest to the highest. Where lines beside each other
// leave no such place in the lower half, the cut goes between them.
func cuts(whole []span, h, tall float64) []float64 {
	var out []float64
	from := 0.0
	for h-from > tall {
		to := from + tall
		for _, s := range whole {
			if s.from < to && s.to > to {
				to = s.from
			}
		}
		if to < from+tall/2 {
			to = from + tall - 24 // room for the line that reaches above the cut
			if to < from+tall/2 {
				to = from + tall
			}
		}
		out = append(out, to)
		from = to
	}
	return append(out, h)
}

// within is the part of a drawing between two heights. Marks that are opened
// here and closed in a later piece stay in the first part, those that close what
// an earlier piece opened in the last.
func within(items []Item, from, to float64, first, last bool) []Item {
	partner := pairs(items)
	keep := make([]bool, len(items))
	cut := make([]Item, len(items))
	var open []int
	for i, item := range items {
		switch it := item.(type) {
		case Mark:
			switch {
			case it.Open && partner[i] < 0:
				keep[i] = first
			case it.Open:
				open = append(open, i)
			case partner[i] < 0:
				keep[i] = last
			default:
				open = open[:len(open)-1]
			}
			cut[i] = it
			continue
		case Run:
			keep[i] = stands(it.Y, from, to, first, last)
			cut[i] = it
		case Shape:
			cut[i], keep[i] = clipped(it, from, to, first, last)
		}
		if keep[i] {
			for _, o := range open {
				keep[o], keep[partner[o]] = true, true
			}
		}
	}
	var out []Item
	for i, k := range keep {
		if k {
			out = append(out, cut[i])
		}
	}
	return out
}

// pairs finds for each mark the one that closes or opens it, -1 for none.
func pairs(items []Item) []int {
	partner := make([]int, len(items))
	var open []int
	for i, item := range items {
		partner[i] = -1
		m, ok := item.(Mark)
		if !ok {
			continue
		}
		if m.Open {
			open = append(open, i)
		} else if n := len(open); n > 0 {
			partner[i], partner[open[n-1]] = open[n-1], i
			open = open[:n-1]
		}
	}
	return partner
}

// stands says whether y is in a band, of which the first and last have no end.
func stands(y, from, to float64, first, last bool) bool {
	return (y > from || first) && (y <= to || last)
}

// clipped is the part of a shape between two heights: of a rectangle or rule
// what stands there, of any other the whole where its bottom stands there.
func clipped(s Shape, from, to float64, first, last bool) (Shape, bool) {
	_, y0, _, y1 := path(s.Path).extent()
	if s.curved() || y0 == y1 {
		return s, stands(y1, from, to, first, last)
	}
	if y1 <= from && !first || y0 >= to && !last {
		return s, false
	}
	s = s.placed(0, 0, 1)
	for i := range s.Path {
		y := &s.Path[i].P[0].Y
		if !first {
			*y = max(*y, from)
		}
		if !last {
			*y = min(*y, to)
		}
	}
	return s, true
}
