package extract

import (
	"cmp"
	"strings"

	"solieu/corpus/vi"
)

// Names with numbers of one kind: "Lào Cai dẫn đầu với 81,2%, tiếp theo là Sơn La 79,4%;
// thấp nhất là Bạc Liêu, 40,3%", "nhiều nhất là trật tự đô thị (1.240)". Each is a part of
// what the sentence or the ones before tell.

// superlatives stand before or behind the name of a member and say its place among them.
var superlatives = vi.NewSet("cao nhất | thấp nhất | nhiều nhất | ít nhất | lớn nhất | nhỏ nhất | dẫn đầu | đứng đầu | đứng thứ hai | đứng thứ ba | đứng cuối | cao nhất cả nước | thấp nhất cả nước | tốt nhất | xếp cuối | " +
	"nổi bật | điển hình | tập trung | tập trung nhiều | chủ yếu | chủ yếu là | tiêu biểu | nhiều nhất là | đáng chú ý")

// memberLeads stand between a superlative, or the member before, and a name.
var memberLeads = vi.NewSet("sang | từ | đến | là | là ở | ở | tại | như | gồm | có | với | và | thuộc | vẫn là | tiếp theo | tiếp đến | kế đến | kế tiếp | tiếp theo là | tiếp đến là | kế đến là | kế tiếp là | sau đó là | sau đó | tiếp đó | tiếp đó là | rồi đến | rồi đến là | " +
	"trong đó | trong lĩnh vực | lĩnh vực | ở lĩnh vực | vào | vào lĩnh vực | ở các lĩnh vực | ở nhóm | riêng | cụ thể")

// memberEnds stand between a name and its number.
var memberEnds = vi.NewSet("là | đạt | có | chiếm | với | đạt tỷ lệ | được | với tỷ lệ | với mức | ở mức | khoảng | ước đạt | đón")

// restWords end the name of all other members: "các sàn còn lại".
var restWords = vi.NewSet("còn lại | khác")

// classLabels open the label of a list of classes: "Loại hình: nhà ở 18 vụ, kho xưởng 7 vụ".
var classLabels = vi.NewSet("cơ cấu | loại hình | phân theo | chia theo | phân loại | theo loại hình | theo lĩnh vực | theo ngành | theo nhóm | theo hình thức | theo khu vực | nguyên nhân | hình thức")

// bySort open those of them that say only what the classes are.
var bySort = vi.NewSet("theo | phân theo | chia theo | phân loại | loại hình | hình thức")

// inClasses reports whether a statement stands under such a label.
func (s *scan) inClasses(st *statement) bool {
	return classLabels.Has(s.Text, st.sentence.first) && s.behindLabel(st) > 0
}

func isRest(name string) bool {
	t := vi.NewText(name)
	_, n := restWords.Before(t, len(t.Tokens))
	return n > 0
}

// member is what a statement of a list of names is.
type member struct {
	// name is whose number it is; head is what stands before it: "thị trường quốc tế" of
	// "Thị trường quốc tế lớn nhất là Hàn Quốc".
	name, head string
	// proper says that the name begins with a capital, ranked that its place among the
	// members is said, bracketed that the number stands in brackets behind it.
	proper, ranked, bracketed bool
}

// memberOf reads a statement as one of a list of names.
func (s *scan) memberOf(st *statement) (m member, ok bool) {
	_, n := units.At(s.Text, st.after)
	from, to := st.from, st.lead
	if s.inClasses(st) {
		from = max(from, s.behindLabel(st))
	}
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

// headEnds end no head: "xuất khẩu sang".
var headEnds = vi.NewSet("sang | thuộc | và | của | trong | với | cho | tại | ở | theo | từ | đến | về")

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

// placeHeads stand before the name of a place or body and belong to it.
var placeHeads = vi.NewSet("tỉnh | thành phố | tp | tp . | huyện | quận | thị xã | xã | phường | thị trấn | sở | bộ | cục | ban | công an | ubnd | hội | cấp | công ty | ngân hàng | tổng công ty | tập đoàn")

// properFrom is where the proper name that the words end with begins among them, -1 for
// none. The first word of a sentence is large in any case.
func (s *scan) properFrom(kept []int) int {
	at := len(kept)
	for at > 0 {
		tok := s.Tokens[kept[at-1]]
		joins := (tok.Key == "-" || tok.Key == "." || tok.Key == "&") && at < len(kept)
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

// members finds the lists of names of a sentence and what they are parts of.
func (s *scan) members(sen sentence) {
	var list []*statement
	var as []member
	for _, st := range s.found {
		if st.sentence != sen {
			continue
		}
		m, ok := s.memberOf(st)
		if !ok || len(list) > 0 && (list[0].q.Unit != st.q.Unit || s.memberNoun(list[0]) != s.memberNoun(st)) {
			continue
		}
		if len(list) > 0 && m.head != "" && m.head != as[0].head && contentOf(vi.NewText(m.head), empty, poorLabels) > 0 {
			return // "xuất khẩu sang Hoa Kỳ …, nhập khẩu từ Hoa Kỳ …"
		}
		if !m.proper && !m.bracketed && !m.ranked && !isRest(m.name) && !s.inClasses(st) {
			continue
		}
		list, as = append(list, st), append(as, m)
	}
	if len(list) == 0 || !areMembers(as) && (len(list) < 2 || !s.inClasses(list[0])) {
		return
	}
	if _, item := s.labelList(list[0]); item != "" {
		return // told by its label
	}
	subject := s.membersOf(list[0], as[0])
	whole := s.membersWhole(list, as, subject)
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

// memberNoun is the noun that a member counts, said behind its number.
func (s *scan) memberNoun(st *statement) string { return s.noun(st.after) }

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

// membersWhole is the level before that the members of a list are parts of, where the
// list names no subject of its own: of the sentence, for what is ranked or stands in
// brackets of those before too.
func (s *scan) membersWhole(list []*statement, as []member, subject string) *statement {
	if subject != "" && !as[0].bracketed {
		return nil
	}
	before := s.found[:list[0].at]
	if of := s.wholeAmong(s, before, list, as[0]); of != nil || s.before == nil || !as[0].ranked || list[0].q.Unit == "%" {
		return of
	}
	return s.wholeAmong(s.before, s.before.found, list, as[0])
}

// wholeAmong looks for it among the statements of a block, the last first.
func (s *scan) wholeAmong(there *scan, found, list []*statement, m member) *statement {
	st, most := list[0], list[0].q.Value
	for _, m := range list {
		if m.q.Value.Compare(most) > 0 {
			most = m.q.Value
		}
	}
	for i := len(found) - 1; i >= 0; i-- {
		of := found[i]
		near := there == s && of.sentence == st.sentence
		if of.listed != "" || of.role != level || of.q.Unit != st.q.Unit || of.q.Of != nil || of.kind != "" || of.skipped || of.partOf != "" || of.direction != "" || there.insideBracket(of) || !near && !m.ranked && !m.bracketed && !s.inClasses(st) {
			continue
		}
		if st.q.Unit == "%" {
			return of
		}
		a, b := s.noun(st.after), there.noun(of.after)
		if s.inClasses(st) && there == s && a != "" && strings.HasPrefix(b, a) && of.q.Value.Compare(most) > 0 {
			return of
		}
		if near && m.ranked && personWords[b] && a == "người" {
			a = b
		}
		if b != "" && of.q.Value.Compare(most) > 0 && (strings.HasPrefix(b, a) || strings.HasPrefix(a, b)) {
			return of
		}
	}
	return nil
}

// personWords are nouns of people, whom a part may count as "người".
var personWords = map[string]bool{"giáo viên": true, "lao động": true, "học sinh": true, "công chức": true, "viên chức": true, "cán bộ": true, "bác sĩ": true, "trẻ em": true, "người dân": true, "nhân viên": true, "hội viên": true, "đoàn viên": true}

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
	if head := withoutOpener(m.head); head != "" && contentOf(vi.NewText(head), empty, poorLabels) > 0 {
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

// withoutOpener drops the "về" that a label begins with.
func withoutOpener(label string) string {
	t := vi.NewText(label)
	_, n := fieldOpeners.At(t, 0)
	if n == 0 || n == len(t.Tokens) {
		return label
	}
	return t.Source[t.Tokens[n].Start:]
}

// poorLabels say in a label that names follow, and nothing of what is counted.
var poorLabels = vi.NewSet("địa phương | các địa phương | tỉnh | các tỉnh | huyện | các huyện | xã | đơn vị | các đơn vị | nhóm | một số | trong đó | cụ thể | địa bàn | theo địa bàn | theo địa phương | cao | thấp | khu vực | các | những | tốt | kém | " +
	"tỉnh, thành phố | bộ, ngành | các bộ | nơi | lĩnh vực | mặt hàng | thị trường | theo thị trường | trong số | tổng số")

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

// rateHeads name a rate.
var rateHeads = vi.NewSet("tỷ lệ | tỷ trọng | thị phần | tốc độ | cơ cấu | mức | chỉ số | công suất | độ")
