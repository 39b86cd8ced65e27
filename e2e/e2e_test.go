//go:build linux

// Package e2e tests the program as its users have it: one file that is started, looked at and asked for pages.
package e2e

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

var (
	top     string // of the module
	program string // bin/beforehand, as make build leaves it
)

func TestMain(m *testing.M) {
	if err := build(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// build asks the Makefile, so that the flags stand in one place.
func build() error {
	var err error
	if top, err = filepath.Abs(".."); err != nil {
		return err
	}
	program = filepath.Join(top, "bin", "beforehand")
	if out, err := exec.Command("make", "-s", "-C", top, "build").CombinedOutput(); err != nil {
		return fmt.Errorf("make build: %w\n%s", err, out)
	}
	_, err = os.Stat(program) // what was looked at, go test knows: with another program an earlier result is not reused
	return err
}

// run gives what a command prints on standard output, and fails the test where the command fails.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	var out, problems bytes.Buffer
	command := exec.CommandContext(ctx, name, args...)
	command.Dir, command.Stdout, command.Stderr = top, &out, &problems
	if err := command.Run(); err != nil {
		t.Fatalf("%s %s: %v\n%s", filepath.Base(name), strings.Join(args, " "), err, problems.String())
	}
	return out.String()
}

// textOf is what pdftotext reads from a PDF, with its lines joined: a date may stand over two of them.
func textOf(t *testing.T, pdf string) string {
	t.Helper()
	return strings.Join(strings.Fields(run(t, "pdftotext", pdf, "-")), " ")
}
