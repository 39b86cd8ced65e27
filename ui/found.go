package ui

import (
	"fyne.io/fyne/v2"

	"beforehand/content"
)

// foundRow is one thing that a search found: what kind it is, what it says with the
// words marked that were looked for, and what can be done with it.
type foundRow struct {
	*fyne.Container
	kind, title *prose
	text        *fyne.Container
	lines       []*foundLine
	do          *button
}

// foundLine is a paragraph, with a shape before it where it has one.
type foundLine struct {
	text  *prose
	shape *picture
	both  *fyne.Container
}

func newFoundLine() *foundLine {
	const size = 22
	l := &foundLine{text: newProse(nil, roleBody, colorInk), shape: newPicture("normal", colorNormal, size, size)}
	l.both = newHanging(l.shape, size+8, l.text)
	return l
}

func newFoundRow(reveal func(fyne.CanvasObject)) *foundRow {
	r := &foundRow{
		kind:  newProse(nil, roleSmall, colorInk2),
		title: newProse(nil, roleLead, colorInk),
		text:  newColumn(2),
		do:    newButton(quiet, "chev", nil, nil),
	}
	r.do.onFocus, r.do.height = reveal, foundButton
	r.Container = &fyne.Container{Layout: foundLayout{}, Objects: []fyne.CanvasObject{newRule(), r.kind, r.title, r.do, r.text}}
	return r
}

// show tells a reply.
func (r *foundRow) show(w wording, one reply, f content.Found) {
	r.kind.set(w.say("search.kind." + one.kind))
	r.title.set(one.title)
	r.title.mark(f.Title)
	for len(r.lines) < len(one.lines) {
		r.lines = append(r.lines, newFoundLine())
	}
	r.text.Objects = r.text.Objects[:0]
	at := 0 // bytes before the line
	for i, said := range one.lines {
		r.text.Objects = append(r.text.Objects, r.lines[i].show(said, f.Text, at))
		at += len(said.text.String()) + len(" ")
	}
}

// show tells a paragraph that begins so many bytes into its reply, and marks what
// was found in it.
func (l *foundLine) show(said replyLine, found []content.Span, at int) fyne.CanvasObject {
	var marks []content.Span
	for _, f := range found {
		marks = append(marks, content.Span{From: f.From - at, To: f.To - at})
	}
	l.text.set(said.text)
	l.text.mark(marks)
	if said.shape == "" {
		return l.text
	}
	l.shape.name, l.shape.color = said.shape, said.color
	l.shape.Refresh()
	return l.both
}

// foundLayout sets a kind above its title and its text, and at the trailing end
// what can be done, or under the text where there is little room.
type foundLayout struct{}

const (
	foundGap    = 16 // between a title and what stands beside it
	foundButton = 36 // how high that is
)

func (foundLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	foundLayout{}.walk(o, size.Width, put)
}

func (foundLayout) heightAt(o []fyne.CanvasObject, width float32) (bottom float32) {
	foundLayout{}.walk(o, width, func(_ fyne.CanvasObject, _, y, _, height float32) { bottom = max(bottom, y+height) })
	return bottom + 16
}

func (foundLayout) walk(o []fyne.CanvasObject, width float32, each func(o fyne.CanvasObject, x, y, width, height float32)) {
	rule, kind, title, do, text := o[0], o[1], o[2], o[3], o[4]
	each(rule, 0, 0, width, hairline())
	y := float32(12)
	each(kind, 0, y, width, roleSmall.line)
	y += roleSmall.line
	own, room := do.MinSize(), width
	beside := do.Visible() && own.Width < width*0.35
	if beside {
		room -= own.Width + foundGap
		each(do, width-own.Width+10, y-(foundButton-roleLead.line)/2, own.Width, own.Height) // its words stand at the edge
	}
	height := heightAt(title, room)
	each(title, 0, y, room, height)
	y += height + 4
	height = heightAt(text, width)
	each(text, 0, y, width, height)
	y += height
	if do.Visible() && !beside {
		each(do, -10, y+4, own.Width, own.Height)
	}
}

func (foundLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }
