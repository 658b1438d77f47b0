"""Records of rules whose fields are made of what files list under the same names, each by its type."""

import re
from collections.abc import Callable, Sequence
from typing import TypeVar

from kqparse.grammar.phrasing.any_of import any_form
from kqparse.grammar.tables import InBoth, Table

T = TypeVar("T")
_PATTERN = re.Pattern[str]


def of_tables(
    rules: Callable[..., T],
    tables: Sequence[Table],
    forms: Callable[[Sequence[str]], re.Pattern[str]] = any_form,
    word: Callable[[str], str] = str,
    **own: object,
) -> T:
    """A record of rules: what is not given is made of what the first table lists that has the field's name.

    Args:
        rules: the type of the record: a pattern finds forms, a tuple or a set holds words.
        tables: what files say.
        forms: what makes a pattern of forms.
        word: what a word becomes.
        own: fields that are made otherwise.

    Raises:
        FormError: if a form cannot be compiled.
    """
    for name, kind in rules.__annotations__.items():
        listed = None if name in own else next((getattr(table, name) for table in tables if hasattr(table, name)), None)
        if listed is not None:
            listed = listed.both if isinstance(listed, InBoth) else listed
            own[name] = forms(listed) if kind == _PATTERN else kind(map(word, listed))
    return rules(**own)
