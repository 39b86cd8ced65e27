package handout

import (
	"io"

	"beforehand/handout/paper"
)

// Options are the choices of one print.
type Options struct {
	Short  bool        // 2 pages, not the full handout
	Sheet  paper.Sheet // Letter or A4
	NoName bool        // leave name and number off
}

// Handout is the pages of one plan, as they will print.
type Handout struct {
	Title    string
	Lang     string
	Pages    []paper.Page
	Warnings []string // in the plan's language: a page more than usual, a wording past its date
}

// WritePDF writes the handout as a PDF. The same plan and options give the same
// bytes.
func (h Handout) WritePDF(w io.Writer) error {
	return nil
}
