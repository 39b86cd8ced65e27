package handout

import (
	"cmp"
	"slices"
	"strings"

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
				ID: s.ID, Expected: s.Expected, ToCall: s.CallList, Fever: s.Fever,
				Late: s.Late, First: s.First, Sources: s.Sources,
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

// watch is until when to look at the spot each day: while the patient rests. A
// transplant has no spot, and its team says how long.
func (t *teller) watch() Moment {
	if t.v.Pathway == "transplant" {
		return Moment{}
	}
	return t.moment("+{rest_days}d")
}

// Severity is how bad a sign is: the column of the sign table that it stands in.
type Severity uint8

// The columns, the mildest first. Unsure is none of them.
const (
	Unsure Severity = iota
	Normal
	Call
	Emergency
)

// Cell is what the row says in a column.
func (s Sign) Cell(column Severity) content.Text {
	return [...]content.Text{Normal: s.Normal, Call: s.Call, Emergency: s.Emergency}[column]
}

// Has reports whether a column names something that one can have. One that says
// "None expected." or "Do not wait. Call 911." does not.
func (s Sign) Has(column Severity) bool {
	switch column {
	case Normal:
		return s.Expected
	case Call:
		return s.ToCall
	}
	return column == Emergency
}

// Answer is what to do about a sign that stands in a column: Normal, Call or
// Emergency. Who is unsure is told to call, and so is who has a sign of which
// nothing is normal; where nothing is to be called the clinic for, that is an
// emergency.
func (s Sign) Answer(column Severity) Severity {
	switch {
	case column == Normal && s.Expected:
		return Normal
	case column == Emergency || !s.ToCall:
		return Emergency
	}
	return Call
}

// Answer is what to do about a sign, or about a sign and a fever. A fever is
// never normal: it is at least to be called for.
func (p Plan) Answer(s Sign, column Severity, fever bool) Severity {
	own := s.Answer(column)
	switch {
	case !fever:
		return own
	case s.Fever:
		return Emergency
	}
	row, ok := p.Fever()
	if !ok {
		return max(own, Call)
	}
	return max(own, row.Answer(Call))
}

// Fever is the row of the fever, if it has one. Where it is not known whether the
// visit is a transplant, that is the row of everybody else: the one of a
// transplant says in its name whom it is for.
func (p Plan) Fever() (Sign, bool) {
	i := slices.IndexFunc(p.Signs, Sign.IsFever)
	if i < 0 {
		return Sign{}, false
	}
	return p.Signs[i], true
}

// IsFever reports whether the sign is itself a fever.
func (s Sign) IsFever() bool { return strings.HasPrefix(s.ID, "r3_") }
