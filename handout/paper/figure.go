package paper

// figure is a drawing with its caption. A drawing is never mirrored: left and
// right in it are those of the body.
func (l *layout) figure(b Figure, c column) []piece {
	p := pen{layout: l}
	k := l.k
	if w := b.Drawing.W * k; w > c.w {
		k *= c.w / w
	}
	if h := b.Drawing.H * k; h > l.tall*0.8 {
		k *= l.tall * 0.8 / h
	}
	w, h := b.Drawing.W*k, b.Drawing.H*k
	x := c.x
	if b.Center {
		x += (c.w - w) / 2
	}
	left := p.left(x, w)
	p.element(Mark{Role: FigureR, Alt: b.Alt}, func() {
		for i := range b.Drawing.Shapes {
			p.copy(&b.Drawing.Shapes[i], left, 0, k)
		}
		for _, t := range b.Drawing.Labels {
			p.label(t, left, k)
		}
	})
	out := solid(p, h)
	set := l.setting(CaptionSize, Regular, c.w)
	if b.Center {
		set.Align = Center
	}
	if lines := l.fonts.Lines(b.Caption, set); len(lines) > 0 {
		p := pen{layout: l}
		p.element(Mark{Role: P}, func() { p.lines(lines, c.x, 0, c.w) })
		out[len(out)-1].sticky = true
		caption := solid(p, height(lines))
		caption[0].before = 0.5 * l.unit
		out = append(out, caption...)
	}
	keep(out, l.tall)
	return out
}

// label sets words in a drawing whose left end is at x, centred on their place.
func (p *pen) label(t Label, x, k float64) {
	set := Setting{
		Type: Type{t.Size * k, t.Size * k}, Weight: t.Weight, Color: t.Color,
		Lang: p.doc.Lang, RTL: p.doc.RTL,
	}
	y := t.Y * k
	for _, line := range p.fonts.Lines(Text{{Text: t.Text}}, set) {
		for i := range line.Runs {
			r := &line.Runs[i]
			p.put(draft{of: r, x: r.X + (x + t.X*k - line.Width/2), y: r.Y + (y - line.Baseline)})
		}
		y += line.Leading
	}
}

// writeIn is labels side by side, each with a line to write on.
func (l *layout) writeIn(b WriteIn, c column) []piece {
	if len(b.Blanks) == 0 {
		return nil
	}
	total := 0.0
	for _, blank := range b.Blanks {
		total += share(blank.Share)
	}
	const gap = 9.0
	typ := l.typeOf(Body)
	room := c.w - gap*l.k*float64(len(b.Blanks)-1)
	p := pen{layout: l}
	// All labels stand on the lowest line.
	labels := make([][]Line, len(b.Blanks))
	h := max(24*l.k, typ.Leading+7*l.k)
	for i, blank := range b.Blanks {
		labels[i] = l.text(blank.Label, Body, Regular, 0.7*room*share(blank.Share)/total)
		h = max(h, height(labels[i])+7*l.k)
	}
	base := h - typ.Leading + typ.baseline()
	x := c.x
	for i, blank := range b.Blanks {
		w := room * share(blank.Share) / total
		from := x
		if len(labels[i]) > 0 {
			label := 0.7 * w
			p.element(Mark{Role: P}, func() { p.lines(labels[i], x, h-height(labels[i]), label) })
			from += labels[i][len(labels[i])-1].Width + 0.5*typ.Size
		}
		p.artifact(func() { p.across(from, base+1.5*l.k, x+w-from, writing, Ink) })
		x += w + gap*l.k
	}
	return solid(p, h)
}

// writing is the width of a line to write on.
const writing = 1.25
