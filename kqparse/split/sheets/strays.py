"""Names that stray into a heading: in lines of their own, at the ends of lines, at the ends of the title."""

from collections.abc import Sequence

from kqparse.split.prose.groups import SIGNS, begins_anew, joined, trimmed, within
from kqparse.split.prose.paragraphs import Paragraph
from kqparse.split.prose.usage import words
from kqparse.split.sheets.clues import Clues
from kqparse.split.sheets.layers import LayerRules
from kqparse.text.languages import judge
from kqparse.text.traced import Traced


class Strays:
    """Takes names out of headings; what may be a part of the title stays in it."""

    def __init__(self, clues: Clues, layers: LayerRules) -> None:
        self._clues = clues
        self._layers = layers

    def lines(self, lines: list[Paragraph], start: int = 0) -> tuple[list[Paragraph], list[Traced]]:
        """The lines without names in lines of their own and at the ends of lines, from the line `start` on."""
        kept = lines[:start]
        stray: list[Paragraph] = []
        for index, line in enumerate(lines[start:], start):
            following = lines[index + 1] if index + 1 < len(lines) else None
            before = kept[-1] if len(kept) > start else None
            if len(lines) > start + 1 and self._alone(line, before, following):
                stray.append(line)
                continue
            anew = following is not None and begins_anew(following.text)
            cut = line.start + (self._clues.names.at_end(line.text) if anew else len(line.text))
            kept += within([line], line.start, cut)
            stray += within([line], cut, line.end)
        return (kept, texts(stray)) if len(kept) > start else (lines, [])

    def title(self, lines: Sequence[Paragraph]) -> tuple[Traced | None, list[Traced]]:
        """The title without the signs around it, and names at its ends."""
        whole = joined(lines)
        title = trimmed(whole) if whole else None
        if not title:
            return None, []
        names = self._clues.names
        begin, end = names.at_start(title.text), names.at_end(title.text)
        if end == len(title.text) and judge(title.text, self._clues.grammar.languages) == "kk":
            end = names.cut_off(title.text, len(lines[-1].text))
        if begin >= end:
            return title, []
        stray = [_bare(title[:begin], SIGNS), _bare(title[end:], SIGNS)]
        return trimmed(title[begin:end]), [piece for piece in stray if piece]

    def _alone(self, line: Paragraph, before: Paragraph | None, following: Paragraph | None) -> bool:
        """Whether a line is wholly stray: a name, figures, or what is left of a name before something new."""
        if line.text.isdigit():
            return following is not None and begins_anew(following.text)
        if following is not None and self._clues.names.begins(following.text):
            return False  # a given name before its surname, as in the name of a school
        if self._clues.names.alone(line.text):
            return not self._needed(line, before, following)
        return before is None and following is not None and self._is_fragment(line, following)

    def _needed(self, line: Paragraph, before: Paragraph | None, following: Paragraph | None) -> bool:
        """Whether what looks like a name is a part of the title: its first word, or one that it has elsewhere too."""
        last = words(before.text)[-1:] if before else []
        if last and self._clues.usage.together(last[0], words(line.text)[0]):
            return True
        first = before is None or self._layers.names_unit(before.text)
        return first and following is not None and not begins_anew(following.text)

    def _is_fragment(self, line: Paragraph, following: Paragraph) -> bool:
        """Whether a line is one word of no meaning before a word that begins something new."""
        first = words(following.text)[:1]
        if not first or not begins_anew(following.text) or self._layers.possessed(first[0]):
            return False
        apart = self._clues.of.text.count("\n", line.end, following.start) > 1
        new = self._clues.known(first[0]) or (apart and not self._clues.usage.name(first[0]))
        return new and self._clues.names.fragment(line.text)


def texts(lines: Sequence[Paragraph]) -> list[Traced]:
    """Stray lines as text, without the signs around them; lines of signs alone are none."""
    found = [_bare(line.traced(), SIGNS + "()") for line in lines]
    return [text for text in found if any(map(str.isalnum, text.text))]


def _bare(text: Traced, signs: str) -> Traced:
    """A text without the signs around it; the point behind an initial is of the name."""
    begin, end = len(text.text) - len(text.text.lstrip(signs)), len(text.text.rstrip(signs))
    initial = text.text[max(end - 2, 0) : end]
    if text.text[end : end + 1] == "." and initial[-1:].isupper() and not initial[:-1].isalpha():
        end += 1
    return text[min(begin, end) : end]
