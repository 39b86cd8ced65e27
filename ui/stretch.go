package ui

import (
	"image"
	"image/draw"
	"math"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout/paper"
)

// area is where something stands: a stretch of words on one line, a cell of a table.
type area struct{ x, y, width, height float32 }

func (a area) holds(at fyne.Position) bool {
	return a.x <= at.X && at.X < a.x+a.width && a.y <= at.Y && at.Y < a.y+a.height
}

// eachRun goes through the runs of a paragraph as it is broken now, in reading
// order, with the byte at which each begins and the top of its line.
func (p *prose) eachRun(each func(r paper.Run, from int, top float32)) {
	said, from := p.String(), 0
	for i, l := range p.lines {
		if i > 0 && from < len(said) && said[from] == '\n' {
			from++ // it ended the line before
		}
		for _, r := range l.Runs {
			each(r, from, float32(i)*p.role.line)
			from += len(r.Text)
		}
	}
}

// areas is where a stretch stands: one for each line and direction.
func (p *prose) areas(s content.Span) (areas []area) {
	p.eachRun(func(r paper.Run, from int, top float32) {
		x0, x1, ok := r.Reach(s.From-from, s.To-from)
		if s.From >= s.To || !ok {
			return
		}
		areas = append(areas, area{float32(x0), top, float32(x1 - x0), p.role.line})
	})
	return areas
}

// easel is the picture of a paragraph while it is painted.
type easel struct {
	dots  *image.RGBA
	scale float64
	zero  image.Point // the paragraph's own corner, in dots
}

// box is an area in dots.
func (e easel) box(a area) image.Rectangle {
	dot := func(v float32) int { return int(math.Round(float64(v) * e.scale)) }
	return image.Rect(dot(a.x), dot(a.y), dot(a.x+a.width), dot(a.y+a.height)).Add(e.zero)
}

func (e easel) fill(r image.Rectangle, name fyne.ThemeColorName) {
	draw.Draw(e.dots, r, image.NewUniform(paint(name)), image.Point{}, draw.Src)
}

// ground lies behind selected words. In high contrast it has an outline too, to be
// seen without colour.
func (e easel) ground(r image.Rectangle) {
	if contrasting() {
		e.fill(r, colorInk)
		r = r.Inset(max(1, int(math.Round(e.scale))))
	}
	e.fill(r, colorSoft)
}

// underline draws a line of dots under an area, or a whole line.
func (e easel) underline(a area, baseline float32, whole bool) {
	const below, thick = 4, 2
	a.y, a.height = a.y+baseline+below, thick
	line := e.box(a)
	if whole {
		e.fill(line, colorAccent)
		return
	}
	step := max(1, int(math.Round(thick*e.scale)))
	for x := line.Min.X; x < line.Max.X; x += 2 * step {
		e.fill(image.Rect(x, line.Min.Y, min(x+step, line.Max.X), line.Max.Y), colorAccent)
	}
}
