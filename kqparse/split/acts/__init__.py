"""The act that a text is, or belongs to: its head, its body, its notes.

1. `acts` puts the parts together. Where a text begins as one of the register does, `head` reads its title, adoption,
   badges and repeal, else `lined` the lines of a paper original; `registered` reads where it is entered.
2. `body` finds the end of its own text: the signature, and the boxes at the head of its annexes.
3. `effects` tells which acts its `points`, title and lists amend and repeal, `quoted` where it words them anew, `notes`
   what later acts did to it.
"""
