package ui

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/assets"
	"beforehand/handout"
	"beforehand/records"
)

// The start page comes once, and is left by every way there is.
func TestFirstStart(t *testing.T) {
	for _, c := range []struct {
		why    string
		do     func(*window)
		screen string
		sheet  string // a word on the sheet over it
	}{
		{"the clinic's door", func(w *window) { press(w, fyne.KeyLeft, fyne.KeyReturn) }, "handout", "The visit"},
		{"the patient's door", func(w *window) { press(w, fyne.KeyReturn) }, "plan", "The visit"},
		{"just looking", func(w *window) { press(w, fyne.KeyTab, fyne.KeySpace) }, "plan", ""},
		{"a new visit", (*window).newVisit, "plan", "The visit"},
		{"a file", (*window).openVisit, "plan", "Open a visit"},
		{"a screen", func(w *window) { w.turnTo(w.pages[0]) }, "plan", ""},
	} {
		t.Run(c.why, func(t *testing.T) {
			own := OwnIn(t.TempDir())
			w := startTest(t, own)
			if !w.welcomed() {
				t.Fatal("the first start has no start page")
			}
			c.do(w)
			if w.welcomed() || w.open.id != c.screen {
				t.Errorf("then the screen is %q", w.open.id)
			}
			switch top := w.Canvas().Overlays().Top(); {
			case c.sheet == "" && top != nil:
				t.Error("a sheet lies over it")
			case c.sheet != "" && (top == nil || !strings.Contains(seen(top), c.sheet)):
				t.Errorf("there is no sheet %q", c.sheet)
			case c.sheet == "" && w.Canvas().Focused() == nil:
				t.Error("nothing has the focus")
			}
			if c.sheet == "The visit" {
				w.form.sheet.shut()
				if at, ok := w.Canvas().Focused().(*tab); !ok || at != w.rail.tabs[slices.Index(w.pages, w.open)] {
					t.Error("behind the form another tab than that of the screen has the focus")
				}
			}
			kept, err := records.ReadSettings(own.Settings)
			if !kept.Started || err != nil {
				t.Errorf("kept %+v, %v", kept, err)
			}
			kept.Screen = "plan" // pages would be set beside the tests that follow
			if err := kept.Save(own.Settings); err != nil {
				t.Fatal(err)
			}
			if startTest(t, own).welcomed() {
				t.Error("the second start has a start page too")
			}
		})
	}
}

// What is said of a print is said on a screen.
func TestPrintFromWelcome(t *testing.T) {
	w := openTest(t, knee())
	w.work = func(func()) {} // nothing is brought to paper
	w.openWelcome()
	w.printPages()
	if w.welcomed() {
		t.Error("the start page stays")
	}
}

func TestWelcome(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.openWelcome()
	if !strings.Contains(seen(w.welcome), w.desk.plan.Edition.Review.String()) {
		t.Error("it does not say how far the wording was checked")
	}
	w.welcome.show(samplePlan())
	golden(t, "welcome.txt", drawn(w.welcome))
}

// TestWelcomeFits sees that nothing is wider than the window at any text size, and
// that Tab brings everything into view.
func TestWelcomeFits(t *testing.T) {
	defer setZoom(100)
	for _, percent := range []int{100, 150, 200} {
		for _, size := range []fyne.Size{{Width: 900, Height: 640}, {Width: 1280, Height: 820}, {Width: 3840, Height: 2160}} {
			w := openTest(t, handout.Visit{})
			setZoom(percent)
			size := fyne.NewSize(size.Width/zoom(), size.Height/zoom())
			w.openWelcome()
			w.Resize(size)
			driver := fyne.CurrentApp().Driver()
			for _, o := range objects(w.welcome) {
				text, ok := o.(*prose)
				if !ok {
					continue
				}
				if at := driver.AbsolutePositionForObject(o); at.X < 0 || at.X+o.Size().Width > size.Width+0.5 {
					t.Errorf("%v: %q stands from %.0f to %.0f", size, text, at.X, at.X+o.Size().Width)
				}
			}
			for range 4 {
				w.Canvas().FocusNext()
				o := w.Canvas().Focused().(fyne.CanvasObject)
				if at := driver.AbsolutePositionForObject(o); at.Y < 0 || at.Y+min(o.Size().Height, size.Height-48) > size.Height {
					t.Errorf("%v: a %T stands from %.0f to %.0f", size, o, at.Y, at.Y+o.Size().Height)
				}
			}
		}
	}
}

// TestDrawingsFollowTheLook sees that no colour of the light look is left in a
// drawing that is shown in another.
func TestDrawingsFollowTheLook(t *testing.T) {
	w := openTest(t, handout.Visit{})
	for _, name := range []string{"door-clinic", "door-home"} {
		own := string(assets.Icon(name))
		w.wear(modeLight)
		if got := string(inked(name, colorInk).Content()); got != own {
			t.Errorf("%s changes in its own look", name)
		}
		w.wear(modeDark)
		for colorName, c := range light {
			if drawn := string(inked(name, colorInk).Content()); strings.Contains(own, hexOf(c)) &&
				(strings.Contains(drawn, hexOf(c)) || !strings.Contains(drawn, hexOf(dark[colorName]))) {
				t.Errorf("%s keeps %s as it is in the light look", name, colorName)
			}
		}
	}
}
