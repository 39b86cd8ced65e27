package ui

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// TestNarrowScreens compares screens with a timetable in a window that is too
// narrow for its column of times, with a stage opened.
func TestNarrowScreens(t *testing.T) {
	for _, id := range []string{"plan", "day"} {
		w := openTest(t, handout.Visit{})
		w.turnTo(pageOf(w, id))
		w.desk.plan = samplePlan()
		for _, s := range w.desk.shown {
			s.show(w.desk.plan)
		}
		w.Resize(fyne.NewSize(450, 640))
		if s, ok := w.open.screen.(*planScreen); ok {
			s.onStop(s.stops["harvest"])
		}
		golden(t, id+"-narrow.txt", drawn(w.open.screen.object()))
	}
}

// TestTodaySaysHowLong sees what the flag of today says.
func TestTodaySaysHowLong(t *testing.T) {
	for _, c := range []struct {
		days  int
		width float32
		want  string
	}{
		{6, 1280, "Fri, Nov 27 · 6 days to go"},
		{1, 1280, "Fri, Nov 27 · 1 day to go"},
		{0, 1280, "Fri, Nov 27 · your visit is today"},
		{-1, 1280, "Fri, Nov 27"},
		{6, 640, "Today, Fri, Nov 27 · 6 days to go"},
		{-1, 640, "Today, Fri, Nov 27"},
	} {
		v := knee()
		v.At = time.Date(2026, 11, 27+c.days, 9, 0, 0, 0, time.UTC)
		w := openTest(t, v)
		w.Resize(fyne.NewSize(c.width, 640))
		if got := spaced(w.open.screen.(*planScreen).today.flag); got != c.want {
			t.Errorf("%v days, %v wide: %q, want %q", c.days, c.width, got, c.want)
		}
	}
}

// TestTodayCountsToTheNextVisit sees that of two visits the first counts until it is
// over.
func TestTodayCountsToTheNextVisit(t *testing.T) {
	for first, want := range map[int]string{30: "3 days to go", 27: "your visit is today", 20: "6 days to go"} {
		v := twoVisits()
		v.HarvestAt = time.Date(2026, 11, first, 8, 30, 0, 0, time.UTC)
		w := openTest(t, v)
		if got := w.open.screen.(*planScreen).today.flag.String(); !strings.HasSuffix(got, want) {
			t.Errorf("first visit on November %d: %q, want %q", first, got, want)
		}
	}
}

// TestYearIsSaidWhereItTurns sees that a day of next year says so, once.
func TestYearIsSaidWhereItTurns(t *testing.T) {
	for _, c := range []struct {
		at         time.Time
		want, once string
	}{
		{time.Date(2027, 1, 7, 9, 0, 0, 0, time.UTC), "Thu, Jan 7, 2027", "Thu, Jan 21"},
		{time.Date(2026, 12, 21, 9, 0, 0, 0, time.UTC), "Mon, Jan 4, 2027", "Mon, Dec 21"},
		{time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC), "Thu, Dec 3", "Thu, Dec 17"},
	} {
		w := openTest(t, knee())
		w.desk.clinic.Settings = map[string]int{"follow_up_days": 14}
		w.desk.edit(func(v *handout.Visit) { v.At = c.at })
		said := "\n" + strings.ReplaceAll(seen(w.open.screen.object()), "\u00a0", " ") + "\n"
		said = strings.ReplaceAll(said, ", you arrive\n", "\n")
		for _, line := range []string{c.want, c.once} {
			if !strings.Contains(said, "\n"+line+"\n") {
				t.Errorf("%v: no line %q", c.at, line)
			}
		}
	}
}
