package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// In a narrow window a long name leaves the bar, and never the hour.
func TestNarrowBarKeepsTheTime(t *testing.T) {
	v := knee()
	v.Patient.Name = strings.Repeat("Maria-Magdalena ", 7)
	for _, width := range []float32{560, 640, 760, 890} {
		w := openTest(t, v)
		for _, p := range w.pages {
			w.turnTo(p)
			w.Resize(fyne.NewSize(width, 400))
			brief := w.bar.slip.brief
			if said := brief.lines[0].Runs[0].Text; strings.Contains(said, "…") || !strings.HasSuffix(brief.String(), "9:00\u00a0am") {
				t.Errorf("%s, %v wide: the bar says %q", p.id, width, said)
			}
		}
	}
}
