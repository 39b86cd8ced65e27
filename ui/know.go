package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// knowScreen is "What we know": what adverts say beside what is known, what else
// one can choose, and who approved what.
type knowScreen struct {
	w     *window
	view  *scroll
	lead  *prose
	parts *choice
	plan  handout.Plan

	notice  *notice
	numbers *people

	adverts *fyne.Container
	topics  *picker
	claims  *findings

	choices    *fyne.Container
	options    *options
	conditions *findings

	approvals     *fyne.Container
	approvalsLead *prose
	known         *fyne.Container
	unknown       *fyne.Container
	statuses      *findings
}

// The parts of the screen, of which one is shown.
const (
	partAdverts   = "adverts"
	partOptions   = "options"
	partApprovals = "approvals"
)

// topicOrder is the topics of what adverts say, in the order of what people ask
// first. They are the stages of the claims.
var topicOrder = []string{
	"benefits", "recovery", "status", "basics", "consult", "prep", "harvest", "processing", "injection", "follow_up",
}

func newKnowScreen(w *window) *knowScreen {
	say := w.words.say
	s := &knowScreen{w: w, lead: newProse(nil, roleBody, colorInk2), notice: newNotice(w.words)}
	s.parts = newChoice([]option{
		{partAdverts, say("know.adverts")},
		{partOptions, say("know.options")},
		{partApprovals, say("know.approvals")},
	}, s.onPart)
	reveal := func(o fyne.CanvasObject) { s.view.reveal(o) }
	s.numbers = newPeople(w, reveal, func() { s.view.refit() })
	s.makeAdverts()
	s.makeOptions(reveal)
	s.makeApprovals()
	body := &fyne.Container{Layout: knowLayout{}, Objects: []fyne.CanvasObject{
		newNoticeCard(s.notice), s.numbers.panel, newColumn(0, s.adverts, s.choices, s.approvals),
	}}
	s.view = newPage(newHead(say("screen.know"), s.lead, s.parts), body)
	s.view.OnScrolled = func(fyne.Position) {
		for _, table := range s.tables() {
			if table.Visible() {
				table.see()
			}
		}
	}
	for _, table := range s.tables() {
		table.view = s.view
	}
	s.parts.setReveal(reveal)
	s.topics.setReveal(reveal)
	return s
}

func (s *knowScreen) tables() []*findings { return []*findings{s.claims, s.conditions, s.statuses} }

func (s *knowScreen) makeAdverts() {
	say := s.w.words.say
	offers := []option{{"", say("know.all_topics")}}
	for _, id := range topicOrder {
		offers = append(offers, option{id, say("know.topic." + id)})
	}
	s.topics = newPicker(offers, func(string) { s.tell() })
	s.claims = newFindings(s.w, say("know.read"), say("know.known"))
	s.adverts = newColumn(16,
		newLabelled(newProse(say("know.topics"), roleLabel, colorInk), s.topics),
		newProse(say("know.squares"), roleSmall, colorInk2),
		s.claims)
}

func (s *knowScreen) makeOptions(reveal func(fyne.CanvasObject)) {
	say := s.w.words.say
	s.options = newOptions(s.w, reveal)
	s.conditions = newFindings(s.w, say("know.offered"), say("know.known"))
	s.choices = newColumn(16,
		newProse(say("know.options_lead"), roleText, colorInk), s.options.grid,
		newInset(inset{top: 10}, newProse(say("know.offered_head"), roleLead, colorInk)),
		newProse(say("know.offered_lead"), roleText, colorInk), s.conditions)
}

func (s *knowScreen) makeApprovals() {
	say := s.w.words.say
	s.approvalsLead = newProse(nil, roleText, colorInk)
	s.statuses = newFindings(s.w, say("know.product"), say("know.state"))
	s.known, s.unknown = newColumn(6), newColumn(6)
	box := func(icon, id string, lines *fyne.Container) fyne.CanvasObject {
		head := newLine(line{gap: 8, stretch: true}, newPicture(icon, colorInk, 22, 22), newProse(say(id), roleLead, colorInk))
		return newFramed(newCard(), inset{top: 16, side: 18, bottom: 16}, newColumn(8, head, lines))
	}
	s.approvals = newColumn(16,
		&fyne.Container{Layout: pairLayout{gap: 16, fold: 620}, Objects: []fyne.CanvasObject{
			box("tick", "know.we_know", s.known), box("ask", "know.we_do_not", s.unknown),
		}},
		newInset(inset{top: 10}, newProse(say("know.approvals"), roleLead, colorInk)),
		s.approvalsLead, s.statuses)
}

func (s *knowScreen) object() fyne.CanvasObject { return s.view }
func (s *knowScreen) scroller() *scroll         { return s.view }

func (s *knowScreen) show(p handout.Plan) {
	s.plan = p
	s.lead.set(s.w.words.say("know.lead"))
	if len(p.AsOf) > 0 {
		s.lead.set(s.w.words.say("know.lead_as_of", "month", p.AsOf))
	}
	s.notice.show(p)
	s.tell()
}

// onPart turns to another part, from its top.
func (s *knowScreen) onPart(string) {
	s.tell()
	s.view.turnTo(0)
}

// tell tells the part that is chosen.
func (s *knowScreen) tell() {
	part := s.parts.value()
	show(s.adverts, part == partAdverts)
	show(s.choices, part == partOptions)
	show(s.approvals, part == partApprovals)
	switch part {
	case partAdverts:
		s.numbers.show(s.plan)
		s.claims.show(s.plan, s.claimTopics())
	case partOptions:
		s.numbers.panel.Hide()
		s.options.show(s.plan)
		s.conditions.show(s.plan, []topic{{lines: s.conditionLines()}})
	case partApprovals:
		s.numbers.panel.Hide()
		s.tellApprovals()
	}
	s.view.refit()
}

// claimTopics are the claims of the topic that is chosen, or all of them. A claim of
// benefit brings the risk or doubt that belongs to it, which follows at once where
// it has not been told before.
func (s *knowScreen) claimTopics() []topic {
	var topics []topic
	chosen := s.topics.value()
	done := map[string]bool{}
	for _, id := range topicOrder {
		if chosen != "" && chosen != id {
			continue
		}
		t := topic{id: id, head: s.w.words.say("know.topic." + id)}
		for _, c := range s.plan.Claims {
			if c.Stage == id {
				t.lines = s.tellClaim(t.lines, c, done)
			}
		}
		if len(t.lines) > 0 {
			topics = append(topics, t)
		}
	}
	return topics
}

func (s *knowScreen) tellClaim(lines []statement, c handout.Claim, done map[string]bool) []statement {
	if done[c.ID] {
		return lines
	}
	done[c.ID] = true
	lines = append(lines, statement{id: c.ID, about: c.Read, known: c.Know, quoted: true, certainty: c.Certainty, sources: c.Sources})
	if i := slices.IndexFunc(s.plan.Claims, func(o handout.Claim) bool { return o.ID == c.Paired }); i >= 0 {
		lines = s.tellClaim(lines, s.plan.Claims[i], done)
	}
	return lines
}

func (s *knowScreen) conditionLines() []statement {
	var lines []statement
	for _, c := range s.plan.Conditions {
		line := statement{id: c.ID, about: c.Head, known: c.Text, certainty: c.Certainty, sources: c.Sources}
		if c.Approved {
			line.notes = []content.Text{s.w.words.say("know.approved")}
		}
		lines = append(lines, line)
	}
	return lines
}

func (s *knowScreen) tellApprovals() {
	words := s.w.words
	var lines []statement
	for _, st := range s.plan.Statuses {
		line := statement{id: st.ID, about: st.Head, known: st.Text, sources: st.Sources}
		line.notes = append(line.notes, words.say("know.as_of", "month", st.AsOf))
		if st.Stale {
			line.notes = append(line.notes, words.Text("page.status.stale"))
		}
		lines = append(lines, line)
	}
	lead := "know.approvals_lead"
	if len(lines) == 0 {
		lead = "know.approvals_none"
	}
	s.approvalsLead.set(words.say(lead))
	show(s.statuses, len(lines) > 0)
	s.statuses.show(s.plan, []topic{{lines: lines}})
	s.tellLines(s.known, s.plan.Known)
	s.tellLines(s.unknown, s.plan.Unknown)
}

// tellLines tells what is known, or not known, each with its sources.
func (s *knowScreen) tellLines(list *fyne.Container, lines []handout.Told) {
	list.Objects = list.Objects[:0]
	for _, l := range lines {
		sources := newCitation(s.w, s.view.reveal)
		sources.show(s.plan, l.Text, l.Sources)
		list.Objects = append(list.Objects, newColumn(0, newProse(l.Text, roleText, colorInk), sources.Container))
	}
}

// newNoticeCard is what to know first, on a card with a bar that marks it.
func newNoticeCard(n *notice) *fyne.Container {
	bar := newGround(&ground{fill: colorAccent, corner: 3})
	return newFramed(newCard(), inset{side: 14, top: 14, bottom: 14},
		&fyne.Container{Layout: barred{}, Objects: []fyne.CanvasObject{bar, n.column}})
}

// barred sets a bar at the leading edge of an object, as high as that is.
type barred struct{}

const barWidth, barGap = 6, 16

func (barred) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	put(o[0], 0, 0, barWidth, size.Height)
	put(o[1], barWidth+barGap, 0, size.Width-barWidth-barGap, size.Height)
}

func (barred) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return heightAt(o[1], width-barWidth-barGap)
}

func (barred) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// knowLayout sets the notice over the part that is shown, and the panel of numbers
// beside both; where there is no room, between them.
type knowLayout struct{}

const (
	knowMain  = 760 // the most of the column beside the panel
	knowAlone = 984 // and of one without
	knowPanel = 272
	knowFold  = 884
	knowGap   = 18
)

func (knowLayout) beside(o []fyne.CanvasObject, width float32) bool {
	return o[1].Visible() && width >= knowFold
}

func (l knowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(o, size.Width, put)
}

// walk gives every visible part its place, and how far down they reach.
func (l knowLayout) walk(o []fyne.CanvasObject, width float32, place func(o fyne.CanvasObject, x, y, width, height float32)) (bottom float32) {
	main := min(width, knowAlone)
	panel := float32(0)
	if l.beside(o, width) {
		main = min(knowMain, width-32-knowPanel)
		panel = heightAt(o[1], knowPanel)
		place(o[1], main+32, 0, knowPanel, panel)
	}
	y := float32(0)
	for i, part := range o {
		if !part.Visible() || i == 1 && panel > 0 {
			continue
		}
		height := heightAt(part, main)
		place(part, 0, y, main, height)
		y += height + knowGap
	}
	return max(panel, y-knowGap)
}

func (l knowLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return l.walk(o, width, func(fyne.CanvasObject, float32, float32, float32, float32) {})
}

func (knowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// pairLayout sets two objects side by side in equal room, as high as one another;
// below a width one over the other.
type pairLayout struct{ gap, fold float32 }

func (l pairLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	if size.Width < l.fold {
		column{l.gap}.Layout(o, size)
		return
	}
	each := (size.Width - l.gap) / 2
	put(o[0], 0, 0, each, size.Height)
	put(o[1], each+l.gap, 0, each, size.Height)
}

func (l pairLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if width < l.fold {
		return column{l.gap}.heightAt(o, width)
	}
	each := (width - l.gap) / 2
	return max(heightAt(o[0], each), heightAt(o[1], each))
}

func (pairLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
