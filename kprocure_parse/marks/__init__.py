"""The one home of what a word or a sign looks like: each kind of mark is found once, when it is first asked for, over the whole text.

Knows words (lexicon) and offsets; no block, no form, no field. Layout, forms and values ask it and match no such thing themselves.
"""
