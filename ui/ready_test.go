package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// withTasks gives a sample plan what "Get ready" shows: what is late, due today,
// and to be done without a day, whom to tell, and the ride home.
func withTasks(p handout.Plan) handout.Plan {
	on := func(day int, brief string) handout.Moment {
		return inSentence(handout.Moment{Time: time.Date(2026, 11, day, 0, 0, 0, 0, time.UTC), Brief: said(brief), Today: day == 27, Past: day < 27})
	}
	p.Tasks = []handout.TaskGroup{
		{Tasks: []handout.Task{
			{ID: "health", Do: said("Tell us."), Why: said("Use the list."), By: said("As soon as you can")},
			{ID: "nsaid", Do: said("Ask."), Why: said("Its dates: ____ to ____."), By: said("As soon as you can")},
		}},
		{When: on(19, "Thu, Nov 19"), Tasks: []handout.Task{
			{ID: "thinner", Do: said("Ask the doctor."), Why: said("Keep taking it."), When: on(19, "Thu, Nov 19"), By: said("By Thu, Nov 19"), Late: said("Call now.")},
			{ID: "first", Do: said("Follow the clock."), Why: said("It is over."), When: on(19, "Thu, Nov 19"), By: said("By Thu, Nov 19")},
		}},
		{When: on(27, "Fri, Nov 27"), Tasks: []handout.Task{
			{ID: "adult", Do: said("Find an adult."), Why: said("No taxi alone."), When: on(27, "Fri, Nov 27"), By: said("By Fri, Nov 27")},
		}},
		{When: on(30, "Mon, Nov 30"), Tasks: []handout.Task{
			{ID: "food", Do: said("Stop food."), Why: said("By the clock."), When: inSentence(handout.Moment{Time: on(30, "").Time, Brief: said("Mon, Nov 30"), Clock: said("1:00 am")}), By: said("Mon, Nov 30")},
		}},
	}
	p.Tell = []handout.Told{{Text: said("You are pregnant.")}, {Text: said("A fever.")}}
	return p
}

// sampleFast is a food and drink clock of three stretches.
func sampleFast(arrive time.Time) handout.Fast {
	until := func(hours int) handout.Moment {
		return handout.Moment{Time: arrive.Add(-time.Duration(hours) * time.Hour)}
	}
	return handout.Fast{
		Visit: said("December 3"), VisitIn: said("December 3"), Arrive: inSentence(handout.Moment{Time: arrive, Clock: said("9:00 am")}),
		Stretches: []handout.Stretch{
			{ID: "big", Head: said("Until 1:00 am"), Text: said("Any food."), Until: until(8), Hours: 8},
			{ID: "clear", Head: said("Until 7:00 am"), Text: said("Water."), Until: until(2), Hours: 2},
			{ID: "nothing", Head: said("After 7:00 am"), Text: said("Nothing.")},
		},
	}
}

// undatedFast is the same before anything is known.
func undatedFast() handout.Fast {
	return handout.Fast{Only: true, Stretches: []handout.Stretch{
		{ID: "big", Head: said("Until eight hours before"), Text: said("Any food."), Hours: 8},
		{ID: "clear", Head: said("Until two hours before"), Text: said("Water."), Hours: 2},
		{ID: "nothing", Head: said("After two hours before"), Text: said("Nothing.")},
	}}
}

// openReady is the window at "Get ready".
func openReady(t *testing.T, v handout.Visit) (*window, *readyScreen) {
	t.Helper()
	w := openTest(t, v)
	w.turnTo(pageOf(w, "ready"))
	return w, w.open.screen.(*readyScreen)
}

// TestReadyStates compares the states that only this screen has.
func TestReadyStates(t *testing.T) {
	fastless := samplePlan()
	fastless.Fasts, fastless.Rides, fastless.RideHome = nil, nil, nil
	for _, c := range []struct {
		name string
		plan handout.Plan
		size fyne.Size
		do   func(*window, *readyScreen)
	}{
		{"no-fast", fastless, fyne.NewSize(1280, 820), nil},
		{"narrow", samplePlan(), fyne.NewSize(450, 640), nil},
		{"done", samplePlan(), fyne.NewSize(1280, 820), func(w *window, s *readyScreen) {
			w.desk.ticked[taskRow("health")] = true
			w.desk.ticked[taskRow("thinner")] = true
			s.show(w.desk.plan)
			s.onEarlier()
			s.rows["adult"].press()
		}},
	} {
		w, s := openReady(t, handout.Visit{})
		w.desk.plan = c.plan
		s.show(c.plan)
		if c.do != nil {
			c.do(w, s)
		}
		s.view.Resize(c.size)
		golden(t, "ready-"+c.name+".txt", drawn(s.view))
	}
}

// TestReadyIsTold finds everything on the screen that the plan tells there, at
// 100 and at 200 %.
func TestReadyIsTold(t *testing.T) {
	twice := knee()
	twice.Pathway, twice.Origin, twice.HarvestAt = "lab_grown", "fat", time.Date(2026, 11, 30, 8, 30, 0, 0, time.UTC)
	transplant := handout.Visit{At: time.Date(2027, 2, 1, 6, 45, 0, 0, time.UTC), Pathway: "transplant", Origin: "marrow", Route: "drip", Sedation: "deep"}
	late := knee()
	late.At, late.Flags = time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC), []content.Flag{"diabetes", "glp1"}
	for name, v := range map[string]handout.Visit{"empty": {}, "filled": knee(), "two dates": twice, "transplant": transplant, "late": late} {
		for _, width := range []float32{1280, 640, 450} {
			w, s := openReady(t, v)
			s.view.Resize(fyne.NewSize(width, 700))
			all, p := seen(s.view), w.desk.plan
			want := []content.Text{p.RideHome, p.Taxi, p.Phones.Day}
			for _, group := range p.Tasks {
				for _, task := range group.Tasks {
					want = append(want, task.Do, w.words.asked(task.Why), task.Late, task.When.Clock)
					if !task.When.Today {
						want = append(want, capital(task.By))
					}
				}
			}
			for _, m := range p.Medicines {
				want = append(want, m.Head, m.Text)
			}
			for _, l := range p.Tell {
				want = append(want, l.Text)
			}
			for _, f := range p.Fasts {
				want = append(want, f.Visit, f.Arrive.Clock)
				for _, st := range f.Stretches {
					want = append(want, st.Head, st.Text)
				}
			}
			for _, text := range want {
				if !strings.Contains(all, text.String()) {
					t.Errorf("%s, %v wide: the screen does not say %q", name, width, text)
				}
			}
			if only := strings.Contains(all, "Only if you get sleepy medicine."); only != (len(p.Fasts) > 0 && p.Fasts[0].Only) {
				t.Errorf("%s: “only if you get sleepy medicine” is said: %v", name, only)
			}
		}
	}
}

func TestTicks(t *testing.T) {
	w, s := openReady(t, knee())
	first, third := s.order[0], s.order[2]
	w.Canvas().Focus(first)
	press(w, fyne.KeySpace)
	w.Canvas().Focus(third)
	press(w, fyne.KeyReturn)
	if !strings.Contains(seen(s.view), "2 of 17 things done.") || !first.on || !third.on {
		t.Fatalf("two rows are ticked, and the screen says\n%s", seen(s.view))
	}
	if !strings.HasSuffix(first.AccessibilityLabel(), "Done.") {
		t.Errorf("a row that is done reads %q", first.AccessibilityLabel())
	}
	press(w, fyne.KeySpace)
	if third.on || !strings.Contains(seen(s.view), "1 of 17 things done.") {
		t.Error("a second press does not take the tick away")
	}

	w.Canvas().Unfocus()
	w.turnTo(w.pages[0])
	if !strings.Contains(seen(w.frame), "1 of 17 things done.") {
		t.Error("Your plan does not say how many things are done")
	}
	w.turnTo(pageOf(w, "ready"))
	if all := seen(s.view); !strings.Contains(all, "1 thing done earlier") || strings.Contains(all, first.task.Do.String()) {
		t.Error("what was done before is not folded away")
	}
	s.earlier.press()
	if !strings.Contains(seen(s.view), first.task.Do.String()) {
		t.Error("Show does not show what was done")
	}

	if w.desk.unsaved() {
		t.Error("a tick makes the visit one to be saved")
	}
	w.desk.edit(func(v *handout.Visit) { v.Note = "New." })
	if done, _ := w.desk.tasksDone(); done != 1 {
		t.Error("a change of the visit loses the ticks")
	}
	w.desk.lay(knee(), "")
	if done, _ := w.desk.tasksDone(); done != 0 || !strings.Contains(seen(s.view), "0 of 17 things done.") {
		t.Error("another visit has the ticks of the one before")
	}
}

// TestWhatIsLateComesFirst sees that nobody has to look for what was due.
func TestWhatIsLateComesFirst(t *testing.T) {
	v := knee()
	v.At, v.Flags = time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC), []content.Flag{"diabetes"}
	_, s := openReady(t, v)
	if first := s.order[0]; len(first.task.Late) == 0 || !strings.Contains(seen(first), "Late") {
		t.Errorf("the first row is %q, which is not late", seen(first))
	}
	today := 0
	for _, row := range s.order {
		if row.task.When.Today {
			today++
			if got := seen(row); !strings.Contains(got, "Today, Fri") {
				t.Errorf("a row that is due today says %q", got)
			}
			if got := row.AccessibilityLabel(); !strings.Contains(got, "Today") {
				t.Errorf("a row that is due today reads %q", got)
			}
		}
	}
	if today == 0 {
		t.Error("nothing is due today")
	}
}

// TestRowsStayUnderTheHand sees that a tick moves no row, until the screen is opened
// again: a hand that presses twice would tick another.
func TestRowsStayUnderTheHand(t *testing.T) {
	v := knee()
	v.At, v.Flags = time.Date(2026, 11, 29, 9, 0, 0, 0, time.UTC), []content.Flag{"diabetes"}
	w, s := openReady(t, v)
	late, next := s.order[0], s.order[1]
	before := next.Position().Y
	w.Canvas().Focus(late)
	press(w, fyne.KeySpace)
	if got := next.Position().Y; got != before || late.late.Visible() {
		t.Errorf("the next row moves from %v to %v when a late one is ticked", before, got)
	}
	w.turnTo(w.pages[0])
	w.turnTo(pageOf(w, "ready"))
	if s.folded[late.task.ID] {
		t.Error("a row is folded away with the focus on it")
	}
}

// TestFoodClock sees that each bar ends at its time, and that no words stand on
// others or outside.
func TestFoodClock(t *testing.T) {
	guide := content.Builtin()
	day := time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name     string
		at       time.Time
		settings map[string]int
	}{
		{"morning", day.Add(9 * time.Hour), nil},
		{"early", day.Add(6*time.Hour + 45*time.Minute), nil},
		{"after midnight meal", day.Add(8 * time.Hour), nil},
		{"afternoon", day.Add(16 * time.Hour), nil},
		{"the strictest clinic", day.Add(9 * time.Hour), map[string]int{"fast_big_meal_hours": 24, "fast_light_meal_hours": 24, "clear_drinks_hours": 12}},
		{"no day", time.Time{}, nil},
	} {
		p := handout.Personalise(guide, handout.Visit{At: c.at, Sedation: "light"}, handout.Clinic{Settings: c.settings}, november27)
		words, _ := guide.Words(content.English)
		clock := newFoodClock(wording{words}, p.Fasts[0], "US")
		for _, width := range []float32{640, 900} {
			if !clock.fits(width) {
				t.Errorf("%s: the lanes have no room in %v", c.name, width)
				continue
			}
			clock.Resize(fyne.NewSize(width, clock.heightAt(width)))
			for i, ln := range clock.lanes {
				end := ln.bar.Position().X + ln.bar.Size().Width
				hours := float32(0)
				if i < len(clock.lanes)-1 {
					hours = float32(p.Fasts[0].Stretches[i].Hours)
				}
				if at := clock.at(hours, width); end < at-1 || end > at+1 {
					t.Errorf("%s: bar %d ends at %v, want %v", c.name, i, end, at)
				}
				if x := ln.end.Position().X; x < clock.names || x+ln.end.Size().Width > width {
					t.Errorf("%s, %v wide: %q stands from %v to %v", c.name, width, ln.end, x, x+ln.end.Size().Width)
				}
			}
		}
		if clock.fits(360) {
			t.Errorf("%s: the lanes are drawn in 360, which is too narrow to read", c.name)
		}
	}
}

// TestEveryMealHasItsLane sees that the window names whatever the guide puts on the
// clock.
func TestEveryMealHasItsLane(t *testing.T) {
	guide := content.Builtin()
	words, _ := guide.Words(content.English)
	for _, meal := range guide.Meals {
		if !words.Has("window.ready.lane." + meal.ID) {
			t.Errorf("there is no wording window.ready.lane.%s", meal.ID)
		}
	}
}
