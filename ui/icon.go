package ui

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"strconv"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/assets"
	"beforehand/handout/paper"
)

// Drawings are painted by the room that paints the pages, which has a stroke grow
// with its drawing: at a text size of 200 % Fyne would leave it as thin as it is.

// newIcon is a small drawing in a colour of the look.
func newIcon(name string, color fyne.ThemeColorName) *canvas.Raster {
	return newSketch(inked(name, color))
}

// drawIcon makes a raster show a drawing in a colour of the look in use now.
func drawIcon(i *canvas.Raster, name string, color fyne.ThemeColorName) {
	drawSketch(i, inked(name, color))
}

// newSketch is a raster that shows a drawing.
func newSketch(file fyne.Resource) *canvas.Raster {
	r := &canvas.Raster{ScaleMode: canvas.ImageScalePixels}
	r.Generator = sketch(file)
	return r
}

// drawSketch makes a raster show another drawing.
func drawSketch(r *canvas.Raster, file fyne.Resource) {
	if sketched(r).Name() != file.Name() {
		r.Generator = sketch(file)
		r.Refresh()
	}
}

// sketch paints a drawing. Asked for a picture of no size it tells which drawing: a
// raster has no place of its own for that.
func sketch(file fyne.Resource) func(width, height int) image.Image {
	drawing := readSketch(file)
	return func(width, height int) image.Image {
		if width == 0 && height == 0 {
			return sketchName{image.Transparent, file}
		}
		picture := image.NewRGBA(image.Rect(0, 0, width, height))
		drawing().Paint(picture)
		return picture
	}
}

// sketched is the drawing that a raster shows.
func sketched(r *canvas.Raster) fyne.Resource { return r.Generator(0, 0).(sketchName).file }

type sketchName struct {
	image.Image
	file fyne.Resource
}

// sketches are the drawings read, or to be read, by the names of their files, which say
// the colour. Only the UI goroutine asks for one.
var sketches = map[string]func() paper.Drawing{}

func readSketch(file fyne.Resource) func() paper.Drawing {
	d, ok := sketches[file.Name()]
	if !ok {
		d = sync.OnceValue(func() paper.Drawing {
			drawing, err := paper.ReadDrawing(file.Content(), inkNamed)
			if err != nil {
				panic("ui: " + err.Error()) // the drawings are part of the program
			}
			return drawing
		})
		sketches[file.Name()] = d
		sendAhead(func() { d() })
	}
	return d
}

// inkNamed is a colour as SVG has it.
func inkNamed(hex string) paper.Color {
	v, err := strconv.ParseUint(strings.TrimPrefix(hex, "#"), 16, 32)
	if err != nil {
		return paper.Ink
	}
	return paper.Color{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 255}
}

type inkedKey struct {
	name  string
	color color.Color
}

// inkedFiles are the drawings by colour, made when first asked for. Only the UI
// goroutine asks.
var inkedFiles = map[inkedKey]fyne.Resource{}

// inked is a drawing in a colour of the look. Fyne's own recolouring knows
// fills and no strokes. What a larger drawing has in a colour of the light look
// gets that of the look in use.
func inked(name string, colorName fyne.ThemeColorName) fyne.Resource {
	key := inkedKey{name, paint(colorName)}
	file, ok := inkedFiles[key]
	if !ok {
		hex := hexOf(key.color)
		drawn := assets.Icon(name)
		if bytes.ContainsRune(drawn, '#') {
			drawn = []byte(recolour().Replace(string(drawn)))
		}
		drawn = bytes.ReplaceAll(drawn, []byte("currentColor"), []byte(hex))
		file = fyne.NewStaticResource(name+hex+".svg", drawn)
		inkedFiles[key] = file
	}
	return file
}

// recolour turns the colours of the light look into those of the look in use.
func recolour() *strings.Replacer {
	var pairs []string
	for name, own := range light {
		if own.A == 255 {
			pairs = append(pairs, hexOf(own), hexOf(paint(name)))
		}
	}
	return strings.NewReplacer(pairs...)
}

// hexOf is a colour as SVG has it.
func hexOf(c color.Color) string {
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("#%02X%02X%02X", r>>8, g>>8, b>>8)
}
