package ui

import (
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
)

const trailing = paper.Trailing

// planScreen is "Your plan": the way as a line with dates, the three things that
// matter most, and what to know first.
type planScreen struct {
	w       *window
	view    *scroll
	lead    *prose
	invite  *button // while there is no date
	way     *fyne.Container
	stops   map[string]*stop
	today   *today
	matters *matters
	notice  *notice
	toPanel *button // goes to the things that matter most, while they are under the way
	under   bool
	one     *fyne.Container // what shows one plan
	turn    *button         // to two plans, and back
	two     *comparison
	compare bool
}

func newPlanScreen(w *window) *planScreen {
	s := &planScreen{
		w:       w,
		lead:    newProse(nil, roleBody, colorInk2),
		way:     newColumn(0),
		stops:   map[string]*stop{},
		today:   newToday(w.words),
		matters: newMatters(w.words),
		notice:  newNotice(w.words),
	}
	s.invite = newButton(plain, "pencil", w.words.say("plan.invite"), w.change)
	panel := newColumn(20,
		newPanel(s.matters.column),
		newInset(inset{side: 20}, s.notice.column))
	s.one = newAside(aside{main: 680, panel: 280, gap: 36, fold: asideFold}, s.way, panel)
	s.turn = newButton(quiet, "", w.words.say("compare.open"), func() { s.setCompare(!s.compare) })
	s.toPanel = newButton(quiet, "down", w.words.say("plan.to_matters"), func() { s.view.reveal(panel) })
	s.two = newComparison(w, func(o fyne.CanvasObject) { s.view.reveal(o) }, func() { s.show(w.desk.plan) })
	s.view = newPage(
		newHead(w.words.say("screen.plan"), newColumn(8, s.lead, newLine(line{}, s.invite)), newWrapped(8, s.toPanel, s.turn)),
		s.one, s.two.column)
	for _, b := range []*button{s.invite, s.toPanel, s.turn} {
		b.onFocus = s.view.reveal
	}
	s.view.onWidth = func(width float32) {
		s.under = panelUnder(width)
		s.offerPanel()
	}
	return s
}

// setCompare shows two plans side by side, or one.
func (s *planScreen) setCompare(on bool) {
	s.compare = on
	s.show(s.w.desk.plan)
}

// offerPanel shows the button to the panel where the panel is out of sight.
func (s *planScreen) offerPanel() { show(s.toPanel, s.under && !s.compare) }

// escape goes back to one plan.
func (s *planScreen) escape() {
	if s.compare {
		s.setCompare(false)
		s.w.Canvas().Focus(s.turn)
	}
}

func (s *planScreen) object() fyne.CanvasObject { return s.view }
func (s *planScreen) scroller() *scroll         { return s.view }

func (s *planScreen) show(p handout.Plan) {
	words := s.w.words
	lead, turn := "plan.lead", "compare.open"
	switch {
	case s.compare:
		lead, turn = "compare.lead", "compare.close"
	case p.Undated:
		lead = "plan.lead_undated"
	}
	s.lead.set(join(words.say(lead), s.bothVisits(p)))
	s.turn.say(words.say(turn))
	show(s.invite, p.Undated && !s.compare)
	show(s.one, !s.compare)
	s.offerPanel()
	show(s.two.column, s.compare)
	if s.compare {
		s.two.show(p)
	} else {
		s.showWay(p)
		s.matters.show(p)
		s.notice.show(p)
	}
	s.view.refit()
}

// bothVisits are the days of a plan with two dates. Not every such plan has a stage
// for the first.
func (s *planScreen) bothVisits(p handout.Plan) content.Text {
	if !p.Facts.HarvestIsAnother {
		return nil
	}
	at := func(day, clock content.Text) content.Text {
		if len(clock) == 0 {
			return day
		}
		return s.w.words.say("bar.day_clock", "day", day, "clock", clock)
	}
	return s.w.words.say("plan.two_visits", "taken", at(p.Facts.HarvestDay, p.Facts.HarvestArrive), "given", at(p.Facts.DayBrief, p.Facts.Arrive))
}

// showWay sets the stages in their order, and today among them.
func (s *planScreen) showWay(p handout.Plan) {
	s.way.Objects = s.way.Objects[:0]
	before := todayAt(p)
	year := p.Today.Year()
	for i, st := range p.Stages {
		if i == before {
			s.way.Objects = append(s.way.Objects, s.today)
		}
		row := s.stops[st.ID]
		if row == nil {
			row = newStop(s.w.words, st.ID, s.onStop)
			row.onFocus = s.view.reveal
			s.stops[st.ID] = row
		}
		if done, _ := s.w.desk.tasksDone(); st.ID == "prep" && done > 0 {
			st.Short = join(thingsDone(s.w.words, s.w.desk), st.Short)
		}
		day := briefIn(year, st.When)
		if at := st.When.Time; !at.IsZero() { // the year is said once, where it turns
			year = at.Year()
		}
		if st.ID == "consult" && !come(p) {
			st.State = handout.Ahead // its time is past, but nobody has said that it has been
		}
		row.show(st, day, newGlossary(p, s.view.reveal), i == len(p.Stages)-1 && before <= i)
		s.way.Objects = append(s.way.Objects, row)
	}
	if before == len(p.Stages) {
		s.way.Objects = append(s.way.Objects, s.today)
	}
	if before >= 0 {
		s.today.show(awayFrom(s.w.words, p))
	}
}

// come says whether the day of the first visit has come: then there was a talk before.
func come(p handout.Plan) bool {
	for _, st := range p.Stages {
		if st.ID == "prep" {
			return st.State == handout.Done
		}
	}
	return false
}

// todayAt is the stage before which today stands; -1 where the visit has no day.
// While getting ready, that is the one after it.
func todayAt(p handout.Plan) int {
	if p.Undated {
		return -1
	}
	for i, st := range p.Stages {
		switch {
		case st.State == handout.Done:
		case st.ID == "prep":
			return i + 1
		default:
			return i
		}
	}
	return len(p.Stages)
}

// onStop opens a stage, or closes it.
func (s *planScreen) onStop(row *stop) {
	row.setOpen(!row.open)
	s.view.refit()
	s.view.reveal(row)
}

// briefIn is a day in short, with its year where that is another one.
func briefIn(year int, m handout.Moment) content.Text {
	if m.Time.IsZero() || m.Time.Year() == year {
		return m.Brief
	}
	return m.BriefYear
}

// awayFrom says today and how many days it is to the next visit. After the last it
// says only today: "Sun, Nov 22 · yesterday" would be no day at all.
func awayFrom(w wording, p handout.Plan) content.Text {
	day := handout.SayBrief(w.Words, p.Clinic.Country, p.Today)
	for _, d := range p.Days {
		if d.Arrive.Time.IsZero() || d.Arrive.Past {
			continue
		}
		away := w.say("plan.visit_today")
		if n := daysBetween(p.Today, d.Arrive.Time); n > 0 {
			away = w.count("plan.to_go", n)
		}
		return w.say("plan.today_flag", "day", day, "away", away)
	}
	return day
}

// daysAway says how far a day is from today: "today", "in 6 days".
func daysAway(w wording, today, at time.Time) content.Text {
	switch n := daysBetween(today, at); {
	case n == 0:
		return w.say("away.today")
	case n == 1:
		return w.say("away.tomorrow")
	case n == -1:
		return w.say("away.yesterday")
	case n < 0:
		return w.count("away.past", -n)
	default:
		return w.count("away.ahead", n)
	}
}

// daysBetween counts calendar days, whatever the clocks did between.
func daysBetween(from, to time.Time) int {
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	return int(day(to).Sub(day(from)).Hours() / 24)
}

// join sets sentences one after the other.
func join(sentences ...content.Text) content.Text {
	var all content.Text
	for _, s := range sentences {
		if len(all) > 0 && len(s) > 0 {
			all = append(all, content.Piece{Words: " "})
		}
		all = append(all, s...)
	}
	return all
}
