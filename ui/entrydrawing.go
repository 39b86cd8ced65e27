package ui

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
)

// entryDrawing is Fyne's drawing of an entry, or that with lettering in the place of
// the text, the caret and what is selected.
type entryDrawing struct {
	fyne.WidgetRenderer
	of *entry
}

// CreateRenderer draws the entry.
func (e *entry) CreateRenderer() fyne.WidgetRenderer {
	e.setLettering()
	e.wheel = newWheel(e)
	d := &entryDrawing{e.Entry.CreateRenderer(), e}
	if i := slices.IndexFunc(d.WidgetRenderer.Objects(), scrolls); e.MultiLine && i >= 0 {
		e.lines, _ = d.WidgetRenderer.Objects()[i].(*container.Scroll)
	}
	return d
}

// setLettering makes the lettering, or takes it away.
func (e *entry) setLettering() {
	e.lettering = nil
	if e.lettered() {
		e.lettering = newLettering(e)
	}
	if e.MultiLine {
		e.Wrapping = fyne.TextWrapWord
		if e.lettering != nil { // which breaks its lines itself: a row of Fyne's is a paragraph
			e.Wrapping = fyne.TextWrap(fyne.TextTruncateClip)
		}
	}
}

// turn changes between Fyne's text and lettering. The caret keeps its position, though
// it comes to another of Fyne's rows.
func (d *entryDrawing) turn() {
	at := d.of.CursorTextOffset()
	d.of.setLettering()
	if d.of.MultiLine {
		d.WidgetRenderer.Refresh()
		if i := slices.IndexFunc(d.WidgetRenderer.Objects(), scrolls); i >= 0 {
			d.WidgetRenderer.Objects()[i].Refresh() // it is as wide as its text was
		}
		d.of.put(at)
	}
	d.lay()
}

func scrolls(o fyne.CanvasObject) bool {
	_, is := o.(fyne.Scrollable)
	return is
}

// Objects are Fyne's own, or lettering in the place of those that scroll; and over them
// the wheel.
func (d *entryDrawing) Objects() []fyne.CanvasObject {
	seen := append(slices.Clone(d.WidgetRenderer.Objects()), d.of.wheel)
	for i, o := range seen[:len(seen)-1] {
		if d.of.lettering != nil && scrolls(o) {
			seen[i] = d.of.lettering
		}
	}
	return seen
}

// Layout places what is seen.
func (d *entryDrawing) Layout(size fyne.Size) {
	d.WidgetRenderer.Layout(size)
	d.lay()
}

func (d *entryDrawing) lay() {
	d.of.wheel.Resize(d.of.Size())
	if d.of.lettering != nil {
		size, edge := d.of.Size(), d.of.Theme().Size(theme.SizeNameInputBorder)
		asTheyAre(func() { put(d.of.lettering, 0, edge, size.Width, max(0, size.Height-2*edge)) })
	}
}

// Refresh shows the entry as it is now.
func (d *entryDrawing) Refresh() {
	if d.of.lettered() != (d.of.lettering != nil) {
		d.turn()
	}
	d.WidgetRenderer.Refresh()
	if d.of.lettering != nil && !d.of.moving { // or it would scroll to where the caret is not
		d.of.lettering.Refresh()
	}
}
