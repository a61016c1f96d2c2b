package chats

import (
	"context"

	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"solieu/corpus"
	"solieu/index"
)

// clock is a time that tests move.
type clock struct {
	mu  sync.Mutex
	now time.Time
}

func newClock() *clock { return &clock{now: time.Date(2024, 1, 31, 8, 0, 0, 0, time.UTC)} }

func (c *clock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *clock) pass(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
}

// TestStores runs one suite over both stores.
func TestStores(t *testing.T) {
	stores := map[string]func(t *testing.T, now func() time.Time) Store{
		"memory": func(_ *testing.T, now func() time.Time) Store { return NewMemory(now) },
		"sqlite": func(t *testing.T, now func() time.Time) Store { return open(t, t.TempDir(), now) },
	}
	suite := map[string]func(t *testing.T, s Store, c *clock){
		"put and handle":           putAndHandle,
		"delivered again":          deliveredAgain,
		"attempts are counted":     attemptsAreCounted,
		"kept a week":              keptAWeek,
		"numbers start again":      numbersStartAgain,
		"offset":                   offset,
		"conversations":            conversations,
		"conversations expire":     conversationsExpire,
		"a group moves":            groupMoves,
		"threads":                  threads,
		"a chat is left":           chatIsLeft,
		"nothing after cancel":     nothingAfterCancel,
		"many at once":             manyAtOnce,
		"raw bytes are not shared": rawIsNotShared,
		"buttons":                  buttons,
		"what is expected":         whatIsExpected,
		"complaints":               complaints,
		"a person is forgotten":    personForgotten,
		"files":                    files,
		"notices, each once":       noticesOnce,
		"news of a review":         newsOfReview,
		"filed reports":            filedReports,
		"missed questions":         missedQuestions,
		"deeds and the queue":      deedsAndQueue,
		"quiet hours":              quietHours,
		"shut chats":               shutChats,
		"follows move and end":     followsMoveAndEnd,
	}
	for name, make := range stores {
		for what, run := range suite {
			t.Run(name+"/"+what, func(t *testing.T) {
				c := newClock()
				run(t, make(t, c.Now), c)
			})
		}
	}
}

func open(t *testing.T, folder string, now func() time.Time) *SQLite {
	t.Helper()
	s, err := Open(t.Context(), folder, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func update(id, lane int64) Update {
	return Update{Entry: Entry{id, lane}, Raw: []byte(`{"update_id":1}`)}
}

func put(t *testing.T, s Store, next int64, updates ...Update) []Entry {
	t.Helper()
	fresh, err := s.Put(t.Context(), updates, next)
	if err != nil {
		t.Fatal(err)
	}
	return fresh
}

func waiting(t *testing.T, s Store) []Entry {
	t.Helper()
	entries, err := s.Waiting(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return entries
}

func done(t *testing.T, s Store, id int64) {
	t.Helper()
	if err := s.Done(t.Context(), id); err != nil {
		t.Fatal(err)
	}
}

func same(t *testing.T, what string, got, want any) {
	t.Helper()
	if !reflect.DeepEqual(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func putAndHandle(t *testing.T, s Store, _ *clock) {
	fresh := put(t, s, 13, update(11, 5), update(10, 6), update(12, 5))
	want := []Entry{{11, 5}, {10, 6}, {12, 5}}
	same(t, "fresh", fresh, want)
	same(t, "waiting, by arrival", waiting(t, s), want)

	got, attempt, err := s.Take(t.Context(), 10)
	if err != nil || attempt != 1 {
		t.Fatalf("take: attempt %d, %v", attempt, err)
	}
	same(t, "taken", got, update(10, 6))
	done(t, s, 10)
	same(t, "waiting", waiting(t, s), []Entry{{11, 5}, {12, 5}})
	for _, id := range []int64{10, 99} {
		if _, _, err := s.Take(t.Context(), id); !errors.Is(err, ErrUnknown) {
			t.Errorf("take %d: got %v, want ErrUnknown", id, err)
		}
	}
	done(t, s, 99)
}

func deliveredAgain(t *testing.T, s Store, _ *clock) {
	put(t, s, 2, update(1, 5))
	same(t, "fresh while it waits", put(t, s, 3, update(1, 5), update(2, 5)), []Entry{{2, 5}})
	done(t, s, 1)
	same(t, "fresh when it is done", len(put(t, s, 3, update(1, 5))), 0)
	same(t, "waiting", waiting(t, s), []Entry{{2, 5}})
}

func attemptsAreCounted(t *testing.T, s Store, _ *clock) {
	put(t, s, 2, update(1, 5))
	for want := 1; want <= 3; want++ {
		if _, got, err := s.Take(t.Context(), 1); got != want || err != nil {
			t.Errorf("got attempt %d, %v; want %d", got, err, want)
		}
	}
}

func keptAWeek(t *testing.T, s Store, c *clock) {
	put(t, s, 3, update(1, 5), update(2, 5))
	done(t, s, 1)
	c.pass(Keep - time.Hour)
	same(t, "fresh within the week", len(put(t, s, 3, update(1, 5))), 0)
	c.pass(2 * time.Hour)
	same(t, "fresh after it", put(t, s, 3, update(1, 5)), []Entry{{1, 5}})
	same(t, "what waits is never dropped", waiting(t, s), []Entry{{2, 5}, {1, 5}})
}

func numbersStartAgain(t *testing.T, s Store, c *clock) {
	put(t, s, 901, update(900, 5))
	done(t, s, 900)
	c.pass(Keep + time.Hour)
	put(t, s, 8, update(7, 5), update(6, 5))
	same(t, "waiting, by arrival", waiting(t, s), []Entry{{7, 5}, {6, 5}})
	got, err := s.Offset(t.Context())
	if got.Next != 8 || err != nil {
		t.Errorf("got offset %v, %v; want 8", got, err)
	}
}

func offset(t *testing.T, s Store, c *clock) {
	got, err := s.Offset(t.Context())
	if got != (Offset{}) || err != nil {
		t.Errorf("got %v, %v; want the zero offset", got, err)
	}
	put(t, s, 42)
	got, err = s.Offset(t.Context())
	if got.Next != 42 || !got.At.Equal(c.Now()) || err != nil {
		t.Errorf("got %v, %v; want 42 at %v", got, err, c.Now())
	}
}

func ndxp() index.Understood {
	return index.Understood{
		Indicator: "ndxp.transactions", Name: "Giao dịch qua NDXP", Measure: corpus.Total,
		Periods: []corpus.Period{corpus.Month(2023, 9), corpus.Year(2022)},
		Shown:   index.Shown{Cited: []index.Cited{{Passage: "r.1", Figure: "r#1"}}, Choices: []string{"NDXP tháng 4/2023?"}},
	}
}

func load(t *testing.T, s Store, chat, user int64) index.Understood {
	t.Helper()
	got, err := s.Load(t.Context(), chat, user)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func save(t *testing.T, s Store, chat, user int64, u index.Understood) {
	t.Helper()
	if err := s.Save(t.Context(), chat, user, u); err != nil {
		t.Fatal(err)
	}
}

func conversations(t *testing.T, s Store, _ *clock) {
	same(t, "nobody spoke", load(t, s, -100, 7), index.Understood{})
	save(t, s, -100, 7, index.Understood{Indicator: "other"})
	save(t, s, -100, 7, ndxp())
	same(t, "the last one", load(t, s, -100, 7), ndxp())
	same(t, "another person", load(t, s, -100, 8), index.Understood{})
	same(t, "another chat", load(t, s, 7, 7), index.Understood{})
	save(t, s, -100, 7, index.Understood{})
	same(t, "forgotten", load(t, s, -100, 7), index.Understood{})
}

func conversationsExpire(t *testing.T, s Store, c *clock) {
	save(t, s, -100, 7, ndxp())
	c.pass(Keep + time.Hour)
	same(t, "after a week", load(t, s, -100, 7), index.Understood{})
	put(t, s, 1)
	same(t, "and cleaned up", load(t, s, -100, 7), index.Understood{})
}

func groupMoves(t *testing.T, s Store, _ *clock) {
	save(t, s, -5, 7, ndxp())
	save(t, s, -1005, 7, index.Understood{Indicator: "other"})
	for _, to := range []int64{-1005, -1005} {
		if err := s.Move(t.Context(), -5, to); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Move(t.Context(), -1005, -1005); err != nil {
		t.Fatal(err)
	}
	same(t, "the new chat", load(t, s, -1005, 7), ndxp())
	same(t, "the old chat", load(t, s, -5, 7), index.Understood{})
}

func nothingAfterCancel(t *testing.T, s Store, _ *clock) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := s.Put(ctx, []Update{update(1, 5)}, 2); !errors.Is(err, context.Canceled) {
		t.Errorf("put: got %v, want context.Canceled", err)
	}
	if err := s.Save(ctx, 1, 1, ndxp()); !errors.Is(err, context.Canceled) {
		t.Errorf("save: got %v, want context.Canceled", err)
	}
	same(t, "waiting", len(waiting(t, s)), 0)
}

func manyAtOnce(t *testing.T, s Store, _ *clock) {
	var group sync.WaitGroup
	for id := range int64(40) {
		group.Go(func() {
			put(t, s, id+1, update(id, id%4), update(id+1, (id+1)%4))
			if _, _, err := s.Take(t.Context(), id); err != nil && !errors.Is(err, ErrUnknown) {
				t.Error(err)
			}
			done(t, s, id)
			save(t, s, id, id, ndxp())
		})
	}
	group.Wait()
	same(t, "waiting", waiting(t, s), []Entry{{40, 0}})
}

func rawIsNotShared(t *testing.T, s Store, _ *clock) {
	u := update(1, 5)
	put(t, s, 2, u)
	u.Raw[0] = 'X'
	got, _, err := s.Take(t.Context(), 1)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "raw", string(got.Raw), string(update(1, 5).Raw))
}

func TestSQLiteSurvivesARestart(t *testing.T) {
	folder, c := filepath.Join(t.TempDir(), "dữ liệu 100% #1?"), newClock()
	before := open(t, folder, c.Now)
	put(t, before, 3, update(1, 5), update(2, 6))
	done(t, before, 1)
	save(t, before, 5, 5, ndxp())
	if err := before.Close(); err != nil {
		t.Fatal(err)
	}
	after := open(t, folder, c.Now)
	same(t, "waiting", waiting(t, after), []Entry{{2, 6}})
	same(t, "conversation", load(t, after, 5, 5), ndxp())
	same(t, "delivered again", len(put(t, after, 3, update(1, 5))), 0)
	names, err := filepath.Glob(filepath.Join(filepath.Dir(folder), "*", FileName))
	if err != nil || !slices.Contains(names, filepath.Join(folder, FileName)) {
		t.Errorf("the file is not %s in the folder: %v, %v", FileName, names, err)
	}
}

func TestSQLiteForgetsWhatPeopleWrote(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder, nil)
	put(t, s, 2, Update{Entry{1, 5}, []byte("một câu hỏi riêng tư")})
	done(t, s, 1)
	if _, err := s.db.Exec(`PRAGMA wal_checkpoint(TRUNCATE)`); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(filepath.Join(folder, FileName))
	if err != nil {
		t.Fatal(err)
	}
	if strings.Contains(string(content), "riêng tư") {
		t.Error("the text of a handled update is still in the file")
	}
}

func TestSQLiteOfANewerProgram(t *testing.T) {
	folder := t.TempDir()
	s := open(t, folder, nil)
	if _, err := s.db.Exec(`PRAGMA user_version = 99`); err != nil {
		t.Fatal(err)
	}
	s.Close()
	if _, err := Open(t.Context(), folder, nil); err == nil || !strings.Contains(err.Error(), "newer program") {
		t.Errorf("got %v, want an error that asks for a newer program", err)
	}
}

func TestOpenRefusesWhatIsNoStore(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, FileName)
	if err := os.WriteFile(file, []byte(strings.Repeat("no database ", 400)), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), folder, nil); err == nil || !strings.Contains(err.Error(), FileName) {
		t.Errorf("got %v, want an error that names the file", err)
	}
	if _, err := Open(t.Context(), file, nil); err == nil {
		t.Error("a file was taken for a folder")
	}
}
