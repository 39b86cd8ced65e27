package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// lengths is how long the parts of a day take, as one bar in parts. Where the bar
// is too short for its words, each part has a line of its own, and its bar begins
// where the one before it ends.
type lengths struct{ parts []length }

// length is one part of the bar, with its name and its time.
type length struct {
	bar   *ground
	words *times
	most  float32 // minutes
}

// newLengths is a bar of parts, to which add is called for each.
func newLengths() *fyne.Container { return &fyne.Container{Layout: &lengths{}} }

// addLength adds a part. What is left over has another ground than what is counted.
func addLength(on *fyne.Container, name, time content.Text, most int, counted bool) {
	p := length{
		bar:   newGround(&ground{fill: colorSlip, edge: colorEdge, corner: 6, thick: true}),
		words: &times{newProse(name, roleChip, colorInk), newProse(time, roleSmall, colorInk)},
		most:  float32(most),
	}
	if counted {
		p.bar.fill, p.bar.edge = colorSoft, colorAccent
	}
	l := on.Layout.(*lengths)
	l.parts = append(l.parts, p)
	on.Objects = append(append(on.Objects, p.bar), p.words.objects()...)
}

const (
	lengthGap  = 3
	lengthSide = 8  // beside the words in a bar
	lengthHigh = 56 // of a bar with words in it
	lengthThin = 14 // of one without
	lengthRow  = 10 // between lines
)

// Layout sets the parts.
func (l *lengths) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	x, y := float32(0), float32(0)
	joined := l.joined(size.Width)
	for _, p := range l.parts {
		width := l.width(p, size.Width)
		if joined {
			put(p.bar, x, 0, width, lengthHigh)
			p.words.middle(x+lengthSide, (lengthHigh-2*roleSmall.line)/2, width-2*lengthSide)
		} else {
			words := p.words.height(size.Width, true)
			p.words.row(0, y, size.Width)
			put(p.bar, x, y+words+2, width, lengthThin)
			y += words + 2 + lengthThin + lengthRow
		}
		x += width + lengthGap
	}
}

// width is that of a part in a bar of the given width.
func (l *lengths) width(p length, width float32) float32 {
	sum := float32(0)
	for _, each := range l.parts {
		sum += each.most
	}
	return (width - float32(len(l.parts)-1)*lengthGap) * p.most / max(1, sum)
}

// joined says whether all words stand in their parts of the bar.
func (l *lengths) joined(width float32) bool {
	for _, p := range l.parts {
		room := l.width(p, width) - 2*lengthSide
		if p.words.main.MinSize().Width > room || p.words.under.MinSize().Width > room {
			return false
		}
	}
	return true
}

func (l *lengths) heightAt(_ []fyne.CanvasObject, width float32) (height float32) {
	if l.joined(width) {
		return lengthHigh
	}
	for i, p := range l.parts {
		if i > 0 {
			height += lengthRow
		}
		height += p.words.height(width, true) + 2 + lengthThin
	}
	return height
}

// MinSize leaves it to the page.
func (l *lengths) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
