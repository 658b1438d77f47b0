"""The words of each mechanism, compiled from the file of a family; `makers` tells which file is whose.

* `articles`, `instructions`, `registers`, `titled`: the mechanism of that name
* `characteristics`, whose evidence `points` tells before it is read; `scales` and `post_lists` take its words, too
* `notices`, whose words are `notice_words`, with `group_heads` of requirements to categories and sentences that name
  what is `wanted`
"""
