package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"maps"
	"strconv"
	"time"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

const (
	// sendPatience is how long in all a message is held for a server that is
	// down or has had too much. It holds up its own chat only.
	sendPatience = 30 * time.Minute
	// pressPatience is shorter: the reply to a press waits for it, and the
	// service forgets a press after 150 s.
	pressPatience = 10 * time.Second
)

// errPostponed says that a message could not be sent now and did not arrive,
// so that it can be tried again later.
var errPostponed = errors.New("gave up for now")

// target is where a reply goes.
type target struct {
	chat   int64
	thread int // topic of a group; 0 for none
	reply  int // message to reply to; 0 for none
}

// sender sends replies. The lanes see to it that a chat has one at a time.
type sender struct {
	client *client
	clock  Clock
	log    *slog.Logger
	// moved is told when a group turns out to have another id.
	moved func(ctx context.Context, from, to int64)
	files Files // nil where nothing is remembered
	rule  repeating
}

// deliver sends a reply in the way it asks for. edit is the message that it may take
// the place of, 0 for none.
func (s *sender) deliver(ctx context.Context, to target, edit int, reply bot.Reply) error {
	switch {
	case reply.File != nil:
		return s.sendFile(ctx, to, reply)
	case reply.InPlace && edit != 0:
		return s.edit(ctx, to, edit, reply)
	}
	return s.send(ctx, to, reply)
}

// send sends a reply, as several messages where it is long; its buttons are
// under the last. An error wraps errPostponed where nothing stands against
// sending it later.
func (s *sender) send(ctx context.Context, to target, reply bot.Reply) error {
	parts := partsOf(reply)
	for i, p := range parts {
		var buttons [][]bot.Button
		if i == len(parts)-1 {
			buttons = reply.Buttons
		}
		chat, result, err := s.sendPart(ctx, to, p, buttons)
		if err != nil {
			return err
		}
		tell(ctx, reply, chat, result)
		to.chat, to.reply = chat, 0
	}
	return nil
}

func partsOf(reply bot.Reply) []part {
	if parts, ok := split(reply.HTML, maxMessage); ok && len(parts) > 0 {
		return parts
	}
	parts, _ := split(escaper.Replace(reply.Text), maxMessage)
	return parts
}

// tell says under which number a message of a reply stands.
func tell(ctx context.Context, reply bot.Reply, chat int64, result json.RawMessage) {
	var sent struct {
		ID int `json:"message_id"`
	}
	if reply.Sent != nil && json.Unmarshal(result, &sent) == nil && sent.ID != 0 {
		reply.Sent(ctx, chat, sent.ID)
	}
}

// sendPart sends one message and returns it with the chat that it went to, which is
// another where a group has moved.
func (s *sender) sendPart(ctx context.Context, to target, p part, buttons [][]bot.Button) (int64, json.RawMessage, error) {
	plain, moved := false, false
	for {
		result, err := s.call(ctx, "sendMessage", messageParams(to, p, buttons, plain), s.rule)
		var api *APIError
		switch class := Classify(err); {
		case class == BadMarkup && !plain:
			s.log.Error("the markup of a reply is refused, it goes out as plain text", "chat", to.chat, "err", err)
			plain = true
		case class == Moved && !moved && errors.As(err, &api):
			s.moved(ctx, to.chat, api.MigrateTo)
			to.chat, moved = api.MigrateTo, true
		default:
			return to.chat, result, err
		}
	}
}

// messageParams gives the replying and previewing settings under today's names
// and under those of 2021, since servers of either age are about; today's win.
func messageParams(to target, p part, buttons [][]bot.Button, plain bool) tg.Params {
	params := tg.Params{
		"chat_id":                  strconv.FormatInt(to.chat, 10),
		"text":                     p.html,
		"parse_mode":               tg.ModeHTML,
		"link_preview_options":     `{"is_disabled":true}`,
		"disable_web_page_preview": "true",
	}
	if plain {
		params["text"] = p.text
		delete(params, "parse_mode")
	}
	if to.reply != 0 {
		id := strconv.Itoa(to.reply)
		params["reply_parameters"] = `{"message_id":` + id + `,"allow_sending_without_reply":true}`
		params["reply_to_message_id"] = id
		params["allow_sending_without_reply"] = "true"
	}
	params.AddNonZero("message_thread_id", to.thread)
	if keyboard := keyboardOf(buttons); keyboard != "" {
		params["reply_markup"] = keyboard
	}
	return params
}

// maxData is how many bytes a button may carry.
const maxData = 64

// keyboardOf gives the JSON of the buttons that can be sent, "" for none.
func keyboardOf(rows [][]bot.Button) string {
	type button struct {
		Text string `json:"text"`
		Data string `json:"callback_data"`
	}
	var keyboard [][]button
	for _, row := range rows {
		var buttons []button
		for _, b := range row {
			if b.Label != "" && b.Data != "" && len(b.Data) <= maxData {
				buttons = append(buttons, button{b.Label, b.Data})
			}
		}
		if len(buttons) > 0 {
			keyboard = append(keyboard, buttons)
		}
	}
	if len(keyboard) == 0 {
		return ""
	}
	encoded, err := json.Marshal(map[string]any{"inline_keyboard": keyboard})
	if err != nil {
		return ""
	}
	return string(encoded)
}

// maxNotice is how many code points a notice may have.
const maxNotice = 200

// acknowledge ends the waiting of a pressed button, and shows a notice for a moment.
func (s *sender) acknowledge(ctx context.Context, id, notice string) error {
	params := tg.Params{"callback_query_id": id}
	if r := []rune(notice); len(r) > maxNotice {
		notice = string(r[:maxNotice-1]) + "…"
	}
	params.AddNonEmpty("text", notice)
	_, err := s.call(ctx, "answerCallbackQuery", params, anew)
	if Classify(err) == Ignorable {
		return nil
	}
	return err
}

// repeating says when a call may be made again.
type repeating struct {
	uncertain bool // also where it may have arrived
	patience  time.Duration
}

var (
	once = repeating{uncertain: false, patience: sendPatience}
	edit = repeating{uncertain: true, patience: sendPatience}
	anew = repeating{uncertain: true, patience: pressPatience}
)

// call makes a call and repeats it while that helps: after the pause that the
// server names, when the server is down, when it did not arrive, and, where
// twice does no harm, when it may have arrived. An error wraps errPostponed
// where nothing stands against making it later.
func (s *sender) call(ctx context.Context, method string, params tg.Params, rule repeating) (json.RawMessage, error) {
	return s.repeat(ctx, params["chat_id"], rule, func() (json.RawMessage, error) {
		return s.client.call(ctx, method, maps.Clone(params), sendLimit)
	})
}

// repeat is call for any way to make it.
func (s *sender) repeat(ctx context.Context, chat string, rule repeating, call func() (json.RawMessage, error)) (json.RawMessage, error) {
	var pauses backoff
	var waited time.Duration
	for {
		result, err := call()
		pause := time.Duration(0)
		switch class := Classify(err); {
		case class == Flood:
			pause = retryAfter(err)
		case class == Down, class == Unsent, class == Uncertain && rule.uncertain:
		case class == Unauthorized:
			// The poller ends the program; with a good token it goes on from here.
			return nil, errors.Join(errPostponed, err)
		default:
			return result, err
		}
		if pause == 0 {
			pause = pauses.pause()
		}
		if waited += pause; waited > rule.patience {
			return nil, errors.Join(errPostponed, err)
		}
		s.log.Warn("a call is repeated later", "chat", chat, "took", pause, "err", err)
		if err := s.clock.Sleep(ctx, pause); err != nil {
			return nil, errors.Join(errPostponed, err)
		}
	}
}

// retryAfter is the pause that the server asks for, 0 where it names none.
func retryAfter(err error) time.Duration {
	var api *APIError
	if errors.As(err, &api) {
		return api.RetryAfter
	}
	return 0
}
