package content

import (
	"maps"
	"slices"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
)

// Lang is a language tag, "en".
type Lang string

// English is the language that the others are translated from.
const English Lang = "en"

// Words is the wording of one language by id, and how that language says dates,
// ranges and numbers. Ids are dotted paths in the words files:
// "stage.harvest.title". [Load] has made sure that every language words the same
// ids, so that an id which is not there is a mistake in the program.
type Words struct {
	Lang        Lang
	texts       map[string]Text
	tag         language.Tag
	translation Translation
}

// RTL reports whether the language is written from right to left.
func (w *Words) RTL() bool {
	script, _ := w.tag.Script()
	return slices.Contains(rightToLeft, script.String())
}

// rightToLeft are the scripts in use that run so (Unicode, ScriptMetadata).
var rightToLeft = []string{"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"}

// Words returns the wording of a language, and whether the guide has it.
func (g *Guide) Words(l Lang) (*Words, bool) {
	words, ok := g.words[l]
	if !ok {
		return nil, false
	}
	return words(), true
}

// NameOf is the name of a language in that language, "Español", or its tag where the
// guide does not have it.
func (g *Guide) NameOf(l Lang) string {
	if w, ok := g.Words(l); ok {
		return w.Plain("page.language.name")
	}
	return string(l)
}

// Langs lists the languages of the guide: English first, then by their tags.
func (g *Guide) Langs() []Lang {
	langs := slices.Collect(maps.Keys(g.words))
	slices.SortFunc(langs, func(a, b Lang) int {
		if (a == English) != (b == English) {
			if a == English {
				return -1
			}
			return 1
		}
		return strings.Compare(string(a), string(b))
	})
	return langs
}

// IDs lists the ids that have wording, in alphabetical order.
func (w *Words) IDs() []string { return slices.Sorted(maps.Keys(w.texts)) }

// Has reports whether there is wording for id.
func (w *Words) Has(id string) bool {
	_, ok := w.texts[id]
	return ok
}

// Text is the wording of id, holes and all. It panics where there is none. The
// caller must not change it; [Text.Fill] makes a new one.
func (w *Words) Text(id string) Text {
	t, ok := w.texts[id]
	if !ok {
		panic("content: no wording for " + id + " in " + string(w.Lang))
	}
	return t
}

// Plain is the wording of id without its marks, holes left as {name}. It panics
// where there is none.
func (w *Words) Plain(id string) string { return w.Text(id).String() }

// Count is the wording of id for n things, by the language's rules for plurals
// (CLDR): id.one or id.other in English, id.zero, .one, .two, .few, .many or
// .other in Arabic. It panics where there is none.
func (w *Words) Count(id string, n int) Text {
	return w.Text(id + "." + pluralForm(w.tag, n))
}

// pluralForms are the CLDR names of x/text's forms.
var pluralForms = map[plural.Form]string{
	plural.Zero: "zero", plural.One: "one", plural.Two: "two",
	plural.Few: "few", plural.Many: "many", plural.Other: "other",
}

func isPluralForm(s string) bool {
	for _, form := range pluralForms {
		if form == s {
			return true
		}
	}
	return false
}

func pluralForm(tag language.Tag, n int) string {
	// x/text reads -n as no number at all; "-1 day" has the form of "1 day".
	return pluralForms[plural.Cardinal.MatchPlural(tag, max(n, -n), 0, 0, 0, 0)]
}

// formsOf lists the plural forms that whole numbers take in a language.
func formsOf(tag language.Tag) []string {
	var forms []string
	// The form depends on the last two digits, and on whether there are more.
	for n := range 200 {
		forms = append(forms, pluralForm(tag, n))
	}
	slices.Sort(forms)
	return slices.Compact(forms)
}
