"""Findings: the registry of codes, and how a finding is made."""

from kqparse.diagnostics.codes import CODES, Code, Severity
from kqparse.diagnostics.findings import finding, gathered, in_source_order

__all__ = ["CODES", "Code", "Severity", "finding", "gathered", "in_source_order"]
