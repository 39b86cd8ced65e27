package paper

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// brackets applies N0: a pair of brackets takes one direction.
func (e *embedding) brackets(s sequence) {
	for _, p := range e.pairs(s) {
		own := direction(s.level)
		var within, other bool
		for _, i := range s.at[p[0]+1 : p[1]] {
			if d, ok := strongly(e.classes[i]); ok {
				within = within || d == own
				other = other || d != own
			}
		}
		if !within && !other {
			continue
		}
		to := own
		if !within {
			before := s.start
			for k := p[0] - 1; k >= 0; k-- {
				if d, ok := strongly(e.classes[s.at[k]]); ok {
					before = d
					break
				}
			}
			if before != own {
				to = before
			}
		}
		for _, k := range p {
			e.classes[s.at[k]] = to
			for _, i := range s.at[k+1:] { // marks on the bracket follow it
				if e.given[i] != bidi.NSM {
					break
				}
				e.classes[i] = to
			}
		}
	}
}

// pairs finds the bracket pairs of a sequence, by their opening (BD16).
func (e *embedding) pairs(s sequence) [][2]int {
	type opened struct {
		closes rune
		k      int
	}
	var stack []opened
	var out [][2]int
	if e.text == nil {
		return nil
	}
	for k, i := range s.at {
		if e.classes[i] != bidi.ON {
			continue
		}
		r := e.text[i]
		p, _ := bidi.LookupRune(r)
		if !p.IsBracket() {
			continue
		}
		if p.IsOpeningBracket() {
			if len(stack) == 63 {
				break
			}
			stack = append(stack, opened{canonical(counterpart(r)), k})
			continue
		}
		for t := len(stack) - 1; t >= 0; t-- {
			if stack[t].closes == canonical(r) {
				out = append(out, [2]int{stack[t].k, k})
				stack = stack[:t]
				break
			}
		}
	}
	sortPairs(out)
	return out
}

func sortPairs(p [][2]int) {
	for i := 1; i < len(p); i++ {
		for j := i; j > 0 && p[j][0] < p[j-1][0]; j-- {
			p[j], p[j-1] = p[j-1], p[j]
		}
	}
}

func counterpart(r rune) rune {
	c, _ := utf8.DecodeRuneInString(bidi.ReverseString(string(r)))
	return c
}

// canonical maps the angle brackets that Unicode holds to be equal.
func canonical(r rune) rune {
	switch r {
	case 0x2329:
		return 0x3008
	case 0x232A:
		return 0x3009
	}
	return r
}
