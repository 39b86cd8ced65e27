package ui

import (
	"os"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/records"
)

// startTest is the window as main opens it, with what it keeps in a folder.
func startTest(t *testing.T, own Own) *window {
	t.Helper()
	a := test.NewTempApp(t)
	reading, clock := &Reading{guide: content.Builtin()}, func() time.Time { return november27 }
	reading.habits, reading.unread = readHabits(own.Settings)
	if reading.habits.kept.Language == "" {
		reading.habits.kept.Language = "en" // whatever the computer speaks
	}
	w := New(a, reading, own, clock).fill(reading, clock)
	now := func(f func()) { f() }
	w.work, w.back, w.pause = now, now, 0
	if s, ok := w.open.screen.(*handoutScreen); ok && s.pages.timer != nil {
		s.pages.timer.Stop() // it would set pages at the same time as the next test
	}
	t.Cleanup(func() {
		w.Close()
		setZoom(100)
	})
	return w
}

func TestHabitsAreKept(t *testing.T) {
	own := OwnIn(t.TempDir())
	w := startTest(t, own)
	if got := w.Canvas().Size(); got != fyne.NewSize(usualWidth, usualHeight) {
		t.Errorf("at the first start it is %v", got)
	}
	w.wear(modeContrast)
	w.zoomTo(150)
	w.turnTo(w.pages[1])
	w.Resize(fyne.NewSize(1000, 700))
	w.keepAtEnd()

	again := startTest(t, own)
	if got := again.settings(); got != w.settings() || again.mode != modeContrast || zoomed != 150 || again.open.id != w.pages[1].id {
		t.Errorf("kept %+v, then it is %+v", w.settings(), got)
	}
	if got := again.Canvas().Size(); got != fyne.NewSize(1000, 700) {
		t.Errorf("it opens at %v", got)
	}
	if !contrasting() {
		t.Error("it opens in another look")
	}
}

// The window begins as the desktop was at the end of the last time.
func TestDesktopIsKept(t *testing.T) {
	for was, want := range map[records.Settings]string{{}: "light", {Dark: true}: "dark"} {
		own := OwnIn(t.TempDir())
		if err := was.Save(own.Settings); err != nil {
			t.Fatal(err)
		}
		reading := Read(own)
		close(reading.ahead)
		if got := reading.Desktop(); got != want {
			t.Errorf("after %+v it begins %s", was, got)
		}
	}
}

// Nothing is written for every dot of a resize, nor where nothing changed.
func TestHabitsAreWrittenSeldom(t *testing.T) {
	own := OwnIn(t.TempDir())
	w := startTest(t, own)
	for i := range 20 {
		w.Resize(fyne.NewSize(float32(1000+i), 700))
	}
	if _, err := os.Stat(own.Settings); err == nil {
		t.Error("a resize is written")
	}
}

func TestSane(t *testing.T) {
	usual := records.Settings{Look: "system", TextSize: 100, Width: usualWidth, Height: usualHeight}
	for _, c := range []struct {
		why        string
		read, want records.Settings
	}{
		{"never set", records.Settings{}, usual},
		{"nonsense", records.Settings{Look: "plaid", TextSize: -3, Width: -1, Height: -9}, usual},
		{
			"a screen as large as a wall",
			records.Settings{Look: "dark", TextSize: 900, Width: 1 << 30, Height: 1 << 30},
			records.Settings{Look: "dark", TextSize: mostZoom, Width: mostWidth, Height: mostHeight},
		},
		{
			"too small to use",
			records.Settings{Look: "light", TextSize: 100, Width: 3, Height: 3},
			records.Settings{Look: "light", TextSize: 100, Width: leastWidth, Height: leastHeight},
		},
	} {
		if got := sane(c.read); got != c.want {
			t.Errorf("%s: %+v, want %+v", c.why, got, c.want)
		}
	}
}

func TestUnreadSettingsAreTold(t *testing.T) {
	own := OwnIn(t.TempDir())
	if err := os.WriteFile(own.Settings, []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	w := startTest(t, own)
	top := w.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(seen(top), own.Settings+".unread") {
		t.Fatal("it does not say where the file is now")
	}
	press(w, fyne.KeyReturn)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Return does not go on")
	}
	if _, err := os.Stat(own.Settings + ".unread"); err != nil {
		t.Error(err)
	}
}

// A screen that is there no more is no reason not to start.
func TestScreenOfAnotherVersion(t *testing.T) {
	own := OwnIn(t.TempDir())
	if err := (records.Settings{Screen: "dreams"}).Save(own.Settings); err != nil {
		t.Fatal(err)
	}
	if w := startTest(t, own); w.open != w.pages[0] {
		t.Errorf("it opens %q", w.open.id)
	}
}

func TestCrashIsTold(t *testing.T) {
	own := OwnIn(t.TempDir())
	own.Crash = "/there/crash.log.before"
	w := startTest(t, own)
	if top := w.Canvas().Overlays().Top(); top == nil || !strings.Contains(seen(top), own.Crash) {
		t.Fatal("it does not say that it closed, and where the report is")
	}
}
