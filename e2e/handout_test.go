//go:build linux

package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestHandout reads the handout of the README's first example back from the paper: Maria Lopez, left knee, own marrow,
// Thursday, December 3, 2026 at 9 in the morning, light sleepy medicine, on a blood thinner and an NSAID.
func TestHandout(t *testing.T) {
	folder := t.TempDir()
	first, second := filepath.Join(folder, "knee.pdf"), filepath.Join(folder, "again.pdf")
	for _, pdf := range []string{first, second} {
		run(t, program, "handout", "--visit", "testdata/visits/knee.json", "--today", "2026-11-16", "--out", pdf)
	}
	run(t, "qpdf", "--check", first)
	wanted := []struct{ text, why string }{
		{"Maria Lopez", "the name"},
		{"Thursday, December 3", "the day of the visit"},
		{"9:00 am", "arrival"},
		{"1:00 am", "the last big meal, 8 hours before"},
		{"3:00 am", "the last light meal, 6 hours before"},
		{"7:00 am", "the last clear drink, 2 hours before"},
		{"Do not stop a blood thinner or heart aspirin on your own", "the first medicine line"},
		{"Ibuprofen, naproxen: stop only if your clinic says", "the second"},
		{"Acetaminophen: as the label says", "the third"},
		{"Do not stop insulin or other pills unless told", "the fourth"},
		{"12 noon on Friday, December 4", "no driving before: arrival, 3 hours and 24 more"},
		{"Bring your old X-rays.", "the clinic's note"},
		{"911", "the emergency number, where the clinic gave none"},
		{"Draft wording", "its state"},
	}
	text := textOf(t, first)
	for _, w := range wanted {
		if !strings.Contains(text, w.text) {
			t.Errorf("the handout does not show %q: %s", w.text, w.why)
		}
	}
	if !bytes.Equal(read(t, first), read(t, second)) {
		t.Error("the same visit on the same day gave other bytes")
	}
}

func read(t *testing.T, file string) []byte {
	t.Helper()
	bytes, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return bytes
}
