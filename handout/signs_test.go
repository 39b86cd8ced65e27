package handout

import (
	"strings"
	"testing"

	"beforehand/content"
)

// TestSignFacts sees that the facts of a sign agree with its cells.
func TestSignFacts(t *testing.T) {
	g := guide(t)
	w, _ := g.Words("en")
	for _, s := range g.Signs {
		cell := func(column string) string { return w.Plain("sign." + s.ID + "." + column) }
		if none := strings.HasPrefix(cell("normal"), "None"); none == s.Expected {
			t.Errorf("%s: expected = %t, and normal is %q", s.ID, s.Expected, cell("normal"))
		}
		if wait := strings.HasPrefix(cell("call"), "Do not wait"); wait == s.CallList {
			t.Errorf("%s: call_list = %t, and call is %q", s.ID, s.CallList, cell("call"))
		}
		// With a fever and something else the fever's own row decides.
		alone := strings.Contains(cell("emergency"), "With fever") || strings.HasPrefix(cell("emergency"), "Any fever") ||
			strings.Contains(cell("emergency"), "or fever")
		if fever := alone && !strings.HasPrefix(s.ID, "r3_"); fever != s.Fever {
			t.Errorf("%s: fever = %t, and emergency is %q", s.ID, s.Fever, cell("emergency"))
		}
	}
}

// TestAnswers goes through every sign, in every column, of every visit.
func TestAnswers(t *testing.T) {
	t.Parallel()
	g := guide(t)
	everyVisit(g, func(v Visit) {
		var p Plan
		newTeller(g, v, Clinic{}, wall("2026-11-22T00:00")).safety(&p)
		for _, s := range p.Signs {
			if problem := unsound(p, s); problem != "" {
				t.Fatalf("%+v: %s: %s", v, s.ID, problem)
			}
		}
	})
}

// unsound is what is wrong with the answers about a sign.
func unsound(p Plan, s Sign) string {
	for column := Unsure; column <= Emergency; column++ {
		answer := s.Answer(column)
		switch {
		case answer == Unsure:
			return "no answer"
		case answer == Normal && (column != Normal || s.Normal.String() == "None expected."):
			return "what is not normal is called so"
		case answer < column:
			return "milder than its column"
		case strings.HasPrefix(s.Call.String(), "Do not wait") && column == Call && answer != Emergency:
			return "it waits where it must not"
		case s.Has(column) && answer != column:
			return "not the answer of its column"
		}
		if with := p.Answer(s, column, true); with < answer || with < Call {
			return "milder with a fever"
		}
		if p.Visit.Pathway == "transplant" && p.Answer(s, column, true) != Emergency {
			return "a fever after a transplant is an emergency"
		}
	}
	if !s.Has(Emergency) || len(s.Cell(Emergency)) == 0 {
		return "no emergency"
	}
	return ""
}

// TestFeverBesideASign is what to do about a fever and something else.
func TestFeverBesideASign(t *testing.T) {
	g := guide(t)
	for _, c := range []struct {
		pathway content.Pathway
		sign    string
		column  Severity
		want    Severity
	}{
		{"same_day", "r2_swelling", Call, Emergency},
		{"same_day", "r2_swelling", Normal, Emergency},
		{"same_day", "r7_tired", Normal, Call},
		{"same_day", "r7_tired", Emergency, Emergency},
		{"transplant", "r7_tired_transplant", Normal, Emergency},
	} {
		p := Personalise(g, Visit{Pathway: c.pathway}, Clinic{}, wall("2026-11-22T00:00"))
		for _, s := range p.Signs {
			if s.ID == c.sign {
				if got := p.Answer(s, c.column, true); got != c.want {
					t.Errorf("%s in column %d is %d with a fever, want %d", c.sign, c.column, got, c.want)
				}
			}
		}
	}
}

func TestWatch(t *testing.T) {
	g := guide(t)
	for _, c := range []struct {
		why  string
		v    Visit
		want string
	}{
		{"with a date", Visit{At: wall("2026-12-03T09:00")}, "Thursday, December 10"},
		{"without", Visit{}, "one week after your visit"},
		{"a transplant", Visit{Pathway: "transplant"}, ""},
	} {
		if got := spaced(Personalise(g, c.v, Clinic{}, wall("2026-11-22T00:00")).Watch.Full); got != c.want {
			t.Errorf("%s: until %q, want %q", c.why, got, c.want)
		}
	}
}
