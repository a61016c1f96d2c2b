package chart

import (
	"bytes"
	"flag"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// pictures is a folder to put the pictures of all cases in, to look at them.
var pictures = flag.String("pictures", "", "write the pictures into this folder")

// TestLayout holds that no label lies on another or outside the picture, that none is
// too small for a telephone, and that the same figures give the same bytes.
func TestLayout(t *testing.T) {
	ink, err := newInk()
	if err != nil {
		t.Fatal(err)
	}
	for name, answer := range cases(t) {
		t.Run(name, func(t *testing.T) {
			c, err := Choose(answer)
			if err != nil {
				t.Fatal(err)
			}
			s := c.layout(ink)
			canvas := box{0, 0, float64(s.width), float64(s.height)}
			if s.width != width || s.height < 300 || s.height > 1500 {
				t.Errorf("the picture is %d × %d", s.width, s.height)
			}
			for i, a := range s.texts {
				if !within(a.box, canvas) {
					t.Errorf("%q at %v is not within %v", a.text, a.box, canvas)
				}
				if styleOf[a.style].size < 22 {
					t.Errorf("%q is too small", a.text)
				}
				for _, b := range s.texts[:i] {
					if a.box.overlaps(b.box, -6) { // boxes hold the room for marks, which few letters fill
						t.Errorf("%q at %v lies on %q at %v", a.text, a.box, b.text, b.box)
					}
				}
			}
			for _, a := range s.texts {
				value := a.style == styleValue || a.style == styleSmallValue
				for _, sh := range s.shapes {
					if mark := sh.color == blue && sh.fill != stroke; value && mark && a.box.overlaps(sh.box, -8) {
						t.Errorf("%q at %v lies on a mark at %v", a.text, a.box, sh.box)
					}
				}
			}
			for _, sh := range s.shapes {
				if !within(sh.box, canvas) {
					t.Errorf("a shape at %v is not within %v", sh.box, canvas)
				}
			}
			first, err := c.PNG()
			if err != nil {
				t.Fatal(err)
			}
			if again, _ := c.PNG(); !bytes.Equal(first, again) {
				t.Error("drawing twice gives different bytes")
			}
			if len(first) > 200_000 {
				t.Errorf("%d bytes", len(first))
			}
			if img, err := png.Decode(bytes.NewReader(first)); err != nil || img.Bounds() != image.Rect(0, 0, s.width, s.height) {
				t.Errorf("not a picture of %d × %d: %v", s.width, s.height, err)
			}
			if *pictures != "" {
				if err := os.WriteFile(filepath.Join(*pictures, strings.ReplaceAll(name, " ", "-")+".png"), first, 0o600); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func within(b, canvas box) bool {
	x0, x1 := min(b.x0, b.x1), max(b.x0, b.x1)
	y0, y1 := min(b.y0, b.y1), max(b.y0, b.y1)
	return x0 >= canvas.x0 && y0 >= canvas.y0 && x1 <= canvas.x1 && y1 <= canvas.y1
}
