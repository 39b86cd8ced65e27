package cli

import (
	"errors"
	"regexp"
	"strings"

	"github.com/alecthomas/kong"

	"beforehand/content"
)

// form is one way in which kong says that it cannot follow a command line, and ours.
type form struct{ said, id string }

// forms are those that our grammar can come to. kong has words for them and nothing
// else, so that a test holds them against its version.
var forms = []form{
	{`unexpected argument (?P<found>.*), did you mean one of (?P<nears>.+)\?`, "terminal.misuse.argument_nears"},
	{`unexpected argument (?P<found>.*), did you mean (?P<near>.+)\?`, "terminal.misuse.argument_near"},
	{`unexpected argument (?P<found>.*)`, "terminal.misuse.argument"},
	{`unknown flag (?P<found>.*), did you mean one of (?P<nears>.+)\?`, "terminal.misuse.flag_nears"},
	{`unknown flag (?P<found>.*), did you mean (?P<near>.+)\?`, "terminal.misuse.flag_near"},
	{`unknown flag (?P<found>.*)`, "terminal.misuse.flag"},
	{`missing flags: (?P<flags>.+)`, "terminal.misuse.missing"},
	{`expected one of (?P<commands>.+)`, "terminal.misuse.no_command"},
	{`(?P<flag>--\S+): expected \S+ value but got "EOL" \(<EOL>\)`, "terminal.misuse.no_value"},
	{`(?P<flag>--\S+): expected \S+ value but got (?P<found>".*") \([a-z ]+\); perhaps try .*`, "terminal.misuse.flag_for_value"},
	{`(?P<flag>--\S+): bool value must be (?P<choice>.+) or (?P<last>\S+) but got (?P<found>".*")`, "terminal.misuse.truth"},
}

// misread says in our words what kong could not follow; what it says in a form that
// we do not know stays as it is.
func misread(err error) any {
	said := err.Error()
	for _, f := range forms {
		shape := regexp.MustCompile("(?s)^" + f.said + "$")
		if found := shape.FindStringSubmatch(said); found != nil {
			return f.phrase(shape.SubexpNames(), found, err)
		}
	}
	return said
}

// phrase puts what kong has named into our words.
func (f form) phrase(names, found []string, err error) content.Phrase {
	var holes []any
	for i, name := range names {
		value := found[i]
		switch name {
		case "":
		case "nears":
			holes = append(holes, "near", listed(value))
		case "flags", "commands":
			holes = append(holes, name, listed(value))
		case "choice":
			holes = append(holes, "allowed", content.Choice(append(strings.Split(value, ", "), found[i+1])))
		case "flag":
			holes = append(holes, "flag", value, "example", exampleOf(value, err))
		default:
			holes = append(holes, name, value)
		}
	}
	return content.Say(f.id, holes...)
}

func listed(value string) content.List { return strings.Split(value, ", ") }

// exampleOf is a flag with its value: "--visit=FILE".
func exampleOf(flag string, err error) string {
	if at, ok := errors.AsType[*kong.ParseError](err); ok {
		for _, f := range at.Context.Flags() {
			if "--"+f.Name == flag {
				return f.Summary()
			}
		}
	}
	return flag
}
