package content

import (
	"maps"
	"slices"
	"strings"
)

// holes are what the program can put into wording, and which kinds of entry
// have it; nil is all of them.
var holes = map[string][]string{
	"where": nil, "arrive": nil, "day": nil,
	"date": {"task", "limit", "event"}, "till": {"task"},
	"until24": nil, "ask_by": nil, "nsaid_from": nil, "nsaid_to": nil,
	"rest_until": nil, "soak_until": nil, "follow_up": nil,
	"big": nil, "light": nil, "clear": nil,
	"hours_big": nil, "hours_light": nil, "hours_clear": nil,
	"phone_day": nil, "phone_night": nil, "emergency": nil,
	"clinic": nil, "product": nil, "total": nil,
}

// guideWords reports whether wording of this id belongs to an entry of the
// guide, rather than to the page, the window or a problem.
func (w wording) guideWords(id string) bool {
	file := w.places[id]
	if strings.HasSuffix(file, "/guide.toml") || strings.HasSuffix(file, "/know.toml") {
		return true
	}
	kind, _, _ := strings.Cut(id, ".")
	return slices.Contains(wordedKinds, kind)
}

// wordedKinds are the kinds of entry that have wording.
var wordedKinds = []string{
	"stage", "task", "limit", "event", "matter", "medicine", "meal", "sign", "tell", "bring", "home", "leave",
	"known", "unknown", "number", "option", "condition", "status", "notice", "claim", "faq", "ask", "report", "term",
	"value", "place",
}

// checkNeeds sees that every entry is worded, and that no wording is for an
// entry that is not there.
func (d *door) checkNeeds(w wording, entries []entry) {
	used := make(map[string]bool, manyWords)
	for _, e := range slices.Concat(entries, visitEntries()) {
		for _, part := range e.may {
			used[e.word(part)] = true
		}
		for _, part := range e.needs {
			id := e.word(part)
			used[id] = true
			if _, ok := w.places[id]; !ok {
				d.problem(place{file: d.wordFile(w, e.kind)}, id, "has no wording")
			}
		}
	}
	for _, id := range w.ids {
		if w.guideWords(id) && !used[id] {
			d.problem(d.at(w.places[id], id), id, "words nothing: take it away, or name its fact in %s", strings.Join(factFiles, " or "))
		}
	}
}

// wordFile is where the wording of a kind of entry belongs: know.toml for what
// is in the second file of facts, else guide.toml.
func (d *door) wordFile(w wording, kind string) string {
	kind, _, _ = strings.Cut(kind, ".")
	if d.facts[kind] == factFiles[1] {
		return w.folder + "/" + wordFiles[1]
	}
	return w.folder + "/" + wordFiles[0]
}

// checkTexts looks at the holes and the links of all wording.
func (d *door) checkTexts(w wording) {
	for _, id := range w.ids {
		text := w.words.texts[id]
		for _, term := range text.Terms() {
			if !slices.ContainsFunc(d.guide.Glossary, func(t Term) bool { return t.ID == term }) {
				d.problem(d.at(w.places[id], id), id, "links to %q, which is no term of the glossary", term)
			}
		}
		if w.guideWords(id) {
			d.checkHoles(w, id, text.Holes())
		}
	}
}

func (d *door) checkHoles(w wording, id string, names []string) {
	kind, _, _ := strings.Cut(id, ".")
	for _, hole := range names {
		kinds, ok := holes[hole]
		switch {
		case !ok:
			d.problem(d.at(w.places[id], id), id, "nothing fills {%s}; the holes are %s", hole, strings.Join(slices.Sorted(maps.Keys(holes)), " "))
		case kinds != nil && !slices.Contains(kinds, kind):
			d.problem(d.at(w.places[id], id), id, "{%s} is only for a %s: this has no moment", hole, strings.Join(kinds, ", a "))
		}
	}
	if slices.Contains(names, "till") {
		for _, t := range d.guide.Tasks {
			if strings.HasPrefix(id, "task."+t.ID+".") && t.Till == "" {
				d.problem(d.at(w.places[id], id), id, "{till} has no moment: the task has no till")
			}
		}
	}
}

// checkTranslation holds a language against the English: the same ids, the same
// holes, and every plural that the language has.
func (d *door) checkTranslation(w wording) {
	english := d.wording[0]
	for _, id := range english.ids {
		_, there := w.places[id]
		base, form := english.plural(id)
		switch {
		case form == "other":
			d.checkPlural(w, base)
		case form != "" || w.lang == english.lang:
		case !there && !english.guideWords(id): // checkNeeds tells of the others
			d.problem(place{file: w.folder}, id, "has no wording: English has it")
		case there && !slices.Equal(w.words.texts[id].Holes(), english.words.texts[id].Holes()):
			d.problem(d.at(w.places[id], id), id, "has the holes %v; in English they are %v", w.words.texts[id].Holes(), english.words.texts[id].Holes())
		}
	}
	for _, id := range w.ids {
		_, there := english.places[id]
		if _, form := english.plural(id); !there && form == "" && !w.guideWords(id) {
			d.problem(d.at(w.places[id], id), id, "is not in the English: take it away")
		}
	}
}

// checkPlural sees that a language has every form of a plural, with no hole that
// the English lacks. It may leave one out: "one day".
func (d *door) checkPlural(w wording, base string) {
	english := d.wording[0].words.texts
	holes := append(english[base+".one"].Holes(), english[base+".other"].Holes()...)
	for _, form := range formsOf(w.words.tag) {
		id := base + "." + form
		if _, ok := w.places[id]; !ok {
			d.problem(place{file: w.folder}, id, "has no wording: %s has that plural", w.lang)
		}
		for _, hole := range w.words.texts[id].Holes() {
			if !slices.Contains(holes, hole) {
				d.problem(d.at(w.places[id], id), id, "has the hole {%s}, which the English has not", hole)
			}
		}
	}
}

// plural splits the id of a plural into its base and form: "page.rel.days" and
// "few". A plural is what English words as .one and .other; the form of other
// ids is "".
func (w wording) plural(id string) (base, form string) {
	i := strings.LastIndexByte(id, '.')
	if i < 0 || !isPluralForm(id[i+1:]) {
		return id, ""
	}
	base, form = id[:i], id[i+1:]
	_, one := w.places[base+".one"]
	_, other := w.places[base+".other"]
	if !one || !other || w.guideWords(base+".one") {
		return id, ""
	}
	return base, form
}

// minTerms is how many words the glossary explains at least.
const minTerms = 30

// checkGlossary sees that every term can be met where it is used.
func (d *door) checkGlossary() {
	if n := len(d.guide.Glossary); n < minTerms {
		d.fact("term", "there are %d terms: the glossary has %d or more", n, minTerms)
	}
	for _, w := range d.wording {
		linked := map[string]bool{}
		for id, text := range w.words.texts {
			for _, term := range text.Terms() {
				if !strings.HasPrefix(id, "term."+term+".") {
					linked[term] = true
				}
			}
		}
		for _, t := range d.guide.Glossary {
			if !linked[t.ID] {
				d.problem(place{file: w.folder}, "term."+t.ID, "no wording links to it: link the first use with [words](%s)", t.ID)
			}
		}
	}
}
