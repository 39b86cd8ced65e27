package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
	"beforehand/handout/paper"
)

// handoutScreen is "Handout": the pages as they will print, beside the choices.
type handoutScreen struct {
	w        *window
	view     *scroll
	pages    *preview
	back     *button
	forth    *button
	zoom     *button
	pageOf   *prose
	length   *choice
	size     *choice
	sheet    *choice
	lang     *picker
	second   *picker
	name     *tick
	sections map[handout.Section]*tick
	warnings *fyne.Container
	named    *fyne.Container
	wide     bool // the page is as wide as there is room, and not whole
	shown    bool
}

// handoutFold is the width below which the choices stand under the page.
const handoutFold = 600

func newHandoutScreen(w *window) *handoutScreen {
	s := &handoutScreen{w: w, warnings: newColumn(8)}
	s.pages = newPreview(w, s.onPages, s.onCount)
	s.pages.onPress = s.onZoom
	head := newHead(w.words.say("screen.handout"), newProse(w.words.say("handout.lead"), roleBody, colorInk2), s.turning())
	choices := newColumn(12,
		s.warnings,
		s.lengthField(), newRule(),
		s.sizeField(), newRule(),
		s.sheetField(), newRule(),
		s.languageFields(), newRule(),
		s.goesIn(), newRule(),
		s.buttons())
	s.view = newPage(head, newAside(aside{main: 1400, panel: 330, least: 250, gap: 36, fold: handoutFold}, s.pages, choices))
	s.pages.room = s.room
	for _, o := range visibleControls(choices) {
		o.setReveal(s.view.reveal)
	}
	for _, b := range []*button{s.back, s.forth, s.zoom} {
		b.setReveal(s.view.reveal)
	}
	return s
}

// revealed is a control that says when it gets the focus.
type revealed interface{ setReveal(func(fyne.CanvasObject)) }

// visibleControls are the controls in a container and in those inside it.
func visibleControls(in *fyne.Container) (found []revealed) {
	for _, o := range in.Objects {
		switch o := o.(type) {
		case *fyne.Container:
			found = append(found, visibleControls(o)...)
		case *field:
			if c, ok := o.answer.(revealed); ok {
				found = append(found, c)
			}
		case revealed:
			found = append(found, o)
		}
	}
	return found
}

// turning is the buttons that turn the pages and make them larger.
func (s *handoutScreen) turning() fyne.CanvasObject {
	say := s.w.words.say
	s.back = newButton(plain, backIcon(), nil, func() { s.pages.turn(-1) })
	s.forth = newButton(plain, onIcon(), nil, func() { s.pages.turn(1) })
	s.back.spoken, s.forth.spoken = say("handout.back"), say("handout.forth")
	s.back.slim, s.forth.slim = true, true
	s.zoom = newButton(quiet, "plus", say("handout.wide"), s.onZoom)
	s.pageOf = newProse(nil, roleLabel, colorInk)
	return newLine(line{gap: 14}, s.back, s.pageOf, s.forth, s.zoom)
}

func (s *handoutScreen) lengthField() *field {
	say := s.w.words.say
	s.length = newChoice([]option{{"short", say("handout.short")}, {"full", say("handout.full")}}, s.onLength)
	s.length.chosen = 1
	return newField("", say("handout.length"), s.length, s.length)
}

func (s *handoutScreen) sizeField() *field {
	say := s.w.words.say
	options := make([]option, len(printSizes))
	for i, size := range printSizes {
		options[i] = option{size.id, say("handout." + size.id)}
	}
	s.size = newChoice(options, s.onSize)
	return newField("", say("handout.size"), s.size, s.size)
}

// printSizes are the sizes of print, each set afresh.
var printSizes = []struct {
	id    string
	scale paper.Scale
}{{"standard", paper.Standard}, {"large", paper.Large}, {"giant", paper.Giant}}

func (s *handoutScreen) sheetField() *field {
	say := s.w.words.say
	s.sheet = newChoice([]option{{paper.Letter.Name, say("handout.letter")}, {paper.A4.Name, say("handout.a4")}}, s.onSheet)
	return newField("", say("handout.paper"), s.sheet, s.sheet)
}

func (s *handoutScreen) languageFields() *fyne.Container {
	say := s.w.words.say
	s.lang = newPicker(s.w.languageOptions(), func(l string) { s.w.printIn(content.Lang(l)) })
	s.second = newPicker(s.w.secondOptions(), func(l string) { s.w.printBeside(content.Lang(l)) })
	return newColumn(12,
		newField("", say("language.handout"), s.lang, s.lang),
		newField("", say("language.also"), s.second, s.second))
}

// sectionWords are the ids of the wording of the sections.
var sectionWords = map[handout.Section]string{
	handout.DaySection: "day", handout.KnowSection: "know", handout.AskSection: "ask",
	handout.WordsSection: "words", handout.RecordSection: "record", handout.SourcesSection: "sources",
}

// goesIn is what cannot be left out, which has no control, and under it what can.
func (s *handoutScreen) goesIn() fyne.CanvasObject {
	say := s.w.words.say
	locked := newLine(line{gap: 12, stretch: true}, newPicture("lock", colorAccent, 24, 24), newProse(say("handout.always"), roleText, colorInk))
	s.name = newTick(say("handout.name"), s.onName)
	rows := newColumn(0, newInset(inset{bottom: 4}, locked), s.name)
	s.sections = map[handout.Section]*tick{}
	for _, section := range handout.EverySection {
		t := newTick(say("handout."+sectionWords[section]), func(in bool) {
			s.print(func(o *handout.Options) { o.Leave = o.Leave.With(section, !in) })
		})
		s.sections[section] = t
		rows.Objects = append(rows.Objects, t)
	}
	return newColumn(8, newProse(say("handout.goes_in"), roleLabel, colorInk), rows)
}

// buttons are what is done with the pages. The main button of the window prints
// too; here it is beside the choices.
func (s *handoutScreen) buttons() fyne.CanvasObject {
	w := s.w
	save := newButton(plain, "save", w.words.say("pdf.save"), w.savePDF)
	print := newButton(plain, "print", w.words.say("print.print"), w.printPages)
	save.height, print.height = 52, 52
	keys := w.words.say("handout.keys", "print", w.words.keys("print"), "save", w.words.keys("pdf"))
	s.named = newLine(line{gap: 8, stretch: true}, newPicture("lock", colorAccent, 20, 20), newProse(w.words.say("handout.has_name"), roleSmall, colorInk2))
	more := newButton(quiet, "chevd", w.words.say("handout.more"), nil)
	more.onPress = func() { openMenu(w.Canvas(), more, w.moreForms()) }
	return newColumn(10,
		&fyne.Container{Layout: grid{columns: 2, gap: 12, row: 12}, Objects: []fyne.CanvasObject{save, print}},
		newLine(line{}, more), newProse(keys, roleSmall, colorInk2), s.named)
}

func (s *handoutScreen) object() fyne.CanvasObject { return s.view }
func (s *handoutScreen) scroller() *scroll         { return s.view }

func (s *handoutScreen) show(p handout.Plan) {
	o := s.w.desk.print
	s.sheet.set(o.Sheet.Name)
	for _, size := range printSizes {
		if size.scale.Unit == o.Sheet.Scale.Unit {
			s.size.set(size.id)
		}
	}
	s.lang.set(string(s.w.desk.handoutLang()))
	s.second.offer(s.w.secondOptions())
	s.second.set(string(s.w.desk.visit.Also))
	s.length.set("full")
	if o.Short {
		s.length.set("short")
	}
	hasName := p.Visit.Patient.Name != "" || p.Visit.Patient.Number != ""
	s.name.set(!o.NoName)
	show(s.name, hasName)
	for section, t := range s.sections {
		t.set(!o.Leave.Has(section))
		show(t, !o.Short)
	}
	show(s.named, hasName && !o.NoName)
	plan, options := s.w.desk.printed()
	s.pages.show(plan, options, !s.shown)
	s.shown = true
	s.view.refit()
}

// onPages tells which page of how many is shown, and the warnings.
func (s *handoutScreen) onPages(h handout.Handout) {
	s.pageOf.set(s.w.words.say("handout.page_of", "n", s.pages.page+1, "of", len(h.Pages)))
	s.onCount(s.w.desk.print.Short, len(h.Pages))
	s.warnings.Objects = s.warnings.Objects[:0]
	for _, said := range h.Warnings {
		s.warnings.Objects = append(s.warnings.Objects,
			newLine(line{gap: 8, stretch: true}, newPicture("info", colorInk, 20, 20), newProse(said.In(s.w.words.Words), roleSmall, colorInk)))
	}
	show(s.warnings, len(h.Warnings) > 0)
	show(s.zoom, !s.folded())
	s.view.refit()
}

// onCount says on a length how many pages it takes.
func (s *handoutScreen) onCount(short bool, pages int) {
	value, id := "full", "handout.full_pages"
	if short {
		value, id = "short", "handout.short_pages"
	}
	s.length.rename(value, s.w.words.count(id, pages))
}

// room is how high a page may stand: as high as what is seen, or, where it is to
// be read, as its width makes it.
func (s *handoutScreen) room() float32 {
	const any = 10_000
	if s.wide || s.folded() {
		return any
	}
	return s.view.Size().Height - pageTop - pageBottom - pageGap - headHeight
}

// folded says whether the choices stand under the page, which then is as wide as
// there is room.
func (s *handoutScreen) folded() bool {
	width, side := s.view.Size().Width, float32(pageSide)
	if width < pageFold {
		side = pageSideNarrow
	}
	return width-2*side < handoutFold
}

// onZoom changes between a whole page and one as wide as there is room.
func (s *handoutScreen) onZoom() {
	s.wide = !s.wide
	id := "handout.wide"
	s.zoom.icon = "plus"
	if s.wide {
		id, s.zoom.icon = "handout.whole", "minus"
	}
	s.zoom.say(s.w.words.say(id))
	s.view.refit()
	s.view.reveal(s.pages)
}

func (s *handoutScreen) onLength(value string) {
	s.print(func(o *handout.Options) { o.Short = value == "short" })
}

func (s *handoutScreen) onSheet(value string) {
	s.print(func(o *handout.Options) {
		sheet := paper.Letter
		if value == paper.A4.Name {
			sheet = paper.A4
		}
		o.Sheet = sheet.With(o.Sheet.Scale)
	})
}

func (s *handoutScreen) onSize(value string) {
	s.print(func(o *handout.Options) {
		for _, size := range printSizes {
			if size.id == value {
				o.Sheet = o.Sheet.With(size.scale)
			}
		}
	})
}

func (s *handoutScreen) onName(in bool) {
	s.print(func(o *handout.Options) { o.NoName = !in })
}

// print changes the choices of the print, and shows the pages anew at once.
func (s *handoutScreen) print(change func(*handout.Options)) {
	change(&s.w.desk.print)
	s.shown = false
	s.show(s.w.desk.plan)
}
