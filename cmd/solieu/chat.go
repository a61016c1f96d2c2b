package main

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/pflag"

	"solieu/index"
)

var chatCommand = command{
	name: "chat", summary: "answers one question a line from standard input; a blank line forgets the conversation",
	examples: []string{`printf 'NDXP tháng 9/2023?\ncòn tháng 4/2023?\n' | solieu chat`},
	setup: func(flags *pflag.FlagSet) action {
		data := dataFlag(flags)
		asJSON := jsonFlag(flags)
		return func(ctx context.Context, c console, args []string) error {
			if len(args) > 0 {
				return usagef("chat takes no arguments: it reads questions from standard input")
			}
			engine, search, err := openEngine(ctx, *data)
			if err != nil {
				return err
			}
			defer search.Close()
			var before index.Understood
			return eachLine(ctx, c.in, func(line string) error {
				if line == "" {
					before = index.Understood{}
					return nil
				}
				a := engine.Ask(ctx, line, before)
				before = a.Next(before)
				if err := printAnswer(c.out, a, *asJSON); err != nil {
					return err
				}
				if !*asJSON {
					fmt.Fprintln(c.out)
				}
				return flush(c.out)
			})
		}
	},
}

// eachLine calls do with each line of any length until the input or the context
// ends.
func eachLine(ctx context.Context, in io.Reader, do func(line string) error) error {
	r := bufio.NewReader(in)
	for ctx.Err() == nil {
		line, err := r.ReadString('\n')
		if line != "" || err == nil {
			if failed := do(strings.TrimSpace(line)); failed != nil {
				return failed
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return fmt.Errorf("read standard input: %w", err)
		}
	}
	return nil
}

// flush sends what is buffered to the reader at once.
func flush(w io.Writer) error {
	if b, ok := w.(*bufio.Writer); ok {
		return b.Flush()
	}
	return nil
}
