"""Common English words: with enough of them, a long Latin line is English without asking the detector."""

FUNCTION_WORDS = frozenset({
    "the", "of", "and", "to", "in", "a", "is", "for", "on", "that", "with", "as", "by", "at", "from", "be", "are", "was", "were", "has",
    "have", "had", "this", "it", "its", "an", "will", "which", "their", "our", "we", "he", "she", "said", "or", "not", "been", "they",
    "also", "more", "through", "between", "into", "than", "who", "his", "her", "these", "such", "including", "about", "over", "under",
})  # fmt: skip

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
)  # fmt: skip

BEFORE_NAMES = (
    "Administrator", "Commissioner", "Minister", "Director", "Director General", "Chairman", "Chairperson", "President", "Governor", "Mr.", "Ms.",
)  # fmt: skip
"""Offices and forms of address in front of a romanised name."""
