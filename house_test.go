package main_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "beforehand"

// A room is a folder and what it may know. Its arrows point one way; where one is missing below,
// the fix is nearly always to move a line to the room it belongs in, seldom to add an arrow.
type room struct {
	name string
	may  []string // imports besides the standard library; a name ending in /... takes what lies under it
	not  []string // exceptions to may
	test []string // what its tests may import besides
}

const (
	toml    = "github.com/pelletier/go-toml/v2"
	fyne    = "fyne.io/fyne/v2/..."
	fyneApp = "fyne.io/fyne/v2/app"
	xtext   = "golang.org/x/text/..."
)

var house = []room{
	{
		name: "content",
		may:  []string{toml, xtext},
	},
	{
		name: "handout",
		may:  []string{"beforehand/content", "beforehand/handout/paper", "beforehand/handout/pdf", "beforehand/handout/recent", "rsc.io/qr", "github.com/arran4/golang-ical", "golang.org/x/text/unicode/norm"},
		test: []string{"beforehand/assets", "beforehand/handout/pdf/judge"},
	},
	{
		name: "handout/paper",
		may:  []string{"beforehand/handout/recent", "beforehand/handout/stock", "github.com/go-text/typesetting/...", "golang.org/x/image/...", xtext},
		test: []string{"beforehand/assets"},
	},
	{
		name: "handout/pdf",
		may:  []string{"beforehand/handout/paper", "beforehand/handout/recent", "beforehand/handout/stock", "codeberg.org/go-pdf/fpdf", "github.com/klauspost/compress/zlib"},
		test: []string{"beforehand/assets", "beforehand/handout/pdf/judge", "github.com/go-text/typesetting/font"}, // reads our subsets with other eyes
	},
	{
		name: "handout/pdf/judge", // of the tests: it knows the format and nothing of ours
		may:  []string{},
	},
	{
		name: "handout/recent", // knows nothing of what it keeps
		may:  []string{},
	},
	{
		name: "handout/stock", // knows nothing of what it lends
		may:  []string{},
	},
	{
		name: "records",
		may:  []string{"beforehand/content", "beforehand/handout"},
	},
	{
		name: "printing",
	},
	{
		name: "ui",
		may: []string{
			"beforehand/content", "beforehand/handout", "beforehand/handout/paper", "beforehand/records", "beforehand/assets",
			"beforehand/printing",
			fyne, "github.com/ncruces/zenity",
		},
		not: []string{fyneApp}, // so that the screens can be tested without a display
	},
	{
		name: "cli",
		may: []string{
			"beforehand/content", "beforehand/handout", "beforehand/handout/paper", "beforehand/records", "beforehand/assets",
			"github.com/alecthomas/kong",
		},
	},
	{
		name: "assets",
	},
	{
		name: "hush", // importing anything more would undo it
	},
	{
		name: ".", // main
		may:  []string{"beforehand/ui", "beforehand/cli", "beforehand/records", "beforehand/assets", "beforehand/hush", "fyne.io/fyne/v2", fyneApp, "github.com/jeandeaual/go-locale"},
	},

	// Not part of the program: what measures it and what drives it from outside.
	{
		name: "bench",
		may:  []string{"beforehand/e2e/screen"},
	},
	{
		name: "bench/emptywindow",
		may:  []string{fyne},
	},
	{
		name: "bench/stockfpdf",
		may:  []string{"codeberg.org/go-pdf/fpdf"},
	},
	{
		name: "e2e",
		test: []string{"beforehand/e2e/screen"},
	},
	{
		name: "e2e/photograph",
		may:  []string{"beforehand/e2e/screen"},
	},
	{
		name: "e2e/screen",
	},
}

// sourceFile is a Go file by its path from the top of the module, with / between folders.
type sourceFile struct {
	path, text string
}

// faults says what is wrong with a file's place, name, imports and paths, one sentence each.
func faults(f sourceFile) []string {
	var found []string
	say := func(format string, args ...any) {
		found = append(found, f.path+": "+fmt.Sprintf(format, args...))
	}
	if word, vague := vagueName(f.path); vague {
		say("no file or folder is called %q here: give it the name of what it holds", word)
	}
	at := slices.IndexFunc(house, func(r room) bool { return r.name == path.Dir(f.path) })
	if at < 0 {
		say("%s is no room of the house: add a row to house_test.go, or put the file where it belongs", path.Dir(f.path))
		return found
	}
	imports, err := importsOf(f)
	if err != nil {
		say("cannot be read: %v", err)
		return found
	}
	isTest := strings.HasSuffix(f.path, "_test.go")
	for _, to := range imports {
		if !house[at].allows(to, isTest) {
			say("the arrow %s → %s is not in the house", house[at].name, to)
		}
		if product(f.path) && network(to) {
			say("imports %s: the program opens no network connection", to)
		}
	}
	if product(f.path) && strings.Contains(f.text, "../"+"shared") {
		say("names a folder outside the project")
	}
	return found
}

func (r room) allows(to string, isTest bool) bool {
	own := "beforehand/" + r.name
	if r.name == "." {
		own = module
	}
	switch {
	case standard(to):
		return true
	case isTest && (to == own || among(to, r.test)):
		return true
	}
	return among(to, r.may) && !among(to, r.not)
}

func among(to string, names []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		stem, tree := strings.CutSuffix(name, "/...")
		return to == stem || tree && strings.HasPrefix(to, stem+"/")
	})
}

// standard tells the standard library by its first word, which has no dot; our own module has none either.
func standard(to string) bool {
	first, _, _ := strings.Cut(to, "/")
	return first != module && !strings.Contains(first, ".")
}

// network tells a package that can open a connection. net/url, net/mail, net/netip and net/textproto only read text,
// but of these only addresses on the web are any business of ours.
func network(to string) bool {
	switch {
	case to == "net/url":
		return false
	case to == "net", strings.HasPrefix(to, "net/"), to == "crypto/tls", to == "log/syslog":
		return true
	}
	return strings.HasPrefix(to, "golang.org/x/net/")
}

// product tells what becomes part of the program from what tests and measures it.
func product(file string) bool {
	first, _, _ := strings.Cut(file, "/")
	return first != "e2e" && first != "bench" && !strings.HasSuffix(file, "_test.go")
}

var vague = []string{"util", "utils", "common", "helper", "helpers", "manager", "managers", "misc", "service", "model", "models"}

// vagueName finds the drawer everything ends up in: such a word as a folder or as a part of a file's name.
func vagueName(file string) (string, bool) {
	for _, part := range strings.FieldsFunc(file, func(r rune) bool { return r == '/' || r == '_' || r == '.' }) {
		if slices.Contains(vague, strings.ToLower(part)) {
			return part, true
		}
	}
	return "", false
}

func importsOf(f sourceFile) ([]string, error) {
	parsed, err := parser.ParseFile(token.NewFileSet(), f.path, f.text, parser.ImportsOnly)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, spec := range parsed.Imports {
		name, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			return nil, err
		}
		names = append(names, name)
	}
	return names, nil
}

// TestArrows reads every Go file of the module, tests too, whatever its build tags.
func TestArrows(t *testing.T) {
	seen := map[string]bool{}
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if name := entry.Name(); name != "." && strings.HasPrefix(name, ".") || name == "testdata" {
				return filepath.SkipDir
			}
			return nil
		}
		if filepath.Ext(file) != ".go" {
			return nil
		}
		text, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		f := sourceFile{path: filepath.ToSlash(file), text: string(text)}
		seen[path.Dir(f.path)] = true
		for _, fault := range faults(f) {
			t.Error(fault)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range house {
		if !seen[r.name] {
			t.Errorf("house_test.go has a row for %s, where there is no Go file", r.name)
		}
	}
}

// What a crash says must hold no words of a visit. A panic may be made of words of
// ours and of these, none of which come from one.
var panicParts = []string{"err.Error()", "id", "string(w.Lang)", "string(t.to.Country)"}

// TestPanicsHoldNoVisit reads every panic of the program.
func TestPanicsHoldNoVisit(t *testing.T) {
	err := filepath.WalkDir(".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(file, ".go") || !product(filepath.ToSlash(file)) {
			return err
		}
		files := token.NewFileSet()
		parsed, err := parser.ParseFile(files, file, nil, 0)
		if err != nil {
			return err
		}
		ast.Inspect(parsed, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if name, isName := callee(call, ok); isName && name == "panic" {
				for _, part := range summands(call.Args[0]) {
					if said := types.ExprString(part); !strings.HasPrefix(said, `"`) && !slices.Contains(panicParts, said) {
						t.Errorf("%s: a panic says %s: if that never holds words of a visit, add it to panicParts", files.Position(n.Pos()), said)
					}
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// callee is the name of the function that is called by its name alone.
func callee(call *ast.CallExpr, ok bool) (string, bool) {
	if !ok {
		return "", false
	}
	name, ok := call.Fun.(*ast.Ident)
	if !ok {
		return "", false
	}
	return name.Name, true
}

// summands are the parts of a sum.
func summands(e ast.Expr) []ast.Expr {
	if sum, ok := e.(*ast.BinaryExpr); ok {
		return append(summands(sum.X), summands(sum.Y)...)
	}
	return []ast.Expr{e}
}

// TestFaultsAreSeen shows that the checks above can fail.
func TestFaultsAreSeen(t *testing.T) {
	importing := func(names ...string) string {
		text := "package p\n"
		for _, name := range names {
			text += fmt.Sprintf("import _ %q\n", name)
		}
		return text
	}
	cases := []struct {
		path, text string
		want       string // part of the one fault; "" where there is none
	}{
		{"content/plan.go", importing("strings", toml), ""},
		{"content/plan.go", importing("beforehand/handout"), "content → beforehand/handout "},
		{"content/plan.go", importing("example.com/strings"), "content → example.com/strings "},
		{"handout/paper/lines.go", importing("beforehand/content"), "handout/paper → beforehand/content "},
		{"handout/paper/font.go", importing("beforehand/assets"), "handout/paper → beforehand/assets "},
		{"handout/paper/font_test.go", importing("beforehand/assets", "beforehand/handout/paper"), ""},
		{"handout/paper/font_test.go", importing("beforehand/handout"), "handout/paper → beforehand/handout "},
		{"handout/pdf/pdf.go", importing("beforehand/handout"), "handout/pdf → beforehand/handout "},
		{"records/visit.go", importing("beforehand/handout/paper"), "records → beforehand/handout/paper "},
		{"ui/window.go", importing("fyne.io/fyne/v2", "fyne.io/fyne/v2/widget"), ""},
		{"ui/window.go", importing(fyneApp), "ui → fyne.io/fyne/v2/app "},
		{"ui/window_test.go", importing(fyneApp), "ui → fyne.io/fyne/v2/app "},
		{"ui/window.go", importing("beforehand/cli"), "ui → beforehand/cli "},
		{"cli/cli.go", importing("beforehand/ui"), "cli → beforehand/ui "},
		{"cli/cli.go", importing("fyne.io/fyne/v2"), "cli → fyne.io/fyne/v2 "},
		{"assets/assets.go", importing("beforehand/content"), "assets → beforehand/content "},
		{"main.go", importing("beforehand/content"), ". → beforehand/content "},
		{"records/send.go", importing("net/http"), "no network connection"},
		{"records/send.go", importing("net/url"), ""},
		{"e2e/window_test.go", importing("net"), ""},
		{"handout/helpers.go", importing(), `"helpers"`},
		{"handout/date_util.go", importing(), `"util"`},
		{"handout/utility_bill.go", importing(), ""},
		{"handout/common/dates.go", importing(), "no room of the house"},
		{"web/page.go", importing(), "web is no room"},
		{"content/guide.go", "package p\nconst facts = \"../" + "shared/facts\"\n", "outside the project"},
		{"content/guide_test.go", "package p\nconst facts = \"../" + "shared/facts\"\n", ""},
		{"content/guide.go", "not Go", "cannot be read"},
	}
	for _, c := range cases {
		got := strings.Join(faults(sourceFile{c.path, c.text}), "\n")
		if c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("%s:\n%s\ngot faults %q, want %q", c.path, c.text, got, c.want)
		}
	}
}
