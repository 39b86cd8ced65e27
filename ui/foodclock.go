package ui

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// newFoodCard is the food and drink clock of one visit: the day, a drawing of what
// is allowed until when, and the same in words.
func newFoodCard(w wording, f handout.Fast, country content.Country) *fyne.Container {
	head := newColumn(2, newProse(w.say("ready.food"), roleLead, colorInk))
	switch {
	case !f.Arrive.Time.IsZero():
		head.Objects = append(head.Objects, newProse(w.say("ready.food_arrive", "day", f.Visit, "clock", f.Arrive.ClockIn), roleText, colorInk))
	case len(f.Visit) > 0: // the first or the last of two
		head.Objects = append(head.Objects, newProse(capital(f.Visit), roleText, colorInk))
	default:
		head.Objects = append(head.Objects, newProse(w.Text("page.food.undated"), roleText, colorInk))
	}
	if f.Only {
		head.Objects = append(head.Objects, newProse(w.say("ready.food_only"), roleStrong, colorInk))
	}
	under, lines := newColumn(2), newColumn(10)
	for _, s := range f.Stretches {
		said := w.say("ready.food_says", "head", s.Head, "text", s.Text)
		under.Objects = append(under.Objects, newProse(said, roleText, colorInk))
		lines.Objects = append(lines.Objects, newHanging(newPicture(mealIcon(s.ID), colorInk, laneIcon, laneIcon), laneIcon+12, newProse(said, roleText, colorInk)))
	}
	clock := newFoodClock(w, f, country)
	body := &fyne.Container{Layout: clockOrLines{clock}, Objects: []fyne.CanvasObject{clock, under, lines}}
	return newFramed(newCard(), inset{top: 18, side: 20, bottom: 18}, newColumn(14, head, body))
}

// clockOrLines shows the drawing with its words under it, or only the words, each
// line with its icon, where the bars would have no room.
type clockOrLines struct{ clock *foodClock }

func (l clockOrLines) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	drawn := l.clock.fits(size.Width)
	show(o[0], drawn)
	show(o[1], drawn)
	show(o[2], !drawn)
	if !drawn {
		put(o[2], 0, 0, size.Width, size.Height)
		return
	}
	height := heightAt(o[0], size.Width)
	put(o[0], 0, 0, size.Width, height)
	put(o[1], 0, height+12, size.Width, size.Height-height-12)
}

func (l clockOrLines) heightAt(o []fyne.CanvasObject, width float32) float32 {
	if !l.clock.fits(width) {
		return heightAt(o[2], width)
	}
	return heightAt(o[0], width) + 12 + heightAt(o[1], width)
}

func (clockOrLines) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// mealIcon is the drawing of what a stretch allows.
func mealIcon(id string) string {
	switch id {
	case "light":
		return "toast"
	case "clear":
		return "glass"
	case "nothing":
		return "none"
	}
	return "meal"
}

// foodClock is the drawing: a lane for each thing, with a bar as long as it is
// allowed, the midnights on the way, and the arrival.
type foodClock struct {
	widget.BaseWidget
	lanes []*lane
	marks []*mark // the most needed first
	span  float32 // hours from the beginning to the arrival
	names float32 // width of what stands before the lanes

	arrival *canvas.Rectangle
}

// lane is one thing: its name, its bar, and when that ends.
type lane struct {
	id         string
	icon       *canvas.Raster
	name, end  *prose
	hours      float32 // before arrival, that the bar ends
	none       bool    // nothing is allowed: the bar is solid, and ends at the arrival
	track, bar *canvas.Rectangle
	back       *canvas.Rectangle // behind words that stand beside their bar
	sign       *canvas.Raster
}

// mark is a time on the axis.
type mark struct {
	label *prose
	hours float32           // before arrival
	line  *canvas.Rectangle // at midnight
}

const (
	laneIcon  = 22
	laneStep  = 40
	barSize   = 32
	axis      = 28
	laneTail  = 20 // of the lanes, after the arrival
	leastLane = 240
	barPad    = 10
	before    = 5 // hours shown before the first end
)

func newFoodClock(w wording, f handout.Fast, country content.Country) *foodClock {
	c := &foodClock{arrival: &canvas.Rectangle{}}
	ends := float32(0)
	for _, s := range f.Stretches {
		ln := newLane(w, s)
		switch {
		case s.Hours == 0: // the last begins where the one before it ended
			ln.none, ln.hours = true, ends
		case f.Arrive.Time.IsZero():
			ln.hours = float32(s.Hours)
		default:
			ln.hours = float32(f.Arrive.Time.Sub(s.Until.Time).Hours())
		}
		ends = ln.hours
		c.span = max(c.span, ln.hours+before)
		c.names = max(c.names, measure(ln.name.text, ln.name.role).Width)
		c.lanes = append(c.lanes, ln)
	}
	c.names += laneIcon + 12 + 16
	c.mark(w, f, country)
	c.ExtendBaseWidget(c)
	return c
}

func newLane(w wording, s handout.Stretch) *lane {
	name := s.Text
	if id := "window.ready.lane." + s.ID; w.Has(id) {
		name = w.Text(id)
	}
	return &lane{
		id:   s.ID,
		icon: newIcon(mealIcon(s.ID), colorInk), sign: newIcon("none", colorOnAccent),
		name: newProse(name, roleText, colorInk), end: newProse(s.Head, roleStrong, colorInk),
		track: &canvas.Rectangle{}, bar: &canvas.Rectangle{CornerRadius: 6}, back: &canvas.Rectangle{},
	}
}

// mark puts the times on the axis: the arrival, each midnight, the day it begins
// on, and every third hour. Without a day there is only the arrival.
func (c *foodClock) mark(w wording, f handout.Fast, country content.Country) {
	at := f.Arrive.Time
	if at.IsZero() {
		c.addMark(w.say("ready.arrive"), 0, true)
		return
	}
	c.addMark(f.Arrive.Clock, 0, true)
	begin := at.Add(-time.Duration(float64(c.span) * float64(time.Hour)))
	var hours []time.Time
	midnights := time.Date(begin.Year(), begin.Month(), begin.Day(), 0, 0, 0, 0, at.Location())
	for t := midnights; t.Before(at); t = time.Date(t.Year(), t.Month(), t.Day(), t.Hour()+3, 0, 0, 0, at.Location()) {
		if !t.After(begin) {
			continue
		}
		if t.Hour() > 0 {
			hours = append(hours, t)
			continue
		}
		m := c.addMark(handout.SayClock(w.Words, t), float32(at.Sub(t).Hours()), false)
		m.line = &canvas.Rectangle{}
	}
	c.addMark(handout.SayBrief(w.Words, country, begin), c.span, false)
	for _, t := range hours {
		c.addMark(handout.SayClock(w.Words, t), float32(at.Sub(t).Hours()), false)
	}
}

func (c *foodClock) addMark(label content.Text, hours float32, arrival bool) *mark {
	m := &mark{label: newProse(label, roleSmall, colorInk), hours: hours}
	if arrival {
		m.label.restyle(roleChip, colorAccent)
	}
	c.marks = append(c.marks, m)
	return m
}

// at is where a time stands, so many hours before the arrival.
func (c *foodClock) at(hours, width float32) float32 {
	room := width - c.names - laneTail
	return c.names + room*(c.span-hours)/c.span
}

// fits says whether every bar has room, with its words in it or beside it.
func (c *foodClock) fits(width float32) bool {
	if width-c.names < leastLane {
		return false
	}
	for _, ln := range c.lanes {
		words := ln.end.ownSize().Width + barPad
		end := c.at(ln.hours, width)
		switch {
		case ln.none && end-words < c.names:
			return false
		case !ln.none && !ln.holds(end-c.names) && end+words > c.at(0, width):
			return false
		}
	}
	return true
}

// holds says whether a bar has room for its words.
func (l *lane) holds(width float32) bool { return width >= l.end.ownSize().Width+2*barPad }

func (c *foodClock) heightAt(float32) float32 { return axis + laneStep*float32(len(c.lanes)) }

// CreateRenderer draws the clock.
func (c *foodClock) CreateRenderer() fyne.WidgetRenderer {
	d := &drawing{
		min:    func() fyne.Size { return fyne.NewSize(c.names+leastLane, c.heightAt(0)) },
		layout: c.layout,
	}
	for _, ln := range c.lanes {
		d.objects = append(d.objects, ln.track)
	}
	for _, m := range c.marks {
		if m.line != nil {
			d.objects = append(d.objects, m.line)
		}
		d.objects = append(d.objects, m.label)
	}
	for _, ln := range c.lanes {
		d.objects = append(d.objects, ln.back, ln.bar, ln.icon, ln.name, ln.end, ln.sign)
	}
	d.objects = append(d.objects, c.arrival)
	return d.colored(c, c.color)
}

func (c *foodClock) color() {
	c.arrival.FillColor = paint(colorAccent)
	for _, m := range c.marks {
		if m.line != nil {
			m.line.FillColor = paint(colorHair)
		}
	}
	for _, ln := range c.lanes {
		ln.track.FillColor, ln.back.FillColor = paint(colorHair), paint(colorSlip)
		ln.bar.FillColor, ln.bar.StrokeColor, ln.bar.StrokeWidth = paint(colorSoft), paint(colorAccent), 2
		if ln.none {
			ln.bar.FillColor = paint(colorAccent)
		}
		ln.sign.Hidden = !ln.none
		drawIcon(ln.icon, mealIcon(ln.id), colorInk)
	}
}

func (c *foodClock) layout(size fyne.Size) {
	if size.Width < c.names+leastLane {
		return
	}
	c.layoutAxis(size)
	for i, ln := range c.lanes {
		ln.layout(c, axis+laneStep*float32(i), size.Width)
	}
	put(c.arrival, c.at(0, size.Width)-1.5, axis-4, 3, size.Height-axis+4)
}

// layoutAxis sets the times; one that would stand on another is left out.
func (c *foodClock) layoutAxis(size fyne.Size) {
	type stretch struct{ from, to float32 }
	var taken []stretch
	for _, m := range c.marks {
		x, own := c.at(m.hours, size.Width), m.label.ownSize().Width
		if m.line != nil {
			put(m.line, x-1, axis-4, 2, size.Height-axis+4)
		}
		from := max(c.names, min(x-own/2, size.Width-own))
		free := true
		for _, t := range taken {
			free = free && (from > t.to+12 || from+own+12 < t.from)
		}
		show(m.label, free)
		if free {
			taken = append(taken, stretch{from, from + own})
			put(m.label, from, 0, own, m.label.role.line)
		}
	}
}

// layout sets a lane with its words in the bar, or beside it where that is short.
func (l *lane) layout(c *foodClock, y, width float32) {
	middle := y + laneStep/2
	put(l.icon, 0, middle-laneIcon/2, laneIcon, laneIcon)
	put(l.name, laneIcon+12, middle-l.name.role.line/2, c.names-laneIcon-12, l.name.role.line)
	put(l.track, c.names, middle, width-c.names, 1)
	from, to := c.names, c.at(l.hours, width)
	words, top := l.end.ownSize().Width, middle-l.end.role.line/2
	inside := !l.none && l.holds(to-from)
	show(l.back, !inside)
	switch {
	case l.none:
		put(l.end, to-barPad-words, top, words, l.end.role.line)
		put(l.back, to-2*barPad-words, top, words+2*barPad, l.end.role.line)
		from, to = to, c.at(0, width)
		put(l.sign, (from+to)/2-10, middle-10, 20, 20)
		show(l.sign, to-from >= 28)
	case inside:
		put(l.end, to-barPad-words, top, words, l.end.role.line)
	default:
		put(l.end, to+barPad, top, words, l.end.role.line)
		put(l.back, to, top, words+2*barPad, l.end.role.line)
	}
	put(l.bar, from, middle-barSize/2, to-from, barSize)
}
