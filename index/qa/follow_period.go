package qa

import (
	"context"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
)

// resolve puts plain words for those that only mean something beside the question
// before: a correction ("không phải, ý tôi là Phishing") goes on from it, and "kỳ
// trước" is the period before the one spoken of, not before today.
func (e *Engine) resolve(ctx context.Context, text string, before index.Understood) string {
	if before.Indicator == "" && len(before.Periods) == 0 {
		return text
	}
	t := tokens(text)
	if rest, ok := corrected(t); ok {
		t = tokens("còn " + rest)
		text = t.Source
	}
	var base corpus.Period
	if len(before.Periods) > 0 {
		base = before.Periods[len(before.Periods)-1]
	}
	plain, ok := e.plain(t, base)
	if ok && (goesOn(tokens(plain)) || len(e.understand(ctx, plain, e.today()).Words) == 0) {
		return plain
	}
	return text
}

// corrected gives what a question says was meant instead.
func corrected(t *vi.Text) (rest string, ok bool) {
	i := begin(t)
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
	to := len(t.Tokens)
	for to > from+1 && (t.At(to-1).Class == vi.Sign || closings.Has(t, to-1)) {
		to--
	}
	return t.Source[t.At(from).Start:t.At(to-1).End], true
}

// plain puts names for the periods that a text gives by their distance from base, and
// plain words for others. It reports whether there are any.
func (e *Engine) plain(t *vi.Text, base corpus.Period) (string, bool) {
	mentions := vi.FindPeriods(t, vi.Reference{Day: e.today()})
	var b strings.Builder
	copied, found := 0, false
	for i := 0; i < len(t.Tokens); {
		covered := 1
		for _, m := range mentions {
			if m.First == i {
				covered = m.Last - i
			}
		}
		words, n := plainWords.At(t, i)
		if s, k := steps.At(t, i); k > n && !base.IsZero() {
			if name, ok := named(s.from(base)); ok {
				words, n = name, k
			}
		}
		if n < covered || n == 0 {
			i += covered
			continue
		}
		b.WriteString(t.Source[copied:t.At(i).Start])
		b.WriteString(words)
		i += n
		copied, found = t.At(i-1).End, true
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
