package read

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxFrontLines is how far the end of the front matter is looked for.
const maxFrontLines = 100

// frontMatter reads the YAML between the first line "---" and the next one, and
// says how many lines it takes; 0 where the file has none.
func frontMatter(text string, lines []line) (Front, int, error) {
	var front Front
	if len(lines) == 0 || lines[0].number != 1 || !isFence(text, true) {
		return front, 0, nil
	}
	body, closing, ok := cutFront(text)
	if !ok {
		return front, 0, fmt.Errorf("%w; its closing --- is missing", ErrFrontMatter)
	}
	decoder := yaml.NewDecoder(strings.NewReader(body))
	decoder.KnownFields(true)
	if err := decoder.Decode(&front); err != nil && !errors.Is(err, io.EOF) {
		return front, 0, fmt.Errorf("%w; %s", ErrFrontMatter, oneLine(err))
	}
	taken := 0
	for taken < len(lines) && int(lines[taken].number) <= closing {
		taken++
	}
	return front, taken, nil
}

// cutFront gives what stands between the fences and the number of the closing
// fence's line.
func cutFront(text string) (body string, closing int, ok bool) {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text[:min(len(text), maxFrontLines*1000)])
	_, rest, _ := strings.Cut(text, "\n")
	var kept strings.Builder
	for number := 2; number < maxFrontLines && rest != ""; number++ {
		var current string
		current, rest, _ = strings.Cut(rest, "\n")
		if isFence(current, false) {
			return kept.String(), number, true
		}
		kept.WriteString(current)
		kept.WriteByte('\n')
	}
	return "", 0, false
}

func isFence(text string, opening bool) bool {
	first := text
	if end := strings.IndexAny(text, "\r\n"); end >= 0 {
		first = text[:end]
	}
	first = strings.TrimRight(first, " \t")
	return first == "---" || !opening && first == "..."
}

// oneLine makes one line of an error of the YAML reader.
func oneLine(err error) string {
	return strings.Join(strings.Fields(strings.TrimPrefix(err.Error(), "yaml: ")), " ")
}
