package ui

import "fyne.io/fyne/v2"

// newIconLine sets a drawing before a text, level with its first line.
func newIconLine(mark *picture, indent float32, text fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: iconLine{indent}, Objects: []fyne.CanvasObject{mark, text}}
}

type iconLine struct{ indent float32 }

func (l iconLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	mark := o[0].MinSize()
	put(o[0], 0, max(0, (roleText.line-mark.Height)/2), mark.Width, mark.Height)
	put(o[1], l.indent, 0, size.Width-l.indent, size.Height)
}

func (l iconLine) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return heightAt(o[1], width-l.indent)
}

func (l iconLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
