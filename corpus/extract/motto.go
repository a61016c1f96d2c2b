package extract

import (
	"slices"
	"strings"

	"solieu/corpus/vi"
)

// The state's name and motto stand in the right column of an official document's
// head, on the lines that name the body and its place in the left one.

// mottoStarts begin the right column: the state's name, the motto, each as folded
// words. Damaged ones ("CỘNG HÒAXÃ HỘI") are known by their beginning.
var mottoStarts = []string{"cong hoa xa hoi", "cong hoaxa hoi", "doc lap - tu do", "doc lap-tu do", "doc lap – tu do", "doc lap -tu do"}

// leftColumn is a line of a head without the state's name and motto.
func leftColumn(line string) string {
	t := vi.NewText(line)
	for i := range t.Tokens {
		rest := strings.ReplaceAll(vi.Fold(vi.Clean(line[t.Tokens[i].Start:])), "–", "-")
		if slices.ContainsFunc(mottoStarts, func(start string) bool { return strings.HasPrefix(rest, start) }) {
			return strings.TrimSpace(line[:t.Tokens[i].Start])
		}
	}
	if placeAndDate(t).IsZero() {
		return line
	}
	for _, tok := range t.Tokens { // "SỞ XÂY DỰNG ĐÔNG HÀ   Hà Trung, ngày 02/3/2023"
		if w := line[tok.Start:tok.End]; tok.Class == vi.Word && w != strings.ToUpper(w) {
			return strings.TrimSpace(line[:tok.Start])
		}
	}
	return line
}

// seat is the place before the day of a head: "Hà Giang, ngày 21 tháng 12 năm 2023".
func seat(head []string) string {
	for _, line := range head {
		t := vi.NewText(line)
		for i := range t.Tokens {
			if !t.Is(i, "ngày") || t.At(i-1).Key != "," || placeAndDate(t).IsZero() {
				continue
			}
			first := i - 1
			for first > 0 && first > i-1-longestSeat && t.At(first-1).Upper && t.At(first-1).Class == vi.Word && !strings.Contains(line[t.Tokens[first-1].End:t.Tokens[first].Start], "   ") {
				first--
			}
			// A document's number ends in capitals right before it.
			for first < i-1 && line[t.Tokens[first].Start:t.Tokens[first].End] == strings.ToUpper(line[t.Tokens[first].Start:t.Tokens[first].End]) {
				first++
			}
			if first < i-1 {
				return line[t.Tokens[first].Start:t.Tokens[i-2].End]
			}
		}
	}
	return ""
}

// longestSeat is how many words the name of a seat has at most.
const longestSeat = 4
