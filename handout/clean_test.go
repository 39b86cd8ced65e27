package handout

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestClean(t *testing.T) {
	cases := []struct {
		name     string
		in, want string
		err      string // part of the error; "" where there is none
	}{
		{name: "as it stands", in: "Maria Lopez", want: "Maria Lopez"},
		{name: "nothing", in: "", want: ""},
		{name: "only spaces", in: " \t\n ", want: ""},
		{name: "composed, so that one letter is one glyph", in: "Nguye\u0302\u0303n", want: "Nguy\u1ec5n"},
		{name: "line and page breaks are spaces", in: "Bring\r\nyour\fX-rays\u2028please", want: "Bring your X-rays please"},
		{name: "control characters are spaces", in: "Ma\x00ria\x1b[31m\u0085", want: "Ma ria [31m"},
		{name: "no-break spaces stay", in: "12\u00a0mg", want: "12\u00a0mg"},
		{name: "an override cannot turn the line", in: "\u202eMaria\u202c Lopez", want: "Maria Lopez"},
		{name: "an isolate left open", in: "\u2067Maria", want: "Maria"},
		{name: "direction marks", in: "\u200fMaria\u200e\u061c", want: "Maria"},
		{name: "Arabic letters need no marks", in: "فاطمة الزهراء", want: "فاطمة الزهراء"},
		{name: "the non-joiner spells Persian", in: "می\u200cخواهم", want: "می\u200cخواهم"},
		{name: "a byte order mark, a soft hyphen, a tag", in: "\ufeffMa\u00adria\U000e0041", want: "Maria"},
		{name: "an emoji is a letter like any other here", in: "Maria 🙂", want: "Maria 🙂"},
		{name: "half a letter", in: "Mar\xeda", err: "not valid UTF-8"},
		{name: "a lost letter", in: "Mar\ufffda", err: "lost a letter"},
		{name: "a pile of marks", in: "M" + strings.Repeat("\u0301", 40), err: "marks on one letter"},
		{name: "a pile hidden behind invisible ones", in: "M" + strings.Repeat("\u0301\u200b", 40), err: "marks on one letter"},
		{name: "just short enough", in: strings.Repeat("é", 120), want: strings.Repeat("é", 120)},
		{name: "too long, and never cut", in: strings.Repeat("é", 121), err: "has 121 characters; at most 120 fit"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := Clean(c.in, MaxName)
			switch {
			case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
				t.Errorf("Clean(%q) error %v, want one with %q", c.in, err, c.err)
			case c.err == "" && err != nil:
				t.Errorf("Clean(%q): %v", c.in, err)
			case got != c.want:
				t.Errorf("Clean(%q) = %q, want %q", c.in, got, c.want)
			}
		})
	}
}

func FuzzClean(f *testing.F) {
	for _, s := range []string{"Maria Lopez", "\u202eMaria", "Nguye\u0302\u0303n", "M\u0301\u0301\u0301\u0301\u0301", "\xff", " \u200d ", "\u0600 12"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got, err := Clean(s, MaxWords)
		if err != nil {
			return
		}
		switch again, err := Clean(got, MaxWords); {
		case err != nil || again != got:
			t.Errorf("Clean(%q) = %q, and again %q, %v", s, got, again, err)
		case !utf8.ValidString(got), !norm.NFC.IsNormalString(got):
			t.Errorf("Clean(%q) = %q is not text in NFC", s, got)
		case utf8.RuneCountInString(got) > MaxWords:
			t.Errorf("Clean(%q) is longer than %d", s, MaxWords)
		case strings.ContainsFunc(got, func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Bidi_Control) }):
			t.Errorf("Clean(%q) = %q keeps a control character", s, got)
		}
	})
}
