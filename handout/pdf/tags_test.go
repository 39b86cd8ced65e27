package pdf

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// tagged is a page with one of each thing, and one that goes on with its paragraph.
func tagged(tb testing.TB) []paper.Page {
	id := 0
	words := func(p *paper.Page, text string) {
		for _, item := range lines(tb, false, text).Items {
			if r, ok := item.(paper.Run); ok {
				p.Items = append(p.Items, r)
			}
		}
	}
	element := func(p *paper.Page, m paper.Mark, inner ...func()) {
		if m.Role != paper.Artifact {
			id++
			m.ID = id
		}
		m.Open = true
		p.Items = append(p.Items, m)
		for _, f := range inner {
			f()
		}
		p.Items = append(p.Items, paper.Mark{Role: m.Role, ID: m.ID})
	}
	p, q := paper.Page{W: 612, H: 792}, paper.Page{W: 612, H: 792}
	say := func(text string) func() { return func() { words(&p, text) } }
	box := func() {
		p.Items = append(p.Items, paper.Shape{Path: rectangle(50, 60, 12, 12), Stroke: paper.Ink, Width: 1})
	}
	element(&p, paper.Mark{Role: paper.Artifact}, say("Page 1 of 2"))
	element(&p, paper.Mark{Role: paper.H1}, say("Your visit"))
	element(&p, paper.Mark{Role: paper.P}, say("Come at 9:00 am."), box)
	element(&p, paper.Mark{Role: paper.L}, func() {
		element(&p, paper.Mark{Role: paper.LI}, func() {
			element(&p, paper.Mark{Role: paper.Lbl, Alt: "☐"}, box)
			element(&p, paper.Mark{Role: paper.LBody}, say("Ask about your blood thinner."))
		})
	})
	element(&p, paper.Mark{Role: paper.H2}, say("Signs"))
	element(&p, paper.Mark{Role: paper.TableR}, func() {
		element(&p, paper.Mark{Role: paper.TR}, func() {
			element(&p, paper.Mark{Role: paper.TH, Scope: "Column"}, say("Sign"))
			element(&p, paper.Mark{Role: paper.TD})
		})
	})
	element(&p, paper.Mark{Role: paper.FigureR, Alt: "25 of 100 people"}, box)
	element(&p, paper.Mark{Role: paper.P, Lang: "es"}, say("Llame a la clínica."))
	element(&p, paper.Mark{Role: paper.P}, func() {
		words(&p, "Clínica del Mar")
		foreign := p.Items[len(p.Items)-1].(paper.Run)
		foreign.Lang = "es"
		p.Items[len(p.Items)-1] = foreign
	})
	element(&p, paper.Mark{Role: paper.P}, say("Call "), func() {
		for i, text := range []string{"555-0142", "la clínica"} { // a link over two lines, the second in another language
			words(&p, text)
			led := p.Items[len(p.Items)-1].(paper.Run)
			led.Link, led.Y = "tel:5550142", 300+20*float64(i)
			if i == 1 {
				led.Lang = "es"
			}
			p.Items[len(p.Items)-1] = led
		}
	}, say("."))
	id++
	over := paper.Mark{Role: paper.P, ID: id, Open: true}
	p.Items = append(p.Items, over)
	words(&p, "It goes on ")
	p.Items = append(p.Items, paper.Mark{Role: paper.P, ID: id})
	q.Items = append(q.Items, over)
	words(&q, "over the page.")
	q.Items = append(q.Items, paper.Mark{Role: paper.P, ID: id})
	return []paper.Page{p, q}
}

func TestTags(t *testing.T) {
	file := written(t, tagged(t)...)
	r := judge.Judge(file)
	for _, f := range r.Faults {
		t.Error(f)
	}
	want := []string{
		`Document`,
		`  H1 "Your visit"`,
		`  P "Come at 9:00 am."`,
		`  L`,
		`    LI`,
		`      Lbl "☐"`,
		`      LBody "Ask about your blood thinner."`,
		`  H2 "Signs"`,
		`  Table`,
		`    TR`,
		`      TH Column "Sign"`,
		`      TD ""`,
		`  Figure alt "25 of 100 people"`,
		`  P lang=es "Llame a la clínica."`,
		`  P`,
		`    Span lang=es "Clínica del Mar"`,
		`  P`,
		`    Link`,
		`      Span lang=es "la clínica"`,
		`  P "It goes on over the page."`,
	}
	if !slices.Equal(r.Outline, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(r.Outline, "\n"), strings.Join(want, "\n"))
	}
	if out := tool(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
		t.Error(out)
	}
	out := tool(t, file, "pdfinfo", "-struct-text", "FILE")
	if r.Links != 2 {
		t.Errorf("%d places of links, want one a line", r.Links)
	}
	for _, said := range []string{"Link", "H1 (block)", `"Your visit"`, "TH", "Figure"} {
		if !strings.Contains(out, said) {
			t.Errorf("poppler does not find %s in the structure:\n%s", said, out)
		}
	}
}

// A word from right to left is said in the order of reading.
func TestActualText(t *testing.T) {
	r := judge.Judge(written(t, lines(t, true, "اشرب 500 مل من الماء")))
	for _, f := range r.Faults {
		t.Error(f)
	}
	if want := "اشرب 500 مل من الماء"; !strings.Contains(strings.Join(r.Outline, "\n"), want) {
		t.Errorf("%q does not say %q", r.Outline, want)
	}
}

// TestJudgeCatches breaks a good file in one way after another, and sees that the
// judge finds each.
func TestJudgeCatches(t *testing.T) {
	change := func(old, to string) func(*file) {
		return func(f *file) {
			for i := range f.objects {
				for _, part := range []*[]byte{&f.objects[i].body, &f.objects[i].data} {
					if bytes.Contains(*part, []byte(old)) {
						*part = bytes.Replace(*part, []byte(old), []byte(to), 1)
						return
					}
				}
			}
			t.Errorf("no object has %q in it", old)
		}
	}
	paint := func(raw string) func(*painter) {
		return func(p *painter) {
			p.text = append(p.text, raw...)
			p.cut()
		}
	}
	for _, c := range []struct {
		what   string
		paint  func(*painter)
		change func(*file)
		want   string
	}{
		{"a rule outside marked content", paint("0 0 9 9 re f"), nil, "f paints outside marked content"},
		{"words outside marked content", paint("BT /T1 9 Tf <0001> Tj ET"), nil, "Tj paints outside marked content"},
		{"a sequence without an end", paint("/Artifact BMC"), nil, "is not closed"},
		{"an end without a sequence", paint("EMC"), nil, "has no beginning"},
		{"a sequence in a sequence", paint("/Artifact BMC /Artifact BMC EMC EMC"), nil, "begins inside another"},
		{"a sequence that is nobody's", paint("/P <</MCID 77>> BDC EMC"), nil, "belongs to no element"},
		{"a gap in the numbers", paint("/P <</MCID 77>> BDC EMC"), nil, "no sequence has number"},
		{"two sequences of one number", paint("/P <</MCID 0>> BDC EMC"), nil, "two sequences have number 0"},
		{"a sequence without number or name", paint("/P <<>> BDC EMC"), nil, "neither numbered nor an artifact"},
		{"a heading left out", nil, change("/S/H2", "/S/H3"), "is an H3 after an H1"},
		{"a figure without words", nil, change("/Alt(25 of 100 people)", ""), "figure without words"},
		{"a figure without a place", nil, change("/BBox", "/Box"), "does not say where it stands"},
		{"a head cell without scope", nil, change("/Scope/Column", ""), "without a scope"},
		{"a row outside a table", nil, change("/S/Table", "/S/Sect"), `a TR stands in a "Sect"`},
		{"a body outside its item", nil, change("/S/LI", "/S/P"), `a LBody stands in a "P"`},
		{"a role of our own", nil, change("/S/Table", "/S/Tableau"), "no standard role"},
		{"a box that says nothing", nil, change("/ActualText<FEFF2610>", ""), "a Lbl without words"},
		{"a font that is not embedded", nil, change("/FontFile2", "/FontFile9"), "is not embedded"},
		{"a font without characters", nil, change("/ToUnicode", "/ToNobody"), "does not say which characters"},
		{"no language", nil, change("/Lang(en-US)", ""), "the language of the file"},
		{"a language that is none", nil, change("/Lang(es)", "/Lang(?)"), `in the language "?"`},
		{"no title shown", nil, change("/DisplayDocTitle true", "/DisplayDocTitle false"), "title is not shown"},
		{"not said to be tagged", nil, change("/Marked true", "/Marked false"), "does not say that it is tagged"},
		{"no claim", nil, change("pdfuaid:part>1", "pdfuaid:part>2"), "do not claim PDF/UA-1"},
		{"no structure", nil, change("/StructTreeRoot ", "/StructTree "), "there is no structure"},
		{"no order of tabs", nil, change("/Tabs/S", "/Tabs/R"), "Tab key"},
		{"a page without its key", nil, change("/StructParents 1", "/StructParents 9"), "its key in the structure"},
		{"a link without words", nil, change("/Contents<FEFF", "/Content<FEFF"), "a link without contents"},
		{"a link outside the structure", nil, change("/StructParent 2", "/StructKin 2"), "no part of the structure"},
		{"a link of nobody's", nil, change("/StructParent 3", "/StructParent 4"), "is in no link of the structure"},
		{"a link that is not held", nil, change("/Obj ", "/Obx "), "is in no link of the structure"},
		{"a parent tree that leads astray", nil, func(f *file) {
			for i, o := range f.objects {
				if at := bytes.Index(o.body, []byte("/Nums[0[")); at >= 0 {
					f.objects[i].body = append(append(slices.Clone(o.body[:at+8]), "1 0 R "...), o.body[at+8:]...)
				}
			}
		}, "leads to another element"},
	} {
		t.Run(c.what, func(t *testing.T) {
			pages := tagged(t)
			p := newPainter(pages[0], meta)
			for i, page := range pages {
				if err := p.page(page); err != nil {
					t.Fatal(err)
				}
				if i == 0 && c.paint != nil {
					c.paint(p)
				}
			}
			var painted bytes.Buffer
			if err := p.doc.Output(&painted); err != nil {
				t.Fatal(err)
			}
			f, err := complete(painted.Bytes(), p, meta)
			if err != nil {
				t.Fatal(err)
			}
			if c.change != nil {
				c.change(f)
			}
			faults := strings.Join(judge.Judge(f.write(nil)).Faults, "\n")
			if !strings.Contains(faults, c.want) {
				t.Errorf("want a fault with %q, got\n%s", c.want, faults)
			}
		})
	}
}

// A code without a character is caught too.
func TestJudgeCatchesCodes(t *testing.T) {
	file := written(t, tagged(t)...)
	if faults := judge.Judge(file).Faults; len(faults) > 0 {
		t.Fatal(faults)
	}
	pages := tagged(t)
	p := newPainter(pages[0], meta)
	for i, page := range pages {
		if err := p.page(page); err != nil {
			t.Fatal(err)
		}
		if i == 0 {
			p.text = append(p.text, "/Artifact BMC BT /T1 9 Tf <7FFF> Tj ET EMC"...)
			p.cut()
		}
	}
	var painted bytes.Buffer
	if err := p.doc.Output(&painted); err != nil {
		t.Fatal(err)
	}
	broken, err := finish(nil, painted.Bytes(), p, meta)
	if err != nil {
		t.Fatal(err)
	}
	faults := fmt.Sprint(judge.Judge(broken).Faults)
	for _, want := range []string{"stands for no character", "has no glyph"} {
		if !strings.Contains(faults, want) {
			t.Errorf("want %q in %s", want, faults)
		}
	}
}

// Marks that do not fit together are refused: a file whose structure is a guess is
// worse than none.
func TestMarksAreRefused(t *testing.T) {
	open, close := paper.Mark{Role: paper.P, Open: true, ID: 1}, paper.Mark{Role: paper.P, ID: 1}
	for want, items := range map[string][]paper.Item{
		"is not closed":         {open},
		"has no beginning":      {close},
		"a L ends inside a P":   {open, paper.Mark{Role: paper.L, ID: 2}, close},
		"a P ends inside a Art": {paper.Mark{Role: paper.Artifact, Open: true}, close},
	} {
		var b bytes.Buffer
		err := Write(&b, []paper.Page{{W: 612, H: 792, Items: items}}, meta)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %q", err, want)
		}
	}
}

func FuzzJudge(f *testing.F) {
	f.Add(written(f, lines(f, false, "Water")))
	f.Add([]byte("%PDF-1.7\n1 0 obj\n<</Type/XRef/W[1 4 2]/Size 1/Length 7>>\nstream\n1234567\nendstream\nendobj\nstartxref\n9\n"))
	f.Fuzz(func(_ *testing.T, b []byte) {
		judge.Judge(b) // faults, never a panic
	})
}
