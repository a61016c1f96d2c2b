package telegram

import (
	"slices"
	"sync"
	"testing"

	"solieu/bot/chats"
)

func TestLanesKeepOrderAndWidth(t *testing.T) {
	const width, chatCount, each = 3, 10, 20
	var mu sync.Mutex
	handled := map[int64][]int64{}
	atWork, most := map[int64]int{}, 0
	l := newLanes(width, func(e chats.Entry) {
		mu.Lock()
		atWork[e.Lane]++
		if atWork[e.Lane] > 1 {
			t.Errorf("lane %d is handled twice at a time", e.Lane)
		}
		most = max(most, total(atWork))
		mu.Unlock()
		mu.Lock()
		handled[e.Lane] = append(handled[e.Lane], e.ID)
		atWork[e.Lane]--
		mu.Unlock()
	})
	var want []int64
	for id := range int64(each) {
		want = append(want, id)
		var entries []chats.Entry
		for lane := range int64(chatCount) {
			entries = append(entries, chats.Entry{ID: id, Lane: lane})
		}
		l.add(entries)
	}
	<-l.done()
	for lane := range int64(chatCount) {
		if !slices.Equal(handled[lane], want) {
			t.Errorf("lane %d: got %v", lane, handled[lane])
		}
	}
	if most > width {
		t.Errorf("%d were handled at a time, want %d at most", most, width)
	}
	if len(l.queues)+len(l.ready)+l.workers != 0 {
		t.Errorf("left behind: %v %v %d", l.queues, l.ready, l.workers)
	}
}

func total(counts map[int64]int) int {
	sum := 0
	for _, n := range counts {
		sum += n
	}
	return sum
}

func TestASlowLaneHoldsUpNoOther(t *testing.T) {
	slow, other := make(chan bool), make(chan bool)
	l := newLanes(2, func(e chats.Entry) {
		if e.Lane == 1 {
			<-slow
			return
		}
		other <- true
	})
	l.add([]chats.Entry{{ID: 1, Lane: 1}, {ID: 2, Lane: 1}, {ID: 3, Lane: 2}})
	<-other
	close(slow)
	<-l.done()
}

func TestEmptyForgetsWhatIsNotBegun(t *testing.T) {
	begun, goOn := make(chan bool), make(chan bool)
	var handled []int64
	l := newLanes(1, func(e chats.Entry) {
		handled = append(handled, e.ID)
		begun <- true
		<-goOn
	})
	l.add([]chats.Entry{{ID: 1, Lane: 1}, {ID: 2, Lane: 1}, {ID: 3, Lane: 2}})
	<-begun
	l.empty()
	close(goOn)
	<-l.done()
	if !slices.Equal(handled, []int64{1}) {
		t.Errorf("got %v, want the first only", handled)
	}
}
