package extract

import (
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
	if f.Subject == "" && st.q.Unit == "%" {
		f.Subject = s.shareOf(st)
	}
	if st.kind == "" {
		st.kind = s.plan(st)
	}
	if st.role == base && st.of == nil {
		st.of = s.levelElsewhere(st)
	}
	w := s.time(st)
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

// shareOf names a share whose clause names nothing ("…, chiếm 69%"): it is the
// share of the figure before.
func (s *scan) shareOf(st *statement) string {
	for i := len(s.found) - 1; i > 0; i-- {
		if s.found[i] == st && s.found[i-1].sentence == st.sentence && s.found[i-1].figure.Subject != "" {
			return "tỷ lệ " + s.found[i-1].figure.Subject
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
	return s.nounAfter(st)
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
