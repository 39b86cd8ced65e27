//go:build linux

package e2e

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"syscall"
	"testing"
	"time"

	"beforehand/e2e/screen"
)

// TestNoNetwork watches every system call that could open a connection. The window may talk to the display and to
// the desktop, which are local sockets; nothing may ever ask for an internet one.
func TestNoNetwork(t *testing.T) {
	needStrace(t)
	pdf := filepath.Join(t.TempDir(), "knee.pdf")
	commands := [][]string{
		{"handout", "--visit", "testdata/visits/knee.json", "--out", pdf},
		{"check"},
		{"version"},
	}
	for _, args := range commands {
		t.Run(args[0], func(t *testing.T) {
			trace := filepath.Join(t.TempDir(), "trace")
			run(t, "strace", traced(trace, program, args...)...)
			noInternet(t, trace, "exited with 0")
		})
	}
	t.Run("window", func(t *testing.T) {
		trace := filepath.Join(t.TempDir(), "trace")
		watchWindow(t, trace)
		noInternet(t, trace, "AF_UNIX") // the display: shows that the watching worked
	})
}

// watchWindow opens the window under strace, goes through it with the keyboard for some seconds and kills it.
func watchWindow(t *testing.T, trace string) {
	s := openScreen(t)
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	window := s.Command(ctx, t.TempDir(), "strace", traced(trace, program)...)
	window.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // strace would leave the window behind
	window.Cancel = func() error { return syscall.Kill(-window.Process.Pid, syscall.SIGKILL) }
	if err := window.Start(); err != nil {
		t.Fatal(err)
	}
	defer func() { cancel(); _ = window.Wait() }()
	if _, err := s.WaitForWindow("Beforehand", 30*time.Second); err != nil {
		t.Fatal(err)
	}
	for _, key := range []string{"ctrl+1", "ctrl+2", "ctrl+3", "Tab", "Return"} {
		if err := s.Press(key); err != nil {
			t.Fatal(err)
		}
		time.Sleep(300 * time.Millisecond)
	}
}

// traced is how strace is asked; what it sees, children included, goes to the file trace.
func traced(trace, program string, args ...string) []string {
	return append([]string{"-f", "-e", "trace=socket,connect", "-e", "signal=none", "-o", trace, "--", program}, args...)
}

// needStrace skips where tracing is forbidden, as in some containers; never where CI asks.
func needStrace(t *testing.T) {
	t.Helper()
	out, err := exec.Command("strace", "-qq", "-o", os.DevNull, "true").CombinedOutput()
	switch {
	case err == nil:
	case os.Getenv("CI") != "":
		t.Fatalf("strace: %v: %s", err, out)
	default:
		t.Skipf("strace is not permitted here, so nobody watched for network connections: %v: %s", err, out)
	}
}

// noInternet reads a trace that must hold proof, which shows that something was watched.
func noInternet(t *testing.T, trace, proof string) {
	t.Helper()
	text, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(text), proof) {
		t.Fatalf("the trace does not show %q:\n%s", proof, text)
	}
	for _, call := range internetCalls(string(text)) {
		t.Error(call)
	}
}

var internet = regexp.MustCompile(`(?m)^.*\bAF_(INET6?|PACKET|VSOCK)\b.*$`)

func internetCalls(trace string) []string {
	return internet.FindAllString(trace, -1)
}

// TestInternetCallsAreSeen shows that TestNoNetwork can fail.
func TestInternetCallsAreSeen(t *testing.T) {
	cases := []struct {
		trace string
		calls int
	}{
		{`12 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 3`, 0},
		{`12 connect(3, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X99"}, 20) = 0`, 0},
		{`12 socket(AF_INET, SOCK_DGRAM|SOCK_CLOEXEC|SOCK_NONBLOCK, IPPROTO_IP) = 3`, 1},
		{`12 connect(3, {sa_family=AF_INET6, sin6_port=htons(443)}, 28) = -1 ENETUNREACH`, 1},
		{"12 socket(AF_INET, SOCK_STREAM, 0) = 3\n13 socket(AF_UNIX, SOCK_STREAM, 0) = 4\n13 socket(AF_INET6, SOCK_STREAM, 0) = 5", 2},
	}
	for _, c := range cases {
		if got := internetCalls(c.trace); len(got) != c.calls {
			t.Errorf("%s:\nfound %q, want %d", c.trace, got, c.calls)
		}
	}
}

func openScreen(t *testing.T) *screen.Screen {
	t.Helper()
	s, err := screen.Open(1280, 900)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}
