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
}

func newLocked(w wording) *locked { return &locked{w, newColumn(14)} }

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
		text.Objects = append(text.Objects, terms.paragraph(nil, l.words.asked(m.Text), roleText, colorInk))
		rows = append(rows, newIconLine(newPicture("lock", colorAccent, 22, 22), 34, text))
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

// newIconLine sets a drawing before a text, level with its first line.
func newIconLine(mark *picture, indent float32, text fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: iconLine{indent}, Objects: []fyne.CanvasObject{mark, text}}
}

type iconLine struct{ indent float32 }

func (l iconLine) Layout(o []fyne.CanvasObject, size fyne.Size) {
	mark := o[0].MinSize()
	put(o[0], 0, max(0, (roleText.line-mark.Height)/2), mark.Width, mark.Height)
	put(o[1], l.indent, 0, size.Width-l.indent, size.Height)
}

func (l iconLine) heightAt(o []fyne.CanvasObject, width float32) float32 {
	return heightAt(o[1], width-l.indent)
}

func (l iconLine) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
