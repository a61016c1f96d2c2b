// Package telegramtest is a Bot API for tests: an HTTP server that is strict
// where Telegram is strict, and the people who write to the bot through it.
//
// The bot's side is the HTTP interface: polling with confirmation and
// redelivery, sending with Telegram's own parsing of HTML and its refusals,
// form and multipart bodies. The people's side is Go: Private and Group give
// chats to write in, and WaitFor… wait for what the bot does. Nothing here
// sleeps or gives up: a bot that does not do what is waited for hangs the test,
// and the test's own time limit tells where. Faults can be ordered with Fail.
package telegramtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
)

// Token is the token of the bot that the server knows.
const Token = "123456789:TEST-token_TEST-token_TEST-token_35"

// Bot is the bot's own account.
var Bot = Person{ID: 123456789, Name: "Số Liệu", Username: "solieu_bot", IsBot: true}

// Person is an account.
type Person struct {
	ID       int64  `json:"id"`
	IsBot    bool   `json:"is_bot"`
	Name     string `json:"first_name"`
	Username string `json:"username,omitempty"`
}

// Server is a Bot API. Its methods may be called at the same time.
type Server struct {
	http *httptest.Server
	done chan struct{}

	mu        sync.Mutex
	changed   chan struct{} // closed, and replaced, at every change
	chats     map[int64]*chat
	messages  int // the number of the last message
	updates   updates
	callbacks map[string]*pressed
	faults    map[string][]Fault
	calls     []Call
	commands  []command
	files     map[string]*File
}

// Call is a call that the bot has made.
type Call struct {
	Method string
	Params map[string]string
	// Status is the answer's; 0 where the connection was cut.
	Status int
}

// New starts a server that ends with the test.
func New(t testing.TB) *Server {
	s := &Server{
		done:      make(chan struct{}),
		changed:   make(chan struct{}),
		chats:     map[int64]*chat{},
		updates:   updates{next: 1000},
		callbacks: map[string]*pressed{},
		faults:    map[string][]Fault{},
		files:     map[string]*File{},
	}
	s.http = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(func() {
		close(s.done)
		s.http.Close()
	})
	return s
}

// URL is the base address of the API.
func (s *Server) URL() string { return s.http.URL }

// Calls lists the calls of a method so far, all for "".
func (s *Server) Calls(method string) []Call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.callsOf(method)
}

func (s *Server) callsOf(method string) []Call {
	var calls []Call
	for _, c := range s.calls {
		if method == "" || c.Method == method {
			calls = append(calls, c)
		}
	}
	return calls
}

// notify wakes whoever waits; the lock is held.
func (s *Server) notify() {
	close(s.changed)
	s.changed = make(chan struct{})
}

// waitFor blocks until a condition holds; the condition runs under the lock.
func (s *Server) waitFor(holds func() bool) {
	for {
		s.mu.Lock()
		ok, changed := holds(), s.changed
		s.mu.Unlock()
		if ok {
			return
		}
		select {
		case <-changed:
		case <-s.done:
			return
		}
	}
}

// WaitForCalls waits until a method has been called n times, and answered.
func (s *Server) WaitForCalls(method string, n int) []Call {
	var calls []Call
	s.waitFor(func() bool {
		calls = s.callsOf(method)
		return len(calls) >= n
	})
	return calls
}

// WaitForConfirmed waits until the bot has confirmed every update.
func (s *Server) WaitForConfirmed() {
	s.waitFor(func() bool { return len(s.updates.queue) == 0 })
}

// refusal is an answer with ok false.
type refusal struct {
	Code        int    `json:"error_code"`
	Description string `json:"description"`
	Parameters  any    `json:"parameters,omitempty"`
}

func badRequest(description string) *refusal {
	return &refusal{Code: http.StatusBadRequest, Description: "Bad Request: " + description}
}

// method answers a call; the lock is held.
type method func(s *Server, p params) (any, *refusal)

var methods = map[string]method{
	"getme":                  (*Server).getMe,
	"sendmessage":            (*Server).sendMessage,
	"sendphoto":              (*Server).sendPhoto,
	"senddocument":           (*Server).sendDocument,
	"getfile":                (*Server).getFile,
	"editmessagetext":        (*Server).editMessageText,
	"editmessagereplymarkup": (*Server).editMessageReplyMarkup,
	"answercallbackquery":    (*Server).answerCallbackQuery,
	"sendchataction":         (*Server).sendChatAction,
	"setmycommands":          (*Server).setMyCommands,
	"deletewebhook":          (*Server).deleteWebhook,
	"getwebhookinfo":         (*Server).getWebhookInfo,
}

func (s *Server) serve(w http.ResponseWriter, r *http.Request) {
	if path, ok := strings.CutPrefix(r.URL.Path, "/file/bot"); ok {
		s.download(w, path)
		return
	}
	token, name, ok := splitPath(r.URL.Path)
	switch {
	case !ok:
		respond(w, nil, &refusal{Code: http.StatusNotFound, Description: "Not Found"})
		return
	case token != Token:
		respond(w, nil, &refusal{Code: http.StatusUnauthorized, Description: "Unauthorized"})
		return
	}
	p, bad := s.readParams(r)
	fault := s.nextFault(name)
	if fault.before() {
		s.record(name, p, fault.respond(w))
		return
	}
	result, refused := any(nil), bad
	if refused == nil {
		result, refused = s.run(r, name, p)
	}
	// The answer is on its way before the call counts as made, so that who
	// waits for the call may shut the server.
	if fault.cut {
		s.record(name, p, fault.respond(w))
		return
	}
	s.record(name, p, respond(w, result, refused))
}

func (s *Server) run(r *http.Request, name string, p params) (any, *refusal) {
	if strings.EqualFold(name, "getUpdates") {
		return s.getUpdates(r.Context(), p)
	}
	m, known := methods[strings.ToLower(name)]
	if !known {
		return nil, &refusal{Code: http.StatusNotFound, Description: "Not Found: method not found"}
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.notify()
	return m(s, p)
}

func (s *Server) record(name string, p params, status int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.calls = append(s.calls, Call{name, p, status})
	s.notify()
}

// splitPath reads /bot<token>/<method>.
func splitPath(path string) (token, method string, ok bool) {
	rest, ok := strings.CutPrefix(path, "/bot")
	token, method, found := strings.Cut(rest, "/")
	return token, method, ok && found && method != "" && !strings.Contains(method, "/")
}

func respond(w http.ResponseWriter, result any, refused *refusal) int {
	w.Header().Set("Content-Type", "application/json")
	if refused != nil {
		w.WriteHeader(refused.Code)
		json.NewEncoder(w).Encode(struct {
			OK bool `json:"ok"`
			*refusal
		}{false, refused})
		return refused.Code
	}
	json.NewEncoder(w).Encode(map[string]any{"ok": true, "result": result})
	return http.StatusOK
}

func (s *Server) getMe(params) (any, *refusal) {
	return struct {
		Person
		CanJoinGroups bool `json:"can_join_groups"`
		ReadsAll      bool `json:"can_read_all_group_messages"`
		Inline        bool `json:"supports_inline_queries"`
	}{Bot, true, false, false}, nil
}
