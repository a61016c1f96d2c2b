package extract

import (
	"cmp"
	"strings"

	"solieu/corpus/vi"
)

// Items of lists: names with numbers, whose subject stands above or before them.

// ofList finds what an item of a list is a part of: the name before a colon under "một
// số mặt hàng xuất khẩu", "Hàn Quốc 318.200 lượt" behind "Thị trường khách quốc tế:", or
// whose a sum is that names nothing else. It gives the subject that all items have and
// the item's name.
func (s *scan) ofList(st *statement) (subject, item string) {
	if st.role != level || st.partOf != "" || st.rated || st.direction != "" {
		return "", ""
	}
	if subject, item = s.labelList(st); item != "" {
		st.figure.Indicator, st.figure.Name = "", "" // the items are told by one name
		return subject, item
	}
	if st.figure.Indicator != "" {
		return "", ""
	}
	if label := s.listLabel(st); label != "" {
		if own := s.words(max(st.from, s.behindLabel(st)), st.lead, true); !contentless(own) {
			return within(own, s.topic()), label
		}
		_, n := units.At(s.Text, st.after)
		if behind := s.words(st.after+n, st.to, false); !special(st.figure.Unit) && contentOf(vi.NewText(behind), empty, plainNouns, deeds) >= enoughContent {
			return s.words(st.after, st.to, false), label // "385 trạm BTS bị mất liên lạc"
		}
		return s.topic(), label
	}
	if s.isBareName(st) {
		if subject := cmp.Or(s.namedBefore(st), s.blockLabel(st), s.topic()); plainWords(subject) != plainWords(st.figure.Subject) {
			return subject, st.figure.Subject
		}
	}
	return "", ""
}

// namedBefore is what the sum before in the sentence is of, where it names another
// whose it is: "Thị trường lớn nhất là Hoa Kỳ với 1.204 triệu USD, tiếp đến là Nhật Bản
// 618 triệu USD".
func (s *scan) namedBefore(st *statement) string {
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		if of.role != level || of.q.Unit != st.q.Unit {
			continue
		}
		if of.partOf != "" {
			return of.figure.Subject
		}
		name, _, _ := strings.Cut(of.core, " là ")
		if name == of.core {
			return ""
		}
		return name
	}
	return ""
}

// listLabel is the label of an item of an announced list, "" for others.
func (s *scan) listLabel(st *statement) string {
	if !s.isListed(st) {
		return ""
	}
	return s.sentenceLabel(st)
}

// labelList reads an item of "Thị trường khách quốc tế: Hàn Quốc 318.200 lượt, Trung
// Quốc 149.500 lượt": a label, and names with numbers of one unit.
func (s *scan) labelList(st *statement) (subject, item string) {
	from := s.behindLabel(st)
	if from == 0 {
		return "", ""
	}
	members := 0
	for _, of := range s.found {
		if of.sentence != st.sentence || of.q.First < from || s.openBracket(of) >= 0 || of.role == change {
			continue
		}
		if of.role != level || of.q.Unit != st.q.Unit || of.q.Unit == "%" || !s.isItem(of, from) {
			return "", ""
		}
		members++
	}
	if members < 2 {
		return "", ""
	}
	subject = cmp.Or(s.sentenceLabel(st), s.topic())
	if subject == "" {
		return "", ""
	}
	return subject, s.words(max(st.from, from), st.lead, true)
}

// isItem reports whether only a name stands before a number, and only its noun behind.
func (s *scan) isItem(st *statement, from int) bool {
	_, n := units.At(s.Text, st.after)
	t := vi.NewText(s.words(max(st.from, from), st.lead, true))
	return contentOf(t, empty) > 0 && t.At(0).Upper && !subjectHeads.Has(t, 0) && !bareHeads.Has(t, 0) && !deeds.Has(t, 0) &&
		s.words(st.after+n, st.to, false) == "" && s.mentionBetween(max(st.from, from), st.lead) == nil
}

// behindLabel is the token behind the colon of the label that the sentence of a
// statement opens with, 0 for none.
func (s *scan) behindLabel(st *statement) int {
	first := st.sentence.first
	for i := first; i < min(st.lead, first+longestLabel); i++ {
		if s.Tokens[i].Key == ":" {
			return i + 1
		}
	}
	return 0
}

// announcers lead lists in: "một số mặt hàng xuất khẩu".
var announcers = vi.NewSet("một số | các | những | chủ yếu | cụ thể | như sau | theo | cơ cấu | tỷ trọng | thị trường | mặt hàng | trong đó")

// isListed reports whether the block is an item of a list that a heading announces,
// opening with a name before a colon: "- Điện thoại các loại và linh kiện: 3,87 tỷ USD".
func (s *scan) isListed(st *statement) bool {
	if st.sentence.first > 0 || s.block.Label == "" || len(s.block.Headings) == 0 {
		return false
	}
	_, n := subjectHeads.At(s.Text, 0)
	lead := s.lead(s.topicHeading())
	return n == 0 && announcers.Within(lead.Text, 0, len(lead.Tokens))
}

// isBareName reports whether a sum of money names only whose it is: "Trung Quốc 3,11 tỷ
// USD".
func (s *scan) isBareName(st *statement) bool {
	if st.q.Unit != "VND" && st.q.Unit != "USD" || len(st.figure.Subject) > longestPoor {
		return false
	}
	t := vi.NewText(st.figure.Subject)
	return len(t.Tokens) > 0 && (t.At(0).Upper && (len(t.Tokens) == 1 && contentOf(t) == 1 || t.At(1).Upper) || s.Is(st.sentence.first, "theo")) &&
		!moneyWords.Within(t, 0, len(t.Tokens)) && !subjectHeads.Within(t, 0, len(t.Tokens)) && !deeds.Has(t, 0) && contentOf(t, empty) > 0
}
