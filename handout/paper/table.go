package paper

// A table is a piece a row. Each row draws its own part of the outline and of
// the rules between columns, so that a page may end after any of them.

type tableSetter struct {
	*layout
	Table
	c      column
	x, w   []float64 // of the text of each column
	edge   []float64 // leading edge of each column, and the trailing edge of the last
	padX   float64
	tinted bool
}

// manyRows are enough rows for two to stand on each side of a turn of the page.
const manyRows = 4

func (l *layout) table(b Table, c column, heading *Heading) []piece {
	t := l.newTable(b, c)
	if len(t.x) == 0 || len(b.Rows) == 0 && len(b.Head) == 0 {
		return nil
	}
	var out []piece
	m := Mark{Role: TableR}
	first := pen{layout: l}
	m = first.open(m)
	var repeat *piece
	if len(b.Head) > 0 {
		h := t.row(&first, b.Head, headRow)
		repeat = l.continued(heading, c, t.headAgain())
		out = append(out, piece{items: first.items, height: h, sticky: true})
	}
	for i, row := range b.Rows {
		p := pen{layout: l}
		if i == 0 && len(out) == 0 {
			p = first
		}
		h := t.row(&p, row, t.placeOf(i))
		out = append(out, piece{items: p.items, height: h, repeat: repeat})
	}
	if n := len(out); len(b.Rows) >= manyRows && !l.sheet.Enlarged() {
		out[n-len(b.Rows)].sticky, out[n-2].sticky = true, true // no row alone before a turn of the page, or after
	}
	last := &out[len(out)-1]
	last.items = append(last.items, draft{of: Mark{Role: m.Role, ID: m.ID}})
	return out
}

func (l *layout) newTable(b Table, c column) *tableSetter {
	n := max(len(b.Widths), len(b.Head))
	for _, row := range b.Rows {
		n = max(n, len(row))
	}
	t := &tableSetter{layout: l, Table: b, c: c}
	shares := make([]float64, n)
	total := 0.0
	for i := range shares {
		shares[i] = 1
		if i < len(b.Widths) && b.Widths[i] > 0 {
			shares[i] = b.Widths[i]
		}
		total += shares[i]
	}
	t.padX = 7 * l.k
	x := c.x
	for i, s := range shares {
		w := c.w * s / total
		t.edge = append(t.edge, x)
		switch {
		case b.Style == Boxed:
			t.x = append(t.x, x+t.padX)
			t.w = append(t.w, w-2*t.padX)
		case i == n-1:
			t.x = append(t.x, x)
			t.w = append(t.w, w)
		default:
			t.x = append(t.x, x)
			t.w = append(t.w, w-1.4*t.padX)
		}
		x += w
	}
	t.edge = append(t.edge, x)
	t.tinted = b.Style == Boxed && b.Tinted > 0 && b.Tinted < n
	return t
}

// headAgain draws the head for a page on which the table goes on: as decoration,
// since the table has its head already.
func (t *tableSetter) headAgain() piece {
	q := pen{layout: t.layout}
	ids := t.ids
	h := t.row(&q, t.Head, headRow)
	t.ids = ids
	p := pen{layout: t.layout}
	p.artifact(func() { p.items = append(p.items, unmarked(q.items)...) })
	return piece{items: p.items, height: h}
}

func unmarked(items []draft) []draft {
	var out []draft
	for _, item := range ungrouped(items) {
		if _, ok := item.of.(Mark); !ok {
			out = append(out, item)
		}
	}
	return out
}

// row draws a row, its rules first, and returns its height.
func (t *tableSetter) row(p *pen, cells []Cell, at rowPlace) float64 {
	set := make([]cellLines, len(cells))
	h := 0.0
	for i, cell := range cells {
		weight := Regular
		if at == headRow || i == 0 && t.RowHeads {
			weight = Bold
		}
		set[i] = t.cell(cell, t.x[i], t.w[i], weight)
		set[i].head = at == headRow
		h = max(h, set[i].height)
	}
	above, below := t.padding(at)
	h += above + below
	if t.Style != Plain {
		p.artifact(func() { t.rules(p, h, at) })
		p.dropEmptyArtifact()
	}
	p.element(Mark{Role: TR}, func() {
		for i := range set {
			p.element(t.cellMark(i, at == headRow), func() { set[i].draw(p, above) })
		}
	})
	return h
}

// padding is the room above and below the text of a row; where no rule stands
// there is none to keep away from.
func (t *tableSetter) padding(at rowPlace) (above, below float64) {
	switch {
	case t.Style == Plain:
		return t.pad / 2, t.pad / 2
	case t.Style == Bare && at == onlyRow:
		return 0, 0
	case t.Style == Bare && at == firstRow:
		return 0, t.pad
	case t.Style == Bare && at == lastRow:
		return t.pad, 0
	}
	return t.pad, t.pad
}

// rowPlace is where a row stands in its table.
type rowPlace uint8

const (
	middleRow rowPlace = iota
	headRow
	firstRow // of a table without a head
	lastRow
	onlyRow
)

func (t *tableSetter) placeOf(i int) rowPlace {
	first, last := i == 0 && len(t.Head) == 0, i == len(t.Rows)-1
	switch {
	case first && last:
		return onlyRow
	case first:
		return firstRow
	case last:
		return lastRow
	}
	return middleRow
}

func (t *tableSetter) cellMark(i int, head bool) Mark {
	switch {
	case head:
		return Mark{Role: TH, Scope: "Column"}
	case i == 0 && t.RowHeads:
		return Mark{Role: TH, Scope: "Row"}
	}
	return Mark{Role: TD}
}

// rules draws the rules of a row of height h: at its sides, below it, and above
// the first.
func (t *tableSetter) rules(p *pen, h float64, at rowPlace) {
	c := t.c
	below := thin
	if at == headRow {
		below = strong
	}
	switch t.Style {
	case Ruled:
		if at == headRow || at == firstRow || at == onlyRow {
			p.across(c.x, firm/2.0, c.w, firm, Ink)
		}
		p.across(c.x, h-below/2, c.w, below, Ink)
	case Bare:
		if at != lastRow && at != onlyRow {
			p.across(c.x, h-thin/2, c.w, thin, Ink)
		}
	case Boxed:
		t.boxed(p, h, at)
	}
}

func (t *tableSetter) boxed(p *pen, h float64, at rowPlace) {
	c := t.c
	if t.tinted {
		// Clear of the rule above, of which it would hide a part where rules are moved to whole dots.
		p.fill(t.edge[t.Tinted], firm/2.0, t.edge[t.Tinted+1]-t.edge[t.Tinted], h-firm/2.0, Tint)
	}
	for i, x := range t.edge {
		width := float64(firm)
		switch {
		case i == 0:
			x += firm / 2.0
		case i == len(t.edge)-1:
			x -= firm / 2.0
		case i == t.Heavy:
			width = heavy
		}
		p.down(x, 0, h, width)
	}
	if at == headRow || at == firstRow || at == onlyRow {
		p.across(c.x, firm/2.0, c.w, firm, Ink)
	}
	below := float64(firm)
	if at == headRow {
		below = strong
	}
	p.across(c.x, h-below/2, c.w, below, Ink)
}

// cellLines is what stands in a cell, set.
type cellLines struct {
	Cell
	lines  []Line
	x, w   float64 // of the cell
	side   float64 // of the icon
	indent float64
	bar    float64 // height below the text
	height float64
	middle float64 // of the first line
	head   bool
}

func (t *tableSetter) cell(b Cell, x, w float64, weight Weight) cellLines {
	s := cellLines{Cell: b, x: x, w: w}
	size := t.Size
	if b.Size != Body {
		size = b.Size
	}
	typ := t.typeOf(size)
	if b.Icon != NoIcon {
		s.side = min(1.35*typ.Size, typ.Leading) // so that it moves no baseline
		s.indent = s.side + 0.5*typ.Size
	}
	s.lines = t.text(b.Text, size, weight, w-s.indent)
	s.middle = typ.middle()
	if b.Bar.Max > 0 {
		s.bar = (barHeight + 4) * t.k
	}
	s.height = max(height(s.lines), s.side) + s.bar
	return s
}

// A bar of time is 1.5 points to the minute.
const (
	barMinute = 1.5
	barHeight = 9
)

// draw draws the cell below top. An icon stands beside the first line, in a head
// beside them all.
func (s cellLines) draw(p *pen, top float64) {
	text := height(s.lines)
	y := top + max(0, (s.side-text)/2)
	if s.side > 0 {
		mid := y + s.middle
		if s.head {
			mid = top + max(text, s.side)/2
		}
		p.artifact(func() { p.icon(s.Icon, s.x, mid-s.side/2, s.side) })
	}
	p.lines(s.lines, s.x+s.indent, y, s.w-s.indent)
	if s.bar > 0 {
		p.artifact(func() { s.timeBar(p, top+max(text, s.side)+2*p.k) })
	}
}

func (s cellLines) timeBar(p *pen, y float64) {
	longest := min(s.Bar.Max*barMinute*p.k, s.w)
	shortest := longest * min(s.Bar.Min/s.Bar.Max, 1)
	p.outline(s.x, y, longest, barHeight*p.k, firm, Ink)
	if shortest > 0 {
		p.fill(s.x, y, shortest, barHeight*p.k, Ink)
	}
}

// continued is what stands at the top of a page on which something goes on: its
// heading with Document.Continued, then more; nil where there is neither.
func (l *layout) continued(h *Heading, c column, more piece) *piece {
	out := piece{}
	p := pen{layout: l}
	y := 0.0
	if h != nil && l.doc.Continued != "" {
		size, color := H2Size, Accent
		if h.Level >= 3 {
			size, color = H3Size, Ink
		}
		set := l.setting(size, Bold, c.w)
		set.Color = color
		again := append(append(Text{}, h.Text...), Span{Text: " " + l.doc.Continued})
		p.artifact(func() { y = p.lines(l.fonts.Lines(again, set), c.x, 0, c.w) })
		y += 0.625 * l.unit
	}
	p.items = lower(p.items, more.items, y)
	out.items, out.height = p.items, y+more.height
	if out.height == 0 {
		return nil
	}
	return &out
}
