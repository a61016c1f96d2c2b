package extract

import (
	"cmp"

	"solieu/corpus/vi"
)

// Names with numbers of one kind: "Lào Cai dẫn đầu với 81,2%, tiếp theo là Sơn La 79,4%;
// thấp nhất là Bạc Liêu, 40,3%", "nhiều nhất là chiếu sáng (1.240)". Each is a part of
// what the sentence or the ones before tell.

// members finds the list of names of a sentence and what they are parts of.
func (s *scan) members(sen sentence) {
	list, as := s.namesIn(sen)
	if len(list) == 0 || !areMembers(as) && (len(list) < 2 || !s.inClasses(list[0])) {
		return
	}
	_, item := s.labelList(list[0])
	told := item != "" && !isPoorLabel(s.sentenceLabel(list[0])) // by its label
	var subject string
	var whole *statement
	if !told {
		subject, whole = s.listBefore(list, as)
	}
	if subject == "" && whole == nil {
		if !told {
			subject = s.membersOf(list[0], as[0])
		}
		whole = s.membersWhole(list, as, subject)
	}
	if item != "" && (whole == nil || told && !as[0].sorted) {
		return
	}
	switch {
	case whole != nil:
		subject = ""
	case subject == "":
		subject = s.toldOf(list[0], s.counted(list[0], cmp.Or(s.blockLabel(list[0]), s.topic())))
	}
	if whole == nil && subject == "" {
		return
	}
	for i, st := range list {
		st.partOf, st.role, st.of = as[i].name, level, nil
		if whole != nil {
			st.role, st.of = part, whole
		}
		st.listed = subject
	}
	s.lists = append(s.lists, list)
}

// listBefore is what the list of the sentence before is told of, where one more name that
// says only its place goes on with it: "… Sông Vệ (131). Ít nhất là Cam Hà với 3 phản ánh".
func (s *scan) listBefore(list []*statement, as []member) (subject string, whole *statement) {
	if len(s.lists) == 0 || !as[0].ranked || as[0].head != "" || s.sentenceLabel(list[0]) != "" {
		return "", nil
	}
	last := s.lists[len(s.lists)-1]
	if last[0].sentence.last != list[0].sentence.first || last[0].q.Unit != list[0].q.Unit || s.noun(last[0].after) != s.noun(list[0].after) {
		return "", nil
	}
	if last[0].role == part {
		return "", last[0].of
	}
	return last[0].listed, nil
}

// isPoorLabel reports whether a label says only which names follow: "Thị trường lớn nhất".
func isPoorLabel(label string) bool {
	return contentOf(vi.NewText(label), empty, poorLabels, superlatives) == 0
}

// namesIn are the statements of a sentence that name whose their number is, all in one
// unit; none where they tell several things of the names.
func (s *scan) namesIn(sen sentence) (list []*statement, as []member) {
	for _, st := range s.found {
		if st.sentence != sen {
			continue
		}
		m, ok := s.memberOf(st)
		if !ok || len(list) > 0 && (list[0].q.Unit != st.q.Unit || s.noun(st.after) != "" && s.noun(list[0].after) != s.noun(st.after)) {
			continue
		}
		if len(list) > 0 && m.head != "" && m.head != as[0].head && contentOf(vi.NewText(m.head), empty, poorLabels) > 0 {
			return nil, nil // "xuất khẩu sang Hoa Kỳ …, nhập khẩu từ Hoa Kỳ …"
		}
		if m.proper || m.bracketed || m.ranked || isRest(m.name) || s.inClasses(st) {
			list, as = append(list, st), append(as, m)
		}
	}
	return list, as
}

// agree gives the members of each list one name: where the catalogue knows some of them
// only, none is of its indicator.
func (s *scan) agree() {
	for _, list := range s.lists {
		one := true
		for _, st := range list {
			one = one && st.figure.Indicator == list[0].figure.Indicator
		}
		for _, st := range list {
			if f := &st.figure; !one && st.listed != "" {
				f.Indicator, f.Subject, f.Name = "", st.listed, sentenceCase(st.listed)
			}
		}
	}
}

// areMembers reports whether statements are a list of names: two proper names, one whose
// place is said, or names before brackets.
func areMembers(as []member) bool {
	proper := 0
	for _, m := range as {
		if m.ranked && (m.proper || m.bracketed) {
			return true
		}
		if m.proper {
			proper++
		}
	}
	return proper >= 2
}
