package qa_test

import (
	"fmt"
	"slices"
	"testing"

	"solieu/index"
)

// TestTrapCompany puts what no report states beside a known indicator: the known
// one's figure must not pass for both.
func TestTrapCompany(t *testing.T) {
	t.Parallel()
	var traps []trap
	for i, s := range trapSeries(t, engine(t).Figures()) {
		for k := range 3 {
			noun := trapNouns[(i*3+k)%len(trapNouns)]
			forms := []string{"%[1]s và %[2]s", "%[2]s, %[1]s", "so sánh %[1]s với %[2]s", "tổng %[1]s và %[2]s", "%[1]s and %[2]s"}
			traps = append(traps, trap{s.id, fmt.Sprintf(forms[(i+k)%len(forms)], s.names[0], noun)})
		}
	}
	e := engine(t)
	traps = slices.DeleteFunc(traps, func(trap trap) bool {
		a := e.Ask(t.Context(), trap.text, index.Understood{})
		return len(a.Missing) > 0 // it says so of the other
	})
	spring(t, traps)
}

// TestTrapSuperlatives asks for the highest among what no report divides anything by.
func TestTrapSuperlatives(t *testing.T) {
	t.Parallel()
	var traps []trap
	for _, s := range trapSeries(t, engine(t).Figures()) {
		for _, form := range []string{"huyện nào có %s cao nhất", "nhà mạng nào có %s nhiều nhất ở Hà Nội", "%s của Bộ Y tế tháng nào cao nhất", "%s năm 2019 tháng nào thấp nhất"} {
			traps = append(traps, trap{s.id, fmt.Sprintf(form, s.names[0])})
		}
	}
	for _, noun := range trapNouns {
		traps = append(traps, trap{"", "tháng nào " + noun + " cao nhất"}, trap{"", noun + " thấp nhất"})
	}
	spring(t, traps)
}
