package content

import (
	"strconv"
	"strings"
)

// Phrase is wording whose language is still to be chosen: an id, and what goes into
// its holes. An error is one, so that whoever shows it can say it in the language of
// the person; as an error it speaks English.
type Phrase struct {
	ID    string
	holes []any // name, what goes in, name, what goes in
	count *int  // the number whose plural form is said
}

// Say is the wording of an id. What goes into its holes follows as name, value, name,
// value: a text or a number as it stands, a [Phrase], or a list.
func Say(id string, holes ...any) Phrase { return Phrase{ID: id, holes: holes} }

// Count is the wording of an id for n things, with n in the hole {n}.
func Count(id string, n int, holes ...any) Phrase {
	return Phrase{ID: id, holes: append(holes, "n", n), count: &n}
}

// In is the phrase in a language.
func (p Phrase) In(w *Words) Text {
	id := p.ID
	if p.count != nil {
		id += "." + pluralForm(w.tag, *p.count)
	}
	with := make(map[string]Text, len(p.holes)/2)
	for i := 0; i+1 < len(p.holes); i += 2 {
		with[p.holes[i].(string)] = filler(w, p.holes[i+1])
	}
	return w.Text(id).Fill(with)
}

// List is several things, said one after the other: "a, b, c".
type List []string

// Choice is several things of which one is to be chosen: "a, b or c".
type Choice []string

// filler is what goes into a hole, in a language.
func filler(w *Words, v any) Text {
	switch v := v.(type) {
	case Text:
		return v
	case Phrase:
		return v.In(w)
	case string:
		return Text{{Words: v, Put: true}}
	case int:
		return Text{{Words: strconv.Itoa(v), Put: true}}
	case List:
		return v.in(w)
	case Choice:
		last := len(v) - 1
		if last < 1 {
			return List(v).in(w)
		}
		return Say("list.or", "all", List(v[:last]), "last", v[last]).In(w)
	}
	return nil
}

func (l List) in(w *Words) Text {
	var all Text
	for i, next := range l {
		if i == 0 {
			all = filler(w, next)
			continue
		}
		all = Say("list.next", "all", all, "next", next).In(w)
	}
	return all
}

// Told is an error that can be said in any language, a line for each thing.
type Told interface {
	error
	Lines(w *Words) []Text
}

// InEnglish is what an error says where nobody asked in which language.
func InEnglish(t Told) string {
	var lines []string
	english, _ := Builtin().Words(English)
	for _, line := range t.Lines(english) {
		lines = append(lines, line.String())
	}
	return strings.Join(lines, "\n")
}

// Error is the phrase in English.
func (p Phrase) Error() string { return InEnglish(p) }

// Lines is the phrase as one line.
func (p Phrase) Lines(w *Words) []Text { return []Text{p.In(w)} }
