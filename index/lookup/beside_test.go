package lookup_test

import (
	"slices"
	"testing"

	"solieu/corpus"
)

func TestPartsNamed(t *testing.T) {
	x := open(t)
	attacks, ok := x.Get("attacks.recorded")
	if !ok {
		t.Fatal("no attacks")
	}
	tests := []struct {
		words string
		want  []string
	}{
		{"phishing", []string{"Phishing"}},
		{"mã độc", []string{"Malware"}}, // an alias of the catalogue
		{"tấn công phishing", []string{"Phishing"}},
		{"phishing malware", []string{"Phishing", "Malware"}},
		{"phishing ngân hàng", nil}, // a word of neither
		{"tấn công mạng", nil},      // the whole
		{"", nil},
	}
	for _, tt := range tests {
		if got := x.PartsNamed(attacks, x.Words(tt.words)); !slices.Equal(got, tt.want) {
			t.Errorf("%q: got %q, want %q", tt.words, got, tt.want)
		}
	}
}

func TestNamedBeside(t *testing.T) {
	x := open(t)
	fixed, _ := x.Get("speed.fixed")
	mobile, _ := x.Get("speed.mobile")
	ndxp, _ := x.Get("ndxp.transactions")
	if fixed == nil || mobile == nil {
		t.Fatal("the catalogue has no speeds")
	}
	if words := x.Words("di động"); !mobile.NamedBeside(fixed, words) || fixed.NamedBeside(fixed, words) || ndxp.NamedBeside(fixed, words) || mobile.NamedBeside(ndxp, words) {
		t.Error("beside the speed of fixed lines, \"di động\" is the mobile one's and nothing else")
	}
	if mobile.NamedBeside(fixed, x.Words("vệ tinh")) {
		t.Error("\"vệ tinh\" names the mobile speed")
	}
}

func TestOf(t *testing.T) {
	x := open(t)
	for _, f := range reports()[0].Figures {
		s := x.Of(&f)
		known := s != nil && slices.ContainsFunc(s.Figures, func(g corpus.Figure) bool { return g.ID == f.ID })
		if known != (f.Status == corpus.Accepted) {
			t.Errorf("%s: found %v", f.ID, known)
		}
	}
}
