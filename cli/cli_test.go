package cli

import (
	"bytes"
	"encoding/json"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"beforehand/content"
)

var update = flag.Bool("update", false, "rewrite the goldens")

// now is when the commands of these tests are given: an evening in New York,
// which is the next morning in London.
var now = time.Date(2026, 11, 26, 22, 30, 0, 0, time.FixedZone("here", -5*60*60))

// command runs a command line in a folder, and returns what came of it.
func command(t *testing.T, in string, args ...string) (code int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	code = Run(args, Terminal{In: strings.NewReader(in), Out: &o, Err: &e}, "0.0.0-test", now)
	return code, o.String(), e.String()
}

// desk is a folder with a visit, a clinic and what is wrong with such files, in
// which the test then stands.
func desk(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	for name, text := range map[string]string{
		"knee.json":   read(t, "../testdata/visits/knee.json"),
		"clinic.json": read(t, "../testdata/clinics/harborview.json"),
		"london.json": read(t, "../testdata/clinics/london.json"),
		"empty.json":  "",
		"bad.json":    "{\n\"sedation\": \"heavy\",\n\"side\": \"up\"\n}",
		"pair.json":   `{"route": "disc", "part": "knee"}`,
		"emoji.json":  `{"patient": {"name": "Maria 🙂 Lopez"}}`,
		"skip.json":   `{"at": "2027-03-14T02:30"}`,
		"late.json":   `{"at": "2026-11-02T09:00"}`,
		"old.pdf":     "an old handout",
	} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Mkdir(filepath.Join(folder, "folder.pdf"), 0o700); err != nil {
		t.Fatal(err)
	}
	t.Chdir(folder)
	return folder
}

func read(t *testing.T, path string) string {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func files(t *testing.T, folder string) string {
	t.Helper()
	var names []string
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		names = append(names, e.Name())
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(names, " ")
}

// Wrong words and wrong files: what is said, the exit code, and that nothing was
// written.
func TestRefusals(t *testing.T) {
	cases := []struct {
		name, args string
		in         string // standard input
		code       int
		want       string // on standard error
	}{
		{"an unknown command", "print", "", Misuse, "unexpected argument print; see: beforehand --help"},
		{"an unknown flag", "handout --visit knee.json --out a.pdf --papr a4", "", Misuse, "unknown flag --papr, did you mean \"--paper\"?; see: beforehand handout --help"},
		{"no visit, no place", "handout", "", Misuse, "missing flags: --out=FILE.pdf, --visit=FILE; see: beforehand handout --help"},
		{"words too many", "handout --visit knee.json --out a.pdf more", "", Misuse, "unexpected argument more; see: beforehand handout --help"},
		{"a file by itself", "knee.json", "", Misuse, "unexpected argument knee.json; to make its handout: beforehand handout --visit knee.json --out handout.pdf"},
		{"a file without its flag", "handout knee.json", "", Misuse, "unexpected argument knee.json; to make its handout: beforehand handout --visit knee.json --out handout.pdf"},

		{"a second language that is not there", "handout --visit knee.json --out a.pdf --also tlh", "", Misuse, `--also: there is no wording in "tlh"; use en`},
		{"a second language that is the first", "handout --visit knee.json --out a.pdf --also en", "", Misuse, `--also: the handout is in "en" already; name another language, or leave --also out`},
		{"no size at all", "handout --visit knee.json --out a.pdf --size huge", "", Misuse, `--size: "huge" is not known; use standard, large or giant`},
		{"a calendar without a day", "handout --visit - --out a.ics", `{}`, Failed, "save a.ics: the visit has no day yet; say when it is"},
		{"a stack", "batch today.csv --out stack", "", Misuse, "not in this version: batch (a stack of handouts); use beforehand handout for each visit"},

		{"another ending", "handout --visit knee.json --out a.docx", "", Misuse, `--out: "a.docx" must end in .pdf, .html, .txt or .ics`},
		{"another paper", "handout --visit knee.json --out a.pdf --paper a5", "", Misuse, `--paper: "a5" is not known; use letter or a4`},
		{"a language that is not there", "handout --visit knee.json --out a.pdf --lang tlh", "", Misuse, `--lang: there is no wording in "tlh"; use en`},
		{"no day", "handout --visit knee.json --out a.pdf --today soon", "", Misuse, `--today: "soon" is not a day from 2000 to 2199; write it like 2026-11-27`},
		{"a day that does not exist", "handout --visit knee.json --out a.pdf --today 2026-02-30", "", Misuse, `--today: "2026-02-30" is not a day from 2000 to 2199; write it like 2026-11-27`},
		{"a day of long ago", "handout --visit knee.json --out a.pdf --today 0001-01-01", "", Misuse, `--today: "0001-01-01" is not a day from 2000 to 2199; write it like 2026-11-27`},
		{"a guide that is a file", "check --guide knee.json", "", Misuse, "--guide: knee.json is not a folder; name the one with facts.toml in it"},

		{"no such visit", "handout --visit no.json --out a.pdf", "", Failed, "no.json: there is no such file; check the name and the folder"},
		{"no such clinic", "handout --visit knee.json --clinic no.json --out a.pdf", "", Failed, "no.json: there is no such file; check the name and the folder"},
		{"a folder for a visit", "handout --visit folder.pdf --out a.pdf", "", Failed, "folder.pdf: this is a folder; name a file in it"},
		{"an empty visit", "handout --visit empty.json --out a.pdf", "", Failed, "empty.json: is empty; a file in which nothing is known yet is {}"},
		{"nothing on standard input", "handout --visit - --out a.pdf", "", Failed, "standard input: is empty; a file in which nothing is known yet is {}"},
		{
			"two wrong fields", "handout --visit bad.json --out a.pdf", "", Failed,
			`bad.json: line 2: sedation: "heavy" is not known here; use none, light, deep or null
bad.json: line 3: side: "up" is not known here; use left, right, both or null`,
		},
		{
			"both files wrong", "handout --visit empty.json --clinic knee.json --out a.pdf", "", Failed,
			`empty.json: is empty; a file in which nothing is known yet is {}
knee.json: line 1: "patient" is not a field of a clinic; its fields are `,
		},
		{"what does not go together", "handout --visit pair.json --out a.pdf", "", Failed, "pair.json: line 1: part: “knee” does not go with “disc”."},
		{"a letter that is in no face", "handout --visit emoji.json --out a.pdf", "", Failed, "emoji.json: patient.name: These letters cannot be printed: 🙂."},
		{"an hour that the clinic's clocks skip", "handout --visit skip.json --clinic clinic.json --out a.pdf", "", Failed, "skip.json: at: This clock time does not exist on that day"},
		{"from standard input", "handout --visit - --out a.pdf", `{"side": 1}`, Failed, "standard input: line 1: side: found a number; use left, right, both or null"},

		{"onto a folder", "handout --visit knee.json --out folder.pdf", "", Failed, "save folder.pdf: this is a folder; name a file in it"},
		{"into a folder that is not there", "handout --visit knee.json --out no/a.pdf", "", Failed, "save no/a.pdf: there is no such folder; make it first, or choose another"},
		{"onto an old handout, by mistake", "handout --visit bad.json --out old.pdf", "", Failed, `bad.json: line 2: sedation: "heavy" is not known here; use none, light, deep or null`},
		{"a folder without a guide", "check --guide folder.pdf", "", Failed, "folder.pdf: this folder holds no guide; name the one with facts.toml in it"},
		{"no such guide", "check --guide no", "", Failed, "no: there is no such folder; name the one with facts.toml in it"},
	}
	folder := desk(t)
	before := files(t, folder)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			code, out, errs := command(t, c.in, strings.Fields(c.args)...)
			want := "beforehand: " + strings.ReplaceAll(c.want, "\n", "\nbeforehand: ")
			if code != c.code || !strings.HasPrefix(errs, want) {
				t.Errorf("exit %d, %s\nwant %d, %s", code, errs, c.code, want)
			}
			if out != "" {
				t.Errorf("on standard output: %s", out)
			}
			if after := files(t, folder); after != before {
				t.Errorf("there is now %s", after)
			}
		})
	}
	if got := read(t, "old.pdf"); got != "an old handout" {
		t.Errorf("the old handout is now %.40q", got)
	}
}

func TestHandout(t *testing.T) {
	const day = " --today 2026-11-18"
	cases := []struct {
		name, args, in string
		errs           string
	}{
		{"in full", "handout --visit knee.json --clinic clinic.json --out a.pdf" + day, "", ""},
		{"short", "handout --visit knee.json --clinic clinic.json --short --out a.pdf" + day, "", ""},
		{"without a clinic", "handout --visit knee.json --out a.pdf" + day, "", ""},
		{"nothing known, from standard input", "handout --visit - --out a.pdf" + day, "{}", ""},
		{"over an old one", "handout --visit knee.json --out old.pdf" + day, "", ""},
		{"in English, on A4, as later versions will say it", "handout --visit knee.json --out a.PDF --lang en --paper a4 --size standard" + day, "", ""},
		{"a name that cannot be printed, left off", "handout --visit emoji.json --no-name --out a.pdf" + day, "", ""},
		{"a visit that is over, which is told", "handout --visit late.json --out a.pdf" + day, "", "beforehand: The day of this visit is past.\n"},
		{"today, by the computer", "handout --visit knee.json --out a.pdf", "", ""},
	}
	desk(t)
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			args := strings.Fields(c.args)
			code, out, errs := command(t, c.in, args...)
			if got := warnings(errs); code != Done || out != "" || got != c.errs {
				t.Fatalf("exit %d, out %q, err %q, want %q", code, out, got, c.errs)
			}
			for _, arg := range args {
				if strings.EqualFold(filepath.Ext(arg), ".pdf") {
					if pdf := read(t, arg); !strings.HasPrefix(pdf, "%PDF-") || !strings.HasSuffix(pdf, "%%EOF\n") {
						t.Errorf("%s is no whole PDF: %.20q", arg, pdf)
					}
				}
			}
		})
	}
}

// warnings are what is said beside a handout, without that it has a page more
// than usual.
func warnings(errs string) string {
	var kept []string
	for line := range strings.Lines(errs) {
		if !strings.HasPrefix(line, "beforehand: This handout has ") {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "")
}

// The same visit, clinic and day give the same bytes; each choice gives others.
func TestHandoutBytes(t *testing.T) {
	desk(t)
	made := func(args string) string {
		t.Helper()
		code, _, errs := command(t, "", strings.Fields("handout --visit knee.json --out x.pdf "+args)...)
		if code != Done {
			t.Fatalf("%s: exit %d: %s", args, code, errs)
		}
		return read(t, "x.pdf")
	}
	plain := made("--clinic clinic.json --today 2026-11-18")
	same := []string{
		"--clinic clinic.json --today 2026-11-18",
		"--clinic clinic.json --today 2026-11-18 --paper letter --lang en",
	}
	for _, args := range same {
		if made(args) != plain {
			t.Errorf("%s makes another handout", args)
		}
	}
	for _, args := range []string{
		"--today 2026-11-18",
		"--clinic clinic.json --today 2026-12-18",
		"--clinic clinic.json --today 2026-11-18 --paper a4",
		"--clinic clinic.json --today 2026-11-18 --short",
		"--clinic clinic.json --today 2026-11-18 --no-name",
		"--clinic london.json --today 2026-11-18",
	} {
		if made(args) == plain {
			t.Errorf("%s changes nothing", args)
		}
	}
}

func TestToday(t *testing.T) {
	london, err := time.LoadLocation("Europe/London")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why  string
		zone *time.Location
		want string
	}{
		{"the computer's day", nil, "2026-11-26"},
		{"already tomorrow at the clinic", london, "2026-11-27"},
	} {
		if got := today(now, c.zone).Format(time.DateOnly); got != c.want {
			t.Errorf("%s: %s, want %s", c.why, got, c.want)
		}
	}
}

func TestCheckJSON(t *testing.T) {
	code, out, errs := command(t, "", "check", "--json")
	if code != Done || errs != "" {
		t.Errorf("exit %d: %s", code, errs)
	}
	var got struct {
		Coverage struct{ Used, Of int } `json:"seed_coverage"`
		GradeMax float64                `json:"grade_max"`
		Missing  *int                   `json:"missing_words"`
		Glyphs   *int                   `json:"missing_glyphs"`
		Stale    *int                   `json:"stale_status"`
		Signs    bool                   `json:"signs_complete"`
		Mean     float64                `json:"grade_mean"`
		Raw      float64                `json:"grade_max_raw"`
	}
	if err := json.Unmarshal([]byte(out), &got); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	switch {
	case got.Coverage.Used != 114 || got.Coverage.Of != 114:
		t.Errorf("seed coverage %+v, want 114 of 114", got.Coverage)
	case got.GradeMax <= 0 || got.GradeMax > 6, got.Mean <= 0 || got.Mean > got.GradeMax, got.Raw < got.GradeMax:
		t.Errorf("grades: hardest %v, mean %v, unmasked %v", got.GradeMax, got.Mean, got.Raw)
	case got.Missing == nil || *got.Missing != 0, got.Glyphs == nil || *got.Glyphs != 0, got.Stale == nil || *got.Stale != 0, !got.Signs:
		t.Errorf("not whole: %s", out)
	}
}

// A guide in a folder is checked like the one built in.
func TestCheckFolder(t *testing.T) {
	_, want, _ := command(t, "", "check")
	code, got, errs := command(t, "", "check", "--guide", "../content/guide")
	if code != Done || got != want || errs != "" {
		t.Errorf("exit %d, %s\n%s\nwant\n%s", code, errs, got, want)
	}
}

// What makes a guide fail is named; what has only aged is a warning.
func TestCheckFails(t *testing.T) {
	card := scorecard{MissingGlyphs: 1, Unprintable: []string{"☃ (U+2603) in en: faq.snow.a"}}
	card.GradeMax, card.Missing, card.Stale = 6.1, 3, 2
	card.Coverage.Used, card.Coverage.Of = 113, 114
	card.Banned = []string{"faq.cure.a"}
	want := "seed statements used, entries without wording, characters that cannot be printed, all signs with all columns, wording that promises too much, grade of the hardest block"
	if got := strings.Join((&session{guide: content.Builtin()}).names(card.failed()), ", "); got != want {
		t.Errorf("fails for %s\nwant %s", got, want)
	}
}

func TestVersion(t *testing.T) {
	code, out, errs := command(t, "", "version")
	if _, same, _ := command(t, "", "--version"); same != out {
		t.Errorf("--version says %q, version %q", same, out)
	}
	first, second, _ := strings.Cut(out, "\n")
	if code != Done || errs != "" || first != "beforehand 0.0.0-test" || !strings.HasPrefix(second, "wording 20") || !strings.HasSuffix(second, "), review state: draft\n") {
		t.Errorf("exit %d\n%s%s", code, out, errs)
	}
}

func TestHelp(t *testing.T) {
	t.Setenv("COLUMNS", "80")
	var all strings.Builder
	for _, args := range []string{"--help", "handout --help", "check --help"} {
		code, out, errs := command(t, "", strings.Fields(args)...)
		if code != Done || errs != "" {
			t.Errorf("%s: exit %d: %s", args, code, errs)
		}
		all.WriteString("$ beforehand " + args + "\n" + out + "\n")
	}
	golden(t, "testdata/help.txt", all.String())
	_, want, _ := command(t, "", "handout", "--help")
	if code, got, errs := command(t, "", "help", "handout"); code != Done || got != want {
		t.Errorf("help handout: exit %d, %s%s", code, got, errs)
	}
}

func golden(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if want := read(t, path); got != want {
		t.Errorf("%s differs; got:\n%s", path, got)
	}
}

// What is said goes to standard error even when standard output is closed.
func TestClosedOutput(t *testing.T) {
	reader, writer := io.Pipe()
	if err := reader.Close(); err != nil {
		t.Fatal(err)
	}
	var errs strings.Builder
	code := Run([]string{"check"}, Terminal{In: strings.NewReader(""), Out: writer, Err: &errs}, "", now)
	if code != Failed || !strings.Contains(errs.String(), "write the scorecard: ") {
		t.Errorf("exit %d: %s", code, errs.String())
	}
}

// TestForms makes each form of a handout, chosen by its ending.
func TestForms(t *testing.T) {
	folder := t.TempDir()
	for ending, begins := range map[string]string{".pdf": "%PDF-1.7", ".html": "<!DOCTYPE html>", ".TXT": "Your stem cell visit", ".ics": "BEGIN:VCALENDAR"} {
		out := filepath.Join(folder, "handout"+ending)
		var errs strings.Builder
		code := Run([]string{
			"handout", "--visit", "../testdata/visits/knee.json", "--out", out, "--today", "2026-11-18",
		}, Terminal{Out: io.Discard, Err: &errs}, "", now)
		if code != Done {
			t.Errorf("%s: exit %d: %s", ending, code, errs.String())
		}
		if got := read(t, out); !strings.HasPrefix(got, begins) {
			t.Errorf("%s begins %.40q", ending, got)
		}
	}
}

// TestAlso names the second language by the flag, or in the visit; the flag is
// stronger.
func TestAlso(t *testing.T) {
	g := content.Builtin()
	langs := g.Langs()
	if len(langs) < 2 {
		t.Skip("the guide has only English, so that nothing can stand beside it")
	}
	desk(t)
	other := string(langs[1])
	own := strings.Replace(read(t, "knee.json"), `"also": null`, `"also": "`+other+`"`, 1)
	if err := os.WriteFile("own.json", []byte(own), 0o600); err != nil {
		t.Fatal(err)
	}
	made := func(args string) string {
		code, _, errs := command(t, "", strings.Fields("handout --today 2026-11-18 --out a.html "+args)...)
		if code != Done || errs != "" {
			t.Fatalf("%s: exit %d: %s", args, code, errs)
		}
		return read(t, "a.html")
	}
	flag, visit := made("--visit knee.json --also "+other), made("--visit own.json")
	if flag != visit {
		t.Error("the flag and the visit's own second language give two handouts")
	}
	if !strings.Contains(flag, `<div lang="`+other+`"`) {
		t.Error("no second language")
	}
	if len(langs) > 2 && !strings.Contains(made("--visit own.json --also "+string(langs[2])), `<div lang="`+string(langs[2])+`"`) {
		t.Error("the visit's second language is stronger than the flag")
	}
	if page := made("--visit own.json --lang " + other); strings.Contains(page, `class="pair"`) {
		t.Error("a language stands beside itself")
	}
}

func BenchmarkHandout(b *testing.B) {
	out := filepath.Join(b.TempDir(), "knee.pdf")
	args := []string{"handout", "--visit", "../testdata/visits/knee.json", "--clinic", "../testdata/clinics/harborview.json", "--out", out, "--today", "2026-11-18"}
	for b.Loop() {
		var errs strings.Builder
		if code := Run(args, Terminal{Out: io.Discard, Err: &errs}, "", now); code != Done {
			b.Fatal(errs.String())
		}
	}
}
