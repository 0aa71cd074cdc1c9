"""What of a folder is looked at: choices narrow it down, and the numbers beside them are true."""

from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.domain.evidence.folder import NO_AREA, FolderFilter, folder_counts, in_order
from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece
from csr_xblock.domain.identifiers import PerspectiveId

AREAS = [PerspectiveId(name) for name in ("finance", "people", "environment")]
PIECES = st.lists(
    st.builds(
        EvidencePiece,
        kind=st.sampled_from(EvidenceKind),
        about=st.sampled_from("abc"),
        text=st.text(max_size=3),
        area=st.sampled_from([*AREAS, None]),
    ),
    max_size=20,
)
KINDS = st.sampled_from([None, *EvidenceKind])
CHOSEN = st.builds(FolderFilter, KINDS, st.sampled_from([None, *AREAS, NO_AREA]))


@given(PIECES, CHOSEN)
def test_the_number_beside_a_choice_is_what_one_sees_there(pieces: list[EvidencePiece], chosen: FolderFilter) -> None:
    """Whatever is chosen now: another kind keeps the area, another area keeps the kind."""
    counts = folder_counts(pieces, chosen)

    for kind in EvidenceKind:
        assert len(FolderFilter(kind, chosen.area).chosen(pieces)) == counts.kinds.get(kind, 0)
    for area in (*AREAS, NO_AREA):
        assert len(FolderFilter(chosen.kind, area).chosen(pieces)) == counts.areas.get(area, 0)


@given(PIECES, KINDS)
def test_the_areas_together_hold_everything_once(pieces: list[EvidencePiece], kind: EvidenceKind | None) -> None:
    """What belongs to no area is found under a choice of its own."""
    shown = [one for area in (*AREAS, NO_AREA) for one in FolderFilter(kind, area).chosen(pieces)]

    assert len(FolderFilter(kind).chosen(pieces)) == len(shown)


@given(PIECES)
def test_order_is_by_area_then_kind_and_loses_nothing(pieces: list[EvidencePiece]) -> None:
    """So each area is one heading, and what belongs to none stands at the end."""
    ordered = in_order(pieces, AREAS)
    places = [
        (AREAS.index(one.area) if one.area else len(AREAS), list(EvidenceKind).index(one.kind)) for one in ordered
    ]

    assert sorted(places) == places
    assert sorted(map(repr, pieces)) == sorted(map(repr, ordered))


def test_an_area_that_is_not_asked_about_any_more_counts_as_none() -> None:
    """An author may take an area out of the questions; what was written of it is not lost."""
    piece = EvidencePiece(EvidenceKind.GOOD_THING, "line1", "We share the van", PerspectiveId("street"))

    (found,) = in_order([piece], AREAS)

    assert found.area is None
    assert (found,) == FolderFilter(area=NO_AREA).chosen([found])
