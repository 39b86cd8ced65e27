package ui

import (
	"fyne.io/fyne/v2"
)

// tickGrid sets ticks in as many columns as their words leave room for.
type tickGrid struct{}

// columns gives the widths of as many columns as fit, and the gap between them.
func (tickGrid) columns(objects []fyne.CanvasObject, width float32) (columns []float32, gap float32) {
	const least, most = 20, 5
	for n := most; n > 1; n-- {
		columns = make([]float32, n)
		room := width
		for i, o := range objects {
			columns[i%n] = max(columns[i%n], o.MinSize().Width)
		}
		for _, c := range columns {
			room -= c
		}
		if gap = room / float32(n-1); gap >= least {
			return columns, gap
		}
	}
	return []float32{width}, 0
}

func (l tickGrid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(objects, size.Width, put)
}

func (l tickGrid) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(objects, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (l tickGrid) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	columns, gap := l.columns(objects, width)
	x, y, highest := float32(0), float32(0), float32(0)
	for i, o := range objects {
		at := i % len(columns)
		if at == 0 {
			x, y, highest = 0, y+highest, 0
		}
		height := heightAt(o, columns[at])
		each(o, x, y, columns[at], height)
		x += columns[at] + gap
		highest = max(highest, height)
	}
}

func (tickGrid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
