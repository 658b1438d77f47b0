"""Options that go together, as records: a command that takes such a record has each of its options for its own."""

from collections.abc import Callable
from functools import update_wrapper
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kqparse.cli import options as opt

if TYPE_CHECKING:
    from kqparse.cli.asked import Kept, Writing
    from kqparse.given import Taking
    from kqparse.limits import Limits
    from kqparse.patterns import Patterns


class Told(NamedTuple):
    """What a user tells of the sources: words of their own, how they are written, what they may ask for."""

    grammars: opt.Grammars = None
    encoding: opt.Encoding = None
    password: opt.Password = None
    maxima: opt.Limits = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The grammar files to lay over those that ship."""
        return tuple(self.grammars or ())

    @property
    def limits(self) -> "Limits":
        """How much a source may ask for."""
        from kqparse.limits import parsed  # noqa: PLC0415

        return parsed(self.maxima or ())


class Names(NamedTuple):
    """Which files of folders are wanted."""

    include: opt.Include = None
    exclude: opt.Exclude = None

    @property
    def patterns(self) -> "Patterns":
        """The same, to ask."""
        from kqparse.patterns import Patterns  # noqa: PLC0415

        return Patterns(tuple(self.include or ()), tuple(self.exclude or ()))


class Results(NamedTuple):
    """Where results go, in which form."""

    output: opt.Output = None
    formats: opt.Formats = None
    excel: opt.Excel = False
    labels: opt.Labels = None
    expand: opt.Expand = None
    no_names: opt.NoNames = False
    review: opt.Review = None
    corrections: opt.Corrected = None

    def writing(self, kept: "Kept | None" = None) -> "Writing":
        """The same, checked.

        Raises:
            UsageError: if the address of the review page is none.
        """
        from kqparse.cli.asked import Kept, Writing  # noqa: PLC0415
        from kqparse.cli.targets import table_layout  # noqa: PLC0415

        layout = table_layout(excel=self.excel, labels=self.labels, expand=self.expand, review=self.review)
        told = tuple(self.corrections or ())
        return Writing(self.output, self.formats, layout, not self.no_names, told, kept or Kept())


def taking(told: Told, names: Names = Names(), jobs: int | None = None) -> "Taking":  # noqa: B008  it never changes
    """Who reads the sources, within which limits, and what the user says of them."""
    from kqparse.given import Taking  # noqa: PLC0415

    return Taking(jobs, told.limits, names.patterns, told.encoding, told.password)


def flat(command: Callable[..., None]) -> Callable[..., None]:
    """A command with an option for each of the records that it takes."""
    groups = {name: kind for name, kind in command.__annotations__.items() if hasattr(kind, "_fields")}
    if not groups:
        return command

    def run(**given: object) -> None:
        for name, group in groups.items():
            given[name] = group(*[given.pop(option) for option in group._fields])
        command(**given)

    own: list[Parameter] = []
    for each in signature(command).parameters.values():
        group = groups.get(each.name)
        named = group._field_defaults.items() if group else ()
        own += [
            Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=group.__annotations__[name])
            for name, default in named
        ] or [each.replace(kind=Parameter.KEYWORD_ONLY)]
    flattened = update_wrapper(run, command)
    flattened.__signature__ = Signature(own)  # type: ignore[attr-defined]
    return flattened
