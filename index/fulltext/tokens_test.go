package fulltext

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func foldedWords(text string) []string {
	var words []string
	for _, t := range newTokenizer().tokens(text) {
		words = append(words, t.folded)
	}
	return words
}

func TestTokens(t *testing.T) {
	for _, test := range []struct {
		text string
		want string // folded, separated by spaces
	}{
		{"", ""},
		{" …  😀 ", ""},
		{"Tấn công mạng", "tan cong mang"},
		{"hoà bình, thuỷ lợi; tỷ lệ", "hoa binh thuy loi ti le"},
		{"1.196.888,416 lượt", "1.196.888,416 luot"},
		{"tăng 2,3%, đạt 5.", "tang 2,3 dat 5"},
		{"20/4/2023", "20 4 2023"},
		{"28%2", "28 2"},
		{"đạt52,1 tỷ", "dat 52,1 ti"},
		{"VNeID2 và tháng9/2023", "vneid 2 va thang 9 2023"},
		{"T9 Q1 5G H5N1 m2", "t9 q1 5g h5n1 m2"},
		{"12nghìn", "12 nghin"},
		{"109/BC-BTTTT", "109 bc btttt"},
		{"Ðồng Tháp", "dong thap"}, // Eth for Đ
		{"an\u00adtoàn", "antoan"}, // soft hyphen
		{"an\u200btoàn", "antoan"}, // zero width space
		{"b\u1ed9 t\u00e0i ch\u00ednh\xff\xfe", "bo tai chinh"},
		{"a_b", "a b"},
	} {
		for form, text := range map[string]string{"as given": test.text, "decomposed": norm.NFD.String(test.text)} {
			if got := strings.Join(foldedWords(text), " "); got != test.want {
				t.Errorf("tokens(%q), %s = %q, want %q", test.text, form, got, test.want)
			}
		}
	}
}

func TestTokenOffsets(t *testing.T) {
	text := "Đạt 1.196.888 lượt; an\u00adtoàn, VNeID2 " + norm.NFD.String("tấn công")
	var got []string
	for _, token := range newTokenizer().tokens(text) {
		got = append(got, text[token.start:token.end])
	}
	want := []string{"Đạt", "1.196.888", "lượt", "an\u00adtoàn", "VNeID", "2", norm.NFD.String("tấn"), norm.NFD.String("công")}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func FuzzTokens(f *testing.F) {
	f.Add("Tấn công mạng: 1.196.888,416 lượt VNeID2")
	f.Add("\xff̀ a_ǅ ﬁ İ")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, token := range newTokenizer().tokens(text) {
			if token.start < end || token.end <= token.start || token.end > len(text) {
				t.Fatalf("token %+v of %q does not follow byte %d", token, text, end)
			}
			if token.folded == "" || strings.Contains(token.folded, "_") || !utf8.ValidString(token.folded) {
				t.Fatalf("token %+v of %q has no good key", token, text)
			}
			end = token.end
		}
	})
}

func TestStops(t *testing.T) {
	for _, test := range []struct {
		question, want string // the words left, folded
	}{
		{"NDXP là gì?", "ndxp"},
		{"NDXP la gi?", "ndxp"},
		{"có bao nhiêu cuộc tấn công", "cuoc tan cong"},
		{"co bao nhieu cuoc tan cong", "cuoc tan cong"},
		{"bao hiem xa hoi co so", "bao hiem xa hoi co so"}, // bảo hiểm, hội, cơ sở
		{"Cho biết doanh thu thế nào", "doanh thu"},
		{"lá, hội, mây", "la hoi may"},
		{"bao nhiêu", ""},
	} {
		words := newTokenizer().tokens(test.question)
		var left []string
		for i, stop := range questionStops.find(words) {
			if !stop {
				left = append(left, words[i].folded)
			}
		}
		if got := strings.Join(left, " "); got != test.want {
			t.Errorf("%q: left %q, want %q", test.question, got, test.want)
		}
	}
}
