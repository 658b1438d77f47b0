"""Everything that changes text, each change with its way back to the source."""
