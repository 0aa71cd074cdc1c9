"""Which unit a block is: chosen from the package or begun as an own one, without losing words or learners' work."""

import pytest

from csr_xblock.content.library import finished_unit_ids, packaged_units
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.presentation.units.unit_words import online_words
from tests.studio.unit_editing import Desk, described, error_of, text_of

PROGRAMME = '<csr_program><csr_unit/><csr_unit unit="g-why"/><csr_unit unit="own-visit" title="Visit"/></csr_program>'


def test_every_finished_unit_is_offered_with_what_a_trainer_needs_to_choose() -> None:
    """Title, promise, minutes, languages, and the way to read it."""
    tree = Desk("<csr_unit/>").show("unit")

    assert {*tree.xpath("//input[@name='unit']/@value")} == {*finished_unit_ids(), "own"}
    why = packaged_units()[UnitId("g-why")]
    assert [one for one in (why.title, why.promise, online_words(why)) if one not in text_of(tree)] == []
    assert tree.xpath("//button[@data-csr-place='preview/g-why']") != []
    assert "English" in text_of(tree)
    assert tree.xpath("//input[@checked]") == []


def test_packaged_unit_is_chosen_and_names_the_block() -> None:
    """Studio's outline should say which unit it is."""
    desk = Desk("<csr_unit/>")

    saved = desk.change("unit", unit="people-foundation")

    block = desk.block()
    assert (saved["kind"], saved["place"]) == ("saved", "basics")
    assert block.unit == "people-foundation"
    assert block.display_name == described(block).title


def test_own_unit_gets_its_slug_from_the_title_once() -> None:
    """Progress is kept by the slug, so renaming must not change it."""
    desk = Desk("<csr_unit/>")

    desk.change("unit", unit="own", title="Žaliasis vizitas!")
    slug = desk.block().unit
    desk.change("basics", title="Another title")

    assert slug == "own-zaliasis-vizitas"
    assert (desk.block().unit, desk.block().title) == (slug, "Another title")
    assert desk.block().display_name == "Another title"


def test_slug_is_free_in_the_programme() -> None:
    """Two units of one slug would be one unit to learners."""
    desk = Desk(PROGRAMME)

    desk.change("unit", unit="own", title="Visit")

    assert desk.block().unit == "own-visit-2"


@pytest.mark.parametrize("title", ["Обход", "!!!", "completed"], ids=["Cyrillic", "signs", "word of a rule"])
def test_slug_is_usable_whatever_the_title(title: str) -> None:
    """Rules name units by it."""
    desk = Desk("<csr_unit/>")

    desk.change("unit", unit="own", title=title)

    assert desk.block().author_faults() == []
    assert desk.block().unit.isascii()


def test_name_that_the_author_gave_stays() -> None:
    """It may say where in the course the unit belongs."""
    desk = Desk('<csr_unit unit="g-why" display_name="Week 1"/>')

    desk.change("unit", unit="people-foundation")

    assert desk.block().display_name == "Week 1"


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "unit"),
        ({"unit": "g-measure"}, "unit"),
        ({"unit": "nonsense"}, "unit"),
        ({"unit": "own", "title": " "}, "title"),
        ({"unit": "own", "title": "a" * 201}, "title"),
        ({"unit": "g-why"}, "unit"),
    ],
    ids=["nothing", "not written yet", "unknown", "no title", "long title", "in the programme already"],
)
def test_choice_that_cannot_be_is_explained_beside_it(typed: dict[str, str], field: str) -> None:
    """Nothing is changed by it."""
    desk = Desk(PROGRAMME)

    answer = desk.change("unit", **typed)

    assert answer["status"] == 400
    assert error_of(answer["tree"], field) != ""
    assert desk.block().unit == ""


def test_switching_says_what_it_means() -> None:
    """Learners' work hangs on the unit, which trainers cannot know."""
    assert "belongs to the unit, not to this block" in text_of(Desk('<csr_unit unit="g-why"/>').show("unit"))
    assert "Rules that you have set" in text_of(Desk('<csr_unit unit="g-why" opens-when="always"/>').show("unit"))
    assert "belongs to the unit" not in text_of(Desk("<csr_unit/>").show("unit"))


def test_own_words_are_lost_only_after_asking() -> None:
    """A wrong click must not cost an evening's work, and the words of one unit must not stand in another."""
    desk = Desk(
        '<csr_unit unit="own-visit" title="Visit" text="Read." perspective="people" minutes="7" roles="owner"/>'
    )

    refused = desk.change("unit", unit="g-why")
    assert error_of(refused["tree"], "forget") != ""
    assert desk.block().text == "Read."

    assert desk.change("unit", unit="g-why", forget="on")["kind"] == "saved"
    block = desk.block()
    assert (block.unit, block.title, block.text, block.perspective, block.roles) == ("g-why", "", "", "", "")
    assert not block.fields["minutes"].is_set_on(block)


def test_same_choice_again_changes_nothing() -> None:
    """Save is also a way to go on."""
    desk = Desk('<csr_unit unit="own-visit" title="Visit" text="Read."/>')

    assert desk.change("unit")["kind"] == "saved"
    assert (desk.block().text, desk.block().unit) == ("Read.", "own-visit")


def test_second_trainer_is_told_that_the_unit_is_another_one() -> None:
    """Two of them sit in different offices."""
    desk = Desk("<csr_unit/>")
    mine = desk.form("unit") | {"unit": "g-why"}
    desk.change("unit", unit="people-foundation")

    assert desk.send("unit", mine)["kind"] == "conflict"
    assert desk.block().unit == "people-foundation"


@pytest.mark.parametrize("intent", ["add-unit", "restore"])
def test_only_saving_is_offered(intent: str) -> None:
    """A handler takes what the page offers."""
    desk = Desk("<csr_unit/>")

    with pytest.raises(InvalidInput):
        desk.send("unit", {"unit": "g-why"}, intent)
