package ui

import (
	"image"
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"beforehand/handout/paper"
)

// lettering is what is seen of an entry in which something is read from right to
// left: Fyne would paint it in the order of reading. It stands where Fyne's own text
// stands otherwise, which then is not shown.
type lettering struct {
	widget.BaseWidget
	of       *entry
	scrolled fyne.Position // how much is hidden at the beginning of the line, and above

	set    *writing // of the text, width and direction that were set last
	text   string
	width  float32
	rtl    bool
	chosen []*canvas.Rectangle
	ink    *canvas.Raster
	caret  *canvas.Rectangle
	draw   *drawing
}

func newLettering(of *entry) *lettering {
	l := &lettering{of: of}
	l.ExtendBaseWidget(l)
	return l
}

// lettered says whether lettering is to paint an entry: where a letter is read from
// right to left, or the window is and no letter says otherwise, or an icon stands where
// the text begins.
func (e *entry) lettered() bool {
	if rightToLeft {
		_, strong := paper.Direction(e.Text)
		if !strong || e.covered > 0 {
			return true
		}
	}
	return paper.RightToLeft(e.Text)
}

// typeOf is the size and the line of Fyne's text, and how far below the top of that its
// letters stand, so that nothing moves when the one takes the place of the other.
func (l *lettering) typeOf() (t paper.Type, baseline float32) {
	size := l.of.Theme().Size(theme.SizeNameText)
	line, baseline := fyne.CurrentApp().Driver().RenderedTextSize("M", size, l.of.TextStyle, nil)
	return paper.Type{Size: float64(size), Leading: float64(line.Height)}, baseline
}

// top is where the first line begins, before something is scrolled.
func (l *lettering) top() float32 {
	th := l.of.Theme()
	return th.Size(theme.SizeNameInnerPadding) - th.Size(theme.SizeNameInputBorder)
}

// room is from where to where there are letters.
func (l *lettering) room() (left, right float32) {
	pad := l.of.Theme().Size(theme.SizeNameInnerPadding)
	left, right = pad, l.Size().Width-pad
	if rightToLeft {
		left = max(left, l.of.covered)
	} else {
		right = min(right, l.Size().Width-l.of.covered)
	}
	return left, max(left+1, right)
}

// writing is the text as it is set now.
func (l *lettering) writing() *writing {
	width := float32(0)
	if l.of.MultiLine {
		left, right := l.room()
		width = right - left
	}
	if l.set == nil || l.text != l.of.Text || l.width != width || l.rtl != rightToLeft {
		t, _ := l.typeOf()
		l.set = newWriting(l.of.Text, width, t)
		l.text, l.width, l.rtl = l.of.Text, width, rightToLeft
	}
	return l.set
}

// corner is where the writing's places count from. A line stands at the end at which
// its reader begins.
func (l *lettering) corner() fyne.Position {
	left, right := l.room()
	at := fyne.NewPos(left, l.top()-l.scrolled.Y)
	if l.of.MultiLine {
		return at // its lines have been broken to the room
	}
	line := &l.writing().lines[0]
	from, to := line.extent()
	if line.rtl {
		at.X = right - to + l.scrolled.X
	} else {
		at.X = left - from - l.scrolled.X
	}
	return at
}

// positionAt is the position that is nearest to a place in the entry.
func (l *lettering) positionAt(p fyne.Position) int {
	return l.writing().nearest(p.Subtract(l.Position()).Subtract(l.corner()))
}

// follow scrolls no further than it must for the caret to be seen.
func (l *lettering) follow() {
	w := l.writing()
	left, right := l.room()
	line, s := w.find(l.of.CursorTextOffset())
	from, to := w.lines[0].extent()
	away := s.x - from // from the beginning of the line
	if w.lines[0].rtl {
		away = to - s.x
	}
	l.scrolled.X = min(max(l.scrolled.X, away-(right-left)), away)
	top := float32(line) * w.high
	l.scrolled.Y = min(max(l.scrolled.Y, top+w.high+2*l.top()-l.Size().Height), top)
	l.limit()
}

// limit scrolls back where there is nothing.
func (l *lettering) limit() {
	w := l.writing()
	left, right := l.room()
	from, to := w.lines[0].extent()
	var most fyne.Position
	if l.of.MultiLine {
		most.Y = float32(len(w.lines))*w.high + 2*l.top() - l.Size().Height
	} else {
		most.X = to - from - (right - left)
	}
	l.scrolled.X = max(0, min(l.scrolled.X, most.X))
	l.scrolled.Y = max(0, min(l.scrolled.Y, most.Y))
}

// Scrolled shows other lines.
func (l *lettering) Scrolled(s *fyne.ScrollEvent) {
	l.scrolled.Y -= s.Scrolled.DY
	l.limit()
	l.place()
	l.ink.Refresh()
	canvas.Refresh(l)
}

// CreateRenderer draws what is selected, the letters over it, and the caret.
func (l *lettering) CreateRenderer() fyne.WidgetRenderer {
	l.ink, l.caret = canvas.NewRaster(l.paint), &canvas.Rectangle{}
	l.ink.ScaleMode = canvas.ImageScalePixels
	l.draw = &drawing{min: func() fyne.Size { return fyne.Size{} }, asIs: true}
	l.draw.layout = func(fyne.Size) {
		l.follow()
		l.place()
	}
	l.draw.refresh = func() {
		l.draw.layout(l.Size())
		l.ink.Refresh()
		canvas.Refresh(l)
	}
	l.draw.layout(l.Size())
	return l.draw
}

// place puts all in its place, which is told from the left in every language.
func (l *lettering) place() { asTheyAre(l.placeAll) }

func (l *lettering) placeAll() {
	size := l.Size()
	put(l.ink, 0, 0, size.Width, size.Height)
	l.placeChosen()
	l.placeCaret()
	l.draw.objects = l.draw.objects[:0]
	for _, c := range l.chosen {
		l.draw.objects = append(l.draw.objects, c)
	}
	l.draw.objects = append(l.draw.objects, l.ink, l.caret)
}

// placeChosen lays a ground under what is selected. In high contrast it has an
// outline too, to be seen without colour.
func (l *lettering) placeChosen() {
	l.chosen = l.chosen[:0]
	if !l.of.on {
		return
	}
	corner := l.corner()
	for _, a := range l.writing().areas(l.of.selection()) {
		ground := &canvas.Rectangle{FillColor: paint(theme.ColorNameSelection)}
		if contrasting() {
			ground.StrokeColor, ground.StrokeWidth = paint(colorInk), 1
		}
		put(ground, corner.X+a.x, corner.Y+a.y, a.width, a.height)
		l.chosen = append(l.chosen, ground)
	}
}

// placeCaret puts the caret between its letters, and at an end of the line not into
// the edge: a space may hang over that.
func (l *lettering) placeCaret() {
	const thick = 2
	w, corner := l.writing(), l.corner()
	line, s := w.find(l.of.CursorTextOffset())
	x := max(0, min(corner.X+s.x-thick/2, l.Size().Width-thick))
	put(l.caret, x, corner.Y+float32(line)*w.high, thick, w.high)
	l.caret.FillColor = paint(colorAccent)
	l.caret.Hidden = !l.of.on
}

// paint draws the lines that can be seen.
func (l *lettering) paint(width, height int) image.Image {
	dots := image.NewRGBA(image.Rect(0, 0, width, height))
	if width == 0 || l.Size().Width == 0 {
		return dots
	}
	scale := scaleOf(l, l.ink, width)
	dot := func(v float32) int { return int(math.Round(float64(v) * scale)) }
	w, corner := l.writing(), l.corner()
	_, baseline := l.typeOf()
	for i, line := range w.lines {
		y := corner.Y + float32(i)*w.high
		if y+w.high+overhang < 0 || y-overhang > l.Size().Height {
			continue
		}
		at := image.Pt(dot(corner.X), dot(y+baseline-float32(line.set.Baseline)))
		paper.Paint(dots, at, []paper.Line{line.set}, scale, dye(colorInk))
	}
	return dots
}
