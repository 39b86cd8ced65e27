package content

import (
	"cmp"
	"encoding/json"
	"flag"
	"slices"
	"strings"
	"testing"
	"time"
)

var worst = flag.Int("worst", 0, "print so many of the hardest blocks")

// draft is the guide as it stands, problems and all, so that wording can be
// measured while it is being written.
func draft(t testing.TB) *Guide {
	t.Helper()
	g, _ := read(builtinFiles())
	return g
}

// TestReadability is the measure for those who write the guide:
//
//	go test ./content -run TestReadability -v -args -worst 20
//
// prints the score and the 20 hardest blocks with their grades, their longest
// sentence and their texts. Blocks under 50 words are listed and not judged.
func TestReadability(t *testing.T) {
	const bar = 6.0 // years of school: AMA, NIH
	g := draft(t)
	blocks := g.Blocks(English)
	slices.SortStableFunc(blocks, func(a, b Block) int { return cmp.Compare(b.Masked.Grade(), a.Masked.Grade()) })
	for i, b := range blocks {
		if b.Long() && b.Masked.Grade() > bar {
			t.Errorf("%v: grade %.1f; the bar is %.1f", b.IDs, b.Masked.Grade(), bar)
		}
		if b.Raw.Longest > 20 {
			t.Errorf("%v: a sentence of %d words; 20 at most: %s", b.IDs, b.Raw.Longest, b.Raw.LongestText)
		}
		if i < *worst {
			t.Logf("grade %.1f (%.1f as it stands), %d words, mean sentence %.1f, longest %d\n%v\n\t%s\n", b.Masked.Grade(), b.Raw.Grade(),
				b.Raw.Words, b.Raw.SentenceMean(), b.Raw.Longest, b.IDs, strings.Join(b.Texts, "\n\t"))
		}
	}
}

// TestScorecard prints the whole score with -v.
func TestScorecard(t *testing.T) {
	s := Scorecard(draft(t), time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	out, err := json.MarshalIndent(s, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%s", out)
	if s.SentenceMean > 12 {
		t.Errorf("mean sentence %.1f words; 12 at most", s.SentenceMean)
	}
	if s.Passive > 5 {
		t.Errorf("%.1f of 100 sentences are passive; 5 at most", s.Passive)
	}
	for _, id := range s.Banned {
		w, _ := draft(t).Words(English)
		t.Errorf("%s promises too much: %v", id, Overclaims(w.Plain(id)))
	}
}

func TestOverclaims(t *testing.T) {
	tests := map[string]string{
		"This cure is near.":                 "cure",
		"It will regenerate your knee.":      "regenerate",
		"It regenerates your knee.":          "regenerates",
		"A proven, risk-free treatment.":     "proven risk-free",
		"It is safe and effective.":          "safe and effective",
		"It is not proven.":                  "",
		"No one can say it cures.":           "",
		"Is it a cure?":                      "",
		"Ask if the price is guaranteed.":    "",
		"Some uses are proven.":              "",
		"An unproven treatment.":             "",
		"It is not new. It is a miracle.":    "miracle", // the denial is in another sentence
		"Stem cells are a breakthrough now.": "breakthrough",
	}
	for text, want := range tests {
		if got := strings.Join(Overclaims(text), " "); got != want {
			t.Errorf("%q: %q; want %q", text, got, want)
		}
	}
}

func TestPassives(t *testing.T) {
	tests := map[string]int{
		"Your skin is numbed first. You rest.":                       1,
		"Cells were often taken. They are put back. It can be done.": 3,
		"This use is not approved. It is called a drip.":             0,
		"You may feel tired. The team numbs your skin.":              0,
	}
	for text, want := range tests {
		if got := passives([]string{text}); got != want {
			t.Errorf("%q: %d; want %d", text, got, want)
		}
	}
}

func TestStale(t *testing.T) {
	tests := []struct {
		expires, today string
		want           bool
	}{
		{"2027-05", "2026-11-27", false},
		{"2027-05", "2027-05-31", false},
		{"2027-05", "2027-06-01", true},
		{"", "2099-01-01", false},
	}
	for _, tt := range tests {
		today, err := time.Parse(time.DateOnly, tt.today)
		if err != nil {
			t.Fatal(err)
		}
		if got := Stale(tt.expires, today); got != tt.want {
			t.Errorf("%q on %s: %v", tt.expires, tt.today, got)
		}
	}
}

func TestScoreOfGaps(t *testing.T) {
	g := &Guide{
		Statuses: []Status{{Line: Line{ID: "us"}, Expires: "2026-10"}, {Line: Line{ID: "eu"}, Expires: "2027-01"}},
		Notices:  []Notice{{Line: Line{ID: "us"}, Expires: "2026-10"}},
		Signs:    []Sign{{Line: Line{ID: "r1_pain", Seeds: []string{"S1-1"}}}},
		Sources:  []Source{{ID: "a", Seen: true, Public: true, Year: 2020}, {ID: "b"}},
		words:    map[Lang]func() *Words{English: func() *Words { return &Words{Lang: English, texts: map[string]Text{}} }},
		seeds:    2,
	}
	s := Scorecard(g, time.Date(2026, 11, 22, 0, 0, 0, 0, time.UTC))
	if s.Stale != 2 || s.SourcesBare != 1 || s.Signs || s.Coverage != (Coverage{1, 2}) {
		t.Errorf("%+v", s)
	}
	// Two words of each status and of the notice, four of the sign.
	if values := s.Missing - 2*2 - 2 - 4; values < 50 {
		t.Errorf("%d missing: the values of a visit want wording too", s.Missing)
	}
}
