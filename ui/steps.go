package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// step is a row of the day: when or how long, its drawing, and what happens.
type step struct {
	times *times
	icon  *picture
	text  *fyne.Container
	rule  *ground
}

func newStep(icon string, t *times, title content.Text, text ...fyne.CanvasObject) *fyne.Container {
	s := &step{
		times: t, icon: newPicture(icon, colorAccent, stepIcon, stepIcon), rule: newRule(),
		text: newColumn(2, append([]fyne.CanvasObject{newProse(title, roleLead, colorInk)}, text...)...),
	}
	return &fyne.Container{Layout: s, Objects: append(t.objects(), s.icon, s.text, s.rule)}
}

const (
	stepIcon = 24
	// The room around a step, and between its parts where the time stands above.
	stepSide, stepNarrow = 12, 36
)

// Layout sets the time beside what happens then, or above it.
func (s *step) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	y, start := float32(stepSide), s.start(size.Width)
	width := size.Width - start
	if start == textStart {
		s.times.column(0, y, timeWidth)
		put(s.icon, timeWidth+(lineWidth-stepIcon)/2, y, stepIcon, stepIcon)
	} else {
		put(s.icon, 0, y, stepIcon, stepIcon)
		s.times.row(start, y, width)
		y += s.times.height(width, true)
	}
	put(s.text, start, y, width, heightAt(s.text, width))
	put(s.rule, start, size.Height-hairline(), width, hairline())
}

func (s *step) start(width float32) float32 {
	if width < timesFold {
		return stepNarrow
	}
	return textStart
}

func (s *step) heightAt(_ []fyne.CanvasObject, width float32) float32 {
	start := s.start(width)
	text := heightAt(s.text, width-start)
	if start == textStart {
		return stepSide + max(text, s.times.height(timeWidth, false)) + stepSide
	}
	return stepSide + s.times.height(width-start, true) + text + stepSide
}

// MinSize leaves it to the page.
func (s *step) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// stepIconOf is the drawing of a step.
func stepIconOf(id string, v handout.Visit) string {
	switch {
	case id == "checkin":
		return "clinic"
	case id == "sleepy" || id == "numbing":
		return "pill"
	case id == "watch":
		return "after"
	case id == "injection" && v.Part == "knee":
		return "knee"
	}
	return stageIcon(id)
}
