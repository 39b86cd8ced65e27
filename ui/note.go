package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// tell says something that a person must have read: a sheet with one button.
func (w *window) tell(title content.Text, says ...content.Text) {
	body := newColumn(12)
	for _, t := range says {
		body.Objects = append(body.Objects, newProse(t, roleBody, colorInk))
	}
	ok := newButton(mainKind, "", w.words.say("note.ok"), nil)
	foot := newFoot(ok)
	s := newSheet(w.Canvas(), w.words, title, nil, body, foot, fyne.NewSize(620, 420))
	ok.onPress = s.dismiss
	s.open(ok)
}
