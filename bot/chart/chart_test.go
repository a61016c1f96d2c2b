package chart

import (
	"bytes"
	"errors"
	"image"
	"image/color"
	"image/png"
	"math"
	"slices"
	"strings"
	"testing"

	"solieu/corpus"
	"solieu/index"
)

func drawn(t testing.TB, a index.Answer) (Chart, image.Image) {
	t.Helper()
	c, err := Choose(a)
	if err != nil {
		t.Fatal(err)
	}
	data, err := c.PNG()
	if err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	return c, img
}

// runs counts, for each column of pixels, the pixels of a colour.
func runs(img image.Image, want color.RGBA) []int {
	counts := make([]int, img.Bounds().Dx())
	for x := range counts {
		for y := range img.Bounds().Dy() {
			if color.RGBAModel.Convert(img.At(x, y)) == want {
				counts[x]++
			}
		}
	}
	return counts
}

// TestBarsAreTrue looks at the pixels: bars are as high as their values, from zero on.
func TestBarsAreTrue(t *testing.T) {
	_, img := drawn(t, index.Answer{Figures: list(t, "2023-01 1402, 2023-02 701, 2023-03 350.5, 2023-04 0")})
	counts := runs(img, blue)
	var heights []float64
	for x := 1; x < len(counts); x++ { // the middle of each run
		if counts[x] > 0 && counts[x-1] == 0 {
			end := x + slices.Index(append(counts[x:], 0), 0)
			heights = append(heights, float64(counts[(x+end)/2]))
		}
	}
	if len(heights) != 3 {
		t.Fatalf("%d bars of heights %v, want 3", len(heights), heights)
	}
	for i, share := range []float64{1, 0.5, 0.25} {
		if got := heights[i] / heights[0]; math.Abs(got-share) > 0.01 {
			t.Errorf("bar %d is %.3f of the first, want %.2f", i, got, share)
		}
	}
}

// TestPartialIsMarked: a period of which only some days count is lighter than others.
func TestPartialIsMarked(t *testing.T) {
	whole := list(t, "2023-08 1000, 2023-09 1000")
	_, plain := drawn(t, index.Answer{Figures: whole})
	cut := list(t, "2023-08 1000, 2023-09 1000")
	cut[1].Coverage.To.Day = 15
	_, marked := drawn(t, index.Answer{Figures: cut})
	sum := func(img image.Image) (n int) {
		for _, c := range runs(img, blue) {
			n += c
		}
		return n
	}
	if share := float64(sum(marked)) / float64(sum(plain)); share < 0.5 || share > 0.8 {
		t.Errorf("the picture has %.2f of the blue, want about 0.6", share)
	}
}

// TestChoose: what does not go together is left out, with the reason.
func TestChoose(t *testing.T) {
	base := "2023-09 903, 2023-08 1402, 2023-04 498"
	for _, tt := range []struct {
		name   string
		figure func(f *corpus.Figure)
		why    Why
	}{
		{"review", func(f *corpus.Figure) { f.Status = corpus.Review }, WhyReview},
		{"indicator", func(f *corpus.Figure) { f.Indicator = "ndxp.transactions" }, WhyIndicator},
		{"part", func(f *corpus.Figure) { f.Dimension = corpus.Dimension{corpus.DimensionPart: "Phishing"} }, WhyPart},
		{"target", func(f *corpus.Figure) { f.Dimension = corpus.Dimension{corpus.DimensionKind: "mục tiêu"} }, WhyPart},
		{"measure", func(f *corpus.Figure) { f.Measure = corpus.AverageDaily }, WhyMeasure},
		{"unit", func(f *corpus.Figure) { f.Unit = "vụ" }, WhyUnit},
		{"no period", func(f *corpus.Figure) { f.Period = corpus.Period{} }, WhyNoPeriod},
		{"quarter", func(f *corpus.Figure) { f.Period = corpus.Quarter(2024, 1) }, WhyLength},
		{"repeated", func(f *corpus.Figure) { f.Period, f.Source.Issued.Year = corpus.Month(2023, 9), 2022 }, WhyRepeated},
	} {
		t.Run(tt.name, func(t *testing.T) {
			odd := figure(t, "2023-07", "5")
			tt.figure(&odd)
			c, err := Choose(index.Answer{Figures: append(list(t, base), odd)})
			if err != nil || len(c.Points) != 3 || len(c.Left) != 1 || c.Left[0].Why != tt.why {
				t.Errorf("%d points, left %v, %v; want 3 and %s", len(c.Points), c.Left, err, tt.why)
			}
			if c.Points[0].Period != corpus.Month(2023, 4) {
				t.Errorf("the first point is of %s", c.Points[0].Period)
			}
		})
	}
}

func TestChooseMore(t *testing.T) {
	cumulative := func(s string) []corpus.Figure {
		return each(list(t, s), func(_ int, f *corpus.Figure) {
			f.Measure, f.Coverage.From = corpus.Cumulative, corpus.Date{}
		})
	}
	other := cumulative("2023-01 1, 2023-02 2, 2023-03 3")
	other[1].Coverage.From = corpus.Date{Year: 2023, Month: 1, Day: 1}
	if c, err := Choose(index.Answer{Figures: other}); err != nil || len(c.Left) != 1 || c.Left[0].Why != WhyStart {
		t.Errorf("cumulated from two days: %v, %v", c.Left, err)
	}
	for name, want := range map[string]Kind{"2023-01 1, 2023-02 2": Line, "2023-01 1, 2023-07 2": Bars, "2021 1, 2022 2": Line, "2023-01 1, 2023-02 2, 2023-08 3, 2024-01 4": Bars} {
		if c, err := Choose(index.Answer{Figures: cumulative(name)}); err != nil || c.Kind != want {
			t.Errorf("%s is drawn as %s, %v; want %s", name, c.Kind, err, want)
		}
	}
	shares := parts(t, "cuộc", "", "903", "Malware", "30", "Phishing", "873")
	c, err := Choose(index.Answer{Kind: index.KindBreakdown, Figures: shares})
	if err != nil || c.Kind != Parts || c.Whole == nil || len(c.Left) != 0 || c.Points[0].Dimension[corpus.DimensionPart] != "Phishing" {
		t.Errorf("parts: %+v, %v", c, err)
	}
	if c, err := Choose(index.Answer{Kind: index.KindFigure, Figures: shares}); err != nil || c.Kind != Parts {
		t.Errorf("a figure of one period with its parts is drawn as %s, %v", c.Kind, err)
	}
}

// TestTooFew: one point is no picture, and the error says why.
func TestTooFew(t *testing.T) {
	for _, figures := range [][]corpus.Figure{nil, list(t, "2023-09 903"), list(t, "2023-09 903, 2024-Q1 2323")} {
		_, err := Choose(index.Answer{Figures: figures})
		var undrawable *Undrawable
		if !errors.As(err, &undrawable) || undrawable.Vietnamese() == "" || !strings.HasPrefix(err.Error(), "nothing to draw: fewer than two figures") {
			t.Errorf("%d figures: %v", len(figures), err)
		}
		if _, err := (Chart{Kind: Bars, Points: figures[:min(1, len(figures))]}).PNG(); !errors.As(err, &undrawable) {
			t.Errorf("a picture of one point: %v", err)
		}
	}
}

// TestNotation: numbers are the bot's, in full where they have room.
func TestNotation(t *testing.T) {
	for _, tt := range []struct{ unit, values, full, short string }{
		{"cuộc", "2023-01 1402, 2023-02 903", "1.402|903 cuộc", ""},
		{"%", "2023-01 71.2, 2023-02 97.35", "71,2%|97,35% ", ""},
		{"giao dịch", "2023-01 21231141, 2023-02 9000000", "21.231.141|9.000.000 giao dịch", "21,2|9,0 triệu giao dịch"},
		{"tài khoản", "2023-01 14600000, 2023-02 970000", "14,6|0,97 triệu tài khoản", "14.600.000|970.000 tài khoản"},
		{"VND", "2023-01 1992800000000, 2023-02 45000000000", "1.992,8|45 tỷ đồng", "1,99|0,05 nghìn tỷ đồng"},
		{"VND", "2023-01 1992812345678, 2023-02 1", "", "1,99|dưới 0,01 nghìn tỷ đồng"},
		{"VND", "2023-01 830500000000, 2023-02 1200000000", "830,5|1,2 tỷ đồng", "830,5|1,2 tỷ đồng"},
		{"USD", "2023-01 9800000000, 2023-02 31410000000", "9,8|31,41 tỷ USD", "9,8|31,4 tỷ USD"},
	} {
		figures := each(list(t, tt.values), func(_ int, f *corpus.Figure) { f.Unit = tt.unit })
		var got []string
		for _, n := range notations(figures) {
			got = append(got, valueOf(n, figures[0])+"|"+valueOf(n, figures[1])+" "+n.unit(figures[0]))
		}
		want := slices.DeleteFunc([]string{tt.full, tt.short}, func(s string) bool { return s == "" })
		if !slices.Equal(got[:min(len(got), 2)], want) {
			t.Errorf("%s %s is written %q, want %q", tt.values, tt.unit, got, want)
		}
	}
}

func BenchmarkPNG(b *testing.B) {
	all := cases(b)
	for _, name := range []string{"02 points", "05 gaps", "24 stock", "08 parts"} {
		c, err := Choose(all[name])
		if err != nil {
			b.Fatal(err)
		}
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if _, err := c.PNG(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
