package screen

import (
	"encoding/binary"
	"errors"
	"hash/maphash"
	"image"
	"image/color"
	"image/png"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"time"
)

// shape says where the pixels lie in the file Xvfb keeps them in: an X window dump (XWDFile.h of xorgproto).
type shape struct {
	start, stride int64
	width, height int
}

func readShape(file io.ReaderAt) (shape, error) {
	var head [25]uint32
	err := binary.Read(io.NewSectionReader(file, 0, 100), binary.BigEndian, &head)
	if err != nil {
		return shape{}, err
	}
	const bitsPerPixel, colors = 11, 19
	if head[1] != 7 || head[bitsPerPixel] != 32 {
		return shape{}, errors.New("the framebuffer is not a window dump with 32 bits a pixel")
	}
	return shape{
		start: int64(head[0]) + 12*int64(head[colors]), stride: int64(head[12]),
		width: int(head[4]), height: int(head[5]),
	}, nil
}

// Picture is what the screen shows now.
func (s *Screen) Picture() (image.Image, error) {
	picture := image.NewRGBA(image.Rect(0, 0, s.shape.width, s.shape.height))
	row := make([]byte, s.shape.stride)
	for y := range s.shape.height {
		if _, err := s.pixels.ReadAt(row, s.shape.start+int64(y)*s.shape.stride); err != nil {
			return nil, err
		}
		for x := range s.shape.width {
			from, to := row[4*x:], picture.Pix[picture.PixOffset(x, y):]
			to[0], to[1], to[2], to[3] = from[2], from[1], from[0], 0xff
		}
	}
	return picture, nil
}

// Save writes what the screen shows now to a PNG file, cut down to width × height from the top left, in the 256 colors
// that cover most of it: a window has few, and the file is a third as large.
func (s *Screen) Save(file string, width, height int) (err error) {
	picture, err := s.Picture()
	if err != nil {
		return err
	}
	cut := picture.(*image.RGBA).SubImage(image.Rect(0, 0, width, height))
	out, err := os.Create(file)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, out.Close()) }()
	return png.Encode(out, reduced(cut.(*image.RGBA)))
}

// reduced is a picture in its 256 most frequent colors.
func reduced(of *image.RGBA) *image.Paletted {
	count := map[color.RGBA]int{}
	each := func(do func(x, y int, c color.RGBA)) {
		for y := of.Rect.Min.Y; y < of.Rect.Max.Y; y++ {
			for x := of.Rect.Min.X; x < of.Rect.Max.X; x++ {
				do(x, y, of.RGBAAt(x, y))
			}
		}
	}
	each(func(_, _ int, c color.RGBA) { count[c]++ })
	colors := slices.SortedFunc(maps.Keys(count), func(a, b color.RGBA) int { return count[b] - count[a] })
	var palette color.Palette
	for _, c := range colors[:min(256, len(colors))] {
		palette = append(palette, c)
	}
	near := map[color.RGBA]uint8{}
	out := image.NewPaletted(of.Rect, palette)
	each(func(x, y int, c color.RGBA) {
		i, known := near[c]
		if !known {
			i = uint8(palette.Index(c))
			near[c] = i
		}
		out.SetColorIndex(x, y, i)
	})
	return out
}

// Painted tells whether anything but the black of an empty screen is to be seen, on every 64th row: to look at more,
// every 3 ms, takes a tenth of a core from the window that is waited for.
func (s *Screen) Painted() (bool, error) {
	row := make([]byte, s.shape.stride)
	for y := 0; y < s.shape.height; y += 64 {
		if _, err := s.pixels.ReadAt(row, s.shape.start+int64(y)*s.shape.stride); err != nil {
			return false, err
		}
		for x := 0; x+3 < len(row); x += 4 {
			if row[x]|row[x+1]|row[x+2] != 0 {
				return true, nil
			}
		}
	}
	return false, nil
}

// WaitUntilPainted waits for the first frame on an empty screen.
func (s *Screen) WaitUntilPainted(within time.Duration) error {
	return s.wait(within, "nothing was painted", s.Painted)
}

// Away moves the pointer to where no window is.
func (s *Screen) Away() error {
	_, err := s.xdotool("mousemove", strconv.Itoa(s.shape.width-1), strconv.Itoa(s.shape.height-1))
	return err
}

// WaitUntilEmpty waits for the last window to go.
func (s *Screen) WaitUntilEmpty(within time.Duration) error {
	return s.wait(within, "a window is still there", func() (bool, error) {
		painted, err := s.Painted()
		return !painted, err
	})
}

// WaitUntilStill waits until nothing has changed for as long as pause, and tells when the last change was seen.
func (s *Screen) WaitUntilStill(pause, within time.Duration) (last time.Time, err error) {
	last = time.Now()
	all := make([]byte, s.shape.stride*int64(s.shape.height))
	before, err := s.print(all)
	if err != nil {
		return last, err
	}
	err = s.wait(within, "the screen does not come to rest", func() (bool, error) {
		now, err := s.print(all)
		if now != before {
			before, last = now, time.Now()
		}
		return time.Since(last) >= pause, err
	})
	return last, err
}

// print is a fingerprint of the whole screen, read into all. It must be quick, to leave the machine to the window.
func (s *Screen) print(all []byte) (uint64, error) {
	_, err := s.pixels.ReadAt(all, s.shape.start)
	return maphash.Bytes(seed, all), err
}

var seed = maphash.MakeSeed()

func (s *Screen) wait(within time.Duration, otherwise string, done func() (bool, error)) error {
	deadline := time.Now().Add(within)
	for {
		ok, err := done()
		switch {
		case err != nil || ok:
			return err
		case time.Now().After(deadline):
			return errors.New(otherwise + " within " + within.String())
		}
		time.Sleep(3 * time.Millisecond)
	}
}
