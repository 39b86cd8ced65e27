//go:build linux

package e2e

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"beforehand/e2e/screen"
)

// TestWindow does what a front desk does, with the keyboard alone: a new visit, its name, day, time and sleepy medicine,
// and the handout as a PDF. The dates are then read back from the paper.
func TestWindow(t *testing.T) {
	at := time.Now().AddDate(0, 0, 30) // ahead of us, or the plan would tell of days gone by
	folder := t.TempDir()
	pdf := filepath.Join(folder, "typed.pdf")
	w := openWindow(t)

	w.press("ctrl+n")
	w.typed("Maria Lopez")
	w.press("Tab")
	w.typed("20417")
	w.press("Tab", "Tab") // past the language
	w.typed(at.Format("2006-01-02"))
	w.press("Tab")
	w.typed("9:30 am")
	w.press("Tab", "l", "shift+Tab", "Return") // light sleepy medicine; Return in a field is done
	w.press("ctrl+e")
	w.typed(pdf)
	w.press("Return")
	w.waitFor(pdf)

	run(t, "qpdf", "--check", pdf)
	text := textOf(t, pdf)
	wanted := []struct{ text, why string }{
		{"Maria Lopez", "the name"},
		{"20417", "the number"},
		{at.Format("Monday, January 2"), "the day of the visit"},
		{"9:30 am", "arrival"},
		{"1:30 am", "the last big meal, 8 hours before"},
		{"3:30 am", "the last light meal, 6 hours before"},
		{"7:30 am", "the last clear drink, 2 hours before"},
		{at.AddDate(0, 0, -1).Format("Mon, Jan 2"), "the day to pack"},
		{"1:00 pm on " + at.AddDate(0, 0, 1).Format("Monday, January 2"), "no driving before: arrival, 3 hours and 24 more, rounded up"},
		{at.AddDate(0, 0, 5).Format("Mon, Jan 2"), "the first bath, 5 days after"},
		{at.AddDate(0, 0, 7).Format("Mon, Jan 2"), "hard work, 7 days after"},
	}
	for _, want := range wanted {
		if !strings.Contains(text, want.text) {
			t.Errorf("the PDF does not show %q: %s", want.text, want.why)
		}
	}
	w.end()
	w.nothingKept("Maria", "Lopez", "20417")
}

// TestPrint prints from the window: first to a printer, then where there is none, by way of the viewer. The pages get
// there whole, and the file for the viewer goes when the program ends.
func TestPrint(t *testing.T) {
	folder := t.TempDir()
	inPath := func(name, script string) {
		if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\ncd "+folder+"\n"+script+"\n"), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	t.Setenv("PATH", folder+":"+os.Getenv("PATH"))
	inPath("lp", `cat >part && mv part printed.pdf; echo "request id is Desk-7 (0 file(s))"`)
	inPath("xdg-open", `echo "$1" >viewed.name; cp "$1" part && mv part viewed.pdf`)
	w := openWindow(t)
	w.press("Escape", "ctrl+1", "ctrl+p")
	w.waitFor(filepath.Join(folder, "printed.pdf"))

	inPath("lp", `cat >part; echo "lp: Error - No default destination." >&2; exit 1`)
	w.press("ctrl+p", "Return") // in the sheet that says so, Return opens the pages
	w.waitFor(filepath.Join(folder, "viewed.pdf"))
	for _, name := range []string{"printed.pdf", "viewed.pdf"} {
		file := filepath.Join(folder, name)
		run(t, "qpdf", "--check", file)
		if !strings.Contains(textOf(t, file), "Your stem cell visit") {
			t.Errorf("%s is not the handout", name)
		}
	}
	w.end()
	file := strings.TrimSpace(string(read(t, filepath.Join(folder, "viewed.name"))))
	if _, err := os.Stat(filepath.Dir(file)); !os.IsNotExist(err) {
		t.Errorf("%s is left behind: %v", file, err)
	}
}

// TestNoDisplay shows what a person reads who starts the window where there is none: a sentence, not a trace.
func TestNoDisplay(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var said bytes.Buffer
	command := exec.CommandContext(ctx, program)
	command.Env = []string{"HOME=" + t.TempDir(), "PATH=" + os.Getenv("PATH"), "LANG=en_US.UTF-8"}
	command.Stderr = &said
	err := command.Run()
	if err == nil || command.ProcessState.ExitCode() != 1 {
		t.Errorf("ended with %v, want exit status 1", err)
	}
	if !strings.Contains(said.String(), "beforehand handout") || strings.Contains(said.String(), "goroutine") {
		t.Errorf("said %q, want one sentence with what to do instead", said.String())
	}
}

// window is the program on a screen of its own, in a home of its own.
type window struct {
	t       *testing.T
	screen  *screen.Screen
	home    string
	command *exec.Cmd
}

func openWindow(t *testing.T) *window {
	t.Helper()
	w := &window{t: t, screen: openScreen(t), home: t.TempDir()}
	w.open(program)
	return w
}

// open starts the program, once more if need be.
func (w *window) open(program string, as ...func(command *exec.Cmd, home string) error) {
	t := w.t
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	w.command = w.screen.Command(ctx, w.home, program)
	for _, as := range as {
		if err := as(w.command, w.home); err != nil {
			t.Fatal(err)
		}
	}
	var said bytes.Buffer
	w.command.Stderr = &said
	if err := w.command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if t.Failed() {
			w.photograph()
			t.Logf("the window said:\n%s", said.String())
		}
		cancel()
		_ = w.command.Wait() // ended or killed by now
	})
	if _, err := w.screen.WaitForWindow("Beforehand", 30*time.Second); err != nil {
		t.Fatal(err)
	}
	if err := w.screen.WaitUntilPainted(30 * time.Second); err != nil {
		t.Fatal(err)
	}
	w.settle()
}

// settle waits for the window to have shown what was asked of it.
func (w *window) settle() {
	w.t.Helper()
	if _, err := w.screen.WaitUntilStill(250*time.Millisecond, 20*time.Second); err != nil {
		w.t.Fatal(err)
	}
}

func (w *window) press(keys ...string) {
	w.t.Helper()
	for _, key := range keys {
		if err := w.screen.Press(key); err != nil {
			w.t.Fatal(err)
		}
		w.settle()
	}
}

func (w *window) typed(text string) {
	w.t.Helper()
	if err := w.screen.Type(text); err != nil {
		w.t.Fatal(err)
	}
	w.settle()
}

// waitFor waits for a file, which appears whole or not at all.
func (w *window) waitFor(file string) {
	w.t.Helper()
	for range 200 {
		if _, err := os.Stat(file); err == nil {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	w.t.Fatalf("%s was not saved", file)
}

// end stops the program as a person logging out does.
func (w *window) end() {
	w.t.Helper()
	if err := w.command.Process.Signal(syscall.SIGTERM); err != nil {
		w.t.Fatal(err)
	}
	if err := w.command.Wait(); err != nil {
		w.t.Logf("the window ended with %v", err)
	}
}

// photograph keeps what the screen showed when a test failed.
func (w *window) photograph() {
	file := filepath.Join(os.TempDir(), strings.ReplaceAll(w.t.Name(), "/", "-")+".png")
	if err := w.screen.Save(file, 1280, 900); err != nil {
		w.t.Log(err)
		return
	}
	w.t.Logf("the screen as it was: %s", file)
}

// nothingKept looks through all that the program left in its home for words about the patient.
func (w *window) nothingKept(words ...string) {
	w.t.Helper()
	err := filepath.WalkDir(w.home, func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		text := read(w.t, file)
		for _, word := range words {
			if bytes.Contains(text, []byte(word)) || strings.Contains(file, word) {
				w.t.Errorf("%s keeps %q", file, word)
			}
		}
		return nil
	})
	if err != nil {
		w.t.Error(err)
	}
}
