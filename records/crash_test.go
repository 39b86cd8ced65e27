package records

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A process of its own stands in for a program that crashes.
const crashes = "BEFOREHAND_CRASHES"

func TestCrashIsNoted(t *testing.T) {
	if folder := os.Getenv(crashes); folder != "" {
		if _, err := WatchCrashes(folder); err != nil {
			t.Fatal(err)
		}
		name := []rune("Maria Lopez")
		func(patient string) { go func() { println(name[len(patient)]) }() }("Maria Lopez")
		select {}
	}
	folder := filepath.Join(t.TempDir(), "beforehand")
	if before, err := WatchCrashes(folder); before != "" || err != nil {
		t.Fatalf("the first start: %q, %v", before, err)
	}
	child := exec.Command(os.Args[0], "-test.run=^TestCrashIsNoted$")
	child.Env = append(os.Environ(), crashes+"="+folder)
	if err := child.Run(); err == nil {
		t.Fatal("it did not crash")
	}
	before, err := WatchCrashes(folder)
	if err != nil {
		t.Fatal(err)
	}
	report, err := os.ReadFile(before)
	if err != nil || !strings.Contains(string(report), "index out of range") || !strings.Contains(string(report), "TestCrashIsNoted") {
		t.Errorf("%v; noted: %s", err, report)
	}
	if strings.Contains(string(report), "Lopez") {
		t.Errorf("words of a visit are in it: %s", report)
	}
	if again, err := WatchCrashes(folder); again != "" || err != nil {
		t.Errorf("told again: %q, %v", again, err)
	}
	holds(t, folder, map[string]string{"crash.log": "", "crash.log.before": string(report)})
}

func TestLongCrashIsCut(t *testing.T) {
	folder := t.TempDir()
	writeFile(t, filepath.Join(folder, "crash.log"), "panic: at the beginning\n"+strings.Repeat("goroutine\n", mostCrash), 0o600)
	before, err := WatchCrashes(folder)
	if err != nil {
		t.Fatal(err)
	}
	report, err := os.ReadFile(before)
	if err != nil || len(report) != mostCrash || !strings.HasPrefix(string(report), "panic: at the beginning") {
		t.Errorf("%d bytes, %v", len(report), err)
	}
}
