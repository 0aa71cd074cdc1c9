"""The folder in words: addresses, titles, where each piece is changed, and the sheets of the file."""

from datetime import date

import pytest

from csr_xblock.content.library import packaged_instrument
from csr_xblock.domain.evidence.folder import NO_AREA, FolderFilter
from csr_xblock.domain.evidence.notes import MissingNote
from csr_xblock.domain.evidence.piece import EvidenceKind, EvidencePiece, PieceState
from csr_xblock.domain.goals.measured_goal import MeasuredGoal
from csr_xblock.domain.identifiers import ItemId, PerspectiveId, UnitId
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.days import date_words
from csr_xblock.presentation.evidence.evidence_table import evidence_sheets
from csr_xblock.presentation.evidence.folder_address import FolderView, filter_of, folder_screen, view_of, view_screen
from csr_xblock.presentation.evidence.folder_head import folder_head
from csr_xblock.presentation.evidence.folder_page import FolderPage, folder_page
from csr_xblock.presentation.evidence.missing_page import missing_page
from csr_xblock.presentation.evidence.piece_places import PiecePlaces
from csr_xblock.presentation.evidence.piece_view import FolderWords
from csr_xblock.presentation.evidence.what_counts import no_proofs, proofs, sources
from csr_xblock.services.evidence.show_folder import ShownFolder

WORDS = packaged_instrument()
IN_WORDS = FolderWords(WORDS, WORDS, "EUR")
OWN, INNER = Links("own"), Links("inner")
ENERGY, ENVIRONMENT, PEOPLE = ItemId("env-energy"), PerspectiveId("environment"), PerspectiveId("people")
NOTE = EvidencePiece(EvidenceKind.NOTE, ENERGY, "Bills.", ENVIRONMENT, day=date(2026, 3, 5), state=PieceState.HANDED_IN)
REPORT = EvidencePiece(EvidenceKind.REPORT, "g-why", "We looked.", None, "Why it pays", "two bakers", date(2026, 3, 6))
ACTION = EvidencePiece(EvidenceKind.ACTION, "7", "Tight.", ENVIRONMENT, "Mend the hoses", day=date(2026, 3, 7))
READING = EvidencePiece(EvidenceKind.READING, "3", "From the bill.", ENVIRONMENT, day=date(2026, 3, 8))
GOOD = EvidencePiece(EvidenceKind.GOOD_THING, "line1", "New people get a buddy", PEOPLE)
TALK = EvidencePiece(EvidenceKind.TALK, "customers", "A smaller loaf.", None, "Customers", "two regulars")
ALL = (GOOD, NOTE, ACTION, READING, REPORT, TALK)
GOALS = {3: MeasuredGoal(kpi="kpi-energy-intensity")}


def places(**more: object) -> PiecePlaces:
    """Return where pieces are changed, in a programme with all steps."""
    usual: dict[str, object] = {"steps": frozenset(Step), "units": {UnitId("g-why"): "/xblock/why"}}
    return PiecePlaces(OWN, INNER, **{**usual, **more})  # type: ignore[arg-type]


def page(chosen: FolderFilter = FolderFilter(), pieces: tuple[EvidencePiece, ...] = ALL) -> FolderPage:  # noqa: B008
    """Return the folder."""
    shown = ShownFolder(WORDS, pieces, goals=GOALS)
    head = folder_head(OWN, FolderView.FOLDER, 0, is_own=False)
    return folder_page(shown, chosen, IN_WORDS, places(), head, file_url="", company="", today=date(2026, 11, 29))


@pytest.mark.parametrize("kind", [None, *EvidenceKind])
@pytest.mark.parametrize("area", [None, PEOPLE, NO_AREA])
def test_an_address_leads_to_its_choice(kind: EvidenceKind | None, area: PerspectiveId | None) -> None:
    """So Back works, and a link can be kept."""
    chosen = FolderFilter(kind, area)
    parts = folder_screen(chosen).split("/")[1:]

    assert (FolderView.FOLDER, chosen) == (view_of(parts), filter_of(parts, WORDS))


@pytest.mark.parametrize("view", FolderView)
def test_an_address_leads_to_its_view(view: FolderView) -> None:
    """Of what lacks a note also to an area."""
    assert view is view_of(view_screen(view).split("/")[1:])
    assert FolderFilter(None, PEOPLE) == filter_of(view_screen(FolderView.NO_NOTE, PEOPLE).split("/")[1:], WORDS)


def test_what_an_address_does_not_know_shows_everything() -> None:
    """Old links, and whatever somebody types."""
    assert FolderFilter() == filter_of(["rumours", "moon", "x"], WORDS)
    assert FolderView.FOLDER is view_of(["rumours"])


def test_each_piece_says_what_it_belongs_to() -> None:
    """A question by its subject, a unit, an action, a figure, a group; the rest is in the line below."""
    found = {one.text: (one.title, one.facts) for group in page().groups for one in group.pieces}

    figure = next(kpi.name for one in WORDS.objectives for kpi in one.kpis if kpi.id == GOALS[3].kpi)
    assert {
        "New people get a buddy": ("", ""),
        "Bills.": (WORDS.item(ENERGY).topic, date_words(date(2026, 3, 5))),
        "Tight.": ("Mend the hoses", date_words(date(2026, 3, 7))),
        "From the bill.": (figure, date_words(date(2026, 3, 8))),
        "We looked.": ("Why it pays", f"{date_words(date(2026, 3, 6))} · two bakers"),
        "A smaller loaf.": ("Customers", "two regulars"),
    } == found


def test_beside_a_note_stands_who_asks_for_it_and_what_fits() -> None:
    """The points of the voluntary EU standard are data of the question."""
    (note,) = (one for group in page().groups for one in group.pieces if one.text == "Bills.")

    assert "Asked for by banks and customers: B3" == note.asked_for
    assert WORDS.item(ENERGY).evidence_hint == note.hint


def test_numbers_beside_choices_follow_the_other_choice() -> None:
    """And a choice without anything is left out, unless it is the chosen one."""
    chosen = page(FolderFilter(EvidenceKind.NOTE, PEOPLE))

    assert [("Every kind", 1, False), ("Notes on answers", 0, True), ("Good things", 1, False)] == [
        (one.title, one.count, one.is_current) for one in chosen.kinds
    ]
    assert [("Every area", 1, False), ("People", 0, True), ("Environment", 1, False)] == [
        (one.title, one.count, one.is_current) for one in chosen.areas
    ]
    assert (0, True) == (chosen.count, chosen.is_filtered)


def test_a_note_is_changed_in_the_draft_then_where_it_is_asked_again_then_next_time() -> None:
    """What was handed in stays as it is."""
    anchor = f"#csrinner-{ENERGY}"

    assert INNER.to("environment") + anchor == places(drafted={ENERGY}, again={ENERGY}).of(NOTE).url
    assert INNER.to("again") + anchor == places(again={ENERGY}).of(NOTE).url
    assert INNER.to("start") == places().of(NOTE).url


def test_nothing_leads_into_a_step_that_a_trainer_hides() -> None:
    """Nor to a unit that left the programme."""
    hidden = places(steps=frozenset({Step.RENEW}), units={})

    assert [""] * 5 == [hidden.of(one).url for one in (REPORT, ACTION, READING, GOOD, TALK)]
    assert all(places().of(one).url and places().of(one).words for one in ALL)


def test_what_lacks_a_note_says_which_proof_would_fit() -> None:
    """With the level that was chosen, and only of the chosen area."""
    other = MissingNote(ItemId("fin-strategy-link"), PerspectiveId("finance"), 3)
    missing = (MissingNote(ENERGY, ENVIRONMENT, 2), other)
    head = folder_head(OWN, FolderView.NO_NOTE, 2, is_own=False)
    shown = missing_page(
        missing, FolderFilter(area=ENVIRONMENT), IN_WORDS, places(), head, start_url="", has_answers=True
    )

    (row,) = shown.rows
    assert ("In place", WORDS.item(ENERGY).evidence_hint, "1 answer has no note yet") == (
        row.level,
        row.hint,
        shown.found,
    )
    assert [2, 1, 1] == [one.count for one in shown.areas]


def test_the_file_holds_everything_in_two_sheets() -> None:
    """With an empty column for ticks."""
    shown = ShownFolder(WORDS, ALL, (MissingNote(ENERGY, ENVIRONMENT, 2),), goals=GOALS)

    folder, missing = evidence_sheets(shown, IN_WORDS)

    assert [one.text for one in ALL] == [row[folder.headings.index("What was written")] for row in folder.rows]
    assert {None} == {row[0] for sheet in (folder, missing) for row in sheet.rows}
    assert {len(folder.headings)} == {len(row) for row in folder.rows}
    assert {len(missing.headings)} == {len(row) for row in missing.rows}
    assert "B3" == missing.rows[0][-1]


def test_the_table_of_what_counts_has_a_sentence_in_each_cell() -> None:
    """And what is said of others has its source and the year in which it was seen."""
    cells = [cell for one in proofs() for cell in (one.learning, one.bank, one.customer, one.standard)]

    assert all(cell.endswith(".") for cell in (*cells, *(one.why for one in no_proofs())))
    assert all("2026" in one.source for one in sources())
