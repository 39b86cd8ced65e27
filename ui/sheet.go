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
	leastBody = 170
	sheetFoot = 32 // above and below what stands in it
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
	return d.colored(s, s.color)
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
	footHigh := heightAt(s.foot, width-2*sheetSide)
	foot := footHigh + sheetFoot
	s.hint.Show()
	head := s.headHeight(width)
	if size.Height-22-head-foot < leastBody { // in a low window the hint gives way to what it is about
		s.hint.Hide()
		head = s.headHeight(width)
	}
	height := min(s.most.Height, size.Height-22, own+head+foot)
	x, y := (size.Width-width)/2, (size.Height-height)/2
	put(s.ground, x, y, width, height)
	s.layoutHead(x, y, width)
	put(s.body, x, y+head-8, width, height-head-foot+8)
	put(s.footLine, x, y+height-foot+4, width, 1)
	put(s.foot, x+sheetSide, y+height-foot+18, width-2*sheetSide, footHigh)
}

// The title and the cross stand in the head, and the hint beside the title, or
// under it where there is no room.
func (s *sheet) layoutHead(x, y, width float32) {
	const gap = 16
	put(s.close, x+width-18-44, y+8, 44, 44)
	titleHigh := s.title.heightAt(s.titleRoom(width))
	put(s.title, x+sheetSide, y+14, s.titleRoom(width), titleHigh)
	if s.hintBeside(width) {
		own := s.title.MinSize().Width
		put(s.hint, x+sheetSide+own+gap, y+17, s.titleRoom(width)-own-gap, s.hint.role.line)
		return
	}
	put(s.hint, x+sheetSide, y+14+titleHigh+4, width-2*sheetSide, s.hint.heightAt(width-2*sheetSide))
}

func (s *sheet) titleRoom(width float32) float32 { return width - 2*sheetSide - 44 }

func (s *sheet) hintBeside(width float32) bool {
	return s.title.MinSize().Width+16+measure(s.hint.text, s.hint.role).Width <= s.titleRoom(width)
}

func (s *sheet) headHeight(width float32) float32 {
	height := sheetHead - roleTitle.line + s.title.heightAt(s.titleRoom(width))
	if len(s.hint.text) > 0 && s.hint.Visible() && !s.hintBeside(width) {
		height += 4 + s.hint.heightAt(width-2*sheetSide)
	}
	return height
}

// refit follows a change inside the sheet.
func (s *sheet) refit() {
	s.body.refit()
	s.Refresh()
}
