package handout

import (
	"slices"
	"strings"

	"beforehand/content"
	"beforehand/handout/paper"
)

// Squeeze is how hard a handout is pressed to stay in its pages. Type is never
// made smaller, and nothing that keeps a patient safe is left out: page one, the
// medicine lines, the food clock, the ride home, the phones and every sign stay
// at every squeeze.
type Squeeze int

// The steps, each with all before it.
const (
	Roomy   Squeeze = iota // every part on its own page
	Snug                   // smaller gaps
	Flowing                // parts follow each other on a page; no list of what to bring
	Spare                  // less leading; the medicine lines stand on page one only; fewer questions and words
	Lean                   // the note leaves page one; no reasons in the checklist, no drawing of the body, no QR code
	hardest = Lean
)

// Compose sets a plan as blocks in reading order. One with a twin is never pressed.
func Compose(p Plan, o Options, squeeze Squeeze) paper.Document {
	if p.Twin != nil {
		return paired(p, o, p.code)
	}
	return newComposer(p, o, squeeze, p.code).document()
}

// newComposer takes the drawing of the QR code as code, which is asked only where
// it is shown.
func newComposer(p Plan, o Options, squeeze Squeeze, code func() (paper.Drawing, bool)) *composer {
	return &composer{p: p, o: o, w: p.words, squeeze: squeeze, code: code, links: linksOf(p)}
}

func (c *composer) document() paper.Document {
	return c.on(append(c.front(), c.rest()...))
}

// rest is what comes after page one, which has been composed.
func (c *composer) rest() []paper.Block {
	if c.o.Short {
		return c.short()
	}
	return c.full()
}

// on sets blocks between the running head and the foot.
func (c *composer) on(blocks []paper.Block) paper.Document {
	return paper.Document{
		Lang: string(c.p.Lang), RTL: c.w.RTL(), Title: c.w.Plain("page.title"),
		Head: c.head(), Foot: c.foot(), Continued: c.w.Plain("page.continued"),
		Tight: min(int(c.squeeze), paper.Tightest), Blocks: blocks,
	}
}

// terseness is how few lines page one makes do with, in languages with longer words.
type terseness int

// The steps, each with all before it.
const (
	usual   terseness = iota
	terse             // medicines and the food clock in as few lines as can be
	tersest           // the day in short, one emergency number, nothing that the medicine lines say too
)

// composer sets one plan. It remembers what it has cited and which words it has
// used, so that the last page can list them.
type composer struct {
	p       Plan
	o       Options
	w       *content.Words
	squeeze Squeeze
	overrun bool // page one takes more than a page: what follows starts under it
	flows   bool // the handout takes the pages that it needs: no part begins one, and no table has columns side by side
	halved  bool // each line has half of the width, beside its twin
	terse   terseness
	code    func() (paper.Drawing, bool)
	links   links
	cited   []string        // source ids, in the order of first use
	terms   map[string]bool // glossary terms that stand on the pages
}

func (c *composer) full() []paper.Block {
	parts := [][]paper.Block{c.timeline()}
	prepare := c.checklist()
	if c.leaves(DaySection) {
		parts = append(parts, append(prepare, c.atTheVisit()...))
	} else {
		parts = append(parts, prepare, c.visitDay())
	}
	after := append(c.limits(), c.signs()...)
	if c.leaves(KnowSection) {
		parts = append(parts, append(after, c.knownInShort()))
	} else {
		parts = append(parts, after, append(c.evidence(), c.options()...))
	}
	last := c.record()
	if c.leaves(AskSection) && c.leaves(WordsSection) && c.leaves(RecordSection) { // what is left needs no page of its own
		parts[len(parts)-1] = append(parts[len(parts)-1], last...)
	} else {
		parts = append(parts, last)
	}
	var blocks []paper.Block
	for i, part := range parts {
		if i == 0 && !c.overrun || i > 0 && c.squeeze < Flowing && !c.flows {
			blocks = append(blocks, paper.Break{})
		}
		blocks = append(blocks, part...)
	}
	return blocks
}

func (c *composer) short() []paper.Block {
	var blocks []paper.Block
	if !c.overrun {
		blocks = append(blocks, paper.Break{})
	}
	blocks = append(blocks, c.dates()...)
	blocks = append(blocks, c.signLists()...)
	blocks = append(blocks, c.firstDays()...)
	blocks = append(blocks, c.inShort()...)
	if !c.halved {
		blocks = append(blocks, c.movedNote()...)
	}
	if len(c.o.Ask) > 0 {
		blocks = append(append(blocks, paper.Break{}), c.picked()...)
	}
	return blocks
}

// head is the running head of every page but the first.
func (c *composer) head() paper.Running {
	if c.o.Short {
		return paper.Running{}
	}
	var parts []paper.Text
	if name := c.name(); len(name) > 0 {
		parts = append(parts, bold(name))
	}
	if !c.p.Undated {
		parts = append(parts, c.fill("page.head.when", map[string]content.Text{"day": c.p.Facts.Day, "clock": c.p.Facts.Arrive}))
	}
	parts = append(parts, c.text(c.p.Facts.Short))
	return paper.Running{Leading: dotted(parts), Trailing: c.word("page.title")}
}

// foot is at the bottom of each page: whose it is, whom to call, which wording.
func (c *composer) foot() paper.Foot {
	var parts []paper.Text
	if name := c.name(); len(name) > 0 {
		parts = append(parts, name)
	}
	if c.p.Clinic.Name != "" {
		parts = append(parts, paper.Text{{Text: c.p.Clinic.Name, Isolate: true}})
	}
	parts = append(parts, unbroken(c.fill("page.foot.day", map[string]content.Text{"phone": orLine(c.p.Phones.Day)})))
	if len(c.p.Phones.Night) > 0 {
		parts = append(parts, unbroken(c.fill("page.foot.night", map[string]content.Text{"phone": c.p.Phones.Night})))
	}
	return paper.Foot{
		First:  dotted(parts),
		Second: c.fill("page.foot.wording", map[string]content.Text{"version": c.p.Edition.Version, "review": c.p.Edition.Review}),
		PageOf: c.w.Plain("page.foot.page"),
	}
}

// unbroken is a text that stays in one line: what a number is for, and the number.
func unbroken(t paper.Text) paper.Text {
	for i := range t {
		t[i].Text = strings.ReplaceAll(t[i].Text, " ", "\u00a0")
	}
	return t
}

// name is the patient's, unless it is to be left off.
func (c *composer) name() paper.Text {
	if c.o.NoName || len(c.p.Facts.For) == 0 {
		return nil
	}
	return c.text(c.p.Facts.For)
}

// text turns words of the plan into words on paper.
func (c *composer) text(t content.Text) paper.Text {
	set := make(paper.Text, 0, len(t))
	for _, piece := range t {
		if piece.Term != "" {
			if c.terms == nil {
				c.terms = map[string]bool{}
			}
			c.terms[piece.Term] = true
		}
		span := paper.Span{Text: piece.Words, Isolate: piece.Put}
		if piece.Bold {
			span.Weight = paper.Bold
		}
		if piece.Put || strings.IndexByte(piece.Words, '/') >= 0 {
			set = append(set, c.links.spans(span, piece.Put)...)
		} else {
			set = append(set, span)
		}
	}
	return set
}

// word is a wording of the page itself.
func (c *composer) word(id string) paper.Text { return c.text(c.w.Text(id)) }

func (c *composer) fill(id string, with map[string]content.Text) paper.Text {
	return c.text(c.w.Text(id).Fill(with))
}

// cite adds the raised numbers of the sources of a line.
func (c *composer) cite(t paper.Text, sources []string) paper.Text {
	if len(sources) == 0 || c.o.Short || c.leaves(SourcesSection) {
		return t
	}
	numbers := make([]int, len(sources))
	for i, id := range sources {
		numbers[i] = c.number(id)
	}
	slices.Sort(numbers)
	said := make([]string, len(numbers))
	for i, n := range numbers {
		said[i] = itoa(n)
	}
	return append(t[:len(t):len(t)], paper.Span{Text: strings.Join(said, ","), Raised: true, Isolate: true})
}

// number is that of a source, in the order of first use.
func (c *composer) number(id string) int {
	for i, cited := range c.cited {
		if cited == id {
			return i + 1
		}
	}
	c.cited = append(c.cited, id)
	return len(c.cited)
}

func (c *composer) told(list []Told) []paper.Text {
	set := make([]paper.Text, len(list))
	for i, t := range list {
		set[i] = c.text(t.Text)
	}
	return set
}

func (c *composer) heading(level int, id string) paper.Heading {
	return paper.Heading{Level: level, Text: c.word(id)}
}

func bold(t paper.Text) paper.Text { return weigh(t, paper.Bold) }

func medium(t paper.Text) paper.Text { return weigh(t, paper.Medium) }

func weigh(t paper.Text, w paper.Weight) paper.Text {
	set := make(paper.Text, len(t))
	for i, span := range t {
		span.Weight = max(span.Weight, w)
		set[i] = span
	}
	return set
}

// then sets texts after each other with a space between.
func then(texts ...paper.Text) paper.Text { return between(texts, " ") }

// dotted is texts with a dot between them, which ends a line and begins none.
func dotted(texts []paper.Text) paper.Text { return between(texts, "\u00a0· ") }

func between(texts []paper.Text, mark string) paper.Text {
	var all paper.Text
	for _, t := range texts {
		if len(t) == 0 {
			continue
		}
		if len(all) > 0 {
			all = append(all, paper.Span{Text: mark})
		}
		all = append(all, t...)
	}
	return all
}

func orLine(t content.Text) content.Text {
	if len(t) == 0 {
		return put(blank)
	}
	return t
}
