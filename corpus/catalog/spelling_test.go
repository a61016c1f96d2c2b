package catalog

import (
	"strings"
	"testing"
)

func TestSpellings(t *testing.T) {
	table := builtinCatalog(t).Abbreviations()
	tests := []struct{ name, text, short, long string }{
		{"by initials", "xây dựng Trung tâm giám sát thông minh (TTGSTM) tại ba tỉnh", "TTGSTM", "Trung tâm giám sát thông minh"},
		{"as the table says", "qua Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NDXP) đạt", "NDXP", "Nền tảng tích hợp, chia sẻ dữ liệu quốc gia"},
		{"signs between", "bảo đảm an toàn, an ninh mạng (ATANM)", "ATANM", "an toàn, an ninh mạng"},
		{"other words in front", "Tập đoàn dầu khí (EVN)", "EVN", ""},
		{"nothing in front", "(ĐTTM)", "ĐTTM", ""},
	}
	for _, tt := range tests {
		got := table.Spellings(tt.text)
		if len(got) != 1 || got[0].Short != tt.short || got[0].Long != tt.long {
			t.Errorf("%s: got %+v, want %s for %q", tt.name, got, tt.short, tt.long)
		}
	}
}

func TestLearn(t *testing.T) {
	c := builtinCatalog(t)
	learn := func(texts ...string) *Catalog {
		var list []Spelling
		for _, text := range texts {
			list = append(list, c.Abbreviations().Spellings(text)...)
		}
		return c.Learn(list)
	}
	tests := []struct {
		name  string
		texts []string
		typed string
		want  string
	}{
		{"a new one", []string{"Trung tâm giám sát thông minh (TTGSTM)"}, "ttgstm", "trung tam giam sat thong minh"},
		{"two meanings", []string{"xe buýt lớn (XBL)", "xưởng bánh lạ (XBL)"}, "xbl", "xbl"},
		{"the table knows it", []string{"Đô thị thông minh (ĐTTM)"}, "dttm", "dien thoai thong minh"},
		{"a syllable", []string{"đất an toàn (ĐAT)"}, "dat", "dat"},
	}
	for _, tt := range tests {
		if got := strings.Join(learn(tt.texts...).Expand([]string{tt.typed}), " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
	if learn("không có gì") != c {
		t.Error("nothing to learn made another catalogue")
	}
}

// FuzzSpellings: what is spelled out stands in the text, and no text breaks it.
func FuzzSpellings(f *testing.F) {
	f.Add("thí điểm Đô thị thông minh (ĐTTM) và NDXP (NDXP)")
	f.Add("\xff (ÂÂ) \u0301 a a (AA)")
	c, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		list := c.Abbreviations().Spellings(text)
		for _, s := range list {
			if !strings.Contains(text, s.Short) || !strings.Contains(text, s.Long) {
				t.Errorf("%q: %+v stands nowhere in it", text, s)
			}
		}
		c.Learn(list)
	})
}
