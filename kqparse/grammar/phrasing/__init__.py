"""Turns of phrase: how a file writes them, what they need, and the patterns that are made of them when first asked."""
