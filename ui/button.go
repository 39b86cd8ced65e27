package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
	"beforehand/handout/paper"
)

// kind is how much a button asks to be pressed.
type kind uint8

const (
	plain kind = iota
	mainKind
	quiet
)

// button does one thing. It has an icon and words.
type button struct {
	control
	kind   kind
	icon   string
	label  *prose
	spoken content.Text // what is read aloud where there are no words
	height float32
	center bool
	slim   bool // little room beside the icon

	ground, ring *canvas.Rectangle
	image        *canvas.Raster
}

// newButton is a button with words; icon may be empty.
func newButton(k kind, icon string, words content.Text, press func()) *button {
	b := &button{kind: k, icon: icon, height: 44, center: k != quiet}
	b.onPress = press
	role := roleLabel
	if k == mainKind {
		role = roleStrong
	}
	b.label = newLabel(words, role, colorInk)
	b.extend(b)
	return b
}

// AccessibilityLabel is what is read aloud.
func (b *button) AccessibilityLabel() string {
	if len(b.spoken) > 0 {
		return b.spoken.String()
	}
	return b.label.String()
}

// say changes the words.
func (b *button) say(words content.Text) {
	b.label.set(words)
	b.Refresh()
}

// CreateRenderer draws the button.
func (b *button) CreateRenderer() fyne.WidgetRenderer {
	b.ground = &canvas.Rectangle{CornerRadius: 10}
	b.ring = newRing(10)
	d := &drawing{
		objects: []fyne.CanvasObject{b.ring, b.ground, b.label},
		min:     b.minSize,
		layout:  b.layout,
	}
	if b.icon != "" {
		b.image = newIcon(b.icon, b.ink())
		d.objects = append(d.objects, b.image)
	}
	return d.colored(b, b.color)
}

func (b *button) pad() float32 {
	if b.kind == quiet || b.slim {
		return 10
	}
	return 18
}

const (
	buttonIcon = 22
	buttonGap  = 10
)

func (b *button) inner() float32 {
	width := b.label.MinSize().Width
	if b.icon != "" {
		width += buttonIcon
		if len(b.label.text) > 0 {
			width += buttonGap
		}
	}
	return width
}

func (b *button) minSize() fyne.Size { return fyne.NewSize(b.inner()+2*b.pad(), b.height) }

func (b *button) layout(size fyne.Size) {
	put(b.ground, 0, 0, size.Width, size.Height)
	placeRing(b.ring, 0, 0, size.Width, size.Height)
	x := b.pad()
	if b.center {
		x = max(x, (size.Width-b.inner())/2)
	}
	if b.image != nil {
		put(b.image, x, (size.Height-buttonIcon)/2, buttonIcon, buttonIcon)
		x += buttonIcon + buttonGap
	}
	line := b.label.role.line
	put(b.label, x, (size.Height-line)/2, b.label.MinSize().Width, line)
}

// ink is the colour of icon and words.
func (b *button) ink() fyne.ThemeColorName {
	switch b.kind {
	case mainKind:
		return colorOnAccent
	case quiet:
		return colorAccent
	}
	return colorInk
}

func (b *button) color() {
	b.label.restyle(b.label.role, b.ink())
	if b.image != nil {
		drawIcon(b.image, b.icon, b.ink())
	}
	showRing(b.ring, b.ringed())
	b.ground.StrokeColor, b.ground.StrokeWidth = color.Transparent, 0
	switch {
	case b.kind == mainKind && b.hovered:
		b.ground.FillColor = paint(colorAccentOver)
	case b.kind == mainKind:
		b.ground.FillColor = paint(colorAccent)
	case b.hovered:
		b.ground.FillColor = paint(colorSoft)
	case b.kind == quiet:
		b.ground.FillColor = color.Transparent
	default:
		b.ground.FillColor = paint(colorSlip)
	}
	if b.kind == plain {
		b.ground.StrokeColor, b.ground.StrokeWidth = paint(colorEdge), 2
	}
}

// tab is the entry of a screen in the rail; the open one joins its page.
type tab struct {
	control
	icon  string
	label *prose
	open  bool

	ground, bar, ring *canvas.Rectangle
	image             *canvas.Raster
}

func newTab(icon string, words content.Text, press func()) *tab {
	t := &tab{icon: icon, label: newLabel(words, roleLabel, colorInk)}
	t.onPress = press
	t.extend(t)
	return t
}

// AccessibilityLabel is what is read aloud.
func (t *tab) AccessibilityLabel() string { return t.label.String() }

func (t *tab) setOpen(open bool) {
	if t.open != open {
		t.open = open
		t.Refresh()
	}
}

const (
	tabHeight = 47
	tabIcon   = 24
)

// CreateRenderer draws the tab.
func (t *tab) CreateRenderer() fyne.WidgetRenderer {
	t.ground = &canvas.Rectangle{}
	corners{topLeading: 12, bottomLeading: 12}.round(t.ground)
	t.bar = &canvas.Rectangle{CornerRadius: 2}
	t.ring = &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: ringWidth, CornerRadius: 12}
	t.image = newIcon(t.icon, colorInk)
	d := &drawing{
		objects: []fyne.CanvasObject{t.ground, t.bar, t.ring, t.image, t.label},
		min:     func() fyne.Size { return fyne.NewSize(t.label.MinSize().Width+74, tabHeight) },
		layout:  t.layout,
	}
	return d.colored(t, t.color)
}

func (t *tab) layout(size fyne.Size) {
	put(t.ground, 0, 0, size.Width, size.Height)
	put(t.bar, 0, (size.Height-27)/2, 4, 27)
	put(t.ring, 1, 1, size.Width-2, size.Height-2)
	put(t.image, 14, (size.Height-tabIcon)/2, tabIcon, tabIcon)
	line := t.label.role.line
	put(t.label, 50, (size.Height-line)/2, size.Width-60, line)
}

func (t *tab) color() {
	showRing(t.ring, t.ringed())
	t.ground.FillColor, t.bar.FillColor = color.Transparent, color.Transparent
	role := role{roleLabel.size, roleLabel.line, paper.Medium}
	ink := colorInk
	words := colorInk
	switch {
	case t.open && contrasting():
		t.ground.FillColor, t.bar.FillColor = paint(colorAccent), paint(colorAccent)
		role, ink, words = roleStrong, colorOnAccent, colorOnAccent
	case t.open:
		t.ground.FillColor, t.bar.FillColor = paint(colorPaper), paint(colorAccent)
		role, ink = roleStrong, colorAccent
	case t.hovered:
		t.ground.FillColor = paint(colorSoft)
	}
	t.label.restyle(role, words)
	drawIcon(t.image, t.icon, ink)
}
