package vi

import (
	"iter"
	"strings"
)

// periodForms are the words that periods are named with beside the tables', in the
// order in which people type them. Any digits stand for any number.
const periodForms = "tháng 9 năm 2023 | tháng 9 và tháng 8 | tháng 9 so với tháng 8 | từ tháng 3 đến tháng 8 | quý 1 năm 2023 | quý I năm 2024 | quý II | quý III năm 2023 | quý IV | " +
	"quý 1 và quý 2 | 6 tháng đầu năm 2022 | 9 tháng đầu năm | 6 tháng cuối năm | nửa đầu năm | nửa cuối năm | ngày 15 tháng 9 năm 2023 | ngày mồng 1 | ngày mùng 1 | " +
	"trong tháng 9 | trong quý 1 | trong năm 2023 | của tháng 9 | của năm 2023 | đến tháng 9 | hết tháng 9 | cuối tháng 9 | đầu tháng 9 | vào tháng 9 | cả năm 2023 | giai đoạn 2021 | hôm nay | hôm qua"

// PeriodPhrases gives phrases with the words that FindPeriods reads.
func PeriodPhrases() iter.Seq[string] {
	return func(yield func(string) bool) {
		for _, phrase := range strings.Split(periodForms, "|") {
			if !yield(phrase) {
				return
			}
		}
		for month := range englishMonths.Phrases() {
			if !yield("in " + month + " 2023") {
				return
			}
		}
		for _, table := range []interface{ Phrases() iter.Seq[string] }{
			asOfLead, nowWords, sinceWords, cumulativeWords, yearToDate, relatives, relativeYears, yearLead, phaseLead, monthWords, lengthWords,
			yearStart, halfLead, pastWords, justPastWords, englishMonths, englishSpans,
		} {
			for phrase := range table.Phrases() {
				if !yield(phrase) {
					return
				}
			}
		}
	}
}
