package paper

import (
	"math"
	"sort"
	"strings"
)

// Lines are set in four steps: collect the words of a paragraph, give them
// levels (UAX #9) and shapes, break them to the width, and put each line in
// visual order. Breaking comes before reordering, never after.

// Setting says how a Text is set in lines.
type Setting struct {
	Width  float64 // in points; 0 or less is as wide as the text
	Type   Type
	Weight Weight // the least weight: a label's words are Medium even where no span says so
	Color  Color  // the zero value is Ink
	Lang   string // BCP 47
	RTL    bool   // the base direction
	Align  Align
}

// Align is the edge that lines stand at.
type Align uint8

// The alignments. Nothing is justified.
const (
	Leading Align = iota
	Center
	Trailing
)

// Line is one line of a Text. Its runs stand in reading order; their X counts
// from the left end of the setting's width (or of the line, where that is 0) and
// their Y from the line's top. A space at which the line was broken stays in the
// last run's text, so that words read out of a page never join, but does not
// count for the width and may hang over the edge.
type Line struct {
	Runs     []Run
	Width    float64
	Leading  float64 // the line's height
	Baseline float64 // below the line's top
}

// rise is how far above the baseline the middle of a line stands, as a share of
// the type size. Vazirmatn's own ascent would set text too high; its ink reaches
// from -0.45 (the tail of ya) to 0.93 (hamza, accents on capitals), its Latin
// words from -0.2 to 0.71, its figures from 0 to 0.71. This is between their middles.
const rise = 0.28

// baseline is where the letters stand in a line of this type, below its top.
func (t Type) baseline() float64 { return t.Leading/2 + rise*t.Size }

// middle is the middle of the capitals and figures of a first line, below its top.
func (t Type) middle() float64 { return t.baseline() - capHeight/2*t.Size }

// capHeight and xHeight are Vazirmatn's Latin letters, as shares of the type size.
const (
	capHeight = 0.71
	xHeight   = 0.53
)

// A raised number is smaller and higher than the words that it follows.
const (
	raisedSize = 0.66
	raisedBy   = 0.34
)

// Lines breaks a text to a width. A newline ends a line; other control characters
// become spaces and bidi controls are left out: Span.Isolate says what they would.
// The text should be in NFC. A word wider than the width is broken where it must be.
// It is safe for several goroutines. The lines are remembered and not to be written
// to.
func (f *Fonts) Lines(t Text, s Setting) []Line {
	if s.Color == (Color{}) {
		s.Color = Ink
	}
	if s.Width <= 0 {
		s.Width = math.Inf(1)
	}
	var room [512]byte
	key := textKey(room[:0], t, s)
	place := f.texts.place(key)
	if lines, ok := place.getLines(key, s); ok {
		return lines
	}
	var out []Line
	for _, p := range f.preparedAs(key, t, s) {
		out = p.set(out, s)
	}
	out = out[:len(out):len(out)] // who appends to it gets a copy
	place.putLines(key, s, out)
	return out
}

// width is how wide a text is on as many lines as it has of itself.
func (f *Fonts) width(t Text, s Setting) float64 {
	w := 0.0
	for _, p := range f.prepared(t, s) {
		line := 0.0
		for _, u := range p.units {
			line += u.width + u.trail
		}
		if n := len(p.units); n > 0 {
			line -= p.units[n-1].trail
		}
		w = max(w, line*s.Type.Size)
	}
	return w
}

// slack forgives rounding when a line is compared with the width.
const slack = 0.01

// set adds the lines of a paragraph to out.
func (p prepared) set(out []Line, s Setting) []Line {
	n := 0
	for _, b := range p.bits {
		n += len(b.glyphs)
	}
	glyphs := make([]Glyph, 0, n) // of all lines
	p.broken(s.Width/s.Type.Size, func(bits []bit) {
		var line Line
		line, glyphs = p.line(bits, s, glyphs)
		out = append(out, line)
	})
	return out
}

// broken fills lines one after the other, as wide as width ems, and gives each to
// line. A last line of one word gets another from the line before, since what
// would stand alone is often the unit of a number: "24" | "hours".
func (p prepared) broken(width float64, line func([]bit)) {
	const near = slack / 10
	var parted []bit        // what is left of a word that has been broken
	heldFrom, start := 0, 0 // units: of the line before, not yet given, and of this one
	give := func() {
		if heldFrom < start {
			line(p.bitsOf(heldFrom, start))
		}
		heldFrom = start
	}
	end := func(to int) {
		if give(); len(parted) > 0 {
			line(append(parted, p.bitsOf(start, to)...))
			parted, heldFrom = nil, to
		}
		start = to
	}
	x := 0.0
	for i, u := range p.units {
		if x > 0 && x+u.width > width+near {
			end(i)
			x = 0
		}
		if x == 0 && u.width > width+near {
			end(i)
			give()
			parted, x = p.breakWord(p.bits[u.from:u.to], width+near, line)
			heldFrom, start = i+1, i+1
		} else {
			x += u.width
		}
		x += u.trail
	}
	n := len(p.units)
	if start == n-1 && start-heldFrom >= 3 && len(parted) == 0 {
		if w := p.units[n-2]; w.width+w.trail+p.units[n-1].width <= width+near {
			start--
		}
	}
	end(n)
	give()
}

// bitsOf is the bits of some units.
func (p prepared) bitsOf(from, to int) []bit {
	if from == to {
		return nil
	}
	return p.bits[p.units[from].from:p.units[to-1].to]
}

// breakWord gives the lines that a word wider than a line fills, and returns the
// rest of it with its width.
func (p prepared) breakWord(word []bit, width float64, line func([]bit)) ([]bit, float64) {
	for {
		w, _ := measure(word)
		if w <= width || len(word) == 0 {
			return append([]bit(nil), word...), w
		}
		var head []bit
		head, word = p.cutLine(word, width)
		line(head)
	}
}

// cutLine breaks a word that is wider than a line: as much as fits, at least one
// letter, and the rest.
func (p prepared) cutLine(word []bit, width float64) (head, rest []bit) {
	x := 0.0
	for i, b := range word {
		if x+b.advance-b.trail <= width && i < len(word)-1 {
			head = append(head, b)
			x += b.advance
			continue
		}
		if at := b.fits(width-x, len(head) == 0); at > 0 {
			var one bit
			one, b = b.cut(at, p.text)
			head = append(head, one)
		}
		if b.to > b.from {
			rest = append(rest, b)
		}
		return head, append(rest, word[i+1:]...)
	}
	return head, nil
}

// fits is how many bytes of a bit are no wider than width; they end with a
// cluster, whose glyphs share their From.
func (b bit) fits(width float64, atLeastOne bool) int {
	x, at := 0.0, 0
	n := len(b.glyphs)
	for i := 0; i < n; {
		g := b.inReadingOrder(i)
		advance, end := int32(0), g.To
		j := i
		for ; j < n && b.inReadingOrder(j).From == g.From; j++ {
			advance += b.inReadingOrder(j).Advance
			end = max(end, b.inReadingOrder(j).To)
		}
		i = j
		x += float64(advance) * b.em()
		if x > width && (at > 0 || !atLeastOne) {
			break
		}
		at = end + b.origin - b.from
	}
	return at
}

func (b bit) inReadingOrder(i int) Glyph {
	if b.level&1 == 1 {
		return b.glyphs[len(b.glyphs)-1-i]
	}
	return b.glyphs[i]
}

// cut parts a bit after at bytes, which must be the end of a cluster.
func (b bit) cut(at int, text string) (bit, bit) {
	head, tail := b, b
	head.to, tail.from = b.from+at, b.from+at
	head.glyphs, tail.glyphs = nil, nil
	for _, g := range b.glyphs {
		if g.From+b.origin < head.to {
			head.glyphs = append(head.glyphs, g)
		} else {
			tail.glyphs = append(tail.glyphs, g)
		}
	}
	head.remeasure(text)
	tail.remeasure(text)
	return head, tail
}

func (b *bit) remeasure(text string) {
	b.ink = len(strings.TrimRightFunc(text[b.from:b.to], isSpace))
	b.advance, b.trail = 0, 0
	for _, g := range b.glyphs {
		a := float64(g.Advance) * b.em()
		b.advance += a
		if g.From+b.origin >= b.from+b.ink {
			b.trail += a
		}
	}
}

// line puts the bits of a line in their places. Its glyphs are taken from the
// room that all lines share.
func (p prepared) line(bits []bit, s Setting, room []Glyph) (Line, []Glyph) {
	width, hang := measure(bits)
	width *= s.Type.Size
	out := Line{Width: width, Leading: s.Type.Leading, Baseline: s.Type.baseline()}
	x := s.left(width)
	if s.RTL {
		x -= hang * s.Type.Size
	}
	if p.plain {
		for i := 0; i < len(bits); {
			j := i + 1
			for j < len(bits) && bits[i].like(bits[j]) {
				j++
			}
			var r Run
			r, room = p.run(bits[i:j], x, out.Baseline, s, room)
			for _, b := range bits[i:j] {
				x += b.advance * s.Type.Size
			}
			out.Runs = append(out.Runs, r)
			i = j
		}
		return out, room
	}
	out.Runs, room = p.ordered(p.hung(bits, s.RTL), x, out.Baseline, s, room)
	turns(out.Runs, s.RTL)
	return out, room
}

// turns finds where the runs of a line begin and end to go against its direction.
func turns(runs []Run, rtl bool) {
	for i := range runs {
		r := &runs[i]
		if r.RTL == rtl {
			continue
		}
		first, last := LeftEnd, RightEnd // in reading order
		if r.RTL {
			first, last = last, first
		}
		if i == 0 || runs[i-1].RTL == rtl {
			r.Turns |= first
		}
		if i == len(runs)-1 || runs[i+1].RTL == rtl {
			r.Turns |= last
		}
	}
}

// left is where a line of a width begins, from the left end of the setting's.
func (s Setting) left(width float64) float64 {
	room := s.Width - width
	switch {
	case math.IsInf(s.Width, 1):
		return 0
	case s.Align == Center:
		return room / 2
	case (s.Align == Trailing) != s.RTL:
		return room
	}
	return 0
}

// hung parts the white space at the end of a line from the last word and gives it
// the level of the paragraph (UAX #9 L1), so that it hangs over the trailing edge.
func (p prepared) hung(bits []bit, rtl bool) []bit {
	base := int8(0)
	if rtl {
		base = 1
	}
	out := append(make([]bit, 0, len(bits)+1), bits...)
	for i := len(out) - 1; i >= 0; i-- {
		b := out[i]
		if b.ink == 0 {
			out[i].level = base
			continue
		}
		if b.ink < b.to-b.from && b.level != base {
			word, space := b.cut(b.ink, p.text)
			space.level = base
			out = append(append(out[:i:i], word, space), out[i+1:]...)
		}
		break
	}
	return out
}

// ordered puts bits in visual order from x on (UAX #9 L2), joins those that
// follow one another in both orders to runs, and returns these in reading order.
func (p prepared) ordered(bits []bit, x, baseline float64, s Setting, room []Glyph) ([]Run, []Glyph) {
	levels := make([]int8, len(bits))
	for i, b := range bits {
		levels[i] = b.level
	}
	order := reorder(levels)
	type placed struct {
		first int
		run   Run
	}
	var out []placed
	for i := 0; i < len(order); {
		step := 1
		if levels[order[i]]&1 == 1 {
			step = -1
		}
		j := i + 1
		for j < len(order) && order[j] == order[j-1]+step && bits[order[i]].like(bits[order[j]]) {
			j++
		}
		from, to := min(order[i], order[j-1]), max(order[i], order[j-1])+1
		var r Run
		r, room = p.run(bits[from:to], x, baseline, s, room)
		out = append(out, placed{from, r})
		for _, b := range bits[from:to] {
			x += b.advance * s.Type.Size
		}
		i = j
	}
	sort.Slice(out, func(a, b int) bool { return out[a].first < out[b].first })
	runs := make([]Run, len(out))
	for i := range out {
		runs[i] = out[i].run
	}
	return runs, room
}

func (b bit) like(o bit) bool {
	return b.face == o.face && b.scale == o.scale && b.raise == o.raise && b.lang == o.lang && b.link == o.link && b.level == o.level
}

// run joins bits that are alike and stand in reading order, with x at the left
// end.
func (p prepared) run(bits []bit, x, baseline float64, s Setting, room []Glyph) (Run, []Glyph) {
	b := bits[0]
	size := s.Type.Size
	r := Run{
		X: x, Y: baseline - b.raise*size, Face: b.face, Size: b.scale * size, Color: s.Color,
		Text: p.text[b.from:bits[len(bits)-1].to], Lang: b.lang, Link: b.link, RTL: b.level&1 == 1, level: b.level,
	}
	start := len(room)
	for i := range bits {
		of := bits[i]
		if r.RTL {
			of = bits[len(bits)-1-i]
		}
		for _, g := range of.glyphs {
			g.From += of.origin - b.from
			g.To += of.origin - b.from
			room = append(room, g)
		}
	}
	r.Glyphs = room[start:len(room):len(room)]
	return r, room
}

// Width is how far a run reaches, in points.
func (r Run) Width() float64 {
	sum := int32(0)
	for _, g := range r.Glyphs {
		sum += g.Advance
	}
	return float64(sum) * r.Size / float64(r.Face.Upem)
}

// Reach is from where to where the glyphs for some bytes of a run's text stand,
// counted as X is; ok is false where none does. A ligature counts whole.
func (r Run) Reach(from, to int) (x0, x1 float64, ok bool) {
	unit := r.Size / float64(r.Face.Upem)
	x := r.X
	x0, x1 = math.Inf(1), math.Inf(-1)
	for i, g := range r.Glyphs {
		next := x + float64(g.Advance)*unit
		if g.From < to && from < r.clusterEnd(i) {
			x0, x1, ok = min(x0, x), max(x1, next), true
		}
		x = next
	}
	return x0, x1, ok
}

// clusterEnd is where the bytes end that a glyph or an earlier one of its cluster
// stands for.
func (r Run) clusterEnd(i int) int { return max(r.Glyphs[i].To, r.Glyphs[i].From+1) }
