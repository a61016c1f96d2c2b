package main

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	"solieu/bot/telegram/telegramtest"
)

// startBot runs the whole program against the stand-in Bot API and returns a
// function that stops it as SIGTERM would and gives its exit code and log.
func startBot(t *testing.T, server *telegramtest.Server, args ...string) (stop func() (int, string)) {
	t.Helper()
	t.Setenv(tokenVariable, telegramtest.Token)
	ctx, cancel := context.WithCancel(context.Background())
	var log safeBuffer
	code := make(chan int, 1)
	go func() {
		code <- execute(ctx, append([]string{"serve", "--api-url", server.URL()}, args...), nil, strings.NewReader(""), io.Discard, &log)
	}()
	var once sync.Once
	var ended int
	stop = func() (int, string) {
		once.Do(func() { cancel(); ended = <-code })
		return ended, log.String()
	}
	t.Cleanup(func() { stop() })
	return stop
}

type safeBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (s *safeBuffer) Write(p []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.Write(p)
}

func (s *safeBuffer) String() string {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.b.String()
}

func wantAll(t *testing.T, text string, parts ...string) {
	t.Helper()
	for _, p := range parts {
		if !strings.Contains(text, p) {
			t.Errorf("the reply lacks %q:\n%s", p, text)
		}
	}
}

// TestServePrivate: a person asks, sees the figure, asks on, and looks at the
// source.
func TestServePrivate(t *testing.T) {
	server := telegramtest.New(t)
	stop := startBot(t, server)
	chat := server.Private(telegramtest.Person{ID: 11, Name: "Lan"})

	chat.Say("/start")
	wantAll(t, chat.WaitForMessage().Text, "Số Liệu")

	chat.Say("NDXP tháng 9/2023?")
	answer := chat.WaitForMessage()
	wantAll(t, answer.Text, "21.231.141 giao dịch", "tháng 9/2023", "01/9", "15/9/2023", "khoảng 1,4 triệu", "hơn 1,47 tỷ", "109/BC-BTTTT", "28/9/2023", "I.1.4")

	chat.Press(answer, "📄 Nguồn")
	wantAll(t, chat.WaitForMessage().Text, "21.231.141", "109/BC-BTTTT")

	chat.Say("còn tháng 4/2023?")
	wantAll(t, chat.WaitForMessage().Text, "27.247.394")

	chat.Say("<b>giá vàng</b> & hôm nay")
	reply := chat.WaitForMessage().Text
	if strings.ContainsAny(reply, "0123456789") {
		t.Errorf("a question that no report answers got digits:\n%s", reply)
	}
	code, log := stop()
	if code != exitDone {
		t.Errorf("exit code %d, want %d", code, exitDone)
	}
	if strings.Contains(log, telegramtest.Token) || strings.Contains(log, "NDXP") {
		t.Errorf("the log holds the token or what people wrote:\n%s", log)
	}
}

// TestServeGroup: in a group the bot answers when asked, and only then.
func TestServeGroup(t *testing.T) {
	server := telegramtest.New(t)
	startBot(t, server)
	group := server.Group(-500).ReadAll()
	lan, minh := telegramtest.Person{ID: 11, Name: "Lan"}, telegramtest.Person{ID: 12, Name: "Minh"}

	group.Say(lan, "Mọi người xem báo cáo chưa?")
	group.Say(minh, "/hoi tấn công mạng tháng 9/2023")
	wantAll(t, group.WaitForMessage().Text, "903 cuộc")

	group.Say(lan, "@"+telegramtest.Bot.Username+" NDXP tháng 9/2023")
	answer := group.WaitForMessage()
	wantAll(t, answer.Text, "21.231.141")

	group.Reply(lan, answer, "còn tháng 4/2023?")
	wantAll(t, group.WaitForMessage().Text, "27.247.394")
	if n := len(group.FromBot()); n != 3 {
		t.Errorf("the bot wrote %d messages to the group, want 3", n)
	}
}

// TestServeRestart: what was asked while the program was down is answered once,
// and a follow-up still knows what it follows.
func TestServeRestart(t *testing.T) {
	server := telegramtest.New(t)
	dir := t.TempDir()
	importSample(t, dir)
	stop := startBot(t, server, "--data", dir)
	chat := server.Private(telegramtest.Person{ID: 11, Name: "Lan"})
	chat.Say("NDXP tháng 9/2023?")
	wantAll(t, chat.WaitForMessage().Text, "21.231.141")
	if code, log := stop(); code != exitDone {
		t.Fatalf("exit code %d:\n%s", code, log)
	}

	chat.Say("còn tháng 4/2023?")
	startBot(t, server, "--data", dir)
	wantAll(t, chat.WaitForMessage().Text, "27.247.394")
	if n := len(chat.FromBot()); n != 2 {
		t.Errorf("the bot wrote %d messages, want 2", n)
	}
}

func TestServeRefusals(t *testing.T) {
	t.Setenv(tokenVariable, "")
	for _, tt := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"no token", []string{"serve"}, exitUsage, tokenVariable},
		{"missing token file", []string{"serve", "--token-file", "no-such-file"}, exitFailed, "--token-file"},
		{"bad id", []string{"serve", "--token-file", writeFile(t, "token", "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI"), "--allow", "Lan"}, exitUsage, "--allow"},
		{"bad operator", []string{"serve", "--token-file", writeFile(t, "token", "123456:abcdefghijklmnopqrstuvwxyzABCDEFGHI"), "--admin", "Lan"}, exitUsage, "--admin"},
		{"token with a newline inside", []string{"serve", "--token-file", writeFile(t, "token", "123456:abc\ndef")}, exitFailed, "token"},
		{"unknown flag", []string{"serve", "--tokn", "x"}, exitUsage, "--tokn"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			code, out, errOut := run(t, "", tt.args...)
			if code != tt.code || !strings.Contains(errOut, tt.want) || strings.Count(errOut, "\n") != 1 || out != "" {
				t.Errorf("code %d, out %q, err %q; want code %d and one line with %q", code, out, errOut, tt.code, tt.want)
			}
		})
	}
}
