"""The command line. Thin: each command calls what Python users call."""
