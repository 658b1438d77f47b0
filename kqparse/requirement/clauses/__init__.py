"""Tokens in sentences and clauses: runs that speak of one thing, weak words settled by their company."""
