package pdf

import (
	"strings"
	"testing"
	"unicode"
)

// TestExtraction reads back with poppler what a line from right to left holds: figures
// and Latin names in their own order, every letter of an Arabic word, once and in its
// place. Directions and spaces are poppler's own.
func TestExtraction(t *testing.T) {
	for _, c := range []struct {
		rtl        bool
		text, find string
	}{
		{true, "المدة 30–45 دقيقة", "المدة30–45دقيقة"},
		{true, "المدة 1.5 ساعة", "المدة1.5ساعة"},
		{true, "اتصل على 555-0142 الآن", "اتصلعلى555-0142الآن"},
		{true, "حمى 38°C أو أكثر", "حمى38°Cأوأكثر"},
		{true, "زيارتك (1.5 to 3 hours) كاملة", "1.5to3hours"}, // poppler moves the brackets,
		{true, "اسم المريضة هو Maria Lopez وهي هنا اليوم", "اسمالمريضةهوMariaLopezوهيهنااليوم"},
		{true, "لا تأكل الأطعمة الثقيلة، ولا الإفطار، إلا الآن", "لاتأكلالأطعمةالثقيلة،ولاالإفطار،إلاالآن"},
		{true, "مميّع الدم قليلًا", "مميّعالدمقليلًا"},
		{false, "The patient سلمى الحداد is here", "Thepatientسلمىالحدادishere"},
	} {
		out := tool(t, written(t, lines(t, c.rtl, c.text)), "pdftotext", "FILE", "-")
		if got := lettersOnly(out); !strings.Contains(got, c.find) {
			t.Errorf("%q comes back as %q, want %q in it", c.text, got, c.find)
		}
	}
}

// lettersOnly leaves spaces and signs of direction out.
func lettersOnly(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || unicode.Is(unicode.Bidi_Control, r) {
			return -1
		}
		return r
	}, s)
}
