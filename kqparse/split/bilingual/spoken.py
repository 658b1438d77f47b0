"""Posts whose title, labels and texts stand in both languages: Главный специалист / Бас маман.

Guarantees: no text of a post is lost; one of a line is in two languages only where a slash parts its title into a half
for each.
"""

from collections.abc import Iterator, Mapping, Sequence

from kqparse.model import LANGUAGES, CriterionKind, Language
from kqparse.records import Block, Cell, Printed
from kqparse.split.bilingual.two_languages import halves
from kqparse.text.fold import lower
from kqparse.text.tongues import TongueRules, by_tongue, parted
from kqparse.text.traced import Traced, join

_SLASH, _PARTED = "/", " / "
_ENDS = ".,;"


def by_slash(block: Block, tongues: TongueRules) -> Block:
    """A block with its title, its labels and its texts by language; any other one as it is."""
    title = block.heading.title
    if title is None or block.by_language:
        return block
    titles = sides(title, tongues) or as_labels(title, block.cells, tongues)
    return in_both(block, titles, tongues) if titles else block


def as_labels(title: Traced, cells: Sequence[Cell], tongues: TongueRules) -> dict[Language, Traced]:
    """The halves of a title that shows no language, in the order in which its labels have theirs: Аспаз / Повар."""
    if title.text.count(_PARTED) != 1 or title.text.count(_SLASH) != 1:
        return {}
    at = title.text.index(_PARTED)
    parts = [title[:at], title[at + len(_PARTED) :]]
    for cell in cells:
        told = sides(cell.text, tongues) if cell.role == "label" else {}
        if told:
            order = sorted(told, key=lambda language: told[language].start)
            return dict(sorted(zip(order, parts, strict=True)))
    return {}


def in_both(block: Block, titles: Mapping[Language, Traced], tongues: TongueRules) -> Block:
    """A block with its labels and its texts by language, whose titles are known."""
    heading = block.heading
    sections = by_tongue(halves([block.section], tongues)) if block.section else {}
    printed = {
        language: Printed(sections.get(language), heading._replace(title=title, stray=[] if at else heading.stray))
        for at, (language, title) in enumerate(titles.items())
    }
    return block._replace(cells=list(cells_in_both(block.cells, tongues)), by_language=printed)


def sides(text: Traced, tongues: TongueRules) -> dict[Language, Traced]:
    """What stands on either side of the one slash of a text, by language; nothing where these are not two."""
    if text.text.count(_SLASH) != 1:
        return {}
    at = text.text.index(_SLASH)
    one, other = text[:at].strip(), text[at + 1 :].strip()
    if one and lower(one.text) == lower(other.text.rstrip(_ENDS)):
        return {"kk": one, "ru": other}  # a post that both languages call alike
    found = halves([text], tongues)
    by_words = [own.text for _, own in found]
    if len(found) != len(LANGUAGES) or by_words != [side.strip() for side in text.text.split(_SLASH)]:
        return {}
    both = by_tongue(found)
    # Words of one language may stand around a slash, too (водитель / курьер): the Kazakh half shows that it is Kazakh.
    if "kk" not in both or tongues.weight(both["kk"].text) <= 0:
        return {}
    return both


def cells_in_both(cells: Sequence[Cell], tongues: TongueRules) -> Iterator[Cell]:
    """The cells by language; what a label says in one language only holds for the text of the other as well.

    A text that shows no language is in that of its label.
    """
    led: dict[Language, CriterionKind | None] = {}
    above: Cell | None = None
    spoken: Language | None = None
    for cell in cells:
        before, above = above, cell
        if cell.role == "label":
            labels = sides(cell.text, tongues) or {cell.language or "kk": cell.text}
            yield from (cell._replace(text=text, language=language) for language, text in labels.items())
            # A label right below its like in the other language says nothing for that one.
            twin = before is not None and before.role == "label" and before.language != cell.language
            led = {} if twin else {language: cell.kind for language in LANGUAGES if language not in labels}
            spoken = None if twin or len(labels) > 1 else next(iter(labels))
            continue
        texts = _texts(_lines(cell.text), tongues)
        if spoken and len(texts) == 1 and tongues.spoken(cell.text.text) is None:
            texts = {spoken: cell.text}
        for language, text in texts.items():
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


def labelled_in_both(cells: Sequence[Cell], tongues: TongueRules) -> bool:
    """Whether some criterion has its label in both languages, in lines of their own or with a slash between them."""
    labels = [cell for cell in cells if cell.role == "label" and cell.language]
    told = {(cell.kind, cell.language) for cell in labels}
    return any((kind, "kk") in told and (kind, "ru") in told for kind, _ in told) or any(
        sides(cell.text, tongues) for cell in labels
    )
