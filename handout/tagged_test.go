package handout

import (
	"bytes"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// TestEveryHandoutIsTagged makes a PDF for every pathway, source, route and sedation
// that the guide's table allows, short and full, and has each judged.
func TestEveryHandoutIsTagged(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	_, clinic := maria()
	type way struct {
		pathway  content.Pathway
		origin   content.Origin
		route    content.Route
		sedation content.Sedation
	}
	seen := map[way]bool{}
	judged := 0
	everyVisit(g, func(v Visit) {
		w := way{v.Pathway, v.Origin, v.Route, v.Sedation}
		if seen[w] {
			return
		}
		seen[w] = true
		sheet := paper.Letter
		if len(seen)%5 == 0 {
			sheet = paper.A4
		}
		for _, short := range []bool{true, false} {
			h := New(Personalise(g, v, clinic, wall("2026-11-22T00:00")), Options{Short: short, Sheet: sheet}, f)
			var b bytes.Buffer
			if err := h.WritePDF(&b); err != nil {
				t.Fatalf("%+v, short %t: %v", v, short, err)
			}
			r := judge.Judge(b.Bytes())
			judged++
			if len(r.Faults) > 0 {
				t.Fatalf("%+v, short %t: %d faults:\n%s", v, short, len(r.Faults), strings.Join(r.Faults, "\n"))
			}
		}
	})
	t.Logf("%d files judged", judged)
}

// TestStructureOfAHandout compares what a reader hears who cannot see the pages.
func TestStructureOfAHandout(t *testing.T) {
	v, clinic := maria()
	h := New(Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, fonts(t))
	var b bytes.Buffer
	if err := h.WritePDF(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "knee-full.structure.txt", strings.Join(judge.Judge(b.Bytes()).Outline, "\n")+"\n")
}
