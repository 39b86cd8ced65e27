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
	pageOf   *prose
	length   *choice
	sheet    *choice
	noName   *tick
	save     *button
	warnings *fyne.Container
	named    *fyne.Container
	shown    bool
}

func newHandoutScreen(w *window) *handoutScreen {
	s := &handoutScreen{w: w, warnings: newColumn(8)}
	say := w.words.say
	s.pages = newPreview(w, s.onPages)
	s.back = newButton(plain, "chevl", nil, func() { s.pages.turn(-1) })
	s.forth = newButton(plain, "chev", nil, func() { s.pages.turn(1) })
	s.back.spoken, s.forth.spoken = say("handout.back"), say("handout.forth")
	s.back.slim, s.forth.slim = true, true
	s.pageOf = newProse(nil, roleLabel, colorInk)
	s.length = newChoice([]option{{"short", say("handout.short")}, {"full", say("handout.full")}}, s.onLength)
	s.length.chosen = 1
	s.sheet = newChoice([]option{{paper.Letter.Name, say("handout.letter")}, {paper.A4.Name, say("handout.a4")}}, s.onSheet)
	s.noName = newTick(say("handout.no_name"), s.onNoName)
	s.save = newButton(plain, "save", say("pdf.save"), w.savePDF)
	s.save.height = 52
	s.save.withKeys(w.words.keys("pdf"))
	s.named = newLine(line{gap: 8, stretch: true}, newPicture("lock", colorAccent, 20, 20), newProse(say("handout.has_name"), roleSmall, colorInk2))
	choices := newColumn(16,
		newField("", say("handout.length"), s.length, s.length), newRule(),
		newField("", say("handout.paper"), s.sheet, s.sheet), newRule(),
		s.noName, newRule(),
		s.save, s.named, s.warnings)
	turning := newLine(line{gap: 18}, s.back, s.pageOf, s.forth)
	head := newHead(say("screen.handout"), newProse(say("handout.lead"), roleBody, colorInk2), turning)
	s.view = newPage(head, newAside(aside{main: 1400, panel: 330, least: 250, gap: 36, fold: 560}, s.pages, choices))
	s.pages.room = func() float32 { return s.view.Size().Height - pageTop - pageBottom - pageGap - headHeight }
	for _, c := range []interface{ setReveal(func(fyne.CanvasObject)) }{s.back, s.forth, s.length, s.sheet, s.noName, s.save} {
		c.setReveal(s.view.reveal)
	}
	return s
}

func (s *handoutScreen) object() fyne.CanvasObject { return s.view }
func (s *handoutScreen) scroller() *scroll         { return s.view }

func (s *handoutScreen) show(p handout.Plan) {
	o := s.w.desk.print
	s.sheet.set(o.Sheet.Name)
	s.noName.set(o.NoName)
	if o.Short {
		s.length.set("short")
	} else {
		s.length.set("full")
	}
	hasName := p.Visit.Patient.Name != "" || p.Visit.Patient.Number != ""
	show(s.named, hasName && !o.NoName)
	s.pages.show(p, o, !s.shown)
	s.shown = true
	s.view.refit()
}

// onPages tells which page of how many is shown, and the warnings.
func (s *handoutScreen) onPages(h handout.Handout) {
	s.pageOf.set(s.w.words.say("handout.page_of", "n", s.pages.page+1, "of", len(h.Pages)))
	s.warnings.Objects = s.warnings.Objects[:0]
	for _, said := range h.Warnings {
		s.warnings.Objects = append(s.warnings.Objects,
			newLine(line{gap: 8, stretch: true}, newPicture("info", colorInk, 20, 20), newProse(content.Plain(said), roleSmall, colorInk)))
	}
	s.view.refit()
}

func (s *handoutScreen) onLength(value string) {
	s.print(func(o *handout.Options) { o.Short = value == "short" })
}

func (s *handoutScreen) onSheet(value string) {
	s.print(func(o *handout.Options) {
		o.Sheet = paper.Letter
		if value == paper.A4.Name {
			o.Sheet = paper.A4
		}
	})
}

func (s *handoutScreen) onNoName(on bool) {
	s.print(func(o *handout.Options) { o.NoName = on })
}

// print changes the choices of the print, and shows the pages anew at once.
func (s *handoutScreen) print(change func(*handout.Options)) {
	change(&s.w.desk.print)
	s.shown = false
	s.show(s.w.desk.plan)
}
