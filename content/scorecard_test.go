package content

import (
	"cmp"
	"encoding/json"
	"flag"
	"io/fs"
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
	sub, err := fs.Sub(builtin, "guide")
	if err != nil {
		t.Fatal(err)
	}
	g, _ := read(sub)
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
