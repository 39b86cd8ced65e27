package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// afterScreen is "Afterwards": a sign and its one plain answer, the sign table,
// and in the other view what to do at home, until when.
type afterScreen struct {
	w       *window
	view    *scroll
	lead    *prose
	which   *choice
	finder  *signFinder
	urgent  *urgent
	table   *signTable
	signs   *fyne.Container
	healing *healing
}

const (
	viewSigns = "signs"
	viewUntil = "until"
)

func newAfterScreen(w *window) *afterScreen {
	say := w.words.say
	s := &afterScreen{w: w, lead: newProse(nil, roleBody, colorInk2), urgent: newUrgent(w.words)}
	reveal := func(o fyne.CanvasObject) { s.view.reveal(o) }
	s.which = newChoice([]option{{viewSigns, say("after.signs")}, {viewUntil, say("after.until")}}, func(string) { s.turn() })
	s.which.pad = 16
	s.finder = newSignFinder(w.words, s.onQuestion)
	s.table = newSignTable(w.words, reveal, s.onCell)
	s.healing = newHealing(w.words, reveal)
	s.signs = newColumn(20, s.finder.object, s.urgent.object, s.table)
	s.view = newPage(newHead(say("screen.after"), s.lead, s.which), newInset(inset{most: 984}, newColumn(0, s.signs, s.healing.object)))
	s.finder.setReveal(reveal)
	s.which.setReveal(reveal)
	return s
}

func (s *afterScreen) object() fyne.CanvasObject { return s.view }
func (s *afterScreen) scroller() *scroll         { return s.view }

func (s *afterScreen) show(p handout.Plan) {
	if p.Watch.Full == nil {
		s.lead.set(s.w.words.say("after.lead_transplant"))
	} else {
		s.lead.set(s.w.words.say("after.lead", "day", s.w.words.asked(p.Watch.FullIn)))
	}
	s.table.show(p)
	s.urgent.show(p)
	s.healing.show(p)
	s.finder.show(p)
	s.turn()
}

// turn shows the view that is chosen.
func (s *afterScreen) turn() {
	signs := s.which.value() == viewSigns
	show(s.signs, signs)
	show(s.healing.object, !signs)
	s.view.refit()
}

// onQuestion marks in the table what was asked about.
func (s *afterScreen) onQuestion(q question) {
	s.table.pick(q.sign, q.column)
	s.view.refit()
}

// onCell asks about a cell of the table, and shows the answer.
func (s *afterScreen) onCell(sign handout.Sign, column handout.Severity) {
	s.finder.ask(sign, column)
	s.view.reveal(s.finder.object)
	s.view.reveal(s.finder.answer)
}

// urgent is the panel of all emergency signs, which needs no choice to be seen.
type urgent struct {
	words  wording
	object *fyne.Container
	head   *prose
	list   *fyne.Container
}

func newUrgent(w wording) *urgent {
	u := &urgent{
		words: w, head: newProse(nil, roleStrong, colorEmerg),
		list: &fyne.Container{Layout: columns{most: 3, least: 230, gap: 24, row: 4}},
	}
	head := newLine(line{gap: 10, stretch: true}, newPicture("emerg", colorEmerg, 24, 24), u.head)
	card := newGround(&ground{fill: colorSlip, edge: colorEmerg, corner: 14, thick: true})
	u.object = newFramed(card, inset{top: 14, side: 18, bottom: 14}, newColumn(10, head, u.list))
	return u
}

func (u *urgent) show(p handout.Plan) {
	u.head.set(u.words.Text("page.alarm.call").Fill(filling([]any{"emergency", p.Phones.AnyEmergency})))
	u.list.Objects = u.list.Objects[:0]
	for _, sign := range p.Urgent {
		u.list.Objects = append(u.list.Objects, newBullet(newProse(sign.Text, roleText, colorInk)))
	}
}
