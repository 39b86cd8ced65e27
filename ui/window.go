// Package ui is the window: one visit on the desk, and the screens that show its
// plan. It has no word for an offset in a font, a glyph or a PDF object.
package ui

import (
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
	"beforehand/printing"
)

// window is the frame around the screens: the visit along the top, the screens
// down the leading edge.
type window struct {
	fyne.Window
	desk    *desk
	words   wording
	bar     *visitBar
	welcome *welcome // the start page, made when it is first shown
	rail    *rail
	frame   *frame
	pages   []*page
	open    *page
	form    *form // made when it is first opened
	toast   *toast
	mode    mode
	habits  *habits
	keeper  *keeper
	started bool // the first start is over

	press      printing.Press // how this computer prints
	stopPrint  func()         // stops what is being printed; nil where nothing is
	lastFolder string         // where a file was last read or written
	pause      time.Duration  // that typing rests before pages are set anew
	onEnd      func()         // closes the window
	work       func(func())   // away from the UI goroutine
	back       func(func())   // and back to it
}

// page is a screen with its place in the rail. The screen is made when it is
// first opened.
type page struct {
	id, icon string
	make     func() pageScreen
	screen   pageScreen
}

// pageScreen is a screen that fills the page.
type pageScreen interface {
	screen
	object() fyne.CanvasObject
	scroller() *scroll
}

// newWindow is the window at the screen that was open last; at the first where there
// is none of that name.
func newWindow(on fyne.Window, d *desk, screen string) *window {
	w := &window{
		Window: on, desk: d, mode: modeSystem, habits: &habits{}, keeper: &keeper{},
		work: func(f func()) { go f() }, back: fyne.Do, pause: 150 * time.Millisecond, onEnd: on.Close,
	}
	w.furnish(screen)
	w.SetCloseIntercept(w.onClose)
	w.SetOnDropped(func(_ fyne.Position, what []fyne.URI) { w.onDropped(what) })
	fyne.CurrentApp().Lifecycle().SetOnEnteredForeground(w.onBack)
	return w
}

// furnish makes what is in the window, in the language of the desk, and opens a
// screen.
func (w *window) furnish(screen string) {
	d := w.desk
	w.words, w.welcome, w.form, w.open = d.words, nil, nil, nil
	turnTo(w.words)
	w.pages = []*page{
		{id: "plan", icon: "plan", make: func() pageScreen { return newPlanScreen(w) }},
		{id: "ready", icon: "ready", make: func() pageScreen { return newReadyScreen(w) }},
		{id: "day", icon: "day", make: func() pageScreen { return newDayScreen(w) }},
		{id: "after", icon: "after", make: func() pageScreen { return newAfterScreen(w) }},
		{id: "know", icon: "know", make: func() pageScreen { return newKnowScreen(w) }},
		{id: "ask", icon: "ask", make: func() pageScreen { return newAskScreen(w) }},
		{id: "handout", icon: "handout", make: func() pageScreen { return newHandoutScreen(w) }},
	}
	w.bar = newVisitBar(w)
	w.rail = newRail(w)
	w.toast = newToast()
	w.frame = newFrame(w.rail, w.bar, w.toast)
	w.bar.show(d.plan)
	start := max(0, slices.IndexFunc(w.pages, func(p *page) bool { return p.id == screen }))
	w.turnTo(w.pages[start])
	w.SetTitle(d.words.say("title").String())
	w.SetContent(w.frame)
	w.Canvas().SetOnTypedKey(w.onKey)
	w.addShortcuts()
	w.addUndo()
	w.focusTab()
}

// speak changes the language of the window. What is on the desk stays there.
func (w *window) speak(l content.Lang) {
	words, ok := w.desk.guide.Words(l)
	if !ok || l == w.words.Lang {
		return
	}
	deselect()
	welcomed, screen := w.welcomed(), w.open.id
	w.desk.words = wording{words}
	w.desk.retell()
	w.furnish(screen)
	if welcomed {
		w.openWelcome()
	}
	w.keepHabits()
}

// turnTo opens a page.
func (w *window) turnTo(p *page) {
	w.leaveWelcome()
	if w.open == p {
		return
	}
	if p.screen == nil {
		p.screen = p.make()
	}
	w.open = p
	deselect()
	p.screen.show(w.desk.plan)
	w.desk.shown = w.screens()
	w.rail.show(w.desk.plan)
	w.bar.turn(w.words.say("screen." + p.id))
	w.frame.turn(p.screen.object())
	w.keepHabits()
}

// screens are what shows the plan.
func (w *window) screens() []screen { return []screen{w.bar, w.rail, w.open.screen} }

// focusTab gives the focus to the tab of the open screen.
func (w *window) focusTab() {
	tab := w.rail.tabs[slices.Index(w.pages, w.open)]
	tab.byMouse = true // the ring comes with the first key
	w.Canvas().Focus(tab)
}

// onKey takes the keys that nothing under the focus had a use for.
func (w *window) onKey(key *fyne.KeyEvent) {
	if s, ok := w.Canvas().Overlays().Top().(*sheet); ok {
		if key.Name == fyne.KeyEscape {
			s.dismiss()
			return
		}
		s.body.typed(key)
		return
	}
	switch key.Name {
	case fyne.KeyEscape:
		w.stopPrinting()
		if s, ok := w.open.screen.(interface{ escape() }); ok {
			s.escape()
		}
	case keyHelp:
		w.openShortcuts()
	case keyMenu:
		w.openItems()
	default:
		w.scroller().typed(key)
	}
}

// The keys of the window, with Ctrl (on a Mac, Command).
const (
	keyNew  = fyne.KeyN
	keyOpen = fyne.KeyO
	keySave = fyne.KeyS

	keyPrint = fyne.KeyP
	keyPDF   = fyne.KeyE
	keyFind  = fyne.KeyF

	keyLarger  = fyne.KeyPlus
	keyEqual   = fyne.KeyEqual
	keySmaller = fyne.KeyMinus

	keyQuit = fyne.KeyQ
)

// The keys of the window that stand alone.
const (
	keyHelp = fyne.KeyF1
	keyMenu = fyne.KeyF10
)

// forWindow says whether a shortcut is one of the window's, so that a field
// passes it on.
func forWindow(s *desktop.CustomShortcut) bool {
	if s.Modifier != fyne.KeyModifierShortcutDefault {
		return false
	}
	switch s.KeyName {
	case keyNew, keyOpen, keySave, keyPrint, keyPDF, keyFind, keyLarger, keyEqual, keySmaller, keyQuit:
		return true
	}
	return len(s.KeyName) == 1 && s.KeyName >= "1" && s.KeyName <= "9"
}

func (w *window) addShortcuts() {
	addWith := func(more fyne.KeyModifier, key fyne.KeyName, do func()) {
		w.Canvas().AddShortcut(&desktop.CustomShortcut{KeyName: key, Modifier: fyne.KeyModifierShortcutDefault | more}, func(fyne.Shortcut) {
			if w.Canvas().Overlays().Top() == nil {
				do()
			}
		})
	}
	add := func(key fyne.KeyName, do func()) { addWith(0, key, do) }
	w.Canvas().AddShortcut(&fyne.ShortcutCopy{}, func(fyne.Shortcut) { w.copyKeys() })
	w.Canvas().AddShortcut(&copyMenu{}, func(s fyne.Shortcut) { w.openCopyMenu(s.(*copyMenu)) })
	add(keyNew, w.newVisit)
	add(keyOpen, w.openVisit)
	add(keySave, w.saveVisit)
	add(keyPrint, w.printPages)
	add(keyPDF, w.savePDF)
	add(keyFind, w.find)
	add(keyLarger, w.larger)
	add(keyEqual, w.larger) // where plus needs Shift, with it and without
	addWith(fyne.KeyModifierShift, keyEqual, w.larger)
	add(keySmaller, w.smaller)
	add(keyQuit, w.onClose)
	for i, p := range w.pages {
		add(fyne.KeyName(rune('1'+i)), func() {
			w.turnTo(p)
			w.Canvas().Focus(w.rail.tabs[i])
		})
	}
}

// change opens the form of the visit.
func (w *window) change() {
	w.leaveWelcome()
	if w.form == nil {
		w.form = newForm(w)
	}
	w.form.open()
}

// flash says for a while what was done, under the sign of an icon.
func (w *window) flash(icon string, t content.Text) {
	w.toast.say(icon, t, w.back)
	w.frame.Refresh()
}

// onBack is before the focus comes back with the window, perhaps on another day.
func (w *window) onBack() {
	w.desk.fresh()
	if e, ok := w.Canvas().Focused().(*entry); ok {
		e.again = true
	}
}

// keepFresh looks every minute whether it is another day, for a window that stands open
// over night where people look at it. It goes on until the program ends.
func (w *window) keepFresh() {
	for range time.Tick(time.Minute) {
		w.back(w.desk.fresh)
	}
}

// onClose asks before an unsaved visit is lost. One that is kept on this computer
// and nowhere else is not.
func (w *window) onClose() {
	end := func() {
		w.keepAtEnd()
		w.onEnd()
	}
	if w.keeper.keeps() && w.desk.file == "" && w.keeper.save(w.desk.visit) == nil {
		end()
		return
	}
	w.ifKept(end)
}

var _ fyne.Theme = look{}

func (w *window) larger() { w.zoomTo(zoomed + zoomStep) }

func (w *window) smaller() { w.zoomTo(zoomed - zoomStep) }

// wear changes the look.
func (w *window) wear(m mode) {
	w.mode = m
	w.setLook()
	w.turnedLook()
	w.keepHabits()
}

// setLook gives the window the look that was chosen, at the text size in use.
func (w *window) setLook() { fyne.CurrentApp().Settings().SetTheme(look{w.mode}) }

// turnedLook tells every screen anew after the look or the text size changed.
func (w *window) turnedLook() {
	for _, s := range w.desk.shown {
		s.show(w.desk.plan)
	}
	w.frame.Refresh()
}
