package ui

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/records"
)

// keeper keeps the visit on this computer from one start to the next, for those who
// asked for that. It is on as long as its file is there, which is an ordinary visit
// file.
type keeper struct {
	path  string // "" where nothing can be kept
	timer *time.Timer

	mu   sync.Mutex
	on   bool
	kept handout.Visit // as the file has it
}

// readKeeper reads the visit that was kept. A file that cannot be read is moved
// aside, and its new name given.
func readKeeper(path string, g *content.Guide) (k *keeper, aside string) {
	k = &keeper{path: path}
	if path == "" {
		return k, ""
	}
	v, err := readVisit(path, g)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return k, ""
	case err != nil:
		aside = unreadVisit(path)
		if os.Rename(path, aside) != nil {
			aside = path
		}
		return k, aside
	}
	k.on, k.kept = true, v
	return k, ""
}

// unreadVisit is where a kept visit goes that cannot be read.
func unreadVisit(path string) string { return path + ".unread" }

// keeps says whether the visit is kept.
func (k *keeper) keeps() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.on
}

// start keeps a visit from now on.
func (k *keeper) start(v handout.Visit) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if err := os.MkdirAll(filepath.Dir(k.path), 0o700); err != nil {
		return err
	}
	if err := k.write(v); err != nil {
		return err
	}
	k.on = true
	return nil
}

// stop keeps nothing any more, and deletes what was kept.
func (k *keeper) stop() error {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.on = false
	var failed []error
	for _, path := range []string{k.path, unreadVisit(k.path)} {
		if err := os.Remove(path); err != nil && !errors.Is(err, fs.ErrNotExist) {
			failed = append(failed, err)
		}
	}
	return errors.Join(failed...)
}

// save keeps a visit as it is now, if visits are kept.
func (k *keeper) save(v handout.Visit) error {
	k.mu.Lock()
	defer k.mu.Unlock()
	if !k.on || sameVisit(v, k.kept) {
		return nil
	}
	return k.write(v)
}

func (k *keeper) write(v handout.Visit) error {
	err := records.Save(k.path, func(out io.Writer) error { return records.WriteVisit(out, v) })
	if err == nil {
		k.kept = v
	}
	return err
}

// visitEdited keeps the visit, once typing rests.
func (w *window) visitEdited() {
	if !w.keeper.keeps() {
		return
	}
	v := w.desk.visit
	save := func() {
		if err := w.keeper.save(v); err != nil {
			w.back(func() { w.flash("fix", w.words.say("mine.failed")) })
		}
	}
	if w.keeper.timer != nil {
		w.keeper.timer.Stop()
	}
	if w.pause == 0 {
		save()
		return
	}
	w.keeper.timer = time.AfterFunc(4*w.pause, save)
}

// askKeep says where a visit is kept and who can read it, and turns that on or off.
func (w *window) askKeep() {
	say := w.words.say
	var s *sheet
	text, verb, do := "off", "keep", w.keepVisit
	if w.keeper.keeps() {
		text, verb, do = "on", "delete", w.forgetVisit
	}
	act := newButton(mainKind, "", say("mine."+verb), func() {
		s.shut()
		do()
	})
	cancel := newButton(plain, "", say("form.cancel"), func() { s.shut() })
	foot := newFoot(cancel, act)
	body := newColumn(12,
		newProse(say("mine."+text), roleBody, colorInk),
		newProse(say("mine.where", "file", w.keeper.path), roleText, colorInk),
		newProse(say("mine.who"), roleBody, colorInk))
	s = newSheet(w.Canvas(), w.words, say("menu.keep"), nil, body, foot, fyne.NewSize(660, 420))
	s.open(cancel)
}

func (w *window) keepVisit() {
	if err := w.keeper.start(w.desk.visit); err != nil {
		w.tell(w.words.say("menu.keep"), w.words.fault(err))
		return
	}
	w.flash("tick", w.words.say("mine.kept"))
}

func (w *window) forgetVisit() {
	if err := w.keeper.stop(); err != nil {
		w.tell(w.words.say("menu.keep"), w.words.fault(err))
		return
	}
	w.flash("tick", w.words.say("mine.deleted"))
}
