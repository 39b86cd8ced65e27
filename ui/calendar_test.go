package ui

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"beforehand/handout"
)

func day(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

func TestCalendarKeys(t *testing.T) {
	for _, c := range []struct {
		why  string
		from time.Time
		keys []fyne.KeyName
		want time.Time
	}{
		{"a day on", day(2026, 11, 30), []fyne.KeyName{fyne.KeyRight}, day(2026, 12, 1)},
		{"a day back", day(2027, 1, 1), []fyne.KeyName{fyne.KeyLeft}, day(2026, 12, 31)},
		{"a week on and back", day(2026, 11, 27), []fyne.KeyName{fyne.KeyDown, fyne.KeyDown, fyne.KeyUp}, day(2026, 12, 4)},
		{"the ends of a week", day(2026, 12, 3), []fyne.KeyName{fyne.KeyHome}, day(2026, 11, 29)},
		{"and its other end", day(2026, 12, 3), []fyne.KeyName{fyne.KeyEnd}, day(2026, 12, 5)},
		{"a month on from the 31st is the last of February", day(2027, 1, 31), []fyne.KeyName{fyne.KeyPageDown}, day(2027, 2, 28)},
		{"a month back over the year", day(2027, 1, 15), []fyne.KeyName{fyne.KeyPageUp}, day(2026, 12, 15)},
		{"never before the first year", day(handout.FirstYear, 1, 1), []fyne.KeyName{fyne.KeyLeft, fyne.KeyPageUp}, day(handout.FirstYear, 1, 1)},
		{"never after the last", day(handout.LastYear, 12, 31), []fyne.KeyName{fyne.KeyDown, fyne.KeyPageDown}, day(handout.LastYear, 12, 31)},
	} {
		w := openTest(t, handout.Visit{})
		var chosen time.Time
		openCalendar(w.Canvas(), w.bar, calendarSaid{words: w.words, today: november27}, c.from, func(d time.Time) { chosen = d })
		press(w, c.keys...)
		press(w, fyne.KeyReturn)
		if !chosen.Equal(c.want) || w.Canvas().Overlays().Top() != nil {
			t.Errorf("%s: %v, want %v", c.why, chosen, c.want)
		}
	}
}

// F4, Alt and Down, and the icon open the calendar of a day; what is chosen is in
// the field, where the next Tab goes on to the clock.
func TestCalendarOfADay(t *testing.T) {
	for _, open := range []func(w *window, f *form){
		func(w *window, _ *form) { press(w, fyne.KeyF4) },
		func(_ *window, f *form) {
			f.given.day.entry.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyDown, Modifier: fyne.KeyModifierAlt})
		},
		func(_ *window, f *form) { f.given.day.trail.Tapped(nil) },
	} {
		w, f := openForm(t, knee())
		w.Canvas().Focus(f.given.day.entry)
		open(w, f)
		if _, ok := w.Canvas().Focused().(*calendar); !ok {
			t.Fatal("no calendar has the focus")
		}
		press(w, fyne.KeyDown, fyne.KeyReturn)
		if want := time.Date(2026, 12, 10, 9, 0, 0, 0, time.UTC); !w.desk.visit.At.Equal(want) {
			t.Errorf("the visit is at %v, want %v", w.desk.visit.At, want)
		}
		press(w, fyne.KeyTab)
		if w.Canvas().Focused() != f.given.clock.entry {
			t.Error("Tab does not go on to the clock")
		}
		w.Canvas().Focus(f.given.day.entry)
		press(w, fyne.KeyF4, fyne.KeyRight, fyne.KeyEscape)
		if w.desk.visit.At.Day() != 10 || w.Canvas().Focused() != f.given.day.entry {
			t.Error("Esc chooses, or loses the focus")
		}
	}
}

// A click takes a day, and the arrows beside the month turn it.
func TestCalendarByPointer(t *testing.T) {
	w := openTest(t, handout.Visit{})
	var chosen time.Time
	openCalendar(w.Canvas(), w.bar, calendarSaid{words: w.words, country: "GB", today: november27}, november27, func(d time.Time) { chosen = d })
	c := w.Canvas().Focused().(*calendar)
	test.LaidOutObjects(c)
	tap := func(x, y float32) { c.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, y)}) }
	tap(c.Size().Width-20, 20)
	if c.at.Month() != time.December {
		t.Fatalf("the arrow turns to %v", c.at.Month())
	}
	if c.heads[0].String() != "Mon" {
		t.Errorf("a British week begins on %s", c.heads[0])
	}
	x, y := c.place(3)
	tap(x+5, y+5)
	if !chosen.Equal(day(2026, 12, 3)) {
		t.Errorf("a click on the third takes %v", chosen)
	}
}

func TestCalendarIsDrawn(t *testing.T) {
	w := openTest(t, handout.Visit{})
	openCalendar(w.Canvas(), w.bar, calendarSaid{words: w.words, today: november27}, day(2026, 11, 5), func(time.Time) {})
	golden(t, "calendar.txt", drawn(w.Canvas().Overlays().Top()))
}
