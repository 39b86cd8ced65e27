package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const visit = "testdata/visits/knee.json"

// documents is how many one warm process makes.
const documents = 30

// A side is one program that makes the handout.
type side struct {
	name    string
	command func() *exec.Cmd
	warm    func(stdout string) (float64, error) // milliseconds a document as it says itself; nil is from start to exit
	pdf     string                               // that it writes, for its pages
	goal    float64                              // times that we want to be faster

	times, peaks []float64
}

// comparePrinting makes a full handout as tagged PDF beside what else makes one of the same words. Browsers and office
// programs are whole processes that print our own web page, from start to exit; libraries are timed a document, warm.
func comparePrinting(folder string) ([]row, error) {
	in := func(name string) string { return filepath.Join(folder, name) }
	page, words, pdf := in("handout.html"), in("words.json"), in("handout.pdf")
	for _, form := range []string{page, pdf} {
		if out, err := handout(form).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("%w\n%s", err, out)
		}
	}
	if err := writeWords(words, page); err != nil {
		return nil, err
	}
	for program, build := range map[string][]string{"warm": {"test", "-c", "-o", in("warm"), "./handout"}, "stockfpdf": {"build", "-o", in("stockfpdf"), "./bench/stockfpdf"}} {
		if out, err := exec.Command("go", build...).CombinedOutput(); err != nil {
			return nil, fmt.Errorf("go build %s: %w\n%s", program, err, out)
		}
	}

	whole := &side{name: "Beforehand", pdf: pdf, command: func() *exec.Cmd { return handout(pdf) }}
	warm := &side{name: "Beforehand, warm", pdf: pdf, warm: benchmarked, command: func() *exec.Cmd {
		return exec.Command(in("warm"), "-test.run", "^$", "-test.bench", "^BenchmarkHandout$", "-test.benchtime", fmt.Sprint(documents, "x"))
	}}
	wholes := append([]*side{whole}, present(
		chromium(page, in("chromium.pdf"), in("chromium")),
		libreOffice(page, folder, in("libreoffice")),
	)...)
	warms := append([]*side{warm, stockFpdf(in("stockfpdf"), words, in("stockfpdf.pdf"))}, present(
		typst(words, in("typst.pdf")),
	)...)

	var rows []row
	for _, group := range []struct {
		what  string
		sides []*side
	}{
		{"a full handout as tagged PDF, start to exit, beside %s printing its web page", wholes},
		{"the same, warm in one process, beside %s", warms},
	} {
		if err := takeTurns(group.sides); err != nil {
			return nil, err
		}
		for _, s := range group.sides[1:] {
			rows = append(rows, group.sides[0].beside(s, fmt.Sprintf(group.what, s.name)))
		}
	}
	return rows, nil
}

func handout(out string) *exec.Cmd {
	return exec.Command("bin/beforehand", "handout", "--visit", visit, "--out", out)
}

func chromium(page, pdf, profile string) *side {
	return &side{name: "Chromium", pdf: pdf, goal: 15, command: func() *exec.Cmd {
		return exec.Command("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--user-data-dir="+profile,
			"--no-pdf-header-footer", "--print-to-pdf="+pdf, "file://"+page)
	}}
}

func libreOffice(page, folder, profile string) *side {
	folder = filepath.Join(folder, "office") // the PDF is named after the page
	return &side{name: "LibreOffice", pdf: filepath.Join(folder, "handout.pdf"), goal: 15, command: func() *exec.Cmd {
		return exec.Command("soffice", "--headless", "--norestore", "-env:UserInstallation=file://"+profile,
			"--convert-to", "pdf", "--outdir", folder, page)
	}}
}

func stockFpdf(program, words, pdf string) *side {
	const regular, bold = "assets/fonts/Vazirmatn-Regular.ttf", "assets/fonts/Vazirmatn-Bold.ttf"
	return &side{name: "stock fpdf, untagged", pdf: pdf, goal: 1, warm: said, command: func() *exec.Cmd {
		return exec.Command(program, words, regular, bold, strconv.Itoa(documents), pdf)
	}}
}

// typst is Typst's compiler for Node. It is looked for where scripts/setup.sh puts it, or in the node_modules that
// TYPST_MODULES names.
func typst(words, pdf string) *side {
	modules := os.Getenv("TYPST_MODULES")
	if cache, err := os.UserCacheDir(); modules == "" && err == nil {
		modules = filepath.Join(cache, "beforehand-bench", "node_modules")
	}
	return &side{name: "Typst, tagged PDF/UA-1", pdf: pdf, goal: 2.5, warm: said, command: func() *exec.Cmd {
		command := exec.Command("node", "bench/typst.js", words, "assets/fonts", strconv.Itoa(documents), pdf)
		command.Env = append(os.Environ(), "NODE_PATH="+modules)
		return command
	}}
}

// present is the sides that work here. Each is run once, which also makes its profile and warms the disk; the others are
// named.
func present(sides ...*side) []*side {
	var here []*side
	for _, s := range sides {
		if out, err := s.command().CombinedOutput(); err != nil {
			fmt.Printf("Not compared with %s, which does not run here: %v %s\n\n", s.name, err, firstLine(string(out)))
			continue
		}
		here = append(here, s)
	}
	return here
}

func firstLine(text string) string {
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); strings.Contains(line, "Error") {
			return line
		}
	}
	return ""
}

func takeTurns(sides []*side) error {
	for range runs {
		for _, s := range sides {
			if err := s.run(); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *side) run() error {
	command := s.command()
	start := time.Now()
	out, err := command.Output()
	took := milliseconds(time.Since(start))
	if err == nil && s.warm != nil {
		took, err = s.warm(string(out))
	}
	if err != nil {
		return fmt.Errorf("%s: %w\n%s", command, err, out)
	}
	s.times = append(s.times, took)
	s.peaks = append(s.peaks, peak(command.ProcessState))
	return nil
}

// said reads a figure that stands alone.
func said(stdout string) (float64, error) { return strconv.ParseFloat(strings.TrimSpace(stdout), 64) }

// benchmarked reads the time of the only benchmark in Go's own form.
func benchmarked(stdout string) (float64, error) {
	for line := range strings.Lines(stdout) {
		if f := strings.Fields(line); len(f) > 3 && f[3] == "ns/op" {
			ns, err := strconv.ParseFloat(f[2], 64)
			return ns / 1e6, err
		}
	}
	return 0, fmt.Errorf("no benchmark in %q", stdout)
}

// beside compares a side with ours, which s is.
func (s *side) beside(other *side, what string) row {
	r := row{
		what: what, ours: median(s.times), theirs: median(other.times), format: "%.1f ms",
		oursToo: s.size(), theirsToo: other.size(),
	}
	r.goal, r.holds = timesFaster(other.goal)
	return r
}

func (s *side) size() string {
	return fmt.Sprintf("%s pages, %.0f MB", pages(s.pdf), median(s.peaks))
}

func pages(pdf string) string {
	for line := range strings.Lines(output("pdfinfo", pdf)) {
		if count, found := strings.CutPrefix(line, "Pages:"); found {
			return strings.TrimSpace(count)
		}
	}
	return "?"
}
