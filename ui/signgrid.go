package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// Where the parts of the sign table stand.

const (
	signFold  = 700 // the width below which a sign is a block
	signPad   = 10
	signSide  = 14
	signIconW = 24
	signName  = signIconW + 10 // where the words of a name begin
	signShape = 22
)

// place is where an object stands.
type place struct {
	o fyne.CanvasObject
	area
}

// plot goes through all that stands in the table at a width: what is painted, and
// the cells that can be pressed.
func (t *signTable) plot(width float32, paint func(place), press func(cell, area)) (height float32) {
	if width < signFold {
		return t.plotBlocks(width, paint, press)
	}
	return t.plotGrid(width, paint, press)
}

// edges are where the columns begin and the last ends; the first is that of the
// names.
func (*signTable) edges(width float32) [severities + 2]float32 {
	whole := func(v float32) float32 { return float32(int(v)) } // no gap between a head and its line
	name := whole(min(190, width*0.19))
	normal := name + whole(width*0.22)
	return [...]float32{0, name, normal, whole((normal + width) / 2), width}
}

func (t *signTable) plotGrid(width float32, paint func(place), press func(cell, area)) float32 {
	edges := t.edges(width)
	y := t.plotHead(edges, paint)
	for i, r := range t.rows {
		height := r.name.heightAt(edges[1] - signName - 8)
		for c := range severities {
			height = max(height, r.cells[c].heightAt(edges[c+2]-edges[c+1]-2*signSide))
		}
		height += 2 * signPad
		paint(place{r.icon, area{0, y + signPad, signIconW, signIconW}})
		paint(place{r.name, area{signName, y + signPad, edges[1] - signName - 8, height - 2*signPad}})
		press(cell{i, handout.Unsure}, area{0, y, edges[1], height})
		for c := range severities {
			x, across := edges[c+1], edges[c+2]-edges[c+1]
			paint(place{r.cells[c], area{x + signSide, y + signPad, across - 2*signSide, height - 2*signPad}})
			press(cell{i, severityOf(c)}, area{x, y, across, height})
		}
		y += height
		paint(place{r.rule, area{0, y - hairline(), width, hairline()}})
	}
	for c := range severities {
		paint(place{t.lines[c], area{edges[c+1], 0, hairline(), y}})
	}
	return y
}

// plotHead sets the heads of the columns.
func (t *signTable) plotHead(edges [severities + 2]float32, paint func(place)) float32 {
	const words = signSide + signShape + 10
	height := float32(42)
	for c, h := range t.heads {
		height = max(height, h.word.heightAt(edges[c+2]-edges[c+1]-words-8)+2*9)
	}
	paint(place{t.head, area{0, height - roleNote.line - 9, edges[1], roleNote.line}})
	for c, h := range t.heads {
		x, across := edges[c+1], edges[c+2]-edges[c+1]
		own := h.word.heightAt(across - words - 8)
		paint(place{h.ground, area{x, 0, across, height}})
		paint(place{h.shape, area{x + signSide, (height - signShape) / 2, signShape, signShape}})
		paint(place{h.word, area{x + words, (height - own) / 2, across - words - 8, own}})
	}
	return height
}

// plotBlocks sets each sign as a block: its name, and under it three lines, each
// under its shape and word.
func (t *signTable) plotBlocks(width float32, paint func(place), press func(cell, area)) float32 {
	y := float32(0)
	for i, r := range t.rows {
		name := r.name.heightAt(width - signName)
		paint(place{r.icon, area{0, y + signPad, signIconW, signIconW}})
		paint(place{r.name, area{signName, y + signPad, width - signName, name}})
		press(cell{i, handout.Unsure}, area{0, y, width, name + signPad})
		y += signPad + name + 4
		for c := range severities {
			const indent = signName + signShape + 8
			label, text := r.labels[c].heightAt(width-indent-8), r.cells[c].heightAt(width-indent-8)
			height := label + text + 12
			paint(place{r.shapes[c], area{signName, y + 6, signShape, signShape}})
			paint(place{r.labels[c], area{indent, y + 6, width - indent - 8, label}})
			paint(place{r.cells[c], area{indent, y + 6 + label, width - indent - 8, text}})
			press(cell{i, severityOf(c)}, area{signName - 8, y, width - signName + 8, height})
			y += height
		}
		y += 8
		paint(place{r.rule, area{0, y - hairline(), width, hairline()}})
	}
	return y
}

func (t *signTable) heightAt(width float32) float32 {
	t.fold(width)
	return t.plot(width, func(place) {}, func(cell, area) {})
}

// fold turns the rows into blocks, or back.
func (t *signTable) fold(width float32) {
	narrow := width < signFold
	if narrow {
		for _, r := range t.rows {
			r.label(t.labels)
		}
	}
	if narrow != t.narrow {
		t.narrow = narrow
		if t.draw != nil {
			t.color()
		}
	}
}

// label gives the lines of a block their words.
func (r *signRow) label(words [severities]content.Text) {
	for i := range r.labels {
		if r.labels[i] == nil {
			s := stateOf(severityOf(i))
			r.labels[i], r.shapes[i] = newProse(nil, roleChip, s.color), newIcon(s.shape, s.color)
		}
		r.labels[i].set(words[i])
	}
}

func (t *signTable) layout(size fyne.Size) {
	t.fold(size.Width)
	t.boxes = make(map[cell]area, len(t.rows)*(severities+1))
	t.plot(size.Width,
		func(p place) { put(p.o, p.x, p.y, p.width, p.height) },
		func(c cell, b area) { t.boxes[c] = b })
	if b, ok := t.boxes[t.over]; ok {
		put(t.wash, b.x+2, b.y+2, b.width-4, b.height-4)
	}
	if b, ok := t.boxes[t.chosen]; ok {
		put(t.mark, b.x, b.y-1, b.width, b.height+1)
	}
	if b, ok := t.boxes[t.at]; ok {
		const inside = ringWidth + 3
		placeRing(t.ring, b.x+inside, b.y+inside, b.width-2*inside, b.height-2*inside)
	}
}
