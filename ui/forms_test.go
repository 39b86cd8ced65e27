package ui

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"beforehand/handout"
	"beforehand/handout/paper"
)

// TestOtherForms saves the handout as a web page, as text and as a calendar from the
// menu of the Handout screen.
func TestOtherForms(t *testing.T) {
	for i, begins := range []string{"<!DOCTYPE html>", "Your stem cell visit", "BEGIN:VCALENDAR"} {
		w := openTest(t, knee())
		w.moreForms()[i].do()
		press(w, fyne.KeyReturn)
		found, err := filepath.Glob(filepath.Join(w.lastFolder, "handout-2026-12-03.*"))
		if err != nil || len(found) != 1 {
			t.Fatalf("%v, %v", found, err)
		}
		text, err := os.ReadFile(found[0])
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(text), begins) {
			t.Errorf("%s begins %.40q", found[0], text)
		}
		if strings.HasSuffix(found[0], ".ics") && strings.Contains(string(text), "Lopez") {
			t.Error("the calendar has the name in it")
		}
	}
}

// A calendar needs a day.
func TestNoCalendarWithoutADay(t *testing.T) {
	w := openTest(t, handout.Visit{})
	for _, it := range w.moreForms() {
		if it.icon == "calendar" {
			t.Error("a calendar is offered")
		}
	}
	for _, id := range []string{"ready", "day"} {
		w.turnTo(pageOf(w, id))
		if strings.Contains(seen(w.frame), "Add to calendar") {
			t.Errorf("%s offers a calendar", id)
		}
	}
}

// The print size is kept when the paper changes, and the paper when the size does.
func TestPrintSize(t *testing.T) {
	w := openTest(t, knee())
	w.turnTo(pageOf(w, "handout"))
	s := w.open.screen.(*handoutScreen)
	s.onSize("large")
	s.onSheet(paper.A4.Name)
	o := w.desk.print
	if o.Sheet.Name != paper.A4.Name || o.Sheet.Scale.Type[paper.Body].Size != 18 {
		t.Errorf("%s with body %v", o.Sheet.Name, o.Sheet.Scale.Type[paper.Body])
	}
	s.onSize("standard")
	if w.desk.print.Sheet.Name != paper.A4.Name || w.desk.print.Sheet.Enlarged() {
		t.Error("the paper is not kept")
	}
}
