package bot

import (
	"context"
	"fmt"
	"slices"

	"solieu/index"
)

// notes keeps what a conversation remembers besides the conversations, of one person.
type notes struct{ *noted }

type noted struct {
	parked     []string
	expected   string
	complaints []Complaint
	forgotten  int64
	threads    map[int]index.Understood
	follows    []string
	quiet      Quiet
	misses     []string
}

func newNotes() notes { return notes{&noted{threads: map[int]index.Understood{}}} }

func (n notes) Thread(_ context.Context, _ int64, message int) (u index.Understood, known bool, err error) {
	if n.noted != nil {
		u, known = n.threads[message]
	}
	return u, known, nil
}

func (n notes) SaveThread(_ context.Context, _ int64, message int, _ int64, u index.Understood) error {
	n.threads[message] = u
	return nil
}

func (n notes) Park(_ context.Context, _, _ int64, data []string) ([]string, error) {
	if n.noted == nil {
		return nil, nil
	}
	var keys []string
	for _, d := range data {
		n.parked = append(n.parked, d)
		keys = append(keys, fmt.Sprint(len(n.parked)-1))
	}
	return keys, nil
}

func (n notes) Parked(_ context.Context, _ int64, key string) (string, error) {
	var i int
	if _, err := fmt.Sscan(key, &i); n.noted == nil || err != nil || i >= len(n.parked) {
		return "", nil
	}
	return n.parked[i], nil
}

func (n notes) Expect(_ context.Context, _, _ int64, command string) error {
	if n.noted != nil {
		n.expected = command
	}
	return nil
}

func (n notes) Expected(context.Context, int64, int64) (string, error) {
	if n.noted == nil {
		return "", nil
	}
	return n.expected, nil
}

func (n notes) Complain(_ context.Context, c Complaint) error {
	n.complaints = append(n.complaints, c)
	return nil
}

func (n notes) Forget(_ context.Context, user int64) error {
	n.forgotten = user
	return nil
}

func (n notes) Follow(_ context.Context, _ int64, about string) error {
	if !slices.Contains(n.follows, about) {
		n.follows = append(n.follows, about)
	}
	return nil
}

func (n notes) Unfollow(_ context.Context, _ int64, about string) error {
	n.follows = slices.DeleteFunc(n.follows, func(f string) bool { return about == "" || f == about })
	return nil
}

func (n notes) Follows(context.Context, int64) ([]string, error) { return slices.Clone(n.follows), nil }

func (n notes) Quiet(context.Context, int64) (Quiet, error) { return n.quiet, nil }

func (n notes) SetQuiet(_ context.Context, _ int64, q Quiet) error {
	n.quiet = q
	return nil
}

func (n notes) Reopen(context.Context, int64) error { return nil }

func (n notes) Miss(_ context.Context, _ int64, question string) error {
	if n.noted != nil {
		n.misses = append(n.misses, question)
	}
	return nil
}
