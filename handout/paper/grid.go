package paper

// grid is fields in rows, one piece a row, all on one page.
func (l *layout) grid(b Grid, c column) []piece {
	var out []piece
	for _, row := range b.Rows {
		if len(row) == 0 {
			continue
		}
		p := pen{layout: l}
		h := p.gridRow(b, row, c, len(out) == 0)
		out = append(out, solid(p, h)...)
	}
	keep(out, l.tall)
	return out
}

// gridField is a field, set: its label and text stand below the padding.
type gridField struct {
	x, w        float64 // of the whole field
	icon        Icon
	lead        float64 // from the field's edge to its words or icon
	label, text placedLines
}

// fieldIcon is the side of an icon in a field.
const fieldIcon = 25.0

// fieldIcon is the room that a field's icon takes before its words.
func (p *pen) fieldIcon(f Field) float64 {
	if f.Icon == NoIcon {
		return 0
	}
	return (fieldIcon + 9) * p.k
}

// placedLines are lines in a column of their own.
type placedLines struct {
	lines     []Line
	x, top, w float64
	room      float64 // least height, to write in
}

func (b placedLines) bottom() float64 { return b.top + max(height(b.lines), b.room) }

func (b placedLines) draw(p *pen, top float64) {
	if len(b.lines) > 0 {
		p.element(Mark{Role: P}, func() { p.lines(b.lines, b.x, top+b.top, b.w) })
	}
}

func (p *pen) gridRow(b Grid, row []Field, c column, first bool) float64 {
	pad := 1.25 * p.pad
	if b.Outlined || b.Open {
		pad = 0.75 * p.pad
	}
	total := 0.0
	for _, f := range row {
		total += share(f.Share)
	}
	fields := make([]gridField, len(row))
	x, h := c.x, 0.0
	for k, f := range row {
		w := c.w * share(f.Share) / total
		lead, trail := 10*p.k, 4*p.k
		if k == 0 && !b.Outlined {
			lead = 0
		}
		side := p.fieldIcon(f)
		g := p.gridField(f, x+lead+side, w-lead-side-trail, b.Outlined)
		g.x, g.w, g.icon, g.lead = x, w, f.Icon, lead
		h = max(h, g.label.bottom(), g.text.bottom())
		fields[k] = g
		x += w
	}
	h += 2 * pad
	top := 0.0
	if first && !b.Outlined && !b.Open {
		top = heavy
	}
	p.artifact(func() { p.gridRules(b, fields, c, top, h, first) })
	p.dropEmptyArtifact()
	for _, f := range fields {
		if f.icon != NoIcon {
			side := fieldIcon * p.k
			p.artifact(func() { p.icon(f.icon, f.x+f.lead, top+(h-side)/2, side) })
		}
		f.label.draw(p, top+pad)
		f.text.draw(p, top+pad)
	}
	return top + h
}

// gridRules draws the rules of a row from top, h high.
func (p *pen) gridRules(b Grid, fields []gridField, c column, top, h float64, first bool) {
	between, end := thin, thin
	if b.Outlined {
		between, end = thin, firm
	}
	if first && b.Outlined {
		p.across(c.x, firm/2.0, c.w, firm, Ink)
	}
	if first && !b.Outlined && !b.Open {
		p.across(c.x, heavy/2, c.w, heavy, Accent)
	}
	if b.Unruled {
		return
	}
	x, w, reach := c.x, c.w, 0.0
	if b.Open { // in a panel the rules reach its frame
		x, w = c.frameX, c.frameW
		if first {
			reach = c.reach
		}
	}
	p.across(x, top+h-end/2, w, end, Ink)
	for _, f := range fields[1:] {
		p.down(f.x, top-reach, h+reach, between)
	}
	if b.Outlined {
		p.down(c.x+firm/2.0, 0, h, firm)
		p.down(c.x+c.w-firm/2.0, 0, h, firm)
	}
}

func share(s float64) float64 {
	if s <= 0 {
		return 1
	}
	return s
}

// gridField sets a field whose words may reach from x over w.
func (p *pen) gridField(b Field, x, w float64, outlined bool) gridField {
	weight, color := Regular, Accent
	if outlined {
		color = Ink
		if !b.Beside {
			weight = Bold
		}
	}
	set := p.setting(LabelSize, Medium, w)
	set.Color = color
	var f gridField
	if b.Beside {
		typ := p.typeOf(b.Size)
		set.Width = min(p.natural(b.Label, LabelSize, Medium)+slack, w/2)
		if b.LabelShare > 0 {
			set.Width = b.LabelShare * w
		}
		f.label = placedLines{x: x, w: set.Width, top: typ.baseline() - set.Type.baseline()}
		f.text = placedLines{x: x + set.Width + 0.6*typ.Size, w: w - set.Width - 0.6*typ.Size}
		f.text.room = typ.Leading
	} else {
		f.label = placedLines{x: x, w: w}
		f.text = placedLines{x: x, w: w, room: 17 * p.k}
	}
	f.label.lines = p.fonts.Lines(b.Label, set)
	if !b.Beside {
		f.text.top = height(f.label.lines)
	}
	f.text.lines = p.text(b.Text, b.Size, weight, f.text.w)
	return f
}
