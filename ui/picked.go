package ui

import (
	"slices"
	"strings"

	"beforehand/content"
	"beforehand/handout"
)

// picked is a question on the list to take along. The list belongs to the visit on
// the desk and is written to no file but the handout.
type picked struct {
	id   string       // "ask.full_price" or "faq.driving" of the guide, "own." and its words of one's own
	text content.Text // as told last
}

// ownQuestion is a question in a person's own words.
func ownQuestion(words string) picked {
	return picked{"own." + words, content.Text{{Words: words, Put: true}}}
}

// asks says whether a question is on the list.
func (d *desk) asks(id string) bool {
	return slices.ContainsFunc(d.list, func(a picked) bool { return a.id == id })
}

// ask puts a question at the end of the list, once.
func (d *desk) ask(a picked) {
	if !d.asks(a.id) {
		d.list = append(d.list, a)
		d.retellList()
	}
}

// unask takes a question off the list.
func (d *desk) unask(id string) {
	d.list = slices.DeleteFunc(d.list, func(a picked) bool { return a.id == id })
	d.retellList()
}

// moveAsked changes places with the question before or after, and gives the place
// that the question has then.
func (d *desk) moveAsked(at, by int) int {
	to := at + by
	if at < 0 || to < 0 || at >= len(d.list) || to >= len(d.list) {
		return at
	}
	d.list[at], d.list[to] = d.list[to], d.list[at]
	d.retellList()
	return to
}

// keepOf forgets the list and the ticks when the visit has become another patient's,
// so that nobody is handed what somebody else wants to ask, or told that it is done. A
// name that is still being typed is the same one.
func (d *desk) keepOf(p handout.Patient) {
	if another(d.asker.Name, p.Name) || another(d.asker.Number, p.Number) {
		d.list, d.asker = nil, handout.Patient{}
		clear(d.ticked)
	}
	if strings.HasPrefix(p.Name, d.asker.Name) {
		d.asker.Name = p.Name
	}
	if strings.HasPrefix(p.Number, d.asker.Number) {
		d.asker.Number = p.Number
	}
}

func another(before, now string) bool {
	return before != "" && now != "" && !strings.HasPrefix(before, now) && !strings.HasPrefix(now, before)
}

// retellList tells the questions of the guide as the plan has them now; one that no
// longer applies stays as it was picked. The print gets a list of its own: pages
// are set elsewhere at the same time.
func (d *desk) retellList() {
	d.print.Ask = d.listIn(d.plan)
	for i, text := range d.print.Ask {
		d.list[i].text = text
	}
}

// listIn is the list in the words of a plan, which may be in another language.
func (d *desk) listIn(p handout.Plan) []content.Text {
	told := map[string]content.Text{}
	for _, q := range p.Ask {
		told["ask."+q.ID] = q.Text
	}
	for _, f := range p.FAQs {
		told["faq."+f.ID] = f.Q
	}
	var list []content.Text
	for _, a := range d.list {
		text, ok := told[a.id]
		if !ok {
			text = a.text
		}
		list = append(list, text)
	}
	return list
}
