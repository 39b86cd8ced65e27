package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// ground is what something stands on: an area in a colour of the look.
type ground struct {
	widget.BaseWidget
	fill, edge fyne.ThemeColorName // no edge where that is empty
	corner     float32
	raised     bool // has a shadow
	thick      bool // its edge means something
}

func newGround(g *ground) *ground {
	g.ExtendBaseWidget(g)
	return g
}

// newCard is the ground of a card.
func newCard() *ground {
	return newGround(&ground{fill: colorSlip, edge: colorHair, corner: 14, raised: true})
}

// newSunk is the ground of what stands beside the main part.
func newSunk() *ground { return newGround(&ground{fill: colorSunk, corner: 14}) }

// newPanel is an object on such a ground.
func newPanel(o fyne.CanvasObject) *fyne.Container {
	return newFramed(newSunk(), inset{top: 18, side: 20, bottom: 18}, o)
}

// newRule is a thin line across.
func newRule() *ground { return newGround(&ground{fill: colorHair}) }

func (g *ground) heightAt(float32) float32 { return hairline() }

// CreateRenderer draws the area.
func (g *ground) CreateRenderer() fyne.WidgetRenderer {
	area := &canvas.Rectangle{CornerRadius: g.corner}
	d := &drawing{
		objects: []fyne.CanvasObject{area},
		min:     func() fyne.Size { return fyne.NewSize(1, 1) },
		layout:  area.Resize,
	}
	paintArea := func() {
		area.FillColor, area.StrokeColor = paint(g.fill), color.Transparent
		if g.edge == "" && g.fill == colorSunk && contrasting() { // which has no other grounds than white
			area.StrokeColor, area.StrokeWidth = paint(colorHair), hairline()
		}
		if g.edge != "" {
			area.StrokeColor, area.StrokeWidth = paint(g.edge), hairline()
			if g.thick {
				area.StrokeWidth = 2
			}
		}
		if g.raised {
			area.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 4, Offset: fyne.NewPos(0, 1)}
		}
	}
	d.refresh = func() {
		paintArea()
		area.Refresh()
	}
	paintArea()
	return d
}

// gap is room with nothing in it.
type gap struct {
	widget.BaseWidget
	height float32
}

func newGap() *gap {
	g := &gap{}
	g.ExtendBaseWidget(g)
	return g
}

func (g *gap) heightAt(float32) float32 { return g.height }

// CreateRenderer draws nothing.
func (g *gap) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{min: func() fyne.Size { return fyne.Size{} }, layout: func(fyne.Size) {}, refresh: func() {}}
}

// picture is an icon in a colour of the look, at a place in a layout.
type picture struct {
	widget.BaseWidget
	name  string
	color fyne.ThemeColorName
	size  fyne.Size
}

func newPicture(name string, color fyne.ThemeColorName, width, height float32) *picture {
	p := &picture{name: name, color: color, size: fyne.NewSize(width, height)}
	p.ExtendBaseWidget(p)
	return p
}

func (p *picture) heightAt(float32) float32 { return p.size.Height }

// CreateRenderer draws the icon.
func (p *picture) CreateRenderer() fyne.WidgetRenderer {
	image := newIcon(p.name, p.color)
	return &drawing{
		objects: []fyne.CanvasObject{image},
		min:     func() fyne.Size { return p.size },
		layout:  func(fyne.Size) { put(image, 0, 0, p.size.Width, p.size.Height) },
		refresh: func() { drawIcon(image, p.name, p.color) },
	}
}
