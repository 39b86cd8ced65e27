package paper

import "sort"

// parted cuts a drawing that no page can hold between its lines of text. Rules
// and fills are cut with it, and elements are closed and opened again.
func parted(items []draft, h, tall float64) []piece {
	var out []piece
	from := 0.0
	items = ungrouped(items)
	whole := spans(items)
	for _, to := range cuts(whole, h, tall) {
		band := within(items, from, to, from == 0, to >= h)
		over := 0.0 // what is cut between lines that are not level reaches above the cut
		for _, s := range whole {
			if s.from < from && s.at > from && s.at <= to {
				over = max(over, from-s.from)
			}
		}
		out = append(out, piece{items: lower(nil, band, over-from), height: over + to - from})
		from = to
	}
	return out
}

// span is the height of what may not be cut; it stands where at stands.
type span struct{ from, to, at float64 }

// spans are the lines of text and small drawings.
func spans(items []draft) []span {
	const small = 30
	var out []span
	for _, item := range items {
		switch of := item.of.(type) {
		case *Run:
			out = append(out, span{item.y - 0.75*of.Size, item.y + 0.3*of.Size, item.y})
		case *Shape:
			if _, y0, _, y1 := path(of.Path).extent(); y1 > y0 && (y1-y0 < small || of.curved()) {
				out = append(out, span{y0, y1, y1})
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].to > out[j].to })
	return out
}

func (s *Shape) curved() bool {
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
func within(items []draft, from, to float64, first, last bool) []draft {
	partner := pairs(items)
	keep := make([]bool, len(items))
	cut := make([]draft, len(items))
	var open []int
	for i, item := range items {
		cut[i] = item
		switch of := item.of.(type) {
		case Mark:
			switch {
			case of.Open && partner[i] < 0:
				keep[i] = first
			case of.Open:
				open = append(open, i)
			case partner[i] < 0:
				keep[i] = last
			default:
				open = open[:len(open)-1]
			}
			continue
		case *Run:
			keep[i] = stands(item.y, from, to, first, last)
		case *Shape:
			cut[i], keep[i] = clipped(item, of, from, to, first, last)
		}
		if keep[i] {
			for _, o := range open {
				keep[o], keep[partner[o]] = true, true
			}
		}
	}
	var out []draft
	for i, k := range keep {
		if k {
			out = append(out, cut[i])
		}
	}
	return out
}

// pairs finds for each mark the one that closes or opens it, -1 for none.
func pairs(items []draft) []int {
	partner := make([]int, len(items))
	var open []int
	for i, item := range items {
		partner[i] = -1
		m, ok := item.of.(Mark)
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
func clipped(d draft, s *Shape, from, to float64, first, last bool) (draft, bool) {
	_, y0, _, y1 := path(s.Path).extent()
	if s.curved() || y0 == y1 {
		return d, stands(y1, from, to, first, last)
	}
	if y1 <= from && !first || y0 >= to && !last {
		return d, false
	}
	part := s.Placed()
	for n := range part.Path {
		y := &part.Path[n].P[0].Y
		if !first {
			*y = max(*y, from)
		}
		if !last {
			*y = min(*y, to)
		}
	}
	return draft{of: &part, k: 1}, true
}
