package main

import (
	"os"
	"strings"
	"testing"
)

// The packager reads FyneApp.toml, the program its own constants.
func TestMetadataAgrees(t *testing.T) {
	b, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for _, line := range []string{`Version = "` + version + `"`, `ID = "` + appID + `"`} {
		if !strings.Contains(string(b), line+"\n") {
			t.Errorf("FyneApp.toml does not say %s", line)
		}
	}
}
