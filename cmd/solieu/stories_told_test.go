package main

import (
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"solieu/bot/telegram/telegramtest"
)

// oneReport is a report of a later month.
const oneReport = `---
number: 120/BC-BTTTT
issued: 2023-10-28
period: 2023-10
title: Báo cáo tháng 10/2023
---

## 1. An toàn thông tin mạng
Trong tháng 10/2023, ghi nhận 1.012 cuộc tấn công mạng gây ra sự cố vào các hệ thống thông tin tại Việt Nam.
`

// TestMain lets a test run the program as a process of its own, which can be killed.
func TestMain(m *testing.M) {
	if os.Getenv("SOLIEU_TEST_PROGRAM") != "" {
		main()
	}
	os.Exit(m.Run())
}

// launch runs the bot as a process; end ends it by a signal, os.Kill as a power cut does.
func launch(t *testing.T, server *telegramtest.Server, dir string) (end func(os.Signal)) {
	t.Helper()
	process := exec.CommandContext(context.WithoutCancel(t.Context()), os.Args[0], "serve", "--data", dir, "--api-url", server.URL())
	process.Env = append(os.Environ(), "SOLIEU_TEST_PROGRAM=1", tokenVariable+"="+telegramtest.Token)
	if err := process.Start(); err != nil {
		t.Fatal(err)
	}
	var once sync.Once
	end = func(s os.Signal) {
		once.Do(func() { process.Process.Signal(s); process.Wait() })
	}
	t.Cleanup(func() { end(os.Kill) })
	return end
}

func importText(t *testing.T, dir, name, text string) {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	if code, _, errOut := run(t, "", "import", "--data", dir, file); code != exitDone {
		t.Fatalf("import: code %d: %s", code, errOut)
	}
}

// Lan wants to be told when there are new figures of attacks, and sets no quiet time. The
// program is killed between the noting and the sending of a notice: she is told after the
// next start, and once.
func TestStorySubscriptionAcrossARestart(t *testing.T) {
	dir := t.TempDir()
	importSample(t, dir)
	server := telegramtest.New(t)
	end := launch(t, server, dir)
	lan := &visitor{t, server, server.Private(telegramtest.Person{ID: 11, Name: "Lan"})}

	answer := lan.says("tấn công mạng tháng 9/2023")
	follows := lan.reads(lan.taps(answer, "🔔 Theo dõi"), "bot sẽ báo ở đây: Cuộc tấn công mạng gây ra sự cố", "21:00–06:30")
	lan.sees(follows, "🔕 Thôi theo dõi", "📋 Đang theo dõi")
	lan.reads(lan.says("/theodoi mọi lúc"), "1. Cuộc tấn công mạng gây ra sự cố", "Không có giờ yên lặng")

	// The server is down while a report is imported: the notice waits, and the program
	// is killed.
	for range 40 {
		server.Fail("sendMessage", telegramtest.Broken(502))
	}
	sent := len(server.Calls("sendMessage"))
	importText(t, dir, "2023-10.md", oneReport)
	server.WaitForCalls("sendMessage", sent+1)
	end(os.Kill)
	server.Mend("sendMessage")

	end = launch(t, server, dir)
	told := lan.reads(lan.chat.WaitForMessage(), "🔔 Số liệu mới", "1.012 cuộc — Cuộc tấn công mạng gây ra sự cố, tháng 10/2023",
		"So với tháng 9/2023 (903 cuộc): tăng 109 cuộc (12,1%) – bot tính từ số của báo cáo",
		"Báo cáo không nêu số liệu của tháng 10/2022 để so sánh", "Nguồn: 120/BC-BTTTT ngày 28/10/2023, mục 1")
	lan.sees(told, "📄 Nguồn", "📊 Biểu đồ", "⚖️ So sánh", "🗓 Các kỳ khác", "⬇️ Excel", "⬇️ CSV", "⚠️ Báo sai", "🔕 Thôi theo dõi")
	lan.reads(lan.taps(told, "📄 Nguồn"), "1.012")
	end(os.Interrupt)

	// After another start nothing is told again; she ends it, and hears of no more.
	launch(t, server, dir)
	lan.reads(lan.says("/theodoi"), "Cuộc tấn công mạng")
	lan.reads(lan.taps(told, "🔕 Thôi theo dõi"), "Đã thôi theo dõi: Cuộc tấn công mạng gây ra sự cố.")
	lan.reads(lan.says("/theodoi báo cáo"), "mọi báo cáo mới")
	importText(t, dir, "2023-11.md", strings.NewReplacer("10/2023", "11/2023", "120/", "131/", "2023-10", "2023-11", "1.012", "1.100").Replace(oneReport))
	report := lan.reads(lan.chat.WaitForMessage(), "🔔 Báo cáo mới", "131/BC-BTTTT ngày 28/11/2023", "1. 1.100 cuộc")
	lan.reads(lan.taps(report, "🗂 Xem báo cáo"), "131/BC-BTTTT")

	list := lan.says("/boqua")
	lan.reads(lan.turns(list, "✖ mọi báo cáo mới"), "Chưa theo dõi gì")
	told10 := 0
	for _, m := range lan.chat.FromBot() {
		told10 += strings.Count(m.Text, "🔔 Số liệu mới")
	}
	if told10 != 1 {
		t.Errorf("she was told %d times of a new figure, want 1", told10)
	}
}

// A group that follows something becomes a supergroup, and is told there. In its quiet
// time it is left alone.
func TestStoryGroupFollows(t *testing.T) {
	dir := t.TempDir()
	importSample(t, dir)
	server := telegramtest.New(t)
	startBot(t, server, "--data", dir)
	group, lan := server.Group(-500), telegramtest.Person{ID: 11, Name: "Lan"}
	group.Say(lan, "/theodoi@"+telegramtest.Bot.Username+" tấn công mạng")
	wantAll(t, group.WaitForMessage().Text, "bot sẽ báo ở đây")
	group.Say(lan, "/theodoi@"+telegramtest.Bot.Username+" mọi lúc")
	wantAll(t, group.WaitForMessage().Text, "Không có giờ yên lặng")
	moved := group.Migrate(-1005)
	server.WaitForConfirmed()
	importText(t, dir, "2023-10.md", oneReport)
	wantAll(t, moved.WaitForMessage().Text, "1.012 cuộc")
}
