package paper

import (
	"strconv"
	"strings"
)

// press puts pieces on pages between the running head and the foot.
type press struct {
	*layout
	flow       flow // of all blocks so far
	head       pen
	headHeight float64
	foot       footer
	footTop    float64
	bottom     float64 // of the room for pieces
	bodies     [][]draft
	items      []draft
	y          float64
	open       []Mark
	started    bool // something stands on this page
}

func (l *layout) newPress() *press {
	p := &press{layout: l, flow: flow{layout: l, in: newColumn(l.sheet.Margin, l.sheet.W-2*l.sheet.Margin)}}
	p.drawHead()
	p.bottom = l.sheet.H - l.sheet.Margin
	p.foot = p.footer()
	if h := p.foot.height; h > 0 {
		p.footTop = p.bottom - footRoom*l.footK() - h
		p.bottom = p.footTop - 0.5*l.sheet.Scale.Unit
	}
	return p
}

// footRoom is between the rule over the foot and its first line.
const footRoom = 5.0

// footK is the size of the foot against the standard one.
func (l *layout) footK() float64 { return l.typeOf(FootSize).Size / Standard.Type[FootSize].Size }

// topOf is where the pieces begin on page n, from 1.
func (p *press) topOf(n int) float64 {
	if n == 1 {
		return p.sheet.Margin
	}
	return p.sheet.Margin + p.headHeight
}

// drawHead draws the running head, the trailing part in the room that it needs.
func (p *press) drawHead() {
	d := p.doc.Head
	p.head = pen{layout: p.layout}
	if len(d.Leading) == 0 && len(d.Trailing) == 0 {
		return
	}
	x, w := p.sheet.Margin, p.sheet.W-2*p.sheet.Margin
	trail := min(p.natural(d.Trailing, FootSize, Regular)+slack, w/2)
	lead := w
	if len(d.Trailing) > 0 {
		lead -= trail + 2*p.sheet.Scale.Unit
	}
	a, b := p.text(d.Leading, FootSize, Regular, lead), p.text(d.Trailing, FootSize, Regular, trail)
	h := max(height(a), height(b))
	k := p.footK()
	p.head.artifact(func() {
		p.head.lines(a, x, p.sheet.Margin, lead)
		p.head.lines(b, x+w-trail, p.sheet.Margin, trail)
		p.head.across(x, p.sheet.Margin+h+4.5*k, w, thin, Ink)
	})
	p.headHeight = h + 4.5*k + 10*p.unit/8
}

// footer is the foot of every page, set; the number of the page stands beside
// its first part.
type footer struct {
	first, second []Line
	width         float64 // of the first part
	height        float64
	number        Setting
}

func (p *press) footer() footer {
	w := p.sheet.W - 2*p.sheet.Margin
	f := footer{width: w, number: p.setting(FootSize, Bold, w)}
	f.number.Align = Trailing
	if p.doc.Foot.PageOf != "" {
		// The same room on every page, so that no foot is higher than another.
		f.width -= p.fonts.width(Text{{Text: p.pageOf(888, 888)}}, f.number) + 2*p.sheet.Scale.Unit
		f.height = f.number.Type.Leading
	}
	f.first = p.text(p.doc.Foot.First, FootSize, Regular, f.width)
	f.second = p.text(p.doc.Foot.Second, FootSize, Regular, w)
	f.height = max(f.height, height(f.first)) + height(f.second)
	return f
}

func (p *press) pageOf(page, pages int) string {
	s := strings.ReplaceAll(p.doc.Foot.PageOf, "{page}", strconv.Itoa(page))
	return strings.ReplaceAll(s, "{pages}", strconv.Itoa(pages))
}

// fill puts pieces on pages, from the top of one.
func (p *press) fill(pieces []piece) {
	pieces = p.parted(pieces)
	needs := p.needs(pieces)
	p.y = p.topOf(len(p.bodies) + 1)
	for i, piece := range pieces {
		before := piece.before
		switch {
		case !p.started:
			before = 0
		case piece.fresh || p.y+before+needs[i] > p.bottom+slack:
			p.turn()
			before = 0
			if piece.repeat != nil && i > 0 && !piece.fresh {
				p.again(*piece.repeat)
			}
		}
		if piece.joint && piece.repeat == nil && !p.started && len(p.bodies) > 0 {
			continue
		}
		p.reopen()
		p.put(piece, before)
	}
	p.turn()
}

// parted parts the pieces that no page can hold, and leaves out what would be
// repeated where it would take the page for itself.
func (p *press) parted(pieces []piece) []piece {
	var out []piece
	for _, b := range pieces {
		room := p.tall
		if b.repeat != nil && b.repeat.height > p.tall/3 {
			b.repeat = nil
		}
		if b.repeat != nil {
			room -= b.repeat.height
		}
		if b.height <= room {
			out = append(out, b)
			continue
		}
		parts := parted(b.items, b.height, room)
		for i := range parts {
			parts[i].repeat = b.repeat
		}
		parts[0].before, parts[0].fresh = b.before, b.fresh
		parts[len(parts)-1].sticky = b.sticky
		out = append(out, parts...)
	}
	return out
}

// needs is the room that must be free for each piece to be put: its own height
// and that of what is tied to it. Where no page has that room, only the next
// piece counts.
func (p *press) needs(pieces []piece) []float64 {
	needs := make([]float64, len(pieces))
	for i := len(pieces) - 1; i >= 0; i-- {
		needs[i] = pieces[i].height
		if !pieces[i].sticky || i+1 == len(pieces) {
			continue
		}
		next := pieces[i+1]
		needs[i] += next.before + needs[i+1]
		if needs[i] > p.tall {
			needs[i] = pieces[i].height + next.before + next.height
		}
	}
	return needs
}

func (p *press) put(b piece, before float64) {
	p.y += before
	p.items = lower(p.items, b.items, p.y)
	p.y += b.height
	p.started = true
	each(b.items, func(d *draft, _ falls) {
		m, ok := d.of.(Mark)
		switch {
		case !ok:
		case m.Open:
			p.open = append(p.open, m)
		default:
			p.open = p.open[:len(p.open)-1]
		}
	})
}

// again puts a heading or table head that is repeated.
func (p *press) again(b piece) {
	p.items = lower(p.items, b.items, p.y)
	p.y += b.height
}

// reopen opens the elements again that go on from the page before.
func (p *press) reopen() {
	if p.started {
		return
	}
	for _, m := range p.open {
		p.items = append(p.items, draft{of: markItem(m)})
	}
}

// turn ends a page: what is still open is closed, to be opened on the next.
func (p *press) turn() {
	for i := len(p.open) - 1; i >= 0; i-- {
		p.items = append(p.items, draft{of: Mark{Role: p.open[i].Role, ID: p.open[i].ID}})
	}
	p.bodies = append(p.bodies, p.items)
	p.items, p.started = nil, false
	p.y = p.topOf(len(p.bodies) + 1)
}

// pages adds the running heads and the feet, now that their number is known.
func (p *press) pages() []Page {
	out := make([]Page, len(p.bodies))
	for i, body := range p.bodies {
		var head []draft
		if i > 0 {
			head = p.head.items
		}
		out[i] = Page{W: p.sheet.W, H: p.sheet.H, Items: printed(head, body, p.footOf(i+1, len(p.bodies)))}
	}
	return out
}

func (p *press) footOf(page, pages int) []draft {
	if p.foot.height == 0 {
		return nil
	}
	x, w := p.sheet.Margin, p.sheet.W-2*p.sheet.Margin
	f := p.foot
	q := pen{layout: p.layout}
	top := p.footTop + footRoom*p.footK()
	q.artifact(func() {
		q.across(x, p.footTop, w, thin, Ink)
		q.lines(f.first, x, top, f.width)
		q.lines(f.second, x, top+f.height-height(f.second), w)
	})
	if p.doc.Foot.PageOf != "" { // by itself: all else is the same on every page
		q.artifact(func() { q.lines(p.fonts.Lines(Text{{Text: p.pageOf(page, pages)}}, f.number), x, top, w) })
	}
	return q.items
}
