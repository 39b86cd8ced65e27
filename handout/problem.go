package handout

import "beforehand/content"

// Problem is a field of a visit or a clinic that cannot stand as it is.
type Problem struct {
	Field   string   // as the file names it: "route", "patient.name"
	Value   string   // what stands there
	Word    string   // id of the wording that says what is wrong
	Other   string   // the field that it does not go with, if any
	Allowed []string // what may stand there instead
}

// Check lists what is wrong with a visit to a clinic: values that do not go
// together by the guide's table, dates in the wrong order or that do not exist,
// words that are too long. A nil list is a visit that can be planned.
func Check(g *content.Guide, v Visit, c Clinic) []Problem {
	return nil
}
