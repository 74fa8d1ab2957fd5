"""Parse press releases one by one and print what each says, and where in its text it says so.

python examples/parse_one.py [FILE…]
"""

import sys
from pathlib import Path

import kprocure_parse as kp

DEFAULT = Path(__file__).parent / "releases" / "ko_cover_form_2026.txt"


def show(release: kp.Release) -> None:
    """Print the facts that most people want first."""
    print("kind       ", release.kind)
    print("agencies   ", ", ".join(agency.name for agency in release.agencies))
    if release.headline is not None:
        print("headline   ", release.headline.text)
        print("  stood at ", f"characters {release.headline.span.start} to {release.headline.span.end}")
    for subtitle in release.subtitles:
        print("subtitle   ", subtitle.text)
    if release.release_time is not None:
        print("immediate  ", "yes" if release.release_time.immediate else "no")
        print("online from", release.release_time.lifts_at("online") or "no time stated")
        print("print from ", release.release_time.lifts_at("print") or "no time stated")
    for quote in release.quotes:
        print("quote      ", f"{quote.speaker} ({quote.speaker_title}): {quote.text}")
    for contact in release.contacts:
        numbers = ", ".join(phone.number for phone in contact.phones)
        print("contact    ", " ".join(contact.department), contact.name, contact.rank, numbers)
    for attachment in release.attachments:
        print("attachment ", attachment.title)
    for remark in release.diagnostics:
        print("remark     ", f"{remark.code}: {remark.message}")


def main(arguments: list[str]) -> None:
    """Parse the files named, by default one of examples/releases/."""
    for path in [Path(argument) for argument in arguments] or [DEFAULT]:
        record = kp.parse(path)
        print(path.name)
        if isinstance(record, kp.Article):
            print("a newspaper article:", record.headline.text if record.headline else "without a headline")
        else:
            show(record)


if __name__ == "__main__":
    main(sys.argv[1:])
