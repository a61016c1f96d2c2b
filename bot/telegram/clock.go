package telegram

import (
	"context"
	"math/rand/v2"
	"time"
)

// Clock is the seam through which time comes in.
type Clock interface {
	Now() time.Time
	// Sleep returns nil after d, or the context's error when that ends first.
	Sleep(ctx context.Context, d time.Duration) error
}

type wallClock struct{}

func (wallClock) Now() time.Time { return time.Now() }

func (wallClock) Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}

const (
	firstPause   = time.Second
	longestPause = time.Minute
)

// backoff gives pauses that double from a second to a minute. Each is cut by
// up to a half by chance, so that programs which failed together do not come
// back together.
type backoff struct{ last time.Duration }

func (b *backoff) pause() time.Duration {
	b.last = min(max(2*b.last, firstPause), longestPause)
	return b.last/2 + rand.N(b.last/2)
}

func (b *backoff) reset() { b.last = 0 }
