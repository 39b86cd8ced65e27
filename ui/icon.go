package ui

import (
	"bytes"
	"fmt"
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/assets"
)

// newIcon is a small drawing in a colour of the look.
func newIcon(name string, color fyne.ThemeColorName) *canvas.Image {
	return &canvas.Image{FillMode: canvas.ImageFillContain, Resource: inked(name, color)}
}

// drawIcon makes an image show a drawing in a colour of the look in use now.
func drawIcon(i *canvas.Image, name string, color fyne.ThemeColorName) {
	if file := inked(name, color); file != i.Resource {
		i.Resource = file
		i.Image = nil
		i.Refresh()
	}
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
