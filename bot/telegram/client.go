package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/url"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	tg "github.com/go-telegram-bot-api/telegram-bot-api/v5"
)

// DefaultAPIURL is Telegram's own server.
const DefaultAPIURL = "https://api.telegram.org"

const (
	// pollTimeout is as long as the server holds an empty poll.
	pollTimeout = 50 * time.Second
	pollLimit   = pollTimeout + 15*time.Second
	// sendLimit is not less: near its limits the server holds the connection
	// and answers late.
	sendLimit = 30 * time.Second
	meLimit   = 15 * time.Second
	// fileLimit is for what is uploaded or fetched.
	fileLimit = 120 * time.Second
	// bodyLimit is well above the 4 MB that one answer to a poll may have.
	bodyLimit = 32 << 20
)

// client makes calls. The library is used for its encoder: every call runs on
// a shallow copy of it, bound to the call's own context. It logs only in its
// debug mode and in its own polling, and neither is used.
type client struct {
	library *tg.BotAPI
	base    string // the address, without a stroke at its end
	http    *http.Client
	token   Token
}

// connect asks the server once who the bot is.
func connect(ctx context.Context, token Token, apiURL string) (*client, error) {
	form, err := endpoint(apiURL)
	if err != nil {
		return nil, err
	}
	c := &client{token: token, base: baseOf(apiURL), http: &http.Client{
		Transport: newTransport(),
		// A redirect would carry the URL, and the token in it, to a stranger.
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}}
	ctx, cancel := context.WithTimeout(ctx, meLimit)
	defer cancel()
	d := &doer{ctx: ctx, client: c.http}
	c.library, err = tg.NewBotAPIWithClient(token.reveal(), form, d)
	if err == nil && c.library.Self.UserName == "" {
		err = errors.New("the answer names no bot")
	}
	if err != nil {
		c.close()
		return nil, d.failure(token, "getMe", nil, err)
	}
	return c, nil
}

func newTransport() *http.Transport {
	return &http.Transport{
		Proxy:               http.ProxyFromEnvironment,
		DialContext:         (&net.Dialer{Timeout: 15 * time.Second}).DialContext,
		TLSHandshakeTimeout: 15 * time.Second,
		ForceAttemptHTTP2:   true,
		MaxIdleConnsPerHost: 16,
		// A connection that the server has closed in the meantime makes a send
		// uncertain, so idle ones are not kept for long.
		IdleConnTimeout: 30 * time.Second,
	}
}

func (c *client) self() tg.User { return c.library.Self }

func (c *client) close() { c.http.CloseIdleConnections() }

// endpoint turns the base URL into the form that the library fills with token
// and method.
func endpoint(apiURL string) (string, error) {
	if apiURL == "" {
		apiURL = DefaultAPIURL
	}
	u, err := url.Parse(apiURL)
	if err != nil || (u.Scheme != "http" && u.Scheme != "https") || u.Host == "" || u.RawQuery != "" || u.Fragment != "" {
		return "", fmt.Errorf("the address of the Bot API must look like %s", DefaultAPIURL)
	}
	return strings.ReplaceAll(baseOf(apiURL), "%", "%%") + "/bot%s/%s", nil
}

func baseOf(apiURL string) string {
	if apiURL == "" {
		apiURL = DefaultAPIURL
	}
	return strings.TrimRight(apiURL, "/")
}

// call makes a call and gives its result. Errors are *APIError or *NetError.
func (c *client) call(ctx context.Context, method string, params tg.Params, limit time.Duration) (json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(ctx, limit)
	defer cancel()
	d := &doer{ctx: ctx, client: c.http}
	library := *c.library
	library.Client = d
	answer, err := library.MakeRequest(method, params)
	if err != nil {
		return nil, d.failure(c.token, method, answer, err)
	}
	return answer.Result, nil
}

// upload makes a call that carries a file.
func (c *client) upload(ctx context.Context, method string, params tg.Params, field, name string, data []byte) (json.RawMessage, error) {
	ctx, cancel := context.WithTimeout(ctx, fileLimit)
	defer cancel()
	d := &doer{ctx: ctx, client: c.http}
	library := *c.library
	library.Client = d
	answer, err := library.UploadFiles(method, params, []tg.RequestFile{{Name: field, Data: tg.FileBytes{Name: name, Bytes: data}}})
	if err != nil {
		return nil, d.failure(c.token, method, answer, err)
	}
	return answer.Result, nil
}

// fetch brings a file that somebody sent. Its address holds the token, so it stays
// within.
func (c *client) fetch(ctx context.Context, id string) ([]byte, error) {
	result, err := c.call(ctx, "getFile", tg.Params{"file_id": id}, sendLimit)
	if err != nil {
		return nil, err
	}
	var file struct {
		Path string `json:"file_path"`
	}
	if err := json.Unmarshal(result, &file); err != nil || file.Path == "" {
		return nil, &NetError{Method: "getFile", Reached: true, Err: errors.New("the answer names no path")}
	}
	ctx, cancel := context.WithTimeout(ctx, fileLimit)
	defer cancel()
	address := c.base + "/file/bot" + c.token.reveal() + "/" + (&url.URL{Path: file.Path}).EscapedPath()
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, &NetError{Method: "file", Err: withoutToken(c.token, err)}
	}
	response, err := c.http.Do(request)
	if err != nil {
		return nil, &NetError{Method: "file", Err: withoutToken(c.token, err)}
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return nil, &APIError{Method: "file", Status: response.StatusCode}
	}
	data, err := io.ReadAll(io.LimitReader(response.Body, bodyLimit))
	if err != nil {
		return nil, &NetError{Method: "file", Reached: true, Err: withoutToken(c.token, err)}
	}
	return data, nil
}

// doer is one call's HTTP client: it brings the context in and keeps what the
// library drops.
type doer struct {
	ctx    context.Context
	client *http.Client

	reached    atomic.Bool
	status     int
	retryAfter string
}

func (d *doer) Do(request *http.Request) (*http.Response, error) {
	trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { d.reached.Store(true) }}
	response, err := d.client.Do(request.WithContext(httptrace.WithClientTrace(d.ctx, trace)))
	if err != nil {
		return nil, err
	}
	d.status, d.retryAfter = response.StatusCode, response.Header.Get("Retry-After")
	response.Body = limitedBody{io.LimitReader(response.Body, bodyLimit), response.Body}
	return response, nil
}

type limitedBody struct {
	io.Reader
	io.Closer
}

// failure makes the error of a call, with the token taken out.
func (d *doer) failure(token Token, method string, answer *tg.APIResponse, err error) error {
	var refusal *tg.Error
	if errors.As(err, &refusal) && answer == nil {
		answer = &tg.APIResponse{
			ErrorCode: refusal.Code, Description: refusal.Message, Parameters: &refusal.ResponseParameters,
		}
	}
	if d.status == 0 || (d.status == http.StatusOK && refusal == nil) {
		return &NetError{Method: method, Reached: d.reached.Load(), Err: withoutToken(token, err)}
	}
	e := &APIError{Method: method, Status: d.status}
	if refusal != nil {
		e.Code, e.Description = answer.ErrorCode, token.hide(answer.Description)
		if p := answer.Parameters; p != nil {
			e.RetryAfter, e.MigrateTo = time.Duration(p.RetryAfter)*time.Second, p.MigrateToChatID
		}
	}
	if seconds, err := strconv.Atoi(d.retryAfter); err == nil && e.RetryAfter == 0 {
		e.RetryAfter = time.Duration(seconds) * time.Second
	}
	return e
}

// withoutToken drops the URL that package http puts in its errors, and hides
// the token should it stand elsewhere.
func withoutToken(token Token, err error) error {
	var withURL *url.Error
	if errors.As(err, &withURL) {
		err = withURL.Err
	}
	if text := err.Error(); token.hide(text) != text {
		return errors.New(token.hide(text))
	}
	return err
}
