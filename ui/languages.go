package ui

import (
	"beforehand/content"
	"beforehand/handout"
)

// The window has a language, and the handout has one or two of its own: a front desk
// that reads English prints for a patient who reads Arabic.

// languageOptions are all languages, each in its own words.
func (w *window) languageOptions() []option {
	var all []option
	for _, l := range w.desk.guide.Langs() {
		all = append(all, option{string(l), w.nameOf(l)})
	}
	return all
}

// nameOf is the name of a language in that language.
func (w *window) nameOf(l content.Lang) content.Text {
	return content.Text{{Words: w.desk.guide.NameOf(l), Put: true}}
}

// secondOptions are the languages that can stand beside that of the handout, or none.
func (w *window) secondOptions() []option {
	all := []option{{"", w.words.say("language.also_none")}}
	for _, o := range w.languageOptions() {
		if o.value != string(w.desk.handoutLang()) {
			all = append(all, o)
		}
	}
	return all
}

// handoutLanguages is the language of the handout, or both.
func (w *window) handoutLanguages(v handout.Visit) content.Text {
	first := w.nameOf(w.desk.handoutLang())
	if v.Also == "" || v.Also == w.desk.handoutLang() {
		return first
	}
	return w.words.say("bar.for_when", "for", first, "when", w.nameOf(v.Also))
}

// printIn changes the language of the handout.
func (w *window) printIn(l content.Lang) {
	w.desk.edit(func(v *handout.Visit) {
		v.Lang = l
		if v.Also == l {
			v.Also = ""
		}
	})
}

// printBeside changes the second language of the handout; "" is none.
func (w *window) printBeside(l content.Lang) {
	w.desk.edit(func(v *handout.Visit) { v.Lang, v.Also = w.desk.handoutLang(), l })
}
