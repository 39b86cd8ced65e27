package handout

import (
	"bytes"
	"errors"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"beforehand/content"
	"beforehand/handout/paper"
	"beforehand/handout/pdf/judge"
)

// TestEveryHandoutIsTagged makes a PDF for every pathway, source, route and sedation
// that the guide's table allows, short and full, and has each judged. In large and
// giant print, and in one of the other languages or two side by side, it makes a spread
// of them, and all where JUDGE=all is set (make judge).
func TestEveryHandoutIsTagged(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	_, clinic := maria()
	every := 16
	if os.Getenv("JUDGE") == "all" {
		every = 1
	}
	others := tongues(t, g)
	for _, l := range g.Langs() {
		if l != content.English {
			others = append(others, [2]content.Lang{l, ""})
		}
	}
	judged, spoken, checked := map[string]int{}, map[string]int{}, 0
	ways(g, func(n int, v Visit) {
		sheet := []paper.Sheet{paper.Letter, paper.A4}[n%2]
		scales := map[string]paper.Scale{"standard": paper.Standard}
		if n%every == 0 {
			scales["large"], scales["giant"] = paper.Large, paper.Giant
		}
		said := [][2]content.Lang{{content.English, ""}}
		if n%every == 0 {
			said = append(said, others[n/every%len(others)])
		}
		for name, scale := range scales {
			for i := range 2 * len(said) {
				short, pair := i%2 == 0, said[i/2]
				v := in(v, pair)
				h := New(Personalise(g, v, clinic, wall("2026-11-22T00:00")), Options{Short: short, Sheet: sheet.With(scale)}, f)
				var b bytes.Buffer
				if err := h.WritePDF(&b); err != nil {
					t.Fatalf("%+v, %s, short %t: %v", v, name, short, err)
				}
				r := judge.Judge(b.Bytes())
				spoken[strings.TrimSpace(string(pair[0]+" "+pair[1]))]++
				if judged[name]++; judged[name]%10 == 0 {
					qpdf(t, b.Bytes())
					checked++
				}
				if len(r.Faults) > 0 {
					t.Fatalf("%+v, %s, short %t: %d faults:\n%s", v, name, short, len(r.Faults), strings.Join(r.Faults, "\n"))
				}
			}
		}
	})
	t.Logf("files judged: %v, in the languages %v; %d of them by qpdf too", judged, spoken, checked)
}

// qpdf checks a file with eyes that are not ours. Only on a developer's own machine
// may it be missing.
func qpdf(t *testing.T, file []byte) {
	t.Helper()
	if _, err := exec.LookPath("qpdf"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("qpdf is not installed")
		}
		return
	}
	path := filepath.Join(t.TempDir(), "handout.pdf")
	if err := os.WriteFile(path, file, 0o666); err != nil {
		t.Fatal(err)
	}
	if out, err := exec.Command("qpdf", "--check", path).CombinedOutput(); err != nil {
		t.Fatalf("qpdf: %v\n%s", err, out)
	}
}

// ways calls f with a visit for each pathway, source, route and sedation.
func ways(g *content.Guide, f func(n int, v Visit)) {
	type way struct {
		pathway  content.Pathway
		origin   content.Origin
		route    content.Route
		sedation content.Sedation
	}
	seen := map[way]bool{}
	everyVisit(g, func(v Visit) {
		w := way{v.Pathway, v.Origin, v.Route, v.Sedation}
		if !seen[w] {
			seen[w] = true
			f(len(seen), v)
		}
	})
}

// TestLargePrintKeepsTheSafetyLines finds every safety line in large and giant print,
// and no body text under its size.
func TestLargePrintKeepsTheSafetyLines(t *testing.T) {
	t.Parallel()
	g, f := guide(t), fonts(t)
	w, _ := g.Words("en")
	_, clinic := maria()
	for name, scale := range map[string]paper.Scale{"large": paper.Large, "giant": paper.Giant} {
		ways(g, func(n int, v Visit) {
			if n%37 != 0 {
				return
			}
			p := Personalise(g, v, clinic, wall("2026-11-22T00:00"))
			for _, short := range []bool{true, false} {
				h := New(p, Options{Short: short, Sheet: paper.Letter.With(scale)}, f)
				if lost := unprinted(p, flat(words(h.Pages)), short, w); lost != "" {
					t.Fatalf("%s, %+v, short %t: lost %q", name, v, short, lost)
				}
				if small := leastType(h.Pages); small < scale.Type[paper.FootSize].Size {
					t.Errorf("%s: type of %.1f points", name, small)
				}
			}
		})
	}
}

// leastType is the smallest type on pages, but for raised numbers.
func leastType(pages []paper.Page) float64 {
	least := math.Inf(1)
	for _, p := range pages {
		for _, item := range p.Items {
			if r, ok := item.(paper.Run); ok && strings.Trim(r.Text, "0123456789, ") != "" {
				least = min(least, r.Size)
			}
		}
	}
	return least
}

// TestStructureOfAHandout compares what a reader hears who cannot see the pages.
func TestStructureOfAHandout(t *testing.T) {
	v, clinic := maria()
	h := New(Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, fonts(t))
	var b bytes.Buffer
	if err := h.WritePDF(&b); err != nil {
		t.Fatal(err)
	}
	golden(t, "knee-full.structure.txt", strings.Join(judge.Judge(b.Bytes()).Outline, "\n")+"\n")
}

// TestPopplerReadsTheStructure keeps what pdfinfo -struct-text says of a handout: the
// roles and the words, without the attributes, which versions of poppler write
// differently.
func TestPopplerReadsTheStructure(t *testing.T) {
	if _, err := exec.LookPath("pdfinfo"); err != nil && os.Getenv("CI") == "" {
		t.Skip("pdfinfo is not installed")
	}
	v, clinic := maria()
	path := filepath.Join(t.TempDir(), "knee.pdf")
	file, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	h := New(Personalise(guide(t), v, clinic, wall("2026-11-22T00:00")), Options{Sheet: paper.Letter}, fonts(t))
	if err := errors.Join(h.WritePDF(file), file.Close()); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command("pdfinfo", "-struct-text", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var kept strings.Builder
	for line := range strings.Lines(string(out)) {
		said := strings.TrimSpace(line)
		if said == "" || strings.HasPrefix(said, "/") {
			continue
		}
		indent := line[:len(line)-len(strings.TrimLeft(line, " "))]
		if !strings.HasPrefix(said, `"`) {
			said, _, _ = strings.Cut(said, " ")
			said = strings.TrimSuffix(said, ":")
		}
		kept.WriteString(indent + said + "\n")
	}
	golden(t, "knee-full.struct-text.txt", kept.String())
}
