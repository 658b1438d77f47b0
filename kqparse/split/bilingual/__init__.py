"""Texts and posts that stand in both languages: short texts, halves of a document, counterparts."""
