package records

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

func TestReadClinic(t *testing.T) {
	newYork, err := time.LoadLocation("America/New_York")
	if err != nil {
		t.Fatal(err)
	}
	got, err := ReadClinic(strings.NewReader(`{
		"name": "Harborview Joint Clinic", "address": "20 Pier Street,\nfloor 2", "country": "US", "time_zone": "America/New_York", "paper": "letter",
		"phone_day": "555-0142", "hours_day": "8 am to 5 pm", "phone_night": "555-0199", "phone_emergency": "911",
		"rest_days": 10, "no_soak_days": null,
		"approved_by": "Dana Example", "approved_on": "2026-11-20", "approved_hash": "7f3a9c2e"}`), "clinic.json", content.Builtin())
	if err != nil {
		t.Fatal(err)
	}
	want := handout.Clinic{
		Name: "Harborview Joint Clinic", Address: "20 Pier Street, floor 2", Country: "US", Zone: newYork, Paper: "letter",
		PhoneDay: "555-0142", HoursDay: "8 am to 5 pm", PhoneNight: "555-0199", PhoneEmergency: "911",
		Settings: map[string]int{"rest_days": 10},
		Approval: handout.Approval{By: "Dana Example", On: time.Date(2026, 11, 20, 0, 0, 0, 0, time.UTC), Hash: "7f3a9c2e"},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func clinicRefusals() []refusal {
	const days = "use 5 to 30 days: a clinic may be stricter than the guide, never looser"
	return []refusal{
		{"an empty file", "", "is empty; a file in which nothing is known yet is {}"},
		{"a visit", `{"patient": {}}`, `line 1: "patient" is not a field of a clinic; its fields are ` +
			"name, address, country, time_zone, paper, phone_day, hours_day, phone_night, phone_emergency, "},
		{"looser than the guide", `{"no_soak_days": 4}`, "line 1: no_soak_days: 4 cannot be; " + days},
		{"so long that it is a slip", `{"no_soak_days": 31}`, "line 1: no_soak_days: 31 cannot be; " + days},
		{"a negative number", `{"no_soak_days": -7}`, "line 1: no_soak_days: -7 cannot be; " + days},
		{"a huge number", `{"no_soak_days": 99999999999999999999}`, "line 1: no_soak_days: 99999999999999999999 cannot be; " + days},
		{"half a day", `{"no_soak_days": 7.5}`, "line 1: no_soak_days: 7.5 is not a whole number; " + days},
		{"text for a number", `{"no_soak_days": "7"}`, "line 1: no_soak_days: found text; use a whole number, 5 to 30 days: a clinic may be stricter than the guide, never looser"},
		{"a country by name", `{"country": "USA"}`, `line 1: country: "USA" is not a country; use its two letters, like "US" or "GB", or null`},
		{"a country in lower case", `{"country": "us"}`, `line 1: country: "us" is not a country; use its two letters, like "US" or "GB", or null`},
		{"an offset for a zone", `{"time_zone": "-05:00"}`, `line 1: time_zone: "-05:00" is not a time zone; use a place like "America/New_York" or null`},
		{"this computer's zone", `{"time_zone": "Local"}`, `line 1: time_zone: "Local" is not a time zone; use a place like "America/New_York" or null`},
		{"a way out of the zones", `{"time_zone": "../../etc/passwd"}`, `line 1: time_zone: "../../etc/passwd" is not a time zone; use a place like "America/New_York" or null`},
		{"a paper of another name", `{"paper": "A4"}`, `line 1: paper: "A4" is not known here; use letter, a4 or null`},
		{"a phone as a number", `{"phone_day": 5550142}`, `line 1: phone_day: found a number; put it in quotes, "…"`},
		{"a phone that is a text", `{"phone_day": "` + strings.Repeat("5", 41) + `"}`, "line 1: phone_day: has 41 characters; at most 40 fit"},
		{"a name too long", `{"name": "` + strings.Repeat("a", 121) + `"}`, "line 1: name: has 121 characters; at most 120 fit"},
		{"an approval at an hour", `{"approved_on": "2026-11-20T09:00"}`, `line 1: approved_on: "2026-11-20T09:00" is not a date; write it like "2026-11-27"`},
		{"an approval of something else", `{"approved_hash": "sha256"}`, `line 1: approved_hash: "sha256" is not a hash; use the 8 letters and digits at the foot of the approved handout, like "7f3a9c2e", or null`},
		{"a number for a country", `{"country": 1}`, `line 1: country: found a number; use two letters like "US" or null`},
		{"a number for a zone", `{"time_zone": 1}`, `line 1: time_zone: found a number; use a place like "America/New_York" or null`},
		{"a number for a day", `{"approved_on": 1}`, `line 1: approved_on: found a number; use a date like "2026-11-27" or null`},
		{"a number for a hash", `{"approved_hash": 1}`, `line 1: approved_hash: found a number; use the wording's hash or null`},
		{"too many hours", `{"clear_drinks_hours": 25}`, "line 1: clear_drinks_hours: 25 cannot be; use 2 to 12 hours: a clinic may be stricter than the guide, never looser"},
	}
}

func TestReadClinicRefuses(t *testing.T) {
	for _, c := range clinicRefusals() {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadClinic(strings.NewReader(c.text), "clinic.json", content.Builtin())
			if err == nil {
				t.Fatalf("read as %+v", got)
			}
			if want := "clinic.json: " + c.want; !strings.HasPrefix(err.Error(), want) {
				t.Errorf("got:\n%v\nwant:\n%s", err, want)
			}
		})
	}
}

// The bounds that the clinic was promised, and that the guide states.
func TestClinicNumbers(t *testing.T) {
	bounds := map[string][2]string{
		"nsaid_stop_days":        {"0", "14"},
		"nsaid_resume_days":      {"0", "42"},
		"ask_blood_thinner_days": {"3", "60"},
		"follow_up_days":         {"1", "365"},
		"fast_big_meal_hours":    {"8", "24"},
		"fast_light_meal_hours":  {"6", "24"},
		"clear_drinks_hours":     {"2", "12"},
		"rest_days":              {"7", "60"},
		"no_soak_days":           {"5", "30"},
	}
	for name, b := range bounds {
		for _, n := range b {
			if _, err := ReadClinic(strings.NewReader(`{"`+name+`": `+n+`}`), "clinic.json", content.Builtin()); err != nil {
				t.Errorf("%s = %s: %v", name, n, err)
			}
		}
		_, err := ReadClinic(strings.NewReader(`{"`+name+`": 400}`), "clinic.json", content.Builtin())
		if want := "use " + b[0] + " to " + b[1] + " "; err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s = 400: %v, want %q", name, err, want)
		}
	}
	for _, s := range content.Builtin().Settings {
		if _, ok := bounds[s.ID]; !ok {
			t.Errorf("%s has no bounds here", s.ID)
		}
	}
}

func TestSampleClinics(t *testing.T) {
	files, err := filepath.Glob("../testdata/clinics/*.json")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d samples, %v", len(files), err)
	}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			t.Fatal(err)
		}
		_, err = ReadClinic(f, file, content.Builtin())
		if err := errors.Join(err, f.Close()); err != nil {
			t.Error(err)
		}
	}
}

func FuzzReadClinic(f *testing.F) {
	files, _ := filepath.Glob("../testdata/clinics/*.json")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	for _, s := range []string{"", `{"rest_days": 1e1}`, `{"rest_days": 010}`, `{"time_zone": "Europe/../UTC"}`, `{"approved_on": "2026-02-30"}`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		g := content.Builtin()
		c, err := ReadClinic(bytes.NewReader(b), "clinic.json", g)
		if err != nil {
			checkFaults(t, err)
			return
		}
		for _, s := range g.Settings {
			if n, ok := c.Settings[s.ID]; ok && (n < s.Min || n > s.Max) {
				t.Errorf("%s = %d is outside %d to %d", s.ID, n, s.Min, s.Max)
			}
		}
		for _, text := range []string{c.Name, c.Address, c.PhoneDay, c.HoursDay, c.PhoneNight, c.PhoneEmergency, c.Approval.By} {
			if clean, err := handout.Clean(text, maxAddress); err != nil || clean != text {
				t.Errorf("%q is not clean: %q, %v", text, clean, err)
			}
		}
	})
}
