package ui

import (
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// askList is the panel of the questions to take along: in an order, which can be
// changed, with a line to write one's own.
type askList struct {
	w        *window
	onChange func()
	reveal   func(fyne.CanvasObject)

	panel *fyne.Container
	list  *fyne.Container
	none  *prose
	rows  []*askRow
	own   *field
	add   *button
	pick  *button
}

// askRow is one question of the list, with what can be done with it.
type askRow struct {
	*fyne.Container
	number, text  *prose
	up, down, off *button
}

func newAskList(w *window, onChange func(), reveal func(fyne.CanvasObject)) *askList {
	l := &askList{w: w, onChange: onChange, reveal: reveal, list: newColumn(0)}
	say := w.words.say
	l.none = newProse(say("ask.list_none"), roleText, colorInk)
	l.own = newEntryField("", say("ask.own"), newEntry())
	l.own.entry.onReturn = l.addOwn
	l.own.entry.onFocus = func() {
		l.own.update()
		reveal(l.own)
	}
	l.own.entry.onBlur = l.own.update
	l.own.entry.OnChanged = func(string) { l.blame(nil) }
	l.own.entry.onRefuse = func(letters int) { l.blame(say("form.pasted", "now", letters)) }
	l.add = newButton(plain, "plus", say("ask.add"), l.addOwn)
	l.pick = newButton(plain, "ask", say("ask.pick"), l.openPicker)
	l.add.onFocus, l.pick.onFocus = reveal, reveal
	l.panel = newPanel(newColumn(12,
		newColumn(2, newProse(say("ask.list"), roleLead, colorInk), newProse(say("ask.list_read"), roleSmall, colorInk2)),
		l.list, l.none, l.own, l.add, newRule(), l.pick))
	return l
}

// show tells the list.
func (l *askList) show() {
	list := l.w.desk.list
	for len(l.rows) < len(list) {
		l.rows = append(l.rows, l.newRow(len(l.rows)))
	}
	l.list.Objects = l.list.Objects[:0]
	for i, q := range list {
		l.rows[i].show(l.w.words, i, len(list), q.text)
		l.list.Objects = append(l.list.Objects, l.rows[i].Container)
	}
	show(l.list, len(list) > 0)
	show(l.none, len(list) == 0)
}

func (l *askList) newRow(at int) *askRow {
	r := &askRow{number: newProse(nil, roleLead, colorAccent), text: newProse(nil, roleText, colorInk)}
	r.up = newButton(quiet, "up", nil, func() { l.move(at, -1) })
	r.down = newButton(quiet, "down", nil, func() { l.move(at, 1) })
	r.off = newButton(quiet, "close", nil, func() { l.takeOff(at) })
	for _, b := range []*button{r.up, r.down, r.off} {
		b.onFocus = l.reveal
	}
	r.Container = &fyne.Container{Layout: askRowLayout{}, Objects: []fyne.CanvasObject{newRule(), r.number, r.text, r.up, r.down, r.off}}
	return r
}

func (r *askRow) show(w wording, at, of int, text content.Text) {
	r.number.set(w.say("ask.number", "n", at+1))
	r.text.set(text)
	r.up.spoken = w.say("ask.up", "question", text)
	r.down.spoken = w.say("ask.down", "question", text)
	r.off.spoken = w.say("ask.off", "question", text)
	show(r.up, at > 0)
	show(r.down, at < of-1)
}

// move moves a question, and the focus with it.
func (l *askList) move(at, by int) {
	to := l.w.desk.moveAsked(at, by)
	l.onChange()
	next := l.rows[to].up
	if by > 0 && l.rows[to].down.Visible() || !next.Visible() {
		next = l.rows[to].down
	}
	l.w.Canvas().Focus(next)
}

// takeOff takes a question off the list; the focus goes to the one that is then in
// its place.
func (l *askList) takeOff(at int) {
	l.w.desk.unask(l.w.desk.list[at].id)
	l.onChange()
	if n := len(l.w.desk.list); n > 0 {
		l.w.Canvas().Focus(l.rows[min(at, n-1)].off)
		return
	}
	l.w.Canvas().Focus(l.own.entry)
}

// addOwn puts what was typed on the list.
func (l *askList) addOwn() {
	q, fault := l.readOwn(l.own.entry.Text)
	if len(fault) > 0 {
		l.blame(fault)
		l.w.Canvas().Focus(l.own.entry)
		return
	}
	l.w.desk.ask(q)
	l.own.entry.SetText("")
	l.onChange()
	l.w.Canvas().Focus(l.own.entry)
}

// readOwn is a question in own words, or why it cannot be one.
func (l *askList) readOwn(typed string) (picked, content.Text) {
	say := l.w.words.say
	words, err := handout.Clean(typed, handout.MaxQuestion)
	switch {
	case err != nil && utf8.RuneCountInString(typed) > handout.MaxQuestion:
		return picked{}, say("ask.own_long", "most", handout.MaxQuestion, "now", utf8.RuneCountInString(typed))
	case err != nil:
		return picked{}, say("form.unread")
	case words == "":
		return picked{}, say("ask.own_empty")
	}
	if missing := faces().Missing(words); len(missing) > 0 {
		p := handout.Problem{Word: "problem.letters", Value: string(missing)}
		return picked{}, p.Text(l.w.words.Words)
	}
	q := ownQuestion(words)
	if l.w.desk.asks(q.id) {
		return picked{}, say("ask.own_there")
	}
	return q, nil
}

func (l *askList) blame(fault content.Text) {
	if len(fault) > 0 || l.own.faulty() {
		l.own.blame(fault)
		l.onChange()
	}
}

// openPicker opens a sheet with all questions of the guide.
func (l *askList) openPicker() {
	words := l.w.words
	body, group := newColumn(4), ""
	var first fyne.Focusable
	var sheet *sheet
	for _, q := range l.w.desk.plan.Ask {
		if q.Group != group {
			group = q.Group
			body.Objects = append(body.Objects, groupHead(words.say("ask.pick_group."+group), len(body.Objects) == 0))
		}
		one := picked{"ask." + q.ID, q.Text}
		t := newTick(q.Text, func(on bool) {
			if on {
				l.w.desk.ask(one)
			} else {
				l.w.desk.unask(one.id)
			}
			l.onChange()
		})
		t.on = l.w.desk.asks(one.id)
		t.setReveal(func(o fyne.CanvasObject) { sheet.body.reveal(o) })
		body.Objects = append(body.Objects, t)
		if first == nil {
			first = t
		}
	}
	done := newButton(mainKind, "", words.say("ask.pick_done"), func() { sheet.shut() })
	foot := newFoot(done)
	sheet = newSheet(l.w.Canvas(), words, words.say("ask.pick_title"), words.say("ask.pick_hint"), body, foot, fyne.NewSize(720, 760))
	sheet.open(first)
}

// askRowLayout sets a number before a question, and under that its buttons.
type askRowLayout struct{}

const (
	askIndent = 32
	askButton = 38
)

func (l askRowLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(o, size.Width, put)
}

func (l askRowLayout) heightAt(o []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(o, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom + 6
}

func (askRowLayout) walk(o []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	rule, number, text, buttons := o[0], o[1], o[2], o[3:]
	each(rule, 0, 0, width, hairline())
	const top = 10
	each(number, 0, top, askIndent, roleLead.line)
	height := heightAt(text, width-askIndent)
	each(text, askIndent, top+1, width-askIndent, height)
	x := width
	for i := len(buttons) - 1; i >= 0; i-- {
		x -= askButton
		each(buttons[i], x, top+height+4, askButton, askButton)
	}
}

func (askRowLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
