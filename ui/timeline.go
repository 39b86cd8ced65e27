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

	times        *times
	title, short *prose
	parts        []*part

	ring, wash, line *canvas.Rectangle
	dot              *canvas.Circle
	icon             *canvas.Raster
	chevron          *canvas.Raster
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
	dotGap   = 12
	cardSide = 18
	cardHead = 132
	// cardFold is the width of a card below which its heads stand above their text.
	cardFold = 420
)

func newStop(w wording, id string, onTap func(*stop)) *stop {
	s := &stop{
		words: w, id: id, onTap: onTap, times: newTimes(),
		title: newProse(nil, roleLead, colorInk),
		short: newProse(nil, roleText, colorInk2),
	}
	for _, id := range []string{"what", "feel", "who"} {
		s.parts = append(s.parts, &part{id, newProse(w.say("plan."+id), roleText, colorInk2), newColumn(6)})
	}
	s.onPress = func() { s.onTap(s) }
	s.extend(s)
	return s
}

// show tells a stage, with its day as it is said here, and with the words that can
// be opened in its card.
func (s *stop) show(st handout.Stage, day content.Text, words *glossary, last bool) {
	s.state, s.last = st.State, last
	// The first step of a day comes some time after the patient has: its clock time is of that.
	s.day = !st.When.Time.IsZero() && len(st.When.Clock) > 0
	if s.day {
		s.times.show(st.When.Clock, s.words.say("plan.arrive", "day", day), true)
	} else {
		s.times.show(s.words.label(day), st.HowLong, false)
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
func (s *stop) headHeight() float32 { return s.title.Position().Y + s.title.Size().Height + 8 }

// AccessibilityLabel is the line of the stage.
func (s *stop) AccessibilityLabel() string {
	return s.times.String() + ", " + s.title.String() + ". " + s.short.String()
}

// CreateRenderer draws the stage.
func (s *stop) CreateRenderer() fyne.WidgetRenderer {
	s.ring, s.wash = newRing(10), &canvas.Rectangle{CornerRadius: 10}
	s.line, s.dot = &canvas.Rectangle{}, &canvas.Circle{}
	s.icon, s.chevron = newIcon(stageIcon(s.id), colorInk), newIcon("chevd", colorInk2)
	s.ground = newCard()
	d := &drawing{
		objects: []fyne.CanvasObject{s.ring, s.wash, s.ground, s.line, s.dot, s.icon, s.times.main, s.times.under, s.title, s.short, s.chevron},
		min:     func() fyne.Size { return fyne.NewSize(textStart+200, 60) },
		layout:  s.layout,
	}
	for _, p := range s.parts {
		d.objects = append(d.objects, p.head, p.text)
	}
	return d.colored(s, s.color)
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
}

// onTheDay says whether the stage belongs to the visit itself.
func (s *stop) onTheDay() bool {
	return s.id == "harvest" || s.id == "processing" || s.id == "injection"
}

// start is where the text begins, and how much stands above it: in a narrow row,
// the time.
func (s *stop) start(width float32) (start, above float32) {
	if width >= timesFold {
		return textStart, 0
	}
	start = dotSize + dotGap
	return start, s.times.height(width-start, true)
}

func (s *stop) heightAt(width float32) float32 {
	start, above := s.start(width)
	text := width - start
	least := float32(60)
	if above == 0 {
		least = max(least, s.times.height(timeWidth, false)+22)
	}
	if !s.open {
		return max(least, 8+above+s.title.heightAt(text-50)+s.short.heightAt(text-50)+18)
	}
	height := 14 + s.title.heightAt(text-2*cardSide-40) + 8
	s.eachPart(text, func(_ *part, _, _, part float32) { height += part + 10 })
	return max(least, above+cardDrop(above)+height+12+22)
}

// cardDrop is the room between a time and the card under it.
func cardDrop(above float32) float32 {
	if above > 0 {
		return 10
	}
	return 0
}

// eachPart goes through the parts of an open card, with how far their head stands
// above their text and how high they are. Where the card is narrow, that is by the
// head's whole height.
func (s *stop) eachPart(text float32, each func(p *part, width, above, height float32)) {
	for _, p := range s.parts {
		if len(p.text.Objects) == 0 {
			continue
		}
		width, above := text-2*cardSide-cardHead, float32(0)
		if text < cardFold {
			width += cardHead
			above = p.head.heightAt(width)
		}
		each(p, width, above, above+max(roleBody.line, heightAt(p.text, width)))
	}
}

func (s *stop) layout(size fyne.Size) {
	start, above := s.start(size.Width)
	if size.Width < start {
		return
	}
	text := size.Width - start
	bottom := size.Height
	if !s.last {
		bottom -= 8
	}
	out := float32(0)
	if above > 0 { // the dot has no column before it
		out = 6
	}
	put(s.wash, -out, 0, size.Width+2*out, bottom)
	placeRing(s.ring, -out, 0, size.Width+2*out, bottom)
	const top = 6
	dotX := start - dotGap - dotSize
	if above == 0 {
		dotX = timeWidth + (lineWidth-dotSize)/2
		s.times.column(0, top+3, timeWidth-4)
	} else {
		s.times.row(start, top+3, text)
	}
	put(s.line, dotX+dotSize/2-1.5, top+dotSize, 3, size.Height-dotSize)
	put(s.dot, dotX, top, dotSize, dotSize)
	put(s.icon, dotX+7, top+7, 18, 18)
	if s.open {
		s.layoutCard(start, above+cardDrop(above), size)
		return
	}
	title := s.title.heightAt(text - 50)
	put(s.title, start, top+2+above, text-50, title)
	put(s.short, start, top+2+above+title, text-50, s.short.heightAt(text-50))
	put(s.chevron, size.Width-38, top+4+above, 20, 20)
}

// layoutCard sets an open stage: its card, from top on, and what that tells.
func (s *stop) layoutCard(start, top float32, size fyne.Size) {
	text := size.Width - start
	title := s.title.heightAt(text - 2*cardSide - 40)
	put(s.ground, start, top, text, size.Height-top-20)
	put(s.chevron, size.Width-38, top+10, 20, 20)
	put(s.title, start+cardSide, top+12, text-2*cardSide-40, title)
	y := top + 12 + title + 8
	s.eachPart(text, func(p *part, width, above, height float32) {
		x := start + cardSide
		put(p.head, x, y+1, cardHead-8, p.head.heightAt(cardHead-8))
		if above > 0 {
			put(p.head, x, y, width, above)
		} else {
			x += cardHead
		}
		put(p.text, x, y+above, width, height-above)
		y += height + 10
	})
}

// today is the mark of today on the line.
type today struct {
	widget.BaseWidget
	words      wording
	said       content.Text
	head, flag *prose
	ground     *canvas.Rectangle
	rule       *canvas.Rectangle
	line       *canvas.Rectangle
	pin, eye   *canvas.Circle
}

func newToday(w wording) *today {
	t := &today{
		words: w,
		head:  newProse(w.say("plan.today"), roleStrong, colorAccent),
		flag:  newProse(nil, roleChip, colorOnAccent),
	}
	t.head.alignTo(trailing)
	t.ExtendBaseWidget(t)
	return t
}

func (t *today) show(said content.Text) {
	t.said = said
	t.Refresh()
}

// fit puts the word “today” into the flag where there is no column for it, and says
// where the flag begins.
func (t *today) fit(width float32) (start float32) {
	narrow := width < timesFold
	show(t.head, !narrow)
	if narrow {
		t.flag.set(t.words.say("plan.today_narrow", "today", t.head.text, "flag", t.said))
		return dotSize + dotGap
	}
	t.flag.set(t.said)
	return textStart
}

func (t *today) heightAt(width float32) float32 {
	start := t.fit(width)
	return t.flag.heightAt(width-start-30) + 6 + 16
}

// CreateRenderer draws the mark.
func (t *today) CreateRenderer() fyne.WidgetRenderer {
	t.ground, t.rule, t.line = &canvas.Rectangle{CornerRadius: 14}, &canvas.Rectangle{}, &canvas.Rectangle{}
	t.pin, t.eye = &canvas.Circle{}, &canvas.Circle{}
	d := &drawing{
		objects: []fyne.CanvasObject{t.line, t.rule, t.pin, t.eye, t.ground, t.head, t.flag},
		min:     func() fyne.Size { return fyne.NewSize(200, 44) },
		layout:  t.layout,
	}
	return d.colored(t, t.color)
}

func (t *today) color() {
	t.ground.FillColor, t.rule.FillColor, t.pin.FillColor = paint(colorAccent), paint(colorAccent), paint(colorAccent)
	t.eye.FillColor, t.line.FillColor = paint(colorPaper), paint(colorHair)
}

func (t *today) layout(size fyne.Size) {
	start := t.fit(size.Width)
	height := size.Height - 16
	middle := height / 2
	x := float32(timeWidth + lineWidth/2)
	if start != textStart {
		x = dotSize / 2
	}
	put(t.line, x-1.5, 0, 3, size.Height)
	put(t.pin, x-10, middle-10, 20, 20)
	put(t.eye, x-4, middle-4, 8, 8)
	put(t.rule, x, middle-1, size.Width-x, 2)
	put(t.head, 0, middle-12, timeWidth-4, 24)
	width := min(measure(t.flag.text, t.flag.role).Width, size.Width-start-30)
	put(t.ground, start, 0, width+28, height)
	put(t.flag, start+14, 3, width+1, height-6)
}
