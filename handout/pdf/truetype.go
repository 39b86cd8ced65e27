package pdf

import (
	"encoding/binary"
	"fmt"
	"slices"
)

// trueType is a font program, taken apart as far as a subset needs. Font files
// come from disk one day: no length or offset in them is believed.
type trueType struct {
	tables   map[string][]byte
	hmtx     []byte // of tables, which every glyph asks for
	glyphs   int    // in maxp
	metrics  int    // long entries of hmtx
	upem     int    // units to the em
	longLoca bool   // offsets of four bytes
}

func u16(b []byte, at int) int { return int(binary.BigEndian.Uint16(b[at:])) }
func i16(b []byte, at int) int { return int(int16(binary.BigEndian.Uint16(b[at:]))) }
func u32(b []byte, at int) int { return int(binary.BigEndian.Uint32(b[at:])) }

// readTrueType finds the tables of a font and checks those that a subset is made
// of.
func readTrueType(b []byte) (*trueType, error) {
	t := &trueType{tables: map[string][]byte{}}
	if len(b) < 12 {
		return nil, fmt.Errorf("%d bytes are no TrueType font", len(b))
	}
	count := u16(b, 4)
	if len(b) < 12+16*count {
		return nil, fmt.Errorf("the list of %d tables is cut off", count)
	}
	for i := range count {
		entry := b[12+16*i:]
		name, from, size := string(entry[:4]), u32(entry, 8), u32(entry, 12)
		if from > len(b) || size > len(b)-from {
			return nil, fmt.Errorf("table %q is cut off", name)
		}
		t.tables[name] = b[from : from+size : from+size]
	}
	return t, t.check()
}

// check reads the numbers that the other tables hang on.
func (t *trueType) check() error {
	for _, need := range []struct {
		table string
		size  int
	}{{"head", 54}, {"hhea", 36}, {"maxp", 6}, {"hmtx", 4}, {"loca", 4}, {"glyf", 0}} {
		b, ok := t.tables[need.table]
		if !ok || len(b) < need.size {
			return fmt.Errorf("table %q is missing or cut off", need.table)
		}
	}
	t.hmtx = t.tables["hmtx"]
	head := t.tables["head"]
	t.upem, t.longLoca = u16(head, 18), u16(head, 50) == 1
	t.metrics, t.glyphs = u16(t.tables["hhea"], 34), u16(t.tables["maxp"], 4)
	if t.upem < 16 || t.upem > 16384 {
		return fmt.Errorf("%d units to the em, want 16 to 16384", t.upem)
	}
	if t.metrics < 1 || t.metrics > t.glyphs || len(t.tables["hmtx"]) < 4*t.metrics+2*(t.glyphs-t.metrics) {
		return fmt.Errorf("table %q does not hold %d glyphs", "hmtx", t.glyphs)
	}
	if len(t.tables["loca"]) < (t.glyphs+1)*t.locaSize() {
		return fmt.Errorf("table %q does not hold %d glyphs", "loca", t.glyphs)
	}
	return nil
}

func (t *trueType) locaSize() int {
	if t.longLoca {
		return 4
	}
	return 2
}

// advance is the width of a glyph in font units.
func (t *trueType) advance(g uint16) int {
	return u16(t.hmtx, 4*min(int(g), t.metrics-1))
}

// bearing is the left side bearing of a glyph in font units, as it is stored.
func (t *trueType) bearing(g uint16) uint16 {
	at := 4*int(g) + 2
	if int(g) >= t.metrics {
		at = 4*t.metrics + 2*(int(g)-t.metrics)
	}
	return uint16(u16(t.hmtx, at))
}

// outline is the description of a glyph; empty for one without ink.
func (t *trueType) outline(g uint16) ([]byte, error) {
	if int(g) >= t.glyphs {
		return nil, fmt.Errorf("glyph %d of %d", g, t.glyphs)
	}
	loca, glyf := t.tables["loca"], t.tables["glyf"]
	from, to := 0, 0
	if t.longLoca {
		from, to = u32(loca, 4*int(g)), u32(loca, 4*int(g)+4)
	} else {
		from, to = 2*u16(loca, 2*int(g)), 2*u16(loca, 2*int(g)+2)
	}
	if from > to || to > len(glyf) {
		return nil, fmt.Errorf("glyph %d is cut off", g)
	}
	return glyf[from:to], nil
}

// Flags of a part of a composite glyph (OpenType, "glyf": Composite Glyph
// Description).
const (
	argsAreWords   = 0x0001
	argsAreXY      = 0x0002
	haveScale      = 0x0008
	moreComponents = 0x0020
	haveXYScale    = 0x0040
	haveTwoByTwo   = 0x0080
)

// components lists the glyphs that an outline is put together from.
func components(outline []byte) ([]uint16, error) {
	if len(outline) < 10 || i16(outline, 0) >= 0 {
		return nil, nil
	}
	var parts []uint16
	for at := 10; ; {
		if at+4 > len(outline) {
			return nil, fmt.Errorf("a composite glyph is cut off")
		}
		flags := u16(outline, at)
		parts = append(parts, uint16(u16(outline, at+2)))
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveXYScale != 0:
			at += 4
		case flags&haveTwoByTwo != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return parts, nil
		}
	}
}

// closure is glyphs, glyph 0 and all the glyphs that they are put together from,
// in order.
func (t *trueType) closure(glyphs []uint16) ([]uint16, error) {
	seen := make([]bool, t.glyphs)
	var all []uint16
	add := func(g uint16) error {
		if int(g) >= t.glyphs {
			return fmt.Errorf("glyph %d of %d", g, t.glyphs)
		}
		if !seen[g] {
			seen[g] = true
			all = append(all, g)
		}
		return nil
	}
	if err := add(0); err != nil {
		return nil, err
	}
	for _, g := range glyphs {
		if err := add(g); err != nil {
			return nil, err
		}
	}
	for i := 0; i < len(all); i++ {
		outline, err := t.outline(all[i])
		if err != nil {
			return nil, err
		}
		parts, err := components(outline)
		if err != nil {
			return nil, err
		}
		for _, g := range parts {
			if err := add(g); err != nil {
				return nil, err
			}
		}
	}
	slices.Sort(all)
	return all, nil
}
