// Package chart draws figures as a picture: one indicator over its periods, or the
// parts of one figure. It draws what reports state and nothing else: no value is
// interpolated, a period that no report states is a gap, and what does not go
// together is left out by name.
//
// A picture is planned (Choose), laid out into a scene of texts and shapes, whose
// places tests look at, and painted. The same figures always give the same bytes.
package chart

import (
	"bytes"
	"fmt"
	"image/png"

	"solieu/corpus"
)

// Kind is the form of a picture.
type Kind string

// Kinds.
const (
	// Bars stand for what came about within each period.
	Bars Kind = "bars"
	// Line joins levels that stood in periods following one another.
	Line Kind = "line"
	// Parts are bars that lie, one for each part of a figure.
	Parts Kind = "parts"
)

// Chart is what is drawn.
type Chart struct {
	Kind Kind
	// Points are the figures drawn: of a series the oldest first, of parts the
	// largest first.
	Points []corpus.Figure
	// Whole is what the parts are parts of, where it is stated.
	Whole *corpus.Figure
	// Left are the figures that do not go with those drawn.
	Left []Left
	// times places the points of a series.
	times timeline
}

// Figures are those drawn: the points, for parts behind their whole.
func (c Chart) Figures() []corpus.Figure {
	if c.Whole == nil {
		return c.Points
	}
	return append([]corpus.Figure{*c.Whole}, c.Points...)
}

// PNG draws the chart. It refuses fewer than two points, as Choose does.
func (c Chart) PNG() ([]byte, error) {
	if len(c.Points) < minPoints {
		return nil, &Undrawable{Left: c.Left}
	}
	ink, err := newInk()
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	// The default level: the best one halves nothing and takes twice as long.
	if err := png.Encode(&b, paint(c.layout(ink), ink)); err != nil {
		return nil, fmt.Errorf("encode the picture: %w", err)
	}
	return b.Bytes(), nil
}

func (c Chart) layout(ink *ink) *scene {
	if c.Kind == Parts {
		return layoutParts(c, ink)
	}
	return layoutSeries(c, ink)
}
