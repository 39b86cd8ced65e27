package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout"
)

// rail is the leading edge of the window: the menu, the screens as tabs, and whom
// to call.
type rail struct {
	widget.BaseWidget
	w        *window
	name     *prose
	stroke   *picture
	more     *button
	tabs     []*tab
	callIcon *picture
	callHead *prose
	phone    *prose
	edition  *prose
}

func newRail(w *window) *rail {
	r := &rail{
		w:        w,
		name:     newProse(w.words.say("title"), roleTitle, colorInk),
		stroke:   newPicture("pen-stroke", colorAccent, 112, 8),
		callIcon: newPicture("phone", colorInk2, 20, 20),
		callHead: newProse(nil, roleSmall, colorInk2),
		phone:    newProse(nil, rolePhone, colorInk),
		edition:  newProse(nil, roleSmall, colorInk2),
	}
	r.more = newButton(quiet, "menu", nil, func() { openMenu(w.Canvas(), r.more, w.items()) })
	r.more.spoken = w.words.say("menu.more")
	for _, p := range w.pages {
		r.tabs = append(r.tabs, newTab(p.icon, w.words.say("screen."+p.id), func() { w.turnTo(p) }))
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
	lay(r.layout, r.Size())
}

// CreateRenderer draws the rail.
func (r *rail) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{
		objects: []fyne.CanvasObject{r.name, r.stroke, r.more},
		min:     func() fyne.Size { return fyne.NewSize(railWidth, 560) },
		layout:  r.layout,
	}
	for _, t := range r.tabs {
		d.objects = append(d.objects, t)
	}
	d.objects = append(d.objects, r.callIcon, r.callHead, r.phone, r.edition)
	d.refresh = func() {
		lay(r.layout, r.Size())
		canvas.Refresh(r)
	}
	return d
}

func (r *rail) layout(size fyne.Size) {
	const side = 26
	put(r.name, side, 24, size.Width-side, roleTitle.line)
	put(r.stroke, side, 52, 112, 8)
	put(r.more, size.Width-60, 16, 42, 44)
	y := float32(barHeight)
	foot := r.footHeight(size.Width - 2*side + 10)
	least, most := float32(40), float32(tabHeight)
	high := max(least, min(most, (size.Height-y-foot-36)/float32(len(r.tabs))))
	if room := size.Height - y - foot - 20 - high*float32(len(r.tabs)); room > 24 {
		y += 24
	}
	for _, t := range r.tabs {
		put(t, 12, y, size.Width-12, high)
		y += high
	}
	r.layoutFoot(size, side, y)
}

// footHeight is the height of whom to call, and of the edition under it.
func (r *rail) footHeight(width float32) float32 {
	return roleSmall.line + 2 + rolePhone.line + 12 + r.edition.heightAt(width) + 20
}

// layoutFoot sets whom to call above the edition, which gives way where there is
// no room below the tabs.
func (r *rail) layoutFoot(size fyne.Size, side, below float32) {
	width := size.Width - 2*side + 10
	role := rolePhone
	if measure(r.phone.text, role).Width > width {
		role = roleLead
	}
	r.phone.restyle(role, colorInk)
	phone, edition := r.phone.heightAt(width), r.edition.heightAt(width)
	y := size.Height - 20
	fits := y-edition-12-phone-roleSmall.line-2 > below+8
	show(r.edition, fits)
	if fits {
		y -= edition
		put(r.edition, side, y, width, edition)
		y -= 12
	}
	y -= phone
	put(r.phone, side, y, width, phone)
	y -= roleSmall.line + 2
	put(r.callIcon, side, y+1, 20, 20)
	put(r.callHead, side+28, y, width-28, roleSmall.line)
}
