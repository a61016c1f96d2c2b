package telegram

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"maps"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"

	"solieu/bot"
)

// sendFile sends a file with words under it. What was sent before, with the same
// content, is not uploaded again: the service keeps it under a name.
func (s *sender) sendFile(ctx context.Context, to target, reply bot.Reply) error {
	f := reply.File
	method, field := "sendDocument", "document"
	if f.Picture {
		method, field = "sendPhoto", "photo"
	}
	caption, ok := captionOf(reply)
	if !ok { // too long to stand under a file: it goes first
		if err := s.send(ctx, to, bot.Reply{Text: reply.Text, HTML: reply.HTML, Sent: reply.Sent}); err != nil {
			return err
		}
	}
	content := contentKey(field, f)
	known := s.knownFile(ctx, content)
	plain, moved := false, false
	for {
		params := fileParams(to, caption, reply.Buttons, plain)
		result, err := s.repeat(ctx, params["chat_id"], s.rule, func() (json.RawMessage, error) {
			if known != "" {
				params[field] = known
				return s.client.call(ctx, method, maps.Clone(params), sendLimit)
			}
			return s.client.upload(ctx, method, params, field, f.Name, f.Data)
		})
		var api *APIError
		switch class := Classify(err); {
		case class == Fine:
			s.keepFile(ctx, content, field, result)
			tell(ctx, reply, to.chat, result)
			return nil
		case class == Refused && known != "":
			known = "" // the service knows it no more
		case class == BadMarkup && !plain:
			s.log.Error("the markup of a reply is refused, it goes out as plain text", "chat", to.chat, "err", err)
			plain = true
		case class == Moved && !moved && errors.As(err, &api):
			s.moved(ctx, to.chat, api.MigrateTo)
			to.chat, moved = api.MigrateTo, true
		default:
			return err
		}
	}
}

// maxCaption is how many code points may stand under a file.
const maxCaption = 1024

// captionOf is a reply's words as a caption; false where they are too long for one.
func captionOf(reply bot.Reply) (part, bool) {
	parts, ok := split(reply.HTML, maxCaption)
	if !ok {
		parts, _ = split(escaper.Replace(reply.Text), maxCaption)
	}
	if len(parts) != 1 {
		return part{}, len(parts) == 0
	}
	return parts[0], true
}

// fileParams are those of a message, with the words where a file has them.
func fileParams(to target, caption part, buttons [][]bot.Button, plain bool) tg.Params {
	params := messageParams(to, caption, buttons, plain)
	params.AddNonEmpty("caption", params["text"])
	for _, other := range []string{"text", "link_preview_options", "disable_web_page_preview"} {
		delete(params, other)
	}
	return params
}

// contentKey tells files apart by what they hold and how they are sent.
func contentKey(field string, f *bot.File) string {
	sum := sha256.Sum256(fmt.Appendf(nil, "%s\x00%s\x00%s", field, f.Name, f.Data))
	return hex.EncodeToString(sum[:])
}

func (s *sender) knownFile(ctx context.Context, content string) string {
	if s.files == nil {
		return ""
	}
	id, err := s.files.File(ctx, content)
	if err != nil {
		s.log.Warn("whether a file was sent before is not known", "err", err)
	}
	return id
}

// keepFile remembers the name that a sent message gives its file.
func (s *sender) keepFile(ctx context.Context, content, field string, result json.RawMessage) {
	type named struct {
		ID string `json:"file_id"`
	}
	var sent struct {
		Photo    []named `json:"photo"`
		Document named   `json:"document"`
	}
	if s.files == nil || json.Unmarshal(result, &sent) != nil {
		return
	}
	id := sent.Document.ID
	if field == "photo" && len(sent.Photo) > 0 {
		id = sent.Photo[len(sent.Photo)-1].ID // the largest
	}
	if id == "" {
		return
	}
	if err := s.files.KeepFile(ctx, content, id); err != nil {
		s.log.Warn("a file that was sent is not remembered", "err", err)
	}
}
