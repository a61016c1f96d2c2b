package chart

import (
	"image/color"
)

// Colours of a picture.
var (
	dark   = color.RGBA{0x1c, 0x26, 0x33, 0xff}
	grey   = color.RGBA{0x4d, 0x5b, 0x6b, 0xff}
	pale   = color.RGBA{0xe3, 0xe8, 0xee, 0xff}
	blue   = color.RGBA{0x1b, 0x5e, 0xa8, 0xff}
	light  = color.RGBA{0xc5, 0xdb, 0xf2, 0xff}
	white  = color.RGBA{0xff, 0xff, 0xff, 0xff}
	medium = color.RGBA{0x9a, 0xa7, 0xb5, 0xff}
)

// A scene is a picture before it is painted: where each text and shape is.
type scene struct {
	width, height int
	shapes        []shape
	texts         []text
}

// box is a rectangle, in pixels.
type box struct{ x0, y0, x1, y1 float64 }

// overlaps reports whether two boxes come closer than a gap.
func (b box) overlaps(o box, gap float64) bool {
	return b.x0 < o.x1+gap && o.x0 < b.x1+gap && b.y0 < o.y1+gap && o.y0 < b.y1+gap
}

// fill is how a shape is painted.
type fill int

const (
	solid   fill = iota
	hatched      // what is not complete
	round        // a dot, in the box
	stroke       // a line from the box's first corner to its second
)

// shape is a mark without words.
type shape struct {
	box
	fill   fill
	color  color.RGBA
	radius float64 // of the corners, or half the width of a stroke
}

// text is a line of words; x and y are the left end of its baseline.
type text struct {
	x, y  float64
	style style
	text  string
	box   box
}

// margin is what the picture keeps free on all sides.
const margin = 44

func (s *scene) draw(b box, f fill, c color.RGBA, radius float64) {
	s.shapes = append(s.shapes, shape{b, f, c, radius})
}

// place says which end of a text its x is.
type place float64

const (
	left   place = 0
	middle place = 0.5
	right  place = 1
)

// textAt measures a text whose baseline is at y.
func (k *ink) textAt(s style, words string, x, y float64, p place) text {
	w := k.width(s, words)
	x -= w * float64(p)
	return text{x, y, s, words, box{x, y - k.rise(s), x + w, y + k.drop(s)}}
}

// lines adds lines of text one below the other and gives the y below them.
func (s *scene) lines(k *ink, st style, words []string, x, y float64, p place) float64 {
	for _, w := range words {
		s.texts = append(s.texts, k.textAt(st, w, x, y+k.rise(st), p))
		y += k.height(st)
	}
	return y
}
