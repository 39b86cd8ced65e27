package records

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A process of its own stands in for the window that is open.
const claims = "BEFOREHAND_CLAIMS"

// openElsewhere starts a program that holds the claim in a folder, and listens if it
// is asked to.
func openElsewhere(t *testing.T, folder, listens string) (end func()) {
	t.Helper()
	child := exec.Command(os.Args[0], "-test.run=^TestHoldsClaim$")
	child.Env = append(os.Environ(), claims+"="+folder, "LISTENS="+listens)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	end = func() { _ = child.Process.Kill(); _ = child.Wait() }
	t.Cleanup(end)
	said := make([]byte, 4)
	if _, err := out.Read(said); err != nil || !strings.HasPrefix(string(said), "held") {
		t.Fatalf("it says %q, %v", said, err)
	}
	return end
}

func TestHoldsClaim(t *testing.T) {
	folder := os.Getenv(claims)
	if folder == "" {
		t.Skip("only as a process of its own")
	}
	c, _ := TakeClaim(folder)
	if c == nil {
		t.Fatal("no claim")
	}
	_, _ = os.Stdout.WriteString("held")
	if os.Getenv("LISTENS") != "" {
		c.Listen(func() { _ = os.WriteFile(filepath.Join(folder, "came"), nil, 0o600) })
	}
	time.Sleep(time.Minute)
}

// The second start calls the first window, and is not needed itself.
func TestSecondStart(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "beforehand")
	end := openElsewhere(t, folder, "yes")
	if c, answered := TakeClaim(folder); c != nil || !answered {
		t.Errorf("the second start: %v, answered %v", c, answered)
	}
	if _, err := os.Stat(filepath.Join(folder, "came")); err != nil {
		for range 20 { // it answers a moment before it comes
			if time.Sleep(10 * time.Millisecond); exists(filepath.Join(folder, "came")) {
				break
			}
		}
		if !exists(filepath.Join(folder, "came")) {
			t.Error("the first window has not come")
		}
	}
	end()
	if c, answered := TakeClaim(folder); c == nil || answered {
		t.Errorf("after the first has been killed: %v, answered %v", c, answered)
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// A window that does not answer keeps nobody from opening another.
func TestWindowThatHangs(t *testing.T) {
	folder := t.TempDir()
	openElsewhere(t, folder, "")
	if c, answered := TakeClaim(folder); c != nil || answered {
		t.Errorf("%v, answered %v", c, answered)
	}
	calls, err := filepath.Glob(filepath.Join(folder, "*.call"))
	if err != nil || len(calls) > 0 {
		t.Errorf("left behind: %v, %v", calls, err)
	}
}

// On another screen there is another window.
func TestOtherScreen(t *testing.T) {
	folder := t.TempDir()
	openElsewhere(t, folder, "yes")
	t.Setenv("DISPLAY", ":another")
	if c, answered := TakeClaim(folder); c == nil || answered {
		t.Errorf("%v, answered %v", c, answered)
	}
}

// What earlier programs left, or a folder that cannot be made, blocks nobody.
func TestStaleClaim(t *testing.T) {
	folder := t.TempDir()
	lock := filepath.Join(folder, "window-"+screenName())
	writeFile(t, lock+".lock", "of a program that is no more", 0o600)
	writeFile(t, lock+".call", "", 0o600)
	c, answered := TakeClaim(folder)
	if c == nil || answered {
		t.Fatalf("%v, answered %v", c, answered)
	}
	if exists(lock + ".call") {
		t.Error("it would answer a call of long ago")
	}
	file := filepath.Join(t.TempDir(), "file")
	writeFile(t, file, "", 0o600)
	for _, folder := range []string{"", file, filepath.Join(file, "below")} {
		if _, answered := TakeClaim(folder); answered {
			t.Errorf("%q: answered", folder)
		}
	}
}
