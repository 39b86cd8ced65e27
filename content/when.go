package content

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// When is a moment told from an appointment: on a calendar day ("the evening
// before at six") or elapsed hours ("two hours before"). Calendar moments keep
// their wall time across a clock change; elapsed ones keep their length.
//
// It is written as an offset, with an anchor before it where it does not count
// from the arrival for the injection, and a clock after it where it is not the
// whole day:
//
//	-7d          the day seven days before
//	-1d 18:00    the evening before at six
//	-2h          two hours before the arrival, as time passes
//	first -7d    seven days before the first needle
//	end +24h     24 hours after the longest session would end
//	+{rest_days}d  the clinic's number of days after
type When struct {
	Anchor  Anchor
	Elapsed bool          // Amount is hours that pass, not calendar days
	Amount  int           // days or hours, negative before the anchor
	Setting string        // the clinic's number that stands for Amount, with Amount -1 or +1 as its sign; "" if fixed
	ByClock bool          // at Clock on that day; otherwise the day as a whole
	Clock   time.Duration // from midnight
}

// Anchor is what a When counts from.
type Anchor string

// The anchors: the arrival for the injection or infusion; the arrival at the
// first needle, which is the harvest where that is another day; and the end of
// a session at its longest, rounded up to the hour.
const (
	Given Anchor = "given"
	First Anchor = "first"
	End   Anchor = "end"
)

// maxAmount keeps what is counted from a visit within a lifetime of it: days or
// hours.
const maxAmount = 9999

// ParseWhen reads a moment.
func ParseWhen(s string) (When, error) {
	w := When{Anchor: Given}
	words := strings.Split(s, " ")
	if a := Anchor(words[0]); a == First || a == End {
		w.Anchor, words = a, words[1:]
	}
	if len(words) == 0 || len(words) > 2 {
		return When{}, fmt.Errorf("moment %q: write it as -7d, -2h, -1d 18:00, first -7d or end +24h", s)
	}
	if err := w.parseOffset(words[0]); err != nil {
		return When{}, fmt.Errorf("moment %q: %w", s, err)
	}
	if len(words) == 2 {
		if err := w.parseClock(words[1]); err != nil {
			return When{}, fmt.Errorf("moment %q: %w", s, err)
		}
	}
	return w, nil
}

func (w *When) parseOffset(s string) error {
	if len(s) < 3 || s[0] != '-' && s[0] != '+' {
		return errors.New("begin the offset with + or -, and end it with d or h")
	}
	sign, number, unit := 1, s[1:len(s)-1], s[len(s)-1]
	if s[0] == '-' {
		sign = -1
	}
	switch unit {
	case 'd':
	case 'h':
		w.Elapsed = true
	default:
		return errors.New("end the offset with d for days or h for hours")
	}
	if name, ok := strings.CutPrefix(number, "{"); ok {
		name, ok = strings.CutSuffix(name, "}")
		if !ok || !isID(name) {
			return errors.New("write a clinic's number as {name}")
		}
		w.Setting, w.Amount = name, sign
		return nil
	}
	n, err := strconv.Atoi(number)
	if err != nil || n > maxAmount || strconv.Itoa(n) != number || n == 0 && sign < 0 {
		return fmt.Errorf("between sign and unit goes a whole number up to %d, zero as +0", maxAmount)
	}
	w.Amount = sign * n
	return nil
}

func (w *When) parseClock(s string) error {
	if w.Elapsed {
		return errors.New("hours that pass have no clock: count in days, or leave the clock out")
	}
	t, err := time.Parse("15:04", s)
	if err != nil || len(s) != len("15:04") {
		return errors.New("write the clock as 18:00")
	}
	w.ByClock = true
	w.Clock = time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute
	return nil
}

// String is w as [ParseWhen] reads it.
func (w When) String() string {
	var b strings.Builder
	if w.Anchor == First || w.Anchor == End {
		b.WriteString(string(w.Anchor) + " ")
	}
	if w.Amount < 0 {
		b.WriteByte('-')
	} else {
		b.WriteByte('+')
	}
	if w.Setting != "" {
		b.WriteString("{" + w.Setting + "}")
	} else {
		b.WriteString(strconv.Itoa(max(w.Amount, -w.Amount)))
	}
	if w.Elapsed {
		b.WriteByte('h')
	} else {
		b.WriteByte('d')
	}
	if w.ByClock {
		fmt.Fprintf(&b, " %02d:%02d", w.Clock/time.Hour, w.Clock%time.Hour/time.Minute)
	}
	return b.String()
}

// Appointment is what moments are counted from: the visit for the injection or
// infusion, or that of the first needle.
type Appointment struct {
	Arrive  time.Time     // at the clinic, in its time zone; zero is not known
	Longest time.Duration // that the session can last
}

// End is when the session is over at its longest, rounded up to the next full
// hour on the clinic's wall clock.
func (a Appointment) End() time.Time {
	end := a.Arrive.Add(a.Longest)
	// Where clocks change by half an hour, rounding up once can land on the half.
	for range 3 {
		past := time.Duration(end.Minute())*time.Minute + time.Duration(end.Second())*time.Second +
			time.Duration(end.Nanosecond())
		if past == 0 {
			break
		}
		end = end.Add(time.Hour - past)
	}
	return end
}

// From is the moment itself, in the time zone of the appointment that w.Anchor
// names. A whole day is told by the anchor's clock time on that day.
//
// A wall time that a clock change leaves out is moved on by the length of the
// gap; of one that comes twice the first is taken (as RFC 5545 does, 3.3.5).
//
// It is false where the arrival or the clinic's number is not known.
func (w When) From(a Appointment, settings func(string) (int, bool)) (time.Time, bool) {
	if a.Arrive.IsZero() {
		return time.Time{}, false
	}
	amount := w.Amount
	if w.Setting != "" {
		n, ok := settings(w.Setting)
		if !ok {
			return time.Time{}, false
		}
		amount *= n
	}
	from := a.Arrive
	if w.Anchor == End {
		from = a.End()
	}
	switch {
	case w.Elapsed:
		return from.Add(time.Duration(amount) * time.Hour), true
	case w.ByClock:
		return onDay(from, amount, w.Clock), true
	case amount == 0:
		return from, true // not by its wall time, which may come twice
	default:
		return onDay(from, amount, sinceMidnight(from)), true
	}
}

func sinceMidnight(t time.Time) time.Duration {
	return time.Duration(t.Hour())*time.Hour + time.Duration(t.Minute())*time.Minute + time.Duration(t.Second())*time.Second
}

// onDay is the wall time clock, so many days after the day of t.
func onDay(t time.Time, days int, clock time.Duration) time.Time {
	y, m, d := t.Date()
	wall := time.Date(y, m, d+days, 0, 0, 0, 0, time.UTC).Add(clock)
	// Offsets change by at most an hour or so, and never twice within a day: the
	// one of the day before and the one of the day after are all there can be.
	before, after := offset(wall.AddDate(0, 0, -1), t.Location()), offset(wall.AddDate(0, 0, 1), t.Location())
	first := wall.Add(-before).In(t.Location())
	if before == after || sameWall(first, wall) {
		return first
	}
	if second := wall.Add(-after).In(t.Location()); sameWall(second, wall) {
		return second
	}
	return first // in the gap: the old offset puts it after
}

// offset is how far the clocks of loc are ahead of UTC at about the wall time.
func offset(wall time.Time, loc *time.Location) time.Duration {
	_, seconds := wall.In(loc).Zone()
	return time.Duration(seconds) * time.Second
}

func sameWall(t, wall time.Time) bool {
	return t.Format(time.DateTime) == wall.Format(time.DateTime)
}
