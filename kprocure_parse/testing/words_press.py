"""The words that newspaper articles are made of. The papers are real, since mastheads are recognised by name; everything they write is invented."""

from __future__ import annotations

OUTLETS = ("The Korea Times", "The Korea Herald", "Korea JoongAng Daily", "Yonhap News Agency", "Korea.net")
HEADLINES = (
    "{acronym} opens overseas test beds for small exporters",
    "Gov’t to widen support for innovative products, {acronym} chief says",
    "Korea to share online contract system with {n} countries",
    "Will a record of use abroad help small firms?",
    "{acronym} to host {event} in {place}",
)
EVENTS = ("Forum on Public Contracts", "Exhibition of New Products", "Workshop of Procurement Agencies")
LEADS = (
    "The {english} ({acronym}) will open test beds for Korean products in {n} countries, its head said, Monday.",
    "Korea’s {english} ({acronym}) said Thursday that {n} public institutions will try out products of small companies.",
    "The head of the {english} ({acronym}) told reporters in {place} that {n} firms will take part in the first round.",
)
PARAGRAPHS = (
    "About {n} companies applied for the program, according to the agency, {m} times as many as a year earlier.",
    "Under the plan, institutions abroad use the products free of charge for {m} months and report on their performance.",
    "The budget for the program was raised to {n} billion won this year, and a further increase is planned for the next.",
    "Officials from {m} countries visited {place} in April to see how the online system works.",
    "The agency also plans to translate its contract forms into {m} languages by the end of the year.",
    "Small companies have long complained that buyers abroad ask for records of use which they cannot show.",
)
SUBHEADS = ("Events for the public", "Records of use", "{event}", "What comes next", "Support for exporters")
SPOKEN = (
    "A record of use in a public institution is worth more than a hundred leaflets.",
    "We will widen the program so that more firms can prove the quality of their products.",
    "The doors of the agency are open to every company that has something new to show.",
)
CAPTIONS = (
    "{who}, center, poses with participants of the {event} in {place}.",
    "{who} speaks at the opening of the {event} in {place}.",
    "Visitors look around booths at the {event} in {place}.",
)
REPORTERS_AT = "{}@example.com"
TAILS = ("", "Newspapers in English", "Newspapers from Korea, Republic")
"""What aggregators add at the end."""
RESIDUE = ("", "![]()", "/")
"""What copying leaves of pictures and buttons at the top."""
