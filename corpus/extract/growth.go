package extract

import (
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/catalog"
	"solieu/corpus/vi"
)

// Changes whose level the sentence does not state.

// levelElsewhere is the level that an earlier sentence of the paragraph states
// for the same indicator and period: "… ghi nhận 903 cuộc tấn công mạng. Số cuộc
// tấn công mạng tháng 9/2023 giảm 35,6% so với tháng 8/2023 (1.402 cuộc)."
func (s *scan) levelElsewhere(st *statement) *statement {
	period := s.time(st).period
	for i := len(s.found) - 1; i >= 0; i-- {
		other := s.found[i]
		f := &other.figure
		if other.q.First >= st.q.First || other.role != level || f.Indicator == "" || !f.Whole() || f.Period != period || special(f.Unit) {
			continue
		}
		link, ok := s.catalog.Link(catalog.Statement{
			Clause: s.place(st.sentence.first, st.q.First), Sentence: s.place(st.sentence.first, st.sentence.last), Before: s.headings(), Unit: f.Unit,
		})
		if ok && link.Indicator == f.Indicator && link.Part == "" {
			return other
		}
	}
	return nil
}

func (s *scan) changeUnit(st, target *statement) string {
	if st.q.Unit != "" {
		return st.q.Unit
	}
	if n := s.noun(st.after); n != "" {
		return n
	}
	return target.figure.Unit
}

// growth makes a figure of a change whose level the sentence doesn't state: "GDP
// quý I tăng 5,66%".
func (s *scan) growth(st *statement) {
	st.role = level
	st.kind = ""
	s.complete(st)
	f := &st.figure
	f.Subject = s.inAspect(st, f.Subject)
	s.goOn(st)
	if st.ofBase {
		s.growthOfBase(st)
		return
	}
	if f.Subject == "" {
		s.hold(st, "a change without a level or a subject")
	}
	c := corpus.Change{Value: st.q.Value, Unit: f.Unit, Direction: st.direction}
	if st.versus != nil {
		c.Versus = st.versus.Resolve(f.Period)
	}
	if f.Indicator == "" || !strings.Contains(vi.Fold(f.Name), "tang") && !strings.Contains(vi.Fold(f.Name), "chi so") {
		f.Indicator, f.Name = "", growthName(st.direction, f.Subject)
	}
	f.Changes = []corpus.Change{c}
}

// inAspect adds to the subject of a change in what it changed: "về số lượng".
func (s *scan) inAspect(st *statement, subject string) string {
	if aspect := s.aspect(st); aspect != "" && subject != "" {
		return subject + " " + aspect
	}
	return subject
}

func (s *scan) withoutAspect(st *statement, subject string) string {
	return strings.TrimSuffix(subject, " "+s.aspect(st))
}

// aspect is the words behind a change that say in what.
func (s *scan) aspect(st *statement) string {
	_, n := aspects.At(s.Text, st.q.Last)
	return s.text(st.q.Last, st.q.Last+n)
}

// goOn gives a change whose words name nothing the subject of the one before: "CPI
// tăng 0,19% so với tháng trước; so với cùng kỳ tăng 4,37%".
func (s *scan) goOn(st *statement) {
	if st.q.Unit == "" || st.grounds.listed || !contentless(s.words(st.from, st.lead, true)) {
		return
	}
	for i := st.at - 1; i >= 0 && (s.found[i].sentence == st.sentence || s.averagesGrowth(s.found[i], st)); i-- {
		of := s.found[i]
		if of.role != level || len(of.figure.Changes) == 0 || of.q.Unit != st.q.Unit {
			continue
		}
		f, g := &st.figure, &of.figure
		f.Indicator, f.Name, f.Subject, f.Measure, f.Dimension = g.Indicator, g.Name, s.inAspect(st, s.withoutAspect(of, g.Subject)), g.Measure, g.Dimension
		if g.Indicator == "" {
			f.Name = ""
		}
		if f.Reasons = slices.DeleteFunc(f.Reasons, func(r string) bool { return r == reasonNothing }); len(f.Reasons) == 0 {
			f.Status = corpus.Accepted
		}
		return
	}
}

// averagesGrowth reports whether a sentence goes on with the average of what the one
// before tells the change of: "CPI tháng 9 tăng 0,38%. Bình quân 9 tháng tăng 3,05%".
func (s *scan) averagesGrowth(of, st *statement) bool {
	from := st.grounds.time.from
	return of.sentence.last == st.sentence.first && averageWords.Has(s.Text, st.sentence.first) && (from == "clause" || from == "sentence")
}

var averageWords = vi.NewSet("bình quân | tính bình quân | tính chung | trung bình")

func growthName(d corpus.Direction, subject string) string {
	word := map[corpus.Direction]string{corpus.Up: "Mức tăng", corpus.Down: "Mức giảm", corpus.Level: "Mức so với kỳ gốc"}[d]
	return word + ": " + subject
}
