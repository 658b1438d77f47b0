"""Small documents to write."""

from msgspec.structs import replace

from kqparse.diagnostics import Severity
from kqparse.model import (
    SCHEMA_VERSION,
    ActReference,
    Coverage,
    Criterion,
    CriterionKind,
    Diagnostic,
    Document,
    Education,
    Experience,
    Field,
    Grade,
    Position,
    Source,
    Spans,
    Text,
    TextSpans,
)
from kqparse.model.requirement import Alternative, Condition, ExperienceCondition
from kqparse.records import Parsed

NO_SPANS = TextSpans()


def text(kk: str | None = None, ru: str | None = None) -> Text:
    return Text(**{key: value for key, value in (("kk", kk), ("ru", ru)) if value is not None})


def criterion(kind: CriterionKind, kk: str | None = None, ru: str | None = None) -> Criterion:
    return Criterion(kind=kind, label=None, text=text(kk, ru), spans=NO_SPANS, items=[])


def field(kk: str | None = None, ru: str | None = None) -> Field:
    return Field(text=text(kk, ru), spans=NO_SPANS, isced_f=None, kz_direction=None)


def education(*fields: Field, **values: object) -> Education:
    bare = Education(levels=[], degrees=[], fields=list(fields), field_scope="unspecified", provenance={})
    return replace(bare, **values)


def work(min_months: int | None, **values: object) -> ExperienceCondition:
    bare = ExperienceCondition(
        min_months=min_months, max_months=None, scopes=[], detail=None, includes=[], spans=NO_SPANS
    )
    return replace(bare, **values)


def experience(min_months: int | None, max_months: int | None, *alternatives: list[Condition]) -> Experience:
    stated = [Alternative(conditions=conditions, text=text("x"), spans=NO_SPANS) for conditions in alternatives]
    return Experience(min_months=min_months, max_months=max_months, alternatives=stated)


def reference(ru: str, **values: object) -> ActReference:
    bare = ActReference(form=None, title=None, issuer=None, date=None, number=None, text=text(ru=ru), spans=NO_SPANS)
    return replace(bare, **values)


def grade(**values: object) -> Grade:
    bare = Grade(level=None, category=None, education=None, experience=None, text=text("x"), spans=NO_SPANS)
    return replace(bare, **values)


def position(identity: str = "p1", **values: object) -> Position:
    bare = Position(
        id=identity,
        ordinal=None,
        title=text("Маман"),
        section=None,
        category=None,
        codes=[],
        headcount=None,
        employers=[],
        qualification=None,
        criteria=[],
        education=None,
        experience=None,
        grades=[],
        references=[],
        provenance={},
        spans=[],
    )
    return replace(bare, **values)


def finding(code: str, severity: Severity, position: str | None = None, spans: Spans | None = None) -> Diagnostic:
    return Diagnostic(code=code, severity=severity, message=f"{code}!", position=position, spans=spans or [], data={})


def parsed(
    *positions: Position, diagnostics: tuple[Diagnostic, ...] = (), name: str = "a.txt", lines: tuple[int, ...] = (0,)
) -> Parsed:
    source = Source(
        name=name,
        media_type="text/plain",
        sha256="0" * 64,
        encoding="utf-8",
        characters=0,
        pages=None,
        languages=["kk"],
        family=None,
    )
    document = Document(
        schema_version=SCHEMA_VERSION,
        source=source,
        act=None,
        abbreviations=[],
        positions=list(positions),
        scales=[],
        passages=[],
        diagnostics=list(diagnostics),
        coverage=Coverage(characters=0, assigned=0, noise=0, unassigned=0, unassigned_spans=[]),
    )
    return Parsed(document, list(lines))
