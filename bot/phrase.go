package bot

import (
	"math/big"
	"strings"

	"solieu/corpus"
)

// These give single phrases of a message to what shows figures in another form
// than a message, so that pictures and tables speak as the bot does.

// FormatNumber writes 21231141 as 21.231.141 and 14.96 as 14,96.
func FormatNumber(d corpus.Decimal) string { return groupedDecimal(d) }

// FormatUnit is a unit as it is read behind a number: "đồng" for VND.
func FormatUnit(unit string) string { return unitWord(squash(unit)) }

// FormatQualifier is the word before a value: "khoảng", "hơn"; "" for an exact one.
func FormatQualifier(q corpus.Qualifier) string { return strings.TrimSpace(qualifierWord(q)) }

// FormatSubject says what was measured: "Dữ liệu hộ tịch điện tử – Khai sinh".
func FormatSubject(f corpus.Figure) string { return textOf(subjectPieces(f)) }

// FormatPart names the part that a figure is about, "" for the whole.
func FormatPart(f corpus.Figure) string { return capital(squash(partOf(f))) }

// FormatStatistic says what a value is where it is no plain total or level: "lũy kế
// từ khi khai trương"; "" otherwise.
func FormatStatistic(f corpus.Figure) string { return textOf(statisticPieces(f)) }

// FormatMeasure names a measure: "Bình quân mỗi ngày".
func FormatMeasure(m corpus.Measure) string { return measureTitle(m) }

// FormatChange is a change as the report states it: "So với cùng kỳ (tháng 9/2022):
// giảm 8,6%".
func FormatChange(f corpus.Figure, c corpus.Change) string {
	return textOf(append(basePieces(f, c, false), changePieces(f, c)...))
}

// FormatReport names a report with its day: "109/BC-BTTTT ngày 28/9/2023".
func FormatReport(c corpus.Citation) string {
	c.Section = ""
	return textOf(citationOf(c).pieces())
}

// Scale is a power of ten as it is said: tỷ, 9. The zero Scale is 1.
type Scale struct {
	Word  string
	Zeros int
}

// UsualScale is the scale that exact values of this size and unit are usually
// written in: tỷ for billions of đồng, none for a count.
func UsualScale(value corpus.Decimal, unit string) Scale {
	whole, ok := corpus.RoundRat(value.Abs().Rat(), 0)
	if !ok || unit != "VND" && unit != "USD" {
		return Scale{}
	}
	return scaleOf(usualZeros(whole, unit, corpus.Exact))
}

// LargestScale is the largest one that leaves a digit before the comma.
func LargestScale(value corpus.Decimal) Scale {
	size := value.Abs().Rat()
	for _, s := range scaleWords {
		if size.Cmp(corpus.PowerOfTen(s.zeros).Rat()) >= 0 {
			return Scale{s.word, s.zeros}
		}
	}
	return Scale{}
}

func scaleOf(zeros int) Scale {
	for _, s := range scaleWords {
		if s.zeros == zeros {
			return Scale{s.word, s.zeros}
		}
	}
	return Scale{}
}

// In is a value in the scale, rounded to at most so many digits behind the comma;
// false where it can't be written.
func (s Scale) In(value corpus.Decimal, decimals int) (corpus.Decimal, bool) {
	return Round(new(big.Rat).Quo(value.Rat(), corpus.PowerOfTen(s.Zeros).Rat()), decimals)
}

// Round is the decimal nearest to r with at most so many digits behind the point, with
// fewer where a decimal can't hold them.
func Round(r *big.Rat, decimals int) (corpus.Decimal, bool) {
	for ; decimals >= 0; decimals-- {
		if d, ok := corpus.RoundRat(r, decimals); ok {
			return d, true
		}
	}
	return corpus.Decimal{}, false
}

// Unit names the unit of numbers in the scale: "tỷ đồng", "triệu giao dịch".
func (s Scale) Unit(unit string) string { return squash(s.Word + " " + FormatUnit(unit)) }
