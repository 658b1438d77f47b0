"""Checks documents against the schema and against the laws that a schema cannot say.

`check` goes through the `inputs`. What is no JSON `syntax` tells, what the model refuses `schema`; a good document is
put to the `laws`: of spans (`span_laws`), single values (`value_laws`), proof (`proof_laws`), sense (`sense_laws`), and
of the whole (`document_laws`). Each gives a `breach`, which becomes one of the `faults` with its place in the `lines`,
values `quoting` at no length.

Guarantees:
    * whatever the input, the answer is a list of faults, never an exception;
    * every fault names file, line and value, what is wrong and why;
    * a good document costs a typed decode and the laws, and loads no schema validator.
"""

from kqparse.file_faults import as_json, as_text
from kqparse.validate.check import check_bytes, check_documents, check_inputs
from kqparse.validate.faults import Fault
from kqparse.validate.inputs import iter_inputs
from kqparse.validate.laws import check_document

__all__ = [
    "Fault", "as_json", "as_text", "check_bytes", "check_document", "check_documents", "check_inputs", "iter_inputs",
]  # fmt: skip
