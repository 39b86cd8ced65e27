package handout

import (
	"beforehand/content"
	"beforehand/handout/paper"
)

// limits is what to leave alone after the visit, with the day it ends.
func (c *composer) limits() []paper.Block {
	t := paper.Table{
		Style: paper.Ruled, Widths: []float64{0.42, 0.2, 0.38}, RowHeads: true,
		Head: []paper.Cell{
			{Text: bold(c.word("page.limit.what"))}, {Text: bold(c.word("page.limit.until"))}, {Text: bold(c.word("page.limit.do"))},
		},
	}
	for _, l := range c.p.Limits {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: bold(c.text(l.Head))}, {Text: c.until(l.Until)}, {Text: c.cite(c.text(l.Text), l.Sources)},
		})
	}
	return []paper.Block{c.heading(2, "page.limit.title"), t}
}

// until is a day in short, with its clock time.
func (c *composer) until(m Moment) paper.Text {
	if len(m.Clock) == 0 {
		return c.text(m.Brief)
	}
	return c.fill("page.limit.day_clock", map[string]content.Text{"day": m.Brief, "clock": m.Clock})
}

// signs is the sign table: each sign with what is often normal, when to call the
// clinic, and what is an emergency.
func (c *composer) signs() []paper.Block {
	t := paper.Table{
		Style: paper.Boxed, Size: paper.SignSize, Heavy: 3, Tinted: 2, RowHeads: true,
		Widths: []float64{0.18, 0.22, 0.28, 0.32},
		Head: []paper.Cell{
			{Text: bold(c.word("page.sign.sign"))},
			{Icon: paper.NormalIcon, Text: bold(c.word("page.sign.normal"))},
			{Icon: paper.CallIcon, Text: bold(c.word("page.sign.call"))},
			{Icon: paper.EmergencyIcon, Text: bold(c.fill("page.sign.emergency", c.emergency()))},
		},
	}
	for _, s := range c.p.Signs {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: bold(c.text(s.Name))}, {Text: c.text(s.Normal)}, {Text: c.text(s.Call)}, {Text: c.text(s.Emergency)},
		})
	}
	return []paper.Block{
		paper.Heading{Level: 2, Text: c.word("page.sign.title"), Trailing: c.phoneLine()},
		paper.Para{Text: c.word("page.sign.read"), LeadIn: true},
		t,
	}
}

// phoneLine is the numbers on the heading's line.
func (c *composer) phoneLine() paper.Text {
	said := c.fill("page.sign.phones", map[string]content.Text{
		"day": orLine(c.p.Phones.Day), "night": orLine(c.p.Phones.Night), "emergency": c.p.Phones.Emergency,
	})
	return said
}

// signLists are, in the short handout, what is often normal and every sign to
// call for that page one does not name.
func (c *composer) signLists() []paper.Block {
	soon, urgent := make([]paper.Text, 0, len(c.p.Soon)), make([]paper.Text, 0, len(c.p.Urgent))
	for _, s := range c.p.Soon {
		soon = append(soon, c.text(s.Text))
	}
	for _, s := range c.p.Urgent[min(onFront, len(c.p.Urgent)):] {
		urgent = append(urgent, c.text(s.Text))
	}
	return []paper.Block{
		paper.Heading{Level: 2, Text: c.word("page.sign.title"), Trailing: c.phoneLine()},
		paper.Para{Text: then(bold(c.word("page.short.normal_head")), c.word(c.forTransplant("page.short.normal")))},
		paper.Columns{Gap: 14, Columns: []paper.Column{
			{Share: 1, Blocks: []paper.Block{paper.Panel{Frame: paper.Outline, Blocks: []paper.Block{
				paper.Heading{Level: 3, Icon: paper.CallIcon, Text: c.word("page.short.call")}, paper.List{Items: soon},
			}}}},
			{Share: 1, Blocks: []paper.Block{paper.Panel{Frame: paper.Alarm, Blocks: []paper.Block{
				paper.Heading{Level: 3, Icon: paper.EmergencyIcon, Text: c.fill("page.short.emergency", c.emergency())}, paper.List{Items: urgent},
			}}}},
		}},
	}
}

// firstDays are, in the short handout, the end dates, beside questions to ask.
func (c *composer) firstDays() []paper.Block {
	t := paper.Table{Style: paper.Ruled, Widths: []float64{0.64, 0.36}}
	for _, l := range c.p.Limits {
		if l.Short {
			t.Rows = append(t.Rows, []paper.Cell{
				{Text: c.text(l.Head)},
				{Text: c.fill("page.short.until", map[string]content.Text{"date": boldText(l.Until)})},
			})
		}
	}
	return []paper.Block{paper.Columns{Gap: 22, Columns: []paper.Column{
		{Share: 0.57, Blocks: []paper.Block{c.heading(2, "page.short.days"), t}},
		{Share: 0.43, Blocks: append([]paper.Block{c.heading(2, "page.ask.title")}, c.questions(3, 1)...)},
	}}}
}

func boldText(m Moment) content.Text {
	said := m.BriefIn
	if len(m.Clock) > 0 {
		said = join(said, m.ClockIn)
	}
	t := make(content.Text, len(said))
	for i, piece := range said {
		piece.Bold = true
		t[i] = piece
	}
	return t
}

// forTransplant is the id of wording that a transplant has its own of.
func (c *composer) forTransplant(id string) string {
	if c.p.Visit.Pathway == "transplant" {
		return id + "_transplant"
	}
	return id
}

// inShort is, in the short handout, what is known, what else one can do, and
// what every handout must say.
func (c *composer) inShort() []paper.Block {
	return []paper.Block{
		paper.Para{Text: then(c.help(), bold(c.word("page.report.head")), c.text(c.p.Report.Head))},
		paper.Para{Size: paper.SourceSize, Text: then(c.word(c.forTransplant("page.small.harm")), c.word("page.small.consent"), c.word("page.small.language"), c.authorship(), c.privacy())},
	}
}

// help answers whether it will help, in two or three sentences.
func (c *composer) help() paper.Text {
	help := c.word(c.forTransplant("page.short.help"))
	for _, n := range c.p.Numbers {
		if n.Kind == "points" {
			help = then(c.text(n.Brief), c.word("page.short.other"))
			break
		}
	}
	return then(bold(c.word("page.short.help_head")), help)
}

// knownInShort stands where what is known and the options are left out: no
// handout is silent on whether it helps, and that it can harm.
func (c *composer) knownInShort() paper.Block {
	return paper.Para{Text: then(c.help(), c.word(c.forTransplant("page.small.harm")))}
}
