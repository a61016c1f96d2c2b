package qa

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// resolve puts plain words for those that only mean something beside the question
// before: a correction ("không phải, ý tôi là Phishing") goes on from it, and "kỳ
// trước" is the period before the one spoken of, not before today.
func (e *Engine) resolve(text string, before index.Understood) string {
	if before.Indicator == "" && len(before.Periods) == 0 {
		return text
	}
	t := tokens(text)
	if rest, ok := corrected(t); ok {
		t = tokens("còn " + rest)
		text = t.Source
	}
	if len(before.Periods) == 0 {
		return text
	}
	stepped, ok := e.stepped(t, before.Periods[len(before.Periods)-1])
	if ok && (goesOn(t) || len(e.understand(text, e.today()).Words) == 0) {
		return stepped
	}
	return text
}

// corrected gives what a question says was meant instead.
func corrected(t *vi.Text) (rest string, ok bool) {
	i := 0
	for i < len(t.Tokens) && (t.At(i).Class == vi.Sign || opens.Has(t, i)) {
		i++
	}
	_, denied := denials.At(t, i)
	from := i + denied
	for k := i; k < len(t.Tokens); k++ {
		if _, n := corrections.At(t, k); n > 0 && (denied > 0 || k == i) {
			from, ok = k+n, true
			break
		}
	}
	if sign := t.At(from).Key; !ok && denied > 0 && (sign == "," || sign == "." || sign == "-" || sign == ":") {
		ok = true
	}
	for from < len(t.Tokens) && t.At(from).Class == vi.Sign {
		from++
	}
	if !ok || from >= len(t.Tokens) {
		return "", false
	}
	return t.Source[t.At(from).Start:], true
}

// stepped names the periods that a text gives by their distance from base. It reports
// whether there are any.
func (e *Engine) stepped(t *vi.Text, base corpus.Period) (string, bool) {
	mentions := vi.FindPeriods(t, vi.Reference{Day: e.today()})
	var b strings.Builder
	copied, found := 0, false
	for i := 0; i < len(t.Tokens); {
		s, n := steps.At(t, i)
		covered := 0
		for _, m := range mentions {
			if m.First == i {
				covered = m.Last - i
			}
		}
		if name, ok := named(s.from(base)); n > 0 && covered <= n && ok {
			b.WriteString(t.Source[copied:t.At(i).Start])
			b.WriteString(name)
			copied, found = t.At(i+n-1).End, true
			i += n
			continue
		}
		i += max(covered, 1)
	}
	b.WriteString(t.Source[copied:])
	return b.String(), found
}

// from is the period at the step's distance from base.
func (s step) from(base corpus.Period) corpus.Period {
	switch s.unit {
	case 0:
		return base.Shift(s.by * base.Months)
	case 12:
		return base.Shift(s.by * 12) // "năm ngoái": the same months
	}
	last := base.End() - 1
	return corpus.Period{Start: last - last%s.unit + s.by*s.unit, Months: s.unit}
}

// named is a period's name, where that is read as the period again.
func named(p corpus.Period) (string, bool) {
	name := vi.NamePeriod(p)
	mentions := vi.FindPeriods(vi.NewQuestion(name), vi.Reference{})
	return name, len(mentions) == 1 && mentions[0].Period == p
}
