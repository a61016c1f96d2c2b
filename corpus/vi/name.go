package vi

import (
	"fmt"

	"solieu/corpus"
)

var quarterNumerals = [...]string{"I", "II", "III", "IV"}

// NamePeriod writes a period as it is named in speech, in a form that
// FindPeriods reads back: "tháng 9/2023", "quý I/2024", "6 tháng đầu năm 2022",
// "9 tháng đầu năm 2023", "năm 2022", "từ năm 2021 đến năm 2025", "từ tháng 3 đến
// tháng 8/2023"; "" for an unknown period.
func NamePeriod(p corpus.Period) string {
	year, month := p.StartYear(), p.StartMonth()
	switch {
	case p.IsZero():
		return ""
	case p.Months == 1:
		return fmt.Sprintf("tháng %d/%d", month, year)
	case p.Months == 3 && month%3 == 1:
		return fmt.Sprintf("quý %s/%d", quarterNumerals[month/3], year)
	case p.Months == 12 && month == 1:
		return fmt.Sprintf("năm %d", year)
	case p.Months < 12 && month == 1:
		return fmt.Sprintf("%d tháng đầu năm %d", p.Months, year)
	case p.Months == 6 && month == 7:
		return fmt.Sprintf("6 tháng cuối năm %d", year)
	case p.Months%12 == 0 && month == 1:
		return fmt.Sprintf("từ năm %d đến năm %d", year, p.EndYear())
	case year == p.EndYear():
		return fmt.Sprintf("từ tháng %d đến tháng %d/%d", month, p.EndMonth(), year)
	}
	return fmt.Sprintf("từ tháng %d/%d đến tháng %d/%d", month, year, p.EndMonth(), p.EndYear())
}
