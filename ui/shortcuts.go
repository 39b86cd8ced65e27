package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// shortcut is what some keys do, as it is told.
type shortcut struct{ does, keys content.Text }

// shortcuts are all keys, in groups: what each does stands under "shortcuts" in the
// wording, and the keys under "keys", by the same id.
func (w *window) shortcuts() [][]shortcut {
	of := func(ids ...string) (group []shortcut) {
		for _, id := range ids {
			group = append(group, shortcut{w.words.say("shortcuts." + id), w.words.keys(id)})
		}
		return group
	}
	var screens []shortcut
	for i, p := range w.pages {
		screens = append(screens, shortcut{w.words.say("screen." + p.id), w.words.keyOf(string(rune('1' + i)))})
	}
	return [][]shortcut{
		of("new", "open", "save", "print", "pdf", "find"),
		screens,
		of("larger", "smaller", "menu", "help", "quit"),
		of("next", "back", "move", "press", "leave", "page", "ends"),
		of("undo", "redo", "all", "copy", "paste"),
	}
}

// openShortcuts lists all keys.
func (w *window) openShortcuts() {
	list := newColumn(4)
	for i, group := range w.shortcuts() {
		if i > 0 {
			list.Objects = append(list.Objects, newInset(inset{top: 6, bottom: 6}, newRule()))
		}
		for _, s := range group {
			list.Objects = append(list.Objects, &fyne.Container{Layout: grid{columns: 2, gap: 16}, Objects: []fyne.CanvasObject{
				newProse(s.does, roleText, colorInk), newProse(s.keys, roleStrong, colorInk),
			}})
		}
	}
	w.openReading(w.words.say("menu.shortcuts"), list)
}

// openReading shows something to read in a sheet with one button.
func (w *window) openReading(title content.Text, body fyne.CanvasObject) *sheet {
	ok := newButton(mainKind, "", w.words.say("sheet.close"), nil)
	foot := newFoot(ok)
	s := newSheet(w.Canvas(), w.words, title, nil, body, foot, fyne.NewSize(720, 760))
	ok.onPress = s.dismiss
	s.open(ok)
	return s
}
