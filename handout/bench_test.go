package handout

import (
	"io"
	"testing"

	"beforehand/assets"
	"beforehand/content"
	"beforehand/handout/paper"
)

// fonts are those that the program carries.
func fonts(t testing.TB) *paper.Fonts {
	t.Helper()
	f, err := paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// maria is the visit of the examples: everything is known.
func maria() (Visit, Clinic) {
	v := Visit{
		Patient: Patient{Name: "Maria Lopez", Number: "20417"}, At: wall("2026-12-03T09:00"),
		Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Side: "left", Sedation: "light",
		Flags: []content.Flag{"blood_thinner", "nsaid"}, Lang: "en", Note: "Bring your old X-rays.",
	}
	c := Clinic{
		Name: "Harborview Joint Clinic", Address: "20 Pier Street, floor 2", Country: "US",
		PhoneDay: "555-0142", HoursDay: "8 am to 5 pm", PhoneNight: "555-0199", PhoneEmergency: "911",
		Settings: map[string]int{
			"nsaid_stop_days": 7, "nsaid_resume_days": 14, "ask_blood_thinner_days": 14, "follow_up_days": 14,
			"fast_big_meal_hours": 8, "fast_light_meal_hours": 6, "clear_drinks_hours": 2, "rest_days": 7, "no_soak_days": 5,
		},
	}
	return v, c
}

func BenchmarkPersonalise(b *testing.B) {
	g := guide(b)
	v, c := maria()
	for b.Loop() {
		Personalise(g, v, c, wall("2026-11-22T00:00"))
	}
}

// BenchmarkPages is a plan and its pages, warm: the figure of "ms a page".
func BenchmarkPages(b *testing.B) {
	for _, form := range []struct {
		name  string
		short bool
	}{{"full", false}, {"short", true}} {
		b.Run(form.name, func(b *testing.B) {
			g, f := guide(b), fonts(b)
			v, c := maria()
			pages := 0
			for b.Loop() {
				p := Personalise(g, v, c, wall("2026-11-22T00:00"))
				pages = len(New(p, Options{Short: form.short, Sheet: paper.Letter}, f).Pages)
			}
			b.ReportMetric(float64(pages), "pages")
			b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N)/float64(pages), "ms/page")
		})
	}
}

// BenchmarkPDF is the PDF of a full handout, warm.
func BenchmarkPDF(b *testing.B) {
	g, f := guide(b), fonts(b)
	v, c := maria()
	h := New(Personalise(g, v, c, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, f)
	for b.Loop() {
		if err := h.WritePDF(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()*1000/float64(b.N)/float64(len(h.Pages)), "ms/page")
}
