// Package cli is the door with words: flags, exit codes, and everything that is
// said on a terminal. It needs no display and knows no widget.
package cli

import (
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/alecthomas/kong"

	"beforehand/assets"
	"beforehand/content"
	"beforehand/handout/paper"
)

// The exit codes.
const (
	Done   = 0
	Failed = 1 // could not be done; nothing half done is left
	Misuse = 2 // the command line is not right
)

// Terminal is where a command reads and speaks. Out carries what was asked for
// and nothing else; Err everything that is said about it.
type Terminal struct {
	In       io.Reader
	Out, Err io.Writer
}

// Run does what the words after the program's name say, and returns the exit
// code. version is the program's. now is the moment in this computer's zone,
// from which a command takes its day where it is not told one.
func Run(args []string, t Terminal, version string, now time.Time) int {
	s := &session{Terminal: t, version: version, now: now}
	err := s.run(args)
	if err == nil {
		return Done
	}
	for line := range strings.SplitSeq(err.Error(), "\n") {
		s.say("%s", line)
	}
	var misuse misuseError
	if errors.As(err, &misuse) {
		return Misuse
	}
	return Failed
}

// commands is the grammar of the command line.
type commands struct {
	Handout handoutCommand `cmd:"" help:"Make one handout."`
	Check   checkCommand   `cmd:"" help:"Check the guide: what is missing, how easy it reads, what is out of date."`
	Version versionCommand `cmd:"" help:"Say which program and which wording this is."`
	Batch   batchCommand   `cmd:"" hidden:""`
}

func (s *session) run(args []string) error {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("beforehand"),
		kong.Description("What happens before, during and after a stem cell visit. With no words it opens the window."),
		kong.Writers(s.Out, s.Err),
		kong.Exit(func(int) { helped = true }), // kong calls it only when it has helped
		kong.PostBuild(func(k *kong.Kong) error {
			k.Model.HelpFlag.Help = "Show this help."
			return nil
		}),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, NoExpandSubcommands: true}),
	)
	if err != nil {
		return fmt.Errorf("read the command line: %w", err)
	}
	chosen, err := parser.Parse(asWritten(args))
	switch {
	case helped:
		return nil
	case err != nil:
		return misuse("%w; %s", err, nextStep(args, err))
	}
	return chosen.Run(s)
}

// asWritten are the words as our grammar has them, where other programs have
// taught people others.
func asWritten(args []string) []string {
	switch {
	case len(args) == 1 && slices.Contains([]string{"--version", "-v", "-V"}, args[0]):
		return []string{"version"}
	case len(args) > 0 && args[0] == "help":
		return append(slices.Clone(args[1:]), "--help")
	}
	return args
}

// nextStep says what to type instead of words that cannot be followed: for a file
// that stands alone, the whole command; else where help is.
func nextStep(args []string, err error) string {
	for i, arg := range args {
		if strings.HasSuffix(arg, ".json") && (i == 0 || !strings.HasPrefix(args[i-1], "-")) {
			return "to make its handout: beforehand handout --visit " + arg + " --out handout.pdf"
		}
	}
	var at *kong.ParseError
	if errors.As(err, &at) && at.Context.Selected() != nil {
		return "see: beforehand " + at.Context.Selected().Name + " --help"
	}
	return "see: beforehand --help"
}

// session is one run of the program.
type session struct {
	Terminal
	version string
	now     time.Time
}

// say tells the person something, one line.
func (s *session) say(format string, args ...any) {
	fmt.Fprintf(s.Err, "beforehand: "+format+"\n", args...)
}

// fonts reads the type of the pages. It is asked for only where there are pages.
func fonts() (*paper.Fonts, error) {
	return paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
}

// misuseError is a command line that cannot be followed.
type misuseError struct{ error }

func misuse(format string, args ...any) error {
	return misuseError{fmt.Errorf(format, args...)}
}

func (e misuseError) Unwrap() error { return e.error }

// notYet refuses what a later version will do.
func notYet(what string) error { return misuse("not in this version: %s", what) }

// batchCommand is the name that a stack of handouts will have.
type batchCommand struct {
	Rest []string `arg:"" optional:"" passthrough:"all"`
}

func (batchCommand) Run() error {
	return notYet("batch (a stack of handouts); use beforehand handout for each visit")
}

// versionCommand says which program and which wording this is.
type versionCommand struct{}

func (versionCommand) Run(s *session) error {
	g, err := content.Builtin()
	if err != nil {
		return err
	}
	fmt.Fprintf(s.Out, "beforehand %s\n", s.version)
	fmt.Fprintf(s.Out, "wording %s (%s), review state: %s\n", g.Edition.Version, g.Hash(), g.Edition.Review)
	return nil
}
