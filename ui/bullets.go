package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// newBullets is a list, each line after a dot.
func newBullets(lines ...content.Text) *fyne.Container {
	list := newColumn(2)
	for _, l := range lines {
		list.Objects = append(list.Objects, newBullet(newProse(l, roleBody, colorInk)))
	}
	return list
}

// newBullet is a paragraph after a dot.
func newBullet(line fyne.CanvasObject) *fyne.Container {
	dot := newGround(&ground{fill: colorInk2, corner: bulletDot / 2})
	return &fyne.Container{Layout: bulleted{}, Objects: []fyne.CanvasObject{dot, line}}
}

// bulleted sets a dot before a text.
type bulleted struct{}

const bulletIndent, bulletDot = 18, 6

func (bulleted) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	put(o[0], 4, (roleBody.line-bulletDot)/2, bulletDot, bulletDot)
	put(o[1], bulletIndent, 0, size.Width-bulletIndent, size.Height)
}

func (bulleted) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return heightAt(o[1], width-bulletIndent)
}

func (bulleted) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
