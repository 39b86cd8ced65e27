package pdf

import "sync"

// shelf keeps what was made lately, in two generations: when the younger is full the
// older is let go. Documents share it, and it is safe for several goroutines.
type shelf[K comparable, V any] struct {
	most int // bytes that one generation may take

	mu         sync.Mutex
	young, old map[K]kept[V]
	bytes      int // of the young
}

type kept[V any] struct {
	value V
	bytes int
}

func (s *shelf[K, V]) find(key K) (V, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	found, ok := s.young[key]
	if !ok {
		if found, ok = s.old[key]; ok {
			s.put(key, found)
		}
	}
	return found.value, ok
}

// keep puts down what takes so many bytes.
func (s *shelf[K, V]) keep(key K, value V, bytes int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.put(key, kept[V]{value, bytes})
}

func (s *shelf[K, V]) put(key K, one kept[V]) {
	if s.young == nil || s.bytes+one.bytes > s.most {
		s.young, s.old, s.bytes = map[K]kept[V]{}, s.young, 0
	}
	s.bytes += one.bytes - s.young[key].bytes
	s.young[key] = one
}
