package ui

import (
	"image"
	"image/color"
	"math"
	"slices"
	"strings"
	"sync"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/assets"
	"beforehand/content"
	"beforehand/handout/paper"
)

// All words of the window are set here, in lines from the room that sets the
// paper, because Fyne's own labels put the parts of a mixed line in the order of
// reading, not of writing: a dose or a date in Arabic would come out wrong.

// faces are the fonts of window and paper, parsed once.
var faces = sync.OnceValue(func() *paper.Fonts {
	f, err := paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
	if err != nil {
		panic("ui: " + err.Error()) // the fonts are part of the program
	}
	return f
})

// prose is a paragraph, broken to the width it is given.
type prose struct {
	widget.BaseWidget
	text  content.Text
	role  role
	color fyne.ThemeColorName
	align paper.Align
	// clipped keeps to one line, and ends it with … where it is too long.
	clipped bool
	links   []content.Span // words that can be opened: underlined with dots
	lit     int            // the link that stands out; -1 is none
	chosen  content.Span   // what is selected
	label   bool           // its words are those of a control, and not for selecting
	drag    *drag          // of the pointer over it, or nil

	lines []paper.Line
	width float32 // that lines are broken to; 0 is not yet
	own   fyne.Size
	ink   *canvas.Raster
	left  float32 // where the ink begins
	early *early  // its picture, sent ahead; or nil

	marks []content.Span      // stretches of String that have a ground of their own
	under []*canvas.Rectangle // those grounds, line by line
}

func newProse(t content.Text, r role, color fyne.ThemeColorName) *prose {
	p := &prose{text: t, role: r, color: color, lit: -1}
	p.ExtendBaseWidget(p)
	return p
}

// newClipped is prose of one line.
func newClipped(t content.Text, r role, color fyne.ThemeColorName) *prose {
	p := newProse(t, r, color)
	p.clipped = true
	return p
}

// newLabel is the words of a control.
func newLabel(t content.Text, r role, color fyne.ThemeColorName) *prose {
	p := newProse(t, r, color)
	p.label = true
	return p
}

// String is what can be read.
func (p *prose) String() string { return p.text.String() }

// AccessibilityLabel is what is read aloud.
func (p *prose) AccessibilityLabel() string { return p.String() }

// AccessibilityRole says that this is text.
func (p *prose) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// set changes the words.
func (p *prose) set(t content.Text) {
	if same(p.text, t) {
		return
	}
	if selected == p {
		deselect()
	}
	p.text, p.marks = t, nil
	p.forget()
}

// restyle changes role and colour.
func (p *prose) restyle(r role, color fyne.ThemeColorName) {
	if p.role == r && p.color == color {
		return
	}
	if p.role != r {
		p.role = r
		p.forget()
	}
	p.color = color
	p.renew()
}

// alignTo changes the edge that lines stand at.
func (p *prose) alignTo(a paper.Align) {
	if p.align != a {
		p.align = a
		p.lines, p.width = nil, 0
		p.Refresh()
	}
}

func (p *prose) forget() {
	p.lines, p.width, p.own = nil, 0, fyne.Size{}
	p.renew()
}

// renew draws the paragraph again, where it has been drawn before.
func (p *prose) renew() {
	if p.ink != nil {
		p.Refresh()
	}
}

func same(a, b content.Text) bool { return slices.Equal(a, b) }

// spans gives words the form in which they are set.
func (r role) spans(t content.Text) paper.Text {
	spans := make(paper.Text, 0, len(t))
	for _, piece := range t {
		weight := r.weight
		if piece.Bold {
			weight = paper.Bold
		}
		spans = append(spans, paper.Span{Text: piece.Words, Weight: weight, Isolate: piece.Put})
	}
	return spans
}

func (r role) setting(width float32) paper.Setting {
	return r.settingFor(width, spoken, rightToLeft)
}

func (r role) settingIn(w wording, width float32) paper.Setting {
	return r.settingFor(width, string(w.Lang), w.RTL())
}

func (r role) settingFor(width float32, lang string, rtl bool) paper.Setting {
	return paper.Setting{
		Width:  float64(width),
		Type:   paper.Type{Size: float64(r.size), Leading: float64(r.line)},
		Weight: r.weight, Lang: lang, RTL: rtl,
	}
}

// heightAt leaves the lines alone that have their place: in a language read from right
// to left they stand against the width that they were broken to.
func (p *prose) heightAt(width float32) float32 {
	var lines []paper.Line
	if placed := p.ink != nil && p.width == p.Size().Width; placed && width != p.width {
		lines = p.linesAt(width)
	} else {
		p.breakTo(width)
		lines = p.lines
	}
	return float32(max(1, len(lines))) * p.role.line
}

// breakTo sets the lines anew where the width has changed.
func (p *prose) breakTo(width float32) {
	if width == p.width && p.lines != nil || width <= 0 {
		return
	}
	p.width, p.lines = width, p.linesAt(width)
}

func (p *prose) linesAt(width float32) []paper.Line {
	setting := p.role.setting(width)
	setting.Align = p.align
	if !p.clipped {
		return faces().Lines(p.role.spans(p.text), setting)
	}
	lines := faces().Lines(p.role.spans(clip(p.text, p.role, width)), setting)
	return lines[:min(1, len(lines))]
}

// clip shortens a text that is wider than one line, and ends it with ….
func clip(t content.Text, r role, width float32) content.Text {
	if measure(t, r).Width <= width {
		return t
	}
	words := []rune(t.String())
	fits := func(n int) bool {
		return measure(content.Plain(shortened(words, n)), r).Width <= width
	}
	low, high := 0, len(words)-1
	for low < high {
		if middle := (low + high + 1) / 2; fits(middle) {
			low = middle
		} else {
			high = middle - 1
		}
	}
	return content.Plain(shortened(words, low))
}

func shortened(words []rune, n int) string {
	return strings.TrimRight(string(words[:n]), " ,") + "…"
}

// measure is the size of words on one line.
func measure(t content.Text, r role) fyne.Size {
	width := 0.0
	for _, l := range faces().Lines(r.spans(t), r.setting(0)) {
		width = max(width, l.Width)
	}
	return fyne.NewSize(float32(math.Ceil(width)), r.line)
}

// CreateRenderer draws the lines.
func (p *prose) CreateRenderer() fyne.WidgetRenderer {
	p.ink = canvas.NewRaster(p.paint)
	p.ink.ScaleMode = canvas.ImageScalePixels
	d := &drawing{min: p.ownSize, asIs: true}
	d.layout = func(size fyne.Size) {
		p.lay(size)
		p.layMarks()
		d.objects = d.objects[:0]
		for _, m := range p.under {
			d.objects = append(d.objects, m)
		}
		d.objects = append(d.objects, p.ink)
	}
	d.refresh = func() {
		d.Layout(p.Size())
		p.ink.Refresh()
	}
	d.Layout(p.Size())
	return d
}

// Resize breaks the lines anew where they were measured at another width since: a
// widget that is as large as before is not laid out again.
func (p *prose) Resize(size fyne.Size) {
	p.BaseWidget.Resize(size)
	if p.ink != nil && p.width != size.Width {
		asTheyAre(func() { p.lay(size) })
	}
}

// ownSize is the size on one line.
func (p *prose) ownSize() fyne.Size {
	if p.clipped {
		return fyne.NewSize(p.role.size, p.role.line)
	}
	if p.own.IsZero() {
		p.own = measure(p.text, p.role)
	}
	return p.own
}

// overhang is how far ink may reach over the edges of a paragraph: an accent above
// the first line, the tail of a letter below the last or before its beginning.
const overhang = 4

// lay sets the lines anew where the width has changed. What has no ink is not
// painted: on a machine without a graphics card every dot counts.
func (p *prose) lay(size fyne.Size) {
	p.breakTo(size.Width)
	left, width := p.extent()
	p.left = left
	height := float32(len(p.lines)) * p.role.line
	put(p.ink, left-overhang, -overhang, width+2*overhang, height+2*overhang)
	p.ink.Hidden = width == 0
	p.inAdvance()
}

// extent is where the leftmost line begins, and how far it is to the end of the
// rightmost.
func (p *prose) extent() (left, width float32) {
	from, to := math.Inf(1), 0.0
	for _, l := range p.lines {
		for _, r := range l.Runs {
			from, to = min(from, r.X), max(to, r.X+r.Width())
		}
	}
	if from > to {
		return 0, 0
	}
	from = math.Floor(from)
	return float32(from), float32(math.Ceil(to - from))
}

// paint draws the lines at the size that the screen asks for, when it first shows
// them.
func (p *prose) paint(width, height int) image.Image {
	p.breakTo(p.Size().Width)
	k := p.inking(width, height, scaleOf(p, p.ink, width))
	dots := p.take(k)
	e := easel{dots, k.scale, k.zero}
	for _, a := range p.areas(p.chosen) {
		box := e.box(a)
		e.ground(box)
		// What is selected is ink, whatever the words around it are.
		paper.Paint(dots.SubImage(box).(*image.RGBA), e.zero, p.lines, k.scale, dye(colorInk))
	}
	for i, l := range p.links {
		for _, a := range p.areas(l) {
			e.underline(a, float32(p.lines[0].Baseline), i == p.lit)
		}
	}
	return dots
}

// inking is the words alone as they are painted in a picture of so many dots.
func (p *prose) inking(width, height int, scale float64) inking {
	dot := func(v float32) int { return int(math.Round(float64(v) * scale)) }
	return inking{p.lines, image.Pt(dot(overhang-p.left), dot(overhang)), scale, dye(p.color), width, height}
}

// scaleOf is how many dots the screen has to one unit of ours, when the ink of a
// widget is so many dots wide. The canvas says it without rounding; what it does not
// say is how often a screen doubles each dot.
func scaleOf(o fyne.CanvasObject, ink *canvas.Raster, width int) float64 {
	exact := float64(width) / float64(ink.Size().Width)
	on := canvasOf(o)
	if on == nil {
		return exact
	}
	base := float64(on.Scale())
	return base * max(1, math.Round(exact/base))
}

// dye is a colour of the look as paper takes it.
func dye(name fyne.ThemeColorName) paper.Color {
	c := color.NRGBAModel.Convert(paint(name)).(color.NRGBA)
	return paper.Color{R: c.R, G: c.G, B: c.B, A: c.A}
}
