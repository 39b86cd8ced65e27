package handout

import (
	"slices"
	"strings"
	"testing"
	"time"
)

func TestCheck(t *testing.T) {
	g := guide(t)
	w, _ := g.Words("en")
	newYork := zone(t, "America/New_York")
	for _, c := range []struct {
		why     string
		v       Visit
		zone    *time.Location
		field   string // "" for no problem
		allowed string
	}{
		{"nothing is known", Visit{}, nil, "", ""},
		{"own marrow into a knee", Visit{Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Side: "left"}, nil, "", ""},
		{"a drip goes into a vein, not a knee", Visit{Route: "drip", Part: "knee"}, nil, "part", ""},
		{"same day takes own cells only", Visit{Pathway: "same_day", Origin: "donor"}, nil, "source", "marrow, fat"},
		{"a transplant is a drip", Visit{Pathway: "transplant", Route: "joint"}, nil, "route", "drip"},
		{"a transplant has no body part", Visit{Pathway: "transplant", Part: "knee"}, nil, "part", ""},
		{"a jaw is not a disc", Visit{Route: "disc", Part: "jaw"}, nil, "part", "neck, upper_back, low_back"},
		{"the neck has no left", Visit{Route: "disc", Part: "neck", Side: "left"}, nil, "side", ""},
		{"a side of nothing", Visit{Side: "left"}, nil, "side", ""},
		{"year 9999", Visit{At: wall("9999-01-01T09:00")}, nil, "at", ""},
		{"a clock time that the change of clocks skips", Visit{At: wall("2027-03-14T02:30")}, newYork, "at", ""},
		{"the same, where no zone is known", Visit{At: wall("2027-03-14T02:30")}, nil, "", ""},
		{"a clock time that comes twice", Visit{At: wall("2026-11-01T01:30")}, newYork, "", ""},
		{"cells are taken before they are given", Visit{Pathway: "lab_grown", At: wall("2026-12-03T09:00"), HarvestAt: wall("2026-12-04T09:00")}, nil, "harvest_at", ""},
		{"not on the same day either", Visit{Pathway: "lab_grown", At: wall("2026-12-03T09:00"), HarvestAt: wall("2026-12-03T08:00")}, nil, "harvest_at", ""},
		{"a same-day plan has one date", Visit{Pathway: "same_day", HarvestAt: wall("2026-11-03T09:00")}, nil, "harvest_at", ""},
		{"donor cells are not taken from the patient", Visit{Pathway: "lab_grown", Origin: "donor", HarvestAt: wall("2026-11-03T09:00")}, nil, "harvest_at", ""},
		{"a name of 121 letters", Visit{Patient: Patient{Name: strings.Repeat("a", 121)}}, nil, "patient.name", "120"},
	} {
		found := Check(g, c.v, Clinic{Zone: c.zone})
		if c.field == "" {
			if len(found) > 0 {
				t.Errorf("%s: %+v, want no problem", c.why, found)
			}
			continue
		}
		at := slices.IndexFunc(found, func(p Problem) bool { return p.Field == c.field })
		if at < 0 {
			t.Errorf("%s: %+v, want a problem with %s", c.why, found, c.field)
			continue
		}
		p := found[at]
		if got := strings.Join(p.Allowed, ", "); c.allowed != "" && got != c.allowed {
			t.Errorf("%s: allowed %q, want %q", c.why, got, c.allowed)
		}
		if text := p.Text(w).String(); strings.ContainsAny(text, "{}") || text == "" {
			t.Errorf("%s: said as %q", c.why, text)
		}
	}
}
