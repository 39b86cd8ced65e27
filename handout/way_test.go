package handout

import (
	"strings"
	"testing"

	"beforehand/content"
)

// TestDays sees when each visit begins and by when it is over.
func TestDays(t *testing.T) {
	g := guide(t)
	oneDay := Visit{At: wall("2026-12-03T09:00"), Pathway: "same_day", Origin: "marrow", Route: "joint"}
	twoDays := Visit{At: wall("2026-12-03T09:00"), HarvestAt: wall("2026-11-10T08:30"), Pathway: "lab_grown", Origin: "fat"}
	half := twoDays
	half.At = wall("")
	for _, c := range []struct {
		why   string
		visit Visit
		want  []string // arrival, earliest and latest end
	}{
		{"one day", oneDay, []string{"9:00 am, 10:30 am, 12 noon"}},
		{"the day is not known", Visit{}, []string{", , "}},
		{"two days have no usual total", twoDays, []string{"8:30 am, , ", "9:00 am, , "}},
		{"one of two is not known", half, []string{"8:30 am, , ", ", , "}},
	} {
		p := Personalise(g, c.visit, Clinic{}, wall("2026-10-20T00:00"))
		var got []string
		for _, d := range p.Days {
			got = append(got, d.Arrive.Clock.String()+", "+d.Earliest.Clock.String()+", "+d.Latest.Clock.String())
		}
		if spaced(content.Plain(strings.Join(got, "; "))) != strings.Join(c.want, "; ") {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

// TestRideHomeIsSaid sees that who needs a ride is told until when, and nobody else.
func TestRideHomeIsSaid(t *testing.T) {
	g := guide(t)
	for _, c := range []struct {
		visit       Visit
		want        string
		warnsOfTaxi bool
	}{
		{Visit{At: wall("2026-12-03T09:00"), Sedation: "light"}, "until 12 noon on Friday, December 4", true},
		{Visit{At: wall("2026-12-03T09:00")}, "With sleepy medicine, the adult stays", true},
		{Visit{At: wall("2026-12-03T09:00"), Sedation: "none"}, "", false},
		{Visit{Pathway: "transplant", Origin: "donor", Route: "drip"}, "for 24 hours", false},
	} {
		p := Personalise(g, c.visit, Clinic{}, wall("2026-10-20T00:00"))
		if got := spaced(p.RideHome); !strings.Contains(got, c.want) || (c.want == "") != (got == "") {
			t.Errorf("%+v: %q, want %q", c.visit, got, c.want)
		}
		if (len(p.Taxi) > 0) != c.warnsOfTaxi {
			t.Errorf("%+v: of a taxi it says %q", c.visit, p.Taxi)
		}
	}
}

// Nobody is told that cells are taken from them while nobody knows whose they are.
func TestCellsOfNobodyKnown(t *testing.T) {
	v, clinic := maria()
	for origin, want := range map[content.Origin]string{"": "If they are your own,", "marrow": "The team takes"} {
		v.Origin = origin
		for _, s := range Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")).Stages {
			if s.ID == "harvest" && !strings.HasPrefix(spaced(s.Short), want) {
				t.Errorf("cells of origin %q: %q", origin, spaced(s.Short))
			}
		}
	}
}
