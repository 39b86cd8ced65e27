package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"beforehand/content"
)

// help prints the help of the program or of a command: kong's table, in our words.
func (s *session) help(_ kong.HelpOptions, at *kong.Context) error {
	s.word(at.Model)
	usage := at.Model.Name + at.Model.Summary()
	if command := at.Selected(); command != nil {
		usage = at.Model.Name + " " + command.Summary()
	}
	if _, err := fmt.Fprintln(s.Out, s.phrase(content.Say("terminal.usage", "command", usage))); err != nil {
		return err
	}
	if err := s.table(at); err != nil || at.Selected() != nil {
		return err
	}
	more := content.Say("terminal.more", "command", fmt.Sprintf("%q", at.Model.Name+" <command> --help"))
	_, err := fmt.Fprintf(s.Out, "\n%s\n", s.phrase(more))
	return err
}

// table prints what commands and flags there are. kong asks the terminal how wide it
// is; where lines have to be mended first, it takes 80 columns.
func (s *session) table(at *kong.Context) error {
	options := kong.HelpOptions{NoAppSummary: true, Compact: true, NoExpandSubcommands: true, ValueFormatter: kong.DefaultHelpValueFormatter}
	if !s.words().RTL() {
		return kong.DefaultHelpPrinter(options, at)
	}
	var lines strings.Builder
	out := at.Stdout
	at.Stdout = &lines
	err := kong.DefaultHelpPrinter(options, at)
	at.Stdout = out
	if err == nil {
		_, err = io.WriteString(s.Out, carried(lines.String()))
	}
	return err
}

// word puts our words into the grammar. Its last line is our own, so that kong must
// not find the flag that it speaks of there.
func (s *session) word(app *kong.Application) {
	app.Help = s.phrase(content.Say("terminal.about"))
	app.HelpFlag.Help = s.phrase(content.Say("terminal.flag.help"))
	app.HelpFlag.Group = &kong.Group{Key: "flags", Title: s.phrase(content.Say("terminal.flags"))}
	commands := &kong.Group{Key: "commands", Title: s.phrase(content.Say("terminal.commands"))}
	for _, command := range app.Children {
		command.Group = commands
		if command.Hidden {
			continue
		}
		command.Help = s.phrase(content.Say("terminal.command." + command.Name))
		if command.Name == "handout" {
			command.Detail = s.phrase(content.Say("terminal.example", "command", "beforehand handout --visit visit.json --out handout.pdf"))
		}
		for _, flag := range command.Flags {
			flag.Group = app.HelpFlag.Group
			flag.Help = s.phrase(flagHelp(command.Name, flag.Name))
		}
	}
	app.HelpFlag = nil
}

// flagHelp says what a flag means.
func flagHelp(command, flag string) content.Phrase {
	return content.Say("terminal.flag."+command+"."+strings.ReplaceAll(flag, "-", "_"),
		"dash", "-", "json", ".json", "pdf", ".pdf", "html", ".html", "txt", ".txt", "ics", ".ics", "guide", "--guide")
}
