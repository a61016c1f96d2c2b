package qa_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// dated is a golden question with one plain period in it, and what it was understood
// to ask.
type dated struct {
	text, before, behind string // before and behind the period
	understood           index.Understood
}

// datedQuestions are the golden questions that a figure answers and that name one
// period, once each.
func datedQuestions(t *testing.T) []dated {
	t.Helper()
	var list []dated
	for _, l := range readLines(t) {
		if len(l.turns) > 1 || l.absent() || l.kinds[0] != index.KindFigure {
			continue
		}
		text := vi.Clean(l.turns[0])
		tokens := vi.NewQuestion(text)
		mentions := vi.FindPeriods(tokens, vi.Reference{})
		if len(mentions) != 1 || mentions[0].Relative != vi.Absolute || mentions[0].OpenYear || mentions[0].Kind != vi.Within || mentions[0].Period.IsZero() {
			continue
		}
		a := engine(t).Ask(t.Context(), text, index.Understood{})
		if len(a.Fixes) > 0 || a.Kind != index.KindFigure || a.Understood.Newest || a.Understood.Indicator == "" {
			continue
		}
		first, last := tokens.At(mentions[0].First), tokens.At(mentions[0].Last-1)
		list = append(list, dated{text, tokens.Source[:first.Start], tokens.Source[last.End:], a.Understood})
	}
	return list
}

// TestFollowUpIsTheSameQuestion asks each golden question of every other period that
// its indicator has figures of, directly and as a follow-up, and of periods that no
// report covers.
func TestFollowUpIsTheSameQuestion(t *testing.T) {
	t.Parallel()
	e := engine(t)
	asked, compared := datedQuestions(t), 0
	if len(asked) < 100 {
		t.Fatalf("%d questions name a period; the test reads them wrongly", len(asked))
	}
	for _, d := range asked {
		for _, p := range statedPeriods(t, d.understood.Indicator) {
			if slices.Contains(d.understood.Periods, p) {
				continue
			}
			direct := e.Ask(t.Context(), d.before+vi.NamePeriod(p)+d.behind, index.Understood{})
			if direct.Understood.Indicator != d.understood.Indicator || direct.Understood.Part != d.understood.Part {
				continue // with another period the words mean another indicator
			}
			compared++
			follow := converse(t, e, []string{d.text, "còn " + vi.NamePeriod(p) + "?"})
			if mainOf(&follow) != mainOf(&direct) {
				t.Errorf("%q > còn %s?\n got %s\nwant %s", d.text, p, brief(&follow), brief(&direct))
			}
			if len(follow.Figures) > 0 && !slices.Contains(follow.Understood.Filled, index.SlotIndicator) {
				t.Errorf("%q > còn %s? does not say that the indicator was filled: %v", d.text, p, follow.Understood.Filled)
			}
		}
		for _, p := range []corpus.Period{corpus.Month(2019, 7), corpus.Month(2025, 2), corpus.Quarter(2021, 3), corpus.Year(2018)} {
			if a := converse(t, e, []string{d.text, "thế " + vi.NamePeriod(p) + " thì sao"}); len(a.Figures) > 0 {
				t.Errorf("%q > %s: no report covers it, got %s", d.text, p, brief(&a))
			}
		}
	}
	t.Logf("%d questions, %d follow-ups compared", len(asked), compared)
}

func mainOf(a *index.Answer) string {
	if len(a.Figures) == 0 {
		return ""
	}
	return answering(a).ID
}

// statedPeriods are the periods that the figures of an indicator name.
func statedPeriods(t *testing.T, indicator string) []corpus.Period {
	t.Helper()
	s, ok := engine(t).Lookup().Get(indicator)
	if !ok {
		t.Fatalf("no series %q", indicator)
	}
	var list []corpus.Period
	for _, f := range s.Figures {
		if !f.Period.IsZero() && !slices.Contains(list, f.Period) {
			list = append(list, f.Period)
		}
	}
	return list
}

// TestFollowUpTraps puts behind a question with an answer what no report states of it:
// no figure may come, a turn later neither.
func TestFollowUpTraps(t *testing.T) {
	t.Parallel()
	e := engine(t)
	places := []string{"còn Bộ Y tế?", "còn ở Lào?", "Hà Nội thì sao", "ở Hà Nội?", "thế của Sở Xây dựng?", "còn tỉnh Nghệ An thì sao", "and in Hanoi?", "còn Viettel?", "trong đó ngân hàng bao nhiêu", "riêng người cao tuổi thì sao", "ở hải đảo thì sao"}
	traps := 0
	try := func(turns ...string) {
		traps++
		if a := converse(t, e, turns); len(a.Figures) > 0 {
			t.Errorf("%s: got %s", strings.Join(turns, " > "), brief(&a))
		}
	}
	for i, s := range trapSeries(t, e.Figures()) {
		question := s.names[0] + " " + vi.NamePeriod(s.figures[0].Period)
		for k := range 3 {
			place := places[(3*i+k)%len(places)]
			try(question, place)
			try(question, place, "còn "+vi.NamePeriod(s.figures[len(s.figures)-1].Period)+"?")
		}
		noun := trapNouns[i%len(trapNouns)]
		try(question, "còn "+noun+"?")
		if a := e.Ask(t.Context(), noun+" "+vi.NamePeriod(s.figures[0].Period), index.Understood{}); len(a.Figures) == 0 {
			try(question, noun, "còn "+vi.NamePeriod(s.figures[0].Period)+"?")
		}
		for _, p := range s.unstated()[:1] {
			try(question, "còn "+vi.NamePeriod(p)+"?")
		}
	}
	t.Logf("%d traps", traps)
}

// TestChoicesCanBePicked picks each choice of every golden question that offers some,
// by its number: the answer is that to the choice.
func TestChoicesCanBePicked(t *testing.T) {
	t.Parallel()
	e := engine(t)
	picked := 0
	for _, l := range readLines(t) {
		a := converse(t, e, l.turns)
		if a.Kind != index.KindClarify && a.Kind != index.KindNoData {
			continue
		}
		for i, choice := range a.Choices {
			picked++
			direct := e.Ask(t.Context(), choice, index.Understood{})
			got := e.Ask(t.Context(), fmt.Sprint("số ", i+1), a.Next(index.Understood{}))
			if mainOf(&got) != mainOf(&direct) {
				t.Errorf("%q > %d: got %s, want %s", l.text, i+1, brief(&got), brief(&direct))
			}
			if len(direct.Figures) == 0 {
				t.Errorf("%q offers %q, which has no answer: %s", l.text, choice, brief(&direct))
			}
		}
		if beyond := e.Ask(t.Context(), fmt.Sprint(len(a.Choices)+1), a.Next(index.Understood{})); len(beyond.Figures) > 0 {
			t.Errorf("%q > %d: there is no such choice, got %s", l.text, len(a.Choices)+1, brief(&beyond))
		}
	}
	if picked < 50 {
		t.Errorf("only %d choices were picked", picked)
	}
}

// TestSourceIsOfTheFigure asks for the source of every golden figure.
func TestSourceIsOfTheFigure(t *testing.T) {
	e := engine(t)
	for _, l := range readLines(t) {
		a := converse(t, e, l.turns)
		if len(a.Figures) == 0 {
			continue
		}
		source := e.Ask(t.Context(), "nguồn?", a.Next(index.Understood{}))
		if source.Kind != index.KindPassages || len(source.Figures) > 0 || source.Passages[0].Text != a.Figures[0].Source.Quote {
			t.Errorf("%q > nguồn? got %s, want the sentence of the figure", l.text, brief(&source))
		}
	}
}

// FuzzFollowUp asks anything behind a question: what is filled in was asked before, and
// an answer to a bare sign or number is no figure.
func FuzzFollowUp(f *testing.F) {
	for _, s := range []string{"còn tháng 4?", "2", "cái thứ hai", "không phải, ý tôi là phishing", "kỳ trước", "nguồn?", "cả hai", "còn", "ý là", "không,", "tháng trước đó năm ngoái", "7/2", "#1)", "\x00\xff"} {
		f.Add(s)
	}
	before := index.Understood{Indicator: "attacks.recorded", Name: "Tấn công mạng", Periods: []corpus.Period{corpus.Month(2023, 9)}}
	f.Fuzz(func(t *testing.T, text string) {
		a := engine(t).Ask(t.Context(), text, before)
		if slices.Contains(a.Understood.Filled, index.SlotIndicator) && a.Understood.Indicator != before.Indicator && a.Understood.Measure != corpus.Rate {
			t.Errorf("%q: filled %q, which was not asked before", text, a.Understood.Indicator)
		}
		if strings.Trim(text, "0123456789 .?!") == "" && len(a.Figures) > 0 {
			t.Errorf("%q: got %s", text, brief(&a))
		}
	})
}
