package handout

import (
	"time"

	"beforehand/content"
)

// fasts are the food and drink clocks: one for each visit at which sleepy
// medicine may be given. The hours count back from arrival, which is before any
// medicine: the safe side.
func (t *teller) fasts() []Fast {
	_, unsure := t.sedated()
	var fasts []Fast
	for _, arrival := range t.sessions() {
		fasts = append(fasts, Fast{
			Visit:     t.fastDay(arrival, t.cal.day),
			VisitIn:   t.fastDay(arrival, func(day time.Time) content.Text { return t.cal.within(t.cal.day(day)) }),
			Brief:     t.fastDay(arrival, t.cal.brief),
			Arrive:    t.arrive(arrival),
			Only:      unsure,
			Stretches: t.stretches(arrival),
		})
	}
	return fasts
}

// arrive is when the patient is to be at the clinic.
func (t *teller) arrive(arrival time.Time) Moment {
	if arrival.IsZero() {
		return Moment{}
	}
	return t.at(arrival, true)
}

// fastDay is the day of a clock. Of two visits without a date each has a name.
func (t *teller) fastDay(arrival time.Time, say func(time.Time) content.Text) content.Text {
	switch {
	case !arrival.IsZero():
		return say(arrival)
	case !t.two:
		return nil
	case arrival.Equal(t.first) && !t.given.IsZero():
		return t.w.Text("page.rel.anchor.first")
	}
	return t.w.Text("page.rel.anchor.last")
}

// stretches are the parts of one clock. The last, in which nothing is allowed,
// starts where the one before it ends.
func (t *teller) stretches(arrival time.Time) []Stretch {
	var all []Stretch
	for i, meal := range t.g.Meals {
		s := Stretch{ID: meal.ID, Text: t.tell("meal." + meal.ID)}
		head := "page.food.after"
		if meal.Setting != "" {
			head = "page.food.until"
			s.Hours, _ = t.setting(meal.Setting)
			s.Until = t.mealEnd(meal.Setting, arrival)
			s.Head = t.untilHead(head, s.Until, arrival)
		} else if i > 0 {
			s.Head = t.untilHead(head, all[i-1].Until, arrival)
		}
		all = append(all, s)
	}
	return all
}

func (t *teller) mealEnd(setting string, arrival time.Time) Moment {
	return t.when(content.When{Anchor: content.Given, Elapsed: true, Amount: -1, Setting: setting}, arrival)
}

// untilHead is "Until 3:00 am", with the day where it is not that of the visit.
func (t *teller) untilHead(id string, end Moment, arrival time.Time) content.Text {
	var at content.Text
	switch {
	case end.Time.IsZero():
		at = end.BriefIn
	case sameDay(end.Time, arrival) && !atMidnight(end.Time):
		at = end.ClockIn
	default:
		day := t.cal.nightOrDay("page.clock.night", end.Time, t.cal.weekday)
		at = whole(t.w.Text("page.food.at").Fill(map[string]content.Text{"clock": end.ClockIn, "day": day}))
	}
	return t.w.Text(id).Fill(map[string]content.Text{"clock": at})
}

// mealClock is the clock time at which a stretch ends before the visit.
func (t *teller) mealClock(setting string) content.Text {
	m := t.mealEnd(setting, t.given)
	if m.Time.IsZero() {
		return m.FullIn
	}
	if sameDay(m.Time, t.given) && !atMidnight(m.Time) {
		return m.ClockIn
	}
	return m.FullIn
}
