// Package stock lends room for many small things that are all given back at once: what
// one handout needs while it is made, and the next needs again. It knows nothing of what
// it lends.
package stock

// Of lends room for things of one kind. The zero value has none yet. It is for one
// goroutine.
type Of[T any] struct {
	chunks [][]T
	chunk  int // the first from which not all is taken
	taken  int // of that
}

// chunk is how many things are made room for at a time.
const chunk = 256

// Take is room for n things side by side, all zero.
func (s *Of[T]) Take(n int) []T {
	if n > chunk {
		return make([]T, n)
	}
	if s.taken+n > chunk {
		s.chunk, s.taken = s.chunk+1, 0
	}
	if s.chunk == len(s.chunks) {
		s.chunks = append(s.chunks, make([]T, chunk))
	}
	s.taken += n
	return s.chunks[s.chunk][s.taken-n : s.taken : s.taken]
}

// Clear takes back all that was lent. Nobody may look at it any more.
func (s *Of[T]) Clear() {
	for i := range min(s.chunk+1, len(s.chunks)) {
		clear(s.chunks[i])
	}
	s.chunk, s.taken = 0, 0
}

// Shelf keeps stocks for whoever needs one next, a few.
type Shelf[S any] chan *S

// Spare is a stock, with room where one was put back.
func (s Shelf[S]) Spare() *S {
	select {
	case one := <-s:
		return one
	default:
		return new(S)
	}
}

// Back puts a stock back, cleared.
func (s Shelf[S]) Back(one *S) {
	select {
	case s <- one:
	default:
	}
}
