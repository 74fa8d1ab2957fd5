"""Untrusted zip archives: bombs, false sizes, passwords, truncated files."""

import struct
import tracemalloc
import zlib
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

import kprocure_parse as kp
from kprocure_parse.readers.archive import open_archive
from kprocure_parse.readers.limits import Limits


def zipped(members: dict[str, bytes], method: int = ZIP_DEFLATED) -> bytes:
    made = BytesIO()
    with ZipFile(made, "w", method) as archive:
        for name, data in members.items():
            archive.writestr(ZipInfo(name), data, method)  # a fixed date, so that test ids stay the same
    return made.getvalue()


def raw(name: bytes, packed: bytes, size: int, *, flags: int = 0, checksum: int = 0) -> bytes:
    """A zip of one deflated member whose declared size, flags and checksum are the caller's."""
    told = struct.pack("<5HIIIHH", 20, flags, 8, 0, 0, checksum, len(packed), size, len(name), 0)
    member = b"PK\x03\x04" + told + name + packed
    record = b"PK\x01\x02" + struct.pack("<H", 20) + told + bytes(14 - 4) + struct.pack("<I", 0) + name
    return member + record + struct.pack("<4s4H2IH", b"PK\x05\x06", 0, 0, 1, 1, len(record), len(member), 0)


def deflated(data: bytes) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()


@pytest.mark.parametrize("method", [ZIP_STORED, ZIP_DEFLATED])
def test_members_come_back_by_name(method: int) -> None:
    archive = open_archive(zipped({"가/나.xml": b"x" * 5000, "empty": b""}, method), "hwpx")
    assert archive.names == ("가/나.xml", "empty")
    assert archive.read("가/나.xml") == b"x" * 5000
    assert archive.read("empty") == b""
    assert archive.read("가/나.xml") == b"x" * 5000, "a member may be read twice"
    assert archive.read("다") is None


@pytest.mark.parametrize("name", ["a\\b.xml", "/a/b.xml", "a/b.xml"])
def test_names_have_slashes_whatever_the_archiver_wrote(name: str) -> None:
    archive = open_archive(raw(name.encode(), deflated(b"x"), 1, checksum=zlib.crc32(b"x")), "hwpx")
    assert archive.names == ("a/b.xml",)
    assert archive.read("a/b.xml") == b"x"


@pytest.mark.parametrize(
    ("data", "limits", "limit", "origin"),
    [
        (zipped({"a": bytes(5000)}), Limits(max_unpacked=4999), "max_unpacked", "a bomb"),
        (zipped({"a": b"x"}), Limits(max_bytes=10), "max_bytes", "a large file"),
        (zipped({str(n): b"" for n in range(11)}), Limits(max_members=10), "max_members", "many members"),
        (zipped({str(n): b"" for n in range(10_001)}), Limits(), "max_members", "many members for the defaults"),
    ],
)
def test_limits_are_named(data: bytes, limits: Limits, limit: str, origin: str) -> None:
    with pytest.raises(kp.LimitExceeded) as caught:
        open_archive(data, "hwpx", limits).read("a")
    assert caught.value.limit == limit, origin


def test_what_is_unpacked_adds_up() -> None:
    archive = open_archive(zipped({"a": bytes(600), "b": bytes(600)}), "hwpx", Limits(max_unpacked=1000))
    archive.read("a")
    with pytest.raises(kp.LimitExceeded, match="max_unpacked"):
        archive.read("b")


def test_a_member_that_lies_about_its_size_is_not_unpacked_whole() -> None:
    """Without a size, zipfile unpacks everything before it compares."""
    data = raw(b"a", deflated(bytes(50_000_000)), 100)
    archive = open_archive(data, "hwpx")
    tracemalloc.start()
    with pytest.raises(kp.DamagedDocument, match="a cannot be unpacked"):
        archive.read("a")
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert most < 5_000_000


@pytest.mark.parametrize(
    ("data", "error", "words", "origin"),
    [
        (b"", kp.DamagedDocument, "fetch it again", "empty"),
        (b"PK\x03\x04 and no more", kp.DamagedDocument, "fetch it again", "cut after its first bytes"),
        (zipped({"a": b"x" * 99})[:-30], kp.DamagedDocument, "fetch it again", "cut before its end"),
        (raw(b"a", deflated(b"x"), 1, checksum=1), kp.DamagedDocument, "a cannot be unpacked", "a wrong checksum"),
        (raw(b"a", b"\xff\xff\xff", 9), kp.DamagedDocument, "a cannot be unpacked", "no deflated data"),
        (raw(b"a", deflated(b"x"), 1, flags=1), kp.EncryptedDocument, "password", "a password"),
        (zipped({"a": b"x"}, ZIP_BZIP2), kp.DamagedDocument, "method 12", "an unusual method"),
    ],
)
def test_errors_say_what_was_found(data: bytes, error: type[kp.ReadError], words: str, origin: str) -> None:
    with pytest.raises(error, match=words) as caught:
        open_archive(data, "hwpx").read("a")
    assert caught.value.format == "hwpx", origin


WHOLE = zipped({"a": b"x" * 50, "b/c": "가나다".encode() * 30})


def reads(data: bytes) -> None:
    try:
        archive = open_archive(data, "hwpx")
        for name in archive.names:
            archive.read(name)
    except kp.ReadError as error:
        assert str(error)


@given(st.binary(max_size=200))
def test_any_bytes_are_an_archive_or_a_read_error(data: bytes) -> None:
    reads(data)
    reads(b"PK\x03\x04" + data + WHOLE)


@given(st.integers(0, len(WHOLE)), st.binary(max_size=4))
def test_changed_archives_are_archives_or_a_read_error(at: int, inserted: bytes) -> None:
    reads(WHOLE[:at])
    reads(WHOLE[:at] + inserted + WHOLE[at + len(inserted) :])
