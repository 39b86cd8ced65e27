package ui

import (
	"errors"
	"path/filepath"
	"slices"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"beforehand/records"
)

// Own is where the window keeps what is its own, beside the files that people
// save. Where a path is "" it keeps nothing.
type Own struct {
	Settings string // the file of the settings, which hold nothing of a patient
	Visit    string // the file of the visit, for those who asked to keep it
	Crash    string // the report of why the program ended the last time, if that was a crash
}

// OwnIn is all in one folder, which is made when something is kept; "" is none.
func OwnIn(folder string) Own {
	if folder == "" {
		return Own{}
	}
	return Own{Settings: filepath.Join(folder, "settings.json"), Visit: filepath.Join(folder, "visit.json")}
}

// habits keeps look, text size, screen and size of the window from one start to
// the next.
type habits struct {
	path string // "" keeps nothing

	mu   sync.Mutex
	want records.Settings
	kept records.Settings // as the file has them
}

// The size of the window at a first start, and the most that is believed of a
// settings file: screens change between two starts.
const (
	usualWidth, usualHeight = 1280, 820
	mostWidth, mostHeight   = 3840, 2400
)

// readHabits reads the settings, made sane. What could not be read was moved aside.
func readHabits(path string) (*habits, *records.MovedError) {
	h := &habits{path: path}
	if path == "" {
		h.kept = sane(records.Settings{})
		return h, nil
	}
	read, err := records.ReadSettings(path)
	h.kept = sane(read)
	if moved, ok := errors.AsType[records.MovedError](err); ok {
		return h, &moved
	}
	return h, nil
}

// sane is settings as the window can have them.
func sane(s records.Settings) records.Settings {
	if !slices.Contains([]mode{modeSystem, modeLight, modeDark, modeContrast}, mode(s.Look)) {
		s.Look = string(modeSystem)
	}
	s.TextSize = max(leastZoom, min(mostZoom, s.TextSize))
	s.Version = 0 // the file's own business
	s.Width, s.Height = within(s.Width, usualWidth, leastWidth, mostWidth), within(s.Height, usualHeight, leastHeight, mostHeight)
	return s
}

// within is a length between two others; one that was never set is the usual one.
func within(length, usual, least, most int) int {
	if length <= 0 {
		return usual
	}
	return max(least, min(most, length))
}

// keep writes settings that have changed. It is called away from the UI goroutine,
// perhaps more than once at a time: the last that were wanted are those that stay.
func (h *habits) keep() error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.path == "" || h.want == h.kept {
		return nil
	}
	err := h.want.Save(h.path)
	if err == nil {
		h.kept = h.want
	}
	return err
}

func (h *habits) setWant(s records.Settings) {
	h.mu.Lock()
	h.want = s
	h.mu.Unlock()
}

// keepHabits writes the settings where they have changed. A size alone waits for
// the end: a window that is being drawn larger changes it with every dot.
func (w *window) keepHabits() {
	if w.habits.path == "" {
		return
	}
	w.habits.setWant(w.settings())
	w.work(func() { _ = w.habits.keep() }) // without settings it starts as it did the first time
}

// keepAtEnd writes what is kept, before the program ends.
func (w *window) keepAtEnd() {
	w.habits.setWant(w.settings())
	_ = w.habits.keep()
	_ = w.keeper.save(w.desk.visit) // asked about before, where a person closes the window
}

// settings are the habits as they are now.
func (w *window) settings() records.Settings {
	size := w.Canvas().Size()
	return sane(records.Settings{
		Look: string(w.mode), Dark: fyne.CurrentApp().Settings().ThemeVariant() == theme.VariantDark, TextSize: zoomed,
		Width: int(size.Width*zoom() + 0.5), Height: int(size.Height*zoom() + 0.5),
		Screen: w.open.id, Started: w.started, Language: string(w.words.Lang),
	})
}
