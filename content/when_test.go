package content

import (
	"testing"
	"time"
	_ "time/tzdata" // the zones of the tests, wherever they run
)

func TestParseWhen(t *testing.T) {
	tests := []struct {
		s    string
		want When
	}{
		{"-7d", When{Anchor: Given, Amount: -7}},
		{"+0d", When{Anchor: Given}},
		{"+14d", When{Anchor: Given, Amount: 14}},
		{"-1d 18:00", When{Anchor: Given, Amount: -1, ByClock: true, Clock: 18 * time.Hour}},
		{"+0d 07:30", When{Anchor: Given, ByClock: true, Clock: 7*time.Hour + 30*time.Minute}},
		{"-2h", When{Anchor: Given, Elapsed: true, Amount: -2}},
		{"first -7d", When{Anchor: First, Amount: -7}},
		{"end +24h", When{Anchor: End, Elapsed: true, Amount: 24}},
		{"first -{ask_blood_thinner_days}d", When{Anchor: First, Amount: -1, Setting: "ask_blood_thinner_days"}},
		{"-{clear_drinks_hours}h", When{Anchor: Given, Elapsed: true, Amount: -1, Setting: "clear_drinks_hours"}},
		{"+{rest_days}d 09:00", When{Anchor: Given, Amount: 1, Setting: "rest_days", ByClock: true, Clock: 9 * time.Hour}},
	}
	for _, tt := range tests {
		got, err := ParseWhen(tt.s)
		if err != nil || got != tt.want {
			t.Errorf("%q is %+v, %v; want %+v", tt.s, got, err, tt.want)
		}
		if got.String() != tt.s {
			t.Errorf("%q is written %q", tt.s, got)
		}
	}
}

func TestParseWhenRefuses(t *testing.T) {
	tests := map[string]string{
		"":              "no moment",
		"7d":            "no sign",
		"-7":            "no unit",
		"-7w":           "weeks are not a unit",
		"-d":            "no number",
		"-07d":          "written in a second way",
		"-0d":           "written in a second way",
		"-99999d":       "beyond a lifetime",
		"-1h 18:00":     "hours and a clock",
		"-1d 6pm":       "a clock that is none",
		"-1d 6:00":      "a clock written in a second way",
		"-1d 24:00":     "no such hour",
		"-1d 18:00 ":    "a space too many",
		"start -1d":     "no such anchor",
		"given -1d":     "an anchor that is never written",
		"first":         "an anchor alone",
		"-{Days}d":      "no setting has capitals",
		"-{}d":          "no setting",
		"-{rest_daysd":  "a brace too few",
		"-{rest days}d": "a space within a name",
	}
	for s, why := range tests {
		if w, err := ParseWhen(s); err == nil {
			t.Errorf("%q is read as %v: %s", s, w, why)
		}
	}
}

func FuzzParseWhen(f *testing.F) {
	for _, s := range []string{"-7d", "-1d 18:00", "end +24h", "first -{a_b}d", "+0h", "-9999d 23:59"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		w, err := ParseWhen(s)
		if err != nil {
			return
		}
		if w.String() != s {
			t.Errorf("%q is written %q", s, w)
		}
		w.From(Appointment{Arrive: time.Unix(0, 0)}, func(string) (int, bool) { return 7, true })
	})
}

func TestWhenFrom(t *testing.T) {
	settings := func(name string) (int, bool) {
		n, ok := map[string]int{"rest_days": 7, "clear_drinks_hours": 2, "nsaid_stop_days": 0}[name]
		return n, ok
	}
	tests := []struct {
		zone, arrive, when, want string
		why                      string
	}{
		{"America/New_York", "2026-12-03 09:00", "-7d", "2026-11-26 09:00 EST", "a week before, at the same hour"},
		{"America/New_York", "2026-12-03 09:00", "-1d 18:00", "2026-12-02 18:00 EST", "the evening before"},
		{"America/New_York", "2026-12-03 09:00", "-6h", "2026-12-03 03:00 EST", "a light meal"},
		{"America/New_York", "2026-12-03 01:00", "-8h", "2026-12-02 17:00 EST", "over midnight"},
		{"America/New_York", "2026-12-03 09:00", "+{rest_days}d", "2026-12-10 09:00 EST", "the clinic's days"},
		{"America/New_York", "2026-12-03 09:00", "-{clear_drinks_hours}h", "2026-12-03 07:00 EST", "the clinic's hours"},
		{"America/New_York", "2026-12-03 09:00", "-{nsaid_stop_days}d", "2026-12-03 09:00 EST", "no days at all"},
		{"America/New_York", "2024-03-01 09:00", "-1d", "2024-02-29 09:00 EST", "a leap day"},

		// Clocks go from 2:00 to 3:00 on March 8, 2026, and from 2:00 to 1:00 on November 1.
		{"America/New_York", "2026-03-08 09:00", "-1d 18:00", "2026-03-07 18:00 EST", "the wall clock holds over the gap"},
		{"America/New_York", "2026-03-09 09:00", "-7d", "2026-03-02 09:00 EST", "and over a week"},
		{"America/New_York", "2026-03-08 09:00", "-8h", "2026-03-08 00:00 EST", "eight hours pass: nine by the wall"},
		{"America/New_York", "2026-03-08 09:00", "+0d 02:30", "2026-03-08 03:30 EDT", "a time that is left out moves on"},
		{"America/New_York", "2026-11-01 09:00", "-8h", "2026-11-01 01:00 EST", "the second 1:00"},
		{"America/New_York", "2026-11-01 09:00", "+0d 01:30", "2026-11-01 01:30 EDT", "of two, the first"},
		{"America/New_York", "2026-10-31 12:00", "end +24h", "2026-11-01 14:00 EST", "24 hours, by a wall clock set back"},
		{"Europe/Berlin", "2026-03-29 08:00", "-6h", "2026-03-29 01:00 CET", "2:00 to 3:00"},
		{"Europe/Berlin", "2026-03-29 08:00", "+0d 02:30", "2026-03-29 03:30 CEST", "left out"},
		{"Europe/Berlin", "2026-10-25 08:00", "-6h", "2026-10-25 02:00 CET", "the second 2:00, since 3:00 went back to it"},
		{"Europe/Berlin", "2026-10-25 08:00", "+0d 02:30", "2026-10-25 02:30 CEST", "comes twice"},
		{"Europe/Berlin", "2026-10-25 08:00", "-1d 18:00", "2026-10-24 18:00 CEST", "the evening before"},
		// Morocco sets its clocks back an hour for Ramadan.
		{"Africa/Casablanca", "2026-02-15 09:00", "-8h", "2026-02-15 02:00 +01", "the first 2:00, since 3:00 goes back to it"},
		{"Africa/Casablanca", "2026-02-15 09:00", "-1d 18:00", "2026-02-14 18:00 +01", "the wall clock holds"},
		{"Africa/Casablanca", "2026-03-22 09:00", "+0d 02:30", "2026-03-22 03:30 +01", "and on again at 2:00"},
		// Lord Howe Island moves by half an hour.
		{"Australia/Lord_Howe", "2026-10-04 09:00", "+0d 02:15", "2026-10-04 02:45 +11", "half an hour is left out"},
		{"Australia/Lord_Howe", "2026-10-04 09:00", "-8h", "2026-10-04 00:30 +1030", "eight hours pass"},
		{"Australia/Lord_Howe", "2026-04-05 09:00", "+0d 01:45", "2026-04-05 01:45 +11", "half an hour comes twice"},
		{"Australia/Lord_Howe", "2026-04-05 09:00", "-7d", "2026-03-29 09:00 +11", "over a week"},
		// Samoa left out December 30, 2011.
		{"Pacific/Apia", "2011-12-31 09:00", "-1d", "2011-12-31 09:00 +14", "a day that never was"},
	}
	for _, tt := range tests {
		a := Appointment{Arrive: wall(t, tt.zone, tt.arrive), Longest: 3 * time.Hour}
		w, err := ParseWhen(tt.when)
		if err != nil {
			t.Fatal(err)
		}
		got, ok := w.From(a, settings)
		if s := got.Format("2006-01-02 15:04 MST"); !ok || s != tt.want {
			t.Errorf("%s, %s, %s: %s, %v; want %s: %s", tt.zone, tt.arrive, tt.when, s, ok, tt.want, tt.why)
		}
	}
}

func wall(t *testing.T, zone, s string) time.Time {
	t.Helper()
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at, err := time.ParseInLocation("2006-01-02 15:04", s, loc)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

func TestWhenNotKnown(t *testing.T) {
	none := func(string) (int, bool) { return 0, false }
	arrive := Appointment{Arrive: time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)}
	if at, ok := (When{Amount: -1, Setting: "nsaid_stop_days"}).From(arrive, none); ok {
		t.Errorf("a number that the clinic has not given makes %v", at)
	}
	if at, ok := (When{Amount: -7}).From(Appointment{}, none); ok {
		t.Errorf("an arrival that is not known makes %v", at)
	}
}

func TestAppointmentEnd(t *testing.T) {
	tests := []struct {
		zone, arrive string
		longest      time.Duration
		want, why    string
	}{
		{"America/New_York", "2026-12-03 09:00", 3 * time.Hour, "12:00 EST", "on the hour it stays"},
		{"America/New_York", "2026-12-03 09:01", 3 * time.Hour, "13:00 EST", "a minute past is the next"},
		{"America/New_York", "2026-12-03 09:45", 3*time.Hour + 20*time.Minute, "14:00 EST", "up, never to the nearest"},
		{"America/New_York", "2026-03-08 00:30", 2 * time.Hour, "04:00 EDT", "the hour of the wall after the gap"},
		{"Asia/Kathmandu", "2026-12-03 09:15", 3 * time.Hour, "13:00 +0545", "an offset with a quarter of an hour"},
		{"Australia/Lord_Howe", "2026-10-04 00:45", time.Hour, "03:00 +11", "2:00 is left out, 2:30 is no full hour"},
	}
	for _, tt := range tests {
		a := Appointment{Arrive: wall(t, tt.zone, tt.arrive), Longest: tt.longest}
		if got := a.End().Format("15:04 MST"); got != tt.want {
			t.Errorf("%s, %s and %v: %s; want %s: %s", tt.zone, tt.arrive, tt.longest, got, tt.want, tt.why)
		}
	}
}
