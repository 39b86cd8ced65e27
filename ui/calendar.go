package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// calendarSaid is how a calendar says its days, and which of them is today.
type calendarSaid struct {
	words   wording
	country content.Country
	today   time.Time
}

// openCalendar shows a month under an object, or over it where there is no room
// below, with a day to start from. It takes the focus; what is chosen goes to
// onChoose, and the focus goes back.
func openCalendar(on fyne.Canvas, under fyne.CanvasObject, said calendarSaid, from time.Time, onChoose func(time.Time)) {
	month := newCalendar(said, from)
	l := openLayer(on, month, func(window fyne.Size) { month.stand(under, window) })
	month.onClose = l.close
	month.onChoose = func(day time.Time) {
		l.close()
		onChoose(day)
	}
}

// stand puts the month under an object, or over it.
func (c *calendar) stand(under fyne.CanvasObject, window fyne.Size) {
	const edge = 8
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	own := c.MinSize()
	x := underLeading(at, under.Size().Width, own.Width, window.Width)
	y := at.Y + under.Size().Height + 6
	if y+own.Height > window.Height-edge {
		y = at.Y - 6 - own.Height
	}
	height := min(own.Height, window.Height-2*edge)
	put(c, x, max(edge, min(y, window.Height-edge-height)), own.Width, height)
}

// calendar is a month of days. It is one stop of the Tab key: arrows move by days
// and weeks, Page Up and Page Down by months, Return chooses, Esc closes.
type calendar struct {
	control
	said     calendarSaid
	at       time.Time // the day that Return chooses, at midnight in UTC
	first    time.Weekday
	onChoose func(time.Time)
	onClose  func()

	ground, mark, now *canvas.Rectangle
	title             *prose
	back, forth       *canvas.Raster
	heads             [7]*prose
	days              [31]*prose
}

func newCalendar(said calendarSaid, from time.Time) *calendar {
	c := &calendar{said: said, at: from, first: firstWeekday(said.country)}
	c.title = newLabel(nil, roleStrong, colorInk)
	for i, day := range [7]string{"sun", "mon", "tue", "wed", "thu", "fri", "sat"} {
		c.heads[(i+7-int(c.first))%7] = newLabel(said.words.Text("page.weekday_short."+day), roleSmall, colorInk2)
	}
	for i := range c.days {
		c.days[i] = newLabel(said.words.say("plan.number", "n", i+1), roleLabel, colorInk)
	}
	c.extend(c)
	c.turn(from)
	return c
}

// firstWeekday is the day on which weeks begin where people live.
func firstWeekday(c content.Country) time.Weekday {
	switch c {
	case "", "US", "CA", "MX":
		return time.Sunday
	}
	return time.Monday
}

// turn goes to a day, within the years that a visit may have.
func (c *calendar) turn(to time.Time) {
	if to.Year() < handout.FirstYear || to.Year() > handout.LastYear {
		return
	}
	c.at = to
	c.title.set(c.said.words.say("calendar.month",
		"month", c.said.words.Text("page.month.m"+to.Format("1")), "year", to.Year()))
	c.Refresh()
}

// turnMonth goes to the same day of another month, or to its last.
func (c *calendar) turnMonth(by int) {
	first := time.Date(c.at.Year(), c.at.Month()+time.Month(by), 1, 0, 0, 0, 0, time.UTC)
	c.turn(first.AddDate(0, 0, min(c.at.Day(), daysIn(first))-1))
}

// daysIn is how many days the month of a day has.
func daysIn(day time.Time) int {
	return time.Date(day.Year(), day.Month()+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// AccessibilityLabel is the day that Return chooses.
func (c *calendar) AccessibilityLabel() string {
	return handout.SayDay(c.said.words.Words, c.said.country, c.at).String()
}

// TypedKey moves, chooses or closes.
func (c *calendar) TypedKey(key *fyne.KeyEvent) {
	week := (int(c.at.Weekday()) - int(c.first) + 7) % 7 // the column of the day
	switch onward(key.Name) {
	case fyne.KeyLeft:
		c.turn(c.at.AddDate(0, 0, -1))
	case fyne.KeyRight:
		c.turn(c.at.AddDate(0, 0, 1))
	case fyne.KeyUp:
		c.turn(c.at.AddDate(0, 0, -7))
	case fyne.KeyDown:
		c.turn(c.at.AddDate(0, 0, 7))
	case fyne.KeyHome:
		c.turn(c.at.AddDate(0, 0, -week))
	case fyne.KeyEnd:
		c.turn(c.at.AddDate(0, 0, 6-week))
	case fyne.KeyPageUp:
		c.turnMonth(-1)
	case fyne.KeyPageDown:
		c.turnMonth(1)
	case fyne.KeyReturn, fyne.KeyEnter:
		c.onChoose(c.at)
	case fyne.KeyEscape, keyCalendar:
		c.onClose()
	}
}

// TypedRune chooses with space.
func (c *calendar) TypedRune(r rune) {
	if r == ' ' {
		c.onChoose(c.at)
	}
}

// AcceptsTab keeps the Tab key inside, since nothing else of the window can be
// reached while the calendar is open.
func (c *calendar) AcceptsTab() bool { return true }

// Tapped chooses the day under the pointer, or turns the month.
func (c *calendar) Tapped(at *fyne.PointEvent) {
	x, y := fromLeading(at.Position.X, c.Size().Width), at.Position.Y
	switch {
	case y < calendarHead && x < calendarPad+calendarCell:
		c.turnMonth(-1)
	case y < calendarHead && x > c.Size().Width-calendarPad-calendarCell:
		c.turnMonth(1)
	}
	for day := 1; day <= daysIn(c.at); day++ {
		left, top := c.place(day)
		if x >= left && x < left+calendarCell && y >= top && y < top+calendarRow {
			c.onChoose(time.Date(c.at.Year(), c.at.Month(), day, 0, 0, 0, 0, time.UTC))
			return
		}
	}
}

const (
	calendarPad   = 12
	calendarCell  = 44
	calendarRow   = 38
	calendarHead  = 50 // the month and its arrows
	calendarNames = 26 // the days of the week
)

// place is where a day of the month stands.
func (c *calendar) place(day int) (x, y float32) {
	first := time.Date(c.at.Year(), c.at.Month(), 1, 0, 0, 0, 0, time.UTC)
	cell := (int(first.Weekday())-int(c.first)+7)%7 + day - 1
	return calendarPad + float32(cell%7)*calendarCell, calendarHead + calendarNames + float32(cell/7)*calendarRow
}

// CreateRenderer draws the month.
func (c *calendar) CreateRenderer() fyne.WidgetRenderer {
	c.ground, c.mark = &canvas.Rectangle{CornerRadius: 14}, &canvas.Rectangle{CornerRadius: 8}
	c.now = &canvas.Rectangle{CornerRadius: 2}
	c.back, c.forth = newIcon(backIcon(), colorInk), newIcon(onIcon(), colorInk)
	d := &drawing{
		objects: []fyne.CanvasObject{c.ground, c.mark, c.now, c.title, c.back, c.forth},
		min: func() fyne.Size {
			const rows = 6
			return fyne.NewSize(2*calendarPad+7*calendarCell, calendarHead+calendarNames+rows*calendarRow+calendarPad)
		},
		layout: c.layout,
	}
	for _, h := range c.heads {
		d.objects = append(d.objects, h)
	}
	for _, day := range c.days {
		d.objects = append(d.objects, day)
	}
	return d.colored(c, c.color)
}

func (c *calendar) layout(size fyne.Size) {
	const icon = 22
	put(c.ground, 0, 0, size.Width, size.Height)
	title := c.title.MinSize().Width
	put(c.title, (size.Width-title)/2, (calendarHead-roleStrong.line)/2, title, roleStrong.line)
	put(c.back, calendarPad+(calendarCell-icon)/2, (calendarHead-icon)/2, icon, icon)
	put(c.forth, size.Width-calendarPad-(calendarCell+icon)/2, (calendarHead-icon)/2, icon, icon)
	for i, h := range c.heads {
		own := h.MinSize().Width
		put(h, calendarPad+float32(i)*calendarCell+(calendarCell-own)/2, calendarHead, own, roleSmall.line)
	}
	for i, label := range c.days {
		show(label, i < daysIn(c.at))
		x, y := c.place(i + 1)
		own := label.MinSize().Width
		put(label, x+(calendarCell-own)/2, y+(calendarRow-label.role.line)/2, own, label.role.line)
	}
	x, y := c.place(c.at.Day())
	put(c.mark, x+1, y+1, calendarCell-2, calendarRow-2)
	today := c.said.today
	c.now.Hidden = today.Year() != c.at.Year() || today.Month() != c.at.Month()
	x, y = c.place(today.Day())
	put(c.now, x+12, y+calendarRow-7, calendarCell-24, 3)
}

func (c *calendar) color() {
	c.ground.FillColor, c.ground.StrokeColor, c.ground.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	c.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	c.mark.FillColor, c.mark.StrokeColor, c.mark.StrokeWidth = paint(colorSoft), paint(colorAccent), 3
	c.now.FillColor = paint(colorAccent)
	drawIcon(c.back, backIcon(), colorInk)
	drawIcon(c.forth, onIcon(), colorInk)
	for i, label := range c.days {
		if i+1 == c.at.Day() {
			label.restyle(roleStrong, colorInk)
		} else {
			label.restyle(roleLabel, colorInk)
		}
	}
}

// calendarIcon opens the calendar of its field with the pointer. By keyboard the
// field does, so that Tab goes from the day on to the clock.
type calendarIcon struct {
	widget.BaseWidget
	image *canvas.Raster
	open  func()
}

func newCalendarIcon(open func()) *calendarIcon {
	i := &calendarIcon{open: open}
	i.ExtendBaseWidget(i)
	return i
}

// Tapped opens the calendar.
func (i *calendarIcon) Tapped(*fyne.PointEvent) { i.open() }

// Cursor is a pointing hand.
func (i *calendarIcon) Cursor() desktop.Cursor { return desktop.PointerCursor }

// CreateRenderer draws the icon in the middle.
func (i *calendarIcon) CreateRenderer() fyne.WidgetRenderer {
	const icon = 22
	i.image = newIcon("calendar", colorInk)
	return &drawing{
		objects: []fyne.CanvasObject{i.image},
		min:     func() fyne.Size { return fyne.NewSize(fieldHeight, fieldHeight) },
		layout: func(size fyne.Size) {
			put(i.image, (size.Width-icon)/2, (size.Height-icon)/2, icon, icon)
		},
		refresh: func() { drawIcon(i.image, "calendar", colorInk) },
	}
}
