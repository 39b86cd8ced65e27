package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"beforehand/handout"
)

const kneeFile = "../testdata/visits/knee.json"

// dropped is files as they are dragged into the window.
func dropped(t *testing.T, paths ...string) (what []fyne.URI) {
	t.Helper()
	for _, path := range paths {
		whole, err := filepath.Abs(path)
		if err != nil {
			t.Fatal(err)
		}
		what = append(what, storage.NewFileURI(whole))
	}
	return what
}

func TestDropOpensVisit(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.openWelcome()
	w.onDropped(dropped(t, kneeFile))
	if w.desk.visit.Patient.Name != "Maria Lopez" || filepath.Base(w.desk.file) != "knee.json" || w.desk.unsaved() {
		t.Errorf("on the desk is %+v of %q", w.desk.visit, w.desk.file)
	}
	if w.Canvas().Overlays().Top() != nil || w.welcomed() {
		t.Error("something lies over it")
	}
}

// A visit that is not saved is asked about first.
func TestDropAsks(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.desk.edit(func(v *handout.Visit) { v.Patient.Name = "Omar Haddad" })
	w.onDropped(dropped(t, kneeFile))
	if w.desk.visit.Patient.Name != "Omar Haddad" {
		t.Fatal("the visit was put away without asking")
	}
	pressButton(t, w, "Do not save")
	if w.desk.visit.Patient.Name != "Maria Lopez" {
		t.Error("the file was not opened then")
	}
}

// What cannot be opened is told in plain words, and the visit stays.
func TestDropRefuses(t *testing.T) {
	folder := t.TempDir()
	bad, picture := filepath.Join(folder, "bad.json"), filepath.Join(folder, "knee.png")
	for _, file := range []string{bad, picture} {
		if err := os.WriteFile(file, []byte("\x89PNG"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	web, err := storage.ParseURI("https://example.org/visit.json")
	if err != nil {
		t.Fatal(err)
	}
	nothing := func(*window) {}
	for _, c := range []struct {
		why    string
		what   []fyne.URI
		before func(*window)
		says   string
	}{
		{"two files", dropped(t, kneeFile, bad), nothing, "one visit file at a time"},
		{"a folder", dropped(t, folder), nothing, "is a folder"},
		{"a web page", []fyne.URI{web}, nothing, "not a file on this computer"},
		{"a file that is no visit", dropped(t, bad), nothing, "Open a visit"},
		{"a picture", dropped(t, picture), nothing, "Open a visit"},
		{"a file that is gone", dropped(t, filepath.Join(folder, "gone.json")), nothing, "no such file"},
		{"a file while the form is open", dropped(t, kneeFile), (*window).change, "Close what is open"},
	} {
		w := openTest(t, knee())
		c.before(w)
		w.onDropped(c.what)
		if top := w.Canvas().Overlays().Top(); top == nil || !strings.Contains(seen(top), c.says) {
			t.Errorf("%s: it does not say %q", c.why, c.says)
		}
		if !sameVisit(w.desk.visit, knee()) {
			t.Errorf("%s: the visit is lost", c.why)
		}
	}
	openTest(t, knee()).onDropped(nil) // nothing at all
}
