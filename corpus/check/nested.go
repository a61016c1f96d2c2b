package check

import (
	"fmt"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// between says which pairs of figures a relation is for.
type between func(a, b member) bool

func anyReports(a, b member) bool   { return true }
func otherReports(a, b member) bool { return a.report != b.report }

// nested holds totals against those of the longer periods that hold theirs, and
// against what had been counted by their end: a month has no more than its
// quarter.
func (s *series) nested(pairs between) []corpus.Finding {
	t := vi.NewText(s.members[0].Name)
	if netWords.Within(t, 0, len(t.Tokens)) || !counted(s.key.unit) && s.key.unit != "VND" && s.key.unit != "USD" {
		return nil
	}
	totals := map[corpus.Period][]member{}
	for _, m := range s.with(corpus.Total) {
		totals[m.Period] = append(totals[m.Period], m)
	}
	var found []corpus.Finding
	for _, m := range s.with(corpus.Total) {
		for _, p := range longer(m.Period) {
			for _, whole := range totals[p] {
				if pairs(m, whole) && coversEnd(whole.Figure, m.Figure) && exceedsBy(m.Figure, whole.Figure) {
					found = append(found, exceeds(m.Figure, whole.Figure))
				}
			}
		}
	}
	return found
}

// longer lists the periods that people name and that hold p with more months:
// its quarter, its half-year, its year, and the first months of the year.
func longer(p corpus.Period) []corpus.Period {
	year := p.StartYear()
	if year != p.EndYear() {
		return nil
	}
	list := []corpus.Period{corpus.Quarter(year, (p.StartMonth()-1)/3+1), corpus.Half(year, (p.StartMonth()-1)/6+1)}
	for months := p.EndMonth(); months <= 12; months++ {
		list = append(list, corpus.Period{Start: year * 12, Months: months})
	}
	kept := list[:0]
	seen := map[corpus.Period]bool{p: true}
	for _, q := range list {
		if q.Contains(p) && !seen[q] {
			seen[q] = true
			kept = append(kept, q)
		}
	}
	return kept
}

// coversEnd reports whether a longer period's count reaches as far as a shorter
// one's: a quarter cut at the 20th may hold less than its last month does.
func coversEnd(whole, part *corpus.Figure) bool {
	w, p := daysOf(whole), daysOf(part)
	return w.From.Compare(p.From) <= 0 && w.To.Compare(p.To) >= 0
}

func daysOf(f *corpus.Figure) corpus.Span {
	days := f.Period.Days()
	if !f.Coverage.From.IsZero() {
		days.From = f.Coverage.From
	}
	if !f.Coverage.To.IsZero() {
		days.To = f.Coverage.To
	}
	return days
}

func exceedsBy(part, whole *corpus.Figure) bool {
	return valuesOf(part).above(valuesOf(whole)) && (near(corpus.RelationNested, part.Value.Rat(), whole.Value.Rat()) || slip(part.Value, whole.Value))
}

func exceeds(part, whole *corpus.Figure) corpus.Finding {
	return corpus.Finding{
		Relation: corpus.RelationNested, Figures: ids(part, whole), Stated: part.Value,
		Computed: whole.Value, Step: lastDigit(whole.Value, whole.Step), Formula: corpus.FormulaStated, Operands: []corpus.Decimal{whole.Value},
		Periods: []corpus.Period{part.Period, whole.Period},
		Note: fmt.Sprintf("Báo cáo ghi %s cho %s, lớn hơn %s của cả %s.",
			stated(part), vi.NamePeriod(part.Period), stated(whole), vi.NamePeriod(whole.Period)),
	}
}
