package ui

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout/paper"
)

// figure is a drawing of the handout in the colours of the look: the very shapes
// that are printed.
type figure struct {
	widget.BaseWidget
	drawing paper.Drawing
	alt     string
	most    float32 // how wide it is drawn at most
	ink     *canvas.Raster
}

func newFigure(d paper.Drawing, alt string, most float32) *figure {
	f := &figure{drawing: d, alt: alt, most: most}
	f.ExtendBaseWidget(f)
	return f
}

// AccessibilityLabel is what the drawing shows.
func (f *figure) AccessibilityLabel() string { return f.alt }

// AccessibilityRole says that it is read, like a text.
func (f *figure) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

func (f *figure) widthIn(width float32) float32 { return min(f.most, width) }

func (f *figure) heightAt(width float32) float32 {
	return f.widthIn(width) * float32(f.drawing.H/f.drawing.W)
}

// CreateRenderer draws it in the middle.
func (f *figure) CreateRenderer() fyne.WidgetRenderer {
	f.ink = canvas.NewRaster(f.paint)
	f.ink.ScaleMode = canvas.ImageScalePixels
	return &drawing{
		objects: []fyne.CanvasObject{f.ink},
		min:     func() fyne.Size { return fyne.NewSize(f.most, f.heightAt(f.most)) },
		layout: func(size fyne.Size) {
			width := f.widthIn(size.Width)
			put(f.ink, (size.Width-width)/2, 0, width, f.heightAt(size.Width))
		},
		refresh: func() { f.ink.Refresh() },
	}
}

// paint draws the shapes, and the labels over them.
func (f *figure) paint(width, height int) image.Image {
	picture := image.NewRGBA(image.Rect(0, 0, width, height))
	worn := f.drawing
	worn.Shapes = make([]paper.Shape, len(f.drawing.Shapes))
	for i, s := range f.drawing.Shapes {
		s.Fill, s.Stroke = inLook(s.Fill), inLook(s.Stroke)
		worn.Shapes[i] = s
	}
	worn.Paint(picture)
	scale := float64(width) / f.drawing.W
	for _, l := range f.drawing.Labels {
		text := paper.Text{{Text: l.Text, Weight: l.Weight}}
		lines := faces().Lines(text, paper.Setting{Type: paper.Type{Size: l.Size, Leading: l.Size}, Weight: l.Weight})
		if len(lines) == 0 {
			continue
		}
		at := image.Pt(int(math.Round((l.X-lines[0].Width/2)*scale)), int(math.Round((l.Y-lines[0].Baseline)*scale)))
		paper.Paint(picture, at, lines, scale, inLook(l.Color))
	}
	return picture
}

// inLook is an ink of the paper as the look has it.
func inLook(c paper.Color) paper.Color {
	switch c {
	case paper.Ink:
		return dye(colorInk)
	case paper.White:
		return dye(colorSlip)
	case paper.Accent:
		return dye(colorAccent)
	case paper.Tint:
		return dye(colorSunk)
	}
	return c
}
