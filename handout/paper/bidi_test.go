package paper

import (
	"bufio"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/unicode/bidi"
)

// unicodeTest reads a test file of the Unicode Character Database, which the
// shaping library carries. The go command is asked where, as a test built without
// paths does not know it.
func unicodeTest(t *testing.T, name string, line func(string)) {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/go-text/typesetting/bidi").Output()
	if err != nil {
		t.Fatal("go list does not find the shaping library: ", err)
	}
	f, err := os.Open(filepath.Join(strings.TrimSpace(string(dir)), "test", name))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		if s := lines.Text(); s != "" && s[0] != '#' {
			line(s)
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
}

// TestBidiCharacters runs BidiCharacterTest.txt: runes with the level of each.
func TestBidiCharacters(t *testing.T) {
	n := 0
	unicodeTest(t, "BidiCharacterTest.txt", func(line string) {
		part := strings.Split(line, ";")
		var text []rune
		var classes []bidi.Class
		for _, hex := range strings.Fields(part[0]) {
			r, err := strconv.ParseInt(hex, 16, 32)
			if err != nil {
				t.Fatal(err)
			}
			p, _ := bidi.LookupRune(rune(r))
			text, classes = append(text, rune(r)), append(classes, p.Class())
		}
		base := int8(part[2][0] - '0')
		checkLevels(t, line, levelsOf(classes, text, base), classes, base, strings.Fields(part[3]))
		n++
	})
	t.Logf("%d cases", n)
}

// TestBidiClasses runs BidiTest.txt: every sequence of up to four classes, and
// some longer ones.
func TestBidiClasses(t *testing.T) {
	if testing.Short() {
		t.Skip("770,000 cases")
	}
	var want []string
	n := 0
	unicodeTest(t, "BidiTest.txt", func(line string) {
		if levels, ok := strings.CutPrefix(line, "@Levels:"); ok {
			want = strings.Fields(levels)
			return
		}
		part := strings.Split(line, ";")
		if line[0] == '@' {
			return
		}
		var classes []bidi.Class
		for _, name := range strings.Fields(part[0]) {
			classes = append(classes, classNames[name])
		}
		if separated(classes) {
			return // two paragraphs: Lines sets each by itself
		}
		bits, err := strconv.Atoi(strings.TrimSpace(part[1]))
		if err != nil {
			t.Fatal(err)
		}
		for _, bit := range []int{1, 2, 4} { // automatic, left to right, right to left
			if bits&bit == 0 {
				continue
			}
			base := int8(bit / 4)
			if bit == 1 {
				e := embedding{given: classes, match: matchIsolates(classes)}
				base = e.firstStrong(0, len(classes))
			}
			checkLevels(t, line, levelsOf(classes, nil, base), classes, base, want)
			n++
		}
	})
	t.Logf("%d cases", n)
}

var classNames = map[string]bidi.Class{
	"L": bidi.L, "R": bidi.R, "EN": bidi.EN, "ES": bidi.ES, "ET": bidi.ET, "AN": bidi.AN, "CS": bidi.CS,
	"B": bidi.B, "S": bidi.S, "WS": bidi.WS, "ON": bidi.ON, "BN": bidi.BN, "NSM": bidi.NSM, "AL": bidi.AL,
	"LRO": bidi.LRO, "RLO": bidi.RLO, "LRE": bidi.LRE, "RLE": bidi.RLE, "PDF": bidi.PDF,
	"LRI": bidi.LRI, "RLI": bidi.RLI, "FSI": bidi.FSI, "PDI": bidi.PDI,
}

// separated says whether a paragraph ends before the last class.
func separated(classes []bidi.Class) bool {
	for _, c := range classes[:len(classes)-1] {
		if c == bidi.B {
			return true
		}
	}
	return false
}

// checkLevels compares levels after L1, which Lines applies to each line.
func checkLevels(t *testing.T, line string, got []int8, classes []bidi.Class, base int8, want []string) {
	t.Helper()
	end := true
	for i := len(classes) - 1; i >= 0; i-- {
		switch c := classes[i]; {
		case c == bidi.S || c == bidi.B:
			got[i], end = base, true
		case c == bidi.WS || initiates(c) || c == bidi.PDI || removed(c):
			if end {
				got[i] = base
			}
		default:
			end = false
		}
	}
	for i, w := range want {
		if w != "x" && w != strconv.Itoa(int(got[i])) {
			t.Errorf("%s in a paragraph of level %d: %v, want %v", line, base, got, want)
			return
		}
	}
}
