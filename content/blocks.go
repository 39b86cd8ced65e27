package content

import (
	"maps"
	"slices"
	"strings"
)

// Block is wording that a reader meets together, long enough to be measured.
type Block struct {
	Section string   // kind of entry, or of page: "faq", "page"
	IDs     []string // of its entries, in reading order
	Texts   []string // its paragraphs, items and cells, without headings
	Masked  Measure  // with names that cannot be said in easier words as one syllable each
	Raw     Measure
}

// blockWords is the length from which a reading grade means something
// (yardsticks, 4).
const blockWords = 50

// Long reports whether the block is long enough for its grade to be held against
// the bar. A section can be too short for one.
func (b Block) Long() bool { return b.Raw.Words >= blockWords }

// bodyParts is the wording of each kind that is read as running text, items or
// cells. The rest is headings, drawings and what adverts say.
var bodyParts = map[string][]string{
	"stage": {"short"}, "task": {"do", "why", "late"}, "limit": {"what", "do"}, "event": {"text"},
	"matter": {"head", "detail"}, "medicine": {"rule"}, "meal": {""}, "sign": {"normal", "call", "emergency"},
	"tell": {""}, "bring": {""}, "home": {""}, "leave": {""}, "known": {""}, "unknown": {""},
	"number": {"text", "alt"}, "option": {"good", "bad"}, "condition": {"known"}, "status": {"what", "state"},
	"notice": {"text"}, "claim": {"know"}, "faq": {"a"}, "ask": {""}, "report": {"text"}, "term": {"means"},
}

// Blocks is the wording of a language as a reader meets it: a stage, an answer,
// a row, an option. What is shorter than 50 words is joined with its neighbors
// in the same section. The sentences of the page and the window are sections of
// their own.
func (g *Guide) Blocks(l Lang) []Block {
	w, ok := g.words[l]
	if !ok {
		return nil
	}
	var blocks []Block
	for _, section := range g.sections(w) {
		blocks = append(blocks, join(section)...)
	}
	return blocks
}

// sections lists the wording of each entry, by section.
func (g *Guide) sections(w *Words) [][]Block {
	var all [][]Block
	add := func(b Block) {
		if len(b.Texts) == 0 {
			return
		}
		if n := len(all); n > 0 && all[n-1][0].Section == b.Section {
			all[n-1] = append(all[n-1], b)
		} else {
			all = append(all, []Block{b})
		}
	}
	var stage Block
	for _, e := range g.entries() {
		section, _, nested := strings.Cut(e.kind, ".")
		texts := bodyTexts(w, section, nested, e)
		if section == "stage" && nested {
			stage.Texts = append(stage.Texts, texts...)
			continue
		}
		add(stage)
		stage = Block{}
		if b := (Block{Section: section, IDs: []string{e.name()}, Texts: texts}); section == "stage" {
			stage = b
		} else {
			add(b)
		}
	}
	for _, section := range []string{"page", "window", "problem"} {
		add(Block{Section: section, IDs: []string{section}, Texts: sentencesOf(w, section)})
	}
	return all
}

func bodyTexts(w *Words, section string, nested bool, e entry) []string {
	parts := bodyParts[section]
	if nested {
		parts = []string{""}
	}
	var texts []string
	for _, part := range parts {
		if id := e.word(part); w.Has(id) {
			texts = append(texts, sample(w.Text(id)))
		}
	}
	return texts
}

// sentencesOf is the wording of a section that ends with a stop. The rest is
// labels, and pieces that the program puts together.
func sentencesOf(w *Words, section string) []string {
	var texts []string
	for _, id := range slices.Sorted(maps.Keys(w.texts)) {
		if !strings.HasPrefix(id, section+".") {
			continue
		}
		if s := sample(w.Text(id)); strings.ContainsAny(s[len(s)-1:], ".!?") {
			texts = append(texts, s)
		}
	}
	return texts
}

// samples is what holes are filled with to be measured. What a clinic or a
// patient fills in is a name.
var samples = map[string]string{
	"where": "your left knee", "arrive": "9:00 am", "day": "Thursday, December 3",
	"date": "Thursday, December 3", "till": "Thursday, December 17",
	"until24": "12 noon on Friday, December 4", "ask_by": "Thursday, November 19",
	"nsaid_from": "Thursday, November 26", "nsaid_to": "Thursday, December 17",
	"rest_until": "Thursday, December 10", "soak_until": "Tuesday, December 8", "follow_up": "Thursday, December 17",
	"big": "1:00 am", "light": "3:00 am", "clear": "7:00 am",
	"hours_big": "8", "hours_light": "6", "hours_clear": "2",
	"emergency": "911", "total": "1.5 to 3 hours", "n": "3",
}

func sample(t Text) string {
	with := map[string]Text{}
	for _, hole := range t.Holes() {
		with[hole] = Plain(masked)
		if s, ok := samples[hole]; ok {
			with[hole] = Plain(s)
		}
	}
	return t.Fill(with).String()
}

// join makes blocks of at least blockWords words where the section has as many.
func join(section []Block) []Block {
	var blocks []Block
	open := false // the last block is still too short
	for _, b := range section {
		b.measure()
		if open {
			blocks[len(blocks)-1].take(b)
		} else {
			blocks = append(blocks, b)
		}
		open = !blocks[len(blocks)-1].Long()
	}
	if n := len(blocks); open && n > 1 {
		blocks[n-2].take(blocks[n-1])
		blocks = blocks[:n-1]
	}
	return blocks
}

func (b *Block) measure() {
	for _, t := range b.Texts {
		raw := Read(t)
		hidden := raw
		if m := mask(t); m != t {
			hidden = Read(m)
		}
		b.Raw, b.Masked = b.Raw.Plus(raw), b.Masked.Plus(hidden)
	}
}

func (b *Block) take(next Block) {
	b.IDs = append(b.IDs, next.IDs...)
	b.Texts = append(b.Texts, next.Texts...)
	b.Masked, b.Raw = b.Masked.Plus(next.Masked), b.Raw.Plus(next.Raw)
}
