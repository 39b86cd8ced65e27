package ui

import (
	"slices"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
)

func openForm(t testing.TB, v handout.Visit) (*window, *form) {
	t.Helper()
	w := openTest(t, v)
	w.change()
	return w, w.form
}

// write types into a field as a person does: to it, and on from it.
func write(w *window, fd *field, text string) {
	w.Canvas().Focus(fd.entry)
	fd.entry.SetText("")
	typed(w, text)
	press(w, fyne.KeyTab)
}

func TestFormFillsTheVisit(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	typed(w, "Maria Lopez")
	press(w, fyne.KeyTab)
	typed(w, "20417")
	press(w, fyne.KeyTab, fyne.KeyTab) // past the language
	typed(w, "3 Dec")
	press(w, fyne.KeyTab)
	typed(w, "9")
	press(w, fyne.KeyTab)
	typed(w, "l") // light
	press(w, fyne.KeyTab, fyne.KeyHome, fyne.KeyTab)
	typed(w, "y") // your own bone marrow
	press(w, fyne.KeyTab)
	typed(w, "s") // a shot in a joint
	press(w, fyne.KeyTab)
	typed(w, "k") // knee
	press(w, fyne.KeyTab, fyne.KeyHome)
	write(w, f.note, "Bring your old X-rays.")
	for _, flag := range []content.Flag{"blood_thinner", "nsaid"} {
		w.Canvas().Focus(f.flags[flag])
		press(w, fyne.KeySpace)
	}
	if want := knee(); !sameVisit(w.desk.visit, want) {
		t.Errorf("the visit is\n%+v, want\n%+v", w.desk.visit, want)
	}
	if got := spaced(f.given.day.echo); got != "Thursday, December 3, 2026, in 6 days" {
		t.Errorf("under the date: %q", got)
	}
	if got := spaced(f.given.clock.echo); got != "9:00 am, in the morning" {
		t.Errorf("under the time: %q", got)
	}
	w.Canvas().Focus(f.name.entry)
	press(w, fyne.KeyReturn)
	if w.Canvas().Overlays().Top() != nil {
		t.Error("Return in a field shows the plan")
	}
	if !strings.Contains(seen(w.frame), "Maria Lopez") {
		t.Error("the slip does not name the patient")
	}
}

// Filling the form from a visit and reading it gives the same visit.
func TestFormKeepsEveryField(t *testing.T) {
	v := knee()
	v.Pathway, v.Origin, v.HarvestAt = "lab_grown", "fat", time.Date(2026, 11, 30, 14, 5, 0, 0, time.UTC)
	v.Product, v.Site, v.ID, v.Lang = "Cartistem", "left knee, inner side", "abc", "en"
	v.Flags = content.Flags
	w, f := openForm(t, v)
	if faults := f.read(); len(faults) > 0 {
		t.Fatalf("%s: %s", faults[0].field.name, faults[0].says)
	}
	if !sameVisit(f.filled, v) {
		t.Errorf("read as\n%+v, want\n%+v", f.filled, v)
	}
	if w.desk.unsaved() {
		t.Error("opening the form changed the visit")
	}
}

// spaced is what prose says, with plain spaces in its dates.
func spaced(p *prose) string { return strings.ReplaceAll(p.String(), "\u00a0", " ") }

func TestFormTellsNothingWhileTyping(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	press(w, fyne.KeyTab, fyne.KeyTab)
	for _, r := range "Dec 3" {
		typed(w, string(r))
		if f.given.day.faulty() {
			t.Fatalf("after %q it says %q", f.given.day.entry.Text, f.given.day.fault)
		}
	}
}

// What is typed after a day that could be two goes to the next field, and chooses
// neither; the question waits, and Tab comes to its buttons from the day.
func TestTypingGoesOnAfterAQuestion(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	w.Canvas().Focus(f.given.day.entry)
	typed(w, "3/12")
	if f.given.day.faulty() {
		t.Error("it asks while the day is being typed")
	}
	press(w, fyne.KeyTab)
	typed(w, "9 ")
	if got := f.given.clock.entry.Text; got != "9 " {
		t.Errorf("typed after the day, the time reads %q", got)
	}
	if got := f.given.day.entry.Text; got != "3/12" || len(f.given.day.mends.Objects) != 2 {
		t.Fatalf("the day reads %q and has %d answers", got, len(f.given.day.mends.Objects))
	}
	w.Canvas().Focus(f.given.day.entry)
	press(w, fyne.KeyTab, fyne.KeyReturn)
	if want := time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC); !w.desk.visit.At.Equal(want) {
		t.Errorf("after the first answer the visit is at %v, want %v", w.desk.visit.At, want)
	}
	if w.Canvas().Focused() != f.given.day.entry {
		t.Error("after the answer the focus is not back at the day")
	}
}

func TestFormCancel(t *testing.T) {
	w, f := openForm(t, knee())
	write(w, f.name, "Ana Ruiz")
	if w.desk.visit.Patient.Name != "Ana Ruiz" {
		t.Fatal("the desk does not follow the typing")
	}
	f.onCancel()
	if !sameVisit(w.desk.visit, knee()) || w.Canvas().Overlays().Top() != nil {
		t.Error("Cancel did not put the visit back")
	}
}

func TestFormKeepsWhatIsWrong(t *testing.T) {
	w, f := openForm(t, knee())
	write(w, f.given.day, "some day")
	press(w, fyne.KeyEscape)
	w.change()
	if got := f.given.day.entry.Text; got != "some day" {
		t.Errorf("opened again, the date reads %q", got)
	}
}

// A line that the Tab key comes to is selected, so that typing replaces it.
func TestTabSelects(t *testing.T) {
	w, f := openForm(t, knee())
	press(w, fyne.KeyTab)
	typed(w, "30518")
	if got := f.number.entry.Text; got != "30518" {
		t.Errorf("typed over the number, it reads %q", got)
	}
	f.number.entry.FocusLost() // the window is covered by another
	w.onBack()
	f.number.entry.FocusGained()
	typed(w, "9")
	if got := f.number.entry.Text; got != "305189" {
		t.Errorf("typed on after a look at another window, it reads %q", got)
	}
	f.number.entry.SetText("40")
	typed(w, "1")
	if got := f.number.entry.Text; got != "401" {
		t.Errorf("typed after the number, it reads %q", got)
	}
}

// What is not known stands last; an arrow goes from there to the first.
func TestArrowsGoRound(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	for _, c := range []fyne.Focusable{f.pathway, f.origin} {
		w.Canvas().Focus(c)
		press(w, fyne.KeyDown)
	}
	if v := w.desk.visit; v.Pathway != content.Pathways[0] || v.Origin != content.Origins[0] {
		t.Errorf("one step down from not known: %q and %q", v.Pathway, v.Origin)
	}
	press(w, fyne.KeyUp)
	if got := w.desk.visit.Origin; got != "" {
		t.Errorf("a step back up: %q", got)
	}
}

func TestDayAndTimeInOneField(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	write(w, f.given.day, "dec 3 9:30am")
	if want := time.Date(2026, 12, 3, 9, 30, 0, 0, time.UTC); !w.desk.visit.At.Equal(want) {
		t.Errorf("the visit is at %v, want %v", w.desk.visit.At, want)
	}
}

func TestOptionsAreComplete(t *testing.T) {
	_, f := openForm(t, handout.Visit{})
	for name, c := range map[string]struct {
		options []option
		values  int
	}{
		"pathway": {f.pathway.options, len(content.Pathways)}, "sedation": {f.sedation.options, len(content.Sedations)},
		"side": {f.side.options, len(handout.Sides)}, "origin": {f.origin.options, len(content.Origins)},
		"route": {f.route.options, len(content.Routes)}, "part": {f.part.options, len(content.Parts)},
	} {
		if len(c.options) != c.values+1 || !slices.ContainsFunc(c.options, func(o option) bool { return o.value == "" }) {
			t.Errorf("%s has %d options for %d values and one that is not known", name, len(c.options), c.values)
		}
	}
}

// badInputs are what no field can be trusted not to get.
var badInputs = []struct{ why, text string }{
	{"nothing", ""},
	{"control characters", "\x00\x01\x1b[31m"},
	{"overriding bidi marks that are left open", "\u202eMaria\u2066"},
	{"emoji", "Maria \U0001F468\u200d\U0001F469"},
	{"a pile of marks", "e" + strings.Repeat("\u0301", 40)},
	{"no UTF-8", "\xff\xfe"},
	{"a letter lost on the way", "Mar\ufffda"},
	{"a megabyte", strings.Repeat("Maria ", 200_000)},
	{"601 letters", strings.Repeat("a", 601)},
	{"marks of the wording", "{hole} [link](term) **bold**"},
	{"nothing but spaces", "\u00a0\u2003 "},
	{"too many numbers", "12/12/12/12"},
	{"a long number", strings.Repeat("9", 500)},
	{"the year 0", "12/25/0000"},
	{"the year 9999", "Dec 25 9999"},
	{"a day that is not", "Feb 30 2027"},
	{"an hour that is not", "25:70"},
}

// Years that no visit has are told as such, in every way of writing them.
func TestYearsAreTold(t *testing.T) {
	for _, typed := range []string{"12/25/0000", "Dec 25 9999", "1899-12-25", "99991225"} {
		w, f := openForm(t, knee())
		write(w, f.given.day, typed)
		if got := f.given.day.fault.String(); got != "Use a year from 2000 to 2199." {
			t.Errorf("%s: %q", typed, got)
		}
	}
}

// The line about the calendar, which comes with the focus, has a place of its own.
func TestCalendarHint(t *testing.T) {
	w, f := openForm(t, handout.Visit{})
	w.Resize(fyne.NewSize(450, 640))
	w.Canvas().Focus(f.given.day.entry)
	day, clock := f.given.day, f.given.clock
	if !strings.Contains(day.echo.String(), "F4") {
		t.Errorf("it says %q", day.echo)
	}
	if bottom := day.Position().Y + day.heightAt(day.Size().Width); clock.Position().Y < bottom {
		t.Errorf("the clock stands at %.0f, the day ends at %.0f", clock.Position().Y, bottom)
	}
	press(w, fyne.KeyTab)
	if day.echo.Visible() {
		t.Error("the line stays after the day was left")
	}
}

// TestForms compares the form in its main states.
func TestForms(t *testing.T) {
	wide, narrow := fyne.NewSize(1280, 820), fyne.NewSize(640, 410) // 100 and 200 %
	for _, c := range []struct {
		name string
		size fyne.Size
		do   func(w *window, f *form)
	}{
		{"form-empty", wide, func(_ *window, f *form) { f.fill(handout.Visit{}) }},
		{"form-filled", wide, func(*window, *form) {}},
		{"form-narrow", narrow, func(*window, *form) {}},
		{"form-two-dates", wide, func(_ *window, f *form) { f.pathway.choose(1) }},
		{"form-faults", wide, func(w *window, f *form) {
			write(w, f.name, "Maria \U0001F337")
			write(w, f.given.day, "3/12")
			write(w, f.given.clock, "25:70")
		}},
	} {
		w, f := openForm(t, knee())
		w.Resize(c.size)
		c.do(w, f)
		golden(t, c.name+".txt", drawn(f.sheet))
	}
}

// TestFormFolds sees that in a window of any width nothing of the form stands
// outside it or over another part, whatever the names in it.
func TestFormFolds(t *testing.T) {
	v := knee()
	v.Patient.Name = strings.Repeat("Maria-Magdalena ", 7)
	v.Site = strings.Repeat("left knee, inner side, ", 20)
	for _, size := range []fyne.Size{{Width: 450, Height: 320}, {Width: 640, Height: 410}, {Width: 900, Height: 640}, {Width: 1280, Height: 820}} {
		w, f := openForm(t, v)
		w.Resize(size)
		write(w, f.given.day, "3/12")
		test.LaidOutObjects(w.Canvas().Overlays().Top())
		driver := fyne.CurrentApp().Driver()
		type piece struct {
			says string
			at   fyne.Position
			size fyne.Size
		}
		var pieces []piece
		for _, o := range objects(f.sheet) {
			p, ok := o.(*prose)
			if !ok || p.String() == "" {
				continue
			}
			at := driver.AbsolutePositionForObject(p)
			pieces = append(pieces, piece{p.String(), at, p.Size()})
			if at.X < 0 || at.X+p.Size().Width > size.Width+0.5 {
				t.Errorf("at %v: %q stands from %.0f to %.0f", size, p, at.X, at.X+p.Size().Width)
			}
			if p.clipped {
				continue
			}
			if own := p.heightAt(p.Size().Width); own > p.Size().Height+0.5 {
				t.Errorf("at %v: %q is %.0f high and has %.0f", size, p, own, p.Size().Height)
			}
		}
		top := driver.AbsolutePositionForObject(f.sheet.body).Y
		bottom := top + f.sheet.body.Size().Height
		for i, a := range pieces {
			for _, b := range pieces[i+1:] {
				inBody := func(p piece) bool { return p.at.Y >= top && p.at.Y+p.size.Height <= bottom }
				across := min(a.at.X+a.size.Width, b.at.X+b.size.Width) - max(a.at.X, b.at.X)
				down := min(a.at.Y+a.size.Height, b.at.Y+b.size.Height) - max(a.at.Y, b.at.Y)
				if inBody(a) && inBody(b) && across > 1 && down > 1 {
					t.Errorf("at %v: %q stands over %q", size, a.says, b.says)
				}
			}
		}
	}
}

// BenchmarkKeystroke is a letter typed into the form, to the plan on screen.
func BenchmarkKeystroke(b *testing.B) {
	w, f := openForm(b, knee())
	w.work = func(func()) {}
	w.Canvas().Focus(f.note.entry)
	i := 0
	for b.Loop() {
		if i++; i%40 == 0 {
			f.note.entry.SetText("")
		}
		typed(w, "a")
		test.LaidOutObjects(w.frame)
	}
}

// BenchmarkDay is a change of the day, which changes every date on the screen.
func BenchmarkDay(b *testing.B) {
	w, f := openForm(b, knee())
	i := 0
	for b.Loop() {
		i++
		f.given.day.entry.SetText([]string{"Dec 3, 2026", "Dec 4, 2026"}[i%2])
		test.LaidOutObjects(w.frame)
	}
}

// Who begins a new visit and thinks better of it has the one before again, with its
// ticks and questions.
func TestNewVisitTakenBack(t *testing.T) {
	for name, leave := range map[string]func(w *window){
		"cancelled": func(w *window) { w.form.onCancel() },
		"closed":    func(w *window) { press(w, fyne.KeyEscape) },
	} {
		w := openTest(t, knee())
		w.desk.ticked["task.pack"] = true
		w.newVisit()
		if w.desk.visit.Patient.Name != "" || w.Canvas().Overlays().Top() == nil {
			t.Fatalf("%s: no new visit was begun", name)
		}
		leave(w)
		if !sameVisit(w.desk.visit, knee()) || !w.desk.ticked["task.pack"] || w.desk.unsaved() {
			t.Errorf("%s: the visit before is not as it was: %+v", name, w.desk.visit)
		}
	}
	w := openTest(t, knee())
	w.newVisit()
	typed(w, "Omar Haddad")
	press(w, fyne.KeyEscape)
	if w.desk.visit.Patient.Name != "Omar Haddad" {
		t.Errorf("what was typed is lost: %+v", w.desk.visit)
	}
}
