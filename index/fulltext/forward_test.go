package fulltext

import (
	"errors"
	"reflect"
	"strings"
	"testing"
)

func testRecord(text string, context ...string) string {
	cut := newTokenizer()
	var parts [][]token
	for _, part := range context {
		parts = append(parts, cut.tokens(part))
	}
	return encodeForward("109-bc", cut.tokens(text), parts)
}

func TestForward(t *testing.T) {
	got, err := decoded(testRecord("Đạt 12,5 tỷ.", "An toàn", "Báo cáo"))
	if err != nil {
		t.Fatal(err)
	}
	want := forward{
		report: "109-bc",
		words:  []string{"đạt", "12,5", "tỉ", "", "an", "toàn", "", "báo", "cáo"},
		text:   3,
		spans:  [][2]int{{0, 6}, {7, 11}, {12, 16}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got.length() != 7 {
		t.Errorf("length %d, want 7", got.length())
	}
}

func TestForwardDamaged(t *testing.T) {
	record := testRecord("Đạt 12,5 tỷ.", "An toàn")
	for _, damaged := range []string{
		"", record[:1], record[:len(record)/2], record[:len(record)-1], record + "x",
		strings.Repeat("\xff", 20),
	} {
		if _, err := decoded(damaged); !errors.Is(err, errForward) {
			t.Errorf("decode(%q): error %v, want %v", damaged, err, errForward)
		}
	}
}

func FuzzDecodeForward(f *testing.F) {
	f.Add(testRecord("Đạt 12,5 tỷ.", "An toàn"))
	f.Fuzz(func(t *testing.T, record string) {
		if got, err := decoded(record); err == nil && (got.text > len(got.words) || got.text != len(got.spans)) {
			t.Errorf("decode(%q) = %+v", record, got)
		}
	})
}

func decoded(record string) (forward, error) {
	var f forward
	err := f.decode(record)
	return f, err
}
