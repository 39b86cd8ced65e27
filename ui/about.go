package ui

import (
	"strings"

	"fyne.io/fyne/v2"

	"beforehand/assets"
	"beforehand/content"
)

// licence is the licence of a part of the program.
type licence struct {
	name string   // "Vazirmatn (SIL Open Font License)"
	text []string // its paragraphs
}

// licences are those of the program, its type and its libraries, as they are
// shipped.
func licences() (all []licence) {
	for _, part := range strings.Split("\n"+assets.Licences, "\n## ")[1:] {
		name, text, _ := strings.Cut(part, "\n")
		l := licence{name: name}
		for paragraph := range strings.SplitSeq(text, "\n\n") {
			if words := strings.Join(strings.Fields(paragraph), " "); words != "" {
				l.text = append(l.text, words)
			}
		}
		all = append(all, l)
	}
	return all
}

// openAbout says which program and which wording this is, how far it was checked,
// and under which licences its parts are.
func (w *window) openAbout() {
	say, edition := w.words.say, w.desk.plan.Edition
	all := licences()
	parts := make([]option, len(all))
	for i, l := range all {
		parts[i] = option{l.name, content.Plain(l.name)}
	}
	text := newColumn(8)
	var s *sheet
	show := func(name string) {
		text.Objects = text.Objects[:0]
		for _, l := range all {
			if l.name != name {
				continue
			}
			for _, paragraph := range l.text {
				text.Objects = append(text.Objects, newProse(content.Plain(paragraph), roleSmall, colorInk))
			}
		}
		if s != nil {
			s.refit()
		}
	}
	show(all[0].name)
	choose := newPicker(parts, show)
	body := newColumn(12,
		newProse(say("about.version", "version", fyne.CurrentApp().Metadata().Version), roleLead, colorInk),
		newProse(say("about.what"), roleBody, colorInk),
		newProse(say("about.network"), roleBody, colorInk),
		newRule(),
		newProse(join(edition.Version, edition.Review), roleBody, colorInk),
		newProse(edition.Authorship, roleText, colorInk),
		newRule(),
		newProse(say("about.free"), roleBody, colorInk),
		newField("", say("about.licence"), choose, choose),
		text)
	s = w.openReading(say("menu.about"), body)
	choose.setReveal(func(fyne.CanvasObject) { s.body.reveal(choose) })
}
