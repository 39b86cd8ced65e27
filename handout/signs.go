package handout

import (
	"cmp"
	"slices"

	"beforehand/content"
)

// signs are the rows of the sign table that apply. A row is never told without
// all of its columns.
func (t *teller) signs() []Sign {
	var told []Sign
	for _, s := range t.g.Signs {
		if s.To(t.to) {
			id := "sign." + s.ID
			told = append(told, Sign{
				ID: s.ID, Late: s.Late, First: s.First, Sources: s.Sources,
				Name: t.tell(id + ".name"), Normal: t.tell(id + ".normal"),
				Call: t.tell(id + ".call"), Emergency: t.tell(id + ".emergency"),
			})
		}
	}
	return told
}

// urgent is every sign to call the emergency number for, those of page one
// first.
func (t *teller) urgent() []Told {
	rank := func(s content.Sign) int {
		if s.First == 0 {
			return len(t.g.Signs)
		}
		return s.First
	}
	signs := slices.Clone(t.g.Signs)
	slices.SortStableFunc(signs, func(a, b content.Sign) int { return cmp.Compare(rank(a), rank(b)) })
	return t.signList(signs, "urgent", func(s content.Sign) bool { return s.UrgentList })
}

// soon is every sign to call the clinic for on the same day.
func (t *teller) soon() []Told {
	return t.signList(t.g.Signs, "soon", func(s content.Sign) bool { return s.CallList })
}

func (t *teller) signList(signs []content.Sign, word string, listed func(content.Sign) bool) []Told {
	var told []Told
	for _, s := range signs {
		if listed(s) && s.To(t.to) {
			told = append(told, Told{ID: s.ID, Text: t.tell("sign." + s.ID + "." + word), Sources: s.Sources})
		}
	}
	return told
}
