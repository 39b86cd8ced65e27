package handout

import (
	"errors"
	"io"
	"strings"
	"time"

	ics "github.com/arran4/golang-ical"

	"beforehand/content"
	"beforehand/handout/paper"
)

// The handout as entries for a calendar (RFC 5545). Each has an id that is told from
// the visit's and its own, and a sequence that grows from day to day, so that a file
// made again replaces what the first one brought. No entry has a name in it: a
// calendar is read over shoulders.

// errUndated is a calendar of a visit without a day.
var errUndated = errors.New("write calendar: the visit has no day yet; say when it is")

// WriteCalendar writes every dated task, the food and drink clock, the visits and
// what ends after them. Where the clinic's time zone is not known the times are wall
// times, which a phone shows as they stand.
func (p Plan) WriteCalendar(w io.Writer) error {
	if p.Undated {
		return errUndated
	}
	c := agenda{plan: p, file: ics.NewCalendarFor("Beforehand")}
	if p.Twin != nil {
		twin := agenda{plan: *p.Twin, file: ics.NewCalendar(), titles: map[string]string{}}
		twin.all()
		c.twin = twin.titles
	}
	c.file.SetMethod(ics.MethodPublish)
	c.all()
	return c.file.SerializeTo(w, ics.WithNewLineWindows)
}

// agenda is the file in the making.
type agenda struct {
	plan   Plan
	file   *ics.Calendar
	titles map[string]string // where not nil, takes the title of each entry by its id
	twin   map[string]string // the titles in the second language
}

func (c *agenda) all() {
	c.tasks()
	c.fasts()
	c.events()
}

// title is that of an entry, in both languages where there are two.
func (c *agenda) title(e entry) string {
	said := c.line(e.title)
	if twin := c.twin[e.id]; twin != "" && twin != said {
		said += " / " + twin
	}
	return said
}

// entry is one entry of a calendar.
type entry struct {
	id         string
	title      content.Text
	text       []content.Text
	at         time.Time // a moment at the clinic; wall time where its zone is not known
	lasts      time.Duration
	whole      bool // the whole day
	reminders  []time.Time
	atTheVisit bool
}

// tasks are the things to do by a day. One whose day is past is due today.
func (c *agenda) tasks() {
	for _, group := range c.plan.Tasks {
		for _, t := range group.Tasks {
			if t.When.Time.IsZero() || len(t.When.Clock) > 0 || t.ID == "arrive" {
				continue // no day, or in the food clock, or the visit itself
			}
			e := entry{id: "task-" + t.ID, title: t.Do, text: []content.Text{t.Why, t.Late}, at: t.When.Time, whole: true}
			if len(t.Late) > 0 {
				e.at = c.plan.Today
			}
			e.reminders = []time.Time{at(e.at, 9)}
			c.add(e)
		}
	}
}

// fasts are the ends of what may be eaten and drunk.
func (c *agenda) fasts() {
	for n, f := range c.plan.Fasts {
		for i, s := range f.Stretches {
			if s.Until.Time.IsZero() {
				continue
			}
			e := entry{
				id: "food-" + itoa(n) + "-" + s.ID, title: s.Head, at: s.Until.Time, lasts: 15 * time.Minute,
				reminders: []time.Time{awake(s.Until.Time)},
			}
			e.text = []content.Text{s.Text}
			if i+1 < len(f.Stretches) {
				next := f.Stretches[i+1]
				e.text = append(e.text, next.Head, next.Text)
			}
			c.add(e)
		}
	}
}

// awake is when to remind of a moment: an hour before, or at eight the evening before
// where that is at night.
func awake(t time.Time) time.Time {
	before := t.Add(-time.Hour)
	switch {
	case before.Hour() >= 21:
		return at(before, 20)
	case before.Hour() < 7:
		return at(before.AddDate(0, 0, -1), 20)
	}
	return before
}

// at is an hour of a day.
func at(day time.Time, hour int) time.Time {
	return time.Date(day.Year(), day.Month(), day.Day(), hour, 0, 0, 0, day.Location())
}

// events are the visits and what comes after them.
func (c *agenda) events() {
	for _, v := range c.plan.Events {
		if v.Kind == Before || v.When.Time.IsZero() {
			continue
		}
		e := entry{id: "event-" + v.ID, title: v.Title, text: []content.Text{v.Text}, at: v.When.Time, whole: len(v.When.Clock) == 0}
		switch {
		case v.Kind == AtVisit:
			e.atTheVisit, e.whole, e.lasts = true, false, Longest
			e.reminders = []time.Time{e.at.AddDate(0, 0, -1), awake(e.at.Add(-2 * time.Hour))}
			e.text = append(e.text, c.plan.Facts.Note)
		case e.whole:
			e.reminders = []time.Time{at(e.at, 9)}
		default:
			e.lasts = 15 * time.Minute
			e.reminders = []time.Time{e.at}
		}
		c.add(e)
	}
}

func (c *agenda) add(e entry) {
	if c.titles != nil {
		c.titles[e.id] = plainLine(e.title)
	}
	v := c.file.AddEvent(c.id() + "-" + e.id + "@beforehand.app")
	v.SetDtStampTime(c.plan.Today)
	v.SetSequence(max(0, int(dateIn(nil, c.plan.Today).Sub(firstSequence).Hours()/24)))
	v.SetSummary(c.title(e))
	v.SetDescription(c.describe(e))
	if e.atTheVisit {
		v.SetLocation(c.line(c.plan.Facts.Where))
	}
	if e.whole {
		v.SetAllDayStartAt(e.at)
		v.SetAllDayEndAt(e.at.AddDate(0, 0, 1))
	} else {
		c.time(v, ics.ComponentPropertyDtStart, e.at)
		c.time(v, ics.ComponentPropertyDtEnd, e.at.Add(e.lasts))
	}
	v.SetTimeTransparency(ics.TransparencyTransparent)
	if e.atTheVisit {
		v.SetTimeTransparency(ics.TransparencyOpaque)
	}
	start := e.at
	if e.whole {
		start = at(e.at, 0)
	}
	for _, r := range e.reminders {
		a := v.AddAlarm()
		a.SetAction(ics.ActionDisplay)
		a.SetProperty(ics.ComponentPropertyDescription, c.title(e))
		a.SetTrigger(offset(r.Sub(start)))
	}
}

// firstSequence is the day from which sequences count.
var firstSequence = time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)

// id is what the entries of this visit share: the visit's own id, or, for one that
// was never saved, what sets it apart without naming anybody.
func (c *agenda) id() string {
	v := c.plan.Visit
	if v.ID != "" {
		return v.ID
	}
	return strings.Trim(strings.Join([]string{
		v.At.Format("20060102T1504"), string(v.Pathway), string(v.Route), string(v.Part), string(v.Side),
	}, "-"), "-")
}

// time sets a moment, as an absolute time where the zone is known.
func (c *agenda) time(v *ics.VEvent, p ics.ComponentProperty, moment time.Time) {
	v.SetProperty(p, stamp(moment, c.plan.Clinic.Zone))
}

// describe is the text of an entry, and whom to call.
func (c *agenda) describe(e entry) string {
	var lines []string
	for _, t := range e.text {
		if said := c.line(t); said != "" {
			lines = append(lines, said)
		}
	}
	if phone := c.plan.Clinic.PhoneDay; phone != "" {
		lines = append(lines, c.line(join(c.plan.words.Text("page.code.call"), put(phone))))
	}
	return strings.Join(append(lines, c.line(c.plan.Edition.Review)), "\n")
}

// line is a text in one line, in which figures keep their order where the language
// runs from right to left.
func (c *agenda) line(t content.Text) string {
	return paper.Isolated(plainLine(t))
}

// plainLine is a text in one line, for programs that break lines where they like.
func plainLine(t content.Text) string {
	return strings.Join(strings.Fields(strings.ReplaceAll(t.String(), "\u00a0", " ")), " ")
}

// offset is a length of time as RFC 5545, 3.3.6 has it.
func offset(d time.Duration) string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	minutes := int(d.Minutes())
	days, hours := minutes/(24*60), minutes/60%24
	out := sign + "P"
	if days > 0 {
		out += itoa(days) + "D"
	}
	if hours > 0 || minutes%60 > 0 || days == 0 {
		out += "T"
		if hours > 0 {
			out += itoa(hours) + "H"
		}
		if minutes%60 > 0 || hours == 0 {
			out += itoa(minutes%60) + "M"
		}
	}
	return out
}
