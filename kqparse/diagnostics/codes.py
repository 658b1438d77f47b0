"""The registry: one entry per code. Codes never change meaning; a retired one is never used again.

It holds every code of the contract, so that documents of any version that keeps the contract can be judged.
`message` is the English sentence, formatted with the finding's `data`.
"""

from typing import Literal

from msgspec import Struct

Severity = Literal["error", "info", "warning"]


class Code(Struct, frozen=True):
    """One kind of finding: what it says for short, how grave it is, and its sentence."""

    says: str
    severity: Severity
    message: str


CODES: dict[str, Code] = {
    "KQ101": Code("mixed-script word repaired", "info", "{script} letters in a {other}: {printed} read as {read}"),
    "KQ102": Code("letter of a legacy Kazakh font repaired", "info", "{lost}: {printed} read as {read}"),
    "KQ103": Code("undecodable bytes replaced", "warning", "{count} {lost}"),
    "KQ104": Code(
        "link text displaced by the export put back", "info", "link text displaced by the export put back: {printed}"
    ),
    "KQ105": Code("page number or running head taken out", "info", "page number or running head taken out: {printed}"),
    "KQ106": Code("second PDF engine used", "info", "second PDF engine used: {why}"),
    "KQ107": Code("low confidence of character recognition", "warning", "characters recognised with low confidence"),
    "KQ108": Code("page that is a picture not read", "warning", "page {page} is a picture and was not read: {why}"),
    "KQ109": Code("part of a document not read", "warning", "the part {part} was not read: {why}"),
    "KQ110": Code(
        "Kazakh in Latin letters read in Cyrillic ones",
        "info",
        "Kazakh in Latin letters ({alphabet}) read in Cyrillic ones: {words} words",
    ),
    "KQ201": Code("number differs between the languages", "warning", "number {kk} in Kazakh, {ru} in Russian"),
    "KQ202": Code("number missing, repeated or out of order", "warning", "{what} {number} is {fault}"),
    "KQ203": Code("criterion missing (families that have criteria)", "warning", "criterion missing: {kind}"),
    "KQ204": Code("label not recognised", "warning", "label not recognised: {printed}"),
    "KQ205": Code(
        "stray text in a heading (may be a person's name)",
        "warning",
        "stray text in a heading, left out of the title (may be a person's name): {printed}",
    ),
    "KQ206": Code("codes do not add up to the headcount", "warning", "{codes} codes for {headcount} staff units"),
    "KQ207": Code("woven table cells put back together", "info", "label words woven into the value were taken apart"),
    "KQ208": Code("position without criteria (same families)", "warning", "position without criteria"),
    "KQ209": Code(
        "no family fits the document", "error", "no family fits the document; of {count} tried, nearest: {shown}"
    ),
    "KQ210": Code("label of a grade inferred from its place", "info", "label of a grade inferred: {label}"),
    "KQ211": Code(
        "lower category asks for more experience than a higher one of the same post",
        "warning",
        "category {lower} asks for more experience than {higher}: {more} months, {less} months",
    ),
    "KQ212": Code("value corrected by a reviewer", "info", "{field}: a reviewer {did} {told}"),
    "KQ213": Code("correction no longer fits", "warning", "correction of {field} no longer fits: {why}"),
    "KQ214": Code("no family fits an annex", "warning", "no family fits this annex, whose text stays unassigned"),
    "KQ215": Code("blank cell read as the cell above", "info", "a blank cell was read as the cell above: {printed}"),
    "KQ301": Code("part of a requirement not understood", "warning", "not understood: {printed}"),
    "KQ302": Code('range after "at least" is ambiguous', "warning", 'range after "at least" is ambiguous: {printed}'),
    "KQ303": Code("field of study not in the classifier", "info", "field of study not in the classifier: {printed}"),
    "KQ304": Code("category not recognised", "warning", "category not recognised: {printed}"),
    "KQ305": Code("experience asked for without an amount", "info", "experience asked for without an amount"),
    "KQ401": Code("headcount differs between the languages", "warning", "staff units: {kk} in Kazakh, {ru} in Russian"),
    "KQ402": Code("experience differs between the languages", "warning", "experience: {kk} in Kazakh, {ru} in Russian"),
    "KQ403": Code(
        "education level differs between the languages", "warning", "education level: {kk} in Kazakh, {ru} in Russian"
    ),
    "KQ404": Code(
        "field of study stands in one language only", "warning", "field of study in {language} only: {printed}"
    ),
    "KQ405": Code("criterion or sentence in one language only", "warning", "in {language} only: {printed}"),
    "KQ406": Code(
        "titles differ in rank or unit between the languages", "warning", "title: {kk} in Kazakh, {ru} in Russian"
    ),
    "KQ407": Code(
        "category or staff code differs between the languages", "warning", "{what}: {kk} in Kazakh, {ru} in Russian"
    ),
    "KQ501": Code("act has been repealed", "warning", "act has been repealed: {printed}"),
    "KQ601": Code(
        "text cut to what a cell of Excel holds",
        "warning",
        "text cut to what a cell of Excel holds: {sheet}, {cell}",
    ),
    "KQ901": Code("source cannot be read", "error", "source cannot be read: {why}"),
    "KQ902": Code("source is encrypted", "error", "source is encrypted"),
    "KQ903": Code("over a size or time limit", "error", "over a limit: {why}"),
    "KQ904": Code("no text layer (a scan)", "error", "no text layer: it is a scan"),
}
