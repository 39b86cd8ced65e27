package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

const (
	fieldHeight = 46
	labelHeight = 30
)

// field is one question of a form: its label, the control that answers it, and
// under that what was understood, or what is wrong and the buttons that mend it.
type field struct {
	widget.BaseWidget
	name   string // as a visit file names it
	label  *prose
	answer fyne.CanvasObject
	height float32       // of the answer; 0 follows from its width
	entry  *entry        // where the answer is typed
	trail  *calendarIcon // at the end of the line; nil is none
	whole  bool          // what is too long for its line is said under it, whole
	box    *box
	echo   *prose
	fault  *prose
	sign   *canvas.Raster
	mends  *fyne.Container
	focus  fyne.Focusable
	draw   *drawing
}

// newField is a field whose control draws itself.
func newField(name string, label content.Text, answer fyne.CanvasObject, focus fyne.Focusable) *field {
	f := &field{
		name: name, answer: answer, focus: focus,
		label: newProse(label, roleLabel, colorInk),
		echo:  newProse(nil, roleSmall, colorInk),
		fault: newProse(nil, roleNote, colorEmerg),
		mends: newColumn(8),
	}
	f.echo.Hide()
	f.fault.Hide()
	f.ExtendBaseWidget(f)
	return f
}

// newEntryField is a field to type in.
func newEntryField(name string, label content.Text, e *entry) *field {
	f := newField(name, label, e, e)
	f.entry, f.box, f.height = e, newBox(), fieldHeight
	if e.MultiLine {
		f.height = fieldHeight + 25
	}
	return f
}

// say shows what was understood; nothing takes the line away.
func (f *field) say(t content.Text) {
	f.echo.set(t)
	show(f.echo, len(t) > 0)
	f.update()
}

// blame shows what is wrong and what would mend it; nothing takes both away.
func (f *field) blame(t content.Text, mends ...*button) {
	f.fault.set(t)
	show(f.fault, len(t) > 0)
	f.mends.Objects = f.mends.Objects[:0]
	for _, b := range mends {
		f.mends.Objects = append(f.mends.Objects, b)
	}
	f.update()
}

// faulty says whether something is wrong.
func (f *field) faulty() bool { return f.fault.Visible() }

func (f *field) update() {
	if f.draw != nil {
		f.Refresh()
	}
}

// show shows or hides an object.
func show(o fyne.CanvasObject, on bool) {
	if on {
		o.Show()
	} else {
		o.Hide()
	}
}

// CreateRenderer draws the field.
func (f *field) CreateRenderer() fyne.WidgetRenderer {
	f.sign = newIcon("fix", colorEmerg)
	f.draw = &drawing{
		min:    func() fyne.Size { return fyne.Size{} },
		layout: f.layout,
	}
	if f.box != nil {
		f.draw.objects = append(f.draw.objects, f.box.ring, f.box.edge)
	}
	f.draw.objects = append(f.draw.objects, f.label, f.answer)
	if f.trail != nil {
		f.draw.objects = append(f.draw.objects, f.trail) // over the line
	}
	f.draw.objects = append(f.draw.objects, f.echo, f.fault, f.sign, f.mends)
	return f.draw.colored(f, f.color)
}

func (f *field) color() {
	if f.trail != nil {
		f.trail.Refresh()
	}
	f.sign.Hidden = !f.fault.Visible()
	drawIcon(f.sign, "fix", colorEmerg)
	if f.box != nil {
		f.box.color(f.entry.on, false, f.faulty())
	}
	if a, ok := f.answer.(interface{ setFaulty(bool) }); ok {
		a.setFaulty(f.faulty())
	}
}

func (f *field) layout(size fyne.Size) {
	f.walk(size.Width, func(o fyne.CanvasObject, x, y, width, height float32) { put(o, x, y, width, height) })
	if f.box != nil {
		f.box.place(0, labelHeight, size.Width, f.height)
	}
}

func (f *field) heightAt(width float32) (bottom float32) {
	f.walk(width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

// sayWhole says under the line what it has no room for, so that a long name can
// be checked.
func (f *field) sayWhole(width float32) {
	if !f.whole {
		return
	}
	text := content.Plain(f.entry.Text)
	const pads = 2 * 8 // of the entry
	if f.faulty() || measure(text, roleText).Width <= width-pads {
		text = nil
	}
	if !same(f.echo.text, text) {
		f.echo.set(text)
	}
	show(f.echo, len(text) > 0)
}

// walk goes through the parts from the top down.
func (f *field) walk(width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	f.sayWhole(width)
	y := float32(0)
	if len(f.label.text) > 0 {
		each(f.label, 0, 0, width, roleLabel.line)
		y = labelHeight
	}
	height := f.height
	if height == 0 {
		height = heightAt(f.answer, width)
	}
	each(f.answer, 0, y, width, height)
	if f.trail != nil {
		each(f.trail, width-fieldHeight, y, fieldHeight, height)
	}
	y += height
	if f.echo.Visible() {
		y += 4
		h := f.echo.heightAt(width)
		each(f.echo, 0, y, width, h)
		y += h
	}
	if f.fault.Visible() {
		const indent = 30
		y += 6
		h := f.fault.heightAt(width - indent)
		if f.sign != nil {
			each(f.sign, 0, y, 22, 22)
		}
		each(f.fault, indent, y, width-indent, h)
		y += h
	}
	if len(f.mends.Objects) > 0 {
		y += 8
		h := heightAt(f.mends, width)
		each(f.mends, 0, y, width, h)
	} else {
		each(f.mends, 0, y, width, 0)
	}
}
