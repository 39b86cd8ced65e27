package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"
)

// wheel lies over a line to type in and takes what the mouse wheel turns, and nothing
// else. Fyne's line would keep that: a page that scrolls would stand still as soon as a
// line comes under the pointer.
type wheel struct {
	widget.BaseWidget
	of *entry
}

func newWheel(of *entry) *wheel {
	w := &wheel{of: of}
	w.ExtendBaseWidget(w)
	return w
}

// Scrolled turns the lines of a note that has more than can be seen, or else what the
// entry stands on.
func (w *wheel) Scrolled(by *fyne.ScrollEvent) {
	if own := w.own(); own != nil {
		own.Scrolled(by)
		return
	}
	if w.of.onWheel != nil {
		w.of.onWheel(by)
	}
}

// own is what shows more lines of a note; nil where all are seen.
func (w *wheel) own() fyne.Scrollable {
	switch {
	case !w.of.MultiLine:
		return nil
	case w.of.lettering != nil:
		return w.of.lettering
	case w.of.lines != nil && w.of.lines.Content.MinSize().Height > w.of.lines.Size().Height:
		return w.of.lines
	}
	return nil
}

// CreateRenderer draws nothing.
func (w *wheel) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(container.NewWithoutLayout())
}
