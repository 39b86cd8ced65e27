package ui

import (
	"image"
	"image/color"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// frame is what the window holds: rail, bar and page, and the toast over them. A
// narrow window has no rail: a button in the bar opens a list in its stead.
type frame struct {
	widget.BaseWidget
	ground *frameGround
	rail   *rail
	bar    *visitBar
	page   fyne.CanvasObject
	toast  *toast
}

const (
	barHeight       = 84
	barHeightNarrow = 60
	railWidth       = 216
	// foldWidth is below which a window is narrow. At a text size of 200 % a
	// window of 1280 is half as wide.
	foldWidth = 900
	// The least that a window may be, at 100 %.
	leastWidth, leastHeight = 900, 640
)

func newFrame(r *rail, b *visitBar, t *toast) *frame {
	f := &frame{ground: newFrameGround(), rail: r, bar: b, toast: t}
	f.ExtendBaseWidget(f)
	return f
}

// turn shows another page.
func (f *frame) turn(page fyne.CanvasObject) {
	f.page = page
	f.Refresh()
}

// narrow says whether the rail is folded away.
func (f *frame) narrow() bool { return f.Size().Width < foldWidth }

// CreateRenderer places the parts.
func (f *frame) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{min: leastSize, layout: f.layout}
	return d.colored(f, func() { d.objects = f.parts() })
}

func (f *frame) parts() []fyne.CanvasObject {
	parts := []fyne.CanvasObject{f.ground, f.rail, f.bar}
	if f.page != nil {
		parts = append(parts, f.page)
	}
	return append(parts, f.toast)
}

func (f *frame) layout(size fyne.Size) {
	rail, bar := float32(railWidth), float32(barHeight)
	if f.narrow() {
		rail, bar = 0, barHeightNarrow
	}
	show(f.rail, rail > 0)
	f.bar.setNarrow(rail == 0)
	f.ground.rail, f.ground.bar = rail, bar
	lay(f.ground.layout, size)
	put(f.ground, 0, 0, size.Width, size.Height)
	put(f.rail, 0, 0, railWidth, size.Height)
	put(f.bar, rail, 0, size.Width-rail, bar)
	width := size.Width - rail
	if f.page != nil {
		put(f.page, rail, bar, width, size.Height-bar)
	}
	toast := min(f.toast.MinSize().Width, width-48)
	high := heightAt(f.toast, toast)
	put(f.toast, rail+(width-toast)/2, size.Height-high-24, toast, high)
}

// frameGround is the desk on which the page lies. The page itself is the window's
// own ground: to paint that a second time costs most of a frame where there is no
// graphics card.
type frameGround struct {
	widget.BaseWidget
	rail, bar float32

	leading, top *canvas.Rectangle
	corner       *canvas.Raster
	edges        [2]*canvas.Rectangle // of the page, in high contrast
}

const pageCorner = 16

func newFrameGround() *frameGround {
	g := &frameGround{leading: &canvas.Rectangle{}, top: &canvas.Rectangle{}}
	g.corner = canvas.NewRaster(func(w, h int) image.Image { return cornerPiece(w, h) })
	for i := range g.edges {
		g.edges[i] = &canvas.Rectangle{}
	}
	g.ExtendBaseWidget(g)
	return g
}

// CreateRenderer draws the ground.
func (g *frameGround) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{
		objects: []fyne.CanvasObject{g.leading, g.top, g.corner, g.edges[0], g.edges[1]},
		min:     func() fyne.Size { return fyne.Size{} },
		layout:  g.layout,
	}
	d.refresh = func() {
		g.color()
		lay(g.layout, g.Size())
		g.corner.Refresh()
	}
	g.color()
	return d
}

func (g *frameGround) color() {
	g.leading.FillColor, g.top.FillColor = paint(colorRail), paint(colorRail)
	for _, e := range g.edges {
		e.FillColor, e.Hidden = paint(colorHair), !contrasting()
	}
}

func (g *frameGround) layout(size fyne.Size) {
	put(g.leading, 0, g.bar, g.rail, size.Height-g.bar)
	put(g.top, 0, 0, size.Width, g.bar)
	line := pageEdge()
	put(g.corner, g.rail-line, g.bar-line, pageCorner+line, pageCorner+line)
	put(g.edges[0], g.rail-line, g.bar+pageCorner, line, size.Height-g.bar-pageCorner)
	put(g.edges[1], g.rail+pageCorner, g.bar-line, size.Width-g.rail-pageCorner, line)
	if g.rail == 0 {
		g.edges[0].Hidden = true
	}
}

// pageEdge is how thick the edge of the page is. Only high contrast has one.
func pageEdge() float32 {
	if contrasting() {
		return hairline()
	}
	return 0
}

// cornerPiece is what the ground shows outside the page's round corner, with the
// page's edge round it.
func cornerPiece(width, height int) image.Image {
	piece := image.NewNRGBA(image.Rect(0, 0, width, height))
	ground, edge := solid(colorRail), solid(colorHair)
	line := float64(width) * float64(pageEdge()/(pageCorner+pageEdge()))
	radius := float64(width) - line
	for y := range height {
		for x := range width {
			across := width - x
			if rightToLeft {
				across = x + 1
			}
			away := math.Hypot(float64(across)-0.5, float64(height-y)-0.5) - radius
			c := ground
			if away < line {
				c = edge
			}
			c.A = uint8(255 * max(0, min(1, away+0.5)))
			piece.SetNRGBA(x, y, c)
		}
	}
	return piece
}

// solid is a colour of the look as a picture has it.
func solid(name fyne.ThemeColorName) color.NRGBA {
	return color.NRGBAModel.Convert(paint(name)).(color.NRGBA)
}

// hairline is how thick rules and the edges of cards are.
func hairline() float32 {
	if contrasting() {
		return 2
	}
	return 1
}

// contrasting says whether the look in use is the one of high contrast.
func contrasting() bool {
	l, ok := fyne.CurrentApp().Settings().Theme().(look)
	return ok && l.mode == modeContrast
}
