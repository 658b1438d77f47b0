"""Several posts in one line, of each of which what stands below is asked.

Директор, заместитель директора            Для специалистов (экономист, юрист):
"""

from collections.abc import Iterator, Sequence

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import LETTERS, late_pattern
from kqparse.split.headings.title_words import names_post
from kqparse.split.titled.marks import bracketed
from kqparse.text.fold import lower
from kqparse.text.traced import Traced

_COMMA = late_pattern(r"[,;]\s+|\Z")
_SIGNS = " .,;:"
_LEAST = 2


def listed_posts(text: Traced, titles: TitleRules) -> Sequence[Traced]:
    """The posts that commas part; nothing where one part is none, or two are names of one: бухгалтер, бухгалтер-кассир.

    In `помощник, советник министра` the last part says for all of them whose they are: such are left together.
    """
    if "," not in text.text or any(sign in text.text for sign in "(:"):
        return ()
    posts = list(parts(text))
    words = [LETTERS.findall(lower(post.text)) for post in posts]
    if len(posts) < _LEAST or not all(names_post(post, titles) for post in posts):
        return ()
    if len({own[0] for own in words}) < len(words):
        return ()
    # Whose a post is may be said by a post of the same list: директор, заместитель директора.
    own_words = titles.begins | titles.ends | titles.named
    others = [word for word in words[-1] if word not in own_words]
    whose = [word for word in others if not any(_alike(word, own[-1]) for own in words[:-1])]
    bare = any(len(own) == 1 for own in words[:-1])
    return () if bare and whose else posts


def _alike(word: str, other: str) -> bool:
    """Whether a word is another in whatever case."""
    return word.startswith(other[:-1])


def grouped_posts(text: Traced, longest: int, titles: TitleRules) -> tuple[Traced, Traced] | None:
    """What names posts of one rank, and these, in the brackets that end a line: специалисты (юрист, эколог).

    A line that ends with a point says something: Отделом ведают двое (директор, бухгалтер).
    """
    if text.text.rstrip().endswith("."):
        return None
    own = bracketed(text.strip(_SIGNS), longest)
    if not own or not own[0] or names_post(own[0], titles):
        return None  # врач (терапевт, хирург) is one post
    return own if listed_posts(own[1], titles) else None


def parts(text: Traced) -> Iterator[Traced]:
    """What commas and semicolons part."""
    at = 0
    for sign in _COMMA.finditer(text.text):
        if part := text[at : sign.start()].strip(_SIGNS):
            yield part
        at = sign.end()
