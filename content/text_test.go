package content

import (
	"reflect"
	"strings"
	"testing"
)

func TestParseText(t *testing.T) {
	tests := []struct {
		s    string
		want Text
	}{
		{"", nil},
		{"Rest.", Text{{Words: "Rest."}}},
		{"**Do not** drive.", Text{{Words: "Do not", Bold: true}, {Words: " drive."}}},
		{"Your [marrow](bone_marrow).", Text{{Words: "Your "}, {Words: "marrow", Term: "bone_marrow"}, {Words: "."}}},
		{"By {date}", Text{{Words: "By "}, {Hole: "date"}}},
		{"**By {date}.**", Text{{Words: "By ", Bold: true}, {Hole: "date", Bold: true}, {Words: ".", Bold: true}}},
		{"**[Fat](fat)**", Text{{Words: "Fat", Bold: true, Term: "fat"}}},
		{"[no **big** meal](fasting)", Text{{Words: "no ", Term: "fasting"}, {Words: "big", Bold: true, Term: "fasting"}, {Words: " meal", Term: "fasting"}}},
		{"2 * 3 (or so)", Text{{Words: "2 * 3 (or so)"}}},
		{"38 °C “fever” – ask’s", Text{{Words: "38 °C “fever” – ask’s"}}},
	}
	for _, tt := range tests {
		got, err := ParseText(tt.s)
		if err != nil || !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q is %+v, %v; want %+v", tt.s, got, err, tt.want)
		}
	}
}

func TestParseTextRefuses(t *testing.T) {
	tests := map[string]string{
		"**Do not":        "stress without end",
		"[marrow":         "a link without end",
		"[marrow]":        "a link without term",
		"[marrow](":       "a term without end",
		"[marrow](Bone)":  "a term with a capital",
		"[marrow]()":      "no term",
		"[](fat)":         "a link without words",
		"[a [b](c)](d)":   "a link in a link",
		"marrow](fat)":    "a link without start",
		"By {date":        "a hole without end",
		"By {}":           "a hole without name",
		"By {The Date}":   "a name with spaces",
		"By date}":        "a hole without start",
		"two\nparagraphs": "a line break",
		"a\ttab":          "a tab",
	}
	for s, why := range tests {
		if got, err := ParseText(s); err == nil {
			t.Errorf("%q is read as %+v: %s", s, got, why)
		}
	}
}

func FuzzParseText(f *testing.F) {
	for _, s := range []string{"**Do not** drive.", "[a **b** {c}](d)", "{x}{y}", "]](", "“é”", "\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		text, err := ParseText(s)
		if err != nil {
			return
		}
		for _, p := range text {
			if (p.Words == "") == (p.Hole == "") {
				t.Errorf("%q has a piece that is neither words nor a hole: %+v", s, p)
			}
		}
		if got := text.String(); len(got) > len(s) || strings.Contains(got, "](") {
			t.Errorf("%q is said %q", s, got)
		}
	})
}

func TestFill(t *testing.T) {
	text, err := ParseText("**By {date}**: [take {product}](product), {clinic}.")
	if err != nil {
		t.Fatal(err)
	}
	got := text.Fill(map[string]Text{
		"date":    Plain("Thursday"),
		"product": {{Words: "Cell"}, {Words: "ex", Bold: true}},
		"clinic":  nil,
	})
	want := Text{
		{Words: "By ", Bold: true},
		{Words: "Thursday", Bold: true},
		{Words: ": "},
		{Words: "take ", Term: "product"},
		{Words: "Cell", Term: "product"},
		{Words: "ex", Bold: true, Term: "product"},
		{Words: ", "},
		{Words: "."},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("filled: %+v\nwant:   %+v", got, want)
	}
	if s := text.Fill(nil).String(); s != "By {date}: take {product}, {clinic}." {
		t.Errorf("holes that nothing fills: %q", s)
	}
	if h := text.Holes(); !reflect.DeepEqual(h, []string{"clinic", "date", "product"}) {
		t.Errorf("holes %v", h)
	}
}
