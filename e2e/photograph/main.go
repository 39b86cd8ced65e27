// Photograph opens the real window on a screen of its own, goes through it with the keyboard, and keeps a picture of
// each place in a folder. Started by scripts/pictures.sh for the pictures of the README, and by scripts/screens.sh for
// every screen in every look at two text sizes.
package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"time"

	"beforehand/e2e/screen"
)

// A tour is one start of the window: its settings, and the pictures taken one after the other.
type tour struct {
	settings string // a settings file's text; "" is a first start
	pictures []picture
}

// A picture is what is to be seen after some steps, each a key or, with a space before it, words to type.
type picture struct {
	name  string
	steps []string
}

func main() {
	if len(os.Args) != 5 || os.Args[1] != "few" && os.Args[1] != "every" && os.Args[1] != "tongues" {
		fmt.Fprintln(os.Stderr, "usage: photograph few|every|tongues PROGRAM VISIT FOLDER")
		os.Exit(2)
	}
	visit, err := filepath.Abs(os.Args[3])
	tours := few(visit)
	switch os.Args[1] {
	case "every":
		tours = every(visit)
	case "tongues":
		tours = tongues(visit)
	}
	for _, t := range tours {
		if err == nil {
			err = t.walk(os.Args[2], os.Args[4])
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "photograph:", err)
		os.Exit(1)
	}
}

// walk starts the program and takes the pictures.
func (t tour) walk(program, folder string) (err error) {
	home, err := os.MkdirTemp("", "photograph")
	if err != nil {
		return err
	}
	defer os.RemoveAll(home)
	if err := t.settle(home); err != nil {
		return err
	}
	s, err := screen.Open(1400, 1000)
	if err != nil {
		return err
	}
	defer s.Close()
	if err := s.Away(); err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Minute)
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
	for _, p := range t.pictures {
		if err := p.take(s, filepath.Join(folder, p.name+".png"), width, height); err != nil {
			return fmt.Errorf("%s: %w", p.name, err)
		}
	}
	return nil
}

// settle writes the settings that the program is to find.
func (t tour) settle(home string) error {
	if t.settings == "" {
		return nil
	}
	folder := filepath.Join(home, ".config", "beforehand")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(folder, "settings.json"), []byte(t.settings), 0o600)
}

// opened opens a visit and then a screen.
func opened(visit, key string) []string {
	return []string{"ctrl+o", "ctrl+a", " " + visit, "Return", key}
}

// few are the pictures of the README.
func few(visit string) []tour {
	return []tour{
		{"", []picture{{"window-welcome", nil}}},
		{settings("light", 100), []picture{
			{"window-empty", nil},
			{"window", opened(visit, "ctrl+1")},
			{"window-handout", []string{"ctrl+7"}},
			{"window-form", []string{
				"ctrl+n", " Maria Lopez", "Tab", " 20417", "Tab", "Tab", " Dec 3, 2026", "Tab", " 9", "Tab", "l",
			}},
		}},
	}
}

// every are all screens in all looks at two text sizes, and, light, in each other
// language.
func every(visit string) (tours []tour) {
	for _, look := range []string{"light", "dark", "contrast"} {
		for _, size := range []int{100, 200} {
			tours = append(tours, allScreens(visit, fmt.Sprintf("%s-%d", look, size), settings(look, size)))
		}
	}
	return append(tours, tongues(visit)...)
}

// tongues are all screens in Spanish and in Arabic.
func tongues(visit string) (tours []tour) {
	for _, lang := range []string{"es", "ar"} {
		tours = append(tours, allScreens(visit, "light-"+lang, settingsIn(lang, "light", 100)))
	}
	return tours
}

func allScreens(visit, name, settings string) tour {
	t := tour{settings: settings}
	for i, id := range []string{"1-your-plan", "2-get-ready", "3-on-the-day", "4-afterwards", "5-what-we-know", "6-questions", "7-handout"} {
		key := fmt.Sprintf("ctrl+%d", i+1)
		p := picture{id + "-" + name, []string{key}}
		if i == 0 {
			p.steps = opened(visit, key)
		}
		t.pictures = append(t.pictures, p)
	}
	t.pictures = append(t.pictures, picture{"8-visit-form-" + name, []string{"ctrl+n"}})
	return t
}

func settings(look string, size int) string { return settingsIn("en", look, size) }

func settingsIn(lang, look string, size int) string {
	return fmt.Sprintf(`{"version": 1, "language": %q, "look": %q, "text_size": %d, "width": %d, "height": %d, "started": true}`,
		lang, look, size, 1280, 820)
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
		rest(s, 250*time.Millisecond)
	}
	rest(s, 900*time.Millisecond)
	return s.Save(file, width, height)
}

// rest waits until nothing has changed for a while, and not for long: a caret never rests.
func rest(s *screen.Screen, pause time.Duration) { _, _ = s.WaitUntilStill(pause, 3*time.Second) }
