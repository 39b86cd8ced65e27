package handout

import (
	"bytes"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
)

func calendarOf(t *testing.T, p Plan) (string, map[string]*ics.VEvent) {
	t.Helper()
	var b bytes.Buffer
	if err := p.WriteCalendar(&b); err != nil {
		t.Fatal(err)
	}
	file, err := ics.ParseCalendar(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatalf("%v\n%s", err, b.String())
	}
	events := map[string]*ics.VEvent{}
	for _, e := range file.Events() {
		if events[e.Id()] != nil {
			t.Errorf("two entries have the id %s", e.Id())
		}
		events[e.Id()] = e
	}
	return b.String(), events
}

func value(e *ics.VEvent, p ics.ComponentProperty) string {
	if v := e.GetProperty(p); v != nil {
		return v.Value
	}
	return ""
}

// TestCalendarHasEveryDate sees that each dated task and stretch of the food clock,
// each visit and each later date is there, at its time, with a reminder.
func TestCalendarHasEveryDate(t *testing.T) {
	v, clinic := maria()
	v.ID = "k7"
	p := Personalise(guide(t), v, clinic, wall("2026-11-22T00:00"))
	text, events := calendarOf(t, p)
	want := map[string]string{ // id → start
		"k7-task-ask_thinner": "20261122", // its day is past: due today
		"k7-task-nsaid_taken": "20261126",
		"k7-task-adult":       "20261201",
		"k7-food-0-big":       stamp(wall("2026-12-03T01:00"), clinic.Zone),
		"k7-food-0-light":     stamp(wall("2026-12-03T03:00"), clinic.Zone),
		"k7-food-0-clear":     stamp(wall("2026-12-03T07:00"), clinic.Zone),
		"k7-event-visit":      stamp(wall("2026-12-03T09:00"), clinic.Zone),
		"k7-event-home":       stamp(wall("2026-12-04T12:00"), clinic.Zone),
		"k7-event-soak":       "20261208",
		"k7-event-check":      "20261217",
		"k7-event-year":       "20271203",
	}
	for id, start := range want {
		e := events[id+"@beforehand.app"]
		if e == nil {
			t.Errorf("%s is missing", id)
			continue
		}
		if got := value(e, ics.ComponentPropertyDtStart); got != start {
			t.Errorf("%s starts at %s, want %s", id, got, start)
		}
		if len(e.Alarms()) == 0 {
			t.Errorf("%s has no reminder", id)
		}
		if !strings.Contains(value(e, ics.ComponentPropertyDescription), "555-0142") {
			t.Errorf("%s does not say whom to call", id)
		}
	}
	dated := 0
	for _, g := range p.Tasks {
		for _, task := range g.Tasks {
			if !task.When.Time.IsZero() && len(task.When.Clock) == 0 && task.ID != "arrive" {
				dated++
				if events["k7-task-"+task.ID+"@beforehand.app"] == nil {
					t.Errorf("the task %s is missing", task.ID)
				}
			}
		}
	}
	if dated < 6 {
		t.Errorf("only %d dated tasks", dated)
	}
	for _, name := range []string{"Maria", "Lopez", "20417"} {
		if strings.Contains(text, name) {
			t.Errorf("the file has %q in it", name)
		}
	}
	for i, line := range strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n") {
		if len(line) > 75 || strings.ContainsAny(line, "\r\n") {
			t.Errorf("line %d is %d bytes long: %q", i+1, len(line), line)
		}
	}
}

// A second file replaces the first: same ids, a higher sequence.
func TestCalendarUpdates(t *testing.T) {
	v, clinic := maria()
	v.ID = "k7"
	_, before := calendarOf(t, Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")))
	v.At = v.At.Add(26 * time.Hour)
	_, after := calendarOf(t, Personalise(guide(t), v, clinic, wall("2026-11-23T00:00")))
	for id, e := range before {
		other := after[id]
		if other == nil {
			t.Errorf("%s is gone", id)
			continue
		}
		if a, b := value(e, ics.ComponentPropertySequence), value(other, ics.ComponentPropertySequence); b <= a {
			t.Errorf("%s: sequence %s follows %s", id, b, a)
		}
	}
}

// A calendar without a zone has wall times; without a day there is none.
func TestCalendarWithoutZoneOrDay(t *testing.T) {
	v, clinic := maria()
	clinic.Zone = nil
	_, events := calendarOf(t, Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")))
	for id, e := range events {
		if strings.HasSuffix(id, "-event-visit@beforehand.app") {
			if got := value(e, ics.ComponentPropertyDtStart); got != "20261203T090000" {
				t.Errorf("the visit starts at %s", got)
			}
		}
	}
	v.At = time.Time{}
	var b bytes.Buffer
	if err := Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")).WriteCalendar(&b); err == nil || b.Len() > 0 {
		t.Errorf("an undated calendar: %v, %d bytes", err, b.Len())
	}
}

// Nobody is woken at night to be told when to stop eating.
func TestRemindersComeByDay(t *testing.T) {
	for _, c := range []struct{ of, want string }{
		{"2026-12-03T01:00", "2026-12-02T20:00"},
		{"2026-12-03T07:00", "2026-12-02T20:00"},
		{"2026-12-02T22:30", "2026-12-02T20:00"},
		{"2026-12-03T09:00", "2026-12-03T08:00"},
		{"2026-12-01T00:30", "2026-11-30T20:00"},
	} {
		if got := awake(wall(c.of)); !got.Equal(wall(c.want)) {
			t.Errorf("a reminder of %s comes at %s, want %s", c.of, got.Format("2006-01-02T15:04"), c.want)
		}
	}
	for d, want := range map[time.Duration]string{
		9 * time.Hour: "PT9H", -24 * time.Hour: "-P1D", 0: "PT0M", -5*time.Hour - 30*time.Minute: "-PT5H30M", -25 * time.Hour: "-P1DT1H",
	} {
		if got := offset(d); got != want {
			t.Errorf("%v is %s, want %s", d, got, want)
		}
	}
}
