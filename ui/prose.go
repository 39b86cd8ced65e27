package ui

import (
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

// faceFiles are the same fonts as Fyne takes them. Only the UI goroutine asks.
var faceFiles = map[string]fyne.Resource{}

// faceFile is a face of the paper as Fyne takes it.
func faceFile(f *paper.Face) fyne.Resource {
	file, ok := faceFiles[f.Name]
	if !ok {
		file = fyne.NewStaticResource(f.Name+".ttf", f.TTF)
		faceFiles[f.Name] = file
	}
	return file
}

// prose is a paragraph, broken to the width it is given.
type prose struct {
	widget.BaseWidget
	text  content.Text
	role  role
	color fyne.ThemeColorName
	align paper.Align
	// clipped keeps to one line, and ends it with … where it is too long.
	clipped bool

	lines []paper.Line
	width float32 // that lines are broken to; 0 is not yet
	own   fyne.Size
	draw  *drawing
}

func newProse(t content.Text, r role, color fyne.ThemeColorName) *prose {
	p := &prose{text: t, role: r, color: color}
	p.ExtendBaseWidget(p)
	return p
}

// newClipped is prose of one line.
func newClipped(t content.Text, r role, color fyne.ThemeColorName) *prose {
	p := newProse(t, r, color)
	p.clipped = true
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
	p.text = t
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
	p.Refresh()
}

func (p *prose) forget() {
	p.lines, p.width, p.own = nil, 0, fyne.Size{}
	p.Refresh()
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
	return paper.Setting{
		Width:  float64(width),
		Type:   paper.Type{Size: float64(r.size), Leading: float64(r.line)},
		Weight: r.weight,
	}
}

func (p *prose) heightAt(width float32) float32 {
	p.breakTo(width)
	return float32(max(1, len(p.lines))) * p.role.line
}

// breakTo sets the lines anew where the width has changed.
func (p *prose) breakTo(width float32) {
	if width == p.width && p.lines != nil || width <= 0 {
		return
	}
	p.width = width
	setting := p.role.setting(width)
	setting.Align = p.align
	if !p.clipped {
		p.lines = faces().Lines(p.role.spans(p.text), setting)
		return
	}
	p.lines = faces().Lines(p.role.spans(clip(p.text, p.role, width)), setting)
	p.lines = p.lines[:min(1, len(p.lines))]
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
	p.draw = &drawing{
		min:    p.ownSize,
		layout: p.lay,
		refresh: func() {
			p.lay(p.Size())
			canvas.Refresh(p)
		},
	}
	p.lay(p.Size())
	return p.draw
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

// lay puts one text object for each run in its place.
func (p *prose) lay(size fyne.Size) {
	if size.Width <= 0 {
		return
	}
	p.breakTo(size.Width)
	old := p.draw.objects
	p.draw.objects = p.draw.objects[:0]
	top := float32(0)
	for _, l := range p.lines {
		for _, run := range l.Runs {
			t := reuse(old, len(p.draw.objects))
			p.place(t, run, top)
			p.draw.objects = append(p.draw.objects, t)
		}
		top += float32(l.Leading)
	}
}

// reuse takes the i-th text object, or makes one.
func reuse(old []fyne.CanvasObject, i int) *canvas.Text {
	if i < len(old) {
		return old[i].(*canvas.Text)
	}
	return &canvas.Text{}
}

// place gives a text object a run. Its box is moved up so that the baseline
// comes to stand where the line has it.
func (p *prose) place(t *canvas.Text, run paper.Run, top float32) {
	words := strings.TrimRight(run.Text, " ")
	if run.RTL {
		words = "\u200f" + words + "\u200f" // holds signs at either end in the run's own direction
	}
	t.Text = words
	t.Color = paint(p.color)
	t.TextSize = float32(run.Size)
	t.FontSource = faceFile(run.Face)
	size, ascent := fyne.CurrentApp().Driver().RenderedTextSize(words, t.TextSize, t.TextStyle, t.FontSource)
	t.Move(fyne.NewPos(float32(run.X), top+float32(run.Y)-ascent))
	t.Resize(size)
}
