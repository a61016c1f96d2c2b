package bot

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"solieu/corpus"
	"solieu/index"
)

// crowded is a library in which every name and every list is as long as it gets.
type crowded struct {
	figures []corpus.Figure
	report  corpus.Report
	text    string
}

func newCrowded(t testing.TB, text string) *crowded {
	many := func([]string) []string { return []string{text, text} }
	l := &crowded{text: text}
	l.report = corpus.Report{ID: "r|" + text, File: text, Number: text, Title: text, Issuer: text, Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}, Period: corpus.Month(2023, 9)}
	for i := range 37 {
		p := corpus.Passage{ID: fmt.Sprint("p", i), Section: fmt.Sprint(i, " ", text), Heading: text + " › " + text, Text: strings.Repeat(text, 9) + " 903 cuộc " + strings.Repeat(text, 9)}
		f := stretchFigure(attacks(903, corpus.Month(2023, 9).Shift(-i), source2309("", "", "")), text, many)
		f.ID, f.Source.Passage, f.Source.Quote = fmt.Sprint("f", i), p.ID, "903 cuộc "+text
		if i%2 == 1 {
			f.Dimension = corpus.Dimension{corpus.DimensionPart: text, corpus.DimensionKind: text}
		}
		l.figures = append(l.figures, f)
		l.report.Passages = append(l.report.Passages, p)
	}
	l.report.Figures = l.figures
	return l
}

func (l *crowded) Ask(context.Context, string, index.Understood) index.Answer {
	return index.Answer{Question: l.text, Kind: index.KindFigure, Figures: l.figures, Understood: index.Understood{Indicator: l.text}, Choices: []string{l.text}}
}

func (l *crowded) Source(id string) (corpus.Report, corpus.Passage, bool) {
	for _, p := range l.report.Passages {
		if p.ID == id {
			return l.report, p, true
		}
	}
	return corpus.Report{}, corpus.Passage{}, false
}

func (l *crowded) Figure(id string) (corpus.Figure, bool) {
	for _, f := range l.figures {
		if f.ID == id {
			return f, true
		}
	}
	return corpus.Figure{}, false
}

func (l *crowded) About(id string) (index.Answer, bool) {
	f, ok := l.Figure(id)
	return index.Answer{Kind: index.KindFigure, Figures: append([]corpus.Figure{f}, l.figures...)}, ok
}

func (l *crowded) Course(string) []corpus.Figure { return l.figures }
func (l *crowded) Bases(string) []corpus.Figure  { return l.figures[1:] }

func (l *crowded) Against(id, base string) (index.Answer, bool) {
	a, ok := l.About(id)
	b, other := l.Figure(base)
	a.Kind, a.Figures = index.KindComparison, []corpus.Figure{a.Figures[0], b}
	a.Comparison = &index.Comparison{Of: 1, To: 0, Computed: true}
	return a, ok && other
}

func (l *crowded) Topics() []index.Topic {
	var topics []index.Topic
	for i := range 23 {
		topic := index.Topic{Name: fmt.Sprint(l.text, i)}
		for range 23 {
			topic.Indicators = append(topic.Indicators, index.Indicator{Key: l.text, Name: l.text, Newest: corpus.Month(2023, 9), Figures: 37})
		}
		topics = append(topics, topic)
	}
	return topics
}

func (l *crowded) Indicator(string) (index.Indicator, []corpus.Figure, bool) {
	return index.Indicator{Key: l.text, Name: l.text}, l.figures, true
}

func (l *crowded) Reports() []corpus.Report {
	return []corpus.Report{l.report, l.report, l.report, l.report, l.report, l.report, l.report, l.report, l.report, l.report, l.report}
}
func (l *crowded) Report(string) (corpus.Report, bool) { return l.report, true }

// drawing shows figures without drawing them.
type drawing []corpus.Figure

func (d drawing) Figures() []corpus.Figure { return d }
func (d drawing) PNG() ([]byte, error)     { return []byte("PNG"), nil }

// crowdedDesk is a desk on which everything is as long as it gets.
type crowdedDesk struct{ *crowded }

func (d crowdedDesk) drafted() Draft {
	r := d.report
	r.Figures = nil
	for i, f := range d.figures {
		if i%2 == 0 {
			f.Status, f.Reasons = corpus.Review, []string{fmt.Sprint(i, d.text), d.text}
		}
		r.Figures = append(r.Figures, f)
	}
	r.Omissions, r.Findings = []corpus.Omission{{Lines: 1234567}}, make([]corpus.Finding, 2000)
	return Draft{ID: "0123456789", Report: r, Known: true}
}

func (d crowdedDesk) Read(context.Context, int64, string, []byte) (Draft, error) {
	return d.drafted(), nil
}
func (d crowdedDesk) Draft(context.Context, string) (Draft, error) { return d.drafted(), nil }

func (d crowdedDesk) Held(context.Context, string) ([]Held, error) {
	var held []Held
	for i, f := range d.drafted().Report.Figures {
		if f.Status == corpus.Review {
			f.Period = corpus.Period{}
			held = append(held, Held{ID: fmt.Sprintf("k3f9a2b7%02d", i), Figure: f, Marked: strings.Repeat(d.text, 9) + " »903« cuộc"})
		}
	}
	return held, nil
}

func (d crowdedDesk) Decide(_ context.Context, _ int64, _, _ string, _ corpus.Verdict, field, text string) error {
	if field == "value" && text != "903" {
		return fmt.Errorf("%w: no", ErrUnfit)
	}
	return nil
}

func (d crowdedDesk) Publish(context.Context, int64, string) (Draft, error) { return d.drafted(), nil }
func (d crowdedDesk) Discard(context.Context, int64, string) error          { return nil }

func (d crowdedDesk) Alias(context.Context, int64, string, string) error { return nil }

func (d crowdedDesk) Status(context.Context) (Status, error) {
	s := Status{Reports: 100000, Figures: 12345678, Held: 9876, Answered: 1 << 40, Failed: 7, Since: time.Unix(1e9, 0)}
	for range 10 {
		s.Troubles = append(s.Troubles, Trouble{d.text, time.Unix(1e9, 0)})
	}
	return s, nil
}

func (d crowdedDesk) Misses(context.Context) ([]Miss, error) {
	return slices.Repeat([]Miss{{d.text, 123456, time.Unix(1e9, 0)}}, 37), nil
}

func (d crowdedDesk) Complaints(context.Context) ([]Complaint, error) {
	return slices.Repeat([]Complaint{{Question: d.text, Figure: "f1", Why: "period"}, {Figure: "gone", Why: "meaning"}, {Question: d.text}}, 11), nil
}

func (d crowdedDesk) Deeds(context.Context) ([]Deed, error) {
	return slices.Repeat([]Deed{{By: 1 << 50, What: "publish", Object: d.text}}, 37), nil
}

// conversing is a conversation with all that there is.
func conversing(l *crowded, n notes, log io.Writer) *Conversation {
	table := func(w io.Writer, _ []corpus.Figure, title string) error {
		_, err := io.WriteString(w, title)
		return err
	}
	return New(Options{
		Answerer: l,
		Shelf:    func() Shelf { return l },
		Memory: struct {
			Contexts
			notes
		}{memory{}, n},
		Draw:     func(a index.Answer) (Picture, error) { return drawing(a.Figures), nil },
		Tables:   map[string]func(io.Writer, []corpus.Figure, string) error{"xlsx": table, "csv": table},
		Original: func(context.Context, string) ([]byte, error) { return []byte("gốc"), nil },
		Check: func(context.Context, string, []byte) ([]index.Judgement, error) {
			var list []index.Judgement
			for i := range l.figures {
				f, slip := l.figures[i], index.SlipDigits
				list = append(list, index.Judgement{Quote: l.text, Value: f.Value, Unit: f.Unit, Verdict: index.VerdictMismatch, Slip: &slip, Stated: f, Figure: &f, Change: &f.Changes[0]})
			}
			return list, nil
		},
		Desk: crowdedDesk{l}, Admins: []int64{2, crowdedUser},
		Log: slog.New(slog.NewTextHandler(log, nil)),
	})
}

// Every page that buttons lead to is one that Telegram takes, whatever the reports
// hold; none is held back.
func TestEveryPageIsWellFormed(t *testing.T) {
	for name, text := range map[string]string{
		"plain": "Tấn công mạng", "hostile": hostile, "digits": strings.Repeat("1234567890. ", 50), "broken": "\xff\x00\u202e<", "pipes": "50% | %7C",
	} {
		for _, group := range []bool{false, true} {
			t.Run(fmt.Sprint(name, map[bool]string{true: " in a group"}[group]), func(t *testing.T) { pressesAll(t, text, group) })
		}
	}
}

// crowdedUser is an operator, and an owner of buttons whose number is long.
const crowdedUser = 1<<52 - 1

// pressesAll presses every button that a text leads to.
func pressesAll(t *testing.T, text string, group bool) {
	var log bytes.Buffer
	n := newNotes()
	l := newCrowded(t, text)
	c := conversing(l, n, &log)
	var waiting []Reply
	say := func(m Message) {
		m.Chat, m.User, m.Group = 1, crowdedUser, group
		waiting = append(waiting, c.Reply(t.Context(), m))
	}
	for _, command := range []string{"", CommandStart, CommandHelp, CommandTopics, CommandReports, CommandCheck, CommandForget, CommandCancel, "xyz"} {
		say(Message{Command: command, Text: "câu hỏi"})
	}
	for i := range 23 {
		n.Follow(t.Context(), 1, fmt.Sprint(text, i))
	}
	for _, m := range []Message{{Command: CommandFollow}, {Command: CommandFollow, Text: text}, {Command: CommandFollow, Text: "22h-6h30"}, {Command: CommandDrop}, {Command: CommandDrop, Text: text}} {
		say(m)
	}
	for _, about := range []string{text, EveryReport} {
		told := c.Notice(t.Context(), Notice{Chat: 1, Report: l.report.ID, About: about})
		if told.HTML == "" {
			t.Errorf("nothing is told about %.20q", about)
		}
		waiting = append(waiting, told)
	}
	verbs := "-fspogGkKcvxtTiRrSwWznNladhHO"
	if !group {
		verbs += "DeAJXFMPQYmuyVIU"
		file := &Document{Name: "a.txt", Fetch: func(context.Context) ([]byte, error) { return []byte("x"), nil }}
		for _, m := range []Message{{Document: file}, {Command: CommandStatus}, {Command: CommandReview}, {Command: CommandMisses}, {Command: CommandComplaints}, {Command: CommandDeeds}} {
			say(m)
		}
	}
	pressed, done := map[string]bool{}, map[verb]int{}
	for ; len(waiting) > 0; waiting = waiting[1:] {
		takenByTelegram(t, waiting[0])
		for _, b := range slices.Concat(waiting[0].Buttons...) {
			a, ok := parseAction(b.Data)
			if ok && a.verb == doParked {
				a, ok = parseAction(c.unpark(t.Context(), 1, a.argument(0)))
			}
			if !ok {
				t.Errorf("button %+v does nothing", b)
			}
			enough := 2 // of each verb
			if a.verb == doField {
				enough = 5 // not every field has values to choose from
			}
			if pressed[a.String()] || done[a.verb] > enough {
				continue
			}
			pressed[a.String()] = true
			done[a.verb]++
			waiting = append(waiting, c.Press(t.Context(), Press{Chat: 1, User: crowdedUser, Group: group, Data: b.Data}))
		}
	}
	if strings.Contains(log.String(), "level=ERROR") {
		t.Errorf("replies were held back:\n%.2000s", log.String())
	}
	for _, v := range verbs {
		if done[verb(v)] == 0 {
			t.Errorf("no button does %q", v)
		}
	}
}

// takenByTelegram checks a reply of any kind against the limits of the service.
func takenByTelegram(t *testing.T, r Reply) {
	t.Helper()
	if n := utf8.RuneCountInString(r.Notice); n > 200 {
		t.Errorf("a notice of %d code points: %s", n, r.Notice)
	}
	if r.HTML == "" && (r.Notice != "" || len(r.Buttons) == 0) {
		return // a notice, or nothing
	}
	wellFormed(t, r)
	if r.File != nil {
		if n := utf8.RuneCountInString(r.Text); n > MaxCaptionRunes {
			t.Errorf("a caption of %d code points", n)
		}
		if r.File.Name == "" || len(r.File.Data) == 0 {
			t.Errorf("file %+v", r.File)
		}
	}
}

func TestMenus(t *testing.T) {
	name := regexp.MustCompile(`^[a-z0-9_]{1,32}$`)
	for _, line := range slices.Concat(Menu, GroupMenu, OperatorMenu) {
		for _, description := range []string{line.Description, line.English} {
			if n := utf8.RuneCountInString(description); n < 1 || n > 256 {
				t.Errorf("/%s: %q", line.Name, description)
			}
		}
		if !name.MatchString(line.Name) {
			t.Errorf("command %q", line.Name)
		}
	}
}

func TestSentenceIsMarked(t *testing.T) {
	passage := corpus.Passage{ID: "p", Text: "Đầu tháng 9.  Có 903 cuộc <tấn công>, giảm 35,6%. Còn lại 12 thôn."}
	f := attacks(903, corpus.Month(2023, 9), corpus.Citation{Passage: "p", Quote: "Có 903 cuộc <tấn công>, giảm 35,6%."})
	show := func() (Reply, error) {
		p := &page{}
		return finish(p, composePassage(p, corpus.Report{Number: "109/BC-BTTTT"}, passage, &f))
	}
	reply, err := show()
	if want := "“Đầu tháng 9. <b>Có </b><u>903</u><b> cuộc &lt;tấn công&gt;, giảm 35,6%.</b> Còn lại 12 thôn.”"; err != nil || !strings.Contains(reply.HTML, want) {
		t.Errorf("got %s %v, want %s", reply.HTML, err, want)
	}
	passage.ID = "q"
	if reply, _ := show(); strings.Contains(reply.HTML, "<b>") {
		t.Errorf("another passage is marked: %s", reply.HTML)
	}
}

func TestCheckWaitsForADraft(t *testing.T) {
	var log bytes.Buffer
	n := newNotes()
	c := conversing(newCrowded(t, "cuộc"), n, &log)
	say := func(m Message) Reply { return c.Reply(t.Context(), m) }
	if got := say(Message{Command: CommandCheck}).Text; got != wordSendDraft || n.expected != CommandCheck {
		t.Errorf("got %q, waiting for %q", got, n.expected)
	}
	if got := say(Message{Document: &Document{Name: "a.pdf"}}).Text; got != wordDraftFormat || n.expected != CommandCheck {
		t.Errorf("got %q, waiting for %q", got, n.expected)
	}
	fetch := func(err error) func(context.Context) ([]byte, error) {
		return func(context.Context) ([]byte, error) { return []byte("x"), err }
	}
	if got := say(Message{Document: &Document{Name: "a.TXT", Fetch: fetch(errors.New("gone"))}}).Text; got != wordDraftLost {
		t.Errorf("got %q", got)
	}
	if got := say(Message{Document: &Document{Name: "a.txt", Size: maxDraftBytes + 1}}).Text; got != wordDraftTooLarge {
		t.Errorf("got %q", got)
	}
	got := say(Message{Text: "Có 903 cuộc."})
	if !strings.HasPrefix(got.Text, draftSum) || n.expected != "" {
		t.Errorf("got %q, waiting for %q", got.Text, n.expected)
	}
	if got.File == nil || !strings.Contains(string(got.File.Data), draftReports) {
		t.Errorf("a long result is no file: %+v", got.File)
	}
	say(Message{Command: CommandCheck})
	if got := say(Message{Command: CommandCancel}).Text; got != wordCancelled || n.expected != "" {
		t.Errorf("got %q, waiting for %q", got, n.expected)
	}
}

func TestComplaintAndForgetting(t *testing.T) {
	n := newNotes()
	c := conversing(newCrowded(t, "cuộc"), n, io.Discard)
	press := func(data string) Reply { return c.Press(t.Context(), Press{Chat: 1, User: 2, Data: data}) }
	ask := press(to(doComplain, "f1", "NDXP?").String())
	if got := press(ask.Buttons[0][1].Data); got.Text != wordComplained || !got.InPlace {
		t.Errorf("got %+v", got)
	}
	if want := (Complaint{Chat: 1, User: 2, Question: "NDXP?", Figure: "f1", Why: "period"}); len(n.complaints) != 1 || n.complaints[0] != want {
		t.Errorf("kept %+v", n.complaints)
	}
	if got := press(to(doWrong, "nonsense", "f1", "").String()); got.Notice != wordStaleButton {
		t.Errorf("got %+v", got)
	}
	if got := press(to(doForget, sayNo).String()); got.Text != wordNotForgotten || n.forgotten != 0 {
		t.Errorf("got %+v", got)
	}
	if got := press(to(doForget, sayYes).String()); got.Text != wordForgotten || n.forgotten != 2 {
		t.Errorf("got %+v", got)
	}
}
