"""The package of an HWPX file: a zip whose first, uncompressed member names the format. The same members give the same bytes."""

from __future__ import annotations

from collections.abc import Mapping

from kprocure_parse.testing.writers.hwpx_styles import DECLARATION, header
from kprocure_parse.testing.writers.zipped import zipped

_DOCUMENTS = "urn:oasis:names:tc:opendocument:xmlns"
_PACKAGE = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#"
_APP = "http://www.hancom.co.kr/hwpml/2011/app"
_SYNTAX = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def package(members: Mapping[str, str | bytes]) -> bytes:
    """A zip of the mimetype and these members."""
    return zipped(members, mimetype="application/hwp+zip")


def document(section: str, preview: str) -> bytes:
    """A whole file from one section.xml and the preview of its text."""
    return package(
        {
            "version.xml": _VERSION,
            "Contents/header.xml": header(),
            "Contents/section0.xml": section,
            "Preview/PrvText.txt": preview,
            "settings.xml": _SETTINGS,
            "META-INF/container.rdf": _RDF,
            "Contents/content.hpf": _CONTENT,
            "META-INF/container.xml": _CONTAINER,
            "META-INF/manifest.xml": f'{DECLARATION}<odf:manifest xmlns:odf="{_DOCUMENTS}:manifest:1.0"/>',
        }
    )


_VERSION = (
    f'{DECLARATION}<hv:HCFVersion xmlns:hv="http://www.hancom.co.kr/hwpml/2011/version" tagetApplication="WORDPROCESSOR" '
    'major="5" minor="1" micro="1" buildNumber="0" os="1" xmlVersion="1.5" application="Hancom Office Hangul" '
    'appVersion="13, 0, 0, 3050 WIN32LEWindows_10"/>'
)
"""`tagetApplication` is Hancom's own spelling."""
_SETTINGS = (
    f'{DECLARATION}<ha:HWPApplicationSetting xmlns:ha="{_APP}" xmlns:config="{_DOCUMENTS}:config:1.0">'
    '<ha:CaretPosition listIDRef="0" paraIDRef="0" pos="0"/></ha:HWPApplicationSetting>'
)
_CONTAINER = (
    f'{DECLARATION}<ocf:container xmlns:ocf="{_DOCUMENTS}:container" xmlns:hpf="http://www.hancom.co.kr/schema/2011/hpf">'
    '<ocf:rootfiles><ocf:rootfile full-path="Contents/content.hpf" media-type="application/hwpml-package+xml"/>'
    '<ocf:rootfile full-path="Preview/PrvText.txt" media-type="text/plain"/>'
    '<ocf:rootfile full-path="META-INF/container.rdf" media-type="application/rdf+xml"/></ocf:rootfiles></ocf:container>'
)


def _about(name: str, part: str) -> str:
    return (
        f'<rdf:Description rdf:about=""><pkg:hasPart xmlns:pkg="{_PACKAGE}" rdf:resource="{name}"/></rdf:Description>'
        f'<rdf:Description rdf:about="{name}"><rdf:type rdf:resource="{_PACKAGE}{part}"/></rdf:Description>'
    )


_RDF = (
    f'{DECLARATION}<rdf:RDF xmlns:rdf="{_SYNTAX}">{_about("Contents/header.xml", "HeaderFile")}'
    f"{_about('Contents/section0.xml', 'SectionFile')}"
    f'<rdf:Description rdf:about=""><rdf:type rdf:resource="{_PACKAGE}Document"/></rdf:Description></rdf:RDF>'
)
_PARTS = (("header", "Contents/header.xml"), ("section0", "Contents/section0.xml"), ("settings", "settings.xml"))
_ITEMS = "".join(f'<opf:item id="{name}" href="{path}" media-type="application/xml"/>' for name, path in _PARTS)
_CONTENT = (
    f'{DECLARATION}<opf:package xmlns:opf="http://www.idpf.org/2007/opf/" version="" unique-identifier="" id="">'
    "<opf:metadata><opf:title/><opf:language>ko</opf:language></opf:metadata>"
    f'<opf:manifest>{_ITEMS}</opf:manifest><opf:spine><opf:itemref idref="header" linear="yes"/>'
    '<opf:itemref idref="section0" linear="yes"/></opf:spine></opf:package>'
)
