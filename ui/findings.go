package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"beforehand/content"
	"beforehand/handout"
)

// findings is a table of findings under heads of their topics. There can be a
// hundred: only those near what can be seen are part of the window, so that
// scrolling costs no more for a long table than for a short one.
type findings struct {
	widget.BaseWidget
	w      *window
	view   *scroll
	heads  [2]content.Text // of the columns
	made   map[string]*finding
	topics map[string]*prose

	columns [2]*prose
	rule    *canvas.Rectangle
	rows    []fyne.CanvasObject // findings, and the heads of topics
	tops    []float32           // where each row begins, and at last where they end
	width   float32             // that tops are for
	draw    *drawing
}

// topic is findings under a head, which may be empty.
type topic struct {
	id    string
	head  content.Text
	lines []statement
}

// newFindings is a table on a page that scrolls, which is told later.
func newFindings(w *window, about, known content.Text) *findings {
	f := &findings{w: w, heads: [2]content.Text{about, known}, made: map[string]*finding{}, topics: map[string]*prose{}}
	for i, h := range f.heads {
		f.columns[i] = newProse(h, roleNote, colorInk2)
	}
	f.ExtendBaseWidget(f)
	return f
}

// show tells the findings of these topics.
func (f *findings) show(p handout.Plan, topics []topic) {
	f.rows, f.tops = f.rows[:0], nil
	for _, t := range topics {
		if len(t.head) > 0 {
			f.rows = append(f.rows, f.headOf(t))
		}
		terms := newGlossary(p, f.view.reveal)
		for _, line := range t.lines {
			row := f.made[line.id]
			if row == nil {
				row = newFinding(f.w, f.heads, f.view.reveal)
				f.made[line.id] = row
			}
			row.show(f.w.words, p, line, terms)
			f.rows = append(f.rows, row)
		}
	}
	f.Refresh()
}

func (f *findings) headOf(t topic) *prose {
	head := f.topics[t.id]
	if head == nil {
		head = newProse(nil, roleLead, colorInk)
		f.topics[t.id] = head
	}
	head.set(t.head)
	return head
}

const (
	columnHeads = 32 // the height of the columns' heads with their line
	topicAbove  = 26
	topicBelow  = 10
	// nearby is how far outside the window a row is made ready: Tab goes to it from
	// the last one that is seen.
	nearby = 600
)

// measure finds the place of every row at a width.
func (f *findings) measure(width float32) {
	if width == f.width && len(f.tops) > 0 {
		return
	}
	f.width, f.tops = width, make([]float32, 0, len(f.rows)+1)
	y := f.headsHeight(width)
	for i, row := range f.rows {
		if _, head := row.(*prose); head && i > 0 {
			y += topicAbove
		} else if head {
			y += topicBelow
		}
		f.tops = append(f.tops, y)
		y += heightAt(row, width)
		if _, head := row.(*prose); head {
			y += topicBelow
		}
	}
	f.tops = append(f.tops, y)
}

// headsHeight is the height of the columns' heads, which rows that are folded have
// themselves.
func (f *findings) headsHeight(width float32) float32 {
	if width < findingFold {
		return 0
	}
	return columnHeads
}

func (f *findings) heightAt(width float32) float32 {
	f.measure(width)
	return f.tops[len(f.rows)]
}

// CreateRenderer draws the rows that are near.
func (f *findings) CreateRenderer() fyne.WidgetRenderer {
	f.rule = &canvas.Rectangle{}
	f.draw = &drawing{
		min:    func() fyne.Size { return fyne.NewSize(200, 60) },
		layout: f.seeIn,
	}
	return f.draw.colored(f, f.color)
}

func (f *findings) color() {
	f.rule.FillColor = paint(colorEdge)
	for _, row := range f.made {
		if row.renderer != nil {
			row.Refresh()
		}
	}
	for _, head := range f.topics {
		head.Refresh()
	}
}

func (f *findings) cardAt(at fyne.Position) string {
	for i, row := range f.rows {
		if at.Y >= f.tops[i] && at.Y < f.tops[i]+row.Size().Height {
			return told(row)
		}
	}
	return ""
}

// see makes the rows near what is seen part of the window, and no others.
func (f *findings) see() { lay(f.seeIn, f.Size()) }

func (f *findings) seeIn(size fyne.Size) {
	width := size.Width
	if f.draw == nil || width == 0 {
		return
	}
	f.measure(width)
	driver := fyne.CurrentApp().Driver()
	from := driver.AbsolutePositionForObject(f.view).Y - driver.AbsolutePositionForObject(f).Y - nearby
	to := from + f.view.Size().Height + 2*nearby
	f.draw.objects = f.draw.objects[:0]
	if heads := f.headsHeight(width); heads > 0 {
		line := 2 * hairline()
		put(f.columns[0], findingPad, 0, aboutWidth-findingPad, roleNote.line)
		put(f.columns[1], aboutWidth+findingPad, 0, width-aboutWidth-findingPad, roleNote.line)
		put(f.rule, 0, heads-line, width, line)
		f.draw.objects = append(f.draw.objects, f.columns[0], f.columns[1], f.rule)
	}
	for i, row := range f.rows {
		height := heightAt(row, width)
		if f.tops[i]+height < from || f.tops[i] > to {
			continue
		}
		put(row, 0, f.tops[i], width, height)
		f.draw.objects = append(f.draw.objects, row)
	}
}
