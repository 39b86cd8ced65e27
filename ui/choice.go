package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
)

// option is one of the values that a control chooses between.
type option struct {
	value string
	words content.Text
}

// choice is joined buttons of which one is chosen. It is one stop of the Tab
// key; the arrows move, round the end too, since what is not known stands last;
// and Return is done with the form that it stands in.
type choice struct {
	control
	options  []option
	chosen   int
	onChoose func(value string)
	faulty   bool

	labels []*prose
	cells  []*canvas.Rectangle
	lines  []*canvas.Rectangle
	edge   *canvas.Rectangle
	mark   *canvas.Rectangle
	ring   *canvas.Rectangle
}

func newChoice(options []option, onChoose func(string)) *choice {
	c := &choice{options: options, onChoose: onChoose}
	for _, o := range options {
		c.labels = append(c.labels, newLabel(o.words, roleLabel, colorInk))
	}
	c.extend(c)
	return c
}

// value is what is chosen.
func (c *choice) value() string { return c.options[c.chosen].value }

// set chooses without telling anybody.
func (c *choice) set(value string) {
	for i, o := range c.options {
		if o.value == value && i != c.chosen {
			c.chosen = i
			c.Refresh()
		}
	}
}

// rename changes the words of an option.
func (c *choice) rename(value string, words content.Text) {
	for i, o := range c.options {
		if o.value == value && !same(o.words, words) {
			c.options[i].words = words
			c.labels[i].set(words)
			c.Refresh()
		}
	}
}

func (c *choice) setFaulty(faulty bool) {
	if c.faulty != faulty {
		c.faulty = faulty
		c.Refresh()
	}
}

func (c *choice) choose(i int) {
	if i < 0 || i >= len(c.options) || i == c.chosen {
		return
	}
	c.chosen = i
	c.Refresh()
	c.onChoose(c.options[i].value)
}

// AccessibilityLabel is what is chosen.
func (c *choice) AccessibilityLabel() string { return c.labels[c.chosen].String() }

// TypedKey moves by the arrows, or to the option that begins with a letter.
func (c *choice) TypedKey(key *fyne.KeyEvent) {
	c.showRing()
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown:
		c.choose(turned(c.options, c.chosen, 1))
	case fyne.KeyLeft, fyne.KeyUp:
		c.choose(turned(c.options, c.chosen, -1))
	case fyne.KeyHome:
		c.choose(0)
	case fyne.KeyEnd:
		c.choose(len(c.options) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.press()
	case fyne.KeySpace: // has chosen already
	default:
		passUp(c, key)
	}
}

// TypedRune chooses the next option that begins with a letter.
func (c *choice) TypedRune(r rune) { c.choose(nextFrom(c.options, c.chosen, r)) }

// Tapped chooses what is under the pointer.
func (c *choice) Tapped(at *fyne.PointEvent) {
	c.takeFocus()
	for i, cell := range c.cells {
		if x := cell.Position().X; at.Position.X >= x && at.Position.X < x+cell.Size().Width {
			c.choose(i)
		}
	}
}

// CreateRenderer draws the choice.
func (c *choice) CreateRenderer() fyne.WidgetRenderer {
	c.edge, c.mark, c.ring = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{}, newRing(10)
	d := &drawing{min: c.minSize, layout: c.layout}
	d.objects = append(d.objects, c.ring, c.edge)
	for i := range c.options {
		cell := &canvas.Rectangle{}
		c.cells = append(c.cells, cell)
		if i > 0 {
			bar := &canvas.Rectangle{}
			c.lines = append(c.lines, bar)
			d.objects = append(d.objects, bar)
		}
	}
	d.objects = append(d.objects, c.mark)
	for _, l := range c.labels {
		d.objects = append(d.objects, l)
	}
	d.refresh = func() {
		c.color()
		c.layout(c.Size())
		canvas.Refresh(c)
	}
	c.color()
	return d
}

const choicePad = 9

func (c *choice) minSize() fyne.Size {
	width := float32(0)
	for _, l := range c.labels {
		width += l.MinSize().Width + 2*choicePad
	}
	return fyne.NewSize(width, fieldHeight)
}

// layout shares the room by the length of the words.
func (c *choice) layout(size fyne.Size) {
	put(c.edge, 0, 0, size.Width, size.Height)
	placeRing(c.ring, 0, 0, size.Width, size.Height)
	own := float32(0)
	for _, o := range c.options {
		own += measure(o.words, roleStrong).Width
	}
	more := max(0, (size.Width-own)/float32(len(c.options)))
	x := float32(0)
	for i, l := range c.labels {
		words := l.ownSize().Width
		width := measure(c.options[i].words, roleStrong).Width + more
		put(c.cells[i], x, 0, width, size.Height)
		put(l, x+(width-words)/2, (size.Height-l.role.line)/2, words, l.role.line)
		if i > 0 {
			put(c.lines[i-1], x-1, 2, 2, size.Height-4)
		}
		x += width
	}
	at := c.cells[c.chosen]
	left, right := at.Position().X-1, at.Position().X+at.Size().Width+1
	put(c.mark, max(0, left), 0, min(size.Width, right)-max(0, left), size.Height)
}

func (c *choice) color() {
	showRing(c.ring, c.ringed())
	c.edge.FillColor, c.edge.StrokeColor, c.edge.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	if c.faulty {
		c.edge.StrokeColor, c.edge.StrokeWidth = paint(colorEmerg), 3
	}
	for _, l := range c.lines {
		l.FillColor = paint(colorEdge)
	}
	c.mark.FillColor, c.mark.StrokeColor, c.mark.StrokeWidth = paint(colorSoft), paint(colorAccent), 2
	c.mark.TopLeftCornerRadius, c.mark.BottomLeftCornerRadius = 0, 0
	c.mark.TopRightCornerRadius, c.mark.BottomRightCornerRadius = 0, 0
	if c.chosen == 0 {
		c.mark.TopLeftCornerRadius, c.mark.BottomLeftCornerRadius = 10, 10
	}
	if c.chosen == len(c.options)-1 {
		c.mark.TopRightCornerRadius, c.mark.BottomRightCornerRadius = 10, 10
	}
	for i, l := range c.labels {
		if i == c.chosen {
			l.restyle(roleStrong, colorInk)
		} else {
			l.restyle(roleLabel, colorInk)
		}
	}
}
