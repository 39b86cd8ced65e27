package pdf

import (
	"bytes"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"beforehand/handout/paper"
)

func TestWriteRefuses(t *testing.T) {
	run := lines(t, false, "Water").Items[1].(paper.Run)
	spoiled := func(spoil func(*paper.Run)) []paper.Page {
		r := run
		r.Glyphs = slices.Clone(r.Glyphs)
		spoil(&r)
		return []paper.Page{{W: 612, H: 792, Items: []paper.Item{r}}}
	}
	path := func(x float64) []paper.Page {
		return []paper.Page{{W: 612, H: 792, Items: []paper.Item{paper.Shape{Path: rectangle(x, 1, 2, 3), Fill: paper.Ink}}}}
	}
	placed := func(at paper.Point, scale float64) []paper.Page {
		return []paper.Page{{W: 612, H: 792, Items: []paper.Item{paper.Shape{Path: rectangle(1, 1, 2, 3), At: at, Scale: scale, Fill: paper.Ink}}}}
	}
	for _, test := range []struct {
		why   string
		pages []paper.Page
		want  string
	}{
		{"no pages", nil, "no pages"},
		{"no size", []paper.Page{{}}, "page 1: 0 by 0 points"},
		{"a size that is no number", []paper.Page{{W: math.NaN(), H: 5}}, "page 1"},
		{"no face", spoiled(func(r *paper.Run) { r.Face = nil }), "without a face"},
		{"a face without a font", spoiled(func(r *paper.Run) { r.Face = &paper.Face{Name: "X"} }), "font X: 0 bytes"},
		{"a place that is no number", spoiled(func(r *paper.Run) { r.X = math.Inf(1) }), "page 1: item 1"},
		{"no size of type", spoiled(func(r *paper.Run) { r.Size = 0 }), "item 1"},
		{"a glyph the face has not", spoiled(func(r *paper.Run) { r.Glyphs[1].ID = 65000 }), "no glyph 65000"},
		{"a glyph of other words", spoiled(func(r *paper.Run) { r.Glyphs[4].To = 99 }), "bytes 4 to 99 of a text of 5 bytes"},
		{"a glyph of words before", spoiled(func(r *paper.Run) { r.Glyphs[0].From = -1 }), "bytes -1"},
		{"a line to nowhere", path(math.NaN()), "item 1"},
		{"a line far away", path(1e9), "item 1"},
		{"a shape moved far away", placed(paper.Point{X: 1e9}, 1), "item 1"},
		{"a shape moved nowhere", placed(paper.Point{Y: math.NaN()}, 1), "item 1"},
		{"a shape that reaches far away", placed(paper.Point{}, 9e4), "item 1"},
	} {
		var b bytes.Buffer
		err := Write(&b, test.pages, meta)
		if err == nil || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%s: got error %v, want one with %q", test.why, err, test.want)
		}
		if b.Len() > 0 {
			t.Errorf("%s: %d bytes were written all the same", test.why, b.Len())
		}
	}
}

// Oddities that are no errors.
func TestWriteTakes(t *testing.T) {
	run := lines(t, false, "Water").Items[1].(paper.Run)
	astral := run
	astral.Text = "\U0001F642\xff"
	astral.Glyphs = []paper.Glyph{{ID: 3, From: 0, To: 4}, {ID: 4, From: 4, To: 5}, {ID: 5, From: 5, To: 5}}
	empty := run
	empty.Glyphs = nil
	bad := meta
	bad.Title, bad.Lang, bad.Created = "(\\) \U0001F642 \xff {nb}", "", time.Time{}
	var b bytes.Buffer
	err := Write(&b, []paper.Page{{W: 612, H: 792, Items: []paper.Item{
		astral, empty,
		paper.Mark{Role: paper.H1, Open: true, ID: 1},
		paper.Mark{Role: paper.H1, ID: 1},
		paper.Shape{},
		paper.Shape{Fill: paper.Ink},
		paper.Shape{Path: []paper.Seg{{Op: paper.LineTo}, {Op: paper.ClosePath}}, Fill: paper.Ink},
		paper.Shape{Path: rectangle(1, 1, 5, 5), Stroke: paper.Ink, Width: 1, Dash: []float64{0, 0}},
		paper.Shape{Path: rectangle(1, 1, 5, 5), Stroke: paper.Ink, Width: 1, Dash: []float64{-1, 2}},
		paper.Shape{Path: rectangle(1, 1, 5, 5), Stroke: paper.Ink, Width: -1, Fill: paper.Ink},
	}}}, bad)
	if err != nil {
		t.Fatal(err)
	}
	if out := tool(t, b.Bytes(), "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax") {
		t.Error(out)
	}
	if out := tool(t, b.Bytes(), "pdftotext", "FILE", "-"); !strings.Contains(out, "\U0001F642\uFFFD") {
		t.Errorf("want a face in %q", out)
	}
}
