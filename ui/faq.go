package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
	"beforehand/handout"
)

// faqRow is a question that people ask: folded, or open with its answer.
type faqRow struct {
	*fyne.Container
	id     string
	head   *faqHead
	answer *fyne.Container
	ask    *button
	body   *fyne.Container
}

// faqHead is the line of a question, which opens and closes its answer.
type faqHead struct {
	control
	question   *prose
	open       bool
	wash, ring *canvas.Rectangle
	chevron    *canvas.Raster
}

func newFAQRow(f handout.FAQ, onFold func(*faqRow), reveal func(fyne.CanvasObject)) *faqRow {
	r := &faqRow{
		id:     "faq." + f.ID,
		head:   &faqHead{question: newProse(nil, roleLabel, colorInk)},
		answer: newColumn(0),
		ask:    newButton(quiet, "plus", nil, nil),
	}
	r.head.extend(r.head)
	r.head.onFocus, r.ask.onFocus = reveal, reveal
	r.head.onPress = func() {
		r.setOpen(!r.head.open)
		onFold(r)
	}
	r.body = newInset(inset{bottom: 12}, newColumn(4, r.answer, newInset(inset{side: -10}, newLine(line{}, r.ask))))
	r.body.Hide()
	r.head.card, r.ask.card = r, r
	r.Container = &fyne.Container{Layout: carded{column{0}, r}, Objects: []fyne.CanvasObject{newRule(), r.head, r.body}}
	return r
}

// copied is the question, and the answer where that is open.
func (r *faqRow) copied() string {
	if !r.head.open {
		return r.head.question.String()
	}
	return r.head.question.String() + "\n" + told(r.answer)
}

// show tells the question and its answer.
func (r *faqRow) show(w wording, f handout.FAQ, words *glossary) {
	r.head.question.set(f.Q)
	words.card = r
	words.tell(r.answer, []handout.Told{{Text: w.asked(f.A)}}, roleBody, colorInk)
}

func (r *faqRow) setOpen(open bool) {
	r.head.open = open
	show(r.body, open)
	r.head.Refresh()
}

// AccessibilityLabel is the question.
func (h *faqHead) AccessibilityLabel() string { return h.question.String() }

const (
	faqPad   = 11
	faqChevs = 34 // room of the chevron
)

func (h *faqHead) heightAt(width float32) float32 {
	return h.question.heightAt(width-faqChevs) + 2*faqPad
}

// CreateRenderer draws the line.
func (h *faqHead) CreateRenderer() fyne.WidgetRenderer {
	h.wash, h.ring = &canvas.Rectangle{CornerRadius: 10}, newRing(6)
	h.chevron = newIcon("chevd", colorInk2)
	d := &drawing{
		objects: []fyne.CanvasObject{h.wash, h.ring, h.question, h.chevron},
		min:     func() fyne.Size { return fyne.NewSize(200, roleLabel.line+2*faqPad) },
		layout:  h.layout,
	}
	return d.colored(h, h.color)
}

func (h *faqHead) layout(size fyne.Size) {
	put(h.wash, -8, 2, size.Width+16, size.Height-4)
	placeRing(h.ring, -6, 5, size.Width+12, size.Height-10)
	put(h.question, 0, faqPad, size.Width-faqChevs, size.Height-2*faqPad)
	put(h.chevron, size.Width-24, faqPad+2, 20, 20)
}

func (h *faqHead) color() {
	showRing(h.ring, h.ringed())
	h.wash.FillColor, h.wash.Hidden = color.Transparent, !h.hovered
	if h.hovered {
		h.wash.FillColor = paint(colorSoft)
	}
	if h.open {
		h.question.restyle(roleLead, colorInk)
		drawIcon(h.chevron, "chevu", colorInk)
	} else {
		h.question.restyle(roleLabel, colorInk)
		drawIcon(h.chevron, "chevd", colorInk2)
	}
}

// faqList is all questions that people ask, under the heads of their groups.
type faqList struct {
	words  wording
	column *fyne.Container
	rows   map[string]*faqRow
	onFold func(*faqRow)
	reveal func(fyne.CanvasObject)
}

func newFAQList(w wording, onFold func(*faqRow)) *faqList {
	return &faqList{words: w, column: newColumn(0), rows: map[string]*faqRow{}, onFold: onFold}
}

// show tells the questions of a plan; those that are open stay so.
func (l *faqList) show(p handout.Plan) {
	l.column.Objects = l.column.Objects[:0]
	group := ""
	for _, f := range p.FAQs {
		if f.Group != group {
			group = f.Group
			l.column.Objects = append(l.column.Objects, groupHead(l.words.say("ask.faq_group."+group), len(l.column.Objects) == 0))
		}
		r := l.rows[f.ID]
		if r == nil {
			r = newFAQRow(f, l.onFold, l.reveal)
			l.rows[f.ID] = r
		}
		r.show(l.words, f, newGlossary(p, l.reveal))
		l.column.Objects = append(l.column.Objects, r.Container)
	}
}

// groupHead is the head of some questions.
func groupHead(words content.Text, first bool) fyne.CanvasObject {
	room := inset{top: 24, bottom: 8}
	if first {
		room.top = 0
	}
	return newInset(room, newProse(words, roleLead, colorInk))
}
