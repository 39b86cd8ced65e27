package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// readyScreen is "Get ready": what to do by when, to be ticked; food and drink by
// the clock; the ride home; and the medicine lines that cannot be switched off.
type readyScreen struct {
	w        *window
	view     *scroll
	lead     *prose
	count    *prose
	invite   *button // while there is no date
	toFood   *button
	toPills  *button // while the medicine lines are under the table
	calendar *button // once there is a date
	table    *fyne.Container
	head     *fyne.Container
	earlier  *doneRow
	rows     map[string]*tickRow
	order    []*tickRow      // as the plan has them, what is late or due today first
	folded   map[string]bool // were ticked when the screen was opened
	unfold   bool
	cards    *fyne.Container // food and drink, and the ride home
	ride     *fyne.Container
	rideIs   [2]*prose // its head and text
	locked   *locked
	tell     *fyne.Container
}

func newReadyScreen(w *window) *readyScreen {
	s := &readyScreen{
		w:      w,
		lead:   newProse(nil, roleBody, colorInk2),
		count:  newProse(nil, roleBody, colorInk2),
		table:  newColumn(0),
		rows:   map[string]*tickRow{},
		cards:  newColumn(16),
		rideIs: [2]*prose{newProse(nil, roleLead, colorInk), newProse(nil, roleText, colorInk)},
		locked: newLocked(w.words),
		tell:   newColumn(10),
	}
	say := w.words.say
	s.invite = newButton(plain, "pencil", say("plan.invite"), w.change)
	s.toFood = newButton(quiet, "meal", say("ready.to_food"), func() { s.view.reveal(s.cards.Objects[0]) })
	room := inset{top: 18, side: 20, bottom: 18}
	medicines := newPanel(s.locked.column)
	s.toPills = newButton(quiet, "pill", say("ready.to_medicines"), func() { s.view.reveal(medicines) })
	s.calendar = newButton(quiet, "calendar", say("handout.add_calendar"), w.saveCalendar)
	s.head = newTickHead(say("ready.what"), say("ready.by"))
	s.earlier = newDoneRow(w.words, s.onEarlier)
	s.ride = newFramed(newCard(), room,
		newHanging(newPicture("car", colorInk, laneIcon, laneIcon), laneIcon+12, newColumn(4, s.rideIs[0], s.rideIs[1])))
	s.view = newPage(
		newHead(say("screen.ready"), newColumn(8, newColumn(0, s.lead, s.count), newLine(line{}, s.invite)), newWrapped(8, s.toFood, s.toPills, s.calendar)),
		newAside(aside{main: 680, panel: 296, gap: 32, fold: asideFold},
			newColumn(20, s.table, s.cards, newFramed(newCard(), room, s.tell)),
			medicines))
	s.view.onWidth = func(width float32) { show(s.toPills, panelUnder(width)) }
	for _, c := range []interface{ setReveal(func(fyne.CanvasObject)) }{s.invite, s.toFood, s.toPills, s.calendar, s.earlier} {
		c.setReveal(s.view.reveal)
	}
	return s
}

func (s *readyScreen) object() fyne.CanvasObject { return s.view }
func (s *readyScreen) scroller() *scroll         { return s.view }

func (s *readyScreen) show(p handout.Plan) {
	s.lead.set(s.leadOf(p))
	show(s.invite, p.Undated)
	show(s.calendar, !p.Undated)
	s.showRows(p)
	s.showCount()
	s.showCards(p)
	s.locked.show(p.Medicines, newGlossary(p, s.view.reveal))
	s.showTell(p)
	s.view.refit()
}

// leadOf says which days all this leads up to.
func (s *readyScreen) leadOf(p handout.Plan) content.Text {
	say := s.w.words.say
	if p.Undated {
		return say("ready.lead_undated")
	}
	day := handout.SayDayIn(s.w.words.Words, p.Clinic.Country, p.Visit.At)
	harvest := p.Visit.HarvestAt
	switch n := daysBetween(p.Today, p.Visit.At); {
	case n < 0:
		return say("ready.lead_past", "day", day)
	case n == 0:
		return say("ready.lead_today", "clock", handout.SayClockIn(s.w.words.Words, p.Visit.At))
	case p.Facts.HarvestIsAnother && !harvest.IsZero() && daysBetween(p.Today, harvest) >= 0:
		return say("ready.lead_two", "first", handout.SayBriefIn(s.w.words.Words, p.Clinic.Country, harvest),
			"last", handout.SayBriefIn(s.w.words.Words, p.Clinic.Country, p.Visit.At))
	}
	return say("ready.lead", "day", day)
}

// showRows sets the tasks in their order. What was ticked before the screen was
// opened is folded away; what is ticked now stays where it is, so that no row moves
// under a hand that presses twice.
func (s *readyScreen) showRows(p handout.Plan) {
	s.order, s.folded, s.unfold = s.order[:0], map[string]bool{}, false
	over := !p.Undated && daysBetween(p.Today, p.Visit.At) < 0
	for _, group := range p.Tasks {
		for _, task := range group.Tasks {
			row := s.rows[task.ID]
			if row == nil {
				row = newTickRow(s.w.words, s.onTick)
				row.onFocus = s.view.reveal
				s.rows[task.ID] = row
			}
			on := s.w.desk.ticked[taskRow(task.ID)]
			s.folded[task.ID] = on && !row.focused
			row.show(task, on, over)
			s.order = append(s.order, row)
		}
	}
	slices.SortStableFunc(s.order, func(a, b *tickRow) int { return a.haste() - b.haste() })
	s.arrange()
}

// arrange sets the rows that were done earlier, where they are to be seen, above
// the others.
func (s *readyScreen) arrange() {
	var earlier, open []fyne.CanvasObject
	for _, row := range s.order {
		if s.folded[row.task.ID] {
			earlier = append(earlier, row)
		} else {
			open = append(open, row)
		}
	}
	s.table.Objects = []fyne.CanvasObject{s.head}
	if len(earlier) > 0 {
		s.earlier.show(len(earlier), s.unfold)
		s.table.Objects = append(s.table.Objects, s.earlier)
	}
	if s.unfold {
		s.table.Objects = append(s.table.Objects, earlier...)
	}
	s.table.Objects = append(s.table.Objects, open...)
}

// onEarlier shows what was done earlier, or folds it away.
func (s *readyScreen) onEarlier() {
	s.unfold = !s.unfold
	s.arrange()
	s.view.refit()
}

// onTick keeps what is done.
func (s *readyScreen) onTick(id string, on bool) {
	s.w.desk.ticked[taskRow(id)] = on
	s.showCount()
	s.view.refit()
}

func (s *readyScreen) showCount() { s.count.set(thingsDone(s.w.words, s.w.desk)) }

// thingsDone is "4 of 7 things done.".
func thingsDone(w wording, d *desk) content.Text {
	done, all := d.tasksDone()
	return w.count("ready.count", all, "done", done)
}

// showCards sets a food and drink clock for each visit that has one, and who takes
// the patient home.
func (s *readyScreen) showCards(p handout.Plan) {
	s.cards.Objects = s.cards.Objects[:0]
	for _, f := range p.Fasts {
		s.cards.Objects = append(s.cards.Objects, newFoodCard(s.w.words, f, p.Clinic.Country))
	}
	show(s.toFood, len(p.Fasts) > 0)
	if len(p.Rides) > 0 {
		head := "page.ride.title"
		if p.Rides[0].Only {
			head += "_unsure"
		}
		s.rideIs[0].set(s.w.words.Text(head))
		s.rideIs[1].set(join(p.Taxi, p.RideHome))
		s.cards.Objects = append(s.cards.Objects, s.ride)
	}
	show(s.cards, len(s.cards.Objects) > 0)
}

// showTell lists what the clinic must know before the day, and how to reach it.
func (s *readyScreen) showTell(p handout.Plan) {
	said := make([]content.Text, len(p.Tell))
	for i, l := range p.Tell {
		said[i] = s.w.words.asked(l.Text)
	}
	list := newBullets(said...)
	list.Layout = grid{columns: 2, least: 240, gap: 20, row: 6}
	s.tell.Objects = []fyne.CanvasObject{
		newHanging(newPicture("call", colorCall, laneIcon, laneIcon), laneIcon+12, newProse(s.w.words.Text("page.tell.title"), roleLead, colorInk)),
		list,
	}
	if len(p.Phones.Day) > 0 {
		s.tell.Objects = append(s.tell.Objects, newProse(s.w.words.say("ready.call", "phone", p.Phones.Day), roleBody, colorInk))
	}
}
