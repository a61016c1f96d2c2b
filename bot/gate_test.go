package bot

import (
	"errors"
	"strings"
	"testing"

	"solieu/corpus"
)

func TestGate(t *testing.T) {
	a := answers(t)["figure_older"]
	e := evidenceOf(a)
	tests := []struct {
		name   string
		pieces []piece
		ok     bool
	}{
		{"value", []piece{number("903")}, true},
		{"swapped digits", []piece{number("930")}, false},
		{"value of a change", []piece{number("35,6%")}, true},
		{"wrong scale", []piece{number("903 triệu")}, false},
		{"broken grouping", []piece{number("90.3")}, false},
		{"ratio nobody states", []piece{number("903/988")}, false},
		{"period", []piece{when("tháng 9/2023")}, true},
		{"another month", []piece{when("tháng 7/2023")}, false},
		{"another year", []piece{when("năm 2021")}, false},
		{"date of issue", []piece{when("28/9/2023")}, true},
		{"another day", []piece{when("29/9/2023")}, false},
		{"digits in our words", []piece{words("có 3 kỳ")}, false},
		{"words", []piece{words("có ba kỳ")}, true},
		{"copied", []piece{theirs("873 Phishing", 50)}, true},
		{"copied wrongly", []piece{theirs("837 Phishing", 50)}, false},
		{"copied document number", []piece{theirs("109/BC-BTTTT", 50)}, true},
		{"count", []piece{counted(3)}, true},
		{"count of more than there is", []piece{counted(4)}, false},
		{"days covered, where nothing is compared", []piece{days(30)}, false},
		{"numbers run together", []piece{number("903"), counted(1)}, false},
	}
	for _, tt := range tests {
		p := &page{}
		p.add(core, tt.pieces...)
		if err := gate(p, e); (err == nil) != tt.ok {
			t.Errorf("%s: gate = %v, want ok %v", tt.name, err, tt.ok)
		} else if err != nil && !errors.Is(err, ErrUnstated) {
			t.Errorf("%s: %v is not ErrUnstated", tt.name, err)
		}
	}
}

func TestGateCountsDays(t *testing.T) {
	e := evidenceOf(answers(t)["comparison_coverage"])
	for n, want := range map[int]bool{15: true, 20: true, 30: false, 14: false} {
		p := &page{}
		p.add(core, days(n))
		if err := gate(p, e); (err == nil) != want {
			t.Errorf("%d days: gate = %v, want ok %v", n, err, want)
		}
	}
}

func TestFinishRefuses(t *testing.T) {
	p := &page{}
	p.add(core, number("904"))
	reply, err := finish(p, evidenceOf(answers(t)["figure_older"]))
	if !errors.Is(err, ErrUnstated) {
		t.Errorf("error = %v, want ErrUnstated", err)
	}
	if reply.Text != wordRefused || reply.Buttons != nil || strings.Contains(reply.HTML, "904") {
		t.Errorf("reply = %+v, want the refusal", reply)
	}
}

func TestUnusableFiguresAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*corpus.Figure){
		"in review": func(f *corpus.Figure) { f.Status = corpus.Review },
		"no quote":  func(f *corpus.Figure) { f.Source.Quote = " " },
	} {
		a := answers(t)["figure"]
		spoil(&a.Figures[1])
		reply, err := Render(a)
		if !errors.Is(err, ErrUnstated) || reply.Text != wordRefused {
			t.Errorf("%s: Render = %q, %v; want the refusal and ErrUnstated", name, reply.Text, err)
		}
	}
}

func TestReadNumber(t *testing.T) {
	tests := []struct{ text, want string }{
		{"21.231.141", "21231141"},
		{"1,4 triệu", "1400000"},
		{"7,739 nghìn tỷ", "7739000000000"},
		{"3,1 triệu tỷ", "3100000000000000"},
		{"-97,3%", "97.3"},
		{"0", "0"},
		{"1.23", ""}, {"1,2,3", ""}, {"", ""}, {"12a", ""}, {"1.4 triệu", ""},
	}
	for _, tt := range tests {
		got, ok := readNumber(tt.text)
		if ok != (tt.want != "") || ok && got.String() != tt.want {
			t.Errorf("readNumber(%q) = %s, %v; want %q", tt.text, got, ok, tt.want)
		}
	}
}
