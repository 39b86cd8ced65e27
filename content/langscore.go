package content

import (
	"math"
	"slices"
	"strings"
)

// LangScore is what can be told of the wording of one language.
type LangScore struct {
	Lang         Lang     `json:"lang"`
	Review       string   `json:"review"` // of the translation; of English that of the guide
	Missing      int      `json:"missing"`
	Stale        int      `json:"stale"`     // wordings made from an English that has changed
	StaleIDs     []string `json:"stale_ids"` // their ids
	Words        int      `json:"words"`
	SentenceMean float64  `json:"sentence_mean"` // words
	// SentenceMost is the mean sentence of the block where that is longest, and
	// SentenceMax the longest sentence of all, in words.
	SentenceMost float64 `json:"sentence_mean_max"`
	SentenceMax  int     `json:"sentence_max"`
	// Of English, by Flesch and Kincaid.
	GradeMean float64 `json:"grade_mean,omitempty"`
	GradeMax  float64 `json:"grade_max,omitempty"`
	// Of Spanish: the ease of all wording, and of the hardest block.
	FernandezHuerta    float64  `json:"fernandez_huerta,omitempty"`
	FernandezHuertaMin float64  `json:"fernandez_huerta_min,omitempty"`
	Inflesz            float64  `json:"inflesz,omitempty"`
	InfleszMin         float64  `json:"inflesz_min,omitempty"`
	Hardest            []string `json:"hardest"` // ids of the hardest block, or of that with the longest sentences
}

// The bars for patient wording (yardsticks, 4).
const (
	LeastFernandezHuerta = 70
	LeastInflesz         = 65
	MostSentenceMean     = 12 // words, where nothing else is measured
)

// Plain reports whether wording meets the bars of its language.
func (s LangScore) Plain() bool {
	switch base, _, _ := strings.Cut(string(s.Lang), "-"); base {
	case "en":
		return true // held to its grade
	case "es":
		return s.FernandezHuertaMin >= LeastFernandezHuerta && s.InfleszMin >= LeastInflesz
	}
	return s.SentenceMost <= MostSentenceMean
}

// langScores measures every language of the guide.
func (g *Guide) langScores() []LangScore {
	var scores []LangScore
	for _, l := range g.Langs() {
		w, ok := g.Words(l)
		if !ok {
			continue
		}
		s := LangScore{Lang: l, Review: w.translation.Review, Missing: g.missingIn(w), StaleIDs: []string{}, Hardest: []string{}}
		if l == English {
			s.Review = g.Edition.Review
		} else if g.files != nil {
			// Load has read the same files.
			s.StaleIDs, _ = StaleWords(g.files, l)
			s.Stale = len(s.StaleIDs)
		}
		s.read(g.Blocks(l))
		scores = append(scores, s)
	}
	return scores
}

func (s *LangScore) read(blocks []Block) {
	var all Measure
	s.FernandezHuertaMin, s.InfleszMin = math.Inf(1), math.Inf(1)
	hardest := math.Inf(-1)
	for _, b := range blocks {
		all = all.Plus(b.Masked)
		if !b.Long() {
			continue
		}
		m := b.Masked
		s.SentenceMost = max(s.SentenceMost, tenth(m.SentenceMean()))
		s.GradeMax = max(s.GradeMax, tenth(m.Grade()))
		s.FernandezHuertaMin = min(s.FernandezHuertaMin, tenth(m.FernandezHuerta()))
		s.InfleszMin = min(s.InfleszMin, tenth(m.Inflesz()))
		if hard := s.hardness(m); hard > hardest {
			hardest, s.Hardest = hard, slices.Clone(b.IDs)
		}
	}
	s.Words, s.SentenceMean, s.SentenceMax = all.Words, tenth(all.SentenceMean()), all.Longest
	s.GradeMean, s.FernandezHuerta, s.Inflesz = tenth(all.Grade()), tenth(all.FernandezHuerta()), tenth(all.Inflesz())
	switch base, _, _ := strings.Cut(string(s.Lang), "-"); {
	case base == "es" && len(s.Hardest) > 0:
		s.GradeMean, s.GradeMax = 0, 0
	case base == "en":
		s.FernandezHuerta, s.FernandezHuertaMin, s.Inflesz, s.InfleszMin = 0, 0, 0, 0
	default:
		s.GradeMean, s.GradeMax, s.FernandezHuerta, s.FernandezHuertaMin, s.Inflesz, s.InfleszMin = 0, 0, 0, 0, 0, 0
	}
}

// hardness is how hard a block reads, on a scale of its language.
func (s *LangScore) hardness(m Measure) float64 {
	switch base, _, _ := strings.Cut(string(s.Lang), "-"); base {
	case "en":
		return m.Grade()
	case "es":
		return -m.Inflesz()
	}
	return m.SentenceMean()
}
