package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

// toast says at the foot of the page what is being done or was done. It goes by
// itself. One that offers to stop what it tells of has a button, and lies on the
// slip, where the ring of the focus can be seen.
type toast struct {
	widget.BaseWidget
	label  *prose
	act    *button
	ground *canvas.Rectangle
	name   string // of the icon
	icon   *canvas.Raster
	timer  *time.Timer
}

func newToast() *toast {
	t := &toast{name: "tick", label: newLabel(nil, roleStrong, colorPaper)}
	t.act = newButton(plain, "", nil, nil)
	t.act.Hide()
	t.Hidden = true
	t.ExtendBaseWidget(t)
	return t
}

// say shows words for a while; back brings the end of it to the UI goroutine.
func (t *toast) say(icon string, words content.Text, back func(func())) {
	const long = 6 * time.Second
	t.act.Hide()
	t.put(icon, words)
	t.goAfter(long, back)
}

// offer shows words with a button, until something else is said.
func (t *toast) offer(icon string, words, does content.Text, do func()) {
	t.act.label.set(does)
	t.act.onPress = do
	t.act.Show()
	t.put(icon, words)
}

func (t *toast) put(icon string, words content.Text) {
	if t.timer != nil {
		t.timer.Stop()
	}
	t.name = icon
	t.label.set(words)
	t.Show()
	t.Refresh()
}

// goAfter takes the toast away after a while. A button that has the focus stays
// until it is left.
func (t *toast) goAfter(long time.Duration, back func(func())) {
	t.timer = time.AfterFunc(long, func() {
		back(func() {
			if t.act.focused {
				t.goAfter(long, back)
				return
			}
			t.Hide()
		})
	})
}

// AccessibilityLabel is what is said.
func (t *toast) AccessibilityLabel() string { return t.label.String() }

// AccessibilityRole says that it is text.
func (t *toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws it.
func (t *toast) CreateRenderer() fyne.WidgetRenderer {
	t.ground, t.icon = &canvas.Rectangle{CornerRadius: 10}, newIcon(t.name, colorPaper)
	d := &drawing{
		objects: []fyne.CanvasObject{t.ground, t.icon, t.label, t.act},
		min:     t.minSize,
		layout:  t.layout,
	}
	return d.colored(t, t.color)
}

const (
	toastHeight = 48
	toastLead   = 50 // where the words begin
	toastPad    = 16
)

func (t *toast) minSize() fyne.Size {
	size := fyne.NewSize(toastLead+measure(t.label.text, t.label.role).Width+toastPad, toastHeight)
	if t.act.Visible() {
		size.Width += t.act.MinSize().Width + toastPad
		size.Height += 2 * 8
	}
	return size
}

// room is what the words have of a width.
func (t *toast) room(width float32) float32 {
	room := width - toastLead - toastPad
	if t.act.Visible() {
		room -= t.act.MinSize().Width + toastPad
	}
	return room
}

func (t *toast) heightAt(width float32) float32 {
	return max(t.minSize().Height, t.label.heightAt(t.room(width))+24)
}

func (t *toast) layout(size fyne.Size) {
	put(t.ground, 0, 0, size.Width, size.Height)
	put(t.icon, 18, (size.Height-22)/2, 22, 22)
	if t.act.Visible() {
		own := t.act.MinSize()
		put(t.act, size.Width-toastPad-own.Width, (size.Height-own.Height)/2, own.Width, own.Height)
	}
	room := t.room(size.Width)
	height := t.label.heightAt(room)
	put(t.label, toastLead, (size.Height-height)/2, room, height)
}

func (t *toast) color() {
	ground, ink := colorInk, colorPaper
	t.ground.StrokeWidth = 0
	if t.act.Visible() {
		ground, ink = colorSlip, colorInk
		t.ground.StrokeColor, t.ground.StrokeWidth = paint(colorInk), 2
	}
	t.ground.FillColor = paint(ground)
	t.label.restyle(t.label.role, ink)
	drawIcon(t.icon, t.name, ink)
}
