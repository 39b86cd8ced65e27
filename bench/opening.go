package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"beforehand/e2e/screen"
)

// An opening is one start of a window, seen from outside.
type opening struct {
	first, still  time.Duration // from exec to the first frame, and to the last change
	resident      float64       // megabytes, once still
	peak          float64       // megabytes
	width, height int
}

// compareOpening times the window beside an empty one of the same size, built with the same flags, as a person at home has
// them: not the superuser, and with a locale.
func compareOpening(folder string) ([]row, error) {
	empty := filepath.Join(folder, "emptywindow")
	if out, err := exec.Command("go", "build", "-ldflags", "-s -w", "-o", empty, "./bench/emptywindow").CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build ./bench/emptywindow: %w\n%s", err, out)
	}
	ours, err := reachable(folder)
	if err != nil {
		return nil, err
	}
	s, err := screen.Open(1600, 1200)
	if err != nil {
		return nil, err
	}
	defer s.Close()
	if err := s.Away(); err != nil {
		return nil, err
	}

	// Once each beforehand, for what is only done at a first start: Fyne's list of the system's fonts, the driver's shaders,
	// our table of composed letters.
	size, err := open(s, folder, ours, "Beforehand")
	if err != nil {
		return nil, err
	}
	sameSize := []string{strconv.Itoa(size.width), strconv.Itoa(size.height)}
	if _, err := open(s, folder, empty, "Empty", sameSize...); err != nil {
		return nil, err
	}
	var those, theirs []opening
	const openings = 25 // of each: they differ more from run to run than what they differ by
	for range openings {
		a, err := open(s, folder, ours, "Beforehand")
		if err != nil {
			return nil, err
		}
		b, err := open(s, folder, empty, "Empty", sameSize...)
		if err != nil {
			return nil, err
		}
		those, theirs = append(those, a), append(theirs, b)
	}
	goal, holds := atMost(1.15)
	memory, held := atMost(1.3)
	compare := func(what, format string, figure func(opening) float64) row {
		return row{
			what: "window beside an empty Fyne window of its size: " + what, format: format, goal: goal, holds: holds,
			ours: medianOf(those, figure), theirs: medianOf(theirs, figure),
		}
	}
	rows := []row{
		compare("exec to first frame", "%.0f ms", func(o opening) float64 { return milliseconds(o.first) }),
		compare("exec to the last change, all words there", "%.0f ms", func(o opening) float64 { return milliseconds(o.still) }),
		compare("resident memory", "%.0f MB", func(o opening) float64 { return o.resident }),
		compare("most memory ever", "%.0f MB", func(o opening) float64 { return o.peak }),
	}
	for i := 2; i < len(rows); i++ { // of memory
		rows[i].goal, rows[i].holds = memory, held
	}
	return rows, nil
}

// reachable opens folder to whom the windows are opened by, and puts the program into it.
func reachable(folder string) (program string, err error) {
	if err := os.Chmod(folder, 0o755); err != nil {
		return "", err
	}
	b, err := os.ReadFile("bin/beforehand")
	if err != nil {
		return "", err
	}
	program = filepath.Join(folder, "beforehand")
	return program, os.WriteFile(program, b, 0o755)
}

func medianOf(openings []opening, figure func(opening) float64) float64 {
	var figures []float64
	for _, o := range openings {
		figures = append(figures, figure(o))
	}
	return median(figures)
}

func open(s *screen.Screen, folder, program, title string, args ...string) (opening, error) {
	home := filepath.Join(folder, "home-"+title)
	if err := notTheFirst(home); err != nil {
		return opening{}, err
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	command := s.Command(ctx, home, program, args...)
	if err := screen.AsPerson(command, home); err != nil {
		return opening{}, err
	}
	start := time.Now()
	if err := command.Start(); err != nil {
		return opening{}, err
	}
	o, err := watch(s, start, command.Process.Pid, title)
	cancel()
	_ = command.Wait() // killed just now
	if err != nil {
		return opening{}, fmt.Errorf("%s: %w", program, err)
	}
	return o, s.WaitUntilEmpty(5 * time.Second)
}

// notTheFirst makes a home in which the program was started before: the first start shows another page than all others.
func notTheFirst(home string) error {
	config := filepath.Join(home, ".config", "beforehand")
	if err := os.MkdirAll(config, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(config, "settings.json"), []byte(`{"version": 1, "started": true}`), 0o600)
}

func watch(s *screen.Screen, start time.Time, pid int, title string) (o opening, err error) {
	if err = s.WaitUntilPainted(20 * time.Second); err != nil {
		return o, err
	}
	o.first = time.Since(start)
	last, err := s.WaitUntilStill(time.Second, 20*time.Second)
	if err != nil {
		return o, err
	}
	o.still = last.Sub(start)
	status := fmt.Sprintf("/proc/%d/status", pid)
	o.resident, o.peak = megabytes(lineOf(status, "VmRSS")), megabytes(lineOf(status, "VmHWM"))
	window, err := s.WaitForWindow(title, 5*time.Second)
	if err != nil {
		return o, err
	}
	o.width, o.height, err = s.Size(window)
	return o, err
}

// megabytes reads "142336 kB".
func megabytes(kilobytes string) float64 {
	number, _ := strconv.ParseFloat(strings.TrimSuffix(kilobytes, " kB"), 64)
	return number / 1024
}
