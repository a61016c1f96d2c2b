package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mattn/go-isatty"
	"github.com/spf13/pflag"
)

// Exit codes of the contract.
const (
	exitDone   = 0
	exitFailed = 1
	exitUsage  = 2
)

// usageError says that the command line was wrong.
type usageError struct{ message string }

func (e usageError) Error() string { return e.message }

func usagef(format string, args ...any) error { return usageError{fmt.Sprintf(format, args...)} }

// console is what a command reads and writes.
type console struct {
	in       io.Reader
	out, err io.Writer
	// terminal says that out is one, which bytes that are no text would upset.
	terminal bool
}

// command is one subcommand: its flags, and what it does with its arguments.
type command struct {
	name, arguments, summary string
	examples                 []string
	// setup binds the flags and returns the action.
	setup func(flags *pflag.FlagSet) action
}

// action does the command's work.
type action func(ctx context.Context, c console, args []string) error

// commands in the order of help.
func commands() []command {
	return []command{askCommand, chatCommand, importCommand, reviewCommand, extractCommand, checkCommand, exportCommand, serveCommand, versionCommand}
}

// execute runs one command line and returns its exit code.
func execute(ctx context.Context, args, environ []string, in io.Reader, out, errOut io.Writer) int {
	buffered := bufio.NewWriter(out)
	file, _ := out.(*os.File)
	err := dispatch(ctx, args, environ, console{in, buffered, errOut, file != nil && isatty.IsTerminal(file.Fd())})
	if flush := buffered.Flush(); err == nil && flush != nil {
		err = fmt.Errorf("write the answer: %w", flush)
	}
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &usage):
		fmt.Fprintln(errOut, "solieu: "+oneLine(err))
		return exitUsage
	}
	fmt.Fprintln(errOut, "solieu: "+oneLine(err))
	return exitFailed
}

// oneLine keeps an error on one line, whatever it wraps.
func oneLine(err error) string { return strings.Join(strings.Fields(err.Error()), " ") }

func dispatch(ctx context.Context, args, environ []string, c console) error {
	if len(args) == 0 {
		printHelp(c.out)
		return nil
	}
	name := args[0]
	switch name {
	case "help", "-h", "--help":
		return help(c, args[1:])
	case "--version":
		name = "version"
	}
	for _, cmd := range commands() {
		if cmd.name == name {
			return cmd.run(ctx, c, args[1:], environ)
		}
	}
	return usagef("unknown command %q; \"solieu help\" lists the commands", name)
}

// run parses a command's flags, takes those not given from the environment, and
// acts.
func (cmd command) run(ctx context.Context, c console, args, environ []string) error {
	flags := pflag.NewFlagSet(cmd.name, pflag.ContinueOnError)
	flags.SetOutput(io.Discard)
	act := cmd.setup(flags)
	err := flags.Parse(args)
	if errors.Is(err, pflag.ErrHelp) {
		cmd.help(c.out, flags)
		return nil
	}
	if err != nil {
		return usagef("%v; \"solieu %s --help\" shows what it takes", err, cmd.name)
	}
	if err := fromEnvironment(flags, environ); err != nil {
		return err
	}
	return act(ctx, c, flags.Args())
}

// fromEnvironment sets the flags that the command line doesn't give from
// SOLIEU_<FLAG>; those that may be repeated take values separated by commas.
func fromEnvironment(flags *pflag.FlagSet, environ []string) error {
	var failed error
	for _, entry := range environ {
		key, value, _ := strings.Cut(entry, "=")
		name, ok := strings.CutPrefix(key, "SOLIEU_")
		if !ok || value == "" {
			continue
		}
		flag := flags.Lookup(strings.ReplaceAll(strings.ToLower(name), "_", "-"))
		if flag == nil || flag.Changed {
			continue
		}
		if err := flags.Set(flag.Name, value); err != nil {
			failed = usagef("environment variable %s: %v", key, err)
		}
	}
	return failed
}

func help(c console, args []string) error {
	if len(args) == 0 {
		printHelp(c.out)
		return nil
	}
	for _, cmd := range commands() {
		if cmd.name == args[0] {
			flags := pflag.NewFlagSet(cmd.name, pflag.ContinueOnError)
			cmd.setup(flags)
			cmd.help(c.out, flags)
			return nil
		}
	}
	return usagef("unknown command %q; \"solieu help\" lists the commands", args[0])
}

func printHelp(w io.Writer) {
	fmt.Fprint(w, "Số Liệu answers questions about the figures of government reports, each with\nits period, its unit and the sentence that states it.\n\nCommands:\n")
	for _, cmd := range commands() {
		fmt.Fprintf(w, "  %-8s %s\n", cmd.name, cmd.summary)
	}
	fmt.Fprint(w, "  help     shows this, or \"solieu help COMMAND\" the help of one\n\n"+
		"Without --data DIR the built-in library answers, and nothing is written.\nTry: solieu ask \"NDXP tháng 9/2023?\"\n")
}

func (cmd command) help(w io.Writer, flags *pflag.FlagSet) {
	fmt.Fprintf(w, "solieu %s %s\n\n%s.\n", cmd.name, strings.TrimSpace("[flags] "+cmd.arguments), upperFirst(cmd.summary))
	if usages := flags.FlagUsages(); usages != "" {
		fmt.Fprintf(w, "\nFlags (also as SOLIEU_<FLAG> in the environment):\n%s", usages)
	}
	if len(cmd.examples) > 0 {
		fmt.Fprint(w, "\nExamples:\n")
		for _, e := range cmd.examples {
			fmt.Fprintln(w, "  "+e)
		}
	}
}

func upperFirst(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
