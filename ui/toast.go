package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

// toast says at the foot of the page what was done, and goes by itself.
type toast struct {
	widget.BaseWidget
	label  *prose
	ground *canvas.Rectangle
	name   string // of the icon
	icon   *canvas.Image
	timer  *time.Timer
}

func newToast() *toast {
	t := &toast{name: "tick", label: newClipped(nil, roleStrong, colorPaper)}
	t.Hidden = true
	t.ExtendBaseWidget(t)
	return t
}

// say shows words for a while; back brings the end of it to the UI goroutine.
func (t *toast) say(icon string, words content.Text, back func(func())) {
	const long = 6 * time.Second
	t.name = icon
	t.label.set(words)
	t.Show()
	t.Refresh()
	if t.timer != nil {
		t.timer.Stop()
	}
	t.timer = time.AfterFunc(long, func() { back(t.Hide) })
}

// AccessibilityLabel is what is said.
func (t *toast) AccessibilityLabel() string { return t.label.String() }

// AccessibilityRole says that it is text.
func (t *toast) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// CreateRenderer draws it.
func (t *toast) CreateRenderer() fyne.WidgetRenderer {
	t.ground, t.icon = &canvas.Rectangle{CornerRadius: 10}, newIcon(t.name, colorPaper)
	d := &drawing{
		objects: []fyne.CanvasObject{t.ground, t.icon, t.label},
		min: func() fyne.Size {
			return fyne.NewSize(measure(t.label.text, t.label.role).Width+66, 48)
		},
		layout: func(size fyne.Size) {
			put(t.ground, 0, 0, size.Width, size.Height)
			put(t.icon, 18, 13, 22, 22)
			put(t.label, 50, (size.Height-t.label.role.line)/2, size.Width-66, t.label.role.line)
		},
	}
	color := func() {
		t.ground.FillColor = paint(colorInk)
		drawIcon(t.icon, t.name, colorPaper)
	}
	d.refresh = func() {
		color()
		d.layout(t.Size())
		canvas.Refresh(t)
	}
	color()
	return d
}
