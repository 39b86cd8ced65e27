package ui

import (
	"image/color"

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

	square, ring *canvas.Rectangle
	mark         *canvas.Image
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
	tickBox = 26
	tickGap = 10
)

func (t *tick) heightAt(width float32) float32 {
	return max(34, t.label.heightAt(width-tickBox-tickGap))
}

// CreateRenderer draws the box and the words.
func (t *tick) CreateRenderer() fyne.WidgetRenderer {
	t.square, t.ring, t.mark = &canvas.Rectangle{CornerRadius: 7}, newRing(7), newIcon("tick", colorOnAccent)
	d := &drawing{
		objects: []fyne.CanvasObject{t.ring, t.square, t.mark, t.label},
		min: func() fyne.Size {
			return fyne.NewSize(tickBox+tickGap+t.label.MinSize().Width, 34)
		},
		layout: t.layout,
	}
	d.refresh = func() {
		t.color()
		t.layout(t.Size())
		canvas.Refresh(t)
	}
	t.color()
	return d
}

func (t *tick) layout(size fyne.Size) {
	y := float32(34-tickBox) / 2
	put(t.square, 0, y, tickBox, tickBox)
	placeRing(t.ring, 0, y, tickBox, tickBox)
	put(t.mark, 3, y+3, tickBox-6, tickBox-6)
	width := size.Width - tickBox - tickGap
	height := t.label.heightAt(width)
	put(t.label, tickBox+tickGap, max(0, (34-height)/2), width, height)
}

func (t *tick) color() {
	showRing(t.ring, t.ringed())
	t.square.FillColor, t.square.StrokeColor, t.square.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	if t.hovered {
		t.square.FillColor = paint(colorSoft)
	}
	t.mark.Hidden = !t.on
	if t.on {
		t.square.FillColor, t.square.StrokeColor = paint(colorAccent), color.Transparent
		drawIcon(t.mark, "tick", colorOnAccent)
	}
}
