// Package handout tells the guide to one patient: it makes a plan from a visit,
// and pages from the plan. It has no word for a glyph, a widget or a file path.
package handout

import (
	"time"

	"beforehand/content"
)

// Visit is what personalises everything. Every field may be left out: the zero
// value is not known, which is not "none".
type Visit struct {
	ID        string // made when a visit is first saved; never a name
	Patient   Patient
	At        time.Time // arrival for the injection or infusion: wall time at the clinic, carried in UTC
	HarvestAt time.Time // arrival for the harvest, where it is another day
	Pathway   content.Pathway
	Product   string // name of the approved or donor product
	Origin    content.Origin
	Route     content.Route
	Part      content.Part
	Side      Side
	Site      string // the clinic's own words for the place
	Sedation  content.Sedation
	Flags     []content.Flag
	Lang      content.Lang
	Also      content.Lang // a second language beside the first
	Note      string       // from the clinic, printed as it stands
}

// Patient is all that is known of a person.
type Patient struct{ Name, Number string }

// Side is a side of the body.
type Side string

// Sides are the values of Side.
var Sides = []Side{"left", "right", "both"}

// Clinic is where the visit is. What is not known prints as a line to write on,
// never as a guess.
type Clinic struct {
	Name           string
	Address        string
	Country        content.Country // "" is US
	Zone           *time.Location  // nil: wall time, no clock changes
	Paper          string          // "letter", "a4" or "": by country
	PhoneDay       string
	HoursDay       string
	PhoneNight     string
	PhoneEmergency string
	Settings       map[string]int // the clinic's own numbers, by content.Setting id
	Approval       Approval
}

// Approval is a named person's word that the wording of one hash may be used. It
// counts only while that is the hash of what is printed.
type Approval struct {
	By   string
	On   time.Time
	Hash string
}

// Case is what decides which lines of the guide apply to the visit.
func (v Visit) Case(c Clinic) content.Case {
	country := c.Country
	if country == "" {
		country = "US"
	}
	return content.Case{
		Pathway: v.Pathway, Origin: v.Origin, Route: v.Route, Part: v.Part,
		Sedation: v.Sedation, Country: country, Flags: v.Flags,
	}
}

// inUS reports whether the clinic is in the US, where nothing else is known.
func (p Plan) inUS() bool { return p.Clinic.Country == "" || p.Clinic.Country == "US" }
