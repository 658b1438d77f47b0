"""Repairs: each rewrites what scanning, fonts, exports or typing damaged, with its way back to the source."""
