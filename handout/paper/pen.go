package paper

// A pen draws in leading terms: x counts from the leading edge of the sheet,
// and what it puts down stands where it belongs, mirrored in a document that
// reads from right to left. Only places are mirrored, never letters, icons or
// figures. y counts from the top of the piece that is being drawn.
type pen struct {
	*layout
	items []draft
}

// put puts down one item.
func (p *pen) put(d draft) {
	if n := len(p.items); n == cap(p.items) {
		const few = 8 // most pieces have no more
		p.items = append(p.room.draftsFor(max(few, 2*n)), p.items...)
	}
	p.items = append(p.items, d)
}

// left is the left end of a stretch of the page that begins at leading x.
func (p *pen) left(x, w float64) float64 {
	if p.doc.RTL {
		return p.sheet.W - x - w
	}
	return x
}

// element puts what draw draws into an element of the document's structure.
func (p *pen) element(m Mark, draw func()) {
	m = p.open(m)
	draw()
	p.close(m)
}

// open begins an element that may end in another piece.
func (p *pen) open(m Mark) Mark {
	m.Open = true
	if m.Role != Artifact {
		p.ids++
		m.ID = p.ids
	}
	p.mark(m)
	return m
}

func (p *pen) close(m Mark) { p.mark(Mark{Role: m.Role, ID: m.ID}) }

func (p *pen) mark(m Mark) { p.put(draft{of: markItem(m)}) }

func (p *pen) artifact(draw func()) { p.element(Mark{Role: Artifact}, draw) }

func (p *pen) shape(s Shape) { p.copy(p.room.shape(s), 0, 0, 1) }

// copy draws a shape k times as large, moved by x and y. The shape is not the
// pen's and stays as it is.
func (p *pen) copy(s *Shape, x, y, k float64) {
	p.put(draft{of: s, x: x, y: y, k: k})
}

// fill fills a rectangle.
func (p *pen) fill(x, y, w, h float64, c Color) {
	p.shape(Shape{Path: rectangle(p.left(x, w), y, w, h), Fill: c})
}

// outline draws a rectangle with its line inside the given edges.
func (p *pen) outline(x, y, w, h, width float64, c Color) {
	p.shape(Shape{Path: rectangle(p.left(x, w)+width/2, y+width/2, w-width, h-width), Stroke: c, Width: width})
}

// across draws a rule along the page, centred on y.
func (p *pen) across(x, y, w, width float64, c Color) {
	l := p.left(x, w)
	p.shape(Shape{Path: polylineOf(l, y, l+w, y), Stroke: c, Width: width})
}

// down draws a rule down the page, centred on x.
func (p *pen) down(x, y, h, width float64) {
	l := p.left(x, 0)
	p.shape(Shape{Path: polylineOf(l, y, l, y+h), Stroke: Ink, Width: width})
}

// lines sets lines in a column and returns their height.
func (p *pen) lines(ls []Line, x, y, w float64) float64 {
	h := 0.0
	for _, l := range ls {
		for i := range l.Runs {
			r := &l.Runs[i]
			p.put(draft{of: r, x: r.X + p.left(x, w), y: r.Y + (y + h)})
		}
		h += l.Leading
	}
	return h
}

func (p *pen) icon(i Icon, x, y, side float64) {
	if int(i) >= len(icons) {
		return
	}
	for n := range icons[i] {
		p.copy(&icons[i][n], p.left(x, side), y, side/iconGrid)
	}
}

// text sets a text and returns its lines.
func (l *layout) text(t Text, size Size, weight Weight, width float64) []Line {
	return l.fonts.Lines(t, l.setting(size, weight, width))
}

func (l *layout) setting(size Size, weight Weight, width float64) Setting {
	return Setting{
		Width: max(width, 1), Type: l.typeOf(size), Weight: max(weight, leastWeight(size)),
		Lang: l.doc.Lang, RTL: l.doc.RTL,
	}
}

// leastWeight is the weight that words of a size have of themselves.
func leastWeight(s Size) Weight {
	switch s {
	case LabelSize:
		return Medium
	case H1Size, H2Size, H3Size, PhoneSize, FactSize:
		return Bold
	}
	return Regular
}

// typeOf is the type of a role. Body text that must be as tight as can be gives
// up some of its leading, never its size.
func (l *layout) typeOf(s Size) Type {
	t := l.sheet.Scale.Type[s]
	if s == Body && l.tight == Tightest {
		t.Leading = 1.23 * t.Size
	}
	return t
}

// natural is the width of a text on one line.
func (l *layout) natural(t Text, size Size, weight Weight) float64 {
	return l.fonts.width(t, l.setting(size, weight, 0))
}

func height(ls []Line) float64 {
	h := 0.0
	for _, l := range ls {
		h += l.Leading
	}
	return h
}
