package extract

import (
	"cmp"
	"math"
	"math/big"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// What the names of a list are parts of.

// membersWhole is the level before that the members of a list are parts of, where the
// list names no subject of its own: of the sentence, for what is ranked or stands in
// brackets of those before too.
func (s *scan) membersWhole(list []*statement, as []member, subject string) *statement {
	if subject != "" && (!as[0].bracketed || s.narrows(as[0].head)) {
		return nil
	}
	if end := s.behindLabel(list[0]); end > 0 && rankLabels.Within(s.Text, list[0].sentence.first, end) {
		as[0].ranked = true // "Địa phương cao: …"
	}
	before := s.found[:list[0].at]
	as[0].sorted = sortedBy.Has(s.Text, list[0].sentence.first) && s.behindLabel(list[0]) > 0
	if of := s.wholeAmong(s, before, list, as[0]); of != nil {
		return of
	}
	if as[0].sorted && s.last != nil && isMoney(list[0].q.Unit) {
		if of := s.wholeAmong(s.last, s.last.found, list, as[0]); of != nil {
			return of // in a paragraph of its own
		}
	}
	if !as[0].ranked && !s.inClasses(list[0]) || list[0].q.Unit == "%" {
		return nil
	}
	if s.before != nil {
		if of := s.wholeAmong(s.before, s.before.found, list, as[0]); of != nil {
			return of
		}
	}
	return s.wholeTold(list)
}

// narrows reports whether what stands before the first name of a list says which of those
// told before are counted: "Quận trễ hạn nhiều nhất là Sông Vệ (31 phản ánh)".
func (s *scan) narrows(head string) bool {
	return contentOf(vi.NewText(head), empty, poorLabels, headWords, plainNouns, deeds) >= enoughContent
}

// wholeAmong looks for it among the statements of a block, the last first.
func (s *scan) wholeAmong(there *scan, found, list []*statement, m member) *statement {
	st, most := list[0], greatest(list)
	var whole, summed *statement
	for i := len(found) - 1; i >= 0; i-- {
		of := found[i]
		if there != s && of.role == part && of.of != nil && st.q.Unit == "" {
			if g := &of.of.figure; g.Value.Compare(most) > 0 && g.Unit != "" && strings.HasPrefix(g.Unit, s.noun(st.after)) {
				return toldOnce(g) // a list behind another of the same
			}
		}
		near := there == s && of.sentence == st.sentence
		if !there.isLevel(of) || of.q.Unit != st.q.Unit || !near && !m.ranked && !m.bracketed && !m.sorted && !s.inClasses(st) {
			continue
		}
		if st.q.Unit == "%" || m.sorted && isMoney(st.q.Unit) && addUp(list, of) {
			return of
		}
		if whole != nil && of.sentence != whole.sentence {
			break
		}
		if of.q.Value.Compare(most) > 0 && countsToo(s.noun(st.after), there.noun(of.after), near && m.ranked) {
			switch {
			case near:
				return of
			case summed == nil && sumWords.Within(there.Text, of.sentence.first, of.lead):
				summed = of // "Tính chung 7 tháng": the list is of the month
				continue
			case summed == of:
				continue
			}
			whole = of // what its sentence tells first: "tiếp nhận 940 đơn, xử lý 702 đơn"
		}
	}
	return cmp.Or(whole, summed)
}

func greatest(list []*statement) corpus.Decimal {
	most := list[0].q.Value
	for _, st := range list {
		if st.q.Value.Compare(most) > 0 {
			most = st.q.Value
		}
	}
	return most
}

// wholeTold is the one thing told farther before that counts in the noun of a list whose
// places are said: "Huyện Sông Vệ đứng đầu với 214 tổ" behind paragraphs on other things.
func (s *scan) wholeTold(list []*statement) *statement {
	noun, most := s.noun(list[0].after), greatest(list)
	if noun == "" || special(noun) || voidNouns.Has(vi.NewText(noun), 0) {
		return nil
	}
	var found *corpus.Figure
	for i := range s.extractor.told {
		f := &s.extractor.told[i].Figure
		if f.Unit != noun || !f.Whole() || f.Status != corpus.Accepted || f.Value.Compare(most) <= 0 || f.Subject == "" {
			continue
		}
		if found != nil && (found.Indicator != f.Indicator || found.Subject != f.Subject) {
			return nil
		}
		found = f
	}
	if found == nil {
		return nil
	}
	return toldOnce(found)
}

// toldOnce stands for a figure of a block that is read already.
func toldOnce(f *corpus.Figure) *statement {
	q := vi.Quantity{Value: f.Value, First: math.MaxInt, Last: math.MaxInt} // in no place here
	return &statement{figure: *f, q: q, core: f.Subject, own: f.Subject}
}

// addUp reports whether the numbers of a list make up a whole, but for rounding.
func addUp(list []*statement, whole *statement) bool {
	sum := new(big.Rat)
	for _, st := range list {
		sum.Add(sum, st.q.Value.Rat())
	}
	missing := new(big.Rat).Sub(whole.q.Value.Rat(), sum)
	room := new(big.Rat).Mul(whole.q.Value.Rat(), big.NewRat(1, 200))
	return len(list) > 1 && missing.Abs(missing).Cmp(room) <= 0
}

// isLevel reports whether a statement is a plain level that others may be parts of.
func (s *scan) isLevel(of *statement) bool {
	return of.role == level && of.listed == "" && of.partOf == "" && of.q.Of == nil && of.direction == "" && !of.skipped && s.namedPlan(of) == "" && !s.insideBracket(of)
}

// countsToo reports whether a part counted in one noun may be of a whole counted in
// another: in the same, or people.
func countsToo(part, whole string, people bool) bool {
	return whole != "" && (strings.HasPrefix(whole, part) || strings.HasPrefix(part, whole) || people && part == "người" && personWords[whole])
}

// toldOf is the subject of a figure of the report that the subject of a list says again
// with more words: places are of the country's rate.
func (s *scan) toldOf(st *statement, subject string) string {
	for i := range s.extractor.told {
		f := &s.extractor.told[i].Figure
		head, _, _ := strings.Cut(f.Subject, " (")
		if f.Unit == st.q.Unit && f.Indicator == "" && f.Whole() && contentOf(vi.NewText(head), empty) >= enoughContent && says(subject, head) {
			return f.Subject
		}
	}
	return subject
}

// membersOf is what the members of a list are told of by the sentence itself: the head
// before the first name or the label that the sentence opens with; "" for none.
func (s *scan) membersOf(st *statement, m member) string {
	if head := behindKinds(withoutOpener(m.head)); head != "" && contentOf(vi.NewText(head), empty, poorLabels) > 0 {
		return s.counted(st, head)
	}
	if label := withoutOpener(s.sentenceLabel(st)); label != "" && s.inClasses(st) {
		if s.wholeAmong(s, s.found[:st.at], []*statement{st}, m) != nil {
			return ""
		}
		if bySort.Has(vi.NewText(label), 0) {
			return "" // "theo ngành"
		}
		return within(s.counted(st, label), cmp.Or(s.blockLabel(st), s.topic()))
	} else if label != "" && contentOf(vi.NewText(label), empty, poorLabels, superlatives) > 0 {
		return s.counted(st, label)
	}
	return ""
}

// behindKinds drops the kinds of place of any kind that a head begins with: "quận,
// huyện trễ hạn".
func behindKinds(head string) string {
	t := vi.NewText(head)
	for i := 0; i < len(t.Tokens); {
		n := longest(t, i, kindsOfPlace)
		if t.Tokens[i].Class == vi.Sign {
			n = 1
		}
		if n == 0 {
			return head[t.Tokens[i].Start:]
		}
		i += n
	}
	return head
}

// withoutOpener drops the "về" that a label begins with.
func withoutOpener(label string) string {
	t := vi.NewText(label)
	_, n := fieldOpeners.At(t, 0)
	if n == 0 || n == len(t.Tokens) {
		return label
	}
	return t.Source[t.Tokens[n].Start:]
}

// counted is a subject of a list with the noun counted, or as a rate.
func (s *scan) counted(st *statement, subject string) string {
	if subject == "" {
		return ""
	}
	subject = lowerFirst(subject)
	if st.q.Unit == "%" {
		t := vi.NewText(subject)
		if rateHeads.Within(t, 0, min(3, len(t.Tokens))) {
			return subject
		}
		return "tỷ lệ " + subject
	}
	if noun := s.noun(st.after); noun != "" && !special(noun) {
		return within(noun, subject)
	}
	return subject
}
