"""The one home of what a word or a sign looks like: each kind of mark is found once, when it is first asked for, over the whole text.

Knows words (lexicon) and offsets, but no block, form or field. Layout, forms and values ask here and have no patterns of their own for marks.
"""
