package bot

import (
	"cmp"
	"strings"

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
	out := []piece{theirs(cmp.Or(c.report, c.title, c.file), sourceRunes)}
	if !c.issued.IsZero() {
		out = append(out, words(wordDated), when(FormatDate(c.issued)))
	}
	switch {
	case c.section == "":
	case strings.ContainsRune(c.section, ' '): // the heading's words
		out = append(out, words(wordSection+"“"), theirs(c.section, sourceRunes), words("”"))
	default:
		out = append(out, words(wordSection), theirs(c.section, sourceRunes))
	}
	return out
}

// reportPieces names a row's report in brackets.
func reportPieces(f corpus.Figure) []piece {
	name := theirs(cmp.Or(f.Source.Report, f.Source.Title, f.Source.File), rowSourceRunes)
	return []piece{words(" ("), name.faint(), words(")")}
}

func inSameReport(a, b corpus.Figure) bool {
	return a.Source.Report == b.Source.Report && a.Source.File == b.Source.File
}

// source adds the line that says where a figure stands; n numbers it where a
// message has several sources, 0 where it has one.
func (p *page) source(c citation, n int) {
	head := []piece{words(wordSource + ": ")}
	if n > 0 {
		head = []piece{words(wordSource + " "), counted(n), words(": ")}
	}
	p.add(core, append(head, c.pieces()...)...)
}

// sourcePrefix opens the data of a button that shows a passage.
const sourcePrefix = "src:"

// maxButtonBytes is Telegram's limit for the data of a button.
const maxButtonBytes = 64

// maxSourceButtons fit beside each other on a telephone.
const maxSourceButtons = 3

// sourceButtons gives a button for each passage, in the order of the message.
// A passage whose id is too long for a button has none.
func sourceButtons(passages []string) [][]Button {
	var row []Button
	seen := map[string]bool{}
	for i, id := range passages {
		data := sourcePrefix + id
		if id == "" || seen[id] || len(data) > maxButtonBytes || len(row) == maxSourceButtons {
			continue
		}
		seen[id] = true
		label := piece{text: buttonSource}
		if len(passages) > 1 {
			label.text += " " + counted(i+1).text
		}
		row = append(row, Button{Label: label.text, Data: data})
	}
	if row == nil {
		return nil
	}
	return [][]Button{row}
}

// RenderSource shows a whole passage with the report that it stands in.
func RenderSource(r corpus.Report, passage corpus.Passage) (Reply, error) {
	p := &page{}
	p.source(citation{r.Number, r.Title, r.File, passage.Section, r.Issued}, 0)
	if r.Number != "" && r.Title != "" {
		p.add(useful, theirs(r.Title, noteRunes).bold())
	}
	if passage.Heading != "" {
		p.add(useful, theirs(passage.Heading, noteRunes).faint())
	}
	p.quote(core, theirs(passage.Text, fullRunes))
	return finish(p, evidenceOfSource(r, passage), nil)
}
