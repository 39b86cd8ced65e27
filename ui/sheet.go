package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

// sheet lies over the window until it is closed: a title, a body that scrolls,
// and a foot with what can be done.
type sheet struct {
	widget.BaseWidget
	on       fyne.Canvas
	title    *prose
	hint     *prose
	close    *button
	body     *scroll
	foot     fyne.CanvasObject
	most     fyne.Size // how large it grows
	onClose  func()
	before   fyne.Focusable // had the focus when the sheet came
	scrim    *canvas.Rectangle
	ground   *canvas.Rectangle
	footLine *canvas.Rectangle
}

func newSheet(on fyne.Canvas, w wording, title, hint content.Text, body, foot fyne.CanvasObject, most fyne.Size) *sheet {
	s := &sheet{
		on:    on,
		title: newProse(title, roleTitle, colorInk),
		hint:  newProse(hint, roleText, colorInk2),
		body:  newScroll(newInset(inset{top: 4, side: sheetSide, bottom: 16}, body)),
		foot:  foot,
		most:  most,
	}
	s.close = newButton(quiet, "close", nil, s.dismiss)
	s.close.spoken = w.say("sheet.close")
	s.ExtendBaseWidget(s)
	return s
}

// open lays the sheet over the window and gives the focus to one of its parts.
func (s *sheet) open(focus fyne.Focusable) {
	s.before = s.on.Focused()
	s.on.Unfocus()
	s.on.Overlays().Add(s)
	s.on.Focus(focus)
}

// isOpen says whether the sheet lies over the window.
func (s *sheet) isOpen() bool {
	for _, o := range s.on.Overlays().List() {
		if o == s {
			return true
		}
	}
	return false
}

// shut takes the sheet away and gives the focus back.
func (s *sheet) shut() {
	s.on.Unfocus()
	s.on.Overlays().Remove(s)
	if s.before != nil && s.on.Focused() == nil {
		s.on.Focus(s.before)
	}
}

// dismiss is what Esc and the cross do.
func (s *sheet) dismiss() {
	if s.onClose != nil {
		s.onClose()
		return
	}
	s.shut()
}

// Tapped does nothing, so that a tap beside the sheet does not reach the window.
func (s *sheet) Tapped(*fyne.PointEvent) {}

const (
	sheetSide = 28
	sheetHead = 64
	sheetFoot = 76
)

// CreateRenderer draws the sheet.
func (s *sheet) CreateRenderer() fyne.WidgetRenderer {
	s.scrim, s.ground = &canvas.Rectangle{}, &canvas.Rectangle{CornerRadius: 16}
	s.footLine = &canvas.Rectangle{}
	d := &drawing{
		objects: []fyne.CanvasObject{s.scrim, s.ground, s.title, s.hint, s.body, s.footLine, s.foot, s.close},
		min:     func() fyne.Size { return fyne.NewSize(400, 300) },
		layout:  s.layout,
	}
	d.refresh = func() {
		s.color()
		s.layout(s.Size())
		canvas.Refresh(s)
	}
	s.color()
	return d
}

func (s *sheet) color() {
	s.scrim.FillColor = paint(colorScrim)
	s.ground.FillColor = paint(colorSlip)
	s.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 28, Offset: fyne.NewPos(0, 8)}
	s.footLine.FillColor = paint(colorHair)
}

func (s *sheet) layout(size fyne.Size) {
	put(s.scrim, 0, 0, size.Width, size.Height)
	width := min(s.most.Width, size.Width-32)
	own := heightAt(s.body.sheet.content, width)
	height := min(s.most.Height, size.Height-22, own+sheetHead+sheetFoot)
	x, y := (size.Width-width)/2, (size.Height-height)/2
	put(s.ground, x, y, width, height)
	title := s.title.MinSize()
	put(s.title, x+sheetSide, y+14, title.Width, title.Height)
	put(s.hint, x+sheetSide+title.Width+16, y+17, width-2*sheetSide-title.Width-16-44, s.hint.role.line)
	put(s.close, x+width-18-44, y+8, 44, 44)
	put(s.body, x, y+sheetHead-8, width, height-sheetHead-sheetFoot+8)
	put(s.footLine, x, y+height-sheetFoot+4, width, 1)
	put(s.foot, x+sheetSide, y+height-sheetFoot+18, width-2*sheetSide, 44)
}

// refit follows a change inside the sheet.
func (s *sheet) refit() {
	s.body.refit()
	s.Refresh()
}
