package content

import "slices"

// The values of a visit. "" is not known, which is not "none".
type (
	Pathway  string
	Origin   string // where the cells come from
	Route    string // how they are given
	Part     string // of the body
	Sedation string
	Flag     string // something about the patient that changes the plan
	Country  string // ISO 3166, two letters
)

// What a visit can be.
var (
	Pathways  = []Pathway{"same_day", "lab_grown", "donor_product", "transplant", "trial"}
	Origins   = []Origin{"marrow", "fat", "cord_blood", "donor"}
	Routes    = []Route{"joint", "tendon", "disc", "skin", "drip"}
	Parts     = []Part{"knee", "hip", "shoulder", "elbow", "wrist", "hand", "ankle", "foot", "jaw", "neck", "upper_back", "low_back", "face", "scalp"}
	Sedations = []Sedation{"none", "light", "deep"}
	Flags     = []Flag{"blood_thinner", "heart_aspirin", "nsaid", "diabetes", "glp1", "steroid", "pregnant", "smoker", "under_18", "allergy_numbing"}
)

// european are the members of the European Union, which has rules of its own for
// cell products (Regulation (EC) No 1394/2007).
var european = []Country{
	"AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU",
	"IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
}

// In reports whether a country is, or is part of, the place of a status row.
func (c Country) In(place string) bool {
	return string(c) == place || place == "EU" && slices.Contains(european, c)
}

// Unknown is the value by which facts name what is not known.
const Unknown = "unknown"

// Applies says to whom a line applies. An empty list is everyone. What is not
// known about a visit matches every list, so that the stricter reading stands,
// unless Known is set: then only what is known matches. A list may name
// "unknown" to speak to those who do not know yet.
type Applies struct {
	Pathway  []Pathway
	Origin   []Origin
	Route    []Route
	Part     []Part
	Sedation []Sedation
	Country  []Country
	Flag     []Flag // at least one of them is set
	Without  []Flag // none of them is set
	Known    bool
}

// Case is what decides whether a line applies.
type Case struct {
	Pathway  Pathway
	Origin   Origin
	Route    Route
	Part     Part
	Sedation Sedation
	Country  Country
	Flags    []Flag
}

// To reports whether the line applies to c.
func (a Applies) To(c Case) bool {
	return matches(a.Pathway, c.Pathway, a.Known) &&
		matches(a.Origin, c.Origin, a.Known) &&
		matches(a.Route, c.Route, a.Known) &&
		matches(a.Part, c.Part, a.Known) &&
		matches(a.Sedation, c.Sedation, a.Known) &&
		matches(a.Country, c.Country, true) &&
		(len(a.Flag) == 0 || anyIn(a.Flag, c.Flags)) &&
		!anyIn(a.Without, c.Flags)
}

func matches[T ~string](list []T, value T, known bool) bool {
	if len(list) == 0 {
		return true
	}
	if value == "" {
		if !known {
			return true
		}
		value = Unknown
	}
	for _, l := range list {
		if l == value {
			return true
		}
	}
	return false
}

func anyIn[T comparable](list, set []T) bool {
	for _, l := range list {
		for _, s := range set {
			if l == s {
				return true
			}
		}
	}
	return false
}
