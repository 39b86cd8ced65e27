package paper

// bands is a bar that thins from stretch to stretch, with a tick where each
// begins, and under it what it means. It is read as a list.
func (l *layout) bands(b Bands, c column) []piece {
	if len(b.Stretches) == 0 {
		return nil
	}
	total := 0.0
	for _, s := range b.Stretches {
		total += share(s.Share)
	}
	const tick = 19.0
	foot := (tick - 2) * l.k // where the bar stands
	p := pen{layout: l}
	at := make([]column, len(b.Stretches))
	x := 0.0
	for i, s := range b.Stretches {
		w := c.w * share(s.Share) / total
		at[i] = c.in(x, w)
		x += w
	}
	p.artifact(func() {
		for i, s := range b.Stretches {
			p.stretch(s, at[i], foot)
		}
		for i := range at {
			p.down(at[i].x+strong/2, 0, tick*l.k, strong)
		}
	})
	h := 0.0
	p.element(Mark{Role: L}, func() {
		for i, s := range b.Stretches {
			w := at[i].w - 8*l.k
			if i == len(at)-1 {
				w = at[i].w
			}
			head, text := l.text(s.Head, H3Size, Bold, w), l.text(s.Text, Body, Regular, w)
			p.element(Mark{Role: LI}, func() {
				y := tick*l.k + 1
				p.element(Mark{Role: Lbl}, func() { y += p.lines(head, at[i].x, y, w) })
				p.element(Mark{Role: LBody}, func() { y += p.lines(text, at[i].x, y, w) })
				h = max(h, y)
			})
		}
	})
	return solid(p, h)
}

// stretch draws one part of the bar, standing on y.
func (p *pen) stretch(s Stretch, at column, y float64) {
	if s.Thickness > 0 {
		t := s.Thickness * p.k
		p.fill(at.x, y-t, at.w, t, Ink)
		return
	}
	x := p.left(at.x, at.w)
	p.shape(Shape{
		Path: polylineOf(x, y-strong/2, x+at.w, y-strong/2), Stroke: Ink, Width: strong,
		Dash: []float64{5 * p.k, 3 * p.k},
	})
}
