package bot

import (
	"strings"

	"solieu/corpus"
	"solieu/index"
)

// Every word that a user reads stands in this file. None of them holds a digit:
// the gate lets through only digits that belong to the answer.

// Words of a figure and its companions.
const (
	wordSource        = "Nguồn"
	wordSourceAlso    = "Cũng nêu tại: "
	wordSourceDiffers = "⚠️ Nguồn khác nêu "
	wordDated         = " ngày "
	wordSection       = ", mục "
	wordWhole         = "Toàn bộ"
	wordOlder         = "Các kỳ khác:"
	wordNote          = "Lưu ý"
	wordOnlyPlace     = "số liệu riêng của "
	wordFile          = "tệp "
	wordUnderstood    = "Hiểu là: "
	wordReread        = "Hiểu "
	wordRereadNext    = ", "
	wordRereadAs      = " là "
	wordFollowUp      = "Hiểu tiếp theo câu hỏi trước."
	wordNoPeriod      = "báo cáo không nêu kỳ"
	wordBeside        = "đoạn văn nói về "
	wordSince         = "từ "
	wordUntil         = "đến "
	wordAsOf          = "tính đến "
	wordRank          = "hạng "
	wordPassages      = "Các báo cáo viết:"
	wordPassage       = "Báo cáo viết:"
	wordCompareWith   = "So với kỳ nào?"
)

// Labels of buttons. A telephone shows three of them side by side.
const (
	buttonSource   = "📄 Nguồn"
	buttonDraw     = "📊 Biểu đồ"
	buttonCompare  = "⚖️ So sánh"
	buttonCourse   = "🗓 Các kỳ khác"
	buttonWrong    = "⚠️ Báo sai"
	buttonCited    = "📍 Câu được dẫn"
	buttonOriginal = "📎 Tệp gốc"
	buttonAsFile   = "🖼 Gửi dạng tệp"
	buttonTopics   = "📚 Chỉ tiêu"
	buttonReports  = "🗂 Báo cáo"
	buttonBack     = "↩️ Trở lại"
	buttonForget   = "Xóa"
	buttonKeep     = "Thôi, giữ lại"

	buttonFollow      = "🔔 Theo dõi"
	buttonUnfollow    = "🔕 Thôi theo dõi"
	buttonFollowAgain = "🔔 Theo dõi lại"
	buttonFollows     = "📋 Đang theo dõi"
	buttonEveryReport = "➕ Mọi báo cáo mới"
	buttonQuiet       = "🌙 Giờ yên lặng"
	buttonNeverQuiet  = "Báo cả ngày đêm"
	buttonDropAll     = "✖ Bỏ tất cả"
	buttonOpenReport  = "🗂 Xem báo cáo"
	signEnd           = "✖ "

	buttonReview     = "🔎 Duyệt"
	buttonPublish    = "✅ Công bố"
	buttonDiscard    = "🗑 Bỏ báo cáo này"
	buttonAccept     = "✅ Nhận"
	buttonFix        = "✏️ Sửa"
	buttonReject     = "✖ Loại"
	buttonMisses     = "❓ Chưa trả lời"
	buttonComplaints = "⚠️ Bị báo sai"
	buttonDeeds      = "📜 Nhật ký"
	buttonAskAgain   = "🔁 Hỏi lại"
	buttonAliasOther = "⌨️ Chỉ tiêu khác"
	signAdd          = "➕ "

	signFirst    = "«"
	signPrevious = "‹"
	signNext     = "›"
	signLast     = "»"
)

// tableLabel is the button of a file of figures, by its ending.
func tableLabel(ending string) string {
	if ending == "xlsx" {
		return "⬇️ Excel"
	}
	return "⬇️ " + strings.ToUpper(ending)
}

// Names of files.
const (
	filePicture     = "bieu-do.png"
	fileTable       = "so-lieu"
	fileDraft       = "ban-nhap.txt"
	fileDraftReport = "ket-qua-kiem-tra.txt"
)

// Words of what is browsed and taken along.
const (
	wordTopics        = "Chỉ tiêu theo lĩnh vực"
	wordReports       = "Báo cáo trong thư viện"
	wordNoSection     = "Phần không có đề mục"
	wordNoFiguresHere = "Chưa có số liệu nào của báo cáo này được dùng để trả lời."
	wordFiguresIn     = " số liệu"
	wordOriginal      = "Tệp gốc: "
)

// Words of cards that are offered in any chat.
const wordCanBeAsked = "Hỏi được:"

// cardLabel opens the title of a card that holds several figures.
func cardLabel(k index.Kind) string {
	switch k {
	case index.KindComparison:
		return "So sánh: "
	case index.KindBreakdown:
		return "Các phần: "
	}
	return "Các kỳ: "
}

// cardTitle is the title of a card that holds none.
func cardTitle(k index.Kind) string {
	switch k {
	case index.KindPassages:
		return "Không có số liệu; báo cáo viết"
	case index.KindClarify:
		return "Câu hỏi chưa rõ chỉ tiêu nào"
	case index.KindCatalogue, index.KindHelp:
		return "Gõ câu hỏi để có số liệu"
	}
	return "Báo cáo không nêu số liệu này"
}

// Words of what is followed and told.
const (
	wordNewFigure     = "🔔 Số liệu mới"
	wordNewReport     = "🔔 Báo cáo mới"
	wordEveryReport   = "mọi báo cáo mới"
	wordFollows       = "Đang theo dõi"
	wordFollowsNone   = "Chưa theo dõi gì."
	wordFollowHow     = "Theo dõi thêm: bấm “🔔 Theo dõi” dưới một câu trả lời, hoặc gõ tên chỉ tiêu sau /theodoi. Bỏ: bấm dấu ✖."
	wordFollowing     = "Khi có báo cáo mới, bot sẽ báo ở đây: "
	wordUnfollowed    = "Đã thôi theo dõi: "
	wordUnfollowedAll = "Đã thôi theo dõi tất cả. Gõ /theodoi để theo dõi lại."
	wordFollowUnclear = "Chưa rõ cần theo dõi chỉ tiêu nào. Xin gõ rõ tên chỉ tiêu sau lệnh, hoặc bấm “🔔 Theo dõi” dưới câu trả lời có số liệu đó."
	wordQuiet         = "Giờ yên lặng (giờ Việt Nam): "
	wordQuietThen     = "; tin đến trong giờ này được gửi sau đó."
	wordNeverQuiet    = "Không có giờ yên lặng: tin được gửi ngay, cả ban đêm."
	wordQuietHow      = "Chọn giờ yên lặng, hoặc gõ giờ khác, chẳng hạn: /theodoi "
)

// What can be typed behind /theodoi and /boqua, without marks.
var (
	everyReport = []string{"bao cao", "bao cao moi", "moi bao cao", "moi bao cao moi", "tat ca bao cao", "cac bao cao"}
	everyThing  = []string{"tat ca", "het", "all"}
	neverQuiet  = []string{"moi luc", "ca ngay dem", "ca ngay", "ca dem"}
)

// Words for operators.
const (
	wordUnpublished     = "Chưa công bố: chưa ai hỏi được số liệu của báo cáo này."
	wordKnownReport     = "Thư viện đã có đúng tệp này."
	wordNoReportPeriod  = "⚠️ Không rõ kỳ của báo cáo: xin ghi kỳ ở đầu tệp."
	wordPassagesRead    = " đoạn văn"
	wordFiguresAccepted = " số liệu được nhận"
	wordFiguresHeld     = " số liệu chờ duyệt"
	wordFiguresRejected = " số liệu bị loại"
	wordNotHolding      = " chỗ các con số không khớp nhau"
	wordLinesLeftOut    = " dòng không thuộc báo cáo, bỏ qua"
	wordNone            = "không có"
	wordDoubt           = "Nghi: "
	wordPublished       = "✅ Đã công bố. Số liệu được nhận đã hỏi được, người theo dõi sẽ được báo."
	wordPublishedKnown  = "Không có gì thay đổi: thư viện đã có báo cáo này, hoặc bản mới hơn."
	wordDiscardAsk      = "Bỏ báo cáo này, cùng những gì đã duyệt?"
	wordDiscarded       = "Đã bỏ báo cáo. Thư viện không thay đổi."
	wordNoDraft         = "Báo cáo này không còn chờ: đã công bố hoặc đã bỏ. Xin gửi lại tệp nếu cần."
	wordNoLibrary       = "Bot đang chạy với bản dựng sẵn, không nạp báo cáo được. Xin chạy lại với --data."
	wordOtherReport     = "Thư viện đã có một báo cáo khác cùng số. Xin kiểm tra số, ngày và kỳ ghi trong tệp."
	wordUnfit           = "Chưa nhận được: số liệu còn thiếu kỳ, đơn vị hoặc tên, hoặc điều vừa gõ không đúng dạng, hoặc giá trị không có trong câu văn. Xin sửa lại; /huy nếu thôi."
	wordNotHeld         = "Số liệu này không còn chờ duyệt."
	wordNothingHeld     = "Đã duyệt hết."
	wordHeld            = "Chờ duyệt "
	wordStatistic       = "Loại số: "
	wordWhichField      = "Sửa điều gì? Sửa xong thì số liệu được nhận."
	wordWhichMeasure    = "Đây là loại số nào?"
	wordTypeField       = "Xin gõ điều đúng – "
	wordLibrary         = "Thư viện"
	wordReportsIn       = " báo cáo"
	wordQueue           = "Hàng đợi"
	wordQuestionsWait   = " câu hỏi chưa trả lời"
	wordNoticesWait     = " tin theo dõi chưa gửi"
	wordSinceStart      = "Từ khi chạy, "
	wordAnswersSent     = " câu trả lời đã gửi"
	wordAnswersFailed   = " câu trả lời không gửi được"
	wordTroubles        = "Lỗi gần đây"
	wordMisses          = "Câu hỏi chưa trả lời được"
	wordMissesNone      = "Chưa có câu nào."
	wordTimes           = " lần, gần nhất "
	wordComplaints      = "Bị báo sai"
	wordComplaintsNone  = "Chưa ai báo sai."
	wordDeeds           = "Nhật ký"
	wordDeedsNone       = "Chưa ai thay đổi gì."
	wordMissed          = "Chưa trả lời được: "
	wordAliasAsk        = "Thêm tên gọi "
	wordAliasFor        = " cho chỉ tiêu:"
	wordAliasWhich      = "Xin gõ tên chỉ tiêu mà tên gọi này chỉ đến, như trong /chitieu. Gõ /huy nếu thôi."
	wordAliasAdded      = "Đã thêm tên gọi "
	wordAliasTo         = " cho "
	wordAliasUnfit      = "Không thêm được tên gọi này: có thể nó đã chỉ một chỉ tiêu khác."
)

// doubtWords say why a figure is held back, by how the reader's reason begins; named says
// that what follows it is told too. A reason that is not here is told as it is.
var doubtWords = []struct {
	begins, says string
	named        bool
}{
	{"one comma before three digits", "một dấu phẩy trước ba chữ số: phần thập phân hay hàng nghìn?", false},
	{"no period is named", "không nêu kỳ", false},
	{"no months are fixed for ", "không rõ gồm những tháng nào: ", true},
	{"the time is not named: beside it the report speaks of ", "không nêu kỳ; bên cạnh, báo cáo nói về ", true},
	{"the time is not named: the report is on ", "không nêu kỳ; báo cáo nói về ", true},
	{"a price or rate whose day is not named", "giá hoặc lãi suất không nêu ngày", false},
	{"no unit and no noun counted", "không có đơn vị, không rõ đếm gì", false},
	{"nothing says what is counted", "không rõ con số nói về điều gì", false},
	{"an average over another time than a day", "bình quân theo tuần, tháng hoặc năm, không phải theo ngày", false},
	{"no calendar has ", "lịch không có ", true},
	{"a part that nothing names", "một phần không rõ là phần nào", false},
	{"a list of values whose items are not found", "một dãy số không rõ số nào của mục nào (lần lượt)", false},
	{"stands right beside another number", "đứng sát một con số khác, như trong bảng", false},
	{"may be a year", "có thể là một năm", false},
	{"a change without a level or a subject", "mức tăng giảm không rõ của điều gì", false},
}

// verdictWord tells what an operator did.
func verdictWord(what string) string {
	switch what {
	case "accept":
		return "Đã nhận"
	case "correct":
		return "Đã sửa và nhận"
	case "reject":
		return "Đã loại"
	case "publish":
		return "Đã công bố"
	case "discard":
		return "Đã bỏ"
	case "alias":
		return "Đã thêm tên gọi"
	}
	return "Đã làm"
}

// fieldLabel is the button of what can be corrected.
func fieldLabel(field string) string {
	switch field {
	case "value":
		return "Giá trị"
	case "unit":
		return "Đơn vị"
	case "period":
		return "Kỳ"
	case "measure":
		return "Loại số"
	case "name":
		return "Tên"
	case "indicator":
		return "Mã chỉ tiêu"
	}
	return "Phần"
}

// fieldHint says how it is typed.
func fieldHint(field string) string {
	switch field {
	case "value":
		return ", đúng như câu văn viết, kể cả nghìn, triệu, tỷ:"
	case "unit":
		return ": danh từ được đếm, hoặc ký hiệu phần trăm, VND, USD:"
	case "period":
		return ": tháng, quý hoặc năm, có cả năm:"
	case "indicator":
		return ", như trong danh mục chỉ tiêu:"
	case "dimension":
		return " của tổng mà số này nói về, chẳng hạn tên tỉnh:"
	}
	return ":"
}

// Words about what is wrong.
const (
	wordWhatIsWrong = "Câu trả lời sai ở đâu?"
	wordComplained  = "Cảm ơn anh/chị. Đã ghi lại để người vận hành kiểm tra."
)

// whyLabel is the button of what can be wrong.
func whyLabel(why string) string {
	switch why {
	case "value":
		return "Con số"
	case "period":
		return "Kỳ"
	case "source":
		return "Nguồn"
	}
	return "Hiểu sai câu hỏi"
}

// Words about what is kept of a person.
const (
	wordKept         = "Bot đang giữ, trong một thời gian: điều anh/chị hỏi gần nhất ở mỗi cuộc trò chuyện và sau mỗi câu trả lời trong nhóm (để hiểu câu hỏi tiếp), nội dung của các nút dưới câu trả lời, những gì anh/chị theo dõi trong cuộc trò chuyện riêng với bot, những gì anh/chị báo sai, và những câu bot chưa trả lời được."
	wordForgetAsk    = "Xóa tất cả? Các nút cũ khi đó có thể không còn dùng được."
	wordForgotten    = "Đã xóa mọi thứ bot giữ về anh/chị."
	wordNotForgotten = "Vẫn giữ như cũ, chưa xóa gì."
)

// Words of changes and comparisons.
const (
	wordVersus       = "So với "
	wordVersusNext   = "so với "
	wordYearBefore   = "cùng kỳ"
	wordVersusNone   = "Báo cáo nêu (không rõ so với kỳ nào): "
	wordVersusNoNext = "không rõ so với kỳ nào: "
	wordUp           = "tăng "
	wordDown         = "giảm "
	wordLevel        = "bằng "
	wordFold         = "gấp "
	wordHigher       = "cao hơn "
	wordLower        = "thấp hơn "
	wordStated       = "Báo cáo nêu: "
	wordNoChange     = "không đổi"
	wordEqual        = "bằng nhau"
	wordComputed     = " – bot tính từ hai số trên"
	wordRoughly      = "khoảng "
	wordNoBase       = "Báo cáo không nêu số liệu của "
	wordToCompare    = " để so sánh."
	unitTimes        = "lần"
	wordPoint        = "điểm %"
)

// Words of what is asked for beside a figure.
const (
	wordOnlyOne       = "Báo cáo chỉ nêu một kỳ, nên không có gì để so."
	wordAmong         = "Trong "
	wordStatedPeriods = " kỳ mà báo cáo nêu; kỳ nào báo cáo không nêu thì không biết."
	wordPartDays      = "⚠️ Có kỳ chỉ tính một phần số ngày: "
	wordUnlike        = "Hai số khác đơn vị hoặc khác loại số, nên bot không tính chênh lệch."
	wordBotComputed   = " – bot tính từ số của báo cáo"
	wordOrElse        = " hoặc "
)

// extremeWord opens the line of the highest or lowest figure.
func extremeWord(m index.Most) string {
	if m == index.Lowest {
		return "Thấp nhất: "
	}
	return "Cao nhất: "
}

// calculationWord opens the line of a calculation.
func calculationWord(f corpus.Formula) string {
	switch f {
	case corpus.FormulaSum:
		return "Cộng lại: "
	case corpus.FormulaShare:
		return "Chiếm: "
	}
	return "Gấp: "
}

// Words around lists.
const (
	wordMore          = "… và "
	wordMorePeriods   = " kỳ khác"
	wordMoreParts     = " phần khác"
	wordMoreFigures   = " số liệu khác"
	wordMoreItems     = " mục khác"
	wordMoreQuestions = " câu khác"
	wordCatalogue     = "Trong thư viện có:"
	wordCatalogueNone = "Thư viện chưa có báo cáo nào."
	wordCatalogueRest = "Chỉ tiêu không kể ở đây cũng hỏi được: xin gõ tên."
	wordUntitled      = "(báo cáo không có tên)"
	wordClarify       = "Câu hỏi chưa rõ chỉ tiêu nào. Ý anh/chị là:"
	wordClarifyNone   = "Câu hỏi chưa rõ chỉ tiêu nào. Xin nêu tên chỉ tiêu và kỳ (tháng, quý hoặc năm)."
	wordChoices       = "Báo cáo có trả lời các câu sau:"
	wordExamples      = "Ví dụ:"
)

// Words of a conversation.
const (
	wordHelpWhat  = "Chào anh/chị! Bot Số Liệu tra con số trong các báo cáo: đúng như báo cáo nêu, kèm kỳ, đơn vị và câu văn nêu con số đó."
	wordHelpHow   = "Xin gõ tên chỉ tiêu và tháng, quý hoặc năm; có thể hỏi tiếp, so sánh các kỳ, hỏi xu hướng."
	wordHelpGroup = "Trong nhóm: gõ /hoi rồi câu hỏi, nhắc tên bot, hoặc trả lời tin của bot để hỏi tiếp."
	wordHelpLimit = "Báo cáo không nêu thì bot nói là không có."

	// Questions that any library answers.
	askIndicators = "có những chỉ tiêu nào?"
	askReports    = "danh sách báo cáo"

	wordUnknownCommand = "Bot không có lệnh này. Xin gõ thẳng câu hỏi, hoặc /help để xem cách hỏi."
	wordCancelled      = "Đã thôi. Xin gõ câu hỏi mới bất cứ lúc nào."
	wordOthersButton   = "Nút này dành cho người đã hỏi. Anh/chị hỏi riêng bằng /hoi thì sẽ có nút của mình."
	wordStaleButton    = "Nút này không còn dùng được. Xin gõ lại câu hỏi."
	wordStaleSource    = "Không còn tìm thấy đoạn văn này, có thể báo cáo đã được nạp lại. Xin gõ lại câu hỏi để có nguồn mới."
	wordStaleFigure    = "Số liệu này không còn như lúc trả lời, có thể báo cáo đã được nạp lại. Xin gõ lại câu hỏi."
	wordStaleShelf     = "Danh mục đã thay đổi. Xin gõ lại lệnh."
	wordNoPicture      = "Chưa vẽ được biểu đồ này. Xin thử lại sau ít phút."
	wordNoTable        = "Chưa ghi được tệp này. Xin thử lại sau ít phút."
	wordNoOriginal     = "Không đọc được tệp gốc của báo cáo. Xin báo người vận hành."
	wordTrouble        = "Bot gặp trục trặc. Xin thử lại sau ít phút."
	wordRefused        = "Bot không gửi câu trả lời này vì có con số chưa đối chiếu được với báo cáo. Câu hỏi đã được ghi lại để kiểm tra; xin hỏi theo cách khác."
)

// Sentences for an answer without a figure.
const (
	wordNoIndicator     = "Không báo cáo nào trong thư viện nêu số liệu cho câu hỏi này."
	wordNoIndicatorOf   = "Không báo cáo nào trong thư viện nêu số liệu cho câu hỏi "
	wordNoFigures       = "Các báo cáo không nêu số liệu "
	wordNoFor           = " cho "
	wordOnlyLonger      = " Chỉ có số của cả "
	wordNotApart        = ", không tách riêng."
	wordOnlyShorter     = " Chỉ có số của các kỳ ngắn hơn nằm trong đó; bot không tự cộng."
	wordMissing         = "Báo cáo không nêu số liệu của "
	wordPartial         = "Trong khoảng được hỏi, báo cáo chỉ nêu các kỳ này."
	wordLatest          = "Đây là các kỳ gần nhất mà báo cáo nêu."
	wordLatestOne       = "Đây là kỳ gần nhất mà báo cáo nêu."
	wordThisPeriod      = "kỳ này"
	wordThisPart        = "của địa phương, đơn vị hoặc phần được hỏi"
	wordNoneFor         = "Các báo cáo không nêu số liệu nào cho "
	wordImpossible      = "Lịch không có kỳ như trong câu hỏi. "
	wordNoSuch          = "Không có "
	wordCheckPeriod     = "Xin kiểm tra lại ngày, tháng, quý hoặc năm."
	wordNoPart          = "Các báo cáo không nêu riêng số liệu "
	wordSeeAll          = "Xem những gì hỏi được: "
	wordNothingAsked    = "Xin gõ câu hỏi: tên chỉ tiêu kèm tháng, quý hoặc năm."
	wordTooLong         = "Câu hỏi dài quá mức bot đọc được. Xin rút gọn thành tên chỉ tiêu và kỳ."
	wordNothingCompared = "Chưa so sánh được vì báo cáo thiếu số liệu của một bên."
	wordNoData          = "Các báo cáo không nêu số liệu này."
	wordNoPassages      = "Không báo cáo nào trong thư viện có đoạn nói về điều này."
)

// qualifierWord stands before a value.
func qualifierWord(q corpus.Qualifier) string {
	switch q {
	case corpus.Approx:
		return "khoảng "
	case corpus.Nearly:
		return "gần "
	case corpus.MoreThan:
		return "hơn "
	case corpus.LessThan:
		return "dưới "
	}
	return ""
}

// measureTitle opens a companion's line.
func measureTitle(m corpus.Measure) string {
	switch m {
	case corpus.Total:
		return "Trong kỳ"
	case corpus.AverageDaily:
		return "Bình quân mỗi ngày"
	case corpus.Cumulative:
		return "Lũy kế"
	case corpus.Stock:
		return "Tại thời điểm"
	case corpus.Rate:
		return "Tỷ lệ"
	case corpus.Ratio:
		return "Đạt"
	case corpus.Speed:
		return "Tốc độ"
	case corpus.Rank:
		return "Xếp hạng"
	}
	return "Số liệu"
}

// measurePhrase tells in a headline that a value is not what a plain question
// means; "" where it is.
func measurePhrase(m corpus.Measure) string {
	switch m {
	case corpus.AverageDaily:
		return "bình quân mỗi ngày"
	case corpus.Cumulative:
		return "lũy kế"
	}
	return ""
}

// Words of a note on another report's value.
const (
	wordFigures = "Số liệu"
	wordReport  = "báo cáo "
	wordWrites  = " ghi "
)

// vintageWords say how another report's value differs: before the report, and
// behind the value where the time that it counts is named.
func vintageWords(why corpus.Disagreement) (before, after string) {
	switch why {
	case corpus.Revised:
		return " đã được điều chỉnh: ", ""
	case corpus.OtherDays:
		return " không phủ cùng số ngày với báo cáo khác: ", " cho "
	}
	return " ở các nguồn không giống nhau: ", ""
}

// saidAlready are words of a name that say what measurePhrase does.
func saidAlready(m corpus.Measure) []string {
	switch m {
	case corpus.AverageDaily:
		return []string{"bình quân", "trung bình"}
	case corpus.Cumulative:
		return []string{"lũy kế"}
	}
	return nil
}

// cautionWords say why two figures do not compare well: before the numbers of
// days covered, where they are named, and behind them.
func cautionWords(c index.Caution) (before string, days bool) {
	switch c {
	case index.CautionCoverage:
		return "⚠️ Hai kỳ không phủ cùng số ngày", true
	case index.CautionLength:
		return "⚠️ Hai kỳ dài khác nhau", false
	}
	return "⚠️ Hai số này không so trực tiếp được", false
}

// Words of a caution.
const (
	wordDays        = " ngày"
	wordAgainst     = " so với "
	wordDailyInTurn = "; so bình quân mỗi ngày: "
	wordAnd         = " và "
)

// cumulationStarts are the words by which reports say where a cumulation
// starts; they are repeated only where a quote has exactly one of them.
var cumulationStarts = []string{
	"từ khi khai trương", "từ khi triển khai", "từ khi vận hành", "từ khi đi vào hoạt động",
	"từ khi thành lập", "từ đầu năm", "từ đầu nhiệm kỳ",
}

// unitWord is how a unit is written behind a number.
func unitWord(unit string) string {
	if unit == "VND" {
		return "đồng"
	}
	return unit
}

// scaleWords multiply the number before them, largest first; zeros is the power
// of ten.
var scaleWords = []struct {
	word  string
	zeros int
}{
	{"triệu tỷ", 15}, {"nghìn tỷ", 12}, {"tỷ", 9}, {"triệu", 6}, {"nghìn", 3},
}

// Apology is said when the making of a reply broke down.
const Apology = "Xin lỗi, bot gặp trục trặc khi trả lời câu này. Xin thử lại sau ít phút."

// MenuLine is a command that is shown beside the message field.
type MenuLine struct{ Name, Description, English string }

// Menu is what is shown beside the message field of a private chat, GroupMenu of a
// group.
var (
	Menu = []MenuLine{
		{CommandAsk, "Hỏi một số liệu: viết câu hỏi sau lệnh", "Ask for a figure: write the question behind it"},
		{CommandTopics, "Xem các chỉ tiêu theo lĩnh vực", "Browse the indicators by topic"},
		{CommandReports, "Xem các báo cáo", "Browse the reports"},
		{CommandCheck, "Đối chiếu số liệu của bản nháp với báo cáo", "Check the figures of a draft against the reports"},
		{CommandFollow, "Theo dõi chỉ tiêu, báo cáo mới; đặt giờ yên lặng", "Be told of new figures and reports; quiet hours"},
		{CommandDrop, "Thôi theo dõi", "End what you follow"},
		{CommandHelp, "Cách hỏi và vài câu hỏi mẫu", "How to ask, with examples"},
		{CommandCancel, "Thôi việc đang làm, quên câu hỏi trước", "Stop, and forget the question before"},
		{CommandForget, "Xóa những gì bot giữ về anh/chị", "Delete what is kept about you"},
	}
	// OperatorMenu stands before Menu in the private chats of operators.
	OperatorMenu = []MenuLine{
		{CommandStatus, "Người vận hành: thư viện, hàng đợi, lỗi", "Operators: library, queue, errors"},
		{CommandReview, "Người vận hành: duyệt số liệu còn chờ", "Operators: review the figures held back"},
		{CommandMisses, "Người vận hành: câu hỏi chưa trả lời được", "Operators: questions that had no answer"},
		{CommandComplaints, "Người vận hành: những gì bị báo sai", "Operators: what was reported as wrong"},
		{CommandDeeds, "Người vận hành: ai đã thay đổi gì", "Operators: who changed what"},
	}
	GroupMenu = []MenuLine{
		{CommandAsk, "Hỏi một số liệu: viết câu hỏi sau lệnh", "Ask for a figure: write the question behind it"},
		{CommandFollow, "Báo số liệu, báo cáo mới vào nhóm; đặt giờ yên lặng", "Tell the group of new figures and reports; quiet hours"},
		{CommandDrop, "Thôi theo dõi", "End what the group follows"},
		{CommandHelp, "Cách hỏi và vài câu hỏi mẫu", "How to ask, with examples"},
	}
)

// Profile is a description of the bot in a language, "" for everybody else: Long is
// shown before the first message, Short on the bot's page.
type Profile struct{ Language, Long, Short string }

// Profiles are what is told of the bot.
var Profiles = []Profile{
	{
		"",
		"Bot Số Liệu tra con số trong các báo cáo của cơ quan nhà nước: đúng như báo cáo nêu, kèm kỳ, đơn vị, câu văn nêu con số đó và nguồn. Báo cáo không nêu thì bot nói là không có.\n\nXin gõ tên chỉ tiêu và tháng, quý hoặc năm. Trong nhóm: /hoi rồi câu hỏi. Ở bất cứ đâu: tên bot rồi câu hỏi.",
		"Tra con số trong báo cáo của cơ quan nhà nước: đúng nguyên văn, kèm kỳ, đơn vị và nguồn.",
	},
	{
		"en",
		"Looks up figures in Vietnamese government reports: as the report states them, with period, unit, the sentence and the source. What no report states, it says so.\n\nAsk in Vietnamese: an indicator and a month, quarter or year. In groups: /hoi and the question. Anywhere: the bot's name and the question.",
		"Figures of Vietnamese government reports, word for word, with period, unit and source.",
	},
}

// Words about the figures of a draft.
const (
	draftNone       = "Không thấy số liệu nào trong văn bản."
	draftSum        = "Tổng cộng: "
	draftReports    = "Báo cáo ghi: "
	draftComputes   = "Tính từ hai mức mà báo cáo ghi: "
	draftFromLevels = " (bot tính)"

	wordSendDraft     = "Xin gửi đoạn văn bản cần đối chiếu, hoặc tệp .txt, .docx. Gõ /huy nếu thôi."
	wordReplyDraft    = "Xin trả lời tin này bằng đoạn văn bản cần đối chiếu, hoặc tệp .txt, .docx. Chỉ người gõ lệnh gửi được."
	wordDraftFormat   = "Bot đọc được tệp .txt và .docx. Xin lưu lại theo một trong hai dạng đó."
	wordDraftTooLarge = "Tệp lớn quá. Xin tách thành các tệp nhỏ hơn."
	wordDraftLost     = "Không tải được tệp. Xin gửi lại, hoặc dán văn bản vào tin nhắn."
	wordDraftUnread   = "Không đọc được văn bản này. Xin gửi văn bản tiếng Việt, dạng .txt hoặc .docx."
)

var draftMarks = map[index.Verdict]string{
	index.VerdictMatch: "✓ Khớp:", index.VerdictNear: "≈ Gần đúng (làm tròn):", index.VerdictMismatch: "✗ Không khớp:", index.VerdictUnknown: "? Không có trong báo cáo:",
}

var draftCounts = map[index.Verdict]string{
	index.VerdictMatch: "khớp", index.VerdictNear: "gần đúng", index.VerdictMismatch: "không khớp", index.VerdictUnknown: "không có trong báo cáo",
}

var draftSlips = map[index.Slip]string{
	index.SlipPeriod:    "Có thể đã lấy số của kỳ khác.",
	index.SlipMeasure:   "Có thể đã lấy nhầm loại số (lũy kế, bình quân ngày hay trong kỳ).",
	index.SlipDimension: "Có thể đã lấy số của phần khác (một phần thay cho toàn bộ, hay ngược lại).",
	index.SlipScale:     "Có thể nhầm đơn vị nghìn, triệu, tỷ.",
	index.SlipDigits:    "Có thể gõ nhầm chữ số.",
	index.SlipUnit:      "Có thể nhầm đơn vị đo.",
}
