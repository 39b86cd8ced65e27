package ui

import (
	"encoding/json"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/lang"
)

// rightToLeft says whether the window is read from right to left. It is set on the UI
// goroutine, before what is shown is made.
var rightToLeft bool

// spoken is the language of the window, for how its letters join.
var spoken string

// turnTo turns the window to a language: its direction, and the words of what is
// Fyne's own, the small menu of a field. Fyne takes these by the language of the
// computer, whatever that is.
func turnTo(w wording) {
	rightToLeft, spoken = w.RTL(), string(w.Lang)
	own := map[string]string{}
	for theirs, id := range map[string]string{
		"Cut": "cut", "Copy": "copy", "Paste": "paste", "Select all": "all", "Undo": "undo", "Redo": "redo",
	} {
		own[theirs] = w.say("edit." + id).String()
	}
	text, err := json.Marshal(own)
	if err == nil {
		err = lang.AddTranslationsForLocale(text, lang.SystemLocale())
	}
	if err != nil {
		fyne.LogError("the small menu of a field stays in English", err)
	}
}

// Layouts are written from the leading edge, as if that were the left one. In a window
// that is read from right to left everything is put in its place first, and then moved
// to the other side: a layout says with mirrored, at its beginning, how wide it is.

// placed are the objects that the layouts in hand have put in their places, the
// innermost layout last.
var placed []fyne.CanvasObject

// mirrored notes where a layout begins, and gives what is to be called at its end.
func mirrored(width float32) (end func()) {
	if !rightToLeft {
		return func() {}
	}
	begin := len(placed)
	return func() {
		for _, o := range placed[begin:] {
			at := o.Position()
			o.Move(fyne.NewPos(width-at.X-o.Size().Width, at.Y))
		}
		clear(placed[begin:])
		placed = placed[:begin]
	}
}

// lay runs a layout that is written from the leading edge.
func lay(layout func(fyne.Size), size fyne.Size) {
	defer mirrored(size.Width)()
	layout(size)
}

// asTheyAre runs a layout that knows left from right itself.
func asTheyAre(layout func()) {
	before := len(placed)
	layout()
	placed = placed[:before]
}

// fromLeading is how far from the leading edge a place is.
func fromLeading(x, width float32) float32 {
	if rightToLeft {
		return width - x
	}
	return x
}

// onward gives an arrow key the sense that it has in a window read from left to right:
// right is on, left is back.
func onward(key fyne.KeyName) fyne.KeyName {
	switch {
	case !rightToLeft:
	case key == fyne.KeyLeft:
		return fyne.KeyRight
	case key == fyne.KeyRight:
		return fyne.KeyLeft
	}
	return key
}

// underLeading is where something of a width begins that stands under another with
// its leading edge, kept inside the window.
func underLeading(at fyne.Position, under, width, window float32) float32 {
	x := at.X
	if rightToLeft {
		x += under - width
	}
	return max(8, min(x, window-8-width))
}

// onIcon and backIcon are the arrows on and back.
func onIcon() string {
	if rightToLeft {
		return "chevl"
	}
	return "chev"
}

func backIcon() string {
	if rightToLeft {
		return "chev"
	}
	return "chevl"
}

// corners are the radii of a rectangle's four corners, from the leading edge.
type corners struct{ topLeading, bottomLeading, topTrailing, bottomTrailing float32 }

// round gives a rectangle its corners.
func (c corners) round(r *canvas.Rectangle) {
	if rightToLeft {
		c = corners{c.topTrailing, c.bottomTrailing, c.topLeading, c.bottomLeading}
	}
	r.TopLeftCornerRadius, r.BottomLeftCornerRadius = c.topLeading, c.bottomLeading
	r.TopRightCornerRadius, r.BottomRightCornerRadius = c.topTrailing, c.bottomTrailing
}
