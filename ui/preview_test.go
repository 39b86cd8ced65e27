package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// asked collects what a window does away from the UI goroutine, to be done in any
// order.
func asked(w *window) *[]func() {
	var jobs []func()
	w.work = func(f func()) { jobs = append(jobs, f) }
	return &jobs
}

func TestPreviewLatestWins(t *testing.T) {
	w := openTest(t, knee())
	jobs := asked(w)
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	w.desk.edit(func(v *handout.Visit) { v.Patient.Name = "Ana Ruiz" })
	if len(*jobs) < 2 {
		t.Fatalf("%d jobs for two plans", len(*jobs))
	}
	last := (*jobs)[len(*jobs)-1]
	last()
	newest := s.pages.image.Image
	if newest == nil {
		t.Fatal("the latest job shows nothing")
	}
	for _, job := range (*jobs)[:len(*jobs)-1] {
		job()
	}
	if s.pages.image.Image != newest {
		t.Error("an earlier job that ended later is shown")
	}
}

func TestPreviewPages(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	pages := len(s.pages.made.Pages)
	if pages < 3 {
		t.Fatalf("the full handout has %d pages", pages)
	}
	w.Canvas().Focus(s.pages)
	press(w, fyne.KeyRight, fyne.KeyRight, fyne.KeyLeft)
	if s.pages.page != 1 {
		t.Errorf("it shows page %d, want 2", s.pages.page+1)
	}
	press(w, fyne.KeyEnd)
	if s.pages.page != pages-1 {
		t.Errorf("End goes to page %d of %d", s.pages.page+1, pages)
	}
	s.length.choose(0)
	if got := len(s.pages.made.Pages); got >= pages || s.pages.page >= got {
		t.Errorf("short, it shows page %d of %d", s.pages.page+1, got)
	}
	if got, want := s.pages.image.Image.Bounds().Dx(), s.pages.dots(); got != want {
		t.Errorf("the picture is %d dots wide, its place %d", got, want)
	}
	s.sheet.choose(1)
	if got := s.pages.made.Pages[0]; got.W != 595 {
		t.Errorf("on A4 the page is %v points wide", got.W)
	}
}

func TestHandoutWithoutName(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	if !s.named.Visible() {
		t.Error("it does not say that there is a name on it")
	}
	w.Canvas().Focus(s.name)
	press(w, fyne.KeySpace)
	if s.named.Visible() || !w.desk.print.NoName {
		t.Error("the name is left off, but it still says that there is one")
	}
	w.desk.edit(func(v *handout.Visit) { v.Patient = handout.Patient{} })
	if s.named.Visible() || s.name.Visible() {
		t.Error("there is no name, but it says that there is one")
	}
}

// Whoever prints is warned in the language of the window, whatever the handout's is.
func TestWarningsSpeakTheWindowsLanguage(t *testing.T) {
	w := openTest(t, knee())
	t.Cleanup(func() { turnTo(wordsFor(w.desk.guide, "en")) })
	w.speak("es")
	w.turnTo(pageOf(w, "handout"))
	w.desk.edit(func(v *handout.Visit) { v.Lang = content.English })
	s := w.open.screen.(*handoutScreen)
	made := s.pages.made
	warning := content.Say("page.warning.pages", "pages", 9, "usual", 8)
	made.Warnings = []content.Phrase{warning}
	s.onPages(made)
	spanish, _ := w.desk.guide.Words("es")
	if says := seen(s.warnings); !strings.Contains(says, warning.In(spanish).String()) {
		t.Errorf("it warns: %s\nwant %s", says, warning.In(spanish))
	}
}
