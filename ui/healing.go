package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// healing is what to do at home, until when: the limits with their end dates, what
// happens then, the first 24 hours, and how to report harm.
type healing struct {
	words  wording
	reveal func(fyne.CanvasObject)
	object *fyne.Container
	main   *fyne.Container
	panel  *fyne.Container
	told   map[string]fyne.CanvasObject // texts by id, used again so that they keep the focus
}

func newHealing(w wording, reveal func(fyne.CanvasObject)) *healing {
	h := &healing{words: w, reveal: reveal, main: newColumn(14), panel: newColumn(16), told: map[string]fyne.CanvasObject{}}
	h.object = newAside(aside{main: 660, panel: 288, gap: 36, fold: 840}, h.main, h.panel)
	return h
}

func (h *healing) show(p handout.Plan) {
	h.main.Objects, h.panel.Objects = nil, nil
	h.showLimits(p)
	for _, st := range p.Stages {
		if st.ID == "recovery" || st.ID == "follow_up" {
			h.showStage(p, st)
		}
	}
	h.showDates(p)
	h.showPanel(p)
}

// paragraph is a text with its words to open, kept under an id.
func (h *healing) paragraph(g *glossary, id string, t content.Text) fyne.CanvasObject {
	h.told[id] = g.paragraph(h.told[id], h.words.asked(t), roleText, colorInk)
	return h.told[id]
}

// head begins a part of the main column.
func (h *healing) head(words content.Text) {
	h.main.Objects = append(h.main.Objects, newProse(words, roleTitle, colorInk))
}

// showLimits tells what to leave alone, with the day that it ends.
func (h *healing) showLimits(p handout.Plan) {
	if len(p.Limits) == 0 {
		return
	}
	h.head(h.words.Text("page.limit.title"))
	rows, words := newColumn(0), newGlossary(p, h.reveal)
	for _, l := range p.Limits {
		text := h.paragraph(words, "limit."+l.ID, l.Text)
		rows.Objects = append(rows.Objects, newRule(), newDated(newWhen(h.until(l.Until), l.Until.Clock, h.ending(l.Until)), h.words.asked(l.Head), text))
	}
	h.main.Objects = append(h.main.Objects, rows)
}

// until is the last day of a limit, or that the clinic is to be asked.
func (h *healing) until(when handout.Moment) content.Text {
	if lineToWriteOn.MatchString(when.Brief.String()) {
		return h.words.label(when.Brief)
	}
	return h.words.say("after.until_day", "day", when.BriefIn)
}

// ending says that the last day of a limit is today, or past.
func (h *healing) ending(until handout.Moment) content.Text {
	switch {
	case until.Today:
		return h.words.say("after.today")
	case until.Past:
		return h.words.say("after.over")
	}
	return nil
}

// showStage tells a stage after the visit.
func (h *healing) showStage(p handout.Plan, st handout.Stage) {
	h.head(st.Title)
	words := newGlossary(p, h.reveal)
	for _, part := range []struct {
		id    string
		lines []handout.Told
	}{{"what", st.What}, {"feel", st.Feel}, {"who", st.Who}} {
		if len(part.lines) > 0 {
			h.main.Objects = append(h.main.Objects, newColumn(4,
				newProse(h.words.say("plan."+part.id), roleStrong, colorInk), h.list(words, st.ID+"."+part.id, part.lines)))
		}
	}
}

func (h *healing) list(words *glossary, id string, lines []handout.Told) *fyne.Container {
	items := newColumn(4)
	for _, l := range lines {
		items.Objects = append(items.Objects, newBullet(h.paragraph(words, id+"."+l.ID, l.Text)))
	}
	return items
}

// showDates tells the days after the visit.
func (h *healing) showDates(p handout.Plan) {
	rows, words := newColumn(0), newGlossary(p, h.reveal)
	for _, e := range p.Events {
		if e.Kind == handout.After {
			text := h.paragraph(words, "event."+e.ID, e.Text)
			rows.Objects = append(rows.Objects, newRule(), newDated(newWhen(h.words.label(e.When.Brief), e.When.Clock, nil), e.Title, text))
		}
	}
	if len(rows.Objects) > 0 {
		h.head(h.words.say("after.dates"))
		h.main.Objects = append(h.main.Objects, rows)
	}
}

// showPanel tells whom to call, what not to do in the first 24 hours, and how to
// report harm.
func (h *healing) showPanel(p handout.Plan) {
	h.card(h.words.say("after.whom"), "phone", h.calls(p))
	words := newGlossary(p, h.reveal)
	if len(p.Home) > 0 {
		h.card(h.words.say("after.home"), "clock", h.list(words, "home", p.Home))
	}
	h.card(h.words.Text("page.report.title"), "info", h.paragraph(words, "report", p.Report.Text))
}

func (h *healing) card(head content.Text, icon string, body fyne.CanvasObject) {
	h.panel.Objects = append(h.panel.Objects, newPanel(
		newColumn(10, newLine(line{gap: 10, stretch: true}, newPicture(icon, colorInk, 24, 24), newProse(head, roleLead, colorInk)), body)))
}

// calls are the numbers of the clinic and of an emergency.
func (h *healing) calls(p handout.Plan) *fyne.Container {
	calls := clinicCalls(h.words, p)
	if len(p.Phones.Day) > 0 && len(p.Phones.Night) > 0 {
		calls = append(calls, call{label: h.words.Text("page.phone.emergency"), number: p.Phones.AnyEmergency})
	}
	return &fyne.Container{Layout: callList{}, Objects: labelledCalls(calls)}
}

// newWhen is a day, its clock time, and a note on it; the last two may be empty.
func newWhen(day, clock, note content.Text) *fyne.Container {
	when := newColumn(0, newProse(day, roleStrong, colorInk))
	if len(clock) > 0 {
		when.Objects = append(when.Objects, newProse(clock, roleText, colorInk))
	}
	if len(note) > 0 {
		when.Objects = append(when.Objects, newProse(note, roleSmall, colorInk2))
	}
	return when
}

// newDated is a row of a day, and what it is the day of.
func newDated(when *fyne.Container, head content.Text, text fyne.CanvasObject) *fyne.Container {
	what := newColumn(2, newProse(head, roleStrong, colorInk), text)
	return newInset(inset{top: 10, bottom: 12}, &fyne.Container{Layout: datedLayout{}, Objects: []fyne.CanvasObject{when, what}})
}

// datedLayout sets a day before what it is the day of, or over it where there is
// little room.
type datedLayout struct{}

const (
	datedDay  = 164
	datedFold = 460
)

func (datedLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	if size.Width < datedFold {
		day := heightAt(o[0], size.Width)
		put(o[0], 0, 0, size.Width, day)
		put(o[1], 0, day+2, size.Width, size.Height-day-2)
		return
	}
	put(o[0], 0, 0, datedDay-16, heightAt(o[0], datedDay-16))
	put(o[1], datedDay, 0, size.Width-datedDay, size.Height)
}

func (datedLayout) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if width < datedFold {
		return heightAt(o[0], width) + 2 + heightAt(o[1], width)
	}
	return max(heightAt(o[0], datedDay-16), heightAt(o[1], width-datedDay))
}

func (datedLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
