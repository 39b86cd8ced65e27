package ui

import (
	"math"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout/paper"
)

// Words are selected by drawing the pointer over them: in whole words, in one
// paragraph at a time. What is pressed as a whole is still pressed by a hand that
// trembles: words are selected only when the pointer has gone some way.

// There is one pointer, whatever windows there are. These are the UI goroutine's.
var (
	selected *prose   // has selected words; or nil
	pressed  *control // the pointer went down on it; or nil
)

// selectFrom is how far the pointer goes before it selects.
const selectFrom = 12

// drag is the pointer drawn over a paragraph.
type drag struct {
	from, to fyne.Position // in the paragraph, in the window
	selects  bool
}

// Dragged selects the words from where the pointer went down to where it is.
func (p *prose) Dragged(e *fyne.DragEvent) {
	if p.drag == nil {
		p.drag = &drag{from: e.Position.Subtract(e.Dragged)}
	}
	p.drag.to = e.AbsolutePosition
	away := e.Position.Subtract(p.drag.from)
	far := math.Hypot(float64(away.X), float64(away.Y)) >= selectFrom
	if p.clipped || p.label || !far && !p.drag.selects {
		return
	}
	p.drag.selects = true
	first, last := wordAround(p.String(), p.byteAt(p.drag.from)), wordAround(p.String(), p.byteAt(e.Position))
	p.choose(content.Span{From: min(first.From, last.From), To: max(first.To, last.To)})
}

// DragEnd presses what the paragraph belongs to where nothing was selected: Fyne
// takes a press that moves by a hair for a drag.
func (p *prose) DragEnd() {
	if p.drag != nil && !p.drag.selects && pressed != nil {
		pressed.tapAt(p.drag.to)
	}
	p.drag, pressed = nil, nil
}

// choose selects words, and no others.
func (p *prose) choose(s content.Span) {
	if selected != p {
		deselect()
	}
	selected = p
	if p.chosen != s {
		p.chosen = s
		p.Refresh()
	}
}

// deselect selects nothing.
func deselect() {
	if selected != nil {
		selected.chosen = content.Span{}
		selected.Refresh()
		selected = nil
	}
}

// selection is the words that are selected and can be seen on a canvas.
func selection(on fyne.Canvas) string {
	if selected == nil || canvasOf(selected) != on {
		return ""
	}
	return selected.String()[selected.chosen.From:selected.chosen.To]
}

// byteAt is the byte of the letter that is nearest to a place.
func (p *prose) byteAt(at fyne.Position) int {
	nearest, far := 0, math.Inf(1)
	p.eachRun(func(r paper.Run, from int, top float32) {
		lines := float64(max(top-at.Y, 0, at.Y-top-p.role.line)) * 1e3 // the line comes first
		for i, letter := range r.Text {
			x0, x1, ok := r.Reach(i, i+utf8.RuneLen(letter))
			if away := lines + max(x0-float64(at.X), 0, float64(at.X)-x1); ok && away < far {
				nearest, far = from+i, away
			}
		}
	})
	return nearest
}

// wordAround is the word that a byte of a text is in, or what parts two words.
func wordAround(said string, at int) content.Span {
	at = max(0, min(at, len(said)))
	s := content.Span{From: at, To: at}
	for s.From > 0 {
		letter, size := utf8.DecodeLastRuneInString(said[:s.From])
		if unicode.IsSpace(letter) {
			break
		}
		s.From -= size
	}
	for s.To < len(said) {
		letter, size := utf8.DecodeRuneInString(said[s.To:])
		if unicode.IsSpace(letter) {
			break
		}
		s.To += size
	}
	return s
}
