package chart

import (
	"fmt"
	"image"
	"image/color"
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// style is how a text looks. None is below 22 pixels: Telegram shrinks the picture to
// a telephone's width and compresses it.
type style int

const (
	styleTitle style = iota
	styleUnder       // below the title: what is counted
	styleValue
	styleSmallValue
	styleAxis
	styleNote
	styles // how many there are
)

var styleOf = [styles]struct {
	size  float64
	bold  bool
	color color.RGBA
}{
	styleTitle:      {38, true, dark},
	styleUnder:      {27, false, grey},
	styleValue:      {27, true, dark},
	styleSmallValue: {22, true, dark},
	styleAxis:       {24, false, grey},
	styleNote:       {22, false, grey},
}

// fonts are Liberation Sans, which has every Vietnamese letter and is embedded: a
// system's fonts can't be relied on.
var fonts = sync.OnceValues(func() ([2]*sfnt.Font, error) {
	var parsed [2]*sfnt.Font
	for i, data := range [2][]byte{liberationsansregular.TTF, liberationsansbold.TTF} {
		f, err := opentype.Parse(data)
		if err != nil {
			return parsed, fmt.Errorf("read the font: %w", err)
		}
		parsed[i] = f
	}
	return parsed, nil
})

// ink writes and measures text. It is not safe for concurrent use, since faces are not.
type ink struct {
	faces [styles]font.Face
	fonts [styles]*sfnt.Font
	room  sfnt.Buffer
}

func newInk() (*ink, error) {
	parsed, err := fonts()
	if err != nil {
		return nil, err
	}
	k := &ink{}
	for i, s := range styleOf {
		k.fonts[i] = parsed[0]
		if s.bold {
			k.fonts[i] = parsed[1]
		}
		if k.faces[i], err = opentype.NewFace(k.fonts[i], &opentype.FaceOptions{Size: s.size, DPI: 72}); err != nil {
			return nil, fmt.Errorf("set the font's size: %w", err)
		}
	}
	return k, nil
}

// width is the room that a text takes, in pixels.
func (k *ink) width(s style, text string) float64 {
	return float64(font.MeasureString(k.faces[s], text)) / 64
}

// height is the distance between lines.
func (k *ink) height(s style) float64 { return styleOf[s].size * 1.3 }

// rise is how far letters with marks stand above the baseline: Ẫ is higher than A.
func (k *ink) rise(s style) float64 { return styleOf[s].size * 1.0 }

// drop is how far they reach below it.
func (k *ink) drop(s style) float64 { return styleOf[s].size * 0.25 }

// clean leaves out signs that the font can't show, such as emoji.
func (k *ink) clean(text string) string {
	return strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if i, err := k.fonts[styleTitle].GlyphIndex(&k.room, r); err != nil || i == 0 {
			return -1
		}
		return r
	}, text)), " ")
}

const ellipsis = "…"

// wrap breaks a text into at most so many lines of a width, at spaces; what does not
// fit ends in an ellipsis.
func (k *ink) wrap(s style, text string, width float64, limit int) []string {
	var lines []string
	line := ""
	words := strings.Fields(k.clean(text))
	for i := 0; i < len(words); i++ {
		longer := strings.TrimSpace(line + " " + words[i])
		if k.width(s, longer) <= width {
			line = longer
			continue
		}
		if len(lines) == limit-1 {
			return append(lines, k.cut(s, longer, width))
		}
		if line == "" { // one word, too long for a line
			lines = append(lines, k.cut(s, longer, width))
			continue
		}
		lines, line = append(lines, line), ""
		i--
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// cut shortens a text to a width.
func (k *ink) cut(s style, text string, width float64) string {
	if k.width(s, text) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		head := string(runes[:n])
		if space := strings.LastIndexByte(head, ' '); space > len(head)/2 && runes[n] != ' ' {
			head = head[:space]
		}
		short := strings.TrimRight(head, " ,;.(–-") + ellipsis
		if k.width(s, short) <= width {
			return short
		}
	}
	return ellipsis
}

// write draws a text with its baseline's left end at x, y.
func (k *ink) write(dst *image.RGBA, t text) {
	d := font.Drawer{
		Dst: dst, Src: image.NewUniform(styleOf[t.style].color), Face: k.faces[t.style],
		Dot: fixed.Point26_6{X: fixed.Int26_6(t.x * 64), Y: fixed.Int26_6(t.y * 64)},
	}
	d.DrawString(t.text)
}
