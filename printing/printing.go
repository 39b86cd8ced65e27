// Package printing brings pages to paper: through the system's own spooler where
// there is one, else by a private file in the system's viewer, from which a
// person prints.
package printing

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os/exec"
	"regexp"
	"runtime"
	"strings"
	"time"
)

// Press is how a computer prints. The commands are looked up in PATH.
type Press struct {
	Spool  string     // takes a PDF from its standard input: lp. "" is none
	Cancel string     // stops a job that it has taken
	Views  [][]string // open a file, named last; the first that works is used
	Folder string     // where the private files for the viewer are made
}

// Here is the press of the system that the program runs on.
func Here(folder string) Press {
	p := Press{Spool: "lp", Cancel: "cancel", Folder: folder}
	switch runtime.GOOS {
	case "windows":
		p.Spool, p.Cancel = "", ""
		p.Views = [][]string{{"rundll32", "url.dll,FileProtocolHandler"}}
	case "darwin":
		p.Views = [][]string{{"open"}}
	default:
		p.Views = [][]string{{"xdg-open"}, {"gio", "open"}}
	}
	return p
}

// Sheets is a PDF to print. Nothing in its title tells of a patient: print
// servers list it.
type Sheets struct {
	PDF   []byte
	Title string
	Paper string // "Letter", "A4"
}

// Job is what became of sheets that were printed.
type Job struct {
	ID      string // as the spooler names it, if it does
	Printer string
	Viewed  bool // the sheets were opened in a viewer
}

// What can stand in the way, other than a spooler that refuses.
var (
	ErrNoPrinter = errors.New("no printer is set up")
	ErrNoAnswer  = errors.New("the printing system does not answer")
	ErrNoViewer  = errors.New("nothing on this computer opens a PDF")
)

// Spools reports whether the press has a spooler. Where it has none, Print opens
// the viewer.
func (p Press) Spools() bool {
	if p.Spool == "" {
		return false
	}
	_, err := exec.LookPath(p.Spool)
	return err == nil
}

// Print sends sheets to the printer that is set as the usual one. It ends early
// when ctx does.
func (p Press) Print(ctx context.Context, s Sheets) (Job, error) {
	if !p.Spools() {
		return p.View(ctx, s)
	}
	// Read from standard input, the pages are in no file of ours.
	command := quiet(ctx, p.Spool, "-t", s.Title, "-o", "media="+s.Paper)
	command.Stdin = bytes.NewReader(s.PDF)
	var said, blamed bytes.Buffer
	command.Stdout, command.Stderr = &said, &blamed
	err := command.Run()
	job := jobOf(said.String())
	switch {
	case ctx.Err() != nil:
		return p.stopped(ctx, job)
	case err != nil:
		return Job{}, refusal(blamed.String(), err)
	}
	return job, nil
}

// stopped is a job whose ctx ended while it was sent. If the spooler had taken it
// already, that takes it back; where it is too late for that, it is printed.
func (p Press) stopped(ctx context.Context, j Job) (Job, error) {
	const patience = 5 * time.Second
	taking, end := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer end()
	if err := p.Stop(taking, j); err != nil {
		return j, nil
	}
	return Job{}, ctx.Err()
}

// Stop takes back a job that the spooler has not printed yet.
func (p Press) Stop(ctx context.Context, j Job) error {
	if j.ID == "" || p.Cancel == "" {
		return nil
	}
	var blamed bytes.Buffer
	command := quiet(ctx, p.Cancel, j.ID)
	command.Stderr = &blamed
	if err := command.Run(); err != nil {
		return refusal(blamed.String(), err)
	}
	return nil
}

// quiet is a command that speaks English, so that what it says can be understood,
// and that does not outlive ctx.
func quiet(ctx context.Context, name string, words ...string) *exec.Cmd {
	command := exec.CommandContext(ctx, name, words...)
	command.Env = append(command.Environ(), "LC_ALL=C", "LANGUAGE=C")
	command.WaitDelay = time.Second
	return command
}

// requested is how lp names a job: "request id is Office-Jet-12 (0 file(s))".
var requested = regexp.MustCompile(`request id is (\S+)-(\d+)`)

func jobOf(said string) Job {
	m := requested.FindStringSubmatch(said)
	if m == nil {
		return Job{}
	}
	return Job{ID: m[1] + "-" + m[2], Printer: m[1]}
}

// refusal is what the spooler blamed, as one of our errors where it is known.
func refusal(blamed string, err error) error {
	said := strings.TrimSpace(blamed)
	holds := func(words ...string) bool {
		for _, w := range words {
			if strings.Contains(strings.ToLower(said), w) {
				return true
			}
		}
		return false
	}
	switch {
	case holds("no default destination", "no destinations added", "no system default"):
		return fmt.Errorf("%w: %s", ErrNoPrinter, said)
	case holds("unable to connect", "connection refused", "scheduler", "bad file descriptor"):
		return fmt.Errorf("%w: %s", ErrNoAnswer, said)
	case said != "":
		first, _, _ := strings.Cut(said, "\n")
		return errors.New(strings.TrimPrefix(first, "lp: "))
	}
	return err
}
