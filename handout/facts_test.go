package handout

import (
	"strings"
	"testing"
)

func TestNumbersStayWithTheirStreet(t *testing.T) {
	for address, want := range map[string]string{
		"20 Pier Street, floor 2":       "20~Pier Street, floor~2",
		"Calle Mayor 5 B, 28013 Madrid": "Calle Mayor~5~B, 28013~Madrid",
		"Pier House":                    "Pier House",
		"1 2 3":                         "1 2 3",
		"":                              "",
	} {
		if got := strings.ReplaceAll(unbrokenNumbers(address), "\u00a0", "~"); got != want {
			t.Errorf("%q is %q, want %q", address, got, want)
		}
	}
}
