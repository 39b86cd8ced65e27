package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
)

// tick is a box to tick, with its words; the whole row can be pressed.
type tick struct {
	control
	label  *prose
	on     bool
	onTick func(on bool)

	box *tickBox
}

func newTick(words content.Text, onTick func(bool)) *tick {
	t := &tick{label: newLabel(words, roleText, colorInk), onTick: onTick}
	t.onPress = func() {
		t.set(!t.on)
		t.onTick(t.on)
	}
	t.extend(t)
	return t
}

// set ticks the box without telling anybody.
func (t *tick) set(on bool) {
	if t.on != on {
		t.on = on
		t.Refresh()
	}
}

// AccessibilityLabel is what is read aloud.
func (t *tick) AccessibilityLabel() string { return t.label.String() }

const (
	tickSize = 26
	tickGap  = 10
)

func (t *tick) heightAt(width float32) float32 {
	return max(34, t.label.heightAt(width-tickSize-tickGap))
}

// CreateRenderer draws the box and the words.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	t.box = newTickBox()
	d := &drawing{
		objects: append(t.box.objects(), t.label),
		min: func() fyne.Size {
			return fyne.NewSize(tickSize+tickGap+t.label.MinSize().Width, 34)
		},
		layout: t.layout,
	}
	return d.colored(t, t.color)
}

func (t *tick) layout(size fyne.Size) {
	t.box.place(0, float32(34-tickSize)/2)
	width := size.Width - tickSize - tickGap
	height := t.label.heightAt(width)
	put(t.label, tickSize+tickGap, max(0, (34-height)/2), width, height)
}

func (t *tick) color() { t.box.show(t.on, t.hovered, t.ringed()) }

// tickBox is the drawing of a box to tick.
type tickBox struct {
	ring, square *canvas.Rectangle
	mark         *canvas.Raster
}

func newTickBox() *tickBox {
	return &tickBox{newRing(7), &canvas.Rectangle{CornerRadius: 7}, newIcon("tick", colorOnAccent)}
}

func (b *tickBox) objects() []fyne.CanvasObject { return []fyne.CanvasObject{b.ring, b.square, b.mark} }

func (b *tickBox) place(x, y float32) {
	put(b.square, x, y, tickSize, tickSize)
	placeRing(b.ring, x, y, tickSize, tickSize)
	put(b.mark, x+3, y+3, tickSize-6, tickSize-6)
}

// show gives the box its state.
func (b *tickBox) show(on, hovered, ringed bool) {
	showRing(b.ring, ringed)
	b.square.FillColor, b.square.StrokeColor, b.square.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	if hovered {
		b.square.FillColor = paint(colorSoft)
	}
	b.mark.Hidden = !on
	if on {
		b.square.FillColor, b.square.StrokeColor = paint(colorAccent), paint(colorAccent)
		drawIcon(b.mark, "tick", colorOnAccent)
	}
}
