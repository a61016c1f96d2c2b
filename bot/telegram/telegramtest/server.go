package telegramtest

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
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
	Language string `json:"language_code,omitempty"`
}

// Server is a Bot API. Its methods may be called at the same time.
type Server struct {
	http *httptest.Server
	done chan struct{}
	work sync.WaitGroup // of the webhook

	mu        sync.Mutex
	changed   chan struct{} // closed, and replaced, at every change
	ahead     time.Duration // of the wall clock
	chats     map[int64]*chat
	messages  int // the number of the last message
	updates   updates
	webhook   webhook
	callbacks map[string]*pressed
	queries   map[string]*inlineQuery
	inline    map[string]*Message // messages sent via the bot, by their id
	feedback  bool
	files     map[string]*File // by id
	faults    map[string][]Fault
	calls     []Call
	commands  map[commandsKey][]Command
	profile   map[profileKey]string
}

// Call is a call that the bot has made.
type Call struct {
	Method string
	Params map[string]string
	// Files are the names of uploaded files, by the name of their part.
	Files map[string]string
	// Status is the answer's; 0 where the connection was cut.
	Status int
}

// New starts a server that ends with the test.
func New(t testing.TB) *Server {
	s := Start()
	t.Cleanup(s.Close)
	return s
}

// Start starts a server on a free port of this machine.
func Start() *Server {
	s := &Server{
		done:      make(chan struct{}),
		changed:   make(chan struct{}),
		chats:     map[int64]*chat{},
		messages:  general, // which no topic can have for its number
		updates:   updates{next: 1000, sent: map[int64]queued{}},
		callbacks: map[string]*pressed{},
		queries:   map[string]*inlineQuery{},
		inline:    map[string]*Message{},
		files:     map[string]*File{},
		faults:    map[string][]Fault{},
		commands:  map[commandsKey][]Command{},
		profile:   map[profileKey]string{},
	}
	s.http = httptest.NewServer(http.HandlerFunc(s.serve))
	s.work.Go(s.deliver)
	return s
}

// Close ends the server and all that waits for it.
func (s *Server) Close() {
	close(s.done)
	s.work.Wait()
	s.http.Close()
}

// URL is the base address of the API.
func (s *Server) URL() string { return s.http.URL }

// refusal is an answer with ok false.
type refusal struct {
	Code        int    `json:"error_code"`
	Description string `json:"description"`
	Parameters  any    `json:"parameters,omitempty"`
	retryAfter  int
}

func badRequest(description string) *refusal {
	return &refusal{Code: http.StatusBadRequest, Description: "Bad Request: " + description}
}

func forbidden(description string) *refusal {
	return &refusal{Code: http.StatusForbidden, Description: "Forbidden: " + description}
}

// method answers a call; the lock is held.
type method func(s *Server, p params) (any, *refusal)

var methods = map[string]method{
	"getme":                  (*Server).getMe,
	"sendmessage":            (*Server).sendMessage,
	"sendphoto":              (*Server).sendPhoto,
	"senddocument":           (*Server).sendDocument,
	"sendchataction":         (*Server).sendChatAction,
	"editmessagetext":        (*Server).editMessageText,
	"editmessagecaption":     (*Server).editMessageCaption,
	"editmessagemedia":       (*Server).editMessageMedia,
	"editmessagereplymarkup": (*Server).editMessageReplyMarkup,
	"deletemessage":          (*Server).deleteMessage,
	"deletemessages":         (*Server).deleteMessages,
	"answercallbackquery":    (*Server).answerCallbackQuery,
	"answerinlinequery":      (*Server).answerInlineQuery,
	"getfile":                (*Server).getFile,
	"getchat":                (*Server).getChat,
	"getchatmember":          (*Server).getChatMember,
	"getchatadministrators":  (*Server).getChatAdministrators,
	"leavechat":              (*Server).leaveChat,
	"setmycommands":          (*Server).setMyCommands,
	"deletemycommands":       (*Server).deleteMyCommands,
	"getmycommands":          (*Server).getMyCommands,
	"setmyname":              setProfile("name", maxName),
	"getmyname":              getProfile("name"),
	"setmydescription":       setProfile("description", maxDescription),
	"getmydescription":       getProfile("description"),
	"setmyshortdescription":  setProfile("short_description", maxShortDescription),
	"getmyshortdescription":  getProfile("short_description"),
	"setwebhook":             (*Server).setWebhook,
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
	p, bad := readParams(r)
	fault := s.nextFault(name, p)
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
	s.calls = append(s.calls, Call{name, p.fields, p.fileNames(), status})
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
		if refused.retryAfter > 0 {
			w.Header().Set("Retry-After", strconv.Itoa(refused.retryAfter))
		}
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
	}{Bot, true, false, true}, nil
}
