package bot

import (
	"fmt"

	"solieu/corpus"
)

// FormatPeriod writes a period as it is named in speech: "tháng 9/2023",
// "quý I/2024", "6 tháng đầu năm 2022", "9 tháng đầu năm 2023", "năm 2022";
// "" for an unknown period.
func FormatPeriod(p corpus.Period) string {
	year, month := p.StartYear(), p.StartMonth()
	switch {
	case p.IsZero():
		return ""
	case p.Months == 1:
		return fmt.Sprintf(formatMonth, month, year)
	case p.Months == 3 && month%3 == 1:
		return fmt.Sprintf(formatQuarter, quarterNumerals[month/3], year)
	case p.Months == 12 && month == 1:
		return fmt.Sprintf(formatYear, year)
	case p.Months < 12 && month == 1:
		return fmt.Sprintf(formatFirstMonths, p.Months, year)
	case p.Months == 6 && month == 7:
		return fmt.Sprintf(formatLastMonths, p.Months, year)
	case p.Months%12 == 0 && month == 1:
		return fmt.Sprintf(formatYears, year, p.EndYear())
	case year == p.EndYear():
		return fmt.Sprintf(formatMonthsOfYear, month, p.EndMonth(), year)
	}
	return fmt.Sprintf(formatMonths, month, year, p.EndMonth(), p.EndYear())
}

// FormatDate writes a day as official documents do, with a zero before a day
// below ten and before January and February: 28/9/2023, 05/02/2024; "" for an
// unknown day.
func FormatDate(d corpus.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s/%d", dayAndMonth(d), d.Year)
}

func dayAndMonth(d corpus.Date) string {
	if d.Month <= 2 {
		return fmt.Sprintf("%02d/%02d", d.Day, d.Month)
	}
	return fmt.Sprintf("%02d/%d", d.Day, d.Month)
}

// FormatCoverage says which days a figure really covers where that is not its
// whole period: "từ 01/6 đến 21/6/2022", "tính đến 18/9/2023"; "" otherwise.
func FormatCoverage(f corpus.Figure) string {
	covered, whole := f.Coverage, corpus.Span{}
	if !f.Period.IsZero() {
		whole = f.Period.Days()
	}
	switch {
	case covered.To.IsZero() && covered.From.IsZero():
		return ""
	case covered.To.IsZero():
		return wordSince + FormatDate(covered.From)
	case covered.From.IsZero() || covered.From == whole.From && f.Measure == corpus.Stock:
		if covered.To == whole.To {
			return ""
		}
		return wordAsOf + FormatDate(covered.To)
	case covered == whole:
		return ""
	case covered.From.Year == covered.To.Year:
		return wordSince + dayAndMonth(covered.From) + " " + wordUntil + FormatDate(covered.To)
	}
	return wordSince + FormatDate(covered.From) + " " + wordUntil + FormatDate(covered.To)
}
