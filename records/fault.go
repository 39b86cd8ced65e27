package records

import (
	"fmt"
	"strings"

	"beforehand/handout"
)

// Faults is everything that is wrong with one file. It is an error with a line
// for each fault.
type Faults struct {
	File string // as the person named it
	All  []Fault
}

// Fault is one thing wrong with a file, and what to do about it.
type Fault struct {
	Line  int    // from 1; 0 where it is not one line's
	Field string // "patient.name"; "" where it is not one field's
	Text  string // one sentence or two, in English, without a full stop where it reads on from the field
	// Problem is set where the values of the file are readable but cannot stand
	// together; Text is then its English wording.
	Problem *handout.Problem
}

// mostShown keeps a wrong file from filling the screen.
const mostShown = 20

// Error is one line a fault: "visit.json: line 3: sedation: …".
func (f *Faults) Error() string {
	var lines []string
	for i, fault := range f.All {
		if i == mostShown {
			lines = append(lines, fmt.Sprintf("%s: and %d more like these", f.File, len(f.All)-mostShown))
			break
		}
		lines = append(lines, f.File+": "+fault.String())
	}
	return strings.Join(lines, "\n")
}

func (f Fault) String() string {
	s := f.Text
	if f.Field != "" {
		s = f.Field + ": " + s
	}
	if f.Line > 0 {
		s = fmt.Sprintf("line %d: %s", f.Line, s)
	}
	return s
}
