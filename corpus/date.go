package corpus

import (
	"fmt"
	"time"
)

// Date is a calendar day. The zero Date means "not known".
type Date struct {
	Year, Month, Day int
}

// NewDate returns the day, and false where the calendar has no such day: 31/4
// is never rolled over to 1/5.
func NewDate(year, month, day int) (Date, bool) {
	d := Date{year, month, day}
	if year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1 || day > lastDay(year, month) {
		return Date{}, false
	}
	return d, true
}

// ParseDate reads the ISO form 2023-09-28.
func ParseDate(s string) (Date, error) {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return Date{}, fmt.Errorf("date %q: want YYYY-MM-DD", s)
	}
	return DateOf(t), nil
}

// DateOf returns the day of t in t's own location.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// IsZero reports whether the day is unknown.
func (d Date) IsZero() bool { return d == Date{} }

// String returns the ISO form, or "" for an unknown day.
func (d Date) String() string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Compare orders days; an unknown day comes before all others.
func (d Date) Compare(e Date) int {
	return (d.Year-e.Year)*10000 + (d.Month-e.Month)*100 + d.Day - e.Day
}

// Before is the day before.
func (d Date) Before() Date { return DateOf(d.time().AddDate(0, 0, -1)) }

// DaysTo counts the days from d to e, both included.
func (d Date) DaysTo(e Date) int {
	return int(e.time().Sub(d.time()).Hours()/24) + 1
}

func (d Date) time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// Shift moves the day by months, to the month's last day where it has no such day;
// an unknown day stays so.
func (d Date) Shift(months int) Date {
	if d.IsZero() {
		return d
	}
	p := Month(d.Year, d.Month).Shift(months)
	year, month := p.StartYear(), p.StartMonth()
	if d.Day == lastDay(d.Year, d.Month) {
		return Date{year, month, lastDay(year, month)}
	}
	return Date{year, month, min(d.Day, lastDay(year, month))}
}

// MarshalText gives the ISO form.
func (d Date) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the ISO form; empty text is the unknown day.
func (d *Date) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Date{}
		return nil
	}
	var err error
	*d, err = ParseDate(string(b))
	return err
}

// lastDay is the number of days of a month.
func lastDay(year, month int) int {
	return time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// Span is the days that a figure really covers. From is unknown for a stock
// and where the start of a cumulation is not stated.
type Span struct {
	From Date `json:"from,omitzero"`
	To   Date `json:"to,omitzero"`
}

// IsZero reports whether nothing is known of the days covered.
func (s Span) IsZero() bool { return s == Span{} }

// Shift moves both days by months.
func (s Span) Shift(months int) Span { return Span{s.From.Shift(months), s.To.Shift(months)} }
