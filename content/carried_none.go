//go:build uncarried

package content

// What stands here is what the package needs to be built while the guide is written as
// Go: nothing.
var (
	carriedFacts Guide
	carriedHash  string
	carriedWords map[Lang]func() *Words
)
