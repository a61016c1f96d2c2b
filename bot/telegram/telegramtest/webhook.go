package telegramtest

import (
	"net"
	"net/url"
	"regexp"
	"slices"
	"time"
)

// webhook is where updates are sent; none with an empty url.
type webhook struct {
	url         string
	secret      string
	connections int
	failedAt    time.Time
	failure     string
	goneSince   time.Time // of answers with status 410 in a row
	flight      *flight
}

// flight is what is on its way.
type flight struct {
	busy   map[int64]bool // the lanes
	active int
}

const (
	defaultConnections = 40
	maxConnections     = 100
	maxSecret          = 256
)

var (
	secretForm   = regexp.MustCompile(`^[A-Za-z0-9_-]*$`)
	webhookPorts = []string{"", "443", "80", "88", "8443"}
)

// SetWebhook sets a webhook, which ends polling.
func (s *Server) SetWebhook(address string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.hook(webhook{url: address, connections: defaultConnections})
}

func (s *Server) hook(w webhook) {
	w.flight = &flight{busy: map[int64]bool{}}
	s.webhook = w
	now := s.now()
	for i := range s.updates.queue {
		s.updates.queue[i].try = tries{at: now, delay: 1}
	}
	if w.url != "" {
		s.endPoll()
	}
	s.notify()
}

// setWebhook takes any address of this machine, as a server in its local mode
// does, and sends there. Other addresses must be what Telegram asks for, and
// nothing is sent to them. Certificates and IP addresses are not modelled.
func (s *Server) setWebhook(p params) (any, *refusal) {
	address := p.get("url")
	if address == "" {
		return s.deleteWebhook(p)
	}
	u, err := url.Parse(address)
	local := err == nil && isLocal(u)
	switch secret := p.get("secret_token"); {
	case err != nil || u.Host == "":
		return nil, badRequest("invalid webhook URL specified")
	case len(secret) > maxSecret:
		return nil, badRequest("secret token is too long")
	case !secretForm.MatchString(secret):
		return nil, badRequest("secret token contains unallowed characters")
	case !local && u.Scheme != "https":
		return nil, badRequest("bad webhook: An HTTPS URL must be provided for webhook")
	case !local && !slices.Contains(webhookPorts, u.Port()):
		return nil, badRequest("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
	}
	n, bad := p.number("max_connections", defaultConnections)
	if bad != nil {
		return nil, bad
	}
	if bad := s.allow(p); bad != nil {
		return nil, bad
	}
	s.drop(p)
	s.hook(webhook{url: address, secret: p.get("secret_token"), connections: int(min(max(n, 1), maxConnections))})
	return true, nil
}

func (s *Server) deleteWebhook(p params) (any, *refusal) {
	s.drop(p)
	s.hook(webhook{})
	return true, nil
}

func (s *Server) drop(p params) {
	if p.bool("drop_pending_updates") {
		s.updates.queue = nil
	}
}

func (s *Server) getWebhookInfo(params) (any, *refusal) {
	s.expire()
	w := s.webhook
	info := map[string]any{
		"url": w.url, "has_custom_certificate": false, "pending_update_count": len(s.updates.queue),
	}
	if !w.failedAt.IsZero() {
		info["last_error_date"], info["last_error_message"] = w.failedAt.Unix(), w.failure
	}
	if w.url != "" {
		info["max_connections"], info["ip_address"] = w.connections, "127.0.0.1"
	}
	if s.updates.allowed != nil {
		info["allowed_updates"] = s.updates.allowed
	}
	return info, nil
}

func isLocal(u *url.URL) bool {
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || (ip != nil && ip.IsLoopback())
}
