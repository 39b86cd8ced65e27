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

// choice is joined buttons of which one is chosen, in more rows than one where
// there is little room. It is one stop of the Tab
// key; the arrows move, round the end too, since what is not known stands last;
// and Return is done with the form that it stands in.
type choice struct {
	control
	options  []option
	chosen   int
	onChoose func(value string)
	pad      float32 // the least room at the sides of the words
	faulty   bool
	inRow    int // how many options stand in a row

	labels []*prose
	cells  []*canvas.Rectangle
	lines  []*canvas.Rectangle
	edge   *canvas.Rectangle
	mark   *canvas.Rectangle
	ring   *canvas.Rectangle
}

func newChoice(options []option, onChoose func(string)) *choice {
	c := &choice{options: options, onChoose: onChoose, pad: choicePad}
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
	switch onward(key.Name) {
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
		from, size := cell.Position(), cell.Size()
		if at.Position.X >= from.X && at.Position.X < from.X+size.Width && at.Position.Y >= from.Y && at.Position.Y < from.Y+size.Height {
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
	return d.colored(c, c.color)
}

const choicePad = 9

func (c *choice) minSize() fyne.Size {
	all := len(c.options)
	return fyne.NewSize(c.ownWidth(0, all)+2*c.pad*float32(all), fieldHeight)
}

// perRow is how many options stand in a row: all, or so many fewer that each has
// room for its words.
func (c *choice) perRow(width float32) int {
	for rows := 1; rows < len(c.options); rows++ {
		per := (len(c.options) + rows - 1) / rows
		fits := true
		for i := 0; i < len(c.options); i += per {
			own := c.ownWidth(i, min(i+per, len(c.options)))
			fits = fits && own+float32(2*choicePad*per) <= width
		}
		if fits {
			return per
		}
	}
	return 1
}

// ownWidth is how wide the words of some options are.
func (c *choice) ownWidth(from, to int) (own float32) {
	for _, o := range c.options[from:to] {
		own += measure(o.words, roleStrong).Width
	}
	return own
}

func (c *choice) heightAt(width float32) float32 {
	per := c.perRow(width)
	return float32((len(c.options)+per-1)/per) * fieldHeight
}

// layout shares the room of each row by the length of the words.
func (c *choice) layout(size fyne.Size) {
	put(c.edge, 0, 0, size.Width, size.Height)
	placeRing(c.ring, 0, 0, size.Width, size.Height)
	c.inRow = c.perRow(size.Width)
	for i := 0; i < len(c.options); i += c.inRow {
		c.layoutRow(i, min(i+c.inRow, len(c.options)), float32(i/c.inRow)*fieldHeight, size.Width)
	}
	at := c.cells[c.chosen]
	left, right := at.Position().X-1, at.Position().X+at.Size().Width+1
	top := max(0, at.Position().Y-1)
	put(c.mark, max(0, left), top, min(size.Width, right)-max(0, left), min(size.Height, at.Position().Y+fieldHeight+1)-top)
	c.round()
}

func (c *choice) layoutRow(from, to int, y, width float32) {
	more := max(0, (width-c.ownWidth(from, to))/float32(to-from))
	x := float32(0)
	for i := from; i < to; i++ {
		l := c.labels[i]
		words := l.ownSize().Width
		wide := measure(c.options[i].words, roleStrong).Width + more
		put(c.cells[i], x, y, wide, fieldHeight)
		put(l, x+(wide-words)/2, y+(fieldHeight-l.role.line)/2, words, l.role.line)
		switch {
		case i == 0:
		case i == from: // the first of a row has the line above it
			put(c.lines[i-1], 2, y-1, width-4, 2)
		default:
			put(c.lines[i-1], x-1, y+2, 2, fieldHeight-4)
		}
		x += wide
	}
}

// round gives the mark the round corners of the whole where it stands at them.
func (c *choice) round() {
	const corner = 10
	last := len(c.options) - 1
	begins, ends := c.chosen%c.inRow == 0, c.chosen%c.inRow == c.inRow-1 || c.chosen == last
	top, bottom := c.chosen < c.inRow, c.chosen/c.inRow == last/c.inRow
	at := func(on bool) float32 {
		if on {
			return corner
		}
		return 0
	}
	corners{at(top && begins), at(bottom && begins), at(top && ends), at(bottom && ends)}.round(c.mark)
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
	for i, l := range c.labels {
		if i == c.chosen {
			l.restyle(roleStrong, colorInk)
		} else {
			l.restyle(roleLabel, colorInk)
		}
	}
}
