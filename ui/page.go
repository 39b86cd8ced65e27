package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// Every screen is a page: a head, and parts under it, in a column that scrolls.

const (
	pageTop, pageBottom = 24, 32
	pageSide            = 40
	pageSideNarrow      = 22
	pageGap             = 18
	// pageFold is the width of a page in a window that has just folded its rail away.
	pageFold = foldWidth - railWidth
)

// asideFold is the width of what is on a page below which its panel goes under the
// main part.
const asideFold = 884

// panelUnder says whether on a page so wide the panel stands under the main part.
func panelUnder(width float32) bool { return width-2*pageSide < asideFold }

// newPage is the body of a screen.
func newPage(parts ...fyne.CanvasObject) *scroll {
	return newScroll(newInset(inset{top: pageTop, side: pageSide, narrow: pageSideNarrow, bottom: pageBottom}, newColumn(pageGap, parts...)))
}

// newHead is a screen's title over its pen stroke and its lead; beside it, where
// there is room, stands what the screen can be asked to do or show, which may be nil.
func newHead(title content.Text, lead, beside fyne.CanvasObject) *fyne.Container {
	head := newColumn(0, newProse(title, roleDisplay, colorInk), newPicture("pen-stroke", colorAccent, 130, 9))
	if lead != nil {
		head = newColumn(6, head, lead)
	}
	if beside == nil {
		return head
	}
	return &fyne.Container{Layout: headLayout{}, Objects: []fyne.CanvasObject{head, beside}}
}

// headLayout sets a title, and at the trailing end what belongs to it, or under it
// where the title would have less than half the room.
type headLayout struct{}

// headHeight is the height of a title with its stroke and a line.
const headHeight = 38 + 9 + 6 + 26

func (headLayout) beside(o []fyne.CanvasObject, width float32) bool {
	return o[1].Visible() && o[1].MinSize().Width < width*0.55
}

func (l headLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	own := o[1].MinSize()
	if l.beside(o, size.Width) {
		put(o[0], 0, 0, size.Width-own.Width-16, size.Height)
		put(o[1], size.Width-own.Width, 4, own.Width, own.Height)
		return
	}
	head := heightAt(o[0], size.Width)
	put(o[0], 0, 0, size.Width, head)
	put(o[1], 0, head+12, size.Width, heightAt(o[1], size.Width))
}

func (l headLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	own := o[1].MinSize()
	if l.beside(o, width) {
		return max(own.Height+4, heightAt(o[0], width-own.Width-16))
	}
	head := heightAt(o[0], width)
	if o[1].Visible() {
		head += 12 + heightAt(o[1], width)
	}
	return head
}

func (headLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
