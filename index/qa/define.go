package qa

import (
	"context"
	"slices"
	"strings"

	"solieu/corpus/catalog"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// Words that ask what a term is. Some ask for its meaning whatever the term; the
// others only where the term is an abbreviation or a foreign name: "tốc độ băng rộng
// cố định là gì" may ask for the figure.
var (
	meaningWords = vi.NewSet("nghĩa là gì | có nghĩa là gì | có nghĩa gì | nghĩa gì | nghĩa là sao | ý nghĩa là gì | tức là gì | được hiểu là gì | hiểu là gì | là viết tắt của gì | là viết tắt của từ gì | là viết tắt của cái gì | là viết tắt của đơn vị nào | là viết tắt của cơ quan nào | là viết tắt của tên nào | viết tắt của đơn vị nào | viết tắt của cơ quan nào | là đơn vị nào | là cơ quan nào | viết tắt của gì | viết tắt của từ gì | " +
		"viết tắt của chữ gì | viết tắt là gì | là viết tắt của | viết tắt của | viết tắt | định nghĩa | khái niệm | tên đầy đủ của | tên đầy đủ | đầy đủ là gì | what does | meaning of | mean | means | stand for | stands for | stand | short for | definition of | define | abbreviation of | abbreviation")
	isWords = vi.NewSet("là gì | là cái gì | là cái chi | là chi | là sao | giải thích")
	// englishIs asks so of one word only: "what is the broadband speed" asks for a figure.
	englishIs = vi.NewSet("what is | what's | whats | what are | explain")
	// aroundTerm are words that stand around a term and are none of it.
	aroundTerm = vi.NewSet("từ | chữ | cụm từ | thuật ngữ | ký hiệu | của | cho | em | anh | chị | hỏi | xin | mình | tôi | biết | ạ | vậy | thế | là | gì | nhỉ | nhé | the | term | word | for | a | an | bot | ơi | à | hả")
)

// mostTerm is how many words a term may have.
const mostTerm = 8

// spelled is a short form that reports spell out, and where.
type spelled struct {
	catalog.Spelling
	at location
}

// learn notes the short forms that reports spell out and returns the catalogue with
// those that it doesn't know. Of several places that of the latest report counts.
func (e *Engine) learn(cat *catalog.Catalog) *catalog.Catalog {
	e.spelled = map[string]*spelled{}
	var all []catalog.Spelling
	for i := range e.reports {
		for k := range e.reports[i].Passages {
			text := e.reports[i].Passages[k].Text
			if !strings.Contains(text, "(") {
				continue
			}
			for _, s := range cat.Abbreviations().Spellings(text) {
				all = append(all, s)
				e.note(spelled{s, location{i, k}})
			}
		}
	}
	return cat.Learn(all)
}

// note keeps a short form where no better place is known: one that spells it out,
// of a later report.
func (e *Engine) note(s spelled) {
	key := vi.Fold(s.Short)
	old := e.spelled[key]
	later := old != nil && e.reports[s.at.report].Issued.Compare(e.reports[old.at.report].Issued) > 0
	if old == nil || old.Long == "" && s.Long != "" || (old.Long == "") == (s.Long == "") && later {
		e.spelled[key] = &s
	}
}

// term is what a question asks the meaning of.
type term struct {
	text string
	// key is its folded words.
	key string
	// foreign says that it is an abbreviation or a foreign name, explicit that the
	// question asks for a meaning in so many words.
	foreign, explicit bool
}

// termIn finds the term that a question asks the meaning of.
func termIn(t *vi.Text) (term, bool) {
	var found term
	asked, inEnglish := false, false
	from, to := -1, -1
	var folds []string
	for i := 0; i < len(t.Tokens); {
		_, meaning := meaningWords.At(t, i)
		_, is := isWords.At(t, i)
		_, english := englishIs.At(t, i)
		_, around := aroundTerm.At(t, i)
		switch n := max(meaning, is, english, around); {
		case n > 0 && meaning == n:
			found.explicit, asked = true, true
			i += n
		case n > 0 && is == n:
			asked = true
			i += n
		case n > 0 && english == n:
			asked, inEnglish = true, true
			i += n
		case n > 0 && around == n && (from < 0 || to < i):
			i += n
		case t.At(i).Class == vi.Sign:
			i++
		default:
			if from < 0 {
				from = i
			}
			to = i + 1
			folds = append(folds, t.At(i).Fold)
			i++
		}
	}
	if !asked || from < 0 || len(folds) > mostTerm || inEnglish && len(folds) > 1 {
		return found, false
	}
	found.text = t.Source[t.At(from).Start:t.At(to-1).End]
	found.key = strings.Join(folds, " ")
	found.foreign = !slices.ContainsFunc(folds, func(f string) bool { return len(f) > 1 && vi.IsSyllable(f) })
	return found, true
}

// define answers what a term stands for: the long form of an abbreviation, the
// reports' own words of it, and the newest figure's question.
func (e *Engine) define(ctx context.Context, text string) (index.Answer, bool) {
	t := vi.NewQuestion(vi.Clean(markup.ReplaceAllString(vi.Clean(text), " ")))
	asked, ok := termIn(t)
	if !ok || len(vi.FindPeriods(t, vi.Reference{Day: e.today()})) > 0 {
		return index.Answer{}, false
	}
	meaning, place := e.meaning(&asked)
	if meaning == nil && !asked.foreign && !asked.explicit {
		return index.Answer{}, false
	}
	a := index.Answer{Kind: index.KindPassages, Definition: meaning}
	q := e.understand(ctx, asked.text, e.today())
	q.Intent = IntentPassages
	d := e.decide(ctx, &q, index.Understood{})
	if place != nil {
		a.Passages = append(a.Passages, e.hit(*place))
	}
	share := passageShare
	if meaning != nil {
		share = passageIntentShare
	}
	if found, ok := e.passageAnswer(ctx, q, d, share); ok {
		for _, h := range found.Passages {
			if len(a.Passages) < maxPassages && !slices.ContainsFunc(a.Passages, func(g index.Hit) bool { return g.Passage == h.Passage }) {
				a.Passages = append(a.Passages, h)
			}
		}
	}
	a.Choices = questionsOf(d)
	switch {
	case meaning == nil && len(a.Passages) == 0 && d.series != nil:
		return a, false
	case meaning == nil && len(a.Passages) == 0:
		a = noData(index.ReasonUnknown)
	case d.series != nil:
		a.Understood = index.Understood{Indicator: d.series.Key, Name: d.series.Name, Part: d.part}
	}
	return a, true
}

// meaning is what an abbreviation stands for: first as reports spell it out, else as
// the table does; and where a report spells it out. nil where it is none.
func (e *Engine) meaning(asked *term) (*index.Definition, *location) {
	table := e.catalog.Abbreviations()
	definition := &index.Definition{Short: strings.ToUpper(asked.text), Long: table.Meanings(asked.key)}
	var place *location
	if s := e.spelled[asked.key]; s != nil {
		definition.Short, place = s.Short, &s.at
		if s.Long != "" && len(definition.Long) < 2 {
			definition.Long = []string{s.Long}
		}
	}
	if len(definition.Long) == 0 {
		return nil, place
	}
	return definition, place
}

// hit is a passage as an answer holds it.
func (e *Engine) hit(at location) index.Hit {
	r := &e.reports[at.report]
	p := &r.Passages[at.at]
	return index.Hit{File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued, Section: p.Section, Passage: p.ID, Text: p.Text, Score: 1}
}

// questionsOf are the questions for the newest figures of what words speak of.
func questionsOf(d decision) []string {
	var list []string
	if d.series != nil {
		d.choices = []lookup.Match{{Series: d.series}}
	}
	for _, m := range d.choices[:min(len(d.choices), maxChoices/2)] {
		if p := newestPeriod(m.Series); !p.IsZero() {
			list = append(list, ask(m.Series.Name, p))
		}
	}
	return list
}
