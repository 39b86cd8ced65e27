package ui

import (
	"slices"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// form is the visit to fill in. While everything in it can stand, each keystroke
// goes to the desk; what cannot is told at its field, and the desk keeps what it
// had.
type form struct {
	w        *window
	words    wording
	sheet    *sheet
	before   handout.Visit // what Cancel puts back
	asBefore func()        // puts back all that was on the desk then, and what goes with it
	restore  func()        // puts back what was on the desk before a new visit; nil where there is none
	filled   handout.Visit // the visit that the fields gave last
	known    handout.Visit // what was on the desk then
	warned   bool          // was told what would be missing if it were closed
	ever     bool          // the fields have been filled
	quiet    bool          // the fields are being filled by the program
	undoing  undoing       // what was chosen before

	name, number, product, site, note *field
	given, taken                      *appointment
	pathway, sedation, side           *choice
	origin, route, part, lang         *picker
	fields                            []*field // all, from the top down
	flags                             map[content.Flag]*tick
	harvest                           *fyne.Container
	left                              map[*field]bool // was left once, so that its faults may be told
	count                             *prose
	countSign                         *picture
	done                              *button
}

func newForm(w *window) *form {
	f := &form{w: w, words: w.words, left: map[*field]bool{}, flags: map[content.Flag]*tick{}}
	f.makeFields()
	f.count = newProse(nil, roleStrong, colorEmerg)
	f.countSign = newPicture("fix", colorEmerg, 22, 22)
	cancel := newButton(plain, "", f.words.say("form.cancel"), f.onCancel)
	f.done = newButton(mainKind, "", f.words.say("form.done"), f.onDone)
	foot := newFoot(f.countSign, f.count, cancel, f.done)
	f.sheet = newSheet(w.Canvas(), f.words, f.words.say("form.title"), f.words.say("form.hint"), f.body(), foot, fyne.NewSize(1040, 798))
	f.sheet.onClose = f.onClose
	for _, fd := range f.fields {
		f.wire(fd)
	}
	return f
}

func (f *form) makeFields() {
	say := func(id string) content.Text { return f.words.say("form." + id) }
	f.name = newEntryField("patient.name", say("name"), newEntry())
	f.number = newEntryField("patient.number", say("number"), newEntry())
	f.given = newAppointment(f.words, f.w.desk, "at", "at.clock", say("day"), say("clock"))
	f.taken = newAppointment(f.words, f.w.desk, "harvest_at", "harvest_at.clock", say("harvest_day"), say("harvest_clock"))
	brief := func(name string) func(string) content.Text {
		return func(value string) content.Text { return f.words.brief(name, value) }
	}
	whole := func(name string) func(string) content.Text {
		return func(value string) content.Text { return f.words.value(name, value) }
	}
	f.sedation = newChoice(optionsOf(content.Sedations, brief("sedation")), f.onChoose)
	f.pathway = newChoice(optionsOf(content.Pathways, brief("pathway")), f.onChoose)
	f.side = newChoice(optionsOf(handout.Sides, brief("side")), f.onChoose)
	f.origin = newPicker(optionsOf(content.Origins, whole("origin")), f.onChoose)
	f.route = newPicker(optionsOf(content.Routes, whole("route")), f.onChoose)
	f.part = newPicker(optionsOf(content.Parts, whole("part")), f.onChoose)
	f.lang = newPicker(f.w.languageOptions(), f.onChoose)
	f.product = newEntryField("product", say("product"), newEntry())
	f.site = newEntryField("site", say("site"), newEntry())
	f.note = newEntryField("note", say("note"), newNoteEntry(2))
	for _, flag := range content.Flags {
		t := newTick(f.words.value("flag", string(flag)), func(bool) { f.changed() })
		t.setReveal(func(o fyne.CanvasObject) { f.sheet.body.reveal(o) })
		f.flags[flag] = t
	}
}

// body is the fields in their rows.
func (f *form) body() fyne.CanvasObject {
	label := func(id string) content.Text { return f.words.say("form." + id) }
	language := newField("lang", label("language"), f.lang, f.lang)
	pathway := newField("pathway", label("pathway"), f.pathway, f.pathway)
	sedation := newField("sedation", label("sedation"), f.sedation, f.sedation)
	origin := newField("source", label("origin"), f.origin, f.origin)
	route := newField("route", label("route"), f.route, f.route)
	part := newField("part", label("part"), f.part, f.part)
	side := newField("side", label("side"), f.side, f.side)
	ticks := &fyne.Container{Layout: tickGrid{}}
	for _, flag := range content.Flags {
		ticks.Objects = append(ticks.Objects, f.flags[flag])
	}
	flags := newField("flags", label("flags"), ticks, nil)
	f.fields = []*field{
		f.name, f.number, language, f.given.day, f.given.clock, sedation, pathway, f.taken.day, f.taken.clock,
		origin, route, part, side, f.site, f.product, f.note,
	}
	row := func(fields ...fyne.CanvasObject) *fyne.Container {
		return &fyne.Container{Layout: grid{columns: 3, least: 230, gap: 24, row: 14}, Objects: fields}
	}
	for _, fd := range []*field{f.name, f.number, f.site, f.product} {
		fd.whole = true
	}
	f.harvest = row(f.taken.day, f.taken.clock)
	return newColumn(14,
		row(f.name, f.number, language),
		row(f.given.day, f.given.clock, sedation),
		pathway,
		f.harvest,
		row(origin, route, part),
		row(side, f.site, f.product),
		flags,
		f.note)
}

// wire makes a field tell the form when it changes.
func (f *form) wire(fd *field) {
	if fd.entry == nil {
		if c, ok := fd.focus.(interface{ setReveal(func(fyne.CanvasObject)) }); ok {
			c.setReveal(func(fyne.CanvasObject) { f.sheet.body.reveal(fd) })
		}
		if c, ok := fd.focus.(*choice); ok {
			c.onPress = f.onDone
		}
		f.left[fd] = true
		return
	}
	fd.entry.onWheel = f.sheet.body.Scrolled
	fd.entry.OnChanged = func(string) { f.changed() }
	fd.entry.onReturn = f.onDone
	fd.entry.onRefuse = func(letters int) { // what was there stays, so nothing is wrong with it
		fd.blame(f.words.say("form.pasted", "now", letters))
		f.sheet.refit()
	}
	fd.entry.onFocus = func() {
		if fd.entry.onOpen != nil {
			f.read() // says how the calendar is opened
			f.sheet.refit()
		}
		fd.update()
		f.sheet.body.reveal(fd)
	}
	fd.entry.onBlur = func() {
		f.left[fd] = true
		f.changed()
		fd.update()
	}
}

// open fills the form from the desk and shows it.
func (f *form) open() {
	f.warned = false
	f.before, f.asBefore, f.restore = f.w.desk.visit, f.w.desk.remember(), nil
	if !f.ever || !sameVisit(f.known, f.w.desk.visit) {
		f.fill(f.w.desk.visit)
	}
	f.sheet.open(f.name.entry)
}

// fill writes a visit into the fields.
func (f *form) fill(v handout.Visit) {
	f.quiet = true
	f.name.entry.SetText(v.Patient.Name)
	f.number.entry.SetText(v.Patient.Number)
	f.given.set(v.At)
	f.taken.set(v.HarvestAt)
	f.pathway.set(string(v.Pathway))
	f.sedation.set(string(v.Sedation))
	f.origin.set(string(v.Origin))
	f.route.set(string(v.Route))
	f.part.set(string(v.Part))
	f.lang.set(string(f.w.desk.handoutLang()))
	f.side.set(string(v.Side))
	f.site.entry.SetText(v.Site)
	f.product.entry.SetText(v.Product)
	f.note.entry.SetText(v.Note)
	for flag, t := range f.flags {
		t.set(slices.Contains(v.Flags, flag))
	}
	for _, fd := range f.fields {
		f.left[fd] = fd.entry == nil
	}
	f.quiet, f.ever = false, true
	f.undoing = undoing{now: f.choices()}
	f.changed()
}

func (f *form) onChoose(string) { f.changed() }

// changed reads the fields. Without a fault the visit goes to the desk.
func (f *form) changed() {
	if f.quiet {
		return
	}
	f.undoing.follow(f.choices())
	f.warned = false
	found := f.read()
	if len(found) == 0 && !sameVisit(f.filled, f.w.desk.visit) {
		f.w.desk.edit(func(v *handout.Visit) { *v = f.filled })
	}
	f.known = f.w.desk.visit
	f.tell(found)
}

// read makes a visit of the fields and lists what cannot stand.
func (f *form) read() []fault {
	v := handout.Visit{ID: f.w.desk.visit.ID, Lang: f.w.desk.visit.Lang, Also: f.w.desk.visit.Also}
	if chosen := content.Lang(f.lang.value()); chosen != f.w.desk.handoutLang() {
		v.Lang = chosen
		if v.Also == chosen {
			v.Also = ""
		}
	}
	var found []fault
	clean := func(fd *field, most int) string {
		words, err := handout.Clean(fd.entry.Text, most)
		if err == nil {
			return words
		}
		if n := utf8.RuneCountInString(fd.entry.Text); n > most {
			found = append(found, fault{field: fd, says: f.words.say("form.long", "most", most, "now", n)})
			return ""
		}
		empty := mend{f.words.say("form.empty"), func() { fd.entry.SetText("") }}
		found = append(found, fault{field: fd, says: f.words.say("form.unread"), mends: []mend{empty}})
		return ""
	}
	v.Patient.Name = clean(f.name, handout.MaxName)
	v.Patient.Number = clean(f.number, handout.MaxNumber)
	at, faults := f.given.read()
	found = append(found, faults...)
	v.At = at
	v.Pathway, v.Sedation = content.Pathway(f.pathway.value()), content.Sedation(f.sedation.value())
	v.Origin, v.Route = content.Origin(f.origin.value()), content.Route(f.route.value())
	v.Part, v.Side = content.Part(f.part.value()), handout.Side(f.side.value())
	if f.askHarvest(v) {
		v.HarvestAt, faults = f.taken.read()
		found = append(found, faults...)
	}
	v.Site = clean(f.site, handout.MaxWords)
	v.Product = clean(f.product, handout.MaxProduct)
	v.Note = clean(f.note, handout.MaxWords)
	for _, flag := range content.Flags {
		if f.flags[flag].on {
			v.Flags = append(v.Flags, flag)
		}
	}
	f.filled = v
	for _, p := range f.problems(v) {
		found = append(found, f.faultOf(p))
	}
	return found
}

// askHarvest says whether the form asks for a day on which the cells are taken,
// and shows the fields for it.
func (f *form) askHarvest(v handout.Visit) bool {
	typed := f.taken.day.entry.Text != "" || f.taken.clock.entry.Text != ""
	on := typed || v.Pathway == "lab_grown" && v.Origin != "donor"
	show(f.harvest, on)
	day := "form.day"
	if on {
		day = "form.day_given"
	}
	f.given.day.label.set(f.words.say(day))
	return on
}

// onDone shows the plan, or goes to the first fault.
func (f *form) onDone() {
	found := f.read()
	if len(found) == 0 {
		f.changed()
		f.sheet.shut()
		return
	}
	f.toFirst(found)
}

// toFirst tells all faults, and goes to the first.
func (f *form) toFirst(found []fault) {
	for _, x := range found {
		f.left[x.field] = true
	}
	first := f.first(found)
	f.w.Canvas().Focus(first.focus)
	f.blameAll(found)
	f.sheet.body.reveal(first)
}

// onCancel puts back the visit as it was when the form was opened.
func (f *form) onCancel() {
	if !sameVisit(f.w.desk.visit, f.before) {
		f.asBefore()
	}
	f.putBack()
	f.fill(f.w.desk.visit)
	f.sheet.shut()
}

// putBack lays the visit on the desk again that a new one has taken the place of.
func (f *form) putBack() {
	if f.restore != nil {
		f.restore()
		f.restore = nil
	}
}

// onClose keeps what can stand. What cannot is shown first, since it would be missing
// in the plan; closed again, it waits in the form. Of a new visit of which nothing was
// said nothing is to be kept.
func (f *form) onClose() {
	if found := f.read(); len(found) > 0 && !f.warned {
		f.toFirst(found)
		f.count.set(f.words.say("form.close_again", "left", f.words.count("form.to_fix", len(found))))
		f.sheet.refit()
		f.warned = true
		return
	}
	f.sheet.shut()
	if sameVisit(f.w.desk.visit, handout.Visit{}) && len(f.read()) == 0 {
		f.putBack()
	}
	if len(f.read()) == 0 {
		return
	}
	if v, _ := standing(f.filled, f.problems); !sameVisit(v, f.w.desk.visit) {
		f.w.desk.edit(func(on *handout.Visit) { *on = v })
	}
	f.known = f.w.desk.visit
	f.w.flash("info", f.words.say("form.left_out"))
}
