package ui

import (
	"image"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/lang"

	"beforehand/content"
	"beforehand/handout"
)

// TestLanguageChangesAtOnce sees that the window speaks another language, and that
// visit, list, ticks and screen are what they were.
func TestLanguageChangesAtOnce(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(w.pages[1])
	w.desk.ask(ownQuestion("Who pays?"))
	w.desk.ticked["task.ride"] = true
	before := w.desk.visit
	t.Cleanup(func() { turnTo(wordsFor(w.desk.guide, "en")) })
	for _, l := range w.desk.guide.Langs() {
		words, _ := w.desk.guide.Words(l)
		w.speak(l)
		w.Resize(fyne.NewSize(1280, 820))
		if !sameVisit(before, w.desk.visit) || len(w.desk.list) != 1 || !w.desk.ticked["task.ride"] {
			t.Errorf("%s: the desk is not as it was", l)
		}
		if w.open.id != "ready" {
			t.Errorf("%s: the screen is %s", l, w.open.id)
		}
		if want := words.Plain("window.screen.ready"); !strings.Contains(seen(w.frame), want) {
			t.Errorf("%s: %q is not on the screen", l, want)
		}
		if rightToLeft != words.RTL() {
			t.Errorf("%s: the window runs from right to left: %v", l, rightToLeft)
		}
		if want := words.Plain("window.edit.paste"); lang.L("Paste") != want {
			t.Errorf("%s: a field's menu says %q, want %q", l, lang.L("Paste"), want)
		}
		if got := w.settings().Language; got != string(l) {
			t.Errorf("%s: kept as %q", l, got)
		}
		if plan, _ := w.desk.printed(); plan.Lang != l { // the visit names none
			t.Errorf("%s: the handout of a visit that names no language is in %s", l, plan.Lang)
		}
	}
}

// TestHandoutHasItsOwnLanguage prints a visit in other languages than the window's.
func TestHandoutHasItsOwnLanguage(t *testing.T) {
	w := openTest(t, knee())
	w.desk.edit(func(v *handout.Visit) { v.Lang = "" })
	for _, l := range w.desk.guide.Langs() {
		w.printIn(l)
		if plan, _ := w.desk.printed(); plan.Lang != l || w.desk.plan.Lang != "en" {
			t.Errorf("the handout is in %s, the window in %s; want %s and en", plan.Lang, w.desk.plan.Lang, l)
		}
		words, _ := w.desk.guide.Words(l)
		if name := words.Plain("page.language.name"); !strings.Contains(w.handoutLanguages(w.desk.visit).String(), name) {
			t.Errorf("the bar does not say %s", name)
		}
	}
}

// TestNoWordsAreCutInAnyLanguage opens every screen in every language at three sizes, and sees
// that no words leave the window, are cut off or lie on others.
func TestNoWordsAreCutInAnyLanguage(t *testing.T) {
	guide := content.Builtin()
	for _, l := range guide.Langs() {
		if l == content.English {
			continue
		}
		for name, v := range map[string]handout.Visit{"nothing known": {}, "filled": knee()} {
			w := openTestIn(t, guide, v)
			w.speak(l)
			for _, size := range []fyne.Size{{Width: 450, Height: 320}, {Width: 640, Height: 410}, {Width: 900, Height: 640}, {Width: 1280, Height: 820}} {
				for _, p := range w.pages {
					w.turnTo(p)
					w.Resize(size)
					for _, fault := range crowded(w.frame, size) {
						t.Errorf("%s, %s, %s at %vx%v: %s", l, name, p.id, size.Width, size.Height, fault)
					}
				}
			}
			turnTo(wordsFor(guide, "en"))
		}
	}
}

// TestInkStaysInItsBox sees that no letter of any language reaches over the picture that
// its words are painted in.
func TestInkStaysInItsBox(t *testing.T) {
	guide := content.Builtin()
	t.Cleanup(func() { turnTo(wordsFor(guide, "en")) })
	for _, l := range guide.Langs() {
		words, _ := guide.Words(l)
		turnTo(wording{words})
		for _, id := range words.IDs() {
			p := testProse(t, words.Plain(id), roleText)
			p.Resize(fyne.NewSize(300, 24))
			p.lay(p.Size())
			size := p.ink.Size()
			picture := p.paint(int(size.Width), int(size.Height)).(*image.RGBA)
			b := picture.Bounds()
			for x := b.Min.X; x < b.Max.X; x++ {
				if picture.RGBAAt(x, b.Min.Y).A > 0 || picture.RGBAAt(x, b.Max.Y-1).A > 0 {
					t.Errorf("%s: %s is cut above or below: %q", l, id, words.Plain(id))
					break
				}
			}
			for y := b.Min.Y; y < b.Max.Y; y++ {
				if picture.RGBAAt(b.Min.X, y).A > 0 || picture.RGBAAt(b.Max.X-1, y).A > 0 {
					t.Errorf("%s: %s is cut at a side: %q", l, id, words.Plain(id))
					break
				}
			}
		}
	}
}

// BenchmarkSpeak is a change of language until everything has its place again.
func BenchmarkSpeak(b *testing.B) {
	w := openTest(b, knee())
	w.work = func(func()) {}
	langs := w.desk.guide.Langs()
	b.Cleanup(func() { turnTo(wordsFor(w.desk.guide, "en")) })
	i := 0
	for b.Loop() {
		i++
		w.speak(langs[i%len(langs)])
		w.Resize(fyne.NewSize(1280, 820))
	}
}
