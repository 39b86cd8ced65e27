package handout

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"beforehand/handout/paper"
)

// The handout as plain text, for a relay service, a braille line, a voice, an e-mail
// that shows nothing else: 80 columns, nothing drawn, each cell of a table with the
// head of its column before it.

// textWidth is the most columns of a line.
const textWidth = 80

// WriteText writes the handout as plain text with lines of at most 80 columns. It
// has all the words of the pages, and none left out to save room.
func (h Handout) WriteText(w io.Writer) error {
	out := bufio.NewWriter(w)
	doc := h.whole()
	t := textForm{out: out, rtl: doc.RTL || doc.Also.RTL}
	t.blocks(doc.Blocks)
	t.gap()
	t.put("", "", sayAll(doc.Foot.First))
	t.put("", "", sayAll(doc.Foot.Second))
	return out.Flush()
}

type textForm struct {
	out    *bufio.Writer
	begun  bool
	indent int
	gapped bool // an empty line was the last
	rtl    bool
}

// gap leaves one empty line, whoever asks and how often.
func (t *textForm) gap() {
	if t.begun && !t.gapped {
		t.out.WriteByte('\n')
		t.gapped = true
	}
}

// put writes a paragraph that begins with a mark; its other lines begin with as many
// blanks, or with rest.
func (t *textForm) put(mark, rest, words string) {
	words = strings.TrimSpace(words)
	if words == "" && mark == "" {
		return
	}
	if rest == "" {
		rest = strings.Repeat(" ", utf8.RuneCountInString(mark))
	}
	indent := strings.Repeat(" ", t.indent)
	line, width := indent+mark, t.indent+utf8.RuneCountInString(mark)
	start := width
	end := func() {
		if t.rtl {
			line = paper.Isolated(line)
		}
		t.out.WriteString(strings.TrimRight(line, " "))
		t.out.WriteByte('\n')
	}
	for _, word := range strings.FieldsFunc(words, func(r rune) bool { return r == ' ' || r == '\n' }) {
		n := utf8.RuneCountInString(word)
		if width > start && width+1+n > textWidth {
			end()
			line, width = indent+rest, t.indent+utf8.RuneCountInString(rest)
			start = width
		}
		if width > start {
			line += " "
			width++
		}
		line += word
		width += n
	}
	end()
	t.begun, t.gapped = true, false
}

// sayAll is the words of a text. A no-break space is only for setting type.
func sayAll(t paper.Text) string {
	var b strings.Builder
	for _, s := range t {
		if s.Raised {
			b.WriteString("[" + s.Text + "]")
			continue
		}
		b.WriteString(s.Text)
	}
	return strings.ReplaceAll(b.String(), "\u00a0", " ")
}

func (t *textForm) blocks(blocks []paper.Block) {
	for _, b := range blocks {
		t.block(b)
	}
}

func (t *textForm) block(b paper.Block) {
	switch b := b.(type) {
	case paper.Heading:
		t.heading(b)
	case paper.Para:
		t.gap()
		t.put("", "", sayAll(b.Text))
	case paper.List:
		t.gap()
		for i, item := range b.Items {
			mark := "* "
			if b.Ordered {
				mark = itoa(i+1) + ". "
			}
			t.put(mark, "", sayAll(item))
		}
	case paper.Checklist:
		t.checklist(b)
	case paper.Table:
		t.table(b)
	case paper.Grid:
		t.grid(b)
	case paper.Panel:
		t.blocks(b.Blocks)
	case paper.Numbered:
		t.blocks(headed(b))
	case paper.Bands:
		t.gap()
		for _, s := range b.Stretches {
			t.put("", "  ", labelled(sayAll(s.Head), sayAll(s.Text)))
		}
	case paper.Timeline:
		t.timeline(b)
	case paper.WriteIn:
		t.gap()
		for _, blank := range b.Blanks {
			t.put("", "", strings.TrimSpace(sayAll(blank.Label)+" "+blankLine))
		}
	case paper.Columns:
		for _, c := range b.Columns {
			t.blocks(c.Blocks)
		}
	case paper.Figure:
		t.gap()
		t.put("", "", b.Alt)
		if caption := sayAll(b.Caption); caption != b.Alt {
			t.put("", "", caption)
		}
	case paper.Keep:
		t.blocks(b.Blocks)
	case paper.Pair:
		t.pair(b)
	case paper.Rule, paper.Space, paper.Break:
		t.gap()
	}
}

// pair is what is said in one language, and under it, further in, in the other.
func (t *textForm) pair(b paper.Pair) {
	n := paper.Numbered{Number: b.Spine.Number, Blocks: b.First}
	t.blocks(headed(n))
	t.indent += twinIndent
	n.Blocks = b.Second
	t.blocks(headed(n))
	t.indent -= twinIndent
}

// twinIndent is how far in the second language stands, in columns.
const twinIndent = 4

// headed is the blocks of one of the few things that matter most, with its number in
// its heading.
func headed(n paper.Numbered) []paper.Block {
	blocks := slices.Clone(n.Blocks)
	if len(blocks) == 0 || n.Number == "" {
		return blocks
	}
	number := paper.Text{{Text: n.Number + ". "}}
	if h, ok := blocks[0].(paper.Heading); ok {
		h.Text = append(number, h.Text...)
		blocks[0] = h
		return blocks
	}
	return append([]paper.Block{paper.Para{Text: number}}, blocks...)
}

// blankLine is a line to write on.
const blankLine = "____________________"

// labelled is a label and what belongs to it. One that is a sentence has its own end.
func labelled(label, words string) string {
	if label = strings.TrimRight(label, " :"); label == "" {
		return words
	}
	if words == "" {
		words = blankLine
	}
	if strings.HasSuffix(label, ".") {
		return label + " " + words
	}
	return label + ": " + words
}

func (t *textForm) heading(h paper.Heading) {
	t.gap()
	words := sayAll(h.Text)
	if trailing := sayAll(h.Trailing); trailing != "" {
		words = labelled(words, trailing)
	}
	t.put("", "", words)
	under := map[int]string{1: "=", 2: "-"}[h.Level]
	if under != "" {
		t.put(strings.Repeat(under, min(textWidth, utf8.RuneCountInString(words))), "", "")
	}
}

func (t *textForm) checklist(c paper.Checklist) {
	for _, g := range c.Groups {
		t.gap()
		t.put("", "", sayAll(g.When))
		for _, item := range g.Items {
			t.put("[ ] ", "", sayAll(item))
		}
	}
}

// table gives each row a paragraph: what names the row first, then a line for each
// cell, with the head of its column.
func (t *textForm) table(b paper.Table) {
	for _, row := range b.Rows {
		t.gap()
		for i, cell := range row {
			words := sayAll(cell.Text)
			switch {
			case words == "" && len(b.Head) == 0:
			case i == 0 && (b.RowHeads || len(b.Head) == 0):
				t.put("", "  ", words)
			case i < len(b.Head):
				t.put("  ", "    ", labelled(sayAll(b.Head[i].Text), words))
			default:
				t.put("  ", "    ", words)
			}
		}
	}
}

func (t *textForm) grid(g paper.Grid) {
	t.gap()
	for _, row := range g.Rows {
		for _, f := range row {
			t.put("", "  ", labelled(sayAll(f.Label), sayAll(f.Text)))
		}
	}
}

// listMark parts a day from its clock time, with the comma of their script.
func listMark(parts []string) string {
	for _, p := range parts {
		if strings.ContainsFunc(p, func(r rune) bool { return unicode.Is(unicode.Arabic, r) }) {
			return "، "
		}
	}
	return ", "
}

func (t *textForm) timeline(l paper.Timeline) {
	t.gap()
	for _, s := range l.Stops {
		var when []string
		for _, w := range s.When {
			when = append(when, sayAll(w))
		}
		t.put("", "  ", labelled(strings.Join(when, listMark(when)), sayAll(s.Text)))
	}
}
