package ui

import (
	"os"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"beforehand/content"
	"beforehand/printing"
	"beforehand/records"
)

// Reading is what the window needs to be filled.
type Reading struct {
	guide  *content.Guide
	habits *habits
	unread *records.MovedError
	ahead  chan func() // work for whoever reads, when it has read
}

// Read begins to read the fonts, and to rehearse what will be said. It goes on while
// the system makes the window, which takes as long.
func Read(own Own) *Reading {
	const pictures = 512 // more than a screen has
	r := &Reading{guide: content.Builtin(), ahead: make(chan func(), pictures)}
	r.habits, r.unread = readHabits(own.Settings)
	go func() {
		rehearse(r.guide, wordsFor(r.guide, r.habits.kept.Language))
		for work := range r.ahead {
			work()
		}
	}()
	return r
}

// Desktop is "dark" where the desktop was the last time, and "light" otherwise.
func (r *Reading) Desktop() string {
	if r.habits.kept.Dark {
		return string(modeDark)
	}
	return string(modeLight)
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

// Show opens the window. It is filled before the system makes it, which takes so long
// that its words are painted meanwhile.
func (o *Opening) Show() {
	ahead = o.reading.ahead
	w := o.fill(o.reading, o.now)
	close(o.reading.ahead)
	ahead = nil
	w.press = printing.Here(os.TempDir())
	go w.keepFresh()
	go w.press.Clear() // what an earlier run had no time for
	o.Window.Show()
}

// End removes what must not outlive the program, when everything else has ended: at a
// busy moment the system does not wait for what Fyne does at the end.
func (o *Opening) End() { printing.Here(os.TempDir()).Clear() }

func (o *Opening) fill(r *Reading, now func() time.Time) *window {
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
	return w
}
