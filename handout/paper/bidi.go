package paper

import (
	"unicode/utf8"

	"golang.org/x/text/unicode/bidi"
)

// The Unicode Bidirectional Algorithm (UAX #9) up to its levels: lines are
// broken between the levels and the reordering of a line. It is written out
// here because the ready ones keep only the direction of a run, and a run of
// level 2 beside one of level 0 then changes places with its neighbours.

// The isolates that are put round a span; they are never painted.
const (
	leftToRightIsolate = '\u2066'
	firstStrongIsolate = '\u2068'
	popIsolate         = '\u2069'
)

const deepest = 125 // levels of nesting, UAX #9 BD2

// levels gives each rune of a paragraph its embedding level; base is 0 or 1.
// nil says that all of it reads from left to right in a paragraph that does.
func levels(text []rune, base int8) []int8 {
	classes := make([]bidi.Class, len(text))
	plain := base == 0
	for i, r := range text {
		if r < utf8.RuneSelf {
			classes[i] = asciiClass[r]
			continue
		}
		p, _ := bidi.LookupRune(r)
		classes[i] = p.Class()
		switch classes[i] {
		case bidi.R, bidi.AL, bidi.AN, bidi.RLE, bidi.RLO, bidi.RLI:
			plain = false
		}
	}
	if plain {
		return nil
	}
	return levelsOf(classes, text, base)
}

var asciiClass = func() (c [utf8.RuneSelf]bidi.Class) {
	for r := range c {
		p, _ := bidi.LookupRune(rune(r))
		c[r] = p.Class()
	}
	return c
}()

// levelsOf is levels for runes of known classes; text is asked for brackets only.
func levelsOf(classes []bidi.Class, text []rune, base int8) []int8 {
	e := embedding{
		text:    text,
		given:   classes,
		classes: append([]bidi.Class(nil), classes...),
		levels:  make([]int8, len(classes)),
		match:   matchIsolates(classes),
	}
	e.explicit(base)
	for _, s := range e.sequences(base) {
		e.weak(s)
		e.brackets(s)
		e.neutral(s)
		e.implicit(s)
	}
	last := base
	for i := range e.levels { // what X9 removes takes the level before it
		if removed(e.given[i]) {
			e.levels[i] = last
		}
		last = e.levels[i]
	}
	return e.levels
}

type embedding struct {
	text           []rune
	given, classes []bidi.Class
	levels         []int8
	match          []int // isolate initiator ↔ its PDI; -1 none
}

func initiates(c bidi.Class) bool { return c == bidi.LRI || c == bidi.RLI || c == bidi.FSI }

func removed(c bidi.Class) bool {
	switch c {
	case bidi.LRE, bidi.RLE, bidi.LRO, bidi.RLO, bidi.PDF, bidi.BN:
		return true
	}
	return false
}

// matchIsolates pairs isolate initiators with their PDIs (BD9).
func matchIsolates(classes []bidi.Class) []int {
	match := make([]int, len(classes))
	var open []int
	for i, c := range classes {
		match[i] = -1
		switch {
		case initiates(c):
			open = append(open, i)
		case c == bidi.PDI && len(open) > 0:
			o := open[len(open)-1]
			open = open[:len(open)-1]
			match[o], match[i] = i, o
		}
	}
	return match
}

// firstStrong is the level that the first strong rune asks for (P2, P3).
func (e *embedding) firstStrong(from, to int) int8 {
	for i := from; i < to; i++ {
		switch c := e.given[i]; {
		case c == bidi.L:
			return 0
		case c == bidi.R || c == bidi.AL:
			return 1
		case initiates(c):
			if e.match[i] < 0 {
				return 0
			}
			i = e.match[i]
		}
	}
	return 0
}

type status struct {
	level    int8
	override bidi.Class // ON: none
	isolate  bool
}

// explicit applies X1 to X8: embeddings, overrides and isolates.
func (e *embedding) explicit(base int8) {
	stack := []status{{base, bidi.ON, false}}
	var lostIsolates, lostEmbeddings, isolates int
	top := func() status { return stack[len(stack)-1] }
	push := func(rtl bool, override bidi.Class, isolate bool) bool {
		level := (top().level + 2) &^ 1
		if rtl {
			level = (top().level + 1) | 1
		}
		if level > deepest || lostIsolates > 0 || lostEmbeddings > 0 {
			return false
		}
		stack = append(stack, status{level, override, isolate})
		return true
	}
	for i, c := range e.given {
		e.levels[i] = top().level
		switch c {
		case bidi.RLE, bidi.LRE, bidi.RLO, bidi.LRO:
			override := bidi.ON
			if c == bidi.RLO {
				override = bidi.R
			} else if c == bidi.LRO {
				override = bidi.L
			}
			if !push(c == bidi.RLE || c == bidi.RLO, override, false) && lostIsolates == 0 {
				lostEmbeddings++
			}
		case bidi.RLI, bidi.LRI, bidi.FSI:
			e.overrideBy(i, top().override)
			rtl := c == bidi.RLI
			if c == bidi.FSI {
				end := len(e.given)
				if e.match[i] >= 0 {
					end = e.match[i]
				}
				rtl = e.firstStrong(i+1, end) == 1
			}
			if push(rtl, bidi.ON, true) {
				isolates++
			} else {
				lostIsolates++
			}
		case bidi.PDI:
			switch {
			case lostIsolates > 0:
				lostIsolates--
			case isolates > 0:
				lostEmbeddings = 0
				for !top().isolate {
					stack = stack[:len(stack)-1]
				}
				stack = stack[:len(stack)-1]
				isolates--
			}
			e.levels[i] = top().level
			e.overrideBy(i, top().override)
		case bidi.PDF:
			switch {
			case lostIsolates > 0:
			case lostEmbeddings > 0:
				lostEmbeddings--
			case !top().isolate && len(stack) > 1:
				stack = stack[:len(stack)-1]
			}
		case bidi.B:
			e.levels[i] = base
		case bidi.BN:
		default:
			e.overrideBy(i, top().override)
		}
	}
}

func (e *embedding) overrideBy(i int, c bidi.Class) {
	if c != bidi.ON {
		e.classes[i] = c
	}
}

// sequence is an isolating run sequence: places in the text, with the
// directions before and after it.
type sequence struct {
	at         []int
	level      int8
	start, end bidi.Class
}

// sequences joins the level runs to isolating run sequences (X10, BD13).
func (e *embedding) sequences(base int8) []sequence {
	var runs [][]int
	runOf := make([]int, len(e.given))
	last := int8(-1)
	for i, c := range e.given {
		if removed(c) {
			continue
		}
		if e.levels[i] != last {
			runs = append(runs, nil)
			last = e.levels[i]
		}
		runOf[i] = len(runs) - 1
		runs[len(runs)-1] = append(runs[len(runs)-1], i)
	}
	var out []sequence
	for _, run := range runs {
		if e.given[run[0]] == bidi.PDI && e.match[run[0]] >= 0 {
			continue // the rest of a sequence that began before
		}
		at := run
		for {
			tail := at[len(at)-1]
			if !initiates(e.given[tail]) || e.match[tail] < 0 {
				break
			}
			at = append(at[:len(at):len(at)], runs[runOf[e.match[tail]]]...)
		}
		out = append(out, e.edges(at, base))
	}
	return out
}

// edges adds the directions at the ends of a sequence.
func (e *embedding) edges(at []int, base int8) sequence {
	level := e.levels[at[0]]
	before, after := base, base
	for i := at[0] - 1; i >= 0; i-- {
		if !removed(e.given[i]) {
			before = e.levels[i]
			break
		}
	}
	tail := at[len(at)-1]
	if !initiates(e.given[tail]) || e.match[tail] >= 0 {
		for i := tail + 1; i < len(e.given); i++ {
			if !removed(e.given[i]) {
				after = e.levels[i]
				break
			}
		}
	}
	return sequence{at, level, direction(max(level, before)), direction(max(level, after))}
}

func direction(level int8) bidi.Class {
	if level&1 == 1 {
		return bidi.R
	}
	return bidi.L
}

// weak applies W1 to W7: marks, numbers and what belongs to them.
func (e *embedding) weak(s sequence) {
	c := e.classes
	prev, strong := s.start, s.start
	for _, i := range s.at { // W1 to W3
		switch c[i] {
		case bidi.NSM:
			c[i] = prev
		case bidi.EN:
			if strong == bidi.AL {
				c[i] = bidi.AN
			}
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.AL:
			strong = bidi.AL
		}
		prev = c[i]
		if initiates(e.given[i]) || e.given[i] == bidi.PDI {
			if c[i] != bidi.L && c[i] != bidi.R {
				prev = bidi.ON
			}
		}
	}
	for _, i := range s.at {
		if c[i] == bidi.AL {
			c[i] = bidi.R
		}
	}
	for k := 1; k+1 < len(s.at); k++ { // W4
		i, a, b := s.at[k], c[s.at[k-1]], c[s.at[k+1]]
		if a != b {
			continue
		}
		if c[i] == bidi.ES && a == bidi.EN || c[i] == bidi.CS && (a == bidi.EN || a == bidi.AN) {
			c[i] = a
		}
	}
	for k := 0; k < len(s.at); { // W5
		j := k
		for j < len(s.at) && c[s.at[j]] == bidi.ET {
			j++
		}
		if j == k {
			k++
			continue
		}
		if k > 0 && c[s.at[k-1]] == bidi.EN || j < len(s.at) && c[s.at[j]] == bidi.EN {
			for _, i := range s.at[k:j] {
				c[i] = bidi.EN
			}
		}
		k = j
	}
	strong = s.start
	for _, i := range s.at { // W6, W7
		switch c[i] {
		case bidi.ES, bidi.ET, bidi.CS:
			c[i] = bidi.ON
		case bidi.L, bidi.R:
			strong = c[i]
		case bidi.EN:
			if strong == bidi.L {
				c[i] = bidi.L
			}
		}
	}
}

// strongly is the direction that a class has for neutrals beside it.
func strongly(c bidi.Class) (bidi.Class, bool) {
	switch c {
	case bidi.L:
		return bidi.L, true
	case bidi.R, bidi.EN, bidi.AN:
		return bidi.R, true
	}
	return bidi.ON, false
}

// neutral applies N1 and N2.
func (e *embedding) neutral(s sequence) {
	before := s.start
	for k := 0; k < len(s.at); {
		if d, ok := strongly(e.classes[s.at[k]]); ok {
			before = d
			k++
			continue
		}
		j, after := k, s.end
		for j < len(s.at) {
			if d, ok := strongly(e.classes[s.at[j]]); ok {
				after = d
				break
			}
			j++
		}
		to := direction(s.level)
		if before == after {
			to = before
		}
		for _, i := range s.at[k:j] {
			e.classes[i] = to
		}
		k = j
	}
}

// implicit applies I1 and I2.
func (e *embedding) implicit(s sequence) {
	for _, i := range s.at {
		switch c := e.classes[i]; {
		case s.level&1 == 0 && c == bidi.R, s.level&1 == 1 && (c == bidi.L || c == bidi.EN || c == bidi.AN):
			e.levels[i]++
		case s.level&1 == 0 && (c == bidi.EN || c == bidi.AN):
			e.levels[i] += 2
		}
	}
}

// reorder puts n things of given levels into visual order, left to right (L2);
// it returns their places.
func reorder(levels []int8) []int {
	order := make([]int, len(levels))
	high, odd := int8(0), int8(deepest)
	for i, l := range levels {
		order[i] = i
		high = max(high, l)
		if l&1 == 1 {
			odd = min(odd, l)
		}
	}
	for l := high; l >= odd && l > 0; l-- {
		for i := 0; i < len(order); {
			j := i
			for j < len(order) && levels[order[j]] >= l {
				j++
			}
			for a, b := i, j-1; a < b; a, b = a+1, b-1 {
				order[a], order[b] = order[b], order[a]
			}
			i = max(j, i+1)
		}
	}
	return order
}
