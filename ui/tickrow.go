package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"beforehand/content"
	"beforehand/handout"
)

// tickRow is something to do: a box, what and why, and by when. The whole row can
// be pressed.
type tickRow struct {
	control
	words  wording
	task   handout.Task
	past   bool // its day is over, and nothing else says so
	on     bool
	held   fyne.Size // the row when it was pressed, which grows no lower
	onTick func(id string, on bool)

	do, late, why   *prose
	flag            *prose // in the chip: today, or late
	by, clock, over *prose

	wash, rule *canvas.Rectangle
	box        *tickBox
	chip       *canvas.Rectangle
	chipIcon   *canvas.Raster
}

const (
	tickStart = 48  // where the words of a row begin
	byWidth   = 182 // of the column that says by when
	byGap     = 16
	rowTop    = 10
	rowBottom = 10
	// tickFold is the width of a row below which the day stands above the words.
	tickFold = 480
	chipPad  = 10
	chipIcon = 18
	chipText = chipPad + chipIcon + 6
)

func newTickRow(w wording, onTick func(id string, on bool)) *tickRow {
	r := &tickRow{
		words: w, onTick: onTick,
		do: newProse(nil, roleStrong, colorInk), late: newProse(nil, roleStrong, colorInk), why: newProse(nil, roleText, colorInk),
		flag: newProse(nil, roleChip, colorInk), by: newProse(nil, roleLabel, colorInk), clock: newProse(nil, roleLabel, colorInk), over: newProse(w.say("ready.past"), roleSmall, colorInk),
	}
	r.onPress = func() {
		r.held = r.Size()
		r.on = !r.on
		r.tell()
		r.onTick(r.task.ID, r.on)
	}
	r.extend(r)
	return r
}

// show tells a task, and whether it is done. Of a visit that is over, no day is
// called past.
func (r *tickRow) show(task handout.Task, on, over bool) {
	r.task, r.on, r.held = task, on, fyne.Size{}
	r.past = task.When.Past && len(task.Late) == 0 && !over
	r.tell()
}

// tell sets the words. Done is done: then nothing is late, or due today.
func (r *tickRow) tell() {
	r.do.set(r.task.Do)
	r.why.set(r.words.asked(r.task.Why))
	r.late.set(r.words.asked(r.task.Late))
	r.clock.set(r.task.When.Clock)
	r.by.set(r.words.label(r.task.By))
	r.by.Hidden = r.due()
	switch {
	case r.due():
		r.flag.set(r.words.say("ready.today", "day", r.task.When.Brief))
	case r.isLate():
		r.flag.set(r.words.say("ready.late"))
	}
	r.flag.Hidden = !r.due() && !r.isLate()
	r.late.Hidden = !r.isLate()
	r.over.Hidden = r.on || !r.past
	r.clock.Hidden = len(r.task.When.Clock) == 0
	r.Refresh()
}

// due says whether the row is to be done today.
func (r *tickRow) due() bool { return r.task.When.Today && !r.on }

// isLate says whether the day of the row is past and something must be done.
func (r *tickRow) isLate() bool { return len(r.task.Late) > 0 && !r.on }

// haste is how far up a row belongs: first what is late, then what is due today.
func (r *tickRow) haste() int {
	switch {
	case len(r.task.Late) > 0:
		return 0
	case r.task.When.Today:
		return 1
	}
	return 2
}

// AccessibilityLabel is what to do, by when, and whether it is done.
func (r *tickRow) AccessibilityLabel() string {
	id := "ready.unticked"
	if r.on {
		id = "ready.ticked"
	}
	when := r.by.text
	if !r.flag.Hidden {
		when = join(r.flag.text, r.late.text)
	}
	return r.words.say(id, "do", r.task.Do, "by", when).String()
}

// CreateRenderer draws the row.
func (r *tickRow) CreateRenderer() fyne.WidgetRenderer {
	r.wash, r.rule, r.box = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{}, newTickBox()
	r.chip, r.chipIcon = &canvas.Rectangle{CornerRadius: 14}, newIcon("clock", colorOnAccent)
	d := &drawing{
		objects: append(r.box.objects(), r.chip, r.chipIcon, r.flag, r.do, r.late, r.why, r.by, r.clock, r.over, r.rule),
		min:     func() fyne.Size { return fyne.NewSize(tickStart+200, rowTop+tickSize+rowBottom) },
		layout:  r.layout,
	}
	d.objects = append([]fyne.CanvasObject{r.wash}, d.objects...)
	return d.colored(r, r.color)
}

func (r *tickRow) color() {
	r.box.show(r.on, r.hovered, r.ringed())
	r.wash.FillColor, r.wash.Hidden = paint(colorSoft), !r.hovered
	r.rule.FillColor = paint(colorHair)
	ink := colorInk
	if r.on {
		ink = colorInk2
	}
	for _, p := range []*prose{r.do, r.why, r.by, r.clock} {
		p.restyle(p.role, ink)
	}
	show(r.chip, !r.flag.Hidden)
	show(r.chipIcon, !r.flag.Hidden)
	r.chip.FillColor, r.chip.StrokeColor, r.chip.StrokeWidth = paint(colorSlip), paint(colorInk), 2
	front := colorInk
	if r.due() {
		r.chip.FillColor, r.chip.StrokeColor = paint(colorAccent), paint(colorAccent)
		front = colorOnAccent
	}
	r.flag.restyle(roleChip, front)
	drawIcon(r.chipIcon, "clock", front)
}

// stack sets paragraphs one under the other and says where they end.
func stack(x, y, width float32, place bool, parts ...*prose) float32 {
	for _, p := range parts {
		if !p.Visible() {
			continue
		}
		height := p.heightAt(width)
		if place {
			put(p, x, y, width, height)
		}
		y += height
	}
	return y
}

// byAt sets when the row is to be done, and says where that ends.
func (r *tickRow) byAt(x, y, width float32, place bool) float32 {
	if r.flag.Visible() {
		words := min(r.flag.ownSize().Width, width-chipText-chipPad)
		height := r.flag.heightAt(words)
		if place {
			put(r.chip, x, y-2, chipText+words+chipPad, height+6)
			put(r.chipIcon, x+chipPad, y+3, chipIcon, chipIcon)
			put(r.flag, x+chipText, y+1, words, height)
		}
		y += height + 6
	}
	return stack(x, y, width, place, r.by, r.clock, r.over)
}

// heightAt is the height of the words. A row that has just been ticked keeps its
// own, so that no row below moves under the hand.
func (r *tickRow) heightAt(width float32) float32 {
	height := r.arrange(width, false)
	if width == r.held.Width {
		height = max(height, r.held.Height)
	}
	return height
}

// copied is the row as it can be copied.
func (r *tickRow) copied() string {
	return join(r.by.text, r.clock.text).String() + "\n" + join(r.task.Do, r.late.text, r.why.text).String()
}

// arrange sets the words of the row, and says how high it is.
func (r *tickRow) arrange(width float32, place bool) float32 {
	if width < tickFold {
		text := width - tickStart
		y := r.byAt(tickStart, rowTop, text, place)
		return max(stack(tickStart, y, text, place, r.do, r.late, r.why), rowTop+tickSize) + rowBottom
	}
	text := width - tickStart - byWidth - byGap
	words := stack(tickStart, rowTop, text, place, r.do, r.late, r.why)
	day := r.byAt(width-byWidth, rowTop, byWidth, place)
	return max(words, day, rowTop+tickSize) + rowBottom
}

func (r *tickRow) layout(size fyne.Size) {
	if size.Width < tickStart {
		return
	}
	put(r.wash, -8, 0, size.Width+16, size.Height-1)
	r.box.place(0, rowTop-1)
	r.arrange(size.Width, true)
	put(r.rule, 0, size.Height-hairline(), size.Width, hairline())
}

// doneRow stands for the rows that were ticked earlier, and opens them.
type doneRow struct {
	control
	words      wording
	label, act *prose
	open       bool

	wash, rule, ring *canvas.Rectangle
	box              *tickBox
	chevron          *canvas.Raster
}

func newDoneRow(w wording, press func()) *doneRow {
	r := &doneRow{words: w, label: newProse(nil, roleLabel, colorInk2), act: newProse(nil, roleStrong, colorAccent)}
	r.onPress = press
	r.extend(r)
	return r
}

// show says how many rows there are, and whether they can be seen.
func (r *doneRow) show(n int, open bool) {
	r.open = open
	r.label.set(r.words.count("ready.earlier", n))
	act := "ready.show"
	if open {
		act = "ready.hide"
	}
	r.act.set(r.words.say(act))
	r.Refresh()
}

// AccessibilityLabel is what is done, and what a press does.
func (r *doneRow) AccessibilityLabel() string { return r.label.String() + ". " + r.act.String() }

func (r *doneRow) heightAt(float32) float32 { return rowTop + tickSize + rowBottom }

// CreateRenderer draws the row.
func (r *doneRow) CreateRenderer() fyne.WidgetRenderer {
	r.wash, r.rule, r.ring = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{}, newRing(10)
	r.box, r.chevron = newTickBox(), newIcon("chevd", colorAccent)
	d := &drawing{
		objects: append([]fyne.CanvasObject{r.ring, r.wash}, append(r.box.objects(), r.label, r.act, r.chevron, r.rule)...),
		min:     func() fyne.Size { return fyne.NewSize(tickStart+200, rowTop+tickSize+rowBottom) },
		layout:  r.layout,
	}
	return d.colored(r, r.color)
}

func (r *doneRow) color() {
	showRing(r.ring, r.ringed())
	r.box.show(true, false, false)
	r.wash.FillColor, r.wash.Hidden = paint(colorSoft), !r.hovered
	r.rule.FillColor = paint(colorHair)
	r.act.restyle(roleStrong, colorAccent)
	if r.open {
		drawIcon(r.chevron, "chevu", colorAccent)
	} else {
		drawIcon(r.chevron, "chevd", colorAccent)
	}
}

func (r *doneRow) layout(size fyne.Size) {
	put(r.wash, -8, 0, size.Width+16, size.Height-1)
	placeRing(r.ring, -4, 2, size.Width+8, size.Height-5)
	r.box.place(0, rowTop-1)
	act := r.act.ownSize().Width
	x := size.Width - byWidth
	if size.Width < tickFold {
		x = size.Width - act - 28
	}
	put(r.label, tickStart, rowTop, x-tickStart-8, r.label.role.line)
	put(r.act, x, rowTop, act, r.act.role.line)
	put(r.chevron, x+act+6, rowTop+2, 20, 20)
	put(r.rule, 0, size.Height-hairline(), size.Width, hairline())
}

// newTickHead is the line over the columns of the rows: two heads and a rule.
func newTickHead(what, by content.Text) *fyne.Container {
	return &fyne.Container{Layout: tickHead{}, Objects: []fyne.CanvasObject{
		newProse(what, roleNote, colorInk2), newProse(by, roleNote, colorInk2), newGround(&ground{fill: colorEdge}),
	}}
}

type tickHead struct{}

func (tickHead) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	show(o[1], size.Width >= tickFold)
	put(o[0], tickStart, 0, size.Width-tickStart-byWidth-byGap, roleNote.line)
	put(o[1], size.Width-byWidth, 0, byWidth, roleNote.line)
	put(o[2], 0, size.Height-2, size.Width, 2)
}

func (tickHead) heightAt([]fyne.CanvasObject, float32) float32 { return roleNote.line + 10 }

func (tickHead) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
