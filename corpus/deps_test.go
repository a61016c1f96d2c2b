package corpus_test

import (
	"io/fs"
	"maps"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// light lists the packages that only name things, and all that each may reach,
// itself or through what it imports, besides the standard library. A path stands
// for the packages below it too, "=" before it for that package alone.
var light = []struct {
	pkg   string
	reach []string
}{
	{"solieu/corpus", nil},
	{"solieu/index", []string{"=solieu/corpus"}},
	{"solieu/bot", []string{"=solieu/corpus", "solieu/corpus/vi", "=solieu/index", "golang.org/x/text"}},
}

// importers says who may import a library, or a layer of our own. Tests are not
// bound by it.
var importers = []struct {
	path string
	only []string
}{
	{"github.com/blevesearch", []string{"solieu/index/fulltext", "solieu/cmd"}},
	{"github.com/go-telegram-bot-api", []string{"solieu/bot/telegram", "solieu/cmd"}},
	{"modernc.org", []string{"solieu/corpus/library", "solieu/bot/chats", "solieu/cmd"}},
	{"go.yaml.in/yaml", []string{"solieu/corpus/catalog", "solieu/corpus/read", "solieu/cmd"}},
	{"github.com/xuri", []string{"solieu/bot/export", "solieu/cmd"}},
	{"golang.org/x/image", []string{"solieu/bot/chart", "solieu/cmd"}},
	{"github.com/go-fonts", []string{"solieu/bot/chart", "solieu/cmd"}},
	{"github.com/spf13/pflag", []string{"solieu/cmd"}},

	{"solieu/corpus", []string{"solieu/corpus", "solieu/index", "solieu/bot", "solieu/cmd"}},
	{"solieu/index", []string{"solieu/index", "solieu/bot", "solieu/cmd"}},
	{"solieu/bot", []string{"solieu/bot", "solieu/cmd"}},
	{"solieu/cmd", nil},
}

func TestLightPackagesStayLight(t *testing.T) {
	imports := readImports(t)
	for _, rule := range light {
		if _, ok := imports[rule.pkg]; !ok {
			t.Errorf("there is no package %s: correct the table", rule.pkg)
		}
		for _, way := range breaches(imports, rule.pkg, rule.reach) {
			t.Errorf("%s reaches what it may not: %s", rule.pkg, strings.Join(way, " → "))
		}
	}
}

func TestImportsGoOneWay(t *testing.T) {
	imports := readImports(t)
	for _, rule := range importers {
		used := false
		for _, pkg := range slices.Sorted(maps.Keys(imports)) {
			if !within(pkg, []string{"solieu"}) {
				continue
			}
			for _, path := range imports[pkg] {
				if !within(path, []string{rule.path}) {
					continue
				}
				used = true
				if !within(pkg, rule.only) {
					t.Errorf("%s imports %s, which is for %v only", pkg, path, rule.only)
				}
			}
		}
		if !used && rule.only != nil {
			t.Errorf("nothing imports %s: take it out of the table, or correct its path", rule.path)
		}
	}
}

// within reports whether a path is one of those given or lies below one.
func within(path string, given []string) bool {
	return slices.ContainsFunc(given, func(g string) bool {
		if alone, ok := strings.CutPrefix(g, "="); ok {
			return path == alone
		}
		return path == g || strings.HasPrefix(path, g+"/")
	})
}

// breaches lists the chains of imports that lead from pkg out of what it may
// reach, each up to its first step outside.
func breaches(imports map[string][]string, pkg string, reach []string) [][]string {
	var found [][]string
	seen := map[string]bool{pkg: true}
	for queue := [][]string{{pkg}}; len(queue) > 0; queue = queue[1:] {
		way := queue[0]
		for _, next := range imports[way[len(way)-1]] {
			if seen[next] {
				continue
			}
			seen[next] = true
			longer := append(slices.Clone(way), next)
			if within(next, reach) {
				queue = append(queue, longer)
			} else {
				found = append(found, longer)
			}
		}
	}
	return found
}

// readImports asks the go command for all packages of the module and of what it
// depends on, each with its imports; the standard library is left out.
func readImports(t *testing.T) map[string][]string {
	t.Helper()
	tool, err := exec.LookPath("go")
	if err != nil {
		t.Skip("skipped: there is no go command to list imports with")
	}
	walkModule(t)
	const form = `{{if not .Standard}}{{.ImportPath}} {{join .Imports " "}}{{end}}`
	out, err := exec.Command(tool, "list", "-deps", "-f", form, "solieu/...").Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr(err))
	}
	imports := map[string][]string{}
	for line := range strings.Lines(string(out)) {
		if fields := strings.Fields(line); len(fields) > 0 {
			imports[fields[0]] = fields[1:]
		}
	}
	if len(imports) == 0 {
		t.Fatal("go list names no package: run the test inside the module")
	}
	for pkg, list := range imports {
		imports[pkg] = slices.DeleteFunc(list, func(path string) bool {
			_, ours := imports[path]
			return !ours
		})
	}
	return imports
}

// walkModule opens the folders of the module. The go command repeats an earlier
// result until something changes that the test itself has opened; what go list
// opens doesn't count.
func walkModule(t *testing.T) {
	t.Helper()
	err := filepath.WalkDir("..", func(path string, entry fs.DirEntry, err error) error {
		if err == nil && entry.IsDir() && path != ".." && strings.HasPrefix(entry.Name(), ".") {
			return fs.SkipDir
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

func stderr(err error) string {
	if exit, ok := err.(*exec.ExitError); ok {
		return string(exit.Stderr)
	}
	return ""
}
