package telegram

import (
	"bytes"
	"context"
	"image"
	"image/png"
	"strings"
	"testing"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

// picture is one that Telegram takes.
func picture(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := png.Encode(&b, image.NewGray(image.Rect(0, 0, 16, 9))); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// sending answers everything with one reply.
func sending(reply bot.Reply) talker {
	return talker{
		reply: func(context.Context, bot.Message) bot.Reply { return reply },
		press: func(bot.Press) bot.Reply { return reply },
	}
}

func TestPictureIsUploadedOnce(t *testing.T) {
	s := telegramtest.New(t)
	chat, store := s.Private(lan), chats.NewMemory(nil)
	reply := echo(bot.Message{})
	reply.File = &bot.File{Name: "bieu-do.png", Data: picture(t), Picture: true}
	start(t, s, func(o *Options) { o.Talker, o.Files = sending(reply), store })
	var ids []string
	for range 2 {
		chat.Say("vẽ")
		m := chat.WaitForMessage()
		if m.Photo == nil || !bytes.Equal(m.Photo.Data, reply.File.Data) || !strings.HasPrefix(m.Caption, "trả lời") || len(m.Entities) != 1 || len(m.Buttons) != 1 {
			t.Fatalf("got %+v", m)
		}
		ids = append(ids, m.Photo.ID)
	}
	if ids[0] != ids[1] {
		t.Errorf("the second picture is another file: %v", ids)
	}
}

func TestFileThatTheServiceForgot(t *testing.T) {
	s := telegramtest.New(t)
	chat, store := s.Private(lan), chats.NewMemory(nil)
	reply := echo(bot.Message{})
	reply.File = &bot.File{Name: "số liệu.csv", Data: []byte("a,b")}
	if err := store.KeepFile(t.Context(), contentKey("document", reply.File), "gone"); err != nil {
		t.Fatal(err)
	}
	start(t, s, func(o *Options) { o.Talker, o.Files = sending(reply), store })
	chat.Say("tải")
	m := chat.WaitForMessage()
	if m.Document == nil || m.Document.Name != "số liệu.csv" || string(m.Document.Data) != "a,b" {
		t.Errorf("got %+v", m)
	}
}

func TestFileThroughTrouble(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	reply := bot.Reply{HTML: "<p>một", Text: "một", File: &bot.File{Name: "a.csv", Data: []byte("a")}}
	s.Fail("sendDocument", telegramtest.Flood(3), telegramtest.Broken(502))
	start(t, s, func(o *Options) { o.Talker = sending(reply) })
	chat.Say("tải")
	if m := chat.WaitForMessage(); m.Caption != "một" || m.Document == nil {
		t.Errorf("got %+v", m)
	}
}

func TestLongCaptionGoesFirst(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	long := strings.Repeat("Một câu. ", 200)
	reply := bot.Reply{HTML: long, Text: long, File: &bot.File{Name: "a.csv", Data: []byte("a")}}
	start(t, s, func(o *Options) { o.Talker = sending(reply) })
	chat.Say("tải")
	if m := chat.WaitForMessage(); m.Document != nil || len(m.Text) < 1000 {
		t.Errorf("got %+v", m)
	}
	if m := chat.WaitForMessage(); m.Document == nil || m.Caption != "" {
		t.Errorf("got %+v", m)
	}
}

func TestReplyInPlace(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	page := 0
	start(t, s, func(o *Options) {
		o.Talker = talker{press: func(p bot.Press) bot.Reply {
			if page++; page == 3 {
				return bot.Reply{Notice: "hết rồi"}
			}
			return bot.Reply{HTML: "<b>trang</b> hai", Text: "trang hai", InPlace: true, Buttons: [][]bot.Button{{{Label: "›", Data: "x"}}}}
		}}
	})
	chat.Say("một")
	m := chat.WaitForMessage()
	s.WaitForAnswered(chat.Press(m, "📄 Nguồn"))
	m = chat.WaitForEdit(m)
	want(t, m, "trang hai")
	s.WaitForAnswered(chat.Press(m, "›")) // the same again: Telegram refuses that, and nobody minds
	if got := s.WaitForAnswered(chat.Press(m, "›")); got.Text != "hết rồi" {
		t.Errorf("the notice is %q", got.Text)
	}
	s.WaitForConfirmed()
	if got := chat.FromBot(); len(got) != 1 {
		t.Errorf("the bot says %q, want one message", texts(got))
	}
}

func TestWhatHasNoPlaceIsSent(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	drawn := echo(bot.Message{})
	drawn.File = &bot.File{Name: "a.png", Data: picture(t), Picture: true}
	start(t, s, func(o *Options) {
		o.Talker = talker{
			reply: func(context.Context, bot.Message) bot.Reply { return drawn },
			press: func(bot.Press) bot.Reply { return bot.Reply{HTML: "mới", Text: "mới", InPlace: true} },
		}
	})
	chat.Say("vẽ")
	m := chat.WaitForMessage()
	chat.Press(m, "📄 Nguồn")
	want(t, chat.WaitForMessage(), "mới")
}

func TestTypingWhileWorking(t *testing.T) {
	s := telegramtest.New(t)
	chat, goOn := s.Private(lan), make(chan bool)
	start(t, s, func(o *Options) {
		o.Clock = &fakeClock{slow: true}
		o.Talker = talker{reply: func(_ context.Context, m bot.Message) bot.Reply {
			<-goOn
			return echo(m)
		}}
	})
	chat.Say("lâu")
	if call := s.WaitForCalls("sendChatAction", 1)[0]; call.Params["action"] != "typing" || call.Params["chat_id"] != "7" {
		t.Errorf("got %+v", call)
	}
	close(goOn)
	want(t, chat.WaitForMessage(), "trả lời lâu")
}

func TestDocumentIsFetched(t *testing.T) {
	s := telegramtest.New(t)
	chat := s.Private(lan)
	start(t, s, func(o *Options) {
		o.Talker = talker{reply: func(ctx context.Context, m bot.Message) bot.Reply {
			data, err := m.Document.Fetch(ctx)
			text := m.Command + " " + m.Document.Name + " " + string(data)
			if err != nil {
				text = err.Error()
			}
			return bot.Reply{HTML: text, Text: text}
		}}
	})
	chat.SendFile("nháp.txt", []byte("NDXP"), "/kiemtra")
	want(t, chat.WaitForMessage(), "kiemtra nháp.txt NDXP")
	s.Fail("getFile", telegramtest.Refused(400, "Bad Request: file is too big"))
	chat.SendFile("nháp.txt", []byte("NDXP"), "")
	if got := chat.WaitForMessage().Text; !strings.Contains(got, "too big") || strings.Contains(got, telegramtest.Token) {
		t.Errorf("got %q", got)
	}
}
