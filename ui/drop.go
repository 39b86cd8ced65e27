package ui

import (
	"path/filepath"

	"fyne.io/fyne/v2"

	"beforehand/content"
)

// onDropped opens a visit file that is dragged into the window, as Open does.
func (w *window) onDropped(what []fyne.URI) {
	if len(what) == 0 {
		return
	}
	if says := w.undroppable(what); says != nil {
		w.tell(w.words.say("drop.title"), says)
		return
	}
	w.ifKept(func() {
		w.leaveWelcome()
		w.newVisitSheet(what[0].Path()).submit()
	})
}

// undroppable is why something cannot be opened; nil where it can be tried.
func (w *window) undroppable(what []fyne.URI) content.Text {
	first := what[0]
	switch {
	case w.Canvas().Overlays().Top() != nil:
		return w.words.say("drop.busy")
	case len(what) > 1:
		return w.words.say("drop.many", "n", len(what))
	case first.Scheme() != "file":
		return w.words.say("drop.elsewhere")
	case isFolder(first.Path()):
		return w.words.say("drop.folder", "file", filepath.Base(first.Path()))
	}
	return nil
}
