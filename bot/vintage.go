package bot

import (
	"slices"

	"solieu/corpus"
	"solieu/index"
)

// Annotate gives the figures of an answer the notes on other values that reports
// give for them, for those who read the answer as data.
func Annotate(a index.Answer) index.Answer {
	a.Figures = slices.Clone(a.Figures)
	for i := range a.Figures {
		f := &a.Figures[i]
		f.Notes = slices.Clone(f.Notes)
		for _, v := range f.Vintages {
			f.Notes = append(f.Notes, textOf(vintagePieces(*f, v, false)))
		}
	}
	return a
}

// vintages adds the same notes as lines. Each number in them is the other report's,
// so that the gate can hold it against that report's figure. named says that the
// lines must tell which of several figures they are about.
func (p *page) vintages(named bool, figures ...corpus.Figure) {
	for _, f := range figures {
		for _, v := range f.Vintages[:min(len(f.Vintages), maxVintages)] {
			p.add(important, append([]piece{words(wordNote + ": ")}, vintagePieces(f, v, named)...)...)
		}
	}
}

// maxVintages is how many other values of one figure are told.
const maxVintages = 3

// vintagePieces writes: Số liệu đã được điều chỉnh: báo cáo 12/BC-BTTTT (15/3/2024)
// ghi 1.234.
func vintagePieces(f corpus.Figure, v corpus.Vintage, named bool) []piece {
	before, after := vintageWords(v.Why)
	pieces := []piece{words(wordFigures)}
	if named {
		pieces = append(append(pieces, words(" ")), shortWhenPieces(f)...)
	}
	pieces = append(pieces, words(before+wordReport))
	source := citationOf(v.Figure.Source)
	pieces = append(pieces, source.name(sourceRunes)...)
	if !source.issued.IsZero() {
		pieces = append(pieces, words(" ("), when(FormatDate(source.issued)), words(")"))
	}
	pieces = append(append(pieces, words(wordWrites)), amountPieces(v.Figure, v.Figure.Unit != f.Unit)...)
	if after != "" {
		pieces = append(append(pieces, words(after)), shortWhenPieces(v.Figure)...)
	}
	return append(pieces, words("."))
}
