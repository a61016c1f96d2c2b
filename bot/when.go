package bot

import (
	"fmt"

	"solieu/corpus"
	"solieu/corpus/vi"
)

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

// whenPieces says the period, and the days covered where they are not all of it:
// tháng 9/2023 (từ 01/9 đến 15/9/2023).
func whenPieces(f corpus.Figure) []piece {
	coverage := FormatCoverage(f)
	if f.Period.IsZero() || f.Measure == corpus.Cumulative || coverage == "" {
		return shortWhenPieces(f)
	}
	pieces := []piece{when(vi.NamePeriod(f.Period)), words(" ("), when(coverage), words(")")}
	return append(pieces, besidePieces(f)...)
}

// shortWhenPieces is whenPieces without brackets, to stand in brackets. A day
// that lies in the period's last month tells the period of what stands at a date.
func shortWhenPieces(f corpus.Figure) []piece {
	coverage, period := FormatCoverage(f), vi.NamePeriod(f.Period)
	atDate := f.Measure == corpus.Cumulative || f.Measure == corpus.Stock
	dated := !f.Coverage.To.IsZero() && corpus.MonthOf(f.Coverage.To).End() == f.Period.End()
	var pieces []piece
	switch {
	case period == "" && coverage == "":
		pieces = []piece{words(wordNoPeriod)}
	case period == "", atDate && dated && coverage != "":
		pieces = []piece{when(coverage)}
	case f.Measure == corpus.Cumulative && coverage != "" && f.Coverage.To.IsZero():
		pieces = []piece{when(coverage), words(" " + wordUntil), when(period)}
	case f.Measure == corpus.Cumulative && coverage == "":
		pieces = []piece{words(wordUntil), when(period)}
	case coverage == "":
		pieces = []piece{when(period)}
	default:
		pieces = []piece{when(period), words(", "), when(coverage)}
	}
	return append(pieces, besidePieces(f)...)
}

// besidePieces names the period that the words around an undated figure speak of,
// where that ends at another time.
func besidePieces(f corpus.Figure) []piece {
	if f.Beside.IsZero() || !f.Period.IsZero() && f.Beside.End() == f.Period.End() {
		return nil
	}
	return []piece{words("; " + wordBeside), when(vi.NamePeriod(f.Beside))}
}
