"""Posts that a line prints in both languages: Главный специалист / Бас маман.

Guarantees: a post is in two languages only where a slash parts its title into one half for each; no text of it is lost.
"""

from collections.abc import Iterator, Sequence

from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.records import Block, Cell, Printed
from kqparse.split.two_languages import halves
from kqparse.text.tongues import TongueRules, by_tongue, parted
from kqparse.text.traced import Traced, join

_SLASH = "/"


def by_slash(block: Block, tongues: TongueRules) -> Block:
    """A block with its title, its labels and its texts by language; any other one as it is."""
    heading = block.heading
    titles = sides(heading.title, tongues) if heading.title and not block.by_language else {}
    if not titles:
        return block
    sections = by_tongue(halves([block.section], tongues)) if block.section else {}
    printed = {
        language: Printed(sections.get(language), heading._replace(title=title, stray=[] if at else heading.stray))
        for at, (language, title) in enumerate(titles.items())
    }
    return block._replace(cells=list(_cells(block.cells, tongues)), by_language=printed)


def sides(text: Traced, tongues: TongueRules) -> dict[Language, Traced]:
    """What stands on either side of the one slash of a text, by language; nothing where these are not two."""
    if text.text.count(_SLASH) != 1:
        return {}
    found = halves([text], tongues)
    by_words = [own.text for _, own in found]
    if len(found) != len(LANGUAGES) or by_words != [side.strip() for side in text.text.split(_SLASH)]:
        return {}
    both = by_tongue(found)
    # Words of one language may stand around a slash, too (водитель / курьер): the Kazakh half shows that it is Kazakh.
    if "kk" not in both or tongues.weight(both["kk"].text) <= 0:
        return {}
    return both


def _cells(cells: Sequence[Cell], tongues: TongueRules) -> Iterator[Cell]:
    """The cells by language; what a label says in one language only holds for the text of the other as well."""
    led: dict[Language, CriterionKind | None] = {}
    for cell in cells:
        if cell.role == "label":
            labels = sides(cell.text, tongues) or {cell.language or "kk": cell.text}
            yield from (cell._replace(text=text, language=language) for language, text in labels.items())
            led = {language: cell.kind for language in LANGUAGES if language not in labels}
            continue
        for language, text in _texts(_lines(cell.text), tongues).items():
            yield cell._replace(text=text, language=language, kind=cell.kind or led.pop(language, None))


def _texts(lines: Sequence[Traced], tongues: TongueRules) -> dict[Language, Traced]:
    """What lines say in each language: each of them by its slash, where all have one, else all by their words."""
    by_line = [sides(line, tongues) for line in lines]
    if not all(by_line):
        return by_tongue(parted(lines, tongues))
    return {language: join([line[language] for line in by_line]).tidy() for language in LANGUAGES}


def _lines(text: Traced) -> list[Traced]:
    """The lines of a text, each of which may say the same in both languages."""
    found: list[Traced] = []
    at = 0
    for (start, end), joiner in zip(text.pieces, [*text.joiners, ""], strict=True):
        found.append(text[at : at + end - start])
        at += end - start + len(joiner)
    return found


__all__ = ["by_slash", "sides"]
