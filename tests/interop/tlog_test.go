// The open log of powerwith held against Go's own implementation of transparency logs
// (golang.org/x/mod/sumdb, of Debian's golang-golang-x-mod-dev): it takes our checkpoints, proofs and
// tiles, and we take its.
//
// POWERWITH_TILE_LOG names the program of engines/tile_log/examples/log_interop.rs. ./test runs this.
package interop

import (
	"bufio"
	"bytes"
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

// Sizes around every edge: one tile, two levels of tiles, and odd ones.
var sizes = []int64{1, 2, 3, 7, 255, 256, 257, 600, 1000}

// rust asks our side one question at a time.
type rust struct {
	t   *testing.T
	in  io.WriteCloser
	out *bufio.Reader
}

func start(t *testing.T) *rust {
	path := os.Getenv("POWERWITH_TILE_LOG")
	if path == "" {
		t.Fatal("POWERWITH_TILE_LOG is not set: run ./test interop")
	}
	command := exec.Command(path)
	command.Stderr = os.Stderr
	in, err := command.StdinPipe()
	must(t, err)
	out, err := command.StdoutPipe()
	must(t, err)
	must(t, command.Start())
	t.Cleanup(func() {
		in.Close()
		command.Wait()
	})
	return &rust{t, in, bufio.NewReaderSize(out, 1<<20)}
}

// try returns the reply, or what our side refused with.
func (r *rust) try(what string, words ...[]byte) ([]byte, error) {
	line := what
	for _, word := range words {
		digits := hex.EncodeToString(word)
		if digits == "" {
			digits = "-"
		}
		line += " " + digits
	}
	_, err := fmt.Fprintln(r.in, line)
	must(r.t, err)
	reply, err := r.out.ReadString('\n')
	must(r.t, err)
	reply = strings.TrimSuffix(reply, "\n")
	if strings.HasPrefix(reply, "no ") {
		return nil, fmt.Errorf("%s: %s", what, reply)
	}
	bytes, err := hex.DecodeString(strings.TrimPrefix(reply, "ok "))
	must(r.t, err)
	return bytes, nil
}

func (r *rust) ask(what string, words ...[]byte) []byte {
	reply, err := r.try(what, words...)
	must(r.t, err)
	return reply
}

// checkpoint returns the tree of our checkpoint, after Go's note package took its signature.
func (r *rust) checkpoint(size int64) tlog.Tree {
	log, _ := r.verifiers()
	signed, err := note.Open(r.ask("checkpoint", number(size)), note.VerifierList(log))
	must(r.t, err)
	return parse(r.t, signed.Text, log.Name())
}

func (r *rust) verifiers() (note.Verifier, note.Verifier) {
	log, witness, _ := strings.Cut(string(r.ask("keys")), "\n")
	verifier, err := note.NewVerifier(log)
	must(r.t, err)
	return verifier, cosigner(r.t, witness)
}

func TestGoTakesOurCheckpointsAndCosignatures(t *testing.T) {
	r := start(t)
	log, witness := r.verifiers()
	for _, size := range sizes {
		signed, err := note.Open(r.ask("checkpoint", number(size)), note.VerifierList(log, witness))
		must(t, err)
		if len(signed.Sigs) != 2 || len(signed.UnverifiedSigs) != 0 {
			t.Fatalf("size %d: %d signatures hold, %d do not", size, len(signed.Sigs), len(signed.UnverifiedSigs))
		}
		if tree := parse(t, signed.Text, log.Name()); tree.N != size {
			t.Fatalf("size %d: the checkpoint says %d", size, tree.N)
		}
	}
}

func TestGoTakesOurTilesAndReadsEveryEntryFromThem(t *testing.T) {
	r := start(t)
	for _, size := range sizes {
		tree := r.checkpoint(size)
		// This reader checks every tile against the checkpoint.
		ours := r.tiles(size)
		reader := tlog.TileHashReader(tree, ours)
		for seq := int64(0); seq < size; seq++ {
			proof, err := tlog.ProveRecord(size, seq, reader)
			must(t, err)
			entry := ours.entry(t, seq)
			must(t, tlog.CheckRecord(proof, size, tree.Hash, seq, tlog.RecordHash(entry)))
			if !bytes.Contains(entry, []byte(fmt.Sprintf("\nseq %d\n", seq))) {
				t.Fatalf("entry %d of %d is another one: %s", seq, size, entry)
			}
		}
	}
}

func TestGoTakesOurInclusionProofs(t *testing.T) {
	r := start(t)
	for _, size := range []int64{1, 2, 7, 64, 100} {
		tree, ours := r.checkpoint(size), r.tiles(size)
		for seq := int64(0); seq < size; seq++ {
			leaf := tlog.RecordHash(ours.entry(t, seq))
			proof := tlog.RecordProof(hashes(r.ask("inclusion", number(size), number(seq))))
			must(t, tlog.CheckRecord(proof, size, tree.Hash, seq, leaf))
			if tlog.CheckRecord(proof, size, tree.Hash, seq, tlog.RecordHash([]byte("another"))) == nil {
				t.Fatalf("the proof of %d in %d holds for another entry", seq, size)
			}
		}
	}
}

func TestGoTakesOurConsistencyProofs(t *testing.T) {
	r := start(t)
	for _, size := range []int64{1, 2, 7, 64, 100} {
		tree := r.checkpoint(size)
		for old := int64(1); old <= size; old++ {
			before := r.checkpoint(old)
			proof := tlog.TreeProof(hashes(r.ask("consistency", number(size), number(old))))
			must(t, tlog.CheckTree(proof, size, tree.Hash, old, before.Hash))
		}
	}
}

func TestGoTakesOurProofFiles(t *testing.T) {
	r := start(t)
	log, witness := r.verifiers()
	for _, seq := range []int64{0, 1, 255, 256, 599} {
		text := string(r.ask("proof_file", number(600), number(seq)))
		front, checkpoint, found := strings.Cut(text, "\n\n")
		lines := strings.Split(front, "\n")
		if !found || lines[0] != "c2sp.org/tlog-proof@v1" || lines[1] != fmt.Sprintf("index %d", seq) {
			t.Fatalf("this is not a proof file: %s", text)
		}
		var proof tlog.RecordProof
		for _, line := range lines[2:] {
			hash, err := tlog.ParseHash(line)
			must(t, err)
			proof = append(proof, hash)
		}
		signed, err := note.Open([]byte(checkpoint), note.VerifierList(log, witness))
		must(t, err)
		tree := parse(t, signed.Text, log.Name())
		must(t, tlog.CheckRecord(proof, tree.N, tree.Hash, seq, tlog.RecordHash(r.tiles(600).entry(t, seq))))
	}
}

// A log that Go grows, in memory.
type goLog struct{ stored []tlog.Hash }

func (l *goLog) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	var found []tlog.Hash
	for _, index := range indexes {
		found = append(found, l.stored[index])
	}
	return found, nil
}

func grow(t *testing.T, size int64) *goLog {
	l := &goLog{}
	for seq := int64(0); seq < size; seq++ {
		hashes, err := tlog.StoredHashes(seq, []byte(fmt.Sprintf("an entry of Go: %d", seq)), l)
		must(t, err)
		l.stored = append(l.stored, hashes...)
	}
	return l
}

func (l *goLog) root(t *testing.T, size int64) tlog.Hash {
	root, err := tlog.TreeHash(size, l)
	must(t, err)
	return root
}

func TestWeTakeProofsThatGoMakes(t *testing.T) {
	r, size := start(t), int64(300)
	l := grow(t, size)
	root := l.root(t, size)
	for seq := int64(0); seq < size; seq++ {
		proof, err := tlog.ProveRecord(size, seq, l)
		must(t, err)
		leaf := tlog.RecordHash([]byte(fmt.Sprintf("an entry of Go: %d", seq)))
		r.ask("take_inclusion", number(size), root[:], number(seq), leaf[:], join(proof))
		if _, err := r.try("take_inclusion", number(size), root[:], number(seq), root[:], join(proof)); err == nil {
			t.Fatalf("the proof of %d holds for another entry", seq)
		}
	}
	for old := int64(1); old <= size; old++ {
		proof, err := tlog.ProveTree(size, old, l)
		must(t, err)
		before := l.root(t, old)
		r.ask("take_consistency", number(old), before[:], number(size), root[:], join(proof))
		if _, err := r.try("take_consistency", number(old), root[:], number(size), root[:], join(proof)); err == nil && old != size {
			t.Fatalf("the proof from %d holds for another past", old)
		}
	}
}

func TestWeTakeTilesThatGoMakes(t *testing.T) {
	r := start(t)
	for _, size := range sizes {
		l := grow(t, size)
		root := l.root(t, size)
		words := [][]byte{number(size), root[:]}
		for _, tile := range tlog.NewTiles(8, 0, size) {
			// Some versions also list the tiles that were narrower on the way.
			if there := size>>(8*tile.L) - tile.N*256; there < 256 && int64(tile.W) < there {
				continue
			}
			data, err := tlog.ReadTileData(tile, l)
			must(t, err)
			words = append(words, []byte(strings.Replace(tile.Path(), "tile/8/", "tile/", 1)), data)
		}
		r.ask("take_tiles", words...)
		for i := 3; i < len(words); i += 2 {
			words[i][5] ^= 1
			if _, err := r.try("take_tiles", words...); err == nil {
				t.Fatalf("size %d: a changed tile is taken: %s", size, words[i-1])
			}
			words[i][5] ^= 1
		}
	}
}

func TestWeTakeCheckpointsThatGoSigns(t *testing.T) {
	r := start(t)
	secret, public, err := note.GenerateKey(zeros{}, "go.example/log")
	must(t, err)
	signer, err := note.NewSigner(secret)
	must(t, err)
	l := grow(t, 42)
	text := fmt.Sprintf("go.example/log\n42\n%v\n", l.root(t, 42))
	signed, err := note.Sign(&note.Note{Text: text}, signer)
	must(t, err)
	if got := string(r.ask("take_checkpoint", []byte(public), signed)); got != text {
		t.Fatalf("we read %q", got)
	}
	if _, err := r.try("take_checkpoint", []byte(public), bytes.Replace(signed, []byte("42"), []byte("43"), 1)); err == nil {
		t.Fatal("a changed checkpoint is taken")
	}
}

func TestWeTakeCosignaturesThatGoMakes(t *testing.T) {
	r, name, at := start(t), "go.example/witness", uint64(1790000001)
	secret := ed25519.NewKeyFromSeed(bytes.Repeat([]byte{5}, 32))
	public := append([]byte{4}, secret.Public().(ed25519.PublicKey)...)
	id := keyID(name, public)
	key := fmt.Sprintf("%s+%08x+%s", name, id, base64.StdEncoding.EncodeToString(public))
	text := "go.example/log\n42\n" + base64.StdEncoding.EncodeToString(make([]byte, 32)) + "\n"
	signature := ed25519.Sign(secret, []byte(fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, text)))
	line := binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint32(nil, id), at)
	line = append(line, signature...)
	signed := fmt.Sprintf("%s\n— %s %s\n", text, name, base64.StdEncoding.EncodeToString(line))
	if got := r.ask("take_cosignature", []byte(key), []byte(signed)); binary.BigEndian.Uint64(got) != at {
		t.Fatalf("we read the time as %x", got)
	}
}

// tiles reads our tiles for Go, whose paths also have the height.
type tiles struct {
	r    *rust
	size int64
	kept map[string][]byte
}

// read asks for each tile once.
func (s *tiles) read(path string) ([]byte, error) {
	if data, ok := s.kept[path]; ok {
		return data, nil
	}
	data, err := s.r.try("tile", number(s.size), []byte(path))
	s.kept[path] = data
	return data, err
}

func (s *tiles) Height() int { return 8 }

func (s *tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range wanted {
		path := strings.Replace(tile.Path(), "tile/8/", "tile/", 1)
		data, err := s.read(path)
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func (s *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (r *rust) tiles(size int64) *tiles { return &tiles{r, size, map[string][]byte{}} }

// entry reads one of our entries from its tile.
func (s *tiles) entry(t *testing.T, seq int64) []byte {
	width := s.size - seq/256*256
	path := fmt.Sprintf("tile/entries/%03d", seq/256)
	if width < 256 {
		path += fmt.Sprintf(".p/%d", width)
	}
	data, err := s.read(path)
	must(t, err)
	for i := int64(0); ; i++ {
		length := binary.BigEndian.Uint16(data)
		entry := data[2 : 2+int(length)]
		if i == seq%256 {
			return entry
		}
		data = data[2+int(length):]
	}
}

// witness checks cosignatures, which golang.org/x/mod does not know.
type witness struct {
	name string
	id   uint32
	key  ed25519.PublicKey
}

func cosigner(t *testing.T, text string) note.Verifier {
	parts := strings.SplitN(text, "+", 3)
	bytes, err := base64.StdEncoding.DecodeString(parts[2])
	must(t, err)
	if bytes[0] != 4 || fmt.Sprintf("%08x", keyID(parts[0], bytes)) != parts[1] {
		t.Fatalf("this is not the key of a witness: %s", text)
	}
	return &witness{parts[0], keyID(parts[0], bytes), bytes[1:]}
}

func (w *witness) Name() string    { return w.name }
func (w *witness) KeyHash() uint32 { return w.id }
func (w *witness) Verify(text, signature []byte) bool {
	if len(signature) != 8+ed25519.SignatureSize {
		return false
	}
	at := binary.BigEndian.Uint64(signature)
	signed := fmt.Sprintf("cosignature/v1\ntime %d\n%s", at, text)
	return ed25519.Verify(w.key, []byte(signed), signature[8:])
}

func keyID(name string, public []byte) uint32 {
	sum := sha256.Sum256(append([]byte(name+"\n"), public...))
	return binary.BigEndian.Uint32(sum[:])
}

func parse(t *testing.T, text, origin string) tlog.Tree {
	var tree tlog.Tree
	lines := strings.Split(text, "\n")
	if len(lines) != 4 || lines[0] != origin || lines[3] != "" {
		t.Fatalf("this is not a checkpoint: %q", text)
	}
	_, err := fmt.Sscanf(lines[1], "%d", &tree.N)
	must(t, err)
	tree.Hash, err = tlog.ParseHash(lines[2])
	must(t, err)
	return tree
}

func hashes(all []byte) []tlog.Hash {
	found := []tlog.Hash{}
	for ; len(all) > 0; all = all[tlog.HashSize:] {
		var hash tlog.Hash
		copy(hash[:], all)
		found = append(found, hash)
	}
	return found
}

func join(all []tlog.Hash) []byte {
	var joined []byte
	for _, hash := range all {
		joined = append(joined, hash[:]...)
	}
	return joined
}

func number(n int64) []byte { return binary.BigEndian.AppendUint64(nil, uint64(n)) }

// zeros is chance that is none, so that every run is the same.
type zeros struct{}

func (zeros) Read(bytes []byte) (int, error) {
	for i := range bytes {
		bytes[i] = 0
	}
	return len(bytes), nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
