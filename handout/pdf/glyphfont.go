package pdf

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"beforehand/handout/paper"
)

// A code in the page's text stands for one glyph with one text: the same shape
// met with another text gets another code. So what is copied, searched or read
// aloud is what was written, through every ligature and joined form.
//
// The first text of a glyph has the glyph's own number for a code, so that the same
// words have the same codes in every document, whatever stands before them.

// glyphFont is the use of one face in one document.
type glyphFont struct {
	face     *paper.Face
	program  *trueType
	resource string   // the font's name on a page
	codes    []code   // in the order of their use
	first    []uint16 // by glyph: the place in codes, from 1, of the first of its codes; 0 for none
	further  int      // codes that are not the number of their glyph
	pieces   []piece  // of one run, used again for the next
	uses     []use    // the same
	turn     int      // the part that met the font last
	met      []code   // by that part, each once, in the order of their use
}

// code is what a code stands for.
type code struct {
	shift
	id   uint16 // the code itself, never 0
	wide int64  // the width, in hundredths of 1/1000 em
	turn int    // the part that met it last
	next uint16 // the place in codes, from 1, of another code for the same glyph; 0 for none
	text string
}

func newGlyphFont(face *paper.Face, resource string) (*glyphFont, error) {
	program, err := readTrueType(face.TTF)
	if err != nil {
		return nil, fmt.Errorf("font %s: %w", face.Name, err)
	}
	return &glyphFont{face: face, program: program, resource: resource, first: make([]uint16, program.glyphs)}, nil
}

// code is the code for a glyph, moved or not, that stands for text.
func (f *glyphFont) code(s shift, text string) (*code, error) {
	link := &f.first[s.glyph]
	id := s.glyph
	for *link != 0 {
		c := &f.codes[*link-1]
		if c.shift == s && c.text == text {
			f.meet(c)
			return c, nil
		}
		link, id = &c.next, 0
	}
	if id == 0 { // glyph 0 too: PDF keeps code 0 for what is not there
		further := f.program.glyphs + f.further
		if further > math.MaxUint16 {
			return nil, fmt.Errorf("font %s: more than %d codes in one document", f.face.Name, math.MaxUint16)
		}
		id = uint16(further)
		f.further++
	}
	*link = uint16(len(f.codes) + 1)
	f.codes = append(f.codes, code{shift: s, id: id, wide: f.units(int64(s.width)), text: text})
	c := &f.codes[len(f.codes)-1]
	f.meet(c)
	return c, nil
}

// meet notes a code for the part being painted, once.
func (f *glyphFont) meet(c *code) {
	if c.turn != f.turn {
		c.turn = f.turn
		f.met = append(f.met, *c)
	}
}

// moved tells whether a glyph is not as the font has it.
func (f *glyphFont) moved(s shift) bool {
	return s.bare || s.dx != 0 || s.dy != 0 || int(s.width) != f.program.advance(s.glyph)
}

// units turns font units into hundredths of 1/1000 em. Whole numbers throughout:
// a file must not depend on how a processor rounds.
func (f *glyphFont) units(v int64) int64 {
	return rounded(v*100_000, int64(f.program.upem))
}

// show appends what paints a run's glyphs. Lines that were set before are remembered
// by package paper and so come with the very same glyphs: for them it is at hand,
// unless in this document one of their glyphs first stood for something else.
func (f *glyphFont) show(b []byte, r paper.Run) ([]byte, error) {
	known, ok := shownBefore(f.face, r)
	if ok {
		for i := range known.uses {
			u := &known.uses[i]
			c, err := f.code(u.shift, u.says(r.Text))
			if err != nil {
				return nil, err
			}
			ok = ok && c.id == u.id
		}
	}
	if ok {
		return append(b, known.written...), nil
	}
	from := len(b)
	b, err := f.write(b, r)
	if err != nil {
		return nil, err
	}
	if len(r.Text) <= math.MaxUint16 { // any line of a page
		shown{written: bytes.Clone(b[from:]), uses: slices.Clone(f.uses)}.remember(f.face, r)
	}
	return b, nil
}

// write appends strings of codes, with a correction wherever shaping put a glyph
// elsewhere than the widths do, and leaves in uses which codes they are.
func (f *glyphFont) write(b []byte, r paper.Run) ([]byte, error) {
	const near = 50 // half of 1/1000 em: not seen, not worth its bytes
	var err error
	if f.pieces, err = pieces(f.pieces[:0], r); err != nil {
		return nil, err
	}
	f.uses = f.uses[:0]
	// Where a glyph begins, and where it would by the widths alone, in font units; pen is
	// where the PDF's pen is, in hundredths of 1/1000 em.
	var at, natural int64
	var pen int64
	b = append(b, "[<"...)
	for _, p := range f.pieces {
		s, x := shift{bare: true, width: uint16(p.width)}, at
		at += int64(p.width)
		if p.glyph >= 0 {
			g := &r.Glyphs[p.glyph]
			if s, err = f.place(g); err != nil {
				return nil, err
			}
			s.dx, s.width = s.dx-int16(p.taken), s.width-uint16(p.taken)
			if !f.moved(s) {
				x += int64(g.DX)
			}
			at += int64(g.Advance - p.taken)
		}
		c, err := f.code(s, p.says(r.Text))
		if err != nil {
			return nil, err
		}
		f.use(c, p)
		if x != natural {
			if d := f.units(x) - pen; d > near || d < -near {
				thousandths := rounded(d, 100)
				b = append(b, '>')
				b = strconv.AppendInt(b, -thousandths, 10)
				b = append(b, '<')
				pen += thousandths * 100
			}
		}
		b = hex16(b, c.id)
		pen += c.wide
		natural = x + int64(s.width)
	}
	return append(b, ">]"...), nil
}

// use notes a code of the run being written, once.
func (f *glyphFont) use(c *code, p piece) {
	for i := range f.uses {
		if f.uses[i].id == c.id {
			return
		}
	}
	f.uses = append(f.uses, use{c.shift, c.id, uint16(p.from), uint16(p.to), p.mark})
}

// rounded is v/by, rounded to the nearest and half away from zero.
func rounded(v, by int64) int64 {
	if v < 0 {
		return -rounded(-v, by)
	}
	return (v + by/2) / by
}

// place is the glyph that draws g: the font's own, unless it is raised or is a
// mark without a width.
func (f *glyphFont) place(g *paper.Glyph) (shift, error) {
	if int(g.ID) >= len(f.first) {
		return shift{}, fmt.Errorf("font %s has no glyph %d", f.face.Name, g.ID)
	}
	s := shift{glyph: g.ID, width: uint16(f.program.advance(g.ID))}
	if g.DY == 0 && (g.Advance != 0 || s.width == 0 && g.DX == 0) {
		return s, nil
	}
	s.dx, s.dy = int16(g.DX), int16(g.DY)
	if int32(s.dx) != g.DX || int32(s.dy) != g.DY {
		return shift{}, fmt.Errorf("font %s: glyph %d is moved by %d, %d", f.face.Name, g.ID, g.DX, g.DY)
	}
	if g.Advance == 0 {
		s.width = 0
	}
	return s, nil
}

// glyphs is the glyphs to embed, in order. A font of running text gets all of
// basic Latin: documents that differ by a name or a date then share one subset,
// and one made earlier need not be made again.
func (f *glyphFont) glyphs() []uint16 {
	const running = 32 // glyphs
	var all []uint16
	for g, id := range f.first {
		if id != 0 {
			all = append(all, uint16(g))
		}
	}
	if len(all) < running || f.face.Font == nil {
		return all
	}
	for r := rune(' '); r <= '~'; r++ {
		if g, ok := f.face.Font.NominalGlyph(r); ok && int(g) < f.program.glyphs {
			all = append(all, uint16(g))
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// add writes the font's objects into a file and returns the number of the one to
// name on the pages. After it there are no new codes.
func (f *glyphFont) add(to *file) (int, error) {
	moved := f.shifts()
	s, err := subsetOf(f.face, f.program, f.glyphs(), moved)
	if err != nil {
		return 0, fmt.Errorf("font %s: %w", f.face.Name, err)
	}
	name := s.tag + "+" + psName(f.face.Name)
	program := to.stream("/Filter/FlateDecode/Length1 "+strconv.Itoa(s.length), s.deflated)
	descriptor := to.add(f.descriptor(name, program))
	slices.SortFunc(f.codes, func(a, b code) int { return int(a.id) - int(b.id) })
	unicode := to.deflated("", f.toUnicode())
	b := append([]byte("<</Type/Font/Subtype/CIDFontType2/BaseFont/"), name...)
	b = append(b, "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor "...)
	b = reference(b, descriptor)
	b = f.widths(append(b, "/DW 0/W["...))
	b = append(b, "]/CIDToGIDMap"...)
	if glyphs := f.glyphMap(moved); glyphs != nil {
		b = reference(append(b, ' '), to.deflated("", glyphs))
	} else {
		b = append(b, "/Identity"...)
	}
	descendant := to.add(append(b, ">>"...))
	b = append([]byte("<</Type/Font/Subtype/Type0/BaseFont/"), name...)
	b = append(b, "/Encoding/Identity-H/DescendantFonts["...)
	b = reference(b, descendant)
	b = append(b, "]/ToUnicode "...)
	return to.add(append(reference(b, unicode), ">>"...)), nil
}

// descriptor is the FontDescriptor (ISO 32000-1, 9.8).
func (f *glyphFont) descriptor(name string, program int) []byte {
	head, hhea := f.program.tables["head"], f.program.tables["hhea"]
	scale := func(v int) []byte { return hundredths(nil, f.units(int64(v))) }
	capital := i16(hhea, 4)
	if os2 := f.program.tables["OS/2"]; len(os2) >= 90 && u16(os2, 0) >= 2 {
		capital = i16(os2, 88)
	}
	const symbolic = 4 // the codes are no standard encoding
	b := append([]byte("<</Type/FontDescriptor/FontName/"), name...)
	b = append(b, "/Flags "...)
	b = strconv.AppendInt(b, symbolic, 10)
	b = append(b, "/FontBBox["...)
	for at := 36; at <= 42; at += 2 {
		b = append(append(b, scale(i16(head, at))...), ' ')
	}
	b = append(b, "]/ItalicAngle 0/Ascent "...)
	b = append(b, scale(i16(hhea, 4))...)
	b = append(b, "/Descent "...)
	b = append(b, scale(i16(hhea, 6))...)
	b = append(b, "/CapHeight "...)
	b = append(b, scale(capital)...)
	b = append(b, "/StemV 80/FontFile2 "...)
	return append(reference(b, program), ">>"...)
}

// shifts is the moved glyphs to embed, in order.
func (f *glyphFont) shifts() []shift {
	var all []shift
	for _, c := range f.codes {
		if f.moved(c.shift) {
			all = append(all, c.shift)
		}
	}
	slices.SortFunc(all, shift.compare)
	return slices.Compact(all)
}

// widths appends the widths of all codes, those of codes one after the other
// together (ISO 32000-1, 9.7.4.3).
func (f *glyphFont) widths(b []byte) []byte {
	for i, c := range f.codes {
		if i == 0 || c.id != f.codes[i-1].id+1 {
			if i > 0 {
				b = append(b, ']')
			}
			b = append(strconv.AppendInt(b, int64(c.id), 10), '[')
		} else {
			b = append(b, ' ')
		}
		b = hundredths(b, c.wide)
	}
	if len(f.codes) > 0 {
		b = append(b, ']')
	}
	return b
}

// glyphMap is the CIDToGIDMap, two bytes a code; nil where every code is the number
// of its glyph. The moved glyphs stand behind the font's own.
func (f *glyphFont) glyphMap(moved []shift) []byte {
	if f.further == 0 && len(moved) == 0 || len(f.codes) == 0 {
		return nil
	}
	b := make([]byte, 2*(int(f.codes[len(f.codes)-1].id)+1))
	for _, c := range f.codes {
		glyph := c.glyph
		if f.moved(c.shift) {
			i, _ := slices.BinarySearchFunc(moved, c.shift, shift.compare)
			glyph = uint16(f.program.glyphs + i)
		}
		binary.BigEndian.PutUint16(b[2*int(c.id):], glyph)
	}
	return b
}

// psName is a name without what would end a PDF name.
func psName(s string) string {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		if r < utf8.RuneSelf && (r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z') {
			b = append(b, byte(r))
		}
	}
	return string(b)
}
