"""What families of several mechanisms are compiled by, beside their own files."""

from kqparse.frozen import Frozen
from kqparse.grammar.labelling.qualifiers import Qualifiers
from kqparse.grammar.values.codes import CodeRules
from kqparse.grammar.values.titles import TitleRules
from kqparse.text.tongues import TongueRules


class Shared(Frozen, frozen=True):
    """Codes of posts, the words of each language, what may stand before labels, and words of titles."""

    codes: CodeRules
    tongues: TongueRules
    qualifiers: Qualifiers
    titles: TitleRules
