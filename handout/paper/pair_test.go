package paper

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"
)

// TestPair sets one row in each order of the two directions: each language begins at
// its own edge of its own half, both at the same height, and the second says what it
// is in.
func TestPair(t *testing.T) {
	const english, arabic = "Call the clinic the same day. When in doubt, call us at any time.", "اتصل بالعيادة في اليوم نفسه. عند الشك، اتصل في أي وقت."
	row := func(first, second string) []Block {
		return []Block{Pair{
			Spine: Spine{Icon: CallIcon},
			First: []Block{Para{Text: Text{{Text: first}}}}, Second: []Block{Para{Text: Text{{Text: second}}}},
		}}
	}
	left, middle, right := Letter.Margin, Letter.W/2, Letter.W-Letter.Margin
	for name, c := range map[string]struct {
		doc         Document
		latin, arab float64 // the edges at which the lines begin
	}{
		"English first": {Document{Lang: "en", Also: Tongue{Lang: "ar", RTL: true}, Blocks: row(english, arabic)}, left, right},
		"Arabic first":  {Document{Lang: "ar", RTL: true, Also: Tongue{Lang: "en"}, Blocks: row(arabic, english)}, left, right},
	} {
		pages := Layout(c.doc, Letter, testFonts(t))
		var latin, arab []Run
		lang := ""
		for _, item := range pages[0].Items {
			switch it := item.(type) {
			case Mark:
				if it.Role == Sect && it.Open {
					lang = it.Lang
				}
			case Run:
				if strings.ContainsFunc(it.Text, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
					arab = append(arab, it)
				} else {
					latin = append(latin, it)
				}
			}
		}
		if lang != c.doc.Also.Lang {
			t.Errorf("%s: the second side is in %q", name, lang)
		}
		if len(latin) < 2 || len(arab) < 1 {
			t.Fatalf("%s: %d lines beside %d", name, len(latin), len(arab))
		}
		if latin[0].Y != arab[0].Y {
			t.Errorf("%s: one begins at %.1f, the other at %.1f", name, latin[0].Y, arab[0].Y)
		}
		for _, r := range latin {
			if math.Abs(r.X-c.latin) > 0.1 || r.X+r.Width() > middle {
				t.Errorf("%s: %q from %.1f to %.1f", name, r.Text, r.X, r.X+r.Width())
			}
		}
		if x0, x1, _ := arab[0].Reach(0, len(strings.TrimRight(arab[0].Text, " "))); math.Abs(x1-c.arab) > 0.1 || x0 < middle {
			t.Errorf("%s: the Arabic stands from %.1f to %.1f", name, x0, x1)
		}
	}
}

// TestPairInLargePrint sees the second language under the first.
func TestPairInLargePrint(t *testing.T) {
	d := Document{Lang: "en", Also: Tongue{Lang: "es"}, Blocks: []Block{Pair{
		First: []Block{Para{Text: Text{{Text: "one"}}}}, Second: []Block{Para{Text: Text{{Text: "uno"}}}},
	}}}
	var ys []float64
	for _, item := range Layout(d, Letter.With(Large), testFonts(t))[0].Items {
		if r, ok := item.(Run); ok {
			ys = append(ys, r.Y)
		}
	}
	if len(ys) != 2 || ys[1] <= ys[0] {
		t.Errorf("the lines stand at %v", ys)
	}
}

// TestPairsGoOn repeats the headings of both languages where rows go on on the next
// page.
func TestPairsGoOn(t *testing.T) {
	one := func(b Block) []Block { return []Block{b} }
	blocks := []Block{Pair{First: one(Heading{Level: 2, Text: Text{{Text: "Signs"}}}), Second: one(Heading{Level: 2, Text: Text{{Text: "Señales"}}})}}
	for range 60 {
		blocks = append(blocks, Pair{First: one(Para{Text: Text{{Text: "one"}}}), Second: one(Para{Text: Text{{Text: "uno"}}}), Goes: true})
	}
	d := Document{Lang: "en", Continued: "(continued)", Also: Tongue{Lang: "es", Continued: "(continúa)"}, Blocks: blocks}
	pages := Layout(d, Letter, testFonts(t))
	if len(pages) < 2 {
		t.Fatal("one page")
	}
	var said []string
	for _, item := range pages[1].Items {
		if r, ok := item.(Run); ok {
			said = append(said, r.Text)
		}
	}
	if !slices.Contains(said, "Signs (continued)") || !slices.Contains(said, "Señales (continúa)") {
		t.Errorf("page two begins with %q", said[:min(4, len(said))])
	}
}
