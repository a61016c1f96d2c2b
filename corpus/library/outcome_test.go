package library

import (
	"errors"
	"testing"

	"solieu/corpus"
)

func TestDecide(t *testing.T) {
	report := corpus.Report{ID: "a", File: "a.txt", SHA256: "1"}
	with := func(id, sum, reading string, current bool) *edition {
		return &edition{head: corpus.Report{ID: id, File: id + ".txt", SHA256: sum}, reading: reading, current: current}
	}
	tests := []struct {
		name          string
		known, holder *edition
		want          Change
	}{
		{"nothing known", nil, nil, Added},
		{"same bytes, same reading", with("a", "1", "r", true), with("a", "1", "r", true), Unchanged},
		{"same bytes, other reading", with("a", "1", "q", true), with("a", "1", "q", true), Reread},
		{"other bytes", nil, with("a", "2", "r", true), Replaced},
		{"an older edition's bytes", with("a", "1", "r", false), with("a", "2", "r", true), Superseded},
		{"an older edition's bytes in another reading", with("a", "1", "q", false), with("a", "2", "r", true), Superseded},
		{"an older edition whose newer one moved away", with("a", "1", "r", false), nil, Added},
		{"the reading gives another id", with("b", "1", "q", true), nil, Reread},
		{"the reading gives an id that is taken", with("b", "1", "q", true), with("a", "2", "r", true), Replaced},
		{"an older edition of what is now another report", with("b", "1", "q", false), nil, Added},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got, err := decide(report, "r", test.known, test.holder)
			if err != nil || got != test.want {
				t.Errorf("got %q, %v, want %q", got, err, test.want)
			}
		})
	}
}

func TestOtherReport(t *testing.T) {
	date := func(year, month int) corpus.Date { return corpus.Date{Year: year, Month: month, Day: 28} }
	numbered := func(issued corpus.Date, period corpus.Period) corpus.Report {
		return corpus.Report{ID: "x", Number: "109/BC", SHA256: issued.String() + period.String(), Issued: issued, Period: period}
	}
	unnumbered := func(issued corpus.Date, period corpus.Period) corpus.Report {
		r := numbered(issued, period)
		r.Number = ""
		return r
	}
	tests := []struct {
		name string
		a, b corpus.Report
		want bool
	}{
		{"nothing known", numbered(corpus.Date{}, corpus.Period{}), numbered(date(2023, 9), corpus.Month(2023, 9)), false},
		{"a number of another year", numbered(date(2023, 9), corpus.Period{}), numbered(date(2024, 9), corpus.Period{}), true},
		{"issued again", numbered(date(2023, 9), corpus.Month(2023, 9)), numbered(date(2023, 10), corpus.Month(2023, 8)), false},
		{"a number, not dated, on another period", numbered(corpus.Date{}, corpus.Month(2023, 9)), numbered(corpus.Date{}, corpus.Month(2024, 9)), true},
		{"a file name of another month", unnumbered(date(2023, 9), corpus.Month(2023, 8)), unnumbered(date(2023, 9), corpus.Month(2023, 9)), true},
		{"a file name of another day", unnumbered(date(2023, 8), corpus.Period{}), unnumbered(date(2023, 9), corpus.Period{}), true},
		{"a file corrected", unnumbered(date(2023, 8), corpus.Month(2023, 8)), unnumbered(date(2023, 9), corpus.Month(2023, 8)), false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			if got := other(test.a, test.b); got != test.want {
				t.Errorf("got %v, want %v", got, test.want)
			}
			holder := &edition{head: test.a, current: true}
			if _, err := decide(test.b, "r", nil, holder); errors.Is(err, ErrOtherReport) != test.want {
				t.Errorf("got error %v, want one: %v", err, test.want)
			}
		})
	}
}
