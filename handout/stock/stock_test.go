package stock

import "testing"

// What is lent is zero and nobody else's, again and again.
func TestOf(t *testing.T) {
	var s Of[int]
	for round := range 3 {
		var lent [][]int
		for i := range 200 {
			n := i % 9
			if i == 50 {
				n = 3 * chunk
			}
			one := s.Take(n)
			if len(one) != n || cap(one) != n {
				t.Fatalf("room for %d of %d", len(one), n)
			}
			for j := range one {
				if one[j] != 0 {
					t.Fatalf("round %d: room that is not empty", round)
				}
				one[j] = i + 1
			}
			lent = append(lent, one)
		}
		for i, one := range lent {
			for _, v := range one {
				if v != i+1 {
					t.Fatalf("round %d: the room of %d was lent to %d as well", round, i, v-1)
				}
			}
		}
		s.Clear()
	}
	if n := len(s.chunks); n > 200*8/chunk+1 {
		t.Errorf("%d chunks: what comes back is not lent again", n)
	}
}

func TestShelf(t *testing.T) {
	shelf := make(Shelf[Of[int]], 1)
	a := shelf.Spare()
	shelf.Back(a)
	shelf.Back(new(Of[int])) // one too many
	if shelf.Spare() != a || shelf.Spare() == a {
		t.Error("what is put back is lent once")
	}
}
