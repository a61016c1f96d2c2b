package qa

import (
	"slices"

	"solieu/corpus/vi"
)

// The words around a time of a question.

// timeLeads stand before a time and add nothing to it.
var timeLeads = vi.NewSet("các | những | trong | trong các | trong cả | cả | cả các | nguyên | trọn | full | chỉ | chỉ riêng | chỉ tính | chỉ tính riêng | chỉ trong | tính riêng | tính trong | riêng | riêng trong | riêng các | qua các | trong những | ở các | " +
	"kỳ | kỳ báo cáo | thời điểm | vào thời điểm | khoảng | trong khoảng | trong khoảng thời gian | khoảng thời gian | trong thời gian | giai đoạn | trong giai đoạn | hồi")

// middles name the middle of a year.
var middles = vi.NewSet("giữa | mid")

// leadsTime takes the words that lead to a stretch of time, and "so" between two for a
// comparison.
func (q *Question) leadsTime(t *vi.Text, mentions []vi.Mention, i int) int {
	begins := func(at int) bool {
		return slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.First == at })
	}
	named := func(m vi.Mention) bool { return m.Relative == vi.Absolute }
	if _, n := timeLeads.At(t, i); n > 0 && slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.First == i+n && named(m) }) {
		return n // not "qua các kỳ báo cáo"
	}
	if shortAgainst(t, i) && begins(i+1) && (q.Intent == IntentChange || slices.ContainsFunc(mentions, func(m vi.Mention) bool { return m.Last == i })) {
		q.intend(IntentCompare)
		return 1
	}
	return 0
}

// shortAgainst reports whether the word at token i is "so" without "với": "quý 2 so quý
// 1/2023".
func shortAgainst(t *vi.Text, i int) bool { return t.At(i).Key == "so" && i > 0 }

// comparing reports whether "so với" stands before the mention: it is the base.
func (q *Question) comparing(t *vi.Text, m vi.Mention) bool {
	at := m.First
	if _, n := timeLeads.Before(t, at); n > 0 {
		at -= n // "so với thời điểm cuối năm 2022"
	}
	against := t.Is(at-1, "với") && t.Is(at-2, "so") || shortAgainst(t, at-1)
	return (q.Intent == IntentCompare || q.Intent == IntentChange) && against
}

// restating are the words that only say again that the time named is meant: "Quý 3/2023,
// riêng trong quý".
var restating = vi.NewTable(
	vi.Meaning[int]{Phrases: "trong tháng", Value: 1},
	vi.Meaning[int]{Phrases: "trong quý", Value: 3},
	vi.Meaning[int]{Phrases: "trong năm", Value: 12},
	vi.Meaning[int]{Phrases: "trong kỳ | kỳ này | kỳ báo cáo | trong kỳ báo cáo | kỳ báo cáo này | tháng báo cáo | trong tháng báo cáo", Value: 0},
)

// restated takes the meaning from the times that only restate the one named beside them.
func restated(t *vi.Text, mentions []vi.Mention) []vi.Mention {
	for k, m := range mentions {
		months, n := restating.At(t, m.First)
		if m.Relative != vi.This && m.Relative != vi.ThisYear || n == 0 || n < m.Last-m.First {
			continue
		}
		if slices.ContainsFunc(mentions, func(named vi.Mention) bool {
			stated := named.Relative == vi.Absolute && named.Impossible == "" && !named.Vague && !named.Period.IsZero()
			return stated && (months == 0 || named.Period.Months == months)
		}) {
			mentions[k] = vi.Mention{First: m.First, Last: m.Last}
		}
	}
	return mentions
}
