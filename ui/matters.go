package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// matters is the panel of the three things that matter most, each with its dates
// and clock times.
type matters struct {
	words  wording
	column *fyne.Container
}

func newMatters(w wording) *matters { return &matters{w, newColumn(14)} }

func (m *matters) show(p handout.Plan) {
	rows := []fyne.CanvasObject{newProse(m.words.say("plan.matters"), roleLead, colorInk)}
	for i, one := range p.Matters {
		if i > 0 {
			rows = append(rows, newRule())
		}
		text := newColumn(4, newProse(one.Head, roleStrong, colorInk), newProse(m.words.asked(one.Text), roleText, colorInk))
		for _, detail := range m.details(p, one.Shows) {
			text.Objects = append(text.Objects, newProse(detail, roleText, colorInk))
		}
		number := newProse(m.words.say("plan.number", "n", i+1), roleTitle, colorAccent)
		rows = append(rows, newHanging(number, 28, text))
	}
	m.column.Objects = rows
}

// details are the times that belong to one of the three things.
func (m *matters) details(p handout.Plan, shows string) []content.Text {
	switch shows {
	case "food":
		return m.food(p.Fasts)
	case "ride":
		return m.ride(p.Rides)
	case "medicines":
		return m.medicines(p.Medicines)
	case "phones":
		return m.words.phones(p.Phones)
	}
	return nil
}

func (m *matters) food(fasts []handout.Fast) (said []content.Text) {
	for _, f := range fasts {
		if len(f.Visit) > 0 { // a clock time says nothing without its day
			said = append(said, m.words.Text("page.food.day").Fill(map[string]content.Text{"day": f.VisitIn}))
		}
		for _, s := range f.Stretches {
			said = append(said, m.words.say("plan.stretch", "head", s.Head, "text", s.Text))
		}
	}
	return said
}

func (m *matters) ride(rides []handout.Ride) (said []content.Text) {
	for i, r := range rides {
		id := "plan.ride"
		switch {
		case len(rides) > 1 && i == 0:
			id = "plan.ride_first"
		case len(rides) > 1:
			id = "plan.ride_last"
		}
		said = append(said, m.words.say(id, "until", r.Until.FullIn))
	}
	return said
}

func (m *matters) medicines(lines []handout.Medicine) (said []content.Text) {
	for _, l := range lines {
		switch {
		case len(l.When) == 0:
		case hasBlank(l.When):
			said = append(said, l.Brief)
		default:
			said = append(said, m.words.say("plan.medicine", "when", l.When, "brief", l.Brief))
		}
	}
	return said
}

// phones are the numbers to call, a line each.
func (w wording) phones(p handout.Phones) []content.Text {
	return []content.Text{
		w.say("plan.phone_day", "phone", w.number(p.Day)),
		w.say("plan.phone_night", "phone", w.number(p.Night)),
		w.say("plan.phone_emergency", "phone", p.AnyEmergency),
	}
}

// notice is what stands on every handout: know this first.
type notice struct {
	column            *fyne.Container
	head, text, stale *prose
}

func newNotice(w wording) *notice {
	n := &notice{
		head: newProse(nil, roleStrong, colorInk), text: newProse(nil, roleText, colorInk),
		stale: newProse(w.Text("page.status.stale"), roleStrong, colorInk),
	}
	n.column = newColumn(4, newLine(line{gap: 8, stretch: true}, newPicture("info", colorInk, 22, 22), n.head), n.text, n.stale)
	return n
}

func (n *notice) show(p handout.Plan) {
	n.head.set(p.Notice.Head)
	n.text.set(p.Notice.Text)
	show(n.stale, p.Stale)
}
