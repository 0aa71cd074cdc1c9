"""The register's entry for learning that companies give to people."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

GIVEN_LEARNING = KeptTable(
    name="csr_xblock_givenlearning",
    about=About.COMPANY,
    what="a unit, its task or a task in own words that a company gives to somebody, by a day",
    why="everybody knows who learns what until when; members see what is theirs, and the company sees whether they "
    "have done it, of a unit from their progress with it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    member="member",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("what", "a unit, only its task, or a task in own words", Reader.COMPANY),
        KeptColumn("unit_id", "learning unit", Reader.COMPANY),
        KeptColumn("task", "the task in own words", Reader.COMPANY, may_name=True),
        KeptColumn("member", "account of the member who has it", Reader.COMPANY, is_given=False),
        KeptColumn("to_name", "name of whoever else has it, as it was typed", Reader.COMPANY, may_name=True),
        KeptColumn("due", "until when", Reader.COMPANY),
        KeptColumn("expected_change", "what shall be different at work then", Reader.COMPANY, may_name=True),
        KeptColumn("done_on", "day on which it was ticked as done", Reader.COMPANY),
        KeptColumn("form_key", "which page wrote it first, so that a retry writes it once", Reader.NOBODY),
    ),
)
