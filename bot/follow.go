package bot

import (
	"fmt"
	"time"

	"solieu/corpus"
)

// A chat follows indicators, or every new report. When a report comes, the store makes
// a notice for each chat that follows something of it; Notice writes it when it is sent,
// from the library as it is then.

// EveryReport is what a chat follows that wants to hear of each new report.
const EveryReport = "*"

// News is a report with the indicators that it states.
type News struct {
	Report     string
	Indicators []string
}

// Notice is what a chat is told unasked: that a report states something about an
// indicator, or, about EveryReport, that it is there.
type Notice struct {
	ID, Chat int64
	Report   string
	About    string
}

// NewsOf lists what the reports of a library state, the oldest first.
func NewsOf(reports []corpus.Report) []News {
	news := make([]News, 0, len(reports))
	for i := range reports {
		n := News{Report: reports[len(reports)-1-i].ID}
		seen := map[string]bool{"": true}
		for _, f := range reports[len(reports)-1-i].Figures {
			if f.Status == corpus.Accepted && f.Observed() && !seen[f.Indicator] {
				seen[f.Indicator] = true
				n.Indicators = append(n.Indicators, f.Indicator)
			}
		}
		news = append(news, n)
	}
	return news
}

// Quiet is the time of the day, in Vietnam, in which a chat is told nothing: minutes
// after midnight. It may reach over midnight; of the same minute twice there is none.
type Quiet struct{ From, Until int }

// UsualQuiet is the night: what holds where nothing is set.
var UsualQuiet = Quiet{21 * 60, 6*60 + 30}

// vietnam has one time zone and no summer time.
var vietnam = time.FixedZone("ICT", 7*60*60)

// MinuteOfDay is the minute after midnight in Vietnam.
func MinuteOfDay(at time.Time) int {
	at = at.In(vietnam)
	return at.Hour()*60 + at.Minute()
}

// Holds reports whether nothing is to be told at a time.
func (q Quiet) Holds(at time.Time) bool {
	m := MinuteOfDay(at)
	if q.From <= q.Until {
		return q.From <= m && m < q.Until
	}
	return q.From <= m || m < q.Until
}

// None says that there is no quiet time.
func (q Quiet) None() bool { return q.From == q.Until }

// String writes 21:00–06:30.
func (q Quiet) String() string {
	return fmt.Sprintf("%02d:%02d–%02d:%02d", q.From/60, q.From%60, q.Until/60, q.Until%60)
}
