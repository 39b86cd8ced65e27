package pdf

import (
	"bytes"
	"hash/maphash"
	"strconv"

	"github.com/klauspost/compress/zlib"

	"beforehand/handout/recent"
)

// streamed is a stream object, of which keys says all but the length.
func streamed(keys string, data []byte) object {
	b := make([]byte, 0, len(keys)+20)
	b = append(b, "<<"...)
	b = append(b, keys...)
	b = append(b, "/Length "...)
	b = strconv.AppendInt(b, int64(len(data)), 10)
	return object{append(b, ">>"...), data}
}

// buffers are kept for the next document, a few.
var buffers = make(chan []byte, 8)

// spareBuffer is an empty buffer, with room where one was given back.
func spareBuffer() []byte {
	select {
	case b := <-buffers:
		return b[:0]
	default:
		return nil
	}
}

// giveBack takes a buffer that nobody looks at any more.
func giveBack(b []byte) {
	const most = 1 << 20 // what is larger is rare and not worth keeping
	if cap(b) == 0 || cap(b) > most {
		return
	}
	select {
	case buffers <- b:
	default:
	}
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
var (
	streams    = recent.New[uint64, stream](1 << 19)
	streamSeed = maphash.MakeSeed()
)

// stream is data as it is and compressed.
type stream struct{ raw, deflated []byte }

// deflated is data compressed, now or earlier. Whoever asks must not change it.
func deflated(data []byte) []byte {
	key := maphash.Bytes(streamSeed, data)
	if known, ok := streams.Find(key); ok && bytes.Equal(known.raw, data) {
		return known.deflated
	}
	made := stream{bytes.Clone(data), deflate(data)}
	streams.Keep(key, made, len(made.raw)+len(made.deflated))
	return made.deflated
}
