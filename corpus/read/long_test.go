package read

import (
	"strings"
	"testing"
)

func TestSplitLong(t *testing.T) {
	sentence := strings.Repeat("đạt 5 hồ sơ, ", 40) + "tăng. "
	tests := []struct {
		name, text string
		ends       string // what every part but the last ends with
	}{
		{"short", "Đạt 5 hồ sơ.", ""},
		{"sentences", strings.TrimSpace(strings.Repeat(sentence, 100)), "tăng."},
		{"one sentence", strings.TrimSpace(strings.Repeat("đạt 5 hồ sơ, ", 4000)), ""},
		{"one word", strings.Repeat("đ", 3*longestBlock), "đ"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			whole := Block{Kind: Item, Label: "-", Text: tt.text, Headings: []string{"A"}, Section: "I"}
			for i := range tt.text {
				if tt.text[i] == ' ' && i%7 == 0 {
					whole.Joins = append(whole.Joins, i)
				}
			}
			parts := splitLong([]Block{whole})
			at, joins := 0, 0
			for i, p := range parts {
				if len(p.Text) > longestBlock || p.Section != whole.Section || p.Kind != whole.Kind || (p.Label != "") != (i == 0) {
					t.Fatalf("part %d: %d bytes, section %q, kind %s, label %q", i, len(p.Text), p.Section, p.Kind, p.Label)
				}
				if i < len(parts)-1 && !strings.HasSuffix(p.Text, tt.ends) {
					t.Errorf("part %d ends in %q", i, p.Text[len(p.Text)-20:])
				}
				for _, join := range p.Joins {
					if p.Text[join] != ' ' {
						t.Errorf("part %d has a join at %q", i, p.Text[join])
					}
				}
				joins += len(p.Joins)
				if strings.HasPrefix(tt.text[at:], " ") {
					at++
				}
				if !strings.HasPrefix(tt.text[at:], p.Text) {
					t.Fatalf("part %d is no piece of the text", i)
				}
				at += len(p.Text)
			}
			if at != len(tt.text) || joins > len(whole.Joins) || joins < len(whole.Joins)-len(parts) {
				t.Errorf("%d of %d bytes, %d of %d joins are kept", at, len(tt.text), joins, len(whole.Joins))
			}
		})
	}
}
