package handout

import (
	"unicode/utf8"

	"beforehand/content"
	"beforehand/handout/paper"
)

// front is page one, which alone must do: who, when and where, the approval
// status, the three things that matter most, the phones and the worst signs. Where
// that is more than a page, the phones and signs come before the three things.
func (c *composer) front() []paper.Block {
	blocks := []paper.Block{
		paper.Heading{Level: 1, Icon: paper.FactsIcon, Text: c.word("page.title"), Trailing: medium(c.text(put(c.p.Clinic.Name)))},
		paper.Grid{Rows: c.keyFacts()},
		paper.Panel{Frame: paper.Calm, Icon: paper.CalmIcon, Blocks: []paper.Block{paper.Para{Text: c.notice()}}},
	}
	if c.overrun {
		blocks = append(blocks, c.alarm())
	}
	blocks = append(blocks, c.heading(2, "page.three.title"))
	medicines := c.medicineRows()
	shown := false
	for i, m := range c.p.Matters {
		n := paper.Numbered{Number: itoa(i + 1), Blocks: []paper.Block{paper.Heading{Level: 3, Text: c.text(m.Head)}}}
		switch m.Shows {
		case "medicines":
			if c.terse < tersest || m.ID != "nsaid" { // of which the lines say all
				n.Blocks = append(n.Blocks, paper.Para{Text: c.text(m.Text)})
			}
			n.Blocks, shown = append(n.Blocks, medicines), true
		case "food":
			n.Blocks = append(n.Blocks, c.clocks(c.text(m.Text))...)
		case "ride":
			n.Blocks = append(n.Blocks, c.ride(c.text(m.Text))...)
		default:
			n.Blocks = append(n.Blocks, paper.Para{Text: c.text(m.Text)})
		}
		blocks = append(blocks, n)
	}
	if !shown {
		blocks = append(blocks, c.heading(3, "page.medicine.title"), medicines)
	}
	blocks = append(blocks, c.safety()...)
	if !c.overrun {
		blocks = append(blocks, c.alarm())
	}
	if c.o.Short && c.halved {
		blocks = append(blocks, c.movedNote()...)
	}
	return blocks
}

// safety is what the three things left unsaid and page one must still say: food
// and drink by the clock, and the ride home.
func (c *composer) safety() []paper.Block {
	said := map[string]bool{}
	for _, m := range c.p.Matters {
		said[m.Shows] = true
	}
	var blocks []paper.Block
	if len(c.p.Fasts) > 0 && !said["food"] {
		blocks = append(blocks, c.heading(3, "page.food.title"+c.unsure()))
		blocks = append(blocks, c.clocks(nil)...)
	}
	if len(c.p.Rides) > 0 && !said["ride"] {
		blocks = append(blocks, c.heading(3, "page.ride.title"+c.unsure()), paper.Para{Text: then(c.text(c.p.Taxi), c.text(c.p.RideHome))})
	}
	return blocks
}

// unsure ends the ids of headings for those who do not know whether they get
// sleepy medicine.
func (c *composer) unsure() string {
	if c.p.Visit.Sedation == "" {
		return "_unsure"
	}
	return ""
}

func (c *composer) keyFacts() [][]paper.Field {
	f := c.p.Facts
	var first []paper.Field
	if name := c.name(); len(name) > 0 {
		label := c.word("page.facts.for")
		switch {
		case len(f.Number) > 0 && (c.halved || c.o.Sheet.Enlarged()):
			name = append(append(append(name, paper.Span{Text: " ("}), c.text(f.Number)...), paper.Span{Text: ")"})
		case len(f.Number) > 0:
			label = c.fill("page.facts.for_number", map[string]content.Text{"number": f.Number})
		}
		first = append(first, paper.Field{Label: label, Text: bold(name), Share: 0.33, Size: paper.FactSize})
	}
	if f.HarvestIsAnother {
		first = append(first,
			c.dayField("page.facts.taken", f.HarvestDay, f.HarvestArrive),
			c.dayField("page.facts.given", f.DayBrief, f.Arrive))
	} else {
		day := f.Day
		if c.terse >= tersest && !c.p.Undated {
			day = f.DayBrief
		}
		first = append(first,
			paper.Field{Label: c.word("page.facts.day"), Text: bold(c.text(day)), Share: 0.47, Size: paper.FactSize},
			paper.Field{Label: c.word("page.facts.arrive"), Text: bold(c.text(f.Arrive)), Share: 0.2, Size: paper.FactSize})
	}
	rows := [][]paper.Field{first}
	if utf8.RuneCountInString(f.For.String()) > longName && len(c.name()) > 0 {
		rows = [][]paper.Field{first[:1], first[1:]}
	}
	rows = append(rows, []paper.Field{
		{Label: c.word("page.facts.where"), Text: c.text(f.Where), Share: 0.39, Beside: true},
		{Label: c.word("page.facts.what"), Text: c.text(f.What), Share: 0.61, Beside: true},
	})
	if len(f.Note) > 0 && !c.noteMoves() {
		rows = append(rows, []paper.Field{{Label: c.word("page.facts.note"), Text: c.text(f.Note), Share: 1, Beside: true}})
	}
	return rows
}

// longName is the most characters of a name that stands beside the day.
const longName = 36

// noteMoves reports whether the clinic's note stands with the checklist, since
// page one is full. The short handout has no such page; in two languages the note
// follows what must be read first.
func (c *composer) noteMoves() bool {
	return c.squeeze >= Lean && (!c.o.Short || c.terse >= terse) || c.halved
}

// movedNote is the note where it stands in no key fact.
func (c *composer) movedNote() []paper.Block {
	if len(c.p.Facts.Note) == 0 || !c.noteMoves() {
		return nil
	}
	return []paper.Block{paper.Para{Text: then(bold(c.word("page.facts.note_from")), c.text(c.p.Facts.Note))}}
}

// dayField is one of two visits, its day and its clock time.
func (c *composer) dayField(label string, day, clock content.Text) paper.Field {
	said := c.fill("page.facts.day_clock", map[string]content.Text{"day": day, "clock": clock})
	return paper.Field{Label: c.word(label), Text: bold(said), Share: 0.37, Size: paper.Body}
}

func (c *composer) notice() paper.Text {
	said := then(bold(c.text(c.p.Notice.Head)), c.text(c.p.Notice.Text))
	if c.p.Stale {
		said = then(said, bold(c.word("page.status.stale")))
	}
	if c.p.over() {
		said = then(said, bold(c.word("page.status.past")))
	}
	return said
}

// medicineRows are all four medicine lines, each with its date where it has one.
func (c *composer) medicineRows() paper.Table {
	t := paper.Table{Style: paper.Bare, Widths: []float64{0.25, 0.75}, RowHeads: true}
	if c.terse >= terse {
		t.Widths, t.RowHeads = []float64{1}, false
	}
	for _, m := range c.p.Medicines {
		icon := paper.AskIcon
		if m.Icon == "stop" {
			icon = paper.StopIcon
		}
		name := m.Head
		if len(m.When) > 0 {
			name = m.When
		}
		if c.terse >= terse {
			said := then(bold(c.fill("page.words.name", map[string]content.Text{"name": name})), c.text(m.Brief))
			t.Rows = append(t.Rows, []paper.Cell{{Icon: icon, Text: said}})
			continue
		}
		t.Rows = append(t.Rows, []paper.Cell{{Text: bold(c.text(name))}, {Icon: icon, Text: c.text(m.Brief)}})
	}
	return t
}

// clocks are the food and drink clocks, one for each visit, after why they
// matter.
func (c *composer) clocks(why paper.Text) []paper.Block {
	if len(c.p.Fasts) == 1 {
		f := c.p.Fasts[0]
		day := paper.Para{Text: then(c.fastDay(f), why)}
		if c.terse >= terse {
			return []paper.Block{day, c.stretches(f)}
		}
		return []paper.Block{day, c.bands(f)}
	}
	if len(why) == 0 {
		return []paper.Block{c.clockTable()}
	}
	return []paper.Block{paper.Para{Text: why}, c.clockTable()}
}

// stretches are a clock in words, a line for each stretch.
func (c *composer) stretches(f Fast) paper.List {
	var l paper.List
	for _, s := range f.Stretches {
		head := bold(c.fill("page.words.name", map[string]content.Text{"name": s.Head}))
		l.Items = append(l.Items, then(head, c.text(s.Text)))
	}
	return l
}

// clockTable is the clocks of two visits, one a row.
func (c *composer) clockTable() paper.Table {
	t := paper.Table{Style: paper.Bare, RowHeads: true, Widths: []float64{0.17, 0.21, 0.22, 0.4}}
	t.Head = []paper.Cell{{}}
	for i, f := range c.p.Fasts {
		row := []paper.Cell{{Text: bold(c.text(f.Brief))}}
		for _, s := range f.Stretches[:len(f.Stretches)-1] {
			if i == 0 {
				t.Head = append(t.Head, paper.Cell{Text: bold(c.text(s.Text))})
			}
			row = append(row, paper.Cell{Text: c.text(s.Head)})
		}
		t.Rows = append(t.Rows, row)
	}
	return t
}

// fastDay is the day that a clock is for.
func (c *composer) fastDay(f Fast) paper.Text {
	if len(f.Visit) == 0 {
		return c.word("page.food.undated")
	}
	return c.fill("page.food.day", map[string]content.Text{"day": f.VisitIn})
}

// bandOf is how thick the bar of the food clock is, and how much of the width it
// takes: it thins with what is allowed.
var bandOf = []struct{ share, thickness float64 }{{0.22, 13}, {0.22, 8.5}, {0.35, 4}, {0.21, 0}}

func (c *composer) bands(f Fast) paper.Bands {
	var b paper.Bands
	for i, s := range f.Stretches {
		band := bandOf[min(i, len(bandOf)-1)]
		b.Stretches = append(b.Stretches, paper.Stretch{
			Share: band.share, Thickness: band.thickness, Head: c.text(s.Head), Text: c.text(s.Text),
		})
	}
	return b
}

// ride is who takes the patient home, until when that adult stays, and lines to
// write who it is.
func (c *composer) ride(how paper.Text) []paper.Block {
	blocks := []paper.Block{paper.Para{Text: then(how, c.text(c.p.RideHome))}}
	if c.squeeze < Spare {
		blocks = append(blocks, paper.WriteIn{Blanks: []paper.Blank{
			{Label: c.word("page.ride.name"), Share: 0.62}, {Label: c.word("page.ride.phone"), Share: 0.38},
		}})
	}
	return blocks
}

// alarm is the phones and the signs to call the emergency number for.
func (c *composer) alarm() paper.Block {
	urgent := make([]paper.Text, 0, onFront)
	for _, s := range c.p.Urgent[:min(onFront, len(c.p.Urgent))] {
		urgent = append(urgent, c.text(s.Text))
	}
	emergency := c.p.Phones.AnyEmergency
	if c.terse >= tersest {
		emergency = c.p.Phones.Emergency
	}
	return paper.Panel{Frame: paper.Alarm, Blocks: []paper.Block{
		c.phones(),
		paper.Para{Text: bold(c.fill("page.alarm.call", map[string]content.Text{"emergency": emergency}))},
		paper.List{Items: urgent, Columns: 2},
	}}
}

// onFront is how many of the emergency signs stand on page one.
const onFront = 6

func (c *composer) emergency() map[string]content.Text {
	return map[string]content.Text{"emergency": c.p.Phones.Emergency}
}

// phones are three numbers, each with an icon of its own shape.
func (c *composer) phones() paper.Grid {
	day := c.word("page.phone.day")
	if len(c.p.Phones.Hours) > 0 {
		day = c.fill("page.phone.day_hours", map[string]content.Text{"hours": c.p.Phones.Hours})
	}
	field := func(icon paper.Icon, label paper.Text, number content.Text) paper.Field {
		return paper.Field{Icon: icon, Label: label, Text: bold(c.text(number)), Share: 1, Size: c.phoneSize()}
	}
	return paper.Grid{Open: true, Rows: [][]paper.Field{{
		field(paper.CallIcon, day, c.p.Phones.Day),
		field(paper.NightIcon, c.word("page.phone.night"), c.p.Phones.Night),
		c.emergencyField(field),
	}}}
}

// emergencyField is the emergency number. In a country whose number nobody gave,
// it is a line to write on.
func (c *composer) emergencyField(field func(paper.Icon, paper.Text, content.Text) paper.Field) paper.Field {
	label, number := "page.phone.emergency", c.p.Phones.Emergency
	if !c.p.Phones.Given && !(c.terse >= tersest && c.p.inUS()) {
		label = "page.phone.emergency_local"
	}
	if !c.p.Phones.Given && !c.p.inUS() {
		number = nil
	}
	return field(paper.EmergencyIcon, c.word(label), number)
}

// phoneSize is large, unless the clinic has a number that would not stand on one
// line then.
func (c *composer) phoneSize() paper.Size {
	const short = 11 // characters: "555-0142", not "020 7946 0142"
	for _, number := range []content.Text{c.p.Phones.Day, c.p.Phones.Night, c.p.Phones.Emergency} {
		if utf8.RuneCountInString(number.String()) > short {
			return paper.FactSize
		}
	}
	return paper.PhoneSize
}
