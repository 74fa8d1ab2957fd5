"""Follows the operators of PDF pages (ISO 32000-1, 8 and 9) and records runs of glyphs and straight lines. Knows no engine.

Colours, clips and pictures are ignored; invisible text is kept, as in every other engine.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, Protocol, TypeAlias

from kprocure_parse.readers.limits import Limits
from kprocure_parse.readers.pdf_operations import Operand, perform
from kprocure_parse.readers.pdf_sheet import Box, GlyphRun, Matrix, moved, product

_THIN = 3.0
_MANY = 400
_DEPTH = 12
_SPACE = 32
_MOST_SAVED = 1_000
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_Point: TypeAlias = tuple[str, float, float]


class Glyph(NamedTuple):
    """One code of a font: its text, its advance in em, and the code itself."""

    text: str
    advance: float
    code: int


class Typeface(Protocol):
    """A font."""

    wide: bool
    """Whether codes have several bytes, in which case no word spacing applies."""
    vertical: bool

    def glyphs(self, text: bytes) -> Sequence[Glyph]:
        """The glyphs of a string."""
        ...


class FormObject(NamedTuple):
    """A drawing that others use (form XObject)."""

    content: bytes
    matrix: Matrix
    resources: Resources


class Resources(Protocol):
    """What the names in a content stream stand for."""

    def typeface(self, name: str) -> Typeface | None:
        """The font with a name."""
        ...

    def form(self, name: str) -> FormObject | None:
        """The drawing with a name; None for pictures."""
        ...


class Drawing:
    """What one page draws; raises LimitExceeded over `limits.max_characters` and `limits.max_drawn`."""

    def __init__(self, limits: Limits, done: int = 0) -> None:
        """`done` is the number of operations on the pages before."""
        self.limits = limits
        self.runs: list[GlyphRun] = []
        self.rules: list[Box] = []
        self.done = done
        self.characters = 0

    def draw(self, content: bytes, resources: Resources, matrix: Matrix, depth: int = _DEPTH) -> None:
        """Follows one content stream and the forms it uses."""
        perform(content, _Pen(self, resources, matrix, depth).act)


class _Pen:
    """The graphics state of one content stream."""

    def __init__(self, drawing: Drawing, resources: Resources, matrix: Matrix, depth: int) -> None:
        self.drawing = drawing
        self.resources = resources
        self.depth = depth
        self.matrix = matrix
        self.typeface: Typeface | None = None
        self.size = self.spacing = self.word_spacing = self.leading = self.rise = 0.0
        self.scaling = 1.0
        self.saved: list[tuple[Matrix, Typeface | None, float, float, float, float, float, float]] = []
        self.text = self.line = _UNIT
        self.path: list[_Point] = []

    def act(self, operator: bytes, operands: list[Operand]) -> None:
        """Executes one operation; unknown operators and wrong operands are skipped."""
        drawing = self.drawing
        drawing.done += 1
        if drawing.done > drawing.limits.max_drawn:
            drawing.limits.check("pdf", "max_drawn", drawing.done, "drawing operations")
        action = _ACTIONS.get(operator)
        if action is None:
            return
        try:
            action(self, operands)
        except (TypeError, ValueError, IndexError, ArithmeticError):
            return

    def save(self, _: list[Operand]) -> None:
        if len(self.saved) < _MOST_SAVED:
            self.saved.append((
                self.matrix, self.typeface, self.size, self.spacing, self.word_spacing, self.leading, self.rise, self.scaling,
            ))  # fmt: skip

    def restore(self, _: list[Operand]) -> None:
        if self.saved:
            (
                self.matrix, self.typeface, self.size, self.spacing, self.word_spacing, self.leading, self.rise, self.scaling,
            ) = self.saved.pop()  # fmt: skip

    def transform(self, operands: list[Operand]) -> None:
        self.matrix = product(_matrix(operands), self.matrix)

    def begin_text(self, _: list[Operand]) -> None:
        self.text = self.line = _UNIT

    def set_font(self, operands: list[Operand]) -> None:
        name, size = operands
        self.typeface = self.resources.typeface(name) if isinstance(name, str) else None
        self.size = _number(size)

    def set_spacing(self, operands: list[Operand]) -> None:
        self.spacing = _number(operands[0])

    def set_word_spacing(self, operands: list[Operand]) -> None:
        self.word_spacing = _number(operands[0])

    def set_scaling(self, operands: list[Operand]) -> None:
        self.scaling = _number(operands[0]) / 100

    def set_leading(self, operands: list[Operand]) -> None:
        self.leading = _number(operands[0])

    def set_rise(self, operands: list[Operand]) -> None:
        self.rise = _number(operands[0])

    def set_text_matrix(self, operands: list[Operand]) -> None:
        self.text = self.line = _matrix(operands)

    def move(self, operands: list[Operand]) -> None:
        x, y = operands
        self.text = self.line = product((1.0, 0.0, 0.0, 1.0, _number(x), _number(y)), self.line)

    def move_and_lead(self, operands: list[Operand]) -> None:
        self.leading = -_number(operands[1])
        self.move(operands)

    def next_line(self, _: list[Operand]) -> None:
        self.move([0.0, -self.leading])

    def show(self, operands: list[Operand]) -> None:
        self.write([operands[-1]])

    def show_next(self, operands: list[Operand]) -> None:
        self.next_line([])
        self.write([operands[-1]])

    def show_spaced(self, operands: list[Operand]) -> None:
        word_spacing, spacing, text = operands
        self.word_spacing, self.spacing = _number(word_spacing), _number(spacing)
        self.show_next([text])

    def show_all(self, operands: list[Operand]) -> None:
        if isinstance(operands[-1], list):
            self.write(operands[-1])

    def write(self, pieces: Sequence[Operand]) -> None:
        """Writes strings and the distances between them, in thousandths of an em to the left."""
        if self.typeface is None:
            return
        if self.typeface.vertical:
            self.write_down(pieces, self.typeface)
            return
        letters: list[str] = []
        lefts: list[float] = []
        rights: list[float] = []
        em = self.size * self.scaling
        gap = self.spacing * self.scaling
        word_gap = 0.0 if self.typeface.wide else self.word_spacing * self.scaling
        x = 0.0
        for piece in pieces:
            if isinstance(piece, float):
                x -= piece * 0.001 * em
            elif isinstance(piece, bytes):
                for text, advance, code in self.typeface.glyphs(piece):
                    end = x + advance * em
                    for letter in text:
                        letters.append(letter)
                        lefts.append(x)
                        rights.append(end)
                    x = end + gap
                    if word_gap and code == _SPACE:
                        x += word_gap
        if letters:
            self.note("".join(letters), lefts, rights)
        self.text = product((1.0, 0.0, 0.0, 1.0, x, 0.0), self.text)

    def write_down(self, pieces: Sequence[Operand], typeface: Typeface) -> None:
        """Vertical writing: every glyph is centred below the one before."""
        y = 0.0
        for piece in pieces:
            if isinstance(piece, float):
                y -= piece * 0.001 * self.size
            elif isinstance(piece, bytes):
                for text, _, _ in typeface.glyphs(piece):
                    y -= self.size
                    self.note(
                        text[:1],
                        [-0.5 * self.size * self.scaling],
                        [0.5 * self.size * self.scaling],
                        y + 0.12 * self.size,
                    )
                    y -= self.spacing
        self.text = product((1.0, 0.0, 0.0, 1.0, 0.0, y), self.text)

    def note(self, text: str, lefts: list[float], rights: list[float], above: float = 0.0) -> None:
        """Puts a run on the sheet, given its places in text space."""
        drawing = self.drawing
        drawing.characters += len(text)
        drawing.limits.check("pdf", "max_characters", drawing.characters, "characters")
        a, b, c, d, e, f = product(self.text, self.matrix)
        size = abs(self.size) * (c * c + d * d) ** 0.5
        rise = self.rise + above
        if abs(b) > abs(a) or a < 0:
            for letter, left, right in zip(text, lefts, rights, strict=True):
                one, two = moved((a, b, c, d, e, f), left, rise), moved((a, b, c, d, e, f), right, rise)
                drawing.runs.append(
                    GlyphRun(letter, (min(one[0], two[0]),), (max(one[0], two[0]),), max(one[1], two[1]), size)
                )
            return
        e += c * rise
        drawing.runs.append(
            GlyphRun(text, [a * x + e for x in lefts], [a * x + e for x in rights], b * lefts[0] + d * rise + f, size)
        )

    def use(self, operands: list[Operand]) -> None:
        name = operands[-1]
        form = self.resources.form(name) if self.depth and isinstance(name, str) else None
        if form is not None:
            self.drawing.draw(form.content, form.resources, product(form.matrix, self.matrix), self.depth - 1)

    def path_move(self, operands: list[Operand]) -> None:
        x, y = operands
        self.path.append(("m", _number(x), _number(y)))

    def path_line(self, operands: list[Operand]) -> None:
        x, y = operands
        self.path.append(("l", _number(x), _number(y)))

    def path_curve(self, operands: list[Operand]) -> None:
        for place in range(0, len(operands) - 1, 2):
            self.path.append(("c", _number(operands[place]), _number(operands[place + 1])))

    def path_close(self, _: list[Operand]) -> None:
        start = next((point for point in reversed(self.path) if point[0] == "m"), None)
        if start is not None and self.path[-1][0] != "h":
            self.path.append(("h", start[1], start[2]))

    def path_box(self, operands: list[Operand]) -> None:
        x, y, width, height = map(_number, operands)
        right, top = x + width, y + height
        self.path += (("m", x, y), ("l", right, y), ("l", right, top), ("l", x, top), ("h", x, y))

    def fill(self, _: list[Operand]) -> None:
        self.paint(stroke=False)

    def stroke(self, _: list[Operand]) -> None:
        self.paint(stroke=True)

    def close_and_stroke(self, _: list[Operand]) -> None:
        self.path_close([])
        self.paint(stroke=True)

    def forget(self, _: list[Operand]) -> None:
        self.path = []

    def paint(self, *, stroke: bool) -> None:
        path, self.path = self.path, []
        if len(path) < 2:
            return
        points = [moved(self.matrix, x, y) for _, x, y in path]
        across, down = [x for x, _ in points], [y for _, y in points]
        box = (min(across), min(down), max(across), max(down))
        rules = self.drawing.rules
        if _thin(box):
            rules.append(box)
        elif stroke and len(path) < _MANY:
            rules.extend(
                (min(one[0], two[0]), min(one[1], two[1]), max(one[0], two[0]), max(one[1], two[1]))
                for one, two, (kind, _, _) in zip(points, points[1:], path[1:], strict=False)
                if kind in "lh" and (abs(one[0] - two[0]) < _THIN or abs(one[1] - two[1]) < _THIN)
            )


_ACTIONS: Mapping[bytes, Callable[[_Pen, list[Operand]], None]] = {
    b"q": _Pen.save, b"Q": _Pen.restore, b"cm": _Pen.transform, b"Do": _Pen.use,
    b"BT": _Pen.begin_text, b"Tf": _Pen.set_font, b"Tc": _Pen.set_spacing, b"Tw": _Pen.set_word_spacing,
    b"Tz": _Pen.set_scaling, b"TL": _Pen.set_leading, b"Ts": _Pen.set_rise, b"Tm": _Pen.set_text_matrix,
    b"Td": _Pen.move, b"TD": _Pen.move_and_lead, b"T*": _Pen.next_line,
    b"Tj": _Pen.show, b"TJ": _Pen.show_all, b"'": _Pen.show_next, b'"': _Pen.show_spaced,
    b"m": _Pen.path_move, b"l": _Pen.path_line, b"c": _Pen.path_curve, b"v": _Pen.path_curve, b"y": _Pen.path_curve,
    b"h": _Pen.path_close, b"re": _Pen.path_box, b"n": _Pen.forget,
    b"f": _Pen.fill, b"F": _Pen.fill, b"f*": _Pen.fill, b"S": _Pen.stroke, b"B": _Pen.stroke, b"B*": _Pen.stroke,
    b"s": _Pen.close_and_stroke, b"b": _Pen.close_and_stroke, b"b*": _Pen.close_and_stroke,
}  # fmt: skip


def _number(operand: Operand) -> float:
    if isinstance(operand, float):
        return operand
    raise TypeError(type(operand))


def _matrix(operands: list[Operand]) -> Matrix:
    a, b, c, d, e, f = map(_number, operands)
    return a, b, c, d, e, f


def _thin(box: Box) -> bool:
    return box[2] - box[0] < _THIN or box[3] - box[1] < _THIN
