package pdf

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"

	"beforehand/handout/paper"
	"beforehand/handout/recent"
)

// shift is a glyph drawn away from its place, as shaping does with a vowel mark
// on its letter. PDF could raise a glyph as it is shown, but then what reads words
// back takes the mark for another line; and to move it back and forth parts the
// word. So the font gets another glyph, which is the first one moved.
type shift struct {
	glyph  uint16
	bare   bool  // nothing is drawn: the glyph only stands for a character
	dx, dy int16 // in font units, dy up
	width  uint16
}

func (s shift) append(b []byte) []byte {
	for _, v := range []uint16{s.glyph, uint16(s.dx), uint16(s.dy), s.width} {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	if s.bare {
		return append(b, 1)
	}
	return append(b, 0)
}

// compare orders shifts.
func (s shift) compare(o shift) int {
	return bytes.Compare(s.append(nil), o.append(nil))
}

// outline is a composite glyph of one part (OpenType, "glyf": Composite Glyph
// Description).
func (s shift) outline(of []byte) []byte {
	if s.bare || len(of) < 10 {
		return nil
	}
	const placed = argsAreWords | argsAreXY
	b := binary.BigEndian.AppendUint16(nil, 0xFFFF)
	for _, side := range []int{i16(of, 2) + int(s.dx), i16(of, 4) + int(s.dy), i16(of, 6) + int(s.dx), i16(of, 8) + int(s.dy)} {
		b = binary.BigEndian.AppendUint16(b, uint16(clamp16(side)))
	}
	for _, v := range []uint16{placed, s.glyph, uint16(s.dx), uint16(s.dy)} {
		b = binary.BigEndian.AppendUint16(b, v)
	}
	return b
}

func clamp16(v int) int16 { return int16(max(-1<<15, min(1<<15-1, v))) }

// subset is a font program with only these glyphs and their parts, and with
// moved glyphs behind the last of the font. Glyphs keep their numbers, so outlines
// and hinting go over as they are; the numbers of those left out cost next to
// nothing once compressed.
func (t *trueType) subset(glyphs []uint16, moved []shift) ([]byte, error) {
	if t.glyphs+len(moved) > 0xFFFF {
		return nil, fmt.Errorf("%d glyphs and %d moved ones are too many", t.glyphs, len(moved))
	}
	for _, m := range moved {
		glyphs = append(glyphs[:len(glyphs):len(glyphs)], m.glyph)
	}
	keep, err := t.closure(glyphs)
	if err != nil {
		return nil, err
	}
	tables := map[string][]byte{}
	for _, name := range []string{"cvt ", "fpgm", "prep"} {
		if b, ok := t.tables[name]; ok {
			tables[name] = b
		}
	}
	tables["glyf"], tables["loca"] = t.outlines(keep, moved)
	tables["hmtx"] = t.widths(keep, moved)
	tables["maxp"] = t.maxima(len(moved))
	tables["hhea"] = slices.Clone(t.tables["hhea"])
	binary.BigEndian.PutUint16(tables["hhea"][34:], uint16(t.glyphs+len(moved)))
	tables["head"] = slices.Clone(t.tables["head"])
	binary.BigEndian.PutUint32(tables["head"][8:], 0) // checksumAdjustment, for assemble
	binary.BigEndian.PutUint16(tables["head"][50:], 1)
	return assemble(tables), nil
}

// outlines is glyf and loca (of four-byte offsets).
func (t *trueType) outlines(keep []uint16, moved []shift) (glyf, loca []byte) {
	loca = make([]byte, 0, 4*(t.glyphs+len(moved)+1))
	next := 0
	for g := range t.glyphs {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		if next == len(keep) || int(keep[next]) != g {
			continue
		}
		next++
		outline, _ := t.outline(uint16(g)) // closure has read it
		glyf = pad(append(glyf, outline...))
	}
	for _, m := range moved {
		loca = binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
		outline, _ := t.outline(m.glyph)
		glyf = pad(append(glyf, m.outline(outline)...))
	}
	return glyf, binary.BigEndian.AppendUint32(loca, uint32(len(glyf)))
}

// widths is hmtx, all in long entries, with zeros for the glyphs left out.
func (t *trueType) widths(keep []uint16, moved []shift) []byte {
	hmtx := make([]byte, 4*(t.glyphs+len(moved)))
	for _, g := range keep {
		binary.BigEndian.PutUint16(hmtx[4*int(g):], uint16(t.advance(g)))
		binary.BigEndian.PutUint16(hmtx[4*int(g)+2:], t.bearing(g))
	}
	for i, m := range moved {
		at := 4 * (t.glyphs + i)
		binary.BigEndian.PutUint16(hmtx[at:], m.width)
		binary.BigEndian.PutUint16(hmtx[at+2:], t.bearing(m.glyph)+uint16(m.dx))
	}
	return hmtx
}

// maxima is maxp with room for moved glyphs: composites one deeper than any (its
// fields: OpenType, "maxp", version 1.0).
func (t *trueType) maxima(moved int) []byte {
	b := slices.Clone(t.tables["maxp"])
	binary.BigEndian.PutUint16(b[4:], uint16(t.glyphs+moved))
	if len(b) < 32 || moved == 0 {
		return b
	}
	const points, contours, compositePoints, compositeContours, parts, depth = 6, 8, 10, 12, 28, 30
	raise := func(field, least int) {
		binary.BigEndian.PutUint16(b[field:], uint16(min(0xFFFF, max(u16(b, field), least))))
	}
	raise(compositePoints, u16(b, points))
	raise(compositeContours, u16(b, contours))
	raise(parts, 1)
	raise(depth, u16(b, depth)+1)
	return b
}

// assemble puts tables into one font file.
func assemble(tables map[string][]byte) []byte {
	names := make([]string, 0, len(tables))
	for name := range tables {
		names = append(names, name)
	}
	slices.Sort(names)
	power, log := 1, 0
	for power*2 <= len(names) {
		power, log = power*2, log+1
	}
	b := binary.BigEndian.AppendUint32(nil, 0x00010000)
	for _, v := range []int{len(names), power * 16, log, (len(names) - power) * 16} {
		b = binary.BigEndian.AppendUint16(b, uint16(v))
	}
	at, head := 12+16*len(names), 0
	for _, name := range names {
		table := tables[name]
		if name == "head" {
			head = at
		}
		b = append(b, name...)
		b = binary.BigEndian.AppendUint32(b, checksum(table))
		b = binary.BigEndian.AppendUint32(b, uint32(at))
		b = binary.BigEndian.AppendUint32(b, uint32(len(table)))
		at += (len(table) + 3) &^ 3
	}
	for _, name := range names {
		b = pad(append(b, tables[name]...))
	}
	const magic = 0xB1B0AFBA // OpenType, "head": checksumAdjustment
	binary.BigEndian.PutUint32(b[head+8:], magic-checksum(b))
	return b
}

func pad(b []byte) []byte {
	for len(b)%4 != 0 {
		b = append(b, 0)
	}
	return b
}

// checksum is the sum of the four-byte words of a table.
func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += binary.BigEndian.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + binary.BigEndian.Uint32(rest[:])
}

// subset is a font program ready to be written.
type subset struct {
	deflated []byte
	length   int    // before it was compressed
	tag      string // six letters that name the choice of glyphs (ISO 32000-1, 9.6.4)
}

// subsets is shared by all documents: a clinic's handouts use the same letters.
var subsets = recent.New[subsetKey, subset](1 << 19)

type subsetKey struct {
	face   *paper.Face
	glyphs string // and those moved, after them
}

// subsetOf is the subset of a face with these glyphs, and with those moved at its end.
func subsetOf(face *paper.Face, program *trueType, glyphs []uint16, moved []shift) (subset, error) {
	list := make([]byte, 0, 2*len(glyphs)+8*len(moved)+2)
	for _, g := range glyphs {
		list = binary.BigEndian.AppendUint16(list, g)
	}
	list = append(list, 0, 0) // glyph 0 is always there and never in the list twice
	for _, m := range moved {
		list = m.append(list)
	}
	key := subsetKey{face, string(list)}
	if known, ok := subsets.Find(key); ok {
		return known, nil
	}
	font, err := program.subset(glyphs, moved)
	if err != nil {
		return subset{}, err
	}
	made := subset{deflated: deflate(font), length: len(font), tag: tag(font)}
	subsets.Keep(key, made, len(made.deflated)+len(key.glyphs))
	return made, nil
}

// tag is six letters from what a font program holds.
func tag(font []byte) string {
	sum := sha256.Sum256(font)
	var b [6]byte
	for i := range b {
		b[i] = 'A' + sum[i]%26
	}
	return string(b[:])
}
