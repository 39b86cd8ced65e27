package paper

import (
	"slices"
	"strings"
	"testing"
)

func TestLeftToRight(t *testing.T) {
	tests := []struct {
		text, want, reason string
	}{
		{"من 30–45 دقيقة", "30–45", "a range"},
		{"(1.5 إلى 3 ساعات)", "1.5|3", "two figures and no bracket"},
		{"زيارتك (1.5 to 3 hours) كاملة", "(1.5 to 3 hours)", "a bracket around nothing else"},
		{"(FDA) هيئة", "(FDA)", "at the beginning"},
		{"اتصل: 555-0142.", "555-0142", "a phone number, without the stop"},
		{"عند 38°C أو أكثر", "38°C", "a unit"},
		{"الحمى 100.4 F (38 C) أو أكثر", "100.4 F (38 C)", "units after a space, and the same in others"},
		{"نسبة 25% منهم", "25%", "a sign after it"},
		{"خسارة -5 كيلو", "-5", "a sign before it"},
		{"لوحة Ctrl F هنا", "Ctrl F", "keys"},
		{"في Harborview Joint Clinic، 20 شارع", "Harborview Joint Clinic|20", "a name, not the comma nor what follows"},
		{"في 2026-11 (7f3a9c2e)", "2026-11 (7f3a9c2e)", "a code"},
		{"الساعة 9:00 ص", "9:00", "a clock time; the rest is Arabic"},
		{"قال: When in doubt, call. ثم", "When in doubt, call", "a sentence"},
		{"FDA (إدارة)", "FDA", "a bracket of its own"},
		{"FDA (open", "FDA|open", "a bracket that never ends"},
		{"1, 2, 3", "1|2|3", "a list of figures runs with the paragraph"},
		{"", "", "nothing"},
	}
	for _, tt := range tests {
		runes := []rune(tt.text)
		var got []string
		for _, s := range leftToRight(runes) {
			got = append(got, string(runes[s.from:s.to]))
		}
		if strings.Join(got, "|") != tt.want {
			t.Errorf("%q: %q, want %q: %s", tt.text, strings.Join(got, "|"), tt.want, tt.reason)
		}
	}
}

// TestFiguresKeepTheirOrder sees the figures of an Arabic line as they are painted,
// from left to right.
func TestFiguresKeepTheirOrder(t *testing.T) {
	f := testFonts(t)
	tests := []struct {
		text Text
		want []string // in the painted line, from the left
	}{
		{Text{{Text: "المدة 30–45 دقيقة"}}, []string{"30–45"}},
		{Text{{Text: "المجموع (1.5 إلى 3 ساعات)"}}, []string{"3", "1.5"}},
		{Text{{Text: "اتصل: 555-0142 الآن"}}, []string{"555-0142"}},
		{Text{{Text: "عند 38°C أو أكثر"}}, []string{"38°C"}},
		{Text{{Text: "عند "}, {Text: "Maria Lopez (2)", Isolate: true}, {Text: " الآن"}}, []string{"Maria", "Lopez", "(2)"}},
		{Text{{Text: "موعد "}, {Text: "الخميس 3 ديسمبر", Isolate: true}, {Text: " الساعة 9:00"}}, []string{"9:00", "3"}},
	}
	for _, tt := range tests {
		lines := f.Lines(tt.text, Setting{Type: Type{Size: 13, Leading: 17}, RTL: true, Lang: "ar"})
		painted := paintedOrder(lines)
		at := 0
		for _, want := range tt.want {
			i := strings.Index(painted[at:], want)
			if i < 0 {
				t.Errorf("%v is painted %q; want %q in this order", tt.text, painted, tt.want)
				break
			}
			at += i + len(want)
		}
	}
}

// paintedOrder is the text of lines from the left to the right, each run in its own
// reading order where it runs from the left.
func paintedOrder(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		runs := slices.Clone(l.Runs)
		slices.SortStableFunc(runs, func(a, b Run) int {
			switch {
			case a.X < b.X:
				return -1
			case a.X > b.X:
				return 1
			}
			return 0
		})
		for _, r := range runs {
			b.WriteString(r.Text)
		}
		b.WriteByte('\n')
	}
	return b.String()
}

func TestIsolated(t *testing.T) {
	for text, want := range map[string]string{
		"من 30–45 دقيقة": "من \u206630–45\u2069 دقيقة",
		"From 30–45":     "From 30–45",
		"":               "",
	} {
		if got := Isolated(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

func FuzzIsolated(f *testing.F) {
	f.Add("الحمى 100.4 F (38 C)")
	f.Add("\xff٣-a\u202e")
	f.Fuzz(func(t *testing.T, s string) {
		plain := strings.NewReplacer("\u2066", "", "\u2069", "")
		if got, want := plain.Replace(Isolated(s)), plain.Replace(string([]rune(s))); got != want && hasRightToLeft([]rune(s)) {
			t.Errorf("%q became %q", s, got)
		}
		runes := []rune(s)
		at := 0
		for _, x := range leftToRight(runes) {
			if x.from < at || x.to <= x.from || x.to > len(runes) {
				t.Fatalf("%q: stretch %v", s, x)
			}
			at = x.to
		}
	})
}

// TestNamesDisturbNothing puts names and notes of every direction, with brackets that
// never close, figures, and marks that would turn a line round, into a sentence, and sees
// that what stands before and after them stays on its side.
func TestNamesDisturbNothing(t *testing.T) {
	f := testFonts(t)
	names := []string{
		"Maria Lopez", "مريم", "مريم Lopez 12", "Lopez مريم (", "12-34", "(((", "مريم)", "م 12 Lopez ،",
		"\u202eMaria", "Maria\u202c\u2069\u2069", "\u2067\u2067مريم", "\u202bمريم 5\u202a", "\u2066\u2068", "«مريم", "5 – 6 م",
	}
	for _, rtl := range []bool{false, true} {
		before, after := "The patient ", " comes at nine"
		if rtl {
			before, after = "المريضة ", " تأتي غدًا"
		}
		for _, name := range names {
			lines := f.Lines(Text{{Text: before}, {Text: name, Isolate: true}, {Text: after}},
				Setting{Type: Type{Size: 13, Leading: 17}, RTL: rtl})
			if len(lines) != 1 {
				t.Fatalf("%q takes %d lines", name, len(lines))
			}
			var ends [2]float64 // where the first word begins to be read, and the last
			for _, r := range lines[0].Runs {
				at := r.X
				if rtl {
					at = -r.X - r.Width()
				}
				if strings.HasPrefix(strings.TrimSpace(before), strings.TrimSpace(r.Text)[:min(4, len(strings.TrimSpace(r.Text)))]) {
					ends[0] = at
				}
				if strings.Contains(r.Text, strings.Fields(after)[0]) {
					ends[1] = at
				}
			}
			if ends[0] > ends[1] { // one run holds both where the name has no letters
				t.Errorf("rtl %v: beside %q the end stands before the beginning: %s", rtl, name, paintedOrder(lines))
			}
		}
	}
}
