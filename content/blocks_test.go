package content

import (
	"reflect"
	"strings"
	"testing"
)

func TestJoin(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("rest ", n)) }
	tests := []struct {
		lengths []int
		want    []string
		why     string
	}{
		{[]int{60, 70}, []string{"a", "b"}, "long ones stand alone"},
		{[]int{20, 20, 20, 60}, []string{"a b c", "d"}, "short ones are joined until they are long"},
		{[]int{60, 20}, []string{"a b"}, "a short one at the end joins the one before"},
		{[]int{20, 20}, []string{"a b"}, "a section that is short on the whole is one"},
		{[]int{49, 1, 50}, []string{"a b", "c"}, "50 words are long"},
	}
	for _, tt := range tests {
		var section []Block
		for i, n := range tt.lengths {
			section = append(section, Block{Section: "faq", IDs: []string{string(rune('a' + i))}, Texts: []string{words(n)}})
		}
		var got []string
		total := 0
		for _, b := range join(section, english) {
			got = append(got, strings.Join(b.IDs, " "))
			total += b.Raw.Words
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%v: %q; want %q: %s", tt.lengths, got, tt.want, tt.why)
		}
		if sum := sumOf(tt.lengths); total != sum {
			t.Errorf("%v: %d words measured of %d", tt.lengths, total, sum)
		}
	}
}

func sumOf(list []int) int {
	sum := 0
	for _, n := range list {
		sum += n
	}
	return sum
}

// Headings, and what adverts say, are not measured; a stage is with its lines.
func TestBlocksOfAGuide(t *testing.T) {
	g := &Guide{
		Stages: []Stage{{ID: "day", What: []Line{{ID: "wash"}}, Who: []Line{{ID: "nurse"}}}},
		Claims: []Claim{{Line: Line{ID: "easy"}}},
	}
	w := &Words{Lang: English, texts: map[string]Text{
		"stage.day.title": Plain("The day"), "stage.day.short": Plain("You rest."),
		"stage.day.what.wash": Plain("They wash the skin."), "stage.day.who.nurse": Plain("A nurse"),
		"claim.easy.read": Plain("It is easy!"), "claim.easy.know": Plain("It can hurt."),
		"page.small": Plain("Ask {clinic} about acetaminophen."), "page.label": Plain("Name"),
	}}
	w.texts["page.small"], _ = ParseText("Ask {clinic} about acetaminophen.")
	g.words = map[Lang]func() *Words{English: func() *Words { return w }}
	var got []string
	for _, b := range g.Blocks(English) {
		got = append(got, strings.Join(b.IDs, " ")+": "+strings.Join(b.Texts, " | "))
		if b.Long() {
			t.Errorf("%v is not long", b.IDs)
		}
	}
	want := []string{
		"stage.day: You rest. | They wash the skin. | A nurse",
		"claim.easy: It can hurt.",
		"page: Ask " + masked + " about acetaminophen.",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%q\nwant %q", got, want)
	}
	if g.Blocks("fr") != nil {
		t.Error("blocks of a language that is not there")
	}
}
