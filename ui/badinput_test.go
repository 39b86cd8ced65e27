package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/handout"
)

// Whatever is put into a field, the form stays, and what cannot stand is told at
// that field once it is left; the rest of the visit is kept, and what was typed
// stays until the person changes it.
func TestBadInput(t *testing.T) {
	v := knee()
	v.Pathway, v.Origin, v.HarvestAt = "lab_grown", "fat", time.Date(2026, 11, 30, 14, 5, 0, 0, time.UTC)
	for _, bad := range badInputs {
		w, f := openForm(t, v)
		for _, fd := range f.fields {
			if fd.entry == nil {
				continue
			}
			w.desk.lay(v, "")
			f.fill(v)
			before := w.desk.visit
			w.Canvas().Focus(fd.entry)
			clipboard := test.NewClipboard()
			clipboard.SetContent(bad.text)
			fd.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
			fd.entry.TypedShortcut(&fyne.ShortcutPaste{Clipboard: clipboard})
			pasted := fd.entry.Text
			refused := fd.faulty() // too long to be put in at all
			press(w, fyne.KeyTab)
			if problems := handout.Check(w.desk.guide, w.desk.visit, w.desk.clinic); len(problems) > 0 {
				t.Errorf("%s in %s: the desk has a visit with a problem: %+v", bad.why, fd.name, problems[0])
			}
			if fd.entry.Text != pasted {
				t.Errorf("%s in %s: it reads %q after it was left", bad.why, fd.name, fd.entry.Text)
			}
			stands := len(f.read()) == 0
			if told := anyFault(f); !stands && told == "" {
				t.Errorf("%s in %s: nothing is told", bad.why, fd.name)
			}
			if !stands && !sameVisit(w.desk.visit, before) {
				t.Errorf("%s in %s: the visit is not kept: %+v", bad.why, fd.name, w.desk.visit)
			}
			if stands && refused && fd.entry.Text != textOf(before, fd.name, fd.entry.Text) {
				t.Errorf("%s in %s: what was there is gone", bad.why, fd.name)
			}
			for _, o := range fd.mends.Objects {
				if b := o.(*button); !stands && spaced(b.label) == "Leave these letters out" {
					w.Canvas().Focus(b)
					press(w, fyne.KeyReturn)
					if fd.faulty() {
						t.Errorf("%s in %s: mended, it still says %q", bad.why, fd.name, fd.fault)
					}
				}
			}
		}
	}
}

// anyFault is what the form tells of a fault.
func anyFault(f *form) string {
	for _, fd := range f.fields {
		if fd.faulty() {
			return fd.fault.String()
		}
	}
	return ""
}

// textOf is what a field of a visit reads; or is what it reads now, where the
// visit has it in another form.
func textOf(v handout.Visit, name, now string) string {
	switch name {
	case "patient.name":
		return v.Patient.Name
	case "patient.number":
		return v.Patient.Number
	case "note":
		return v.Note
	case "site":
		return v.Site
	case "product":
		return v.Product
	}
	return now
}
