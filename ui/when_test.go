package ui

import (
	"strings"
	"testing"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

var english = calendarWords{
	months: [12][]string{
		{"january", "jan"},
		{"february", "feb"},
		{"march", "mar"},
		{"april", "apr"},
		{"may"},
		{"june", "jun"},
		{"july", "jul"},
		{"august", "aug"},
		{"september", "sep"},
		{"october", "oct"},
		{"november", "nov"},
		{"december", "dec"},
	},
	days: [7][]string{
		{"sunday", "sun"}, {"monday", "mon"}, {"tuesday", "tue"}, {"wednesday", "wed"}, {"thursday", "thu"}, {"friday", "fri"}, {"saturday", "sat"},
	},
	today: "today", tomorrow: "tomorrow", noon: []string{"noon", "12noon"}, midnight: []string{"midnight", "12midnight"},
	am: []string{"am", "a"}, pm: []string{"pm", "p"}, little: []string{"at"},
}

var november27 = time.Date(2026, 11, 27, 15, 4, 0, 0, time.UTC)

func TestReadMoment(t *testing.T) {
	for _, c := range []struct {
		typed, want, why string
	}{
		{"3 Dec", "2026-12-03", "the day first"},
		{"Dec 3", "2026-12-03", "the month first"},
		{"dec. 3rd", "2026-12-03", "as people write"},
		{"3dec", "2026-12-03", "without a space"},
		{"December 3, 2026", "2026-12-03", "whole"},
		{"decem 3", "2026-12-03", "the beginning of a name is enough"},
		{"Thu Dec 3", "2026-12-03", "the day of the week is right"},
		{"Fri Dec 3", "", "December 3 is a Thursday: one of the two is wrong"},
		{"Thursday, December 3, 2026", "2026-12-03", "as the pages say it"},
		{"Thu 12/3", "2026-12-03", "only one of the two is a Thursday"},
		{"2026-12-03", "2026-12-03", "ISO"},
		{"20261203", "2026-12-03", "ISO without strokes"},
		{"2026-12-03T09:00", "2026-12-03 9h0m0s", "as a visit file has it"},
		{"12/3/26", "2026-12-03|2026-03-12", "could be either"},
		{"12/3/2026", "2026-12-03|2026-03-12", "could be either"},
		{"3/12", "2027-03-12|2026-12-03", "could be either"},
		{"3.12.", "2027-03-12|2026-12-03", "could be either, as Germans write"},
		{"12/12", "2026-12-12", "the same either way"},
		{"12/25", "2026-12-25", "no month 25"},
		{"25/12", "2026-12-25", "no month 25"},
		{"13/13", "", "no such day"},
		{"2/30", "", "no such day"},
		{"Jan 5", "2027-01-05", "the next one"},
		{"Nov 1", "2026-11-01", "less than two months gone: the plan of a visit that was"},
		{"Sep 1", "2027-09-01", "more than two months gone"},
		{"Feb 29", "2028-02-29", "the next leap year"},
		{"Feb 29 2027", "", "no such day"},
		{"today", "2026-11-27", ""},
		{"tomorrow", "2026-11-28", ""},
		{"dec 3 9am", "2026-12-03 9h0m0s", "with the time"},
		{"dec 3 at 9:30 am", "2026-12-03 9h30m0s", "with the time"},
		{"dec 3 1430", "2026-12-03 14h30m0s", "1430 is no year of a visit"},
		{"dec 3 2:30", "2026-12-03 2h30m0s|14h30m0s", "morning or afternoon?"},
		{"3 dec 26", "2026-12-03", "a year, not a time"},
		{"٣ dec", "2026-12-03", "Arabic figures"},
		{"", "", "nothing"},
		{"soon", "", "no day"},
		{"3", "", "no month"},
		{"dec", "", "no day"},
		{"dec 32", "", "no such day"},
		{"1/1/9999", "", "no year of a visit"},
		{"0/0", "", "no such day"},
	} {
		if got := readMoment(c.typed, english, november27).String(); got != c.want {
			t.Errorf("%q is read as %q, want %q (%s)", c.typed, got, c.want, c.why)
		}
	}
}

func TestReadClock(t *testing.T) {
	for _, c := range []struct {
		typed, want, why string
	}{
		{"9", "9h0m0s", "clinics open in the morning"},
		{"930", "9h30m0s", "without a colon"},
		{"0930", "9h30m0s", ""},
		{"9:30", "9h30m0s", ""},
		{"9.30", "9h30m0s", ""},
		{"9:30 am", "9h30m0s", ""},
		{"9:30 a.m.", "9h30m0s", ""},
		{"9 PM", "21h0m0s", ""},
		{"9p", "21h0m0s", ""},
		{"14:00", "14h0m0s", ""},
		{"1400", "14h0m0s", ""},
		{"2", "2h0m0s|14h0m0s", "could be either"},
		{"2:15", "2h15m0s|14h15m0s", "could be either"},
		{"02:15", "2h15m0s", "a nought in front is a clock of 24 hours"},
		{"12", "12h0m0s", "noon"},
		{"12 am", "0s", "midnight"},
		{"12 pm", "12h0m0s", ""},
		{"noon", "12h0m0s", ""},
		{"12 noon", "12h0m0s", "as the pages say it"},
		{"midnight", "0s", ""},
		{"0:30", "30m0s", ""},
		{"24:00", "", "no such time"},
		{"9:60", "", "no such time"},
		{"13 pm", "", "no such time"},
		{"nine", "", "no figure"},
		{"", "", "nothing"},
	} {
		if got := clocksString(readClock(c.typed, english)); got != c.want {
			t.Errorf("%q is read as %q, want %q (%s)", c.typed, got, c.want, c.why)
		}
	}
}

func (r reading) String() string {
	var days []string
	for _, d := range r.days {
		days = append(days, d.Format("2006-01-02"))
	}
	s := strings.Join(days, "|")
	if len(r.clocks) > 0 {
		s += " " + clocksString(r.clocks)
	}
	return s
}

func clocksString(clocks []time.Duration) string {
	var said []string
	for _, c := range clocks {
		said = append(said, c.String())
	}
	return strings.Join(said, "|")
}

func FuzzReadMoment(f *testing.F) {
	for _, s := range []string{"3 Dec", "12/3/26", "2026-12-03T09:00", "dec 3 9:30 am", "Thu 12/3", "٣ dec", "noon", "3.12."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		r := readMoment(typed, english, november27)
		if len(r.days) > 2 || len(r.clocks) > 2 {
			t.Fatalf("%q gives more than two choices: %v", typed, r)
		}
		for _, d := range r.days {
			if d.Hour() != 0 || d.Year() < 2000 || d.Year() > 2199 {
				t.Fatalf("%q is read as %v, which is no day of a visit", typed, d)
			}
			// What is understood is written back in this form, and must mean the same again.
			again := readMoment(d.Format("January 2, 2006"), english, november27)
			if len(again.days) != 1 || !again.days[0].Equal(d) {
				t.Fatalf("%q is read as %v, which is read as %v", typed, d, again)
			}
		}
		for _, c := range append(r.clocks, readClock(typed, english)...) {
			if c < 0 || c >= 24*time.Hour {
				t.Fatalf("%q is read as %v, which is no time of day", typed, c)
			}
		}
	})
}

// TestReadWhenInEveryLanguage reads days and clock times back as each language says
// them, and as its people type them.
func TestReadWhenInEveryLanguage(t *testing.T) {
	guide := content.Builtin()
	typed := map[content.Lang][][2]string{
		"es": {
			{"3 de diciembre", "2026-12-03"},
			{"jueves 3 de diciembre de 2026", "2026-12-03"},
			{"jue 3 dic", "2026-12-03"},
			{"3 mar 2027", "2027-03-03"},
			{"mar 9 mar 2027", "2027-03-09"},
			{"sabado 5 dic", "2026-12-05"},
			{"mañana", "2026-11-28"},
			{"hoy", "2026-11-27"},
			{"3 dic a las 9:30 a. m.", "2026-12-03 9h30m0s"},
			{"3 dic 9 de la mañana", "2026-12-03 9h0m0s"},
			{"3 dic 2 de la tarde", "2026-12-03 14h0m0s"},
			{"3 dic 12 del mediodía", "2026-12-03 12h0m0s"},
			{"3 dic 12 de la noche", "2026-12-03 0s"},
		},
		"ar": {
			{"3 ديسمبر", "2026-12-03"},
			{"الخميس 3 ديسمبر 2026", "2026-12-03"},
			{"٣ ديسمبر ٢٠٢٦", "2026-12-03"},
			{"غدا", "2026-11-28"},
			{"3 ديسمبر الساعة 9:30 ص", "2026-12-03 9h30m0s"},
			{"3 ديسمبر 2 م", "2026-12-03 14h0m0s"},
			{"3 ديسمبر 12 ظهرًا", "2026-12-03 12h0m0s"},
			{"3 ديسمبر 12 منتصف الليل", "2026-12-03 0s"},
		},
	}
	for _, l := range guide.Langs() {
		w, _ := guide.Words(l)
		words := calendarOf(wording{w})
		for _, c := range typed[l] {
			if got := readMoment(c[0], words, november27).String(); got != c[1] {
				t.Errorf("%s: %q is read as %q, want %q", l, c[0], got, c[1])
			}
		}
		for hour := range 24 {
			at := time.Date(2026, 12, 3, hour, 5*(hour%2), 0, 0, time.UTC)
			for _, country := range []content.Country{"US", "GB"} {
				said := handout.SayDay(w, country, at).String() + " " + handout.SayClock(w, at).String()
				want := "2026-12-03 " + at.Sub(time.Date(2026, 12, 3, 0, 0, 0, 0, time.UTC)).String()
				if got := readMoment(said, words, november27).String(); got != want {
					t.Errorf("%s: %q is read as %q, want %q", l, said, got, want)
				}
			}
		}
	}
}
