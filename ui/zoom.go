package ui

import (
	"math"
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

// base is the scale that ours is on top of.
func base() float64 {
	if ownScale > 0 {
		return ownScale
	}
	if own := float64(fyne.CurrentApp().Settings().Scale()); own > 0 {
		return own
	}
	return 1
}

// setZoom makes the text so many percent of its usual size, within the least and
// the most. It holds for windows that are made later; those that are open change
// with the theme.
func setZoom(percent int) {
	zoomed = max(leastZoom, min(mostZoom, percent))
	_ = os.Setenv(scaleVariable, strconv.FormatFloat(base()*float64(zoomed)/100, 'f', 3, 64))
}

// zoomTo changes the text size of the open window, which stays as large as it is.
func (w *window) zoomTo(percent int) {
	on, from := w.Canvas(), zoom()
	size, before := on.Size(), on.Scale()
	setZoom(percent)
	// Fyne asks the system for a window that grows with its scale. What the system
	// makes of it comes too late where the next key does: so the canvas shrinks
	// first, and as many dots are asked for as there are.
	after := float32(math.Round(float64(before*zoom()/from)*10)) / 10 // Fyne's are tenths
	if c, ok := on.(interface{ Resize(fyne.Size) }); ok {
		room := rescaled(size, before, after)
		if before == 1 { // where Fyne would round it up
			room = fyne.NewSize(float32(int(room.Width)), float32(int(room.Height)))
		}
		c.Resize(room)
	}
	w.setLook()
	if room := rescaled(size, before, on.Scale()); on.Size() != room {
		w.Resize(room)
	}
	w.turnedLook()
	w.keepHabits()
}

// rescaled is a size that at another scale is as many dots of the screen. Fyne rounds
// dots up: a size that is a hair too large would be one more at every change.
func rescaled(size fyne.Size, before, after float32) fyne.Size {
	length := func(v float32) float32 {
		dots := float32(math.Round(float64(v * before)))
		v = dots / after
		for v*after > dots {
			v = math.Nextafter32(v, 0)
		}
		return v
	}
	return fyne.NewSize(length(size.Width), length(size.Height))
}

// leastSize is the least that the window may be, at the text size in use. A scale of
// the person's own counts as a text size: a window of 900 is to be had with it, too,
// as far as the screens fold.
func leastSize() fyne.Size {
	larger := max(1, min(mostZoom/100, zoom()*float32(base())))
	return rescaled(fyne.NewSize(leastWidth, leastHeight), 1, larger)
}
