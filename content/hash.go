package content

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
)

// Hash is eight hex digits that change with any fact or wording of the guide. A
// clinic's approval holds for one hash.
func (g *Guide) Hash() string {
	if g.hash == nil { // it was read from nowhere
		return ""
	}
	return g.hash()
}

// hash is over the name and text of every file, in the order of their paths.
func hash(fsys fs.FS) string {
	sum := sha256.New()
	// Load has read these files: what fails here failed there.
	_ = fs.WalkDir(fsys, ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := fs.ReadFile(fsys, path)
		if err != nil {
			return err
		}
		_, _ = io.WriteString(sum, path+"\x00")
		_, err = sum.Write(append(file, 0))
		return err
	})
	return hex.EncodeToString(sum.Sum(nil)[:4])
}
