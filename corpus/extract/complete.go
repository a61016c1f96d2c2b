package extract

import (
	"strings"

	"solieu/corpus"
)

// complete makes the figure of a statement.
func (s *scan) complete(st *statement) {
	f := &st.figure
	f.Value, f.Step, f.Of, f.Qualifier = st.q.Value, st.q.Step, st.q.Of, st.qualifier
	f.Status = corpus.Accepted
	f.Subject = s.subject(st)
	f.Unit = s.unit(st)
	f.Source = s.citation(st)
	if st.kind == "" {
		st.kind = s.plan(st)
	}
	if f.Subject == "" {
		f.Subject = s.saidOf(st)
	}
	if st.role == base && st.of == nil {
		st.of = s.levelElsewhere(st)
	}
	w := s.time(st)
	if st.kind != "" {
		w = s.planTime(st, w)
	}
	st.grounds.time = w
	if st.role == part && st.of != nil && (w.from == "clause" || w.from == "sentence") && !w.undated && w.period != st.of.figure.Period && st.of.figure.Period.Months > 0 && w.after >= st.of.q.Last {
		st.role, st.of = level, nil // "quý II đạt 240, trong đó tháng 4 đạt 78": no part, another period
	}
	s.inherit(st)
	s.link(st, w)
	s.setTime(st, w)
	s.setDimension(st)
	if f.Name == "" {
		f.Name = sentenceCase(f.Subject)
	}
	s.judge(st)
}

// saidOf names a share or a plan whose clause names nothing ("…, chiếm 69%", "bằng 65%
// kế hoạch năm (6.544 tỷ)"): it is that of the figure before.
func (s *scan) saidOf(st *statement) string {
	name := ""
	switch {
	case st.kind != "":
		name = st.kind
	case st.q.Unit == "%":
		name = "tỷ lệ"
	default:
		return ""
	}
	for i := len(s.found) - 1; i > 0; i-- {
		if s.found[i] == st && s.found[i-1].sentence == st.sentence && s.found[i-1].figure.Subject != "" {
			return name + " " + strings.TrimPrefix(s.found[i-1].figure.Subject, "tỷ lệ ")
		}
	}
	return ""
}

func (s *scan) unit(st *statement) string {
	if st.q.Unit != "" {
		return st.q.Unit
	}
	if st.rank {
		return "thứ hạng"
	}
	if money := s.moneyBefore(st); money != "" {
		return money
	}
	return s.nounAfter(st)
}

// moneyBefore is the currency of an amount that leaves it out, as parts do: "đạt
// 728,9 tỷ đồng, trong đó nội trú 431,5 tỷ".
func (s *scan) moneyBefore(st *statement) string {
	const million = 6
	if st.q.Power < million || s.noun(st.after) != "" {
		return ""
	}
	currency := ""
	for _, of := range s.found {
		if of == st {
			break
		}
		if of.sentence == st.sentence && (of.q.Unit == "VND" || of.q.Unit == "USD") {
			currency = of.q.Unit
		}
	}
	return currency
}

func (s *scan) citation(st *statement) corpus.Citation {
	r := s.report
	return corpus.Citation{
		File: r.File, Report: r.Number, Title: r.Title, Issued: r.Issued,
		Section: s.block.Section, Passage: s.passage.ID, Quote: s.quote(st),
	}
}

// inherit gives a base's level and a part what they share with their level.
func (s *scan) inherit(st *statement) {
	if st.of == nil {
		return
	}
	f, of := &st.figure, &st.of.figure
	switch st.role {
	case base:
		f.Indicator, f.Name, f.Subject, f.Measure = of.Indicator, of.Name, of.Subject, of.Measure
		if special(f.Unit) == special(of.Unit) {
			f.Unit = of.Unit
		}
	case part:
		if st.partOf == "" {
			st.partOf = s.partName(st)
		}
		if f.Unit == "" {
			f.Unit = of.Unit
		}
	}
}

// special reports whether a unit is a sign of the contract rather than a noun.
func special(unit string) bool {
	switch unit {
	case "%", "điểm %", "lần", "VND", "USD", "Mbps":
		return true
	}
	return false
}

func (s *scan) text(from, to int) string {
	if from >= to {
		return ""
	}
	return s.Source[s.Tokens[from].Start:s.Tokens[to-1].End]
}
