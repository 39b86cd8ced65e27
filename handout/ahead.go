package handout

import (
	"slices"

	"beforehand/content"
	"beforehand/handout/paper"
)

// timeline is every date from now to one year after, down the page.
func (c *composer) timeline() []paper.Block {
	t := paper.Timeline{
		Legend: [3]paper.Text{c.word("page.timeline.before"), c.word("page.timeline.visit"), c.word("page.timeline.after")},
		Read:   c.word("page.timeline.read"),
	}
	for _, e := range c.p.Events {
		t.Stops = append(t.Stops, paper.Stop{
			Kind: stopKinds[e.Kind],
			When: c.whenLines(e.When),
			Text: then(bold(c.text(e.Title)), c.text(e.Text), c.passed(e)),
		})
	}
	return []paper.Block{c.heading(2, "page.timeline.title"), t}
}

var stopKinds = map[Kind]paper.StopKind{Before: paper.StopBefore, AtVisit: paper.StopAt, After: paper.StopAfter}

// whenLines are the day and, below it, the clock time.
func (c *composer) whenLines(m Moment) []paper.Text {
	lines := []paper.Text{bold(c.text(m.Brief))}
	if len(m.Clock) > 0 {
		lines = append(lines, bold(c.text(m.Clock)))
	}
	return lines
}

// passed says that a day before the visit is over.
func (c *composer) passed(e Event) paper.Text {
	if e.Kind != Before || !e.When.Past {
		return nil
	}
	return bold(c.word("page.timeline.past"))
}

// dayOrLate is the day of an event, or in its place, where something was to be done by
// then that has to be called about, that.
func (c *composer) dayOrLate(e Event) paper.Text {
	if e.Kind == Before && c.lateSince(e.When) {
		return bold(c.word("page.medicine.late"))
	}
	return bold(c.text(e.When.Brief))
}

// lateSince reports whether a task of a day is late.
func (c *composer) lateSince(day Moment) bool {
	for _, g := range c.p.Tasks {
		for _, t := range g.Tasks {
			if len(t.Late) > 0 && sameMoment(t.When, day) {
				return true
			}
		}
	}
	return false
}

// dates is the same, across the page and in the fewest words, for the short
// handout.
func (c *composer) dates() []paper.Block {
	most := 7
	if c.squeeze >= Spare {
		most = 5
	}
	t := paper.Timeline{Across: true}
	for _, e := range shortest(c.p.Events, most) {
		t.Stops = append(t.Stops, paper.Stop{
			Kind: stopKinds[e.Kind], When: []paper.Text{c.dayOrLate(e)}, Text: c.text(e.Brief),
		})
	}
	return []paper.Block{c.heading(2, "page.dates.title"), t}
}

// shortest keeps the events of the short handout, at most so many: those before
// the visit go last.
func shortest(events []Event, most int) []Event {
	var kept []Event
	for _, e := range events {
		if e.Short {
			kept = append(kept, e)
		}
	}
	for i := len(kept) - 1; i >= 0 && len(kept) > most; i-- {
		if kept[i].Kind == After {
			kept = append(kept[:i], kept[i+1:]...)
		}
	}
	return kept[:min(most, len(kept))]
}

// tell is what the clinic must know before the day.
func (c *composer) tell() paper.Block {
	return paper.Panel{Frame: paper.Outline, Blocks: []paper.Block{
		paper.Heading{Level: 3, Icon: paper.CallIcon, Text: c.word("page.tell.title")},
		paper.List{Items: c.told(c.p.Tell), Columns: 2},
	}}
}

// checklist is what to do before the visit, by date, then whom to tell
// what, and the medicine lines.
func (c *composer) checklist() []paper.Block {
	blocks := []paper.Block{c.heading(2, "page.task.title"), paper.Checklist{Groups: c.taskGroups()}}
	blocks = append(blocks, c.movedNote()...)
	blocks = append(blocks, c.tell())
	if c.squeeze < Spare {
		blocks = append(blocks, c.medicineRules()...)
	}
	return blocks
}

// taskGroups are the tasks by their dates, and before all what is late and has to be
// called about.
func (c *composer) taskGroups() []paper.CheckGroup {
	late := paper.CheckGroup{When: bold(c.word("page.medicine.late"))}
	var groups []paper.CheckGroup
	for _, g := range c.p.Tasks {
		group := paper.CheckGroup{When: bold(c.text(g.Head))}
		for _, t := range g.Tasks {
			in := &group
			if len(t.Late) > 0 {
				in = &late
			}
			in.Items = append(in.Items, c.task(t))
		}
		if len(group.Items) > 0 {
			groups = append(groups, group)
		}
	}
	if len(late.Items) > 0 {
		groups = append([]paper.CheckGroup{late}, groups...)
	}
	return groups
}

// task is the act in bold, then why; what is late says so before all.
func (c *composer) task(t Task) paper.Text {
	said := then(bold(c.text(t.Do)), bold(c.text(t.Late)))
	if c.squeeze < Lean || t.Own {
		said = then(said, c.text(t.Why))
	}
	return said
}

// medicineRules are the four lines in full.
func (c *composer) medicineRules() []paper.Block {
	t := paper.Table{Style: paper.Ruled, Widths: []float64{0.21, 0.79}, RowHeads: true}
	for _, m := range c.p.Medicines {
		t.Rows = append(t.Rows, []paper.Cell{{Text: bold(c.text(m.Head))}, {Text: c.cite(c.text(m.Text), m.Sources)}})
	}
	return []paper.Block{c.heading(2, "page.medicine.title"), t}
}

// visitDay is the day of each visit, step by step, with the length of each and
// why the whole is longer than their sum.
func (c *composer) visitDay() []paper.Block {
	blocks := []paper.Block{c.heading(2, "page.day.title")}
	if !c.flows { // there the lengths have no bars
		blocks = append(blocks, paper.Para{Text: c.word("page.day.read"), LeadIn: true})
	}
	for i, day := range c.p.Days {
		if len(day.Head) > 0 {
			blocks = append(blocks, paper.Heading{Level: 3, Text: c.text(day.Head)})
		}
		if i > 0 || c.squeeze >= Lean {
			blocks = append(blocks, c.steps(day))
			continue
		}
		blocks = []paper.Block{paper.Keep{Blocks: append(blocks, c.besideBody(c.steps(day)))}}
	}
	blocks = append(blocks, c.stop())
	blocks = append(blocks, c.bring()...)
	return append(blocks, c.leaving()...)
}

// atTheVisit is what of the day is on every handout: that one may stop, and what
// to have before one leaves.
func (c *composer) atTheVisit() []paper.Block {
	return append([]paper.Block{c.stop()}, c.leaving()...)
}

func (c *composer) stop() paper.Block {
	return paper.Panel{Frame: paper.Calm, Icon: paper.CalmIcon, Blocks: []paper.Block{paper.Para{Text: c.text(c.p.Stop)}}}
}

// leaving is what to have and know before one leaves the clinic.
func (c *composer) leaving() []paper.Block {
	var lines []Told
	for _, l := range c.p.Leave {
		if l.ID != "record" || !c.leaves(RecordSection) {
			lines = append(lines, l)
		}
	}
	return []paper.Block{
		c.heading(2, "page.leave.title"),
		paper.Checklist{Columns: 2, Groups: []paper.CheckGroup{{Items: c.told(lines)}}},
	}
}

// steps is the table of one day.
func (c *composer) steps(day Day) paper.Table {
	t := paper.Table{
		Style: paper.Ruled, Widths: []float64{0.06, 0.62, 0.32}, RowHeads: true,
		Head: []paper.Cell{{}, {Text: bold(c.word("page.day.what"))}, {Text: bold(c.word("page.day.long"))}},
	}
	for i, s := range day.Steps {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: bold(c.text(put(itoa(i + 1))))},
			{Text: c.fill("page.day.step", map[string]content.Text{"title": s.Title, "text": s.Text})},
			{Text: c.text(s.HowLong), Bar: paper.Bar{Min: float64(s.Minutes.Min), Max: float64(s.Minutes.Max)}},
		})
	}
	if len(day.InAll) > 0 {
		t.Rows = append(t.Rows, []paper.Cell{{}, {Text: bold(c.word("page.day.total"))}, {Text: bold(c.text(day.InAll))}})
	}
	return t
}

// bring is what to wear and to have in the bag.
func (c *composer) bring() []paper.Block {
	if len(c.p.Bring)+len(c.p.Wear) == 0 || c.squeeze >= Flowing {
		return nil
	}
	return []paper.Block{
		c.heading(3, "page.bring.title"),
		paper.List{Items: c.told(slices.Concat(c.p.Bring, c.p.Wear)), Columns: 2},
	}
}

// besideBody sets a table with, beside it, the drawing of where cells are taken
// and given.
func (c *composer) besideBody(t paper.Table) paper.Block {
	figure, ok := c.body()
	if !ok {
		return t
	}
	return paper.Columns{Gap: 14, Columns: []paper.Column{
		{Share: 0.72, Blocks: []paper.Block{t}},
		{Share: 0.28, Blocks: []paper.Block{figure}},
	}}
}

// body is the drawing of the places on the body, where they are known.
func (c *composer) body() (paper.Figure, bool) {
	f, ok := c.p.Body()
	if !ok {
		return paper.Figure{}, false
	}
	caption := bold(c.text(f.Seen))
	for i, place := range f.Places {
		caption = between([]paper.Text{caption, then(bold(c.text(put(itoa(i+1)))), c.text(place))}, "\n")
	}
	return paper.Figure{Drawing: f.Drawing, Alt: f.Alt, Caption: caption}, true
}
