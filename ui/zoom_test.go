package ui

import (
	"math"
	"testing"

	"fyne.io/fyne/v2"
)

// TestZoomKeepsTheWindow sees that the window is as many dots large at every text
// size, and may be: Fyne rounds dots up.
func TestZoomKeepsTheWindow(t *testing.T) {
	defer setZoom(100)
	own := ownScale
	defer func() { ownScale = own }()
	dots := func(v, scale float32) int { return int(math.Ceil(float64(v * scale))) }
	openTest(t, knee())
	for _, ownScale = range []float64{1, 1.25, 2} {
		for percent := leastZoom; percent <= mostZoom; percent += zoomStep {
			setZoom(percent)
			scale := zoom() * float32(ownScale)
			least := leastSize()
			if most := max(leastWidth, dots(leastWidth/2, scale)); dots(least.Width, scale) > most || least.Width < leastWidth/2 {
				t.Errorf("at %d %% of %g the least width is %g, %d dots", percent, ownScale, least.Width, dots(least.Width, scale))
			}
			for _, size := range []fyne.Size{{Width: 900, Height: 640}, {Width: 1280, Height: 820}, {Width: 1919, Height: 1063}} {
				got := rescaled(size, 1, scale)
				if dots(got.Width, scale) != int(size.Width) || dots(got.Height, scale) != int(size.Height) {
					t.Errorf("at %g %v is %v", scale, size, got)
				}
				if back := rescaled(got, scale, 1); back != size {
					t.Errorf("at %g %v comes back as %v", scale, size, back)
				}
			}
		}
	}
}
