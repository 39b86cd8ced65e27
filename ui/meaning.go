package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/handout"
)

// openMeaning shows what a word of a paragraph means, in a small card under it, or
// over it where there is no room below. Esc closes it, and so does a click beside it,
// or the Tab key, which then goes on.
func openMeaning(of *glossed, word int) {
	on := canvasOf(of)
	if on == nil {
		return
	}
	card := newMeaningCard(of.words[word].term)
	l := openLayer(on, card, func(window fyne.Size) { card.stand(of, word, window) })
	l.before = of
	l.fleeting = true // or the word would move away from under it
	card.onPress = l.close
	card.onTab = func() {
		l.close()
		if back, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok && back.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
			on.FocusPrevious()
			return
		}
		on.FocusNext()
	}
}

// stand puts the card under a word of a paragraph, or over it.
func (c *meaningCard) stand(of *glossed, word int, window fyne.Size) {
	const away, edge = 8, 8 // from the word, from the window
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(of)
	words := of.text.areas(of.words[word].Span)
	if len(words) == 0 {
		return
	}
	first, last := words[0], words[len(words)-1]
	width := min(c.ownWidth(), window.Width-2*edge)
	height := c.heightAt(width)
	x := underLeading(at.AddXY(last.x-meaningSide, 0), last.width+2*meaningSide, width, window.Width)
	y := at.Y + last.y + last.height + away
	if y+height > window.Height-edge {
		y = max(edge, at.Y+first.y-away-height)
	}
	put(c, x, y, width, height)
}

// meaningCard is a word and what it means.
type meaningCard struct {
	control
	name, means *prose
	onTab       func()

	ground *canvas.Rectangle
}

const (
	meaningWidth = 360
	meaningSide  = 16
	meaningTop   = 12
)

func newMeaningCard(t handout.Term) *meaningCard {
	c := &meaningCard{name: newProse(t.Name, roleStrong, colorInk), means: newProse(t.Means, roleText, colorInk)}
	c.extend(c)
	return c
}

// AccessibilityLabel is the word and its meaning.
func (c *meaningCard) AccessibilityLabel() string { return c.name.String() + ": " + c.means.String() }

// AcceptsTab keeps the Tab key, which closes the card before it goes on.
func (c *meaningCard) AcceptsTab() bool { return true }

// TypedKey closes the card.
func (c *meaningCard) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyTab:
		c.onTab()
	case fyne.KeyEscape, fyne.KeyReturn, fyne.KeyEnter:
		c.press()
	}
}

// ownWidth is as wide as the words need, up to a width that is read with ease.
func (c *meaningCard) ownWidth() float32 {
	return min(meaningWidth, max(c.name.MinSize().Width, c.means.MinSize().Width)+2*meaningSide)
}

func (c *meaningCard) heightAt(width float32) float32 {
	inner := width - 2*meaningSide
	return meaningTop + c.name.heightAt(inner) + 2 + c.means.heightAt(inner) + meaningTop
}

// CreateRenderer draws the card.
func (c *meaningCard) CreateRenderer() fyne.WidgetRenderer {
	c.ground = &canvas.Rectangle{CornerRadius: 10}
	d := &drawing{
		objects: []fyne.CanvasObject{c.ground, c.name, c.means},
		min:     func() fyne.Size { return fyne.NewSize(120, 60) },
		layout:  c.layout,
	}
	return d.colored(c, c.color)
}

func (c *meaningCard) layout(size fyne.Size) {
	put(c.ground, 0, 0, size.Width, size.Height)
	inner := size.Width - 2*meaningSide
	name := c.name.heightAt(inner)
	put(c.name, meaningSide, meaningTop, inner, name)
	put(c.means, meaningSide, meaningTop+name+2, inner, c.means.heightAt(inner))
}

func (c *meaningCard) color() {
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = paint(colorSlip), paint(colorAccent), 2
	c.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
}
