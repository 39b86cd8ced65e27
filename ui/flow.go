package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// In a page the width is given and the height follows from it, which Fyne's
// layouts do not know. What flows says how high it is at a width; layouts ask
// from the top down, so that everything has its place after one pass.
type flowing interface {
	heightAt(width float32) float32
}

// heightAt is how high an object is at a width.
func heightAt(o fyne.CanvasObject, width float32) float32 {
	switch o := o.(type) {
	case flowing:
		return o.heightAt(width)
	case *fyne.Container:
		if l, ok := o.Layout.(flowLayout); ok {
			return l.heightAt(o.Objects, width)
		}
	}
	return o.MinSize().Height
}

// flowLayout is a layout whose height follows from its width.
type flowLayout interface {
	fyne.Layout
	heightAt(objects []fyne.CanvasObject, width float32) float32
}

// put gives an object its place. A container lays out what is inside even where it
// is as large as before, which Fyne leaves out: its objects may be new.
func put(o fyne.CanvasObject, x, y, width, height float32) {
	o.Move(fyne.NewPos(x, y))
	size := fyne.NewSize(width, height)
	if c, ok := o.(*fyne.Container); ok && c.Layout != nil && c.Size() == size {
		c.Layout.Layout(c.Objects, size)
	} else {
		o.Resize(size)
	}
	if rightToLeft {
		placed = append(placed, o)
	}
}

// column sets objects one under the other, gap apart.
type column struct{ gap float32 }

func newColumn(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: column{gap}, Objects: objects}
}

func (l column) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(objects, size.Width, func(o fyne.CanvasObject, y, height float32) { put(o, 0, y, size.Width, height) })
}

func (l column) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(objects, width, func(_ fyne.CanvasObject, y, height float32) { bottom = y + height })
	return bottom
}

func (l column) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, y, height float32)) {
	y := float32(0)
	for _, o := range objects {
		if !o.Visible() {
			continue
		}
		h := heightAt(o, width)
		each(o, y, h)
		y += h + l.gap
	}
}

func (l column) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// inset leaves room around one object, which grows no wider than most.
type inset struct {
	top, side, bottom float32
	most              float32 // 0: as wide as there is room
	narrow            float32 // the room at the sides of a narrow page; 0 is the same
}

func newInset(l inset, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{o}}
}

func (l inset) sideAt(width float32) float32 {
	if l.narrow > 0 && width < pageFold {
		return l.narrow
	}
	return l.side
}

func (l inset) inner(width float32) float32 {
	inner := width - 2*l.sideAt(width)
	if l.most > 0 {
		inner = min(inner, l.most)
	}
	return inner
}

func (l inset) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	put(objects[0], l.sideAt(size.Width), l.top, l.inner(size.Width), size.Height-l.top-l.bottom)
}

func (l inset) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return l.top + heightAt(objects[0], l.inner(width)) + l.bottom
}

func (l inset) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// framed lays a ground under one object.
type framed struct{ inset }

// newFramed is an object on a ground, which fills the whole.
func newFramed(ground fyne.CanvasObject, room inset, o fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: framed{room}, Objects: []fyne.CanvasObject{ground, o}}
}

func (l framed) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	put(objects[0], 0, 0, size.Width, size.Height)
	l.inset.Layout(objects[1:], size)
}

func (l framed) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	return l.inset.heightAt(objects[1:], width)
}

// aside sets a panel beside the main part where there is room, and under it
// where there is not.
type aside struct {
	main, panel float32 // the most that each takes
	least       float32 // of the panel; 0 is the same as the most
	gap         float32
	fold        float32 // the width below which the panel goes under
}

func newAside(l aside, main, panel fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: []fyne.CanvasObject{main, panel}}
}

func (l aside) widths(width float32) (main, panel float32) {
	if width < l.fold {
		return min(width, l.main), min(width, l.main)
	}
	panel = l.panel
	if l.least > 0 {
		panel = max(l.least, min(l.panel, width*0.4))
	}
	return min(l.main, width-l.gap-panel), panel
}

func (l aside) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	main, panel := l.widths(size.Width)
	height := heightAt(objects[0], main)
	put(objects[0], 0, 0, main, height)
	if size.Width < l.fold {
		put(objects[1], 0, height+l.gap, panel, heightAt(objects[1], panel))
		return
	}
	put(objects[1], main+l.gap, 0, panel, heightAt(objects[1], panel))
}

func (l aside) heightAt(objects []fyne.CanvasObject, width float32) float32 {
	main, panel := l.widths(width)
	if width < l.fold {
		return heightAt(objects[0], main) + l.gap + heightAt(objects[1], panel)
	}
	return max(heightAt(objects[0], main), heightAt(objects[1], panel))
}

func (l aside) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// line sets objects side by side at their own width, centred on one another. The
// last fills the rest where stretch is set.
type line struct {
	gap     float32
	stretch bool
}

func newLine(l line, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: l, Objects: objects}
}

func (l line) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	x := float32(0)
	shown := visible(objects)
	for i, o := range shown {
		width := o.MinSize().Width
		if l.stretch && i == len(shown)-1 {
			width = size.Width - x
		}
		height := heightAt(o, width)
		put(o, x, (size.Height-height)/2, width, height)
		x += width + l.gap
	}
}

func (l line) heightAt(objects []fyne.CanvasObject, width float32) (highest float32) {
	x := float32(0)
	shown := visible(objects)
	for i, o := range shown {
		own := o.MinSize().Width
		if l.stretch && i == len(shown)-1 {
			own = width - x
		}
		highest = max(highest, heightAt(o, own))
		x += own + l.gap
	}
	return highest
}

func (l line) MinSize(objects []fyne.CanvasObject) (size fyne.Size) {
	for i, o := range visible(objects) {
		own := o.MinSize()
		if i > 0 {
			size.Width += l.gap
		}
		size.Width += own.Width
		size.Height = max(size.Height, own.Height)
	}
	return size
}

// wrapped sets objects side by side at their own size, and goes on in another row
// where there is no more room.
type wrapped struct{ gap float32 }

func newWrapped(gap float32, objects ...fyne.CanvasObject) *fyne.Container {
	return &fyne.Container{Layout: wrapped{gap}, Objects: objects}
}

func (l wrapped) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(objects, size.Width, put)
}

func (l wrapped) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(objects, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (l wrapped) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	x, y, highest := float32(0), float32(0), float32(0)
	for _, o := range visible(objects) {
		own := o.MinSize()
		if x > 0 && x+own.Width > width {
			x, y, highest = 0, y+highest, 0
		}
		each(o, x, y, own.Width, own.Height)
		x += own.Width + l.gap
		highest = max(highest, own.Height)
	}
}

// MinSize is that of all in one row.
func (l wrapped) MinSize(objects []fyne.CanvasObject) fyne.Size {
	return line{gap: l.gap}.MinSize(objects)
}

func visible(objects []fyne.CanvasObject) []fyne.CanvasObject {
	shown := make([]fyne.CanvasObject, 0, len(objects))
	for _, o := range objects {
		if o.Visible() {
			shown = append(shown, o)
		}
	}
	return shown
}

// grid sets objects in rows of equal cells.
type grid struct {
	columns  int
	least    float32 // how narrow a cell may be before there are fewer in a row; 0 is any
	gap, row float32 // between columns, between rows
}

// fold is the grid with as many columns as the width has room for.
func (l grid) fold(width float32) grid {
	for l.least > 0 && l.columns > 1 && l.cell(width) < l.least {
		l.columns--
	}
	return l
}

func (l grid) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l = l.fold(size.Width)
	cell := l.cell(size.Width)
	l.walk(objects, size.Width, func(o fyne.CanvasObject, column int, y, height float32) {
		put(o, float32(column)*(cell+l.gap), y, cell, height)
	})
}

func (l grid) cell(width float32) float32 {
	return (width - float32(l.columns-1)*l.gap) / float32(l.columns)
}

func (l grid) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	l.fold(width).walk(objects, width, func(_ fyne.CanvasObject, _ int, y, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (l grid) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, column int, y, height float32)) {
	cell := l.cell(width)
	y, highest := float32(0), float32(0)
	for i, o := range visible(objects) {
		if i > 0 && i%l.columns == 0 {
			y += highest + l.row
			highest = 0
		}
		h := heightAt(o, cell)
		highest = max(highest, h)
		each(o, i%l.columns, y, h)
	}
}

func (l grid) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// columns sets objects one under the other in columns of about the same height,
// to be read down and then across.
type columns struct {
	most     int     // columns
	least    float32 // of a column's width
	gap, row float32 // between columns, between rows
}

func (l columns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	l.walk(objects, size.Width, func(o fyne.CanvasObject, x, y, width, height float32) { put(o, x, y, width, height) })
}

func (l columns) heightAt(objects []fyne.CanvasObject, width float32) (bottom float32) {
	l.walk(objects, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom
}

func (l columns) walk(objects []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	count := max(1, min(l.most, int((width+l.gap)/(l.least+l.gap))))
	own := (width - float32(count-1)*l.gap) / float32(count)
	shown := visible(objects)
	whole := float32(0)
	for _, o := range shown {
		whole += heightAt(o, own) + l.row
	}
	x, y, before := float32(0), float32(0), float32(0)
	at := 1
	for _, o := range shown {
		height := heightAt(o, own)
		// An object stands in the column that its middle falls into.
		if at < count && before+height/2 > whole*float32(at)/float32(count) {
			at++
			x, y = x+own+l.gap, 0
		}
		each(o, x, y, own, height)
		y += height + l.row
		before += height + l.row
	}
}

func (columns) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

// drawing is the renderer of every widget of ours: what it is made of, and how
// that is placed and coloured.
type drawing struct {
	objects []fyne.CanvasObject
	layout  func(fyne.Size)
	min     func() fyne.Size
	refresh func() // gives the objects their state and colours
	asIs    bool   // the layout knows left from right itself
}

// colored is the drawing of a widget that is given its colours, now and, before it is
// placed again, at every refresh.
func (d *drawing) colored(o fyne.Widget, color func()) *drawing {
	d.refresh = func() {
		color()
		d.Layout(o.Size())
		canvas.Refresh(o)
	}
	color()
	return d
}

func (d *drawing) Objects() []fyne.CanvasObject { return d.objects }
func (d *drawing) Layout(size fyne.Size) {
	if d.asIs {
		asTheyAre(func() { d.layout(size) })
		return
	}
	lay(d.layout, size)
}
func (d *drawing) MinSize() fyne.Size { return d.min() }
func (d *drawing) Refresh()           { d.refresh() }
func (d *drawing) Destroy()           {}
