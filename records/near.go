package records

import (
	"slices"
	"strings"
)

// nearest lists the names that a misspelled one may stand for, the likeliest
// first.
func nearest(name string, names []string) []string {
	const longest = 40 // no name of ours is as long
	if len(name) > longest {
		return nil
	}
	type match struct {
		name string
		far  int
	}
	var found []match
	for _, n := range names {
		slips := 1 + len(n)/4
		if far := distance(flat(name), flat(n)); far <= slips {
			found = append(found, match{n, far})
		}
	}
	slices.SortStableFunc(found, func(a, b match) int { return a.far - b.far })
	var near []string
	for _, m := range found {
		if len(near) < 3 {
			near = append(near, m.name)
		}
	}
	return near
}

// flat takes "harvestAt", "Harvest-At" and "harvest_at" for one name.
func flat(name string) string {
	return strings.NewReplacer("_", "", "-", "", " ", "").Replace(strings.ToLower(name))
}

// distance counts the letters to add, drop or change to turn a into b
// (Levenshtein).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := corner
			if a[i] != b[j] {
				change++
			}
			corner = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
