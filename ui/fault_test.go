package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

func TestFormFaults(t *testing.T) {
	for _, c := range []struct {
		why  string
		do   func(w *window, f *form)
		at   func(f *form) *field
		says string
		mend string // the button to press; "" where there is none
		ok   func(v handout.Visit) bool
	}{
		{
			why: "a day and month that could be either",
			do:  func(w *window, f *form) { write(w, f.given.day, "3/12") },
			at:  func(f *form) *field { return f.given.day }, says: "Which day do you mean?",
			mend: "Friday, March 12, 2027",
			ok:   func(v handout.Visit) bool { return v.At.Equal(time.Date(2027, 3, 12, 9, 0, 0, 0, time.UTC)) },
		},
		{
			why: "a time that could be either",
			do:  func(w *window, f *form) { write(w, f.given.clock, "2:30") },
			at:  func(f *form) *field { return f.given.clock }, says: "Morning or afternoon?",
			mend: "2:30 pm, in the afternoon",
			ok:   func(v handout.Visit) bool { return v.At.Hour() == 14 && v.At.Minute() == 30 },
		},
		{
			why: "no day", do: func(w *window, f *form) { write(w, f.given.day, "soon") },
			at: func(f *form) *field { return f.given.day }, says: "Write the date like",
		},
		{
			why: "a day without a time", do: func(w *window, f *form) { write(w, f.given.clock, "") },
			at: func(f *form) *field { return f.given.clock }, says: "Type the time too",
		},
		{
			why: "a time without a day", do: func(w *window, f *form) { write(w, f.given.day, "") },
			at: func(f *form) *field { return f.given.day }, says: "Type the date too",
		},
		{
			why: "a drip into a knee",
			do: func(w *window, f *form) {
				w.Canvas().Focus(f.route)
				typed(w, "d")
			},
			at: func(f *form) *field { return f.named("part") }, says: "does not go with",
			mend: "Leave this out",
			ok:   func(v handout.Visit) bool { return v.Route == "drip" && v.Part == "" },
		},
		{
			why: "a name that is too long",
			do:  func(w *window, f *form) { write(w, f.name, strings.Repeat("a", 121)) },
			at:  func(f *form) *field { return f.name }, says: "at most 120",
		},
		{
			why: "a name with letters that no face has",
			do:  func(w *window, f *form) { write(w, f.name, "Maria 🌷") },
			at:  func(f *form) *field { return f.name }, says: "cannot be printed",
		},
		{
			why: "cells taken after they are given",
			do: func(w *window, f *form) {
				w.Canvas().Focus(f.pathway)
				typed(w, "l")
				write(w, f.taken.day, "Dec 10")
				write(w, f.taken.clock, "8")
			},
			at: func(f *form) *field { return f.taken.day }, says: "Check both dates",
		},
	} {
		t.Run(c.why, func(t *testing.T) {
			v := knee()
			v.Side = ""
			w, f := openForm(t, v)
			c.do(w, f)
			fd := c.at(f)
			if !strings.Contains(fd.fault.String(), c.says) || !fd.faulty() {
				t.Fatalf("at %s it says %q, want %q", fd.name, fd.fault, c.says)
			}
			if !sameVisit(w.desk.visit, v) && c.mend != "" && c.ok(w.desk.visit) {
				t.Errorf("the desk has %+v", w.desk.visit)
			}
			w.Canvas().Focus(f.note.entry)
			f.onDone()
			if w.Canvas().Overlays().Top() == nil {
				t.Fatal("the plan was shown in spite of the fault")
			}
			if c.mend == "" {
				return
			}
			button := mendCalled(fd, c.mend)
			if button == nil {
				t.Fatalf("no button %q", c.mend)
			}
			w.Canvas().Focus(button)
			press(w, fyne.KeyReturn)
			if fd.faulty() || !c.ok(w.desk.visit) {
				t.Errorf("after it the fault is %q and the visit %+v", fd.fault, w.desk.visit)
			}
		})
	}
}

func mendCalled(fd *field, says string) *button {
	for _, o := range fd.mends.Objects {
		if b := o.(*button); spaced(b.label) == says {
			return b
		}
	}
	return nil
}

func TestFormGoesToTheFirstFault(t *testing.T) {
	w, f := openForm(t, knee())
	f.name.entry.SetText(strings.Repeat("a", 121))
	f.given.clock.entry.SetText("25:00")
	w.Canvas().Focus(f.note.entry)
	f.onDone()
	if w.Canvas().Focused() != f.name.entry {
		t.Errorf("the focus is not on the name, the first of two faults")
	}
	if got := f.count.String(); got != "2 things to fix" {
		t.Errorf("it counts %q", got)
	}
}

// What a form that is closed by Esc cannot keep is left out; the rest of what was
// filled in since stays, and nothing of the visit before does.
func TestFormClosedWithFaults(t *testing.T) {
	for _, c := range []struct {
		why  string
		do   func(w *window, f *form)
		want func(v *handout.Visit)
	}{
		{
			why:  "a day that cannot be read: no day, rather than the one before",
			do:   func(w *window, f *form) { write(w, f.given.day, "soon") },
			want: func(v *handout.Visit) { v.At = time.Time{} },
		},
		{
			why: "a drip, which has no part, and so no side",
			do: func(w *window, f *form) {
				w.Canvas().Focus(f.route)
				typed(w, "d")
			},
			want: func(v *handout.Visit) { v.Route, v.Part, v.Side = "drip", "", "" },
		},
		{
			why:  "a name that cannot be printed",
			do:   func(w *window, f *form) { write(w, f.name, "Maria 🌷") },
			want: func(v *handout.Visit) { v.Patient.Name = "" },
		},
	} {
		t.Run(c.why, func(t *testing.T) {
			w, f := openForm(t, knee())
			c.do(w, f)
			w.Canvas().Focus(f.flags["pregnant"])
			press(w, fyne.KeySpace)
			press(w, fyne.KeyEscape)
			if !f.sheet.isOpen() || f.count.String() != "1 thing to fix. Close again to leave it out." {
				t.Fatalf("closed at once, or it says %q", f.count.String())
			}
			press(w, fyne.KeyEscape)
			if f.sheet.isOpen() {
				t.Fatal("it is not closed the second time")
			}
			want := knee()
			want.Flags = append([]content.Flag{}, want.Flags...)
			want.Flags = append(want.Flags, "pregnant")
			c.want(&want)
			if !sameVisit(w.desk.visit, want) {
				t.Errorf("the desk has\n%+v, want\n%+v", w.desk.visit, want)
			}
			if len(handout.Check(w.desk.guide, w.desk.visit, w.desk.clinic)) > 0 {
				t.Error("what is on the desk cannot stand")
			}
		})
	}
}
