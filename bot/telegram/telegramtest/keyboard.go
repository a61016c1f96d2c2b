package telegramtest

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

// Button is a button of an inline keyboard.
type Button struct {
	Label string `json:"text"`
	Data  string `json:"callback_data,omitempty"`
	URL   string `json:"url,omitempty"`
	// Inline and InlineHere begin an inline query, in a chat that the person
	// chooses or in this one; the empty query is one too.
	Inline     *string `json:"switch_inline_query,omitempty"`
	InlineHere *string `json:"switch_inline_query_current_chat,omitempty"`
	Copy       *Copied `json:"copy_text,omitempty"`
}

// Copied is the text that a button copies.
type Copied struct {
	Text string `json:"text"`
}

const (
	maxButtonData = 64  // bytes
	maxCopied     = 256 // characters
	maxButtons    = 100 // of a message; not published, known from use
)

// keyboard reads an inline keyboard. Keyboards of other kinds are not modelled.
func (p params) keyboard() ([][]Button, *refusal) {
	if p.get("reply_markup") == "" {
		return nil, nil
	}
	return readKeyboard([]byte(p.get("reply_markup")))
}

func readKeyboard(raw []byte) ([][]Button, *refusal) {
	if !json.Valid(raw) {
		return nil, badRequest("can't parse reply keyboard markup JSON object")
	}
	var markup map[string]json.RawMessage
	if json.Unmarshal(raw, &markup) != nil || markup == nil {
		return nil, badRequest("object expected as reply markup")
	}
	var rows []json.RawMessage
	switch list, found := markup["inline_keyboard"]; {
	case !found:
		return nil, badRequest("only inline keyboards are modelled here")
	case json.Unmarshal(list, &rows) != nil || rows == nil:
		return nil, badRequest(`field "inline_keyboard" must be of type Array`)
	}
	var keyboard [][]Button
	total := 0
	for _, raw := range rows {
		var row []Button
		if json.Unmarshal(raw, &row) != nil {
			return nil, badRequest(`field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of Arrays`)
		}
		for _, b := range row {
			if reason := b.refused(); reason != "" {
				return nil, badRequest(reason)
			}
		}
		if total += len(row); len(row) > 0 {
			keyboard = append(keyboard, row)
		}
	}
	if total > maxButtons {
		return nil, badRequest("reply markup is too long")
	}
	return keyboard, nil
}

// refused says what is wrong with a button. Of several kinds Telegram takes
// the first in its own order and drops the others; here two kinds are refused.
func (b Button) refused() string {
	kinds := 0
	for _, has := range []bool{b.URL != "", b.Data != "", b.Inline != nil, b.InlineHere != nil, b.Copy != nil} {
		if has {
			kinds++
		}
	}
	switch {
	case strings.TrimSpace(b.Label) == "":
		return "inline keyboard button text must be non-empty"
	case kinds == 0:
		return "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
	case kinds > 1:
		return fmt.Sprintf("button %q is of two kinds, of which Telegram would keep one", b.Label)
	case len(b.Data) > maxButtonData:
		return "BUTTON_DATA_INVALID"
	case b.Copy != nil && (b.Copy.Text == "" || len([]rune(b.Copy.Text)) > maxCopied):
		return "BUTTON_COPY_TEXT_INVALID"
	case b.URL != "" && !linkOf(b.URL):
		return fmt.Sprintf("inline keyboard button URL '%s' is invalid: Wrong HTTP URL", b.URL)
	}
	return ""
}

// linkOf reports whether Telegram takes an address for a link. Its rule is
// long; here it is a known scheme, and a host.
func linkOf(address string) bool {
	scheme, rest, ok := strings.Cut(address, "://")
	return ok && rest != "" && slices.Contains([]string{"http", "https", "tg", "ton"}, strings.ToLower(scheme))
}

func sameButtons(a, b [][]Button) bool {
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	return string(x) == string(y)
}
