package recent

import (
	"sync"
	"testing"
)

func TestShelfStaysBounded(t *testing.T) {
	const most = 10
	s := New[int, string](most)
	for i := range 100 {
		s.Keep(i, "abc", 3)
		if got, ok := s.Find(0); !ok || got != "abc" {
			t.Fatalf("what is asked for again and again is gone after %d others", i)
		}
		if n := s.Bytes(); n > 2*most {
			t.Fatalf("%d bytes are kept, want at most %d", n, 2*most)
		}
	}
	if _, ok := s.Find(50); ok {
		t.Error("what nobody asked for is still there")
	}
}

func TestShelfKeepsTheLast(t *testing.T) {
	s := New[string, int](100)
	s.Keep("a", 1, 10)
	s.Keep("a", 2, 30)
	if got, _ := s.Find("a"); got != 2 || s.Bytes() != 30 {
		t.Errorf("got %d in %d bytes, want 2 in 30", got, s.Bytes())
	}
	s.Forget()
	if _, ok := s.Find("a"); ok || s.Bytes() != 0 {
		t.Error("not forgotten")
	}
}

func TestShelfIsForSeveral(t *testing.T) {
	s := New[int, int](64)
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			for i := range 2000 {
				if got, ok := s.Find(i % 40); ok && got != i%40 {
					t.Errorf("%d is kept as %d", i%40, got)
				}
				s.Keep(i%40, i%40, 4)
			}
		})
	}
	all.Wait()
}
