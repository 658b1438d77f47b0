"""The mechanism `article`: provisions of law that say in a sentence who may be appointed to a post."""
