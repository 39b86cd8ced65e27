package ui

import "fyne.io/fyne/v2"

// newHanging sets a mark before a text, an icon or a number, level with the text's
// first line. All lines of the text begin at the indent.
func newHanging(mark fyne.CanvasObject, indent float32, text fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: hanging{indent}, Objects: []fyne.CanvasObject{mark, text}}
}

type hanging struct{ indent float32 }

// lower is how much the text stands lower than the mark.
func (hanging) lower(mark fyne.CanvasObject) float32 {
	return (mark.MinSize().Height - roleText.line) / 2
}

func (l hanging) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	mark, lower := o[0].MinSize(), l.lower(o[0])
	text := max(0, lower)
	put(o[0], 0, max(0, -lower), mark.Width, mark.Height)
	put(o[1], l.indent, text, size.Width-l.indent, size.Height-text)
}

func (l hanging) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return max(0, l.lower(o[0])) + heightAt(o[1], width-l.indent)
}

func (hanging) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
