package ui

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// pressButton presses the button on the topmost sheet that has these words.
func pressButton(t *testing.T, w *window, words string) {
	t.Helper()
	for _, o := range objects(w.Canvas().Overlays().Top()) {
		if b, ok := o.(*button); ok && b.label.String() == words {
			b.press()
			return
		}
	}
	t.Fatalf("there is no button %q", words)
}

func startKeeping(t *testing.T, w *window) {
	t.Helper()
	w.pause = 0
	w.askKeep()
	if says := seen(w.Canvas().Overlays().Top()); !strings.Contains(says, w.keeper.path) || !strings.Contains(says, "Anyone") {
		t.Errorf("it does not say where the visit is and who can read it:\n%s", says)
	}
	pressButton(t, w, "Keep it")
}

func TestNothingIsKeptUnasked(t *testing.T) {
	folder := t.TempDir()
	w := startTest(t, OwnIn(folder))
	w.pause = 0
	w.turnTo(w.pages[1])
	w.desk.edit(func(v *handout.Visit) { *v = knee() })
	w.askKeep()
	press(w, fyne.KeyReturn) // what has the focus at first changes nothing
	w.keepAtEnd()
	files, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		text, err := os.ReadFile(filepath.Join(folder, f.Name()))
		if err != nil || strings.Contains(string(text), "Lopez") || f.Name() == "visit.json" {
			t.Errorf("%s: %v, %s", f.Name(), err, text)
		}
	}
}

func TestVisitIsKept(t *testing.T) {
	own := OwnIn(t.TempDir())
	w := startTest(t, own)
	startKeeping(t, w)
	w.desk.edit(func(v *handout.Visit) { *v = knee() })
	info, err := os.Stat(own.Visit)
	if err != nil {
		t.Fatal(err)
	}
	if mode := info.Mode().Perm(); mode != 0o600 && runtime.GOOS != "windows" {
		t.Errorf("others can read it: %v", mode)
	}

	again := startTest(t, own)
	if !sameVisit(again.desk.visit, knee()) || again.desk.plan.Visit.Patient.Name != "Maria Lopez" {
		t.Errorf("the next start has %+v", again.desk.visit)
	}
	again.newVisit()
	if again.desk.visit.Patient.Name == "" {
		t.Fatal("a new visit takes the place of the one that is kept, unasked")
	}
	press(again, fyne.KeyEscape)
	again.pause = 0
	again.desk.edit(func(v *handout.Visit) { v.Note = "Bring a list." })
	again.askKeep()
	pressButton(t, again, "Stop, and delete the file")
	if _, err := os.Stat(own.Visit); err == nil {
		t.Error("the file is still there")
	}
	again.desk.edit(func(v *handout.Visit) { v.Note = "Bring it." })
	again.keepAtEnd()
	if _, err := os.Stat(own.Visit); err == nil {
		t.Error("the file has come back")
	}
	if again.desk.visit.Patient.Name == "" {
		t.Error("the visit is gone from the desk too")
	}
}

// Closing the window asks about a visit that nothing else keeps.
func TestCloseAsksOnce(t *testing.T) {
	for _, c := range []struct {
		why    string
		before func(*testing.T, *window)
		asks   bool
	}{
		{"not kept", func(*testing.T, *window) {}, true},
		{"kept", startKeeping, false},
		{"kept, and in a file of its own that is older", func(t *testing.T, w *window) {
			startKeeping(t, w)
			w.desk.lay(handout.Visit{}, filepath.Join(t.TempDir(), "own.json"))
		}, true},
	} {
		w := startTest(t, OwnIn(t.TempDir()))
		w.turnTo(w.pages[0])
		c.before(t, w)
		w.desk.edit(func(v *handout.Visit) { *v = knee() })
		closed := false
		w.onEnd = func() { closed = true }
		w.onClose()
		if asked := w.Canvas().Overlays().Top() != nil; asked != c.asks || closed == c.asks {
			t.Errorf("%s: asked %v, closed %v", c.why, asked, closed)
		}
	}
}

func TestUnreadVisitIsTold(t *testing.T) {
	own := OwnIn(t.TempDir())
	if err := os.WriteFile(own.Visit, []byte(`{"patient": {"na`), 0o600); err != nil {
		t.Fatal(err)
	}
	w := startTest(t, own)
	top := w.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(seen(top), own.Visit+".unread") {
		t.Fatal("it does not say where the file is now")
	}
	if text, err := os.ReadFile(own.Visit + ".unread"); err != nil || !strings.Contains(string(text), "patient") {
		t.Errorf("%s, %v", text, err)
	}
	if w.keeper.keeps() {
		t.Error("it goes on keeping, unasked")
	}
}
