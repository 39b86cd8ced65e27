package handout

import (
	"strings"

	"beforehand/content"
	"beforehand/handout/paper"
)

// evidence is what is known of benefit and harm, and what is not.
func (c *composer) evidence() []paper.Block {
	blocks := []paper.Block{c.heading(2, "page.know.title")}
	if numbers, more := c.numbers(); len(numbers) > 0 {
		blocks = []paper.Block{paper.Keep{Blocks: append(blocks,
			paper.Para{Text: c.word("page.know.read"), LeadIn: true}, paper.Columns{Gap: 22, Columns: numbers})}}
		if len(more) > 0 {
			blocks = append(blocks, paper.Para{Text: more})
		}
	} else {
		blocks = append(blocks, paper.Para{Text: c.word("page.know.no_numbers"), LeadIn: true})
	}
	return append(blocks, paper.Columns{Gap: 22, Columns: []paper.Column{
		{Share: 1, Blocks: []paper.Block{c.heading(3, "page.know.known"), paper.List{Items: c.citedLines(c.p.Known)}}},
		{Share: 1, Blocks: []paper.Block{c.heading(3, "page.know.unknown"), paper.List{Items: c.citedLines(c.p.Unknown)}}},
	}})
}

func (c *composer) citedLines(lines []Told) []paper.Text {
	set := make([]paper.Text, len(lines))
	for i, l := range lines {
		set[i] = c.cite(c.text(l.Text), l.Sources)
	}
	return set
}

// numbers are drawn, two at most, side by side; the others are said.
func (c *composer) numbers() ([]paper.Column, paper.Text) {
	var columns []paper.Column
	var more paper.Text
	for _, n := range c.p.Numbers {
		drawing, ok := numberDrawing(n, c.w.RTL())
		if !ok || len(columns) == 2 {
			more = then(more, c.cite(c.text(n.Brief), n.Sources))
			continue
		}
		text := c.cite(c.text(n.Text), n.Sources)
		columns = append(columns, paper.Column{Share: 1, Blocks: []paper.Block{
			paper.Panel{Frame: paper.Outline, Blocks: []paper.Block{
				paper.Heading{Level: 3, Text: c.text(n.Head)},
				paper.Figure{Drawing: drawing, Alt: n.Alt.String()},
				paper.Para{Text: text},
			}},
		}})
	}
	return columns, more
}

// options is what one can do, doing nothing included, good and bad in equal
// space.
func (c *composer) options() []paper.Block {
	t := paper.Table{
		Style: paper.Ruled, Widths: []float64{0.22, 0.39, 0.39}, RowHeads: true,
		Head: []paper.Cell{
			{Text: bold(c.word("page.option.choice"))}, {Text: bold(c.word("page.option.good"))}, {Text: bold(c.word("page.option.bad"))},
		},
	}
	for _, o := range c.p.Options {
		t.Rows = append(t.Rows, []paper.Cell{
			{Text: c.cite(bold(c.text(o.Name)), o.Sources)}, {Text: c.text(o.Good)}, {Text: c.text(o.Bad)},
		})
	}
	return []paper.Block{c.heading(2, "page.option.title"), t}
}

// record is what is written on and kept: questions, words, the treatment record,
// how to report harm, sources.
func (c *composer) record() []paper.Block {
	blocks := c.questionsAndWords()
	if !c.leaves(RecordSection) {
		blocks = append(blocks, paper.Keep{Blocks: []paper.Block{
			c.heading(2, "page.record.title"),
			paper.Para{Text: c.word("page.record.read"), LeadIn: true},
			paper.Grid{Outlined: true, Rows: c.recordRows()},
		}})
	}
	blocks = append(blocks,
		c.besideCode([]paper.Block{
			c.heading(2, "page.report.title"),
			paper.Para{Text: c.text(c.p.Report.Text)},
			paper.Para{Size: paper.CaptionSize, Text: then(bold(c.word("page.small.consent")), c.word("page.small.language"), c.privacy())},
		}),
		paper.Rule{})
	return append(blocks, c.sources()...)
}

// questionsAndWords stand side by side; one alone takes the whole width, and so do
// questions that the patient picked, to write on.
func (c *composer) questionsAndWords() []paper.Block {
	questions, lines, words := 5, 2, 10
	if c.squeeze >= Spare {
		questions, lines, words = 4, 1, 6
	}
	if len(c.o.Ask) > 0 && !c.leaves(AskSection) {
		return append(c.picked(), c.wordsBelow(words)...)
	}
	var columns []paper.Column
	if !c.leaves(AskSection) {
		blocks := append([]paper.Block{c.heading(2, "page.ask.title")}, c.questions(questions, lines)...)
		columns = append(columns, paper.Column{Share: 0.42, Blocks: blocks})
	}
	if !c.leaves(WordsSection) {
		blocks := append([]paper.Block{c.heading(2, "page.words.title")}, c.words(words)...)
		columns = append(columns, paper.Column{Share: 0.58, Blocks: blocks})
	}
	switch len(columns) {
	case 0:
		return nil
	case 1:
		return columns[0].Blocks
	}
	return []paper.Block{paper.Columns{Gap: 22, Columns: columns}}
}

// wordsBelow are the words in two columns across the page.
func (c *composer) wordsBelow(most int) []paper.Block {
	explained := c.words(most)
	if c.leaves(WordsSection) || len(explained) == 0 {
		return nil
	}
	half := (len(explained) + 1) / 2
	return []paper.Block{c.heading(2, "page.words.title"), paper.Columns{Gap: 22, Columns: []paper.Column{
		{Share: 0.5, Blocks: explained[:half]}, {Share: 0.5, Blocks: explained[half:]},
	}}}
}

// picked are the questions that the patient picked, all of them and in their order,
// each with room for the answer.
func (c *composer) picked() []paper.Block {
	lines := 2
	if c.squeeze >= Spare {
		lines = 1
	}
	var blocks []paper.Block
	for i, q := range c.o.Ask {
		var one []paper.Block
		if i == 0 {
			one = append(one, c.heading(2, "page.ask.picked"))
		}
		one = append(one, paper.Checklist{Groups: []paper.CheckGroup{{Items: []paper.Text{c.text(q)}}}})
		for range lines {
			one = append(one, paper.WriteIn{Blanks: []paper.Blank{{Share: 1}}})
		}
		blocks = append(blocks, paper.Keep{Blocks: one})
	}
	return blocks
}

// questions are boxes to tick, then lines to write own ones on.
func (c *composer) questions(most, lines int) []paper.Block {
	var items []paper.Text
	for _, q := range c.p.Ask[:min(most, c.p.AskPrinted)] {
		items = append(items, c.text(q.Text))
	}
	blocks := []paper.Block{paper.Checklist{Groups: []paper.CheckGroup{{Items: items}}}}
	for range lines {
		blocks = append(blocks, paper.WriteIn{Blanks: []paper.Blank{{Share: 1}}})
	}
	return blocks
}

// words explains those glossary terms that stand on these pages.
func (c *composer) words(most int) []paper.Block {
	var blocks []paper.Block
	used := c.terms
	for _, term := range c.p.Glossary {
		if used[term.ID] && len(blocks) < most {
			blocks = append(blocks, paper.Para{Size: paper.CaptionSize, Text: then(
				bold(c.fill("page.words.name", map[string]content.Text{"name": term.Name})), c.text(term.Means))})
		}
	}
	return blocks
}

// recordRows is the treatment record: what the visit knows is printed, the rest
// is left to write in.
func (c *composer) recordRows() [][]paper.Field {
	v := c.p.Visit
	field := func(id string, share float64, known content.Text) paper.Field {
		return paper.Field{Label: c.word("page.record." + id), Text: bold(c.text(known)), Share: share}
	}
	date, own, from, into := content.Text(nil), content.Text(nil), content.Text(nil), content.Text(nil)
	if !c.p.Undated {
		date = c.p.Facts.DayBrief
	}
	switch v.Origin {
	case "marrow", "fat":
		own, from = c.w.Text("page.record.own_cells"), c.w.Text("page.record.from_"+string(v.Origin))
	case "donor", "cord_blood":
		own, from = c.w.Text("page.record.donor_cells"), c.w.Text("page.record.from_"+string(v.Origin))
	}
	if v.Part != "" || v.Site != "" || v.Route == "drip" {
		into = c.p.WherePlain
	}
	var product content.Text
	if v.Product != "" {
		product = put(v.Product)
	}
	return [][]paper.Field{
		{field("date", 1, date), field("own", 1, own), field("from", 1, from), field("into", 1, into)},
		{field("product", 2, product), field("maker", 1, nil), field("lot", 1, nil)},
		{field("amount", 1, nil), field("numbing", 2, nil), field("drive", 1, nil)},
		{field("doctor", 2, nil), field("next", 2, c.nextVisit())},
	}
}

// nextVisit is the day of the check-up, where the clinic gave one.
func (c *composer) nextVisit() content.Text {
	for _, s := range c.p.Stages {
		if s.ID == "follow_up" && !s.When.Time.IsZero() {
			return s.When.Brief
		}
	}
	return nil
}

// besideCode sets blocks beside the QR code of the calendar entry; it is the
// first thing to go when a page is full.
func (c *composer) besideCode(blocks []paper.Block) paper.Block {
	if c.squeeze < Lean {
		if drawing, ok := c.code(); ok {
			return paper.Columns{Gap: 14, Columns: []paper.Column{
				{Share: 0.78, Blocks: blocks},
				{Share: 0.22, Blocks: []paper.Block{paper.Figure{
					Drawing: drawing, Alt: c.w.Plain("page.code.alt"), Caption: c.word("page.code.caption"), Center: true,
				}}},
			}}
		}
	}
	return paper.Keep{Blocks: blocks}
}

// sources are those that the pages cite, then who wrote this and how far it has
// been checked.
func (c *composer) sources() []paper.Block {
	var list []paper.Text
	for i, id := range c.cited {
		for _, s := range c.p.Sources {
			if s.ID == id {
				list = append(list, c.source(i+1, s))
			}
		}
	}
	var status paper.Text
	if len(c.p.AsOf) > 0 {
		status = c.fill("page.source.status", map[string]content.Text{"month": c.p.AsOf})
	}
	if c.leaves(SourcesSection) {
		return []paper.Block{paper.Para{Size: paper.SourceSize, Text: then(status, c.authorship())}}
	}
	head := then(bold(c.word("page.source.title")), c.word("page.source.read"), status, c.authorship())
	blocks := []paper.Block{paper.Para{Size: paper.SourceSize, Text: head}}
	if c.w.RTL() || c.halved { // lines that turn from one direction to the other are hard to follow
		for _, source := range list {
			blocks = append(blocks, paper.Para{Size: paper.SourceSize, Text: source})
		}
	} else if len(list) > 0 {
		blocks = append(blocks, paper.Para{Size: paper.SourceSize, Text: then(list...)})
	}
	return blocks
}

// source is one of the list; a page of the web may have no year.
func (c *composer) source(number int, s content.Source) paper.Text {
	id := "page.source.line"
	if s.Year == 0 {
		id = "page.source.line_undated"
	}
	said := c.fill(id, map[string]content.Text{
		"number": put(itoa(number)), "org": put(s.Org), "title": put(s.Title), "year": put(itoa(s.Year)),
	})
	if c.p.Lang == content.English {
		return said
	}
	return inEnglish(said)
}

// inEnglish is a source as English has it, after its number: in a text from right to
// left its parts would else change places.
func inEnglish(t paper.Text) paper.Text {
	var number paper.Text
	words := paper.Span{Lang: string(content.English), Isolate: true}
	for _, span := range t {
		if span.Weight != paper.Regular {
			number = append(number, span)
		} else {
			words.Text += span.Text
			if span.Link != "" {
				words.Link = span.Link
			}
		}
	}
	words.Text = strings.TrimSpace(words.Text)
	return then(number, paper.Text{words})
}

// authorship is who wrote this, when it is looked at next, and who paid.
func (c *composer) authorship() paper.Text {
	return c.text(c.p.Edition.Authorship)
}

// privacy stands only on a page with a name.
func (c *composer) privacy() paper.Text {
	if len(c.name()) == 0 {
		return nil
	}
	return c.word("page.small.privacy")
}
