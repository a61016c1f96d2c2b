package telegramtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"unicode/utf8"
)

// params are the parameters of a call.
type params map[string]string

const maxMemory = 1 << 20

// neverNull are parameters that a client with an empty list must leave out.
var neverNull = []string{"entities", "caption_entities", "allowed_updates", "reply_markup", "commands"}

func (s *Server) readParams(r *http.Request) (params, *refusal) {
	err := r.ParseForm()
	if strings.HasPrefix(r.Header.Get("Content-Type"), "multipart/form-data") {
		err = r.ParseMultipartForm(maxMemory)
	}
	if err != nil {
		return nil, badRequest("can't parse the request body")
	}
	p := params{}
	for name, values := range r.Form {
		p[name] = values[0]
		if !utf8.ValidString(values[0]) {
			return p, badRequest("strings must be encoded in UTF-8")
		}
	}
	for _, name := range neverNull {
		if p[name] == "null" {
			return p, badRequest(fmt.Sprintf("can't parse %s JSON object", name))
		}
	}
	return p, s.uploads(r.MultipartForm, p)
}

// number reads an optional integer.
func (p params) number(name string, otherwise int64) (int64, *refusal) {
	if p[name] == "" {
		return otherwise, nil
	}
	n, err := strconv.ParseInt(p[name], 10, 64)
	if err != nil {
		return 0, badRequest(fmt.Sprintf("field %q must be a valid number", name))
	}
	return n, nil
}

func (p params) bool(name string) bool {
	return p[name] == "true" || p[name] == "True" || p[name] == "1"
}

// replyTo reads the message to reply to, under the name of today or of old.
func (p params) replyTo() (id int64, orElse bool, bad *refusal) {
	if p["reply_parameters"] == "" {
		id, bad = p.number("reply_to_message_id", 0)
		return id, p.bool("allow_sending_without_reply"), bad
	}
	var reply struct {
		ID     int64 `json:"message_id"`
		OrElse bool  `json:"allow_sending_without_reply"`
	}
	if json.Unmarshal([]byte(p["reply_parameters"]), &reply) != nil {
		return 0, false, badRequest("can't parse reply parameters JSON object")
	}
	return reply.ID, reply.OrElse, nil
}

// withPreview reports whether links would be previewed.
func (p params) withPreview() bool {
	var options struct {
		Disabled bool `json:"is_disabled"`
	}
	if p["link_preview_options"] == "" || json.Unmarshal([]byte(p["link_preview_options"]), &options) != nil {
		return !p.bool("disable_web_page_preview")
	}
	return !options.Disabled
}

const maxButtonData = 64

// keyboard reads an inline keyboard.
func (p params) keyboard() ([][]Button, *refusal) {
	if p["reply_markup"] == "" {
		return nil, nil
	}
	var markup struct {
		Keyboard *[][]Button `json:"inline_keyboard"`
	}
	if json.Unmarshal([]byte(p["reply_markup"]), &markup) != nil {
		return nil, badRequest("can't parse reply keyboard markup JSON object")
	}
	if markup.Keyboard == nil {
		return nil, badRequest(`field "inline_keyboard" must be of type Array`)
	}
	for _, row := range *markup.Keyboard {
		for _, b := range row {
			switch {
			case b.Label == "":
				return nil, badRequest("can't parse inline keyboard button: field \"text\" must be non-empty")
			case b.URL == "" && b.Data == "":
				return nil, badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard")
			case len(b.Data) > maxButtonData:
				return nil, badRequest("BUTTON_DATA_INVALID")
			}
		}
	}
	return *markup.Keyboard, nil
}
