package telegramtest

import (
	"fmt"
	"net/http"
	"slices"
	"strconv"
)

// Fault is what goes wrong with one call.
type Fault struct {
	refused *refusal
	status  int // of an HTML page
	cut     bool
	late    bool
	instead any
	chat    string // the only one to fail; "" for any
}

// In gives the fault that only calls for a chat meet.
func (f Fault) In(chat int64) Fault {
	f.chat = strconv.FormatInt(chat, 10)
	return f
}

// Flood is a 429 that asks for a pause in seconds.
func Flood(seconds int) Fault {
	return Fault{refused: &refusal{
		Code:        http.StatusTooManyRequests,
		Description: fmt.Sprintf("Too Many Requests: retry after %d", seconds),
		Parameters:  map[string]int{"retry_after": seconds},
		retryAfter:  seconds,
	}}
}

// Broken is an HTML page with a status such as 502, as a proxy gives it.
func Broken(status int) Fault { return Fault{status: status} }

// Refused is any refusal of the API's.
func Refused(code int, description string) Fault {
	return Fault{refused: &refusal{Code: code, Description: description}}
}

// Cut is a connection that ends before the call is carried out.
func Cut() Fault { return Fault{cut: true} }

// CutLate is a connection that ends after the call was carried out, before the
// answer.
func CutLate() Fault { return Fault{cut: true, late: true} }

// Instead is a success with another result than the true one.
func Instead(result any) Fault { return Fault{instead: result} }

// Fail orders a fault for each of the next calls of a method.
func (s *Server) Fail(method string, faults ...Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults[method] = append(s.faults[method], faults...)
}

// Mend takes back the faults that are ordered of a method and have not come yet.
func (s *Server) Mend(method string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.faults, method)
}

func (s *Server) nextFault(method string, p params) Fault {
	s.mu.Lock()
	defer s.mu.Unlock()
	ordered := s.faults[method]
	for i, f := range ordered {
		if f.chat == "" || f.chat == p.get("chat_id") {
			s.faults[method] = slices.Delete(slices.Clone(ordered), i, i+1)
			return f
		}
	}
	return Fault{}
}

// before reports whether the fault keeps the call from being carried out.
func (f Fault) before() bool {
	return f.refused != nil || f.status != 0 || f.instead != nil || (f.cut && !f.late)
}

// respond answers with the fault and returns the status.
func (f Fault) respond(w http.ResponseWriter) int {
	switch {
	case f.refused != nil:
		return respond(w, nil, f.refused)
	case f.instead != nil:
		return respond(w, f.instead, nil)
	case f.status != 0:
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(f.status)
		fmt.Fprintf(w, "<html><body><h1>%d %s</h1></body></html>", f.status, http.StatusText(f.status))
		return f.status
	}
	if connection, _, err := http.NewResponseController(w).Hijack(); err == nil {
		connection.Close()
	}
	return 0
}
