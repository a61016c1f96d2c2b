package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/spf13/pflag"

	"solieu/bot"
	"solieu/bot/chart"
	"solieu/bot/chats"
	"solieu/bot/export"
	"solieu/bot/telegram"
	"solieu/corpus"
	"solieu/index"
)

// tokenVariable is where the token is taken from; it is never a flag, for command
// lines can be read by others.
const tokenVariable = "TELEGRAM_BOT_TOKEN"

var serveCommand = command{
	name: "serve", summary: "runs the Telegram bot; its token is taken from " + tokenVariable + " or --token-file",
	examples: []string{tokenVariable + "=… solieu serve", "solieu serve --data library --token-file token.txt"},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		tokenFile := flags.String("token-file", "", "`file` that holds the bot's token and nothing else")
		admin := flags.StringSlice("admin", nil, "`id` of a user who may import and review; repeat for more")
		apiURL := flags.String("api-url", telegram.DefaultAPIURL, "`URL` of the Bot API")
		allow := flags.StringSlice("allow", nil, "`id` of a user or chat to serve; repeat for more (default: everybody)")
		return func(ctx context.Context, c console, args []string) error {
			if len(args) > 0 {
				return usagef("serve takes no arguments; \"solieu serve --help\" shows its flags")
			}
			token, err := readToken(*tokenFile, os.Getenv(tokenVariable))
			if err != nil {
				return err
			}
			ids, err := parseIDs("--allow", *allow)
			if err != nil {
				return err
			}
			admins, err := parseIDs("--admin", *admin)
			if err != nil {
				return err
			}
			return serve(ctx, c.err, telegram.Options{Token: token, APIURL: *apiURL, Allow: ids}, *data, admins)
		}
	},
}

// readToken takes the token from its file, or else from the environment.
func readToken(file, variable string) (telegram.Token, error) {
	text := variable
	if file != "" {
		data, err := os.ReadFile(file)
		if err != nil {
			return telegram.Token{}, fmt.Errorf("--token-file can't be read: %w", err)
		}
		text = string(data)
	}
	if strings.TrimSpace(text) == "" {
		return telegram.Token{}, usagef("serve needs the bot's token: set %s or give --token-file FILE", tokenVariable)
	}
	return telegram.ParseToken(text)
}

func parseIDs(flag string, list []string) ([]int64, error) {
	var ids []int64
	for _, s := range list {
		id, err := strconv.ParseInt(strings.TrimSpace(s), 10, 64)
		if err != nil {
			return nil, usagef("%s %q: want the number of a user or chat", flag, s)
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// memory is what the bot must remember: updates not yet answered, what each
// conversation was about, what buttons stand for, and which files were sent.
type memory interface {
	telegram.Inbox
	telegram.Files
	bot.Memory
	telegram.Outbox
	announcer
	deskMemory
	io.Closer
}

// serve runs the bot until the context ends; admins are its operators.
func serve(ctx context.Context, logTo io.Writer, options telegram.Options, dir string, admins []int64) error {
	troubles := newTroubles(telegram.Redact(slog.NewTextHandler(logTo, nil)))
	log := slog.New(troubles)
	answers, err := openLive(ctx, dir, log)
	if err != nil {
		return err
	}
	defer answers.Close()
	store, err := openMemory(ctx, dir, log)
	if err != nil {
		return err
	}
	defer store.Close()
	d := &desk{deskMemory: store, live: answers, log: log, since: time.Now(), troubles: troubles}
	conversation := newConversation(answers, store, d, admins, log)
	options.Talker, options.Outbox, options.Notice = conversation, store, conversation.Notice
	options.Inbox, options.Files, options.Log, options.Apology = store, store, log, bot.Apology
	options.Menus, options.Profile = menus(admins), profile()
	if len(options.Allow) > 0 {
		options.Allow = append(options.Allow, admins...)
	}
	b, err := telegram.New(options)
	if err != nil {
		return err
	}
	d.counts = b.Counts
	// What is in the library before anybody can follow is no news to them.
	if err := announce(ctx, answers, store); err != nil {
		return err
	}
	watching, stop := context.WithCancel(ctx)
	var watch sync.WaitGroup
	watch.Go(func() { watchNews(watching, answers, store, log) })
	defer watch.Wait()
	defer stop()
	return b.Run(ctx)
}

func newConversation(answers *live, store bot.Memory, d *desk, admins []int64, log *slog.Logger) *bot.Conversation {
	return bot.New(bot.Options{
		Answerer: answers,
		Shelf:    func() bot.Shelf { return answers.now() },
		Memory:   store,
		Draw: func(a index.Answer) (bot.Picture, error) {
			return chart.Choose(a)
		},
		Tables: map[string]func(io.Writer, []corpus.Figure, string) error{
			"xlsx": export.XLSX,
			"csv":  func(w io.Writer, figures []corpus.Figure, _ string) error { return export.CSV(w, figures) },
		},
		Original: answers.Original,
		Check:    answers.Check,
		Desk:     d,
		Admins:   admins,
		Log:      log,
	})
}

// menus are the commands that are shown beside the message field.
func menus(admins []int64) []telegram.Menu {
	var list []telegram.Menu
	type shown struct {
		scope telegram.Scope
		chat  int64
		lines []bot.MenuLine
	}
	scopes := []shown{{telegram.Private, 0, bot.Menu}, {telegram.Groups, 0, bot.GroupMenu}}
	for _, admin := range admins {
		scopes = append(scopes, shown{telegram.OneChat, admin, slices.Concat(bot.OperatorMenu, bot.Menu)})
	}
	for _, of := range scopes {
		vietnamese, english := telegram.Menu{Scope: of.scope, Chat: of.chat}, telegram.Menu{Scope: of.scope, Chat: of.chat, Language: "en"}
		for _, line := range of.lines {
			vietnamese.Commands = append(vietnamese.Commands, telegram.Command{Name: line.Name, Description: line.Description})
			english.Commands = append(english.Commands, telegram.Command{Name: line.Name, Description: line.English})
		}
		list = append(list, vietnamese, english)
	}
	return list
}

// profile is what is told of the bot before anybody has written to it.
func profile() []telegram.Description {
	var list []telegram.Description
	for _, p := range bot.Profiles {
		list = append(list, telegram.Description(p))
	}
	return list
}

// openMemory opens the bot's memory in the data folder; without one it is lost at
// the end, which the log says once.
func openMemory(ctx context.Context, dir string, log *slog.Logger) (memory, error) {
	if dir == "" {
		log.Warn("without --data the built-in library answers, and what the bot remembers is lost when it stops")
		return chats.NewMemory(time.Now), nil
	}
	return chats.Open(ctx, dir, time.Now)
}
