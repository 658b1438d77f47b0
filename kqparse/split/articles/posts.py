"""The posts of one provision: the one that its sentence names, or several of which it says something each.

    Для должностей членов правления (заместитель начальника, главный бухгалтер): …
    На должности смотрителей назначаются лица: 1) старший смотритель – …; 2) младший смотритель – …

Guarantees: no text of a provision is lost, no post is made of an item that names none, and what is asked before a list
is asked of each post of it.
"""

from kqparse.grammar.mechanisms.articles import ArticleRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import DASH_BETWEEN, late_pattern
from kqparse.records import Block, Heading
from kqparse.split.headings.title_words import names_post
from kqparse.split.titled.groups import grouped_posts, listed_posts
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_ITEM = late_pattern(r"(?:(?<=[:;.,]\s)|(?<!.))((?:[0-9]{1,2}|[^\W\d_])\)|[-\u2013\u2014•](?=\s))\s*")
_LONGEST_TITLE = 120
_LEAST = 2
_SIGNS = " .,;:"


def each_post(block: Block, rules: ArticleRules) -> list[Block]:
    """The block of a provision, or one for each post that it names in brackets or in the items of a list."""
    title, heading, titles = block.heading.title, block.heading, rules.titles
    grouped = grouped_posts(title, len(title), titles) if title else None
    if grouped:
        group, posts = grouped
        parts = heading.parts | {"group": (group, group)}
        return [
            block._replace(heading=heading._replace(title=post, parts=parts)) for post in listed_posts(posts, titles)
        ]
    return _of_items(block, rules) or [block]


def _of_items(block: Block, rules: ArticleRules) -> list[Block]:
    """A post for each item of what is asked, where each begins with a title and a dash; else none."""
    text, group = block.cells[0].text, block.heading.title
    marks = list(_ITEM.finditer(text.text))
    if len(marks) < _LEAST or group is None:
        return []
    parts = block.heading.parts | {"group": (group, group)}
    said = text[: marks[0].start()].strip(_SIGNS)
    of_all = [said] if rules.asks.search(lower(said.text)) else []
    parts |= {"said": (said, said)} if said and not of_all else {}
    found: list[Block] = []
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(text)
        parted = _titled(text[mark.end() : end], rules.titles)
        if parted is None:
            return []
        title, sign, asked = parted
        number = text[mark.start(1) : mark.end(1)]
        own = parts | {"item": (number, number), "sign": (sign, sign)}
        ordinal = number if number.text[0].isdigit() else None
        cell = block.cells[0]._replace(text=join([*of_all, asked]))
        found.append(block._replace(heading=Heading(title, ordinal, own, []), cells=[cell]))
    return found


def _titled(item: Traced, titles: TitleRules) -> tuple[Traced, Traced, Traced] | None:
    """The title that an item begins with, the dash behind it, and what is asked; None where it names no post."""
    sign = DASH_BETWEEN.search(item.text, 0, _LONGEST_TITLE)
    title = item[: sign.start()].strip(_SIGNS) if sign else None
    if sign is None or title is None or not names_post(title, titles):
        return None
    asked = item[sign.end() :].strip(_SIGNS)
    return (title, item[sign.start() : sign.end()].strip(), asked) if asked else None
