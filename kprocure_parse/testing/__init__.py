"""Invented releases in eleven layouts and eight formats, and newspaper articles in three, labelled with what a reader should find.

`make` returns any number of specimens, the same for the same seed; `releases()` and `articles()` are strategies of hypothesis for
the same kinds. `make_related` and `related()` give groups that belong together, with how `kp.link` should join them. `render` writes a specimen as a file; `facts` and `differences` compare what was read with what was written. Needs the
extra `testing`.

>>> from kprocure_parse import parse_bytes
>>> from kprocure_parse.testing import differences, make, render
>>> specimen = make(1, seed=7)[0]
>>> differences(specimen.release, parse_bytes(render(specimen, "text")))
[]
"""

from kprocure_parse.testing.facts import differences, facts
from kprocure_parse.testing.specimen import FileFormat, FormId, Manner, PressId, Specimen

try:
    from kprocure_parse.testing.making import make, make_related
    from kprocure_parse.testing.press import ArticleSpecimen, PressManner
    from kprocure_parse.testing.press_strategies import articles
    from kprocure_parse.testing.related import RelatedSpecimens, related
    from kprocure_parse.testing.render import FORMATS, PRESS_FORMATS, render
    from kprocure_parse.testing.strategies import FORMS, releases
except ModuleNotFoundError as error:
    raise ImportError(
        f"no {error.name} here; install what makes releases: pip install 'kprocure-parse[testing]'"
    ) from error

__all__ = [
    "FORMATS",
    "FORMS",
    "PRESS_FORMATS",
    "ArticleSpecimen",
    "FileFormat",
    "FormId",
    "Manner",
    "PressId",
    "PressManner",
    "RelatedSpecimens",
    "Specimen",
    "articles",
    "differences",
    "facts",
    "make",
    "make_related",
    "related",
    "releases",
    "render",
]
