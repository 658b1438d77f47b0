"""A reviewer's corrections, as the review page downloads them, put into drafts before the audit looks at them.

A correction is keyed by the source's hash, the position and the field; it says what the value was. It is applied only
where the value still is that one, and told by a finding (KQ212, KQ213), so that no human's word is lost and none is
applied to what the human never saw.

Guarantees:
    * what follows from a value by its definition follows the correction: the least amount that of its alternatives,
      the entries of a list its text, the proof of a value that is none any longer goes;
    * the audit comes after, so that its findings are about the corrected values;
    * a document that kept the laws before keeps them.
"""

from kqparse.corrections.correction import Correction
from kqparse.corrections.given import Corrections, corrections_bytes, read_corrections

__all__ = ["Correction", "Corrections", "corrections_bytes", "read_corrections"]
