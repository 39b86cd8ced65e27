package paper

import "sort"

// parted cuts a drawing that no page can hold between its lines of text. Rules
// and fills are cut with it, and elements are closed and opened again.
func parted(items []Item, h, tall float64) []piece {
	var out []piece
	from := 0.0
	for _, to := range cuts(items, h, tall) {
		band := within(items, from, to, from == 0, to >= h)
		out = append(out, piece{items: moved(band, -from), height: to - from})
		from = to
	}
	return out
}

// span is the height that a line of text takes.
type span struct{ from, to float64 }

// cuts are the places at which no line is cut, no further apart than tall, up to h.
func cuts(items []Item, h, tall float64) []float64 {
	var lines []span
	for _, item := range items {
		if r, ok := item.(Run); ok {
			lines = append(lines, span{r.Y - r.Size, r.Y + r.Size*0.4})
		}
	}
	sort.Slice(lines, func(i, j int) bool { return lines[i].from < lines[j].from })
	var out []float64
	from := 0.0
	for h-from > tall {
		to := from + tall
		for i := len(lines) - 1; i >= 0; i-- {
			if s := lines[i]; s.from < to && s.to > to && s.from > from {
				to = s.from
				i = len(lines)
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
			keep[i] = it.Y > from && it.Y <= to || first && it.Y <= from || last && it.Y > to
			cut[i] = it
		case Shape:
			cut[i], keep[i] = clipped(it, from, to, last)
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

// clipped is the part of a shape between two heights: of a rectangle or rule
// what stands there, of any other the whole where its top stands there.
func clipped(s Shape, from, to float64, last bool) (Shape, bool) {
	_, y0, _, y1 := path(s.Path).extent()
	for _, seg := range s.Path {
		if seg.Op == CubicTo {
			return s, y0 >= from && (y0 < to || last)
		}
	}
	if y1 < from || y0 > to && !last || y0 == y1 && y0 == to && !last {
		return s, false
	}
	s = s.placed(0, 0, 1)
	for i := range s.Path {
		y := &s.Path[i].P[0].Y
		*y = max(*y, from)
		if !last {
			*y = min(*y, to)
		}
	}
	return s, true
}
