"""Staff units that a document lists among its provisions, for the posts to which these say who is appointed.

    3. В состав отдела входят: а) начальник отдела – 1 единица; б) архивариус – 0,5 единицы.
    4. На должность начальника отдела назначается лицо с высшим образованием …

Guarantees: a list counts only where it names a post that a provision tells of; a post that it alone names is one of its
own, nothing of it is lost, and posts stand in source order.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from operator import itemgetter

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.articles import ArticleRules
from kqparse.grammar.mechanisms.titled import TitledRules
from kqparse.late_pattern import late_pattern
from kqparse.records import Aside, Block, Heading
from kqparse.split.articles.mechanism import provisions
from kqparse.split.headings.nominatives import in_nominative
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.split.titled.marks import MARK
from kqparse.split.titled.title_lines import Title, title_with_units
from kqparse.text.traced import Traced

_COLON = late_pattern(r":\s+")
_PARTS = late_pattern(r"[;,]\s+")
_LEAST = 2
_SIGNS = " .;,"


def with_units(reading: Reading, grammar: Grammar) -> Reading:
    """A reading of provisions, each post with the units that a list among them tells."""
    rules = next((family for family in grammar.families.values() if isinstance(family, TitledRules)), None)
    named = {_name(block.heading.title): at for at, block in enumerate(reading.blocks) if block.heading.title}
    if rules is None or not named:
        return reading
    blocks, asides = [*reading.blocks], list[Aside]()
    for aside in reading.asides:
        begin, entries = _entries(aside.text, rules, grammar)
        units = [(entry, title) for entry, title in entries if title]
        if len(units) < _LEAST or not any(_name(title.text) in named for _, title in units):
            asides.append(aside)
            continue
        asides.append(aside._replace(text=aside.text[:begin].strip()))
        asides += [Aside("provision", entry) for entry, title in entries if title is None]
        for entry, title in units:
            told = {"headcount": title.headcount} if title.headcount else {}
            at = named.get(_name(title.text))
            block = None if at is None else blocks[at]
            if block is None or at is None or "headcount" in block.heading.parts:
                parts = told | {"lead": (entry, entry)}
                blocks.append(Block(None, Heading(title.text, None, parts, []), []))
            else:
                parts = block.heading.parts | told | {"staffed": (entry, entry)}
                blocks[at] = block._replace(heading=block.heading._replace(parts=parts))
    return reading._replace(blocks=sorted(blocks, key=_place), asides=asides)


def with_provisions(reading: Reading, paras: Sequence[Para], grammar: Grammar) -> Reading:
    """A reading of staff units, each post with what a provision beside them says of who is appointed to it."""
    rules = next((family for family in grammar.families.values() if isinstance(family, ArticleRules)), None)
    blocks, asides = list[Block](), list[Aside]()
    for aside in reading.asides:
        asked = rules and rules.asks.search(aside.text.small)
        own = provisions([aside._replace(kind="provision")], rules) if rules and asked else None
        blocks += own.blocks if own else []
        asides += own.asides if own and own.blocks else [aside]
    told = {_name(block.heading.title): block for block in in_nominative(blocks, paras, grammar) if block.heading.title}
    done = [_asked(block, told) for block in reading.blocks]
    if not told or {id(block) for block in done} == {id(block) for block in reading.blocks}:
        return reading
    named = {_name(block.heading.title) for block in done if block.heading.title}
    more = [block for name, block in told.items() if name not in named]
    # A post of the list stands where that names it, wherever a provision asks something of it.
    placed = [*zip(map(_place, reading.blocks), done, strict=True), *((_place(block), block) for block in more)]
    return reading._replace(blocks=[block for _, block in sorted(placed, key=itemgetter(0))], asides=asides)


def _asked(block: Block, told: Mapping[str, Block]) -> Block:
    """A post with what a provision asks of its title, where nothing else is asked of it."""
    title = block.heading.title
    other = told.get(_name(title)) if title and not block.cells and not block.by_language else None
    if other is None:
        return block
    parts = {name: part for name, part in other.heading.parts.items() if name != "bent"}
    if again := other.heading.parts["bent"][1] if "bent" in other.heading.parts else other.heading.title:
        parts["again"] = again, again
    asked = [cell.text for cell in other.cells]
    heading = block.heading._replace(parts={**parts, **block.heading.parts})
    said = [phrase for _, phrase in parts.values()]
    return block._replace(heading=heading, cells=other.cells, row=[*block.row, *asked, *said] if block.row else ())


def _entries(text: Traced, rules: TitledRules, grammar: Grammar) -> tuple[int, list[tuple[Traced, Title | None]]]:
    """Where a list begins behind a colon, and its entries, each with the title and the units that it tells, if it does.

    There are none where nothing tells units.
    """
    colon = _COLON.search(text.text) if rules.headcount.search(text.small) else None
    if colon is None:
        return 0, []
    begins = [colon.end(), *(match.end() for match in _PARTS.finditer(text.text, colon.end()))]
    entries = [text[begin:end].strip(_SIGNS) for begin, end in pairwise([*begins, len(text)])]
    marks = [MARK.match(entry.text) for entry in entries]
    own = [entry[mark.end() if mark else 0 :] for entry, mark in zip(entries, marks, strict=True)]
    titles = [title_with_units(each, rules, grammar.titles) if each else None for each in own]
    return colon.end(), [(entry, title) for entry, title in zip(entries, titles, strict=True) if entry]


def _name(title: Traced) -> str:
    return " ".join(title.small.split())


def _place(block: Block) -> int:
    """Where a post stands: what is asked of it, or its title."""
    of = block.cells[0].text if block.cells else block.heading.title
    return of.start if of else 0
