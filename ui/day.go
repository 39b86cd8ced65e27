package ui

import (
	"strconv"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// dayScreen is "On the day": how long it takes, what happens step by step, and what
// to wear, to bring and to know before leaving.
type dayScreen struct {
	w        *window
	view     *scroll
	lead     *prose
	invite   *button // while there is no date
	calendar *button // once there is a date
	main     *fyne.Container
	panel    *fyne.Container
	// Rows to tick and texts with words to open, by id: they are used again, so that
	// they keep the focus.
	ticks map[string]*tick
	told  map[string]fyne.CanvasObject
}

func newDayScreen(w *window) *dayScreen {
	s := &dayScreen{
		w: w, lead: newProse(nil, roleBody, colorInk), ticks: map[string]*tick{}, told: map[string]fyne.CanvasObject{},
		main: newColumn(20), panel: newColumn(16),
	}
	s.invite = newButton(plain, "pencil", w.words.say("plan.invite"), w.change)
	s.calendar = newButton(quiet, "calendar", w.words.say("handout.add_calendar"), w.saveCalendar)
	panel := newPanel(s.panel)
	s.view = newPage(
		newHead(w.words.say("screen.day"), newColumn(8, s.lead, newLine(line{}, s.invite)), s.calendar),
		newAside(aside{main: 680, panel: 280, gap: 36, fold: asideFold}, s.main, panel))
	s.invite.onFocus, s.calendar.onFocus = s.view.reveal, s.view.reveal
	return s
}

func (s *dayScreen) object() fyne.CanvasObject { return s.view }
func (s *dayScreen) scroller() *scroll         { return s.view }

func (s *dayScreen) show(p handout.Plan) {
	s.lead.set(s.leadOf(p))
	show(s.invite, p.Undated)
	show(s.calendar, !p.Undated)
	s.main.Objects = nil
	for i, d := range p.Days {
		s.main.Objects = append(s.main.Objects, s.day(p, d, i)...)
	}
	s.panel.Objects = s.panelOf(p)
	s.view.refit()
}

// leadOf says when to be there. Of two visits each says its own.
func (s *dayScreen) leadOf(p handout.Plan) content.Text {
	switch say := s.w.words.say; {
	case len(p.Days) > 1:
		return say("day.lead_two")
	case p.Undated:
		return say("day.lead_undated")
	default:
		return join(say("day.date", "day", p.Facts.Day), s.arrival(p.Days[0].Arrive))
	}
}

// arrival is when to be there, in a sentence.
func (s *dayScreen) arrival(m handout.Moment) content.Text {
	switch say := s.w.words.say; {
	case m.Past:
		return say("day.over")
	case len(m.Clock) == 0:
		return say("day.no_clock")
	case m.Today:
		return say("day.today", "clock", m.ClockIn)
	default:
		return say("day.arrive", "clock", m.ClockIn)
	}
}

// day is one visit: which it is where there are two, how long it takes, and its
// steps. What holds for both stands once.
func (s *dayScreen) day(p handout.Plan, d handout.Day, i int) []fyne.CanvasObject {
	var all []fyne.CanvasObject
	if len(d.Head) > 0 {
		all = append(all, newColumn(2, newProse(d.Head, roleTitle, colorInk), newProse(s.arrival(d.Arrive), roleBody, colorInk)))
	}
	all = append(all, s.howLong(d))
	if i == 0 {
		all = append(all, s.marked("info", p.Stop))
	}
	steps, words := newColumn(0), newGlossary(p, s.view.reveal)
	for j, st := range d.Steps {
		id := strconv.Itoa(i) + st.ID
		s.told[id] = words.paragraph(s.told[id], s.w.words.asked(st.Text), roleBody, colorInk)
		steps.Objects = append(steps.Objects, newStep(stepIconOf(st.ID, p.Visit), s.times(p, d, st, j), st.Title, s.told[id]))
	}
	if i == len(p.Days)-1 {
		steps.Objects = append(steps.Objects, s.leaving(p))
		if len(p.RideHome) > 0 {
			steps.Objects = append(steps.Objects, s.goingHome(p, d))
		}
	}
	return append(all, steps)
}

// howLong is the card with the length of the day: as a bar in parts where clinics
// say a total, and in words.
func (s *dayScreen) howLong(d handout.Day) fyne.CanvasObject {
	say := s.w.words.say
	card := newColumn(10)
	if len(d.InAll) > 0 {
		card.Objects = []fyne.CanvasObject{
			newColumn(0,
				newProse(say("day.total", "total", d.InAll), roleTitle, colorInk),
				newProse(say("day.usual"), roleText, colorInk2)),
			s.bar(d),
			newProse(lengthOf(s.w.words, d), roleBody, colorInk),
		}
	} else {
		card.Objects = []fyne.CanvasObject{
			newProse(say("day.long"), roleTitle, colorInk),
			newProse(lengthOf(s.w.words, d), roleBody, colorInk),
		}
	}
	return newFramed(newCard(), inset{top: 16, side: 20, bottom: 18}, card)
}

// lengthOf says how long a visit takes: the sum of its steps, and why the whole is
// longer.
func lengthOf(w wording, d handout.Day) content.Text {
	switch {
	case len(d.InAll) > 0:
		return join(
			w.say("day.sum", "from", d.Sum.Min, "to", d.Sum.Max),
			w.say("day.rest", "from", d.Rest.Min, "to", d.Rest.Max),
			w.say("day.all", "from", d.Total.Min, "to", d.Total.Max, "total", d.InAll))
	case d.Sum.Max > 0:
		return join(countedIn(w, d), w.say("day.longer"))
	}
	return w.say("day.none")
}

// countedIn is how long the counted steps take, where nobody says a total.
func countedIn(w wording, d handout.Day) content.Text {
	for _, st := range d.Steps {
		if st.Minutes == d.Sum {
			return w.say("day.one", "step", st.Title, "from", d.Sum.Min, "to", d.Sum.Max)
		}
	}
	return w.say("day.some", "from", d.Sum.Min, "to", d.Sum.Max)
}

// bar is the parts of the day, each counted step and what is left over.
func (s *dayScreen) bar(d handout.Day) *fyne.Container {
	bar := newLengths()
	for _, st := range d.Steps {
		if st.Minutes.Max > 0 && s.w.words.Has("window.day.part."+st.ID) {
			addLength(bar, s.w.words.say("day.part."+st.ID), s.minutes(st.Minutes), st.Minutes.Max, st.ID != "watch")
		}
	}
	return bar
}

func (s *dayScreen) minutes(r content.Range) content.Text {
	return s.w.words.say("day.minutes", "from", r.Min, "to", r.Max)
}

// times is when the first step begins, and how long the others take.
func (s *dayScreen) times(p handout.Plan, d handout.Day, st handout.Step, i int) *times {
	say, t := s.w.words.say, newTimes()
	switch {
	case i == 0 && len(d.Arrive.Clock) > 0:
		t.show(d.Arrive.Clock, briefIn(p.Today.Year(), d.Arrive), true)
	case i == 0:
		t.show(say("day.ask_clock"), nil, false)
	case st.ID == "watch" && st.Minutes.Max > 0:
		t.show(s.span(st.Minutes), say("day.unit_watch"), true)
	case st.Minutes.Max > 0:
		t.show(s.span(st.Minutes), say("day.unit"), true)
	default:
		t.show(capital(st.HowLong), nil, false)
	}
	return t
}

func (s *dayScreen) span(r content.Range) content.Text {
	return s.w.words.say("day.span", "from", r.Min, "to", r.Max)
}

// goingHome is the last row: when, with whom, and what not to do on the first day.
// The list says again until when the adult stays; the sentence before it says more.
func (s *dayScreen) goingHome(p handout.Plan, d handout.Day) fyne.CanvasObject {
	say, t := s.w.words.say, newTimes()
	switch {
	case len(d.Latest.Clock) > 0:
		t.show(say("day.home_span", "from", d.Earliest.Clock, "to", d.Latest.Clock), say("day.home_often"), true)
	case len(d.InAll) > 0:
		t.show(capital(d.InAll), say("day.home_after"), false)
	}
	title := "day.home"
	if len(p.Days) > 1 {
		title = "day.home_both"
	}
	adult := "page.ride.title"
	if p.Rides[0].Only {
		adult = "page.ride.title_unsure"
	}
	var rules []content.Text
	for _, l := range p.Home {
		if l.ID != "adult" {
			rules = append(rules, l.Text)
		}
	}
	return newStep("car", t, say(title), newColumn(8,
		newColumn(0, newProse(s.w.words.Text(adult), roleStrong, colorInk), newProse(join(p.Taxi, p.RideHome), roleBody, colorInk)),
		newColumn(0, newProse(say("day.home_rules"), roleStrong, colorInk), newBullets(rules...))))
}

// leaving is the row of what to have before going out of the door.
func (s *dayScreen) leaving(p handout.Plan) fyne.CanvasObject {
	list := newColumn(4)
	for _, l := range p.Leave {
		list.Objects = append(list.Objects, s.tick("leave."+l.ID, l.Text))
	}
	return newStep("ready", newTimes(), s.w.words.Text("page.leave.title"), list)
}

// tick is a row to tick off.
func (s *dayScreen) tick(id string, words content.Text) *tick {
	done := s.w.desk.ticked
	row := s.ticks[id]
	if row == nil {
		row = newTick(nil, func(on bool) { done[id] = on })
		row.setReveal(s.view.reveal)
		s.ticks[id] = row
	}
	row.label.set(s.w.words.asked(words))
	row.set(done[id])
	return row
}

// panelOf is what to wear and bring, where to go and whom to call.
func (s *dayScreen) panelOf(p handout.Plan) []fyne.CanvasObject {
	say := s.w.words.say
	var all []fyne.CanvasObject
	part := func(id string, rows ...fyne.CanvasObject) {
		if len(all) > 0 {
			all = append(all, newRule())
		}
		all = append(all, newColumn(6, append([]fyne.CanvasObject{newProse(say("day."+id), roleLead, colorInk)}, rows...)...))
	}
	var wear []content.Text
	for _, l := range p.Wear {
		wear = append(wear, l.Text)
	}
	part("wear", s.marked("shirt", wear...))
	var bring []fyne.CanvasObject
	for _, l := range p.Bring {
		bring = append(bring, s.tick("bring."+l.ID, l.Text))
	}
	part("bring", bring...)
	if len(p.Facts.Note) > 0 {
		part("note", s.marked("quote", p.Facts.Note))
	}
	if f, ok := p.Body(); ok {
		part("body", s.body(f)...)
	}
	part("where", s.marked("pin", p.Facts.Where))
	part("call", s.marked("phone", s.w.words.phones(p.Phones)...))
	return all
}

// body is where on the body cells are taken and given, as the handout draws it.
func (s *dayScreen) body(f handout.BodyFigure) []fyne.CanvasObject {
	const wide = 190
	rows := []fyne.CanvasObject{
		newFigure(f.Drawing, f.Alt, wide*float32(max(1, f.Drawing.W/f.Drawing.H))),
		newProse(f.Seen, roleSmall, colorInk2),
	}
	for i, place := range f.Places {
		number := newProse(s.w.words.say("plan.number", "n", i+1), roleStrong, colorAccent)
		rows = append(rows, newHanging(number, 22, newProse(place, roleText, colorInk)))
	}
	return rows
}

// marked is lines behind a drawing.
func (s *dayScreen) marked(icon string, lines ...content.Text) fyne.CanvasObject {
	text := newColumn(6)
	for _, l := range lines {
		text.Objects = append(text.Objects, newProse(l, roleText, colorInk))
	}
	return newHanging(newPicture(icon, colorInk, 24, 24), 34, text)
}
