package ui

import (
	"image"
	"math"
	"sync"

	"beforehand/handout/paper"
)

// ahead takes what is painted before the screen asks for it: while the system makes the
// window there is time for it away from the UI goroutine, and in the first frame there
// is none. nil is later, when everything is painted as it is asked for.
var ahead chan<- func()

// sendAhead has work done ahead, where that is to be had. What is there already keeps
// its turn; where there is too much, the screen's own question is soon enough.
func sendAhead(work func()) {
	select {
	case ahead <- work:
	default:
	}
}

// An inking is a picture of lines of words: all that it depends on.
type inking struct {
	lines         []paper.Line
	zero          image.Point // where the first line begins, in dots
	scale         float64     // dots to a unit
	color         paper.Color
	width, height int // in dots
}

func (k inking) paint() *image.RGBA {
	dots := image.NewRGBA(image.Rect(0, 0, k.width, k.height))
	paper.Paint(dots, k.zero, k.lines, k.scale, k.color)
	return dots
}

// same reports whether two pictures are one. Lines are never changed, only set anew.
func (k inking) same(other inking) bool {
	lines := len(k.lines) == len(other.lines) && (len(k.lines) == 0 || &k.lines[0] == &other.lines[0])
	return lines && k.zero == other.zero && k.scale == other.scale && k.color == other.color && k.width == other.width && k.height == other.height
}

// early is a picture that was sent ahead.
type early struct {
	of   inking
	dots func() *image.RGBA // waits for it, or paints it where nobody has begun
}

// inAdvance sends ahead what a paragraph will look like on a screen of the usual kind.
// On another the picture is not the one asked for, and left.
func (p *prose) inAdvance() {
	if ahead == nil || p.ink.Hidden {
		return
	}
	scale, size := float64(zoom()), p.ink.Size()
	k := p.inking(int(math.Round(float64(size.Width)*scale)), int(math.Round(float64(size.Height)*scale)), scale)
	if p.early == nil || !p.early.of.same(k) {
		dots := sync.OnceValue(k.paint)
		p.early = &early{k, dots}
		sendAhead(func() { dots() })
	}
}

// take is the picture of an inking: that which was sent ahead, if it is the same.
func (p *prose) take(k inking) *image.RGBA {
	e := p.early
	p.early = nil // a picture is the screen's, to be painted over
	if e != nil && e.of.same(k) {
		return e.dots()
	}
	return k.paint()
}
