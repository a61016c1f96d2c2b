package telegramtest

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"
)

// tries says how often an update was sent to the webhook in vain, and when it
// is sent next.
type tries struct {
	at    time.Time
	delay int // seconds
	fails int
}

const (
	// longestDelay is where the pauses between tries stop growing, and up to
	// twice that, by chance.
	longestDelay  = 60
	maxRetryAfter = 3600
	// dropGone is after how long of answers with 410 the webhook is removed.
	dropGone = 23 * time.Hour
	// idle is how long the server waits for an answer.
	idle = 60 * time.Second
)

// deliver sends updates to the webhook until the server is closed: those of a
// lane one after the other, so that one which fails holds up what is behind it
// [src: WebhookActor].
func (s *Server) deliver() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	client := &http.Client{
		Transport:     &http.Transport{},
		Timeout:       idle,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	defer client.CloseIdleConnections()
	for {
		s.mu.Lock()
		due, wait := s.due()
		hook, changed := s.webhook, s.changed
		s.mu.Unlock()
		for _, q := range due {
			s.work.Go(func() { s.deliverOne(ctx, client, hook, q) })
		}
		timer := time.NewTimer(wait)
		select {
		case <-changed:
		case <-timer.C:
		case <-s.done:
			timer.Stop()
			return
		}
		timer.Stop()
	}
}

// due takes what is to be sent now, and says how long until there is more.
func (s *Server) due() (due []queued, wait time.Duration) {
	w, wait := s.webhook, time.Hour
	if u, err := url.Parse(w.url); w.url == "" || err != nil || !isLocal(u) {
		return nil, wait
	}
	s.expire()
	now := s.now()
	seen := map[int64]bool{}
	for _, q := range s.updates.queue {
		lane := q.line()
		if seen[lane] || w.flight.busy[lane] || w.flight.active >= w.connections {
			continue
		}
		seen[lane] = true
		if rest := q.try.at.Sub(now); rest > 0 {
			wait = min(wait, rest)
			continue
		}
		w.flight.busy[lane] = true
		w.flight.active++
		due = append(due, q)
	}
	return due, wait
}

// line is the lane; what has none is in one of its own.
func (q queued) line() int64 {
	if q.lane == 0 {
		return -1<<60 + q.id
	}
	return q.lane
}

func (s *Server) deliverOne(ctx context.Context, client *http.Client, hook webhook, q queued) {
	status, retryAfter, failure := attempt(ctx, client, hook, q.raw)
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	hook.flight.busy[q.line()] = false
	hook.flight.active--
	if s.webhook.flight != hook.flight {
		return
	}
	w := &s.webhook
	i := slices.IndexFunc(s.updates.queue, func(other queued) bool { return other.id == q.id })
	switch {
	case i < 0:
		return
	case failure == "":
		w.goneSince = time.Time{}
		s.updates.queue = slices.Delete(s.updates.queue, i, i+1)
		return
	}
	now := s.now()
	w.failedAt, w.failure = now, failure
	switch {
	case status != http.StatusGone:
		w.goneSince = time.Time{}
	case w.goneSince.IsZero():
		w.goneSince = now
	case now.Sub(w.goneSince) > dropGone:
		s.hook(webhook{})
		return
	}
	if !s.updates.queue[i].again(now, retryAfter) {
		s.updates.queue = slices.Delete(s.updates.queue, i, i+1)
	}
}

// again says when an update is sent next: after the first failure at once,
// then after 2, 4, 8 … seconds, or when the bot asks for it. It is false for
// one that is too old then.
func (q *queued) again(now time.Time, retryAfter int) bool {
	pause := min(max(retryAfter, 0), maxRetryAfter)
	if pause == 0 && q.try.fails > 0 {
		q.try.delay = min(longestDelay+rand.IntN(longestDelay+1), q.try.delay*2)
		pause = q.try.delay
	}
	q.try.at = now.Add(time.Duration(pause) * time.Second)
	q.try.fails++
	return !q.try.at.After(q.expires)
}

// attempt sends an update; failure is "" for an answer of 2xx, whose body is
// not read: calls in it are not modelled.
func attempt(ctx context.Context, client *http.Client, hook webhook, raw []byte) (status, retryAfter int, failure string) {
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, hook.url, bytes.NewReader(raw))
	if err != nil {
		return 0, 0, err.Error()
	}
	request.Header.Set("Content-Type", "application/json")
	if hook.secret != "" {
		request.Header.Set("X-Telegram-Bot-Api-Secret-Token", hook.secret)
	}
	response, err := client.Do(request)
	if err != nil {
		return 0, 0, "Webhook connection closed"
	}
	defer response.Body.Close()
	io.Copy(io.Discard, response.Body)
	if response.StatusCode/100 == 2 {
		return response.StatusCode, 0, ""
	}
	retryAfter, _ = strconv.Atoi(response.Header.Get("Retry-After"))
	return response.StatusCode, retryAfter, fmt.Sprintf("Wrong response from the webhook: %d %s",
		response.StatusCode, http.StatusText(response.StatusCode))
}
