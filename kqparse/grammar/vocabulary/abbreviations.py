"""What introduces a short form in brackets."""

import re

from msgspec import Struct

from kqparse.grammar.phrasing.alternative import Starts
from kqparse.grammar.phrasing.any_of import any_form
from kqparse.grammar.tables import Table


class Abbreviations(Table, frozen=True, kw_only=True):
    """`abbreviations.toml`: what introduces a short form in brackets."""

    hereafter: list[str]


class AbbreviationRules(Struct, frozen=True):
    """What introduces a short form in brackets, as a pattern for text in lower case, and what that begins with."""

    hereafter: re.Pattern[str]
    begun: Starts


def abbreviation_rules(table: Abbreviations) -> AbbreviationRules:
    """Compile what introduces a short form.

    Raises:
        FormError: if a form cannot be compiled.
    """
    hereafter = any_form(table.hereafter)
    return AbbreviationRules(hereafter, Starts([hereafter]))
