package ui

import (
	"slices"

	"fyne.io/fyne/v2"
)

// newFoot is the foot of a sheet.
func newFoot(objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: foot{}, Objects: objects}
}

// foot sets the buttons of a sheet, and what is left to mend, at its trailing end, in
// more than one row where they have no room in one.
type foot struct{}

const footGap = 12

func (l foot) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	y := float32(0)
	for _, row := range l.rows(objects, size.Width) {
		high := l.high(row)
		x := size.Width
		for _, o := range slices.Backward(row) {
			own := o.MinSize()
			x -= own.Width
			put(o, x, y+(high-own.Height)/2, own.Width, own.Height)
			x -= footGap
		}
		y += high + footGap
	}
}

// rows parts the objects so that each row fits, the last ones lowest.
func (foot) rows(objects []fyne.CanvasObject, width float32) (rows [][]fyne.CanvasObject) {
	rest := visible(objects)
	for len(rest) > 0 {
		from, used := len(rest)-1, rest[len(rest)-1].MinSize().Width
		for from > 0 && used+footGap+rest[from-1].MinSize().Width <= width {
			from--
			used += footGap + rest[from].MinSize().Width
		}
		rows = append([][]fyne.CanvasObject{rest[from:]}, rows...)
		rest = rest[:from]
	}
	return rows
}

func (foot) high(row []fyne.CanvasObject) (high float32) {
	for _, o := range row {
		high = max(high, o.MinSize().Height)
	}
	return high
}

func (l foot) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	for i, row := range l.rows(objects, width) {
		if i > 0 {
			bottom += footGap
		}
		bottom += l.high(row)
	}
	return bottom
}

func (foot) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, 44) }
