package ui

import (
	"slices"

	"fyne.io/fyne/v2"

	"beforehand/content"
	"beforehand/handout"
)

// cited is the sources of these ids, in their order. Of what nobody has read yet,
// and of what is not for patients, nothing is shown as a source.
func cited(p handout.Plan, ids []string) []content.Source {
	var all []content.Source
	for _, id := range ids {
		i := slices.IndexFunc(p.Sources, func(s content.Source) bool { return s.ID == id })
		if i >= 0 && p.Sources[i].Seen && p.Sources[i].Public {
			all = append(all, p.Sources[i])
		}
	}
	return all
}

// citation tells how many sources a statement has, and opens them. Where there are
// none it says so, and cannot be pressed.
type citation struct {
	*fyne.Container
	w       *window
	open    *button
	none    *prose
	said    content.Text
	sources []content.Source
}

const citationHeight = 34

func newCitation(w *window, reveal func(fyne.CanvasObject)) *citation {
	c := &citation{w: w, none: newProse(w.words.say("know.no_source"), roleSmall, colorInk2)}
	c.open = newButton(quiet, "", nil, func() { w.openSources(c.said, c.sources) })
	c.open.height = citationHeight
	c.open.setReveal(reveal)
	c.Container = &fyne.Container{Layout: citationLayout{}, Objects: []fyne.CanvasObject{c.open, c.none}}
	return c
}

// show tells the sources of what is said.
func (c *citation) show(p handout.Plan, said content.Text, ids []string) {
	c.said, c.sources = said, cited(p, ids)
	words := c.w.words.count("know.sources", len(c.sources))
	changed := !same(c.open.label.text, words)
	c.open.label.set(words)
	c.open.spoken = c.w.words.say("know.sources_of", "sources", words, "said", said)
	show(c.open, len(c.sources) > 0)
	show(c.none, len(c.sources) == 0)
	if changed && c.open.ground != nil {
		c.Container.Refresh()
	}
}

// citationLayout lets the words of the button begin where other words do.
type citationLayout struct{}

func (citationLayout) Layout(o []fyne.CanvasObject, size fyne.Size) {
	defer mirrored(size.Width)()
	own := o[0].MinSize()
	put(o[0], -10, 0, min(own.Width, size.Width+10), citationHeight)
	put(o[1], 0, (citationHeight-roleSmall.line)/2, size.Width, roleSmall.line)
}

func (citationLayout) heightAt([]fyne.CanvasObject, float32) float32 { return citationHeight }

func (citationLayout) MinSize(o []fyne.CanvasObject) fyne.Size {
	width := o[1].MinSize().Width
	if o[0].Visible() {
		width = o[0].MinSize().Width - 20
	}
	return fyne.NewSize(width, citationHeight)
}

// openSources lists the sources of a statement in a sheet.
func (w *window) openSources(said content.Text, sources []content.Source) {
	say := w.words.say
	rows := []fyne.CanvasObject{newProse(said, roleBody, colorInk)}
	copied := said.String()
	for _, s := range sources {
		line := say("know.source_undated", "org", s.Org)
		if s.Year != 0 {
			line = say("know.source_line", "org", s.Org, "year", s.Year)
		}
		row := newColumn(0, newProse(content.Plain(s.Title), roleStrong, colorInk), newProse(line, roleText, colorInk))
		copied += "\n\n" + s.Title + "\n" + line.String()
		if s.URL != "" {
			row.Objects = append(row.Objects, newProse(content.Plain(s.URL), roleSmall, colorInk2))
			copied += "\n" + s.URL
		}
		rows = append(rows, newRule(), row)
	}
	var s *sheet
	shut := newButton(mainKind, "", say("know.close"), func() { s.shut() })
	keep := newButton(plain, "", say("know.copy"), func() {
		s.shut()
		w.copyWords(copied)
	})
	foot := newFoot(keep, shut)
	s = newSheet(w.Canvas(), w.words, say("know.sources_title"), nil, newColumn(14, rows...), foot, fyne.NewSize(680, 620))
	s.open(shut)
}
