package handout

import (
	"testing"

	"beforehand/content"
)

func TestFoodClock(t *testing.T) {
	g := guide(t)
	for _, c := range []struct {
		why, at, zone string
		settings      map[string]int
		want          [4]string
	}{
		{
			"a morning visit", "2026-12-03T09:00", "America/New_York", nil,
			[4]string{"Until 1:00 am", "Until 3:00 am", "Until 7:00 am", "After 7:00 am"},
		},
		{
			"early: the evening before is named", "2026-12-03T07:00", "America/New_York", nil,
			[4]string{"Until 11:00 pm Wed", "Until 1:00 am", "Until 5:00 am", "After 5:00 am"},
		},
		{
			"midnight belongs to the night before", "2026-12-03T08:00", "America/New_York", nil,
			[4]string{"Until 12 midnight Wed night", "Until 2:00 am", "Until 6:00 am", "After 6:00 am"},
		},
		{
			"the clocks go back at 2: eight hours are eight hours", "2026-11-01T07:00", "America/New_York", nil,
			[4]string{"Until 12 midnight Sat night", "Until 1:00 am", "Until 5:00 am", "After 5:00 am"},
		},
		{
			"the clocks go forward at 2", "2027-03-14T09:00", "America/New_York", nil,
			[4]string{"Until 12 midnight Sat night", "Until 3:00 am", "Until 7:00 am", "After 7:00 am"},
		},
		{
			"no zone: wall time", "2027-03-14T09:00", "", nil,
			[4]string{"Until 1:00 am", "Until 3:00 am", "Until 7:00 am", "After 7:00 am"},
		},
		{
			"a stricter clinic", "2026-12-03T09:00", "America/New_York",
			map[string]int{"fast_big_meal_hours": 10, "clear_drinks_hours": 3},
			[4]string{"Until 11:00 pm Wed", "Until 3:00 am", "Until 6:00 am", "After 6:00 am"},
		},
		{
			"the day is not known", "", "", nil,
			[4]string{"Until eight hours before", "Until six hours before", "Until two hours before", "After two hours before"},
		},
	} {
		clinic := Clinic{Settings: c.settings}
		if c.zone != "" {
			clinic.Zone = zone(t, c.zone)
		}
		p := Personalise(g, Visit{At: wall(c.at), Sedation: "light"}, clinic, wall("2026-10-20T00:00"))
		for i, want := range c.want {
			if got := spaced(p.Fasts[0].Stretches[i].Head); got != want {
				t.Errorf("%s: %q, want %q", c.why, got, want)
			}
		}
	}
}

func TestRideHome(t *testing.T) {
	g := guide(t)
	for _, c := range []struct{ why, at, want string }{
		{"arrival, three hours, 24 hours", "2026-12-03T09:00", "12 noon on Friday, December 4"},
		{"rounded up to the hour", "2026-12-03T09:10", "1:00 pm on Friday, December 4"},
		{"24 hours pass, whatever the clocks do", "2026-10-31T09:00", "11:00 am on Sunday, November 1"},
	} {
		p := Personalise(g, Visit{At: wall(c.at), Sedation: "deep"}, Clinic{Zone: zone(t, "America/New_York")}, wall("2026-10-20T00:00"))
		if got := spaced(p.Rides[0].Until.Full); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestFoodClockHasItsArrival(t *testing.T) {
	v := Visit{Pathway: "lab_grown", Sedation: "light", At: wall("2026-12-10T10:00")}
	fasts := Personalise(guide(t), v, Clinic{}, wall("2026-11-22T00:00")).Fasts
	if !fasts[0].Arrive.Time.IsZero() || len(fasts[0].Arrive.Clock) != 0 {
		t.Errorf("the first visit has no day, and arrives at %v", fasts[0].Arrive)
	}
	if got := spaced(fasts[1].Arrive.Full); got != "10:00 am on Thursday, December 10" {
		t.Errorf("the second visit arrives at %q", got)
	}
}

func TestTasksSayByWhen(t *testing.T) {
	for _, c := range []struct {
		why  string
		v    Visit
		want map[string]string
	}{
		{
			"a day",
			Visit{At: wall("2026-12-03T09:00"), Sedation: "light"},
			map[string]string{"health": "As soon as you can", "pack": "By Wed, Dec 2", "food": "Thu, Dec 3", "arrive": "Thu, Dec 3"},
		},
		{
			"midnight stands under the evening before",
			Visit{At: wall("2026-12-03T08:00"), Sedation: "light"},
			map[string]string{"food": "Wed, Dec 2", "arrive": "Thu, Dec 3"},
		},
		{
			"no day",
			Visit{Sedation: "light"},
			map[string]string{"health": "As soon as you can", "pack": "the day before", "arrive": "your visit"},
		},
	} {
		got := map[string]string{}
		for _, group := range Personalise(guide(t), c.v, Clinic{}, wall("2026-11-22T00:00")).Tasks {
			for _, task := range group.Tasks {
				got[task.ID] = spaced(task.By)
			}
		}
		for id, want := range c.want {
			if got[id] != want {
				t.Errorf("%s: %s is to be done %q, want %q", c.why, id, got[id], want)
			}
		}
	}
}

func TestTwoVisitsHaveTwoClocks(t *testing.T) {
	v := Visit{Pathway: "lab_grown", Origin: "fat", Sedation: "light", At: wall("2026-12-10T10:00"), HarvestAt: wall("2026-11-05T08:30")}
	p := Personalise(guide(t), v, Clinic{}, wall("2026-10-20T00:00"))
	if len(p.Fasts) != 2 || len(p.Rides) != 2 {
		t.Fatalf("%d food clocks and %d rides home, want two of each", len(p.Fasts), len(p.Rides))
	}
	if got := spaced(p.Fasts[0].Stretches[2].Head); got != "Until 6:30 am" {
		t.Errorf("the first visit's clear drinks: %q", got)
	}
	if got := spaced(p.Fasts[1].Stretches[2].Head); got != "Until 8:00 am" {
		t.Errorf("the second visit's clear drinks: %q", got)
	}
}

func TestStopAndAskCountFromTheFirstNeedle(t *testing.T) {
	v := Visit{Pathway: "lab_grown", Origin: "fat", At: wall("2026-12-10T10:00"), HarvestAt: wall("2026-11-20T08:30"), Flags: []content.Flag{"nsaid"}}
	c := Clinic{Country: "US", Settings: map[string]int{"ask_blood_thinner_days": 14, "nsaid_stop_days": 7, "nsaid_resume_days": 14}}
	p := Personalise(guide(t), v, c, wall("2026-10-20T00:00"))
	var got []string
	for _, m := range p.Medicines {
		if len(m.When) > 0 {
			got = append(got, spaced(m.When))
		}
	}
	want := []string{"By Fri, Nov 6", "Nov 13 to Dec 24"}
	if len(got) != 2 || got[0] != want[0] || got[1] != want[1] {
		t.Errorf("%q, want %q", got, want)
	}
}

func TestWhatNobodyGaveIsALineToWriteOn(t *testing.T) {
	p := Personalise(guide(t), Visit{At: wall("2026-12-03T09:00"), Flags: []content.Flag{"nsaid"}}, Clinic{}, wall("2026-11-22T00:00"))
	for _, m := range p.Medicines {
		if m.Icon == "stop" && spaced(m.When) != "______ to ______" {
			t.Errorf("%s: %q, want two lines to write on", m.ID, spaced(m.When))
		}
	}
}

func TestLateTasksSaySo(t *testing.T) {
	v := Visit{At: wall("2026-12-03T09:00"), Flags: []content.Flag{"blood_thinner"}}
	c := Clinic{Settings: map[string]int{"ask_blood_thinner_days": 14}}
	late := func(today string) (texts []string) {
		for _, group := range Personalise(guide(t), v, c, wall(today)).Tasks {
			for _, task := range group.Tasks {
				if len(task.Late) > 0 {
					texts = append(texts, spaced(task.Late))
				}
			}
		}
		return texts
	}
	if got := late("2026-11-19T00:00"); len(got) != 0 {
		t.Errorf("on its own day nothing is late: %q", got)
	}
	if got := late("2026-11-20T00:00"); len(got) == 0 {
		t.Error("the day to ask was yesterday, and nobody says so")
	}
}

func TestMedicineRowsSayWhenItIsLate(t *testing.T) {
	v := Visit{At: wall("2026-12-03T09:00"), Flags: []content.Flag{"blood_thinner"}}
	c := Clinic{Settings: map[string]int{"ask_blood_thinner_days": 14}}
	for _, tc := range []struct{ why, today, want string }{
		{"on its own day", "2026-11-19T00:00", "By Thu, Nov 19"},
		{"a day later", "2026-11-20T00:00", "Late: call now"},
		{"on the day of the visit", "2026-12-03T00:00", "Late: call now"},
		{"the visit is over: nothing is late", "2026-12-04T00:00", "By Thu, Nov 19"},
	} {
		p := Personalise(guide(t), v, c, wall(tc.today))
		if got := spaced(p.Medicines[0].When); got != tc.want {
			t.Errorf("%s: %q, want %q", tc.why, got, tc.want)
		}
	}
}

func TestMidnightStandsUnderTheEveningBefore(t *testing.T) {
	p := Personalise(guide(t), Visit{At: wall("2026-12-03T08:00"), Sedation: "light"}, Clinic{}, wall("2026-11-22T00:00"))
	for _, e := range p.Events {
		if e.ID == "food" {
			if got := spaced(e.When.Brief) + " " + spaced(e.When.Clock); got != "Wed, Dec 2 12 midnight" {
				t.Errorf("the food clock starts %q", got)
			}
			return
		}
	}
	t.Error("no food clock on the timeline")
}

func TestAFirstVisitThatIsOverAsksForNothing(t *testing.T) {
	v := Visit{Pathway: "lab_grown", Origin: "fat", Sedation: "light", At: wall("2026-12-10T10:00"), HarvestAt: wall("2026-11-05T08:30")}
	p := Personalise(guide(t), v, Clinic{}, wall("2026-11-22T00:00"))
	if len(p.Fasts) != 1 || len(p.Rides) != 1 {
		t.Errorf("%d food clocks and %d rides, want those of the visit to come", len(p.Fasts), len(p.Rides))
	}
	for _, group := range p.Tasks {
		for _, task := range group.Tasks {
			if len(task.Late) > 0 && group.When.Time.Before(wall("2026-11-05T00:00")) {
				t.Errorf("%s is called late: %q", task.ID, spaced(task.Late))
			}
		}
	}
}

func TestLimitsAfterSleepyMedicineEndTwice(t *testing.T) {
	v := Visit{Pathway: "lab_grown", Origin: "fat", Sedation: "light", At: wall("2026-12-10T10:00"), HarvestAt: wall("2026-11-05T08:30")}
	p := Personalise(guide(t), v, Clinic{Country: "US"}, wall("2026-10-20T00:00"))
	for _, l := range p.Limits {
		if l.ID == "drive" {
			if got, want := spaced(l.Until.Brief), "Fri, Nov 6 12 noon, and Fri, Dec 11 1:00 pm"; got != want {
				t.Errorf("until %q, want %q", got, want)
			}
			return
		}
	}
	t.Error("no limit on driving")
}
