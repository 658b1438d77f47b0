"""The lexicon of fields of study, compiled when it is first asked for."""


class FieldRules:
    """What fields of study are recognised by."""
