"""The platform's XML library: LMS and Studio put a stand-in in the place of `lxml.etree` when they start."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SCRIPT = '''
"""Do as openedx/core/lib/safe_lxml does: only public names and some private ones, and own parsers."""
import types

import lxml
import lxml.etree as real

stand_in = types.ModuleType("openedx.core.lib.safe_lxml.etree")
names = [*real.__all__, "_Comment", "_Element", "_ElementTree", "_Entity", "_ProcessingInstruction"]
for name in names:
    setattr(stand_in, name, getattr(real, name))


class RestrictedElement(real.ElementBase):
    def _filter(self, found):
        return (one for one in found if not isinstance(one, real._Comment | real._Entity | real._ProcessingInstruction))

    def __iter__(self):
        return self._filter(super().__iter__())

    def iterchildren(self, tag=None, reversed=False):
        return self._filter(super().iterchildren(tag=tag, reversed=reversed))

    def iter(self, tag=None, *tags):
        return self._filter(super().iter(tag=tag, *tags))


class XMLParser(real.XMLParser):
    def __init__(self, *args, **options):
        super().__init__(*args, **{"resolve_entities": False, **options})


def fromstring(text, parser=None, base_url=None):
    if parser is None:
        parser = real.XMLParser(resolve_entities=False)
        parser.set_element_class_lookup(real.ElementDefaultClassLookup(element=RestrictedElement))
    return real.fromstring(text, parser, base_url=base_url)


stand_in.XMLParser, stand_in.fromstring, stand_in.XML = XMLParser, fromstring, fromstring
lxml.etree = stand_in
from lxml import etree

assert etree is stand_in

import django
from django.conf import settings

settings.configure(INSTALLED_APPS=[], USE_TZ=True)
django.setup()

from csr_xblock.content import library
from csr_xblock.content.sheets.questions import instrument_workbook
from csr_xblock.content.sheets.units import unit_workbook
from csr_xblock.content.sheets.units.unit_contents import UnitContents
from csr_xblock.domain.errors import InvalidContent
from csr_xblock.edge.olx import instrument_element, take_instrument

adapted = """<instrument base="csr-step-by-step" version="1.0.0"><!-- ours -->
<items><item id="fin-strategy-link"><text>How?</text></item></items></instrument>"""
assert len(library.packaged_instrument().items) == 48
assert library.effective_instrument(adapted).item("fin-strategy-link").text == "How?"
assert library.unit_text("g-why", "en").questions
assert library.facts_for("g-why", "LT", "en") is not None
assert len(library.instrument_hash(library.packaged_instrument())) == 64
packaged = library.packaged_instrument()
workbook = instrument_workbook.write_instrument_workbook(packaged, packaged)
assert instrument_workbook.read_instrument_workbook(workbook) == packaged
unit = UnitContents(text=library.unit_text("g-why", "en"))
assert unit_workbook.read_unit_workbook(unit_workbook.write_unit_workbook(unit)) == unit
node = etree.fromstring("<csr_assessment>" + adapted + "</csr_assessment>")
assert take_instrument(node)[0] == adapted
assert etree.tostring(instrument_element(adapted), encoding="unicode") == adapted
for broken in ("<instrument", adapted.replace("fin-strategy-link", "no-such"), "<!DOCTYPE x []><instrument/>"):
    try:
        library.effective_instrument(broken)
    except InvalidContent as fault:
        assert fault.problems
    else:
        raise AssertionError(broken)
print("fine")
'''


def test_content_can_be_read_with_the_stand_in_of_the_platform() -> None:
    """Without a name that the stand-in lacks, every page of ours would fail there and nowhere else."""
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True, timeout=120, check=False
    )

    assert (run.stdout.strip(), run.stderr.strip().splitlines()[-3:]) == ("fine", [])
