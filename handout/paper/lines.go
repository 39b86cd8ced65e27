package paper

import (
	"math"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
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
// It is safe for several goroutines.
func (f *Fonts) Lines(t Text, s Setting) []Line {
	sh := f.shaper()
	defer sh.release()
	if s.Color == (Color{}) {
		s.Color = Ink
	}
	if s.Width <= 0 {
		s.Width = math.Inf(1)
	}
	var out []Line
	for _, p := range paragraphs(t) {
		out = append(out, sh.set(t, p, s)...)
	}
	return out
}

// paragraph is the text between two newlines. Each rune knows its span and its
// place in the string.
type paragraph struct {
	text  string
	runes []rune
	spans []int
	at    []int // bytes; one more than runes
}

// paragraphs collects the spans of a text.
func paragraphs(t Text) []paragraph {
	var out []paragraph
	var p paragraph
	var b strings.Builder
	add := func(r rune, span int) {
		p.at = append(p.at, b.Len())
		p.runes = append(p.runes, r)
		p.spans = append(p.spans, span)
		b.WriteRune(r)
	}
	end := func() {
		if len(p.runes) > 0 {
			p.text = b.String()
			p.at = append(p.at, b.Len())
			out = append(out, p)
		}
		p = paragraph{}
		b.Reset()
	}
	for i, span := range t {
		before := rune(0)
		for _, r := range span.Text {
			switch {
			case r == '\n' && before == '\r':
			case r == '\n' || r == '\r' || r == '\v' || r == '\f' || r == 0x85 || r == 0x2028 || r == 0x2029:
				add(' ', i)
				end()
			case unicode.IsControl(r):
				add(' ', i)
			case unicode.Is(unicode.Bidi_Control, r) && r != 0x200E && r != 0x200F && r != 0x61C:
			default:
				add(r, i)
			}
			before = r
		}
	}
	end()
	return out
}

// levels gives the runes of a paragraph their bidi levels, with the isolated
// spans in isolates; nil is 0 for all.
func (p paragraph) levels(t Text, rtl bool) []int8 {
	base := int8(0)
	if rtl {
		base = 1
	}
	text := make([]rune, 0, len(p.runes)+8)
	from := make([]int, 0, len(p.runes))
	for i, r := range p.runes {
		if s := p.spans[i]; t[s].Isolate && (i == 0 || p.spans[i-1] != s) {
			text = append(text, firstStrongIsolate)
		}
		from = append(from, len(text))
		text = append(text, r)
		if s := p.spans[i]; t[s].Isolate && (i == len(p.runes)-1 || p.spans[i+1] != s) {
			text = append(text, popIsolate)
		}
	}
	all := levels(text, base)
	if all == nil {
		return nil
	}
	out := make([]int8, len(p.runes))
	for i, k := range from {
		out[i] = all[k]
	}
	return out
}

// bit is a shaped part of a line in one face, size, direction and language.
type bit struct {
	text    string
	glyphs  []Glyph // visual order; shared with the cache, never written to
	origin  int     // byte of the glyphs' text at which this bit's text begins
	face    *Face
	size    float64
	raise   float64
	lang    string
	level   int8
	advance float64
	trail   float64 // of the white space at its end
	ink     int     // bytes of text before that white space
}

func (b bit) scale() float64 { return b.size / float64(b.face.Upem) }

// unit is what stands between two places where a line may break.
type unit struct {
	bits         []bit
	width, trail float64 // without and of the white space at the end
}

// set sets one paragraph.
func (s *shaper) set(t Text, p paragraph, set Setting) []Line {
	levels := p.levels(t, set.RTL)
	units := s.units(t, p, levels, set)
	lines := breakLines(units, set.Width)
	out := make([]Line, len(lines))
	for i, bits := range lines {
		out[i] = finish(bits, set)
	}
	return out
}

// units finds the places where lines may break and shapes what stands between.
func (s *shaper) units(t Text, p paragraph, levels []int8, set Setting) []unit {
	s.segments.Init(p.runes)
	var out []unit
	start := 0
	for it := s.segments.LineIterator(); it.Next(); {
		line := it.Line()
		end := line.Offset + len(line.Text)
		if end < len(p.runes) && holds(p.runes, end) {
			continue
		}
		out = append(out, s.unit(t, p, levels, set, start, end))
		start = end
	}
	if start < len(p.runes) {
		out = append(out, s.unit(t, p, levels, set, start, len(p.runes)))
	}
	return out
}

// holds says that a line may not break before runes[end] although Unicode
// would: inside a phone number, a range or a code, after its hyphen or stroke.
func holds(runes []rune, end int) bool {
	switch runes[end-1] {
	case '-', '/', 0x2010, 0x2013:
	default:
		return false
	}
	for i := end - 1; i >= 0 && !isSpace(runes[i]); i-- {
		if unicode.IsDigit(runes[i]) {
			return true
		}
	}
	for i := end; i < len(runes) && !isSpace(runes[i]); i++ {
		if unicode.IsDigit(runes[i]) {
			return true
		}
	}
	return false
}

// unit shapes runes from to to, in bits of one style, face and level.
func (s *shaper) unit(t Text, p paragraph, levels []int8, set Setting, from, to int) unit {
	var u unit
	token := p.text[p.at[from]:p.at[to]]
	level := func(i int) int8 {
		if levels == nil {
			return 0
		}
		return levels[i]
	}
	var face *Face
	behind := s.behind(p.runes[from:to])
	start := from
	flush := func(end int) {
		if end > start {
			u.bits = append(u.bits, s.bit(t[p.spans[start]], set, face, level(start), p, token, from, start, end))
		}
		start = end
	}
	for i := from; i < to; {
		n := 1
		for i+n < to && joins(p.runes[i+n]) && p.spans[i+n] == p.spans[i] {
			n++
		}
		next := face
		if weight := max(t[p.spans[i]].Weight, set.Weight); face == nil || !isSpace(p.runes[i]) || p.spans[i] != p.spans[start] {
			next = s.pick(weight, p.runes[i:i+n], behind)
		}
		if next != face || p.spans[i] != p.spans[start] || level(i) != level(start) {
			flush(i)
			face = next
		}
		i += n
	}
	flush(to)
	u.measure()
	return u
}

// joins says whether r sits on the rune before it.
func joins(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || ignorable(r))
}

// bit shapes runes start to end of a unit that begins at rune from.
func (s *shaper) bit(span Span, set Setting, face *Face, level int8, p paragraph, token string, from, start, end int) bit {
	k := wordKey{
		token: token, from: p.at[start] - p.at[from], to: p.at[end] - p.at[from],
		face: face, rtl: level&1 == 1, script: scriptOf(p.runes[start:end], level), lang: span.Lang,
	}
	if k.lang == "" {
		k.lang = set.Lang
	}
	w := s.word(k)
	b := bit{
		text: p.text[p.at[start]:p.at[end]], glyphs: w.glyphs, ink: w.ink,
		face: face, size: set.Type.Size, lang: span.Lang, level: level,
	}
	if span.Raised {
		b.size, b.raise = set.Type.Size*raisedSize, set.Type.Size*raisedBy
	}
	b.advance = float64(w.advance) * b.scale()
	b.trail = float64(w.trail) * b.scale()
	return b
}

// scriptOf is the script of the first letter; figures and signs alone are
// shaped with the direction's own script.
func scriptOf(runes []rune, level int8) language.Script {
	for _, r := range runes {
		if r < utf8.RuneSelf {
			if r|0x20 >= 'a' && r|0x20 <= 'z' {
				return language.Latin
			}
			continue
		}
		if sc := language.LookupScript(r); sc != language.Common && sc != language.Inherited {
			return sc
		}
	}
	if level&1 == 1 {
		return language.Arabic
	}
	return language.Latin
}

func (u *unit) measure() {
	u.width, u.trail = 0, 0
	for _, b := range u.bits {
		u.width += b.advance
	}
	for i := len(u.bits) - 1; i >= 0; i-- {
		u.trail += u.bits[i].trail
		if u.bits[i].ink > 0 {
			break
		}
	}
	u.width -= u.trail
}

// slack forgives rounding when a line is compared with the width, in points.
const slack = 0.01

// breakLines fills lines one after the other.
func breakLines(units []unit, width float64) [][]bit {
	var out [][]bit
	var line []bit
	x := 0.0
	for _, u := range units {
		if len(line) > 0 && x+u.width > width+slack {
			out = append(out, line)
			line, x = nil, 0
		}
		for len(line) == 0 && u.width > width+slack {
			var head []bit
			head, u = u.split(width)
			out = append(out, head)
		}
		line = append(line, u.bits...)
		x += u.width + u.trail
	}
	if len(line) > 0 {
		out = append(out, line)
	}
	return out
}

// split breaks a unit that is wider than a line: as much as fits, at least one
// letter, and the rest.
func (u unit) split(width float64) ([]bit, unit) {
	var head []bit
	x := 0.0
	for i, b := range u.bits {
		if x+b.advance-b.trail <= width+slack && i < len(u.bits)-1 {
			head = append(head, b)
			x += b.advance
			continue
		}
		at := b.fits(width-x, len(head) == 0)
		rest := unit{}
		if at > 0 {
			var one bit
			one, b = b.cut(at)
			head = append(head, one)
		}
		if b.text != "" {
			rest.bits = append(rest.bits, b)
		}
		rest.bits = append(rest.bits, u.bits[i+1:]...)
		rest.measure()
		return head, rest
	}
	return head, unit{}
}

// fits is the byte at which a bit must be cut to be no wider than width: the end
// of a cluster, whose glyphs share their From.
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
		x += float64(advance) * b.scale()
		if x > width+slack && (at > 0 || !atLeastOne) {
			break
		}
		at = end - b.origin
	}
	return at
}

func (b bit) inReadingOrder(i int) Glyph {
	if b.level&1 == 1 {
		return b.glyphs[len(b.glyphs)-1-i]
	}
	return b.glyphs[i]
}

// cut parts a bit before byte at, which must be the end of a cluster.
func (b bit) cut(at int) (bit, bit) {
	head, tail := b, b
	head.text, tail.text = b.text[:at], b.text[at:]
	tail.origin = b.origin + at
	head.glyphs, tail.glyphs = nil, nil
	for _, g := range b.glyphs {
		if g.From-b.origin < at {
			head.glyphs = append(head.glyphs, g)
		} else {
			tail.glyphs = append(tail.glyphs, g)
		}
	}
	head.remeasure()
	tail.remeasure()
	return head, tail
}

func (b *bit) remeasure() {
	b.ink = len(strings.TrimRightFunc(b.text, isSpace))
	b.advance, b.trail = 0, 0
	for _, g := range b.glyphs {
		a := float64(g.Advance) * b.scale()
		b.advance += a
		if g.From-b.origin >= b.ink {
			b.trail += a
		}
	}
}

// finish puts the bits of a line in their places.
func finish(bits []bit, set Setting) Line {
	bits, hang := hangSpaces(bits, set.RTL)
	levels := make([]int8, len(bits))
	width := -hang
	for i, b := range bits {
		levels[i] = b.level
		width += b.advance
	}
	line := Line{Width: width, Leading: set.Type.Leading, Baseline: set.Type.baseline()}
	x := set.left(width)
	if set.RTL {
		x -= hang
	}
	line.Runs = runs(bits, reorder(levels), x, line.Baseline, set.Color)
	return line
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

// hangSpaces parts the white space at the end of a line from the last word and
// gives it the level of the paragraph (UAX #9 L1), so that it hangs over the
// trailing edge; it returns its width too.
func hangSpaces(bits []bit, rtl bool) ([]bit, float64) {
	base := int8(0)
	if rtl {
		base = 1
	}
	out := append([]bit(nil), bits...)
	hang := 0.0
	for i := len(out) - 1; i >= 0; i-- {
		b := out[i]
		hang += b.trail
		switch {
		case b.ink == 0:
			out[i].level = base
			continue
		case b.ink < len(b.text) && b.level != base:
			word, space := b.cut(b.ink)
			space.level = base
			out = append(append(out[:i:i], word, space), out[i+1:]...)
		}
		break
	}
	return out, hang
}

// runs joins bits that follow one another in both orders.
func runs(bits []bit, order []int, x, baseline float64, color Color) []Run {
	type placed struct {
		first int
		run   Run
	}
	var out []placed
	for i := 0; i < len(order); {
		b := bits[order[i]]
		j := i + 1
		step := 1
		if b.level&1 == 1 {
			step = -1
		}
		for j < len(order) && order[j] == order[j-1]+step && b.like(bits[order[j]]) {
			j++
		}
		group := order[i:j]
		run := Run{
			X: x, Y: baseline - b.raise, Face: b.face, Size: b.size, Color: color,
			Lang: b.lang, RTL: b.level&1 == 1,
		}
		x += run.fill(bits, group)
		out = append(out, placed{min(group[0], group[len(group)-1]), run})
		i = j
	}
	sort.Slice(out, func(a, b int) bool { return out[a].first < out[b].first })
	runs := make([]Run, len(out))
	for i := range out {
		runs[i] = out[i].run
	}
	return runs
}

func (b bit) like(o bit) bool {
	return b.face == o.face && b.size == o.size && b.raise == o.raise && b.lang == o.lang && b.level == o.level
}

// fill gives a run the text and glyphs of bits that stand in visual order, and
// returns their width.
func (r *Run) fill(bits []bit, visual []int) float64 {
	n, bytes := 0, 0
	for _, i := range visual {
		n += len(bits[i].glyphs)
		bytes += len(bits[i].text)
	}
	r.Glyphs = make([]Glyph, 0, n)
	var text strings.Builder
	text.Grow(bytes)
	at := 0
	if r.RTL {
		at = bytes
		for k := len(visual) - 1; k >= 0; k-- {
			text.WriteString(bits[visual[k]].text)
		}
	}
	width := 0.0
	for _, i := range visual {
		b := bits[i]
		if r.RTL {
			at -= len(b.text)
		} else {
			text.WriteString(b.text)
		}
		for _, g := range b.glyphs {
			g.From += at - b.origin
			g.To += at - b.origin
			r.Glyphs = append(r.Glyphs, g)
		}
		if !r.RTL {
			at += len(b.text)
		}
		width += b.advance
	}
	r.Text = text.String()
	return width
}

// Width is how far a run reaches, in points.
func (r Run) Width() float64 {
	sum := int32(0)
	for _, g := range r.Glyphs {
		sum += g.Advance
	}
	return float64(sum) * r.Size / float64(r.Face.Upem)
}
