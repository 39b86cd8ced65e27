// Bench measures the program as its users have it, whole processes, beside what it is to be compared with,
// in one run on one machine, and prints a table for docs/performance.md. Started by make bench, from the top folder;
// "printing", "opening" or "speaking" measures only that.
package main

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// runs of each side, taken in turns so that a busy moment hits both.
const runs = 9

func main() {
	if err := measure(); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

func measure() error {
	folder, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)

	fmt.Printf("%s\n\n", machine())
	var rows []row
	for _, part := range []struct {
		name    string
		compare func(folder string) ([]row, error)
	}{{"printing", comparePrinting}, {"opening", compareOpening}, {"speaking", compareSpeaking}} {
		if len(os.Args) > 1 && !slices.Contains(os.Args[1:], part.name) {
			continue
		}
		more, err := part.compare(folder)
		if err != nil {
			return err
		}
		rows = append(rows, more...)
	}
	fmt.Println("| median | Beforehand | beside it | ratio | goal | |")
	fmt.Println("|---|---|---|---|---|---|")
	for _, row := range rows {
		fmt.Println(row)
	}
	fmt.Println()
	if len(os.Args) > 1 {
		return nil
	}
	return benchmarks()
}

// machine is what the figures depend on besides us.
func machine() string {
	return fmt.Sprintf("%s, %s cores, load %s, %s, %s", lineOf("/proc/cpuinfo", "model name"), output("nproc"),
		strings.Join(strings.Fields(read("/proc/loadavg"))[:1], ""), output("go", "env", "GOVERSION"), time.Now().Format(time.DateOnly))
}

// benchmarks are the ones beside the tests, which measure the steps inside a process.
func benchmarks() error {
	command := exec.Command("go", "test", "-run", "^$", "-bench", ".", "-benchmem", "./content", "./handout/...", "./ui")
	out, err := command.Output()
	if err != nil {
		return fmt.Errorf("go test -bench: %w\n%s", err, out)
	}
	fmt.Println("```")
	for line := range strings.Lines(string(out)) {
		if strings.HasPrefix(line, "Benchmark") || strings.HasPrefix(line, "pkg:") {
			fmt.Print(line)
		}
	}
	fmt.Println("```")
	return nil
}

// A row compares one figure of ours with the same figure of something else.
type row struct {
	what         string
	ours, theirs float64
	format       string // of a figure with its unit
	oursToo      string // what else is to be said of each, or nothing
	theirsToo    string
	goal         func(row) string   // "≥ 10 ×"
	holds        func(float64) bool // of ours / theirs
}

func (r row) String() string {
	ratio := r.ours / r.theirs
	verdict := "holds"
	if !r.holds(ratio) {
		verdict = "**missed**"
	}
	figure := func(v float64, too string) string {
		if too != "" {
			too = "; " + too
		}
		return fmt.Sprintf(r.format, v) + too
	}
	return fmt.Sprintf("| %s | %s | %s | %.2f | %s | %s |", r.what,
		figure(r.ours, r.oursToo), figure(r.theirs, r.theirsToo), ratio, r.goal(r), verdict)
}

// timesFaster wants ours n times faster than theirs.
func timesFaster(n float64) (func(row) string, func(float64) bool) {
	return func(r row) string {
			return fmt.Sprintf("%g × faster; is %.1f ×", n, r.theirs/r.ours)
		}, func(ratio float64) bool {
			return ratio <= 1/n
		}
}

// atMost wants ours no more than n times theirs.
func atMost(n float64) (func(row) string, func(float64) bool) {
	return func(row) string { return fmt.Sprintf("≤ %g ×", n) },
		func(ratio float64) bool { return ratio <= n }
}

func median(figures []float64) float64 {
	sorted := slices.Sorted(slices.Values(figures))
	return sorted[len(sorted)/2]
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }

// lineOf is the value of the first line of a file like "name : value".
func lineOf(file, name string) string {
	for line := range strings.Lines(read(file)) {
		if key, value, found := strings.Cut(line, ":"); found && strings.TrimSpace(key) == name {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

func read(file string) string {
	text, err := os.ReadFile(file)
	if err != nil {
		return "unknown"
	}
	return string(text)
}

func output(name string, args ...string) string {
	out, err := exec.Command(name, args...).Output()
	if err != nil {
		return "unknown"
	}
	return strings.TrimSpace(string(out))
}
