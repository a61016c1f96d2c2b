package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"solieu/bot"
	"solieu/index"
)

var askCommand = command{
	name: "ask", arguments: "QUESTION", summary: "answers one question",
	examples: []string{`solieu ask "NDXP tháng 9/2023?"`, `solieu ask --json "tấn công mạng quý I/2024"`, `solieu ask --explain "hồ sơ trực tuyến"`},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		asJSON := jsonFlag(flags)
		explain := flags.Bool("explain", false, "tell how the question was understood instead of answering it")
		return func(ctx context.Context, c console, args []string) error {
			question := strings.TrimSpace(strings.Join(args, " "))
			if question == "" {
				return usagef("ask needs a question, as in: solieu ask \"NDXP tháng 9/2023?\"")
			}
			engine, search, err := openEngine(ctx, *data)
			if err != nil {
				return err
			}
			defer search.Close()
			if *explain {
				_, told := engine.Explain(ctx, question, index.Understood{})
				if *asJSON {
					return printJSON(c.out, told)
				}
				_, err := fmt.Fprint(c.out, told)
				return err
			}
			return printAnswer(c.out, engine.Ask(ctx, question, index.Understood{}), *asJSON)
		}
	},
}

func jsonFlag(flags *pflag.FlagSet) *bool {
	return flags.Bool("json", false, "print JSON, one object a line")
}

// printAnswer writes an answer as a message or as one line of JSON.
func printAnswer(w io.Writer, a index.Answer, asJSON bool) error {
	reply, err := bot.Render(a)
	if err != nil {
		return err
	}
	if !asJSON {
		_, err := fmt.Fprintln(w, reply.Text)
		return err
	}
	a = bot.Annotate(a)
	a.Text = reply.Text
	return printJSON(w, a)
}

func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(v)
}
