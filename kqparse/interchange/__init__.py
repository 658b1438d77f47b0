"""Records on their way between processes: one line of JSON each, versioned and self-contained.

Guarantees:
    * the record that comes out is the record that went in, for every record of `kqparse.records`;
    * how a record is written follows from its type annotations alone, so a new field needs no work here;
    * a line that is no such record ends in one clear error, whatever it holds.
"""

from kqparse.interchange.codecs import codec
from kqparse.interchange.leaves import Codec
from kqparse.interchange.lines import VERSION, failed_line, from_line, to_line
from kqparse.interchange.references import RecordError, References

__all__ = ["VERSION", "Codec", "RecordError", "References", "codec", "failed_line", "from_line", "to_line"]
