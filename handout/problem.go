package handout

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"beforehand/content"
	"beforehand/handout/paper"
)

// Problem is a field of a visit or a clinic that cannot stand as it is.
type Problem struct {
	Field   string   // as the file names it: "route", "patient.name"
	Value   string   // what stands there
	Word    string   // id of the wording that says what is wrong
	Other   string   // the field that it does not go with, if any
	Against string   // what stands in that field
	Allowed []string // what may stand there instead
}

// The limits of a visit.
const (
	FirstYear, LastYear = 2000, 2199
	MaxName             = 120 // characters, printed whole
	MaxNumber           = 40
	MaxProduct          = 120
	MaxWords            = 600 // of the note, and of the clinic's words for the place
)

// Check lists what is wrong with a visit to a clinic: values that do not go
// together by the guide's table, dates in the wrong order or that do not exist,
// words that are too long. A nil list is a visit that can be planned.
func Check(g *content.Guide, v Visit, c Clinic) []Problem {
	var found []Problem
	found = append(found, checkPairs(g.Pairs, v)...)
	found = append(found, checkSide(v)...)
	found = append(found, checkDates(v, c)...)
	if v.Also != "" && v.Also == v.Lang {
		found = append(found, Problem{Field: "also", Value: string(v.Also), Word: "problem.same_language"})
	}
	return append(found, checkLengths(v)...)
}

func checkPairs(pairs content.Pairs, v Visit) []Problem {
	var found []Problem
	if p, bad := clash("source", v.Origin, pairs.Sources[v.Pathway]); bad && v.Pathway != "" {
		found = append(found, p.with("pathway", string(v.Pathway)))
	}
	if p, bad := clash("route", v.Route, pairs.Routes[v.Pathway]); bad && v.Pathway != "" {
		found = append(found, p.with("pathway", string(v.Pathway)))
	}
	switch routes := pairs.Routes[v.Pathway]; {
	case v.Part == "":
	case v.Route != "":
		if p, bad := clash("part", v.Part, pairs.Parts[v.Route]); bad {
			found = append(found, p.with("route", string(v.Route)))
		}
	case v.Pathway != "":
		if p, bad := clash("part", v.Part, partsOf(pairs, routes)); bad {
			found = append(found, p.with("pathway", string(v.Pathway)))
		}
	}
	return found
}

// partsOf is every part that one of the routes can reach, in the guide's order.
func partsOf(pairs content.Pairs, routes []content.Route) []content.Part {
	var parts []content.Part
	for _, part := range content.Parts {
		if slices.ContainsFunc(routes, func(r content.Route) bool { return slices.Contains(pairs.Parts[r], part) }) {
			parts = append(parts, part)
		}
	}
	return parts
}

// clash reports a value that is not among the allowed ones.
func clash[T ~string](field string, value T, allowed []T) (Problem, bool) {
	if value == "" || slices.Contains(allowed, value) {
		return Problem{}, false
	}
	p := Problem{Field: field, Value: string(value), Word: "problem.pair"}
	for _, a := range allowed {
		p.Allowed = append(p.Allowed, string(a))
	}
	if len(allowed) == 0 {
		p.Word = "problem.none"
	}
	return p, true
}

func (p Problem) with(other, against string) Problem {
	p.Other, p.Against = other, against
	return p
}

// midline are the parts that have no left or right.
var midline = []content.Part{"neck", "upper_back", "low_back", "face", "scalp"}

func checkSide(v Visit) []Problem {
	switch {
	case v.Side == "":
		return nil
	case v.Part == "":
		return []Problem{{Field: "side", Value: string(v.Side), Word: "problem.side_of_what"}}
	case slices.Contains(midline, v.Part):
		return []Problem{{Field: "side", Value: string(v.Side), Word: "problem.none", Other: "part", Against: string(v.Part)}}
	}
	return nil
}

func checkDates(v Visit, c Clinic) []Problem {
	var found []Problem
	for _, f := range []struct {
		field string
		at    time.Time
	}{{"at", v.At}, {"harvest_at", v.HarvestAt}} {
		switch {
		case f.at.IsZero():
		case f.at.Year() < FirstYear || f.at.Year() > LastYear:
			found = append(found, Problem{Field: f.field, Value: f.at.Format(wallLayout), Word: "problem.year"})
		case !exists(f.at, c.Zone):
			found = append(found, Problem{Field: f.field, Value: f.at.Format(wallLayout), Word: "problem.gap"})
		}
	}
	return append(found, checkHarvestDay(v)...)
}

func checkHarvestDay(v Visit) []Problem {
	p := Problem{Field: "harvest_at", Value: v.HarvestAt.Format(wallLayout)}
	switch {
	case v.HarvestAt.IsZero():
		return nil
	case v.Pathway == "same_day" || v.Pathway == "donor_product":
		p.Word = "problem.one_day"
		return []Problem{p.with("pathway", string(v.Pathway))}
	case v.Origin == "donor" || v.Origin == "cord_blood":
		p.Word = "problem.no_harvest"
		return []Problem{p.with("source", string(v.Origin))}
	case !v.At.IsZero() && !v.HarvestAt.Before(midnight(v.At)):
		p.Word = "problem.order"
		return []Problem{p.with("at", v.At.Format(wallLayout))}
	}
	return nil
}

const wallLayout = "2006-01-02T15:04"

// exists reports whether a wall time is ever on the clocks of a zone: an hour is
// skipped when they go forward.
func exists(wall time.Time, zone *time.Location) bool {
	if zone == nil {
		return true
	}
	t := local(wall, zone)
	return t.Hour() == wall.Hour() && t.Minute() == wall.Minute()
}

// local is a wall time carried in UTC, as a moment in a zone; no zone leaves it.
func local(wall time.Time, zone *time.Location) time.Time {
	if wall.IsZero() || zone == nil {
		return wall
	}
	return time.Date(wall.Year(), wall.Month(), wall.Day(), wall.Hour(), wall.Minute(), 0, 0, zone)
}

// dateIn is the midnight of a date in a zone, where it can be compared with moments
// there; no zone is UTC, in which wall times are carried.
func dateIn(zone *time.Location, date time.Time) time.Time {
	if zone == nil {
		zone = time.UTC
	}
	return time.Date(date.Year(), date.Month(), date.Day(), 0, 0, 0, 0, zone)
}

func midnight(t time.Time) time.Time {
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, t.Location())
}

func checkLengths(v Visit) []Problem {
	var found []Problem
	for _, f := range []struct {
		field, value string
		most         int
	}{
		{"patient.name", v.Patient.Name, MaxName},
		{"patient.number", v.Patient.Number, MaxNumber},
		{"product", v.Product, MaxProduct},
		{"site", v.Site, MaxWords},
		{"note", v.Note, MaxWords},
	} {
		if utf8.RuneCountInString(f.value) > f.most {
			found = append(found, Problem{Field: f.field, Word: "problem.long", Allowed: []string{itoa(f.most)}})
		}
	}
	return found
}

// Unprintable lists the fields with letters that none of our faces has. A name
// is printed whole or refused.
func Unprintable(f *paper.Fonts, v Visit, c Clinic) []Problem {
	var found []Problem
	for _, field := range []struct{ name, value string }{
		{"patient.name", v.Patient.Name},
		{"patient.number", v.Patient.Number},
		{"product", v.Product},
		{"site", v.Site},
		{"note", v.Note},
		{"name", c.Name},
		{"address", c.Address},
		{"phone_day", c.PhoneDay},
		{"hours_day", c.HoursDay},
		{"phone_night", c.PhoneNight},
		{"phone_emergency", c.PhoneEmergency},
	} {
		if missing := f.Missing(field.value); len(missing) > 0 {
			found = append(found, Problem{Field: field.name, Value: string(missing), Word: "problem.letters"})
		}
	}
	return found
}

// Text says the problem in one sentence, with values as people say them.
func (p Problem) Text(w *content.Words) content.Text {
	return p.say(w, func(field, value string) string {
		if field == "source" {
			field = "origin"
		}
		if id := "value." + field + "." + value; w.Has(id) {
			return w.Plain(id)
		}
		return value
	})
}

// Raw says the problem with values as a file spells them.
func (p Problem) Raw(w *content.Words) content.Text {
	return p.say(w, func(_, value string) string { return value })
}

func (p Problem) say(w *content.Words, value func(field, value string) string) content.Text {
	allowed := make([]string, len(p.Allowed))
	for i, a := range p.Allowed {
		allowed[i] = value(p.Field, a)
	}
	return w.Text(p.Word).Fill(map[string]content.Text{
		"value":   put(value(p.Field, p.Value)),
		"other":   put(value(p.Other, p.Against)),
		"allowed": put(strings.Join(allowed, ", ")),
		"first":   plain(itoa(FirstYear)),
		"last":    plain(itoa(LastYear)),
	})
}
