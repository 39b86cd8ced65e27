// Stockfpdf sets the words of a handout with fpdf as it comes: its own UTF-8 fonts, no tags, no shaping. It makes
// some documents in one process, each for somebody else, and prints how many milliseconds one took.
//
//	stockfpdf words.json regular.ttf bold.ttf documents out.pdf
package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"codeberg.org/go-pdf/fpdf"
)

type block struct {
	Kind  string
	Cells []string
}

type handout struct {
	blocks        []block
	regular, bold []byte
}

func main() {
	if len(os.Args) != 6 {
		fail(fmt.Errorf("want 5 arguments, got %d", len(os.Args)-1))
	}
	many, err := strconv.Atoi(os.Args[4])
	fail(err)
	text, err := os.ReadFile(os.Args[1])
	fail(err)
	var h handout
	fail(json.Unmarshal(text, &h.blocks))
	h.regular, err = os.ReadFile(os.Args[2])
	fail(err)
	h.bold, err = os.ReadFile(os.Args[3])
	fail(err)
	out, err := os.Create(os.Args[5])
	fail(err)

	const warming = 3
	fail(h.write(out, "Maria Lopez"))
	for i := range warming {
		fail(h.write(io.Discard, fmt.Sprint("Warm ", i)))
	}
	start := time.Now()
	for i := range many {
		fail(h.write(io.Discard, fmt.Sprint("Maria Lopez ", i)))
	}
	fmt.Println(time.Since(start).Seconds() * 1000 / float64(many))
	fail(out.Close())
}

// write sets the words as large as a handout does, one block below the other.
func (h handout) write(w io.Writer, name string) error {
	const margin, leading = 43, 17
	doc := fpdf.New("P", "pt", "Letter", "")
	// fpdf may write into the fonts that it is given.
	doc.AddUTF8FontFromBytes("face", "", append([]byte(nil), h.regular...))
	doc.AddUTF8FontFromBytes("face", "B", append([]byte(nil), h.bold...))
	doc.SetMargins(margin, margin, margin)
	doc.SetAutoPageBreak(true, margin)
	doc.AddPage()
	for _, b := range h.blocks {
		style, size, high := "", 13.0, float64(leading)
		switch b.Kind {
		case "h1":
			style, size, high = "B", 25, 30
		case "h2":
			style, size, high = "B", 17, 21
		case "h3":
			style, size, high = "B", 14.5, 18.5
		}
		text := strings.ReplaceAll(strings.Join(b.Cells, " – "), "Maria Lopez", name)
		if b.Kind == "li" {
			text = "• " + text
		}
		border := ""
		if b.Kind == "tr" {
			border = "1"
		}
		doc.SetFont("face", style, size)
		doc.MultiCell(0, high, text, border, "L", false)
		doc.Ln(leading / 4)
	}
	return doc.Output(w)
}

func fail(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "stockfpdf:", err)
		os.Exit(1)
	}
}
