package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// A sign has one plain answer: what it is, whom to call, and how soon.

// state is how a severity is shown: by a shape, a colour and a ground, never by
// one of them alone.
type state struct {
	shape         string
	color, ground fyne.ThemeColorName
}

func stateOf(s handout.Severity) state {
	switch s {
	case handout.Normal:
		return state{"normal", colorNormal, colorNormalBg}
	case handout.Call:
		return state{"call", colorCall, colorCallBg}
	case handout.Emergency:
		return state{"emerg", colorEmerg, colorEmergBg}
	}
	return state{"phone", colorInk, colorSunk}
}

// question is what was asked about: a sign, in a column of its row, with a fever
// or without. Without a sign nothing was asked yet.
type question struct {
	sign   handout.Sign
	column handout.Severity
	fever  bool
}

func (q question) asked() bool { return q.sign.ID != "" }

// advice is the answer to a question, in words.
type advice struct {
	severity handout.Severity // Unsure where nothing was asked
	word     content.Text
	calls    []call
	lines    []content.Text
}

// call is a number to call.
type call struct {
	label, number content.Text
	instead       bool // only if nobody answers
}

// role is how large a number is set.
func (c call) role() role {
	if c.instead {
		return roleLead
	}
	return roleCall
}

// advise answers a question.
func advise(w wording, p handout.Plan, q question) advice {
	a := advice{calls: clinicCalls(w, p)}
	if !q.asked() {
		a.word = w.say("after.doubt")
		return a
	}
	a.severity = p.Answer(q.sign, q.column, q.fever)
	unsure := q.column == handout.Unsure && len(columnsOf(q.sign)) > 1
	if unsure {
		a.lines = append(a.lines, w.say("after.choose_line"))
	}
	switch a.severity {
	case handout.Normal:
		a.word = w.Text("page.sign.normal")
		a.lines = append(a.lines, w.say("after.normal_do"))
	case handout.Emergency:
		a.word = w.say("after.emergency")
		a.calls = []call{{number: p.Phones.AnyEmergency}}
		a.lines = append(a.lines, w.say("after.emergency_do"))
	default:
		a.word = w.say(callWord(q, unsure))
		if !unsure {
			a.lines = append(a.lines, w.say("after.call_do"))
		}
		a.lines = append(a.lines, worse(w, p, q)...)
	}
	return a
}

// callWord is the id of how soon to call the clinic. A fever does not wait for
// the morning.
func callWord(q question, unsure bool) string {
	switch {
	case q.fever || q.sign.IsFever():
		return "after.call_now"
	case unsure:
		return "after.call_unsure"
	}
	return "after.call"
}

// worse is what would make a sign to call the clinic for an emergency.
func worse(w wording, p handout.Plan, q question) []content.Text {
	say := func(sign content.Text) content.Text {
		return w.say("after.worse", "emergency", p.Phones.Emergency, "sign", sign)
	}
	lines := []content.Text{say(q.sign.Emergency)}
	if row, ok := p.Fever(); ok && q.fever {
		lines = append(lines, say(row.Emergency))
	}
	return lines
}

// clinicCalls are the clinic's numbers. Where one of them is not known there is a
// number for when nobody answers.
func clinicCalls(w wording, p handout.Plan) (calls []call) {
	if len(p.Phones.Day) > 0 {
		label := w.Text("page.phone.day")
		if len(p.Phones.Hours) > 0 {
			label = w.Text("page.phone.day_hours").Fill(filling([]any{"hours", p.Phones.Hours}))
		}
		calls = append(calls, call{label: label, number: p.Phones.Day})
	}
	if len(p.Phones.Night) > 0 {
		calls = append(calls, call{label: w.Text("page.phone.night"), number: p.Phones.Night})
	}
	switch len(calls) {
	case 0:
		calls = append(calls, call{w.say("after.no_number"), p.Phones.AnyEmergency, true})
	case 1:
		calls = append(calls, call{w.say("after.no_answer"), p.Phones.AnyEmergency, true})
	}
	return calls
}

// columnsOf are the columns of a sign that one can choose: what only says "None
// expected." is no choice.
func columnsOf(s handout.Sign) (columns []handout.Severity) {
	for c := handout.Normal; c <= handout.Emergency; c++ {
		if s.Has(c) {
			columns = append(columns, c)
		}
	}
	return columns
}

// answerCard is the card that shows an advice.
type answerCard struct {
	widget.BaseWidget
	state  state
	joined bool // to the card before it, which has the outline

	ground, bar *canvas.Rectangle
	shape       *picture
	word        *prose
	calls       *fyne.Container
	lines       *fyne.Container
	parts       *fyne.Container // word, numbers, lines
	body        *fyne.Container
}

const answerBar = 6

func newAnswerCard() *answerCard {
	a := &answerCard{
		shape: newPicture("phone", colorInk, 30, 30), word: newProse(nil, roleTitle, colorInk),
		calls: &fyne.Container{Layout: callList{}}, lines: newColumn(6),
	}
	a.parts = newColumn(8, newLine(line{gap: 10, stretch: true}, a.shape, a.word), a.calls, a.lines)
	a.body = newInset(inset{top: 18, side: 22, bottom: 18}, a.parts)
	a.ExtendBaseWidget(a)
	return a
}

// show tells an advice.
func (a *answerCard) show(what advice) {
	a.state = stateOf(what.severity)
	a.word.set(what.word)
	a.word.restyle(roleTitle, a.state.color)
	a.shape.name, a.shape.color = a.state.shape, a.state.color
	a.shape.Refresh()
	a.calls.Objects, a.lines.Objects = labelledCalls(what.calls), nil
	for _, l := range what.lines {
		a.lines.Objects = append(a.lines.Objects, newProse(l, roleText, colorInk))
	}
	// What is normal is not to be called for: the numbers are for when in doubt.
	a.parts.Objects[1], a.parts.Objects[2] = a.calls, a.lines
	if what.severity == handout.Normal {
		a.parts.Objects[1], a.parts.Objects[2] = a.lines, a.calls
	}
	a.Refresh()
}

// copied is what the card says.
func (a *answerCard) copied() string { return told(a.body) }

// join puts the card at the end of another, which has the outline, or takes it off.
func (a *answerCard) join(on bool) {
	if a.joined != on {
		a.joined = on
		a.Refresh()
	}
}

func (a *answerCard) heightAt(width float32) float32 { return heightAt(a.body, width-answerBar) }

// CreateRenderer draws the card.
func (a *answerCard) CreateRenderer() fyne.WidgetRenderer {
	a.ground, a.bar = &canvas.Rectangle{}, &canvas.Rectangle{}
	d := &drawing{
		objects: []fyne.CanvasObject{a.ground, a.bar, a.body},
		min:     func() fyne.Size { return fyne.NewSize(200, 120) },
		layout:  a.layout,
	}
	return d.colored(a, a.color)
}

func (a *answerCard) color() {
	const corner = 14
	a.ground.FillColor, a.bar.FillColor = paint(a.state.ground), paint(a.state.color)
	a.ground.StrokeColor, a.ground.StrokeWidth = color.Transparent, 0
	if a.joined {
		corners{topTrailing: corner - 1, bottomTrailing: corner - 1}.round(a.ground)
		corners{}.round(a.bar)
		return
	}
	corners{corner, corner, corner, corner}.round(a.ground)
	corners{topLeading: corner, bottomLeading: corner}.round(a.bar)
	a.ground.StrokeColor, a.ground.StrokeWidth = paint(colorHair), hairline()
}

func (a *answerCard) layout(size fyne.Size) {
	put(a.ground, 0, 0, size.Width, size.Height)
	put(a.bar, 0, 0, answerBar, size.Height)
	put(a.body, answerBar, 0, size.Width-answerBar, size.Height)
}

// labelledCalls are the numbers to call, each after its label.
func labelledCalls(calls []call) (all []fyne.CanvasObject) {
	for _, c := range calls {
		all = append(all, newProse(c.label, roleSmall, colorInk), newProse(c.number, c.role(), colorInk))
	}
	return all
}

// callList sets labels over their numbers, and as many of them side by side as
// there is room for. A label may be empty.
type callList struct{}

const callGap = 28

func (l callList) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(o, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) { put(o, x, y, width, height) })
}

func (l callList) heightAt(o []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(o, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (callList) walk(o []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	x, y, next := float32(0), float32(0), float32(0)
	for i := 0; i+1 < len(o); i += 2 {
		label, number := o[i].(*prose), o[i+1].(*prose)
		own := min(width, max(label.ownSize().Width, number.ownSize().Width))
		if x > 0 && x+own > width {
			x, y = 0, next+4
		}
		top := y
		if len(label.text) > 0 {
			height := label.heightAt(own)
			each(label, x, y, own, height)
			top += height
		}
		height := number.heightAt(own)
		each(number, x, top, own, height)
		next = max(next, top+height)
		x += own + callGap
	}
}

func (callList) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
