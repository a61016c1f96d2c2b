// Package sample is the built-in library: our own digests of five published
// reports, one Markdown file each, in our own words. Facts and figures are the
// reports'; the sentences are not. A digest states every figure as its report
// does, also where the report's figures do not agree with each other, and only
// tidies how it is written (broken digit groups, footnote digits).
//
// The digests are read by the same code as any imported report. Nothing is
// computed or checked here.
package sample

import "embed"

//go:embed digests/*.md
var digests embed.FS

// folder holds the digests inside the embedded tree.
const folder = "digests"

// File is one digest as it lies in the program.
type File struct {
	// Name is the base name: 2023-09.md.
	Name string
	// Data is Markdown with YAML front matter, UTF-8 and NFC. It is the
	// caller's own copy.
	Data []byte
}

// Files returns the digests, sorted by name.
func Files() []File {
	// Reading what the compiler embedded does not fail; a test counts the files.
	entries, _ := digests.ReadDir(folder)
	files := make([]File, 0, len(entries))
	for _, entry := range entries {
		data, _ := digests.ReadFile(folder + "/" + entry.Name())
		files = append(files, File{Name: entry.Name(), Data: data})
	}
	return files
}
