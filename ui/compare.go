package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// comparison sets two ways of treatment side by side, stage beside stage, in equal
// space: that of the visit, and another one that the person chooses. The visit
// itself stays as it is.
type comparison struct {
	w      *window
	reveal func(fyne.CanvasObject)
	column *fyne.Container

	second   *picker
	own      content.Pathway   // the visit's, which the picker leaves out
	left     []handout.Problem // what the other way has no use for
	onChoose func()
}

func newComparison(w *window, reveal func(fyne.CanvasObject), onChoose func()) *comparison {
	return &comparison{w: w, reveal: reveal, onChoose: onChoose, column: newColumn(pageGap)}
}

// show tells the visit's own plan, and that of the same visit with the other way.
func (c *comparison) show(p handout.Plan) {
	c.offer(p.Visit.Pathway)
	c.tell(p, c.other(p))
}

// other is the plan of the same visit with the other way, without what does not go
// with that.
func (c *comparison) other(p handout.Plan) handout.Plan {
	visit := p.Visit
	visit.Pathway = content.Pathway(c.second.value())
	visit.Product = "" // it is that of the visit's own way
	visit, c.left = standing(visit, func(v handout.Visit) []handout.Problem {
		return handout.Check(c.w.desk.guide, v, p.Clinic)
	})
	return handout.Personalise(c.w.desk.guide, visit, p.Clinic, p.Today)
}

// offer lists the other ways to choose from. The first is taken until one is chosen.
func (c *comparison) offer(own content.Pathway) {
	if c.second != nil && c.own == own {
		return
	}
	var others []option
	for _, pathway := range content.Pathways {
		if pathway != own {
			others = append(others, option{string(pathway), c.w.words.value("pathway", string(pathway))})
		}
	}
	before := c.second
	c.own = own
	c.second = newPicker(others, func(string) { c.onChoose() })
	c.second.setReveal(c.reveal)
	if before != nil {
		c.second.set(before.value())
	}
}

// tell writes two plans into the rows.
func (c *comparison) tell(p, q handout.Plan) {
	words, plans := c.w.words, [2]handout.Plan{p, q}
	var glossaries [2]*glossary
	for i, plan := range plans {
		glossaries[i] = newGlossary(plan, c.reveal)
	}
	c.column.Objects = []fyne.CanvasObject{c.heads(plans)}
	row := func(label content.Text, say func(handout.Plan) []content.Text) {
		cells := [2]fyne.CanvasObject{}
		for i, plan := range plans {
			cell := newColumn(4)
			for _, line := range say(plan) {
				cell.Objects = append(cell.Objects, glossaries[i].paragraph(nil, words.asked(line), roleBody, colorInk))
			}
			cells[i] = cell
		}
		c.column.Objects = append(c.column.Objects, newRule(), newPair(label, c.names(plans), cells))
	}
	row(p.Notice.Head, c.notice)
	row(words.say("compare.what"), func(p handout.Plan) []content.Text { return []content.Text{p.Facts.What} })
	row(words.say("compare.visits"), c.visits)
	row(words.say("compare.long"), c.long)
	row(words.say("compare.food"), c.food)
	for _, id := range stageOrder(p, q) {
		row(stageTitle(id, p, q), func(plan handout.Plan) []content.Text { return c.stage(id, plan, p, q) })
	}
}

// names are the two ways, as they stand over their words where these are under one
// another.
func (c *comparison) names(plans [2]handout.Plan) (names [2]content.Text) {
	for i, p := range plans {
		names[i] = c.w.words.value("pathway", string(p.Visit.Pathway))
	}
	return names
}

// heads are the two ways, with what their dates count from.
func (c *comparison) heads(plans [2]handout.Plan) fyne.CanvasObject {
	words := c.w.words
	caption := func(id string) fyne.CanvasObject { return newProse(words.say(id), roleSmall, colorInk2) }
	first := newColumn(8, caption("compare.first"),
		newInset(inset{top: 11, bottom: 10}, newProse(c.names(plans)[0], roleLead, colorInk)),
		newProse(words.say("compare.booked"), roleText, colorInk))
	second := newColumn(8, caption("compare.second"), c.second, newProse(words.say("compare.not_booked"), roleText, colorInk))
	for _, p := range c.left {
		field := p.Field
		if field == "source" {
			field = "origin" // as the wording names it
		}
		switch field {
		case "origin", "route", "part":
			said := words.say("compare.left", "value", words.value(field, p.Value))
			second.Objects = append(second.Objects, newProse(said, roleText, colorInk))
		}
	}
	var cells [2]fyne.CanvasObject
	for i, cell := range []fyne.CanvasObject{first, second} {
		cells[i] = newPanel(cell)
	}
	return newPair(nil, [2]content.Text{}, cells)
}

func (c *comparison) notice(p handout.Plan) []content.Text {
	said := []content.Text{p.Notice.Text}
	if len(p.AsOf) > 0 {
		said = append(said, c.w.words.say("compare.as_of", "month", p.AsOf))
	}
	if p.Stale {
		said = append(said, c.w.words.Text("page.status.stale"))
	}
	return said
}

// visits says how many visits a way has, and when they are.
func (c *comparison) visits(p handout.Plan) []content.Text {
	id := "compare.visits_at." + content.Unknown
	switch {
	case len(p.Days) > 1:
		id = "compare.visits_two"
	case p.Visit.Pathway != "":
		id = "compare.visits_at." + string(p.Visit.Pathway)
	}
	said := []content.Text{c.w.words.say(id)}
	if len(p.Days) > 1 {
		for _, d := range p.Days {
			said = append(said, d.Head)
		}
	} else if !p.Undated {
		said = append(said, p.Facts.Day)
	}
	return said
}

// long says how long a visit takes, where clinics say it.
func (c *comparison) long(p handout.Plan) []content.Text {
	if len(p.Days) == 1 && len(p.Days[0].InAll) > 0 {
		return []content.Text{p.Days[0].InAll}
	}
	return []content.Text{c.w.words.say("compare.long_ask")}
}

// food says the times of food and drink.
func (c *comparison) food(p handout.Plan) (said []content.Text) {
	if len(p.Fasts) == 0 {
		return []content.Text{c.w.words.say("compare.food_none")}
	}
	if p.Fasts[0].Only {
		said = append(said, c.w.words.say("compare.food_if"))
	}
	return append(said, (&matters{words: c.w.words}).food(p.Fasts)...)
}

// stage says when a stage is, how long it takes and what it is, and of what happens
// the lines that the other plan does not have.
func (c *comparison) stage(id string, plan, p, q handout.Plan) []content.Text {
	st, ok := stageOf(plan, id)
	if !ok {
		return []content.Text{c.w.words.say("compare.none")}
	}
	when := c.w.words.label(st.When.Brief)
	if len(st.When.Clock) > 0 {
		when = st.When.Full
	}
	if len(st.HowLong) > 0 {
		when = c.w.words.say("compare.when_long", "when", when, "long", st.HowLong)
	}
	said := []content.Text{bold(when), st.Short}
	one, _ := stageOf(p, id)
	two, _ := stageOf(q, id)
	for _, l := range st.What {
		both := func(o handout.Told) bool { return same(o.Text, l.Text) }
		if !slices.ContainsFunc(one.What, both) || !slices.ContainsFunc(two.What, both) {
			said = append(said, l.Text)
		}
	}
	return said
}

// bold is a text in bold.
func bold(t content.Text) content.Text {
	stressed := slices.Clone(t)
	for i := range stressed {
		stressed[i].Bold = true
	}
	return stressed
}

func stageOf(p handout.Plan, id string) (handout.Stage, bool) {
	for _, st := range p.Stages {
		if st.ID == id {
			return st, true
		}
	}
	return handout.Stage{}, false
}

// stageOrder is the stages of two plans, each once and in order: one that only the
// second has stands after the one that it follows there.
func stageOrder(p, q handout.Plan) (ids []string) {
	for _, st := range p.Stages {
		ids = append(ids, st.ID)
	}
	at := 0
	for _, st := range q.Stages {
		if i := slices.Index(ids, st.ID); i >= 0 {
			at = i + 1
			continue
		}
		ids = slices.Insert(ids, at, st.ID)
		at++
	}
	return ids
}

func stageTitle(id string, p, q handout.Plan) content.Text {
	if st, ok := stageOf(p, id); ok {
		return st.Title
	}
	st, _ := stageOf(q, id)
	return st.Title
}

// pair sets two texts side by side under a label, in equal space; in a narrow page
// under one another, each under its own name.
type pair struct{}

func newPair(label content.Text, names [2]content.Text, cells [2]fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: pair{}, Objects: []fyne.CanvasObject{
		newProse(label, roleLead, colorInk),
		newProse(names[0], roleNote, colorInk2), cells[0],
		newProse(names[1], roleNote, colorInk2), cells[1],
	}}
}

const (
	pairGap  = 32
	pairFold = 560 // below which two columns are too narrow to be read
)

func (l pair) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	narrow := size.Width < pairFold
	show(o[0], len(o[0].(*prose).text) > 0)
	for _, name := range []fyne.CanvasObject{o[1], o[3]} {
		show(name, narrow && len(name.(*prose).text) > 0)
	}
	l.walk(o, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) { put(o, x, y, width, height) })
}

func (l pair) heightAt(o []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(o, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (l pair) walk(o []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	y := float32(0)
	line := func(o fyne.CanvasObject, gap float32) {
		if p, ok := o.(*prose); ok && len(p.text) == 0 {
			return
		}
		height := heightAt(o, width)
		each(o, 0, y, width, height)
		y += height + gap
	}
	line(o[0], 6)
	if width < pairFold {
		line(o[1], 0)
		line(o[2], 14)
		line(o[3], 0)
		line(o[4], 0)
		return
	}
	half := (width - pairGap) / 2
	height := max(heightAt(o[2], half), heightAt(o[4], half))
	each(o[2], 0, y, half, height)
	each(o[4], half+pairGap, y, half, height)
}

func (pair) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
