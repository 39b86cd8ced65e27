package ui

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// answer types a path into the sheet that asks for one and presses Return.
func answer(w *window, path string) {
	w.Canvas().Focused().(*entry).SetText(path)
	press(w, fyne.KeyReturn)
}

func TestSavePDF(t *testing.T) {
	w := openTest(t, knee())
	file := filepath.Join(t.TempDir(), "knee")
	w.savePDF()
	if got := filepath.Base(w.Canvas().Focused().(*entry).Text); got != "handout-2026-12-03.pdf" {
		t.Errorf("it suggests %q", got)
	}
	if !strings.Contains(seen(w.Canvas().Overlays().Top()), "has a name on it") {
		t.Error("it does not say that there is a name on it")
	}
	answer(w, file)
	pdf, err := os.ReadFile(file + ".pdf")
	if err != nil || !bytes.HasPrefix(pdf, []byte("%PDF")) {
		t.Fatalf("no PDF: %v", err)
	}
	if w.Canvas().Overlays().Top() != nil || !strings.Contains(w.toast.label.String(), "knee.pdf") {
		t.Error("it does not say that it is done")
	}
}

func TestNamesOfFilesHideThePatient(t *testing.T) {
	w := openTest(t, knee())
	for _, ask := range []func(){w.savePDF, w.saveVisit} {
		ask()
		if got := w.Canvas().Focused().(*entry).Text; strings.Contains(got, "Lopez") || strings.Contains(got, "20417") {
			t.Errorf("it suggests %q", got)
		}
		press(w, fyne.KeyEscape)
	}
}

// Space on a button opens a sheet, and leaves no space in its field.
func TestSpaceStaysOutside(t *testing.T) {
	w := openTest(t, knee())
	save := newButton(plain, "", nil, w.savePDF)
	w.turnTo(w.pages[1])
	w.open.screen.scroller().sheet.content.(*fyne.Container).Objects[0].(*fyne.Container).Add(save)
	w.Canvas().Focus(save)
	press(w, fyne.KeySpace)
	if got := w.Canvas().Focused().(*entry).Text; filepath.Base(got) != "handout-2026-12-03.pdf" {
		t.Errorf("it suggests %q", got)
	}
}

// Where the folder typed does not exist, the list is of the nearest above it.
func TestListOfFolderAbove(t *testing.T) {
	w := openTest(t, knee())
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "there"), 0o700); err != nil {
		t.Fatal(err)
	}
	w.savePDF()
	w.Canvas().Focused().(*entry).SetText(filepath.Join(folder, "not", "there", "a.pdf"))
	if top := w.Canvas().Overlays().Top(); !strings.Contains(seen(top), "there") {
		t.Error("the folder above is not listed")
	}
}

func TestSaveAndOpenVisit(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.desk.edit(func(v *handout.Visit) { *v = knee() })
	file := filepath.Join(t.TempDir(), "visit.json")
	w.saveVisit()
	answer(w, file)
	if w.desk.unsaved() || w.desk.file != file {
		t.Error("after saving, the visit counts as unsaved")
	}
	w.desk.edit(func(v *handout.Visit) { v.Note = "Bring a list." })
	w.saveVisit()
	if w.Canvas().Overlays().Top() != nil || w.desk.unsaved() {
		t.Error("saved again, it asks for the file again")
	}
	saved := w.desk.visit
	if saved.ID == "" {
		t.Error("the saved visit has no id")
	}
	w.desk.lay(handout.Visit{}, "")
	w.openVisit()
	answer(w, file)
	if !sameVisit(w.desk.visit, saved) {
		t.Errorf("opened\n%+v, want\n%+v", w.desk.visit, saved)
	}
}

func TestFileErrorsAreTold(t *testing.T) {
	folder := t.TempDir()
	bad := filepath.Join(folder, "bad.json")
	if err := os.WriteFile(bad, []byte(`{"route": "spoon"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, path, says string
		ask             func(*window)
	}{
		{"no such file", filepath.Join(folder, "none.json"), "no such file", (*window).openVisit},
		{"a wrong value", bad, "route", (*window).openVisit},
		{"a folder", folder, "name of a file", (*window).openVisit},
		{"nothing", "", "name of a file", (*window).savePDF},
		{"no such folder", filepath.Join(folder, "none", "a.pdf"), "no such folder", (*window).savePDF},
	} {
		w := openTest(t, knee())
		c.ask(w)
		answer(w, c.path)
		top := w.Canvas().Overlays().Top()
		if top == nil || !strings.Contains(seen(top), c.says) {
			t.Errorf("%s: it does not say %q", c.why, c.says)
		}
		if !sameVisit(w.desk.visit, knee()) {
			t.Errorf("%s: the visit is lost", c.why)
		}
	}
}

// What is wrong with a file is told in the language of the window, and each thing on a
// line of its own; so is why a file cannot be saved.
func TestFileErrorsAreToldInTheWindowsLanguage(t *testing.T) {
	folder := t.TempDir()
	bad := filepath.Join(folder, "bad.json")
	if err := os.WriteFile(bad, []byte("{\"route\": \"spoon\",\n\"side\": 7}"), 0o600); err != nil {
		t.Fatal(err)
	}
	locked := filepath.Join(folder, "locked.pdf")
	if err := os.WriteFile(locked, nil, 0o400); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		lang        content.Lang
		bad, locked string
	}{
		{"en", "line 2: side: found a number; use left, right, both or null", "the file is write-protected"},
		{"es", "línea 2: side: se encontró un número; use left, right, both o null", "el archivo está protegido"},
		{"ar", "السطر 2: side: المكتوب هنا عدد؛ اكتب left، right، both أو null", "الملف محمي من الكتابة"},
	} {
		w := openTest(t, knee())
		t.Cleanup(func() { turnTo(wordsFor(w.desk.guide, "en")) })
		w.speak(c.lang)
		w.openVisit()
		answer(w, bad)
		if says := seen(w.Canvas().Overlays().Top()); !strings.Contains(says, c.bad) || !strings.Contains(says, "\nbad.json") {
			t.Errorf("%s: it says %s\nwant %s", c.lang, says, c.bad)
		}
		press(w, fyne.KeyEscape)
		w.savePDF()
		answer(w, locked)
		press(w, fyne.KeyReturn) // yes, replace it
		if says := seen(w.Canvas().Overlays().Top()); !strings.Contains(says, c.locked) {
			t.Errorf("%s: it says %s\nwant %s", c.lang, says, c.locked)
		}
	}
}

func TestReplaceIsAskedAbout(t *testing.T) {
	w := openTest(t, knee())
	file := filepath.Join(t.TempDir(), "old.pdf")
	if err := os.WriteFile(file, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.savePDF()
	answer(w, file)
	if old, _ := os.ReadFile(file); string(old) != "old" {
		t.Fatal("the file was replaced without asking")
	}
	press(w, fyne.KeyReturn)
	if now, _ := os.ReadFile(file); !bytes.HasPrefix(now, []byte("%PDF")) {
		t.Error("Return a second time does not replace it")
	}
}

func TestFileListByKeyboard(t *testing.T) {
	w := openTest(t, knee())
	folder := t.TempDir()
	if err := os.MkdirAll(filepath.Join(folder, "visits"), 0o700); err != nil {
		t.Fatal(err)
	}
	w.saveVisit()
	answer(w, filepath.Join(folder, "visits", "one.json"))
	w.lastFolder = folder
	w.desk.lay(handout.Visit{}, "")
	w.openVisit()
	press(w, fyne.KeyDown, fyne.KeyReturn) // to the list, into the folder
	press(w, fyne.KeyReturn)               // the file
	if w.desk.visit.Patient.Name != "Maria Lopez" {
		t.Errorf("the visit was not opened; the path is %q", w.desk.file)
	}
}

func TestListFolder(t *testing.T) {
	folder := t.TempDir()
	for _, name := range []string{"b.json", "A.json", "c.pdf", ".hidden.json"} {
		if err := os.WriteFile(filepath.Join(folder, name), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "z"), 0o700); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ begin, want, why string }{
		{"", "z A.json b.json", "folders first, then by name; no other kinds, nothing hidden"},
		{"a", "A.json", "whatever the case"},
		{".h", ".hidden.json", "what is asked for by name"},
		{"q", "", "nothing begins so"},
	} {
		var names []string
		for _, f := range listFolder(folder, c.begin, ".json") {
			names = append(names, f.name)
		}
		if got := strings.Join(names, " "); got != c.want {
			t.Errorf("%q lists %q, want %q (%s)", c.begin, got, c.want, c.why)
		}
	}
}

// In a very full folder the folders still come first, and can be gone into.
func TestListOfAFullFolder(t *testing.T) {
	folder := t.TempDir()
	for i := range 300 {
		if err := os.WriteFile(filepath.Join(folder, fmt.Sprintf("a%03d.json", i)), nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "z"), 0o700); err != nil {
		t.Fatal(err)
	}
	if found := listFolder(folder, "", ".json"); len(found) != 200 || found[0].name != "z" {
		t.Errorf("of 300 files and a folder it lists %d, first %q", len(found), found[0].name)
	}
}

// A list that comes when more has been typed already is not shown.
func TestListOfWhatWasTypedLast(t *testing.T) {
	w := openTest(t, knee())
	folder := t.TempDir()
	for _, name := range []string{"a", "b"} {
		if err := os.MkdirAll(filepath.Join(folder, name, "in-"+name), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	var slow []func()
	w.savePDF()
	w.work = func(f func()) { slow = append(slow, f) }
	e := w.Canvas().Focused().(*entry)
	e.SetText(filepath.Join(folder, "a") + string(filepath.Separator))
	e.SetText(filepath.Join(folder, "b") + string(filepath.Separator))
	slow[1]()
	slow[0]()
	if top := seen(w.Canvas().Overlays().Top()); !strings.Contains(top, "in-b") || strings.Contains(top, "in-a") {
		t.Errorf("it lists another folder than the one typed last:\n%s", top)
	}
}

// A file that can no longer be written is told where another can be named.
func TestSaveAgainFails(t *testing.T) {
	w := openTest(t, knee())
	folder := filepath.Join(t.TempDir(), "visits")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	w.saveVisit()
	answer(w, filepath.Join(folder, "knee.json"))
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	w.desk.edit(func(v *handout.Visit) { v.Note = "Bring a list." })
	w.saveVisit()
	top := w.Canvas().Overlays().Top()
	if top == nil || !strings.Contains(seen(top), "no such folder") {
		t.Fatal("it does not say that the folder is gone")
	}
	if !w.desk.unsaved() {
		t.Error("the visit counts as saved")
	}
}
