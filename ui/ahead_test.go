package ui

import (
	"bytes"
	"image"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/content"
)

// aheadHere does what is sent ahead at once, and tells how much that was.
func aheadHere(t *testing.T) (sent func() int) {
	t.Helper()
	jobs := make(chan func(), 8)
	ahead = jobs
	t.Cleanup(func() { ahead = nil })
	return func() (n int) {
		for {
			select {
			case work := <-jobs:
				work()
				n++
			default:
				return n
			}
		}
	}
}

func painted(p *prose) *image.RGBA {
	size := p.ink.Size()
	return p.paint(int(size.Width), int(size.Height)).(*image.RGBA)
}

// TestAhead sees that a picture sent ahead is the one that is shown, and only while it is
// the one that is asked for.
func TestAhead(t *testing.T) {
	changes := map[string]struct {
		change func(p *prose)
		kept   bool
	}{
		"nothing":   {func(*prose) {}, true},
		"its words": {func(p *prose) { p.set(content.Plain("Stop eating at midnight.")); p.lay(p.Size()) }, false},
		"its color": {func(p *prose) { p.color = colorAccent }, false},
		"its width": {func(p *prose) { p.Resize(fyne.NewSize(60, 100)); p.lay(p.Size()) }, false},
	}
	for name, c := range changes {
		t.Run(name, func(t *testing.T) {
			p := testProse(t, "Nothing to eat after midnight.", roleText)
			sent := aheadHere(t)
			p.Resize(fyne.NewSize(300, 24))
			p.lay(p.Size())
			if n := sent(); n == 0 {
				t.Fatal("nothing was sent ahead")
			}
			ahead = nil
			early := p.early.dots()
			c.change(p)
			first, again := painted(p), painted(p)
			if kept := first == early; kept != c.kept {
				t.Errorf("the picture sent ahead is shown: %v", kept)
			}
			if first == again || !bytes.Equal(first.Pix, again.Pix) {
				t.Error("painted again, the picture is another or the same sheet")
			}
		})
	}
}

// TestAheadHasRoom sees that too much work is left for later, and waits for nobody.
func TestAheadHasRoom(t *testing.T) {
	sent := aheadHere(t)
	for range 20 {
		sendAhead(func() {})
	}
	if n := sent(); n != 8 {
		t.Errorf("%d were sent, want what there is room for: 8", n)
	}
}
