package extract

import "solieu/corpus/vi"

// What stands beside another in a list and says nothing of it.

// siblings reports whether two statements are of one list, neither of the other: "cà phê
// 1,4 triệu tấn; gạo 7,5 triệu tấn", "tỷ lệ thu gom 91%; tỷ lệ số hóa 84%".
func (s *scan) siblings(of, st *statement) bool {
	if of.q.Unit != st.q.Unit || s.noun(of.after) != s.noun(st.after) || of.q.Unit == "" && s.noun(of.after) == "" {
		return false
	}
	a, b := vi.NewText(s.words(of.from, of.lead, true)), vi.NewText(s.words(st.from, st.lead, true))
	if st.q.Unit == "%" {
		return rateHeads.Has(a, 0) && rateHeads.Has(b, 0)
	}
	return isGood(a) && isGood(b)
}

// isGood reports whether words are a name without a head or a deed: "cao su".
func isGood(t *vi.Text) bool {
	n := len(t.Tokens)
	return contentOf(t, empty) > 0 && !subjectHeads.Within(t, 0, n) && !bareHeads.Within(t, 0, n) && !moneyWords.Within(t, 0, n) &&
		!amounts.Within(t, 0, n) && !flowWords.Within(t, 0, n) && contentOf(t, empty) == contentOf(t, empty, deeds, pastDeeds)
}

// leftLabel reports whether a statement stands behind a semicolon where another name takes
// the place of the label: "Mỏ: 40 vụ, chết 12 người; xây dựng 96 vụ, chết 9 người".
func (s *scan) leftLabel(st *statement, colon int) bool {
	var labelled, group *statement
	for _, of := range s.found {
		if of.sentence != st.sentence || of.q.First < colon || of.q.First > st.q.First {
			continue
		}
		switch {
		case labelled == nil:
			labelled, group = of, of
		case s.behindSemicolon(of):
			group = of
		}
	}
	if labelled == nil || group == labelled || labelled.q.Unit != group.q.Unit || !contentless(s.words(colon+1, labelled.lead, true)) {
		return false
	}
	noun, words := s.noun(group.after), s.withoutDeed(s.words(group.from, group.lead, true))
	if noun == "" && !special(group.q.Unit) && s.namesNoun(group.after, group.to) || noun != "" && noun != s.noun(labelled.after) {
		return false
	}
	t := vi.NewText(words)
	return contentOf(t, empty, deeds, pastDeeds) >= enoughContent && !deeds.Has(t, 0)
}
