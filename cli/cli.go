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
	// Locale is what the person's system speaks, "es_MX.UTF-8"; "" is English. It is
	// not the language of a handout.
	Locale string
}

// Run does what the words after the program's name say, and returns the exit
// code. version is the program's. now is the moment in this computer's zone,
// from which a command takes its day where it is not told one.
func Run(args []string, t Terminal, version string, now time.Time) int {
	s := &session{Terminal: t, guide: content.Builtin(), version: version, now: now}
	err := s.run(args)
	if err == nil {
		return Done
	}
	for _, line := range s.told(err) {
		s.say(line)
	}
	if refused, ok := errors.AsType[refusal](err); ok {
		return refused.code
	}
	return Failed
}

// NoWindow says that the window could not be opened, and what needs none.
func NoWindow(t Terminal, why error) int {
	s := &session{Terminal: t, guide: content.Builtin()}
	s.tell(content.Say("terminal.failed.window", "why", why.Error()))
	s.tell(content.Say("terminal.no_window", "command", "beforehand handout --visit FILE --out FILE.pdf"))
	return Failed
}

// commands is the grammar of the command line. What each part of it does is said in
// the words files.
type commands struct {
	Handout handoutCommand `cmd:""`
	Check   checkCommand   `cmd:""`
	Version versionCommand `cmd:""`
	Batch   batchCommand   `cmd:"" hidden:""`
}

func (s *session) run(args []string) error {
	var c commands
	helped := false
	parser, err := kong.New(&c,
		kong.Name("beforehand"),
		kong.Writers(s.Out, s.Err),
		kong.Exit(func(int) { helped = true }), // kong calls it only when it has helped
		kong.Help(s.help),
	)
	if err != nil {
		return fmt.Errorf("read the command line: %w", err)
	}
	chosen, err := parser.Parse(asWritten(args))
	switch {
	case helped:
		return nil
	case err != nil:
		return misuse("terminal.misuse.next", "problem", misread(err), "next", nextStep(args, err))
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
func nextStep(args []string, err error) content.Phrase {
	for i, arg := range args {
		if strings.HasSuffix(arg, ".json") && (i == 0 || !strings.HasPrefix(args[i-1], "-")) {
			return content.Say("terminal.misuse.make", "command", "beforehand handout --visit "+arg+" --out handout.pdf")
		}
	}
	command := "beforehand --help"
	if at, ok := errors.AsType[*kong.ParseError](err); ok && at.Context.Selected() != nil {
		command = "beforehand " + at.Context.Selected().Name + " --help"
	}
	return content.Say("terminal.misuse.see", "command", command)
}

// session is one run of the program.
type session struct {
	Terminal
	version string
	now     time.Time
	guide   *content.Guide // the one built in
	spoken  *content.Words // once something was said
}

// fonts reads the type of the pages. It is asked for only where there are pages.
func fonts() (*paper.Fonts, error) {
	return paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
}

// refusal is what a command says instead of doing it, with the exit code.
type refusal struct {
	content.Phrase
	code int
}

// misuse is a command line that cannot be followed.
func misuse(id string, holes ...any) error { return refusal{content.Say(id, holes...), Misuse} }

// failed is what could not be done.
func failed(id string, holes ...any) error { return refusal{content.Say(id, holes...), Failed} }

// batchCommand is the name that a stack of handouts will have.
type batchCommand struct {
	Rest []string `arg:"" optional:"" passthrough:"all"`
}

func (batchCommand) Run() error {
	return misuse("terminal.misuse.not_yet", "found", "batch", "command", "beforehand handout")
}

// versionCommand says which program and which wording this is.
type versionCommand struct{}

func (versionCommand) Run(s *session) error {
	g := s.guide
	fmt.Fprintf(s.Out, "beforehand %s\n", s.version)
	wording := fmt.Sprintf("%s (%s)", g.Edition.Version, g.Hash())
	fmt.Fprintln(s.Out, s.phrase(content.Say("terminal.version", "wording", wording, "state", reviewed(g.Edition.Review))))
	return nil
}

// reviewed is a state of review as people say it.
func reviewed(state string) any {
	switch state {
	case "draft":
		return content.Say("terminal.review.draft")
	case "approved":
		return content.Say("terminal.review.approved")
	}
	return state
}
