package content

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"
)

// TestBuiltin is the checker for those who write the guide:
//
//	go test ./content -run TestBuiltin
//
// lists everything in the files under content/guide that is to be put right.
func TestBuiltin(t *testing.T) {
	_, err := Load(builtinFiles())
	if problems, ok := errors.AsType[Problems](err); ok {
		t.Fatalf("%d to put right in content/guide:\n%v", len(problems), problems)
	}
	if err != nil {
		t.Fatal(err)
	}
}

// The counts are those of the claim audit.
func TestSeedsAreAll(t *testing.T) {
	d := door{guide: &Guide{}}
	d.readSeeds(files(t))
	counts := map[string]int{}
	for _, verdict := range d.verdicts {
		counts[verdict]++
	}
	want := map[string]int{
		"supported": 20, "partly true": 25, "clinic habit, no authority": 10, "contested / thin proof": 14, "opinion": 2,
		"overstated": 30, "contradicted": 11, "unsafe as written": 2,
	}
	if !maps.Equal(counts, want) || len(d.verdicts) != 114 {
		t.Errorf("%d seeds: %v; want 114: %v", len(d.verdicts), counts, want)
	}
}

// read reads as much of a guide as can be read, and tells what is wrong with it.
func read(fsys fs.FS) (*Guide, Problems) {
	d := gather(fsys)
	d.check()
	return d.guide, d.inOrder()
}

// files is the guide that the program carries, in English alone, free to be changed.
func files(t testing.TB) fstest.MapFS {
	t.Helper()
	m := fstest.MapFS{}
	err := fs.WalkDir(guideFiles, "guide", func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		name := strings.TrimPrefix(path, "guide/")
		if strings.HasPrefix(name, "words/") && !strings.HasPrefix(name, "words/en/") {
			return nil
		}
		data, err := fs.ReadFile(guideFiles, path)
		m[name] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func add(m fstest.MapFS, file, text string) {
	f := &fstest.MapFile{Data: []byte(text)}
	if old, ok := m[file]; ok {
		f.Data = slices.Concat(old.Data, []byte("\n"), f.Data)
	}
	m[file] = f
}

// asItStands is what is wrong with the guide before a test changes it: nothing,
// save while it is being written.
var asItStands = sync.OnceValue(func() map[string]bool {
	_, problems := read(builtinFiles())
	known := map[string]bool{}
	for _, p := range problems {
		known[p.Error()] = true
	}
	return known
})

// fresh lists the problems of m that the guide does not have without the change.
func fresh(m fstest.MapFS) []string {
	_, after := read(m)
	var found []string
	for _, p := range after {
		if !asItStands()[p.Error()] {
			found = append(found, p.Error())
		}
	}
	return found
}

func TestLoadRefuses(t *testing.T) {
	const (
		facts, know        = "facts.toml", "know.toml"
		guideWords, window = "words/en/guide.toml", "words/en/zzz.toml"
	)
	g := draft(t)
	unread := g.Sources[slices.IndexFunc(g.Sources, func(s Source) bool { return !s.Seen })].ID
	benefit := g.Claims[slices.IndexFunc(g.Claims, func(c Claim) bool { return c.Benefit })].ID
	tests := []struct{ file, text, want string }{
		{facts, "[[tell]]", "tell.: has no id"},
		{facts, `[[tell]]` + "\n" + `id = "Ride Home"`, "write ids with lower case"},
		{facts, `[[tell]]` + "\n" + `id = "` + g.Tell[0].ID + `"`, "is there twice"},
		{facts, `[[tell]]` + "\n" + `id = "new"`, "tell.new: has no wording"},
		{facts, `[[tell]]` + "\n" + `colour = "red"`, "tell.colour: there is no such key"},
		{facts, `[[tell]]` + "\n" + `seeds = ["S2-1"]`, `seed "S2-1" is not in`},
		{facts, `[[tell]]` + "\n" + `seeds = ["S1-45"]`, "S1-45 is unsafe as written: it may stand only in a claim"},
		{know, `[[claim]]` + "\n" + "bare = true\n" + `seeds = ["S1-56"]`, "S1-56 is contradicted"},
		{facts, `[[tell]]` + "\n" + `route = ["knee"]`, `route "knee" is none of`},
		{facts, `[[tell]]` + "\n" + `flag = ["unknown"]`, `flag "unknown" is none of`},
		{facts, `[[tell]]` + "\n" + `part = ["knee", "knee"]`, `part "knee" is there twice`},
		{facts, `[[tell]]` + "\n" + `country = ["us"]`, "two capital letters"},
		{facts, `[[tell]]` + "\n" + `route = "joint"`, "found a TOML string, which cannot stand here"},
		{facts, `[[tell]]` + "\n" + `sources = ["hearsay"]`, `source "hearsay" is not among`},
		{facts, `[[tell]]` + "\n" + `sources = ["` + unread + `"]`, "has not been read"},
		{know, "[[source]]\nid = \"inner\"\ntitle = \"A\"\norg = \"B\"\nseen = true\n[[known]]\nsources = [\"inner\"]", "is not for patients"},
		{know, "[[source]]\nid = \"x\"\ntitle = \"A\"", "title and org are needed"},
		{know, "[[source]]\nid = \"x\"\ntitle = \"A\"\norg = \"B\"\nurl = \"http://x.example\"", "write an https address"},
		{facts, "[[medicine]]\nid = \"fifth\"\nicon = \"ask\"", "there are 5: there must be 4"},
		{facts, "[[medicine]]\nid = \"fifth\"\nicon = \"ask\"\nroute = [\"drip\"]", "the medicine lines are for everyone"},
		{facts, "[[medicine]]\nid = \"fifth\"\nicon = \"pill\"", `icon "pill" is none of`},
		{facts, "[[stage]]\nid = \"eighth\"\nminutes = \"1 to 2\"", "there are 8: there must be 7"},
		{facts, "[[stage]]\nid = \"eighth\"\nminutes = \"1 to 2\"", `basis "" is none of`},
		{facts, "[[stage]]\nminutes = \"2 to 1\"", "a range is “least to most”"},
		{facts, "[[sign]]\nid = \"r19_new\"", "is none of the signs"},
		{facts, "[[sign]]\nid = \"r2_again\"", "only one may apply"},
		{facts, "[[sign]]\nid = \"r8_more\"\ncall_list = true", "sign.r8_more.soon: has no wording"},
		{facts, "[[task]]\nid = \"x\"\nby = \"soon\"", `moment "soon"`},
		{facts, "[[task]]\nid = \"x\"\nby = \"-{naps}d\"", "naps is not among the settings"},
		{facts, "[[limit]]\nid = \"x\"\nuntil = \"+{rest_days}h\"", "rest_days is in days"},
		{facts, "[[task]]\nid = \"x\"\nlate = true", "task.x.late: has no wording"},
		{facts, "[[matter]]\nshows = \"pills\"", `shows "pills" is none of`},
		{facts, "[[meal]]\nid = \"x\"\nsetting = \"rest_days\"", "is not in hours"},
		{facts, "[[setting]]\nid = \"x\"\nunit = \"days\"\nmin = 5\nmax = 3", "least and most"},
		{facts, "[[setting]]\nid = \"x\"\nunit = \"days\"\nmin = 1\nmax = 3\ndefault = 4", "default 4 is not within 1 and 3"},
		{facts, "[[notice]]\nid = \"x\"\nas_of = \"2026-11\"", `expires: ""`},
		{know, "[[status]]\nid = \"x\"\ncountry = \"US\"", `as_of: ""`},
		{know, "[[status]]\nid = \"x\"\nas_of = \"2026-11\"\nexpires = \"2027-06\"", "not 1 to 6 months after"},
		{know, "[[claim]]\nid = \"x\"\nbenefit = true", "name in paired the claim"},
		{know, "[[claim]]\nid = \"x\"\npaired = \"nobody\"", "which is no claim"},
		{know, "[[claim]]\nid = \"x\"\nbenefit = true\npaired = \"" + benefit + "\"", "which is a benefit too"},
		{know, "[[claim]]\nid = \"x\"\nverdict = \"overstated\"\nbare = true", "bare must be false"},
		{know, "[[claim]]\nid = \"x\"\nverdict = \"overstated\"\ncertainty = \"high\"", "it is that of the thing claimed"},
		{know, "[[claim]]\nid = \"x\"\nverdict = \"true\"", `verdict "true" is none of`},
		{know, "[[number]]\nid = \"x\"\nkind = \"people\"\ncount = 1\nof = 4", "people are out of 100"},
		{know, "[[number]]\nid = \"x\"\nkind = \"points\"\ncount = 11\nof = 10", "count = 11 is not within"},
		{know, "[[ask]]\nid = \"x\"\nrank = 6", "write 1 to 5"},
		{know, "[[ask]]\nid = \"x\"\nrank = 1\ngroup = \"cost\"", "has rank 1, as ask."},
		{know, "[[ask]]\nid = \"x\"\nrank = 1\ngroup = \"cost\"\nroute = [\"iv\"]", "has rank 1, as ask."},
		{know, "[[condition]]\nid = \"x\"\ncertainty = \"sure\"", `certainty "sure" is none of`},
		{know, "[[term]]\nid = \"x\"", "no wording links to it"},
		{know, "[[task]]\nid = \"x\"", "task: is in facts.toml as well"},
		{facts, "broken = [", "facts.toml:"},
		{guideWords, "[task.nothing]\ndo = \"Wave.\"", "task.nothing.do: words nothing"},
		{window, "[page.new]\na = \"[word](no_such_term)\"", "is no term of the glossary"},
		{window, "[page.new]\na = \"Two  spaces\"", "a space too many"},
		{window, "[page.new]\na = \"\"", "is empty"},
		{window, "[page.new]\na = 3", "is no wording"},
		{window, "[page.new]\na = \"**open\"", "has no second **"},
		{window, "[tell]\n" + g.Tell[0].ID + " = \"Again.\"", "is in words/en/guide.toml as well"},
		{"words/en/notes.txt", "Remember.", "is no TOML file"},
		{"words/notes.toml", "", "is no folder of a language"},
		{"words/!/guide.toml", "", "is not named for a language"},
		{"words/fr/guide.toml", "", "words/fr/know.toml: is missing"},
		{"words/fr/window.toml", "[window]\nonly_here = \"Ici\"", "window.only_here: is not in the English"},
	}
	for _, tt := range tests {
		m := files(t)
		add(m, tt.file, tt.text)
		if found := fresh(m); !containsText(found, tt.want) {
			t.Errorf("%s with\n%s\nhas no problem %q, only:\n%s", tt.file, tt.text, tt.want, strings.Join(found, "\n"))
		}
	}
}

func containsText(list []string, text string) bool {
	return slices.ContainsFunc(list, func(s string) bool { return strings.Contains(s, text) })
}

// Every file is needed.
func TestLoadMissingFile(t *testing.T) {
	for _, file := range []string{"facts.toml", "know.toml", "seeds.toml", "words/en/guide.toml", "words/en/know.toml", "words/en/page.toml", "words/en/window.toml"} {
		m := files(t)
		delete(m, file)
		_, err := Load(m)
		if err == nil || !strings.Contains(err.Error(), file) {
			t.Errorf("without %s: %v", file, err)
		}
	}
	_, err := Load(fstest.MapFS{})
	if err == nil || !strings.Contains(err.Error(), "words") {
		t.Errorf("of nothing: %v", err)
	}
}

func TestLoadHoles(t *testing.T) {
	tests := []struct{ facts, words, want string }{
		{"[[tell]]\nid = \"x\"", "[tell]\nx = \"Go to {pharmacy}.\"", "nothing fills {pharmacy}"},
		{"[[tell]]\nid = \"x\"", "[tell]\nx = \"By {date}.\"", "{date} is only for a task, a limit, a event"},
		{"[[task]]\nid = \"x\"", "[task.x]\ndo = \"Till {till}.\"\nwhy = \"So.\"", "{till} has no moment"},
	}
	for _, tt := range tests {
		m := files(t)
		add(m, "facts.toml", tt.facts)
		add(m, "words/en/zzz.toml", tt.words)
		if found := fresh(m); len(found) != 1 || !strings.Contains(found[0], tt.want) {
			t.Errorf("%s: %s; want %q alone", tt.words, strings.Join(found, "\n"), tt.want)
		}
	}
}

// TestLoadTranslation takes the English for a translation of itself.
func TestLoadTranslation(t *testing.T) {
	tests := []struct {
		lang, old, new string
		want           string // "" for no problem
	}{
		{"de", "", "", ""},
		{"de", "{clinic}", "die Klinik", "has the holes"},
		{"de", "[stage.", "[stege.", "has no wording"},
		{"pl", "", "", ".many: has no wording: pl has that plural"},
		{"ar", "", "", ".few: has no wording: ar has that plural"},
	}
	for _, tt := range tests {
		m := files(t)
		for name, f := range files(t) {
			rest, ok := strings.CutPrefix(name, "words/en/")
			if !ok {
				continue
			}
			data := string(f.Data)
			if tt.old != "" {
				data = strings.ReplaceAll(data, tt.old, tt.new)
			}
			m["words/"+tt.lang+"/"+rest] = &fstest.MapFile{Data: []byte(data)}
		}
		m["words/"+tt.lang+"/"+translationFile] = &fstest.MapFile{Data: []byte(`review = "draft"`)}
		var found []string
		for _, p := range fresh(m) {
			if known := strings.Replace(p, "words/"+tt.lang, "words/en", 1); !asItStands()[known] {
				found = append(found, p)
			}
		}
		if tt.want == "" && len(found) > 0 || tt.want != "" && !containsText(found, tt.want) {
			t.Errorf("%s with %q for %q: want %q, found:\n%s", tt.lang, tt.new, tt.old, tt.want, strings.Join(found, "\n"))
		}
	}
}

func TestProblemNamesItsLine(t *testing.T) {
	m := files(t)
	lines := strings.Count(string(m["facts.toml"].Data), "\n") + 1
	add(m, "facts.toml", "[[tell]]\nid = \"x\" # new\ncolor = \"red\"\nroute = [\"knee\"]")
	want := []Problem{
		{"facts.toml", lines + 3, "tell.color", "there is no such key; look at the fields in guide.go"},
		{"facts.toml", lines + 2, "tell.x", `route "knee" is none of [joint tendon disc skin drip unknown]`},
	}
	_, found := read(m)
	for _, p := range want {
		if !slices.Contains(found, p) {
			t.Errorf("no %v among\n%v", p, found)
		}
	}
}

func FuzzLoadWords(f *testing.F) {
	for _, s := range []string{
		"[task.ride]\ndo = \"**Find** an [adult](adult) by {date}.\"", "a.b.c = \"x\"", "a = 1", "[a]\n[a.a]\n", "[[task]]\nid = \"x\"",
		"[page.days]\none = \"{n} day\"\nother = \"{n} days\"", "\"\" = \"\"",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		g, problems := read(fstest.MapFS{"words/en/guide.toml": {Data: []byte(s)}, "words/ar/page.toml": {Data: []byte(s)}})
		if problems.Error() == "" {
			t.Error("a guide without facts is whole")
		}
		for _, b := range g.Blocks(English) {
			b.Masked.Grade()
		}
	})
}

func FuzzLoadFacts(f *testing.F) {
	for _, s := range []string{
		"[[task]]\nid = \"ride\"\nby = \"-1d\"\nroute = [\"joint\"]", "[[stage]]\nminutes = \"1 to 2\"\n[[stage.what]]\nid = \"x\"",
		"[pairs.routes]\nsame_day = [\"joint\"]", "[[sign]]\nid = \"r1\"", "[[claim]]\nbenefit = true\npaired = \"\"", "id = 1",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if _, err := Load(fstest.MapFS{"facts.toml": {Data: []byte(s)}}); err == nil {
			t.Error("a guide without wording is whole")
		}
	})
}
