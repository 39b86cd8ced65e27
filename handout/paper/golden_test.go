package paper

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

var update = flag.Bool("update", false, "write the goldens again")

// card is a small sheet: big enough for a block, small enough to read.
var card = Sheet{Name: "card", W: 360, H: 300, Margin: 20, Scale: Standard}

// TestBlocks lays out each block alone, as it is and mirrored.
func TestBlocks(t *testing.T) {
	f := testFonts(t)
	for name, blocks := range map[string][]Block{
		"heading": {
			Heading{Level: 1, Icon: FactsIcon, Text: text("Your visit"), Trailing: text("Harborview")},
			Heading{Level: 2, Text: text("Is this sign normal?"), Trailing: text("Day 555-0142, night 555-0199")},
			Heading{Level: 3, Icon: CallIcon, Text: text("Tell us")},
			Para{Text: text("Now.")},
		},
		"para":       {Para{Text: Text{bold("Know this first. "), plain("They may not help. They can cause harm. You can say no."), {Text: "4", Raised: true}}}, Para{Text: text("Small."), Size: CaptionSize}},
		"list":       {List{Items: texts("One thing", "Another thing that takes more than one line in the room that there is here")}, List{Ordered: true, Columns: 2, Items: texts("a", "b", "c")}},
		"checklist":  {Checklist{Groups: []CheckGroup{{When: text("Wednesday, December 2"), Items: []Text{act("Pack:", "this paper.")}}, {Items: texts("Call.", "Wait.")}}}, Checklist{Columns: 2, Groups: []CheckGroup{{Items: texts("a", "b", "c")}}}},
		"ruled":      {Table{Widths: []float64{1, 2}, RowHeads: true, Head: []Cell{{Text: text("What")}, {Text: text("How long")}}, Rows: [][]Cell{{{Text: text("Needle")}, {Text: text("30 to 45 min"), Bar: Bar{30, 45}}}}}},
		"boxed":      {Table{Style: Boxed, Widths: []float64{1, 1, 1}, RowHeads: true, Heavy: 2, Tinted: 1, Size: SignSize, Head: []Cell{{Text: text("Sign")}, {Icon: CallIcon, Text: text("Call")}, {Icon: EmergencyIcon, Text: text("911")}}, Rows: [][]Cell{{{Text: text("Leg")}, {Text: text("Sore")}, {Text: text("With short breath")}}}}},
		"bare":       {Table{Style: Bare, Rows: [][]Cell{{{Text: text("By Thu")}, {Icon: AskIcon, Text: text("Ask")}}, {{Text: text("From Fri")}, {Icon: StopIcon, Text: text("Stop")}}}}, Table{Style: Plain, Rows: [][]Cell{{{Text: text("a")}, {Text: text("b")}}}}},
		"facts":      {Grid{Rows: [][]Field{{{Label: text("For"), Text: text("Maria Lopez"), Size: FactSize}, {Label: text("Arrive"), Text: text("9:00 am"), Size: FactSize}}, {{Label: text("Where"), Text: text("20 Pier Street"), Beside: true}}}}},
		"phones":     {Panel{Frame: Alarm, Blocks: []Block{Grid{Open: true, Rows: [][]Field{{{Icon: CallIcon, Label: text("Day"), Text: text("555-0142"), Size: PhoneSize}, {Icon: EmergencyIcon, Label: text("Emergency"), Text: text("911"), Size: PhoneSize}}}}, Para{Text: text("When in doubt, call.")}}}},
		"record":     {Grid{Outlined: true, Rows: [][]Field{{{Label: text("Date"), Text: text("Dec 3")}, {Label: text("Lot number"), Share: 2}}}}},
		"calm":       {Panel{Frame: Calm, Icon: CalmIcon, Blocks: []Block{Para{Text: text("You can ask us to stop.")}}}},
		"alarm":      {Panel{Frame: Alarm, Blocks: []Block{Columns{Columns: []Column{phone(CallIcon, "Day", "555-0142"), phone(NightIcon, "Night", "555-0199")}}, Rule{}, Para{Text: text("When in doubt, call.")}}}},
		"numbered":   {Numbered{Number: "1", Blocks: []Block{Heading{Level: 3, Text: text("Ask.")}, Para{Text: text("First.")}}}, Numbered{Number: "2", Blocks: []Block{Heading{Level: 3, Text: text("Stop.")}}}},
		"bands":      {Bands{Stretches: []Stretch{{Share: 2, Thickness: 13, Head: text("Until 1:00 am"), Text: text("Any food.")}, {Share: 1, Head: text("After"), Text: text("Nothing.")}}}},
		"timeline":   {Timeline{Legend: [3]Text{text("before"), text("visit"), text("after.")}, Read: text("Read down."), Stops: someStops()}},
		"across":     {Timeline{Across: true, Stops: someStops()}},
		"writein":    {WriteIn{Blanks: []Blank{{Label: text("Name"), Share: 2}, {Label: text("Phone"), Share: 1}}}, WriteIn{Blanks: []Blank{{}}}},
		"columns":    {Columns{Columns: []Column{{Blocks: []Block{Panel{Frame: Outline, Blocks: []Block{Para{Text: text("One line.")}}}}}, {Blocks: []Block{Panel{Frame: Outline, Blocks: []Block{Para{Text: text("Two lines, since this is longer.")}}}}}}}},
		"figure":     {Figure{Drawing: body(), Alt: "a body", Caption: text("Seen from the back."), Center: true}},
		"space-rule": {Para{Text: text("a")}, Space{2}, Rule{}, Para{Text: text("b")}},
	} {
		t.Run(name, func(t *testing.T) {
			var got strings.Builder
			for _, rtl := range []bool{false, true} {
				d := Document{Lang: "en", RTL: rtl, Blocks: blocks}
				for _, p := range Layout(d, card, f) {
					soundPage(t, p, card)
					got.WriteString(p.String())
				}
			}
			golden(t, name, got.String())
		})
	}
}

func someStops() []Stop {
	return []Stop{
		{When: texts("Wed, Dec 2"), Text: text("Pack.")},
		{Kind: StopAt, When: texts("Thu, Dec 3", "9:00 am"), Text: act("Your visit.", "Plan for 3 hours.")},
		{Kind: StopAfter, When: texts("Fri, Dec 4"), Text: text("Rest.")},
	}
}

// TestHandouts compares whole made-up handouts.
func TestHandouts(t *testing.T) {
	f := testFonts(t)
	for name, d := range map[string]Document{"handout-en": fullHandout(), "handout-ar": arabicHandout()} {
		var got strings.Builder
		for _, p := range Layout(d, Letter, f) {
			soundPage(t, p, Letter)
			got.WriteString(p.String())
		}
		golden(t, name, got.String())
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".txt")
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatalf("%v; run go test -update", err)
	}
	a, b := strings.Split(got, "\n"), strings.Split(string(want), "\n")
	for i := range max(len(a), len(b)) {
		if i >= len(a) || i >= len(b) || a[i] != b[i] {
			t.Fatalf("%s line %d:\n got %s\nwant %s", file, i+1, at(a, i), at(b, i))
		}
	}
}

func at(lines []string, i int) string {
	if i < len(lines) {
		return lines[i]
	}
	return "(nothing)"
}
