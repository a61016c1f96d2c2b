package bot

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

// library answers every question with the same answer, and remembers what it
// was asked.
type library struct {
	answer index.Answer
	asked  []string
	before []index.Understood
}

func (l *library) Ask(_ context.Context, question string, before index.Understood) index.Answer {
	l.asked, l.before = append(l.asked, question), append(l.before, before)
	a := l.answer
	a.Question = question
	return a
}

func (l *library) Source(id string) (corpus.Report, corpus.Passage, bool) {
	if id != "109-bc-btttt.12" {
		return corpus.Report{}, corpus.Passage{}, false
	}
	return corpus.Report{Number: "109/BC-BTTTT", Title: "Báo cáo tháng 9/2023", Issued: corpus.Date{Year: 2023, Month: 9, Day: 28}},
		corpus.Passage{ID: id, Section: "I.1.4", Heading: "I. Kết quả › 1. Dữ liệu", Text: ndxpQuote + " <và> \"khác\""}, true
}

type exampleLibrary struct{ library }

func (*exampleLibrary) Examples(context.Context) []string {
	return []string{"NDXP tháng 9/2023?", "b", "c", "d", "thừa"}
}

// memory keeps conversations alone.
type memory map[[2]int64]index.Understood

func (m memory) Load(_ context.Context, chat, user int64) (index.Understood, error) {
	return m[[2]int64{chat, user}], nil
}

func (m memory) Save(_ context.Context, chat, user int64, u index.Understood) error {
	m[[2]int64{chat, user}] = u
	return nil
}

// brokenMemory keeps nothing and says so.
type brokenMemory struct{}

var errBroken = errors.New("disk full")

// talking is a conversation over a library that cannot be pointed at.
func talking(lib Answerer, contexts Contexts, log *slog.Logger) *Conversation {
	o := Options{Answerer: lib, Log: log}
	if contexts != nil {
		o.Memory = struct {
			Contexts
			notes
		}{contexts, notes{}}
	}
	return New(o)
}

func (brokenMemory) Load(context.Context, int64, int64) (index.Understood, error) {
	return index.Understood{}, errBroken
}
func (brokenMemory) Save(context.Context, int64, int64, index.Understood) error { return errBroken }

func TestConversationRemembersPerChatAndUser(t *testing.T) {
	ctx := t.Context()
	lib := &library{answer: answers(t)["figure"]}
	lib.answer.Understood = index.Understood{Indicator: "ndxp.transactions", Name: "Giao dịch qua NDXP"}
	c := talking(lib, memory{}, nil)
	c.Reply(ctx, Message{Chat: 1, User: 2, Text: " NDXP tháng 9/2023? "})
	c.Reply(ctx, Message{Chat: 1, User: 2, Command: "hoi", Text: "còn tháng 4?"})
	c.Reply(ctx, Message{Chat: 1, User: 3, Text: "còn tháng 4?"})
	c.Reply(ctx, Message{Chat: 1, User: 2, Command: "start"})
	c.Reply(ctx, Message{Chat: 1, User: 2, Text: "còn tháng 4?"})
	if lib.asked[0] != "NDXP tháng 9/2023?" {
		t.Errorf("asked %q", lib.asked[0])
	}
	for i, want := range []string{"", "ndxp.transactions", "", ""} {
		if got := lib.before[i].Indicator; got != want {
			t.Errorf("question %d came after %q, want %q", i, got, want)
		}
	}
}

func TestStateAfterAnAnswer(t *testing.T) {
	all := answers(t)
	tests := []struct {
		name string
		m    Message
		want string // the indicator kept
	}{
		{"help", Message{Text: "giúp tôi với"}, "x"},
		{"catalogue", Message{Text: "có những chỉ tiêu nào"}, "x"},
		{"no_unknown", Message{Text: "giá vàng"}, ""}, // a new topic: what was before fills nothing
		{"help", Message{Command: "help"}, "x"},
		{"help", Message{Command: "start"}, ""},
	}
	for _, tt := range tests {
		lib := &library{answer: all[tt.name]}
		mem := memory{{1, 2}: {Indicator: "x"}}
		tt.m.Chat, tt.m.User = 1, 2
		talking(lib, mem, nil).Reply(t.Context(), tt.m)
		got := mem[[2]int64{1, 2}]
		if got.Indicator != tt.want {
			t.Errorf("%s %q: context = %q, want %q", tt.name, tt.m.Text+tt.m.Command, got.Indicator, tt.want)
		}
		if tt.name == "help" && len(got.Shown.Choices) == 0 {
			t.Errorf("%q: the examples can't be picked by number", tt.m.Text+tt.m.Command)
		}
	}
}

func TestConversationAnswersWithoutMemory(t *testing.T) {
	var log bytes.Buffer
	lib := &library{answer: answers(t)["figure"]}
	lib.answer.Understood.Name = "NDXP"
	c := talking(lib, brokenMemory{}, slog.New(slog.NewTextHandler(&log, nil)))
	if got := c.Reply(t.Context(), Message{Text: "NDXP"}); !strings.HasPrefix(got.Text, "21.231.141") {
		t.Errorf("reply = %q", got.Text)
	}
	if n := strings.Count(log.String(), "disk full"); n != 2 {
		t.Errorf("trouble logged %d times, want 2:\n%s", n, &log)
	}
	if got := talking(lib, nil, nil).Reply(t.Context(), Message{Text: "NDXP"}); !strings.HasPrefix(got.Text, "21.231.141") {
		t.Errorf("reply without contexts = %q", got.Text)
	}
}

func TestReplyWithoutAnswering(t *testing.T) {
	tests := []struct {
		name string
		m    Message
		want string
	}{
		{"empty", Message{Text: " \n"}, wordNothingAsked},
		{"empty hoi", Message{Command: "hoi"}, wordNothingAsked},
		{"too long", Message{Text: strings.Repeat("ă", MaxQuestionRunes+1)}, wordTooLong},
		{"unknown command", Message{Command: "xyz", Text: "a"}, wordUnknownCommand},
		{"help", Message{Command: "help"}, wordHelpWhat},
		{"start", Message{Command: "Start"}, wordHelpWhat},
	}
	for _, tt := range tests {
		lib := &library{}
		reply := talking(lib, memory{}, nil).Reply(t.Context(), tt.m)
		wellFormed(t, reply)
		if !strings.HasPrefix(reply.Text, tt.want) || len(lib.asked) > 0 {
			t.Errorf("%s: reply %q after asking %q, want %q", tt.name, reply.Text, lib.asked, tt.want)
		}
	}
	lib := &library{answer: answers(t)["no_unknown"]}
	talking(lib, nil, nil).Reply(t.Context(), Message{Text: strings.Repeat("ă", MaxQuestionRunes)})
	if len(lib.asked) != 1 {
		t.Error("the longest question was not asked")
	}
}

func TestHelpShowsExamples(t *testing.T) {
	reply := talking(&exampleLibrary{}, nil, nil).Reply(t.Context(), Message{Command: "help"})
	if !strings.Contains(reply.HTML, "<code>NDXP tháng 9/2023?</code>") || strings.Contains(reply.Text, "thừa") {
		t.Errorf("help = %s", reply.HTML)
	}
	reply = talking(&library{}, nil, nil).Reply(t.Context(), Message{Command: "help"})
	if !strings.Contains(reply.Text, askIndicators) {
		t.Errorf("help without examples = %s", reply.Text)
	}
}

func TestGroupRepliesAreShort(t *testing.T) {
	lib := &library{answer: answers(t)["figure"]}
	reply := talking(lib, nil, nil).Reply(t.Context(), Message{Group: true, Text: "NDXP"})
	if strings.Contains(reply.HTML, "blockquote") || strings.Count(reply.Text, "\n") >= maxGroupLines || len(reply.Buttons) == 0 {
		t.Errorf("reply in a group:\n%s\n%v", reply.HTML, reply.Buttons)
	}
}

func TestHeldBackRepliesAreLogged(t *testing.T) {
	var log bytes.Buffer
	lib := &library{answer: answers(t)["figure"]}
	lib.answer.Figures[0].Status = corpus.Review
	reply := talking(lib, nil, slog.New(slog.NewTextHandler(&log, nil))).Reply(t.Context(), Message{Text: "NDXP"})
	if reply.Text != wordRefused || !strings.Contains(log.String(), "waits for review") {
		t.Errorf("reply %q, log %q", reply.Text, &log)
	}
}

func TestPress(t *testing.T) {
	c := talking(&library{}, nil, nil)
	reply := c.Press(t.Context(), Press{Data: "1s|109-bc-btttt.12|"})
	wellFormed(t, reply)
	for _, want := range []string{"Nguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4", "<blockquote>“Nửa đầu", "&lt;và&gt; &quot;khác&quot;"} {
		if !strings.Contains(reply.HTML, want) {
			t.Errorf("source lacks %q:\n%s", want, reply.HTML)
		}
	}
	for data, want := range map[string]string{
		"1s|gone|": wordStaleSource, "1f|gone": wordStaleFigure, "src:109-bc-btttt.12": wordStaleButton, "": wordStaleButton,
		"1": wordStaleButton, "1?": wordStaleButton, "2s|109-bc-btttt.12": wordStaleButton, "1s109": wordStaleButton, "1#gone": wordStaleButton,
	} {
		if got := c.Press(t.Context(), Press{Data: data}); got.Notice != want || got.HTML != "" {
			t.Errorf("Press(%q) = %+v, want the notice %q", data, got, want)
		}
	}
	if got := c.Press(t.Context(), Press{Data: "1-"}); got.Notice != "" || got.HTML != "" {
		t.Errorf("the number of a page says %+v", got)
	}
}
