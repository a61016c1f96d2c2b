package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"solieu/corpus"
	"solieu/corpus/review"
)

// walkVerdicts are the keys that decide.
var walkVerdicts = map[string]corpus.Verdict{"a": corpus.Accept, "c": corpus.Correct, "r": corpus.Reject}

// errQuit ends a walk: the person quits, or there is no more input.
var errQuit = errors.New("quit")

// walk shows the figures wanted one by one and asks about each. A decision is
// stored at once, so that stopping loses none.
func (r *reviewer) walk(ctx context.Context, _ []string) error {
	lines := readLines(ctx, r.in)
	var waiting []*review.Item
	for i := range r.list.Items {
		if item := &r.list.Items[i]; r.wanted(item) {
			waiting = append(waiting, item)
		}
	}
	decided := 0
	for _, item := range waiting {
		fmt.Fprintln(r.out, itemText(item))
		done, err := r.askAbout(ctx, lines, item)
		if done {
			decided++
		}
		if errors.Is(err, errQuit) {
			break
		}
		if err != nil {
			return err
		}
	}
	fmt.Fprintf(r.out, "%d decided, %d left\n", decided, len(waiting)-decided)
	return nil
}

// askAbout asks until the figure is decided or passed over.
func (r *reviewer) askAbout(ctx context.Context, lines <-chan string, item *review.Item) (decided bool, err error) {
	for {
		key, err := r.prompt(ctx, lines, "[a]ccept [c]orrect [r]eject [s]kip [q]uit: ")
		if err != nil {
			return false, err
		}
		key = strings.ToLower(key)
		verdict, ok := walkVerdicts[key]
		switch {
		case key == "q":
			return false, errQuit
		case key == "s":
			return false, nil
		case !ok:
			continue
		}
		d := corpus.Decision{ID: item.ID, Verdict: verdict, Note: r.note}
		if verdict == corpus.Correct {
			if d.Set, err = r.askFields(ctx, lines); err != nil {
				return false, err
			}
			if d.Set == (corpus.Fields{}) {
				continue
			}
		}
		d, _, refused := r.take(d)
		if refused != nil {
			fmt.Fprintln(r.out, "not taken: "+oneLine(refused))
			continue
		}
		return true, r.store(context.WithoutCancel(ctx), []corpus.Decision{d}, []*review.Item{item})
	}
}

// askFields asks for corrections until an empty line.
func (r *reviewer) askFields(ctx context.Context, lines <-chan string) (set corpus.Fields, err error) {
	for {
		text, err := r.prompt(ctx, lines, "field=value (an empty line ends): ")
		if err != nil || text == "" {
			return set, err
		}
		field, value, _ := strings.Cut(text, "=")
		changed := set
		if err := review.Set(&changed, strings.TrimSpace(field), value); err != nil {
			fmt.Fprintln(r.out, "not taken: "+oneLine(err))
			continue
		}
		set = changed
	}
}

func (r *reviewer) prompt(ctx context.Context, lines <-chan string, text string) (string, error) {
	fmt.Fprint(r.out, text)
	if err := flush(r.out); err != nil {
		return "", err
	}
	select {
	case line, ok := <-lines:
		if ok {
			return line, nil
		}
	case <-ctx.Done():
	}
	fmt.Fprintln(r.out)
	if ctx.Err() != nil {
		return "", errors.New("stopped; what was decided is stored")
	}
	return "", errQuit
}

// readLines gives the lines of the input as they come; the channel is closed at
// its end. A read that waits for a person doesn't keep the program from stopping.
func readLines(ctx context.Context, in io.Reader) <-chan string {
	lines := make(chan string)
	go func() {
		defer close(lines)
		for scanner := bufio.NewScanner(in); scanner.Scan(); {
			select {
			case lines <- strings.TrimSpace(scanner.Text()):
			case <-ctx.Done():
				return
			}
		}
	}()
	return lines
}
