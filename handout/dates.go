package handout

import (
	"strconv"
	"strings"
	"time"

	"beforehand/content"
)

// calendar says days, clocks and ranges by the patterns of a language, in the
// order of a country.
type calendar struct {
	w     *content.Words
	order string    // "us": month before day; "intl": day before month
	visit time.Time // days far from this one say their year
}

func newCalendar(w *content.Words, c content.Country, visit time.Time) calendar {
	order := "intl"
	if c == "US" {
		order = "us"
	}
	return calendar{w: w, order: order, visit: visit}
}

// far reports whether a day without its year could be taken for another: it is
// in another year than the visit, and half a year or more away.
func (c calendar) far(t time.Time) bool {
	apart := t.Sub(c.visit).Abs()
	return t.Year() != c.visit.Year() && apart > 180*24*time.Hour
}

// day is "Thursday, December 3", with the year where the day is far.
func (c calendar) day(t time.Time) content.Text {
	if c.far(t) {
		return c.dayYear(t)
	}
	return c.say("day", t)
}

// dayYear is "Thursday, December 3, 2026".
func (c calendar) dayYear(t time.Time) content.Text { return c.say("day_year", t) }

// brief is "Thu, Dec 3", with the year where the day is far.
func (c calendar) brief(t time.Time) content.Text {
	if c.far(t) {
		return c.say("brief_year", t)
	}
	return c.say("brief", t)
}

// short is "Dec 3".
func (c calendar) short(t time.Time) content.Text { return c.say("short", t) }

// briefYear is "Thu, Dec 3, 2026".
func (c calendar) briefYear(t time.Time) content.Text { return c.say("brief_year", t) }

// weekday is "Thu".
func (c calendar) weekday(t time.Time) content.Text {
	return put(c.w.Plain("page.weekday_short." + weekdayIDs[t.Weekday()]))
}

// month is "November 2026", from "2026-11"; anything else stands as it is.
func (c calendar) month(yearMonth string) content.Text {
	t, err := time.Parse("2006-01", yearMonth)
	if err != nil {
		return put(yearMonth)
	}
	return c.say("month_year", t)
}

// clock is "9:00 am", "12 noon" or "12 midnight".
func (c calendar) clock(t time.Time) content.Text {
	id := "page.clock.am"
	switch {
	case atMidnight(t):
		id = "page.clock.midnight"
	case t.Hour() == 12 && t.Minute() == 0:
		id = "page.clock.noon"
	case t.Hour() >= 12:
		id = "page.clock.pm"
	}
	hour := t.Hour() % 12
	if hour == 0 {
		hour = 12
	}
	return whole(c.w.Text(id).Fill(map[string]content.Text{
		"h": plain(itoa(hour)), "hh": plain(twoDigits(t.Hour())), "mm": plain(twoDigits(t.Minute())),
	}))
}

// clockIn is clock within a sentence, where a language may need an article: "las
// 9:00 a. m.", but "la 1:00 p. m.".
func (c calendar) clockIn(t time.Time) content.Text {
	hour := t.Hour() % 12
	if hour == 0 {
		hour = 12
	}
	return whole(c.w.Count("page.within.clock", hour).Fill(map[string]content.Text{"clock": c.clock(t)}))
}

// within is a day as it stands in a sentence: "el jueves 3 de diciembre".
func (c calendar) within(day content.Text) content.Text {
	return whole(c.w.Text("page.within.day").Fill(map[string]content.Text{"day": day}))
}

// dayClock is "12 noon on Friday, December 4". Midnight is said by the night it
// ends, which nobody takes for the wrong one.
func (c calendar) dayClock(t time.Time) content.Text {
	id, day := "page.clock.on", t
	if atMidnight(t) {
		id, day = "page.clock.on_night", t.AddDate(0, 0, -1)
	}
	return whole(c.w.Text(id).Fill(map[string]content.Text{"clock": c.clockIn(t), "day": c.day(day)}))
}

// nightOrDay says the day of t, or, at midnight, the night before it by the
// wording of id.
func (c calendar) nightOrDay(id string, t time.Time, day func(time.Time) content.Text) content.Text {
	if !atMidnight(t) {
		return day(t)
	}
	return c.w.Text(id).Fill(map[string]content.Text{"day": day(t.AddDate(0, 0, -1))})
}

func atMidnight(t time.Time) bool { return t.Hour() == 0 && t.Minute() == 0 }

func (c calendar) say(pattern string, t time.Time) content.Text {
	var said strings.Builder
	for _, piece := range c.w.Text("page.date." + c.order + "." + pattern) {
		if piece.Hole != "" {
			said.WriteString(c.part(piece.Hole, t))
		} else {
			said.WriteString(piece.Words)
		}
	}
	return put(said.String())
}

// part is what stands in a hole of a date's pattern.
func (c calendar) part(hole string, t time.Time) string {
	switch hole {
	case "weekday":
		return c.w.Plain("page.weekday." + weekdayIDs[t.Weekday()])
	case "wd":
		return c.w.Plain("page.weekday_short." + weekdayIDs[t.Weekday()])
	case "month":
		return c.w.Plain("page.month.m" + itoa(int(t.Month())))
	case "mon":
		return c.w.Plain("page.month_short.m" + itoa(int(t.Month())))
	case "d":
		return itoa(t.Day())
	case "year":
		return itoa(t.Year())
	}
	return "{" + hole + "}"
}

var weekdayIDs = [7]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"}

func twoDigits(n int) string {
	if n < 10 {
		return "0" + itoa(n)
	}
	return itoa(n)
}

// relative says a moment that has no date: "two weeks before your visit".
func (c calendar) relative(w content.When, amount int, two bool) content.Text {
	anchor := "visit"
	if two && w.Anchor == content.First {
		anchor = "first"
	}
	if two && w.Anchor != content.First {
		anchor = "last"
	}
	id, n := relativeID(w, amount)
	if n == 0 {
		return whole(c.w.Text("page.rel." + id + "." + anchor))
	}
	return whole(c.w.Count("page.rel."+id, n).Fill(map[string]content.Text{
		"n":     plain(c.number(n)),
		"visit": c.w.Text("page.rel.anchor." + anchor),
	}))
}

// briefRelative says the same in the fewest words, where there is one visit:
// "two weeks before".
func (c calendar) briefRelative(w content.When, amount int, two bool) content.Text {
	id, n := relativeID(w, amount)
	switch {
	case two:
		return c.relative(w, amount, two)
	case n == 0:
		return whole(c.w.Text("page.rel_brief." + id))
	}
	return whole(c.w.Count("page.rel_brief."+id, n).Fill(map[string]content.Text{"n": plain(c.number(n))}))
}

// relativeID is the id of the pattern for a distance, and the number to say in
// it; 0 where the pattern is a fixed phrase.
func relativeID(w content.When, amount int) (string, int) {
	n, side := amount, "after"
	if n < 0 {
		n, side = -n, "before"
	}
	switch {
	case w.Anchor == content.End:
		return "hours_end", n
	case w.Elapsed:
		return "hours_" + side, n
	case n == 0:
		return "same_day", 0
	case n == 1:
		return "day_" + side, 0
	case n == 365:
		return "year_" + side, 0
	case n%7 == 0:
		return "weeks_" + side, n / 7
	}
	return "days_" + side, n
}

// number is a small number in words, as people say it: "two".
func (c calendar) number(n int) string {
	if n >= 1 && n <= 10 {
		return c.w.Plain("page.number.n" + itoa(n))
	}
	return itoa(n)
}

// plain is words that are part of a pattern; put is words from outside it.
func plain(s string) content.Text { return content.Text{{Words: s}} }

func put(s string) content.Text { return content.Text{{Words: s, Put: true}} }

// whole joins a text into one piece that was put in as a whole, so that a date
// keeps its own order inside any sentence.
func whole(t content.Text) content.Text { return put(t.String()) }

func itoa(n int) string { return strconv.Itoa(n) }
