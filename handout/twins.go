package handout

import (
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"beforehand/handout/paper"
)

// twins sets the blocks of one language beside those of the other.
type twins struct {
	lang  string
	loose bool // the print is so large that few rows go on a page: none wait for others
}

// blocks pairs blocks one by one. Where the two are not alike, whole blocks stand
// beside each other: nothing is lost.
func (t twins) blocks(a, b []paper.Block) []paper.Block {
	a, b = unfolded(a), unfolded(b)
	least := min(len(a), len(b))
	head := 0
	for head < least && alike(a[head], b[head]) {
		head++
	}
	tail := 0
	for tail < least-head && alike(a[len(a)-1-tail], b[len(b)-1-tail]) {
		tail++
	}
	var out []paper.Block
	for i := range head {
		out = append(out, t.block(a[i], b[i])...)
	}
	if len(a) > head+tail || len(b) > head+tail {
		out = append(out, paper.Pair{First: a[head : len(a)-tail], Second: b[head : len(b)-tail]})
	}
	for i := tail; i > 0; i-- {
		out = append(out, t.block(a[len(a)-i], b[len(b)-i])...)
	}
	return out
}

// unfolded is blocks with nothing side by side.
func unfolded(blocks []paper.Block) []paper.Block {
	var out []paper.Block
	for _, b := range blocks {
		c, ok := b.(paper.Columns)
		if !ok {
			out = append(out, b)
			continue
		}
		for _, column := range c.Columns {
			out = append(out, unfolded(column.Blocks)...)
		}
	}
	return out
}

// alike says whether two blocks have the same shape, so that what is in them can be
// paired.
func alike(a, b paper.Block) bool {
	if reflect.TypeOf(a) != reflect.TypeOf(b) {
		return false
	}
	switch a := a.(type) {
	case paper.Heading:
		return a.Level == b.(paper.Heading).Level
	case paper.List:
		return len(a.Items) == len(b.(paper.List).Items)
	case paper.Checklist:
		return alikeAll(a.Groups, b.(paper.Checklist).Groups, func(a, b paper.CheckGroup) bool { return len(a.Items) == len(b.Items) })
	case paper.Table:
		b := b.(paper.Table)
		return len(a.Head) == len(b.Head) && alikeAll(a.Rows, b.Rows, func(a, b []paper.Cell) bool { return len(a) == len(b) })
	case paper.Grid:
		return alikeAll(a.Rows, b.(paper.Grid).Rows, func(a, b []paper.Field) bool { return len(a) == len(b) })
	case paper.Panel:
		return a.Frame == b.(paper.Panel).Frame
	case paper.Bands:
		return len(a.Stretches) == len(b.(paper.Bands).Stretches)
	case paper.Timeline:
		return len(a.Stops) == len(b.(paper.Timeline).Stops)
	case paper.WriteIn:
		return len(a.Blanks) == len(b.(paper.WriteIn).Blanks)
	}
	return true
}

func alikeAll[T any](a, b []T, each func(a, b T) bool) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if !each(a[i], b[i]) {
			return false
		}
	}
	return true
}

// block takes two blocks of the same shape apart into rows.
func (t twins) block(a, b paper.Block) []paper.Block {
	switch a := a.(type) {
	case paper.Heading:
		return t.heading(a, b.(paper.Heading))
	case paper.Para:
		return t.para(a, b.(paper.Para))
	case paper.List:
		return t.list(a, b.(paper.List))
	case paper.Checklist:
		return t.checklist(a, b.(paper.Checklist))
	case paper.Table:
		return t.table(a, b.(paper.Table))
	case paper.Grid:
		return t.grid(a, b.(paper.Grid))
	case paper.Panel:
		return t.panel(a, b.(paper.Panel))
	case paper.Numbered:
		return t.numbered(a, b.(paper.Numbered))
	case paper.Bands:
		return t.bands(a, b.(paper.Bands))
	case paper.Timeline:
		return t.timeline(a, b.(paper.Timeline))
	case paper.WriteIn:
		return t.writeIn(a, b.(paper.WriteIn))
	case paper.Keep:
		return []paper.Block{paper.Keep{Blocks: t.blocks(a.Blocks, b.(paper.Keep).Blocks)}}
	case paper.Break, paper.Space, paper.Rule:
		return []paper.Block{a}
	}
	return []paper.Block{pair(a, b)}
}

func pair(a, b paper.Block) paper.Pair {
	return paper.Pair{First: []paper.Block{a}, Second: []paper.Block{b}}
}

// heading has its icon on the spine. The clinic's name is not said twice beside a
// title: it stands in the key facts below.
func (t twins) heading(a, b paper.Heading) []paper.Block {
	icon := a.Icon
	a.Icon, b.Icon = paper.NoIcon, paper.NoIcon
	if a.Level == 1 {
		a.Trailing, b.Trailing = nil, nil
	}
	p := pair(a, b)
	p.Spine.Icon = icon
	return []paper.Block{p}
}

// para stands once where it is the same in both languages, as sources are.
func (t twins) para(a, b paper.Para) []paper.Block {
	if a.Size == paper.SourceSize && sayAll(a.Text) == sayAll(b.Text) {
		return []paper.Block{a}
	}
	return []paper.Block{pair(a, b)}
}

// list is a row an item.
func (t twins) list(a, b paper.List) []paper.Block {
	if a.Ordered { // numbered as one
		return []paper.Block{pair(a, b)}
	}
	var out []paper.Block
	for i := range a.Items {
		p := pair(paper.List{Items: a.Items[i : i+1], Size: a.Size}, paper.List{Items: b.Items[i : i+1], Size: b.Size})
		p.Goes = i > 0
		out = append(out, p)
	}
	return out
}

// checklist is a row an item under its date.
func (t twins) checklist(a, b paper.Checklist) []paper.Block {
	one := func(item paper.Text) paper.Block {
		return paper.Checklist{Groups: []paper.CheckGroup{{Items: []paper.Text{item}}}}
	}
	var out []paper.Block
	for i, g := range a.Groups {
		with := b.Groups[i]
		var group []paper.Block
		if len(g.When) > 0 || len(with.When) > 0 {
			p := pair(paper.Heading{Level: 3, Text: g.When}, paper.Heading{Level: 3, Text: with.When})
			p.Goes = true
			group = append(group, p)
		}
		for n := range g.Items {
			p := pair(one(g.Items[n]), one(with.Items[n]))
			p.Goes = len(out)+len(group) > 0
			group = append(group, p)
		}
		out = append(out, group...)
	}
	return out
}

// table is a row of two cells as a name and what belongs to it; a longer one is a
// card: what names it, then each cell with the head of its column.
func (t twins) table(a, b paper.Table) []paper.Block {
	var out []paper.Block
	for i := range a.Rows {
		card := t.card(a, b, i)
		for n := range card {
			card[n].Goes = true
		}
		if len(card) > 0 && a.Style != paper.Plain {
			card[0].Ruled = i > 0
		}
		blocks := make([]paper.Block, len(card))
		for n, p := range card {
			blocks[n] = p
		}
		if len(blocks) == 1 {
			out = append(out, blocks...)
			continue
		}
		out = append(out, paper.Keep{Blocks: blocks})
	}
	return out
}

func (t twins) card(a, b paper.Table, row int) []paper.Pair {
	first, second := a.Rows[row], b.Rows[row]
	head := func(t paper.Table, i int) paper.Cell {
		if i < len(t.Head) {
			return t.Head[i]
		}
		return paper.Cell{}
	}
	var cells []int // those that say something
	var spine paper.Spine
	for i := range first {
		switch words := sayAll(first[i].Text); {
		case i == 0 && len(first) > 2 && isNumber(words):
			spine.Number = words
		case words != "" || sayAll(second[i].Text) != "":
			cells = append(cells, i)
		}
	}
	if len(cells) == 0 {
		return nil
	}
	para := func(t paper.Table, text paper.Text) paper.Block { return paper.Para{Text: text, Size: t.Size} }
	if len(cells) == 2 && len(a.Head) == 0 || len(cells) == 2 && spine.Number == "" && len(sayAll(head(a, 0).Text)) == 0 {
		i, n := cells[0], cells[1]
		p := pair(para(a, named(first[i].Text, first[n].Text)), para(b, named(second[i].Text, second[n].Text)))
		p.Spine = spine
		p.Spine.Icon = max(first[i].Icon, first[n].Icon)
		return []paper.Pair{p}
	}
	names := pair(para(a, first[cells[0]].Text), para(b, second[cells[0]].Text))
	if spine.Number == "" {
		names = pair(paper.Heading{Level: 3, Text: first[cells[0]].Text}, paper.Heading{Level: 3, Text: second[cells[0]].Text})
	}
	names.Spine = spine
	card := []paper.Pair{names}
	for _, i := range cells[1:] {
		p := pair(para(a, named(head(a, i).Text, first[i].Text)), para(b, named(head(b, i).Text, second[i].Text)))
		p.Spine.Icon = max(first[i].Icon, head(a, i).Icon)
		card = append(card, p)
	}
	return card
}

// isNumber says whether words are the number of a row.
func isNumber(words string) bool {
	return words != "" && len(words) <= 2 && strings.Trim(words, "0123456789") == ""
}

// named is a name in bold before what belongs to it.
func named(name, text paper.Text) paper.Text {
	said := strings.TrimRight(sayAll(name), " ")
	if said == "" {
		return text
	}
	if len(text) == 0 {
		return bold(name)
	}
	if last, _ := utf8.DecodeLastRuneInString(said); !strings.ContainsRune(".:!?؟", last) {
		name = append(name[:len(name):len(name)], paper.Span{Text: ":"})
	}
	return then(bold(name), text)
}

// grid is a row a field; one to fill in stands once, with its labels in both
// languages.
func (t twins) grid(a, b paper.Grid) []paper.Block {
	if a.Outlined {
		return []paper.Block{t.form(a, b)}
	}
	labels := 0.24
	if a.Open {
		labels = 0.5 // the number is large, the label long
	}
	field := func(f paper.Field) paper.Field {
		f.Icon, f.Share, f.Beside, f.LabelShare = paper.NoIcon, 1, true, labels
		switch f.Size {
		case paper.FactSize:
			f.Size = paper.Body
		case paper.PhoneSize:
			f.Size = paper.FactSize
		}
		return f
	}
	var out []paper.Block
	for i, row := range a.Rows {
		for n, f := range row {
			one := func(f paper.Field) paper.Block {
				return paper.Grid{Open: a.Open || len(out) > 0, Unruled: true, Rows: [][]paper.Field{{field(f)}}}
			}
			p := pair(one(f), one(b.Rows[i][n]))
			p.Spine.Icon, p.Goes, p.Ruled = f.Icon, len(out) > 0, len(out) > 0
			out = append(out, p)
		}
	}
	return []paper.Block{paper.Keep{Blocks: out}}
}

func (t twins) form(a, b paper.Grid) paper.Grid {
	rows := make([][]paper.Field, len(a.Rows))
	for i, row := range a.Rows {
		rows[i] = make([]paper.Field, len(row))
		for n, f := range row {
			f.Label, f.Text = t.both(f.Label, b.Rows[i][n].Label), t.under(f.Text, b.Rows[i][n].Text)
			rows[i][n] = f
		}
	}
	a.Rows = rows
	return a
}

// writeIn is a line for each, since two labels stand before it.
func (t twins) writeIn(a, b paper.WriteIn) []paper.Block {
	out := make([]paper.Block, len(a.Blanks))
	for i, blank := range a.Blanks {
		blank.Label = t.both(blank.Label, b.Blanks[i].Label)
		out[i] = paper.WriteIn{Blanks: []paper.Blank{blank}}
	}
	return out
}

// both is a text and its twin in one line; once where they are the same.
func (t twins) both(a, b paper.Text) paper.Text { return t.apart(a, b, " / ") }

// under is a text and its twin in lines of their own: a date must not be broken where
// two languages meet.
func (t twins) under(a, b paper.Text) paper.Text { return t.apart(a, b, "\n") }

func (t twins) apart(a, b paper.Text, by string) paper.Text {
	if sayAll(a) == sayAll(b) {
		return a
	}
	return between([]paper.Text{a, t.inline(b)}, by)
}

// inline is a text of the second language within the first.
func (t twins) inline(b paper.Text) paper.Text {
	said := sayAll(b)
	if said == "" {
		return nil
	}
	return paper.Text{{Text: said, Weight: b[0].Weight, Lang: t.lang, Isolate: true}}
}

// panel has its icon on the spine. Only what must be seen from afar keeps its frame,
// and what a drawing is part of: other rows may go on on the next page.
func (t twins) panel(a, b paper.Panel) []paper.Block {
	inside := t.blocks(a.Blocks, b.Blocks)
	if len(inside) > 0 && a.Icon != paper.NoIcon {
		if p, ok := inside[0].(paper.Pair); ok {
			p.Spine.Icon = a.Icon
			inside[0] = p
		}
	}
	drawn := slices.ContainsFunc(a.Blocks, func(b paper.Block) bool { _, ok := b.(paper.Figure); return ok })
	if a.Frame == paper.Open || a.Frame == paper.Outline && !drawn {
		return inside
	}
	return []paper.Block{paper.Panel{Frame: a.Frame, Blocks: inside}}
}

// numbered has its number on the spine, beside its heading.
func (t twins) numbered(a, b paper.Numbered) []paper.Block {
	inside := t.blocks(a.Blocks, b.Blocks)
	if len(inside) == 0 {
		return nil
	}
	if p, ok := inside[0].(paper.Pair); ok {
		p.Spine, p.Ruled = paper.Spine{Number: a.Number}, a.Number != "1"
		inside[0] = p
	}
	if t.loose {
		return inside
	}
	return []paper.Block{paper.Keep{Blocks: inside}}
}

// bands stand on end, a stretch a row.
func (t twins) bands(a, b paper.Bands) []paper.Block {
	var out []paper.Block
	for i, s := range a.Stretches {
		with := b.Stretches[i]
		p := pair(paper.Para{Text: named(s.Head, s.Text)}, paper.Para{Text: named(with.Head, with.Text)})
		p.Spine.Stretch, p.Goes = &paper.Stretch{Thickness: s.Thickness}, i > 0
		out = append(out, p)
	}
	return []paper.Block{paper.Keep{Blocks: out}}
}

// timeline has its axis on the spine, a stop a row.
func (t twins) timeline(a, b paper.Timeline) []paper.Block {
	var out []paper.Block
	for i, name := range a.Legend {
		if len(name) == 0 {
			continue
		}
		p := pair(paper.Para{Size: paper.CaptionSize, Text: name}, paper.Para{Size: paper.CaptionSize, Text: b.Legend[i]})
		p.Spine.Stop = &paper.SpineStop{Kind: paper.StopKind(i), Alone: true}
		out = append(out, p)
	}
	if len(a.Read) > 0 {
		out = append(out, pair(paper.Para{Size: paper.CaptionSize, Text: a.Read, LeadIn: true}, paper.Para{Size: paper.CaptionSize, Text: b.Read, LeadIn: true}))
	}
	said := func(s paper.Stop) paper.Block { return paper.Para{Text: named(between(s.When, ", "), s.Text)} }
	stops := make([]paper.Block, len(a.Stops))
	at := -1
	for i, s := range a.Stops {
		p := pair(said(s), said(b.Stops[i]))
		p.Spine.Stop = &paper.SpineStop{Kind: s.Kind, First: i == 0, Last: i == len(a.Stops)-1}
		p.Goes = i > 0
		if s.Kind == paper.StopAt {
			at = i
		}
		stops[i] = p
	}
	if at > 0 && at < len(stops)-1 { // the visit is neither first nor last on a page
		held := paper.Keep{Blocks: stops[at-1 : at+2 : at+2]}
		stops = append(append(stops[:at-1:at-1], held), stops[at+2:]...)
	}
	return append(out, stops...)
}
