package ui

import (
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

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
	down  *canvas.Raster
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

// offer changes the options. What is chosen stays so where it still can be.
func (p *picker) offer(options []option) {
	value := p.value()
	p.options, p.chosen = options, 0
	p.label.set(options[0].words)
	p.set(value)
	p.Refresh()
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
	return d.colored(p, p.color)
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
	items := make([]item, len(p.options))
	for i, o := range p.options {
		items[i] = item{words: o.words, chosen: i == p.chosen, do: func() { p.choose(i) }}
	}
	openMenu(on, p, items)
}

// optionsOf is the options for the values of a field, the unknown one last.
func optionsOf[T ~string](values []T, say func(value string) content.Text) []option {
	list := make([]option, 0, len(values)+1)
	for _, v := range values {
		list = append(list, option{string(v), say(string(v))})
	}
	return append(list, option{"", say("")})
}
