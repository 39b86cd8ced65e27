package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout/paper"
)

// A timetable has its times in a leading column, as wide on every screen. Where
// there is no room for one, the time stands above what happens then.

const (
	timeWidth = 132
	lineWidth = 48
	textStart = timeWidth + lineWidth
	// timesFold is the width of a row below which its time stands above it: that of
	// a window that has just folded its rail away, and less.
	timesFold = pageFold - 2*pageSide
)

// times is a time, and what belongs to it in small: a day, or a unit.
type times struct{ main, under *prose }

func newTimes() *times {
	return &times{newProse(nil, roleClock, colorInk), newProse(nil, roleSmall, colorInk)}
}

// show sets both. What is no clock time is set in the size of text.
func (t *times) show(main, under content.Text, clock bool) {
	t.main.set(main)
	t.under.set(under)
	t.main.restyle(roleStrong, colorInk)
	if clock {
		t.main.restyle(roleClock, colorInk)
	}
}

// String is both, as they are read.
func (t *times) String() string { return join(t.main.text, t.under.text).String() }

func (t *times) empty() bool { return len(t.main.text)+len(t.under.text) == 0 }

// height is what both need one under the other, or in a row.
func (t *times) height(width float32, row bool) float32 {
	switch {
	case t.empty():
		return 0
	case len(t.under.text) == 0 || row && t.inRow(width):
		return t.main.heightAt(width)
	}
	return t.main.heightAt(width) + t.under.heightAt(width)
}

// timesGap is between a time and what belongs to it, in a row.
const timesGap = 10

func (t *times) inRow(width float32) bool {
	return t.main.MinSize().Width+timesGap+t.under.MinSize().Width <= width
}

// column sets both in the leading column, against what follows.
func (t *times) column(x, y, width float32) {
	t.alignTo(trailing)
	t.stack(x, y, width)
}

// middle sets both one under the other, in the middle of the width.
func (t *times) middle(x, y, width float32) {
	t.alignTo(paper.Center)
	t.stack(x, y, width)
}

// row sets both one after the other, or one under the other where they are long.
func (t *times) row(x, y, width float32) {
	t.alignTo(paper.Leading)
	if !t.inRow(width) {
		t.stack(x, y, width)
		return
	}
	own := t.main.MinSize().Width
	put(t.main, x, y, own+1, t.main.role.line)
	put(t.under, x+own+timesGap, y+(t.main.role.line-t.under.role.line)*0.75, width-own-timesGap, t.under.role.line)
}

func (t *times) stack(x, y, width float32) {
	height := t.main.heightAt(width)
	put(t.main, x, y, width, height)
	if len(t.under.text) == 0 {
		height = 0
	}
	put(t.under, x, y+height, width, t.under.heightAt(width))
}

func (t *times) alignTo(a paper.Align) {
	t.main.alignTo(a)
	t.under.alignTo(a)
}

func (t *times) objects() []fyne.CanvasObject { return []fyne.CanvasObject{t.main, t.under} }
