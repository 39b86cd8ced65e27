package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// scroll shows a part of what is higher than the window. Its content is as wide
// as itself, and as high as that makes it.
type scroll struct {
	container.Scroll
	sheet *fitted
	// onWidth, where there is one, is told a width before the content is broken to it.
	onWidth func(width float32)
}

func newScroll(content fyne.CanvasObject) *scroll {
	s := &scroll{sheet: &fitted{content: content}}
	s.sheet.ExtendBaseWidget(s.sheet)
	s.Direction = container.ScrollVerticalOnly
	s.Content = s.sheet
	s.ExtendBaseWidget(s)
	return s
}

// Resize breaks the content to the new width before the height is asked for.
func (s *scroll) Resize(size fyne.Size) {
	if s.onWidth != nil {
		s.onWidth(size.Width)
	}
	s.sheet.fit(size.Width)
	s.Scroll.Resize(size)
	s.turned()
}

// turned tells whoever wants to know that another part may be shown now.
func (s *scroll) turned() {
	if s.OnScrolled != nil {
		s.OnScrolled(s.Offset)
	}
}

// turnTo shows the part that begins at an offset. Fyne tells of scrolling by the
// wheel and the bar only.
func (s *scroll) turnTo(offset float32) {
	s.ScrollToOffset(fyne.NewPos(0, offset))
	s.turned()
}

// MinSize leaves it to the window how small a page may be.
func (s *scroll) MinSize() fyne.Size { return fyne.NewSize(120, 80) }

// refit follows a change of the content's height.
func (s *scroll) refit() {
	s.sheet.fit(s.Size().Width)
	s.Scroll.Refresh()
	s.turned()
}

// reveal scrolls just so far that an object of the content can be seen whole, or
// from its top.
func (s *scroll) reveal(o fyne.CanvasObject) {
	const margin = 24
	driver := fyne.CurrentApp().Driver()
	top := driver.AbsolutePositionForObject(o).Y - driver.AbsolutePositionForObject(s.sheet).Y
	bottom := top + o.Size().Height
	if room := s.Size().Height - 2*margin; bottom-top > room {
		bottom = top + room
	}
	offset := s.Offset.Y
	switch {
	case top-margin < offset:
		offset = max(0, top-margin)
	case bottom+margin > offset+s.Size().Height:
		offset = bottom + margin - s.Size().Height
	}
	if offset != s.Offset.Y {
		s.turnTo(offset)
	}
}

// typed moves by the keys that move a page, and says whether it was one.
func (s *scroll) typed(key *fyne.KeyEvent) bool {
	page := s.Size().Height - 60
	by := float32(0)
	switch key.Name {
	case fyne.KeyPageDown, fyne.KeySpace:
		by = page
	case fyne.KeyPageUp:
		by = -page
	case fyne.KeyDown:
		by = 60
	case fyne.KeyUp:
		by = -60
	case fyne.KeyHome:
		by = -s.Offset.Y
	case fyne.KeyEnd:
		by = s.sheet.Size().Height
	default:
		return false
	}
	most := max(0, s.sheet.Size().Height-s.Size().Height)
	s.turnTo(min(most, max(0, s.Offset.Y+by)))
	return true
}

// fitted tells Fyne's scroll how high the content is at its width.
type fitted struct {
	widget.BaseWidget
	content fyne.CanvasObject
	size    fyne.Size
}

func (f *fitted) fit(width float32) {
	f.size = fyne.NewSize(0, heightAt(f.content, width))
	size := fyne.NewSize(width, f.size.Height)
	if f.Size() == size {
		f.content.Resize(size) // what is inside may have moved although the whole has not grown
		if c, ok := f.content.(*fyne.Container); ok {
			c.Layout.Layout(c.Objects, size)
		}
		return
	}
	f.Resize(size)
}

// MouseDown takes the selection away: the pointer went down beside everything that
// can be pressed.
func (f *fitted) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		deselect()
	}
}

// MouseUp does nothing.
func (f *fitted) MouseUp(*desktop.MouseEvent) {}

// TappedSecondary asks the window what can be copied here.
func (f *fitted) TappedSecondary(at *fyne.PointEvent) { askCopy(f, at.AbsolutePosition) }

// CreateRenderer draws the content.
func (f *fitted) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		objects: []fyne.CanvasObject{f.content},
		min:     func() fyne.Size { return f.size },
		layout:  func(size fyne.Size) { put(f.content, 0, 0, size.Width, size.Height) },
		refresh: func() { f.content.Refresh() },
	}
}
