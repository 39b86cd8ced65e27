package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
)

// TestMarks sees that marks stand behind the words that they are for, on each line
// that these are broken to, and go with them.
func TestMarks(t *testing.T) {
	p := testProse(t, "Do **not** stop your [blood thinner](anticoagulant) on your own.", roleBody)
	find := func(words string) content.Span {
		at := strings.Index(p.String(), words)
		return content.Span{From: at, To: at + len(words)}
	}
	p.Resize(fyne.NewSize(2000, roleBody.line))
	test.WidgetRenderer(p)
	p.mark([]content.Span{find("not"), find("thin")})
	if len(p.under) != 2 {
		t.Fatalf("%d marks, want 2", len(p.under))
	}
	before := measure(content.Plain("Do n"), roleBody).Width - measure(content.Plain("n"), roleBody).Width
	if x := p.under[0].Position().X + markOut; x < before-3 || x > before+3 {
		t.Errorf("the mark of “not” begins at %v, the word at %v", x, before)
	}
	if objects := test.WidgetRenderer(p).Objects(); len(objects) != 3 || objects[2] != fyne.CanvasObject(p.ink) {
		t.Errorf("%d objects, the last one not the ink", len(objects))
	}

	p.mark([]content.Span{find("stop your blood thinner on")})
	p.Resize(fyne.NewSize(140, p.heightAt(140)))
	lines := map[float32]bool{}
	for _, m := range p.under {
		lines[m.Position().Y] = true
		if m.Position().X+m.Size().Width > 140+2*markOut {
			t.Errorf("a mark reaches to %v", m.Position().X+m.Size().Width)
		}
	}
	if len(lines) < 2 {
		t.Errorf("marks on %d lines, want 2 at least", len(lines))
	}

	p.set(content.Plain("Other words."))
	if len(p.under) != 0 {
		t.Error("the marks stay when the words change")
	}
}

// TestMarksOfBrokenRanges sees that a stretch beside the words does no harm.
func TestMarksOfBrokenRanges(t *testing.T) {
	p := testProse(t, "اشرب 500 مل", roleBody)
	p.Resize(fyne.NewSize(600, 30))
	test.WidgetRenderer(p)
	p.mark([]content.Span{{From: -4, To: -1}, {From: 5, To: 5}, {From: 7, To: 6}, {From: 900, To: 1000}})
	if len(p.under) != 0 {
		t.Errorf("%d marks where there are no words", len(p.under))
	}
}
