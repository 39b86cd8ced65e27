package pdf

import (
	"bytes"
	"compress/zlib"
	"flag"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"beforehand/assets"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

var update = flag.Bool("update", false, "write the goldens again")

var meta = Meta{
	Title:   "Before your visit – María López",
	Lang:    "en-US",
	Author:  "Made-up Clinic",
	Creator: "Beforehand",
	Created: time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC),
}

var fonts = sync.OnceValues(func() (*paper.Fonts, error) {
	return paper.NewFonts(assets.Regular, assets.Medium, assets.Bold, assets.FallbackRegular, assets.FallbackBold)
})

// lines sets each text as a paragraph of its own, as wide as the page allows.
func lines(tb testing.TB, rtl bool, texts ...string) paper.Page {
	tb.Helper()
	f, err := fonts()
	if err != nil {
		tb.Fatal(err)
	}
	p := paper.Page{W: 612, H: 792}
	y := 43.0
	for _, text := range texts {
		elements++
		p.Items = append(p.Items, paper.Mark{Role: paper.P, Open: true, ID: elements})
		set := paper.Setting{Width: 526, Type: paper.Type{Size: 13, Leading: 17}, Lang: "en", RTL: rtl}
		if rtl {
			set.Lang = "ar"
		}
		for _, line := range f.Lines(paper.Text{{Text: text}}, set) {
			for _, r := range line.Runs {
				r.X += 43
				r.Y += y
				p.Items = append(p.Items, r)
			}
			y += line.Leading
		}
		p.Items = append(p.Items, paper.Mark{Role: paper.P, ID: elements})
	}
	return p
}

// elements is the ID of the element that was opened last.
var elements int

func rectangle(x, y, w, h float64) []paper.Seg {
	at := func(op paper.SegOp, x, y float64) paper.Seg {
		return paper.Seg{Op: op, P: [3]paper.Point{{X: x, Y: y}}}
	}
	return []paper.Seg{
		at(paper.MoveTo, x, y), at(paper.LineTo, x+w, y), at(paper.LineTo, x+w, y+h), at(paper.LineTo, x, y+h),
		{Op: paper.ClosePath},
	}
}

func written(tb testing.TB, pages ...paper.Page) []byte {
	tb.Helper()
	var b bytes.Buffer
	if err := Write(&b, pages, meta); err != nil {
		tb.Fatal(err)
	}
	return b.Bytes()
}

// tool runs a program that reads PDF on a file. Only on a developer's own
// machine may it be missing.
func tool(t *testing.T, file []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed: install qpdf and poppler-utils", name)
		}
		t.Skipf("%s is not installed", name)
	}
	path := filepath.Join(t.TempDir(), "page.pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	for i, a := range args {
		if a == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.Command(name, args...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

func TestPDFIsSound(t *testing.T) {
	for name, pages := range map[string][]paper.Page{
		"one empty page":      {{W: 612, H: 792}},
		"pages of two sizes":  {{W: 612, H: 792}, lines(t, false, "Second page"), {W: 595, H: 842}},
		"all faces":           {lines(t, false, "Nguyễn Thị Hồng", "Water", "ماء")},
		"a sheet on its side": {{W: 792, H: 612, Items: []paper.Item{paper.Shape{Path: rectangle(10, 10, 50, 50), Fill: paper.Tint}}}},
	} {
		t.Run(name, func(t *testing.T) {
			file := written(t, pages...)
			if out := tool(t, file, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
				t.Error(out)
			}
			if out := tool(t, file, "pdfinfo", "FILE"); !regexp.MustCompile(`Pages: +` + strconv.Itoa(len(pages)) + "\n").MatchString(out) {
				t.Errorf("want %d pages in\n%s", len(pages), out)
			}
		})
	}
}

func TestPDFSaysWhatItIs(t *testing.T) {
	out := tool(t, written(t, paper.Page{W: 612, H: 792}), "pdfinfo", "FILE")
	for _, want := range []string{"Before your visit – María López", "Made-up Clinic", "Beforehand", "fpdf 0.12.0", "612 x 792 pts (letter)", "1.7"} {
		if !strings.Contains(out, want) {
			t.Errorf("want %q in\n%s", want, out)
		}
	}
	f, err := judge.Read(written(t, paper.Page{W: 612, H: 792}))
	if err != nil {
		t.Fatal(err)
	}
	root, info := f.Get(f.Trailer["Root"]).(judge.Dict), f.Get(f.Trailer["Info"]).(judge.Dict)
	if got := judge.Text(root["Lang"]); got != "en-US" {
		t.Errorf("the language is %q", got)
	}
	if got := judge.Text(info["CreationDate"]); got != "D:20261122090000Z" {
		t.Errorf("it was made at %q", got)
	}
}

func TestFontsAreEmbedded(t *testing.T) {
	out := tool(t, written(t, lines(t, false, "Water ½ ễ ماء")), "pdffonts", "FILE")
	rows := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(rows) != 2 {
		t.Fatalf("want two fonts in\n%s", out)
	}
	embedded := regexp.MustCompile(`^[A-Z]{6}\+(Vazirmatn|NotoSans)-Regular +CID TrueType +Identity-H +yes yes yes `)
	for _, row := range rows {
		if !embedded.MatchString(row) {
			t.Errorf("want an embedded subset with its Unicode in %q", row)
		}
	}
}

// What is copied or searched is what was written.
func TestWordsReadBack(t *testing.T) {
	for _, test := range []struct {
		why  string
		rtl  bool
		text string
	}{
		{"words keep their spaces", false, "Stop eating solid food at 3:00 am on Thursday, December 3."},
		{"signs", false, "½ ≤ ≥ – • ’ “quoted” 37.5 °C ¿qué? ¡sí!"},
		{"letters of the face behind", false, "Nguyễn Thị Hồng, Kaʻiulani"},
		{"ligatures and kerning", false, "office fluffy AVATAR To. fi ffi"},
		{"phone", false, "(555) 010-0199"},
		{"a mark without a letter of its own", false, "m̃ and q̇"},
		{"Arabic", true, "العلاج بالخلايا الجذعية هو إجراء"},
		{"lam-alef is two letters", true, "الآن لا إلى الأدوية"},
		{"brackets are not mirrored", true, "الماء (فقط) الصافي"},
		{"vowel marks", true, "بَعدَ العِلاجِ"},
	} {
		t.Run(test.why, func(t *testing.T) {
			out := tool(t, written(t, lines(t, test.rtl, test.text)), "pdftotext", "-nopgbrk", "FILE", "-")
			if got := plain(out); got != test.text {
				t.Errorf("got  %q\nwant %q", got, test.text)
			}
		})
	}
}

// plain is text without the directional marks that a tool may add around it.
func plain(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		if r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 || r == 0x200E || r == 0x200F {
			return -1
		}
		return r
	}, s))
}

// Figures and names inside Arabic are where order can hurt somebody.
func TestMixedLinesReadBack(t *testing.T) {
	for _, text := range []string{
		"اشرب 500 مل من الماء في 14 أكتوبر",
		"يستغرق ذلك 30–45 دقيقة، ثم 1.5 ساعة.",
		"اتصل على 555-0142 قبل 9:00 ص.",
		"حرارتك 38°C أو أعلى (100.4 F).",
		"الزيارة كلها (1.5 to 3 hours) في العيادة.",
		"خطة Maria Lopez (Lee)، الركبة اليسرى.",
	} {
		out := plain(tool(t, written(t, lines(t, true, text)), "pdftotext", "-nopgbrk", "FILE", "-"))
		out = strings.ReplaceAll(out, " ،", "، ") // which poppler takes for a part of a number
		if out != text {
			t.Errorf("got  %q\nwant %q", out, text)
		}
	}
	for _, text := range []string{"Dr. ليلى حدّاد calls in 30–45 minutes (1.5 hours).", "Ask for ليلى, then call 555-0142."} {
		out := plain(tool(t, written(t, lines(t, false, text, "All else on this page is read from left to right.")), "pdftotext", "-nopgbrk", "FILE", "-"))
		if out, _, _ = strings.Cut(out, "\n"); out != text {
			t.Errorf("got  %q\nwant %q", out, text)
		}
	}
}

func TestLinesDoNotJoin(t *testing.T) {
	text := strings.Repeat("Water until seven in the morning. ", 12)
	out := tool(t, written(t, lines(t, false, text)), "pdftotext", "-nopgbrk", "FILE", "-")
	if got, want := strings.Fields(out), strings.Fields(text); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSamePagesSameBytes(t *testing.T) {
	pages := handout(t, 3)
	want := written(t, pages...)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for range 3 {
				forgetAll()
				var b bytes.Buffer
				if err := Write(&b, pages, meta); err != nil || !bytes.Equal(b.Bytes(), want) {
					t.Errorf("not the same bytes again (%v)", err)
				}
			}
		})
	}
	all.Wait()
}

// forgetAll forgets what earlier documents have left.
func forgetAll() {
	subsets.Forget()
	streams.Forget()
	shownRuns.Forget()
	parts.Forget()
}

// A run whose glyphs stand for other words than when it was written last is written
// anew, and one whose codes another run has taken.
func TestShownRunsAreTheirOwn(t *testing.T) {
	plain := func(text string) paper.Run {
		return lines(t, false, text).Items[1].(paper.Run)
	}
	page := func(runs ...paper.Run) paper.Page {
		p := paper.Page{W: 612, H: 792}
		for i, r := range runs {
			elements++
			r.Y = 100 + 20*float64(i)
			p.Items = append(p.Items, paper.Mark{Role: paper.P, Open: true, ID: elements}, r, paper.Mark{Role: paper.P, ID: elements})
		}
		return p
	}
	forgetAll()
	run := plain("abc")
	other := run
	other.Text = "xyz"
	taken := plain("a")
	taken.Text = "ä"
	for _, runs := range [][]paper.Run{{run}, {other}, {taken, run}, {run, taken}} {
		warm := written(t, page(runs...))
		forgetAll()
		if cold := written(t, page(runs...)); !bytes.Equal(warm, cold) {
			t.Errorf("%q is written otherwise where it was written before", runs[0].Text)
		}
	}
}

// A part of a page that was painted before is painted anew where its codes or its fonts
// are others in this document, or where it stands elsewhere in the structure.
func TestPartsAreTheirOwn(t *testing.T) {
	page := func(role paper.Role, id int, run paper.Run) paper.Page {
		return paper.Page{W: 612, H: 792, Items: []paper.Item{paper.Mark{Role: role, Open: true, ID: id}, run, paper.Mark{Role: role, ID: id}}}
	}
	run := lines(t, false, "abc").Items[1].(paper.Run)
	taken := lines(t, false, "a").Items[1].(paper.Run)
	taken.Text = "ä" // the glyph of an a, which stands for something else
	f, err := fonts()
	if err != nil {
		t.Fatal(err)
	}
	bold := f.Lines(paper.Text{{Text: "a", Weight: paper.Bold}}, paper.Setting{Type: paper.Type{Size: 13, Leading: 17}})[0].Runs[0]
	red := run
	red.Color = paper.Accent
	for what, pages := range map[string][]paper.Page{
		"a code that is taken":            {page(paper.P, 1, taken), page(paper.P, 2, run)},
		"a font that is not the first":    {page(paper.P, 1, bold), page(paper.P, 2, run)},
		"another role":                    {page(paper.H1, 1, run)},
		"another color":                   {page(paper.P, 1, red)},
		"the same once more":              {page(paper.P, 1, run), page(paper.P, 2, run)},
		"a page of another height":        {{W: 612, H: 700, Items: page(paper.P, 1, run).Items}},
		"a run before it, in its element": {{W: 612, H: 792, Items: slices.Insert(slices.Clone(page(paper.P, 1, run).Items), 1, paper.Item(bold))}},
	} {
		forgetAll()
		written(t, page(paper.P, 1, run))
		warm := written(t, pages...)
		forgetAll()
		if cold := written(t, pages...); !bytes.Equal(warm, cold) {
			t.Errorf("%s: a file is another where its parts were painted before", what)
		}
	}
}

var contents = regexp.MustCompile(`(?s)4 0 obj\n<</Filter/FlateDecode/Length \d+>>\nstream\n(.*?)\nendstream`)

// What stands on a page, for eyes: operators and codes.
func TestContents(t *testing.T) {
	p := lines(t, false, "To eat")
	p.Items = append(p.Items,
		paper.Shape{Path: rectangle(43, 100, 526, 50), Fill: paper.Tint, Stroke: paper.Ink, Width: .75},
		paper.Shape{Path: []paper.Seg{
			{Op: paper.MoveTo, P: [3]paper.Point{{X: 10, Y: 20}}},
			{Op: paper.CubicTo, P: [3]paper.Point{{X: 20, Y: 20}, {X: 30, Y: 30}, {X: 30, Y: 40}}},
		}, Stroke: paper.Accent, Width: 1.5, Dash: []float64{4, 2}, Round: true},
	)
	m := contents.FindSubmatch(written(t, p))
	if m == nil {
		t.Fatal("object 4 is not the contents of page 1")
	}
	z, err := zlib.NewReader(bytes.NewReader(m[1]))
	if err != nil {
		t.Fatal(err)
	}
	got, err := io.ReadAll(z)
	if err != nil {
		t.Fatal(err)
	}
	golden := filepath.Join("testdata", "contents.txt")
	if *update {
		if err := os.MkdirAll("testdata", 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(golden, got, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// finish reads fpdf's own way of writing a file; another version may write
// otherwise. Whoever changes the version reads fpdf's enddoc, then this number.
func TestFpdfIsPinned(t *testing.T) {
	mod, err := os.ReadFile(filepath.Join("..", "..", "go.mod"))
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Contains(mod, []byte("codeberg.org/go-pdf/fpdf v0.12.0")) {
		t.Error("go.mod does not ask for fpdf v0.12.0: see whether finish.go still reads what fpdf writes")
	}
}

// handout is pages about as full as those of a handout.
func handout(tb testing.TB, pages int) []paper.Page {
	var out []paper.Page
	for range pages {
		texts := make([]string, 38)
		for i := range texts {
			texts[i] = "Stop eating solid food at 3:00 am; clear water is fine until 7:00 am on Thursday."
		}
		p := lines(tb, false, texts...)
		for i := range texts {
			y := 60 + 17*float64(i)
			p.Items = append(p.Items,
				paper.Shape{Path: rectangle(43, y, 526, 17), Stroke: paper.Ink, Width: .75},
				paper.Shape{Path: rectangle(50, y+3, 11.5, 11.5), Stroke: paper.Ink, Width: 1.5})
		}
		out = append(out, p)
	}
	return out
}

func BenchmarkWrite(b *testing.B) {
	pages := handout(b, 8)
	b.ReportAllocs()
	for b.Loop() {
		if err := Write(io.Discard, pages, meta); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(pages)), "µs/page")
}

func BenchmarkWriteCold(b *testing.B) {
	pages := handout(b, 8)
	b.ReportAllocs()
	for b.Loop() {
		forgetAll()
		if err := Write(io.Discard, pages, meta); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N)/float64(len(pages)), "µs/page")
}

// A page falls in its head, its body, its foot and its number, and nothing is lost where
// it has some of them only.
func TestParting(t *testing.T) {
	open, shut := paper.Mark{Role: paper.Artifact, Open: true}, paper.Mark{Role: paper.Artifact}
	p, run := paper.Mark{Role: paper.P, Open: true, ID: 1}, paper.Run{}
	for _, c := range []struct {
		what  string
		items []paper.Item
		want  []int
	}{
		{"nothing", nil, []int{0, 0}},
		{"a body", []paper.Item{p, run, p}, []int{0, 3}},
		{"a head and a body", []paper.Item{open, run, shut, p, run}, []int{3, 5}},
		{"a body and a foot", []paper.Item{p, run, open, run, shut}, []int{0, 2, 5}},
		{"all", []paper.Item{open, run, shut, p, open, run, shut, open, run, shut}, []int{3, 4, 7, 10}},
		{"an artifact alone", []paper.Item{open, run, shut}, []int{3, 3}},
		{"three at the end", []paper.Item{p, open, shut, open, shut, open, shut}, []int{0, 3, 5, 7}},
		{"one that does not end", []paper.Item{open, run}, []int{2, 2}},
		{"an end alone", []paper.Item{run, shut}, []int{0, 0, 2}},
	} {
		if got := parting(c.items); !slices.Equal(got, c.want) {
			t.Errorf("%s: got %v, want %v", c.what, got, c.want)
		}
	}
}
