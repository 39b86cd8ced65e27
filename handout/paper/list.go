package paper

import "strconv"

// list is its items one below the other, or in columns as one piece.
func (l *layout) list(b List, c column) []piece {
	m := Mark{Role: L}
	if n := min(b.Columns, len(b.Items)); n > 1 {
		return l.inColumns(len(b.Items), n, c, 0, func(p *pen, i int, c column) float64 {
			return p.listItem(b, i, c)
		})
	}
	var out []piece
	for i := range b.Items {
		p := pen{layout: l}
		if i == 0 {
			m = p.open(m)
		}
		h := p.listItem(b, i, c)
		if i == len(b.Items)-1 {
			p.close(m)
		}
		out = append(out, solid(p, h)...)
	}
	return out
}

// inColumns sets n items in a list of columns of about equal height: down one,
// then the next. draw draws item i and returns its height.
func (l *layout) inColumns(n, columns int, c column, gap float64, draw func(p *pen, i int, c column) float64) []piece {
	between := 22 * l.k
	w := (c.w - between*float64(columns-1)) / float64(columns)
	p := pen{layout: l}
	list := p.open(Mark{Role: L})
	// Drawn once in the first column to know the heights, then where it stands.
	heights, total, ids := make([]float64, n), 0.0, l.ids
	for i := range n {
		probe := pen{layout: l}
		heights[i] = draw(&probe, i, c.in(0, w))
		total += heights[i] + gap
	}
	l.ids = ids // numbered once more, in the same order
	bottom, y, at := 0.0, 0.0, 0
	for i := range n {
		if past := y + heights[i]/2; at < columns-1 && past > total/float64(columns) {
			at, y = at+1, 0
		}
		item := pen{layout: l}
		draw(&item, i, c.in(float64(at)*(w+between), w))
		p.items = lower(p.items, item.items, y)
		y += heights[i]
		bottom = max(bottom, y)
		y += gap
	}
	p.close(list)
	return solid(p, bottom)
}

// listItem draws item i at the top of the pen and returns its height.
func (p *pen) listItem(b List, i int, c column) float64 {
	typ := p.typeOf(b.Size)
	indent := 0.95 * typ.Size
	var number []Line
	if b.Ordered {
		t := Text{{Text: strconv.Itoa(i+1) + ". "}}
		indent = 1.45 * typ.Size
		if len(b.Items) > 9 {
			indent = 2 * typ.Size
		}
		number = p.text(t, b.Size, Medium, indent)
	}
	lines := p.text(b.Items[i], b.Size, Regular, c.w-indent)
	p.element(Mark{Role: LI}, func() {
		label := Mark{Role: Lbl}
		if !b.Ordered {
			label.Alt = "•"
		}
		p.element(label, func() {
			if b.Ordered {
				p.lines(number, c.x, 0, indent)
				return
			}
			r := 0.185 * typ.Size
			y := typ.baseline() - xHeight/2*typ.Size
			p.shape(filled(circle(p.left(c.x+0.3*typ.Size, 0), y, r), Ink))
		})
		p.element(Mark{Role: LBody}, func() { p.lines(lines, c.x+indent, 0, c.w-indent) })
	})
	return max(height(lines), height(number))
}
