package ui

import (
	"slices"
	"strings"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// appointment is the two fields for a day and a clock time. What was understood
// is said under each in words.
type appointment struct {
	words   wording
	names   calendarWords
	country func() content.Country
	today   func() time.Time
	day     *field
	clock   *field
}

func newAppointment(w wording, d *desk, dayName, clockName string, dayLabel, clockLabel content.Text) *appointment {
	a := &appointment{
		words: w, names: calendarOf(w),
		country: func() content.Country { return d.clinic.Country },
		today:   d.now,
		day:     newEntryField(dayName, dayLabel, newEntry()),
		clock:   newEntryField(clockName, clockLabel, newEntry()),
	}
	a.day.trail = newCalendarIcon(a.openCalendar)
	a.day.entry.covered = fieldHeight
	a.day.entry.onOpen = a.openCalendar
	return a
}

// openCalendar shows the month of the day that is typed, or of today.
func (a *appointment) openCalendar() {
	on := canvasOf(a.day)
	if on == nil {
		return
	}
	on.Focus(a.day.entry)
	today := a.today()
	from := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	said := calendarSaid{words: a.words, country: a.country(), today: from}
	if r := readMoment(strings.TrimSpace(a.day.entry.Text), a.names, today); len(r.days) > 0 {
		from = r.days[0]
	}
	openCalendar(on, a.day.entry, said, from, func(day time.Time) { a.day.entry.SetText(a.typedDay(day)) })
}

// calendarOf collects the words that typed days may hold.
func calendarOf(w wording) calendarWords {
	lower := func(id string) string { return content.Folded(w.Plain(id)) }
	list := func(id string) []string { return strings.Fields(lower("window.typed." + id)) }
	names := calendarWords{
		today: lower("window.typed.today"), tomorrow: lower("window.typed.tomorrow"),
		am: list("am"), pm: list("pm"), little: list("at"),
	}
	// As one word, as it is typed and as the pages say it.
	whole := func(typed, said string) []string {
		short := strings.Join(list(typed), "")
		return []string{short, "12" + short, strings.Join(tokensOf(w.Plain(said), names), "")}
	}
	names.noon, names.midnight = whole("noon", "page.clock.noon"), whole("midnight", "page.clock.midnight")
	for i, m := range [12]string{"m1", "m2", "m3", "m4", "m5", "m6", "m7", "m8", "m9", "m10", "m11", "m12"} {
		names.months[i] = []string{lower("page.month." + m), lower("page.month_short." + m)}
	}
	for i, d := range [7]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} {
		names.days[i] = []string{lower("page.weekday." + d), lower("page.weekday_short." + d)}
	}
	return names
}

// set writes a moment into the fields; the zero time empties them.
func (a *appointment) set(at time.Time) {
	day, clock := "", ""
	if !at.IsZero() {
		day, clock = a.typedDay(at), handout.SayClock(a.words.Words, at).String()
	}
	a.day.entry.SetText(day)
	a.clock.entry.SetText(clock)
}

// typedDay is a day as it can be typed in one way only: "Dec 3, 2026".
func (a *appointment) typedDay(at time.Time) string {
	return a.words.say("typed.day",
		"month", a.words.Text("page.month_short.m"+at.Format("1")), "day", at.Day(), "year", at.Year()).String()
}

// read is the moment that was typed; the zero time where nothing was. It says
// what it understood, and finds fault with what it did not.
func (a *appointment) read() (time.Time, []fault) {
	typedDay, typedClock := strings.TrimSpace(a.day.entry.Text), strings.TrimSpace(a.clock.entry.Text)
	r := readMoment(typedDay, a.names, a.today())
	clocks := readClock(typedClock, a.names)
	if typedClock == "" {
		clocks = r.clocks
	}
	a.echo(r, clocks)
	var found []fault
	found = append(found, a.dayFaults(typedDay, typedClock, r)...)
	found = append(found, a.clockFaults(typedDay, typedClock, clocks)...)
	if len(found) > 0 || len(r.days) == 0 {
		return time.Time{}, found
	}
	return r.days[0].Add(clocks[0]), nil
}

func (a *appointment) echo(r reading, clocks []time.Duration) {
	a.day.say(nil)
	a.clock.say(nil)
	if a.day.entry.on && a.day.entry.Text == "" {
		a.day.say(a.words.say("calendar.hint"))
	}
	if len(r.days) == 1 {
		a.day.say(a.words.say("form.day_echo",
			"day", handout.SayDay(a.words.Words, a.country(), r.days[0]), "away", daysAway(a.words, a.today(), r.days[0])))
	}
	if len(clocks) == 1 {
		a.clock.say(a.sayClock(clocks[0]))
	}
}

// sayClock says a clock time with the part of the day, which "9:00" alone leaves
// open.
func (a *appointment) sayClock(clock time.Duration) content.Text {
	said := handout.SayClock(a.words.Words, time.Time{}.Add(clock))
	switch {
	case clock < 12*time.Hour:
		return a.words.say("form.clock_morning", "clock", said)
	case clock < 18*time.Hour:
		return a.words.say("form.clock_afternoon", "clock", said)
	}
	return a.words.say("form.clock_evening", "clock", said)
}

func (a *appointment) dayFaults(typedDay, typedClock string, r reading) []fault {
	switch {
	case typedDay == "" && typedClock == "":
		return nil
	case typedDay == "":
		return []fault{{field: a.day, says: a.words.say("form.day_missing")}}
	case len(r.days) == 0 && yearOutside(typedDay):
		return []fault{{field: a.day, says: a.words.say("form.day_year", "first", handout.FirstYear, "last", handout.LastYear)}}
	case len(r.days) == 0:
		return []fault{{field: a.day, says: a.words.say("form.day_unread")}}
	case len(r.days) > 1:
		f := fault{field: a.day, says: a.words.say("form.day_which")}
		for _, d := range slices.SortedFunc(slices.Values(r.days), time.Time.Compare) { // the sooner is the likelier
			said := handout.SayDay(a.words.Words, a.country(), d)
			f.mends = append(f.mends, mend{said, func() { a.day.entry.SetText(a.typedDay(d)) }})
		}
		return []fault{f}
	}
	return nil
}

func (a *appointment) clockFaults(typedDay, typedClock string, clocks []time.Duration) []fault {
	switch {
	case typedDay == "" && typedClock == "":
		return nil
	case typedClock == "" && len(clocks) == 0:
		return []fault{{field: a.clock, says: a.words.say("form.clock_missing")}}
	case len(clocks) == 0:
		return []fault{{field: a.clock, says: a.words.say("form.clock_unread")}}
	case len(clocks) > 1:
		f := fault{field: a.clock, says: a.words.say("form.clock_which")}
		for _, c := range clocks {
			said := handout.SayClock(a.words.Words, time.Time{}.Add(c))
			f.mends = append(f.mends, mend{a.sayClock(c), func() { a.clock.entry.SetText(said.String()) }})
		}
		return []fault{f}
	}
	return nil
}
