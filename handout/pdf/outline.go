package pdf

import (
	"strconv"
	"strings"

	"beforehand/handout/paper"
)

// bookmark is a heading as the list beside the pages has it.
type bookmark struct {
	title          string
	level          int // 1 is the highest
	page           int
	top            float64 // points from the foot of the page
	number, parent int     // objects
	before, after  int     // the neighbours of its level; 0 is none
	first, last    int     // of those under it
	under          int     // how many there are under it, at all levels
}

// level is the level of a heading; 0 is another element.
func (e *element) level() int {
	switch e.role {
	case paper.H1:
		return 1
	case paper.H2:
		return 2
	case paper.H3:
		return 3
	}
	return 0
}

// title is all the words of an element and of those in it, in reading order.
func (t *tags) title(e *element) string {
	var b strings.Builder
	b.WriteString(t.text(e))
	for _, k := range e.kids {
		if k.element != nil {
			b.WriteString(t.title(k.element))
		}
	}
	return strings.TrimSpace(b.String())
}

// addOutline adds the headings as bookmarks (ISO 32000-1, 12.3.3), after the structure
// has been added, and returns the number of their root; 0 where there are none.
func (t *tags) addOutline(f *file) int {
	var marks []*bookmark
	for _, e := range t.all {
		if e.language(t.lang) != t.lang {
			continue // the twin of one that is there
		}
		if level := e.level(); level > 0 && e.box.page > 0 {
			marks = append(marks, &bookmark{title: t.title(e), level: level, page: e.box.page, top: e.box.y1})
		}
	}
	if len(marks) == 0 {
		return 0
	}
	root := &bookmark{number: len(f.objects)}
	for i, m := range marks {
		m.number = root.number + 1 + i
	}
	hang(root, marks)
	f.add(root.object())
	for _, m := range marks {
		f.add(m.object())
	}
	return root.number
}

// hang gives each bookmark its place in the tree: under the nearest one before it
// that is of a higher level.
func hang(root *bookmark, marks []*bookmark) {
	byNumber := map[int]*bookmark{root.number: root}
	way := []*bookmark{root}
	for _, m := range marks {
		for len(way) > 1 && way[len(way)-1].level >= m.level {
			way = way[:len(way)-1]
		}
		over := way[len(way)-1]
		m.parent, m.before = over.number, over.last
		if over.last == 0 {
			over.first = m.number
		} else {
			byNumber[over.last].after = m.number
		}
		over.last = m.number
		for _, above := range way {
			above.under++
		}
		byNumber[m.number] = m
		way = append(way, m)
	}
}

func (m *bookmark) object() []byte {
	b := []byte("<<")
	if m.parent == 0 {
		b = append(b, "/Type/Outlines"...)
	} else {
		b = textString(append(b, "/Title"...), m.title)
		b = reference(append(b, "/Dest["...), pageObject(m.page))
		b = number(append(b, "/XYZ null "...), m.top)
		b = append(b, " null]"...)
	}
	for _, link := range []struct {
		key    string
		number int
	}{{"/Parent ", m.parent}, {"/Prev ", m.before}, {"/Next ", m.after}, {"/First ", m.first}, {"/Last ", m.last}} {
		if link.number > 0 {
			b = reference(append(b, link.key...), link.number)
		}
	}
	if m.under > 0 {
		b = strconv.AppendInt(append(b, "/Count "...), int64(m.under), 10)
	}
	return append(b, ">>"...)
}
