package ui

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/printing"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// knee is a visit with most of its fields filled in.
func knee() handout.Visit {
	return handout.Visit{
		Patient: handout.Patient{Name: "Maria Lopez", Number: "20417"},
		At:      time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC),
		Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Side: "left",
		Sedation: "light", Flags: []content.Flag{"blood_thinner", "nsaid"}, Note: "Bring your old X-rays.",
	}
}

// openTest is the window with a visit on the desk, on November 27, 2026, with
// nothing done at the same time as anything else.
func openTest(t testing.TB, v handout.Visit) *window {
	t.Helper()
	a := test.NewTempApp(t)
	guide := content.Builtin()
	a.Settings().SetTheme(look{mode: modeLight})
	w := newWindow(a.NewWindow(""), newDesk(guide, wordsFor(guide, "en"), func() time.Time { return november27 }), "")
	w.SetPadded(false)
	w.Resize(fyne.NewSize(1280, 820))
	now := func(f func()) { f() }
	w.work, w.back, w.pause, w.lastFolder = now, now, 0, t.TempDir()
	w.press = printing.Press{Folder: t.TempDir()} // no printer of this computer
	w.desk.lay(v, "")
	t.Cleanup(w.Close)
	return w
}

// objects are all objects that can be seen, in the order of the Tab key.
func objects(o fyne.CanvasObject) []fyne.CanvasObject {
	if !o.Visible() {
		return nil
	}
	all := []fyne.CanvasObject{o}
	switch o := o.(type) {
	case *fyne.Container:
		for _, inner := range o.Objects {
			all = append(all, objects(inner)...)
		}
	case fyne.Widget:
		for _, inner := range test.WidgetRenderer(o).Objects() {
			all = append(all, objects(inner)...)
		}
	}
	return all
}

// seen is what prose can be read on an object.
func seen(o fyne.CanvasObject) string {
	var all []string
	for _, o := range objects(o) {
		if p, ok := o.(*prose); ok && p.String() != "" {
			all = append(all, p.String())
		}
	}
	return strings.Join(all, "\n")
}

func press(w *window, keys ...fyne.KeyName) {
	for _, name := range keys {
		switch focused := w.Canvas().Focused(); {
		case name == fyne.KeyTab:
			w.Canvas().FocusNext()
		case focused != nil:
			focused.TypedKey(&fyne.KeyEvent{Name: name})
			if now := w.Canvas().Focused(); name == fyne.KeySpace && now != nil {
				now.TypedRune(' ') // the letter follows its key, wherever the focus is by then
			}
		default:
			w.Canvas().OnTypedKey()(&fyne.KeyEvent{Name: name})
		}
	}
}

func typed(w *window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; run with -update and read the diff\n%s", file, firstDifference(got, string(want)))
	}
}

func firstDifference(got, want string) string {
	g, w := strings.Split(got, "\n"), strings.Split(want, "\n")
	for i := range min(len(g), len(w)) {
		if g[i] != w[i] {
			return "got  " + g[i] + "\nwant " + w[i]
		}
	}
	return "one is longer"
}

// TestScreens compares the screens in their main states, drawn from a plan of few
// words, so that a change of the guide's wording does not show here; and, once for each
// plan, the rail and the bar round them.
func TestScreens(t *testing.T) {
	filled, past, two := samplePlan(), samplePlan(), samplePlan()
	past.Visit.At = november27.AddDate(0, 0, -3)
	past.Days[0].Arrive.Past = true
	for i := range past.Stages {
		past.Stages[i].State = handout.Done
	}
	two.Fasts = append(two.Fasts, two.Fasts...)
	two.Rides = append(two.Rides, two.Rides...)
	two.Days = twoDays(two.Days[0])
	for name, p := range map[string]handout.Plan{"undated": undatedPlan(), "filled": filled, "past": past, "two-dates": two} {
		w := openTest(t, handout.Visit{})
		w.work = func(func()) {} // no pages: they have goldens of their own
		for _, page := range w.pages {
			w.turnTo(page)
			w.desk.plan = p
			for _, s := range w.desk.shown {
				s.show(p)
			}
			golden(t, page.id+"-"+name+".txt", drawn(w.frame.page))
		}
		w.frame.turn(nil)
		golden(t, "frame-"+name+".txt", drawn(w.frame))
	}
}

func said(words string) content.Text { return content.Plain(words) }

// samplePlan is a plan with one of each thing that the screens show.
func samplePlan() handout.Plan {
	at := time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)
	told := func(words string) []handout.Told { return []handout.Told{{Text: said(words)}} }
	day := inSentence(handout.Moment{Time: at, Brief: said("Thu, Dec 3"), Clock: said("9:00 am"), Full: said("9:00 am on Thursday, December 3")})
	label := func(words string) handout.Moment { return inSentence(handout.Moment{Brief: said(words)}) }
	return withFindings(withTasks(handout.Plan{
		Visit:  handout.Visit{Patient: handout.Patient{Name: "Maria Lopez"}, At: at},
		Clinic: handout.Clinic{Name: "Harbor Clinic", PhoneDay: "555-0142"},
		Today:  time.Date(2026, 11, 27, 0, 0, 0, 0, time.UTC),
		Facts: handout.Facts{
			For: said("Maria Lopez"), Day: said("Thursday, December 3"), DayBrief: said("Thu, Dec 3, 2026"), Arrive: said("9:00 am"), Short: said("Same-day visit, knee"),
		},
		Phones:  handout.Phones{Day: said("555-0142"), Night: said("555-0199"), Emergency: said("911"), AnyEmergency: said("911")},
		Edition: handout.Edition{Version: said("Wording 0"), Review: said("Draft.")},
		Notice:  handout.Told{Head: said("Know this first."), Text: said("It may not help.")},
		Matters: []handout.Matter{
			{Told: handout.Told{Head: said("Ask."), Text: said("First.")}, Shows: "medicines"},
			{Told: handout.Told{Head: said("Stop food."), Text: said("By the clock.")}, Shows: "food"},
			{Told: handout.Told{Head: said("A ride."), Text: said("An adult.")}, Shows: "ride"},
		},
		Medicines: []handout.Medicine{
			{Told: handout.Told{Head: said("Blood thinner"), Text: said("Do not stop.")}, When: said("Ask now"), Brief: said("A blood thinner.")},
			{Told: handout.Told{Head: said("Ibuprofen"), Text: said("Stop if told.")}, When: said("____ to ____"), Brief: said("Ibuprofen.")},
			{Told: handout.Told{Head: said("Pills"), Text: said("Take them.")}, Brief: said("Insulin.")},
		},
		Fasts: []handout.Fast{sampleFast(at)},
		FAQs: []handout.FAQ{
			{ID: "drive", Group: "home", Q: said("When can I drive?"), A: said("Not after sleepy medicine. A driver takes you home.")},
			{ID: "taxi", Group: "home", Q: said("May I take a taxi?"), A: said("Not alone.")},
			{ID: "cost", Group: "choice", Q: said("What does it cost?"), A: said("Ask for the price.")},
		},
		Ask: []handout.Question{
			{Told: handout.Told{ID: "other", Text: said("What else could I do?")}, Group: "treatment"},
			{Told: handout.Told{ID: "price", Text: said("What is the price?")}, Group: "cost"},
		},
		Glossary: []handout.Term{{ID: "sedation", Name: said("Sleepy medicine"), Means: said("It makes you calm.")}},
		Rides:    []handout.Ride{{Until: inSentence(handout.Moment{Full: said("12 noon on Friday")})}},
		RideHome: said("The adult stays until Friday."), Taxi: said("No taxi."),
		Home:  []handout.Told{{ID: "adult", Text: said("An adult.")}, {ID: "drive", Text: said("Do not drive.")}},
		Stop:  said("Say stop."),
		Bring: []handout.Told{{ID: "paper", Text: said("This guide.")}},
		Wear:  []handout.Told{{ID: "loose", Text: said("Loose clothes.")}},
		Leave: []handout.Told{{ID: "night", Text: said("I have the night number: ____________.")}},
		Days:  []handout.Day{sampleDay(day)},
		Stages: []handout.Stage{
			{ID: "consult", Title: said("A talk"), Short: said("Ask."), When: label("Before you say yes"), State: handout.Done, What: told("You talk.")},
			{ID: "prep", Title: said("Getting ready"), Short: said("At home."), When: label("until your visit"), State: handout.Now},
			{ID: "harvest", Title: said("Taking"), Short: said("A needle."), When: day, HowLong: said("30 to 45 min"), What: told("A needle."), Feel: told("It aches."), Who: told("A doctor.")},
			{ID: "injection", Title: said("Putting in"), Short: said("A needle."), When: label("Next"), HowLong: said("15 to 30 min")},
			{ID: "followup", Title: said("Check-ups"), Short: said("See how you are."), When: label("____")},
		},
		Signs: []handout.Sign{
			{ID: "r2", Name: said("Swelling"), Normal: said("A little."), Call: said("Hot."), Emergency: said("With fever."), Expected: true, ToCall: true, Fever: true},
			{ID: "r3_fever", Name: said("Fever"), Normal: said("None."), Call: said("Any. Call now."), Emergency: said("With shaking."), ToCall: true},
			{ID: "r7", Name: said("Tired"), Normal: said("For a day."), Call: said("For three days."), Emergency: said("Cannot be woken."), Expected: true, ToCall: true},
			{ID: "r8", Name: said("Breathing"), Normal: said("None."), Call: said("Do not wait."), Emergency: said("Short breath.")},
		},
		Urgent: []handout.Told{{Text: said("Short breath")}, {Text: said("Fever with shaking")}, {Text: said("Cannot be woken")}},
		Watch:  inSentence(handout.Moment{Full: said("Thursday, December 10")}),
		Limits: []handout.Limit{
			{Told: handout.Told{Head: said("No driving"), Text: said("Your mind is slow.")}, Until: inSentence(handout.Moment{Brief: said("Fri, Dec 4"), Clock: said("12 noon")})},
			{Told: handout.Told{Head: said("Bandage on"), Text: said("Clean and dry.")}, Until: label("____")},
			{Told: handout.Told{Head: said("Cold pack"), Text: said("Ask first.")}, Until: inSentence(handout.Moment{Brief: said("Thu, Nov 26"), Past: true})},
		},
		Events: []handout.Event{
			{Kind: handout.Before, When: label("Wed, Dec 2"), Title: said("Pack.")},
			{Kind: handout.After, When: label("Thu, Dec 17"), Title: said("Check-up."), Text: said("Bring questions.")},
		},
		Report: handout.Told{Head: said("Tell us."), Text: said("Tell your clinic.")},
	}))
}

// sampleDay is a day with a total.
func sampleDay(arrive handout.Moment) handout.Day {
	return handout.Day{
		Arrive:   arrive,
		Earliest: inSentence(handout.Moment{Clock: said("10:30 am")}), Latest: inSentence(handout.Moment{Clock: said("12 noon")}),
		Steps: []handout.Step{
			{ID: "checkin", Title: said("Check-in"), Text: said("Ask.")},
			{ID: "numbing", Title: said("Numbing"), Text: said("It stings."), HowLong: said("a few minutes")},
			{ID: "harvest", Title: said("Taking"), Text: said("A needle."), Minutes: content.Range{Min: 30, Max: 45}},
			{ID: "processing", Title: said("Preparing"), Text: said("You wait."), Minutes: content.Range{Min: 30, Max: 60}},
			{ID: "injection", Title: said("Putting in"), Text: said("A needle."), Minutes: content.Range{Min: 15, Max: 30}},
			{ID: "watch", Title: said("Watching"), Text: said("We say when."), Minutes: content.Range{Min: 15, Max: 45}},
		},
		Sum: content.Range{Min: 75, Max: 135}, Total: content.Range{Min: 90, Max: 180}, Rest: content.Range{Min: 15, Max: 45},
		InAll: said("1.5 to 3 hours"),
	}
}

// twoDays are the first visit, with one counted step, and the last, with none.
func twoDays(d handout.Day) []handout.Day {
	first, last := d, d
	for _, each := range []*handout.Day{&first, &last} {
		each.InAll, each.Total, each.Rest, each.Sum = nil, content.Range{}, content.Range{}, content.Range{}
		each.Earliest, each.Latest = handout.Moment{}, handout.Moment{}
	}
	first.Head, last.Head = said("First visit, November 10"), said("Last visit")
	first.Arrive.Past, last.Arrive = true, handout.Moment{}
	first.Steps, last.Steps = d.Steps[:3], d.Steps[:2]
	first.Sum = d.Steps[2].Minutes
	return []handout.Day{first, last}
}

// undatedPlan is the plan of a visit of which nothing is known.
func undatedPlan() handout.Plan {
	p := samplePlan()
	p.Undated, p.Visit, p.Clinic, p.Facts = true, handout.Visit{}, handout.Clinic{}, handout.Facts{}
	for i := range p.Stages {
		p.Stages[i].State = handout.Ahead
	}
	p.Stages[2].When = inSentence(handout.Moment{Brief: said("the day of your visit")})
	p.Fasts[0] = undatedFast()
	p.Days[0].Arrive, p.Days[0].Earliest, p.Days[0].Latest = handout.Moment{}, handout.Moment{}, handout.Moment{}
	p.Watch.Full, p.Watch.FullIn = said("one week after your visit"), said("one week after your visit")
	return p
}

// TestPlanIsTold finds everything on the screen that the plan must tell there.
func TestPlanIsTold(t *testing.T) {
	twice := knee()
	twice.Pathway, twice.Origin = "lab_grown", "fat"
	twice.HarvestAt = time.Date(2026, 11, 10, 8, 30, 0, 0, time.UTC)
	for name, v := range map[string]handout.Visit{"empty": {}, "filled": knee(), "two dates": twice} {
		w := openTest(t, v)
		s := w.open.screen.(*planScreen)
		for _, row := range s.stops {
			s.onStop(row)
		}
		all, p := seen(w.frame), w.desk.plan
		want := []content.Text{p.Notice.Head, p.Notice.Text, p.Edition.Review, p.Edition.Version}
		for _, st := range p.Stages {
			want = append(want, st.Title)
			for _, lines := range [][]handout.Told{st.What, st.Feel, st.Who} {
				for _, l := range lines {
					want = append(want, w.words.asked(l.Text))
				}
			}
		}
		for _, m := range p.Matters {
			want = append(want, m.Head, w.words.asked(m.Text))
			if m.Shows == "food" {
				for _, f := range p.Fasts {
					want = append(want, f.Visit)
					for _, st := range f.Stretches {
						want = append(want, st.Head, st.Text)
					}
				}
			}
			if m.Shows == "ride" {
				for _, r := range p.Rides {
					want = append(want, r.Until.Full)
				}
			}
		}
		for _, text := range want {
			if !strings.Contains(all, text.String()) {
				t.Errorf("%s: the screen does not say %q", name, text)
			}
		}
	}
}

// TestFolding sees that nothing stands outside the window, however small.
func TestFolding(t *testing.T) {
	v := knee()
	v.Patient.Name = strings.Repeat("Maria-Magdalena ", 7)
	for _, size := range []fyne.Size{{Width: 450, Height: 320}, {Width: 640, Height: 410}, {Width: 900, Height: 640}, {Width: 1024, Height: 700}, {Width: 1280, Height: 820}, {Width: 3840, Height: 2160}} {
		w := openTest(t, v)
		for _, p := range w.pages {
			w.turnTo(p)
			w.Resize(size)
			driver := fyne.CurrentApp().Driver()
			for _, o := range objects(w.frame) {
				text, ok := o.(*prose)
				if !ok || text.String() == "" {
					continue
				}
				at := driver.AbsolutePositionForObject(o)
				if at.X < 0 || at.X+o.Size().Width > size.Width+0.5 {
					t.Errorf("%s at %v: %q stands from %.0f to %.0f", p.id, size, text, at.X, at.X+o.Size().Width)
				}
			}
		}
	}
}

func TestUnsavedVisitIsAskedAbout(t *testing.T) {
	w := openTest(t, knee())
	w.desk.edit(func(v *handout.Visit) { v.Note = "Changed." })
	w.newVisit()
	if w.desk.visit.Note != "Changed." {
		t.Fatal("the visit was put away without asking")
	}
	asked := w.Canvas().Overlays().Top()
	if asked == nil || !strings.Contains(seen(asked), "not saved") {
		t.Fatal("nothing was asked")
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Overlays().Top() != nil || w.desk.visit.Note != "Changed." {
		t.Fatal("Esc goes back and keeps the visit")
	}
	w.newVisit()
	press(w, fyne.KeyTab, fyne.KeyTab) // from Save, round by way of the cross, to Go back
	for range 4 {
		if b, ok := w.Canvas().Focused().(*button); ok && b.label.String() == "Do not save" {
			break
		}
		press(w, fyne.KeyTab)
	}
	press(w, fyne.KeyReturn)
	if w.desk.visit.Note != "" {
		t.Error("“Do not save” did not put the visit away")
	}
}

// BenchmarkScreen is a change of the screen. The pages are made elsewhere
// meanwhile, and are not counted.
func BenchmarkScreen(b *testing.B) {
	w := openTest(b, knee())
	w.work = func(func()) {}
	for _, p := range w.pages {
		w.turnTo(p)
	}
	i := 0
	for b.Loop() {
		i++
		w.turnTo(w.pages[i%len(w.pages)])
		test.LaidOutObjects(w.frame)
	}
}

// BenchmarkStart is what the window does before it can be shown.
func BenchmarkStart(b *testing.B) {
	a := test.NewTempApp(b)
	guide := content.Builtin()
	for b.Loop() {
		w := newWindow(a.NewWindow(""), newDesk(guide, wordsFor(guide, "en"), func() time.Time { return november27 }), "")
		test.LaidOutObjects(w.frame)
		b.StopTimer()
		w.Close()
		b.StartTimer()
	}
}

// inSentence says a moment in a sentence as it is said alone, which is so in English.
func inSentence(m handout.Moment) handout.Moment {
	m.FullIn, m.BriefIn, m.ClockIn = m.Full, m.Brief, m.Clock
	return m
}
