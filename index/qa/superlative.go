package qa

import (
	"context"
	"slices"
	"strings"

	"solieu/corpus"
	"solieu/corpus/vi"
	"solieu/index"
	"solieu/index/lookup"
)

// superlative is what "tháng nào … cao nhất", "loại nào ít nhất" asks for.
type superlative struct {
	most index.Most
	// months is the length of the periods among which one is asked for, 0 for any.
	months int
	// part is the folded noun of the parts among which one is asked for ("loai",
	// "tinh"), "" where it is a period.
	part string
	// within says that the question names the stretch of time to look at.
	within bool
	// cues are the tokens of the words that say so: how many begin at a token.
	cues map[int]int
}

var mostWords = vi.NewTable(
	vi.Meaning[index.Most]{Phrases: "cao nhất | nhiều nhất | lớn nhất | đông nhất | nhanh nhất | mạnh nhất | dẫn đầu | đứng đầu | đứng nhất | đứng thứ nhất | xếp thứ nhất | xếp nhất | kỷ lục | the highest | the most | the largest | highest | most | largest | biggest | peak", Value: index.Highest},
	vi.Meaning[index.Most]{Phrases: "thấp nhất | ít nhất | nhỏ nhất | chậm nhất | kém nhất | đứng cuối | xếp cuối | cuối bảng | bét bảng | đội sổ | the lowest | the least | the fewest | lowest | least | fewest | smallest", Value: index.Lowest},
)

// Words of a superlative may stand apart: "kỳ nào nhiều tấn công mạng nhất".
var (
	degreeWords = vi.NewTable(
		vi.Meaning[index.Most]{Phrases: "nhiều | cao | lớn | đông | nhanh", Value: index.Highest},
		vi.Meaning[index.Most]{Phrases: "ít | thấp | nhỏ | chậm", Value: index.Lowest},
	)
	// notSuperlative are words before "nhất" with which it means something else.
	notSuperlative = vi.NewSet("thống | hợp | duy | thứ | mới | gần | đồng | đây | tốt")
	// moving words before a superlative ask for the greatest change, not the level.
	moving = vi.NewSet("tăng | giảm | tăng trưởng")
)

// farthest is how many tokens may stand between the two halves.
const farthest = 10

// periodNouns ask for one period among others; the value is its length in months.
var periodNouns = vi.NewTable(
	vi.Meaning[int]{Phrases: "tháng nào | which month | what month", Value: 1},
	vi.Meaning[int]{Phrases: "quý nào | which quarter | what quarter", Value: 3},
	vi.Meaning[int]{Phrases: "năm nào | which year | what year", Value: 12},
	vi.Meaning[int]{Phrases: "kỳ nào | kỳ báo cáo nào | báo cáo nào | khi nào | lúc nào | bao giờ | thời điểm nào | giai đoạn nào | which period | when | từ trước đến nay | từ trước tới nay | từ trước đến giờ | xưa nay | trong các kỳ | qua các kỳ | ever | so far | of all time", Value: 0},
)

// partNouns ask for one part among others. Of some (loại, nhóm) any part is one, of
// some a place; of the others only a part that is named so.
var (
	partNouns = vi.NewSet("loại hình | loại | hình thức | nhóm | kiểu | dạng | tỉnh thành | tỉnh | thành phố | địa phương | bộ ngành | bộ | ngành | cơ quan | đơn vị | nhà mạng | doanh nghiệp | lĩnh vực | vùng | huyện | xã | " +
		"type | kind | category | province | city | ministry | sector")
	placeNouns = vi.NewSet("tỉnh thành | tỉnh | thành phố | địa phương | vùng | province | city")
	anyPart    = vi.NewSet("loại hình | loại | hình thức | nhóm | kiểu | dạng | type | kind | category")
)

// tooFine ask for a stretch of time that no period is as short as.
var tooFine = vi.NewSet("ngày nào | tuần nào | giờ nào | hôm nào | which day | which week | what day | what week")

// ranks reports whether a match has several figures of what is asked for: parts or periods.
func (s *superlative) ranks(m *lookup.Match) bool {
	if s.part == "" {
		return len(history(m.Series, m.Part, "")) > 1
	}
	var named []corpus.Figure
	for _, f := range m.Series.Figures {
		if f.Dimension[corpus.DimensionPart] != "" && s.namesParts([]corpus.Figure{f}) {
			named = append(named, f)
		}
	}
	return len(named) > 1
}

// superlativeIn finds a superlative in a question; nil for none.
func superlativeIn(t *vi.Text) *superlative {
	if tooFine.Within(t, 0, len(t.Tokens)) {
		return nil
	}
	s := &superlative{cues: map[int]int{}}
	for i := range t.Tokens {
		s.mark(t, i)
	}
	if s.most == "" {
		return nil
	}
	for i := range t.Tokens {
		s.among(t, i)
	}
	return s
}

// mark notes a superlative that begins at token i.
func (s *superlative) mark(t *vi.Text, i int) {
	if moving.Has(t, i-1) {
		return
	}
	if most, n := mostWords.At(t, i); n > 0 {
		s.most, s.cues[i] = most, n
		return
	}
	most, n := degreeWords.At(t, i)
	if n == 0 {
		return
	}
	for k := i + 2; k < min(i+farthest, len(t.Tokens)); k++ {
		if t.Is(k, "nhất") && !notSuperlative.Has(t, k-1) {
			s.most, s.cues[i], s.cues[k] = most, n, 1
			return
		}
	}
}

// among notes at token i among what the highest is asked for.
func (s *superlative) among(t *vi.Text, i int) {
	if months, n := periodNouns.At(t, i); n > 0 {
		s.months, s.cues[i] = max(s.months, months), n
		return
	}
	_, n := partNouns.At(t, i)
	if n == 0 || s.part != "" {
		return
	}
	which := t.Is(i-1, "which") || t.Is(i-1, "what")
	if which {
		s.cues[i-1] = 1
	}
	if which || s.whichBehind(t, i+n) {
		s.part, s.cues[i] = vi.Fold(t.Source[t.At(i).Start:t.At(i+n-1).End]), n
	}
}

// whichBehind reports whether "nào" stands behind a noun that ends before token i,
// and belongs to it: "loại tấn công nào", not "loại tấn công tháng nào".
func (s *superlative) whichBehind(t *vi.Text, i int) bool {
	for k := i; k < min(i+farthest/2, len(t.Tokens)) && !periodNouns.Has(t, k); k++ {
		if t.Is(k, "nào") {
			return true
		}
	}
	return false
}

// asksExtreme reports whether a question with a superlative can be read as one for
// an extreme: its other words name a series, and it is no part of a name ("mức độ
// cao nhất") nor of a question for words ("khó khăn lớn nhất là gì").
func (e *Engine) asksExtreme(ctx context.Context, q, literal Question) bool {
	if q.Intent == IntentWhy || q.Intent == IntentPassages || q.Intent == IntentCompare || q.Intent == IntentHelp {
		return false
	}
	if len(q.Words) == 0 {
		return true // of the question before
	}
	if d := e.decide(ctx, &literal, index.Understood{}); d.series != nil && !slices.ContainsFunc(d.left(), func(w lookup.Word) bool { return w.Fold == "nhat" || mostWords.Has(vi.NewQuestion(w.Key), 0) }) {
		return false
	}
	d := e.decide(ctx, &q, index.Understood{})
	return d.series != nil || len(d.choices) > 0 || d.reason == index.ReasonPart
}

// match is that of the series decided on.
func (d decision) match() lookup.Match {
	for _, m := range d.matches {
		if m.Series.Key == d.series.Key {
			return m
		}
	}
	return lookup.Match{Series: d.series}
}

// left are the words of the question that the series decided on leaves unexplained.
func (d decision) left() []lookup.Word {
	return slices.DeleteFunc(slices.Clone(d.match().Left), func(w lookup.Word) bool { return w.Light })
}

// namesParts reports whether parts are what the noun asks for: "tỉnh nào" asks for
// no kind of attack.
func (s *superlative) namesParts(figures []corpus.Figure) bool {
	noun := vi.NewQuestion(s.part)
	if anyPart.Has(noun, 0) {
		return true
	}
	place := placeNouns.Has(noun, 0)
	return !slices.ContainsFunc(figures, func(f corpus.Figure) bool {
		part := f.Dimension[corpus.DimensionPart]
		return !(place && Place(part) != "") && !strings.Contains(" "+vi.Fold(part)+" ", " "+s.part+" ")
	})
}
