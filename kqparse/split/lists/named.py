"""What the rows of a list name, told by their words: posts, or persons.

Three questions are asked, each where the others would not do. Rows that have no numbers must be posts beyond doubt.
Below heads of columns that say nothing of posts, enough rows must begin or end with the name of one. Whatever stands
above them, rows none of which mentions a post, or half of which are persons, are no posts.
"""

from collections.abc import Sequence

from kqparse.grammar.values.titles import TitleRules
from kqparse.late_pattern import DASH_BETWEEN, late_pattern
from kqparse.split.headings.names import Names
from kqparse.split.headings.title_words import mentions_post, share_of_posts
from kqparse.text.traced import Traced

_LEAST_NAMED = 1 / 3
"""The share of rows that must name posts where a heading or a number says that they are rows of a list."""
_LEAST_BARE = 1 / 2
"""The share that must where nothing does."""
_MOST_PERSONS = 1 / 2
"""Where this share of the rows are persons, the list is one of persons."""
_LONGEST_PERSON = 200
"""Characters of a row in which a person is looked for."""
_APART = late_pattern(rf"{DASH_BETWEEN.pattern}|[:,]\s")
"""What parts a person from the post."""


def are_posts(rows: Sequence[Traced], names: Names, titles: TitleRules) -> bool:
    """Whether rows without numbers are posts: half of them by words that only posts have, and none a person."""
    if any(names.alone(part.strip()) for row in rows for part in row.text.split(",")):
        return False
    # Behind a dash stands how many units a post has, or what is said of it.
    own = [row[: dash.start()] if (dash := DASH_BETWEEN.search(row.text)) else row for row in rows]
    return share_of_posts(own, titles) >= _LEAST_BARE


def name_posts(rows: Sequence[Traced], titles: TitleRules) -> bool:
    """Whether enough of the rows begin or end as titles of posts do."""
    return share_of_posts(rows, titles) >= _LEAST_NAMED


def may_be_posts(rows: Sequence[Traced], names: Names, titles: TitleRules) -> bool:
    """Whether enough of the rows have a word for a post anywhere, and fewer than half of them are persons."""
    if sum(mentions_post(row.text, titles) for row in rows) < _LEAST_NAMED * len(rows):
        return False
    return sum(_is_person(row.text, names) for row in rows) < _MOST_PERSONS * len(rows)


def _is_person(text: str, names: Names) -> bool:
    """Whether a row begins with a person, or names one beside a sign: `Образцов А. К. – лоцман`."""
    parts = _APART.split(text[:_LONGEST_PERSON])
    return (
        names.begins(text)
        or names.alone(text)
        or any(len(part.split()) > 1 and names.alone(part) for part in (parts[0], parts[-1]))
    )
