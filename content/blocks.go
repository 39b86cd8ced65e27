package content

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
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
	w, ok := g.Words(l)
	if !ok {
		return nil
	}
	var blocks []Block
	for _, section := range g.sections(w) {
		blocks = append(blocks, join(section, tongueOf(l))...)
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
	samples := w.samples()
	for _, e := range g.entries() {
		section, _, nested := strings.Cut(e.kind, ".")
		texts := bodyTexts(w, section, nested, e, samples)
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
		add(Block{Section: section, IDs: []string{section}, Texts: sentencesOf(w, section, samples)})
	}
	return all
}

func endsWithStop(s string) bool {
	last, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?؟", last)
}

func bodyTexts(w *Words, section string, nested bool, e entry, samples map[string]Text) []string {
	parts := bodyParts[section]
	if nested {
		parts = []string{""}
	}
	var texts []string
	for _, part := range parts {
		if id := e.word(part); w.Has(id) {
			texts = append(texts, sample(w.Text(id), samples))
		}
	}
	return texts
}

// sentencesOf is the wording of a section that ends with a stop. The rest is
// labels, and pieces that the program puts together.
func sentencesOf(w *Words, section string, samples map[string]Text) []string {
	var texts []string
	for _, id := range slices.Sorted(maps.Keys(w.texts)) {
		if !strings.HasPrefix(id, section+".") {
			continue
		}
		if s := sample(w.Text(id), samples); endsWithStop(s) {
			texts = append(texts, s)
		}
	}
	return texts
}

// samples is what holes are filled with to be measured: a visit as it could be,
// said by the language's own patterns. What a clinic or a patient fills in is a
// name.
func (w *Words) samples() map[string]Text {
	plain := func(id string) Text { return w.texts[id] }
	day := func(weekday, d, month string) Text {
		return w.within(w.fill("page.date.us.day", map[string]Text{
			"weekday": plain("page.weekday." + weekday), "d": Plain(d), "month": plain("page.month." + month),
		}))
	}
	clock := func(h string) Text {
		return w.fill("page.within.clock.other", map[string]Text{
			"clock": w.fill("page.clock.am", map[string]Text{"h": Plain(h), "hh": Plain("0" + h), "mm": Plain("00")}),
		})
	}
	visit := day("thu", "3", "m12")
	until := day("thu", "17", "m12")
	return map[string]Text{
		"where": plain("place.knee.left"), "arrive": clock("9"), "day": visit, "date": visit, "till": until, "until": until,
		"until24": w.fill("page.clock.on", map[string]Text{"clock": plain("page.clock.noon"), "day": visit}),
		"ask_by":  day("thu", "19", "m11"), "nsaid_from": day("thu", "26", "m11"), "nsaid_to": until,
		"rest_until": day("thu", "10", "m12"), "soak_until": day("tue", "8", "m12"), "follow_up": until,
		"big": clock("1"), "light": clock("3"), "clear": clock("7"), "clock": clock("9"),
		"hours_big": Plain("8"), "hours_light": Plain("6"), "hours_clear": Plain("2"),
		"emergency": Plain("911"), "n": Plain("3"),
		"total": w.fill("page.hours", map[string]Text{"from": Plain("1.5"), "to": Plain("3")}),
	}
}

// fill is the wording of an id with its holes filled; nothing where there is no
// such wording, as in a guide that is not whole.
func (w *Words) fill(id string, with map[string]Text) Text { return w.texts[id].Fill(with) }

func (w *Words) within(day Text) Text { return w.fill("page.within.day", map[string]Text{"day": day}) }

func sample(t Text, samples map[string]Text) string {
	with := map[string]Text{}
	for _, hole := range t.Holes() {
		with[hole] = Plain(masked)
		if s := samples[hole]; len(s) > 0 {
			with[hole] = Text{{Words: s.String(), Put: true}}
		}
	}
	return t.Fill(with).String()
}

// join makes blocks of at least blockWords words where the section has as many.
func join(section []Block, g tongue) []Block {
	var blocks []Block
	open := false // the last block is still too short
	for _, b := range section {
		b.measure(g)
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

func (b *Block) measure(g tongue) {
	for _, t := range b.Texts {
		raw := g.read(t)
		hidden := raw
		if m := mask(t); m != t {
			hidden = g.read(m)
		}
		b.Raw, b.Masked = b.Raw.Plus(raw), b.Masked.Plus(hidden)
	}
}

func (b *Block) take(next Block) {
	b.IDs = append(b.IDs, next.IDs...)
	b.Texts = append(b.Texts, next.Texts...)
	b.Masked, b.Raw = b.Masked.Plus(next.Masked), b.Raw.Plus(next.Raw)
}
