package bot

import (
	"strings"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// citation is what a source line needs, of a figure or of a passage.
type citation struct {
	report, title, file, section string
	issued                       corpus.Date
}

func citationOf(c corpus.Citation) citation {
	return citation{c.Report, c.Title, c.File, c.Section, c.Issued}
}

func citationOfHit(h index.Hit) citation {
	return citation{h.Report, h.Title, h.File, h.Section, h.Issued}
}

// pieces names the source: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4.
func (c citation) pieces() []piece {
	out := c.name(sourceRunes)
	if !c.issued.IsZero() {
		out = append(out, words(wordDated), when(FormatDate(c.issued)))
	}
	switch {
	case c.section == "":
	case strings.ContainsRune(c.section, ' '): // the heading's words
		out = append(out, words(wordSection+"“"), title(c.section, sourceRunes), words("”"))
	default:
		out = append(out, words(wordSection), theirs(c.section, sourceRunes))
	}
	return out
}

// name is the report's number; its title or else its file where it has none.
func (c citation) name(limit int) []piece {
	switch {
	case squash(c.report) != "":
		return []piece{theirs(c.report, limit)}
	case title(c.title, limit).text != "":
		return []piece{words("“"), title(c.title, limit), words("”")}
	}
	return []piece{words(wordFile), theirs(c.file, limit)}
}

// title is a title of at most limit runes. A long one is cut where a clause ends,
// and none ends in a sign that promises more.
func title(s string, limit int) piece {
	s = strings.TrimRight(squash(s), " ,;:-–")
	if utf8.RuneCountInString(s) > limit {
		head := string([]rune(s)[:limit])
		if at := max(strings.LastIndex(head, ", "), strings.LastIndex(head, " (")); at > len(head)/2 {
			return piece{text: head[:at], role: roleTheirs}
		}
	}
	return theirs(s, limit)
}

// reportPieces names a row's report in brackets.
func reportPieces(f corpus.Figure) []piece {
	return inBrackets(citationOf(f.Source).name(rowSourceRunes))
}

func inSameReport(a, b corpus.Figure) bool {
	return a.Source.Report == b.Source.Report && a.Source.File == b.Source.File
}

// source adds the line that says where a figure stands; n numbers it where a
// message has several sources, 0 where it has one.
func (p *page) source(c citation, n int) { p.add(core, sourcePieces(c, n)...) }

func sourcePieces(c citation, n int) []piece {
	head := []piece{words(wordSource + ": ")}
	if n > 0 {
		head = []piece{words(wordSource + " "), counted(n), words(": ")}
	}
	return append(head, c.pieces()...)
}

// maxSourceKeys fit beside each other on a telephone.
const maxSourceKeys = 3

// sourceKeys gives a key for each passage cited, in the order of the message. It tells
// the figure too, whose sentence is marked.
func sourceKeys(a index.Answer, cited []string) []key {
	var keys []key
	seen := map[string]bool{}
	for i, id := range cited {
		if id == "" || seen[id] || len(keys) == maxSourceKeys {
			continue
		}
		seen[id] = true
		k := keyed(buttonSource, to(doSource, id, statedIn(a.Figures, id)))
		if len(cited) > 1 {
			k.label = append(k.label, words(" "), counted(i+1))
		}
		keys = append(keys, k)
	}
	return keys
}

// statedIn is the id of the first figure that a passage states, "" for none.
func statedIn(figures []corpus.Figure, passage string) string {
	for _, f := range figures {
		if f.Source.Passage == passage {
			return f.ID
		}
	}
	return ""
}
