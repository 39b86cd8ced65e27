package ui

import (
	"image/color"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
)

// searchField is a line to type in that finds something with each letter. It says
// how much was found, and can be emptied.
type searchField struct {
	widget.BaseWidget
	entry *entry
	line  fyne.CanvasObject // the entry without its edge
	hint  *prose            // while nothing is typed
	keys  *prose            // likewise: the keys that lead here
	count *prose
	clear *button
	fault *prose

	icon       *canvas.Raster
	edge, ring *canvas.Rectangle
	sign       *canvas.Raster
	draw       *drawing
}

const (
	searchHeight = 54
	searchLead   = 52 // room of the icon
	searchCorner = 12
)

// newSearchField calls onType with what stands in it after each letter.
func newSearchField(w wording, onType func(words string)) *searchField {
	s := &searchField{
		entry: newEntry(),
		hint:  newClipped(w.say("search.hint"), roleText, colorInk2),
		keys:  newProse(w.keys("find"), roleSmall, colorInk2),
		count: newProse(nil, roleText, colorInk2),
		fault: newProse(nil, roleNote, colorEmerg),
	}
	s.line = container.NewThemeOverride(s.entry, edgeless{})
	s.clear = newButton(quiet, "close", nil, s.empty)
	s.clear.spoken = w.say("search.clear")
	s.fault.Hide()
	s.clear.Hide()
	s.entry.OnChanged = func(words string) {
		s.blame(nil)
		s.update()
		onType(words)
	}
	s.entry.onFocus, s.entry.onBlur = s.update, s.update
	s.entry.onRefuse = func(letters int) { s.blame(w.say("form.pasted", "now", letters)) }
	s.ExtendBaseWidget(s)
	return s
}

// empty takes away what was typed, and gives back the focus.
func (s *searchField) empty() {
	s.entry.SetText("")
	if on := canvasOf(s); on != nil {
		on.Focus(s.entry)
	}
}

// say tells how much was found.
func (s *searchField) say(count content.Text) {
	s.count.set(count)
	s.update()
}

func (s *searchField) blame(fault content.Text) {
	s.fault.set(fault)
	show(s.fault, len(fault) > 0)
	s.update()
}

func (s *searchField) update() {
	if s.draw != nil {
		s.Refresh()
	}
}

func (s *searchField) heightAt(width float32) float32 {
	if !s.fault.Visible() {
		return searchHeight
	}
	return searchHeight + 8 + s.fault.heightAt(width-30)
}

// CreateRenderer draws the field.
func (s *searchField) CreateRenderer() fyne.WidgetRenderer {
	s.icon, s.sign = newIcon("search", colorInk), newIcon("fix", colorEmerg)
	s.edge, s.ring = &canvas.Rectangle{CornerRadius: searchCorner}, newRing(searchCorner)
	s.draw = &drawing{
		objects: []fyne.CanvasObject{s.ring, s.edge, s.icon, s.line, s.hint, s.keys, s.count, s.clear, s.sign, s.fault},
		min:     func() fyne.Size { return fyne.NewSize(200, searchHeight) },
		layout:  s.layout,
	}
	return s.draw.colored(s, s.color)
}

func (s *searchField) color() {
	typed := s.entry.Text != ""
	show(s.hint, strings.TrimSpace(s.entry.Text) == "")
	show(s.keys, !typed)
	show(s.count, typed)
	show(s.clear, typed)
	s.sign.Hidden = !s.fault.Visible()
	s.edge.FillColor, s.edge.StrokeColor, s.edge.StrokeWidth = paint(colorSlip), paint(colorEdge), 2
	if s.entry.on {
		s.edge.StrokeColor = paint(colorInk)
	}
	showRing(s.ring, s.entry.on)
	drawIcon(s.icon, "search", colorInk)
	drawIcon(s.sign, "fix", colorEmerg)
}

func (s *searchField) layout(size fyne.Size) {
	put(s.edge, 0, 0, size.Width, searchHeight)
	placeRing(s.ring, 0, 0, size.Width, searchHeight)
	put(s.icon, 18, (searchHeight-24)/2, 24, 24)
	middle := func(o fyne.CanvasObject, x, width, height float32) {
		put(o, x, (searchHeight-height)/2, width, height)
	}
	end := size.Width - 6
	if s.clear.Visible() {
		end -= 44
		middle(s.clear, end, 44, 44)
	}
	for _, p := range []*prose{s.keys, s.count} {
		if own := p.MinSize().Width; p.Visible() && own > 0 {
			end -= own + 10
			middle(p, end, own, p.role.line)
		}
	}
	width := end - 10 - searchLead
	middle(s.hint, searchLead, width, roleText.line)
	inner := float32(10) // of Fyne's entry
	middle(s.line, searchLead-inner, width+inner, fieldHeight)
	put(s.sign, 0, searchHeight+8, 22, 22)
	put(s.fault, 30, searchHeight+8, size.Width-30, s.fault.heightAt(size.Width-30))
}

// edgeless is the look in use for an entry that stands within a larger box, which
// has the edge.
type edgeless struct{}

func (edgeless) Color(name fyne.ThemeColorName, variant fyne.ThemeVariant) color.Color {
	return fyne.CurrentApp().Settings().Theme().Color(name, variant)
}

func (edgeless) Font(style fyne.TextStyle) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Font(style)
}

func (edgeless) Icon(name fyne.ThemeIconName) fyne.Resource {
	return fyne.CurrentApp().Settings().Theme().Icon(name)
}

func (edgeless) Size(name fyne.ThemeSizeName) float32 {
	if name == theme.SizeNameInputBorder {
		return 0
	}
	return fyne.CurrentApp().Settings().Theme().Size(name)
}
