package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// TestSlipTellsTheTime sees that in a small window the slip still says the whole
// time of the visit: its year and the spot go first.
func TestSlipTellsTheTime(t *testing.T) {
	w := openTest(t, knee())
	s := w.frame.bar.slip
	for _, width := range []float32{900, 1000, 1280} {
		w.Resize(fyne.NewSize(width, 640))
		when := s.parts[1]
		if said := when.String(); !strings.HasSuffix(strings.ReplaceAll(said, "\u00a0", " "), "am") || when.Size().Width < measure(when.text, when.role).Width {
			t.Errorf("at %g the slip has %g for %q", width, when.Size().Width, said)
		}
	}
	if !strings.Contains(s.AccessibilityLabel(), "knee") {
		t.Error("what is said of the slip leaves the spot out")
	}
}
