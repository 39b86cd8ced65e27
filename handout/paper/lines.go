package paper

import (
	"encoding/binary"
	"math"
	"sort"
	"strings"
	"sync"
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
	if s.Color == (Color{}) {
		s.Color = Ink
	}
	if s.Width <= 0 {
		s.Width = math.Inf(1)
	}
	var out []Line
	for _, p := range f.prepared(t, s) {
		out = p.set(out, s)
	}
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

// prepared is a paragraph, shaped, with the places where its lines may break.
// Nothing in it depends on the size or the width: lengths are in ems. It is
// shared by all documents and never written to.
type prepared struct {
	text  string
	bits  []bit
	units []unit
	plain bool // all of it runs from left to right
}

// bit is a shaped part of a line in one face, direction and language.
type bit struct {
	from, to int     // bytes of the paragraph
	glyphs   []Glyph // visual order; From and To count from origin
	origin   int
	face     *Face
	scale    float64 // of the type size: less for what is raised
	raise    float64
	lang     string
	level    int8
	advance  float64
	trail    float64 // of the white space at its end
	ink      int     // bytes before that white space
}

// unit is what stands between two places where a line may break.
type unit struct {
	from, to     int     // bits
	width, trail float64 // without and of the white space at the end
}

// prepared finds a text among those set before, or shapes it.
func (f *Fonts) prepared(t Text, s Setting) []prepared {
	var room [512]byte
	key := textKey(room[:0], t, s)
	if p, ok := f.texts.get(key); ok {
		return p
	}
	sh := f.shaper()
	defer sh.release()
	var out []prepared
	for _, p := range paragraphs(t) {
		out = append(out, sh.prepare(t, p, s))
	}
	f.texts.put(key, out)
	return out
}

// textKey is what the shape of a text depends on.
func textKey(key []byte, t Text, s Setting) []byte {
	flags := func(on ...bool) (b byte) {
		for _, is := range on {
			b <<= 1
			if is {
				b |= 1
			}
		}
		return b
	}
	key = append(key, flags(s.RTL), byte(s.Weight))
	key = append(append(key, s.Lang...), 0)
	for _, span := range t {
		key = append(key, flags(span.Raised, span.Isolate), byte(span.Weight))
		key = append(append(key, span.Lang...), 0)
		key = binary.AppendUvarint(key, uint64(len(span.Text)))
		key = append(key, span.Text...)
	}
	return key
}

// setTexts remembers prepared texts, up to a number of bytes of text.
type setTexts struct {
	mu    sync.RWMutex
	m     map[string][]prepared
	bytes int
}

// mostText bounds the memory: shapes are some thirty times as large as the text.
const mostText = 1 << 18

func (c *setTexts) get(key []byte) ([]prepared, bool) {
	c.mu.RLock()
	defer c.mu.RUnlock()
	p, ok := c.m[string(key)]
	return p, ok
}

func (c *setTexts) put(key []byte, p []prepared) {
	if len(key) > mostText/16 {
		return // nobody sets it twice
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.m == nil || c.bytes+len(key) > mostText {
		c.m, c.bytes = map[string][]prepared{}, 0
	}
	c.m[string(key)] = p
	c.bytes += len(key)
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

// prepare shapes one paragraph.
func (s *shaper) prepare(t Text, p paragraph, set Setting) prepared {
	levels := p.levels(t, set.RTL)
	out := prepared{text: p.text, plain: levels == nil}
	if levels == nil {
		levels = make([]int8, len(p.runes))
	}
	s.segments.Init(p.runes)
	start := 0
	for it := s.segments.LineIterator(); it.Next(); {
		line := it.Line()
		end := line.Offset + len(line.Text)
		if end < len(p.runes) && holds(p.runes, end) {
			continue
		}
		s.unit(&out, t, p, levels, set, start, end)
		start = end
	}
	if start < len(p.runes) {
		s.unit(&out, t, p, levels, set, start, len(p.runes))
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
func (s *shaper) unit(out *prepared, t Text, p paragraph, levels []int8, set Setting, from, to int) {
	first := len(out.bits)
	var face *Face
	behind := s.behind(p.runes[from:to])
	start := from
	flush := func(end int) {
		if end > start {
			out.bits = append(out.bits, s.bit(t[p.spans[start]], set, face, levels[start], p, from, start, end, to))
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
		if next != face || p.spans[i] != p.spans[start] || levels[i] != levels[start] {
			flush(i)
			face = next
		}
		i += n
	}
	flush(to)
	width, trail := measure(out.bits[first:])
	out.units = append(out.units, unit{first, len(out.bits), width, trail})
}

// joins says whether r sits on the rune before it.
func joins(r rune) bool {
	return r >= 0x300 && (unicode.Is(unicode.M, r) || ignorable(r))
}

// bit shapes runes start to end of a unit of runes from to to.
func (s *shaper) bit(span Span, set Setting, face *Face, level int8, p paragraph, from, start, end, to int) bit {
	k := wordKey{
		token: p.text[p.at[from]:p.at[to]],
		from:  p.at[start] - p.at[from], to: p.at[end] - p.at[from],
		face: face, rtl: level&1 == 1, script: scriptOf(p.runes[start:end], level), lang: span.Lang,
	}
	if k.lang == "" {
		k.lang = set.Lang
	}
	w := s.word(k)
	b := bit{
		from: p.at[start], to: p.at[end], origin: p.at[start], ink: w.ink, glyphs: w.glyphs,
		face: face, scale: 1, lang: span.Lang, level: level,
	}
	if span.Raised {
		b.scale, b.raise = raisedSize, raisedBy
	}
	b.advance = float64(w.advance) * b.em()
	b.trail = float64(w.trail) * b.em()
	return b
}

// em is the length of a font unit of a bit, in ems of its line.
func (b bit) em() float64 { return b.scale / float64(b.face.Upem) }

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

// measure is the width of bits, without and of the white space at the end.
func measure(bits []bit) (width, trail float64) {
	for _, b := range bits {
		width += b.advance
	}
	for i := len(bits) - 1; i >= 0; i-- {
		trail += bits[i].trail
		if bits[i].ink > 0 {
			break
		}
	}
	return width - trail, trail
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

// broken fills lines one after the other, as wide as width ems.
func (p prepared) broken(width float64, line func([]bit)) {
	const near = slack / 10
	var parted []bit // what is left of a word that has been broken
	start := 0
	x := 0.0
	end := func(to int) {
		bits := p.bits[start:to]
		if len(parted) > 0 {
			bits = append(parted, bits...)
			parted = nil
		}
		if len(bits) > 0 {
			line(bits)
		}
		start, x = to, 0
	}
	for _, u := range p.units {
		if x > 0 && x+u.width > width+near {
			end(u.from)
		}
		if x == 0 && u.width > width+near {
			rest := p.bits[u.from:u.to]
			w := u.width
			for w > width+near {
				var head []bit
				head, rest = p.cutLine(rest, width)
				line(head)
				w, _ = measure(rest)
			}
			parted, start = append([]bit(nil), rest...), u.to
			x = w
		} else {
			x += u.width
		}
		x += u.trail
	}
	end(len(p.bits))
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
	return out, room
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
	return b.face == o.face && b.scale == o.scale && b.raise == o.raise && b.lang == o.lang && b.level == o.level
}

// run joins bits that are alike and stand in reading order, with x at the left
// end.
func (p prepared) run(bits []bit, x, baseline float64, s Setting, room []Glyph) (Run, []Glyph) {
	b := bits[0]
	size := s.Type.Size
	r := Run{
		X: x, Y: baseline - b.raise*size, Face: b.face, Size: b.scale * size, Color: s.Color,
		Text: p.text[b.from:bits[len(bits)-1].to], Lang: b.lang, RTL: b.level&1 == 1,
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
