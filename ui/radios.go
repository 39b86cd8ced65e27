package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// radios is a list of which one is chosen, for words too long for joined buttons.
// It is one stop of the Tab key; the arrows move.
type radios struct {
	control
	options  []option
	chosen   int
	onChoose func(value string)

	labels     []*prose
	rims, dots []*canvas.Circle
	ring       *canvas.Rectangle
	draw       *drawing
}

func newRadios(onChoose func(string)) *radios {
	r := &radios{onChoose: onChoose}
	r.extend(r)
	return r
}

// offer changes what there is to choose. What was chosen stays so where it still
// can be.
func (r *radios) offer(options []option) {
	kept := r.value()
	r.options, r.chosen = options, 0
	for i, o := range options {
		if i == len(r.labels) {
			r.labels = append(r.labels, newLabel(nil, roleText, colorInk))
			r.rims, r.dots = append(r.rims, &canvas.Circle{}), append(r.dots, &canvas.Circle{})
		}
		r.labels[i].set(o.words)
		if o.value == kept {
			r.chosen = i
		}
	}
	r.Refresh()
}

// value is what is chosen; empty where there is nothing to choose.
func (r *radios) value() string {
	if len(r.options) == 0 {
		return ""
	}
	return r.options[r.chosen].value
}

func (r *radios) choose(i int) {
	if i < 0 || i >= len(r.options) || i == r.chosen {
		return
	}
	r.chosen = i
	r.Refresh()
	r.onChoose(r.options[i].value)
}

// AccessibilityLabel is what is chosen.
func (r *radios) AccessibilityLabel() string {
	if len(r.options) == 0 {
		return ""
	}
	return r.options[r.chosen].words.String()
}

// TypedKey moves by the arrows.
func (r *radios) TypedKey(key *fyne.KeyEvent) {
	r.showRing()
	switch key.Name {
	case fyne.KeyDown, fyne.KeyRight:
		r.choose(turned(r.options, r.chosen, 1))
	case fyne.KeyUp, fyne.KeyLeft:
		r.choose(turned(r.options, r.chosen, -1))
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace: // has chosen already
	default:
		passUp(r, key)
	}
}

// TypedRune chooses the next option that begins with a letter.
func (r *radios) TypedRune(letter rune) { r.choose(nextFrom(r.options, r.chosen, letter)) }

// Tapped chooses what is under the pointer.
func (r *radios) Tapped(at *fyne.PointEvent) {
	r.takeFocus()
	r.walk(r.Size().Width, func(i int, y, height float32) {
		if at.Position.Y >= y && at.Position.Y < y+height {
			r.choose(i)
		}
	})
}

const (
	radioRim  = 22
	radioDot  = 12
	radioGap  = 10
	radioLine = 32 // the least height of a row
)

func (r *radios) heightAt(width float32) (bottom float32) {
	r.walk(width, func(_ int, y, height float32) { bottom = y + height })
	return bottom
}

func (r *radios) walk(width float32, each func(i int, y, height float32)) {
	y := float32(0)
	for i := range r.options {
		height := max(radioLine, 8+r.labels[i].heightAt(width-radioRim-radioGap))
		each(i, y, height)
		y += height
	}
}

// CreateRenderer draws the list.
func (r *radios) CreateRenderer() fyne.WidgetRenderer {
	r.ring = newRing(7)
	r.draw = &drawing{
		min:    func() fyne.Size { return fyne.NewSize(120, radioLine) },
		layout: r.layout,
	}
	r.draw.refresh = func() {
		r.color()
		r.layout(r.Size())
		canvas.Refresh(r)
	}
	r.color()
	return r.draw
}

func (r *radios) layout(size fyne.Size) {
	placeRing(r.ring, 0, 0, size.Width, size.Height)
	r.walk(size.Width, func(i int, y, height float32) {
		label := r.labels[i].heightAt(size.Width - radioRim - radioGap)
		put(r.rims[i], 0, y+5, radioRim, radioRim)
		put(r.dots[i], (radioRim-radioDot)/2, y+5+(radioRim-radioDot)/2, radioDot, radioDot)
		put(r.labels[i], radioRim+radioGap, y+4, size.Width-radioRim-radioGap, label)
	})
}

func (r *radios) color() {
	r.draw.objects = []fyne.CanvasObject{r.ring}
	showRing(r.ring, r.ringed())
	for i := range r.options {
		on := i == r.chosen
		role, edge := roleText, colorEdge
		if on {
			role, edge = roleStrong, colorAccent
		}
		r.labels[i].restyle(role, colorInk)
		r.rims[i].FillColor, r.rims[i].StrokeColor, r.rims[i].StrokeWidth = paint(colorSlip), paint(edge), 2
		r.dots[i].FillColor, r.dots[i].Hidden = paint(colorAccent), !on
		r.draw.objects = append(r.draw.objects, r.rims[i], r.dots[i], r.labels[i])
	}
}
