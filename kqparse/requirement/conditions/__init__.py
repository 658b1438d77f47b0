"""Clauses put together to conditions, and amounts to whom they are for."""
