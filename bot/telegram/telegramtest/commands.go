package telegramtest

import (
	"encoding/json"
	"regexp"
	"strings"
	"unicode/utf8"
)

// Command is a line of the menu of commands.
type Command struct {
	Name        string `json:"command"`
	Description string `json:"description"`
}

const (
	maxCommands           = 100
	maxCommandName        = 32
	maxCommandDescription = 256
)

// commandsKey is for whom commands are: a scope, as written by scopeOf, and a
// language or "".
type commandsKey struct{ scope, language string }

var (
	commandName  = regexp.MustCompile(`^[a-z0-9_]+$`)
	languageCode = regexp.MustCompile(`^([a-z][a-z])?$`)
)

// scope reads for whom the commands of a call are.
func (s *Server) scope(p params) (commandsKey, *refusal) {
	var in struct {
		Type string          `json:"type"`
		Chat json.RawMessage `json:"chat_id"`
		User int64           `json:"user_id"`
	}
	in.Type = "default"
	if given := p.get("scope"); given != "" {
		if in.Type = ""; json.Unmarshal([]byte(given), &in) != nil {
			return commandsKey{}, badRequest("can't parse BotCommandScope JSON object")
		}
	}
	key, language := commandsKey{scope: in.Type}, p.get("language_code")
	switch in.Type {
	case "default", "all_private_chats", "all_group_chats", "all_chat_administrators":
	case "chat", "chat_administrators", "chat_member":
		c, bad := s.chatBy(strings.Trim(string(in.Chat), `"`), reading)
		switch {
		case len(in.Chat) == 0:
			return key, badRequest(`can't parse BotCommandScope: Can't find field "chat_id"`)
		case bad != nil:
			return key, bad
		case in.Type == "chat_member" && in.User <= 0:
			return key, badRequest("can't parse BotCommandScope: Invalid user_id specified")
		}
		key.scope = scopeOf(in.Type, c.id, in.User)
	default:
		return key, badRequest("can't parse BotCommandScope: Unsupported type specified")
	}
	if !languageCode.MatchString(language) {
		return key, badRequest("invalid language code specified")
	}
	key.language = language
	return key, nil
}

func scopeOf(kind string, chat, user int64) string {
	written, _ := json.Marshal([]int64{chat, user})
	return kind + string(written)
}

func (s *Server) setMyCommands(p params) (any, *refusal) {
	var commands []Command
	if given := p.get("commands"); given != "" && json.Unmarshal([]byte(given), &commands) != nil {
		return nil, badRequest("can't parse commands JSON object")
	}
	key, bad := s.scope(p)
	switch {
	case bad != nil:
		return nil, bad
	case len(commands) > maxCommands:
		return nil, badRequest("BOT_COMMANDS_TOO_MUCH")
	}
	for i := range commands {
		c := &commands[i]
		c.Name = strings.TrimPrefix(strings.TrimSpace(c.Name), "/")
		c.Description = strings.TrimSpace(c.Description)
		if reason := c.refused(); reason != "" {
			return nil, badRequest(reason)
		}
	}
	s.commands[key] = commands
	return true, nil
}

func (c Command) refused() string {
	switch n, d := utf8.RuneCountInString(c.Name), utf8.RuneCountInString(c.Description); {
	case n == 0:
		return "command must be non-empty"
	case n > maxCommandName:
		return "command length must not exceed 32"
	case d == 0:
		return "command description must be non-empty"
	case d > maxCommandDescription:
		return "command description length must not exceed 256"
	case !commandName.MatchString(c.Name):
		return "BOT_COMMAND_INVALID"
	}
	return ""
}

func (s *Server) deleteMyCommands(p params) (any, *refusal) {
	key, bad := s.scope(p)
	if bad != nil {
		return nil, bad
	}
	delete(s.commands, key)
	return true, nil
}

func (s *Server) getMyCommands(p params) (any, *refusal) {
	key, bad := s.scope(p)
	if bad != nil {
		return nil, bad
	}
	return append([]Command{}, s.commands[key]...), nil
}

// Menu gives the commands that a person is shown in a chat: the first list
// that there is from the narrowest scope to the widest, in each the person's
// language before none [docs: Determining list of commands].
func (c Chat) Menu(p Person) []Command {
	var found []Command
	c.state(func(s *Server, k *chat) {
		status := k.status(p.ID)
		admin := status == statusCreator || status == statusAdministrator
		scopes := []string{scopeOf("chat", k.id, 0), "all_private_chats", "default"}
		if k.kind != "private" {
			scopes = []string{scopeOf("chat_member", k.id, p.ID)}
			if admin {
				scopes = append(scopes, scopeOf("chat_administrators", k.id, 0))
			}
			scopes = append(scopes, scopeOf("chat", k.id, 0))
			if admin {
				scopes = append(scopes, "all_chat_administrators")
			}
			scopes = append(scopes, "all_group_chats", "default")
		}
		for _, scope := range scopes {
			for _, language := range []string{p.Language, ""} {
				if list := s.commands[commandsKey{scope, language}]; len(list) > 0 {
					found = list
					return
				}
			}
		}
	})
	return found
}
