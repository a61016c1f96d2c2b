package telegram

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"solieu/bot/telegram/telegramtest"
)

func TestParseToken(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{telegramtest.Token, true},
		{" " + telegramtest.Token + "\n", true},
		{"", false},
		{"123456789", false},
		{"123456789:short", false},
		{"123456789:AAAAAAAAAAAAAAAAAAAA/../AAAA", false},
		{"123456789:AAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAA", false},
		{"123456789:" + strings.Repeat("A", 81), false},
	}
	for _, tt := range tests {
		token, err := ParseToken(tt.text)
		if (err == nil) != tt.want || token.IsZero() == tt.want {
			t.Errorf("%q: got %v, want accepted %v", tt.text, err, tt.want)
		}
		if err != nil && len(tt.text) > 9 && strings.Contains(err.Error(), tt.text) {
			t.Errorf("%q: the error holds the text: %v", tt.text, err)
		}
	}
}

func TestTokenNeverShows(t *testing.T) {
	token, err := ParseToken(telegramtest.Token)
	if err != nil {
		t.Fatal(err)
	}
	within := struct {
		Public  Token
		private Token
		deep    *struct{ t []Token }
	}{token, token, &struct{ t []Token }{[]Token{token}}}
	var shown bytes.Buffer
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d", "%T"} {
		fmt.Fprintf(&shown, verb+verb+verb+"\n", token, &token, within)
	}
	fmt.Fprintln(&shown, token, within, errors.New(token.String()))
	for _, v := range []any{token, &token, within, map[string]any{"t": token}} {
		encoded, err := json.Marshal(v)
		if err != nil {
			t.Error(err)
		}
		shown.Write(encoded)
	}
	for _, h := range []slog.Handler{slog.NewTextHandler(&shown, nil), slog.NewJSONHandler(&shown, nil)} {
		slog.New(h).Info("x", "token", token, "within", within)
	}
	noToken(t, shown.String())
}

func noToken(t *testing.T, text string) {
	t.Helper()
	_, secret, _ := strings.Cut(telegramtest.Token, ":")
	if at := strings.Index(text, secret); at >= 0 {
		t.Errorf("the token shows: …%s", text[max(0, at-120):at+len(secret)])
	}
}

func TestRedact(t *testing.T) {
	var shown bytes.Buffer
	secret := telegramtest.Token
	for _, h := range []slog.Handler{slog.NewTextHandler(&shown, nil), slog.NewJSONHandler(&shown, nil)} {
		log := slog.New(Redact(h))
		log.With("with", "/bot"+secret+"/getMe").WithGroup("g").Info("message "+secret,
			"err", fmt.Errorf("dial %s: refused", secret),
			"list", []string{secret},
			slog.Group("in", "deep", secret), "count", 5)
	}
	noToken(t, shown.String())
	for _, want := range []string{"dial ***: refused", "g.count=5", `"count":5`, "message ***"} {
		if !strings.Contains(shown.String(), want) {
			t.Errorf("%q is lost in %s", want, &shown)
		}
	}
}
