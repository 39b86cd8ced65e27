package content

import "time"

// When is a moment told from an appointment: on a calendar day ("the evening
// before at six") or elapsed hours ("two hours before"). Calendar moments keep
// their wall time across a clock change; elapsed ones keep their length.
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
