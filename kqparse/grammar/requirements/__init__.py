"""The words of requirements, compiled."""
