package paper

import (
	"math"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/go-text/typesetting/font"

	"beforehand/assets"
)

// FuzzLines sets arbitrary text: all of it must come back, in lines no wider than
// they may be, with glyphs that cover it.
func FuzzLines(f *testing.F) {
	fonts := testFonts(f)
	for _, s := range []string{
		"Until 3:00\u00a0am", "اشرب 500 مل (1.5 to 3 hours) 30–45", "a\r\nb\n\n", "\u2066\u202e\u2069", "e\u0301\u0301\u0301", "👩‍👩‍👧", "\u200b\u00ad\ufeff",
		"Nguyễn Thị", strings.Repeat("W", 120), "ﷺﷺﷺ", "लक्ष्मी", "\xff\xfe", "ا\u0301 b\u05d0\u0661", "\u2028x\u0085",
	} {
		f.Add(s, "mid", 60.0, false, uint8(1))
		f.Add(s, "", 5.0, true, uint8(2))
	}
	f.Fuzz(func(t *testing.T, a, b string, width float64, rtl bool, weight uint8) {
		if len(a)+len(b) > 2000 || math.IsNaN(width) {
			t.Skip()
		}
		in := Text{{Text: a, Weight: Weight(weight % 3)}, {Text: b, Isolate: true, Raised: weight&4 > 0}, {Text: a, Weight: Bold}}
		set := Setting{Width: width, Type: Type{13, 17}, RTL: rtl, Lang: "en"}
		lines := fonts.Lines(in, set)
		if got, want := said(lines), cleaned(in); got != want {
			t.Fatalf("reads %q, want %q", got, want)
		}
		for _, l := range lines {
			soundLine(t, l, set)
		}
		for _, r := range fonts.Missing(a) {
			if r < ' ' || unicode.IsSpace(r) {
				t.Errorf("%q is missing", r)
			}
		}
	})
}

// cleaned is a text as Lines should keep it.
func cleaned(in Text) string {
	var out strings.Builder
	for _, p := range paragraphs(in) {
		out.WriteString(p.text)
	}
	all := ""
	for _, s := range in {
		all += s.Text
	}
	// What paragraphs leaves out may only be control characters.
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsControl(r) || unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
				return -1
			}
			return r
		}, s)
	}
	if letters(strings.ToValidUTF8(all, "\ufffd")) != letters(out.String()) && !strings.Contains(all, "\ufffd") && !hasInvalid(all) {
		return "paragraphs lost something"
	}
	return out.String()
}

func hasInvalid(s string) bool { return strings.ToValidUTF8(s, "") != s }

// soundLine holds what is true of every line.
func soundLine(t *testing.T, l Line, set Setting) {
	t.Helper()
	clusters := 0
	for _, r := range l.Runs {
		covered := make([]bool, len(r.Text))
		for _, g := range r.Glyphs {
			if g.From < 0 || g.To < g.From || g.To > len(r.Text) {
				t.Fatalf("glyph %+v is not in %q", g, r.Text)
			}
			for i := g.From; i < g.To; i++ {
				covered[i] = true
			}
			if g.To > g.From {
				clusters++
			}
		}
		for i, c := range covered {
			if !c {
				t.Fatalf("no glyph stands for byte %d of %q", i, r.Text)
			}
		}
	}
	if set.Width > 0 && l.Width > set.Width+0.1 && clusters > 1 {
		trimmed := strings.TrimRightFunc(said([]Line{l}), isSpace)
		if len([]rune(trimmed)) > 1 {
			n := 0
			for _, r := range l.Runs {
				for _, g := range r.Glyphs {
					if g.To > g.From && strings.TrimFunc(r.Text[g.From:g.To], isSpace) != "" {
						n++
					}
				}
			}
			if n > 1 {
				t.Errorf("a line of %.1f points in a width of %.1f: %q", l.Width, set.Width, trimmed)
			}
		}
	}
}

// TestInkInItsLine sets letters that reach high and low: they stay within their
// line, but for the ring of a capital and the tail of an Arabic ya, which may
// reach a tenth and a seventh of an em into the white between two lines.
func TestInkInItsLine(t *testing.T) {
	f := testFonts(t)
	for size, typ := range Standard.Type {
		for _, words := range []string{"HÉÑÅgjpqy(@{|Q", "جحخعغيىصضقسأإآ لًا أيٌّ ضررًا"} {
			for w := Regular; w <= Bold; w++ {
				for _, l := range f.Lines(Text{{Text: words, Weight: w}}, Setting{Type: typ}) {
					top, bottom := reach(l)
					if top < -0.1*typ.Size || bottom > l.Leading+0.15*typ.Size {
						t.Errorf("%q at size %d (%v) reaches from %.2f to %.2f of %.2f", words, size, typ, top, bottom, l.Leading)
					}
				}
			}
		}
	}
}

// reach is how high and low the ink of a line goes, from its top.
func reach(l Line) (top, bottom float64) {
	top = math.Inf(1)
	for _, r := range l.Runs {
		face := font.NewFace(r.Face.Font)
		em := r.Size / float64(r.Face.Upem)
		for _, g := range r.Glyphs {
			e, ok := face.GlyphExtents(font.GID(g.ID))
			if !ok || e.Height == 0 {
				continue
			}
			y := r.Y - (float64(g.DY)+float64(e.YBearing))*em
			top = min(top, y)
			bottom = max(bottom, y-float64(e.Height)*em)
		}
	}
	return top, bottom
}

func TestMissing(t *testing.T) {
	f := testFonts(t)
	for _, c := range []struct{ why, text, want string }{
		{"English and Spanish", "Ask: ¿cuánto? ½ ≤ 38 °C – “yes” • 30 µg", ""},
		{"Arabic with marks and its own figures", "نهارًا أيٌّ ٣٫٥، ؟", ""},
		{"Vietnamese and Hawaiian names, from the face behind", "Nguyễn Thị Hồ Kaʻiulani", ""},
		{"Greek and Cyrillic names", "Παπαδόπουλος Иванова", ""},
		{"what is never seen", "a\u200db\u2068c\u2069\ufeff\u00a0\t\n", ""},
		{"each once, in order", "李 ☐ 李 →", "李☐→"},
	} {
		if got := string(f.Missing(c.text)); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// TestOneFaceAName: a name with one letter that the main face lacks is set in one
// face, not two.
func TestOneFaceAName(t *testing.T) {
	lines := testFonts(t).Lines(text("For Nguyễn here"), Setting{Type: Type{13, 17}})
	var got []string
	for _, r := range lines[0].Runs {
		got = append(got, r.Face.Name+" "+r.Text)
	}
	want := "Vazirmatn-Regular For |NotoSans-Regular Nguyễn |Vazirmatn-Regular here"
	if s := strings.Join(got, "|"); s != want {
		t.Errorf("%s, want %s", s, want)
	}
}

// TestAtOnce lays out in several goroutines; run with -race it proves that
// nothing is shared that may not be.
func TestAtOnce(t *testing.T) {
	f := testFonts(t)
	want := Layout(fullHandout(), Letter, f)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for _, d := range []Document{arabicHandout(), fullHandout()} {
				pages := Layout(d, Letter, f)
				if d.RTL {
					continue
				}
				for i := range pages {
					if pages[i].String() != want[i].String() {
						t.Errorf("page %d differs", i+1)
					}
				}
			}
		})
	}
	wg.Wait()
}

// TestMemoryIsBounded sets more words than are remembered.
func TestMemoryIsBounded(t *testing.T) {
	f := testFonts(t)
	word := []byte("aaaa")
	for i := range 3 * mostWords {
		for k := range word {
			word[k] = 'a' + byte(i>>(4*k)&15)
		}
		f.Lines(text(string(word)), Setting{Type: Type{13, 17}})
	}
	if n := len(f.words.m); n > mostWords {
		t.Errorf("%d words are remembered, want %d at most", n, mostWords)
	}
	for width := range 3 * mostSettings {
		f.Lines(text("wide"), Setting{Width: float64(width), Type: Type{13, 17}})
	}
	wide := textKey(nil, text("wide"), Setting{})
	place := f.texts.place(wide)
	kept, ok := place.young[string(wide)]
	if !ok { // the last of its lines began a generation
		kept, ok = place.old[string(wide)]
	}
	if !ok {
		t.Fatal("a text that was asked for just now is not remembered")
	}
	if n := len(kept.lines); n == 0 || n > mostSettings {
		t.Errorf("lines in %d settings are remembered, want 1 to %d", n, mostSettings)
	}
	for i := range f.texts.places {
		if n := f.texts.places[i].chars; n > mostText {
			t.Errorf("place %d remembers %d young characters of text, want %d at most", i, n, mostText)
		}
	}
}

// TestReorder holds UAX #9 L2.
func TestReorder(t *testing.T) {
	for _, c := range []struct {
		levels []int8
		want   []int
	}{
		{[]int8{0, 0}, []int{0, 1}},
		{[]int8{1, 1}, []int{1, 0}},
		{[]int8{0, 1, 2, 1, 0}, []int{0, 3, 2, 1, 4}},
		{[]int8{1, 2, 2, 1}, []int{3, 1, 2, 0}},
		{[]int8{0, 1, 2, 0}, []int{0, 2, 1, 3}},
	} {
		got := reorder(c.levels)
		for i := range c.want {
			if got[i] != c.want[i] {
				t.Errorf("%v: %v, want %v", c.levels, got, c.want)
				break
			}
		}
	}
}

func TestIcons(t *testing.T) {
	for i := NoIcon; i <= EmergencyIcon; i++ {
		shapes := i.Draw(10, 20, 48)
		if (len(shapes) == 0) != (i == NoIcon) {
			t.Errorf("icon %d has %d shapes", i, len(shapes))
		}
		for _, s := range shapes {
			x0, y0, x1, y1 := path(s.Path).extent()
			half := s.Width / 2
			if x0-half < 9.9 || y0-half < 19.9 || x1+half > 58.1 || y1+half > 68.1 {
				t.Errorf("icon %d leaves its field: %.1f %.1f %.1f %.1f", i, x0, y0, x1, y1)
			}
		}
	}
	if len(Icon(200).Draw(0, 0, 24)) != 0 {
		t.Error("an unknown icon is drawn")
	}
}

func BenchmarkLines(b *testing.B) {
	f := testFonts(b)
	for name, t := range map[string]Text{
		"english": {{Text: strings.Repeat("Do not stop your blood thinner on your own. ", 8)}},
		"arabic":  {{Text: strings.Repeat("لا توقف مميّع الدم من نفسك 500 مل. ", 8)}},
	} {
		set := Setting{Width: 420, Type: Type{13, 17}, RTL: name == "arabic"}
		b.Run(name+"/warm", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.Lines(t, set)
			}
		})
		b.Run(name+"/new", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.texts = newSetTexts() // words are known, the sentence is not
				f.Lines(t, set)
			}
		})
	}
}

// TestTurns finds where a line goes against its direction.
func TestTurns(t *testing.T) {
	f := testFonts(t)
	for _, c := range []struct {
		why  string
		rtl  bool
		text Text
		want map[string]Ends
	}{
		{"one direction", false, text("Maria Lopez"), nil},
		{"a figure", true, text("اشرب 500 مل"), map[string]Ends{"500": LeftEnd | RightEnd}},
		{"a name, and its full stop that belongs to it", true, Text{{Text: "خطة "}, {Text: "Maria Lopez.", Isolate: true}}, map[string]Ends{"Maria Lopez": LeftEnd, ".": RightEnd}},
		{"an Arabic name", false, Text{{Text: "Dr. "}, {Text: "ليلى", Isolate: true}, {Text: " calls."}}, map[string]Ends{"ليلى": LeftEnd | RightEnd}},
	} {
		t.Run(c.why, func(t *testing.T) {
			for _, line := range f.Lines(c.text, Setting{Width: 500, Type: Type{13, 17}, RTL: c.rtl}) {
				for _, r := range line.Runs {
					if r.Turns != c.want[r.Text] {
						t.Errorf("%q turns at %b, want %b", r.Text, r.Turns, c.want[r.Text])
					}
				}
			}
		})
	}
}

// A typeface behind that cannot be read has no letters, and nothing else suffers.
func TestTypefaceBehindIsRead(t *testing.T) {
	broken, err := NewFonts(assets.Regular, assets.Medium, assets.Bold, []byte("no font"), nil)
	if err != nil {
		t.Fatal(err)
	}
	const name = "Nguyễn"
	if got := string(broken.Missing(name)); got != "ễ" {
		t.Errorf("without it %q is missing, want ễ", got)
	}
	if line := broken.Lines(text(name), Setting{Type: Type{13, 17}}); len(line) != 1 || line[0].Runs[0].Face.Name != "Vazirmatn-Regular" {
		t.Errorf("without it the name is set as %v", line)
	}
	if got := testFonts(t).Missing(name); len(got) > 0 {
		t.Errorf("with it %q is missing", string(got))
	}
}
