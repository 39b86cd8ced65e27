package paper

import (
	"strconv"
)

// list is its items one below the other, or in columns as one piece.
func (l *layout) list(b List, c column) []piece {
	m := Mark{Role: L}
	if n := min(b.Columns, len(b.Items)); n > 1 {
		return l.listColumns(b, c, n)
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
		out = append(out, l.solid(p, h)...)
	}
	return out
}

func (l *layout) listColumns(b List, c column, n int) []piece {
	const gap = 22
	w := (c.w - gap*l.k*float64(n-1)) / float64(n)
	rows := (len(b.Items) + n - 1) / n
	p := pen{layout: l}
	tallest := 0.0
	p.element(Mark{Role: L}, func() {
		for k := range n {
			y := 0.0
			for i := k * rows; i < min((k+1)*rows, len(b.Items)); i++ {
				q := pen{layout: l}
				h := q.listItem(b, i, c.in(float64(k)*(w+gap*l.k), w))
				p.items = append(p.items, moved(q.items, y)...)
				y += h
			}
			tallest = max(tallest, y)
		}
	})
	return l.solid(p, tallest)
}

// listItem draws item i at the top of the pen and returns its height.
func (p *pen) listItem(b List, i int, c column) float64 {
	typ := p.typeOf(b.Size)
	indent := 0.95 * typ.Size
	var number []Line
	if b.Ordered {
		t := Text{{Text: strconv.Itoa(i+1) + ". ", Isolate: true}}
		indent = 1.45 * typ.Size
		if len(b.Items) > 9 {
			indent = 2 * typ.Size
		}
		number = p.text(t, b.Size, Medium, indent)
	}
	lines := p.text(b.Items[i], b.Size, Regular, c.w-indent)
	p.element(Mark{Role: LI}, func() {
		p.element(Mark{Role: Lbl}, func() {
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
