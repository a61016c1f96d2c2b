package corpus

import (
	"fmt"
	"strconv"
	"strings"
)

// Period is the stretch of months that a person would name: a month, a quarter,
// a half-year, a year, nine months. The days really covered are a Span.
// The zero Period means "not known". Periods can be compared with ==.
type Period struct {
	// Start counts months from the year 0: 2023-09 is 2023*12+8.
	Start int
	// Months is the length, 1 or more.
	Months int
}

// Month returns a month's period; month is 1 to 12.
func Month(year, month int) Period { return Period{year*12 + month - 1, 1} }

// Quarter returns a quarter's period; quarter is 1 to 4.
func Quarter(year, quarter int) Period { return Period{year*12 + (quarter-1)*3, 3} }

// Half returns a half-year's period; half is 1 or 2.
func Half(year, half int) Period { return Period{year*12 + (half-1)*6, 6} }

// Year returns a year's period.
func Year(year int) Period { return Period{year * 12, 12} }

// Between returns the period from the first to the last month, both included.
func Between(first, last Period) Period {
	return Period{first.Start, last.Start + last.Months - first.Start}
}

// MonthOf returns the month that a day lies in.
func MonthOf(d Date) Period { return Month(d.Year, d.Month) }

// IsZero reports whether the period is unknown.
func (p Period) IsZero() bool { return p.Months == 0 }

// End is the number of the first month after the period.
func (p Period) End() int { return p.Start + p.Months }

// StartYear is the year of the first month.
func (p Period) StartYear() int { return p.Start / 12 }

// EndYear is the year of the last month.
func (p Period) EndYear() int { return (p.End() - 1) / 12 }

// StartMonth is the first month, 1 to 12.
func (p Period) StartMonth() int { return p.Start%12 + 1 }

// EndMonth is the last month, 1 to 12.
func (p Period) EndMonth() int { return (p.End()-1)%12 + 1 }

// Shift moves the period by a number of months.
func (p Period) Shift(months int) Period { return Period{p.Start + months, p.Months} }

// Previous is the period of the same length just before.
func (p Period) Previous() Period { return p.Shift(-p.Months) }

// YearBefore is the same period one year earlier (cùng kỳ năm trước).
func (p Period) YearBefore() Period { return p.Shift(-12) }

// Contains reports whether q lies within p.
func (p Period) Contains(q Period) bool { return p.Start <= q.Start && q.End() <= p.End() }

// Overlaps reports whether p and q share a month.
func (p Period) Overlaps(q Period) bool { return p.Start < q.End() && q.Start < p.End() }

// Days is the period from its first to its last day.
func (p Period) Days() Span {
	return Span{
		From: Date{p.StartYear(), p.StartMonth(), 1},
		To:   Date{p.EndYear(), p.EndMonth(), lastDay(p.EndYear(), p.EndMonth())},
	}
}

// Compare orders periods by their end, then the shorter first.
func (p Period) Compare(q Period) int {
	if p.End() != q.End() {
		return p.End() - q.End()
	}
	return q.Months - p.Months
}

// String gives the form of the contract: 2023-09, 2024-Q1, 2022-S1, 2023, or
// 2023-01/2023-09; "" for an unknown period.
func (p Period) String() string {
	switch y, m := p.StartYear(), p.StartMonth(); {
	case p.IsZero():
		return ""
	case p.Months == 1:
		return fmt.Sprintf("%04d-%02d", y, m)
	case p.Months == 3 && m%3 == 1:
		return fmt.Sprintf("%04d-Q%d", y, m/3+1)
	case p.Months == 6 && m%6 == 1:
		return fmt.Sprintf("%04d-S%d", y, m/6+1)
	case p.Months == 12 && m == 1:
		return fmt.Sprintf("%04d", y)
	default:
		return fmt.Sprintf("%04d-%02d/%04d-%02d", y, m, p.EndYear(), p.EndMonth())
	}
}

// ParsePeriod reads what String gives.
func ParsePeriod(s string) (Period, error) {
	if first, last, ok := strings.Cut(s, "/"); ok {
		a, err := ParsePeriod(first)
		if err != nil {
			return Period{}, err
		}
		b, err := ParsePeriod(last)
		if err != nil || b.End() <= a.Start {
			return Period{}, periodError(s)
		}
		return Between(a, b), nil
	}
	head, tail, dashed := strings.Cut(s, "-")
	year, err := strconv.Atoi(head)
	if err != nil || len(head) != 4 || year < 1900 || year > 2100 {
		return Period{}, periodError(s)
	}
	if !dashed {
		return Year(year), nil
	}
	if len(tail) == 2 {
		n, err := strconv.Atoi(strings.TrimLeft(tail, "QS"))
		switch {
		case err != nil:
		case tail[0] == 'Q' && n >= 1 && n <= 4:
			return Quarter(year, n), nil
		case tail[0] == 'S' && n >= 1 && n <= 2:
			return Half(year, n), nil
		case '0' <= tail[0] && tail[0] <= '9' && n >= 1 && n <= 12:
			return Month(year, n), nil
		}
	}
	return Period{}, periodError(s)
}

func periodError(s string) error {
	return fmt.Errorf("period %q: want a form like 2023-09, 2024-Q1, 2022-S1, 2023 or 2023-01/2023-09", s)
}

// MarshalText gives String.
func (p Period) MarshalText() ([]byte, error) { return []byte(p.String()), nil }

// UnmarshalText reads what String gives; empty text is the unknown period.
func (p *Period) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = Period{}
		return nil
	}
	var err error
	*p, err = ParsePeriod(string(b))
	return err
}
