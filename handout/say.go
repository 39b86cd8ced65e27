package handout

import (
	"time"

	"beforehand/content"
)

// SayDay says a day whole, as the pages do: "Thursday, December 3, 2026". The
// country decides the order of day and month; "" is US.
func SayDay(w *content.Words, c content.Country, t time.Time) content.Text {
	return sayer(w, c, t).dayYear(t)
}

// SayDayIn says it within a sentence: "el jueves 3 de diciembre de 2026".
func SayDayIn(w *content.Words, c content.Country, t time.Time) content.Text {
	s := sayer(w, c, t)
	return s.within(s.dayYear(t))
}

// SayBrief says a day in short: "Thu, Dec 3".
func SayBrief(w *content.Words, c content.Country, t time.Time) content.Text {
	return sayer(w, c, t).brief(t)
}

// SayBriefIn says a day in short within a sentence: "Thu, Dec 3".
func SayBriefIn(w *content.Words, c content.Country, t time.Time) content.Text {
	s := sayer(w, c, t)
	return s.within(s.brief(t))
}

// SayClock says a time of day: "9:00 am".
func SayClock(w *content.Words, t time.Time) content.Text { return sayer(w, "", t).clock(t) }

// SayClockIn says it within a sentence: "las 9:00 a. m.".
func SayClockIn(w *content.Words, t time.Time) content.Text { return sayer(w, "", t).clockIn(t) }

func sayer(w *content.Words, c content.Country, t time.Time) calendar {
	if c == "" {
		c = "US"
	}
	return newCalendar(w, c, t)
}
