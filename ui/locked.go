package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// locked is the panel of the medicine lines. They have a lock and no control: no
// one can switch them off.
type locked struct {
	words  wording
	column *fyne.Container
	told   map[string]fyne.CanvasObject // by id: they are used again, so that they keep the focus
}

func newLocked(w wording) *locked { return &locked{w, newColumn(14), map[string]fyne.CanvasObject{}} }

func (l *locked) show(lines []handout.Medicine, terms *glossary) {
	rows := []fyne.CanvasObject{newColumn(2,
		newProse(l.words.Text("page.medicine.title"), roleLead, colorInk),
		newProse(l.words.say("ready.locked"), roleSmall, colorInk2))}
	for i, m := range lines {
		if i > 0 {
			rows = append(rows, newRule())
		}
		text := newColumn(2, newProse(m.Head, roleStrong, colorInk))
		if len(m.When) > 0 {
			text.Objects = append(text.Objects, newProse(l.when(m), roleLabel, colorInk))
		}
		l.told[m.ID] = terms.paragraph(l.told[m.ID], l.words.asked(m.Text), roleText, colorInk)
		text.Objects = append(text.Objects, l.told[m.ID])
		rows = append(rows, newHanging(newPicture("lock", colorAccent, 22, 22), 34, text))
	}
	l.column.Objects = rows
}

// when is the date of a line; where the clinic has given none, that it is to be asked.
func (l *locked) when(m handout.Medicine) content.Text {
	if hasBlank(m.When) {
		return l.words.asked(join(l.words.say("ready.dates"), m.When))
	}
	return l.words.label(m.When)
}
