// Package ui is the window: one visit on the desk, and the screens that show its
// plan. It has no word for an offset in a font, a glyph or a PDF object.
package ui

import (
	"os"
	"slices"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/lang"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/printing"
	"beforehand/records"
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

// Reading is what the window needs to be filled: the guide, and the fonts parsed.
type Reading struct {
	guide  *content.Guide
	err    error
	done   sync.WaitGroup
	habits *habits
	unread *records.MovedError
}

// Read begins to read the guide that is built in. It goes on while the system makes
// the window, which takes as long.
func Read(own Own) *Reading {
	r := &Reading{}
	r.habits, r.unread = readHabits(own.Settings)
	read := make(chan bool, 1)
	// One after the other: a third at the same time would keep the window waiting.
	r.done.Go(func() {
		r.guide, r.err = content.Builtin(content.Lang(r.habits.kept.Language), systemLang())
		faces()
		read <- r.err == nil
	})
	go func() {
		if <-read {
			rehearse(r.guide, wordsFor(r.guide, r.habits.kept.Language))
		}
	}()
	return r
}

// wordsFor is the wording of a language, or where there is none of that name, of the
// computer's, or else English.
func wordsFor(g *content.Guide, l string) wording {
	if w, ok := g.Words(content.Lang(l)); ok {
		return wording{w}
	}
	if w, ok := g.Words(systemLang()); ok {
		return wording{w}
	}
	w, _ := g.Words(content.English)
	return wording{w}
}

// systemLang is the language that this computer speaks.
func systemLang() content.Lang {
	base, _, _ := strings.Cut(lang.SystemLocale().LanguageString(), "-")
	return content.Lang(base)
}

// Opening is the window on its way.
type Opening struct {
	fyne.Window
	app     fyne.App
	own     Own
	reading *Reading
	now     func() time.Time
	habits  *habits
	unread  *records.MovedError
}

// New makes the window of the program. now is the clock at the clinic.
func New(a fyne.App, r *Reading, own Own, now func() time.Time) *Opening {
	o := &Opening{app: a, own: own, reading: r, now: now}
	o.habits, o.unread = r.habits, r.unread
	before := o.habits.kept
	setZoom(before.TextSize)
	a.Settings().SetTheme(look{mode(before.Look)})
	o.Window = a.NewWindow("Beforehand")
	o.SetPadded(false)
	o.Resize(fyne.NewSize(float32(before.Width)/zoom(), float32(before.Height)/zoom()))
	return o
}

// Show opens the window, and fails where the guide cannot be read. The guide is read
// while the system makes the window, which takes as long. Then the window is painted
// at once, and to paint it empty would be a frame for nothing; but it is asked for
// its least size just before, and that is when it is filled.
func (o *Opening) Show() error {
	var err error
	late := newLatecomer(func() {
		var w *window
		if w, err = o.fill(o.reading, o.now); err == nil {
			w.press = printing.Here(os.TempDir())
			go w.press.Clear() // what an earlier run had no time for
		}
	})
	o.SetContent(late)
	late.awaited = true
	o.Window.Show()
	return err
}

// End removes what must not outlive the program, when everything else has ended: at a
// busy moment the system does not wait for what Fyne does at the end.
func (o *Opening) End() { printing.Here(os.TempDir()).Clear() }

// latecomer is what a window holds until it is asked how small it may be.
type latecomer struct {
	widget.BaseWidget
	come    func()
	awaited bool
}

func newLatecomer(come func()) *latecomer {
	l := &latecomer{come: come}
	l.ExtendBaseWidget(l)
	return l
}

// MinSize brings the real content, once.
func (l *latecomer) MinSize() fyne.Size {
	if l.awaited {
		l.awaited = false
		l.come()
	}
	return fyne.NewSize(leastWidth/zoom(), leastHeight/zoom())
}

// CreateRenderer draws nothing.
func (l *latecomer) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{min: func() fyne.Size { return fyne.Size{} }, layout: func(fyne.Size) {}, refresh: func() {}}
}

func (o *Opening) fill(r *Reading, now func() time.Time) (*window, error) {
	r.done.Wait()
	if r.err != nil {
		return nil, r.err
	}
	own, before, unread := o.own, o.habits.kept, o.unread
	d := newDesk(r.guide, wordsFor(r.guide, before.Language), now)
	keeper, unreadVisit := readKeeper(own.Visit, r.guide)
	if keeper.on {
		d.visit = keeper.kept // unsaved, as no file of the person's own has it: a new visit asks first
		d.retell()
	}
	w := newWindow(o.Window, d, before.Screen)
	w.keeper, d.edited = keeper, w.visitEdited
	w.mode, w.started = mode(before.Look), before.Started
	w.habits = o.habits
	if !before.Started {
		w.openWelcome()
	}
	if unread != nil {
		w.tell(w.words.say("settings.title"), w.words.say("settings.unread", "file", unread.To))
	}
	if unreadVisit != "" {
		w.tell(w.words.say("mine.unread_title"), w.words.say("mine.unread", "file", unreadVisit))
	}
	if own.Crash != "" {
		w.tell(w.words.say("crash.title"), w.words.say("crash.text"), w.words.say("crash.where", "file", own.Crash))
	}
	o.app.Lifecycle().SetOnStopped(func() {
		w.keepAtEnd()
		w.press.Clear()
	})
	return w, nil
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

// languages is the menu's languages, each in its own words.
func (w *window) languages() []item {
	var all []item
	for i, l := range w.desk.guide.Langs() {
		all = append(all, item{
			icon: "globe", words: w.nameOf(l), on: l == w.words.Lang, rule: i == 0, do: func() { w.speak(l) },
		})
	}
	return all
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

// items is the menu.
func (w *window) items() []item {
	say := w.words.say
	wear := func(id string, m mode) item {
		return item{words: say("menu." + id), on: w.mode == m, do: func() { w.wear(m) }}
	}
	system := wear("look_system", modeSystem)
	system.rule = true
	items := []item{
		{icon: "plus", words: say("file.new"), keys: w.words.keys("new"), do: w.newVisit},
		{icon: "folder", words: say("file.open"), keys: w.words.keys("open"), do: w.openVisit},
		{icon: "save", words: say("file.save"), keys: w.words.keys("save"), do: w.saveVisit},
		{icon: "lock", words: say("menu.keep"), on: w.keeper.keeps(), do: w.askKeep},
		{icon: "print", words: say("print.print"), keys: w.words.keys("print"), rule: true, do: w.printPages},
		{icon: "handout", words: say("pdf.save"), keys: w.words.keys("pdf"), do: w.savePDF},
		{icon: "search", words: say("menu.find"), keys: w.words.keys("find"), rule: true, do: w.find},
		{icon: "plus", words: say("menu.larger", "percent", zoomed), keys: w.words.keys("larger"), rule: true, do: w.larger},
		{icon: "minus", words: say("menu.smaller"), keys: w.words.keys("smaller"), do: w.smaller},
		system, wear("look_light", modeLight), wear("look_dark", modeDark), wear("look_contrast", modeContrast),
	}
	items = append(items, w.languages()...)
	return append(items, []item{
		{icon: "home", words: say("menu.welcome"), rule: true, do: w.openWelcome},
		{icon: "text", words: say("menu.shortcuts"), keys: w.words.keys("help"), do: w.openShortcuts},
		{icon: "info", words: say("menu.about"), do: w.openAbout},
		{icon: "close", words: say("menu.quit"), keys: w.words.keys("quit"), rule: true, do: w.onClose},
	}...)
}

// openItems opens the menu at the button that is seen.
func (w *window) openItems() {
	switch {
	case w.welcomed():
		w.welcome.menu.press()
	case w.frame.narrow():
		w.bar.list.press()
	default:
		w.rail.more.press()
	}
}

// allItems is the screens and the menu, for a window that has no rail.
func (w *window) allItems() []item {
	var all []item
	for _, p := range w.pages {
		all = append(all, item{icon: p.icon, words: w.words.say("screen." + p.id), chosen: p == w.open, do: func() { w.turnTo(p) }})
	}
	rest := w.items()
	rest[0].rule = true
	return append(all, rest...)
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

// onBack is before the focus comes back with the window.
func (w *window) onBack() {
	if e, ok := w.Canvas().Focused().(*entry); ok {
		e.again = true
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

func (w *window) larger()  { w.zoomTo(zoomed + zoomStep) }
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
