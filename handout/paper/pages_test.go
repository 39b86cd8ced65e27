package paper

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
)

// pageOfWord is the page, from 1, on which a word stands outside decoration.
func pageOfWord(pages []Page, word string) int {
	for i := range pages {
		for _, s := range read(pages[i : i+1]) {
			if strings.Contains(s, word) {
				return i + 1
			}
		}
	}
	return 0
}

// lines is paragraphs of one line each.
func lineBlocks(n int) []Block {
	var out []Block
	for i := range n {
		out = append(out, Para{Text: text(fmt.Sprintf("filler%d", i)), Size: CaptionSize})
	}
	return out
}

// cardRoom is how many lines of caption size the first page of the card holds,
// which has no foot.
const cardRoom = 16

func TestKeptTogether(t *testing.T) {
	f := testFonts(t)
	long := strings.Repeat("words that fill lines ", 12)
	row := func(s string) []Cell { return []Cell{{Text: text(s)}, {Text: text("cell " + s)}} }
	for _, c := range []struct {
		why    string
		filler int
		blocks []Block
		same   [2]string // words that stand on one page
	}{
		{"a heading stays with its paragraph", cardRoom - 2, []Block{Heading{Level: 2, Text: text("Head")}, Para{Text: text("body " + long)}}, [2]string{"Head", "body"}},
		{"a heading stays with the table's first row", cardRoom - 4, []Block{Heading{Level: 2, Text: text("Head")}, Table{Head: row("what"), Rows: [][]Cell{row("one"), row("two")}}}, [2]string{"Head", "one"}},
		{"a heading stays with the first stop", cardRoom - 3, []Block{Heading{Level: 2, Text: text("Head")}, Timeline{Legend: [3]Text{text("legend")}, Stops: someStops()}}, [2]string{"Head", "Pack."}},
		{"a visit is not the last stop on a page", cardRoom - 6, []Block{Timeline{Stops: someStops()}}, [2]string{"Your visit", "Rest."}},
		{"a visit is not the first stop on a page", cardRoom - 3, []Block{Timeline{Stops: someStops()}}, [2]string{"Pack.", "Your visit"}},
		{"a panel is whole", cardRoom - 2, []Block{Panel{Frame: Outline, Blocks: []Block{Para{Text: text("first")}, Para{Text: text("last")}}}}, [2]string{"first", "last"}},
		{"a number band is whole", cardRoom - 1, []Block{Numbered{Number: "1", Blocks: []Block{Para{Text: text("first")}, Para{Text: text("last")}}}}, [2]string{"first", "last"}},
		{"a date keeps its items", cardRoom - 3, []Block{Checklist{Groups: []CheckGroup{{When: text("When"), Items: texts("first", "second", "last")}}}}, [2]string{"When", "last"}},
		{"a figure keeps its caption", cardRoom - 4, []Block{Figure{Drawing: Drawing{W: 20, H: 60}, Caption: text("caption")}}, [2]string{"caption", "caption"}},
		{"Keep is whole", cardRoom - 2, []Block{Keep{[]Block{Para{Text: text("first")}, Rule{}, Para{Text: text("last")}}}}, [2]string{"first", "last"}},
	} {
		pages := Layout(Document{Blocks: append(lineBlocks(c.filler), c.blocks...)}, card, f)
		a, b := pageOfWord(pages, c.same[0]), pageOfWord(pages, c.same[1])
		if a != b || a != 2 {
			t.Errorf("%s: %q on page %d, %q on page %d, want both on 2 of %d", c.why, c.same[0], a, c.same[1], b, len(pages))
		}
	}
}

// TestNoWidow sets a paragraph at every height of a page: neither its first nor
// its last line may stand alone.
func TestNoWidow(t *testing.T) {
	f := testFonts(t)
	body := text(strings.Repeat("words that fill lines ", 12))
	for filler := range cardRoom {
		pages := Layout(Document{Blocks: append(lineBlocks(filler), Para{Text: body})}, card, f)
		for i, p := range pages {
			lines := 0
			for _, item := range p.Items {
				if r, ok := item.(Run); ok && r.Size == 13 {
					lines++
				}
			}
			if lines == 1 {
				t.Errorf("after %d lines, page %d has one line of the paragraph", filler, i+1)
			}
		}
	}
}

func TestContinued(t *testing.T) {
	f := testFonts(t)
	head := []Cell{{Text: text("Sign")}, {Text: text("Call")}}
	var rows [][]Cell
	var stops []Stop
	for i := range 20 {
		rows = append(rows, []Cell{{Text: text(fmt.Sprintf("row%d", i))}, {Text: text("two\nlines")}})
		stops = append(stops, Stop{When: texts("day"), Text: text(fmt.Sprintf("row%d", i))})
	}
	var checks Checklist
	for i := range 12 {
		checks.Groups = append(checks.Groups, CheckGroup{When: text("day"), Items: texts(fmt.Sprintf("row%d", i), "next")})
	}
	for name, b := range map[string]Block{"table": Table{Style: Boxed, Head: head, Rows: rows}, "timeline": Timeline{Stops: stops}, "checklist": checks} {
		pages := Layout(Document{Continued: "(continued)", Blocks: []Block{Heading{Level: 2, Text: text("Your signs")}, b}}, card, f)
		if len(pages) < 3 {
			t.Fatalf("%s: %d pages", name, len(pages))
		}
		ids := map[int]int{}
		for i, p := range pages {
			var all strings.Builder
			for _, item := range p.Items {
				switch it := item.(type) {
				case Run:
					all.WriteString(it.Text)
				case Mark:
					if it.Open && (it.Role == TR || it.Role == LI) {
						if before, ok := ids[it.ID]; ok {
							t.Errorf("%s: row %d stands on pages %d and %d", name, it.ID, before, i+1)
						}
						ids[it.ID] = i + 1
					}
				}
			}
			if got := strings.Contains(all.String(), "Your signs (continued)"); got != (i > 0) {
				t.Errorf("%s: page %d repeats the heading: %v", name, i+1, got)
			}
			if name == "table" && !strings.Contains(all.String(), "SignCall") {
				t.Errorf("page %d has no table head", i+1)
			}
		}
		if got := len(read(pages)); name == "table" && got != 1+2+40 {
			t.Errorf("the table reads as %d elements: a repeated head must be decoration", got)
		}
	}
}

func TestFoot(t *testing.T) {
	f := testFonts(t)
	d := Document{
		Foot:   Foot{First: text("Maria {page} Lopez"), Second: text(strings.Repeat("long ", 40)), PageOf: "Page {page} of {pages}"},
		Head:   Running{Leading: text(strings.Repeat("Wolfeschlegelstein", 7)), Trailing: text("Your visit")},
		Blocks: []Block{Para{Text: text("one")}, Break{}, Para{Text: text("two {pages}")}, Break{}, Para{Text: text("three")}},
	}
	pages := Layout(d, Letter, f)
	if len(pages) != 3 {
		t.Fatalf("%d pages", len(pages))
	}
	for i, p := range pages {
		soundPage(t, p, Letter)
		s := p.String()
		for _, want := range []string{fmt.Sprintf("Page %d of 3", i+1), "Maria {page} Lopez"} {
			if !strings.Contains(s, want) {
				t.Errorf("page %d lacks %q", i+1, want)
			}
		}
		if got := strings.Contains(s, "Your visit"); got != (i > 0) {
			t.Errorf("page %d has a running head: %v", i+1, got)
		}
	}
	if !strings.Contains(pages[1].String(), "two {pages}") {
		t.Error("the patient's words were changed")
	}
}

// Many items under one date go over the page, two at least on each side, and the date is
// said again; few stay together.
func TestChecksOverThePage(t *testing.T) {
	f := testFonts(t)
	items := texts("first", "second", "third", "fourth", "fifth", "sixth")
	for n, want := range map[int]int{4: 2, 6: 1} { // the page on which the first stands
		for filler := cardRoom - 6; filler <= cardRoom; filler++ {
			blocks := append(lineBlocks(filler), Heading{Level: 2, Text: text("To do")}, Checklist{Groups: []CheckGroup{{When: text("Soon"), Items: items[:n]}}})
			pages := Layout(Document{Continued: "(continued)", Blocks: blocks}, card, f)
			sameWords(t, read(pages), written(blocks))
			first, second, last, before := pageOfWord(pages, "first"), pageOfWord(pages, "second"), pageOfWord(pages, "fourth"), pageOfWord(pages, "third")
			if n > manyChecks {
				last, before = pageOfWord(pages, "sixth"), pageOfWord(pages, "fifth")
			}
			if first != second || last != before || n <= manyChecks && first != last {
				t.Errorf("%d items after %d lines: on pages %d, %d … %d, %d", n, filler, first, second, before, last)
			}
			if first == want && first != last {
				want = 0
			}
			for i, p := range pages[first:] {
				var all strings.Builder
				for _, item := range p.Items {
					if run, ok := item.(Run); ok {
						all.WriteString(run.Text)
					}
				}
				if !strings.Contains(all.String(), "To do (continued)Soon") {
					t.Errorf("%d items after %d lines: page %d goes on without its date: %q", n, filler, first+i+1, all.String())
				}
			}
		}
		if n > manyChecks && want != 0 {
			t.Errorf("%d items never go over the page", n)
		}
	}
}

// TestTooTall gives what no page can hold; it must go on, whole, on the next.
func TestTooTall(t *testing.T) {
	f := testFonts(t)
	long := text(strings.TrimSpace(strings.Repeat("a note that goes on and on, ", 300)))
	name := text(strings.Repeat("Wolfeschlegelsteinhausenbergerdorff", 4)[:120])
	for what, b := range map[string]Block{
		"paragraph":   Para{Text: long},
		"panel":       Panel{Frame: Calm, Icon: CalmIcon, Blocks: []Block{Para{Text: long}, Para{Text: text("end")}}},
		"row":         Table{Style: Boxed, Tinted: 1, Head: []Cell{{Text: text("a")}, {Text: text("b")}}, Rows: [][]Cell{{{Text: long}, {Text: long}}, {{Text: text("end")}}}},
		"item":        Checklist{Groups: []CheckGroup{{When: text("Wed"), Items: []Text{long, text("end")}}}},
		"stop":        Timeline{Stops: []Stop{{When: texts("Wed"), Text: long}, {Kind: StopAt, When: texts("Thu"), Text: text("end")}}},
		"columns":     Columns{Columns: []Column{{Blocks: []Block{Para{Text: long}}}, {Blocks: []Block{Para{Text: long, Size: SourceSize}}}}},
		"number":      Numbered{Number: "1", Blocks: []Block{Panel{Blocks: []Block{Para{Text: long}}}}},
		"field":       Grid{Rows: [][]Field{{{Label: text("For"), Text: long, Size: FactSize}}}},
		"narrow name": Table{Style: Boxed, Widths: []float64{1, 12}, Rows: [][]Cell{{{Text: name}, {Text: text("b")}}}},
	} {
		d := Document{Blocks: []Block{Para{Text: text("before")}, b, Para{Text: text("after")}}, Foot: Foot{PageOf: "{page}"}}
		for _, rtl := range []bool{false, true} {
			d.RTL = rtl
			pages := Layout(d, card, f)
			for _, p := range pages {
				soundPage(t, p, card)
			}
			sameWords(t, read(pages), written(d.Blocks))
			if len(pages) < 2 && what != "narrow name" {
				t.Errorf("%s: only %d page", what, len(pages))
			}
		}
	}
}

// TestMirrored compares a document with itself in a language that reads from
// right to left: every upright rule must stand where its mirror image stood.
func TestMirrored(t *testing.T) {
	f := testFonts(t)
	d := fullHandout()
	left := Layout(d, Letter, f)
	d.RTL = true
	right := Layout(d, Letter, f)
	if len(left) != len(right) {
		t.Fatalf("%d pages, mirrored %d", len(left), len(right))
	}
	for i := range left {
		a, b := uprights(left[i], false), uprights(right[i], true)
		if len(a) != len(b) {
			t.Fatalf("page %d: %d rules, mirrored %d", i+1, len(a), len(b))
		}
		for k := range a {
			if a[k] != b[k] {
				t.Errorf("page %d: rule %s, mirrored %s", i+1, a[k], b[k])
			}
		}
	}
}

// uprights tells the rules and rectangles that are decoration.
func uprights(p Page, mirrored bool) []string {
	var out []string
	decoration := 0
	for _, item := range p.Items {
		switch it := item.(type) {
		case Mark:
			if it.Role == Artifact && it.Open {
				decoration++
			} else if it.Role == Artifact {
				decoration--
			}
		case Shape:
			if decoration == 0 || !it.straight() || it.Fill == White || it.Fill == Accent {
				continue // parts of icons, which are not mirrored
			}
			x0, y0, x1, y1 := path(it.Placed().Path).extent()
			if mirrored {
				x0, x1 = p.W-x1, p.W-x0
			}
			out = append(out, fmt.Sprintf("%.2f %.2f %.2f %.2f", x0, y0, x1, y1))
		}
	}
	return out
}

// TestTight takes space, never type.
func TestTight(t *testing.T) {
	f := testFonts(t)
	bottom := func(tight int) (float64, map[float64]bool) {
		d := Document{Tight: tight, Blocks: pageOne()}
		y, sizes := 0.0, map[float64]bool{}
		for _, item := range Layout(d, Sheet{W: 612, H: 2000, Margin: 43, Scale: Standard}, f)[0].Items {
			if r, ok := item.(Run); ok {
				y = max(y, r.Y)
				sizes[r.Size] = true
			}
		}
		return y, sizes
	}
	y, sizes := bottom(0)
	for tight := 1; tight <= Tightest; tight++ {
		less, same := bottom(tight)
		if less >= y {
			t.Errorf("tight %d ends at %.1f, before it was %.1f", tight, less, y)
		}
		if fmt.Sprint(sizes) != fmt.Sprint(same) {
			t.Errorf("tight %d changes type: %v, was %v", tight, same, sizes)
		}
		y = less
	}
}

// TestPageBudget holds the page budget of the made-up handout, which has the
// wording of the design.
func TestPageBudget(t *testing.T) {
	f := testFonts(t)
	if n := len(Layout(Document{Blocks: pageOne(), Foot: fullHandout().Foot}, Letter, f)); n != 1 {
		t.Errorf("page one takes %d pages", n)
	}
	d := fullHandout()
	d.Tight = 1
	for _, s := range []Sheet{Letter, A4} {
		if n := len(Layout(d, s, f)); n > 8 {
			t.Errorf("%s: %d pages, want 8", s.Name, n)
		}
	}
}

// A document that goes on after its first page has the pages that it would have had at
// once, and what was lent for one is given back for the next.
func TestThen(t *testing.T) {
	f := testFonts(t)
	w := writer{rand.New(rand.NewSource(7))}
	for seed := range 20 {
		first, second := w.document(seed), w.document(seed+1)
		whole := first
		whole.Blocks = slices.Concat(first.Blocks, []Block{Break{}}, second.Blocks)
		want := Layout(whole, Letter, f)
		proof := Prove(first, Letter, f)
		opening := proof.Len()
		proof = proof.Then(append([]Block{Break{}}, second.Blocks...))
		if proof.Then(nil).Len() != len(want) || opening >= len(want) {
			t.Fatalf("seed %d: %d pages and then %d, want %d", seed, opening, proof.Len(), len(want))
		}
		for i, p := range proof.Pages() {
			if got := p.String(); got != want[i].String() {
				t.Errorf("seed %d, page %d:\n%s\nwant\n%s", seed, i+1, got, want[i])
			}
		}
		proof.Drop()
	}
}

func TestEmpty(t *testing.T) {
	f := testFonts(t)
	for _, d := range []Document{{}, {Blocks: []Block{Table{}, List{}, Checklist{}, Timeline{}, Bands{}, Grid{}, Columns{}, WriteIn{}, Figure{}, Panel{}, Numbered{}, Keep{}, Heading{}, Para{}, Space{}, Break{}}}} {
		for _, p := range Layout(d, Letter, f) {
			soundPage(t, p, Letter)
		}
	}
}

func BenchmarkLayout(b *testing.B) {
	f := testFonts(b)
	d := fullHandout()
	d.Tight = 1
	pages := len(Layout(d, Letter, f))
	b.ReportAllocs()
	for b.Loop() {
		Layout(d, Letter, f)
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*pages), "µs/page")
}

// A panel that no page can hold becomes frames that are whole: each says what its list
// is of, and nothing stands on a frame's edge.
func TestPanelInParts(t *testing.T) {
	f := testFonts(t)
	var signs []Text
	for i := range 30 {
		signs = append(signs, text(fmt.Sprintf("sign%d", i)))
	}
	for name, lead := range map[string]Block{"a paragraph": Para{Text: text("Call for these:")}, "a heading": Heading{Level: 3, Text: text("Call for these:")}} {
		blocks := []Block{Panel{Frame: Alarm, Blocks: []Block{Para{Text: text("Day")}, lead, List{Items: signs}}}}
		pages := Layout(Document{Continued: "(continued)", Blocks: blocks}, card, f)
		if len(pages) < 2 {
			t.Fatalf("%s: %d pages", name, len(pages))
		}
		sameWords(t, read(pages), written(blocks)) // what is said again is decoration
		for i, p := range pages {
			soundPage(t, p, card)
			var all strings.Builder
			top, bottom := card.H, 0.0 // of the frame
			first, last := card.H, 0.0 // line of words
			for _, item := range p.Items {
				switch it := item.(type) {
				case Run:
					all.WriteString(it.Text)
					first, last = min(first, it.Y-0.75*it.Size), max(last, it.Y)
				case Shape:
					_, y0, _, y1 := path(it.Placed().Path).extent()
					top, bottom = min(top, y0), max(bottom, y1)
				}
			}
			if said := strings.Contains(all.String(), "Call for these: (continued)"); said != (i > 0) {
				t.Errorf("%s: part %d says again what it is of: %v", name, i+1, said)
			}
			if first < top+1 || last > bottom-3 {
				t.Errorf("%s: in part %d words stand from %.1f to %.1f, the frame from %.1f to %.1f", name, i+1, first, last, top, bottom)
			}
		}
	}
}

// Where a table goes over the page, two rows at least stand on each side.
func TestNoRowAlone(t *testing.T) {
	f := testFonts(t)
	names := []string{"first", "second", "third", "fourth", "fifth", "sixth"}
	var rows [][]Cell
	for _, name := range names {
		rows = append(rows, []Cell{{Text: text(name)}, {Text: text("cell")}})
	}
	over := 0
	for filler := 1; filler <= cardRoom; filler++ {
		pages := Layout(Document{Blocks: append(lineBlocks(filler), Table{Rows: rows})}, card, f)
		at := make([]int, len(names))
		for i, name := range names {
			at[i] = pageOfWord(pages, name)
		}
		if at[0] != at[1] || at[4] != at[5] {
			t.Errorf("after %d lines the rows stand on pages %v", filler, at)
		}
		if at[0] != at[5] {
			over++
		}
	}
	if over == 0 {
		t.Error("no table goes over the page")
	}
}
