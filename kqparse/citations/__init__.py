"""Citations of legal acts in running text, of either language: the machinery that several stages read them by."""
