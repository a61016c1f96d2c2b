package telegramtest

import "time"

// now is the server's time; the lock is held.
func (s *Server) now() time.Time { return time.Now().Add(s.ahead) }

// Now is the server's time: the wall clock's, put forward by Advance.
func (s *Server) Now() time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.now()
}

// Advance puts the server's clock forward: what expires expires, and what is
// to be tried again is.
func (s *Server) Advance(d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.ahead += d
	s.notify()
}
