package cli

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"beforehand/content"
)

// spoken runs a command line on a terminal of a locale.
func spoken(locale, in string, args ...string) (code int, out, errs string) {
	var o, e bytes.Buffer
	code = Run(args, Terminal{In: strings.NewReader(in), Out: &o, Err: &e, Locale: locale}, "0.0.0-test", now)
	return code, o.String(), e.String()
}

func TestTerminalSpeaksTheLocale(t *testing.T) {
	desk(t)
	for _, c := range []struct{ why, locale, says string }{
		{"nothing is set", "", "unexpected argument"},
		{"a system without a language", "C", "unexpected argument"},
		{"the same, with its letters", "C.UTF-8", "unexpected argument"},
		{"its other name", "POSIX", "unexpected argument"},
		{"a language that the guide has not", "tlh_AQ.UTF-8", "unexpected argument"},
		{"no name of a language at all", "../../etc", "unexpected argument"},
		{"a language", "es", "no se esperaba"},
		{"a language of a country", "es_MX.UTF-8", "no se esperaba"},
		{"as Windows and macOS write it", "es-MX", "no se esperaba"},
		{"with a script", "ar-Arab-EG", "كلمة غير متوقعة"},
		{"with a currency", "es_ES@euro", "no se esperaba"},
		{"English of a country", "en_GB.UTF-8", "unexpected argument"},
	} {
		code, _, errs := spoken(c.locale, "", "print")
		if code != Misuse || !strings.Contains(errs, c.says) {
			t.Errorf("%s: %q: exit %d, %s", c.why, c.locale, code, errs)
		}
	}
}

// said are command lines that have something to say.
var said = []string{
	"--help", "handout --help", "check --help", "version", "",
	"print", "handot", "--help=perhaps", "--hlep", "batch today.csv --out stack", "knee.json", "handout knee.json",
	"handout", "handout --visit", "handout --visit --out", "handout --short=perhaps", "handout --papr a4", "handout --al",
	"handout --visit knee.json --out a.docx", "handout --visit knee.json --out a.pdf --paper a5",
	"handout --visit knee.json --out a.pdf --size huge", "handout --visit knee.json --out a.pdf --today soon",
	"handout --visit knee.json --out a.pdf --lang tlh", "handout --visit knee.json --out a.pdf --also en",
	"handout --visit no.json --out a.pdf", "handout --visit folder.pdf --out a.pdf", "handout --visit - --out a.pdf",
	"handout --visit bad.json --out a.pdf", "handout --visit pair.json --out a.pdf", "handout --visit emoji.json --out a.pdf",
	"handout --visit skip.json --clinic clinic.json --out a.pdf", "handout --visit unknown.json --out a.ics",
	"handout --visit knee.json --out folder.pdf", "handout --visit knee.json --out no/a.pdf",
	"check --guide knee.json", "check --guide folder.pdf", "check --guide no", "check --translated es", "check --translated en --guide guide",
}

// Whatever the language, the same goes to the same place, and the program ends with the
// same code. What each says stands in a golden, where the marks of direction can be seen.
func TestTerminalInEveryLanguage(t *testing.T) {
	goldens, err := filepath.Abs("testdata")
	if err != nil {
		t.Fatal(err)
	}
	guide, err := filepath.Abs("../content/guide")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("COLUMNS", "80")
	desk(t)
	if err := os.WriteFile("unknown.json", []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(guide, "guide"); err != nil {
		t.Skip(err)
	}
	type end struct {
		code      int
		out, errs bool
		lines     int
	}
	ends := map[string]end{}
	for _, lang := range []string{"en", "es", "ar"} {
		var b strings.Builder
		for _, line := range said {
			code, out, errs := spoken(lang, "", strings.Fields(line)...)
			fmt.Fprintf(&b, "$ beforehand %s\n%s%s[%d]\n\n", line, out, errs, code)
			got := end{code, out != "", errs != "", strings.Count(errs, "\n")}
			if lang == "en" {
				ends[line] = got
			} else if got != ends[line] {
				t.Errorf("%s: %s: ends with %+v, in English %+v", lang, line, got, ends[line])
			}
		}
		got := visible.Replace(wordingVersion.ReplaceAllString(b.String(), "2026-11 (…)"))
		if unfilled := regexp.MustCompile(`\{[a-z_]+\}`).FindString(got); unfilled != "" {
			t.Errorf("%s: nothing fills %s", lang, unfilled)
		}
		golden(t, filepath.Join(goldens, lang+".txt"), got)
	}
}

var wordingVersion = regexp.MustCompile(`\d{4}-\d\d \([0-9a-f]{8}\)`)

// visible shows the marks of direction.
var visible = strings.NewReplacer("\u2066", "⟨", "\u2067", "⟪", "\u2068", "⟨", "\u2069", "⟩")

// The table of the check is worded too, and its columns stand below each other.
func TestCheckInEveryLanguage(t *testing.T) {
	for lang, want := range map[string][]string{
		"es": {"bien  partes sin texto  ", "  0\n", "ar: qué tan fácil se lee"},
		"ar": {"\u2067سليم\u2069  \u2067عناصر بلا نص\u2069  ", "\u2067\u2068es\u2069: سهولة قراءتها\u2069"},
	} {
		code, out, errs := spoken(lang, "", "check")
		if code != Done || errs != "" {
			t.Errorf("%s: exit %d: %s", lang, code, errs)
		}
		for _, w := range want {
			if !strings.Contains(out, w) {
				t.Errorf("%s: no %q in\n%s", lang, w, out)
			}
		}
	}
	_, want, _ := spoken("", "", "check", "--json")
	if _, got, _ := spoken("ar", "", "check", "--json"); got != want {
		t.Error("the figures as JSON change with the language")
	}
}

// A handout is in its own language, and what is said about it in the terminal's.
func TestWarningsSpeakTheLocale(t *testing.T) {
	desk(t)
	for lang, want := range map[string]string{
		"en": "beforehand: The day of this visit is past.\n", "es": "beforehand: El día de esta cita ya pasó.\n",
	} {
		code, _, errs := spoken(lang, "", strings.Fields("handout --visit late.json --out a.txt --lang ar --today 2026-11-18")...)
		if code != Done || !strings.Contains(errs, want) {
			t.Errorf("%s: exit %d, %s", lang, code, errs)
		}
		if !strings.Contains(read(t, "a.txt"), "زيارتك") {
			t.Errorf("%s: the handout is not in Arabic", lang)
		}
	}
}

// A handout that is made says nothing, and then no words are looked for.
func TestNothingSaidReadsNoWords(t *testing.T) {
	desk(t)
	s := &session{Terminal: Terminal{Err: &bytes.Buffer{}, Locale: "ar"}, now: now, guide: content.Builtin()}
	if err := s.run(strings.Fields("handout --visit knee.json --out a.txt --today 2026-11-18 --short")); err != nil {
		t.Fatal(err)
	}
	if s.spoken != nil {
		t.Error("words were read that nobody is told")
	}
}

func TestNoWindow(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "beforehand: open the window: no display\nbeforehand: A handout needs no window: beforehand handout --visit FILE --out FILE.pdf\n",
		"es": "beforehand: no se pudo abrir la ventana: no display\nbeforehand: Un folleto no necesita ventana: beforehand handout --visit FILE --out FILE.pdf\n",
	} {
		var errs bytes.Buffer
		if code := NoWindow(Terminal{Err: &errs, Locale: lang}, fmt.Errorf("no display")); code != Failed || errs.String() != want {
			t.Errorf("%s: exit %d, %s", lang, code, errs.String())
		}
	}
}

// Every way in which this version of kong cannot follow our grammar is one that we have
// words for. Where another version says it in another way, this fails.
func TestEveryMisreadingIsWorded(t *testing.T) {
	met := map[string]bool{}
	for _, c := range []struct{ id, args, says string }{
		{"terminal.misuse.argument", "print", "unexpected argument print"},
		{"terminal.misuse.argument_near", "chec", `unexpected argument chec, did you mean "check"?`},
		{"terminal.misuse.argument_nears", "''", `unexpected argument , did you mean one of "handout", "check", "version"?`},
		{"terminal.misuse.flag", "handout --colour", "unknown flag --colour"},
		{"terminal.misuse.flag_near", "handout --papr", `unknown flag --papr, did you mean "--paper"?`},
		{"terminal.misuse.flag_nears", "handout --s", `unknown flag --s, did you mean one of "-h", "--size", "--short"?`},
		{"terminal.misuse.missing", "handout", "missing flags: --out=FILE.pdf, --visit=FILE"},
		{"terminal.misuse.missing", "handout --visit a.json", "missing flags: --out=FILE.pdf"},
		{"terminal.misuse.no_command", "", `expected one of "handout", "check", "version"`},
		{"terminal.misuse.no_value", "handout --visit", "--visit: the value is missing; write --visit=FILE"},
		{"terminal.misuse.flag_for_value", "handout --visit --out a.pdf", `--visit: the value is missing, found "--out"; write --visit=FILE`},
		{"terminal.misuse.flag_for_value", "handout --visit -x", `--visit: the value is missing, found "-x"; write --visit=FILE`},
		{"terminal.misuse.truth", "handout --short=perhaps", `--short: use true, 1, yes, false, 0 or no, not "perhaps"`},
		{"terminal.misuse.truth", "--help=perhaps", `--help: use true, 1, yes, false, 0 or no, not "perhaps"`},
	} {
		s := &session{Terminal: Terminal{Out: &bytes.Buffer{}, Err: &bytes.Buffer{}}, guide: content.Builtin()}
		args := strings.Fields(c.args)
		for i := range args {
			args[i] = strings.Trim(args[i], "'")
		}
		err := s.run(args)
		refused, _ := err.(refusal)
		if got := s.told(err); refused.code != Misuse || len(got) != 1 || !strings.HasPrefix(got[0], c.says+"; see: beforehand") {
			t.Errorf("%q: %q, want %q", c.args, got, c.says)
		}
		met[c.id] = true
	}
	for _, f := range forms {
		if !met[f.id] {
			t.Errorf("no command line here comes to %s", f.id)
		}
	}
}

// Every id in the source has words in every language, and every word of files and of
// the terminal is said somewhere.
func TestEveryIDHasWords(t *testing.T) {
	g := content.Builtin()
	used := idsIn(t, ".", "../records", "../handout", "../content")
	for command, flags := range map[string][]string{"": {"help"}, "handout": handoutFlags, "check": {"json", "guide", "translated"}, "version": nil} {
		if command != "" {
			used["terminal.command."+command] = true
		}
		for _, flag := range flags {
			used[strings.ReplaceAll("terminal.flag."+command+"."+flag, "..", ".")] = true
		}
	}
	if len(used) < 100 {
		t.Fatalf("only %d ids are used", len(used))
	}
	for _, l := range g.Langs() {
		w, _ := g.Words(l)
		for id := range used {
			if !w.Has(id) && !w.Has(id+".other") {
				t.Errorf("%s: %s has no words", l, id)
			}
		}
		for _, id := range w.IDs() {
			base := id
			if i := strings.LastIndexByte(id, '.'); w.Has(id[:i] + ".other") {
				base = id[:i]
			}
			if ours.MatchString(id) && !used[id] && !used[base] {
				t.Errorf("%s: %s is said nowhere", l, id)
			}
		}
	}
}

var handoutFlags = []string{"visit", "out", "clinic", "lang", "also", "paper", "size", "short", "no_name", "today"}

// ours are the ids of files and of the terminal.
var ours = regexp.MustCompile(`^(fault|save|list|terminal)(\.[a-z0-9_]+)+$`)

// idsIn are the ids that stand in the source of some packages.
func idsIn(t *testing.T, folders ...string) map[string]bool {
	t.Helper()
	ids := map[string]bool{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(folder, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			if strings.HasSuffix(file, "_test.go") {
				continue
			}
			parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if ast.IsGenerated(parsed) { // the guide itself
				continue
			}
			ast.Inspect(parsed, func(n ast.Node) bool {
				if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
					if id, err := strconv.Unquote(lit.Value); err == nil && ours.MatchString(id) && path.Ext(id) != ".toml" {
						ids[id] = true
					}
				}
				return true
			})
		}
	}
	return ids
}
