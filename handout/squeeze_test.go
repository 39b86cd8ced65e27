package handout

import (
	"testing"

	"beforehand/handout/paper"
)

func TestSqueezes(t *testing.T) {
	g, f := guide(t), fonts(t)
	v, c := maria()
	p := Personalise(g, v, c, wall("2026-11-22T00:00"))
	for s := Roomy; s <= hardest; s++ {
		t.Log(s, len(paper.Layout(Compose(p, Options{}, s), paper.Letter, f)), len(paper.Layout(Compose(p, Options{Short: true}, s), paper.Letter, f)))
	}
}
