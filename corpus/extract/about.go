package extract

import (
	"cmp"
	"strings"
	"unicode"

	"solieu/corpus/read"
	"solieu/corpus/vi"
)

// What a figure that says too little goes on about.

// inContext adds to a subject that says too little what it goes on about: "số tiền"
// that of the count before, "làm chết" the accident's, "nhập khẩu" the market of the
// label in front, a market the lead-in of its list.
func (s *scan) inContext(st *statement) string {
	subject := st.figure.Subject
	if subject == "" || len(subject) > longestPoor || st.role == base || st.role == part || st.rated || st.figure.Indicator != "" {
		return subject
	}
	if of := s.partAbout(st); of != "" {
		return within(subject, of)
	}
	if topic := s.topic(); st.q.Unit == "%" && s.labelled(st) && !s.namesCount(subject) && rateHeads.Has(vi.NewText(lowerFirst(topic)), 0) {
		return within(subject, topic) // "Mức độ đạt chuẩn: a) Giáo viên: 71%"
	}
	if s.isBareGood(st) {
		if of := cmp.Or(s.sentenceLabel(st), s.blockLabel(st), s.topic()); of != "" {
			return within(subject, of)
		}
	}
	if s.isBareSum(st) {
		if of := s.sumBefore(st); of != "" {
			return within(subject, of)
		}
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
	if bare > 0 && bare < len(t.Tokens) && contentOf(vi.NewText(subject[t.Tokens[bare].Start:]), empty, deeds) == 0 {
		bare = len(t.Tokens) // "sản lượng thu hoạch"
	}
	if s.spends(t) {
		topic, _, _ := strings.Cut(cmp.Or(s.blockLabel(st), s.topic()), " và ")
		return within(subject, topic)
	}
	if own <= shortContent || bare == len(t.Tokens) {
		if label := s.sentenceLabel(st); label != "" && !isPoorLabel(label) {
			return within(subject, label)
		}
	}
	switch {
	case own < enoughContent:
		if said := withoutDeeds(s.levelSaid(st, false)); said != "" {
			return within(subject, said)
		}
		return s.onTopic(st, subject)
	case bare == len(t.Tokens) && s.block.Kind != read.Heading:
		if said := s.levelSaid(st, false); bare > longestHeadWords && said != "" {
			return within(subject, said)
		}
		return s.onTopic(st, subject)
	}
	return subject
}

// longestHeadWords is how many words a head has that stands for the topic of the whole
// paragraph: a longer one, "sản lượng thu hoạch", goes on with the count before.
const longestHeadWords = 3

// onTopic adds what the paragraph is on; where the topic begins with the subject ("giải
// ngân", "giải ngân vốn đầu tư công") it says all.
func (s *scan) onTopic(st *statement, subject string) string {
	topic := cmp.Or(s.blockLabel(st), s.topic())
	first, _, _ := strings.Cut(strings.ReplaceAll(topic, " và ", ", "), ", ")
	if len(plainWords(first)) > len(plainWords(subject)) && strings.HasPrefix(plainWords(first), plainWords(subject)) {
		return first
	}
	return within(subject, topic)
}

// spends reports whether words name money that was spent and whose it was, but not what
// for: "kinh phí thực hiện từ ngân sách huyện".
func (s *scan) spends(t *vi.Text) bool {
	return spending.Has(t, 0) && contentOf(t, empty, deeds, amounts, sources) == 0
}

var (
	spending = vi.NewSet("kinh phí | tổng kinh phí | kinh phí thực hiện | tổng mức đầu tư | tổng vốn đầu tư")
	sources  = vi.NewSet("ngân sách | ngân sách nhà nước | ngân sách tỉnh | ngân sách huyện | ngân sách xã | ngân sách trung ương | ngân sách địa phương | ngân sách thành phố | vốn | nguồn | xã hội hóa | sự nghiệp")
)

// blockLabel is the name before a colon that the paragraph of a statement opens with, in
// a sentence before: "Sốt xuất huyết: Trong tháng … . Cộng dồn có 1.240 ca mắc".
func (s *scan) blockLabel(st *statement) string {
	opening := s.sentences[0]
	if st.sentence == opening {
		return ""
	}
	for i := opening.first; i < min(opening.last, opening.first+longestLabel); i++ {
		switch tok := s.Tokens[i]; {
		case tok.Key == ":":
			label := withoutOpener(s.words(opening.first, i, true))
			if t := vi.NewText(label); announcers.Has(t, 0) || contentOf(t, empty, poorLabels) == 0 {
				return ""
			}
			return label
		case tok.Class != vi.Word && tok.Key != "," && tok.Key != "-" && tok.Key != "(" && tok.Key != ")" && !s.zones[i]:
			return ""
		}
	}
	return ""
}

// partAbout is what a change of a part is of: "CPI tăng 5,1%. Trong đó: nhóm giáo dục
// tăng 22,4%"; "" for other statements.
func (s *scan) partAbout(st *statement) string {
	if st.direction == "" {
		return ""
	}
	opener := st.sentence.first
	for s.partOpener(opener) == 0 {
		if opener++; opener >= st.lead {
			return ""
		}
	}
	for i := st.at - 1; i >= 0; i-- {
		if of := s.found[i]; of.q.First < opener && of.role == level && of.kind == "" {
			return of.core
		}
	}
	return ""
}

// isBareGood reports whether a sum names only a kind of goods: "điện thoại và linh kiện
// 5,1 tỷ USD" is of exports or of imports.
func (s *scan) isBareGood(st *statement) bool {
	if st.q.Unit != "USD" || st.per != "" || st.kind != "" {
		return false
	}
	t := vi.NewText(st.figure.Subject)
	last := len(t.Tokens)
	return contentOf(t, empty) > 0 && !ownSums.Has(t, 0) && !moneyWords.Within(t, 0, last) && !subjectHeads.Within(t, 0, last) && !ownMeasures.Within(t, 0, last) &&
		!bareHeads.Within(t, 0, last) && !amounts.Within(t, 0, last) && !deeds.Has(t, 0) && !flowWords.Within(t, 0, last)
}

// ownSums begin names of sums that need no other: "thuế nhập khẩu 604 tỷ đồng".
var ownSums = vi.NewSet("thuế | phí | lệ phí | nợ | chi | thu | vốn | tiền | tổng | số | quỹ | lãi | lỗ | học phí | viện phí")

// isBareSum reports whether a sum of money goes on with a list: "Giá trị sản xuất nông
// nghiệp 1.842 tỷ đồng, công nghiệp 2.310 tỷ đồng".
func (s *scan) isBareSum(st *statement) bool {
	if before := s.At(st.from - 1).Key; st.q.Unit != "VND" && st.q.Unit != "USD" || before != "," && before != ";" {
		return false
	}
	t := vi.NewText(st.figure.Subject)
	return !t.At(0).Upper && contentOf(t, empty) > 0 &&
		!ownSums.Has(t, 0) && !moneyWords.Within(t, 0, len(t.Tokens)) && !deeds.Has(t, 0)
}

// sumBefore is the sum before in the sentence.
func (s *scan) sumBefore(st *statement) string {
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		if of := s.found[i]; of.role == level && of.q.Unit == st.q.Unit && moneyWords.Within(s.Text, of.from, of.lead) {
			return of.core
		}
	}
	return ""
}

// pastDeeds tell what was done with what is counted; a context drops them.
var pastDeeds = vi.NewSet(pastDeedsWords)

const pastDeedsWords = "đã | chết | bị chết | thụ lý | giải quyết | tiếp nhận | xử lý | xảy ra | làm chết | bị thương | phát hiện | xử phạt"

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
	return strings.Trim(strings.Join(kept, " "), " ,;")
}

// within adds a context to a subject that doesn't say it yet.
func within(subject, context string) string {
	context = firstWords(flat(context), longestContextName)
	if context == "" || says(subject, context) || says(context, subject) {
		return subject
	}
	if at := strings.IndexByte(subject, '('); at > 0 && strings.HasSuffix(subject, ")") {
		return subject[:len(subject)-1] + "; " + context + ")"
	}
	return subject + " (" + context + ")"
}

// flat writes a context that has brackets of its own without them.
func flat(context string) string {
	if !strings.HasSuffix(context, ")") || strings.Count(context, "(") != 1 {
		return context
	}
	return strings.Replace(strings.TrimSuffix(context, ")"), " (", "; ", 1)
}

// says reports whether a text has the words of another.
func says(text, words string) bool {
	return strings.Contains(plainWords(text), plainWords(words))
}

// plainWords is a text's words without marks and signs, a space about each.
func plainWords(s string) string {
	words := strings.FieldsFunc(vi.Fold(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return " " + strings.Join(words, " ") + " "
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
			if label := s.words(first+field, i, true); !contentless(label) && !s.leftLabel(st, i) {
				return label
			}
			return ""
		case tok.Class == vi.Number && s.mentionAt(i) == nil && !s.zones[i]:
			return ""
		}
	}
	return ""
}

// levelSaid is what the first level before in the sentence counts that names something,
// or the nearest; of levels that semicolons part, those on its own side.
func (s *scan) levelSaid(st *statement, nearest bool) string {
	said := ""
	for i := st.at - 1; i >= 0 && s.found[i].sentence == st.sentence; i-- {
		of := s.found[i]
		if said != "" && s.behindSemicolon(s.found[i+1]) {
			break
		}
		if of.role == change || of.kind != "" || !nearest && (s.siblings(of, st) || special(of.q.Unit) && s.sumOfCount(of)) || !hasOthers(of.core, poorSyllables, enoughContent) && ownContent(vi.NewText(of.core)) < enoughContent {
			continue
		}
		if said = of.core; nearest {
			break
		}
	}
	return said
}
