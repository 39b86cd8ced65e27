package paper

// panel is blocks in a frame, never parted where a page can hold it; atLeast is
// the height that a panel beside it has.
func (l *layout) panel(b Panel, c column, atLeast float64) []piece {
	ids := l.ids
	p, h := l.framed(b, c, atLeast)
	if h <= l.tall || b.Frame == Open {
		return solid(p, h)
	}
	l.ids = ids // numbered once more, in the same order
	return l.framedInParts(b, c)
}

// framedInParts is a panel that no page can hold: frames of which each is whole, and
// says again what its list is of. A list of danger signs without that would be read as
// any list.
func (l *layout) framedInParts(b Panel, c column) []piece {
	in, side := l.inside(b, c)
	again := l.continued(leadOf(b.Blocks), in, piece{})
	room := l.tall - 2*l.edges(b.Frame).above
	var parts []piece
	var part []piece
	end := func() {
		p, h := l.frameRound(b, c, part, side, 0)
		parts = append(parts, piece{items: p.items, height: h})
		part = nil
		if again != nil {
			part = append(part, *again)
		}
	}
	all := l.flow(b.Blocks, in)
	for i := 0; i < len(all); {
		n := 1 // with what must not be parted from it
		for i+n < len(all) && all[i+n-1].sticky {
			n++
		}
		if fresh := len(part) == 0 || again != nil && len(part) == 1; !fresh && sum(part)+sum(all[i:i+n]) > room {
			end()
		}
		part = append(part, all[i:i+n]...)
		i += n
	}
	end()
	return parts
}

// leadOf is what stands over the last list of some blocks, as a heading; nil where
// there is none.
func leadOf(blocks []Block) *Heading {
	for i := len(blocks) - 1; i > 0; i-- {
		if _, ok := blocks[i].(List); !ok {
			continue
		}
		switch lead := blocks[i-1].(type) {
		case Heading:
			return &lead
		case Para:
			return &Heading{Level: 3, Text: lead.Text}
		}
	}
	return nil
}

// edges are the room that a frame takes inside its outline.
type edges struct{ lead, trail, above float64 }

func (l *layout) edges(f Frame) edges {
	above := 0.625*l.unit + firm
	switch f {
	case Calm:
		return edges{14 * l.k, 10 * l.k, above}
	case Alarm:
		return edges{12 * l.k, 12 * l.k, inPanel*l.unit + heavy}
	case Open:
		return edges{}
	}
	return edges{11 * l.k, 11 * l.k, above}
}

func (l *layout) framed(b Panel, c column, atLeast float64) (pen, float64) {
	in, side := l.inside(b, c)
	return l.frameRound(b, c, l.flow(b.Blocks, in), side, atLeast)
}

// inside is the column within a panel's frame; side is that of its icon, 0 without.
func (l *layout) inside(b Panel, c column) (in column, side float64) {
	e := l.edges(b.Frame)
	indent := 0.0
	if b.Icon != NoIcon {
		side = 23 * l.k
		indent = side + 9.5*l.k
	}
	in = column{
		x: c.x + e.lead + indent, w: c.w - e.lead - e.trail - indent,
		frameX: c.x, frameW: c.w,
	}
	if b.Frame == Alarm {
		in.reach = inPanel * l.unit
	}
	if b.Icon != NoIcon || b.Frame == Open {
		in.frameX, in.frameW = in.x, in.w
	}
	return in, side
}

// frameRound draws a panel's frame and icon round what is in it.
func (l *layout) frameRound(b Panel, c column, pieces []piece, side, atLeast float64) (pen, float64) {
	e := l.edges(b.Frame)
	items, body := stack(pieces)
	if side > body { // a short text stands in the middle of its icon
		items = lower(nil, items, (side-body)/2)
		body = side
	}
	h := max(body+2*e.above, atLeast)
	p := pen{layout: l}
	p.artifact(func() {
		p.frame(b.Frame, c, h)
		if side > 0 {
			y := e.above + 1.5*l.k
			if body < 2*side {
				y = e.above + (body-side)/2
			}
			p.icon(b.Icon, c.x+e.lead, y, side)
		}
	})
	p.dropEmptyArtifact()
	p.items = lower(p.items, items, e.above)
	return p, h
}

// frame draws a frame h high.
func (p *pen) frame(f Frame, c column, h float64) {
	switch f {
	case Calm:
		p.fill(c.x, 0, c.w, h, Tint)
		p.outline(c.x, 0, c.w, h, firm, Ink)
		p.fill(c.x, 0, 6*p.k, h, Ink)
	case Outline:
		p.outline(c.x, 0, c.w, h, firm, Ink)
	case Alarm:
		p.outline(c.x, 0, c.w, h, heavy, Ink)
	}
}

// dropEmptyArtifact takes back an artifact in which nothing was drawn.
func (p *pen) dropEmptyArtifact() {
	if n := len(p.items); n >= 2 {
		if m, ok := p.items[n-2].of.(Mark); ok && m.Open && m.Role == Artifact {
			p.items = p.items[:n-2]
		}
	}
}

// numberIndent is how far what stands beside a number is from the margin, in points at
// standard size.
const numberIndent = 40

// numbered is blocks beside a number in a disc.
func (l *layout) numbered(b Numbered, c column, last Block) []piece {
	side, indent := 28*l.k, numberIndent*l.k
	p := pen{layout: l}
	var out []piece
	if _, ok := last.(Numbered); ok {
		out = []piece{l.joint(func(p *pen) { p.across(c.x, thin/2, c.w, thin, Ink) })}
	}
	set := l.setting(H3Size, Bold, side)
	set.Color, set.Align = White, Center
	p.artifact(func() { p.shape(filled(circle(p.left(c.x, side)+side/2, side/2, side/2), Accent)) })
	p.element(Mark{Role: P}, func() {
		p.lines(l.fonts.Lines(Text{{Text: b.Number}}, set), c.x, side/2-set.Type.middle(), side)
	})
	pieces := l.flow(b.Blocks, c.in(indent, c.w-indent))
	if len(pieces) == 0 {
		pieces = solid(pen{layout: l}, 0)
	}
	pieces[0].items = append(p.items, pieces[0].items...)
	if short := side - sum(pieces); short > 0 {
		pieces[len(pieces)-1].height += short
	}
	if len(out) > 0 {
		pieces[0].before = 0.75*l.unit - thin
	}
	out = append(out, pieces...)
	keep(out, l.tall)
	return out
}

// columns is blocks side by side, as one piece.
func (l *layout) columns(b Columns, c column) []piece {
	if len(b.Columns) == 0 {
		return nil
	}
	gap := b.Gap
	if gap <= 0 {
		gap = 22
	}
	gap *= l.k
	total := 0.0
	for _, col := range b.Columns {
		total += share(col.Share)
	}
	room := c.w - gap*float64(len(b.Columns)-1)
	places := make([]column, len(b.Columns))
	x := 0.0
	for i, col := range b.Columns {
		w := room * share(col.Share) / total
		places[i] = c.in(x, w)
		x += w + gap
	}
	drawn, h := l.columnPieces(b, places)
	p := pen{layout: l}
	if iconsBeside(b) {
		p.artifact(func() {
			for _, at := range places[1:] {
				p.down(at.x-gap/2, -c.reach, h+2*c.reach, thin)
			}
		})
	}
	for _, items := range drawn {
		p.items = append(p.items, items...)
	}
	return solid(p, h)
}

// columnPieces sets each column; panels that stand alone in theirs are made
// equally high.
func (l *layout) columnPieces(b Columns, places []column) ([][]draft, float64) {
	drawn := make([][]draft, len(places))
	heights := make([]float64, len(places))
	h := 0.0
	ids := l.ids
	for i, at := range places {
		drawn[i], heights[i] = stack(l.flow(b.Columns[i].Blocks, at))
		h = max(h, heights[i])
	}
	again := false
	for i := range places {
		if _, ok := framedAlone(b.Columns[i]); ok && heights[i] < h {
			again = true
		}
	}
	if !again {
		return drawn, h
	}
	l.ids = ids // numbered once more, in the same order
	for i, at := range places {
		if p, ok := framedAlone(b.Columns[i]); ok {
			q, _ := l.framed(p, at, h)
			drawn[i] = q.items
			continue
		}
		drawn[i], _ = stack(l.flow(b.Columns[i].Blocks, at))
	}
	return drawn, h
}

// framedAlone is the panel of a column that has nothing else.
func framedAlone(c Column) (Panel, bool) {
	if len(c.Blocks) != 1 {
		return Panel{}, false
	}
	p, ok := c.Blocks[0].(Panel)
	return p, ok && p.Frame != Open
}

// iconsBeside says whether columns are open panels with icons, as phone numbers
// are; thin rules part them.
func iconsBeside(b Columns) bool {
	for _, c := range b.Columns {
		if len(c.Blocks) != 1 {
			return false
		}
		if p, ok := c.Blocks[0].(Panel); !ok || p.Frame != Open || p.Icon == NoIcon {
			return false
		}
	}
	return len(b.Columns) > 1
}
