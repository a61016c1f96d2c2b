package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
)

// complete makes the figure of a statement.
func (s *scan) complete(st *statement) {
	f := &st.figure
	f.Value, f.Of, f.Qualifier = st.q.Value, st.q.Of, st.qualifier
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

// partName is the words that tell a part from its whole: "gửi: 80.101 văn bản",
// "873 cuộc Phishing".
func (s *scan) partName(st *statement) string {
	before := s.words(st.from, st.lead, true)
	_, n := units.At(s.Text, st.after)
	after := s.words(st.after+n, st.to, false)
	if before != "" {
		return lowerFirst(before)
	}
	return after
}

// link finds the catalogue's indicator.
func (s *scan) link(st *statement, w when) {
	f := &st.figure
	if st.role == base && f.Indicator != "" {
		return
	}
	link, ok := s.catalog.Link(catalog.Statement{
		Clause:   s.text(st.from, st.to),
		Sentence: s.text(st.sentence.first, st.sentence.last),
		Before:   s.before + " " + s.text(0, st.sentence.first),
		Headings: s.passage.Heading,
		Unit:     f.Unit,
	})
	var ind *corpus.Indicator
	switch {
	case ok:
		found, _ := s.catalog.Indicator(link.Indicator)
		ind = &found
		f.Indicator, f.Name = ind.ID, ind.Name
		s.linkPart(st, link.Part)
		if !special(ind.Unit) && !special(f.Unit) {
			f.Unit = ind.Unit
		}
	case st.role == part && st.of.figure.Indicator != "":
		f.Indicator, f.Name = st.of.figure.Indicator, st.of.figure.Name
	case st.role == level:
		s.resume(st)
	}
	if f.Measure == "" {
		f.Measure = s.measure(st, w, ind)
	}
}

// resume finds what a clause goes on about that names nothing but the noun counted
// ("Lũy kế 11 tháng: 4.106 cuộc"): the figure before in that noun.
func (s *scan) resume(st *statement) {
	f := &st.figure
	if special(f.Unit) || len(strings.Fields(f.Subject)) > len(strings.Fields(f.Unit)) {
		return
	}
	for i := len(s.found) - 1; i >= 0; i-- {
		of := s.found[i]
		if of.q.First < st.q.First && of.role == level && of.figure.Unit == f.Unit && of.figure.Subject != "" && of.figure.Whole() {
			f.Indicator, f.Name, f.Subject = of.figure.Indicator, of.figure.Name, of.figure.Subject
			return
		}
	}
	for i := len(s.recent) - 1; i >= 0; i-- {
		if of := &s.recent[i]; of.Unit == f.Unit && of.Subject != "" && of.Whole() && of.Source.Section == s.block.Section {
			f.Indicator, f.Name, f.Subject = of.Indicator, of.Name, of.Subject
			return
		}
	}
}

// linkPart takes the catalogue's name of the part; a part that turns out to be an
// indicator of its own ("trong đó có 7 triệu trẻ em được cấp số định danh") is none.
func (s *scan) linkPart(st *statement, name string) {
	switch {
	case name != "" && (st.partOf == "" || st.role == part):
		st.partOf = name
	case st.role == part && st.of.figure.Indicator != st.figure.Indicator:
		st.partOf = ""
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

// measure tells which statistic the figure is.
func (s *scan) measure(st *statement, w when, ind *corpus.Indicator) corpus.Measure {
	switch {
	case st.rank:
		return corpus.Rank
	case st.q.Of != nil:
		return corpus.Ratio
	case st.q.Unit == "%":
		return corpus.Rate
	case st.q.Unit == "Mbps":
		return corpus.Speed
	case s.daily(st):
		return corpus.AverageDaily
	case w.since:
		return corpus.Cumulative
	}
	if ind != nil {
		return fittingMeasure(ind, w, s.ref.Period)
	}
	if w.atDate || w.undated {
		return corpus.Stock
	}
	return corpus.Total
}

// fittingMeasure chooses among the measures that the catalogue knows: a count of
// events told "tính đến 20/4" is the month's total, if the report is the month's
// and nothing says that the count began earlier.
func fittingMeasure(ind *corpus.Indicator, w when, report corpus.Period) corpus.Measure {
	has := map[corpus.Measure]bool{}
	for _, m := range ind.Measures {
		has[m] = true
	}
	switch {
	case !w.atDate && !w.undated && has[corpus.Total]:
		return corpus.Total
	case w.atDate && !w.undated && has[corpus.Total] && ind.Measures[0] == corpus.Total && report.Overlaps(w.period):
		return corpus.Total
	case w.atDate && has[corpus.Cumulative]:
		return corpus.Cumulative
	case w.atDate && has[corpus.Stock]:
		return corpus.Stock
	case w.atDate:
		return corpus.Cumulative
	}
	return ind.Measures[0]
}

// daily reports whether the clause speaks of an average day.
func (s *scan) daily(st *statement) bool {
	if dailyWords.Within(s.Text, st.from, st.q.First) {
		return true
	}
	for i := st.after; i < min(st.after+4, st.to); i++ {
		if perDay.Has(s.Text, i) {
			return true
		}
	}
	return false
}

// setTime gives the figure its period and coverage.
func (s *scan) setTime(st *statement, w when) {
	f := &st.figure
	f.Period, f.Coverage, f.Beside = w.period, w.span, w.beside
	if f.Beside == f.Period || f.Beside.Contains(f.Period) && f.Beside.Months == 1 {
		f.Beside = corpus.Period{}
	}
	if st.role == base && st.versus != nil {
		now := w.period
		if st.of != nil {
			now = st.of.figure.Period
		}
		f.Period, f.Coverage, f.Beside = st.versus.Resolve(now), st.versus.Span, corpus.Period{}
		return
	}
	if st.role == part && st.of != nil && w.undated {
		f.Period, f.Coverage, f.Beside = st.of.figure.Period, st.of.figure.Coverage, st.of.figure.Beside
		return
	}
	if f.Measure == corpus.Total || f.Measure == corpus.AverageDaily {
		s.flowTime(f, w)
	}
}

// flowTime turns "tính đến 20/4/2023" for a count within the month into the
// month, covered up to that day.
func (s *scan) flowTime(f *corpus.Figure, w when) {
	if w.undated && f.Measure == corpus.Total && !w.atDate {
		f.Period = s.ref.Period
	}
	if ytd := s.ref.Period; w.atDate && ytd.Months > 1 && ytd.StartMonth() == 1 && ytd.End() == f.Period.End() {
		f.Period = ytd // a report on "7 tháng" counts from January
		f.Coverage.From = ytd.Days().From
	} else if w.atDate && !w.span.To.IsZero() && f.Coverage.From.IsZero() {
		f.Coverage.From = corpus.Date{Year: w.span.To.Year, Month: w.span.To.Month, Day: 1}
	}
	if f.Coverage == f.Period.Days() {
		f.Coverage = corpus.Span{}
	}
}

// plan returns what kind of wish or forecast the clause states, "" for an
// observation.
func (s *scan) plan(st *statement) string {
	if achieved.Within(s.Text, st.from, st.to) {
		return ""
	}
	for i := s.lastComma(st); i < st.q.First; i++ {
		if kind, n := planWords.At(s.Text, i); n > 0 && !s.zones[i] && s.mentionAt(i) == nil {
			return kind
		}
	}
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.First >= st.sentence.first && m.Last <= st.q.First && m.Kind == vi.AsOf && s.ahead(m) && !m.base && !m.excluded {
			return "kế hoạch"
		}
	}
	if _, n := bounds.Before(s.Text, st.q.First); n > 0 {
		return "định mức"
	}
	return ""
}

// lastComma is where the part of the clause that states the number begins.
func (s *scan) lastComma(st *statement) int {
	for i := st.lead - 1; i >= st.from; i-- {
		if s.cuts(i, st.lead) {
			return i + 1
		}
	}
	return st.from
}

// otherWords behind a noun make it the rest: "7.251.136 dữ liệu khác".
var otherWords = vi.NewSet("khác | còn lại")

// tellSiblings names the parts where one sentence states several values of one
// indicator ("kết nối với 15 bộ và 63 địa phương"): those without a part's name
// take the noun that they count, so that none passes for the whole.
func (s *scan) tellSiblings() {
	for i, st := range s.found {
		if !s.isSibling(st) || st.partOf != "" {
			continue
		}
		for k, other := range s.found {
			if k == i || !s.isSibling(other) || other.sentence != st.sentence || other.of == st || st.of == other || other.restated || st.restated {
				continue
			}
			a, b := &st.figure, &other.figure
			if a.Indicator == b.Indicator && a.Period == b.Period && special(a.Unit) == special(b.Unit) && a.Measure == b.Measure && a.Value != b.Value {
				st.partOf = s.siblingName(st)
				s.setDimension(st)
				break
			}
		}
	}
}

func (s *scan) isSibling(st *statement) bool {
	return !st.skipped && st.role == level && st.figure.Indicator != ""
}

// topicWords lead to what a clause is about: "Đối với thủ tục thuộc Đề án 06, …".
var topicWords = vi.NewSet("đối với | riêng | về")

// siblingName is the topic named before the clause, else the noun behind the
// number, else the words before it.
func (s *scan) siblingName(st *statement) string {
	for i := st.lead - 1; i >= st.sentence.first && s.Tokens[i].Key != ";"; i-- {
		if topicWords.Has(s.Text, i) && !s.zones[i] {
			end := i
			for end < st.lead && s.Tokens[end].Key != "," {
				end++
			}
			if end < st.lead {
				return firstWords(s.words(i, end, true), 60)
			}
		}
	}
	name := s.words(st.after, st.to, false)
	if name == "" {
		name = s.words(st.from, st.lead, true)
	}
	return firstWords(name, 60)
}

func (s *scan) setDimension(st *statement) {
	f := &st.figure
	if _, n := units.At(s.Text, st.after); st.partOf == "" && n > 0 && otherWords.Has(s.Text, st.after+n) {
		st.partOf = "khác"
	}
	if phase := s.phase(st); st.partOf == "" && phase != "" {
		st.partOf = phase
	}
	if st.partOf != "" {
		st.partOf = s.cataloguedPart(f.Indicator, st.partOf)
		f.Dimension = corpus.Dimension{corpus.DimensionPart: st.partOf}
	}
	if st.kind != "" {
		if f.Dimension == nil {
			f.Dimension = corpus.Dimension{}
		}
		f.Dimension[corpus.DimensionKind] = st.kind
	}
}

// cataloguedPart is the catalogue's name of a part that the report words in its own
// way ("hồ liên thông khai tử"), else those words.
func (s *scan) cataloguedPart(indicator, words string) string {
	ind, ok := s.catalog.Indicator(indicator)
	if !ok {
		return words
	}
	folded, best, length := " "+vi.Fold(words)+" ", words, 0
	for _, p := range ind.Parts {
		for _, name := range append([]string{p.Name}, p.Aliases...) {
			if n := vi.Fold(name); len(n) > length && strings.Contains(folded, " "+n+" ") {
				best, length = p.Name, len(n)
			}
		}
	}
	return best
}

// phase is the programme's stretch that the clause counts for ("phát sinh giai
// đoạn 2023-2025"), which is no period of the figure.
func (s *scan) phase(st *statement) string {
	for k := range s.mentions {
		m := &s.mentions[k]
		if m.excluded && m.Period.Months > longestPhase && m.First >= st.from && m.Last <= st.to && s.Is(m.First, "giai") && !s.zones[m.First] && s.opening(m.First, st.from) < st.from {
			return s.text(m.First, m.Last)
		}
	}
	return ""
}

// hold keeps a figure for review.
func (s *scan) hold(st *statement, reason string) {
	st.figure.Status = corpus.Review
	st.figure.Reasons = append(st.figure.Reasons, reason)
}

// judge accepts the figure or holds it back, with the reasons.
func (s *scan) judge(st *statement) {
	f := &st.figure
	if st.q.Doubt != "" {
		s.hold(st, "number "+s.text(st.q.First, st.q.Last)+": "+string(st.q.Doubt))
	}
	if f.Period.IsZero() {
		s.hold(st, "no period is named")
	}
	if f.Unit == "" {
		s.hold(st, "no unit and no noun counted")
	}
	if vi.Fold(f.Subject) == "" && f.Indicator == "" {
		s.hold(st, "nothing says what is counted")
	}
	if st.q.Rejoined {
		f.Notes = append(f.Notes, "Báo cáo viết “"+st.q.Digits+"”, đọc là một số nguyên.")
	}
	if st.unpaired {
		s.hold(st, "a list of values whose items are not found (lần lượt)")
	}
	if s.bareYear(st) {
		s.hold(st, "may be a year")
	}
}

// bareYear reports whether the number looks like a year that no word explains.
func (s *scan) bareYear(st *statement) bool {
	d := st.q.Digits
	return len(d) == 4 && st.q.Power == 0 && st.q.Unit == "" && (strings.HasPrefix(d, "19") || strings.HasPrefix(d, "20")) && s.noun(st.q.Last) == ""
}
