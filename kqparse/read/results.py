"""Files that kqparse itself has written: results of an earlier call, which are no documents."""

from collections.abc import Sequence
from functools import cache

from kqparse.resources import folder

RESULT = "a result of kqparse"
REMEDY = "name the document that it was made from"
"""What such a file is called, and what to do."""
_LOOKED_AT = 600
"""Bytes within which a result shows itself."""
_MARK = b"\xef\xbb\xbf"
_JSON = (b'"schema_version"', b'"kqparse', b'"@id":"urn:sha256:', b'{\n "known": ')
"""What stands at the beginning of JSON of ours: documents, records, packages and manifests, postings, baselines."""
_PAGE = b'<meta name="generator" content="kqparse">'
_FIRST = (("document", "position_id"), ("document", "code"))
"""With which columns our tables begin."""


def is_result(data: bytes, name: str) -> bool:
    """Whether a file is one that kqparse has written, as it begins; of a table the name tells, too."""
    head = data[:_LOOKED_AT].removeprefix(_MARK).lstrip()
    if head.startswith((b"{", b"[")):
        return any(sign in head for sign in _JSON)
    if head.startswith(b"<"):
        return _PAGE in head
    return name.lower().endswith(".csv") and head.startswith(_tables())


def is_table_of_ours(heads: Sequence[str]) -> bool:
    """Whether the heads of a table are those of one of ours."""
    return ",".join([*heads[:2], ""]).encode() in _tables()


@cache
def _tables() -> tuple[bytes, ...]:
    """How our tables begin, with the heads of each language."""
    import rtoml  # noqa: PLC0415  (what is no text does not ask)

    columns = rtoml.loads((folder("schema") / "labels.toml").read_text(encoding="utf-8"))["columns"]
    tongues = [{name: name for names in _FIRST for name in names}]
    tongues += [{name: labels[tongue] for name, labels in columns.items()} for tongue in ("en", "ru", "kk")]
    return tuple(
        f"{heads[first]}{parted}{heads[second]}{parted}".encode()
        for heads in tongues
        for first, second in _FIRST
        for parted in ",;"
    )
