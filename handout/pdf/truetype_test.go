package pdf

import (
	"bytes"
	"slices"
	"testing"

	"github.com/go-text/typesetting/font"

	"beforehand/assets"
	"beforehand/handout/paper"
)

func TestSubsetIsAFont(t *testing.T) {
	for name, ttf := range map[string][]byte{"Vazirmatn": assets.Regular, "Noto Sans": assets.FallbackBold} {
		whole, err := font.ParseTTF(bytes.NewReader(ttf))
		if err != nil {
			t.Fatal(err)
		}
		program, err := readTrueType(ttf)
		if err != nil {
			t.Fatal(err)
		}
		var glyphs []uint16
		for _, r := range "Aéễ½" {
			if g, ok := whole.NominalGlyph(r); ok {
				glyphs = append(glyphs, uint16(g))
			}
		}
		part, err := program.subset(glyphs, nil)
		if err != nil {
			t.Fatal(err)
		}
		if len(part) > len(ttf)/2 {
			t.Errorf("%s: a subset of %d bytes out of %d", name, len(part), len(ttf))
		}
		if sum := checksum(part); sum != 0xB1B0AFBA {
			t.Errorf("%s: the whole file sums to %#x, not to the magic number", name, sum)
		}
		again, err := readTrueType(part)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		keep, err := program.closure(glyphs)
		if err != nil {
			t.Fatal(err)
		}
		if len(keep) <= len(glyphs) {
			t.Errorf("%s: closure %v of %v has no parts of the accented letters", name, keep, glyphs)
		}
		for g := range uint16(program.glyphs) {
			was, _ := program.outline(g)
			is, err := again.outline(g)
			if err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			kept := slices.Contains(keep, g)
			if kept && (!bytes.HasPrefix(is, was) || again.advance(g) != program.advance(g)) {
				t.Errorf("%s: glyph %d is not what it was", name, g)
			}
			if !kept && len(is) > 0 {
				t.Errorf("%s: glyph %d is still there", name, g)
			}
		}
	}
}

// Fonts with a single fault.
func TestReadTrueTypeRefuses(t *testing.T) {
	program, err := readTrueType(assets.Regular)
	if err != nil {
		t.Fatal(err)
	}
	with := func(name string, table []byte) []byte {
		tables := map[string][]byte{}
		for n, b := range program.tables {
			tables[n] = b
		}
		tables["head"] = slices.Clone(tables["head"])
		tables[name] = table
		return assemble(tables)
	}
	maxp := slices.Clone(program.tables["maxp"])
	maxp[4], maxp[5] = 0xFF, 0xFF
	for why, ttf := range map[string][]byte{
		"nothing":                    nil,
		"a list of tables cut off":   assets.Regular[:20],
		"a table cut off":            assets.Regular[:4000],
		"no loca":                    with("loca", nil),
		"more glyphs than there are": with("maxp", maxp),
		"no widths":                  with("hmtx", program.tables["hmtx"][:4]),
		"a font of another kind":     []byte("wOF2 and then some more bytes to read"),
	} {
		if _, err := readTrueType(ttf); err == nil {
			t.Errorf("%s: no error", why)
		}
	}
}

func TestComponentsThatNeverEnd(t *testing.T) {
	loop := []byte{0xFF, 0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x20, 0, 1, 0, 0}
	if _, err := components(loop); err == nil {
		t.Error("a composite glyph that is cut off gives no error")
	}
}

func FuzzSubset(f *testing.F) {
	program, err := readTrueType(assets.FallbackRegular)
	if err != nil {
		f.Fatal(err)
	}
	small, err := program.subset([]uint16{36, 100, 200, 300}, []shift{{glyph: 36, dx: 5, dy: -7}, {bare: true}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(small, uint16(36), uint16(200))
	f.Add(small[:len(small)/2], uint16(1), uint16(2))
	f.Fuzz(func(t *testing.T, ttf []byte, a, b uint16) {
		program, err := readTrueType(ttf)
		if err != nil {
			return
		}
		part, err := program.subset([]uint16{a}, []shift{{glyph: b, dx: 3}, {bare: true}})
		if err != nil {
			return
		}
		again, err := readTrueType(part)
		if err != nil {
			t.Fatalf("a subset cannot be read: %v", err)
		}
		if again.advance(a) != program.advance(a) {
			t.Errorf("glyph %d is %d wide, was %d", a, again.advance(a), program.advance(a))
		}
	})
}

func FuzzRead(f *testing.F) {
	p := newPainter(lines(f, false, "Water"), meta)
	if err := p.page(lines(f, false, "Water")); err != nil {
		f.Fatal(err)
	}
	var b bytes.Buffer
	if err := p.doc.Output(&b); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte("xref\n0 9\nstartxref\n0\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		one := newPainter(lines(t, false, "Water"), meta)
		if err := one.page(paper.Page{W: 612, H: 792}); err != nil {
			t.Fatal(err)
		}
		finish(nil, b, one, meta) // an error or a file, never a panic
	})
}
