"""The mechanism `instruction`: job instructions with labelled sections."""
