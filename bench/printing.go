package main

import (
	"fmt"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

const visit = "testdata/visits/knee.json"

// comparePrinting times one full handout from start to exit beside Chromium printing a page with the same words.
func comparePrinting(folder string) ([]row, error) {
	pdf := filepath.Join(folder, "handout.pdf")
	ours := func(int) *exec.Cmd {
		return exec.Command("bin/beforehand", "handout", "--visit", visit, "--out", pdf)
	}
	if _, err := timed(ours(0)); err != nil {
		return nil, err
	}
	chromium, err := exec.LookPath("chromium")
	if err != nil {
		fmt.Printf("The handout was not timed against Chromium: %v\n\n", err)
		return nil, nil
	}
	page := filepath.Join(folder, "handout.html")
	if err := writeWebPage(page, pdf); err != nil {
		return nil, err
	}
	printed := filepath.Join(folder, "chromium.pdf")
	theirs := func(run int) *exec.Cmd {
		return exec.Command(chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
			"--disable-background-networking", "--disable-component-update", "--disable-sync",
			"--user-data-dir="+filepath.Join(folder, fmt.Sprint("profile", run)),
			"--no-pdf-header-footer", "--print-to-pdf="+printed, "file://"+page)
	}
	var a, b []float64
	for run := range runs {
		if a, err = appendTimed(a, ours(run)); err != nil {
			return nil, err
		}
		if b, err = appendTimed(b, theirs(run)); err != nil {
			return nil, err
		}
	}
	what := fmt.Sprintf("a full handout as PDF (%s pages; Chromium's %s), start to exit", pages(pdf), pages(printed))
	r := row{what: what, ours: median(a), theirs: median(b), format: "%.0f ms"}
	r.goal, r.holds = timesFaster(10)
	return []row{r}, nil
}

func appendTimed(times []float64, command *exec.Cmd) ([]float64, error) {
	took, err := timed(command)
	return append(times, milliseconds(took)), err
}

func timed(command *exec.Cmd) (time.Duration, error) {
	start := time.Now()
	out, err := command.CombinedOutput()
	if err != nil {
		return 0, fmt.Errorf("%s: %w\n%s", command, err, out)
	}
	return time.Since(start), nil
}

func pages(pdf string) string {
	for line := range strings.Lines(output("pdfinfo", pdf)) {
		if count, found := strings.CutPrefix(line, "Pages:"); found {
			return strings.TrimSpace(count)
		}
	}
	return "?"
}

var columnGap = regexp.MustCompile(` {3,}`)

// writeWebPage makes a plain web page of a PDF's words: lines with gaps become rows of a table,
// a short line that stands alone a heading, the rest paragraphs. It asks little of a browser, which is fair to it.
func writeWebPage(file, pdf string) error {
	text, err := exec.Command("pdftotext", "-layout", pdf, "-").Output()
	if err != nil {
		return fmt.Errorf("pdftotext: %w", err)
	}
	var page strings.Builder
	page.WriteString("<!doctype html><html lang=en><meta charset=utf-8><title>Handout</title>" +
		"<style>body{font:13pt sans-serif}td{border:1px solid;padding:3pt;vertical-align:top}table{border-collapse:collapse}</style>\n")
	for block := range strings.SplitSeq(strings.ReplaceAll(string(text), "\f", "\n\n"), "\n\n") {
		page.WriteString(element(block))
	}
	return os.WriteFile(file, []byte(page.String()), 0o600)
}

func element(block string) string {
	block = strings.Trim(block, "\n ")
	lines := strings.Split(block, "\n")
	switch {
	case block == "":
		return ""
	case columnGap.MatchString(block):
		return table(lines)
	case len(lines) == 1 && len(block) < 60 && !strings.HasSuffix(block, "."):
		return "<h2>" + html.EscapeString(block) + "</h2>\n"
	}
	return "<p>" + html.EscapeString(strings.Join(strings.Fields(block), " ")) + "</p>\n"
}

func table(lines []string) string {
	var rows strings.Builder
	for _, line := range lines {
		rows.WriteString("<tr>")
		for _, cell := range columnGap.Split(strings.TrimSpace(line), -1) {
			rows.WriteString("<td>" + html.EscapeString(cell))
		}
		rows.WriteString("\n")
	}
	return "<table>\n" + rows.String() + "</table>\n"
}
