package paper

import (
	"fmt"
	"math/rand"
	"slices"
	"strings"
	"testing"
	"unicode"
)

func bold(s string) Span  { return Span{Text: s, Weight: Bold} }
func plain(s string) Span { return Span{Text: s} }

// soundPage holds what is true of every page: marks balance, every painted item
// is in an element that may hold it, and nothing stands outside the margins.
func soundPage(t testing.TB, p Page, s Sheet) {
	t.Helper()
	const near = 0.75 // a node or a heavy rule may straddle the margin by half its line
	var open []Mark
	for i, item := range p.Items {
		switch it := item.(type) {
		case Mark:
			if it.Open {
				open = append(open, it)
				continue
			}
			if len(open) == 0 || open[len(open)-1].ID != it.ID || open[len(open)-1].Role != it.Role {
				t.Fatalf("item %d closes %s %d, which is not the last opened", i, it.Role, it.ID)
			}
			open = open[:len(open)-1]
			continue
		case Run:
			if strings.TrimSpace(it.Text) == "" || len(it.Glyphs) == 1 {
				continue // a space hangs over; one letter may be wider than its cell
			}
			x0, x1 := ink(it)
			if x0 < s.Margin-near || x1 > s.W-s.Margin+near || it.Y > s.H-s.Margin+near || it.Y < s.Margin {
				t.Errorf("%q stands outside the margins: %.1f to %.1f at %.1f", it.Text, x0, x1, it.Y)
			}
		case Shape:
			x0, y0, x1, y1 := path(it.Placed().Path).extent()
			if x0 < s.Margin-near || x1 > s.W-s.Margin+near || y0 < s.Margin-near || y1 > s.H-s.Margin+near {
				t.Errorf("a shape stands outside the margins: %.1f %.1f %.1f %.1f", x0, y0, x1, y1)
			}
		}
		if len(open) == 0 {
			t.Fatalf("item %d stands in no element: %v", i, item)
		}
		switch role := open[len(open)-1].Role; role {
		case L, LI, TableR, TR, Sect:
			t.Fatalf("item %d stands in %s, which holds only elements: %v", i, role, item)
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v is left open", open)
	}
}

// ink is where a run begins and ends, without the spaces at its ends.
func ink(r Run) (x0, x1 float64) {
	x := r.X
	first := true
	for _, g := range r.Glyphs {
		w := float64(g.Advance) * r.Size / float64(r.Face.Upem)
		if strings.TrimSpace(r.Text[g.From:g.To]) != "" || g.From == g.To {
			if first {
				x0, first = x, false
			}
			x1 = x + w
		}
		x += w
	}
	if first {
		return r.X, r.X
	}
	return x0, x1
}

// read is the words of pages, an element a string, in reading order and without
// decoration.
func read(pages []Page) []string {
	var order []int
	words := map[int]*strings.Builder{}
	for _, p := range pages {
		var open []Mark
		for _, item := range p.Items {
			switch it := item.(type) {
			case Mark:
				if it.Open {
					open = append(open, it)
				} else {
					open = open[:len(open)-1]
				}
			case Run:
				m := open[len(open)-1]
				if slices.ContainsFunc(open, func(m Mark) bool { return m.Role == Artifact || m.Role == FigureR }) {
					continue
				}
				if words[m.ID] == nil {
					words[m.ID] = &strings.Builder{}
					order = append(order, m.ID)
				}
				words[m.ID].WriteString(it.Text)
			}
		}
	}
	// What is parted beside its neighbour goes on after it on the next page; the
	// numbers of elements still tell the order in which they are read.
	slices.Sort(order)
	var out []string
	for _, id := range order {
		out = appendWords(out, words[id].String())
	}
	return out
}

func appendWords(out []string, s string) []string {
	if f := strings.FieldsFunc(s, unicode.IsSpace); len(f) > 0 {
		return append(out, strings.Join(f, " "))
	}
	return out
}

func wordsOf(t Text) string {
	var b strings.Builder
	for _, s := range t {
		b.WriteString(s.Text)
	}
	return b.String()
}

// written is the words of blocks in the order in which they should be read.
func written(blocks []Block) []string {
	var out []string
	add := func(ts ...Text) {
		for _, t := range ts {
			out = appendWords(out, wordsOf(t))
		}
	}
	for _, b := range blocks {
		switch b := b.(type) {
		case Heading:
			add(b.Text, b.Trailing)
		case Para:
			add(b.Text)
		case List:
			for i, t := range b.Items {
				if b.Ordered {
					add(text(fmt.Sprintf("%d.", i+1)))
				}
				add(t)
			}
		case Checklist:
			for _, g := range b.Groups {
				if len(g.Items) > 0 {
					add(g.When)
				}
				add(g.Items...)
			}
		case Table:
			for _, row := range append([][]Cell{b.Head}, b.Rows...) {
				for _, c := range row {
					add(c.Text)
				}
			}
		case Grid:
			for _, row := range b.Rows {
				for _, f := range row {
					add(f.Label, f.Text)
				}
			}
		case Panel:
			out = append(out, written(b.Blocks)...)
		case Keep:
			out = append(out, written(b.Blocks)...)
		case Numbered:
			add(text(b.Number))
			out = append(out, written(b.Blocks)...)
		case Bands:
			for _, s := range b.Stretches {
				add(s.Head, s.Text)
			}
		case Timeline:
			add(b.Legend[:]...)
			add(b.Read)
			for _, s := range b.Stops {
				add(s.when(), s.Text)
			}
		case WriteIn:
			for _, blank := range b.Blanks {
				add(blank.Label)
			}
		case Columns:
			for _, c := range b.Columns {
				out = append(out, written(c.Blocks)...)
			}
		case Figure:
			add(b.Caption)
		}
	}
	return out
}

func sameWords(t testing.TB, got, want []string) {
	t.Helper()
	for i := range max(len(got), len(want)) {
		if g, w := at(got, i), at(want, i); g != w {
			t.Fatalf("element %d reads\n%q, want\n%q", i, g, w)
		}
	}
}

// TestNothingIsLost lays out random documents on three sheets, both ways round.
func TestNothingIsLost(t *testing.T) {
	f := testFonts(t)
	sheets := []Sheet{Letter, A4, {W: 420, H: 260, Margin: 20, Scale: Standard}}
	for seed := range 120 {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			w := writer{rand.New(rand.NewSource(int64(seed)))}
			d := w.document(seed)
			s := sheets[seed%len(sheets)]
			pages := Layout(d, s, f)
			for _, p := range pages {
				soundPage(t, p, s)
			}
			sameWords(t, read(pages), written(d.Blocks))
		})
	}
}

func (w writer) document(seed int) Document {
	return Document{
		Lang: "en", RTL: seed%2 == 1, Tight: seed % 3, Continued: "(continued)",
		Head:   Running{Leading: w.text(3), Trailing: w.text(2)},
		Foot:   Foot{First: w.text(4), Second: w.text(5), PageOf: "Page {page} of {pages}"},
		Blocks: w.blocks(6, 2),
	}
}

// writer makes documents up.
type writer struct{ *rand.Rand }

var vocabulary = strings.Fields("pain a clinic 555-0142 3:00\u00a0am stem cells breast-feed Lopez 1.5 to 3 hours kneecap rest الدم ماء 30–45 Wolfeschlegelsteinhausenbergerdorff (FDA) Ñandú Nguyễn , .")

func (w writer) text(most int) Text {
	var t Text
	for range 1 + w.Intn(2) {
		var words []string
		for range 1 + w.Intn(most) {
			words = append(words, vocabulary[w.Intn(len(vocabulary))])
		}
		t = append(t, Span{Text: strings.Join(words, " ") + " ", Weight: Weight(w.Intn(3)), Isolate: w.Intn(3) == 0, Raised: w.Intn(9) == 0})
	}
	return t
}

func (w writer) texts(n, most int) []Text {
	out := make([]Text, n)
	for i := range out {
		out[i] = w.text(most)
	}
	return out
}

func (w writer) cells(n int) []Cell {
	out := make([]Cell, n)
	for i := range out {
		out[i] = Cell{Icon: Icon(w.Intn(9)), Text: w.text(9)}
		if w.Intn(4) == 0 {
			out[i].Bar = Bar{10, float64(w.Intn(90))}
		}
	}
	return out
}

func (w writer) blocks(n, deep int) []Block {
	var out []Block
	for range n {
		out = append(out, w.block(deep))
	}
	return out
}

func (w writer) block(deep int) Block {
	kinds := 12
	if deep > 0 {
		kinds = 16
	}
	switch w.Intn(kinds) {
	case 0:
		return Heading{Level: 1 + w.Intn(3), Icon: Icon(w.Intn(9)), Text: w.text(6), Trailing: w.text(3)}
	case 1:
		return Para{Text: w.text(120), Size: Size(w.Intn(int(FactSize) + 1))}
	case 2:
		return List{Items: w.texts(1+w.Intn(12), 20), Ordered: w.Intn(2) == 0, Columns: w.Intn(3)}
	case 3:
		c := Checklist{Columns: w.Intn(3)}
		for range 1 + w.Intn(3) {
			g := CheckGroup{Items: w.texts(w.Intn(6), 20)}
			if w.Intn(2) == 0 {
				g.When = w.text(4)
			}
			c.Groups = append(c.Groups, g)
		}
		return c
	case 4, 5:
		n := 1 + w.Intn(4)
		b := Table{Style: TableStyle(w.Intn(4)), RowHeads: w.Intn(2) == 0, Heavy: w.Intn(4), Tinted: w.Intn(4), Size: Size(w.Intn(2))}
		if w.Intn(3) > 0 {
			b.Head = w.cells(n)
		}
		for range 1 + w.Intn(12) {
			b.Rows = append(b.Rows, w.cells(n))
		}
		return b
	case 6:
		g := Grid{Outlined: w.Intn(2) == 0}
		for range 1 + w.Intn(3) {
			var row []Field
			for range 1 + w.Intn(3) {
				row = append(row, Field{Label: w.text(2), Text: w.text(5), Share: float64(w.Intn(3)), Beside: w.Intn(2) == 0, Size: Size(w.Intn(2)) * FactSize})
			}
			g.Rows = append(g.Rows, row)
		}
		return g
	case 7:
		var b Bands
		for range 1 + w.Intn(4) {
			b.Stretches = append(b.Stretches, Stretch{Share: 1 + w.Float64(), Thickness: float64(w.Intn(3)) * 5, Head: w.text(3), Text: w.text(9)})
		}
		return b
	case 8:
		b := Timeline{Across: w.Intn(2) == 0, Read: w.text(9)}
		if w.Intn(2) == 0 {
			b.Legend = [3]Text{w.text(2), w.text(2), w.text(2)}
		}
		for i := range 1 + w.Intn(9) {
			b.Stops = append(b.Stops, Stop{Kind: StopKind(i % 3), When: w.texts(1+w.Intn(2), 3), Text: w.text(25)})
		}
		return b
	case 9:
		return WriteIn{Blanks: []Blank{{Label: w.text(3), Share: 2}, {}, {Label: w.text(1)}}}
	case 10:
		return Figure{Drawing: squares(10, 3), Alt: "squares", Caption: w.text(12), Center: w.Intn(2) == 0}
	case 11:
		return []Block{Space{w.Float64() * 3}, Rule{}, Break{}, Para{}}[w.Intn(4)]
	case 12:
		return Panel{Frame: Frame(w.Intn(4)), Icon: Icon(w.Intn(9)), Blocks: w.blocks(1+w.Intn(4), deep-1)}
	case 13:
		return Numbered{Number: "1", Blocks: w.blocks(1+w.Intn(3), deep-1)}
	case 14:
		deep = 1 // columns in columns have no room for a word
		return Columns{Columns: []Column{{Share: 1 + w.Float64(), Blocks: w.blocks(1+w.Intn(2), deep-1)}, {Blocks: w.blocks(1+w.Intn(2), deep-1)}}}
	}
	return Keep{w.blocks(1+w.Intn(4), deep-1)}
}
