package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/handout"
)

// signFinder is "I have this sign": a picker of the signs, the lines of the one
// that is chosen, whether there is a fever too, and the answer beside it.
type signFinder struct {
	words    wording
	object   *fyne.Container
	onChange func(question)
	reveal   func(fyne.CanvasObject)
	plan     handout.Plan
	asked    question

	sign   *picker
	hint   *prose
	lines  *radio
	fever  *tick
	answer *answerCard
}

func newSignFinder(w wording, onChange func(question)) *signFinder {
	f := &signFinder{words: w, onChange: onChange, answer: newAnswerCard()}
	f.sign = newPicker([]option{{"", w.say("after.choose")}}, f.onSign)
	f.hint = newProse(w.say("after.choose_sign"), roleText, colorInk)
	f.lines = newRadio(w.say("after.none"), f.onLine)
	f.fever = newTick(w.say("after.fever"), f.onFever)
	head := newLabelled(newProse(w.say("after.sign"), roleLead, colorInk), f.sign)
	asking := newInset(inset{top: 14, side: 20, bottom: 16}, newColumn(12, head, f.hint, f.lines, f.fever))
	f.object = &fyne.Container{Layout: beside{f.answer}, Objects: []fyne.CanvasObject{newCard(), asking, f.answer}}
	return f
}

func (f *signFinder) setReveal(reveal func(fyne.CanvasObject)) {
	f.reveal = reveal
	// The answer is to be seen with what was chosen.
	whole := func(fyne.CanvasObject) { reveal(f.object) }
	f.sign.setReveal(whole)
	f.lines.setReveal(whole)
	f.fever.setReveal(whole)
}

// show tells the signs that apply. A sign that no longer does is put away.
func (f *signFinder) show(p handout.Plan) {
	f.plan = p
	options := []option{{"", f.words.say("after.choose")}}
	for _, s := range p.Signs {
		options = append(options, option{s.ID, s.Name})
	}
	f.sign.offer(options)
	f.ask(f.signOf(f.asked.sign.ID), f.asked.column)
}

func (f *signFinder) signOf(id string) handout.Sign {
	for _, s := range f.plan.Signs {
		if s.ID == id {
			return s
		}
	}
	return handout.Sign{}
}

// ask asks about a sign in a column. Of a sign that is never anything but an
// emergency the column is chosen already.
func (f *signFinder) ask(s handout.Sign, column handout.Severity) {
	if !s.Has(column) {
		column = handout.Unsure
	}
	own := columnsOf(s)
	if len(own) == 1 {
		column = own[0]
	}
	f.asked.sign, f.asked.column = s, column
	if !f.asksFever() {
		f.asked.fever = false
	}
	f.tell(own)
}

// asksFever says whether it makes a difference that there is a fever too.
func (f *signFinder) asksFever() bool { return f.asked.asked() && !f.asked.sign.IsFever() }

func (f *signFinder) tell(columns []handout.Severity) {
	q := f.asked
	f.sign.set(q.sign.ID)
	var options []option
	if q.asked() {
		for _, c := range columns {
			options = append(options, option{columnIDs[c], q.sign.Cell(c)})
		}
	}
	f.lines.offer(options, columnIDs[q.column])
	f.fever.set(q.fever)
	show(f.hint, !q.asked())
	show(f.lines, q.asked())
	show(f.fever, f.asksFever())
	f.answer.show(advise(f.words, f.plan, q))
	f.onChange(q)
}

// columnIDs are the columns as values of an option.
var columnIDs = [...]string{handout.Unsure: "", handout.Normal: "normal", handout.Call: "call", handout.Emergency: "emergency"}

func (f *signFinder) onSign(id string) { f.ask(f.signOf(id), handout.Unsure) }

func (f *signFinder) onLine(value string) {
	for c, id := range columnIDs {
		if id == value {
			f.ask(f.asked.sign, handout.Severity(c))
			f.reveal(f.answer)
		}
	}
}

func (f *signFinder) onFever(on bool) {
	f.asked.fever = on
	f.ask(f.asked.sign, f.asked.column)
	f.reveal(f.answer)
}

// beside sets the answer at the trailing end of the card in which it was asked
// for, or under the card where there is no room: ground, question, answer.
type beside struct{ answer *answerCard }

const (
	besideFold = 640
	besideGap  = 12
)

func (beside) widths(width float32) (question, answer float32) {
	answer = max(300, min(400, width*0.4))
	return width - answer, answer
}

func (l beside) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.answer.join(size.Width >= besideFold)
	if size.Width < besideFold {
		height := heightAt(o[1], size.Width)
		put(o[0], 0, 0, size.Width, height)
		put(o[1], 0, 0, size.Width, height)
		put(o[2], 0, height+besideGap, size.Width, heightAt(o[2], size.Width))
		return
	}
	question, answer := l.widths(size.Width)
	edge := hairline()
	put(o[0], 0, 0, size.Width, size.Height)
	put(o[1], 0, 0, question, heightAt(o[1], question))
	put(o[2], question, edge, answer-edge, size.Height-2*edge)
}

func (l beside) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if width < besideFold {
		return heightAt(o[1], width) + besideGap + heightAt(o[2], width)
	}
	question, answer := l.widths(width)
	return max(heightAt(o[1], question), heightAt(o[2], answer)) + 2
}

func (beside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
