package paper

import (
	"strings"
	"testing"

	"beforehand/assets"
)

func testFonts(t testing.TB) *Fonts {
	t.Helper()
	f, err := NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// said is the text of lines in reading order.
func said(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		for _, r := range l.Runs {
			b.WriteString(r.Text)
		}
	}
	return b.String()
}

// seen is the letters of a line from left to right, each line in brackets.
func seen(lines []Line) string {
	var b strings.Builder
	for _, l := range lines {
		b.WriteByte('[')
		var at []Run
		at = append(at, l.Runs...)
		for i := range at {
			for j := i; j > 0 && at[j].X < at[j-1].X; j-- {
				at[j], at[j-1] = at[j-1], at[j]
			}
		}
		for _, r := range at {
			for _, g := range r.Glyphs {
				b.WriteString(r.Text[g.From:g.To])
			}
		}
		b.WriteByte(']')
	}
	return b.String()
}

func text(s string) Text { return Text{{Text: s}} }

func TestLinesBreak(t *testing.T) {
	f := testFonts(t)
	for _, c := range []struct {
		why   string
		text  Text
		width float64
		want  string
	}{
		{"fits", text("Any food."), 200, "[Any food.]"},
		{"at a space, which stays", text("Any light food."), 70, "[Any light ][food.]"},
		{"newline", text("20 Pier Street\nfloor 2"), 0, "[20 Pier Street ][floor 2]"},
		{"carriage return and newline are one", text("a\r\nb"), 0, "[a ][b]"},
		{"no-break space holds a clock time", text("Until 3:00\u00a0am"), 60, "[Until ][3:00\u00a0am]"},
		{"a phone number is whole", text("Call 555-0142"), 60, "[Call ][555-0142]"},
		{"with letters too", text("Call 1-800-FDA-1088"), 110, "[Call ][1-800-FDA-1088]"},
		{"a range is whole", text("for 30–45 min"), 40, "[for ][30–45 ][min]"},
		{"a web address is whole", text("go to fda.gov/medwatch"), 115, "[go to ][fda.gov/medwatch]"},
		{"a word may break after its hyphen", text("to breast-feed"), 60, "[to breast-][feed]"},
		{"a word wider than the line", text("Wolfeschlegelstein"), 60, "[Wolfeschl][egelstein]"},
		{"bold in the middle of a word", Text{{Text: "un"}, {Text: "believ", Weight: Bold}, {Text: "able"}}, 200, "[unbelievable]"},
		{"a last word does not stand alone", text("Still numb after 24 hours."), 110, "[Still numb after ][24 hours.]"},
		{"unless the line before is short", text("after 24 hours."), 60, "[after 24 ][hours.]"},
		{"tab", text("a\tb"), 0, "[a b]"},
		{"nothing", text(""), 50, ""},
	} {
		if got := seen(f.Lines(c.text, Setting{Width: c.width, Type: Type{13, 17}})); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
	}
}

func TestLinesOrder(t *testing.T) {
	f := testFonts(t)
	for _, c := range []struct {
		why  string
		text Text
		rtl  bool
		want string
	}{
		{"Arabic runs from the right", text("اشرب ماء"), true, "[ءام برشا]"},
		{"a number keeps its order", text("اشرب 500 مل"), true, "[لم 500 برشا]"},
		{"a range keeps its order", Text{{Text: "من "}, {Text: "30–45", Isolate: true}, {Text: " دقيقة"}}, true, "[ةقيقد 30–45 نم]"},
		{"a Latin phrase in brackets", Text{{Text: "وقت "}, {Text: "(1.5 to 3 hours)", Isolate: true}, {Text: " تقريبا"}}, true, "[ابيرقت (1.5 to 3 hours) تقو]"},
		{"an Arabic name in English, then a number", Text{{Text: "For "}, {Text: "مريم 5", Isolate: true}, {Text: ", room 12"}}, false, "[For 5 ميرم, room 12]"},
		{"the same without an isolate", text("For مريم 5, room"), false, "[For 5 ميرم, room]"},
	} {
		lines := f.Lines(c.text, Setting{Type: Type{13, 17}, RTL: c.rtl})
		if got := seen(lines); got != c.want {
			t.Errorf("%s: %q, want %q", c.why, got, c.want)
		}
		var plain string
		for _, s := range c.text {
			plain += s.Text
		}
		if got := said(lines); got != plain {
			t.Errorf("%s: reads %q, want %q", c.why, got, plain)
		}
	}
}
