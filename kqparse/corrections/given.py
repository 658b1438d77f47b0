"""The corrections of some files: which concern a source, and which have met theirs."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from kqparse.corrections.correction import Correction
from kqparse.errors import UsageError
from kqparse.model.codec import indented
from kqparse.records import Draft


class _File(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    kqparse_corrections: Literal[1]
    corrections: list[Correction]


class Corrections:
    """All corrections of some files; `left` names those whose source was not met.

    Attributes:
        overruled: of each two that say different things of one value the earlier one, which does not count.
    """

    def __init__(self, given: Sequence[Correction], overruled: Sequence[Correction] = ()) -> None:
        self.overruled = overruled
        self._waiting: dict[str, list[Correction]] = defaultdict(list)
        self._named: dict[str, set[str]] = defaultdict(set)
        for correction in given:
            self._waiting[correction.sha256].append(correction)
            self._named[correction.document].add(correction.sha256)
        self._met: set[tuple[str, str, str]] = set()

    def all(self) -> list[Correction]:
        """Every correction, in the order in which they were given."""
        return [each for own in self._waiting.values() for each in own]

    def apply(self, draft: Draft) -> Draft:
        """The draft with the corrections of its source, each told by a finding."""
        source = draft.sheets.split.source
        own = self._waiting.get(source.sha256, [])
        # A source of the same name with other content: what the reviewer saw is no longer there.
        old = self._of_another(source.sha256, source.name)
        self.meet(source.sha256, source.name)
        if not (own or old):
            return draft
        from kqparse.corrections.applying import revised  # noqa: PLC0415  (most runs have none)

        return revised(draft, own, old)

    def meet(self, sha256: str, name: str) -> None:
        """Take note that a source was met, whose corrections another process may have applied."""
        self._met.update((each.sha256, each.position, each.field) for each in self.of(sha256, name))

    def _of_another(self, sha256: str, name: str) -> list[Correction]:
        """The corrections of a source of that name with other content."""
        others = sorted(self._named.get(name, set()) - {sha256})
        return [each for other in others for each in self._waiting[other] if each.document == name]

    def of(self, sha256: str, name: str) -> list[Correction]:
        """Those of a source, and those of one of its name with other content."""
        return [*self._waiting.get(sha256, []), *self._of_another(sha256, name)]

    def left(self) -> list[Correction]:
        """Corrections of sources that were not met: changed since, or not among the inputs."""
        return [each for each in self.all() if (each.sha256, each.position, each.field) not in self._met]


def read_corrections(paths: Sequence[Path], kept: Sequence[Path] = ()) -> Corrections:
    """The corrections of some files; of two for one value the later one counts.

    Args:
        paths: the files that a user names, in their order.
        kept: files of earlier runs, which come before them, and which they may overrule without a word.

    Raises:
        UsageError: if a file cannot be read or holds something else.
    """
    latest: dict[tuple[str, str, str], Correction] = {}
    named: dict[tuple[str, str, str], Correction] = {}
    overruled: list[Correction] = []
    for path in (*kept, *paths):
        try:
            content = msgspec.json.decode(path.read_bytes(), type=_File)
        except OSError as fault:
            raise UsageError(str(path), f"cannot be read: {fault.strerror or fault}", "check the path") from None
        except (UnicodeDecodeError, msgspec.DecodeError) as fault:
            raise UsageError(str(path), f"holds no corrections: {fault}", "download them from a review page") from None
        for each in content.corrections:
            key = each.sha256, each.position, each.field
            if path in paths:
                earlier = named.get(key, each)
                overruled += [earlier] if earlier.said() != each.said() else []
                named[key] = each
            latest[key] = each
    return Corrections(list(latest.values()), overruled)


def corrections_bytes(known: Corrections) -> bytes:
    """A file of corrections, as a review page downloads it."""
    whole = _File(kqparse_corrections=1, corrections=known.all())
    return indented(whole)
