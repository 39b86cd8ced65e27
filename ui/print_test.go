package ui

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/handout"
	"beforehand/printing"
)

// pretend gives the window a press of shell scripts, by name.
func pretend(t *testing.T, w *window, scripts map[string]string) (folder string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the commands of these tests are shell scripts")
	}
	folder = t.TempDir()
	for name, script := range scripts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\ncd "+folder+"\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+":/usr/bin:/bin")
	w.press = printing.Press{Spool: "test-lp", Cancel: "test-cancel", Views: [][]string{{"test-view"}}, Folder: folder}
	return folder
}

func got(t *testing.T, folder, file string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// The pages go to the printer with nothing of the patient in the job's name, from
// a form that is empty too, and can be taken back.
func TestPrint(t *testing.T) {
	for name, v := range map[string]handout.Visit{"filled": knee(), "empty": {}} {
		t.Run(name, func(t *testing.T) {
			w := openTest(t, v)
			folder := pretend(t, w, map[string]string{
				"test-lp":     `echo "$@" >words; cat >pages; echo "request id is Desk-7 (0 file(s))"`,
				"test-cancel": `echo "$@" >stopped`,
			})
			w.Canvas().Focus(w.bar.main)
			press(w, fyne.KeyReturn)
			if pages := got(t, folder, "pages"); !strings.HasPrefix(pages, "%PDF") {
				t.Fatal("the printer got no PDF")
			}
			if words := got(t, folder, "words"); words != "-t handout -o media=Letter\n" {
				t.Errorf("lp was told %q", words)
			}
			if said := w.toast.label.String(); !w.toast.Visible() || !strings.Contains(said, "Desk") || !strings.Contains(said, " pages.") {
				t.Errorf("it says %q", said)
			}
			w.Canvas().Focus(w.toast.act)
			press(w, fyne.KeyReturn)
			if id := got(t, folder, "stopped"); id != "Desk-7\n" {
				t.Errorf("taken back is %q", id)
			}
			if said := w.toast.label.String(); !strings.Contains(said, "stopped") || w.toast.act.Visible() {
				t.Errorf("after that it says %q", said)
			}
		})
	}
}

// While the pages are on their way, the window says so; Esc stops them, and a
// second Ctrl+P does not print them twice.
func TestPrintIsStopped(t *testing.T) {
	w := openTest(t, knee())
	folder := pretend(t, w, map[string]string{"test-lp": `cat >pages; echo x >>times; echo "request id is Desk-7 (0 file(s))"`})
	jobs := asked(w)
	w.printPages()
	w.printPages()
	if len(*jobs) != 1 {
		t.Fatalf("%d jobs for one handout", len(*jobs))
	}
	if !w.toast.Visible() || !strings.Contains(seen(w.frame), "Printing") {
		t.Error("it does not say that it prints")
	}
	w.Canvas().Unfocus()
	press(w, fyne.KeyEscape)
	(*jobs)[0]()
	if _, err := os.Stat(filepath.Join(folder, "times")); err == nil {
		t.Error("stopped, it prints")
	}
	if said := w.toast.label.String(); !strings.Contains(said, "stopped") {
		t.Errorf("it says %q", said)
	}
	w.printPages()
	if len(*jobs) != 2 {
		t.Error("after it was stopped, it does not print again")
	}
}

// What stands in the way is told with another way, and never in the words of a
// machine alone.
func TestPrintFails(t *testing.T) {
	for _, c := range []struct {
		why, lp, says string
	}{
		{"no printer", `echo "lp: Error - No default destination." >&2; exit 1`, "no usual printer"},
		{"no answer", `echo "lp: Unable to connect to server" >&2; exit 1`, "do not answer"},
		{"something else", `echo "lp: The tray is open." >&2; exit 1`, "“The tray is open.”"},
	} {
		t.Run(c.why, func(t *testing.T) {
			w := openTest(t, knee())
			folder := pretend(t, w, map[string]string{"test-lp": "cat >pages; " + c.lp, "test-view": `echo "$@" >viewed`})
			w.printPages()
			top := w.Canvas().Overlays().Top()
			if top == nil || !strings.Contains(seen(top), c.says) {
				t.Fatalf("it does not say %q", c.says)
			}
			if w.toast.Visible() {
				t.Error("it still says that it prints")
			}
			press(w, fyne.KeyReturn) // the main button
			if file := strings.TrimSpace(got(t, folder, "viewed")); filepath.Base(file) != "handout.pdf" {
				t.Errorf("opened is %q", file)
			}
			if said := w.toast.label.String(); w.Canvas().Overlays().Top() != nil || !strings.Contains(said, "open in another window") {
				t.Errorf("then it says %q", said)
			}
		})
	}
}

// Without a printer and without a viewer the pages can still be saved.
func TestPrintWithoutAnything(t *testing.T) {
	w := openTest(t, knee())
	w.printPages()
	if top := w.Canvas().Overlays().Top(); top == nil || !strings.Contains(seen(top), "No program here opens a PDF") {
		t.Fatal("it does not say what is missing")
	}
	press(w, fyne.KeyReturn)
	if top := w.Canvas().Overlays().Top(); top == nil || !strings.Contains(seen(top), "Save the handout") {
		t.Error("Return does not go on to saving")
	}
}

// Every section of the handout has its tick, and a tick that is taken out takes
// its section off the pages.
func TestSectionsByTick(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	before := len(s.pages.made.Pages)
	for _, section := range handout.EverySection {
		w.Canvas().Focus(s.sections[section])
		press(w, fyne.KeySpace)
		if !w.desk.print.Leave.Has(section) {
			t.Errorf("%s is not left out", s.sections[section].AccessibilityLabel())
		}
	}
	if after := len(s.pages.made.Pages); after >= before {
		t.Errorf("%d pages with all sections, %d without", before, after)
	}
	if label, want := s.length.labels[1].String(), fmt.Sprintf("Full, %d pages", len(s.pages.made.Pages)); label != want {
		t.Errorf("the length says %q, want %q", label, want)
	}
	s.length.choose(0)
	if s.sections[handout.DaySection].Visible() {
		t.Error("the short handout offers sections that it does not have")
	}
	if label := s.length.labels[0].String(); label != "Short, 2 pages" {
		t.Errorf("the short length says %q", label)
	}
}

// A page can be made as wide as there is room, and whole again.
func TestPageGetsLarger(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	whole := s.pages.dots()
	w.Canvas().Focus(s.pages)
	press(w, fyne.KeyReturn)
	if got := s.pages.dots(); got <= whole {
		t.Errorf("larger, it is %d dots wide; whole, %d", got, whole)
	}
	press(w, fyne.KeyReturn)
	if got := s.pages.dots(); got != whole {
		t.Errorf("whole again, it is %d dots wide, want %d", got, whole)
	}
	w.Resize(fyne.NewSize(640, 410)) // 200 %
	if got := s.pages.Size().Width; got < 590 {
		t.Errorf("in a narrow window the page has %.0f", got)
	}
	if s.pages.turn(1); s.zoom.Visible() {
		t.Error("in a narrow window it can be made larger, although it is as wide as it can be")
	}
}

// TestPrintIsDrawn compares what the window shows of a print: on its way, and where
// it fails.
func TestPrintIsDrawn(t *testing.T) {
	w := openTest(t, knee())
	jobs := asked(w)
	w.printPages()
	golden(t, "print-now.txt", drawn(w.toast))
	(*jobs)[0]()
	golden(t, "print-failed.txt", drawn(w.Canvas().Overlays().Top()))
}

// What is said of a print is whole in a narrow window too.
func TestToastWraps(t *testing.T) {
	w := openTest(t, knee())
	w.Resize(fyne.NewSize(450, 320))
	w.printed(printing.Job{ID: "Office-Jet-on-the-second-floor-7", Printer: "Office-Jet-on-the-second-floor"}, 8, nil)
	at, size := w.toast.Position(), w.toast.Size()
	if at.X < 0 || at.X+size.Width > 450 || size.Height < 2*roleStrong.line {
		t.Errorf("it stands at %v, %v large", at, size)
	}
	if want := w.toast.label.heightAt(w.toast.label.Size().Width); w.toast.label.Size().Height < want {
		t.Errorf("its words have %.0f of %.0f", w.toast.label.Size().Height, want)
	}
}
