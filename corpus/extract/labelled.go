package extract

import (
	"strings"

	"solieu/corpus/vi"
)

// Names that stand before a colon and hold for all numbers behind it, and those of ranks.

// longestHeadLabel is how many tokens may stand before such a colon.
const longestHeadLabel = 20

// headLabel is the name of a size that the sentence of a statement opens with, before a
// colon: "Tốc độ tải xuống trung bình: mạng cố định 91 Mbps, mạng di động 38 Mbps"; ""
// for none, or where the statement names a size of its own.
func (s *scan) headLabel(st *statement) string {
	if st.role != level || st.rank || !special(st.q.Unit) && !measureUnits[s.noun(st.after)] || s.insideBracket(st) {
		return ""
	}
	first := st.sentence.first
	for i := first; i < min(st.lead, first+longestHeadLabel); i++ {
		if s.Tokens[i].Key != ":" {
			if s.Tokens[i].Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i] {
				return ""
			}
			continue
		}
		if !s.itemBehind(st, i+1) {
			return ""
		}
		label, own := s.words(first, i, true), s.words(max(i+1, st.from), st.lead, true)
		if contentless(own) || !s.namesCount(label) || s.namesCount(own) || len(label) > longestContextName || contentOf(vi.NewText(label), empty) == 0 {
			return ""
		}
		if st.q.Unit == "%" {
			return s.counted(st, label)
		}
		return label
	}
	return ""
}

// itemBehind reports whether the first number behind a colon is an item's, in the unit of
// the statement: the label itself has no number.
func (s *scan) itemBehind(st *statement, from int) bool {
	for _, of := range s.found {
		if of.q.First >= from {
			return of.q.Unit == st.q.Unit && s.noun(of.after) == s.noun(st.after) && !contentless(s.words(from, of.lead, true))
		}
	}
	return false
}

// labelled puts an item behind the label that it stands under.
func labelled(label, words string) string {
	if at := strings.LastIndex(words, ": "); at >= 0 {
		words = words[at+2:]
	}
	return within(label, words)
}

// rankOf names a rank that says nothing but among whom: "tỷ lệ che phủ đạt 52%, xếp thứ
// 3 toàn vùng".
func (s *scan) rankOf(st *statement) string {
	if !st.rank || contentOf(vi.NewText(s.words(st.from, st.lead, true)), empty, rankWords) > 0 {
		return ""
	}
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		if of.rank || of.role != level || of.figure.Subject == "" {
			continue
		}
		st.core = "thứ hạng " + lowerFirst(of.figure.Subject)
		return within(st.core, s.words(st.after, st.to, false))
	}
	return ""
}
