package telegramtest_test

import (
	"fmt"
	"net"
	"net/http"
	"slices"
	"strings"
	"testing"

	"solieu/bot/telegram/telegramtest"
	"solieu/bot/telegram/telegramtest/node"
)

var (
	lan  = telegramtest.Person{ID: 7, Name: "Lan", Username: "lan_official", Language: "vi"}
	minh = telegramtest.Person{ID: 8, Name: "Minh", Language: "en"}
)

// The bot in these tests is .ci/independent/bot.mjs, written with grammY: what
// it takes for right or wrong is another library's reading of the API, and its
// types'.
func independent(t *testing.T, args ...string) (*telegramtest.Server, *node.Process) {
	t.Parallel()
	s := telegramtest.New(t)
	return s, node.Start(t, "bot.mjs", append([]string{s.URL(), telegramtest.Token}, args...)...)
}

func says(t *testing.T, m telegramtest.Message, want string) {
	t.Helper()
	if got := m.Text + m.Caption; got != want {
		t.Errorf("the bot says %q, want %q", got, want)
	}
}

func TestIndependentBotInPrivate(t *testing.T) {
	s, _ := independent(t)
	chat := s.Private(lan)
	s.Fail("getUpdates", telegramtest.Broken(502))
	chat.Say("/start")
	m := chat.WaitForMessage()
	says(t, m, "Số Liệu trả lời <bằng> con số")
	if len(m.Entities) != 1 || m.Entities[0] != (telegramtest.Entity{Type: "bold", Length: 7}) {
		t.Errorf("its entities are %v", m.Entities)
	}

	asked := chat.Say("/nut")
	m = chat.WaitForMessage()
	if m.ReplyTo != asked.ID || len(m.Buttons) != 2 || len(m.Buttons[0]) != 2 {
		t.Errorf("got %+v", m)
	}
	if answer := s.WaitForAnswered(chat.Press(m, "Nguồn")); answer != (telegramtest.Answer{Text: "Đây", Alert: true}) {
		t.Errorf("it answers the press with %+v", answer)
	}
	m = chat.WaitForEdit(m)
	says(t, m, "nguồn")
	if len(m.Buttons) != 0 {
		t.Errorf("it keeps the buttons %v", m.Buttons)
	}

	said := chat.Say("không hỏi")
	chat.Edit(said, "có hỏi")
	says(t, chat.WaitForMessage(), "đã sửa: có hỏi")

	gone := chat.Say("/xoa")
	chat.WaitForDeleted(gone)
	chat.Say("/menu")
	for m.Text != "member ask,x" {
		m = chat.WaitForMessage()
	}
	if got := names(chat.Menu(lan)); got != "hoi" {
		t.Errorf("in Vietnamese the menu is %q", got)
	}
	if got := names(chat.Menu(minh)); got != "ask x" {
		t.Errorf("in English the menu is %q", got)
	}
	if got := s.Profile("description", ""); got != "Số liệu có nguồn" {
		t.Errorf("the description is %q", got)
	}
}

func names(commands []telegramtest.Command) string {
	var all []string
	for _, c := range commands {
		all = append(all, c.Name)
	}
	return strings.Join(all, " ")
}

func TestIndependentBotWithFiles(t *testing.T) {
	s, _ := independent(t)
	chat := s.Private(lan)
	chat.Say("/anh")
	first, second := chat.WaitForMessage(), chat.WaitForMessage()
	if first.Photo == nil || second.Photo == nil || first.Photo.ID != second.Photo.ID || first.Photo.Width != 1 {
		t.Errorf("the photos are %+v and %+v", first.Photo, second.Photo)
	}
	says(t, second, "hai")
	s.WaitForCalls("editMessageCaption", 1)
	m, _ := chat.Message(first.ID)
	says(t, m, "bốn")
	if m.Document == nil || m.Document.Name != "số liệu.csv" || string(m.Document.Data) != "năm,giá trị\n2023,5\n" {
		t.Errorf("the document is %+v", m.Document)
	}
	chat.SendFile("báo cáo.txt", []byte("xin chào"), "đây")
	says(t, chat.WaitForMessage(), "báo cáo.txt text/plain xin chào")
}

func TestIndependentBotInline(t *testing.T) {
	s, _ := independent(t)
	s.Fail("getUpdates", telegramtest.Flood(1))
	s.InlineFeedback(true)
	s.Private(lan)
	s.Private(minh) // who is told that the bot is out
	elsewhere := s.Group(-1009)
	elsewhere.Remove(minh)
	query := s.Inline(lan, "NDXP 9/2023")
	got := s.WaitForResults(query)
	if len(got.Results) != 1 || got.CacheTime != 5 || !got.Personal || got.Button != "Mở" || got.ButtonStart != "inline" {
		t.Fatalf("got %+v", got)
	}
	if r := got.Results[0]; r.Description != "NDXP 9/2023" || r.Text != "NDXP 5" || len(r.Entities) != 1 {
		t.Errorf("the result is %+v", r)
	}
	m := s.WaitForInlineEdit(elsewhere.Choose(query, "1"))
	says(t, m, "đã chọn 1")
	s.WaitForAnswered(elsewhere.Press(minh, m, "Thêm"))
	says(t, s.WaitForInlineEdit(m), "thêm")
}

func TestIndependentBotInGroups(t *testing.T) {
	s, _ := independent(t)
	s.Fail("getUpdates", telegramtest.Cut())
	chat, group := s.Private(lan), s.Group(-1001)
	topic := group.OpenTopic(lan)
	group.SayIn(topic, lan, "họp lúc 9h")
	group.SayIn(topic, lan, "/chude@other_bot")
	group.SayIn(topic, lan, "/chude@solieu_bot")
	if m := group.WaitForMessage(); m.Thread != topic || m.Text != "trong chủ đề" {
		t.Errorf("got %+v", m)
	}
	group.Remove(lan)
	says(t, chat.WaitForMessage(), "member → kicked")
	group.Add(lan)
	says(t, chat.WaitForMessage(), "kicked → member")
	group.Promote(lan)
	says(t, chat.WaitForMessage(), "member → administrator")
}

// refused is what the bot must have been told, call by call.
var refused = []string{
	"400 Bad Request: can't parse entities: Can't find end tag corresponding to start tag \"b\" {}",
	"400 Bad Request: can't parse entities: Unsupported start tag \"\" at byte offset 2 {}",
	"400 Bad Request: message is too long {}",
	"400 Bad Request: message text is empty {}",
	"400 Bad Request: BUTTON_DATA_INVALID {}",
	"400 Bad Request: message to be replied not found {}",
	"400 Bad Request: message thread not found {}",
	"400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message {}",
	"400 Bad Request: message to edit not found {}",
	"400 Bad Request: message to delete not found {}",
	"400 Bad Request: chat not found {}",
	"400 Bad Request: query is too old and response timeout expired or query ID is invalid {}",
	"400 Bad Request: query is too old and response timeout expired or query ID is invalid {}",
	"400 Bad Request: invalid file_id {}",
	"400 Bad Request: BOT_COMMAND_INVALID {}",
	"400 Bad Request: IMAGE_PROCESS_FAILED {}",
	"400 Bad Request: group chat was upgraded to a supergroup chat {\"migrate_to_chat_id\":-1005}",
	"403 Forbidden: bot was blocked by the user {}",
	"404 Not Found: method not found {}",
}

func TestIndependentBotIsRefused(t *testing.T) {
	s, p := independent(t)
	s.Group(-5).Migrate(-1005)
	s.Private(minh).Block()
	chat := s.Private(lan)
	chat.Say("/loi")
	chat.WaitForMessage()
	got := strings.Split(chat.WaitForMessage().Text, "\n")
	for i := range max(len(got), len(refused)) {
		if i >= len(got) || i >= len(refused) || got[i] != refused[i] {
			t.Errorf("call %d: got %q, want %q", i, slices.Concat(got, make([]string, i+1))[i], refused[min(i, len(refused)-1)])
		}
	}
	s.Fail("sendChatAction", telegramtest.Flood(7))
	chat.Say("/ngap")
	says(t, chat.WaitForMessage(), `429 Too Many Requests: retry after 7 {"retry_after":7}`)

	s.WaitForConfirmed() // by the poll that is under way
	response, err := http.Get(s.URL() + "/bot" + telegramtest.Token + "/getUpdates")
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	if line := p.Line(); !strings.Contains(line, `"code":409`) || !strings.Contains(line, "other getUpdates request") {
		t.Errorf("a second poll ends the bot with %s", line)
	}
}

func TestIndependentBotOnWebhook(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	listener.Close()
	s, _ := independent(t, "webhook", fmt.Sprint(port), "bi-mat_1")
	chat := s.Private(lan)
	chat.Say("/start")
	says(t, chat.WaitForMessage(), "Số Liệu trả lời <bằng> con số")
	// The bot's answer to an update that its handler failed on is a 500; the
	// update comes again at once.
	s.Fail("sendMessage", telegramtest.Refused(400, "Bad Request: no"))
	chat.Say("/start")
	says(t, chat.WaitForMessage(), "Số Liệu trả lời <bằng> con số")
	s.WaitForConfirmed()
}
