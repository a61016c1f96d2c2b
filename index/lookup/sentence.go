package lookup

import (
	"strings"

	"solieu/corpus/vi"
)

// sentence is a sentence that states figures, by what its words are about: all of
// its figures, or maybe only some.
type sentence struct {
	text string
	// subject are the words before its first number, rest those behind it.
	subject, rest []Word
	// names are the proper names behind it and in brackets: of several figures each is
	// about one.
	names []Word
}

// sentence cuts a sentence into what its words are about.
func (x *Index) sentence(text string) sentence {
	var subject, rest, names strings.Builder
	t := vi.NewText(vi.Clean(text))
	counted, depth := false, 0
	for i, tok := range t.Tokens {
		to := &subject
		switch {
		case tok.Key == "(":
			depth++
		case tok.Key == ")":
			depth = max(depth-1, 0)
		case tok.Class == vi.Number && !counted && !dated(t, i):
			counted = !numbered(t, i) // "Đề án 06" is a name
		case properName(t, i) && (counted || depth > 0):
			to = &names
		case counted:
			to = &rest
		}
		to.WriteString(t.Source[tok.Start:tok.End])
		if !t.Glued(i) {
			to.WriteByte(' ')
		}
	}
	return sentence{text: text, subject: x.Words(subject.String()), rest: x.Words(rest.String()), names: x.Words(names.String())}
}

// properName reports whether the word at token i is a name within a sentence:
// "Hàn Quốc", "MobiFone"; abbreviations are not.
func properName(t *vi.Text, i int) bool {
	tok := t.Tokens[i]
	if tok.Class != vi.Word || !tok.Upper || i == 0 || t.At(i-1).Key == "." || capitalNouns.Has(t, i) || capitalNouns.Has(t, i-1) {
		return false
	}
	word := t.Source[tok.Start:tok.End]
	return word != strings.ToUpper(word)
}

// capitalNouns are common nouns that reports write like names.
var capitalNouns = vi.NewSet("nghị quyết | nghị định | quyết định | chỉ thị | thông tư | kế hoạch | đề án | chương trình | chiến lược | nhà nước | chính phủ | trung tâm | hệ thống | nền tảng | trung ương")

// numbered reports whether the number at token i belongs to the name before it.
func numbered(t *vi.Text, i int) bool {
	_, n := numberedNames.Before(t, i)
	return n > 0
}

var numberedNames = vi.NewSet("đề án | nghị quyết | quyết định | chỉ thị | nghị định | thông tư | mức độ | mức | cấp độ | điều | khoản | số | loại | hạng | nhóm | giai đoạn | lần thứ | thứ")

// dated reports whether the number at token i names a time: tháng 9, năm 2023.
func dated(t *vi.Text, i int) bool {
	return t.Is(i-1, "tháng") || t.Is(i-1, "năm") || t.Is(i-1, "quý") || t.Is(i-1, "ngày") || t.At(i-1).Key == "/" || t.At(i-1).Key == "-" && t.At(i-2).Class == vi.Number || t.Is(i+1, "tháng")
}
