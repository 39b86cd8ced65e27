package ui

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"

	"beforehand/content"
)

// item is one row of a menu.
type item struct {
	icon   string
	words  content.Text
	keys   content.Text // that do the same
	chosen bool         // the list begins there
	on     bool         // ticked as well, but no place to begin
	rule   bool         // a line stands above it
	do     func()
}

// openMenu lists items under an object, or over it where there is no room below.
// It takes the focus, and gives it back when it is closed.
func openMenu(on fyne.Canvas, under fyne.CanvasObject, items []item) {
	openMenuUnder(on, func() (fyne.Position, fyne.Size) {
		return fyne.CurrentApp().Driver().AbsolutePositionForObject(under), under.Size()
	}, items)
}

// openMenuAt lists items at a place in the window.
func openMenuAt(on fyne.Canvas, at fyne.Position, items []item) {
	openMenuUnder(on, func() (fyne.Position, fyne.Size) { return at, fyne.Size{} }, items)
}

func openMenuUnder(on fyne.Canvas, under func() (fyne.Position, fyne.Size), items []item) {
	rows := newMenuRows(items)
	l := openLayer(on, rows, func(window fyne.Size) { rows.stand(under, window) })
	rows.onPick = func(i int) {
		l.close()
		items[i].do()
	}
	rows.onClose = l.close
}

// stand puts the rows under a place, or where there is no room, higher.
func (r *menuRows) stand(under func() (fyne.Position, fyne.Size), window fyne.Size) {
	at, own := under()
	width := min(window.Width-16, max(own.Width, r.ownWidth()))
	height := r.heightAt(width)
	x := underLeading(at, own.Width, width, window.Width)
	y := at.Y + own.Height + 4
	if y+height > window.Height-8 {
		y = max(8, window.Height-8-height)
	}
	put(r, x, y, width, min(height, window.Height-16))
	r.move(r.at)
}

// menuRows is the list itself: one stop of the Tab key, moved in by arrows and
// letters. Where it is higher than the window it shows a part, which follows the
// row that it stands at, or the wheel.
type menuRows struct {
	control
	items   []item
	at      int
	offset  float32 // how much of the list is hidden above
	onPick  func(int)
	onClose func()

	ground, mark *canvas.Rectangle
	labels, keys []*prose
	icons        []*canvas.Raster
	rules        []*canvas.Rectangle
	ticks        []*canvas.Raster  // nil where nothing is ticked
	more         [2]*canvas.Raster // above and below
	iconed       bool
}

func newMenuRows(items []item) *menuRows {
	r := &menuRows{items: items}
	for i, it := range items {
		if it.chosen {
			r.at = i
		}
		r.iconed = r.iconed || it.icon != ""
		r.labels = append(r.labels, newClipped(it.words, roleText, colorInk))
		r.keys = append(r.keys, newProse(it.keys, roleSmall, colorInk2))
	}
	r.extend(r)
	return r
}

const (
	menuRow   = 36
	menuPad   = 6
	menuLead  = 14
	menuIcon  = 22
	menuTrail = 44 // the room of the tick
	menuMore  = 18 // the room of the sign that there are more rows
)

func (r *menuRows) heightAt(float32) float32 { return float32(len(r.items))*menuRow + 2*menuPad }

func (r *menuRows) lead() float32 {
	if r.iconed {
		return menuLead + menuIcon + 10
	}
	return menuLead
}

func (r *menuRows) ownWidth() (widest float32) {
	for i, l := range r.labels {
		own := r.lead() + measure(l.text, l.role).Width + menuTrail
		if len(r.items[i].keys) > 0 {
			own += 24 + r.keys[i].MinSize().Width
		}
		widest = max(widest, own)
	}
	return widest
}

// FocusGained leaves selected what the menu may be about.
func (r *menuRows) FocusGained() {
	r.focused = true
	r.Refresh()
}

// AccessibilityLabel is the row that Return would choose.
func (r *menuRows) AccessibilityLabel() string { return r.labels[r.at].String() }

// TypedKey moves, chooses or closes.
func (r *menuRows) TypedKey(key *fyne.KeyEvent) {
	switch key.Name {
	case fyne.KeyDown:
		r.move((r.at + 1) % len(r.items))
	case fyne.KeyUp:
		r.move((r.at - 1 + len(r.items)) % len(r.items))
	case fyne.KeyHome:
		r.move(0)
	case fyne.KeyEnd:
		r.move(len(r.items) - 1)
	case fyne.KeyReturn, fyne.KeyEnter:
		r.onPick(r.at)
	case fyne.KeyEscape:
		r.onClose()
	}
}

// TypedRune moves to the next row that begins with a letter; space chooses.
func (r *menuRows) TypedRune(letter rune) {
	if letter == ' ' {
		r.onPick(r.at)
		return
	}
	options := make([]option, len(r.items))
	for i, it := range r.items {
		options[i].words = it.words
	}
	if i := nextFrom(options, r.at, letter); i >= 0 {
		r.move(i)
	}
}

func (r *menuRows) move(i int) {
	r.at = i
	top := menuPad + float32(i)*menuRow
	r.offset = min(max(r.offset, top+menuRow+menuMore-r.Size().Height), top-menuMore)
	r.Refresh()
}

// MouseMoved marks the row under the pointer.
func (r *menuRows) MouseMoved(at *desktop.MouseEvent) {
	if i := r.rowAt(at.Position.Y); i >= 0 && i != r.at {
		r.at = i
		r.Refresh()
	}
}

// Scrolled shows another part of a list that is higher than the window.
func (r *menuRows) Scrolled(by *fyne.ScrollEvent) {
	r.offset -= by.Scrolled.DY
	r.Refresh()
}

// rowAt is the row at a height; -1 where there is none.
func (r *menuRows) rowAt(y float32) int {
	if i := int(math.Floor(float64((y - r.top()) / menuRow))); i >= 0 && i < len(r.items) {
		return i
	}
	return -1
}

// Tapped chooses the row under the pointer.
func (r *menuRows) Tapped(at *fyne.PointEvent) {
	if i := r.rowAt(at.Position.Y); i >= 0 {
		r.onPick(i)
	}
}

// top is where the first row stands; above the list's own top where that shows
// only a part.
func (r *menuRows) top() float32 {
	hidden := max(0, r.heightAt(0)-r.Size().Height)
	r.offset = max(0, min(hidden, r.offset))
	return menuPad - r.offset
}

// CreateRenderer draws the rows.
func (r *menuRows) CreateRenderer() fyne.WidgetRenderer {
	r.ground, r.mark = &canvas.Rectangle{CornerRadius: 10}, &canvas.Rectangle{CornerRadius: 6}
	r.more = [2]*canvas.Raster{newIcon("chevu", colorInk), newIcon("chevd", colorInk)}
	d := &drawing{
		objects: []fyne.CanvasObject{r.ground, r.mark, r.more[0], r.more[1]},
		min:     func() fyne.Size { return fyne.NewSize(120, menuRow) },
		layout:  r.layout,
	}
	for i, it := range r.items {
		rule := &canvas.Rectangle{}
		r.rules = append(r.rules, rule)
		d.objects = append(d.objects, rule, r.labels[i], r.keys[i])
		var icon *canvas.Raster
		if it.icon != "" {
			icon = newIcon(it.icon, colorInk)
			d.objects = append(d.objects, icon)
		}
		r.icons = append(r.icons, icon)
		var tick *canvas.Raster
		if it.chosen || it.on {
			tick = newIcon("tick", colorAccent)
			d.objects = append(d.objects, tick)
		}
		r.ticks = append(r.ticks, tick)
	}
	return d.colored(r, r.color)
}

func (r *menuRows) layout(size fyne.Size) {
	put(r.ground, 0, 0, size.Width, size.Height)
	top := r.top()
	from, to := r.window(size)
	at := top + float32(r.at)*menuRow
	put(r.mark, menuPad, at, size.Width-2*menuPad, menuRow)
	r.mark.Hidden = at < from || at+menuRow > to
	for i, l := range r.labels {
		y := top + float32(i)*menuRow
		seen := y >= from && y+menuRow <= to
		show(l, seen)
		show(r.keys[i], seen)
		keys := r.keys[i].MinSize().Width
		put(l, r.lead(), y+(menuRow-l.role.line)/2, size.Width-r.lead()-menuTrail, l.role.line)
		put(r.keys[i], size.Width-menuLead-keys, y+(menuRow-roleSmall.line)/2, keys, roleSmall.line)
		if r.icons[i] != nil {
			r.icons[i].Hidden = !seen
			put(r.icons[i], menuLead, y+(menuRow-menuIcon)/2, menuIcon, menuIcon)
		}
		r.rules[i].Hidden = !seen || !r.items[i].rule
		put(r.rules[i], menuPad, y, size.Width-2*menuPad, hairline())
		if r.ticks[i] != nil {
			r.ticks[i].Hidden = !seen
			put(r.ticks[i], size.Width-36, y+(menuRow-20)/2, 20, 20)
		}
	}
}

// window is between which heights rows are shown: where some are hidden, a sign says so.
func (r *menuRows) window(size fyne.Size) (from, to float32) {
	above, below := r.offset > 0, r.heightAt(0)-r.offset > size.Height+0.5
	from, to = 0, size.Height
	if above {
		from = menuMore
	}
	if below {
		to -= menuMore
	}
	r.more[0].Hidden, r.more[1].Hidden = !above, !below
	put(r.more[0], (size.Width-menuMore)/2, 1, menuMore, menuMore)
	put(r.more[1], (size.Width-menuMore)/2, size.Height-menuMore-1, menuMore, menuMore)
	return from, to
}

func (r *menuRows) color() {
	drawIcon(r.more[0], "chevu", colorInk)
	drawIcon(r.more[1], "chevd", colorInk)
	r.ground.FillColor, r.ground.StrokeColor, r.ground.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	r.ground.Shadow = canvas.Shadow{Color: paint(colorShadow), BlurRadius: 16, Offset: fyne.NewPos(0, 4)}
	r.mark.FillColor, r.mark.StrokeColor, r.mark.StrokeWidth = paint(colorSoft), paint(colorAccent), 2
	for i, icon := range r.icons {
		r.rules[i].FillColor = paint(colorHair)
		if icon != nil {
			drawIcon(icon, r.items[i].icon, colorInk)
		}
	}
	for _, tick := range r.ticks {
		if tick != nil {
			drawIcon(tick, "tick", colorAccent)
		}
	}
}
