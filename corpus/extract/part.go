package extract

import (
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
)

// partName is the words that tell a part from its whole: "gửi: 80.101 văn bản",
// "873 cuộc Phishing".
func (s *scan) partName(st *statement) string {
	before := s.withoutDeed(s.words(st.from, st.lead, true))
	if st.summed {
		if label := s.behindLabel(st); label > st.from && !contentless(s.words(label, st.lead, true)) {
			before = s.words(label, st.lead, true) // "Dư nợ theo kỳ hạn: ngắn hạn 31 tỷ đồng"
		}
	}
	if before == "" && s.insideBracket(st) {
		before = s.join(s.trimLead(s.kept(st.from, st.lead))) // "(tiếp nhận: 512; trả: 480)"
	}
	if _, n := units.At(s.Text, st.after); before == "" && (st.summed && s.words(st.after+n, st.to, false) == "" || s.partOpener(st.sentence.first) > 0) {
		if of := s.partAside(st); of != "" {
			return of
		}
	}
	if before == "" && st.summed {
		before = s.words(st.from, st.lead, true) // "đã xử lý 702 phản ánh, đang xử lý 44 phản ánh"
	}
	noun, n := units.At(s.Text, st.after)
	if whole := s.noun(st.of.after); st.of.sentence == st.sentence && whole != "" && !strings.HasPrefix(noun, whole) && !strings.HasPrefix(whole, noun) {
		n = 0 // "72 đài phát thanh" of "880 cơ quan"
	}
	open := st.after + n
	for open < st.to && s.Tokens[open].Key != "(" {
		open++
	}
	after := s.withAside(s.words(st.after+n, st.to, false), open)
	if after == "" {
		after = s.behindShare(st, st.after+n)
	}
	if before != "" && (after == "" || !contentless(before)) {
		return s.withAside(s.asNamed(st, before), st.after+n)
	}
	return after
}

// asNamed is the name of a part with the small letter that it has within a sentence; what
// is written large there is a name: "trong đó Hàn Quốc 502".
func (s *scan) asNamed(st *statement, name string) string {
	for i := st.from; i < st.lead; i++ {
		if s.explains(i, st.from, st.lead) {
			name = within(name, s.words(i+1, s.closing(i), false))
		}
	}
	for i := st.from; i < st.lead; i++ {
		if tok := s.Tokens[i]; tok.Class == vi.Word && strings.HasPrefix(name, s.Source[tok.Start:tok.End]) {
			if tok.Upper && i > st.sentence.first && s.At(i-1).Key != ":" {
				return name
			}
			break
		}
	}
	return lowerFirst(name)
}

// longestExplaining is how many tokens of brackets behind the name of a part it takes in.
const longestExplaining = 8

// withAside adds to the name of a part the words in brackets at token i that explain it:
// "17 đài dùng mạng viễn thông (đài thông minh)".
func (s *scan) withAside(name string, i int) string {
	if s.At(i).Key != "(" || name == "" {
		return name
	}
	end := min(s.closing(i), len(s.Tokens))
	if end-i > longestExplaining || s.statesWithin(i, end) || s.mentionBetween(i, end) != nil {
		return name
	}
	for k := i + 1; k < end; k++ {
		if s.Tokens[k].Class == vi.Number {
			return name
		}
	}
	if aside := s.words(i+1, end, false); !contentless(aside) {
		return within(name, aside)
	}
	return name
}

// partDeeds tell what happened to a part: "đường sắt 33 vụ, chết 29 người".
var partDeeds = vi.NewSet(pastDeedsWords + " | chết | bị chết | làm bị thương")

// withoutDeed drops the verb behind a part's name: "đường bộ xảy ra".
func (s *scan) withoutDeed(name string) string {
	t := vi.NewText(name)
	end := len(t.Tokens)
	for end > 0 {
		_, n := partDeeds.Before(t, end)
		if n == 0 {
			break
		}
		end -= n
	}
	if end == 0 || end == len(t.Tokens) {
		return name[:min(len(name), end*len(name))]
	}
	return t.Source[:t.Tokens[end-1].End]
}

// partAside is the part that the statement before in the same clause group is of:
// "đường bộ xảy ra 1.533 vụ, làm chết 769 người; …".
func (s *scan) partAside(st *statement) string {
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		for k := of.q.Last; k < st.lead; k++ {
			if s.Tokens[k].Key == ";" {
				return ""
			}
		}
		if of.role == part && (s.noun(of.after) != s.noun(st.after) || s.noun(st.after) == "") {
			return of.partOf
		}
	}
	return ""
}

// otherWords behind a noun make it the rest: "7.251.136 dữ liệu khác".
var otherWords = vi.NewSet("khác | còn lại")

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
