package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// stop is one stage on the way: its time, its dot on the line, its title, and a
// card that opens in place.
type stop struct {
	control
	words wording
	id    string
	state handout.State
	day   bool // is on the day of the visit
	last  bool
	open  bool
	onTap func(*stop)

	time, under  *prose
	title, short *prose
	parts        []*part

	ring, wash, line *canvas.Rectangle
	dot              *canvas.Circle
	icon             *canvas.Image
	chevron          *canvas.Image
	ground           *ground
}

// part is one of the three things a card tells.
type part struct {
	id   string
	head *prose
	text *fyne.Container
}

const (
	dotSize  = 32
	cardSide = 18
	cardHead = 132
)

func newStop(w wording, id string, onTap func(*stop)) *stop {
	s := &stop{
		words: w, id: id, onTap: onTap,
		time:  newProse(nil, roleClock, colorInk),
		under: newProse(nil, roleSmall, colorInk),
		title: newProse(nil, roleLead, colorInk),
		short: newProse(nil, roleText, colorInk2),
	}
	s.time.align, s.under.align = trailing, trailing
	for _, id := range []string{"what", "feel", "who"} {
		s.parts = append(s.parts, &part{id, newProse(w.say("plan."+id), roleText, colorInk2), newColumn(6)})
	}
	s.onPress = func() { s.onTap(s) }
	s.extend(s)
	return s
}

// show tells a stage, with the words that can be opened in its card.
func (s *stop) show(st handout.Stage, words *glossary, last bool) {
	s.state, s.last = st.State, last
	s.day = !st.When.Time.IsZero() && len(st.When.Clock) > 0
	s.time.set(s.words.label(st.When.Brief))
	s.under.set(st.HowLong)
	if s.day {
		s.time.set(st.When.Clock)
		s.under.set(st.When.Brief)
	}
	s.title.set(st.Title)
	s.short.set(st.Short)
	words.card = s
	for i, lines := range [][]handout.Told{st.What, st.Feel, st.Who} {
		words.tell(s.parts[i].text, s.words.askedLines(lines), roleBody, colorInk)
	}
	s.howLong(st)
	s.Refresh()
}

// howLong puts the length of a stage that has a clock time into its line.
func (s *stop) howLong(st handout.Stage) {
	s.short.restyle(roleText, colorInk2)
	if s.day && len(st.HowLong) > 0 {
		s.short.restyle(roleText, colorInk) // a length of time is no second text
		s.short.set(s.words.say("plan.long_short", "long", st.HowLong, "short", st.Short))
	}
}

func (s *stop) setOpen(open bool) {
	s.open = open
	s.Refresh()
}

// Tapped opens the stage. An open one is closed by its head: its card is to be read,
// and its words to be opened.
func (s *stop) Tapped(at *fyne.PointEvent) {
	s.takeFocus()
	if !s.open || at.Position.Y < s.headHeight() {
		s.press()
	}
}

// headHeight is how high the line of an open stage is, above what its card tells.
func (s *stop) headHeight() float32 { return 12 + s.title.Size().Height + 8 }

// AccessibilityLabel is the line of the stage.
func (s *stop) AccessibilityLabel() string {
	return s.time.String() + ", " + s.title.String() + ". " + s.short.String()
}

// CreateRenderer draws the stage.
func (s *stop) CreateRenderer() fyne.WidgetRenderer {
	s.ring, s.wash = newRing(10), &canvas.Rectangle{CornerRadius: 10}
	s.line, s.dot = &canvas.Rectangle{}, &canvas.Circle{}
	s.icon, s.chevron = newIcon(stageIcon(s.id), colorInk), newIcon("chevd", colorInk2)
	s.ground = newCard()
	d := &drawing{
		objects: []fyne.CanvasObject{s.ring, s.wash, s.ground, s.line, s.dot, s.icon, s.time, s.under, s.title, s.short, s.chevron},
		min:     func() fyne.Size { return fyne.NewSize(textStart+200, 60) },
		layout:  s.layout,
	}
	for _, p := range s.parts {
		d.objects = append(d.objects, p.head, p.text)
	}
	d.refresh = func() {
		s.color()
		s.layout(s.Size())
		canvas.Refresh(s)
	}
	s.color()
	return d
}

// stageIcon is the drawing of a stage.
func stageIcon(id string) string {
	switch id {
	case "consult":
		return "person"
	case "prep":
		return "ready"
	case "harvest":
		return "needle"
	case "processing":
		return "spin"
	case "injection":
		return "drop"
	case "recovery":
		return "after"
	}
	return "calendar"
}

func (s *stop) color() {
	showRing(s.ring, s.ringed())
	s.wash.FillColor = paint(colorPaper)
	if s.hovered {
		s.wash.FillColor = paint(colorSoft)
	}
	s.wash.Hidden = !s.hovered || s.open
	s.ground.Hidden = !s.open
	s.line.Hidden = s.last
	s.line.FillColor = paint(colorHair)
	s.dot.FillColor, s.dot.StrokeWidth = paint(colorPaper), 2
	edge, ink, name := colorEdge, colorInk, stageIcon(s.id)
	switch {
	case s.state == handout.Done:
		s.dot.FillColor = paint(colorInk2)
		edge, ink, name = colorInk2, colorPaper, "tick"
	case s.open:
		s.dot.FillColor = paint(colorAccent)
		edge, ink = colorAccent, colorOnAccent
	case s.onTheDay():
		edge, ink = colorAccent, colorAccent
	}
	if s.onTheDay() {
		s.line.FillColor = paint(colorAccent)
	}
	s.dot.StrokeColor = paint(edge)
	drawIcon(s.icon, name, ink)
	if s.open {
		drawIcon(s.chevron, "chevu", colorInk)
	} else {
		drawIcon(s.chevron, "chevd", colorInk2)
	}
	for _, p := range s.parts {
		on := s.open && len(p.text.Objects) > 0
		show(p.head, on)
		show(p.text, on)
	}
	show(s.short, !s.open)
	s.time.restyle(roleClock, colorInk)
	if !s.day {
		s.time.restyle(roleStrong, colorInk)
	}
}

// onTheDay says whether the stage belongs to the visit itself.
func (s *stop) onTheDay() bool {
	return s.id == "harvest" || s.id == "processing" || s.id == "injection"
}

func (s *stop) heightAt(width float32) float32 {
	text := width - textStart
	times := s.time.heightAt(timeWidth) + s.underHeight() + 22
	if !s.open {
		return max(60, times, 8+s.title.heightAt(text-50)+s.short.heightAt(text-50)+18)
	}
	height := 14 + s.title.heightAt(text-2*cardSide-40) + 8
	s.eachPart(text, func(_ *part, _, height2, gap float32) { height += height2 + gap })
	return max(60, times, height+12+22)
}

func (s *stop) underHeight() float32 {
	if len(s.under.text) == 0 {
		return 0
	}
	return s.under.heightAt(timeWidth)
}

// eachPart goes through the parts of an open card, with their heights. Where the
// card is narrow, their heads stand above them.
func (s *stop) eachPart(text float32, each func(p *part, width, height, gap float32)) {
	for _, p := range s.parts {
		if len(p.text.Objects) == 0 {
			continue
		}
		width := text - 2*cardSide - cardHead
		each(p, width, max(roleBody.line, heightAt(p.text, width)), 10)
	}
}

func (s *stop) layout(size fyne.Size) {
	if size.Width < textStart {
		return
	}
	text := size.Width - textStart
	bottom := size.Height
	if !s.last {
		bottom -= 8
	}
	put(s.wash, 0, 0, size.Width, bottom)
	placeRing(s.ring, 0, 0, size.Width, bottom)
	top := float32(6)
	dotX := timeWidth + (lineWidth-dotSize)/2
	put(s.line, timeWidth+lineWidth/2-1.5, top+dotSize, 3, size.Height-dotSize)
	put(s.dot, float32(dotX), top, dotSize, dotSize)
	put(s.icon, float32(dotX)+7, top+7, 18, 18)
	timeHeight := s.time.heightAt(timeWidth)
	put(s.time, 0, top+3, timeWidth-4, timeHeight)
	put(s.under, 0, top+3+timeHeight, timeWidth-4, s.underHeight())
	put(s.chevron, size.Width-38, top+4, 20, 20)
	if !s.open {
		put(s.title, textStart, top+2, text-50, s.title.heightAt(text-50))
		put(s.short, textStart, top+2+s.title.heightAt(text-50), text-50, s.short.heightAt(text-50))
		return
	}
	s.layoutCard(text, size.Height)
}

func (s *stop) layoutCard(text, height float32) {
	put(s.ground, textStart, 0, text, height-20)
	put(s.title, textStart+cardSide, 12, text-2*cardSide-40, s.title.heightAt(text-2*cardSide-40))
	y := 12 + s.title.heightAt(text-2*cardSide-40) + 8
	s.eachPart(text, func(p *part, width, height, gap float32) {
		put(p.head, textStart+cardSide, y+1, cardHead-8, p.head.heightAt(cardHead-8))
		put(p.text, textStart+cardSide+cardHead, y, width, height)
		y += height + gap
	})
}

// today is the mark of today on the line.
type today struct {
	widget.BaseWidget
	head, flag *prose
	ground     *canvas.Rectangle
	rule       *canvas.Rectangle
	line       *canvas.Rectangle
	pin, eye   *canvas.Circle
}

func newToday(w wording) *today {
	t := &today{
		head: newProse(w.say("plan.today"), roleStrong, colorAccent),
		flag: newProse(nil, roleChip, colorOnAccent),
	}
	t.head.align = trailing
	t.ExtendBaseWidget(t)
	return t
}

func (t *today) show(said content.Text) {
	t.flag.set(said)
	t.Refresh()
}

func (t *today) heightAt(width float32) float32 { return t.flag.heightAt(width-textStart-30) + 6 + 16 }

// CreateRenderer draws the mark.
func (t *today) CreateRenderer() fyne.WidgetRenderer {
	t.ground, t.rule, t.line = &canvas.Rectangle{CornerRadius: 14}, &canvas.Rectangle{}, &canvas.Rectangle{}
	t.pin, t.eye = &canvas.Circle{}, &canvas.Circle{}
	d := &drawing{
		objects: []fyne.CanvasObject{t.line, t.rule, t.pin, t.eye, t.ground, t.head, t.flag},
		min:     func() fyne.Size { return fyne.NewSize(200, 44) },
		layout:  t.layout,
	}
	d.refresh = func() {
		t.color()
		t.layout(t.Size())
		canvas.Refresh(t)
	}
	t.color()
	return d
}

func (t *today) color() {
	t.ground.FillColor, t.rule.FillColor, t.pin.FillColor = paint(colorAccent), paint(colorAccent), paint(colorAccent)
	t.eye.FillColor, t.line.FillColor = paint(colorPaper), paint(colorHair)
}

func (t *today) layout(size fyne.Size) {
	height := size.Height - 16
	middle := height / 2
	x := float32(timeWidth + lineWidth/2)
	put(t.line, x-1.5, 0, 3, size.Height)
	put(t.pin, x-10, middle-10, 20, 20)
	put(t.eye, x-4, middle-4, 8, 8)
	put(t.rule, x, middle-1, size.Width-x, 2)
	put(t.head, 0, middle-12, timeWidth-4, 24)
	width := min(measure(t.flag.text, t.flag.role).Width, size.Width-textStart-30)
	put(t.ground, textStart, 0, width+28, height)
	put(t.flag, textStart+14, 3, width+1, height-6)
}
