"""The act that a text is, or belongs to: its head, its body, its notes."""
