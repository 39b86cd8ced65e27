package records

import (
	"io"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // the zones, for computers that have none

	"beforehand/content"
	"beforehand/handout"
)

// The longest texts of a clinic, in characters.
const (
	maxClinicName = 120
	maxAddress    = 200
	maxPhone      = 40 // and the hours at which it is answered
)

// ReadClinic reads a clinic file: one JSON object, UTF-8, at most 256 KB, in
// which every field may be left out or null, which is not known. Its numbers
// stay within the bounds of the guide's settings. The error is a [Faults] with
// everything that is wrong.
func ReadClinic(r io.Reader, file string, g *content.Guide) (handout.Clinic, error) {
	c := handout.Clinic{Settings: map[string]int{}}
	err := read(r, file, content.Say("fault.clinic"), clinicForm(&c, g), g, func() []handout.Problem {
		return handout.Check(g, handout.Visit{}, c)
	})
	if err != nil {
		return handout.Clinic{}, err
	}
	return c, nil
}

func clinicForm(c *handout.Clinic, g *content.Guide) form {
	f := form{
		{"name", words(&c.Name, maxClinicName)},
		{"address", words(&c.Address, maxAddress)},
		{"country", country(&c.Country)},
		{"time_zone", zone(&c.Zone)},
		{"paper", oneOf(&c.Paper, []string{"letter", "a4"})},
		{"phone_day", words(&c.PhoneDay, maxPhone)},
		{"hours_day", words(&c.HoursDay, maxPhone)},
		{"phone_night", words(&c.PhoneNight, maxPhone)},
		{"phone_emergency", words(&c.PhoneEmergency, maxPhone)},
	}
	for _, s := range g.Settings {
		put := func(n int) { c.Settings[s.ID] = n }
		f = append(f, entry{s.ID, wholeNumber(put, content.Range{Min: s.Min, Max: s.Max}, bounds(s))})
	}
	return append(f, form{
		{"approved_by", words(&c.Approval.By, maxClinicName)},
		{"approved_on", day(&c.Approval.On)},
		{"approved_hash", hash(&c.Approval.Hash)},
	}...)
}

// bounds says between which numbers a setting may be.
func bounds(s content.Setting) content.Phrase {
	if s.Unit == "hours" {
		return content.Say("fault.use.hours", "least", s.Min, "most", s.Max)
	}
	return content.Say("fault.use.days", "least", s.Min, "most", s.Max)
}

// country takes a code of ISO 3166. Any two letters may stand: for a country the
// guide has no status for, it says so.
func country(into *content.Country) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, content.Say("fault.use.country", "like", `"US"`)) {
			return
		}
		if len(v.text) != 2 || strings.Trim(v.text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
			r.say(v, path, "fault.not_country", "found", quote(v.text), "first", `"US"`, "second", `"GB"`)
			return
		}
		*into = content.Country(v.text)
	}
}

// zone takes a name of the IANA time zone database.
func zone(into **time.Location) taker {
	return func(r *reading, path string, v value) {
		use := content.Say("fault.use.zone", "like", `"America/New_York"`)
		if !r.expect(text, path, v, use) {
			return
		}
		// "Local" is this computer's zone, which is never the clinic's word.
		if slices.Contains([]string{"", "Local"}, v.text) {
			r.say(v, path, "fault.not_zone", "found", quote(v.text), "use", use)
			return
		}
		at, err := time.LoadLocation(v.text)
		if err != nil {
			r.say(v, path, "fault.not_zone", "found", quote(v.text), "use", use)
			return
		}
		*into = at
	}
}

// hash takes the short hash that the foot of every page prints.
func hash(into *string) taker {
	return func(r *reading, path string, v value) {
		if !r.expect(text, path, v, content.Say("fault.use.hash")) {
			return
		}
		if len(v.text) != 8 || strings.Trim(v.text, "0123456789abcdef") != "" {
			r.say(v, path, "fault.not_hash", "found", quote(v.text), "like", `"7f3a9c2e"`)
			return
		}
		*into = v.text
	}
}
