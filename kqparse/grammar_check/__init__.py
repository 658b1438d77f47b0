"""Proofreads grammar files: what the loader would refuse, and what it would take and never use.

`check` puts all checks to the `layers` of folders, whose records are `learned` from the loader and whose `lines` are
known: keys and types (`shape`, as `declared`), words twice (`clashes`), letters (`alphabets`), languages (`sides`),
`forms` and `examples`; `words` are all that stand in a file. What is wrong are `faults`.

Guarantees:
    * every fault names its file and line;
    * whatever stands in the files, the answer is a list of faults, never an exception;
    * which record a file holds is learnt from the loader itself, so a new kind of file is checked without a word here.
"""

from kqparse.file_faults import as_json, as_text
from kqparse.grammar_check.check import check_grammars
from kqparse.grammar_check.faults import Fault

__all__ = ["Fault", "as_json", "as_text", "check_grammars"]
