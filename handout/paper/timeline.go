package paper

// A timeline down the page is a piece a stop. Each draws the axis from its own
// top to its bottom, so that a page may end between any two.

// mostAcross is how many stops have room side by side.
const mostAcross = 7

func (l *layout) timeline(b Timeline, c column, heading *Heading) []piece {
	if len(b.Stops) == 0 {
		return nil
	}
	var out []piece
	if p, h := l.legend(b, c); h > 0 {
		out = append(out, piece{items: p.items, height: h + l.unit, sticky: true})
	}
	if b.Across {
		if widths := l.acrossWidths(b, c); widths != nil {
			return append(out, l.stopsAcross(b, c, widths)...)
		}
	}
	return append(out, l.stopsDown(b, c, heading)...)
}

// Between the entries of a legend, and what is taken back of it before Read.
const (
	legendGap = 12.0
	wordGap   = 8.5
)

// legend is the three shapes with their names, and how to read them.
func (l *layout) legend(b Timeline, c column) (pen, float64) {
	p := pen{layout: l}
	typ := l.typeOf(CaptionSize)
	x, y, bottom := 0.0, 0.0, 0.0
	for i, t := range b.Legend {
		if len(t) == 0 {
			continue
		}
		side := min(l.nodeSide(StopKind(i)), typ.Size)
		w := min(l.natural(t, CaptionSize, Regular)+slack, c.w-side-5*l.k)
		if x > 0 && x+side+5*l.k+w > c.w {
			x, y = 0, bottom
		}
		at := c.x + x
		p.artifact(func() { p.node(StopKind(i), at+side/2, y+typ.baseline()-xHeight/2*typ.Size, side) })
		x += side + 5*l.k
		p.element(Mark{Role: P}, func() {
			bottom = max(bottom, y+p.lines(l.text(t, CaptionSize, Regular, w), c.x+x, y, w))
		})
		x += w + legendGap*l.k
	}
	y = bottom
	if len(b.Read) == 0 {
		return p, y
	}
	if w := l.natural(b.Read, CaptionSize, Regular) + slack; x > 0 && x-wordGap*l.k+w <= c.w {
		p.element(Mark{Role: P}, func() {
			p.lines(l.text(b.Read, CaptionSize, Regular, w), c.x+x-wordGap*l.k, y-typ.Leading, w)
		})
		return p, y
	}
	p.element(Mark{Role: P}, func() { y += p.lines(l.text(b.Read, CaptionSize, Regular, c.w), c.x, y, c.w) })
	return p, y
}

// The nodes: an open circle, a filled disc, an open square.
func (l *layout) nodeSide(k StopKind) float64 {
	if k == StopAt {
		return 19 * l.k
	}
	return 11 * l.k
}

// node draws a node with its middle at leading x and at y.
func (p *pen) node(k StopKind, x, y, side float64) {
	cx := p.left(x, 0)
	s := Shape{Path: circle(cx, y, side/2), Fill: White, Stroke: Ink, Width: axis * p.k}
	switch k {
	case StopAt:
		s = filled(circle(cx, y, side/2), Accent)
	case StopAfter:
		s.Path = rectangle(cx-side/2, y-side/2, side, side)
	}
	p.shape(s)
}

// axis is the width of the line through the nodes.
const axis = 1.8

func (l *layout) stopsDown(b Timeline, c column, heading *Heading) []piece {
	repeat := l.continued(heading, c, piece{height: 8 * l.k})
	var out []piece
	var list Mark
	for i, s := range b.Stops {
		p := pen{layout: l}
		if i == 0 {
			list = p.open(Mark{Role: L})
		}
		last := i == len(b.Stops)-1
		h := p.stopDown(s, c, i == 0, last)
		if last {
			p.close(list)
		}
		out = append(out, piece{items: p.items, height: h, repeat: repeat})
	}
	holdVisit(b, out)
	return out
}

// holdVisit keeps the visit from being the first or last stop on a page.
func holdVisit(b Timeline, out []piece) {
	for i, s := range b.Stops {
		if s.Kind != StopAt {
			continue
		}
		if i > 0 {
			out[i-1].sticky = true
		}
		if i < len(out)-1 {
			out[i].sticky = true
		}
	}
}

// when is the lines of a date as one text.
func (s Stop) when() Text {
	var t Text
	for i, line := range s.When {
		if i > 0 {
			t = append(t, Span{Text: "\n"})
		}
		t = append(t, line...)
	}
	return t
}

// stopDown draws one stop and its part of the axis; it returns its height.
func (p *pen) stopDown(s Stop, c column, first, last bool) float64 {
	date, lane := p.dateColumn(c), 22*p.k
	typ := p.typeOf(Body)
	top, x := 0.0, date+lane+4*p.k
	w := c.w - x
	if s.Kind == StopAt {
		top = 0.625*p.unit + strong
		x += 5 * p.k
		w = c.w - x - 9*p.k
	}
	when := p.text(s.when(), Body, Bold, date)
	lines := p.text(s.Text, Body, Regular, w)
	h := max(height(when), height(lines)) + 2*top
	gap := 11 * p.unit / 8
	if last {
		gap = 0
	}
	mid := top + typ.baseline() - xHeight/2*typ.Size
	mid = max(mid, p.nodeSide(s.Kind)/2)
	at := c.x + date + lane/2
	p.artifact(func() {
		p.axisDown(at, mid, h+gap, first, last)
		p.node(s.Kind, at, mid, p.nodeSide(s.Kind))
		if s.Kind == StopAt {
			p.outline(c.x+date+lane, 0, c.w-date-lane, height(lines)+2*top, strong, Accent)
		}
	})
	p.element(Mark{Role: LI}, func() {
		p.element(Mark{Role: Lbl}, func() { p.lines(when, c.x, top, date) })
		p.element(Mark{Role: LBody}, func() { p.lines(lines, c.x+x, top, w) })
	})
	return h + gap
}

func (p *pen) axisDown(x, mid, h float64, first, last bool) {
	from, to := 0.0, h
	if first {
		from = mid
	}
	if last {
		to = mid
	}
	if to > from {
		p.down(x, from, to-from, axis*p.k)
	}
}

// acrossWidths gives each stop its width: enough for its date on one line, and
// the same share of what is left. nil where there is no room for all.
func (l *layout) acrossWidths(b Timeline, c column) []float64 {
	if len(b.Stops) > mostAcross {
		return nil
	}
	widths := make([]float64, len(b.Stops))
	left := c.w
	for i, s := range b.Stops {
		widths[i] = max(l.natural(s.when(), Body, Bold)+6*l.k, 48*l.k)
		left -= widths[i]
	}
	if left < 0 {
		return nil
	}
	for i := range widths {
		widths[i] += left / float64(len(widths))
	}
	return widths
}

func (l *layout) stopsAcross(b Timeline, c column, widths []float64) []piece {
	p := pen{layout: l}
	mid := l.nodeSide(StopAt) / 2
	x := make([]float64, len(widths)+1)
	for i, w := range widths {
		x[i+1] = x[i] + w
	}
	p.artifact(func() {
		last := len(b.Stops) - 1
		from := l.nodeSide(b.Stops[0].Kind) / 2
		p.across(c.x+from, mid, x[last]-from+l.nodeSide(b.Stops[last].Kind)/2, axis*l.k, Ink)
		for i, s := range b.Stops {
			p.node(s.Kind, c.x+x[i]+l.nodeSide(s.Kind)/2, mid, l.nodeSide(s.Kind))
		}
	})
	bottom := 0.0
	p.element(Mark{Role: L}, func() {
		for i, s := range b.Stops {
			w := widths[i] - 6*l.k
			when := l.text(s.when(), Body, Bold, widths[i])
			p.element(Mark{Role: LI}, func() {
				y := 2*mid + 2*l.k
				p.element(Mark{Role: Lbl}, func() { y += p.lines(when, c.x+x[i], y, widths[i]) })
				p.element(Mark{Role: LBody}, func() { y += p.lines(l.text(s.Text, Body, Regular, w), c.x+x[i], y, w) })
				bottom = max(bottom, y)
			})
		}
	})
	return solid(p, bottom)
}
