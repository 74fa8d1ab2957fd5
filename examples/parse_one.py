"""Parse press releases one by one and print what each says, and where in its text it says so.

python examples/parse_one.py [FILE…]
"""

import argparse
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


def main() -> None:
    """Read the command line; without files, use one of examples/releases/."""
    parser = argparse.ArgumentParser(description="What press releases say, and where in their text.")
    parser.add_argument("files", metavar="FILE", nargs="*", type=Path, default=[DEFAULT], help="a press release")
    for path in parser.parse_args().files:
        record = kp.parse(path)
        print(path.name)
        if isinstance(record, kp.Article):
            print("a newspaper article:", record.headline.text if record.headline else "without a headline")
        else:
            show(record)


if __name__ == "__main__":
    main()
