package records

import (
	"beforehand/content"
	"beforehand/handout"
)

// Faults is everything that is wrong with one file. It is an error with a line
// for each fault, in English or, by Lines, in any language.
type Faults struct {
	File string // as the person named it
	All  []Fault
}

// Fault is one thing wrong with a file, and what to do about it.
type Fault struct {
	Line  int            // from 1; 0 where it is not one line's
	Field string         // "patient.name"; "" where it is not one field's
	Says  content.Phrase // one sentence or two, without a full stop where it reads on from the field
	// Problem is set, instead of Says, where the values of the file are readable but
	// cannot stand together.
	Problem *handout.Problem
}

// mostShown keeps a wrong file from filling the screen.
const mostShown = 20

// Lines is one line a fault: "visit.json: line 3: sedation: …".
func (f *Faults) Lines(w *content.Words) []content.Text {
	var lines []content.Text
	for i, fault := range f.All {
		if i == mostShown {
			return append(lines, content.Count("fault.more", len(f.All)-mostShown, "file", f.File).In(w))
		}
		lines = append(lines, fault.in(w, f.File))
	}
	return lines
}

func (f *Faults) Error() string { return content.InEnglish(f) }

// in is a fault of a file, with the place where it stands.
func (f Fault) in(w *content.Words, file string) content.Text {
	var says content.Text
	if f.Problem != nil {
		says = f.Problem.Raw(w)
	} else {
		says = f.Says.In(w)
	}
	id := "fault.of_file"
	switch {
	case f.Line > 0 && f.Field != "":
		id = "fault.of_line_field"
	case f.Line > 0:
		id = "fault.of_line"
	case f.Field != "":
		id = "fault.of_field"
	}
	return content.Say(id, "file", file, "line", f.Line, "field", f.Field, "says", says).In(w)
}
