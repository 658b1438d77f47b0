"""Words of legal acts, compiled: heads, dates, issuers, endings, references, notes; what pages print beside a text."""
