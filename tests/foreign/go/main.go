// Verifies a log of Tidegate by the Go checksum database's own code, golang.org/x/mod/sumdb, and nothing of ours.
//
//	verifylog log DIR VKEY [OLD]          the signed head, every entry in its place, and growth since an old checkpoint
//	verifylog proof FILE ENTRY VKEY       a .tlog-proof of an entry
//
// Ends with 0 when it is proven, 1 when not, and says why.
package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const width = 256

// every is the size up to which each entry is proven by itself; of larger logs, the first of each bundle.
const every = 2000

// memory is the tree counted from the entries.
type memory struct{ hashes []tlog.Hash }

func (m *memory) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, m.hashes[index])
	}
	return found, nil
}

// folder is the log's public folder. What was read is kept: each proof needs the same few tiles.
type folder struct {
	path string
	kept map[string][]byte
}

func (f folder) Height() int { return 8 }

func (f folder) SaveTiles([]tlog.Tile, [][]byte) {}

func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		data, err := f.tile(tile)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

// tile reads a tile of hashes. Its path is that of tlog-tiles, which has no height in it.
func (f folder) tile(tile tlog.Tile) ([]byte, error) {
	path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
	if data, ok := f.kept[path]; ok {
		return data, nil
	}
	data, err := os.ReadFile(filepath.Join(f.path, path))
	if err == nil {
		f.kept[path] = data
	}
	return data, err
}

// entries reads a bundle: each entry behind its length in two bytes.
func (f folder) entries(n int64, count int) ([][]byte, error) {
	path := strings.Replace(tlog.Tile{H: 8, L: -1, N: n, W: count}.Path(), "tile/8/data/", "tile/entries/", 1)
	data, err := os.ReadFile(filepath.Join(f.path, path))
	if err != nil {
		return nil, err
	}
	var all [][]byte
	for len(data) > 0 {
		if len(data) < 2 || len(data)-2 < int(binary.BigEndian.Uint16(data)) {
			return nil, fmt.Errorf("bundle %d is cut", n)
		}
		size := int(binary.BigEndian.Uint16(data))
		all = append(all, data[2:2+size])
		data = data[2+size:]
	}
	if len(all) != count {
		return nil, fmt.Errorf("bundle %d has %d entries, not %d", n, len(all), count)
	}
	return all, nil
}

// head opens a signed checkpoint. Its lines are read here, because x/mod's own form begins with "go.sum database tree".
func head(raw []byte, vkey string) (tlog.Tree, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return tlog.Tree{}, err
	}
	opened, err := note.Open(raw, note.VerifierList(verifier))
	if err != nil {
		return tlog.Tree{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) != 4 || lines[0] != verifier.Name() {
		return tlog.Tree{}, errors.New("the text is no checkpoint of this log")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil {
		return tlog.Tree{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	return tlog.Tree{N: size, Hash: root}, err
}

func verifyLog(dir, vkey, old string) error {
	raw, err := os.ReadFile(filepath.Join(dir, "checkpoint"))
	if err != nil {
		return err
	}
	tree, err := head(raw, vkey)
	if err != nil {
		return err
	}
	files := folder{dir, map[string][]byte{}}
	reader := tlog.TileHashReader(tree, files)
	counted := &memory{}
	for n := int64(0); n*width < tree.N; n++ {
		count := width
		if left := tree.N - n*width; left < width {
			count = int(left)
		}
		entries, err := files.entries(n, count)
		if err != nil {
			return err
		}
		for i, entry := range entries {
			index := n*width + int64(i)
			stored, err := tlog.StoredHashes(index, entry, counted)
			if err != nil {
				return err
			}
			counted.hashes = append(counted.hashes, stored...)
			if tree.N > every && i > 0 {
				continue
			}
			// The reader of older releases does not hold every tile against its parent; the proof is checked to the root.
			proof, err := tlog.ProveRecord(tree.N, index, reader)
			if err != nil {
				return err
			}
			if err := tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(entry)); err != nil {
				return fmt.Errorf("entry %d: %w", index, err)
			}
		}
	}
	root, err := tlog.TreeHash(tree.N, counted)
	if err != nil {
		return err
	}
	if root != tree.Hash {
		return errors.New("the entries do not lead to the signed root")
	}
	if old == "" {
		return nil
	}
	raw, err = os.ReadFile(old)
	if err != nil {
		return err
	}
	before, err := head(raw, vkey)
	if err != nil {
		return err
	}
	proof, err := tlog.ProveTree(tree.N, before.N, reader)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, tree.N, tree.Hash, before.N, before.Hash)
}

func verifyProof(file, entry, vkey string) error {
	raw, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, checkpoint, found := bytes.Cut(raw, []byte("\n\n"))
	lines := strings.Split(string(text), "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return errors.New("this is no proof")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	index, err := strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	data, err := os.ReadFile(entry)
	if err != nil {
		return err
	}
	tree, err := head(checkpoint, vkey)
	if err != nil {
		return err
	}
	return tlog.CheckRecord(proof, tree.N, tree.Hash, index, tlog.RecordHash(data))
}

func run(arguments []string) error {
	switch {
	case len(arguments) == 3 && arguments[0] == "log":
		return verifyLog(arguments[1], arguments[2], "")
	case len(arguments) == 4 && arguments[0] == "log":
		return verifyLog(arguments[1], arguments[2], arguments[3])
	case len(arguments) == 4 && arguments[0] == "proof":
		return verifyProof(arguments[1], arguments[2], arguments[3])
	}
	return errors.New("usage: verifylog log DIR VKEY [OLD] | verifylog proof FILE ENTRY VKEY")
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println("proven")
}
