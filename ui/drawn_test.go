package ui

import (
	"fmt"
	"image/color"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
)

// drawn is an object with all that is inside it, a line each: what it is, where it
// stands in the window, how large it is, and what it says or in which colours of the
// look it is painted.
func drawn(o fyne.CanvasObject) string {
	var out strings.Builder
	describe(&out, o, fyne.Position{}, 0)
	return out.String()
}

func describe(out *strings.Builder, o fyne.CanvasObject, at fyne.Position, depth int) {
	if !o.Visible() {
		return
	}
	at = at.Add(o.Position())
	line := func(what string, args ...any) {
		size := o.Size()
		fmt.Fprintf(out, "%s%s  %.0f,%.0f %.0fx%.0f\n", strings.Repeat("  ", depth), fmt.Sprintf(what, args...), at.X, at.Y, size.Width, size.Height)
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *prose:
		if o.String() != "" {
			line("prose %q %g/%g %s %s%s", o.String(), o.role.size, o.role.line, [...]string{"regular", "medium", "bold"}[o.role.weight], o.color, marked(o))
		}
		return
	case *tally:
		line("tally of %s %d of %d", o.kind, o.count, o.of)
		return
	case *fyne.Container:
		inner = o.Objects
		depth-- // it only places what is inside
	case fyne.Widget:
		line("%s", strings.TrimPrefix(fmt.Sprintf("%T", o), "*"))
		inner = test.WidgetRenderer(o).Objects()
	case *canvas.Rectangle:
		line("rectangle fill %s stroke %s %g corner %g", colorName(o.FillColor), colorName(o.StrokeColor), o.StrokeWidth, o.CornerRadius)
	case *canvas.Circle:
		line("circle fill %s stroke %s %g", colorName(o.FillColor), colorName(o.StrokeColor), o.StrokeWidth)
	case *canvas.Raster:
		if named, ok := o.Generator(0, 0).(sketchName); ok {
			line("image %s", named.file.Name())
		} else {
			line("canvas.Raster")
		}
	case *canvas.Text:
		if strings.ContainsFunc(o.Text, func(r rune) bool { return r > 0xFFFF }) {
			fmt.Fprintf(out, "%scanvas.Text of letters that our fonts lack\n", strings.Repeat("  ", depth)) // another computer has others
			return
		}
		line("canvas.Text")
	default:
		line("%s", strings.TrimPrefix(fmt.Sprintf("%T", o), "*"))
	}
	for _, i := range inner {
		describe(out, i, at, depth+1)
	}
}

// marked are the words of a paragraph that can be opened, and those that are selected.
func marked(p *prose) string {
	var out strings.Builder
	for i, l := range p.links {
		how := "underlined"
		if i == p.lit {
			how = "lit"
		}
		fmt.Fprintf(&out, " %s %q", how, p.String()[l.From:l.To])
	}
	if p.chosen.From < p.chosen.To {
		fmt.Fprintf(&out, " selected %q", p.String()[p.chosen.From:p.chosen.To])
	}
	return out.String()
}

// colorName is a colour by its name in the light look, which the tests have.
func colorName(c color.Color) string {
	if c == nil {
		return "none"
	}
	solid := color.NRGBAModel.Convert(c).(color.NRGBA)
	if solid.A == 0 {
		return "none"
	}
	names := slices.Sorted(maps.Keys(light))
	for _, name := range names {
		if light[name] == solid {
			return string(name)
		}
	}
	return fmt.Sprintf("%02X%02X%02X%02X", solid.R, solid.G, solid.B, solid.A)
}
