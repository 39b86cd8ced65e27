package paper

import (
	"encoding/binary"
	"hash/maphash"
	"sync"
	"unicode/utf8"
)

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
	link     string
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
	return f.preparedAs(textKey(room[:0], t, s), t, s)
}

// preparedAs is prepared for a text whose key is known.
func (f *Fonts) preparedAs(key []byte, t Text, s Setting) []prepared {
	if p, ok := f.texts.place(key).get(key); ok {
		return p
	}
	sh := f.shaper()
	defer sh.release()
	var out []prepared
	for _, p := range paragraphs(t) {
		out = append(out, sh.prepare(t, p, s))
	}
	f.texts.place(key).put(key, out)
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
		key = append(append(key, span.Link...), 0)
		key = binary.AppendUvarint(key, uint64(len(span.Text)))
		key = append(key, span.Text...)
	}
	return key
}

// setTexts remembers prepared texts and the lines that were made of them. Each text
// has one place of several, so that those who set at the same time seldom wait for
// each other: a handout asks some two thousand times.
type setTexts struct {
	seed   maphash.Seed
	places [textPlaces]textPlace
}

func newSetTexts() *setTexts { return &setTexts{seed: maphash.MakeSeed()} }

func (c *setTexts) place(key []byte) *textPlace {
	return &c.places[maphash.Bytes(c.seed, key)%textPlaces]
}

// textPlace keeps two generations: when the younger holds as many characters of text as it
// may, the older is let go, and what is asked for comes into the younger again.
type textPlace struct {
	mu         sync.Mutex // who waits for it spins: see recent.Shelf
	young, old map[string]*setText
	chars      int // of the young

	_ [64]byte // the locks of two places are not on one line of a processor's cache
}

// setText is a text, prepared, and its lines in some settings: a handout is set
// several times until it fits, mostly to the same widths.
type setText struct {
	prepared []prepared
	lines    []setLines
}

type setLines struct {
	setting Setting
	lines   []Line
}

// mostText bounds a generation of a place, in characters: shapes and lines each take some
// thirty bytes for one, in any script. mostSettings is for a window that is being widened.
const (
	textPlaces   = 8
	mostText     = 3 << 12
	mostSettings = 8
)

func (c *textPlace) get(key []byte) ([]prepared, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t := c.find(key); t != nil {
		return t.prepared, true
	}
	return nil, false
}

// find is a text that was set before, or nil. One of the older generation comes into the
// younger.
func (c *textPlace) find(key []byte) *setText {
	t, ok := c.young[string(key)]
	if !ok {
		if t, ok = c.old[string(key)]; ok {
			c.room(utf8.RuneCount(key) * (1 + len(t.lines)))
			c.young[string(key)] = t
		}
	}
	return t
}

func (c *textPlace) put(key []byte, p []prepared) {
	if len(key) > mostText/4 {
		return // nobody sets it twice
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.room(utf8.RuneCount(key))
	c.young[string(key)] = &setText{prepared: p}
}

// room begins a generation where n characters more would be too many.
func (c *textPlace) room(n int) {
	if c.young == nil || c.chars+n > mostText {
		c.young, c.old, c.chars = map[string]*setText{}, c.young, 0
	}
	c.chars += n
}

func (c *textPlace) getLines(key []byte, s Setting) ([]Line, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if t := c.find(key); t != nil {
		lines := t.linesIn(s)
		return lines, lines != nil
	}
	return nil, false
}

// linesIn is the lines in a setting; nil where there are none yet.
func (t *setText) linesIn(s Setting) []Line {
	for i := range t.lines {
		if t.lines[i].setting == s {
			return t.lines[i].lines
		}
	}
	return nil
}

func (c *textPlace) putLines(key []byte, s Setting, lines []Line) {
	c.mu.Lock()
	defer c.mu.Unlock()
	t, ok := c.young[string(key)]
	if !ok {
		return
	}
	if len(t.lines) == mostSettings {
		t.lines = nil
	}
	c.room(utf8.RuneCount(key))
	t.lines = append(t.lines, setLines{s, lines})
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
		face: face, scale: 1, lang: span.Lang, link: span.Link, level: level,
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
