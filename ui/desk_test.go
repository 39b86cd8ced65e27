package ui

import (
	"path/filepath"
	"testing"
	"time"

	"beforehand/handout"
)

// Saving writes the visit, and touches nothing else: what was ticked and picked stays,
// and so does what is typed while the file is written.
func TestSavingTouchesNothingElse(t *testing.T) {
	w := openTest(t, knee())
	w.desk.ticked["task.pack"] = true
	w.desk.ask(ownQuestion("Can I climb stairs?"))
	w.work = func(write func()) {
		w.desk.edit(func(v *handout.Visit) { v.Note = "Bring a cane." })
		write()
	}
	w.saveVisit()
	answer(w, filepath.Join(t.TempDir(), "visit.json"))
	if !w.desk.ticked["task.pack"] || len(w.desk.list) != 1 || len(w.desk.print.Ask) != 1 {
		t.Errorf("after saving %v is ticked and %v picked", w.desk.ticked, w.desk.list)
	}
	if w.desk.visit.Note != "Bring a cane." || !w.desk.unsaved() {
		t.Errorf("the note typed meanwhile is now %q, unsaved: %v", w.desk.visit.Note, w.desk.unsaved())
	}
	if w.desk.visit.ID == "" || w.desk.visit.ID != w.desk.kept.ID {
		t.Errorf("the visit has the id %q, its file %q", w.desk.visit.ID, w.desk.kept.ID)
	}
}

// A visit that was laid on the desk while another was being saved stays there.
func TestSavingDoesNotBringAVisitBack(t *testing.T) {
	w := openTest(t, knee())
	w.work = func(write func()) {
		w.desk.lay(handout.Visit{}, "")
		write()
	}
	w.saveVisit()
	answer(w, filepath.Join(t.TempDir(), "visit.json"))
	if !sameVisit(w.desk.visit, handout.Visit{}) || w.desk.file != "" {
		t.Errorf("on the desk is %+v of %q", w.desk.visit, w.desk.file)
	}
}

// Ticks are a patient's: a name that is being typed is the same one, another is not.
func TestTicksGoWithThePatient(t *testing.T) {
	w := openTest(t, handout.Visit{})
	w.desk.ticked["task.pack"] = true
	named := func(name string) { w.desk.edit(func(v *handout.Visit) { v.Patient.Name = name }) }
	for _, typed := range []string{"M", "Ma", "Maria", "Maria Lopez"} {
		if named(typed); !w.desk.ticked["task.pack"] {
			t.Fatalf("with %q nothing is ticked any more", typed)
		}
	}
	if named("Tom Reed"); w.desk.ticked["task.pack"] {
		t.Error("Tom Reed has what Maria Lopez has ticked")
	}
}

// Cancel puts back what went with the name that was typed over.
func TestCancelPutsTicksBack(t *testing.T) {
	w := openTest(t, knee())
	w.desk.ticked["task.pack"] = true
	w.desk.ask(ownQuestion("Can I climb stairs?"))
	w.change()
	w.form.name.entry.SetText("Tom Reed")
	w.form.changed()
	if w.desk.ticked["task.pack"] || len(w.desk.list) > 0 {
		t.Fatal("another patient has the ticks")
	}
	w.form.onCancel()
	if !sameVisit(w.desk.visit, knee()) || !w.desk.ticked["task.pack"] || len(w.desk.list) != 1 {
		t.Errorf("after Cancel %v is ticked and %v picked", w.desk.ticked, w.desk.list)
	}
}

// A window that stays open over night tells the plan of the new day, when it is looked
// at again and when it is printed.
func TestPlanIsOfToday(t *testing.T) {
	for why, look := range map[string]func(*window){
		"the window comes back": (*window).onBack,
		"it is printed":         func(w *window) { w.desk.printed() },
	} {
		w := openTest(t, knee())
		day := november27
		w.desk.now = func() time.Time { return day }
		look(w)
		if told := w.desk.plan.Today; told.Day() != 27 {
			t.Errorf("%s on the same day: it is told of %v", why, told)
		}
		day = day.AddDate(0, 0, 1)
		look(w)
		if told := w.desk.plan.Today; told.Day() != 28 {
			t.Errorf("%s: it is told of %v", why, told)
		}
		if plan, _ := w.desk.printed(); plan.Today.Day() != 28 {
			t.Errorf("%s: printed is %v", why, plan.Today)
		}
	}
}
