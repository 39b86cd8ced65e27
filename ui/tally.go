package ui

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout"
	"beforehand/handout/paper"
)

// tally is a number drawn as figures of a whole, as the pages draw it: people, or
// squares for points. It is one drawing, however many figures it has.
type tally struct {
	widget.BaseWidget
	count, of int
	kind      string // "people" or "points"
	drawn     paper.Drawing
	ink       *canvas.Raster
}

func newTally(count, of int, kind string) *tally {
	t := &tally{}
	t.ExtendBaseWidget(t)
	t.set(count, of, kind)
	return t
}

// set changes the number.
func (t *tally) set(count, of int, kind string) {
	t.count, t.of, t.kind = count, of, kind
	t.drawn = handout.Tally(kind, count, of, rightToLeft)
	t.Refresh()
}

const (
	tallyAcross = 10
	figureMost  = 22 // how large one figure is drawn at most
)

// sizeIn is how large the figures are drawn at a width.
func (t *tally) sizeIn(width float32) fyne.Size {
	w := min(figureMost*float32(min(max(t.of, 1), tallyAcross)), width)
	return fyne.NewSize(w, w*float32(t.drawn.H/t.drawn.W))
}

func (t *tally) heightAt(width float32) float32 { return t.sizeIn(width).Height }

// CreateRenderer draws the figures.
func (t *tally) CreateRenderer() fyne.WidgetRenderer {
	t.ink = canvas.NewRaster(t.paint)
	t.ink.ScaleMode = canvas.ImageScalePixels
	return &drawing{
		objects: []fyne.CanvasObject{t.ink},
		min:     func() fyne.Size { return t.sizeIn(figureMost * tallyAcross) },
		layout:  t.layout,
		refresh: func() {
			lay(t.layout, t.Size())
			t.ink.Refresh()
		},
	}
}

func (t *tally) layout(size fyne.Size) {
	of := t.sizeIn(size.Width)
	put(t.ink, 0, 0, of.Width, of.Height)
}

// paint draws the figures in the colours of the look.
func (t *tally) paint(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	worn := t.drawn
	worn.Shapes = make([]paper.Shape, len(t.drawn.Shapes))
	for i, s := range t.drawn.Shapes {
		if s.Fill == paper.Ink {
			s.Fill, s.Stroke = dye(colorAccent), dye(colorAccent)
		} else {
			s.Fill, s.Stroke = paper.None, dye(colorEdge)
		}
		worn.Shapes[i] = s
	}
	worn.Paint(picture)
	return picture
}
