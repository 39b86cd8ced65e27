// Package screen is a display nobody looks at, with a keyboard nobody sits at: for tests of the real window.
//
// It starts Xvfb for itself alone, presses keys through xdotool, and reads the pixels where Xvfb keeps them.
// It knows nothing of the program it shows.
package screen

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// Screen is a running X server. Close stops it.
type Screen struct {
	number string // as in DISPLAY
	server *exec.Cmd
	pixels *os.File
	shape  shape
	folder string
}

// Open starts a screen of width × height pixels on the first free display number.
func Open(width, height int) (*Screen, error) {
	folder, err := os.MkdirTemp("", "screen")
	if err != nil {
		return nil, err
	}
	s := &Screen{folder: folder}
	if err := s.start(width, height); err != nil {
		return nil, errors.Join(fmt.Errorf("start Xvfb: %w", err), s.Close())
	}
	return s, nil
}

func (s *Screen) start(width, height int) error {
	said, say, err := os.Pipe()
	if err != nil {
		return err
	}
	defer said.Close()
	s.server = exec.Command("Xvfb", "-displayfd", "3", "-fbdir", s.folder, "-nolisten", "tcp", "-nocursor", "-noreset",
		"-screen", "0", fmt.Sprintf("%dx%dx24", width, height))
	s.server.ExtraFiles = []*os.File{say}
	err = s.server.Start()
	say.Close()
	if err != nil {
		return err
	}
	if err := said.SetReadDeadline(time.Now().Add(20 * time.Second)); err != nil {
		return err
	}
	number, err := bufio.NewReader(said).ReadString('\n') // written once clients may connect
	if err != nil {
		return err
	}
	s.number = ":" + strings.TrimSpace(number)
	if s.pixels, err = os.Open(filepath.Join(s.folder, "Xvfb_screen0")); err != nil {
		return err
	}
	s.shape, err = readShape(s.pixels)
	return err
}

// Close stops the server and removes what it kept on disk. Programs still shown lose their display.
func (s *Screen) Close() error {
	var problems []error
	if s.pixels != nil {
		problems = append(problems, s.pixels.Close())
	}
	if s.server != nil && s.server.Process != nil {
		problems = append(problems, s.server.Process.Signal(os.Interrupt))
		_ = s.server.Wait() // says only that it was interrupted
	}
	return errors.Join(append(problems, os.RemoveAll(s.folder))...)
}

// Command is a program that will be shown on s, and that finds nothing of this user's: home is its home folder.
// It is killed when ctx ends. Its language is that of the United States, which is seldom installed here, and its letters
// are those of a locale that Debian always has: without one that is there, Xlib would not compose letters.
func (s *Screen) Command(ctx context.Context, home, program string, args ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, program, args...)
	command.Env = []string{
		"DISPLAY=" + s.number, "LANG=en_US.UTF-8", "LC_CTYPE=C.UTF-8", "PATH=" + os.Getenv("PATH"),
		"HOME=" + home, "XDG_CACHE_HOME=" + home, "XDG_RUNTIME_DIR=" + home,
	}
	return command
}

// WaitForWindow returns the id of the first window on show whose title contains title, and gives it the keyboard.
func (s *Screen) WaitForWindow(title string, within time.Duration) (string, error) {
	deadline := time.Now().Add(within)
	for time.Now().Before(deadline) {
		found, err := s.xdotool("search", "--onlyvisible", "--name", title)
		id, _, _ := strings.Cut(found, "\n")
		if err == nil && id != "" {
			_, err = s.xdotool("windowfocus", "--sync", id)
			return id, err
		}
		time.Sleep(20 * time.Millisecond)
	}
	return "", fmt.Errorf("no window titled %q within %v", title, within)
}

// Size is that of a window, in pixels.
func (s *Screen) Size(window string) (width, height int, err error) {
	told, err := s.xdotool("getwindowgeometry", "--shell", window)
	if err != nil {
		return 0, 0, err
	}
	for _, line := range strings.Fields(told) {
		name, value, _ := strings.Cut(line, "=")
		number, _ := strconv.Atoi(value)
		switch name {
		case "WIDTH":
			width = number
		case "HEIGHT":
			height = number
		}
	}
	return width, height, nil
}

// Resize gives a window a size in pixels; there is no window manager here to do it by hand.
func (s *Screen) Resize(window string, width, height int) error {
	_, err := s.xdotool("windowsize", "--sync", window, strconv.Itoa(width), strconv.Itoa(height))
	return err
}

// Press presses a key: "Tab", "ctrl+s", "Return".
func (s *Screen) Press(key string) error {
	_, err := s.xdotool("key", "--clearmodifiers", "--delay", "40", key)
	return err
}

// Type types text as a person would, letter after letter. Letters that the keyboard has
// not are put on a key of it first, one by one, and that takes programs a while to hear.
func (s *Screen) Type(text string) error {
	if !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII }) {
		_, err := s.xdotool("type", "--clearmodifiers", "--delay", "25", text)
		return err
	}
	for _, r := range text {
		if _, err := s.xdotool("type", "--clearmodifiers", "--delay", "100", string(r)); err != nil {
			return err
		}
		time.Sleep(150 * time.Millisecond)
	}
	return nil
}

// Keyboard gives the screen another keyboard, named as setxkbmap names it: "us" "intl". A key that a keyboard has is pressed
// at once and surely, where any other is first put on some key and then taken off again.
func (s *Screen) Keyboard(layout, variant string) error {
	command := exec.Command("setxkbmap", "-display", s.number, "-layout", layout, "-variant", variant)
	if out, err := command.CombinedOutput(); err != nil {
		return fmt.Errorf("setxkbmap: %w: %s", err, out)
	}
	return nil
}

func (s *Screen) xdotool(args ...string) (string, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	defer cancel()
	command := exec.CommandContext(ctx, "xdotool", args...)
	command.Env = append(os.Environ(), "DISPLAY="+s.number, "LANG=C.UTF-8")
	out, err := command.CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, out)
	}
	return strings.TrimSpace(string(out)), nil
}
