package paper

// Two languages stand side by side, row for row: each row is a Pair, whose sides
// begin at the same height, so that two people who read one language each can point
// at the same line. Between them is the spine, for what needs no words.

// Tongue is a language and how it is written.
type Tongue struct {
	Lang      string // BCP 47
	RTL       bool
	Continued string // as [Document].Continued
}

// Pair is one row, told in the language of the document and in Document.Also. It
// stands on one page where one can hold it.
type Pair struct {
	Spine  Spine
	First  []Block
	Second []Block
	Ruled  bool // a thin rule above
	Goes   bool // it goes on with what the Pair above began, under the same heading
}

func (Pair) block() {}

// Spine is what stands between the sides of a Pair: an icon, a number in a disc, a
// stop of a Timeline or a stretch of Bands.
type Spine struct {
	Icon    Icon
	Number  string
	Stop    *SpineStop
	Stretch *Stretch
}

// SpineStop is a stop of a timeline whose axis is the spine. One that is Alone has
// no axis, as in a legend.
type SpineStop struct {
	Kind               StopKind
	First, Last, Alone bool
}

func (s Spine) empty() bool { return s == Spine{} }

// goesDown says whether the spine is drawn from row to row without a gap.
func (s Spine) goesDown() bool { return s.Stretch != nil || s.Stop != nil && !s.Stop.Alone }

// The room of the spine, side by side and where the sides stand one below the other.
const (
	spineLane = 36.0
	spineLead = 40.0
)

// also draws in the second language of the document.
func (l *layout) also(draw func()) {
	was := l.doc
	l.doc.Lang, l.doc.RTL, l.doc.Continued = was.Also.Lang, was.Also.RTL, was.Also.Continued
	draw()
	l.doc = was
}

// turned is a column as the second language counts it: at the same place of the
// sheet, but from the edge at which that language begins.
func (l *layout) turned(c column) column {
	if l.doc.RTL == l.doc.Also.RTL {
		return c
	}
	return newColumn(l.sheet.W-c.x-c.w, c.w)
}

// pair is a row as one piece, after the rule above it.
func (l *layout) pair(b Pair, c column) []piece {
	p := pen{layout: l}
	var h float64
	if l.sheet.Enlarged() {
		h = p.stacked(b, c)
	} else {
		h = p.beside(b, c)
	}
	if h == 0 {
		return nil
	}
	out := solid(p, h)
	if b.Ruled {
		out[0].before = 0.65*l.unit - thin
		out = append([]piece{l.joint(func(p *pen) { p.across(c.x, thin/2, c.w, thin, Ink) })}, out...)
	}
	return out
}

// beside draws the sides beside each other and the spine between, and returns the
// height of the taller.
func (p *pen) beside(b Pair, c column) float64 {
	lane := spineLane * p.k
	half := (c.w - lane) / 2
	first, h := p.side(b.First, c.in(0, half))
	second, h2 := p.sideAlso(b.Second, p.turned(c.in(half+lane, half)))
	text := max(h, h2)
	if text == 0 {
		return 0
	}
	down := 0.0 // a short text stands in the middle of what is beside it
	if side := p.spineSide(b.Spine); side > text {
		down = (side - text) / 2
	}
	h = text + 2*down
	if b.Spine.goesDown() {
		h += 0.65 * p.unit
	}
	p.spine(b, c.in(half, lane), down, h)
	p.items = lower(p.items, first, down)
	p.items = lower(p.items, second, down)
	return h
}

// stacked draws the second language under the first, in large print, where half of a
// page is too narrow for words.
func (p *pen) stacked(b Pair, c column) float64 {
	lead := 0.0
	if !b.Spine.empty() {
		lead = spineLead * p.k
	}
	in := c.in(lead, c.w-lead)
	first, h := p.side(b.First, in)
	bar := 9 * p.k
	turned := p.turned(in)
	second, h2 := p.sideAlso(b.Second, turned.in(bar, in.w-bar))
	if h+h2 == 0 {
		return 0
	}
	between := 0.0
	if h > 0 && h2 > 0 {
		between = 0.25 * p.unit
	}
	all := max(h+between+h2, p.spineSide(b.Spine))
	end := all
	if b.Spine.goesDown() {
		end += 0.65 * p.unit
	}
	if h > 0 && h2 > 0 {
		p.also(func() {
			p.artifact(func() { p.down(turned.x+firm, h+between, h2, 2*firm) })
		})
	}
	p.spine(b, c.in(0, lead), 0, end)
	p.items = lower(p.items, first, 0)
	p.items = lower(p.items, second, h+between)
	return end
}

func (p *pen) side(blocks []Block, c column) ([]draft, float64) {
	return stack(p.flow(blocks, c))
}

// sideAlso sets blocks in the second language, in a column of its own, as an element
// that says so.
func (p *pen) sideAlso(blocks []Block, c column) (items []draft, h float64) {
	q := pen{layout: p.layout}
	q.element(Mark{Role: Sect, Lang: p.doc.Also.Lang}, func() {
		p.also(func() { items, h = stack(p.flow(blocks, c)) })
		q.items = lower(q.items, items, 0)
	})
	if h == 0 {
		return nil, 0
	}
	return q.items, h
}

// spineSide is the height that what stands on the spine needs.
func (p *pen) spineSide(s Spine) float64 {
	switch {
	case s.Number != "":
		return 24 * p.k
	case s.Icon != NoIcon:
		return 20 * p.k
	case s.Stop != nil:
		return p.nodeSide(s.Stop.Kind)
	}
	return 0
}

// spine draws what stands on the spine of a row h high whose text begins at top.
func (p *pen) spine(b Pair, c column, top, h float64) {
	if b.Spine.empty() {
		return
	}
	side := p.spineSide(b.Spine)
	y := max(0, top+p.firstMiddle(b, h-2*top)-side/2)
	x := c.x + (c.w-side)/2
	p.artifact(func() {
		switch s := b.Spine; {
		case s.Number != "":
			p.shape(filled(circle(p.left(x, side)+side/2, y+side/2, side/2), Accent))
			set := p.setting(H3Size, Bold, side)
			set.Color, set.Align = White, Center
			p.lines(p.fonts.Lines(Text{{Text: s.Number}}, set), x, y+side/2-set.Type.middle(), side)
		case s.Icon != NoIcon:
			p.icon(s.Icon, x, y, side)
		case s.Stop != nil:
			if !s.Stop.Alone {
				p.axisDown(c.x+c.w/2, y+side/2, h, s.Stop.First, s.Stop.Last)
			}
			p.node(s.Stop.Kind, c.x+c.w/2, y+side/2, side)
		case s.Stretch != nil:
			p.standing(*s.Stretch, c, h)
		}
	})
}

// standing draws a stretch of bands down the spine.
func (p *pen) standing(s Stretch, c column, h float64) {
	if s.Thickness > 0 {
		w := s.Thickness * p.k
		p.fill(c.x+(c.w-w)/2, 0, w, h, Ink)
		return
	}
	x := p.left(c.x+c.w/2, 0)
	p.shape(Shape{Path: polylineOf(x, 0, x, h), Stroke: Ink, Width: strong, Dash: []float64{5 * p.k, 3 * p.k}})
}

// firstMiddle is the middle of the first line of a row whose text is h high.
func (p *pen) firstMiddle(b Pair, h float64) float64 {
	size := Body
	switch first := firstOf(b).(type) {
	case Heading:
		size = p.headingSize(first.Level)
	case Para:
		size = first.Size
	case Grid:
		return h / 2
	}
	return p.typeOf(size).middle()
}

// firstOf and lastOf are the blocks that a Pair begins and ends with, for the room
// above and below.
func firstOf(b Block) Block {
	if p, ok := b.(Pair); ok {
		if blocks := p.either(); len(blocks) > 0 {
			return blocks[0]
		}
	}
	return b
}

func lastOf(b Block) Block {
	if p, ok := b.(Pair); ok {
		if blocks := p.either(); len(blocks) > 0 {
			return blocks[len(blocks)-1]
		}
	}
	return b
}

func (b Pair) either() []Block {
	if len(b.First) > 0 {
		return b.First
	}
	return b.Second
}

// pairAgain is a pair of headings for a page on which goes on what stands under
// them, as decoration.
func (l *layout) pairAgain(over Pair, c column) *piece {
	ids := l.ids
	again := Pair{First: headingAgain(over.First, l.doc.Continued), Second: headingAgain(over.Second, l.doc.Also.Continued)}
	q := l.pair(again, c)
	l.ids = ids
	if len(q) == 0 {
		return nil
	}
	p := pen{layout: l}
	p.artifact(func() { p.items = append(p.items, unmarked(q[0].items)...) })
	return &piece{items: p.items, height: q[0].height + 0.625*l.unit}
}

func headingAgain(side []Block, continued string) []Block {
	if len(side) == 0 {
		return nil
	}
	h, ok := side[0].(Heading)
	if !ok || continued == "" {
		return side
	}
	return []Block{Heading{Level: max(h.Level, 2), Text: append(append(Text{}, h.Text...), Span{Text: " " + continued})}}
}
