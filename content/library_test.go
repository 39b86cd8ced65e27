package content

import (
	"errors"
	"testing"
)

// TestBuiltin is the checker for those who write the guide:
//
//	go test ./content -run TestBuiltin
//
// lists everything in the files under content/guide that is to be put right.
func TestBuiltin(t *testing.T) {
	_, err := Builtin()
	if problems, ok := errors.AsType[Problems](err); ok {
		t.Fatalf("%d to put right in content/guide:\n%v", len(problems), problems)
	}
	if err != nil {
		t.Fatal(err)
	}
}
