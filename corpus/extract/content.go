package extract

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// What words say by themselves, and where those that say nothing take it from.

// empty are words that name nothing by themselves.
var empty = vi.NewSet(emptyWords)

const emptyWords = "và | với | có | là | đạt | được | tăng | giảm | cho | của | theo | trong | tại | về | ở | từ | đến | còn | đã | đang | ước | ước tính | khoảng | các | những | này | đó | bằng | chiếm | gấp | cao | thấp | hơn | " +
	"mức | tỷ lệ | bình quân | trung bình | tính chung | chung | lũy kế | luỹ kế | tổng | tổng số | số | tổng cộng | số lượng | riêng | cũng | do | làm | vào | lên | xuống | thì | so | so với | ra | qua | trên | dưới | cả | địa bàn | " +
	"trên địa bàn | kỳ | cùng | cùng kỳ | thời điểm | tương ứng | lần lượt | nhiều | ít | mạnh | nhẹ | bị | nhất | đầu | cuối | dẫn đầu | toàn"

// syllablesOf are the syllables that the phrases of sets have: other words are in none.
func syllablesOf(sets ...string) map[string]bool {
	known := map[string]bool{}
	for _, w := range strings.Fields(strings.Join(sets, " ")) {
		known[w] = true
	}
	return known
}

var (
	emptySyllables = syllablesOf(emptyWords)
	poorSyllables  = syllablesOf(emptyWords, plainNounsWords, deedsWords, bareHeadsWords, amountsWords)
)

// hasOthers reports whether at least n words are none of the syllables: most texts are
// told by that alone, without being cut into tokens.
func hasOthers(words string, known map[string]bool, n int) bool {
	for word := range strings.FieldsSeq(words) {
		word = strings.Trim(word, ",;:().-–/\"“”")
		if word == "" || known[word] || startsUpper(word) && known[strings.ToLower(word)] {
			continue
		}
		if n--; n == 0 {
			return true
		}
	}
	return false
}

func startsUpper(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// surelyContent is how many bytes of words surely name something.
const surelyContent = 48

// contentless reports whether words name nothing: "và", "theo địa bàn", "tăng".
func contentless(words string) bool {
	return words == "" || len(words) < surelyContent && !hasOthers(words, emptySyllables, 1) && contentOf(vi.NewText(words), empty) == 0
}

// contentOf counts the syllables of words that are in none of the sets; a name in
// capitals is enough by itself.
func contentOf(t *vi.Text, sets ...*vi.Table[bool]) int {
	n := 0
	for i := 0; i < len(t.Tokens); i++ {
		if k := longest(t, i, sets...); k > 0 {
			i += k - 1
			continue
		}
		if tok := t.At(i); tok.Class == vi.Word {
			n++
			if w := t.Source[tok.Start:tok.End]; len(w) > 1 && w == strings.ToUpper(w) {
				n++
			}
		}
	}
	return n
}

// plainNouns are nouns counted that tell nothing of what is counted.
var plainNouns = vi.NewSet(plainNounsWords)

const plainNounsWords = "người | vụ | vụ, việc | việc | lượt | lượt người | cuộc | con | chiếc | cái | đơn vị | trường hợp | ha | tấn | kg | km | mw | kwh | gwh | m2 | m3 | đơn | ca | bộ | điểm | " +
	"bị cáo | bị can | hồ sơ | sản phẩm"

// voidNouns are those of them that a figure of them alone tells nothing with: "12 vụ".
var voidNouns = vi.NewSet(voidNounsWords)

const voidNounsWords = "người | vụ | vụ, việc | việc | lượt | lượt người | cuộc | con | chiếc | cái | đơn vị | trường hợp | ca | điểm"

// deeds are verbs that say what was done to a count, not what is counted.
var deeds = vi.NewSet(deedsWords)

const deedsWords = "làm | làm chết | chết | bị thương | xảy ra | thụ lý | giải quyết | đã giải quyết | tiếp nhận | đã tiếp nhận | xử lý | đã xử lý | xử phạt | phát hiện | đã phát hiện | hòa giải | hoà giải | đạt | cấp | thu | chi | " +
	"ghi nhận | trả | tuyển | mất tích | bắt | khởi tố | xét xử | thi hành | phát hành | tạm giữ | tước | phạt tiền | kiểm tra | thực hiện | nộp | khám | tỷ lệ | thành | chuyển trả | trả kết quả | thu gom | bị chết"

const (
	// enoughContent is how many syllables of content name something.
	enoughContent = 2
	// shortContent is how many may still need the label that their sentence opens with.
	shortContent = 3
	// longestPoor is in bytes: a longer subject says enough.
	longestPoor = 72
	// longestContextName is how many bytes of a context a subject takes.
	longestContextName = 90
)

// bareHeads name a size without saying of what.
var bareHeads = vi.NewSet(bareHeadsWords)

const bareHeadsWords = "doanh thu | tổng doanh thu | sản lượng | vốn | kim ngạch | năng suất | vốn thực hiện | số lao động | lao động | tổng vốn | giá trị | trị giá | xuất khẩu | nhập khẩu | số tiền | lợi nhuận | trữ lượng | dân số"

// ownContent counts the syllables of a subject that tell what is counted, without the
// plain noun and the deed.
func ownContent(t *vi.Text) int { return contentOf(t, empty, plainNouns, deeds) }

// inContext adds to a subject that says too little what it goes on about: "số tiền"
// that of the count before, "làm chết" the accident's, "nhập khẩu" the market of the
// label in front, a market the lead-in of its list.
func (s *scan) inContext(st *statement) string {
	subject := st.figure.Subject
	if subject == "" || len(subject) > longestPoor || st.role == base || st.role == part || st.rated || st.figure.Indicator != "" {
		return subject
	}
	if hasOthers(subject, poorSyllables, shortContent+1) {
		return subject
	}
	t := vi.NewText(subject)
	if _, n := amounts.At(t, 0); n > 0 && n == len(t.Tokens) {
		if of := s.levelSaid(st, true); of != "" {
			return within(subject, of)
		}
	}
	own := ownContent(t)
	_, bare := bareHeads.At(t, 0)
	if own <= shortContent || bare == len(t.Tokens) {
		if label := s.sentenceLabel(st); label != "" {
			return within(subject, label)
		}
	}
	switch {
	case own < enoughContent:
		return within(subject, cmp.Or(withoutDeeds(s.levelSaid(st, false)), s.topic()))
	case bare == len(t.Tokens) && s.block.Kind != read.Heading:
		return within(subject, s.topic())
	}
	return subject
}

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
		return s.topic(), label
	}
	if s.isBareName(st) {
		return s.topic(), st.figure.Subject
	}
	return "", ""
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

// pastDeeds tell what was done with what is counted; a context drops them.
var pastDeeds = vi.NewSet("đã | thụ lý | giải quyết | tiếp nhận | xử lý | xảy ra | làm chết | bị thương | phát hiện | xử phạt")

// withoutDeeds drops from a context what was done with it: the cases settled are not
// those filed.
func withoutDeeds(context string) string {
	t := vi.NewText(context)
	var kept []string
	for i := 0; i < len(t.Tokens); {
		if n := longest(t, i, pastDeeds); n > 0 {
			i += n
			continue
		}
		from := t.Tokens[i].Start
		for i+1 < len(t.Tokens) && t.Glued(i) {
			i++
		}
		kept = append(kept, t.Source[from:t.Tokens[i].End])
		i++
	}
	return strings.Join(kept, " ")
}

// within adds a context to a subject that doesn't say it yet.
func within(subject, context string) string {
	context = firstWords(context, longestContextName)
	if context == "" || strings.Contains(vi.Fold(subject), vi.Fold(context)) || strings.Contains(vi.Fold(context), vi.Fold(subject)) && !strings.Contains(subject, "(") {
		return subject
	}
	if at := strings.IndexByte(subject, '('); at > 0 && strings.HasSuffix(subject, ")") {
		return subject[:len(subject)-1] + "; " + context + ")"
	}
	return subject + " (" + context + ")"
}

// longestLabel is how many words a label before a colon has.
const longestLabel = 12

// fieldOpeners open the words before a comma that say what field a sentence is on.
var fieldOpeners = vi.NewSet("về | đối với | trong lĩnh vực | lĩnh vực")

// sentenceLabel is the name before a colon that the sentence of a statement opens
// with: "Hàn Quốc: xuất khẩu …; nhập khẩu …", or the field: "Về bưu chính, …".
func (s *scan) sentenceLabel(st *statement) string {
	first := st.sentence.first
	_, field := fieldOpeners.At(s.Text, first)
	for i := first; i < min(st.lead, first+longestLabel); i++ {
		switch tok := s.Tokens[i]; {
		case tok.Key == ":" && i < st.lead, tok.Key == "," && field > 0:
			if label := s.words(first+field, i, true); !contentless(label) {
				return label
			}
			return ""
		case tok.Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i]:
			return ""
		}
	}
	return ""
}

// amounts name a sum or a size of what was counted before.
var amounts = vi.NewSet(amountsWords)

const amountsWords = "số tiền | tổng số tiền | tổng giá trị | giá trị | trị giá | tổng trị giá | tổng vốn | tổng vốn đăng ký | vốn đăng ký | số vốn đăng ký | tổng số vốn đăng ký | diện tích | tổng diện tích | tổng mức đầu tư | tổng vốn đầu tư | " +
	"kinh phí | tổng kinh phí | tổng chiều dài | dư nợ | quy mô"

// levelSaid is what the first level before in the sentence counts that names something,
// or the nearest.
func (s *scan) levelSaid(st *statement, nearest bool) string {
	said := ""
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		if of.role == change || of.kind != "" || !hasOthers(of.core, poorSyllables, enoughContent) && ownContent(vi.NewText(of.core)) < enoughContent {
			continue
		}
		if said = of.core; nearest {
			break
		}
	}
	return said
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

// topicHeading is the innermost heading or lead-in above the block that is a name, but
// for the label that the block itself opens with; else the report's title.
func (s *scan) topicHeading() string {
	for i := len(s.block.Headings) - 1; i >= 0; i-- {
		h := s.block.Headings[i]
		if len(h) <= longestTitle && !strings.HasPrefix(s.block.Text, h) && contentOf(s.lead(h).Text, empty, plainTopics) > 0 {
			return h
		}
	}
	return s.report.Title
}

// plainTopics say nothing in headings.
var plainTopics = vi.NewSet("kinh tế - xã hội | kinh tế xã hội | phát triển kinh tế - xã hội | kết quả | kết quả đạt được | kết quả thực hiện | tình hình | báo cáo | công tác | một số | hoạt động | thực hiện | nổi bật | tình hình chung | đánh giá chung | kết quả nổi bật | số liệu | thông tin | nội dung | tổng quan | sơ kết | tổng kết | cụ thể | chỉ tiêu chủ yếu")

// dangling end no name.
var dangling = vi.NewSet("thuộc | như sau | sau đây | và | của | trong | với | cho | tại | theo | từ | đến | về")

// topic is what the block is on, without times and up to its first number: "mặt hàng
// xuất khẩu".
func (s *scan) topic() string {
	lead := s.lead(s.topicHeading())
	end := 0
	for end < len(lead.Tokens) && (lead.Tokens[end].Class != vi.Number || lead.mentionAt(end) != nil || lead.zones[end]) && (end == 0 || !stateVerbs.Has(lead.Text, end)) {
		end++
	}
	kept := lead.trimSet(lead.trimLead(lead.kept(0, end)), verbs)
	for len(kept) > 0 {
		n := longest(lead.Text, kept[0], plainTopics, empty)
		if n == 0 {
			break
		}
		kept = kept[min(n, len(kept)):]
	}
	kept = lead.trimSet(kept, dangling)
	name := lead.join(kept)
	if contentless(name) {
		return ""
	}
	return lowerCapitals(name)
}

// lowerCapitals writes a heading in capitals in small letters.
func lowerCapitals(name string) string {
	if name == strings.ToUpper(name) {
		return strings.ToLower(name)
	}
	return name
}
