package pdf

import (
	"bytes"
	"hash/maphash"
	"strconv"
	"sync"

	"github.com/klauspost/compress/zlib"
)

// streamed is the body of a stream object.
func streamed(keys string, data []byte) []byte {
	b := make([]byte, 0, len(keys)+len(data)+50)
	b = append(b, "<<"...)
	b = append(b, keys...)
	b = append(b, "/Length "...)
	b = strconv.AppendInt(b, int64(len(data)), 10)
	b = append(b, ">>\nstream\n"...)
	b = append(b, data...)
	return append(b, "\nendstream"...)
}

// deflaters are kept, a few, because each holds a window of more than 1 MB. A
// sync.Pool would lose them at every collection, and so every few documents.
var deflaters = make(chan *zlib.Writer, 4)

func deflater() *zlib.Writer {
	select {
	case w := <-deflaters:
		return w
	default:
	}
	w, err := zlib.NewWriterLevel(nil, zlib.BestSpeed)
	if err != nil {
		panic("pdf: " + err.Error()) // the level is a constant
	}
	return w
}

// deflate compresses for a stream with the filter FlateDecode.
func deflate(data []byte) []byte {
	var b bytes.Buffer
	b.Grow(len(data)/3 + 64) // mostly enough
	w := deflater()
	w.Reset(&b)
	w.Write(data) // a bytes.Buffer takes everything
	w.Close()
	select {
	case deflaters <- w:
	default:
	}
	return b.Bytes()
}

// streams is shared by all documents: much of what one patient reads has been
// compressed for another.
var streams = streamShelf{seed: maphash.MakeSeed()}

// streamShelf keeps what was compressed lately, in two generations: when the younger
// is full the older is let go.
type streamShelf struct {
	seed       maphash.Seed
	mu         sync.Mutex
	young, old map[uint64]stream
	bytes      int // of the young
}

// stream is data as it is and compressed.
type stream struct{ raw, deflated []byte }

// streamBytes is how much one generation of streams may take.
const streamBytes = 4 << 20

// deflated is data compressed. Whoever asks must not change it.
func (s *streamShelf) deflated(data []byte) []byte {
	key := maphash.Bytes(s.seed, data)
	if known, ok := s.find(key); ok && bytes.Equal(known.raw, data) {
		return known.deflated
	}
	made := stream{bytes.Clone(data), deflate(data)}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.put(key, made)
	return made.deflated
}

func (s *streamShelf) find(key uint64) (stream, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if found, ok := s.young[key]; ok {
		return found, true
	}
	found, ok := s.old[key]
	if ok {
		s.put(key, found)
	}
	return found, ok
}

func (s *streamShelf) put(key uint64, made stream) {
	size := len(made.raw) + len(made.deflated)
	if s.young == nil || s.bytes+size > streamBytes {
		s.young, s.old, s.bytes = map[uint64]stream{}, s.young, 0
	}
	if _, again := s.young[key]; !again {
		s.young[key] = made
		s.bytes += size
	}
}
