"""The packaged instrument comes out of its XML as the methodology describes it."""

import json
from pathlib import Path

import pytest
from lxml import etree

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.instrument_reader import read_instrument
from csr_xblock.content.questions.instrument_tree import codes_of
from csr_xblock.domain.identifiers import ItemId
from tests.content.documents import child, packaged_tree
from tests.domain.instruments import vectors_instrument

STRUCTURE = Path(__file__).parents[2] / "vectors" / "instrument_structure.json"


def test_packaged_structure_is_the_one_that_scores_were_checked_with() -> None:
    """Ids, orders, weights and marks decide every score; the table beside the vectors is the authority."""
    table = json.loads(STRUCTURE.read_text(encoding="utf-8"))
    packaged = packaged_instrument()

    assert table["version"] == packaged.version
    assert table["perspectives"] == [
        {"id": one.id, "order": one.order, "weight": one.weight} for one in packaged.perspectives
    ]
    assert table["objectives"] == [
        {"id": one.id, "perspective": one.perspective, "order": one.order} for one in packaged.objectives
    ]
    assert table["bands"] == [{"id": band.id, "lowest": band.lowest} for band in packaged.bands]
    assert table["gates"] == [
        {"band": gate.band, "min_perspective": gate.min_perspective} for gate in packaged.scoring.gates
    ]
    assert table["items"] == [
        {
            "id": item.id, "order": item.order, "perspective": item.perspective, "objective": item.objective,
            "weight": item.weight, "core": item.is_core, "staff": item.is_asked_of_staff,
            "na_allowed": item.na_allowed, "auto_na_if": list(item.auto_na_if), "effort": item.effort,
        }
        for item in packaged.items
    ]  # fmt: skip


def test_packaged_parameters_are_those_of_the_methodology() -> None:
    """The defaults in the code and the numbers in the file must not drift apart."""
    assert packaged_instrument().scoring == vectors_instrument().scoring


def test_packaged_texts_are_all_there() -> None:
    """A question without words would be an empty card."""
    for item in packaged_instrument().items:
        assert all([item.topic, item.text, *(one.text for one in item.anchors), item.evidence_hint, item.quick_win]), (
            item.id
        )
        assert item.na_hint or not item.na_allowed, item.id
        assert {standard for standard, _ in item.mapping} <= {"iso26000", "vsme", "sdg", "gri"}


def test_items_follow_the_order_of_their_perspectives() -> None:
    """An author may write items in any order; people answer them perspective by perspective."""
    root = packaged_tree()
    items = child(root, "items")
    items[:] = list(reversed(items))

    read = read_instrument(etree.tostring(root))

    assert [one.id for one in read.perspectives] == list(dict.fromkeys(item.perspective for item in read.items))
    assert [item.order for item in read.items] == list(range(1, 49))


def test_profile_facts_that_answer_by_themselves_are_read() -> None:
    """The four items about staff do not apply to people who work alone."""
    automatic = [item.id for item in packaged_instrument().items if item.auto_na_if == ("no_employees",)]

    assert len(automatic) == 4
    assert packaged_instrument().item(ItemId("peo-dialogue")).id in automatic


@pytest.mark.parametrize(
    ("standard", "text", "expected"),
    [
        ("sdg", "12.6 8.3", ("12.6", "8.3")),
        ("gri", "2-22; GRI 103 (2025)", ("2-22", "GRI 103 (2025)")),
        ("gri", "2-22, 302-1", ("2-22", "302-1")),
        ("gri", " ; ", ()),
        ("iso26000", "6.3, 6.4.7;7.5", ("6.3", "6.4.7", "7.5")),
        ("vsme", "", ()),
    ],
)
def test_codes_of_standards_are_separated(standard: str, text: str, expected: tuple[str, ...]) -> None:
    """Codes of GRI hold spaces, those of the others do not."""
    assert expected == codes_of(standard, text)
