package main

import (
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// A block is a part of the handout's words as those beside us are given it.
type block struct {
	Kind  string   `json:"kind"`  // h1, h2, h3, p, li, or tr: a row of a table
	Cells []string `json:"cells"` // one, but of a row
}

// writeWords takes the words out of a handout's web page and writes them as JSON, for the
// programs that set the same words.
func writeWords(file, page string) error {
	web, err := os.Open(page)
	if err != nil {
		return err
	}
	defer web.Close()
	blocks, err := wordsOf(web)
	if err != nil {
		return fmt.Errorf("%s: %w", page, err)
	}
	text, err := json.Marshal(blocks)
	if err != nil {
		return err
	}
	return os.WriteFile(file, text, 0o600)
}

func wordsOf(page io.Reader) ([]block, error) {
	d := xml.NewDecoder(page)
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var w words
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return w.told(), nil
		}
		if err != nil {
			return nil, err
		}
		switch token := token.(type) {
		case xml.StartElement:
			switch token.Name.Local {
			case "head", "svg":
				if err := d.Skip(); err != nil {
					return nil, err
				}
			default:
				w.begin(token.Name.Local)
			}
		case xml.EndElement:
			w.inRow = w.inRow && token.Name.Local != "tr"
		case xml.CharData:
			w.say(string(token))
		}
	}
}

// words is the blocks in the making.
type words struct {
	blocks []block
	inRow  bool
}

func (w *words) begin(element string) {
	switch element {
	case "tr":
		w.blocks = append(w.blocks, block{Kind: "tr"})
		w.inRow = true
	case "td", "th":
		row := &w.blocks[len(w.blocks)-1]
		row.Cells = append(row.Cells, "")
	case "h1", "h2", "h3", "p", "li":
		w.open(element)
	case "dt", "figcaption", "footer":
		w.open("p")
	case "dd", "br", "label":
		w.say(" ")
	}
}

// open begins a block; in a row all is part of its cell.
func (w *words) open(kind string) {
	if w.inRow {
		w.say(" ")
	} else {
		w.blocks = append(w.blocks, block{kind, []string{""}})
	}
}

func (w *words) say(text string) {
	if n := len(w.blocks); n > 0 {
		if cells := w.blocks[n-1].Cells; len(cells) > 0 {
			cells[len(cells)-1] += text
		}
	}
}

// told is the blocks that say something, without needless blanks.
func (w *words) told() []block {
	var told []block
	for _, b := range w.blocks {
		for i, cell := range b.Cells {
			b.Cells[i] = strings.Join(strings.Fields(cell), " ")
		}
		if strings.Join(b.Cells, "") != "" {
			told = append(told, b)
		}
	}
	return told
}
