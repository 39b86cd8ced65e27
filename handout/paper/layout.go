package paper

// Layout turns blocks into pieces, which stand one below the other, and pages
// takes as many as a page holds. A piece never parts; what may part is several
// pieces, and what must not is tied together by sticky.

// piece is a part of a block that stands on one page.
type piece struct {
	items  []draft // y from the top of the piece
	before float64 // space above, dropped at the top of a page
	height float64
	sticky bool // never the last on a page while another piece follows
	fresh  bool // begins a page
	joint  bool // a rule between what is above and below, dropped at the top of a page
	repeat *piece
}

// column is where blocks are set: leading edge and width, and the frame that a
// Rule in a panel reaches.
type column struct {
	x, w           float64
	frameX, frameW float64
	reach          float64 // how far the rules between columns go above and below them
}

func newColumn(x, w float64) column { return column{x: x, w: w, frameX: x, frameW: w} }

// inPanel is the room above and below what is side by side in a panel, which the
// rules between may cross.
const inPanel = 0.4

// in is a column within this one, from x on; its frame is its own width.
func (c column) in(x, w float64) column { return newColumn(c.x+x, w) }

type layout struct {
	doc   Document
	sheet Sheet
	fonts *Fonts
	tight int
	unit  float64 // of space
	pad   float64 // above and below the text of a cell
	k     float64 // size of drawn things, 1 at standard print
	ids   int
	tall  float64 // room for pieces on a page with a running head
	room  *room
}

// Layout sets a document on sheets. It is pure: the same document, sheet and
// fonts give the same pages. Nothing is lost: what is too tall for any page is
// parted between lines.
func Layout(d Document, s Sheet, f *Fonts) []Page {
	proof := Prove(d, s, f)
	defer proof.Drop()
	return proof.Pages()
}

// Proof is a document set on sheets: how many they are is known, and where
// everything stands, but the pages have not been made.
type Proof struct{ press *press }

// Len is the number of pages.
func (p Proof) Len() int { return len(p.press.bodies) }

// Then goes on with more blocks, on a page of their own, as if the document had had them
// after a Break. The proof that was is that which comes back.
func (p Proof) Then(blocks []Block) Proof {
	if len(blocks) > 0 {
		p.press.add(blocks)
	}
	return p
}

// Drop gives the room back that the proof took, for the next. Whoever forgets it loses
// nothing but time. The proof is of no use any more; its pages are.
func (p Proof) Drop() {
	p.press.room.letGo()
	p.press.room = nil
}

// Pages are those that Layout gives.
func (p Proof) Pages() []Page { return p.press.pages() }

// Prove is Layout for those who may throw the pages away: to make them takes
// about as long as to know how many there are.
func Prove(d Document, s Sheet, f *Fonts) Proof {
	l := &layout{doc: d, sheet: s, fonts: f, room: rooms.Spare()}
	l.tight = min(max(d.Tight, 0), Tightest)
	l.unit = s.Scale.Unit * []float64{1, 0.75, 0.6, 0.45}[l.tight]
	l.pad = s.Scale.Unit * []float64{0.5, 0.375, 0.3, 0.25}[l.tight]
	l.k = l.typeOf(Body).Size / Standard.Type[Body].Size
	p := l.newPress()
	l.tall = p.bottom - p.topOf(2)
	p.add(d.Blocks)
	return Proof{p}
}

// add sets blocks, from the top of a page.
func (p *press) add(blocks []Block) {
	if p.sheet.Enlarged() {
		blocks = p.oneColumn(blocks)
	}
	p.flow.pieces = nil
	p.flow.add(blocks)
	p.fill(p.flow.pieces)
}

// flow sets blocks one below the other.
func (l *layout) flow(blocks []Block, c column) []piece {
	f := flow{layout: l, in: c}
	f.add(blocks)
	return f.pieces
}

type flow struct {
	*layout
	in      column
	pieces  []piece
	last    Block
	extra   float64 // room asked for by Space
	fresh   bool
	heading *Heading // the last, for a table that runs over
	again   *piece   // likewise for rows in two languages
}

func (f *flow) add(blocks []Block) {
	for _, b := range blocks {
		switch b := b.(type) {
		case Space:
			f.extra += b.Units * f.unit
		case Break:
			f.fresh = true
		case Keep:
			from := len(f.pieces)
			f.add(b.Blocks)
			keep(f.pieces[from:], f.tall)
		default:
			f.put(b)
		}
	}
}

func (f *flow) put(b Block) {
	pieces := f.block(b, f.in, f.last, f.heading)
	if len(pieces) == 0 {
		return
	}
	pieces[0].before += f.extra + f.gap(f.last, b)
	pieces[0].fresh = pieces[0].fresh || f.fresh
	f.extra, f.fresh = 0, false
	if h, ok := b.(Heading); ok {
		keep(pieces, f.tall)
		pieces[len(pieces)-1].sticky = true
		f.heading = &h
	}
	if p, ok := b.(Para); ok && p.LeadIn {
		keep(pieces, f.tall)
		pieces[len(pieces)-1].sticky = true
	}
	if p, ok := b.(Pair); ok {
		f.paired(p, pieces)
	}
	f.last = b
	f.pieces = append(f.pieces, pieces...)
}

// paired ties headings in two languages to what follows, and has them repeated where
// that goes on on another page.
func (f *flow) paired(b Pair, pieces []piece) {
	if b.Goes {
		for i := range pieces {
			pieces[i].repeat = f.again
		}
	}
	switch last := lastOf(b).(type) {
	case Heading:
		pieces[len(pieces)-1].sticky = true
		switch {
		case last.Level <= 2:
			f.again = f.pairAgain(b, f.in)
		case !b.Goes:
			f.again = nil
		}
	case Para:
		if last.LeadIn {
			pieces[len(pieces)-1].sticky = true
		}
	}
}

// keep ties pieces together where one page can hold them.
func keep(pieces []piece, tall float64) {
	if sum(pieces) > tall {
		return
	}
	for i := range pieces[:max(len(pieces)-1, 0)] {
		pieces[i].sticky = true
	}
}

// sum is the height of pieces, without the space before the first.
func sum(pieces []piece) float64 {
	h := 0.0
	for i, p := range pieces {
		if i > 0 {
			h += p.before
		}
		h += p.height
	}
	return h
}

// stack makes one drawing of pieces.
func stack(pieces []piece) ([]draft, float64) {
	items := make([]draft, 0, len(pieces))
	y := 0.0
	for i, p := range pieces {
		if i > 0 {
			y += p.before
		}
		items = lower(items, p.items, y)
		y += p.height
	}
	return items, y
}

// block sets one block in a column; last is the block above it and heading the
// heading over it, or nil.
func (l *layout) block(b Block, c column, last Block, heading *Heading) []piece {
	switch b := b.(type) {
	case Heading:
		return l.heading(b, c)
	case Para:
		return l.para(b.Text, b.Size, P, c)
	case List:
		return l.list(b, c)
	case Checklist:
		return l.checklist(b, c, heading)
	case Table:
		return l.table(b, c, heading)
	case Grid:
		return l.grid(b, c)
	case Panel:
		return l.panel(b, c, 0)
	case Numbered:
		return l.numbered(b, c, last)
	case Bands:
		return l.bands(b, c)
	case Timeline:
		return l.timeline(b, c, heading)
	case WriteIn:
		return l.writeIn(b, c)
	case Columns:
		return l.columns(b, c)
	case Figure:
		return l.figure(b, c)
	case Rule:
		return l.rule(c)
	case Pair:
		return l.pair(b, c)
	}
	return nil
}

// gap is the room between two blocks, of which the first may be nil.
func (l *layout) gap(above, below Block) float64 { return gapUnits(above, below) * l.unit }

func gapUnits(above, below Block) float64 {
	if above == nil {
		return 0
	}
	if b, ok := below.(Pair); ok && b.Goes {
		switch firstOf(b).(type) {
		case Grid:
			return 0
		case List:
			return 0.125
		}
		if b.Spine.goesDown() {
			return 0
		}
	}
	above, below = lastOf(above), firstOf(below)
	if a, ok := above.(Heading); ok {
		return underHeading(a, below)
	}
	switch b := below.(type) {
	case Heading:
		if _, ok := above.(Panel); ok && b.Level == 2 {
			return 0.75 // the frame parts them already
		}
		return [...]float64{0, 2, 1.25, 0.75}[min(max(b.Level, 1), 3)]
	case Panel:
		return 0.85
	case Bands:
		return 0.4
	case Numbered:
		return 0.75
	case Rule:
		if a, ok := above.(Columns); ok && iconsBeside(a) {
			return inPanel
		}
		return 0.6
	case WriteIn:
		return 0.25
	case Para:
		a, after := above.(Para)
		if b.Size == PhoneSize || after && a.Size == b.Size && (b.Size == CaptionSize || b.Size == SourceSize) {
			return 0
		}
	case List:
		if _, ok := above.(Para); ok {
			return 0.125
		}
	}
	switch above.(type) {
	case Panel:
		return 1
	case List:
		return 0.375
	case Rule:
		return inPanel
	}
	return 0.65
}

func underHeading(h Heading, below Block) float64 {
	switch below.(type) {
	case Heading:
		return 0.25
	case Grid:
		if h.Level == 1 {
			return 0.15 // its heavy rule underlines the title
		}
	case Para, List:
		if h.Level == 3 && h.Icon == NoIcon {
			return 0
		}
		return 0.375
	}
	return 0.5
}

// solid is what has been drawn as one piece.
func solid(p pen, h float64) []piece { return []piece{{items: p.items, height: h}} }

// headingSize is smaller for a title that has half of the page.
func (l *layout) headingSize(level int) Size {
	switch level {
	case 1:
		if l.doc.Also.Lang != "" && !l.sheet.Enlarged() {
			return PhoneSize
		}
		return H1Size
	case 2:
		return H2Size
	}
	return H3Size
}

func (l *layout) heading(h Heading, c column) []piece {
	size, role := l.headingSize(h.Level), H3
	color := Ink
	switch h.Level {
	case 1:
		role, color = H1, Accent
	case 2:
		role, color = H2, Accent
	}
	typ := l.typeOf(size)
	side, indent := 0.0, 0.0
	if h.Icon != NoIcon {
		side = 1.35 * typ.Size
		if h.Level == 1 {
			side = 0.92 * typ.Size
		}
		indent = side + 0.55*l.typeOf(Body).Size
	}
	set := l.setting(size, Bold, c.w-indent)
	set.Color = color
	trail := l.natural(h.Trailing, Body, Regular)
	below := false // the trailing part has no room beside the heading
	if trail > 0 {
		gap := 2 * l.sheet.Scale.Unit
		below = l.natural(h.Text, size, Bold)+gap+trail > set.Width
		if !below {
			set.Width -= gap + trail
		}
	}
	lines := l.fonts.Lines(h.Text, set)
	p := pen{layout: l}
	top := max(0, side/2-typ.middle())
	y := top
	if side > 0 {
		p.artifact(func() { p.icon(h.Icon, c.x, top+typ.middle()-side/2, side) })
	}
	p.element(Mark{Role: role}, func() { y += p.lines(lines, c.x+indent, top, set.Width) })
	y = max(y, top+typ.middle()+side/2)
	if trail > 0 {
		y = p.trailing(h.Trailing, c, top+typ.baseline(), y, below)
	}
	return solid(p, y)
}

// trailing sets the trailing part of a heading on its baseline, or below y; it
// returns the new height.
func (p *pen) trailing(t Text, c column, baseline, y float64, below bool) float64 {
	set := p.setting(Body, Regular, c.w)
	top := y
	if !below {
		set.Align = Trailing
		top = baseline - set.Type.baseline()
	}
	lines := p.fonts.Lines(t, set)
	p.element(Mark{Role: P}, func() { p.lines(lines, c.x, top, c.w) })
	return max(y, top+height(lines))
}

// para is a piece a line, so that a page may end between them, but never after
// the first or before the last.
func (l *layout) para(t Text, size Size, role Role, c column) []piece {
	lines := l.text(t, size, Regular, c.w)
	out := make([]piece, len(lines))
	var m Mark
	for i, line := range lines {
		p := pen{layout: l}
		if i == 0 {
			m = p.open(Mark{Role: role})
		}
		p.lines(lines[i:i+1], c.x, 0, c.w)
		if i == len(lines)-1 {
			p.close(m)
		}
		out[i] = piece{items: p.items, height: line.Leading}
		out[i].sticky = len(lines) > 1 && (i == 0 || i == len(lines)-2)
	}
	return out
}

// joint is a rule of its own piece that no page begins with: there the rule of
// the running head stands already.
func (l *layout) joint(draw func(*pen)) piece {
	p := pen{layout: l}
	p.artifact(func() { draw(&p) })
	return piece{items: p.items, height: thin, sticky: true, joint: true}
}

func (l *layout) rule(c column) []piece {
	p := pen{layout: l}
	p.artifact(func() { p.across(c.frameX, thin/2, c.frameW, thin, Ink) })
	return []piece{{items: p.items, height: thin}}
}

// The rules: a thin one may only help to read, a firm one holds a structure, a
// heavy one means something. A thin one breaks up in a copy of a copy.
const (
	thin   = 0.75
	firm   = 1
	strong = 1.5
	heavy  = 2.5
)
