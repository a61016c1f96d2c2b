package main

import (
	"slices"
	"strings"
	"testing"

	"solieu/bot"
	"solieu/bot/chats"
	"solieu/bot/telegram/telegramtest"
)

// Stories of groups, and of people who use the bot in chats that it is not in.

var (
	chairLan   = telegramtest.Person{ID: 11, Name: "Lan", Language: "vi"}
	deputyMinh = telegramtest.Person{ID: 12, Name: "Minh", Language: "vi"}
)

// meeting is a group that talks with the bot among other things.
type meeting struct {
	t      *testing.T
	server *telegramtest.Server
	telegramtest.Group
}

func meet(t *testing.T, id int64, args ...string) *meeting {
	t.Helper()
	server := telegramtest.New(t)
	group := server.Group(id).ReadAll()
	startBot(t, server, args...)
	return &meeting{t, server, group}
}

// answered waits for the bot's answer, which replies to what was said, where that stands.
func (m *meeting) answered(said telegramtest.Message, parts ...string) telegramtest.Message {
	m.t.Helper()
	answer := m.WaitForMessage()
	if answer.ReplyTo != said.ID || answer.Thread != said.Thread {
		m.t.Errorf("the answer to %q replies to %d in topic %d, want %d in %d:\n%s", said.Text, answer.ReplyTo, answer.Thread, said.ID, said.Thread, answer.Text)
	}
	wantAll(m.t, answer.Text+answer.Caption, parts...)
	if strings.Count(answer.Text, "\n") >= 6 || answer.Preview {
		m.t.Errorf("this is long for a group:\n%s", answer.Text)
	}
	return answer
}

// told presses a button and gives what is shown to who pressed, and to nobody else.
func (m *meeting) told(by telegramtest.Person, at telegramtest.Message, label string) string {
	m.t.Helper()
	return m.server.WaitForAnswered(m.Press(by, at, label)).Text
}

// Lan chairs a meeting, Minh sits in it, and the bot reads along. It speaks when spoken
// to. Two threads run side by side, and each keeps to its matter.
func TestStoryMeeting(t *testing.T) {
	m := meet(t, -1001)
	m.Say(chairLan, "Mọi người xem báo cáo tháng 9/2023 chưa?")
	m.Say(deputyMinh, "Tấn công mạng tháng 9/2023 bao nhiêu cuộc nhỉ?")
	m.Say(deputyMinh, "/hoi@thoi_tiet_bot mai có mưa không")
	m.Say(deputyMinh, "@solieu_bot_2 NDXP")

	attacks := m.answered(m.Say(chairLan, "/hoi tấn công mạng tháng 9/2023"),
		"903 cuộc — Cuộc tấn công mạng", "tháng 9/2023", "Nguồn: 109/BC-BTTTT ngày 28/9/2023")
	ndxp := m.answered(m.Say(deputyMinh, "@solieu_bot NDXP tháng 9/2023?"), "21.231.141 giao dịch")

	// Minh takes up what Lan was answered; then each goes on with their own.
	april := m.answered(m.Reply(deputyMinh, attacks, "còn tháng 4/2023?"), "498 cuộc")
	m.answered(m.Say(chairLan, "@solieu_bot còn tháng 8?"), "1.402 cuộc")
	m.answered(m.Reply(chairLan, ndxp, "còn tháng 4/2023?"), "27.247.394 giao dịch")
	m.answered(m.Reply(chairLan, april, "còn tháng 9/2022?"), "cuộc", "tháng 9/2022")

	// Somebody asked everybody; Lan hands the question to the bot.
	asked := m.Say(deputyMinh, "Hồ sơ trực tuyến tháng 4/2024 thế nào?")
	m.Reply(deputyMinh, asked, "không ai biết à?")
	m.answered(m.Reply(chairLan, asked, "@solieu_bot"), "tháng 4/2024", "Nguồn: ")

	m.Reply(deputyMinh, asked, "Cảm ơn, ta sang mục sau.")
	m.answered(m.Say(chairLan, "/help@solieu_bot"), "/hoi", "trả lời tin của bot")
	m.answered(m.Say(chairLan, "/start@solieu_bot"), "/hoi")
	m.answered(m.Say(chairLan, "/hoi"), "Xin gõ câu hỏi")

	// A draft is checked as in private, once it is sent in reply to the bot.
	ready := m.answered(m.Say(deputyMinh, "/kiemtra@solieu_bot"), "Xin trả lời tin này")
	m.Say(deputyMinh, "Tháng 9/2023, cả nước ghi nhận 903 cuộc tấn công mạng.")
	m.answered(m.Say(deputyMinh, "@solieu_bot NDXP tháng 4/2023"), "27.247.394 giao dịch")
	m.answered(m.Reply(deputyMinh, ready, "Tháng 9/2023, cả nước ghi nhận 930 cuộc tấn công mạng."), "1 không khớp", "903 cuộc")
	if n := len(m.FromBot()); n != 13 {
		t.Errorf("the bot spoke %d times, want 13: only when it is spoken to", n)
	}
}

// In privacy mode Telegram hides from the bot what is not for it; /hoi@solieu_bot and
// replies still reach it.
func TestStoryMeetingInPrivacyMode(t *testing.T) {
	server := telegramtest.New(t)
	group := server.Group(-1002)
	startBot(t, server)
	m := &meeting{t, server, group}
	m.Say(chairLan, "Ta bắt đầu.")
	answer := m.answered(m.Say(chairLan, "/hoi@solieu_bot NDXP tháng 9/2023?"), "21.231.141 giao dịch")
	m.Say(deputyMinh, "Con số này lấy ở đâu?")
	m.answered(m.Reply(deputyMinh, answer, "còn tháng 4/2023?"), "27.247.394 giao dịch")
	if n := len(m.FromBot()); n != 2 {
		t.Errorf("the bot spoke %d times, want 2", n)
	}
}

// Lan asks what may mean several things. Minh cannot choose for her, nor turn her pages,
// and is told so kindly; what harms nobody he may open, and what he finds wrong is his
// own report.
func TestStorySomebodyElseTaps(t *testing.T) {
	dir := t.TempDir()
	importSample(t, dir)
	m := meet(t, -1003, "--data", dir)
	unclear := m.answered(m.Say(chairLan, "/hoi dịch vụ công"), "Ý anh/chị là:")
	if got := m.told(deputyMinh, unclear, "1"); !strings.Contains(got, "dành cho người đã hỏi") {
		t.Errorf("Minh taps Lan's choice and is told %q", got)
	}
	if got := m.told(chairLan, unclear, "2"); got != "" {
		t.Errorf("Lan is told %q", got)
	}
	m.answered(unclear, "7 dịch vụ công")

	answer := m.answered(m.Say(chairLan, "/hoi tấn công mạng tháng 9/2023"), "903 cuộc")
	if got, want := labelsOf(answer), []string{"📄 Nguồn", "📊 Biểu đồ", "⚖️ So sánh", "🗓 Các kỳ khác", "🔔 Theo dõi", "⚠️ Báo sai"}; !slices.Equal(got, want) {
		t.Errorf("buttons %q, want %q", got, want)
	}
	m.told(deputyMinh, answer, "📊 Biểu đồ")
	if picture := m.answered(answer, "tháng 9/2023: 903 cuộc"); picture.Photo == nil {
		t.Error("Minh gets no picture")
	}
	m.told(deputyMinh, answer, "📄 Nguồn")
	source := m.WaitForMessage()
	wantAll(t, source.Text, "Nguồn: 109/BC-BTTTT")
	if got := m.told(chairLan, source, "›"); !strings.Contains(got, "dành cho người đã hỏi") {
		t.Errorf("Lan turns Minh's page and is told %q", got)
	}
	m.told(deputyMinh, source, "›")
	if next := m.WaitForEdit(source); next.Text == source.Text {
		t.Error("Minh's page does not turn")
	}

	m.told(deputyMinh, answer, "⚠️ Báo sai")
	wrong := m.answered(answer, "sai ở đâu", "“tấn công mạng tháng 9/2023”")
	if got := m.told(chairLan, wrong, "Con số"); !strings.Contains(got, "dành cho người đã hỏi") {
		t.Errorf("Lan answers for Minh and is told %q", got)
	}
	m.told(deputyMinh, wrong, "Con số")
	wantAll(t, m.WaitForEdit(wrong).Text, "Đã ghi lại")
	if got := complaintsIn(t, dir); len(got) != 1 || got[0].User != deputyMinh.ID || got[0].Question != "tấn công mạng tháng 9/2023" {
		t.Errorf("what is reported: %+v", got)
	}
}

// In a forum the bot stays in the topic that it is asked in.
func TestStoryForum(t *testing.T) {
	m := meet(t, -1004)
	security, data := m.OpenTopic(chairLan), m.OpenTopic(chairLan)
	m.SayIn(security, chairLan, "Chủ đề này bàn về an toàn thông tin.")
	attacks := m.answered(m.SayIn(security, chairLan, "/hoi tấn công mạng tháng 9/2023"), "903 cuộc")
	m.answered(m.SayIn(data, chairLan, "@solieu_bot NDXP tháng 9/2023"), "21.231.141 giao dịch")
	m.answered(m.Reply(deputyMinh, attacks, "còn tháng 4/2023?"), "498 cuộc")
	m.told(deputyMinh, attacks, "📊 Biểu đồ")
	m.answered(attacks, "tháng 9/2023: 903 cuộc")
	m.answered(m.Say(chairLan, "/hoi NDXP tháng 4/2023"), "27.247.394") // outside of any topic
}

// The group becomes a supergroup: Lan goes on where she was, though the list of who is
// served has the old number. Then the bot is removed, and what it kept of the group is
// gone; when it comes back it begins anew.
func TestStoryGroupMovesAndEnds(t *testing.T) {
	m := meet(t, -505, "--allow", "-505")
	m.answered(m.Say(chairLan, "/hoi tấn công mạng tháng 9/2023"), "903 cuộc")
	moved := &meeting{t, m.server, m.Migrate(-1005)}
	moved.answered(moved.Say(chairLan, "@solieu_bot còn tháng 8?"), "1.402 cuộc")

	moved.Remove(deputyMinh)
	moved.Say(chairLan, "/hoi có ai ở đây không?")
	moved.Add(deputyMinh)
	moved.answered(moved.Say(chairLan, "@solieu_bot còn tháng 4/2023?"), "Ý anh/chị là:")
}

// Lan writes to her minister, in a chat that the bot is not in. She types its name, sees
// the newest figures, then asks for one and sends it.
func TestStoryInline(t *testing.T) {
	server := telegramtest.New(t)
	startBot(t, server)
	elsewhere := server.Group(-1006)
	elsewhere.Remove(chairLan)

	newest := server.WaitForResults(server.InlineFrom(chairLan, "", "", "private"))
	if len(newest.Results) < 5 {
		t.Fatalf("only %d figures are offered", len(newest.Results))
	}
	for _, card := range newest.Results {
		if !strings.Contains(card.Title, " — ") || !strings.Contains(card.Description, "\nNguồn: ") || !strings.Contains(card.Text, "Nguồn: ") {
			t.Errorf("a card without figure, period or source:\n%s\n%s\n%s", card.Title, card.Description, card.Text)
		}
	}

	query := server.InlineFrom(chairLan, "NDXP 9/2023", "", "group")
	offered := server.WaitForResults(query)
	if offered.CacheTime < 1 || offered.CacheTime > 60 || offered.Personal {
		t.Errorf("cached for %d s, personal %v", offered.CacheTime, offered.Personal)
	}
	card := offered.Results[0]
	if card.Title != "21.231.141 giao dịch — Giao dịch qua NDXP" ||
		card.Description != "tháng 9/2023 (từ 01/9 đến 15/9/2023)\nNguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4" {
		t.Errorf("the card:\n%s\n%s", card.Title, card.Description)
	}
	sent := elsewhere.Choose(query, card.ID)
	wantAll(t, sent.Text, "21.231.141 giao dịch — Giao dịch qua NDXP, tháng 9/2023", "Nguồn: 109/BC-BTTTT ngày 28/9/2023, mục I.1.4")
	if sent.From.ID != chairLan.ID || sent.Preview || strings.Count(sent.Text, "\n") >= 6 {
		t.Errorf("what is sent: %+v", sent)
	}

	several := server.WaitForResults(server.Inline(chairLan, "dịch vụ công"))
	if len(several.Results) < 2 || several.Results[0].Title == several.Results[1].Title {
		t.Errorf("of several meanings one card each: %+v", several.Results)
	}
	course := server.WaitForResults(server.Inline(chairLan, "xu hướng tấn công mạng"))
	wantAll(t, course.Results[0].Title+"\n"+course.Results[0].Description, "Các kỳ: Cuộc tấn công mạng", "quý I/2024 – 7 số liệu", "Nguồn: ")
	wantAll(t, course.Results[1].Title, "2.323 cuộc")

	for _, question := range []string{"giá vàng hôm nay", "NDXP tháng 1/2019", "xin chào", "🙂", "/start", strings.Repeat("dài ", 100)} {
		none := server.WaitForResults(server.Inline(chairLan, question))
		if len(none.Results) != 1 || none.Results[0].Description == "" || strings.Contains(none.Results[0].Title, " — ") {
			t.Errorf("%q: %d cards, %+v", question, len(none.Results), none.Results)
		}
	}
	if n := len(server.Calls("sendMessage")); n != 0 {
		t.Errorf("the bot sent %d messages of its own", n)
	}
}

// Where the bot serves a few, it serves them in every chat, and nobody else.
func TestStoryInlineForAFew(t *testing.T) {
	server := telegramtest.New(t)
	startBot(t, server, "--allow", "11")
	if got := server.WaitForResults(server.Inline(chairLan, "NDXP 9/2023")); len(got.Results) == 0 || !got.Personal {
		t.Errorf("Lan is offered %+v", got)
	}
	if got := server.WaitForResults(server.Inline(deputyMinh, "NDXP 9/2023")); len(got.Results) != 0 || !got.Personal {
		t.Errorf("Minh is offered %+v", got)
	}
}

// Before anybody writes, the bot says what it is and what it can do, here and in groups.
func TestStoryProfile(t *testing.T) {
	server := telegramtest.New(t)
	stop := startBot(t, server)
	ann := telegramtest.Person{ID: 13, Name: "Ann", Language: "en"}
	private, group := server.Private(chairLan), server.Group(-1007)
	private.Say("/huy")
	private.WaitForMessage()
	commands := func(menu []telegramtest.Command) (names []string) {
		for _, c := range menu {
			names = append(names, c.Name)
		}
		return names
	}
	if got := commands(private.Menu(chairLan)); !slices.Contains(got, "kiemtra") {
		t.Errorf("in private Lan is shown %q", got)
	}
	if got := commands(group.Menu(chairLan)); !slices.Equal(got, []string{"hoi", "theodoi", "boqua", "help"}) {
		t.Errorf("in a group Lan is shown %q", got)
	}
	if got := group.Menu(ann); len(got) != 4 || !strings.HasPrefix(got[0].Description, "Ask") {
		t.Errorf("in a group Ann is shown %v", got)
	}
	wantAll(t, server.Profile("description", ""), "Bot Số Liệu", "/hoi")
	wantAll(t, server.Profile("short_description", "en"), "word for word")
	stop()
	set := len(server.Calls("setMyCommands")) + len(server.Calls("setMyDescription"))
	startBot(t, server)
	private.Say("/huy")
	private.WaitForMessage()
	if again := len(server.Calls("setMyCommands")) + len(server.Calls("setMyDescription")); again != set {
		t.Errorf("a second start sets %d of them again", again-set)
	}
}

// complaintsIn reads what was reported as wrong from the data folder.
func complaintsIn(t *testing.T, dir string) []bot.Complaint {
	t.Helper()
	store, err := chats.Open(t.Context(), dir, nil)
	if err != nil {
		t.Fatal(err)
	}
	defer store.Close()
	list, err := store.Complaints(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return list
}
