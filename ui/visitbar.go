package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// visitBar runs along the top: the visit as a slip of paper that opens its form,
// and the button for what most come for. In a narrow window it begins with a
// button that lists what the rail has otherwise.
type visitBar struct {
	widget.BaseWidget
	list   *button
	slip   *slip
	main   *button
	narrow bool
}

func newVisitBar(w *window) *visitBar {
	b := &visitBar{
		slip: newSlip(w),
		main: newButton(mainKind, "print", w.words.say("print.print"), w.printPages),
	}
	b.list = newButton(plain, "menu", nil, func() { openMenu(w.Canvas(), b.list, w.allItems()) })
	b.main.height, b.list.slim = 60, true
	b.ExtendBaseWidget(b)
	return b
}

func (b *visitBar) show(p handout.Plan) { b.slip.show(p) }

// turn names the open screen on the button that stands for the rail.
func (b *visitBar) turn(name content.Text) { b.list.say(name) }

// setNarrow folds the bar. The frame gives it its place afterwards.
func (b *visitBar) setNarrow(narrow bool) {
	if b.narrow != narrow {
		b.narrow, b.slip.narrow = narrow, narrow
		lay(b.slip.layout, b.slip.Size())
	}
}

// CreateRenderer places list, slip and button.
func (b *visitBar) CreateRenderer() fyne.WidgetRenderer {
	return &drawing{
		objects: []fyne.CanvasObject{b.list, b.slip, b.main},
		min:     func() fyne.Size { return fyne.NewSize(300, barHeightNarrow) },
		layout:  b.layout,
		refresh: func() { canvas.Refresh(b) },
	}
}

func (b *visitBar) layout(size fyne.Size) {
	show(b.list, b.narrow)
	main := b.main.MinSize().Width
	if b.narrow {
		const edge, gap, high = 14, 8, 46
		list := b.list.MinSize().Width
		put(b.list, edge, 7, list, high)
		put(b.main, size.Width-edge-main, 7, main, high)
		put(b.slip, edge+list+gap, 7, size.Width-2*edge-list-main-2*gap, high)
		return
	}
	put(b.main, size.Width-24-main, 12, main, 60)
	put(b.slip, 0, 12, size.Width-24-main-12, 60)
}

// slip is the visit in five parts. Pressed anywhere, it opens the form.
type slip struct {
	control
	w      *window
	heads  []*prose
	parts  []*prose
	change *prose
	brief  *prose // the visit in one line, for a narrow window
	briefs []content.Text
	// what and when are said in full, and for where that has no room.
	when, what [2]content.Text
	narrow     bool

	ground, ring, hole *canvas.Rectangle
	lines              []*canvas.Rectangle
	pencil             *canvas.Raster
}

// slipParts are the parts of the slip by the ids of their heads, in the order in
// which they leave when there is no room: the last first.
var slipParts = []string{"for", "when", "what", "where", "language"}

func newSlip(w *window) *slip {
	s := &slip{w: w, change: newLabel(w.words.say("bar.change"), roleLabel, colorAccent)}
	for _, id := range slipParts {
		s.heads = append(s.heads, newClipped(w.words.say("bar."+id), roleSmall, colorInk2))
		s.parts = append(s.parts, newClipped(nil, roleLabel, colorInk))
	}
	s.brief = newClipped(nil, roleLabel, colorInk)
	s.parts[0].restyle(roleStrong, colorInk) // the face for letters that ours lacks has no medium: Nguyễn Thị Minh
	s.onPress = w.change
	s.extend(s)
	return s
}

func (s *slip) show(p handout.Plan) {
	words := s.w.words
	not := words.say("bar.not_given")
	or := func(t content.Text, given bool) content.Text {
		if !given {
			return not
		}
		return t
	}
	s.parts[0].set(or(p.Facts.For, len(p.Facts.For) > 0))
	for i, day := range []content.Text{p.Facts.DayBrief, p.Facts.DayShort} {
		s.when[i] = or(words.say("bar.day_clock", "day", day, "clock", p.Facts.Arrive), !p.Undated)
	}
	s.what[0] = or(p.Facts.Short, len(p.Facts.Short) > 0)
	s.what[1] = or(words.brief("pathway", string(p.Visit.Pathway)), p.Visit.Pathway != "")
	s.fill(0)
	s.parts[3].set(or(content.Plain(p.Clinic.Name), p.Clinic.Name != ""))
	s.parts[4].set(s.w.handoutLanguages(s.w.desk.visit))
	s.briefs = s.inBrief(p)
	s.Refresh()
}

// longest is the visit in one line that has room: for whom and when, without its clock
// time if need be, or only when, since half a clock time is worse than no name.
func (s *slip) longest(room float32) content.Text {
	var shortest content.Text
	for _, t := range s.briefs {
		if measure(t, s.brief.role).Width <= room {
			return t
		}
		shortest = t
	}
	return shortest
}

// fill says when and what it is: in full, or shorter.
func (s *slip) fill(short int) {
	s.parts[1].set(s.when[short])
	s.parts[2].set(s.what[short])
}

// inBrief is the visit in one line, the longest first.
func (s *slip) inBrief(p handout.Plan) []content.Text {
	words := s.w.words
	day := words.say("bar.day_clock", "day", p.Facts.DayBrief, "clock", p.Facts.Arrive)
	short := words.say("bar.day_clock", "day", p.Facts.DayShort, "clock", p.Facts.Arrive)
	switch named := len(p.Facts.For) > 0; {
	case named && p.Undated:
		return []content.Text{p.Facts.For}
	case named:
		return []content.Text{
			words.say("bar.for_when", "for", p.Facts.For, "when", day),
			words.say("bar.for_when", "for", p.Facts.For, "when", short),
			words.say("bar.for_when", "for", p.Facts.For, "when", p.Facts.DayShort), day, short,
		}
	case p.Undated:
		return []content.Text{words.say("plan.invite"), words.say("bar.invite")}
	}
	return []content.Text{day, short}
}

// full is a part as it is where there is room.
func (s *slip) full(i int) content.Text {
	switch i {
	case 1:
		return s.when[0]
	case 2:
		return s.what[0]
	}
	return s.parts[i].text
}

// AccessibilityLabel is the visit in a line.
func (s *slip) AccessibilityLabel() string {
	said := s.change.String()
	for i := range s.parts {
		said += ", " + s.heads[i].String() + " " + s.full(i).String()
	}
	return said
}

// CreateRenderer draws the slip.
func (s *slip) CreateRenderer() fyne.WidgetRenderer {
	s.ground, s.ring, s.hole = &canvas.Rectangle{CornerRadius: 12}, newRing(12), &canvas.Rectangle{CornerRadius: 6}
	s.pencil = newIcon("pencil", colorAccent)
	d := &drawing{
		objects: []fyne.CanvasObject{s.ring, s.ground, s.hole, s.pencil, s.change, s.brief},
		min:     func() fyne.Size { return fyne.NewSize(400, 60) },
		layout:  s.layout,
	}
	for i := range s.parts {
		line := &canvas.Rectangle{}
		s.lines = append(s.lines, line)
		d.objects = append(d.objects, line, s.heads[i], s.parts[i])
	}
	return d.colored(s, s.color)
}

func (s *slip) color() {
	showRing(s.ring, s.ringed())
	s.ground.FillColor, s.ground.StrokeColor, s.ground.StrokeWidth = paint(colorSlip), paint(colorHair), hairline()
	s.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 4, Offset: fyne.NewPos(0, 1)}
	if s.hovered {
		s.ground.FillColor = paint(colorSoft)
	}
	s.hole.FillColor, s.hole.StrokeColor, s.hole.StrokeWidth = paint(colorRail), paint(colorHair), 1
	drawIcon(s.pencil, "pencil", colorAccent)
	for _, l := range s.lines {
		l.FillColor = paint(colorHair)
	}
	s.lines[0].FillColor = color.Transparent
}

const (
	slipLead = 41 // room of the hole
	slipPad  = 14
)

// layout gives each part the room of its words. Where that is too little the
// last parts leave; what is still too long is cut with ….
func (s *slip) layout(size fyne.Size) {
	put(s.ground, 0, 0, size.Width, size.Height)
	placeRing(s.ring, 0, 0, size.Width, size.Height)
	put(s.hole, 14, (size.Height-12)/2, 12, 12)
	show(s.brief, s.narrow)
	show(s.change, !s.narrow)
	if s.narrow {
		s.brief.set(s.longest(size.Width - slipLead - 36))
		put(s.brief, slipLead-4, (size.Height-roleLabel.line)/2, size.Width-slipLead-36, roleLabel.line)
		put(s.pencil, size.Width-32, (size.Height-20)/2, 20, 20)
		s.showParts(nil)
		return
	}
	change := s.change.MinSize().Width
	put(s.change, size.Width-slipPad-change, (size.Height-roleLabel.line)/2, change, roleLabel.line)
	put(s.pencil, size.Width-slipPad-change-28, (size.Height-20)/2, 20, 20)
	room := size.Width - slipLead - change - 28 - slipPad - 12
	s.fill(0)
	widths, cut := s.share(room)
	if cut { // the year and the spot go before the clock
		s.fill(1)
		widths, _ = s.share(room)
	}
	s.showParts(widths)
}

// showParts shows as many parts as there are widths.
func (s *slip) showParts(widths []float32) {
	height := s.Size().Height
	x := float32(slipLead)
	for i := range s.parts {
		on := i < len(widths)
		show(s.heads[i], on)
		show(s.parts[i], on)
		s.lines[i].Hidden = !on || i == 0
		if !on {
			continue
		}
		put(s.lines[i], x-slipPad, 1, hairline(), height-2)
		put(s.heads[i], x, 6, widths[i], roleSmall.line)
		put(s.parts[i], x, 27, widths[i], roleLabel.line)
		x += widths[i] + 2*slipPad
	}
}

// share gives those parts their widths that have room, and says whether one is cut.
func (s *slip) share(room float32) (widths []float32, cut bool) {
	const least = 96 // of a part that is cut
	total := float32(0)
	for i, p := range s.parts {
		own := max(measure(p.text, p.role).Width, measure(s.heads[i].text, roleSmall).Width) + 2
		widths = append(widths, own)
		total += own + 2*slipPad
	}
	shown := len(s.parts)
	for shown > 3 && total > room { // for whom, when and what stay
		shown--
		total -= widths[shown] + 2*slipPad
	}
	for shown > 2 && total-excess(widths[:shown], least) > room {
		shown--
		total -= widths[shown] + 2*slipPad
	}
	total -= slipPad // after the last there is room already
	for total > room && excess(widths[:shown], least) > 0 {
		longest := longestOf(widths[:shown], least)
		less := min(total-room, widths[longest]-least, max(8, widths[longest]/4))
		widths[longest] -= less
		total -= less
		cut = true
	}
	return widths[:shown], cut
}

// longestOf is the part to be cut next: the longest, but the time only when the
// others are as short as they may be.
func longestOf(widths []float32, least float32) int {
	const when = 1
	longest := when
	for i, w := range widths {
		if i != when && w > least && (longest == when || w > widths[longest]) {
			longest = i
		}
	}
	return longest
}

// excess is how much could be cut from the widths.
func excess(widths []float32, least float32) (sum float32) {
	for _, w := range widths {
		sum += max(0, w-least)
	}
	return sum
}
