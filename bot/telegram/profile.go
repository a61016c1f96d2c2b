package telegram

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// Menu is the commands shown in chats of a scope. Language is of two letters, "" for
// everybody whose language has no menu of its own.
type Menu struct {
	Scope    Scope
	Chat     int64 // where Scope is OneChat
	Language string
	Commands []Command
}

// Scope is where a menu is shown.
type Scope string

// Scopes.
const (
	Private Scope = "all_private_chats"
	Groups  Scope = "all_group_chats"
	OneChat Scope = "chat"
)

// Command is a line of the menu that Telegram shows beside the message field.
type Command struct {
	Name        string `json:"command"` // 1 to 32 of a-z, 0-9 and _
	Description string `json:"description"`
}

// Description says what the bot is: Long, of at most 512 characters, in a chat before
// the first message; Short, of at most 120, on its profile and beside links to it.
type Description struct {
	Language    string // as in Menu
	Long, Short string
}

// announce tells Telegram the commands and what the bot is, where that is not what it
// knows already: setting them is rationed, and they seldom change. The bot works without.
func (b *Bot) announce(ctx context.Context, c *client) {
	note := func(what string, err error) {
		if err != nil && ctx.Err() == nil {
			b.options.Log.Warn(what+" is not announced", "err", err)
		}
	}
	for _, m := range b.options.Menus {
		note("a menu", c.announceMenu(ctx, m))
	}
	for _, d := range b.options.Profile {
		note("the description", c.announceText(ctx, "Description", "description", d.Language, d.Long))
		note("the short description", c.announceText(ctx, "ShortDescription", "short_description", d.Language, d.Short))
	}
}

func (c *client) announceMenu(ctx context.Context, m Menu) error {
	scope := fmt.Sprintf(`{"type":%q}`, m.Scope)
	if m.Scope == OneChat {
		scope = fmt.Sprintf(`{"type":%q,"chat_id":%d}`, m.Scope, m.Chat)
	}
	params := tg.Params{"scope": scope}
	params.AddNonEmpty("language_code", m.Language)
	var known []Command
	if result, err := c.call(ctx, "getMyCommands", params, sendLimit); err == nil && json.Unmarshal(result, &known) == nil && slices.Equal(known, m.Commands) {
		return nil
	}
	commands, err := json.Marshal(m.Commands)
	if err != nil {
		return err
	}
	params["commands"] = string(commands)
	_, err = c.call(ctx, "setMyCommands", params, sendLimit)
	return err
}

// announceText sets a text of the profile. For a language that has none, the service
// tells the one for everybody, which then differs.
func (c *client) announceText(ctx context.Context, method, field, language, text string) error {
	params := tg.Params{}
	params.AddNonEmpty("language_code", language)
	var known map[string]string
	if result, err := c.call(ctx, "getMy"+method, params, sendLimit); err == nil && json.Unmarshal(result, &known) == nil && known[field] == text {
		return nil
	}
	params[field] = text
	_, err := c.call(ctx, "setMy"+method, params, sendLimit)
	return err
}
