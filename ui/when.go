package ui

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"beforehand/content"
	"beforehand/handout"
)

// People type days and clock times in many ways. What could be read in two ways
// is never guessed: both are given back, to choose from.

// calendarWords are the words of a language that typed days may hold, in lower
// case.
type calendarWords struct {
	months          [12][]string
	days            [7][]string // from Sunday
	today, tomorrow string
	noon, midnight  []string // as one word: "noon", "12noon"
	am, pm          []string // what may follow the figures
	little          []string // words between that say nothing: "at"
}

// reading is what typed words may mean.
type reading struct {
	days   []time.Time     // midnight, in UTC; none where no day can be read
	clocks []time.Duration // from midnight; none where no clock time can be read
}

// readMoment reads a day, and the clock time after it if there is one: "3 Dec",
// "12/3/26", "2026-12-03T09:00", "dec 3 9am". A day without a year is the next
// one, or one of the last two months, counted from today.
func readMoment(typed string, words calendarWords, today time.Time) reading {
	tokens := tokensOf(typed, words)
	if days := readDay(tokens, words, today); len(days) > 0 {
		return reading{days: days}
	}
	for n := min(3, len(tokens)-1); n > 0; n-- { // "12 noon" before "noon"
		split := len(tokens) - n
		clock := tokens[split:]
		clocks := readClockTokens(clock, words)
		if len(clocks) == 0 || !saysClock(clock, words) {
			continue
		}
		rest := tokens[:split]
		if days := readDay(rest, words, today); len(days) > 0 {
			return reading{days: days, clocks: clocks}
		}
	}
	return reading{}
}

// readClock reads a time of day: "9", "930", "9:30 am", "14:00", "2pm". Without
// am or pm, 7 to 11 are in the morning, as clinics open then, and 1 to 6 could be
// either.
func readClock(typed string, words calendarWords) []time.Duration {
	return readClockTokens(tokensOf(typed, words), words)
}

// isoMoment is the T between a day and a clock time.
var isoMoment = regexp.MustCompile(`(\d)t(\d)`)

// halves are "a. m." and "p. m." with their stops.
var halves = regexp.MustCompile(`\b([ap])\.?[\s\x{a0}]?m\.?([\s\x{a0}]|$)`)

// tokensOf parts what was typed at spaces and commas, as letters are compared, and
// leaves out the words that say nothing.
func tokensOf(typed string, words calendarWords) []string {
	const most = 120 // no day is longer
	if len(typed) > most {
		return nil
	}
	s := content.Folded(typed)
	s = isoMoment.ReplaceAllString(s, "$1 $2")
	s = halves.ReplaceAllString(s, "${1}m$2")
	tokens := strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '،' || r == '@' || unicode.IsSpace(r) })
	return slices.DeleteFunc(tokens, func(t string) bool { return slices.Contains(words.little, t) })
}

// westernDigit reads the figures of Arabic and Persian keyboards.
func westernDigit(r rune) rune {
	switch {
	case r >= '٠' && r <= '٩':
		return r - '٠' + '0'
	case r >= '۰' && r <= '۹':
		return r - '۰' + '0'
	}
	return r
}

var clockForm = regexp.MustCompile(`^(\d{1,2})(?:[:.h]?(\d{2}))?(\D*)$`)

// saysClock says whether words are a clock time for sure, and not the end of a
// day.
func saysClock(tokens []string, words calendarWords) bool {
	s := strings.Join(tokens, "")
	if _, year := readYear(s); year {
		return false
	}
	half := strings.TrimLeft(s, "0123456789.h")
	return strings.Contains(s, ":") || slices.Contains(words.am, half) || slices.Contains(words.pm, half) ||
		slices.Contains(words.noon, s) || slices.Contains(words.midnight, s) || len(s) >= 3
}

func readClockTokens(tokens []string, words calendarWords) []time.Duration {
	s := strings.Join(tokens, "")
	switch {
	case s == "":
		return nil
	case slices.Contains(words.noon, s):
		return []time.Duration{12 * time.Hour}
	case slices.Contains(words.midnight, s):
		return []time.Duration{0}
	}
	m := clockForm.FindStringSubmatch(s)
	if m == nil {
		return nil
	}
	hour, minute := number(m[1]), 0
	if m[2] != "" {
		minute = number(m[2])
	}
	if hour > 23 || minute > 59 {
		return nil
	}
	at := func(h int) time.Duration { return time.Duration(h)*time.Hour + time.Duration(minute)*time.Minute }
	switch half := m[3]; {
	case half != "" && (hour < 1 || hour > 12):
		return nil
	case slices.Contains(words.am, half):
		return []time.Duration{at(hour % 12)}
	case slices.Contains(words.pm, half):
		return []time.Duration{at(hour%12 + 12)}
	case half != "":
		return nil
	case hour >= 1 && hour <= 6 && m[1][0] != '0':
		return []time.Duration{at(hour), at(hour + 12)}
	}
	return []time.Duration{at(hour)}
}

// number reads digits; there are too few to overflow.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

var (
	numericDay = regexp.MustCompile(`^(\d{1,4})[-/.](\d{1,2})[-/.](\d{1,4})$`)
	shortDay   = regexp.MustCompile(`^(\d{1,2})[-/.](\d{1,2})[-/.]?$`)
	plainDay   = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})$`)
	ordinal    = regexp.MustCompile(`^(\d{1,2})(?:st|nd|rd|th|\.)?$`)
	glued      = regexp.MustCompile(`^(\d{1,2})([^\d/.:-]+)$`)
)

func readDay(tokens []string, words calendarWords, today time.Time) []time.Time {
	if len(tokens) == 1 {
		if days := readOneToken(tokens[0], words, today); len(days) > 0 {
			return days
		}
	}
	weekday, rest := takeWeekday(tokens, words)
	if len(rest) == 1 && weekday >= 0 {
		return onWeekday(readOneToken(rest[0], words, today), weekday)
	}
	if days := readNamed(rest, words, today); len(days) > 0 || weekday < 0 {
		return onWeekday(days, weekday)
	}
	return readNamed(tokens, words, today) // "mar" is a Tuesday or March
}

// readOneToken reads a day without a month's name.
func readOneToken(s string, words calendarWords, today time.Time) []time.Time {
	midnight := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC)
	switch s {
	case words.today:
		return []time.Time{midnight}
	case words.tomorrow:
		return []time.Time{midnight.AddDate(0, 0, 1)}
	}
	if m := plainDay.FindStringSubmatch(s); m != nil {
		return dates(date(number(m[1]), number(m[2]), number(m[3])))
	}
	if m := numericDay.FindStringSubmatch(s); m != nil {
		a, b, c := number(m[1]), number(m[2]), number(m[3])
		if len(m[1]) == 4 {
			return dates(date(a, b, c))
		}
		year, ok := readYear(m[3])
		if !ok || len(m[1]) > 2 {
			return nil
		}
		return dates(date(year, a, b), date(year, b, a))
	}
	if m := shortDay.FindStringSubmatch(s); m != nil {
		a, b := number(m[1]), number(m[2])
		return dates(next(a, b, today), next(b, a, today))
	}
	return nil
}

// readNamed reads a day with its month's name: a day, a month and perhaps a year,
// the month anywhere.
func readNamed(tokens []string, words calendarWords, today time.Time) []time.Time {
	var parts []string
	for _, t := range tokens {
		if m := glued.FindStringSubmatch(t); m != nil && ordinal.FindStringSubmatch(t) == nil {
			parts = append(parts, m[1], m[2]) // "3dec"
			continue
		}
		parts = append(parts, t)
	}
	month, day, year := 0, 0, 0
	for _, p := range parts {
		if m := monthNamed(strings.TrimSuffix(p, "."), words); m > 0 && month == 0 {
			month = m
			continue
		}
		if m := ordinal.FindStringSubmatch(p); m != nil && day == 0 {
			day = number(m[1])
			continue
		}
		y, ok := readYear(p)
		if !ok || year != 0 {
			return nil
		}
		year = y
	}
	switch {
	case month == 0 || day == 0:
		return nil
	case year == 0:
		return dates(next(month, day, today))
	}
	return dates(date(year, month, day))
}

func monthNamed(s string, words calendarWords) int { return named(s, words.months[:]) + 1 }

// takeWeekday takes the name of a day of the week out of the tokens; -1 where
// there is none.
func takeWeekday(tokens []string, words calendarWords) (weekday int, rest []string) {
	weekday = -1
	for _, t := range tokens {
		if i := named(strings.TrimSuffix(t, "."), words.days[:]); i >= 0 && weekday < 0 {
			weekday = i
			continue
		}
		rest = append(rest, t)
	}
	return weekday, rest
}

// named finds a name, or at least three letters of its beginning, in a list; -1
// where it is not.
func named(s string, list [][]string) int {
	const least = 3
	return slices.IndexFunc(list, func(names []string) bool {
		return slices.ContainsFunc(names, func(name string) bool {
			return s == name || len([]rune(s)) >= least && strings.HasPrefix(name, s)
		})
	})
}

// onWeekday keeps the days that fall on a day of the week; -1 keeps all. A day
// that does not is a slip of the one who typed it.
func onWeekday(days []time.Time, weekday int) []time.Time {
	if weekday < 0 {
		return days
	}
	return slices.DeleteFunc(days, func(d time.Time) bool { return int(d.Weekday()) != weekday })
}

// readYear reads a year of two digits or four, within what a visit may have.
func readYear(s string) (int, bool) {
	y, err := strconv.Atoi(strings.TrimPrefix(s, "'"))
	if err != nil {
		return 0, false
	}
	switch len(strings.TrimPrefix(s, "'")) {
	case 2:
		y += 2000
	case 4:
	default:
		return 0, false
	}
	return y, y >= handout.FirstYear && y <= handout.LastYear
}

var fourDigits = regexp.MustCompile(`\d{4,}`)

// yearOutside says whether what was typed has a year that no visit may have.
func yearOutside(typed string) bool {
	for _, digits := range fourDigits.FindAllString(strings.Map(westernDigit, typed), -1) {
		if _, ok := readYear(digits[:4]); !ok {
			return true
		}
	}
	return false
}

// date is a day that there is, or none.
func date(year, month, day int) time.Time {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if t.Year() != year || int(t.Month()) != month || t.Day() != day || year < handout.FirstYear || year > handout.LastYear {
		return time.Time{}
	}
	return t
}

// next is a day without its year: the first that is not more than two months
// gone. February 29 may be years away.
func next(month, day int, today time.Time) time.Time {
	const gone = 60
	from := time.Date(today.Year(), today.Month(), today.Day(), 0, 0, 0, 0, time.UTC).AddDate(0, 0, -gone)
	for year := from.Year(); year <= from.Year()+8; year++ {
		if t := date(year, month, day); !t.IsZero() && !t.Before(from) {
			return t
		}
	}
	return time.Time{}
}

// dates keeps the days that there are, each once.
func dates(days ...time.Time) []time.Time {
	var found []time.Time
	for _, d := range days {
		if !d.IsZero() && !slices.ContainsFunc(found, d.Equal) {
			found = append(found, d)
		}
	}
	return found
}
