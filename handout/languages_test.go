package handout

import (
	"bytes"
	"strings"
	"testing"
	"unicode"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// TestEveryLanguageKeepsEveryoneSafe prints visits in each language, short and full,
// and finds on the pages, in that language, all that no handout may lose. Page one,
// the signs and the medicines are in every language what they are in English.
func TestEveryLanguageKeepsEveryoneSafe(t *testing.T) {
	g, f := guide(t), fonts(t)
	clinic := Clinic{Country: "US", PhoneDay: "555-0142", PhoneNight: "555-0199", PhoneEmergency: "911"}
	for _, lang := range g.Langs() {
		for _, pathway := range content.Pathways {
			v := Visit{Lang: lang, Pathway: pathway, At: wall("2026-12-03T09:00"), Flags: []content.Flag{"blood_thinner"}}
			p := Personalise(g, v, clinic, wall("2026-11-16T00:00"))
			if p.Lang != lang {
				t.Fatalf("%s: the plan is in %s", lang, p.Lang)
			}
			for _, short := range []bool{true, false} {
				h := New(p, Options{Short: short, Sheet: paper.Letter}, f)
				said := pageWords(h.Pages)
				for _, fault := range judge.Judge(pdfOf(t, h)).Faults {
					t.Errorf("%s, %s, short %v: %v", lang, pathway, short, fault)
				}
				for what, texts := range safetyOf(p) {
					for _, text := range texts {
						if want := wordsOnly(text.String()); !strings.Contains(said, want) {
							t.Errorf("%s, %s, short %v: %s is not on the pages: %s", lang, pathway, short, what, text)
						}
					}
				}
			}
		}
	}
}

func pdfOf(t *testing.T, h Handout) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := h.WritePDF(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// safetyOf is what no handout may lose.
func safetyOf(p Plan) map[string][]content.Text {
	all := map[string][]content.Text{"status": {p.Notice.Text}, "emergency number": {p.Phones.Emergency}}
	for _, m := range p.Medicines {
		all["medicine"] = append(all["medicine"], m.Brief)
	}
	for _, f := range p.Fasts {
		for _, s := range f.Stretches[:len(f.Stretches)-1] { // what follows the last has its own words
			all["food clock"] = append(all["food clock"], s.Head)
		}
	}
	all["ride home"] = []content.Text{p.RideHome}
	all["review"] = []content.Text{p.Edition.Review}
	return all
}

// pageWords is all words of some pages, without what a line break changes.
func pageWords(pages []paper.Page) string {
	var b strings.Builder
	for _, p := range pages {
		for _, i := range p.Items {
			if r, ok := i.(paper.Run); ok {
				b.WriteString(r.Text)
			}
		}
	}
	return wordsOnly(b.String())
}

// wordsOnly is the letters and figures of a text.
func wordsOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, s)
}

// TestDatesInEveryLanguage says the same moments in each language, alone and within
// a sentence.
func TestDatesInEveryLanguage(t *testing.T) {
	g := guide(t)
	tests := map[content.Lang][]struct{ got, want string }{}
	add := func(lang content.Lang, say func(c calendar) content.Text, want string) {
		if w, ok := g.Words(lang); ok {
			c := newCalendar(w, "US", wall("2026-12-03T09:00"))
			tests[lang] = append(tests[lang], struct{ got, want string }{spaced(say(c)), want})
		}
	}
	nine, one, noon, midnight := wall("2026-12-03T09:00"), wall("2026-12-03T13:00"), wall("2026-12-04T12:00"), wall("2026-12-04T00:00")
	add("es", func(c calendar) content.Text { return c.day(nine) }, "jueves 3 de diciembre")
	add("es", func(c calendar) content.Text { return c.within(c.day(nine)) }, "el jueves 3 de diciembre")
	add("es", func(c calendar) content.Text { return c.clock(nine) }, "9:00 a. m.")
	add("es", func(c calendar) content.Text { return c.clockIn(nine) }, "las 9:00 a. m.")
	add("es", func(c calendar) content.Text { return c.clockIn(one) }, "la 1:00 p. m.")
	add("es", func(c calendar) content.Text { return c.dayClock(noon) }, "las 12 del mediodía del viernes 4 de diciembre")
	add("es", func(c calendar) content.Text { return c.dayClock(midnight) }, "las 12 de la noche, noche del jueves 3 de diciembre")
	add("ar", func(c calendar) content.Text { return c.day(nine) }, "الخميس 3 ديسمبر")
	add("ar", func(c calendar) content.Text { return c.within(c.day(nine)) }, "يوم الخميس 3 ديسمبر")
	add("ar", func(c calendar) content.Text { return c.clock(one) }, "1:00 م")
	add("ar", func(c calendar) content.Text { return c.dayClock(noon) }, "12 ظهرًا يوم الجمعة 4 ديسمبر")
	add("ar", func(c calendar) content.Text { return c.dayClock(midnight) }, "12 منتصف الليل في نهاية يوم الخميس 3 ديسمبر")
	for lang, list := range tests {
		for _, c := range list {
			if c.got != c.want {
				t.Errorf("%s: %q, want %q", lang, c.got, c.want)
			}
		}
	}
	for _, c := range []struct {
		lang   content.Lang
		amount string
		want   string
	}{
		{"es", "-14d", "dos semanas antes de su cita"},
		{"es", "-7d", "una semana antes de su cita"},
		{"es", "-2h", "dos horas antes de que usted llegue"},
		{"ar", "-14d", "أسبوعين قبل زيارتك"},
		{"ar", "-3d", "3 أيام قبل زيارتك"},
		{"ar", "-2h", "ساعتين قبل وصولك"},
		{"ar", "-11h", "11 ساعة قبل وصولك"},
	} {
		w, ok := g.Words(c.lang)
		if !ok {
			continue
		}
		when, err := content.ParseWhen(c.amount)
		if err != nil {
			t.Fatal(err)
		}
		if got := spaced(newCalendar(w, "US", wall("")).relative(when, when.Amount, false)); got != c.want {
			t.Errorf("%s, %s: %q, want %q", c.lang, c.amount, got, c.want)
		}
	}
}

// TestPageOneAlone finds in every language on page one, which hangs on the fridge, the
// three things, the phones and the signs to call the emergency number for: that which a
// clinic prints, and that which a patient prints who knows little but the day.
func TestPageOneAlone(t *testing.T) {
	g, f := guide(t), fonts(t)
	v, clinic := maria()
	home := Visit{Patient: Patient{Name: "Harriet Bloom"}, At: wall("2026-12-20T09:30"), Part: "knee", Sedation: "light"}
	for _, lang := range g.Langs() {
		v.Lang, home.Lang = lang, lang
		pageOneAlone(t, f, Personalise(g, v, clinic, wall("2026-11-16T00:00")))
		pageOneAlone(t, f, Personalise(g, home, Clinic{}, wall("2026-11-29T00:00")))
	}
}

func pageOneAlone(t *testing.T, f *paper.Fonts, p Plan) {
	t.Helper()
	for _, short := range []bool{true, false} {
		said := pageWords(New(p, Options{Short: short, Sheet: paper.Letter}, f).Pages[:1])
		want := []content.Text{p.Notice.Text, p.RideHome, p.Phones.Emergency}
		if p.Clinic.PhoneDay != "" {
			want = append(want, p.Phones.Day, p.Phones.Night)
		}
		for _, m := range p.Matters {
			want = append(want, m.Head)
		}
		for _, m := range p.Medicines {
			want = append(want, m.Brief)
		}
		for _, s := range p.Fasts[0].Stretches {
			want = append(want, s.Head, s.Text)
		}
		for _, s := range p.Urgent[:onFront] {
			want = append(want, s.Text)
		}
		for _, text := range want {
			if !strings.Contains(said, wordsOnly(text.String())) {
				t.Errorf("%s, short %v: not on page one: %s", p.Lang, short, text)
			}
		}
	}
}
