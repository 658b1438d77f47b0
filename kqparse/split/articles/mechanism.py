"""The mechanism `article`: provisions of law that say in a sentence who may be appointed to a post.

A sentence with its list of points is one provision. Its post is the title, who may be appointed is the one criterion,
and what lies between them belongs to the heading.

Guarantees:
    * a sentence that names no person, or nothing that a post asks for, makes no post;
    * every other sentence is an aside; nothing is left out;
    * time is linear in the text, since sentences longer than a limit are not matched.
"""

from collections.abc import Iterator, Sequence

from kqparse.grammar import Grammar
from kqparse.grammar.mechanisms.articles import ArticleRules
from kqparse.grammar.phrasing.forms import value
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.records import ActParts, Aside, Block, Cell, Heading, PassageKind
from kqparse.split.articles.posts import each_post
from kqparse.split.headings.nominatives import in_nominative
from kqparse.split.headings.title_words import is_clause, mentions_post
from kqparse.split.prose.joining import Para
from kqparse.split.reading import Reading
from kqparse.text.fold import lower
from kqparse.text.traced import Traced, join

_NUMBER = r"(?:[0-9]{1,3}\.){0,3}[0-9]{1,3}(?:-[0-9]{1,3})?[.)](?:\s+|(?=[^\W\d_]))"
_LEAD = late_pattern(rf"[^\W\d_]{{3,9}} [0-9]{{1,3}}(?:-[0-9]{{1,2}})?\.\s+(?:{_NUMBER})?|{_NUMBER}")
"""The number of a point, or the word for an article with its number and that of its first point."""
_POINT = late_pattern(r"([0-9]{1,3})\.\s")
_ITEM = late_pattern(r"[0-9]{0,3}([.)\u2013\u2014•-])")
_END = late_pattern(r"(?<=[^\W\d_]{3}[.!?])(?:\s+|(?=[^\W\d_]{2}))|(?<=[^\W\d_]{3}[.!?][»\")])\s+")
_COMMA = late_pattern(r"[,;]\s+")
_LONGEST = 3000
_MOST_WORDS = 15
"""Of a title."""
_EDGE_WORDS = 3
"""So many words of what is asked at its beginning, or at its end, name whoever is appointed."""
_LONGEST_HEADING = 200
_LONGEST_LINK = 40
_MOST_PARAS = 20
_SHARE = "%"
"""What is reckoned in shares is pay: where a provision begins with such, work and education only say how much of it."""
_SIGNS = " .;:,–—-"
_OPEN = (":", ";", ",")


def attempt(paras: Sequence[Para], rules: ArticleRules) -> Reading:
    """Read paragraphs, points of a list with what leads them."""
    together = _together(paras, rules)
    return provisions([Aside("provision" if listed else _kind(text.text), text) for text, listed in together], rules)


def in_act(act: ActParts, paras: Sequence[Para], grammar: Grammar) -> tuple[ActParts, ArticleRules, list[Block]] | None:
    """Read the provisions of an act, whose paragraphs these are, by the first family that finds a post in them.

    Returns:
        The act without what has become posts, the family and the blocks; None if no family finds any.
    """
    begins = frozenset(para.start for para in paras)
    for family in grammar.families.values():
        if isinstance(family, ArticleRules):
            found = provisions(act.asides, family, begins)
            if found.evidence["articles"] >= max(family.table.evidence.articles, 1):
                return act._replace(asides=found.asides), family, in_nominative(found.blocks, paras, grammar)
    return None


def _together(paras: Sequence[Para], rules: ArticleRules) -> Iterator[tuple[Traced, bool]]:
    """Paragraphs, those together that a colon, a semicolon or a comma leaves open, or an item before one like it.

    Each is given with whether it is several.
    """
    run: list[Traced] = []
    for at, para in enumerate(paras):
        listed = len(run) > 1 and run[-1].text[-1].isalpha() and _mark(run[-1].text) == _mark(para.text.text) != ""
        opened = run and (run[-1].text.endswith(_OPEN) or listed)
        goes_on = opened and not (
            _is_next(para.text, run) or _is_led([own.text for own in paras[at : at + 2]], run, rules)
        )
        if run and not (goes_on and len(run) < _MOST_PARAS):
            yield join(run), len(run) > 1
            run = []
        run.append(para.text)
    if run:
        yield join(run), len(run) > 1


def _mark(text: str) -> str:
    """What marks an item of a list: its sign, or a small letter; empty if nothing does."""
    mark = _ITEM.match(text)
    return mark[1] if mark else "a" * text[0].islower()


def _is_next(para: Traced, run: Sequence[Traced]) -> bool:
    """Whether a paragraph is the point behind the one that a run of items without such numbers began with."""
    first, last, own = (_POINT.match(text.text) for text in (run[0], run[-1], para))
    if not (first and own) or (last and len(run) > 1):
        return False
    return int(own[1]) == int(first[1]) + 1


def _is_led(paras: Sequence[Traced], run: Sequence[Traced], rules: ArticleRules) -> bool:
    """Whether a paragraph is the first of points that each say who may be appointed, below what leads to all of them.

    So behind `требования следующие:` stands `1. Судьей может быть назначен гражданин:`, with a list of its own, and
    behind `назначается лицо:` what that one point asks: `1. имеющее образование по одной из специальностей:`.

    Args:
        paras: the paragraph, and the one behind it.
        run: those before it that stand together.
        rules: the family.
    """
    para = paras[0]
    if len(run) > 1 or _POINT.match(run[0].text) or not _POINT.match(para.text):
        return False
    return _block(join(paras) if para.text.endswith(":") else para, rules) is not None


def _kind(text: str) -> PassageKind:
    return "provision" if len(text) > _LONGEST_HEADING or text.endswith((".", *_OPEN)) else "heading"


def provisions(passages: Sequence[Aside], rules: ArticleRules, begins: frozenset[int] = frozenset()) -> Reading:
    """Read passages; `begins` is where paragraphs begin that stand together in one."""
    blocks: list[Block] = []
    asides: list[Aside] = []
    said = 0
    for passage in passages:
        own = list(_blocks(passage.text, rules, begins)) if passage.kind == "provision" else []
        at = 0
        for (begin, end), block in own:
            asides += _rest(passage.text[at:begin], passage.kind)
            blocks += each_post(block, rules)
            said, at = said + 1, end
        asides += _rest(passage.text[at:], passage.kind) if own else [passage]
    return Reading(blocks, asides, {"articles": said})


def _rest(text: Traced, kind: PassageKind) -> list[Aside]:
    left = text.strip()
    return [Aside(kind, left)] if left else []


def _blocks(passage: Traced, rules: ArticleRules, begins: frozenset[int]) -> Iterator[tuple[Span, Block]]:
    """The posts of a passage, each with where its sentence stands."""
    text = passage.text
    at = 0
    found = (match.end() for match in _END.finditer(text))
    # Where no blank stands behind the stop, it may be that of an abbreviation.
    ends = {end for end in found if text[end - 1].isspace() or text[end : end + 1].isupper()}
    cuts = [*sorted(ends.union(_edges(passage, begins))), len(text)]
    for index, end in enumerate(cuts):
        block = _block(passage[at:end], rules) if at < end else None
        # Sentences behind it may say more of what is asked.
        ahead = (
            cut for cut in cuts[index:] if not (block and rules.goes_on.match(lower(text[cut : cut + _LONGEST_LINK])))
        )
        last = next(ahead, end)
        if block:
            cell, more = block.cells[0], passage[end:last].strip()
            block = block._replace(cells=[cell._replace(text=join([cell.text, more]))]) if more else block
            behind = next((cut for cut in cuts[index:] if cut > last), last)
            if units := _units(passage[last:behind].strip(_SIGNS), rules):
                parts, last = {**block.heading.parts, "headcount": units}, behind
                block = block._replace(heading=block.heading._replace(parts=parts))
            yield (at, last), block
        at = max(at, last)


def _units(sentence: Traced, rules: ArticleRules) -> tuple[Traced, Traced] | None:
    """The number of units that a sentence tells and nothing else, and all of it."""
    match = rules.headcount.fullmatch(sentence.small) if sentence else None
    number = value(match, "number") if match else None
    return (sentence[slice(*number)], sentence) if number else None


def _edges(passage: Traced, begins: frozenset[int]) -> Iterator[int]:
    """Where paragraphs begin within a passage, but for those that the one before leaves open."""
    at = 0
    for (start, end), joiner in zip(passage.pieces, [*passage.joiners, ""], strict=False):
        if at and start in begins and not passage.text[:at].rstrip().endswith(_OPEN):
            yield at
        at += end - start + len(joiner)


def _block(printed: Traced, rules: ArticleRules) -> Block | None:
    """The post of a sentence."""
    lead = _LEAD.match(printed.text)
    begin = lead.end() if lead else 0
    sentence = printed[begin:].strip(_SIGNS)
    small = lower(sentence.text)
    found, end = _whole_or_begun(small, rules) if len(small) <= _LONGEST else (None, 0)
    if not found:
        return None
    title, asked = found
    phrase = _between(sentence[:end], title, asked)
    parts = {"appointed": (phrase, phrase)}
    if lead:
        parts["lead"] = (printed[: lead.end()].strip(), printed[: lead.end()].strip())
    heading = Heading(sentence[slice(*title)].strip(_SIGNS), None, parts, [])
    said = [sentence[slice(*place)].strip(_SIGNS) for place in (asked, (end, len(small)))]
    criterion = Cell("value", join([text for text in said if text]), kind="qualification_requirements")
    return Block(None, heading, [criterion])


def _whole_or_begun(small: str, rules: ArticleRules) -> tuple[tuple[Span, Span] | None, int]:
    """What a sentence says, and where that part of it ends behind whose verb more is asked of the post.

    So in `тұлға тағайындалады, жұмыс өтіліне талап қойылмайды`.
    """
    if found := _said(small, rules):
        return found, len(small)
    ends = [match.start() for match in _COMMA.finditer(small) if rules.goes_on.match(small, match.end())]
    begun = ((found, end) for end in ends if (found := _said(small[:end], rules)))
    return next(begun, (None, 0))


def _said(small: str, rules: ArticleRules) -> tuple[Span, Span] | None:
    """Where the title and what is asked stand in a sentence."""
    for form in rules.sentences:
        match = form.fullmatch(small)
        office = value(match, "office") if match else None
        post = value(match, "post") if match else None
        title = office or post or (value(match, "title") if match else None)
        asked = value(match, "asked") if match else None
        if not match or not title or not asked:
            continue
        words = small[slice(*post)].split() if post else []
        if post and not (rules.heads.fullmatch(words[-1]) or _mention_post([words[0], words[-1]], rules)):
            continue
        person = value(match, "person")
        asked = (asked[0], person[1]) if person else asked
        (first, second) = sorted([title, asked])
        between = small[: first[0]] + small[first[1] : second[0]] + small[second[1] :]
        if _is_post(small[slice(*title)], small[slice(*asked)], None if office else between, rules):
            return title, asked
    return None


def _mention_post(words: Sequence[str], rules: ArticleRules) -> bool:
    return any(mentions_post(word, rules.titles) for word in words)


def _is_post(title: str, asked: str, between: str | None, rules: ArticleRules) -> bool:
    """Whether a title is one, and asks something of somebody, there or `between` the two (None for an office)."""
    words = asked.split()
    asks = rules.asks.search(asked)
    edges = (" ".join(words[:_EDGE_WORDS]), " ".join(words[-_EDGE_WORDS:]), between or "")
    named = between is None or any(map(rules.persons.search, edges)) or bool(rules.holders.search(asked))
    return (
        len(title.split()) <= _MOST_WORDS
        and not (rules.never.search(title) or is_clause(title, rules.titles))
        and named
        and asks is not None
        and not rules.tasks.match(asked)
        and _SHARE not in asked[: asks.start()]
    )


def _between(sentence: Traced, title: Span, asked: Span) -> Traced:
    """What says that someone is appointed: all words that are neither title nor what is asked."""
    (first, second) = sorted([title, asked])
    pieces = [sentence[: first[0]], sentence[first[1] : second[0]], sentence[second[1] :]]
    return join([piece.strip() for piece in pieces if piece.strip()])
