package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout"
)

// rail is the leading edge of the window: the screens as tabs, what can be done
// with the visit as a file, and whom to call.
type rail struct {
	widget.BaseWidget
	w          *window
	ground     *canvas.Rectangle
	pageGround *ground
	name       *prose
	stroke     *picture
	tabs       []*tab
	files      []*button
	callIcon   *picture
	callHead   *prose
	phone      *prose
	edition    *prose
}

func newRail(w *window) *rail {
	r := &rail{
		w:          w,
		ground:     &canvas.Rectangle{},
		pageGround: newGround(&ground{fill: colorPaper, corner: 16, leading: true}),
		name:       newProse(w.words.say("title"), roleTitle, colorInk),
		stroke:     newPicture("pen-stroke", colorAccent, 112, 8),
		callIcon:   newPicture("phone", colorInk2, 20, 20),
		callHead:   newProse(nil, roleSmall, colorInk2),
		phone:      newProse(nil, rolePhone, colorInk),
		edition:    newProse(nil, roleSmall, colorInk2),
	}
	for _, p := range w.pages {
		r.tabs = append(r.tabs, newTab(p.icon, w.words.say("screen."+p.id), func() { w.turnTo(p) }))
	}
	r.files = []*button{
		newButton(quiet, "plus", w.words.say("file.new"), w.newVisit).withKeys(w.words.keys("new")),
		newButton(quiet, "folder", w.words.say("file.open"), w.openVisit).withKeys(w.words.keys("open")),
		newButton(quiet, "save", w.words.say("file.save"), w.saveVisit).withKeys(w.words.keys("save")),
	}
	r.ExtendBaseWidget(r)
	return r
}

// show marks the open tab and tells whom to call.
func (r *rail) show(p handout.Plan) {
	for i, t := range r.tabs {
		t.setOpen(r.w.pages[i] == r.w.open)
	}
	switch {
	case p.Clinic.PhoneDay != "":
		r.callHead.set(r.w.words.say("call.clinic"))
		r.phone.set(p.Phones.Day)
	default:
		r.callHead.set(r.w.words.say("call.emergency"))
		r.phone.set(p.Phones.AnyEmergency)
	}
	r.edition.set(join(p.Edition.Version, p.Edition.Review))
	r.layout(r.Size())
}

// CreateRenderer draws the rail.
func (r *rail) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{
		objects: []fyne.CanvasObject{r.ground, r.name, r.stroke},
		min:     func() fyne.Size { return fyne.NewSize(railWidth, 560) },
		layout:  r.layout,
	}
	for _, t := range r.tabs {
		d.objects = append(d.objects, t)
	}
	for _, b := range r.files {
		d.objects = append(d.objects, b)
	}
	d.objects = append(d.objects, r.callIcon, r.callHead, r.phone, r.edition)
	d.refresh = func() {
		r.ground.FillColor = paint(colorRail)
		r.layout(r.Size())
		canvas.Refresh(r)
	}
	r.ground.FillColor = paint(colorRail)
	return d
}

func (r *rail) layout(size fyne.Size) {
	const side = 26
	whole := size.Width // the ground runs behind the bar too
	size.Width = railWidth
	put(r.ground, 0, 0, whole, size.Height)
	put(r.name, side, 24, size.Width-side, roleTitle.line)
	put(r.stroke, side, 52, 112, 8)
	y := float32(108)
	for _, t := range r.tabs {
		put(t, 12, y, size.Width-12, tabHeight)
		y += tabHeight
	}
	y += 24
	for _, b := range r.files {
		put(b, side-12, y, size.Width-side+2, 40)
		y += 42
	}
	width := size.Width - 2*side + 10
	y = size.Height - 20 - r.edition.heightAt(width)
	put(r.edition, side, y, width, r.edition.heightAt(width))
	role := rolePhone
	if measure(r.phone.text, role).Width > width {
		role = roleLead
	}
	r.phone.restyle(role, colorInk)
	height := r.phone.heightAt(width)
	y -= height + 12
	put(r.phone, side, y, width, height)
	y -= roleSmall.line + 2
	put(r.callIcon, side, y+1, 20, 20)
	put(r.callHead, side+28, y, width-28, roleSmall.line)
}
