package ui

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// tally is a number drawn as that many figures of a whole, the first of them
// solid, the rest outlines: people in rows of ten, or squares for points. It is one
// drawing, however many figures it has.
type tally struct {
	widget.BaseWidget
	count, of int
	people    bool // squares where it is false
	image     *canvas.Raster
}

func newTally(count, of int, people bool) *tally {
	t := &tally{count: count, of: of, people: people}
	t.ExtendBaseWidget(t)
	return t
}

// set changes the number.
func (t *tally) set(count, of int, people bool) {
	t.count, t.of, t.people = max(0, min(count, of)), of, people
	t.Refresh()
}

const (
	tallyAcross = 10
	figureCell  = 20 // of one figure, in the units of the drawing
	figureMost  = 22 // how large a cell is drawn at most
)

func (t *tally) cells() (across, down int) {
	across = max(1, min(t.of, tallyAcross))
	return across, (t.of + across - 1) / across
}

// cell is how large a figure is drawn at a width.
func (t *tally) cell(width float32) float32 {
	across, _ := t.cells()
	return min(figureMost, width/float32(across))
}

func (t *tally) heightAt(width float32) float32 {
	_, down := t.cells()
	return t.cell(width) * float32(down)
}

// CreateRenderer draws the figures.
func (t *tally) CreateRenderer() fyne.WidgetRenderer {
	t.image = newSketch(t.drawing())
	return &drawing{
		objects: []fyne.CanvasObject{t.image},
		min: func() fyne.Size {
			across, down := t.cells()
			return fyne.NewSize(float32(across)*figureMost, float32(down)*figureMost)
		},
		layout: t.layout,
		refresh: func() {
			drawSketch(t.image, t.drawing())
			lay(t.layout, t.Size())
		},
	}
}

func (t *tally) layout(size fyne.Size) {
	across, _ := t.cells()
	put(t.image, 0, 0, t.cell(size.Width)*float32(across), t.heightAt(size.Width))
}

// drawing is all figures, in the colours of the look.
func (t *tally) drawing() fyne.Resource {
	solid, outline := hexOf(paint(colorAccent)), hexOf(paint(colorEdge))
	across, down := t.cells()
	var svg strings.Builder
	fmt.Fprintf(&svg, `<svg xmlns="http://www.w3.org/2000/svg" width="%[1]d" height="%[2]d" viewBox="0 0 %[1]d %[2]d">`, across*figureCell, down*figureCell)
	for i := range t.of {
		fill, stroke := "none", outline
		if i < t.count {
			fill, stroke = solid, solid
		}
		x, y := i%across*figureCell, i/across*figureCell
		if t.people {
			svg.WriteString(personAt(x, y, fill, stroke))
		} else {
			fmt.Fprintf(&svg, `<rect x="%d" y="%d" width="14" height="14" rx="2" fill="%s" stroke="%s" stroke-width="1.8"/>`, x+3, y+3, fill, stroke)
		}
	}
	svg.WriteString("</svg>")
	what := "points"
	if t.people {
		what = "people"
	}
	name := fmt.Sprintf("%s-%d-of-%d%s%s.svg", what, t.count, t.of, solid, outline)
	return fyne.NewStaticResource(name, []byte(svg.String()))
}

// personAt is a person in a cell that begins at x, y: a head, and shoulders down to
// the waist.
func personAt(x, y int, fill, stroke string) string {
	paint := fmt.Sprintf(`fill="%s" stroke="%s" stroke-width="1.5"`, fill, stroke)
	place := func(dx, dy float64) string { return fmt.Sprintf("%.1f %.1f", float64(x)+dx, float64(y)+dy) }
	return fmt.Sprintf(`<circle cx="%d" cy="%d" r="3.2" %s/>`, x+10, y+5, paint) +
		fmt.Sprintf(`<path d="M%s L%s C%s %s %s C%s %s %s L%s Z" %s/>`,
			place(4.4, 17.8), place(4.4, 15.4), place(4.4, 12.2), place(6.6, 10.4), place(10, 10.4),
			place(13.4, 10.4), place(15.6, 12.2), place(15.6, 15.4), place(15.6, 17.8), paint)
}
