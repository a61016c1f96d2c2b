package catalog

import (
	"slices"
	"strings"
	"testing"
)

func TestExpand(t *testing.T) {
	catalog := builtinCatalog(t)
	tests := []struct{ in, want string }{
		{"", ""},
		{"ty le dvctt thang 4", "ty le dich vu cong truc tuyen thang 4"},
		{"cong dvcqg", "cong dich vu cong quoc gia"},
		{"csdl tthc", "co so du lieu thu tuc hanh chinh"},
		{"bo tt tt", "bo thong tin va truyen thong"},
		{"tp ha noi tttt", "tp ha noi tttt"}, // several meanings
		{"khong co gi", "khong co gi"},
	}
	for _, tt := range tests {
		in := strings.Fields(tt.in)
		got := strings.Join(catalog.Expand(in), " ")
		if got != tt.want {
			t.Errorf("Expand(%q) = %q, want %q", tt.in, got, tt.want)
		}
		if strings.Join(in, " ") != tt.in {
			t.Errorf("Expand changed its argument to %q", in)
		}
	}
}

func TestAbbreviationsBothWays(t *testing.T) {
	a := builtinCatalog(t).Abbreviations()
	if got := a.Long("bhxh"); len(got) != 1 || strings.Join(got[0], " ") != "bao hiem xa hoi" {
		t.Errorf("Long(bhxh) = %v", got)
	}
	if got := a.Long("tp"); len(got) < 2 {
		t.Errorf("Long(tp) = %v, want several meanings", got)
	}
	if got := a.Long("xyz"); got != nil {
		t.Errorf("Long(xyz) = %v", got)
	}
	if got := a.Short([]string{"doanh", "nghiep", "nho", "va", "vua"}); !slices.Equal(got, []string{"dnnvv", "sme", "smes"}) {
		t.Errorf("Short = %v", got)
	}
}

func TestDefinitions(t *testing.T) {
	tests := []struct{ name, text, short, want string }{
		{"in brackets", "thí điểm Đô thị thông minh (ĐTTM) tại 3 thành phố", "dttm", "do thi thong minh"},
		{"signs between", "bảo đảm an toàn, an ninh mạng (ATANM)", "atanm", "an toan an ninh mang"},
		{"initials of other words", "Nền tảng dữ liệu (NDXP)", "ndxp", ""},
		{"two meanings", "doanh nghiệp (DN) và đầu nguồn (DN), đô nội (ĐN)", "dn", ""},
		{"nothing in front", "(DN)", "dn", ""},
		{"no short form", "kết quả (12 cuộc)", "cuoc", ""},
	}
	for _, tt := range tests {
		if got := strings.Join(definitions(tt.text)[tt.short], " "); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestDefinitionsOfATextHoldBeforeTheTable(t *testing.T) {
	catalog := builtinCatalog(t)
	with := catalog.WithDefinitions("thí điểm Đô thị thông minh (ĐTTM)")
	if got := strings.Join(with.Expand([]string{"dttm"}), " "); got != "do thi thong minh" {
		t.Errorf("got %q", got)
	}
	if got := strings.Join(catalog.Expand([]string{"dttm"}), " "); got != "dien thoai thong minh" {
		t.Errorf("the catalogue itself changed: %q", got)
	}
	if catalog.WithDefinitions("không có gì") != catalog {
		t.Error("a text that defines nothing made another catalogue")
	}
}

func FuzzExpand(f *testing.F) {
	f.Add("NDXP và CSDL TT&TT")
	f.Add("(DN) doanh nghiệp (DN)")
	f.Add("\xff (ÂÂ) \u0301")
	f.Add("00BŶ")
	catalog, err := Builtin()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		once := catalog.Expand(words(text))
		if again := words(strings.Join(once, " ")); !slices.Equal(again, once) {
			t.Errorf("%q: words %q become %q", text, once, again)
		}
		catalog.WithDefinitions(text).Expand(words(text))
	})
}
