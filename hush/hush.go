// Package hush keeps the libraries quiet while they are loaded, before main has
// begun: what stands on standard error is ours to say. Fyne, for one, complains
// there of the locale C.UTF-8, which many servers have.
//
// It works because it imports next to nothing: packages are initialized in the
// order of their paths as soon as what they import is
// (https://go.dev/ref/spec#Program_initialization), and this one comes before
// fyne.io.
package hush

import (
	"io"
	"log"
	"os"
)

func init() { log.SetOutput(io.Discard) }

// End lets the libraries speak again.
func End() { log.SetOutput(os.Stderr) }
