package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout"
	"beforehand/handout/paper"
)

// welcome is the start page: two doors, one for those who work at a clinic and one
// for those who have a visit, and a way past both. It is shown at the first start,
// and when it is asked for.
type welcome struct {
	widget.BaseWidget
	w       *window
	view    *scroll
	air     *gap // over the title
	title   *prose
	menu    *button
	doors   [2]*door
	pair    *fyne.Container
	looking *fyne.Container
	tongues *fyne.Container // the languages of the window
	small   *prose
}

// roleWelcome is the one title that is larger than a screen's.
var roleWelcome = role{38, 48, paper.Bold}

func newWelcome(w *window) *welcome {
	say := func(id string) *prose { return newProse(w.words.say("welcome."+id), roleBody, colorInk2) }
	s := &welcome{w: w}
	lead := say("lead")
	s.title = newProse(w.words.say("welcome.title"), roleWelcome, colorInk)
	s.menu = newButton(quiet, "menu", w.words.say("menu.more"), func() { openMenu(w.Canvas(), s.menu, w.items()) })
	s.doors[0] = newDoor("door-clinic", w.words.say("welcome.clinic"), w.words.say("welcome.clinic_text"), func() { s.enter("handout", true) })
	s.doors[1] = newDoor("door-home", w.words.say("welcome.visit"), w.words.say("welcome.visit_text"), func() { s.enter("plan", true) })
	s.pair = &fyne.Container{Layout: doorsLayout{}, Objects: []fyne.CanvasObject{s.doors[0], s.doors[1]}}
	read := newButton(quiet, "", w.words.say("welcome.read"), func() { s.enter("plan", false) })
	s.looking = &fyne.Container{Layout: middleLayout{gap: 2}, Objects: []fyne.CanvasObject{newProse(w.words.say("welcome.looking"), roleBody, colorInk), read}}
	s.tongues = &fyne.Container{Layout: middleLayout{gap: 6}}
	for _, l := range w.desk.guide.Langs() {
		kind := quiet
		if l == w.words.Lang {
			kind = plain
		}
		s.tongues.Objects = append(s.tongues.Objects, newButton(kind, "", w.nameOf(l), func() { w.speak(l) }))
	}
	s.small = newProse(nil, roleSmall, colorInk2)
	s.title.align, lead.align, s.small.align = paper.Center, paper.Center, paper.Center
	name := newColumn(0, newProse(w.words.say("title"), roleTitle, colorInk), newPicture("pen-stroke", colorAccent, 112, 8))
	s.air = newGap()
	s.view = newScroll(newInset(inset{top: 24, side: pageSide, narrow: pageSideNarrow, bottom: 24}, newColumn(24,
		&fyne.Container{Layout: headLayout{}, Objects: []fyne.CanvasObject{name, s.menu}},
		s.air,
		&fyne.Container{Layout: centredLayout{most: 860}, Objects: []fyne.CanvasObject{
			newColumn(18, newColumn(6, s.title, lead), s.pair, newColumn(4, s.looking, s.tongues, s.small)),
		}},
	)))
	for i, d := range s.doors {
		d.onTurn = func() { w.Canvas().Focus(s.doors[1-i]) }
		d.setReveal(s.view.reveal)
	}
	read.setReveal(s.view.reveal)
	for _, o := range s.tongues.Objects {
		o.(*button).setReveal(s.view.reveal)
	}
	s.menu.setReveal(s.view.reveal)
	s.ExtendBaseWidget(s)
	return s
}

// show tells how far the wording has been checked.
func (s *welcome) show(p handout.Plan) {
	s.small.set(s.w.words.say("welcome.small", "review", p.Edition.Review))
	s.Refresh()
}

// enter goes to a screen, and where there is a visit to fill in to its form.
func (s *welcome) enter(screen string, form bool) {
	s.w.leaveWelcome()
	for _, p := range s.w.pages {
		if p.id == screen {
			s.w.turnTo(p)
		}
	}
	s.w.focusTab() // where the focus comes back to from the form
	if form {
		s.w.change()
	}
}

// CreateRenderer draws the page. It is the window's own ground that is seen behind.
func (s *welcome) CreateRenderer() fyne.WidgetRenderer {
	r := &drawing{
		objects: []fyne.CanvasObject{s.view},
		min:     leastSize,
		layout:  s.layout,
	}
	r.refresh = func() {
		lay(s.layout, s.Size())
		canvas.Refresh(s)
	}
	return r
}

// layout makes the drawings as large as the height leaves room for.
func (s *welcome) layout(size fyne.Size) {
	const least, most = 110, 210
	const beside, besideLeast = 84, 56
	s.air.height = 0
	s.air.Show()
	title := roleWelcome
	if size.Width < foldWidth {
		title = roleDisplay
	}
	s.title.restyle(title, colorInk)
	for _, d := range s.doors {
		d.beside = size.Width-2*pageSideNarrow < doorsFold
		d.drawn = least
		if d.beside {
			d.drawn = beside
		}
	}
	room := size.Height - heightAt(s.view.sheet.content, size.Width)
	switch {
	case room < 0 && s.doors[0].beside: // the second door is to be seen, too
		s.air.Hide()
		for _, d := range s.doors {
			d.drawn = besideLeast
		}
	case room > 0 && !s.doors[0].beside:
		more := min(room, most-least)
		room -= more
		for _, d := range s.doors {
			d.drawn += more
		}
	}
	s.air.height = max(0, room/3)
	put(s.view, 0, 0, size.Width, size.Height)
	s.view.refit()
}

// doorsFold is the width below which the doors stand one under the other.
const doorsFold = 640

// doorsLayout sets the doors side by side, equally high, or one under the other.
type doorsLayout struct{}

const doorsGap = 32

func (doorsLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	if size.Width < doorsFold {
		column{16}.Layout(o, size)
		return
	}
	width := (size.Width - doorsGap) / 2
	put(o[0], 0, 0, width, size.Height)
	put(o[1], width+doorsGap, 0, width, size.Height)
}

func (doorsLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if width < doorsFold {
		return column{16}.heightAt(o, width)
	}
	half := (width - doorsGap) / 2
	return max(heightAt(o[0], half), heightAt(o[1], half))
}

func (doorsLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// centredLayout sets one object in the middle, no wider than most.
type centredLayout struct{ most float32 }

func (l centredLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	width := min(size.Width, l.most)
	put(o[0], (size.Width-width)/2, 0, width, size.Height)
}

func (l centredLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return heightAt(o[0], min(width, l.most))
}

func (centredLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// middleLayout sets objects side by side in the middle, or where there is no room
// one under the other.
type middleLayout struct{ gap float32 }

func (l middleLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	own := line{gap: l.gap}.MinSize(o)
	x := (size.Width - own.Width) / 2
	if x < 0 {
		y := float32(0)
		for _, each := range o {
			one := each.MinSize()
			put(each, max(0, (size.Width-one.Width)/2), y, one.Width, one.Height)
			y += one.Height
		}
		return
	}
	for _, each := range o {
		one := each.MinSize()
		put(each, x, (size.Height-one.Height)/2, one.Width, one.Height)
		x += one.Width + l.gap
	}
}

func (l middleLayout) heightAt(o []fyne.CanvasObject, width float32) (height float32) {
	own := line{gap: l.gap}.MinSize(o)
	if own.Width <= width {
		return own.Height
	}
	for _, each := range o {
		height += each.MinSize().Height
	}
	return height
}

func (middleLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// openWelcome shows the start page.
func (w *window) openWelcome() {
	if w.welcome == nil {
		w.welcome = newWelcome(w)
	}
	w.welcome.show(w.desk.plan)
	w.desk.shown = append(w.desk.shown[:len(w.desk.shown):len(w.desk.shown)], w.welcome)
	w.SetContent(w.welcome)
	first := w.welcome.doors[1]
	first.byMouse = true // the ring comes with the first key
	w.Canvas().Focus(first)
}

// welcomed says whether the start page is what is seen.
func (w *window) welcomed() bool {
	return w.welcome != nil && w.Canvas().Content() == fyne.CanvasObject(w.welcome)
}

// leaveWelcome goes on to the screens, if the start page is what is seen.
func (w *window) leaveWelcome() {
	if !w.welcomed() {
		return
	}
	w.started = true
	w.desk.shown = w.screens()
	for _, s := range w.desk.shown {
		s.show(w.desk.plan)
	}
	w.SetContent(w.frame)
	w.focusTab()
	w.keepHabits()
}

// scroller is what the keys that move a page move.
func (w *window) scroller() *scroll {
	if w.welcomed() {
		return w.welcome.view
	}
	return w.open.screen.scroller()
}
