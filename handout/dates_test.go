package handout

import (
	"strings"
	"testing"
	"time"

	"beforehand/content"
)

// guide is the one that the program carries.
func guide(testing.TB) *content.Guide { return content.Builtin() }

// spaced shows no-break spaces as spaces.
func spaced(t content.Text) string { return strings.ReplaceAll(t.String(), "\u00a0", " ") }

func wall(s string) time.Time {
	if s == "" {
		return time.Time{}
	}
	t, err := time.Parse(wallLayout, s)
	if err != nil {
		panic(err)
	}
	return t
}

func zone(t testing.TB, name string) *time.Location {
	t.Helper()
	loc, err := time.LoadLocation(name)
	if err != nil {
		t.Fatal(err)
	}
	return loc
}

func TestDaysAndClocks(t *testing.T) {
	w, _ := guide(t).Words("en")
	us, gb := newCalendar(w, "US", wall("2026-12-03T09:00")), newCalendar(w, "GB", wall("2026-12-03T09:00"))
	for _, c := range []struct {
		what, got, want string
	}{
		{"a day", spaced(us.day(wall("2026-12-03T09:00"))), "Thursday, December 3"},
		{"day before month outside the US", spaced(gb.day(wall("2026-12-03T09:00"))), "Thursday 3 December"},
		{"another year is said", spaced(us.day(wall("2027-12-03T09:00"))), "Friday, December 3, 2027"},
		{"in short", spaced(us.brief(wall("2026-11-19T00:00"))), "Thu, Nov 19"},
		{"in short, another year", spaced(gb.brief(wall("2027-12-03T00:00"))), "Fri 3 Dec 2027"},
		{"morning", spaced(us.clock(wall("2026-12-03T09:05"))), "9:05 am"},
		{"afternoon", spaced(us.clock(wall("2026-12-03T13:30"))), "1:30 pm"},
		{"noon has a name", spaced(us.clock(wall("2026-12-03T12:00"))), "12 noon"},
		{"after noon", spaced(us.clock(wall("2026-12-03T12:01"))), "12:01 pm"},
		{"just after midnight", spaced(us.clock(wall("2026-12-03T00:30"))), "12:30 am"},
		{"midnight goes with the night before it", spaced(us.dayClock(wall("2026-12-03T00:00"))), "12 midnight on the night of Wednesday, December 2"},
		{"a day and a clock", spaced(us.dayClock(wall("2026-12-04T12:00"))), "12 noon on Friday, December 4"},
		{"a month", us.month("2026-11").String(), "November 2026"},
	} {
		if c.got != c.want {
			t.Errorf("%s: %q, want %q", c.what, c.got, c.want)
		}
	}
}

func TestRelativeMoments(t *testing.T) {
	w, _ := guide(t).Words("en")
	cal := newCalendar(w, "US", time.Time{})
	for _, c := range []struct {
		when string
		two  bool
		want string
	}{
		{"-14d", false, "two weeks before your visit"},
		{"-7d", false, "one week before your visit"},
		{"first -7d", true, "one week before your first visit"},
		{"+7d", true, "one week after your last visit"},
		{"-1d", false, "the day before your visit"},
		{"+1d", false, "the day after your visit"},
		{"+5d", false, "five days after your visit"},
		{"+365d", false, "one year after your visit"},
		{"-8h", false, "eight hours before you arrive"},
		{"end +24h", false, "24 hours after you leave the clinic"},
		{"+0d", false, "the day of your visit"},
	} {
		when, err := content.ParseWhen(c.when)
		if err != nil {
			t.Fatal(err)
		}
		if got := cal.relative(when, when.Amount, c.two).String(); got != c.want {
			t.Errorf("%s: %q, want %q", c.when, got, c.want)
		}
	}
}
