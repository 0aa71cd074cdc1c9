"""The people around the company."""

from dataclasses import replace
from datetime import date

from csr_xblock.domain.document.blocks import Table
from csr_xblock.domain.document.strategy_document import SectionId
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.stakeholders.stakeholder_group import StakeholderGroup, Strength
from csr_xblock.domain.stakeholders.stakeholder_map import KeptGroup, KeptTalk
from csr_xblock.domain.stakeholders.talk import Talk
from csr_xblock.presentation.document.sections.stakeholder_sections import MOST_HEARD, short_dialogue
from tests.presentation.document.sections.companies import EVERYTHING, bakery
from tests.presentation.document.sections.told import missing, section, text

BANK = KeptGroup("bank", 1, StakeholderGroup("The bank", "Figures", "Once a year", date(2027, 1, 4), Strength.HIGH))


def talks(count: int) -> tuple[KeptTalk, ...]:
    """Return so many talks, the first on the first day of 2026."""
    return tuple(KeptTalk(f"t{day}", 1, Talk(date(2026, 1, day), "", f"Wish {day}")) for day in range(1, count + 1))


def test_what_was_heard_is_told_with_its_day_the_latest_first() -> None:
    """A bank sees that somebody has listened."""
    said = text(SectionId.DIALOGUE)

    assert said.index("They miss a smaller loaf.") < said.index("The proving room is too hot in summer.")
    assert "Employees (two bakers of the night shift), Nov. 12, 2026" in said


def test_who_is_affected_and_who_has_a_say_is_told() -> None:
    """Where it is the same group, once."""
    both = replace(BANK, group=replace(BANK.group, influence=Strength.HIGH))

    assert "Most affected by our work: The bank." in text(SectionId.STAKEHOLDERS, groups=(BANK,))
    assert "Most affected by our work, and with the most influence on us: The bank." in text(
        SectionId.STAKEHOLDERS, groups=(both,)
    )
    assert "With the most influence on us: Customers in the shop." in text(SectionId.STAKEHOLDERS)


def test_a_group_of_which_nothing_is_known_is_no_row_of_dashes() -> None:
    """It is named all the same: that somebody still has to be asked is an honest sentence."""
    (found,) = (block for block in section(SectionId.STAKEHOLDERS).blocks if isinstance(block, Table))

    assert ["Employees", "Customers in the shop"] == [row[0] for row in found.rows]
    assert "We still have to ask these people what they expect from us: Neighbours." in text(SectionId.STAKEHOLDERS)
    assert "still have to ask" not in text(SectionId.STAKEHOLDERS, groups=(BANK,))


def test_talks_stand_in_one_section_only() -> None:
    """What was heard and when the next talk is are told where the talks are."""
    said = text(SectionId.STAKEHOLDERS)

    assert "They miss a smaller loaf." not in said
    assert "2027" not in said


def test_many_talks_do_not_fill_the_document() -> None:
    """Fifty may be kept."""
    said = text(SectionId.DIALOGUE, groups=(replace(BANK, talks=talks(12)),))

    assert "We have held 12 talks since Jan. 1, 2026. What we heard in the latest 10:" in said
    assert MOST_HEARD == said.count("Wish ")
    assert "Wish 12" in said


def test_talks_are_counted_and_the_next_ones_stand_in_their_order() -> None:
    """One talk is the first, not one of many."""
    facts, _words = bakery("en")

    assert "We have held one talk so far, and heard this:" in text(
        SectionId.DIALOGUE, groups=(replace(BANK, talks=talks(1)),)
    )
    said = text(SectionId.DIALOGUE, groups=(BANK, *facts.groups))
    assert "We have held 3 talks since Nov. 5, 2026. What we heard:" in said
    assert said.index("Dec. 14, 2026") < said.index("Jan. 4, 2027") < said.index("Jan. 11, 2027")


def short(*groups: KeptGroup) -> str:
    """Return the dialogue of the short form, the bakery's unless groups are given."""
    facts, _words = bakery("en")
    return "\n".join(short_dialogue(replace(facts, groups=groups or facts.groups)).lines)


def test_the_short_form_counts_the_talks_and_quotes_none() -> None:
    """Two sheets have no room for twenty sentences."""
    assert "We have held 3 talks since Nov. 5, 2026, the latest on Nov. 20, 2026 (Customers in the shop)." in short()
    assert "They miss a smaller loaf." not in short()
    assert "We held our first talk on Jan. 1, 2026 (The bank)." in short(replace(BANK, talks=talks(1)))


def test_how_staff_are_heard_is_told_once_in_each_form() -> None:
    """In the whole it stands in the table of the groups; a firm of one person has nobody to hear."""
    assert "Ten minutes together" in text(SectionId.STAKEHOLDERS)
    assert "Ten minutes together" not in text(SectionId.DIALOGUE)
    assert "How those who work here are heard: Ten minutes together" in short()
    assert "heard" not in short(BANK)


def test_gaps_lead_to_the_map_and_a_hidden_step_asks_for_nothing() -> None:
    """Nobody is led to a screen that is not there."""
    hidden = EVERYTHING - {Step.IMPORTANCE}
    for asked in (SectionId.STAKEHOLDERS, SectionId.DIALOGUE):
        assert [("stakeholders", False)] == missing(asked, groups=())
        assert [] == missing(asked, groups=(), steps=hidden)
