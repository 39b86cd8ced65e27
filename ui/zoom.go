package ui

import (
	"os"
	"strconv"

	"fyne.io/fyne/v2"
)

// The text size is the scale of the whole window: words, icons, controls and the
// room between them grow together, and a window that is then too narrow for its
// rail folds as a narrow one does. Fyne takes the scale from the environment and
// from nowhere else that a program may write; it reads it whenever its theme is set.

// The text sizes, in percent.
const (
	leastZoom = 100
	mostZoom  = 200
	zoomStep  = 10
)

const scaleVariable = "FYNE_SCALE"

// ownScale is the scale that the person has chosen for all Fyne programs; ours is
// on top of it.
var ownScale = func() float64 {
	if s, err := strconv.ParseFloat(os.Getenv(scaleVariable), 64); err == nil && s > 0 {
		return s
	}
	return 0
}()

var zoomed = 100 // percent; the UI goroutine's

// zoom is the text size as a factor.
func zoom() float32 { return float32(zoomed) / 100 }

// setZoom makes the text so many percent of its usual size, within the least and
// the most. It holds for windows that are made later; those that are open change
// with the theme.
func setZoom(percent int) {
	zoomed = max(leastZoom, min(mostZoom, percent))
	base := ownScale
	if base == 0 {
		base = 1
		if own := float64(fyne.CurrentApp().Settings().Scale()); own > 0 {
			base = own
		}
	}
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(base*float64(zoomed)/100, 'f', 3, 64))
}

// zoomTo changes the text size of the open window, which stays as large as it is.
func (w *window) zoomTo(percent int) {
	before := w.Canvas().Scale()
	size := w.Canvas().Size()
	setZoom(percent)
	w.setLook()
	if after := w.Canvas().Scale(); after != before && after > 0 {
		w.Resize(fyne.NewSize(size.Width*before/after, size.Height*before/after))
	}
	w.turnedLook()
	w.keepHabits()
}
