package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
)

// radio is a list of which one is chosen, or none yet, for words too long for joined
// buttons. It is one stop of the Tab key; the arrows move, and a tap chooses the row
// under the pointer.
type radio struct {
	control
	spoken   content.Text // what is read aloud while none is chosen
	options  []option
	chosen   int // -1 is none
	over     int // the row under the pointer; -1 is none
	onChoose func(value string)

	draw   *drawing
	ring   *canvas.Rectangle
	wash   *canvas.Rectangle
	labels []*prose
	dots   []*canvas.Circle
	core   *canvas.Circle
}

func newRadio(spoken content.Text, onChoose func(string)) *radio {
	r := &radio{spoken: spoken, onChoose: onChoose, chosen: -1, over: -1}
	r.extend(r)
	return r
}

// offer changes what can be chosen, without telling anybody. value is chosen, or
// none where it is not among the options.
func (r *radio) offer(options []option, value string) {
	for len(r.labels) < len(options) {
		r.labels = append(r.labels, newProse(nil, roleText, colorInk))
		r.dots = append(r.dots, &canvas.Circle{StrokeWidth: 2})
	}
	r.options, r.chosen, r.over = options, -1, -1
	for i, o := range options {
		r.labels[i].set(o.words)
		if o.value == value {
			r.chosen = i
		}
	}
	r.Refresh()
}

// value is what is chosen; empty where nothing is.
func (r *radio) value() string {
	if r.chosen < 0 {
		return ""
	}
	return r.options[r.chosen].value
}

func (r *radio) choose(i int) {
	if i < 0 || i >= len(r.options) || i == r.chosen {
		return
	}
	r.chosen = i
	r.Refresh()
	r.onChoose(r.options[i].value)
}

// AccessibilityLabel is what is chosen.
func (r *radio) AccessibilityLabel() string {
	if r.chosen < 0 {
		return r.spoken.String()
	}
	return r.labels[r.chosen].String()
}

// TypedKey moves by the arrows, and stays at an end: one step above the mildest line
// of a sign is not its worst.
func (r *radio) TypedKey(key *fyne.KeyEvent) {
	r.showRing()
	switch onward(key.Name) {
	case fyne.KeyDown, fyne.KeyRight:
		r.choose(min(r.chosen+1, len(r.options)-1))
	case fyne.KeyUp, fyne.KeyLeft:
		r.choose(max(r.chosen-1, 0))
	case fyne.KeyHome:
		r.choose(0)
	case fyne.KeyEnd:
		r.choose(len(r.options) - 1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		r.choose(max(r.chosen, 0))
	default:
		passUp(r, key)
	}
}

// TypedRune chooses the next option that begins with a letter. Space has chosen
// already.
func (r *radio) TypedRune(letter rune) { r.choose(nextFrom(r.options, r.chosen, letter)) }

// Tapped chooses the row under the pointer.
func (r *radio) Tapped(at *fyne.PointEvent) {
	r.takeFocus()
	r.choose(r.rowAt(at.Position.Y))
}

// MouseMoved shows which row a tap would choose.
func (r *radio) MouseMoved(at *desktop.MouseEvent) {
	if row := r.rowAt(at.Position.Y); row != r.over {
		r.over = row
		r.Refresh()
	}
}

// MouseOut ends what MouseMoved began.
func (r *radio) MouseOut() {
	r.over = -1
	r.control.MouseOut()
}

const (
	circleSize = 22
	circleCore = 12
	circleText = circleSize + 12
	circleRow  = 34
)

func (r *radio) heightAt(width float32) (bottom float32) {
	r.walk(width, func(_ int, y, height float32) { bottom = y + height })
	return bottom
}

func (r *radio) walk(width float32, each func(i int, y, height float32)) {
	y := float32(0)
	for i := range r.options {
		height := max(circleRow, r.labels[i].heightAt(width-circleText)+8)
		each(i, y, height)
		y += height
	}
}

// rowAt is the row at a height; -1 where there is none.
func (r *radio) rowAt(at float32) (row int) {
	row = -1
	r.walk(r.Size().Width, func(i int, y, height float32) {
		if at >= y && at < y+height {
			row = i
		}
	})
	return row
}

// CreateRenderer draws the rows.
func (r *radio) CreateRenderer() fyne.WidgetRenderer {
	r.ring, r.wash, r.core = newRing(10), &canvas.Rectangle{CornerRadius: 10}, &canvas.Circle{}
	r.draw = &drawing{
		min:    func() fyne.Size { return fyne.NewSize(120, circleRow) },
		layout: r.layout,
	}
	return r.draw.colored(r, r.color)
}

func (r *radio) color() {
	r.draw.objects = append(r.draw.objects[:0], r.wash, r.ring)
	for i := range r.options {
		r.draw.objects = append(r.draw.objects, r.dots[i], r.labels[i])
		r.dots[i].FillColor, r.dots[i].StrokeColor = paint(colorSlip), paint(colorEdge)
		r.labels[i].restyle(roleText, colorInk)
		if i == r.chosen {
			r.dots[i].StrokeColor = paint(colorAccent)
			r.labels[i].restyle(roleStrong, colorInk)
		}
	}
	r.draw.objects = append(r.draw.objects, r.core)
	r.core.FillColor, r.core.Hidden = paint(colorAccent), r.chosen < 0
	r.wash.FillColor, r.wash.Hidden = paint(colorSoft), r.over < 0
	showRing(r.ring, r.ringed() && len(r.options) > 0)
}

func (r *radio) layout(size fyne.Size) {
	r.walk(size.Width, func(i int, y, height float32) {
		words := r.labels[i].heightAt(size.Width - circleText)
		dot := y + 4 + (roleText.line-circleSize)/2
		put(r.labels[i], circleText, y+4, size.Width-circleText, words)
		put(r.dots[i], 0, dot, circleSize, circleSize)
		if i == r.chosen {
			put(r.core, (circleSize-circleCore)/2, dot+(circleSize-circleCore)/2, circleCore, circleCore)
		}
		if i == r.over {
			put(r.wash, -6, y, size.Width+12, height)
		}
		if i == max(r.chosen, 0) {
			placeRing(r.ring, -4, y+2, size.Width+8, height-4)
		}
	})
}
