package handout

import (
	"fmt"
	"testing"
	"time"

	"beforehand/content"
)

// TestEveryFieldChangesTheHandout sets each field of the visit and the clinic in
// turn, and expects other words on paper.
func TestEveryFieldChangesTheHandout(t *testing.T) {
	g, f := guide(t), fonts(t)
	print := func(v Visit, c Clinic) string {
		return read(New(Personalise(g, v, c, wall("2026-10-20T00:00")), Options{Sheet: SheetFor(c)}, f).Pages, true)
	}
	v := Visit{At: wall("2026-11-01T07:00"), Pathway: "same_day"}
	plain := print(v, Clinic{})

	visits := map[string]func(*Visit){
		"patient.name":   func(v *Visit) { v.Patient.Name = "Maria Lopez" },
		"patient.number": func(v *Visit) { v.Patient = Patient{Name: "M", Number: "20417"} },
		"at":             func(v *Visit) { v.At = wall("2026-12-03T09:00") },
		"harvest_at":     func(v *Visit) { v.Pathway, v.HarvestAt = "lab_grown", wall("2026-10-25T09:00") },
		"product":        func(v *Visit) { v.Product = "Example Product" },
		"source":         func(v *Visit) { v.Origin = "fat" },
		"route":          func(v *Visit) { v.Route = "joint" },
		"part":           func(v *Visit) { v.Part = "knee" },
		"side":           func(v *Visit) { v.Part, v.Side = "knee", "left" },
		"site":           func(v *Visit) { v.Site = "the inner side of the knee" },
		"note":           func(v *Visit) { v.Note = "Bring your old X-rays." },
	}
	for _, p := range content.Pathways[1:] {
		visits["pathway "+string(p)] = func(v *Visit) { v.Pathway = p }
	}
	for _, s := range content.Sedations {
		visits["sedation "+string(s)] = func(v *Visit) { v.Sedation = s }
	}
	for _, flag := range content.Flags {
		visits["flag "+string(flag)] = func(v *Visit) { v.Flags = []content.Flag{flag} }
	}
	for name, set := range visits {
		other := v
		if set(&other); print(other, Clinic{}) == plain {
			t.Errorf("%s changes nothing", name)
		}
	}

	clinics := map[string]func(*Clinic){
		"name":            func(c *Clinic) { c.Name = "Harborview Joint Clinic" },
		"address":         func(c *Clinic) { c.Address = "20 Pier Street" },
		"country":         func(c *Clinic) { c.Country = "GB" },
		"time_zone":       func(c *Clinic) { c.Zone = zone(t, "America/New_York") }, // the clocks go back that night
		"phone_day":       func(c *Clinic) { c.PhoneDay = "555-0142" },
		"hours_day":       func(c *Clinic) { c.HoursDay = "8 am to 5 pm" },
		"phone_night":     func(c *Clinic) { c.PhoneNight = "555-0199" },
		"phone_emergency": func(c *Clinic) { c.PhoneEmergency = "112" },
		"approved":        func(c *Clinic) { c.Approval = Approval{By: "A. Nyman", On: wall("2026-10-01T00:00"), Hash: g.Hash()} },
	}
	for _, s := range g.Settings {
		longer := s.Max
		clinics[s.ID] = func(c *Clinic) { c.Settings = map[string]int{s.ID: longer} }
	}
	for name, set := range clinics {
		var c Clinic
		if set(&c); print(v, c) == plain {
			t.Errorf("clinic %s changes nothing", name)
		}
	}
}

func TestAnApprovalHoldsForItsWordingOnly(t *testing.T) {
	g := guide(t)
	for hash, want := range map[string]string{
		g.Hash():   "Wording approved for this clinic by A. Nyman, Thursday, October 1, 2026.",
		"00000000": "Draft wording, not yet checked by a clinician.",
	} {
		c := Clinic{Approval: Approval{By: "A. Nyman", On: time.Date(2026, 10, 1, 0, 0, 0, 0, time.UTC), Hash: hash}}
		p := Personalise(g, Visit{At: wall("2026-12-03T09:00")}, c, wall("2026-10-20T00:00"))
		if got := spaced(p.Edition.Review); got != want {
			t.Errorf("hash %s: %q, want %q", hash, got, want)
		}
	}
}

func TestSheetFor(t *testing.T) {
	for _, c := range []struct {
		clinic Clinic
		want   string
	}{
		{Clinic{}, "letter"},
		{Clinic{Country: "GB"}, "a4"},
		{Clinic{Country: "GB", Paper: "letter"}, "letter"},
		{Clinic{Paper: "a4"}, "a4"},
		{Clinic{Country: "MX"}, "letter"},
	} {
		if got := SheetFor(c.clinic).Name; got != c.want {
			t.Error(fmt.Sprintf("%+v", c.clinic), "is on", got, "want", c.want)
		}
	}
}
