"""Why an engine gives up on a document."""


class EncryptedError(Exception):
    """Only a password opens it."""


class DamagedError(Exception):
    """It cannot be opened, for the reason given."""
