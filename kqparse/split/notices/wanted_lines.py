"""Posts of a paragraph without marks, one on each of its lines, with what is asked of the last one below it."""

from itertools import pairwise

from kqparse.grammar.mechanisms.notices import NoticeRules
from kqparse.late_pattern import late_pattern
from kqparse.model import Span
from kqparse.split.headings.title_words import is_clause
from kqparse.split.notices.marks import Places, Post
from kqparse.split.notices.wanted_posts import Asked
from kqparse.text.traced import Traced

CONTACT = late_pattern(r"[@]|[0-9][-\s()]*(?:[0-9][-\s()]*){9}")
"""A telephone or an address of the net."""


def lines_of(para: Traced, asked: Asked, rules: NoticeRules) -> list[Post]:
    """The posts of a paragraph without marks, one on each of its lines; none where a line names something else."""
    text = para.text
    if text.endswith(":"):
        return []  # a heading
    places: list[Span] = list(pairwise([*sorted(Places(para).heads()), len(text)]))
    named: list[Post] = []
    above = 0
    for start, end in places:
        if (named and asked.labelled(start)) or CONTACT.search(text, start, end):
            return named  # whom to ask, and how, stands below in one paragraph with them
        stop = start + len(text[start:end].rstrip(" ;,"))
        if named and _goes_on(text, (above, start)):
            post = asked.post(start, stop, whole=False)
            if post is None or not asked.is_office(post):
                return []
        above = start
        if named and (told := asked.told(start, stop)):
            # What is asked of it stands below its title; where the next one does, too, all is one paragraph.
            below = [line for line in places if line[0] > start and _is_office(asked, text, line)]
            own = named[-1]._replace(rest=(start, len(text)), **told._asdict())
            return [] if below else [*named[:-1], own]
        post = None if asked.labelled(start) else asked.post(start, stop, whole=False)
        clause = post is not None and is_clause(text[slice(*post.title)], rules.wanted.titles)
        if post is None or clause:
            return []
        named.append(post)
    return named


def _goes_on(text: str, above: Span) -> bool:
    """Whether a line in small letters goes on with the one above, which a capital begins: Матрос – 2 ↵ единицы."""
    start, end = above
    before = text[start:end].rstrip()
    left = before[-1:].isdecimal() or before.count("(") > before.count(")")
    return text[start].isupper() and text[end].islower() and left


def _is_office(asked: Asked, text: str, line: Span) -> bool:
    """Whether a line is the title of an office and nothing else."""
    post = asked.post(line[0], line[0] + len(text[slice(*line)].rstrip(" ;,")), whole=False)
    return post is not None and post.rest[0] == post.rest[1] and asked.is_office(post)
