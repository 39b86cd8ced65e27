//go:build linux

package e2e

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"beforehand/e2e/screen"
)

// TestSecondStart starts the program beside itself: the second one leaves at once, and the first goes on.
func TestSecondStart(t *testing.T) {
	w := openWindow(t)
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	if out, err := w.screen.Command(ctx, w.home, program).CombinedOutput(); err != nil {
		t.Errorf("the second start: %v\n%s", err, out)
	}
	if err := w.command.Process.Signal(syscall.Signal(0)); err != nil {
		t.Errorf("the first window is gone: %v", err)
	}
}

// TestKeptVisit keeps a visit, starts again, and has it deleted: then nothing of the patient is left.
func TestKeptVisit(t *testing.T) {
	w := openWindow(t)
	w.press("ctrl+n")
	w.typed("Maria Lopez")
	w.press("Return", "F10", "k", "Return", "Tab", "Return") // from Cancel on to Keep it
	kept := filepath.Join(w.home, ".config", "beforehand", "visit.json")
	w.waitFor(kept)
	if text := read(t, kept); !bytes.Contains(text, []byte("Maria Lopez")) {
		t.Errorf("kept is %s", text)
	}
	w.press("F10", "k", "Return", "Tab", "Return")
	w.end()
	w.nothingKept("Maria", "Lopez")
}

// TestComposedLetters types letters of two keys, and again at the next start, when Xlib has its table of them from us.
func TestComposedLetters(t *testing.T) {
	w := &window{t: t, screen: openScreen(t), home: t.TempDir()}
	if err := os.Chmod(filepath.Dir(w.home), 0o755); err != nil { // for a person to reach it
		t.Fatal(err)
	}
	if err := w.screen.Keyboard("us", "intl"); err != nil { // which has ´
		t.Fatal(err)
	}
	theirs := filepath.Join(w.home, "beforehand-of-a-person")
	if err := os.WriteFile(theirs, read(t, program), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, start := range []string{"first", "second"} {
		w.open(theirs, screen.AsPerson)
		w.press("ctrl+n")
		w.typed("Jos")
		w.press("dead_acute", "e", "Return")
		pdf := filepath.Join(w.home, start+".pdf")
		w.press("ctrl+e")
		w.typed(pdf)
		w.press("Return")
		w.waitFor(pdf)
		if text := textOf(t, pdf); !strings.Contains(text, "José") {
			t.Errorf("at the %s start the handout is not José's", start)
		}
		w.end()
		tables, err := filepath.Glob(filepath.Join(w.home, "beforehand", "compose", "*"))
		if err != nil || len(tables) != 1 {
			t.Errorf("after the %s start there are the tables %q, want one: %v", start, tables, err)
		}
	}
}

// TestDesktopIsKept opens the window where no desktop says what it is: it is as light or dark as the last one was.
func TestDesktopIsKept(t *testing.T) {
	for settings, light := range map[string]bool{`{"version": 1}`: true, `{"version": 1, "dark": true}`: false} {
		w := &window{t: t, screen: openScreen(t), home: t.TempDir()}
		config := filepath.Join(w.home, ".config", "beforehand")
		if err := os.MkdirAll(config, 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(config, "settings.json"), []byte(settings), 0o600); err != nil {
			t.Fatal(err)
		}
		w.open(program)
		picture, err := w.screen.Picture()
		if err != nil {
			t.Fatal(err)
		}
		if r, _, _, _ := picture.At(4, 4).RGBA(); (r > 0x8000) != light {
			t.Errorf("with the settings %s its corner is %v", settings, picture.At(4, 4))
		}
	}
}

// TestZoomKeepsTheWindow changes the text size with quick keys: the window stays as large as it was.
func TestZoomKeepsTheWindow(t *testing.T) {
	w := openWindow(t)
	id, err := w.screen.WaitForWindow("Beforehand", 10*time.Second)
	if err != nil {
		t.Fatal(err)
	}
	if err := w.screen.Resize(id, 907, 641); err != nil { // near the least, and no round number
		t.Fatal(err)
	}
	w.press("Escape", "ctrl+1")
	for _, key := range []string{"plus", "plus", "plus", "minus", "plus", "plus", "minus", "minus"} {
		if err := w.screen.Press("ctrl+" + key); err != nil {
			t.Fatal(err)
		}
	}
	w.settle()
	if width, height, err := w.screen.Size(id); width != 907 || height != 641 || err != nil {
		t.Errorf("it is %d x %d, %v", width, height, err)
	}
	w.end()
}
