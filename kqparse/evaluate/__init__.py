"""Compares what kqparse reads with what a person has checked, field by field.

Guarantees:
    * pure: bytes of JSON in, counts out; no grammar is loaded and nothing is read again;
    * sets are compared as multisets, alternatives both whole and condition by condition;
    * what the checked side leaves out is not judged; what it says is null is.
"""

from kqparse.evaluate.cases import Case
from kqparse.evaluate.inputs import cases, once
from kqparse.evaluate.pairing import Pairing, paired
from kqparse.evaluate.report import as_json, as_table
from kqparse.evaluate.scores import Evaluation, FieldScore, evaluated

__all__ = ["Case", "Evaluation", "FieldScore", "Pairing", "as_json", "as_table", "cases", "evaluated", "once", "paired"]
