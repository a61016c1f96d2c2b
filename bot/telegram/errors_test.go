package telegram

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"
)

func TestClassify(t *testing.T) {
	api := func(code int, description string) error {
		return fmt.Errorf("send: %w", &APIError{Method: "m", Status: code, Code: code, Description: description})
	}
	tests := []struct {
		err  error
		want Class
	}{
		{nil, Fine},
		{errors.New("anything"), Uncertain},
		{api(401, "Unauthorized"), Unauthorized},
		{api(404, "Not Found"), Unauthorized},
		{api(403, "Forbidden: bot was blocked by the user"), Blocked},
		{api(409, "Conflict: terminated by other getUpdates request"), Conflict},
		{api(429, "Too Many Requests: retry after 5"), Flood},
		{api(500, ""), Down},
		{&APIError{Method: "m", Status: 502}, Down},
		{api(400, "Bad Request: can't parse entities: Unsupported start tag"), BadMarkup},
		{api(400, "Bad Request: message is not modified: specified"), Ignorable},
		{api(400, "Bad Request: message to edit not found"), Ignorable},
		{api(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"), Ignorable},
		{api(400, "Bad Request: chat not found"), Refused},
		{&APIError{Method: "m", Status: 302}, Refused},
		{&APIError{Method: "m", Code: 400, MigrateTo: -1005}, Moved},
		{&NetError{"m", false, errors.New("no such host")}, Unsent},
		{&NetError{"m", true, errors.New("reset")}, Uncertain},
		{&NetError{"m", false, context.Canceled}, Stopped},
		{&NetError{"m", true, context.DeadlineExceeded}, Uncertain},
	}
	for _, tt := range tests {
		if got := Classify(tt.err); got != tt.want {
			t.Errorf("%v: got %d, want %d", tt.err, got, tt.want)
		}
	}
}

func TestBackoffDoublesToAMinute(t *testing.T) {
	var b backoff
	for i := range 20 {
		full := min(time.Second<<i, time.Minute)
		if i > 10 {
			full = time.Minute
		}
		if got := b.pause(); got < full/2 || got > full {
			t.Errorf("pause %d: got %v, want between %v and %v", i, got, full/2, full)
		}
	}
	b.reset()
	if got := b.pause(); got > time.Second {
		t.Errorf("after a success: got %v", got)
	}
}

func TestEndpoint(t *testing.T) {
	tests := map[string]string{
		"":                         "https://api.telegram.org/bot%s/%s",
		"http://127.0.0.1:8081":    "http://127.0.0.1:8081/bot%s/%s",
		"http://host/api%20x/tg//": "http://host/api%%20x/tg/bot%s/%s",
		"api.telegram.org":         "",
		"ftp://host":               "",
		"https://":                 "",
		"https://host/?a=b":        "",
		"http://host:port\n":       "",
	}
	for given, want := range tests {
		if got, err := endpoint(given); got != want || (err == nil) != (want != "") {
			t.Errorf("%q: got %q, %v; want %q", given, got, err, want)
		}
	}
}
