package telegram

import (
	"sync"

	"solieu/bot/chats"
)

// lanes handles entries: those of one lane one after the other, those of
// different lanes side by side, at most width at a time. Lanes take turns. A
// queue holds numbers only, the content waits in the inbox, so queues need no
// bound.
type lanes struct {
	width  int
	handle func(chats.Entry)

	mu      sync.Mutex
	queues  map[int64][]chats.Entry // of lanes that have work or are at work
	ready   []int64                 // lanes that have work and are not at work
	workers int
	idle    chan struct{} // closed while there is no worker
}

func newLanes(width int, handle func(chats.Entry)) *lanes {
	l := &lanes{width: width, handle: handle, queues: map[int64][]chats.Entry{}, idle: make(chan struct{})}
	close(l.idle)
	return l
}

// add puts entries at the ends of their lanes.
func (l *lanes) add(entries []chats.Entry) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, e := range entries {
		queue, busy := l.queues[e.Lane]
		l.queues[e.Lane] = append(queue, e)
		if !busy {
			l.ready = append(l.ready, e.Lane)
		}
	}
	for range min(len(l.ready), l.width-l.workers) {
		if l.workers == 0 {
			l.idle = make(chan struct{})
		}
		l.workers++
		go l.work()
	}
}

// empty forgets what no worker has begun; it stays in the inbox.
func (l *lanes) empty() {
	l.mu.Lock()
	defer l.mu.Unlock()
	for lane := range l.queues {
		l.queues[lane] = nil
	}
}

// done is closed when all work is done; add must not be called meanwhile.
func (l *lanes) done() <-chan struct{} {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.idle
}

func (l *lanes) work() {
	for {
		e, ok := l.next()
		if !ok {
			return
		}
		l.handle(e)
		l.release(e.Lane)
	}
}

// next takes an entry of the lane whose turn it is; with none left the worker
// is gone.
func (l *lanes) next() (chats.Entry, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for len(l.ready) > 0 {
		lane := l.ready[0]
		l.ready = l.ready[1:]
		if queue := l.queues[lane]; len(queue) > 0 {
			l.queues[lane] = queue[1:]
			return queue[0], true
		}
		delete(l.queues, lane)
	}
	l.workers--
	if l.workers == 0 {
		close(l.idle)
	}
	return chats.Entry{}, false
}

func (l *lanes) release(lane int64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.queues[lane]) == 0 {
		delete(l.queues, lane)
		return
	}
	l.ready = append(l.ready, lane)
}
