package ui

import (
	"maps"
	"slices"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

// desk is what is on the desk now: the one state of the window. It is touched on
// the UI goroutine only.
type desk struct {
	guide  *content.Guide
	words  wording
	now    func() time.Time // the clock at the clinic
	visit  handout.Visit
	clinic handout.Clinic
	plan   handout.Plan    // always Personalise(guide, visit, clinic, today), in the language of the window
	print  handout.Options // how the handout is to print
	list   []picked        // questions to take along
	asker  handout.Patient // whose list and ticks these are, as far as is known
	laid   int             // how many visits have been laid on it
	kept   handout.Visit   // as it was opened or saved last
	file   string          // where it was opened from or saved to; "" is nowhere yet
	shown  []screen
	edited func() // is told of each change
	// ticked are the things done, by the id of their row. They are in memory
	// alone, and go with the visit.
	ticked map[string]bool
}

// screen shows the plan of what is on the desk. It keeps widgets, not facts.
type screen interface{ show(handout.Plan) }

func newDesk(g *content.Guide, w wording, now func() time.Time) *desk {
	d := &desk{guide: g, words: w, now: now, ticked: map[string]bool{}, edited: func() {}}
	d.print.Sheet = handout.SheetFor(d.clinic)
	d.retell()
	return d
}

// edit changes the visit and tells the plan again from the start, so that
// nothing shown can be stale.
func (d *desk) edit(change func(*handout.Visit)) {
	change(&d.visit)
	d.keepOf(d.visit.Patient)
	d.showAll()
	d.edited()
}

func (d *desk) showAll() {
	d.retell()
	for _, s := range d.shown {
		s.show(d.plan)
	}
}

// fresh tells the plan again where the day is no longer the one that it was told on:
// a window stays open over night.
func (d *desk) fresh() {
	year, month, day := d.now().Date()
	if y, m, told := d.plan.Today.Date(); y != year || m != month || told != day {
		d.showAll()
	}
}

// lay puts a visit on the desk that was read from a file, or none.
func (d *desk) lay(v handout.Visit, file string) {
	d.kept, d.file, d.list = v, file, nil
	d.asker = handout.Patient{}
	d.laid++
	clear(d.ticked)
	d.edit(func(on *handout.Visit) { *on = v })
}

// saved says that a visit is in a file as it was then. What has been changed since is
// still to be saved, and nothing else on the desk is touched.
func (d *desk) saved(v handout.Visit, file string) {
	d.kept, d.file = v, file
	d.edit(func(on *handout.Visit) { on.ID = v.ID })
}

// remember gives what puts everything on the desk back as it is now.
func (d *desk) remember() (restore func()) {
	was := *d
	ticked := maps.Clone(d.ticked)
	return func() {
		d.lay(was.visit, was.file)
		d.kept, d.list, d.asker = was.kept, was.list, was.asker
		maps.Copy(d.ticked, ticked)
		d.edit(func(*handout.Visit) {})
	}
}

func (d *desk) retell() {
	v := d.visit
	v.Lang, v.Also = d.words.Lang, ""
	d.plan = handout.Personalise(d.guide, v, d.clinic, d.now())
	d.retellList()
}

// printed is what goes to paper: the plan in the patient's language, which need not
// be that of the window, with the choices of the print.
func (d *desk) printed() (handout.Plan, handout.Options) {
	d.fresh()
	v := d.visit
	v.Lang = d.handoutLang()
	if v.Lang == d.words.Lang && v.Also == "" {
		return d.plan, d.print
	}
	plan, o := handout.Personalise(d.guide, v, d.clinic, d.now()), d.print
	o.Ask = d.listIn(plan)
	return plan, o
}

// handoutLang is the language of the handout: the visit's, or where that names none,
// the window's.
func (d *desk) handoutLang() content.Lang {
	if _, ok := d.guide.Words(d.visit.Lang); ok {
		return d.visit.Lang
	}
	return d.words.Lang
}

// tasksDone is how many tasks of how many are done.
func (d *desk) tasksDone() (done, all int) {
	for _, group := range d.plan.Tasks {
		for _, task := range group.Tasks {
			all++
			if d.ticked[taskRow(task.ID)] {
				done++
			}
		}
	}
	return done, all
}

// taskRow is the id of a task's row.
func taskRow(id string) string { return "task." + id }

// unsaved says whether the visit would be lost if it were put away now.
func (d *desk) unsaved() bool { return !sameVisit(d.visit, d.kept) }

func sameVisit(a, b handout.Visit) bool {
	return slices.Equal(a.Flags, b.Flags) && a.At.Equal(b.At) && a.HarvestAt.Equal(b.HarvestAt) &&
		a.ID == b.ID && a.Patient == b.Patient && a.Pathway == b.Pathway && a.Product == b.Product &&
		a.Origin == b.Origin && a.Route == b.Route && a.Part == b.Part && a.Side == b.Side &&
		a.Site == b.Site && a.Sedation == b.Sedation && a.Lang == b.Lang && a.Also == b.Also && a.Note == b.Note
}
