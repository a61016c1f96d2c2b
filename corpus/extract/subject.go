package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"solieu/corpus/vi"
)

// noun is the noun counted that begins at token i, "" where none is known.
func (s *scan) noun(i int) string {
	name, _ := units.At(s.Text, i)
	return name
}

// nounAfter is the noun counted behind a quantity: a known one, else the word
// that stands there.
func (s *scan) nounAfter(st *statement) string {
	i := st.after
	if name := s.noun(i); name != "" {
		return name
	}
	if !s.namesNoun(i, st.to) {
		return s.nounBefore(st)
	}
	last := i + 1
	if s.namesNoun(last, st.to) && !s.Tokens[last].Upper {
		last++ // most nouns have two syllables
	}
	return strings.ToLower(s.text(i, last))
}

// namesNoun reports whether the word at token i can be a noun counted.
func (s *scan) namesNoun(i, to int) bool {
	return i < to && s.At(i).Class == vi.Word && !verbs.Has(s.Text, i) && !stopsNoun.Has(s.Text, i)
}

// stopsNoun are words behind a number that begin something else than its noun.
var stopsNoun = vi.NewSet("so | trong | và | của | tại | ở | từ | đến | tính | tăng | giảm | với | được | cho | vào | theo | là | để | khi | mà | có | đã | trên | qua | bằng | chiếm | thuộc | về | lên | xuống | còn")

// nounBefore is the noun behind "số", "tổng số" among the words before.
func (s *scan) nounBefore(st *statement) string {
	for i := st.lead - 1; i >= st.from; i-- {
		if _, n := countWords.At(s.Text, i); n > 0 {
			if name := s.noun(i + n); name != "" {
				return name
			}
		}
	}
	for i := st.from; i < st.lead; i++ {
		if name := s.noun(i); name != "" {
			return name
		}
	}
	return s.nounCarried(st)
}

// nounCarried is the noun of the count before in the sentence: "cấp độ 1: 402,
// cấp độ 2: 1.871".
func (s *scan) nounCarried(st *statement) string {
	carried := ""
	for _, of := range s.found {
		if of == st {
			break
		}
		if of.sentence == st.sentence && of.figure.Unit != "" && !special(of.figure.Unit) {
			carried = of.figure.Unit
		}
	}
	return carried
}

// subject is what is counted in the report's own words: the words before the
// number, without time, lead-in and verb, and the noun behind it.
func (s *scan) subject(st *statement) string {
	before := s.words(st.from, st.lead, true)
	after := s.words(st.after, st.to, false)
	if shared := s.sharedPredicate(st); shared != "" {
		after += " " + shared
	}
	switch {
	case before == "":
		return after
	case after == "" || s.namesCount(before):
		return before
	case strings.Contains(vi.Fold(before), vi.Fold(after)):
		return before
	}
	return after + " (" + before + ")"
}

// sharedPredicate is what is said of a count behind the next one, which it is only
// joined to: "21 bộ và 62 tỉnh đã ban hành kế hoạch" tells of both.
func (s *scan) sharedPredicate(st *statement) string {
	_, n := units.At(s.Text, st.after)
	behind := st.after + n
	if n == 0 || !s.Is(behind, "và") && s.At(behind).Key != "," {
		return ""
	}
	for _, next := range s.found {
		if next.sentence != st.sentence || next.lead != behind+1 {
			continue
		}
		if _, k := units.At(s.Text, next.after); k > 0 && special(next.q.Unit) == special(st.q.Unit) && verbs.Has(s.Text, next.after+k) {
			return s.words(next.after+k, next.to, false)
		}
		return ""
	}
	return ""
}

// subjectHeads begin words that name a count by themselves.
var subjectHeads = vi.NewSet("tổng | tổng số | số | số lượng | tỷ lệ | tỷ trọng | tốc độ | doanh thu | kim ngạch | giá trị | sản lượng | mức | chỉ số | tổng giá trị | tổng doanh thu | " +
	"nộp ngân sách | thu ngân sách | vốn | năng suất | diện tích | lượng | lượt")

func (s *scan) namesCount(before string) bool {
	return subjectHeads.Has(vi.NewText(before), 0)
}

// words gives the tokens from <= i < to as text, without the stretches of time
// and bracketed asides, without lead-ins at the front and verbs at the end.
func (s *scan) words(from, to int, before bool) string {
	kept := make([]int, 0, max(to-from, 0))
	depth := 0
	for i := from; i < to; i++ {
		if _, n := againstWords.At(s.Text, i); n > 0 {
			i += n - 1
			continue
		}
		tok := s.Tokens[i]
		switch {
		case tok.Key == "(":
			depth++
		case tok.Key == ")":
			depth = max(depth-1, 0)
		case depth > 0, s.mentionAt(i) != nil, s.leadsToTime(i):
		default:
			kept = append(kept, i)
		}
	}
	if before {
		kept = s.trimLead(kept)
		kept = s.trimVerb(kept)
	}
	return s.join(kept)
}

// leadsToTime reports whether the token at i only joins the stretch of time
// behind it to the clause: "trong tháng 9", "tháng 9, …".
func (s *scan) leadsToTime(i int) bool {
	if s.mentionAt(i+1) != nil && timePrepositions.Has(s.Text, i) {
		return true
	}
	return s.Tokens[i].Key == "," && s.mentionAt(i-1) != nil
}

var timePrepositions = vi.NewSet("trong | vào | từ | đến | tính | tại | của | hết | kể | cả | riêng")

// trimLead drops separators, lead-ins and cues at the front.
func (s *scan) trimLead(kept []int) []int {
	for len(kept) > 0 {
		i := kept[0]
		if s.Tokens[i].Class == vi.Sign {
			kept = kept[1:]
			continue
		}
		if n := longest(s.Text, i, leadIns, partOpeners, dailyWords); n > 0 && n <= len(kept) {
			kept = kept[n:]
			continue
		}
		return kept
	}
	return kept
}

// trimVerb drops verbs and signs at the end.
func (s *scan) trimVerb(kept []int) []int {
	for len(kept) > 0 {
		i := kept[len(kept)-1]
		if s.Tokens[i].Class == vi.Sign {
			kept = kept[:len(kept)-1]
			continue
		}
		_, n := verbs.Before(s.Text, i+1)
		if n == 0 || n > len(kept) || n == len(kept) && n > 1 {
			return kept
		}
		kept = kept[:len(kept)-n]
	}
	return kept
}

func longest(t *vi.Text, i int, sets ...*vi.Table[bool]) int {
	best := 0
	for _, set := range sets {
		if _, n := set.At(t, i); n > best {
			best = n
		}
	}
	return best
}

// longestSubject is how many words of a subject are kept.
const longestSubject = 24

// join writes tokens as text; a piece left out between two of them leaves one
// space.
func (s *scan) join(kept []int) string {
	if len(kept) > longestSubject {
		kept = kept[len(kept)-longestSubject:]
	}
	var b strings.Builder
	for k, i := range kept {
		tok := s.Tokens[i]
		if k > 0 && s.Tokens[kept[k-1]].End != tok.Start {
			b.WriteByte(' ')
		}
		b.WriteString(s.Source[tok.Start:tok.End])
	}
	return strings.Trim(strings.TrimSpace(b.String()), ",;:.-–+()/ ")
}

// lowerFirst begins a name with a small letter, unless it is an abbreviation.
func lowerFirst(name string) string {
	r, n := utf8.DecodeRuneInString(name)
	if next, _ := utf8.DecodeRuneInString(name[n:]); unicode.IsUpper(next) {
		return name
	}
	return string(unicode.ToLower(r)) + name[n:]
}

// sentenceCase begins a name with a capital letter.
func sentenceCase(name string) string {
	if name == "" {
		return "" // a figure held back, for nothing says what it counts
	}
	r, n := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(r)) + name[n:]
}
