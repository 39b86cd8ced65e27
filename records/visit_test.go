package records

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"beforehand/content"
	"beforehand/handout"
)

func readVisit(tb testing.TB, text string) (handout.Visit, error) {
	tb.Helper()
	return ReadVisit(strings.NewReader(text), "visit.json", content.Builtin())
}

func TestReadVisit(t *testing.T) {
	full := handout.Visit{
		Patient: handout.Patient{Name: "Maria Lopez", Number: "20417"},
		At:      time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC),
		Pathway: "same_day", Origin: "marrow", Route: "joint", Part: "knee", Side: "left",
		Sedation: "light", Flags: []content.Flag{"blood_thinner", "nsaid"},
		Lang: "en", Note: "Bring your old X-rays.",
	}
	cases := []struct {
		name, text string
		want       handout.Visit
	}{
		{"nothing known", `{}`, handout.Visit{}},
		{"null is not known", `{"patient": null, "at": null, "route": null, "flags": null, "note": null}`, handout.Visit{}},
		{"everything", `{"patient": {"name": "Maria Lopez", "number": "20417"}, "at": "2026-12-03T09:00", "harvest_at": null,
			"pathway": "same_day", "source": "marrow", "route": "joint", "part": "knee", "side": "left", "site": "",
			"sedation": "light", "flags": ["blood_thinner", "nsaid"], "lang": "en", "also": null, "note": "Bring your old X-rays."}`, full},
		{"as Windows saves it", "\ufeff{\r\n\"note\": \"Hello\"\r\n}\r\n", handout.Visit{Note: "Hello"}},
		{"seconds are dropped", `{"at": "2026-12-03T09:00:59"}`, handout.Visit{At: time.Date(2026, 12, 3, 9, 0, 0, 0, time.UTC)}},
		{"an hour that some clocks skip is the clinic's to judge", `{"at": "2027-03-14T02:30"}`, handout.Visit{At: time.Date(2027, 3, 14, 2, 30, 0, 0, time.UTC)}},
		{"a flag given twice is set once", `{"flags": ["smoker", "smoker"]}`, handout.Visit{Flags: []content.Flag{"smoker"}}},
		{"control characters are spaces", `{"note": "one\ntwo\u0000three"}`, handout.Visit{Note: "one two three"}},
		{"an override cannot turn a line", "{\"patient\": {\"name\": \"\u202eMaria\\u2066 Lopez\"}}", handout.Visit{Patient: handout.Patient{Name: "Maria Lopez"}}},
		{"escapes and composed letters", `{"patient": {"name": "Nguye\u0302\u0303n"}}`, handout.Visit{Patient: handout.Patient{Name: "Nguyễn"}}},
		{"an emoji, which the printing will judge", `{"note": "See you soon 🙂"}`, handout.Visit{Note: "See you soon 🙂"}},
		{"an id", `{"id": "8f14e45f-ceea_467f"}`, handout.Visit{ID: "8f14e45f-ceea_467f"}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			got, err := readVisit(t, c.text)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got  %+v\nwant %+v", got, c.want)
			}
		})
	}
}

// refusal is a file that is refused, and what is said of it in English.
type refusal struct{ name, text, want string }

func visitRefusals(t *testing.T) []refusal {
	return []refusal{
		{"an empty file", "", "visit.json: is empty; a file in which nothing is known yet is {}"},
		{"only white space", " \n\t\n", "visit.json: is empty; a file in which nothing is known yet is {}"},
		{"not JSON", "patient: Maria", "visit.json: line 1: is not JSON: \"p\" cannot stand here; check quotes and commas on this line and the one before"},
		{"a comma too many", "{\n\"note\": \"Hello\",\n}", "visit.json: line 3: is not JSON: \"}\" cannot stand here; check quotes and commas on this line and the one before"},
		{"cut off", `{"patient": {"name": "Maria`, `visit.json: line 1: ends too early; check that every ", [ and { is closed`},
		{"more than one", "{}\n{}", "visit.json: line 2: something follows the closing }; keep one { … } in a file"},
		{"a line break in a text", "{\"note\": \"one\ntwo\"}", `visit.json: line 1: is not JSON: "\n" cannot stand here; check quotes and commas on this line and the one before`},
		{"a list", "[]", "visit.json: line 1: found a list; a visit is one object, { … }"},
		{"a null", "null", "visit.json: line 1: found null; a visit is one object, { … }"},
		{"UTF-16", "\xff\xfe{\x00}\x00", "visit.json: line 1: is not valid UTF-8; save the file as UTF-8"},
		{"Latin-1", "{\n\"note\": \"Jos\xe9\"}", "visit.json: line 2: is not valid UTF-8; save the file as UTF-8"},
		{"half of a letter, escaped", `{"note": "\ud83d"}`, "visit.json: line 1: note: has lost a letter on its way here (U+FFFD); type it again"},
		{"nested", `{"patient": ` + strings.Repeat("[", 9) + strings.Repeat("]", 9) + "}", "visit.json: line 1: is nested more than 8 deep; a visit or a clinic is flat"},
		{"nested to break a reader", strings.Repeat("[", 100_000), "visit.json: line 1: is nested more than 8 deep; a visit or a clinic is flat"},
		{"a field twice", "{\"note\": \"a\",\n\"note\": \"b\"}", `visit.json: line 2: "note" stands here and on line 1; keep one`},
		{
			"a name of a megabyte", `{"patient": {"name": "` + strings.Repeat("a", 1<<20) + `"}}`,
			"visit.json: is larger than 256 KB; such a file is a few lines, so check that it is the right one",
		},
		{"a name too long to print", `{"patient": {"name": "` + strings.Repeat("a", 121) + `"}}`, "visit.json: line 1: patient.name: has 121 characters; at most 120 fit"},
		{"a misspelled field", "{\n\"sedatoin\": \"none\"}", `visit.json: line 2: "sedatoin" is not a field of a visit; did you mean sedation?`},
		{"a field in another style", `{"harvestAt": null}`, `visit.json: line 1: "harvestAt" is not a field of a visit; did you mean harvest_at?`},
		{"a field in a field", `{"patient": {"nmae": "x"}}`, `visit.json: line 1: "nmae" is not a field of patient; did you mean name?`},
		{
			"fields of something else, listed once", `{"resourceType": "Appointment", "participant": []}`,
			`visit.json: line 1: "resourceType" is not a field of a visit; its fields are id, patient, at, harvest_at, pathway, product, source, route, part, side, site, sedation, flags, lang, also, note
visit.json: line 1: "participant" is not a field of a visit`,
		},
		{"a wrong value", "{\n\n\"sedation\": \"heavy\"}", `visit.json: line 3: sedation: "heavy" is not known here; use none, light, deep or null`},
		{"a value with a control character", `{"side": "le\u001b[2Jft"}`, `visit.json: line 1: side: "le\x1b[2Jft" is not known here; use left, right, both or null`},
		{"a wrong flag", `{"flags": ["smoker", "tall"]}`, `visit.json: line 1: flags[1]: "tall" is not known here; use ` + strings.Join(flagNames(), ", ")},
		{"a flag that is no text", `{"flags": [7]}`, `visit.json: line 1: flags[0]: found a number; use ` + strings.Join(flagNames(), ", ")},
		{"flags as text", `{"flags": "smoker"}`, `visit.json: line 1: flags: found text; use a list, [ … ], of ` + strings.Join(flagNames(), ", ") + " or null"},
		{"a number for a name", `{"patient": {"number": 20417}}`, `visit.json: line 1: patient.number: found a number; put it in quotes, "…"`},
		{"a list for a note", `{"note": ["a"]}`, `visit.json: line 1: note: found a list; use text in quotes or null`},
		{"a name for the patient", `{"patient": "Maria Lopez"}`, `visit.json: line 1: patient: found text; use an object, { … } or null`},
		{"a truth for a side", `{"side": true}`, `visit.json: line 1: side: found true or false; use left, right, both or null`},
		{"one language twice", `{"lang": "en", "also": "en"}`, `visit.json: line 1: also: The second language is the same as the first. Choose another, or leave it out.`},
		{"a language that is not there", `{"also": "tlh"}`, `visit.json: line 1: also: "tlh" is not known here; use ` + languagesOr(t) + ` or null`},
		{"a number for a date", `{"at": 20261203}`, `visit.json: line 1: at: found a number; use a date and time like "2026-12-03T09:00" or null`},
		{"year 0", `{"at": "0000-12-03T09:00"}`, `visit.json: line 1: at: "0000-12-03T09:00" is not between the years 2000 and 2199; check it`},
		{"the time that Go holds for none", `{"at": "0001-01-01T00:00"}`, `visit.json: line 1: at: "0001-01-01T00:00" is not between the years 2000 and 2199; check it`},
		{"year 9999", `{"harvest_at": "9999-12-31T23:59"}`, `visit.json: line 1: harvest_at: "9999-12-31T23:59" is not between the years 2000 and 2199; check it`},
		{"a day that does not exist", `{"at": "2026-02-30T09:00"}`, `visit.json: line 1: at: "2026-02-30T09:00" is not on the calendar or the clock; write it like "2026-12-03T09:00"`},
		{"an hour that does not exist", `{"at": "2026-12-03T24:00"}`, `visit.json: line 1: at: "2026-12-03T24:00" is not on the calendar or the clock; write it like "2026-12-03T09:00"`},
		{"a day without a time", `{"at": "2026-12-03"}`, `visit.json: line 1: at: "2026-12-03" has no clock time; write both, like "2026-12-03T09:00"`},
		{"an American date", `{"at": "12/03/2026 9:00 AM"}`, `visit.json: line 1: at: "12/03/2026 9:00 AM" is not a date and time; write it like "2026-12-03T09:00"`},
		{"a time in UTC", `{"at": "2026-12-03T09:00:00Z"}`, `visit.json: line 1: at: "2026-12-03T09:00:00Z" has a time zone; leave it out and write the clock time at the clinic, like "2026-12-03T09:00"`},
		{"a time with an offset", `{"at": "2026-12-03T09:00-05:00"}`, `visit.json: line 1: at: "2026-12-03T09:00-05:00" has a time zone; leave it out and write the clock time at the clinic, like "2026-12-03T09:00"`},
		{"an id that is a name", `{"id": "Maria Lopez"}`, `visit.json: line 1: id: is not an id; use at most 64 letters a to z, digits, - and _, or null, and never a name`},
		{
			"all that is wrong, by line", "{\n\"note\": 1,\n\"side\": \"up\",\n\"at\": \"soon\"\n}",
			`visit.json: line 2: note: found a number; put it in quotes, "…"
visit.json: line 3: side: "up" is not known here; use left, right, both or null
visit.json: line 4: at: "soon" is not a date and time; write it like "2026-12-03T09:00"`,
		},
		{
			"what does not go together", "{\"route\": \"disc\",\n\"part\": \"knee\"}",
			`visit.json: line 2: part: “knee” does not go with “disc”. Choose one of these: neck, upper_back, low_back.`,
		},
		{"a list of a list", `[[1], 2`, `visit.json: line 1: ends too early; check that every ", [ and { is closed`},
		{"a pile of marks", `{"note": "a` + strings.Repeat("\u0301", 5) + `"}`, "visit.json: line 1: note: has more than 4 marks on one letter; leave some out"},
	}
}

func TestReadVisitRefuses(t *testing.T) {
	for _, c := range visitRefusals(t) {
		t.Run(c.name, func(t *testing.T) {
			v, err := readVisit(t, c.text)
			if err == nil {
				t.Fatalf("read as %+v", v)
			}
			if err.Error() != c.want {
				t.Errorf("got:\n%v\nwant:\n%s", err, c.want)
			}
			if !reflect.DeepEqual(v, handout.Visit{}) {
				t.Errorf("a visit beside the error: %+v", v)
			}
		})
	}
}

func flagNames() []string {
	var names []string
	for _, f := range content.Flags {
		names = append(names, string(f))
	}
	return names
}

// A file that is wrong all over says so on one screen.
func TestFaultsAreFew(t *testing.T) {
	_, err := readVisit(t, `{"flags": [`+strings.Repeat("1,", 50_000)+`1]}`)
	var faults *Faults
	if !errors.As(err, &faults) {
		t.Fatal(err)
	}
	lines := strings.Split(err.Error(), "\n")
	if last := lines[len(lines)-1]; len(lines) != mostShown+1 || last != "visit.json: and 49981 more like these" {
		t.Errorf("%d lines, the last is %q", len(lines), last)
	}
	if len(faults.All) != 50_001 {
		t.Errorf("%d faults are kept", len(faults.All))
	}
}

func TestReadVisitFromABrokenPipe(t *testing.T) {
	_, err := ReadVisit(failing{}, "standard input", content.Builtin())
	if want := "standard input: cannot be read: gone"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

type failing struct{}

func (failing) Read([]byte) (int, error)  { return 0, errors.New("gone") }
func (failing) Write([]byte) (int, error) { return 0, errors.New("gone") }

func TestWriteVisit(t *testing.T) {
	v, err := readVisit(t, `{"id": "7", "patient": {"name": "Maria & José", "number": ""}, "at": "2026-12-03T09:00", "side": "left", "part": "knee", "flags": ["nsaid"]}`)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteVisit(&b, v); err != nil {
		t.Fatal(err)
	}
	const want = `{
  "id": "7",
  "patient": {"name":"Maria & José","number":""},
  "at": "2026-12-03T09:00",
  "harvest_at": null,
  "pathway": null,
  "product": "",
  "source": null,
  "route": null,
  "part": "knee",
  "side": "left",
  "site": "",
  "sedation": null,
  "flags": ["nsaid"],
  "lang": null,
  "also": null,
  "note": ""
}
`
	if b.String() != want {
		t.Errorf("got %s\nwant %s", b.String(), want)
	}
	if err := WriteVisit(failing{}, v); err == nil || !strings.Contains(err.Error(), "gone") {
		t.Errorf("writing to what fails: %v", err)
	}
}

func TestNewID(t *testing.T) {
	id, err := NewID(strings.NewReader("0123456789abcdef"))
	if err != nil || id != "30313233343536373839616263646566" {
		t.Errorf("NewID = %q, %v", id, err)
	}
	if _, err := readVisit(t, `{"id": "`+id+`"}`); err != nil {
		t.Errorf("it cannot be read again: %v", err)
	}
	if _, err := NewID(strings.NewReader("short")); err == nil {
		t.Error("no error where there is too little randomness")
	}
}

// samples are the visits that come with the program.
func samples(tb testing.TB) map[string]handout.Visit {
	tb.Helper()
	files, err := filepath.Glob("../testdata/visits/*.json")
	if err != nil {
		tb.Fatal(err)
	}
	visits := map[string]handout.Visit{}
	for _, file := range files {
		f, err := os.Open(file)
		if err != nil {
			tb.Fatal(err)
		}
		v, err := ReadVisit(f, file, content.Builtin())
		if err := errors.Join(err, f.Close()); err != nil {
			tb.Fatal(err)
		}
		visits[filepath.Base(file)] = v
	}
	return visits
}

// Together the samples use every value of every field, so that whoever tries
// them all has tried everything a visit can say.
func TestSamplesUseEveryValue(t *testing.T) {
	visits := samples(t)
	if len(visits) < 12 {
		t.Errorf("%d samples, want at least 12", len(visits))
	}
	used := map[string]bool{}
	use := func(field, value string) { used[field+" "+value] = true }
	for _, v := range visits {
		use("pathway", string(v.Pathway))
		use("source", string(v.Origin))
		use("route", string(v.Route))
		use("part", string(v.Part))
		use("side", string(v.Side))
		use("sedation", string(v.Sedation))
		use("lang", string(v.Lang))
		for _, f := range v.Flags {
			use("flags", string(f))
		}
		for field, given := range map[string]bool{
			"id": v.ID != "", "patient.name": v.Patient.Name != "", "patient.number": v.Patient.Number != "",
			"at": !v.At.IsZero(), "harvest_at": !v.HarvestAt.IsZero(), "product": v.Product != "",
			"site": v.Site != "", "note": v.Note != "", "flags": len(v.Flags) > 0,
		} {
			if given {
				use(field, "given")
			} else {
				use(field, "not given")
			}
		}
	}
	var want []string
	for _, field := range []string{"id", "patient.name", "patient.number", "at", "harvest_at", "product", "site", "note", "flags"} {
		want = append(want, field+" given", field+" not given")
	}
	want = append(want, values("pathway", content.Pathways)...)
	want = append(want, values("source", content.Origins)...)
	want = append(want, values("route", content.Routes)...)
	want = append(want, values("part", content.Parts)...)
	want = append(want, values("side", handout.Sides)...)
	want = append(want, values("sedation", content.Sedations)...)
	want = append(want, values("lang", content.Builtin().Langs())...)
	for _, f := range content.Flags {
		want = append(want, "flags "+string(f))
	}
	for _, w := range want {
		if !used[w] {
			t.Errorf("no sample has %s", w)
		}
	}
}

// values are a field's values, and not known.
func values[T ~string](field string, of []T) []string {
	all := []string{field + " "}
	for _, v := range of {
		all = append(all, field+" "+string(v))
	}
	return all
}

// What a sample says survives being saved and opened again.
func TestSamplesRoundTrip(t *testing.T) {
	for name, v := range samples(t) {
		t.Run(name, func(t *testing.T) { roundTrip(t, v) })
	}
}

func roundTrip(t *testing.T, v handout.Visit) {
	t.Helper()
	var b bytes.Buffer
	if err := WriteVisit(&b, v); err != nil {
		t.Fatal(err)
	}
	again, err := ReadVisit(bytes.NewReader(b.Bytes()), "again.json", content.Builtin())
	if err != nil {
		t.Fatalf("%v\n%s", err, b.Bytes())
	}
	if len(v.Flags) == 0 && len(again.Flags) == 0 {
		again.Flags = v.Flags
	}
	if !reflect.DeepEqual(v, again) {
		t.Errorf("wrote %+v\nread  %+v", v, again)
	}
}

func FuzzReadVisit(f *testing.F) {
	files, _ := filepath.Glob("../testdata/visits/*.json")
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	for _, s := range []string{"", "{", "[]", `{"at": "0001-01-01T00:00"}`, `{"flags": [{}]}`, "\ufeff{}", "\xff", `{"note": "\ud83d"}`, strings.Repeat(`{"patient":`, 12)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		v, err := ReadVisit(bytes.NewReader(b), "visit.json", content.Builtin())
		if err != nil {
			checkFaults(t, err)
			return
		}
		roundTrip(t, v)
	})
}

// checkFaults makes sure that an error is one that a person can read.
func checkFaults(t *testing.T, err error) {
	t.Helper()
	var faults *Faults
	if !errors.As(err, &faults) || len(faults.All) == 0 {
		t.Fatalf("no Faults: %v", err)
	}
	if slices.ContainsFunc(faults.All, func(f Fault) bool { return f.Says.ID == "" && f.Problem == nil || f.Line < 0 }) {
		t.Errorf("a fault that says nothing: %+v", faults.All)
	}
	if text := err.Error(); strings.ContainsFunc(text, func(r rune) bool { return r != '\n' && r < ' ' }) {
		t.Errorf("a control character reaches the screen: %q", text)
	}
}

func BenchmarkReadVisit(b *testing.B) {
	g := content.Builtin()
	text, err := os.ReadFile("../testdata/visits/knee.json")
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ReadVisit(bytes.NewReader(text), "knee.json", g); err != nil {
			b.Fatal(err)
		}
	}
}

// languagesOr are the languages of the guide as a list in an error.
func languagesOr(t *testing.T) string {
	var all []string
	for _, l := range content.Builtin().Langs() {
		all = append(all, string(l))
	}
	return strings.Join(all, ", ")
}
