package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

// picker chooses one of many: it looks like a field, the arrows and letters
// change it in place, and Return opens the whole list.
type picker struct {
	control
	options  []option
	chosen   int
	onChoose func(value string)
	faulty   bool

	box   *box
	label *prose
	down  *canvas.Image
}

func newPicker(options []option, onChoose func(string)) *picker {
	p := &picker{options: options, onChoose: onChoose, label: newClipped(options[0].words, roleText, colorInk)}
	p.onPress = p.openList
	p.extend(p)
	return p
}

// value is what is chosen.
func (p *picker) value() string { return p.options[p.chosen].value }

// set chooses without telling anybody.
func (p *picker) set(value string) {
	for i, o := range p.options {
		if o.value == value && i != p.chosen {
			p.chosen = i
			p.label.set(o.words)
			p.Refresh()
		}
	}
}

func (p *picker) setFaulty(faulty bool) {
	if p.faulty != faulty {
		p.faulty = faulty
		p.Refresh()
	}
}

func (p *picker) choose(i int) {
	if i < 0 || i >= len(p.options) || i == p.chosen {
		return
	}
	p.chosen = i
	p.label.set(p.options[i].words)
	p.Refresh()
	p.onChoose(p.options[i].value)
}

// AccessibilityLabel is what is chosen.
func (p *picker) AccessibilityLabel() string { return p.label.String() }

// TypedKey changes the value in place, or opens the list.
func (p *picker) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		p.choose(turned(p.options, p.chosen, 1))
	case fyne.KeyUp:
		p.choose(turned(p.options, p.chosen, -1))
	case fyne.KeyHome:
		p.choose(0)
	case fyne.KeyEnd:
		p.choose(len(p.options) - 1)
	default:
		p.control.TypedKey(key)
	}
}

// TypedRune chooses the next option that begins with a letter; space opens the
// list.
func (p *picker) TypedRune(r rune) {
	if r == ' ' {
		p.control.TypedRune(r)
		return
	}
	p.choose(nextFrom(p.options, p.chosen, r))
}

// turned is the option that is some steps from one, round the end.
func turned(options []option, from, by int) int {
	return (from + by + len(options)) % len(options)
}

// nextFrom is the next option after one, round the end, that begins with a
// letter; -1 where none does.
func nextFrom(options []option, after int, letter rune) int {
	for n := 1; n <= len(options); n++ {
		i := (after + n) % len(options)
		for _, first := range options[i].words.String() {
			if unicode.ToLower(first) == unicode.ToLower(letter) {
				return i
			}
			break
		}
	}
	return -1
}

// CreateRenderer draws the picker.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	p.box, p.down = newBox(), newIcon("chevd", colorInk)
	d := &drawing{
		objects: []fyne.CanvasObject{p.box.ring, p.box.edge, p.label, p.down},
		min:     func() fyne.Size { return fyne.NewSize(120, fieldHeight) },
		layout:  p.layout,
	}
	d.refresh = func() {
		p.color()
		p.layout(p.Size())
		canvas.Refresh(p)
	}
	p.color()
	return d
}

func (p *picker) layout(size fyne.Size) {
	p.box.place(0, 0, size.Width, size.Height)
	line := p.label.role.line
	put(p.label, 11, (size.Height-line)/2, size.Width-11-40, line)
	put(p.down, size.Width-36, (size.Height-20)/2, 20, 20)
}

func (p *picker) color() {
	p.box.color(p.ringed(), p.hovered || p.focused, p.faulty)
	drawIcon(p.down, "chevd", colorInk)
}

func (p *picker) openList() {
	on := canvasOf(p)
	if on == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p)
	l := &pickList{at: at, width: p.Size().Width}
	l.ExtendBaseWidget(l)
	l.close = func() { on.Overlays().Remove(l) }
	l.rows = newPickRows(p.options, p.chosen)
	l.rows.onPick = func(i int) {
		l.close()
		p.choose(i)
	}
	l.rows.onClose = l.close
	on.Overlays().Add(l)
	on.Focus(l.rows)
}

// pickList lays the rows over the window, at the picker that opened them. A tap
// beside them closes it.
type pickList struct {
	widget.BaseWidget
	at    fyne.Position
	width float32
	rows  *pickRows
	close func()
}

// Tapped closes the list.
func (l *pickList) Tapped(*fyne.PointEvent) { l.close() }

// CreateRenderer draws the rows in their place.
func (l *pickList) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		objects: []fyne.CanvasObject{l.rows},
		min:     func() fyne.Size { return fyne.Size{} },
		layout: func(size fyne.Size) {
			height := l.rows.heightAt(l.width)
			y := l.at.Y + fieldHeight + 4
			if y+height > size.Height-8 {
				y = max(8, size.Height-8-height)
			}
			put(l.rows, l.at.X, y, l.width, min(height, size.Height-16))
		},
		refresh: func() { l.rows.Refresh() },
	}
}

// pickRows is the list itself: one stop of the Tab key, moved in by arrows and
// letters.
type pickRows struct {
	control
	options []option
	at      int
	chosen  int
	onPick  func(int)
	onClose func()

	ground, mark *canvas.Rectangle
	labels       []*prose
	tick         *canvas.Image
}

func newPickRows(options []option, chosen int) *pickRows {
	r := &pickRows{options: options, at: chosen, chosen: chosen}
	for _, o := range options {
		r.labels = append(r.labels, newClipped(o.words, roleText, colorInk))
	}
	r.extend(r)
	return r
}

const (
	pickRow = 36
	pickPad = 6
)

func (r *pickRows) heightAt(float32) float32 { return float32(len(r.options))*pickRow + 2*pickPad }

// AccessibilityLabel is the row that Return would choose.
func (r *pickRows) AccessibilityLabel() string { return r.labels[r.at].String() }

// TypedKey moves, chooses or closes.
func (r *pickRows) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		r.move(turned(r.options, r.at, 1))
	case fyne.KeyUp:
		r.move(turned(r.options, r.at, -1))
	case fyne.KeyHome:
		r.move(0)
	case fyne.KeyEnd:
		r.move(len(r.options) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.onPick(r.at)
	case fyne.KeyEscape:
		r.onClose()
	}
}

// TypedRune moves to the next row that begins with a letter; space chooses.
func (r *pickRows) TypedRune(letter rune) {
	if letter == ' ' {
		r.onPick(r.at)
		return
	}
	if i := nextFrom(r.options, r.at, letter); i >= 0 {
		r.move(i)
	}
}

func (r *pickRows) move(i int) {
	r.at = i
	r.Refresh()
}

// Tapped chooses the row under the pointer.
func (r *pickRows) Tapped(at *fyne.PointEvent) {
	if i := int((at.Position.Y - pickPad) / pickRow); i >= 0 && i < len(r.options) {
		r.onPick(i)
	}
}

// CreateRenderer draws the rows.
func (r *pickRows) CreateRenderer() fyne.WidgetRenderer {
	r.ground, r.mark = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{CornerRadius: 6}
	r.tick = newIcon("tick", colorAccent)
	d := &drawing{
		objects: []fyne.CanvasObject{r.ground, r.mark, r.tick},
		min:     func() fyne.Size { return fyne.NewSize(120, r.heightAt(120)) },
		layout:  r.layout,
	}
	for _, l := range r.labels {
		d.objects = append(d.objects, l)
	}
	d.refresh = func() {
		r.color()
		r.layout(r.Size())
		canvas.Refresh(r)
	}
	r.color()
	return d
}

func (r *pickRows) layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	put(r.mark, pickPad, pickPad+float32(r.at)*pickRow, size.Width-2*pickPad, pickRow)
	put(r.tick, size.Width-36, pickPad+float32(r.chosen)*pickRow+(pickRow-20)/2, 20, 20)
	for i, l := range r.labels {
		line := l.role.line
		put(l, 14, pickPad+float32(i)*pickRow+(pickRow-line)/2, size.Width-56, line)
	}
}

func (r *pickRows) color() {
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	r.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = paint(colorSoft), paint(colorAccent), 2
	drawIcon(r.tick, "tick", colorAccent)
}

// optionsOf is the options for the values of a field, the unknown one last.
func optionsOf[T ~string](values []T, say func(value string) content.Text) []option {
	list := make([]option, 0, len(values)+1)
	for _, v := range values {
		list = append(list, option{string(v), say(string(v))})
	}
	return append(list, option{"", say("")})
}
