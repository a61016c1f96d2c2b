package qa_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// line is one golden question with what the digests state for it.
type line struct {
	number int
	group  string
	text   string // as in the file
	turns  []string
	kinds  []index.Kind
	// figures and periods are the accepted ones of the figure that answers.
	figures []stated
	periods []string
	wants   []want
}

// stated is a value with its unit, "" where any unit will do.
type stated struct {
	value corpus.Decimal
	unit  string
}

// want is one demand of the last column: a word and what follows it.
type want struct{ word, rest string }

// demands are the words of the last column; true where a number follows.
var demands = map[string]bool{
	"also": true, "never": true, "of": true, "change": true, "against": true, "difference": true, "percent": true, "computed": true,
	"measure": false, "part": false, "says": false, "offers": false, "reason": false, "lacks": false, "most": false,
}

// absent says that the line's right answer may hold no figure at all.
func (l *line) absent() bool { return slices.Contains(l.kinds, index.KindNoData) }

// readLines reads testdata/questions.txt, which describes its own format.
func readLines(tb testing.TB) []line {
	tb.Helper()
	data, err := os.ReadFile("testdata/questions.txt")
	if err != nil {
		tb.Fatal(err)
	}
	var lines []line
	group := ""
	for i, text := range strings.Split(string(data), "\n") {
		switch {
		case strings.HasPrefix(text, "## "):
			group = strings.TrimPrefix(text, "## ")
		case strings.HasPrefix(text, "#"), strings.TrimSpace(text) == "":
		default:
			l, err := parseLine(text)
			if err != nil {
				tb.Fatalf("testdata/questions.txt:%d: %v", i+1, err)
			}
			l.number, l.group = i+1, group
			lines = append(lines, l)
		}
	}
	return lines
}

func parseLine(text string) (line, error) {
	columns := strings.Split(text, "|")
	if len(columns) < 2 || len(columns) > 5 {
		return line{}, fmt.Errorf("%d columns, want 2 to 5", len(columns))
	}
	l := line{text: strings.TrimSpace(columns[0]), turns: strings.Split(columns[0], " > ")}
	for i := range columns {
		columns[i] = strings.TrimSpace(columns[i])
	}
	columns = append(columns, "", "", "")
	for _, kind := range strings.Split(columns[1], "/") {
		l.kinds = append(l.kinds, index.Kind(kind))
	}
	var err error
	if l.figures, err = parseFigures(columns[2]); err != nil {
		return l, err
	}
	if l.periods, err = parsePeriods(columns[3]); err != nil {
		return l, err
	}
	l.wants, err = parseWants(columns[4])
	return l, err
}

func parseFigures(text string) ([]stated, error) {
	var list []stated
	for _, alternative := range alternatives(text) {
		value, unit, _ := strings.Cut(alternative, " ")
		d, err := vietnamese(value)
		if err != nil {
			return nil, err
		}
		list = append(list, stated{d, unit})
	}
	return list, nil
}

func parsePeriods(text string) ([]string, error) {
	list := alternatives(text)
	for _, p := range list {
		if _, err := corpus.ParsePeriod(p); err != nil {
			return nil, err
		}
	}
	return list, nil
}

func parseWants(text string) ([]want, error) {
	var list []want
	for _, piece := range strings.Split(text, ";") {
		if piece = strings.TrimSpace(piece); piece == "" {
			continue
		}
		word, rest, _ := strings.Cut(piece, " ")
		number, known := demands[word]
		if !known {
			return nil, fmt.Errorf("%q is no demand of the last column", word)
		}
		if _, err := vietnamese(rest); number && err != nil {
			return nil, err
		}
		list = append(list, want{word, rest})
	}
	return list, nil
}

func alternatives(text string) []string {
	if text == "" {
		return nil
	}
	return strings.Split(text, " or ")
}

// vietnamese reads 12.345.678 and 14,96.
func vietnamese(text string) (corpus.Decimal, error) {
	return corpus.ParseDecimal(strings.ReplaceAll(strings.ReplaceAll(text, ".", ""), ",", "."))
}
