"""The mechanism `titled`: titles with bare requirements."""
