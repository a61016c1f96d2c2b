package index

import (
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"

	"solieu/corpus"
)

func asked() Understood {
	return Understood{
		Indicator: "ndxp.transactions", Name: "Giao dịch qua NDXP", Part: "Gửi", Measure: corpus.Total, Periods: []corpus.Period{corpus.Month(2023, 9)}, Newest: true, Place: "Phú Thọ", Wish: "mục tiêu",
		Shown: Shown{Cited: []Cited{{"r.1", "r#1"}, {Passage: "r.2"}}, Choices: []string{"a?", "b?"}, Others: []string{"c?"}, Asked: "tài khoản"},
	}
}

func TestStateSurvivesStoring(t *testing.T) {
	encoded, err := asked().Encode()
	if err != nil {
		t.Fatal(err)
	}
	got, err := DecodeUnderstood(encoded)
	if err != nil || !reflect.DeepEqual(got, asked()) {
		t.Errorf("got %+v, %v from %s", got, err, encoded)
	}
	filled := asked()
	filled.Fill(SlotIndicator)
	if again, _ := filled.Encode(); string(again) != string(encoded) {
		t.Errorf("what was filled is stored: %s", again)
	}
}

func TestDecodeUnderstood(t *testing.T) {
	old := Understood{Indicator: "x", Name: "X", Measure: corpus.Stock, Periods: []corpus.Period{corpus.Quarter(2024, 1)}, FromBefore: true}
	tests := []struct {
		name, encoded string
		want          Understood
		fails         bool
	}{
		{"the first form", `{"indicator":"x","name":"X","measure":"stock","periods":["2024-Q1"],"from_before":true}`, old, false},
		{"of a later program", `{"v":3,"understood":{"indicator":"x"}}`, Understood{}, false},
		{"nothing", `{}`, Understood{}, false},
		{"no JSON", `{"v":`, Understood{}, true},
	}
	for _, tt := range tests {
		got, err := DecodeUnderstood([]byte(tt.encoded))
		if !reflect.DeepEqual(got, tt.want) || (err != nil) != tt.fails {
			t.Errorf("%s: got %+v, %v", tt.name, got, err)
		}
	}
}

func TestNothingToGoOnFromIsNotStored(t *testing.T) {
	for _, u := range []Understood{{}, {FromBefore: true}, {Newest: true}} {
		if encoded, err := u.Encode(); encoded != nil || err != nil {
			t.Errorf("%+v is stored as %s, %v", u, encoded, err)
		}
	}
	if encoded, _ := (Understood{Shown: Shown{Choices: []string{"a?"}}}).Encode(); encoded == nil {
		t.Error("choices by themselves are forgotten")
	}
}

// TestStateIsBounded makes the longest answer and question there may be.
func TestStateIsBounded(t *testing.T) {
	const most = 64 << 10
	word := strings.Repeat("ễ", 5000)
	var a Answer
	a.Kind = KindClarify
	a.Understood = Understood{Indicator: "x", Name: word, Shown: Shown{Asked: word, Others: []string{word}}}
	for i := range 10000 {
		a.Choices = append(a.Choices, fmt.Sprint(strings.Repeat("ễ", 200), i))
		a.Figures = append(a.Figures, corpus.Figure{ID: fmt.Sprint("r#", i)})
		a.Understood.Periods = append(a.Understood.Periods, corpus.Month(2023, 9))
	}
	next := a.Next(Understood{})
	encoded, err := next.Encode()
	if err != nil || len(encoded) > most {
		t.Errorf("%d bytes, want at most %d: %v", len(encoded), most, err)
	}
	if next.Indicator != "x" || len(next.Shown.Choices) == 0 {
		t.Error("the state is lost")
	}
	a.Understood.Part = word
	if next := a.Next(Understood{}); next.Indicator != "" {
		t.Error("a part that is too long to keep is dropped: the whole would answer for it")
	}
	a.Understood.Part, a.Choices[1] = "", word
	if next := a.Next(Understood{}); len(next.Shown.Choices) != 1 {
		t.Errorf("%d choices are kept, want those before the long one: numbers must not move", len(next.Shown.Choices))
	}
}

func TestNext(t *testing.T) {
	before := asked()
	tests := []struct {
		name      string
		a         Answer
		indicator string
		choices   int
	}{
		{"a figure replaces it", Answer{Kind: KindFigure, Understood: Understood{Indicator: "y"}, Choices: []string{"a?"}}, "y", 0},
		{"choices are remembered", Answer{Kind: KindNoData, Choices: []string{"a?", "b?"}}, "", 2},
		{"help leaves it", Answer{Kind: KindHelp, Choices: []string{"a?"}}, before.Indicator, 1},
		{"a list leaves it", Answer{Kind: KindCatalogue}, before.Indicator, 0},
		{"passages replace it", Answer{Kind: KindPassages}, "", 0},
	}
	for _, tt := range tests {
		next := tt.a.Next(before)
		if next.Indicator != tt.indicator || len(next.Shown.Choices) != tt.choices || next.FromBefore {
			t.Errorf("%s: got %+v", tt.name, next)
		}
	}
}

func TestShownIsNoPartOfTheAnswer(t *testing.T) {
	encoded, err := json.Marshal(Answer{Understood: asked()})
	if err != nil || strings.Contains(string(encoded), "tài khoản") {
		t.Errorf("%s, %v", encoded, err)
	}
}

func FuzzDecodeUnderstood(f *testing.F) {
	encoded, _ := asked().Encode()
	f.Add(encoded)
	f.Add([]byte(`{"indicator":"x","periods":["2024-Q1"]}`))
	f.Add([]byte(`{"v":2,"understood":{"shown":{}},"shown":{"choices":["a"]}}`))
	f.Fuzz(func(t *testing.T, encoded []byte) {
		u, err := DecodeUnderstood(encoded)
		if err != nil {
			return
		}
		stored, err := u.Encode()
		if err != nil || stored == nil {
			return
		}
		again, err := DecodeUnderstood(stored)
		if err != nil {
			t.Fatalf("%s is stored as %s: %v", encoded, stored, err)
		}
		if twice, _ := again.Encode(); string(twice) != string(stored) {
			t.Errorf("%s becomes %s, then %s", encoded, stored, twice)
		}
	})
}
