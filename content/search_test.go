package content

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"
)

// marked is a found passage with its hits in brackets.
func marked(p Passage, f Found) string {
	in := func(s string, spans []Span) string {
		for _, m := range slices.Backward(spans) {
			s = s[:m.From] + "[" + s[m.From:m.To] + "]" + s[m.To:]
		}
		return s
	}
	return in(p.Title, f.Title) + " | " + in(p.Text, f.Text)
}

func TestFind(t *testing.T) {
	passages := []Passage{
		{Title: "Can I take a taxi?", Text: "Not alone. Do not drive."},
		{Title: "When can I drive again?", Text: "No driving for 24 hours."},
		{Title: "Should I stop my blood thinner?", Text: "Do not stop it on your own."},
		{Title: "Swelling, redness", Text: "A little is normal.", Also: "left knee"},
		{Title: "Live X-rays", Text: "A GLP-1 shot isn’t an x-ray. Knees are."},
		{Title: "¿Cuándo puedo conducir?", Text: "Después de la sedación, mañana no. Las articulaciones descansan."},
		{Title: "متى أستطيع القيادة؟", Text: "لا تقُدِ السيّارة بعد الـــتخدير. الركبة والإبرة ١٢."},
		{Title: "My knee", Text: "How a knee looks."},
		{Title: "Straße, Nguyễn, œdème"},
	}
	x := NewIndex(passages, Alike{
		Groups: []string{"swelling swollen puffy", "drive driving"},
		Little: []string{"can i the a my", "what"},
	})
	for query, want := range map[string][]string{
		"":                  nil,
		" ?! ":              nil,
		"driv":              {"When can I [driv]e again? | No [driv]ing for 24 hours.", "Can I take a taxi? | Not alone. Do not [driv]e."},
		"can i drive":       {"When can I [drive] again? | No [driving] for 24 hours.", "Can I take a taxi? | Not alone. Do not [drive]."},
		"DRIVE 24":          {"When can I [drive] again? | No [driving] for [24] hours."},
		"blood thinner":     {"Should I stop my [blood] [thinner]? | Do not stop it on your own."},
		"Blood Thinners":    {"Should I stop my [blood] [thinner]? | Do not stop it on your own."},
		"blod":              nil, // a short word is to be typed as it is
		"blood thiner":      {"Should I stop my [blood] [thinner]? | Do not stop it on your own."},
		"swollen knee":      {"[Swelling], redness | A little is normal."},
		"swelilng":          {"[Swelling], redness | A little is normal."},
		"swxelilng":         nil,
		"my":                {"Should I stop [my] blood thinner? | Do not stop it on your own.", "[My] knee | How a knee looks."},
		"xray":              {"Live [X-rays] | A GLP-1 shot isn’t an [x-ray]. Knees are."},
		"x-ray":             {"Live [X]-[rays] | A GLP-1 shot isn’t an [x]-[ray]. Knees are."},
		"glp1":              {"Live X-rays | A [GLP-1] shot isn’t an x-ray. Knees are."},
		"isnt":              {"Live X-rays | A GLP-1 shot [isn’t] an x-ray. Knees are."},
		"sedacion":          {"¿Cuándo puedo conducir? | Después de la [sedación], mañana no. Las articulaciones descansan."},
		"cuando":            {"¿[Cuándo] puedo conducir? | Después de la sedación, mañana no. Las articulaciones descansan."},
		"articulacion":      {"¿Cuándo puedo conducir? | Después de la sedación, mañana no. Las [articulacion]es descansan."},
		"articulaciónes":    {"¿Cuándo puedo conducir? | Después de la sedación, mañana no. Las [articulaciones] descansan."},
		"sedaciones":        {"¿Cuándo puedo conducir? | Después de la [sedación], mañana no. Las articulaciones descansan."},
		"استطيع":            {"متى [أستطيع] القيادة؟ | لا تقُدِ السيّارة بعد الـــتخدير. الركبة والإبرة ١٢."},
		"قياده":             {"متى أستطيع ال[قيادة]؟ | لا تقُدِ السيّارة بعد الـــتخدير. الركبة والإبرة ١٢."},
		"سيارة":             {"متى أستطيع القيادة؟ | لا تقُدِ ال[سيّارة] بعد الـــتخدير. الركبة والإبرة ١٢."},
		"التخدير":           {"متى أستطيع القيادة؟ | لا تقُدِ السيّارة بعد [الـــتخدير]. الركبة والإبرة ١٢."},
		"ابرة 12":           {"متى أستطيع القيادة؟ | لا تقُدِ السيّارة بعد الـــتخدير. الركبة وال[إبرة] [١٢]."},
		"strasse nguyen":    {"[Straße], [Nguyễn], œdème | "},
		"oedem":             {"Straße, Nguyễn, [œdèm]e | "},
		"drive surfboard":   {"When can I [drive] again? | No [driving] for 24 hours.", "Can I take a taxi? | Not alone. Do not [drive]."},
		"drive 24 surf sea": {"When can I [drive] again? | No [driving] for [24] hours."},
		"drive surf sea":    nil,
		"\u202edriv\u202c":  {"When can I [driv]e again? | No [driv]ing for 24 hours.", "Can I take a taxi? | Not alone. Do not [driv]e."},
		"\xff\xfe drive 😀":  {"When can I [drive] again? | No [driving] for 24 hours.", "Can I take a taxi? | Not alone. Do not [drive]."},
	} {
		var got []string
		found, _ := x.Find(query)
		for _, f := range found {
			got = append(got, marked(passages[f.Passage], f))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q finds\n%s\nwant\n%s", query, strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestStem(t *testing.T) {
	for word, want := range map[string]string{
		"knees": "knee", "knee": "knee", "medicines": "medicine", "allergies": "allergy", "boxes": "box", "stitches": "stitch",
		"press": "press", "virus": "virus", "sepsis": "sepsis", "gas": "gas", "yes": "yes", "dies": "die", "articulaciones": "articulacione",
		"dosis": "dosis", "": "", "s": "s",
	} {
		if got := stem(word); got != want {
			t.Errorf("%q has the stem %q, want %q", word, got, want)
		}
	}
}

// TestFindSaysIfAll sees that a search says whether every word was found.
func TestFindSaysIfAll(t *testing.T) {
	x := NewIndex([]Passage{{Title: "Can I drive?", Text: "A hot knee."}}, Alike{Little: []string{"the"}})
	for query, want := range map[string]bool{"drive": true, "the knee": true, "hot knee": true, "hot knee surf": false, "surf": false, "": false} {
		if _, all := x.Find(query); all != want {
			t.Errorf("%q finds all words: %t, want %t", query, all, want)
		}
	}
}

// TestFindRanks lists passages from the best to the worst for "knees".
func TestFindRanks(t *testing.T) {
	passages := []Passage{
		{Text: "patella"},
		{Text: "kneesock"},
		{Text: "knee"},
		{Text: "knees"},
		{Title: "patella"},
		{Title: "kneesock"},
		{Title: "knee"},
		{Title: "knees"},
		{Title: "knees", Text: "again"},
		{Also: "knees"},
		{Title: "knees", Worth: -20},
		{Text: "knee", Worth: 20},
	}
	var got []int
	found, _ := NewIndex(passages, Alike{Groups: []string{"knee patella"}}).Find("knees")
	for _, f := range found {
		got = append(got, f.Passage)
	}
	if want := []int{11, 7, 8, 6, 5, 4, 3, 9, 2, 1, 0, 10}; !slices.Equal(got, want) {
		t.Errorf("the order is %v, want %v", got, want)
	}
}

// guidePassages are all words of the guide, two and two.
func guidePassages(t testing.TB) []Passage {
	t.Helper()
	g := Builtin()
	w, _ := g.Words(English)
	var all []Passage
	for pair := range slices.Chunk(w.IDs(), 2) {
		p := Passage{ID: pair[0], Title: w.Plain(pair[0])}
		if len(pair) > 1 {
			p.Text = w.Plain(pair[1])
		}
		all = append(all, p)
	}
	return all
}

func FuzzFind(f *testing.F) {
	for _, s := range [][2]string{
		{"Can I drive?", "driv"},
		{"الـــتخدير", "تخدير"},
		{"x-ray-x", "xray"},
		{"e\u0301\u0301", "é"},
		{"ﬁsh ½ ㎏", "fish 12 kg"},
		{"don’t", "dont"},
		{"\xff", "\xff"},
		{"ß", "ss"},
		{"ß", "s"},
	} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, text, query string) {
		if len(text)+len(query) > 300 {
			t.Skip("longer texts are only slower")
		}
		passages := []Passage{{Title: text, Text: query + " " + text}, {Title: "drive", Also: text}}
		x := NewIndex(passages, Alike{Groups: []string{text}, Little: []string{"the"}})
		all, _ := x.Find(query)
		for _, found := range all {
			p := passages[found.Passage]
			checkSpans(t, p.Title, found.Title)
			checkSpans(t, p.Text, found.Text)
		}
		for _, w := range tokens(text) {
			own, _ := x.Find(text[w.From:w.To])
			if !slices.ContainsFunc(own, func(f Found) bool { return f.Passage == 0 }) {
				t.Errorf("%q is not found by its own %q", text, text[w.From:w.To])
			}
		}
	})
}

// checkSpans sees that stretches are whole letters of a string, in order and apart.
func checkSpans(t *testing.T, s string, spans []Span) {
	t.Helper()
	at := 0
	for _, m := range spans {
		if m.From < at || m.To <= m.From || m.To > len(s) {
			t.Fatalf("%q: stretches %v", s, spans)
		}
		if utf8.ValidString(s) && !utf8.ValidString(s[m.From:m.To]) {
			t.Fatalf("%q: %v cuts a letter", s, m)
		}
		at = m.To
	}
}

// BenchmarkFind is one search over all words of the guide, of which a keystroke
// makes one.
func BenchmarkFind(b *testing.B) {
	x := NewIndex(guidePassages(b), Alike{})
	for name, query := range map[string]string{"letter": "d", "words": "blood thinner", "typo": "ibuprofne"} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				x.Find(query)
			}
		})
	}
}

func BenchmarkNewIndex(b *testing.B) {
	passages := guidePassages(b)
	for b.Loop() {
		NewIndex(passages, Alike{})
	}
}
