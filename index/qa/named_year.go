package qa

import (
	"fmt"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// A year may belong to the name of what a question asks about rather than to its time:
// "bao nhiêu tỉnh đã ban hành Kế hoạch chuyển đổi số năm 2024".

// wordsBeforeYear are so many words of the name before its year that must stand in the
// report as in the question.
const wordsBeforeYear = 3

// withNamedYear is the figures, whatever their time, that are told with the year in the same
// name as the question has it.
func withNamedYear(q *Question, figures []corpus.Figure) []corpus.Figure {
	if len(q.Periods) != 1 || q.Periods[0].Months != 12 {
		return nil
	}
	name := q.nameBeforeYear(q.Periods[0].EndYear())
	if name == "" {
		return nil
	}
	var list []corpus.Figure
	for _, f := range figures {
		if strings.Contains(plainText(f.Source.Quote), name) {
			list = append(list, f)
		}
	}
	return list
}

// nameBeforeYear is the words before "năm 2024" with it, folded; "" where there are too few.
func (q *Question) nameBeforeYear(year int) string {
	words := strings.Fields(plainText(q.Text))
	for i := range words {
		if words[i] == fmt.Sprint(year) && i > wordsBeforeYear && words[i-1] == "nam" {
			return strings.Join(words[i-1-wordsBeforeYear:i+1], " ")
		}
	}
	return ""
}

// plainText is the words of a text, folded, with one space between them.
func plainText(text string) string {
	var words []string
	for _, tok := range vi.NewQuestion(vi.Clean(text)).Tokens {
		if tok.Class != vi.Sign {
			words = append(words, tok.Fold)
		}
	}
	return strings.Join(words, " ")
}
