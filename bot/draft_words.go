package bot

import "solieu/index/draft"

// Words about the figures of a draft.
const (
	draftNone       = "Không thấy số liệu nào trong văn bản.\n"
	draftSum        = "Tổng cộng: "
	draftReports    = "Báo cáo ghi: "
	draftComputes   = "Tính từ hai mức mà báo cáo ghi: "
	draftFromLevels = " (bot tính)"
)

var draftMarks = map[draft.Verdict]string{
	draft.Match: "✓ Khớp:", draft.Near: "≈ Gần đúng (làm tròn):", draft.Mismatch: "✗ Không khớp:", draft.Unknown: "? Không có trong báo cáo:",
}

var draftCounts = map[draft.Verdict]string{
	draft.Match: "khớp", draft.Near: "gần đúng", draft.Mismatch: "không khớp", draft.Unknown: "không có trong báo cáo",
}

var draftSlips = map[draft.Slip]string{
	draft.OtherPeriod:    "Có thể đã lấy số của kỳ khác.",
	draft.OtherMeasure:   "Có thể đã lấy nhầm loại số (lũy kế, bình quân ngày hay trong kỳ).",
	draft.OtherDimension: "Có thể đã lấy số của phần khác (một phần thay cho toàn bộ, hay ngược lại).",
	draft.Scale:          "Có thể nhầm đơn vị nghìn, triệu, tỷ.",
	draft.Digits:         "Có thể gõ nhầm chữ số.",
	draft.Unit:           "Có thể nhầm đơn vị đo.",
}
