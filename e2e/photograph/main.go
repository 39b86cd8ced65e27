// Photograph opens the real window on a screen of its own, goes through it with the keyboard, and keeps a picture of
// each place in a folder. Started by scripts/pictures.sh.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"beforehand/e2e/screen"
)

// A picture is what is to be seen after some steps, each a key or, with a space before it, words to type.
type picture struct {
	name  string
	steps []string
}

func main() {
	if len(os.Args) != 4 {
		fmt.Fprintln(os.Stderr, "usage: photograph PROGRAM VISIT FOLDER")
		os.Exit(2)
	}
	if err := photograph(os.Args[1], os.Args[2], os.Args[3]); err != nil {
		fmt.Fprintln(os.Stderr, "photograph:", err)
		os.Exit(1)
	}
}

func photograph(program, visit, folder string) (err error) {
	visit, err = filepath.Abs(visit)
	if err != nil {
		return err
	}
	home, err := os.MkdirTemp("", "photograph")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	s, err := screen.Open(1400, 1000)
	if err != nil {
		return err
	}
	defer s.Close()
	ctx, cancel := context.WithTimeout(context.Background(), 2*time.Minute)
	defer cancel()
	command := s.Command(ctx, home, program)
	command.Env = append(command.Env, "FYNE_THEME=light") // else dark, where no desktop says what it wants
	if err := command.Start(); err != nil {
		return err
	}
	defer func() { cancel(); _ = command.Wait() }() // killed
	window, err := s.WaitForWindow("Beforehand", 30*time.Second)
	if err != nil {
		return err
	}
	width, height, err := s.Size(window)
	if err != nil {
		return err
	}
	if err := s.WaitUntilPainted(30 * time.Second); err != nil {
		return err
	}
	for _, p := range tour(visit) {
		if err := p.take(s, filepath.Join(folder, p.name+".png"), width, height); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

func tour(visit string) []picture {
	return []picture{
		{"window-welcome", nil},
		{"window-empty", []string{"ctrl+1"}},
		{"window", []string{"ctrl+o", "ctrl+a", " " + visit, "Return", "ctrl+1"}},
		{"window-handout", []string{"ctrl+2"}},
		{"window-form", []string{
			"ctrl+n", " Maria Lopez", "Tab", " 20417", "Tab", " Dec 3, 2026", "Tab", " 9", "Tab", "l",
		}},
	}
}

func (p picture) take(s *screen.Screen, file string, width, height int) error {
	for _, step := range p.steps {
		do, what := s.Press, step
		if step[0] == ' ' {
			do, what = s.Type, step[1:]
		}
		if err := do(what); err != nil {
			return err
		}
		if _, err := s.WaitUntilStill(600*time.Millisecond, 20*time.Second); err != nil {
			return err
		}
	}
	if _, err := s.WaitUntilStill(3*time.Second, 30*time.Second); err != nil {
		return err
	}
	return s.Save(file, width, height)
}
