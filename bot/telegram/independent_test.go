package telegram

import (
	"encoding/json"
	"fmt"
	"net"
	"strings"
	"testing"
	"time"

	"solieu/bot/telegram/telegramtest"
	"solieu/bot/telegram/telegramtest/node"
)

// The server in these tests is telegram-test-api, behind .ci/independent/server.mjs.
// It shows that the bot's calls are understood by a server that other hands
// wrote, and no more: it checks neither markup nor limits, keeps no offset and
// holds no poll. What the bot sends besides text it does not know.
type otherServer struct {
	t *testing.T
	p *node.Process
}

// step is what a person does.
type step struct {
	Do      string `json:"do"`
	User    int64  `json:"user"`
	Chat    int64  `json:"chat"`
	Type    string `json:"type"`
	Text    string `json:"text,omitempty"`
	Data    string `json:"data,omitempty"`
	Message int    `json:"message,omitempty"`
}

// heard is what the server keeps of a message of the bot's: the parameters as
// it read them.
type heard struct {
	ID      int `json:"messageId"`
	Message struct {
		Chat   any    `json:"chat_id"`
		Text   string `json:"text"`
		Mode   string `json:"parse_mode"`
		Reply  any    `json:"reply_to_message_id"`
		Markup struct {
			Keyboard [][]struct {
				Text string `json:"text"`
				Data string `json:"callback_data"`
			} `json:"inline_keyboard"`
		} `json:"reply_markup"`
	} `json:"message"`
}

func startWithOtherServer(t *testing.T) otherServer {
	port := freePort(t)
	p := node.Start(t, "server.mjs", fmt.Sprint(port), telegramtest.Token)
	start(t, telegramtest.New(t), func(o *Options) {
		o.APIURL, o.Clock = fmt.Sprintf("http://127.0.0.1:%d", port), wallClock{}
	})
	return otherServer{t, p}
}

func freePort(t *testing.T) int {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	return listener.Addr().(*net.TCPAddr).Port
}

func (o otherServer) does(s step) string {
	line, err := json.Marshal(s)
	if err != nil {
		o.t.Fatal(err)
	}
	return o.p.Ask(line)
}

// waitFor waits until the bot has said a text in a chat.
func (o otherServer) waitFor(chat int64, text string) heard {
	o.t.Helper()
	for {
		var all []heard
		if err := json.Unmarshal([]byte(o.does(step{Do: "history"})), &all); err != nil {
			o.t.Fatal(err)
		}
		for _, h := range all {
			if h.Message.Text == text && fmt.Sprint(h.Message.Chat) == fmt.Sprint(chat) {
				return h
			}
		}
		time.Sleep(100 * time.Millisecond)
	}
}

func TestIndependentServerTextAndButton(t *testing.T) {
	o := startWithOtherServer(t)
	lan := step{User: 7, Chat: 7, Type: "private"}
	lan.Do, lan.Text = "say", "NDXP tháng 9/2023? <b>&"
	o.does(lan)
	h := o.waitFor(7, "<b>trả lời</b> NDXP tháng 9/2023? &lt;b&gt;&amp;")
	if h.Message.Mode != "HTML" || len(h.Message.Markup.Keyboard) != 1 {
		t.Fatalf("the server heard %+v", h)
	}
	b := h.Message.Markup.Keyboard[0][0]
	if b.Text != "📄 Nguồn" || b.Data != "src:1" {
		t.Errorf("the button is %+v", b)
	}
	lan.Do, lan.Data, lan.Message = "press", b.Data, h.ID
	o.does(lan)
	o.waitFor(7, "nguồn src:1")
	lan.Do, lan.Text = "command", "/start"
	o.does(lan)
	o.waitFor(7, "<b>trả lời</b> start")
}

func TestIndependentServerGroup(t *testing.T) {
	o := startWithOtherServer(t)
	group := step{User: 7, Chat: -5, Type: "group"}
	for _, said := range []struct{ do, text string }{
		{"say", "họp lúc 9h"}, {"command", "/hoi@other_bot NDXP"}, {"command", "/hoi NDXP"},
	} {
		group.Do, group.Text = said.do, said.text
		o.does(group)
	}
	h := o.waitFor(-5, "<b>trả lời</b> hoi NDXP")
	if h.Message.Reply == nil {
		t.Errorf("it is no reply: %+v", h)
	}
	if got := o.does(step{Do: "history"}); strings.Count(got, "chat_id") != 1 {
		t.Errorf("the bot says more than the one answer: %s", got)
	}
}
