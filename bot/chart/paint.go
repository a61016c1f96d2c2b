package chart

import (
	"image"
	"image/color"
	"image/draw"
	"math"

	"golang.org/x/image/vector"
)

// paint turns a scene into pixels.
func paint(s *scene, k *ink) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, s.width, s.height))
	draw.Draw(img, img.Bounds(), image.NewUniform(white), image.Point{}, draw.Src)
	for _, sh := range s.shapes {
		sh.paint(img)
	}
	for _, t := range s.texts {
		k.write(img, t)
	}
	return img
}

func (s shape) paint(img *image.RGBA) {
	switch s.fill {
	case solid:
		s.area(img, func(p *path) { p.rounded(s.box, s.radius) }, s.color)
	case round:
		s.area(img, func(p *path) { p.rounded(s.box, (s.x1-s.x0)/2) }, s.color)
	case hatched:
		s.area(img, func(p *path) { p.rounded(s.box, s.radius) }, light)
		s.area(img, func(p *path) { p.hatch(s.box) }, s.color)
	case stroke:
		s.area(img, func(p *path) { p.line(s.box, s.radius) }, s.color)
	}
}

// hatchStep is the distance between the lines of a hatching.
const hatchStep = 14

// hatch outlines slanting lines within a box.
func (p *path) hatch(b box) {
	height := b.y1 - b.y0
	for at := b.x0 - height; at < b.x1; at += hatchStep {
		// From (at, y1) to (at+height, y0), cut at the box's sides.
		if from, to := math.Max(at, b.x0), math.Min(at+height, b.x1); to > from {
			p.line(box{from, b.y1 - (from - at), to, b.y1 - (to - at)}, 1.5)
		}
	}
}

// path is an outline being drawn, relative to a corner of the picture.
type path struct {
	*vector.Rasterizer
	x, y float64
}

// area fills an outline. Each is rasterised within its own box: over the whole picture
// it would take far longer.
func (s shape) area(img *image.RGBA, outline func(*path), c color.RGBA) {
	pad := s.radius + 2
	x0, x1 := math.Min(s.x0, s.x1)-pad, math.Max(s.x0, s.x1)+pad
	y0, y1 := math.Min(s.y0, s.y1)-pad, math.Max(s.y0, s.y1)+pad
	r := image.Rect(int(math.Floor(x0)), int(math.Floor(y0)), int(math.Ceil(x1)), int(math.Ceil(y1))).Intersect(img.Bounds())
	if r.Empty() {
		return
	}
	p := &path{vector.NewRasterizer(r.Dx(), r.Dy()), float64(r.Min.X), float64(r.Min.Y)}
	outline(p)
	p.Draw(img, r, image.NewUniform(c), image.Point{})
}

func (p *path) move(x, y float64) { p.MoveTo(float32(x-p.x), float32(y-p.y)) }
func (p *path) to(x, y float64)   { p.LineTo(float32(x-p.x), float32(y-p.y)) }
func (p *path) curve(bx, by, x, y float64) {
	// A quarter of a circle: the control points lie 0.55 of the way to its corner.
	const k = 0.5523
	px, py := p.Pen()
	ax, ay := float64(px)+p.x, float64(py)+p.y
	p.CubeTo(float32(ax+(bx-ax)*k-p.x), float32(ay+(by-ay)*k-p.y), float32(x+(bx-x)*k-p.x), float32(y+(by-y)*k-p.y), float32(x-p.x), float32(y-p.y))
}

// rounded is a rectangle with round corners.
func (p *path) rounded(b box, radius float64) {
	r := math.Min(radius, math.Min(b.x1-b.x0, b.y1-b.y0)/2)
	p.move(b.x0+r, b.y0)
	p.to(b.x1-r, b.y0)
	p.curve(b.x1, b.y0, b.x1, b.y0+r)
	p.to(b.x1, b.y1-r)
	p.curve(b.x1, b.y1, b.x1-r, b.y1)
	p.to(b.x0+r, b.y1)
	p.curve(b.x0, b.y1, b.x0, b.y1-r)
	p.to(b.x0, b.y0+r)
	p.curve(b.x0, b.y0, b.x0+r, b.y0)
	p.ClosePath()
}

// line is a straight line of a width.
func (p *path) line(b box, half float64) {
	dx, dy := b.x1-b.x0, b.y1-b.y0
	length := math.Hypot(dx, dy)
	if length == 0 {
		return
	}
	nx, ny := -dy/length*half, dx/length*half
	p.move(b.x0+nx, b.y0+ny)
	p.to(b.x1+nx, b.y1+ny)
	p.to(b.x1-nx, b.y1-ny)
	p.to(b.x0-nx, b.y0-ny)
	p.ClosePath()
}
