package handout

import (
	"bytes"
	"strings"
	"testing"
	"time"

	ics "github.com/arran4/golang-ical"
)

// zones are where clinics and computers stand: behind the sun and before it, with a
// clock that changes and without.
func zones(t testing.TB) []*time.Location {
	return []*time.Location{nil, zone(t, "America/New_York"), zone(t, "Europe/Berlin"), zone(t, "Asia/Tokyo"), zone(t, "Pacific/Auckland")}
}

// Today is a date, and whose midnight it was given as is of no account: not on the
// computer's wall, nor on that of the clinic.
func TestTodayIsADate(t *testing.T) {
	for _, clinics := range zones(t) {
		for _, computers := range zones(t) {
			if computers == nil {
				computers = time.UTC
			}
			for offset, want := range map[int]struct {
				past, today bool
				state       State
			}{-1: {false, false, Ahead}, 0: {false, true, Now}, 1: {true, false, Done}} {
				v, c := maria()
				c.Zone = clinics
				day := time.Date(2026, 12, 3+offset, 0, 0, 0, 0, computers)
				for _, at := range []time.Time{day, day.Add(23 * time.Hour)} {
					p := Personalise(guide(t), v, c, at)
					arrive := p.Days[0].Arrive
					if arrive.Past != want.past || arrive.Today != want.today || p.over() != want.past {
						t.Errorf("clinic %v, computer %v, day %+d: past %v, over %v, today %v", clinics, computers, offset, arrive.Past, p.over(), arrive.Today)
					}
					if got := stateOf(p, "injection"); got != want.state {
						t.Errorf("clinic %v, computer %v, day %+d: the cells going in is %v, want %v", clinics, computers, offset, got, want.state)
					}
				}
			}
		}
	}
}

func stateOf(p Plan, stage string) State {
	for _, s := range p.Stages {
		if s.ID == stage {
			return s.State
		}
	}
	return Ahead
}

// A task is late from the day after its own, in every zone.
func TestLateIsTheDayAfter(t *testing.T) {
	for _, clinics := range zones(t) {
		for _, computers := range zones(t) {
			if computers == nil {
				computers = time.UTC
			}
			for day, late := range map[int]bool{18: false, 19: false, 20: true} { // to be asked by Nov 19
				v, c := maria()
				c.Zone = clinics
				p := Personalise(guide(t), v, c, time.Date(2026, 11, day, 8, 0, 0, 0, computers))
				if got := lateTask(p, "ask_thinner"); got != late {
					t.Errorf("clinic %v, computer %v, Nov %d: asking about the blood thinner is late: %v", clinics, computers, day, got)
				}
			}
		}
	}
}

func lateTask(p Plan, id string) bool {
	for _, group := range p.Tasks {
		for _, task := range group.Tasks {
			if task.ID == id {
				return len(task.Late) > 0
			}
		}
	}
	return false
}

// Reminders come as long before a moment in one zone as in another.
func TestRemindersInEveryZone(t *testing.T) {
	alarms := func(clinics *time.Location) map[string]string {
		v, c := maria()
		v.ID, c.Zone = "k7", clinics
		_, events := calendarOf(t, Personalise(guide(t), v, c, wall("2026-11-22T00:00")))
		triggers := map[string]string{}
		for id, e := range events {
			for _, a := range e.Alarms() {
				triggers[id] += " " + a.GetProperty(ics.ComponentPropertyTrigger).Value
			}
		}
		return triggers
	}
	want := alarms(nil)
	if got := want["k7-food-0-big@beforehand.app"]; got != " -PT5H" { // 1 am: at eight the evening before
		t.Fatalf("without a zone the last big meal is reminded of %s", got)
	}
	for _, z := range zones(t)[1:] {
		for id, got := range alarms(z) {
			if got != want[id] {
				t.Errorf("%v: %s is reminded of%s, want%s", z, id, got, want[id])
			}
		}
	}
}

// When clocks go back an hour comes twice, and eight hours before nine is the second.
func TestHourThatComesTwice(t *testing.T) {
	v, c := maria()
	v.At, v.ID, c.Zone = wall("2026-11-01T09:00"), "k7", zone(t, "America/New_York")
	p := Personalise(guide(t), v, c, wall("2026-10-20T00:00"))
	_, events := calendarOf(t, p)
	if got := value(events["k7-food-0-big@beforehand.app"], ics.ComponentPropertyDtStart); got != "20261101T060000Z" {
		t.Errorf("the last big meal is at %s, want 20261101T060000Z, eight hours before 14:00Z", got)
	}
	// And when a visit goes over the change, it lasts as long as any.
	v.At = wall("2026-11-01T00:30")
	if entry := calendarEntry(Personalise(guide(t), v, c, wall("2026-10-20T00:00"))); !strings.Contains(entry, "DTSTART:20261101T043000Z") || !strings.Contains(entry, "DTEND:20261101T073000Z") {
		t.Errorf("the visit lasts as %q", entry)
	}
}

// A plan of long ago is no calendar with a negative sequence, which RFC 5545 has not.
func TestSequenceIsNeverNegative(t *testing.T) {
	v, c := maria()
	var b bytes.Buffer
	if err := Personalise(guide(t), v, c, wall("2019-11-22T00:00")).WriteCalendar(&b); err != nil {
		t.Fatal(err)
	}
	if strings.Contains(b.String(), "SEQUENCE:-") {
		t.Error("the sequence is negative")
	}
}
