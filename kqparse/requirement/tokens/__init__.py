"""A requirement as tokens: words, numbers, signs; amounts of time are one token each, brackets that ask are opened."""
