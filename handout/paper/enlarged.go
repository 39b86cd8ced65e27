package paper

import "strings"

// Large print is set afresh, never scaled: what stands side by side in standard print
// would leave columns of a few letters. So it stands one below the other, in the same
// order of reading.

// Enlarged says whether a sheet has larger type than standard.
func (s Sheet) Enlarged() bool { return s.Scale.Type[Body].Size > Standard.Type[Body].Size }

// oneColumn is blocks with nothing side by side but a name and what belongs to it.
func (l *layout) oneColumn(blocks []Block) []Block {
	var out []Block
	for _, b := range blocks {
		out = append(out, l.unfolded(b)...)
	}
	return out
}

func (l *layout) unfolded(b Block) []Block {
	switch b := b.(type) {
	case Columns:
		var out []Block
		for _, c := range b.Columns {
			out = append(out, l.oneColumn(c.Blocks)...)
		}
		return out
	case Panel:
		b.Blocks = l.oneColumn(b.Blocks)
		return []Block{b}
	case Numbered:
		b.Blocks = l.oneColumn(b.Blocks)
		return []Block{b}
	case Keep:
		return []Block{Keep{l.oneColumn(b.Blocks)}}
	case Pair:
		b.First = l.oneColumn(b.First)
		l.also(func() { b.Second = l.oneColumn(b.Second) })
		return []Block{b}
	case List:
		b.Columns = 1
		return []Block{b}
	case Checklist:
		return b.unfolded()
	case Grid:
		return l.gridInRows(b)
	case Table:
		return l.tableInCards(b)
	case WriteIn:
		return b.unfolded()
	case Bands:
		var rows [][]Cell
		for _, s := range b.Stretches {
			rows = append(rows, []Cell{{Text: s.Head}, {Text: s.Text}})
		}
		return []Block{l.namedRows(rows, Body)}
	case Timeline:
		b.Across = false
		return []Block{b}
	}
	return []Block{b}
}

// namedRows is a table of names, each with what belongs to it. The names have room
// for their longest word, and half of the width at most.
func (l *layout) namedRows(rows [][]Cell, size Size) Table {
	const least, most = 0.3, 0.5
	width := l.sheet.W - 2*l.sheet.Margin - numberIndent*l.k // a row may stand beside a number
	share := least
	first, second := 0, 0
	for _, row := range rows {
		icon := 0.0
		if row[0].Icon != NoIcon {
			icon = 2 * l.typeOf(size).Size
		}
		for _, span := range row[0].Text {
			first += len(span.Text)
			for _, word := range strings.FieldsFunc(span.Text, breaks) {
				share = max(share, (l.natural(Text{{Text: word}}, size, Bold)+icon+2*l.unit)/width)
			}
		}
		for _, span := range row[1].Text {
			second += len(span.Text)
		}
	}
	if first > second {
		share = 1 - least // what is named is only a day
	} else {
		share = min(share, most)
	}
	return Table{Style: Bare, Widths: []float64{share, 1 - share}, RowHeads: true, Size: size, Rows: rows}
}

// breaks reports whether a line may be broken at a space.
func breaks(r rune) bool { return r == ' ' || r == '\n' }

// unfolded sets the date of a group above its items.
func (c Checklist) unfolded() []Block {
	var out []Block
	for _, g := range c.Groups {
		if len(g.When) > 0 {
			out = append(out, Heading{Level: 3, Text: g.When})
		}
		out = append(out, Checklist{Groups: []CheckGroup{{Items: g.Items}}})
	}
	return out
}

// gridInRows gives each field a row of its own, and those to write in a line.
func (l *layout) gridInRows(g Grid) []Block {
	var out []Block
	var told [][]Cell
	end := func() {
		if len(told) > 0 {
			out = append(out, l.namedRows(told, Body))
		}
		told = nil
	}
	for _, row := range g.Rows {
		for _, f := range row {
			if len(f.Text) == 0 {
				end()
				out = append(out, WriteIn{Blanks: []Blank{{Label: f.Label}}})
				continue
			}
			of := Cell{Text: f.Text}
			if f.Size == PhoneSize { // larger than what stands around it in every print
				of.Size = f.Size
			}
			told = append(told, []Cell{{Icon: f.Icon, Text: f.Label}, of})
		}
	}
	end()
	return out
}

func (w WriteIn) unfolded() []Block {
	out := make([]Block, len(w.Blanks))
	for i, b := range w.Blanks {
		out[i] = WriteIn{Blanks: []Blank{b}}
	}
	return out
}

// tableInCards leaves a table of two columns. Of a wider one each row becomes a card:
// what names the row over its cells, each beside the head of its column.
func (l *layout) tableInCards(t Table) []Block {
	if len(t.Widths) < 2 {
		return []Block{t}
	}
	if len(t.Widths) == 2 {
		named := l.namedRows(t.Rows, t.Size)
		t.Widths = named.Widths
		return []Block{t}
	}
	var out []Block
	for _, row := range t.Rows {
		out = append(out, l.card(t, row))
	}
	return out
}

// card is one row of a table of more than two columns. A row that begins with a bare
// number has the number before what is numbered.
func (l *layout) card(t Table, row []Cell) Keep {
	var card []Block
	from := 1
	if numbered := len(row) > 1 && len(row[0].Text) > 0 && len(row[0].Text[0].Text) <= 2; numbered {
		card = append(card, Para{Text: append(append(Text{}, row[0].Text...), append(Text{{Text: ". "}}, row[1].Text...)...), Size: t.Size})
		from = 2
	} else {
		card = append(card, Heading{Level: 3, Text: row[0].Text})
	}
	var cells [][]Cell
	for i := from; i < len(row); i++ {
		c := row[i]
		switch {
		case len(c.Text) == 0:
		case i < len(t.Head) && len(t.Head[i].Text) > 0:
			head := t.Head[i]
			if c.Icon != NoIcon {
				head.Icon = c.Icon
			}
			cells = append(cells, []Cell{head, {Text: c.Text}})
		default:
			card = append(card, Para{Text: c.Text, Size: t.Size})
		}
	}
	if len(cells) > 0 {
		card = append(card, l.namedRows(cells, t.Size))
	}
	return Keep{card}
}
