"""The register's entries for the groups of people who are affected by a company, and the talks with them."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

REMOVED = KeptColumn(
    "removed_at",
    "when it was removed; for a day it can be put back, then the next change deletes it",
    Reader.COMPANY,
)

STAKEHOLDERS = KeptTable(
    name="csr_xblock_stakeholder",
    about=About.COMPANY,
    what="a group of people who are affected by a company",
    why="who is asked is heard; priorities and the strategy refer to them",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("slug", "short name of the row within its company", Reader.NOBODY),
        KeptColumn("group_name", "what the group is called", Reader.COMPANY, may_name=True),
        KeptColumn("expectations", "what the group expects from the company", Reader.COMPANY, may_name=True),
        KeptColumn("dialogue", "how the company talks with it", Reader.COMPANY, may_name=True),
        KeptColumn("next_talk_on", "when the next talk is due", Reader.COMPANY),
        KeptColumn("affected", "how strongly the company affects the group", Reader.COMPANY),
        KeptColumn("influence", "how strongly the group affects the company", Reader.COMPANY),
        REMOVED,
    ),
)

TALKS = KeptTable(
    name="csr_xblock_talk",
    about=About.COMPANY,
    what="a talk with somebody of such a group; nobody's name is asked for",
    why="what was heard makes the ratings of importance honest",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("stakeholder", "number of the group", Reader.NOBODY),
        KeptColumn("slug", "short name of the row within its company", Reader.NOBODY),
        KeptColumn("held_on", "when the talk was", Reader.COMPANY),
        KeptColumn("with_whom", "with whom in general, a role is enough", Reader.COMPANY, may_name=True),
        KeptColumn("heard", "what was heard", Reader.COMPANY, may_name=True),
        REMOVED,
    ),
)
