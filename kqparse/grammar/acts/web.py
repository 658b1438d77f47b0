"""What pages of the web and letters print beside their text, compiled."""

from collections.abc import Iterable

from msgspec import Struct

from kqparse.grammar.acts.tables import Pages
from kqparse.text.fold import lower


class WebRules(Struct, frozen=True):
    """Lines that pages of the web print beside their text, all in lower case.

    Attributes:
        buttons: parts of lines that are furniture by themselves.
        begun, counters: how parts begin that are: with anything behind it, with a number.
        menus: parts that are where enough of them stand in a line.
        paths: how the part of a path of pages begins that tells one.
        homes: the first part of a path, whose parts slashes may part.
        links: lines above lists of links to other pages.
        regards: what begins the signature of a letter.
        remarks: parts of what whoever copied a text remarks, in brackets on lines of their own.
        first: the first words of all of them, as they begin a line.
    """

    buttons: frozenset[str] = frozenset()
    begun: tuple[str, ...] = ()
    counters: tuple[str, ...] = ()
    menus: frozenset[str] = frozenset()
    paths: tuple[str, ...] = ()
    homes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    regards: frozenset[str] = frozenset()
    remarks: tuple[str, ...] = ()
    first: frozenset[str] = frozenset()


def web_rules(table: Pages) -> WebRules:
    """Compile the phrases."""

    def small(phrases: Iterable[str]) -> tuple[str, ...]:
        return tuple(map(lower, phrases))

    alone = (*table.buttons, *table.begun, *table.counters, *table.menus, *table.links, *table.regards)
    first = {phrase.split()[0].rstrip(":") for phrase in small([*table.homes, *alone])}
    return WebRules(
        buttons=frozenset(small(table.buttons)),
        begun=small(table.begun),
        counters=small(table.counters),
        menus=frozenset(small(table.menus)),
        paths=small([*table.paths, *table.homes]),
        homes=frozenset(small(table.homes)),
        links=frozenset(small(table.links)),
        regards=frozenset(small(table.regards)),
        remarks=small(table.remarks),
        first=frozenset(form for word in first for form in (word.capitalize(), word.upper())),
    )
