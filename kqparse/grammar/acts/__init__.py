"""Words of legal acts, compiled: heads, dates, issuers, endings, references and editorial notes."""
