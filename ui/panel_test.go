package ui

import (
	"testing"

	"fyne.io/fyne/v2"
)

// TestWayToThePanel sees that a panel which went under the main part has a button
// that leads to it, and none where it is in sight.
func TestWayToThePanel(t *testing.T) {
	w := openTest(t, knee())
	for i, button := range map[int]func(pageScreen) *button{
		0: func(s pageScreen) *button { return s.(*planScreen).toPanel },
		1: func(s pageScreen) *button { return s.(*readyScreen).toPills },
	} {
		w.turnTo(w.pages[i])
		screen := w.open.screen
		b := button(screen)
		w.Resize(fyne.NewSize(1280, 820))
		if b.Visible() {
			t.Errorf("page %d leads to a panel that is in sight", i)
		}
		w.Resize(fyne.NewSize(640, 410))
		if !b.Visible() {
			t.Fatalf("page %d does not lead to its panel", i)
		}
		if b.onPress(); screen.scroller().Offset.Y < 200 {
			t.Errorf("page %d: the panel is not shown", i)
		}
	}
}
