package handout

import (
	"fmt"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
)

// TestPickedQuestionsArePrinted sees that every question that the patient picked is
// on the pages, whole and in the order of the list, and none that was not.
func TestPickedQuestionsArePrinted(t *testing.T) {
	g, f := guide(t), fonts(t)
	v, c := maria()
	p := Personalise(g, v, c, wall("2026-11-22T00:00"))
	long := func(n int) (list []content.Text) {
		for i := range n {
			words := fmt.Sprintf("%d: %s?", i+1, strings.Repeat("and who ", 30))
			list = append(list, content.Text{{Words: words[:MaxQuestion], Put: true}})
		}
		return list
	}
	for name, list := range map[string][]content.Text{
		"two of the guide": {p.Ask[4].Text, p.Ask[0].Text},
		"one's own":        {{{Words: "May my daughter come in with me?", Put: true}}},
		"a long list":      long(20),
	} {
		for _, short := range []bool{false, true} {
			h := New(p, Options{Sheet: paper.Letter, Short: short, Ask: list}, f)
			text := flat(words(h.Pages))
			at := strings.Index(text, "Your questions")
			if at < 0 {
				t.Fatalf("%s, short %t: no head", name, short)
			}
			text = text[at:]
			for _, q := range list {
				i := strings.Index(text, flat(q.String()))
				if i < 0 {
					t.Errorf("%s, short %t: %q is not printed after the one before it", name, short, q)
					continue
				}
				text = text[i:]
			}
			if lost := unprinted(p, flat(words(h.Pages)), short, p.words); lost != "" {
				t.Errorf("%s, short %t: lost %q", name, short, lost)
			}
			if name == "two of the guide" {
				if not := flat(p.Ask[2].Text.String()); strings.Contains(text, not) {
					t.Errorf("%q is printed, which was not picked", not)
				}
				if len(h.Warnings) > 0 {
					t.Errorf("short %t: it warns of %q", short, h.Warnings)
				}
				if most := map[bool]int{true: ShortPages + 1, false: FullPages}[short]; len(h.Pages) > most {
					t.Errorf("short %t: %d pages, want at most %d", short, len(h.Pages), most)
				}
			}
		}
	}
}

// TestQuestionsHaveGroups sees that what the window sets under heads has one.
func TestQuestionsHaveGroups(t *testing.T) {
	v, c := maria()
	p := Personalise(guide(t), v, c, wall("2026-11-22T00:00"))
	for _, q := range p.Ask {
		if q.Group == "" {
			t.Errorf("ask.%s has no group", q.ID)
		}
	}
	for _, f := range p.FAQs {
		if f.Group == "" {
			t.Errorf("faq.%s has no group", f.ID)
		}
	}
}
