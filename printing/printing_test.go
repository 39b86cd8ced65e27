package printing

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
)

// pretend puts a script into a folder that is all of PATH but the shell's own.
func pretend(t *testing.T, folder, name, script string) {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("the commands of these tests are shell scripts")
	}
	if err := os.WriteFile(filepath.Join(folder, name), []byte("#!/bin/sh\n"+script+"\n"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", folder+":/usr/bin:/bin")
}

var sheets = Sheets{PDF: []byte("%PDF-1.7 pages"), Title: "Handout", Paper: "Letter"}

func contents(t *testing.T, file string) string {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func TestPrintGoesToTheSpooler(t *testing.T) {
	folder := t.TempDir()
	got := filepath.Join(folder, "got")
	pretend(t, folder, "lp", `echo "$@" >`+got+`.words; cat >`+got+`; echo "request id is Office-Jet-12 (0 file(s))"`)
	p := Press{Spool: "lp", Folder: folder}
	job, err := p.Print(context.Background(), sheets)
	if err != nil || job != (Job{ID: "Office-Jet-12", Printer: "Office-Jet"}) {
		t.Fatalf("%+v, %v", job, err)
	}
	if text := contents(t, got); text != string(sheets.PDF) {
		t.Errorf("the printer got %q", text)
	}
	if words := strings.TrimSpace(contents(t, got+".words")); words != "-t Handout -o media=Letter" {
		t.Errorf("lp was told %q", words)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, folderName+"*")); len(left) > 0 {
		t.Errorf("a file is left: %v", left)
	}
}

func TestPrintIsRefused(t *testing.T) {
	for _, c := range []struct {
		said string
		want error  // nil where it is none of ours
		text string // of the error
	}{
		{"lp: Error - No default destination.", ErrNoPrinter, ""},
		{"lp: Error - no default destination available.", ErrNoPrinter, ""},
		{"lp: No destinations added.", ErrNoPrinter, ""},
		{"lp: Error - scheduler not responding!", ErrNoAnswer, ""},
		{"lp: Unable to connect to server", ErrNoAnswer, ""},
		{"lp: The printer is on fire.\nlp: Really.", nil, "The printer is on fire."},
		{"", nil, "exit status 1"},
	} {
		folder := t.TempDir()
		pretend(t, folder, "lp", `cat >/dev/null; printf '%s' '`+c.said+`' >&2; exit 1`)
		_, err := Press{Spool: "lp", Folder: folder}.Print(context.Background(), sheets)
		if c.want != nil && !errors.Is(err, c.want) || c.want == nil && (err == nil || err.Error() != c.text) {
			t.Errorf("%q is told as %v", c.said, err)
		}
	}
}

func TestPrintCanBeStopped(t *testing.T) {
	folder := t.TempDir()
	pretend(t, folder, "lp", `sleep 30`)
	ctx, stop := context.WithCancel(context.Background())
	time.AfterFunc(100*time.Millisecond, stop)
	begun := time.Now()
	if _, err := (Press{Spool: "lp", Folder: folder}).Print(ctx, sheets); !errors.Is(err, context.Canceled) {
		t.Errorf("stopped, it gives %v", err)
	}
	if took := time.Since(begun); took > 5*time.Second {
		t.Errorf("stopping took %v", took)
	}
}

// A job that the spooler took before it was stopped is taken back.
func TestStoppedTooLateIsTakenBack(t *testing.T) {
	for _, c := range []struct {
		why, cancel string
		job         Job
		err         error
	}{
		{"the spooler still has it", "", Job{}, context.Canceled},
		{"it is printed already", "; exit 1", Job{ID: "Office-12", Printer: "Office"}, nil},
	} {
		folder := t.TempDir()
		got := filepath.Join(folder, "got")
		pretend(t, folder, "cancel", `echo "$@" >`+got+c.cancel)
		pretend(t, folder, "lp", `echo "request id is Office-12 (0 file(s))"; touch `+got+`.taken; exec sleep 30`)
		ctx, stop := context.WithCancel(context.Background())
		go func() {
			for range 500 {
				if _, err := os.Stat(got + ".taken"); err == nil {
					break
				}
				time.Sleep(10 * time.Millisecond)
			}
			stop()
		}()
		job, err := (Press{Spool: "lp", Cancel: "cancel", Folder: folder}).Print(ctx, sheets)
		if job != c.job || !errors.Is(err, c.err) {
			t.Errorf("%s: %+v, %v", c.why, job, err)
		}
		if told := strings.TrimSpace(contents(t, got)); told != "Office-12" {
			t.Errorf("%s: cancel was told %q", c.why, told)
		}
	}
}

func TestJobIsTakenBack(t *testing.T) {
	folder := t.TempDir()
	got := filepath.Join(folder, "got")
	pretend(t, folder, "cancel", `echo "$@" >`+got)
	p := Press{Cancel: "cancel", Folder: folder}
	if err := p.Stop(context.Background(), Job{ID: "Office-12"}); err != nil || strings.TrimSpace(contents(t, got)) != "Office-12" {
		t.Errorf("cancel was told %q; %v", contents(t, got), err)
	}
}

// Where there is no spooler, the pages are opened by the first viewer that can,
// from a file for this person alone, and Clear leaves nothing of it.
func TestViewIsPrivate(t *testing.T) {
	folder := t.TempDir()
	got := filepath.Join(folder, "got")
	pretend(t, folder, "broken", `exit 3`)
	pretend(t, folder, "viewer", `echo "$@" >`+got)
	p := Press{Spool: "no-such-lp", Views: [][]string{{"no-such-viewer"}, {"broken"}, {"viewer", "open"}}, Folder: folder}
	if p.Spools() {
		t.Error("it has a spooler that there is not")
	}
	if job, err := p.Print(context.Background(), sheets); err != nil || !job.Viewed {
		t.Fatalf("%+v, %v", job, err)
	}
	words := strings.Fields(contents(t, got))
	if len(words) != 2 || words[0] != "open" || filepath.Base(words[1]) != "handout.pdf" {
		t.Fatalf("the viewer was told %q", words)
	}
	for path, want := range map[string]os.FileMode{words[1]: 0o600, filepath.Dir(words[1]): 0o700} {
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if info.Mode().Perm() != want {
			t.Errorf("%s has the rights %o", path, info.Mode().Perm())
		}
	}
	p.Clear()
	if _, err := os.Stat(filepath.Dir(words[1])); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("after Clear: %v", err)
	}
}

func TestNoViewer(t *testing.T) {
	folder := t.TempDir()
	p := Press{Views: [][]string{{"no-such-viewer"}}, Folder: folder}
	if _, err := p.Print(context.Background(), sheets); !errors.Is(err, ErrNoViewer) {
		t.Errorf("without a viewer: %v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Error("a file is left that nobody sees")
	}
	gone := Press{Views: [][]string{{"no-such-viewer"}}, Folder: filepath.Join(folder, "gone")}
	if _, err := gone.Print(context.Background(), sheets); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("without a folder: %v", err)
	}
}

// Every system that the program is made for has a way to print.
func TestHere(t *testing.T) {
	p := Here("somewhere")
	if p.Spool == "" && len(p.Views) == 0 || p.Folder != "somewhere" {
		t.Errorf("%+v", p)
	}
}
