package ui

import "fyne.io/fyne/v2"

// newLabelled sets a label before a picker; where there is no room, over it.
func newLabelled(label *prose, p *picker) *fyne.Container {
	return &fyne.Container{Layout: labelled{}, Objects: []fyne.CanvasObject{label, p}}
}

type labelled struct{}

const (
	labelledGap   = 14
	labelledAbove = 6   // between them where the label stands over the picker
	labelledLeast = 220 // of the picker's width
	labelledMost  = 340
)

// folded says whether the label stands over its picker.
func (labelled) folded(o []fyne.CanvasObject, width float32) bool {
	return width < o[0].MinSize().Width+labelledGap+labelledLeast
}

func (l labelled) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	if l.folded(o, size.Width) {
		height := heightAt(o[0], size.Width)
		put(o[0], 0, 0, size.Width, height)
		put(o[1], 0, height+labelledAbove, size.Width, fieldHeight)
		return
	}
	label := o[0].MinSize()
	x := label.Width + labelledGap
	put(o[0], 0, (fieldHeight-label.Height)/2, label.Width, label.Height)
	put(o[1], x, 0, min(labelledMost, size.Width-x), fieldHeight)
}

func (l labelled) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if l.folded(o, width) {
		return heightAt(o[0], width) + labelledAbove + fieldHeight
	}
	return fieldHeight
}

func (labelled) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
