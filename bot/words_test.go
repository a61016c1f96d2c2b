package bot

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"strings"
	"testing"
	"unicode"
)

// Vietnamese words that a user reads stand in words.go only, and none holds a
// digit, which the gate would stop.
func TestWordsAreInOnePlace(t *testing.T) {
	files := token.NewFileSet()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		name := entry.Name()
		// The gate has its own words for numbers: it shares nothing with the writing.
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.HasPrefix(name, "gate") {
			continue
		}
		file, err := parser.ParseFile(files, name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != token.STRING {
				return true
			}
			vietnamese := strings.ContainsFunc(literal.Value, func(r rune) bool { return r > unicode.MaxASCII && unicode.IsLetter(r) })
			switch {
			case name == "words.go" && strings.ContainsAny(literal.Value, "0123456789"):
				t.Errorf("%s: digits in %s", files.Position(literal.Pos()), literal.Value)
			case name != "words.go" && vietnamese:
				t.Errorf("%s: %s belongs in words.go", files.Position(literal.Pos()), literal.Value)
			}
			return true
		})
	}
}
