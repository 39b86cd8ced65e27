package ui

import (
	"crypto/rand"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/records"
)

// newVisit clears the desk and opens the form.
func (w *window) newVisit() {
	w.ifKept(func() {
		restore := w.desk.remember()
		w.desk.lay(handout.Visit{}, "")
		w.change()
		w.form.restore = restore
	})
}

// openVisit asks for a file and lays its visit on the desk.
func (w *window) openVisit() {
	w.ifKept(func() {
		w.leaveWelcome()
		w.newVisitSheet(w.folder() + string(filepath.Separator)).open()
	})
}

// newVisitSheet is the question for the file of a visit; path is suggested.
func (w *window) newVisitSheet(path string) *pathSheet {
	q := pathQuestion{title: "open", verb: "open_now", ending: ".json", path: path}
	return w.newPathSheet(q, func(path string) (func(), error) {
		v, err := readVisit(path, w.desk.guide)
		if err != nil {
			return nil, err
		}
		return func() {
			w.desk.lay(v, path)
			w.keepFolder(path)
		}, nil
	})
}

func readVisit(path string, g *content.Guide) (handout.Visit, error) {
	file, err := os.Open(path)
	if err != nil {
		return handout.Visit{}, err
	}
	defer file.Close()
	return records.ReadVisit(file, filepath.Base(path), g)
}

// saveVisit writes the visit to its file; where it has none, it asks for one.
func (w *window) saveVisit() { w.saveVisitThen(func() {}) }

func (w *window) saveVisitThen(then func()) {
	v, laid := w.desk.visit, w.desk.laid
	write := func(path string) (func(), error) {
		if v.ID == "" {
			id, err := records.NewID(rand.Reader)
			if err != nil {
				return nil, err
			}
			v.ID = id
		}
		if err := records.Save(path, func(out io.Writer) error { return records.WriteVisit(out, v) }); err != nil {
			return nil, err
		}
		return func() {
			if w.desk.laid == laid { // no other visit has been put there meanwhile
				w.desk.saved(v, path)
			}
			w.keepFolder(path)
			w.flashSaved(path)
			then()
		}, nil
	}
	q := pathQuestion{title: "save", verb: "save_now", ending: ".json", path: w.desk.file, saves: true}
	if w.desk.file == "" {
		q.path = filepath.Join(w.folder(), w.fileName("visit", ".json"))
	}
	w.leaveWelcome()
	sheet := w.newPathSheet(q, write)
	if w.desk.file == "" {
		sheet.open()
		return
	}
	sheet.over = w.desk.file // its own file is replaced unasked
	sheet.submit()
}

// saveForm is a form in which the handout is saved.
type saveForm struct {
	id, ending string
	named      bool // has the patient's name in it
	write      func(handout.Plan, handout.Handout) func(io.Writer) error
}

// The forms. They have the same words; the calendar has the dates.
var (
	pdfForm      = saveForm{"pdf", ".pdf", true, func(_ handout.Plan, h handout.Handout) func(io.Writer) error { return h.WritePDF }}
	webForm      = saveForm{"html", ".html", true, func(_ handout.Plan, h handout.Handout) func(io.Writer) error { return h.WriteHTML }}
	textForm     = saveForm{"txt", ".txt", true, func(_ handout.Plan, h handout.Handout) func(io.Writer) error { return h.WriteText }}
	calendarForm = saveForm{"ics", ".ics", false, func(p handout.Plan, _ handout.Handout) func(io.Writer) error { return p.WriteCalendar }}
)

func (w *window) savePDF()      { w.saveAs(pdfForm) }
func (w *window) saveCalendar() { w.saveAs(calendarForm) }

// saveAs asks where to, and writes the handout there.
func (w *window) saveAs(f saveForm) {
	plan, options := w.desk.printed()
	q := pathQuestion{title: f.id, verb: "save_now", ending: f.ending, saves: true}
	q.path = filepath.Join(w.folder(), w.fileName("handout", f.ending))
	if f.named && (plan.Visit.Patient.Name != "" || plan.Visit.Patient.Number != "") && !options.NoName {
		q.note = w.words.say("handout.has_name")
	}
	w.askPath(q, func(path string) (func(), error) {
		h := handout.New(plan, options, faces())
		if err := records.Save(path, f.write(plan, h)); err != nil {
			return nil, err
		}
		return func() {
			w.keepFolder(path)
			w.flashSaved(path)
		}, nil
	})
}

// moreForms is the menu of the other forms; a calendar needs a day.
func (w *window) moreForms() []item {
	items := []item{
		{icon: "globe", words: w.words.say("handout.web"), do: func() { w.saveAs(webForm) }},
		{icon: "text", words: w.words.say("handout.text"), do: func() { w.saveAs(textForm) }},
	}
	if !w.desk.plan.Undated {
		items = append(items, item{icon: "calendar", words: w.words.say("handout.calendar"), do: w.saveCalendar})
	}
	return items
}

// fileName suggests a name that says the day and nothing of the patient.
func (w *window) fileName(kind, ending string) string {
	name := w.words.say("file.name_" + kind).String()
	if at := w.desk.visit.At; !at.IsZero() {
		name += "-" + at.Format("2006-01-02")
	}
	return name + ending
}

// folder is where files were last kept, else the documents, else home.
func (w *window) folder() string {
	if w.lastFolder != "" {
		return w.lastFolder
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

// flashSaved says that a file was saved, and in which folder.
func (w *window) flashSaved(path string) {
	folder := filepath.Base(filepath.Dir(path))
	w.flash("tick", w.words.say("file.saved", "file", filepath.Join(folder, filepath.Base(path))))
}

func (w *window) keepFolder(path string) { w.lastFolder = filepath.Dir(path) }

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// ifKept does something that puts the visit away, after asking where it has not
// been saved.
func (w *window) ifKept(do func()) {
	if !w.desk.unsaved() {
		do()
		return
	}
	var s *sheet
	save := newButton(mainKind, "", w.words.say("keep.save"), func() {
		s.shut()
		w.saveVisitThen(do)
	})
	drop := newButton(plain, "", w.words.say("keep.drop"), func() {
		s.shut()
		do()
	})
	stay := newButton(plain, "", w.words.say("keep.stay"), func() { s.shut() })
	foot := newFoot(stay, drop, save)
	body := newProse(w.words.say("keep.text"), roleBody, colorInk)
	s = newSheet(w.Canvas(), w.words, w.words.say("keep.title"), nil, body, foot, fyne.NewSize(620, 240))
	s.open(save)
}

// pathQuestion is what is asked when a file is to be named.
type pathQuestion struct {
	title, verb string // ids of the wording
	ending      string // ".pdf"
	path        string // suggested
	saves       bool
	note        content.Text
}

// pathSheet asks for a file by its path, with the folder's files to choose from.
// All of it works from the keyboard: the path can be typed whole, Down goes to the
// list.
type pathSheet struct {
	w     *window
	q     pathQuestion
	act   func(path string) (done func(), err error) // away from the UI goroutine
	sheet *sheet
	field *field
	list  *fileList
	do    *button
	over  string // the file that Return replaces, after asking
	busy  bool
	looks int // how often a folder was looked into
}

func (w *window) askPath(q pathQuestion, act func(string) (func(), error)) {
	w.leaveWelcome()
	w.newPathSheet(q, act).open()
}

func (w *window) newPathSheet(q pathQuestion, act func(string) (func(), error)) *pathSheet {
	p := &pathSheet{w: w, q: q, act: act}
	p.field = newEntryField("path", w.words.say("file.path"), newEntry())
	p.list = newFileList(w.words.say("file.none_here"), p.onPick)
	p.do = newButton(mainKind, "", w.words.say("file."+q.verb), p.submit)
	cancel := newButton(plain, "", w.words.say("form.cancel"), nil)
	body := newColumn(12, p.field)
	if len(q.note) > 0 {
		body.Objects = append(body.Objects,
			newLine(line{gap: 8, stretch: true}, newPicture("lock", colorAccent, 20, 20), newProse(q.note, roleText, colorInk)))
	}
	body.Objects = append(body.Objects, p.list)
	foot := newFoot(cancel, p.do)
	p.sheet = newSheet(w.Canvas(), w.words, w.words.say("file.title_"+q.title), nil, body, foot, fyne.NewSize(760, 560))
	cancel.onPress = p.sheet.dismiss
	e := p.field.entry
	e.onReturn = p.submit
	e.onWheel = p.sheet.body.Scrolled
	e.onDown = func() { w.Canvas().Focus(p.list) }
	e.onRefuse = func(letters int) { p.blame(w.words.say("form.pasted", "now", letters)) }
	e.onFocus, e.onBlur = p.field.update, p.field.update
	e.SetText(q.path)
	e.OnChanged = func(string) { p.changed() }
	return p
}

// open asks. All of the path is chosen, so that typing replaces it.
func (p *pathSheet) open() {
	p.changed()
	p.sheet.open(p.field.entry)
	p.field.entry.TypedShortcut(&fyne.ShortcutSelectAll{})
}

// changed lists what is in the folder that is typed; where there is no such
// folder, in the nearest one above.
func (p *pathSheet) changed() {
	p.over = ""
	p.field.blame(nil)
	p.do.say(p.w.words.say("file." + p.q.verb))
	dir, begin := filepath.Split(p.field.entry.Text)
	dir = p.whole(dir)
	if p.q.saves && begin == filepath.Base(p.q.path) {
		begin = "" // the suggested name is no search
	}
	p.looks++
	this := p.looks
	p.w.work(func() { // a disk may be slow, or at the other end of a wire
		dir, files := lookInto(dir, begin, p.q.ending)
		p.w.back(func() {
			if this == p.looks { // nothing was typed since
				p.list.show(dir, files)
			}
		})
	})
	p.sheet.refit()
}

// lookInto lists a folder, or the nearest above it that there is, with all it holds.
func lookInto(dir, begin, ending string) (found string, files []listed) {
	for above := filepath.Dir(dir); !isFolder(dir) && above != dir; above = filepath.Dir(dir) {
		dir, begin = above, ""
	}
	return dir, listFolder(dir, begin, ending)
}

// onPick goes into a folder, or takes a file.
func (p *pathSheet) onPick(path string, folder bool) {
	if folder {
		path += string(filepath.Separator)
		if p.q.saves {
			path += filepath.Base(p.q.path)
		}
		p.field.entry.SetText(path)
		return
	}
	p.field.entry.SetText(path)
	if !p.q.saves {
		p.submit()
		return
	}
	p.w.Canvas().Focus(p.field.entry)
}

// submit does what was asked for, or says what stands in the way.
func (p *pathSheet) submit() {
	if p.busy {
		return
	}
	path := p.path()
	switch {
	case path == "" || strings.HasSuffix(path, string(filepath.Separator)) || isFolder(path):
		p.blame(p.w.words.say("file.no_name"))
		return
	case p.q.saves && path != p.over && exists(path):
		p.over = path
		p.do.say(p.w.words.say("file.replace_now"))
		p.blame(p.w.words.say("file.replace", "file", filepath.Base(path)))
		return
	}
	p.busy = true
	p.w.work(func() {
		done, err := p.act(path)
		p.w.back(func() {
			p.busy = false
			if err != nil {
				p.blame(p.sayError(err))
				return
			}
			if p.sheet.isOpen() {
				p.sheet.shut()
			}
			done()
		})
	})
}

// path is the file that is typed, with its ending.
func (p *pathSheet) path() string {
	path := strings.TrimSpace(p.field.entry.Text)
	if path == "" {
		return ""
	}
	trailing := strings.HasSuffix(path, string(filepath.Separator))
	path = p.whole(path)
	if trailing {
		return path + string(filepath.Separator)
	}
	if p.q.saves && filepath.Ext(path) == "" && !isFolder(path) {
		path += p.q.ending
	}
	return path
}

// whole is a typed path from the root on: ~ is home, and what has no root is in
// the folder where files were last kept.
func (p *pathSheet) whole(path string) string {
	if rest, ok := strings.CutPrefix(path, "~"+string(filepath.Separator)); ok {
		if home, err := os.UserHomeDir(); err == nil {
			return filepath.Join(home, rest)
		}
	}
	if !filepath.IsAbs(path) {
		return filepath.Join(p.w.folder(), path)
	}
	return filepath.Clean(path)
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// blame says what stands in the way, in the sheet.
func (p *pathSheet) blame(t content.Text) {
	if !p.sheet.isOpen() {
		p.open()
	}
	p.field.blame(t)
	p.sheet.refit()
	p.w.Canvas().Focus(p.field.entry)
}

// sayError says in plain words what went wrong with a file.
func (p *pathSheet) sayError(err error) content.Text {
	say := p.w.words.say
	switch {
	case errors.Is(err, fs.ErrNotExist) && p.q.saves:
		return say("file.no_folder")
	case errors.Is(err, fs.ErrNotExist):
		return say("file.not_there")
	case errors.Is(err, fs.ErrPermission):
		return say("file.no_permission")
	}
	return p.w.words.fault(err)
}

// listed is a file or folder to choose.
type listed struct {
	name   string
	folder bool
}

// listFolder is what a folder holds that begins with some letters: folders first,
// then files with an ending. What cannot be read is empty. Of a very full folder it is
// the first of these.
func listFolder(dir, begin, ending string) []listed {
	const most = 200
	entries, _ := os.ReadDir(dir)
	var found []listed
	for _, e := range entries {
		name := e.Name()
		hidden := strings.HasPrefix(name, ".") && !strings.HasPrefix(begin, ".")
		if hidden || !strings.HasPrefix(strings.ToLower(name), strings.ToLower(begin)) {
			continue
		}
		folder := e.IsDir() || e.Type()&fs.ModeSymlink != 0 && isFolder(filepath.Join(dir, name))
		if folder || strings.EqualFold(filepath.Ext(name), ending) {
			found = append(found, listed{name, folder})
		}
	}
	slices.SortStableFunc(found, func(a, b listed) int {
		if a.folder != b.folder {
			if a.folder {
				return -1
			}
			return 1
		}
		return strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name))
	})
	return found[:min(len(found), most)]
}
