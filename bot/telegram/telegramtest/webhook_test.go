package telegramtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func TestWebhooksThatAreTaken(t *testing.T) {
	s := New(t)
	to := func(url string, more ...string) []string { return append([]string{"url", url}, more...) }
	refusals{
		{"setWebhook", to("https://example.org/hook"), ""},
		{"setWebhook", to("https://example.org:8443/hook", "secret_token", "aZ_-9", "max_connections", "5"), ""},
		{"setWebhook", to("http://127.0.0.1:1234/hook"), ""},
		{"setWebhook", to("x"), "invalid webhook URL specified"},
		{"setWebhook", to("http://example.org/hook"), "bad webhook: An HTTPS URL must be provided for webhook"},
		{"setWebhook", to("https://example.org:444/hook"), "bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443"},
		{"setWebhook", to("https://example.org/hook", "secret_token", strings.Repeat("x", 257)), "secret token is too long"},
		{"setWebhook", to("https://example.org/hook", "secret_token", "bí mật"), "secret token contains unallowed characters"},
		{"getUpdates", nil, "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"},
		{"setWebhook", to(""), ""},
		{"getUpdates", nil, ""},
	}.check(t, s)
}

func TestSetWebhookEndsAPoll(t *testing.T) {
	s := New(t)
	poll := make(chan answer)
	go func() { poll <- call(t, s, "getUpdates", "timeout", "50") }()
	s.waitFor(func() bool { return s.updates.poll != nil })
	call(t, s, "setWebhook", "url", "https://example.org/hook")
	if got := <-poll; got.Code != http.StatusConflict || got.Description != "Conflict: terminated by setWebhook request" {
		t.Errorf("got %+v", got)
	}
}

// hook is a bot's webhook that answers as a test says.
type hook struct {
	came chan string // the text of each update that comes
	says chan func(w http.ResponseWriter)
}

func listen(t *testing.T, s *Server, secret string) hook {
	h := hook{make(chan string), make(chan func(http.ResponseWriter))}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("X-Telegram-Bot-Api-Secret-Token"); got != secret || r.Method != http.MethodPost {
			t.Errorf("the webhook gets %s with the secret %q", r.Method, got)
		}
		var u struct {
			Message struct {
				Text string `json:"text"`
			} `json:"message"`
		}
		if err := json.NewDecoder(r.Body).Decode(&u); err != nil {
			t.Error(err)
		}
		h.came <- u.Message.Text
		(<-h.says)(w)
	}))
	t.Cleanup(server.Close)
	refusals{{"setWebhook", []string{"url", server.URL, "secret_token", secret}, ""}}.check(t, s)
	return h
}

func (h hook) expect(t *testing.T, text string, then func(http.ResponseWriter)) {
	t.Helper()
	if got := <-h.came; got != text {
		t.Errorf("the webhook gets %q, want %q", got, text)
	}
	h.says <- then
}

func status(code int) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) { w.WriteHeader(code) }
}

func later(seconds int) func(http.ResponseWriter) {
	return func(w http.ResponseWriter) {
		w.Header().Set("Retry-After", fmt.Sprint(seconds))
		w.WriteHeader(http.StatusServiceUnavailable)
	}
}

// pending waits until the first waiting update has failed so often, and gives
// how long until it is sent again.
func pending(s *Server, fails int) time.Duration {
	var left time.Duration
	s.waitFor(func() bool {
		q := s.updates.queue
		if len(q) == 0 || q[0].try.fails < fails {
			return false
		}
		left = q[0].try.at.Sub(s.now()).Round(time.Second)
		return true
	})
	return left
}

func TestWebhookTriesAgain(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	h := listen(t, s, "bi-mat")
	chat.Say("một")
	chat.Say("hai")
	h.expect(t, "một", status(500))
	h.expect(t, "một", status(500)) // again at once, and what is behind waits
	for i, want := range []time.Duration{2 * time.Second, 4 * time.Second, 8 * time.Second} {
		if got := pending(s, i+2); got != want {
			t.Errorf("after %d failures it waits %v, want %v", i+2, got, want)
		}
		s.Advance(want)
		h.expect(t, "một", status(500))
	}
	if got := pending(s, 5); got != 16*time.Second {
		t.Errorf("it waits %v", got)
	}
	s.Advance(16 * time.Second)
	h.expect(t, "một", later(600))
	if got := pending(s, 6); got != 600*time.Second {
		t.Errorf("told to wait it waits %v", got)
	}
	info := string(call(t, s, "getWebhookInfo").Result)
	for _, part := range []string{`"pending_update_count":2`, `"last_error_message":"Wrong response from the webhook: 503 Service Unavailable"`, `"max_connections":40`} {
		if !strings.Contains(info, part) {
			t.Errorf("the webhook is %s, want %s in it", info, part)
		}
	}
	s.Advance(600 * time.Second)
	h.expect(t, "một", status(200))
	h.expect(t, "hai", status(204))
	s.WaitForConfirmed()
}

func TestWebhookLanesAreApart(t *testing.T) {
	s := New(t)
	one, other := s.Private(lan), s.Private(Person{ID: 8, Name: "Minh"})
	h := listen(t, s, "")
	one.Say("một")
	first := <-h.came // and no answer yet
	one.Say("hai")
	other.Say("ba")
	if second := <-h.came; first != "một" || second != "ba" {
		t.Errorf("the webhook gets %q and %q", first, second)
	}
	h.says <- status(200)
	h.says <- status(200)
	h.expect(t, "hai", status(200))
	s.WaitForConfirmed()
}

func TestWebhookThatIsGone(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	h := listen(t, s, "")
	chat.Say("một")
	h.expect(t, "một", status(http.StatusGone))
	h.expect(t, "một", status(http.StatusGone))
	pending(s, 2)
	s.Advance(23*time.Hour + time.Minute)
	h.expect(t, "một", status(http.StatusGone))
	s.waitFor(func() bool { return s.webhook.url == "" })
	if u := take(t, s); len(u) != 1 {
		t.Errorf("there wait %v, want the message", u)
	}
}

func TestDeleteWebhookKeepsOrDropsWhatWaits(t *testing.T) {
	s := New(t)
	chat := s.Private(lan)
	s.SetWebhook("https://example.org/hook")
	chat.Say("một")
	call(t, s, "deleteWebhook")
	if got := ids(t, s); len(got) != 1 {
		t.Errorf("there wait %v, want the message", got)
	}
	call(t, s, "deleteWebhook", "drop_pending_updates", "true")
	if got := ids(t, s); len(got) != 0 {
		t.Errorf("there wait %v, want nothing", got)
	}
}
