package extract

import (
	"solieu/corpus/vi"
)

// One of a list of names with numbers.

// member is what a statement of a list of names is.
type member struct {
	// name is whose number it is; head is what stands before it: "thị trường quốc tế" of
	// "Thị trường quốc tế lớn nhất là Hàn Quốc".
	name, head string
	// proper says that the name begins with a capital, ranked that its place among the
	// members is said, bracketed that the number stands in brackets behind it, sorted that
	// the list has all parts of a number before.
	proper, ranked, bracketed, sorted bool
}

// memberOf reads a statement as one of a list of names.
func (s *scan) memberOf(st *statement) (m member, ok bool) {
	_, n := units.At(s.Text, st.after)
	from, to := st.from, st.lead
	from = max(from, s.behindLabel(st))
	if open := s.openBracket(st); open >= 0 && st.lead == open+1 && s.At(st.after+n).Key == ")" {
		m.bracketed, from, to = true, s.nameStart(open, st.sentence.first), open
	} else if open >= 0 || s.words(st.after+n, st.to, false) != "" && !s.saysShare(st) {
		return m, false
	}
	if st.role != level && !(m.bracketed && st.role == part) || st.restated || st.skipped || st.rank || st.q.Of != nil || st.direction != "" {
		return m, false
	}
	kept := s.kept(from, to)
	if len(kept) == 0 || s.mentionBetween(from, to) != nil {
		return m, false
	}
	kept, m.ranked = s.trimMember(kept)
	m.head, kept = s.cutHead(kept, &m)
	m.name = s.join(kept)
	m.proper = len(kept) > 0 && s.properFrom(kept) == 0
	m.ranked = m.ranked || m.proper && s.At(st.to).Key == "," && rankEnds.Has(s.Text, st.to+1)
	return m, len(kept) > 0 && len(kept) <= longestMember && (m.proper || !contentless(m.name))
}

// longestMember is how many tokens the name of a member has at most.
const longestMember = 9

// saysShare reports whether only what a rate is of stands behind it: "92% dân số".
func (s *scan) saysShare(st *statement) bool { return st.q.Unit == "%" && wholes.Has(s.Text, st.after) }

// nameStart is where the name before the bracket at token open may begin: behind the
// bracket, the point or the semicolon before, or behind the comma that ends what a number
// before counts.
func (s *scan) nameStart(open, first int) int {
	comma := open
	for i := open - 1; i >= first; i-- {
		switch tok := s.Tokens[i]; {
		case tok.Key == ")" || tok.Key == "(" || tok.Key == ";" || tok.Key == ":":
			return i + 1
		case tok.Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i]:
			return comma
		case tok.Key == "," || superlatives.Has(s.Text, i) || s.partOpener(i) > 0:
			comma = i
		}
	}
	return first
}

// trimMember drops what says a member's place from both ends.
func (s *scan) trimMember(kept []int) (rest []int, ranked bool) {
	for len(kept) > 0 {
		i := kept[0]
		n := longest(s.Text, i, memberLeads)
		if k := longest(s.Text, i, superlatives); k > 0 && k >= n {
			n, ranked = k, true
		}
		if s.Tokens[i].Class == vi.Sign {
			n = 1
		}
		if n == 0 || n >= len(kept) {
			break
		}
		kept = kept[n:]
	}
	for len(kept) > 0 {
		end := kept[len(kept)-1] + 1
		_, n := memberEnds.Before(s.Text, end)
		if s.nameTail(end - 1) {
			n = 0 // Cao Bằng
		}
		if _, k := superlatives.Before(s.Text, end); k > n {
			n, ranked = k, true
		}
		if s.Tokens[end-1].Class == vi.Sign {
			n = 1
		}
		if n == 0 || n >= len(kept) {
			break
		}
		kept = kept[:len(kept)-n]
	}
	return kept, ranked
}

// nameTail reports whether the word at token i, written large behind another written
// large, belongs to a name.
func (s *scan) nameTail(i int) bool {
	return s.At(i).Upper && s.At(i).Class == vi.Word && s.At(i-1).Upper && s.At(i-1).Class == vi.Word
}

// cutHead parts what stands before a name from it: before a superlative within the words
// ("tỷ lệ hài lòng cao nhất là Bắc Kạn"), or before a proper name.
func (s *scan) cutHead(kept []int, m *member) (head string, name []int) {
	for k := len(kept) - 1; k > 0; k-- {
		n := longest(s.Text, kept[k], superlatives)
		if n == 0 || k+n >= len(kept) {
			continue
		}
		rest, _ := s.trimMember(kept[k+n:])
		m.ranked = true
		if s.properFrom(kept[:k]) == 0 && s.properFrom(rest) < 0 {
			return s.join(rest), kept[:k] // "Chi cục Sông Vệ dẫn đầu số án thụ lý"
		}
		return s.join(s.trimSet(s.trimLead(kept[:k]), headEnds)), rest
	}
	if n := s.owner(kept); n > 0 {
		return s.join(kept[n+1:]), kept[:n]
	}
	if at := s.properFrom(kept); at > 0 {
		return s.join(s.trimSet(s.trimSet(s.trimLead(kept[:at]), memberEnds), headEnds)), kept[at:]
	}
	return "", kept
}

// owner is how many of the words name whose the rest is: "huyện Sìn Hồ có tỷ lệ hộ nghèo
// (cao nhất)"; 0 where they don't begin so.
func (s *scan) owner(kept []int) int {
	for n := 1; n+1 < len(kept); n++ {
		if s.Is(kept[n], "có") && s.properFrom(kept[:n]) == 0 && longest(s.Text, kept[n+1], subjectHeads) > 0 {
			return n
		}
	}
	return 0
}

// properFrom is where the proper name that the words end with begins among them, -1 for
// none. The first word of a sentence is large in any case.
func (s *scan) properFrom(kept []int) int {
	at := len(kept)
	for at > 0 {
		tok := s.Tokens[kept[at-1]]
		joins := (tok.Key == "-" || tok.Key == "." || tok.Key == "&" || tok.Key == "'" || tok.Key == "’") && at < len(kept)
		if !(tok.Class == vi.Word && tok.Upper) && !joins {
			break
		}
		at--
	}
	if at == len(kept) || at == len(kept)-1 && (s.Glued(kept[at]-1) || s.Tokens[kept[at]].End-s.Tokens[kept[at]].Start < 2) {
		return -1 // 4G
	}
	if run := kept[at:]; s.opensAny(run[0]) && len(run) < 2 && vi.IsSyllable(s.Tokens[run[0]].Fold) && !s.isProvince(run[0]) {
		return -1
	}
	for _, n := range []int{3, 2, 1} {
		if at >= n && longest(s.Text, kept[at-n], placeHeads) == n {
			return at - n
		}
	}
	return at
}

// opensAny reports whether the word at token i begins a sentence or follows a colon.
func (s *scan) opensAny(i int) bool {
	before := s.At(i - 1).Key
	return i == 0 || before == "." || before == ":"
}

// isProvince reports whether a name of one syllable is that of a province.
func (s *scan) isProvince(i int) bool { return s.Is(i, "huế") }

// inClasses reports whether a statement stands under such a label.
func (s *scan) inClasses(st *statement) bool {
	return classLabels.Has(s.Text, st.sentence.first) && s.behindLabel(st) > 0
}

func isRest(name string) bool {
	t := vi.NewText(name)
	_, n := restWords.Before(t, len(t.Tokens))
	return n > 0
}
