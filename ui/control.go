package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"
)

// control is what every widget that can be pressed has in common: it takes the
// focus and shows it, Return and space press it, and keys that it has no use for
// go up to the window. Space presses with its letter, which comes after its key:
// pressed any earlier, a button that opens a sheet would type a space into it.
type control struct {
	widget.BaseWidget
	self    fyne.Focusable // the widget itself
	onPress func()
	onFocus func(fyne.CanvasObject) // scrolls it into view
	focused bool
	byMouse bool // the focus came with a click, which needs no ring
	hovered bool
	card    copied // that it stands in, or nil
}

func (c *control) extend(self interface {
	fyne.Widget
	fyne.Focusable
},
) {
	c.self = self
	c.ExtendBaseWidget(self)
}

// within is the card that the widget stands in, or nil.
func (c *control) within() copied { return c.card }

// object is the widget itself.
func (c *control) object() fyne.CanvasObject { return c.self.(fyne.CanvasObject) }

// FocusGained shows the ring and brings the widget into view. What was selected is
// so no longer: the keys now mean the widget.
func (c *control) FocusGained() {
	deselect()
	c.focused = true
	c.Refresh()
	if c.onFocus != nil {
		c.onFocus(c.object())
	}
}

// FocusLost takes the ring away.
func (c *control) FocusLost() {
	c.focused, c.byMouse = false, false
	c.Refresh()
}

// TypedRune presses the widget with space. A control is no place to write.
func (c *control) TypedRune(r rune) {
	if r == ' ' {
		c.showRing()
		c.press()
	}
}

// TypedKey presses the widget, or passes the key up.
func (c *control) TypedKey(key *fyne.KeyEvent) {
	c.showRing()
	switch key.Name {
	case fyne.KeyReturn, fyne.KeyEnter:
		c.press()
	case fyne.KeySpace: // its letter follows
	default:
		passUp(c.object(), key)
	}
}

func (c *control) showRing() {
	if c.byMouse {
		c.byMouse = false
		c.Refresh()
	}
}

func (c *control) press() {
	if c.onPress != nil {
		c.onPress()
	}
}

// Tapped takes the focus and presses the widget.
func (c *control) Tapped(*fyne.PointEvent) {
	c.takeFocus()
	c.press()
}

// MouseDown remembers what is being pressed, and takes the selection away.
func (c *control) MouseDown(e *desktop.MouseEvent) {
	if e.Button == desktop.MouseButtonPrimary {
		pressed = c
		deselect()
	}
}

// MouseUp ends what MouseDown began.
func (c *control) MouseUp(*desktop.MouseEvent) { pressed = nil }

// tapAt is a tap at a place in the window, where that is on the widget.
func (c *control) tapAt(at fyne.Position) {
	place := at.Subtract(fyne.CurrentApp().Driver().AbsolutePositionForObject(c.object()))
	size := c.object().Size()
	if (area{0, 0, size.Width, size.Height}).holds(place) {
		c.self.(fyne.Tappable).Tapped(&fyne.PointEvent{Position: place, AbsolutePosition: at})
	}
}

// TappedSecondary asks the window what can be copied here.
func (c *control) TappedSecondary(at *fyne.PointEvent) {
	askCopy(c.object(), at.AbsolutePosition)
}

func (c *control) takeFocus() {
	if on := canvasOf(c.object()); on != nil && on.Focused() != c.self {
		c.byMouse = true
		on.Focus(c.self)
	}
}

// MouseIn shows that the widget can be pressed.
func (c *control) MouseIn(*desktop.MouseEvent) {
	c.hovered = true
	c.Refresh()
}

// MouseMoved does nothing.
func (c *control) MouseMoved(*desktop.MouseEvent) {}

// MouseOut ends what MouseIn began.
func (c *control) MouseOut() {
	c.hovered = false
	c.Refresh()
}

// Cursor is a pointing hand.
func (c *control) Cursor() desktop.Cursor { return desktop.PointerCursor }

// AccessibilityRole says that it can be pressed.
func (c *control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// ringed says whether the focus ring is drawn.
func (c *control) ringed() bool { return c.focused && !c.byMouse }

// canvasOf is the canvas that an object is shown on, or nil.
func canvasOf(o fyne.CanvasObject) fyne.Canvas {
	return fyne.CurrentApp().Driver().CanvasForObject(o)
}

// passUp gives the window a key that the focused widget has no use for.
func passUp(o fyne.CanvasObject, key *fyne.KeyEvent) {
	if on := canvasOf(o); on != nil && on.OnTypedKey() != nil {
		on.OnTypedKey()(key)
	}
}

// ask gives the window a shortcut.
func ask(o fyne.CanvasObject, s fyne.Shortcut) {
	if on, ok := canvasOf(o).(interface{ TypedShortcut(fyne.Shortcut) }); ok {
		on.TypedShortcut(s)
	}
}

// ringWidth is how thick the focus ring is, and how far outside it stands.
const ringWidth = 3

// newRing is a focus ring for a shape with the given corners.
func newRing(corner float32) *canvas.Rectangle {
	return &canvas.Rectangle{FillColor: color.Transparent, StrokeWidth: ringWidth, CornerRadius: corner + ringWidth + 1}
}

// placeRing puts a ring round an area.
func placeRing(ring *canvas.Rectangle, x, y, width, height float32) {
	const out = ringWidth + 1
	put(ring, x-out, y-out, width+2*out, height+2*out)
}

// showRing shows a ring or hides it: one without a colour would still be painted,
// dot by dot.
func showRing(ring *canvas.Rectangle, on bool) {
	ring.Hidden = !on
	ring.StrokeColor = paint(colorAccent)
}

// setReveal says what brings the widget into view when it gets the focus.
func (c *control) setReveal(reveal func(fyne.CanvasObject)) { c.onFocus = reveal }
