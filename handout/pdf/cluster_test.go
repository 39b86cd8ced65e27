package pdf

import (
	"slices"
	"testing"

	"beforehand/handout/paper"
)

func TestPieces(t *testing.T) {
	glyph := func(from, to int) paper.Glyph { return paper.Glyph{From: from, To: to} }
	for _, test := range []struct {
		why    string
		text   string
		rtl    bool
		glyphs []paper.Glyph // from left to right
		want   []string      // "-" before a text: nothing is drawn for it
	}{
		{"a letter each", "ab", false, []paper.Glyph{glyph(0, 1), glyph(1, 2)}, []string{"a", "b"}},
		{"a ligature", "fi", false, []paper.Glyph{glyph(0, 2)}, []string{"fi"}},
		{"a letter and its mark", "q\u0307", false, []paper.Glyph{glyph(0, 3), glyph(0, 0)}, []string{"q", "\u0307"}},
		{"a ligature and a mark", "fi\u0307", false, []paper.Glyph{glyph(0, 4), glyph(0, 0)}, []string{"fi", "\u0307"}},
		{"one letter in two glyphs", "é", false, []paper.Glyph{glyph(0, 2), glyph(0, 0)}, []string{"é", ""}},
		{"right to left", "اب", true, []paper.Glyph{glyph(2, 4), glyph(0, 2)}, []string{"ب", "ا"}},
		{"lam-alef: alef, the left half, is told first", "لا", true, []paper.Glyph{glyph(0, 4)}, []string{"-ا", "ل"}},
		{"lam-alef with a mark", "لاً", true, []paper.Glyph{glyph(0, 6), glyph(0, 0)}, []string{"ً", "-ا", "ل"}},
		{"a mark on its letter", "بَ", true, []paper.Glyph{glyph(0, 4), glyph(0, 0)}, []string{"َ", "ب"}},
		{"bytes that are no letters", "\xff\xfe", true, []paper.Glyph{glyph(0, 2)}, []string{"-\xfe", "\xff"}},
	} {
		got, err := pieces(nil, paper.Run{Text: test.text, RTL: test.rtl, Glyphs: test.glyphs})
		if err != nil {
			t.Errorf("%s: %v", test.why, err)
		}
		var texts []string
		for _, p := range got {
			text := test.text[p.from:p.to]
			if p.glyph < 0 {
				text = "-" + text
			}
			texts = append(texts, text)
		}
		if !slices.Equal(texts, test.want) {
			t.Errorf("%s: %q, want %q", test.why, texts, test.want)
		}
	}
}

// Whatever text a run has, its pieces hold all of it, and each glyph once.
func FuzzPieces(f *testing.F) {
	f.Add("لاً", uint8(2), true)
	f.Add("fi\u0307", uint8(5), false)
	f.Fuzz(func(t *testing.T, text string, glyphs uint8, rtl bool) {
		run := paper.Run{Text: text, RTL: rtl}
		for i := range int(glyphs) {
			g := paper.Glyph{ID: uint16(i)}
			if i == 0 {
				g.To = len(text)
			}
			run.Glyphs = append(run.Glyphs, g)
		}
		got, err := pieces(nil, run)
		if err != nil || glyphs == 0 {
			return
		}
		bytes, drawn := 0, 0
		for _, p := range got {
			bytes += p.to - p.from
			if p.glyph >= 0 {
				drawn++
			}
		}
		if bytes != len(text) || drawn != int(glyphs) {
			t.Errorf("%d glyphs and %d bytes of %d and %d", drawn, bytes, glyphs, len(text))
		}
	})
}
