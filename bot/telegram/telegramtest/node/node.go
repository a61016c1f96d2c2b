// Package node runs the programs of .ci/independent for tests: a bot and a
// server by other hands. They need Node.js and their packages, which .ci/run
// installs; where those are not there the tests are skipped.
package node

import (
	"bufio"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"
)

// Folder is the variable of the environment that names the folder in which the
// programs and their packages are.
const Folder = "SOLIEU_INDEPENDENT"

// limit is how long a program may run, and so how long a test can hang.
const limit = 30 * time.Second

// Process is a running program.
type Process struct {
	t     testing.TB
	lines *bufio.Reader
	input io.WriteCloser
}

// Start runs a program until it says that it is ready; it ends with the test.
func Start(t testing.TB, program string, args ...string) *Process {
	t.Helper()
	folder := os.Getenv(Folder)
	if folder == "" {
		t.Skipf("%s names no folder with the packages of .ci/independent; .ci/run makes one", Folder)
	}
	ctx, cancel := context.WithTimeout(context.Background(), limit)
	command := exec.CommandContext(ctx, "node", append([]string{filepath.Join(folder, program)}, args...)...)
	command.Stderr = os.Stderr
	output, err := command.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	input, err := command.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := command.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		command.Wait()
	})
	p := &Process{t, bufio.NewReader(output), input}
	if line := p.Line(); line != "ready\n" {
		t.Fatalf("%s says %q, want that it is ready", program, line)
	}
	return p
}

// Line reads the next line that the program prints.
func (p *Process) Line() string {
	p.t.Helper()
	line, err := p.lines.ReadString('\n')
	if err != nil {
		p.t.Fatalf("the program says no more: %v", err)
	}
	return line
}

// Ask writes a line to the program and reads its answer.
func (p *Process) Ask(line []byte) string {
	p.t.Helper()
	if _, err := p.input.Write(append(line, '\n')); err != nil {
		p.t.Fatal(err)
	}
	return p.Line()
}
