package content

import (
	"testing"
	"time"
)

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		_, _ = Load(builtinFiles())
	}
}

func BenchmarkScorecard(b *testing.B) {
	g := draft(b)
	for b.Loop() {
		Scorecard(g, time.Time{})
	}
}
