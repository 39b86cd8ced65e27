package ui

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/assets"
	"beforehand/handout"
)

// TestMenu sees what the menu offers, and that its ticks follow what is on.
func TestMenu(t *testing.T) {
	w := startTest(t, OwnIn(t.TempDir()))
	startKeeping(t, w)
	w.zoomTo(130)
	w.wear(modeDark)
	var ticked []string
	all := ""
	for _, it := range w.items() {
		all += it.words.String() + "\n"
		if it.on || it.chosen {
			ticked = append(ticked, it.words.String())
		}
	}
	if got := strings.Join(ticked, ", "); got != "Keep my visit on this computer, Dark, English" {
		t.Errorf("ticked: %s", got)
	}
	for _, want := range []string{"New", "Open", "Save", "130 %", "Smaller", "High contrast", "Start page", "shortcuts", "About", "Close"} {
		if !strings.Contains(all, want) {
			t.Errorf("no %q in\n%s", want, all)
		}
	}
}

// A list that is higher than the window can be gone through with keys, wheel and
// pointer.
func TestLongMenu(t *testing.T) {
	defer setZoom(100)
	w := openTest(t, knee())
	setZoom(200)
	w.Resize(fyne.NewSize(640, 330))
	openMenu(w.Canvas(), w.bar.list, w.allItems())
	r := w.Canvas().Focused().(*menuRows)
	shown := func(i int) bool { return r.labels[i].Visible() }
	last := len(r.items) - 1
	if !shown(0) || shown(last) {
		t.Fatalf("at first: %v, %v", shown(0), shown(last))
	}
	press(w, fyne.KeyEnd)
	if shown(0) || !shown(last) {
		t.Error("End does not show the last row")
	}
	press(w, fyne.KeyHome)
	r.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.Delta{DY: -10000}})
	if !shown(last) {
		t.Error("the wheel does not show the last row")
	}
	at := fyne.NewPos(40, r.Size().Height-menuPad-menuRow/2)
	r.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
	if r.at != last || !shown(last) {
		t.Errorf("the pointer marks row %d", r.at)
	}
	picked := -1
	r.onPick = func(i int) { picked = i }
	r.Tapped(&fyne.PointEvent{Position: at})
	if picked != last {
		t.Errorf("a tap picks row %d", picked)
	}
}

// TestShortcutsAreListed finds every key of the wording, and every screen, in the
// list of shortcuts.
func TestShortcutsAreListed(t *testing.T) {
	w := openTest(t, knee())
	press(w, fyne.KeyF1)
	list := seen(w.Canvas().Overlays().Top())
	text, err := os.ReadFile("../content/guide/words/en/window.toml")
	if err != nil {
		t.Fatal(err)
	}
	_, keys, _ := strings.Cut(string(text), "[window.keys]")
	keys, _, _ = strings.Cut(keys, "\n[")
	for _, id := range regexp.MustCompile(`(?m)^(\w+) =`).FindAllStringSubmatch(keys, -1) {
		if !strings.Contains(list, w.words.keys(id[1]).String()) || !strings.Contains(list, w.words.say("shortcuts."+id[1]).String()) {
			t.Errorf("%s is not listed: say what it does under [window.shortcuts], and name it in shortcuts.go", id[1])
		}
	}
	for i, p := range w.pages {
		if !strings.Contains(list, w.words.say("screen."+p.id).String()+"\nCtrl "+string(rune('1'+i))) {
			t.Errorf("%s is not listed with its key", p.id)
		}
	}
}

func TestMenuKey(t *testing.T) {
	w := openTest(t, knee())
	for _, open := range []func(){func() {}, w.openWelcome} {
		open()
		press(w, fyne.KeyF10)
		if _, ok := w.Canvas().Overlays().Top().(*layer); !ok {
			t.Error("F10 does not open the menu")
		}
		press(w, fyne.KeyEscape)
	}
}

func TestAbout(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.openAbout()
	says := seen(w.Canvas().Overlays().Top())
	e := w.desk.plan.Edition
	for _, want := range []string{e.Version.String(), e.Review.String(), e.Hash, "without a network", "MIT"} {
		if !strings.Contains(says, want) {
			t.Errorf("it does not say %q", want)
		}
	}
	for range 20 {
		if p, ok := w.Canvas().Focused().(*picker); ok {
			p.TypedRune('v')
			break
		}
		press(w, fyne.KeyTab)
	}
	if says := seen(w.Canvas().Overlays().Top()); !strings.Contains(says, "Vazirmatn Project Authors") {
		t.Error("it does not show the license that was chosen")
	}
}

// TestLicences reads each licence that is shipped.
func TestLicences(t *testing.T) {
	all := licences()
	if want := strings.Count(assets.Licences, "\n## ") + 1; len(all) != want {
		t.Errorf("%d licences, want %d", len(all), want)
	}
	for _, l := range all {
		if len(l.text) < 3 || !strings.HasSuffix(l.name, ")") || strings.Contains(l.name, "its own") {
			t.Errorf("%q has %d paragraphs", l.name, len(l.text))
		}
	}
}
