package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/handout"
)

// scrollableAt is what the wheel turns at a place in an object: the last that is drawn
// there and can scroll, as Fyne's driver looks for it.
func scrollableAt(o fyne.CanvasObject, at fyne.Position) (found fyne.Scrollable) {
	if !o.Visible() {
		return nil
	}
	in := at.Subtract(o.Position())
	if size := o.Size(); in.X < 0 || in.Y < 0 || in.X >= size.Width || in.Y >= size.Height {
		return nil
	}
	if s, ok := o.(fyne.Scrollable); ok {
		found = s
	}
	var inner []fyne.CanvasObject
	switch o := o.(type) {
	case *fyne.Container:
		inner = o.Objects
	case fyne.Widget:
		inner = test.WidgetRenderer(o).Objects()
	}
	for _, i := range inner {
		if s := scrollableAt(i, in); s != nil {
			found = s
		}
	}
	return found
}

// Wherever the pointer is in the form, the wheel turns the form.
func TestWheelOverEntries(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.Resize(fyne.NewSize(900, 640))
	w.change()
	body := w.form.sheet.body
	for _, fd := range w.form.fields {
		if fd.entry == nil || strings.HasPrefix(fd.name, "harvest_at") { // which this visit has not
			continue
		}
		body.turnTo(0)
		e := fd.entry
		s := scrollableAt(e, e.Position().AddXY(e.Size().Width/2, e.Size().Height/2))
		if s == nil {
			t.Fatalf("over %s nothing takes the wheel", fd.name)
		}
		s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
		if body.Offset.Y == 0 {
			t.Errorf("over %s the form stands still", fd.name)
		}
	}
}

// A note of many lines turns its own.
func TestWheelOverALongNote(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.Resize(fyne.NewSize(900, 640))
	w.change()
	body, e := w.form.sheet.body, w.form.note.entry
	e.SetText(strings.Repeat("Bring your papers.\n", 20))
	body.turnTo(0)
	s := scrollableAt(e, e.Position().AddXY(20, 20))
	s.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	if body.Offset.Y != 0 || e.lines.Offset.Y == 0 {
		t.Errorf("the form is turned by %v, the note by %v", body.Offset.Y, e.lines.Offset.Y)
	}
}

// Over the search, the page of questions turns.
func TestWheelOverTheSearch(t *testing.T) {
	w := openTest(t, knee())
	w.Resize(fyne.NewSize(900, 640))
	w.turnTo(w.pages[5])
	s := w.open.screen.(*askScreen)
	e := s.field.entry
	scrollableAt(e, e.Position().AddXY(20, 20)).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, -60)})
	if s.view.Offset.Y == 0 {
		t.Error("the page stands still")
	}
}
