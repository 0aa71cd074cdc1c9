"""The register's entry for the strategy map."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

LINKS = KeptTable(
    name="csr_xblock_linkrow",
    about=About.COMPANY,
    what="what a company has said of a link between two goals: true for it or not, and why",
    why="the company sees how its goals hang together, and its plan says why an action is worth it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("source_id", "objective that helps", Reader.COMPANY),
        KeptColumn("target_id", "objective that is helped", Reader.COMPANY),
        KeptColumn("state", "open, confirmed or dropped", Reader.COMPANY),
        KeptColumn("why", "own sentence why, which may name somebody", Reader.COMPANY, may_name=True),
        KeptColumn("months", "after how many months it is seen", Reader.COMPANY),
    ),
)
