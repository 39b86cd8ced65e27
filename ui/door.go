package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
)

// door is a card that leads into the program: a drawing, and who goes in by it.
// Where it is wider than high the drawing stands beside the words.
type door struct {
	control
	name        string // of the drawing
	title, text *prose
	drawn       float32 // the height of the drawing
	beside      bool
	onTurn      func() // goes to the door beside it

	ground, ring *canvas.Rectangle
	image, chev  *canvas.Raster
}

const (
	doorPad   = 26
	doorShape = 220.0 / 230 // width to height of a drawing
)

func newDoor(name string, title, text content.Text, press func()) *door {
	d := &door{name: name, title: newProse(title, roleTitle, colorInk), text: newProse(text, roleBody, colorInk2), drawn: 200}
	d.onPress = press
	d.extend(d)
	return d
}

// AccessibilityLabel is who goes in, and to what.
func (d *door) AccessibilityLabel() string { return d.title.String() + ". " + d.text.String() }

// TypedKey goes in, or with an arrow to the other door.
func (d *door) TypedKey(key *fyne.KeyEvent) {
	across := key.Name == fyne.KeyLeft || key.Name == fyne.KeyRight
	along := key.Name == fyne.KeyUp || key.Name == fyne.KeyDown
	if across && !d.beside || along && d.beside {
		d.onTurn()
		return
	}
	d.control.TypedKey(key)
}

// words is where the words stand in a door of some width: beginning, top and width.
func (d *door) words(width float32) (x, y, room float32) {
	if d.beside {
		x = doorPad + d.drawn*doorShape + doorPad
		return x, doorPad - 6, width - x - doorPad
	}
	return doorPad, doorPad + d.drawn + 24, width - 2*doorPad
}

const doorChev = 24

func (d *door) heightAt(width float32) float32 {
	_, y, room := d.words(width)
	own := y + d.title.heightAt(room-doorChev) + 6 + d.text.heightAt(room) + doorPad - 6
	if d.beside {
		own = max(own, d.drawn+2*doorPad)
	}
	return own
}

// CreateRenderer draws the card.
func (d *door) CreateRenderer() fyne.WidgetRenderer {
	d.ground, d.ring = &canvas.Rectangle{CornerRadius: 16}, newRing(16)
	d.image, d.chev = newIcon(d.name, colorInk), newIcon(onIcon(), colorAccent)
	r := &drawing{
		objects: []fyne.CanvasObject{d.ring, d.ground, d.image, d.title, d.chev, d.text},
		min:     func() fyne.Size { return fyne.NewSize(260, 120) },
		layout:  d.layout,
	}
	return r.colored(d, d.color)
}

func (d *door) layout(size fyne.Size) {
	put(d.ground, 0, 0, size.Width, size.Height)
	placeRing(d.ring, 0, 0, size.Width, size.Height)
	wide := d.drawn * doorShape
	if d.beside {
		put(d.image, doorPad, (size.Height-d.drawn)/2, wide, d.drawn)
	} else {
		put(d.image, (size.Width-wide)/2, doorPad, wide, d.drawn)
	}
	x, y, room := d.words(size.Width)
	title := d.title.heightAt(room - doorChev)
	put(d.title, x, y, room-doorChev, title)
	put(d.chev, x+room-doorChev, y+(roleTitle.line-doorChev)/2, doorChev, doorChev)
	put(d.text, x, y+title+6, room, d.text.heightAt(room))
}

func (d *door) color() {
	showRing(d.ring, d.ringed())
	d.ground.FillColor, d.ground.StrokeColor, d.ground.StrokeWidth = paint(colorSlip), paint(colorHair), hairline()
	d.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 4, Offset: fyne.NewPos(0, 1)}
	if d.hovered {
		d.ground.FillColor = paint(colorSoft)
	}
	drawIcon(d.image, d.name, colorInk)
	drawIcon(d.chev, onIcon(), colorAccent)
}
