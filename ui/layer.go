package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"
)

// layer lays one widget over the window: a menu, a month, what a word means. A tap
// beside it closes it.
type layer struct {
	widget.BaseWidget
	on       fyne.Canvas
	over     fyne.Focusable
	before   fyne.Focusable         // what had the focus
	place    func(window fyne.Size) // gives over its place
	fleeting bool                   // the wheel closes it, too
}

// openLayer shows a widget over the window and gives it the focus, which goes back
// when the layer is closed.
func openLayer(on fyne.Canvas, over fyne.Focusable, place func(window fyne.Size)) *layer {
	l := &layer{on: on, over: over, before: on.Focused(), place: place}
	l.ExtendBaseWidget(l)
	on.Overlays().Add(l)
	on.Focus(over)
	return l
}

func (l *layer) close() {
	l.on.Overlays().Remove(l)
	if l.before != nil {
		l.on.Focus(l.before)
	}
}

// Tapped closes the layer.
func (l *layer) Tapped(*fyne.PointEvent) { l.close() }

// Scrolled closes the layer where that is fleeting.
func (l *layer) Scrolled(*fyne.ScrollEvent) {
	if l.fleeting {
		l.close()
	}
}

// CreateRenderer draws the widget in its place.
func (l *layer) CreateRenderer() fyne.WidgetRenderer {
	over := l.over.(fyne.CanvasObject)
	return &drawing{
		objects: []fyne.CanvasObject{over},
		min:     func() fyne.Size { return fyne.Size{} },
		layout:  l.place, // over things where they are
		asIs:    true,
		refresh: over.Refresh,
	}
}
