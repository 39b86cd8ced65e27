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

// In the narrowest windows the slip says whom it is for as long as that has room beside
// a day, and never half of a clock time.
func TestSlipNamesThePatient(t *testing.T) {
	w := openTest(t, knee())
	s := w.frame.bar.slip
	seen := map[string]bool{}
	for room := float32(420); room > 60; room -= 5 {
		said := strings.ReplaceAll(s.longest(room).String(), "\u00a0", " ")
		switch said {
		case "Maria Lopez, Thu, Dec 3, 2026, 9:00 am", "Maria Lopez, Thu, Dec 3, 9:00 am", "Maria Lopez, Thu, Dec 3", "Thu, Dec 3, 9:00 am":
			seen[said] = true
		case "Thu, Dec 3, 2026, 9:00 am":
			t.Errorf("with %g of room it leaves out the name for a year", room)
		default:
			t.Errorf("with %g of room it says %q", room, said)
		}
	}
	if len(seen) != 4 {
		t.Errorf("it says only %v", seen)
	}
}
