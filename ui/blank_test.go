package ui

import (
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout"
)

func TestAsked(t *testing.T) {
	w := openTest(t, handout.Visit{}).words
	line, day := content.Text{{Words: "______", Put: true}}, content.Text{{Words: "Nov 26", Put: true}}
	for _, c := range []struct {
		text     string
		from, to content.Text
		want     string
	}{
		{"Drink water.", nil, nil, "Drink water."},
		{"{from}", line, nil, "Ask your clinic"},
		{"{from} to {to}", line, line, "Ask your clinic"},
		{"{from} to {to}", day, line, "Nov 26 to a day your clinic gives"},
		{"Its dates: {from} to {to}. Keep your pills.", line, line, "Its dates: ask your clinic. Keep your pills."},
		{"Its dates: {from} to {to}.", day, line, "Its dates: Nov 26 to a day your clinic gives."},
		{"Its dates: {from} to {to}.", line, day, "Its dates: a day your clinic gives to Nov 26."},
		{"Leave them out from {from} to {to}.", line, line, "Leave them out on days your clinic gives."},
		{"Its dates: from {from} to {to}.", line, line, "Its dates: ask your clinic."},
		{"Its dates: from {from} to {to}.", day, line, "Its dates: from Nov 26 to a day your clinic gives."},
		{"Leave them out therefrom {from} to {to}.", line, line, "Leave them out therefrom a day your clinic gives to a day your clinic gives."},
		{"Late or lost? Call {from}.", line, nil, "Late or lost? Call your clinic."},
		{"By day, call {from}. At night, call {to}.", day, line, "By day, call Nov 26. At night, call your clinic."},
		{"When in doubt, call. Day: {from}. Night: {to}.", line, line, "When in doubt, call. Day: ask your clinic. Night: ask your clinic."},
	} {
		text, err := content.ParseText(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := w.asked(text.Fill(map[string]content.Text{"from": c.from, "to": c.to})).String(); got != c.want {
			t.Errorf("%q is asked as %q, want %q", c.text, got, c.want)
		}
	}
	if got := w.asked(said("Call ____, or ____.")).String(); strings.Contains(got, "_") {
		t.Errorf("lines inside of words stay: %q", got)
	}
}

// In languages that say "from" before two days it goes with them.
func TestAskedInOtherLanguages(t *testing.T) {
	line := content.Text{{Words: "______", Put: true}}
	g := content.Builtin()
	for lang, c := range map[content.Lang]struct{ text, want string }{
		"es": {"Fechas: desde {from} hasta {to}. No la deje.", "Fechas: pregunte a su clínica. No la deje."},
		"ar": {"لا تتناولها من {from} إلى {to}.", "لا تتناولها في أيام تحددها عيادتك."},
	} {
		text, err := content.ParseText(c.text)
		if err != nil {
			t.Fatal(err)
		}
		if got := wordsFor(g, string(lang)).asked(text.Fill(map[string]content.Text{"from": line, "to": line})).String(); got != c.want {
			t.Errorf("%s: %q, want %q", lang, got, c.want)
		}
	}
}

// TestNothingToWriteOn sees that no screen shows a line that only paper can take:
// what the plan tells goes through wording.asked or wording.label first.
func TestNothingToWriteOn(t *testing.T) {
	flagged := knee()
	flagged.Flags = []content.Flag{"blood_thinner", "heart_aspirin", "nsaid", "diabetes", "glp1", "steroid", "pregnant", "smoker", "under_18", "allergy_numbing"}
	twice := knee()
	twice.Pathway, twice.Origin = "lab_grown", "fat"
	for name, v := range map[string]handout.Visit{"empty": {}, "every flag": flagged, "two dates": twice} {
		w := openTest(t, v)
		w.work = func(func()) {}
		for _, p := range w.pages {
			w.turnTo(p)
			for _, o := range objects(w.frame) {
				if text, ok := o.(*prose); ok && hasBlank(text.text) {
					t.Errorf("%s, %s: %q", p.id, name, text)
				}
			}
		}
	}
}
