"""The register's entries for the strategy document."""

from csr_xblock.domain.people.company_register import OF_A_COMPANY
from csr_xblock.domain.people.personal_data import About, Erasure, KeptColumn, KeptTable, Reader

OWN_TEXTS = KeptTable(
    name="csr_xblock_owntext",
    about=About.COMPANY,
    what="what a company has written in its own words for a section of its strategy document or for a letter",
    why="the document is the company's own, and its words stay when the data behind it change",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("written_for", "for which section or letter", Reader.COMPANY),
        KeptColumn("html", "own words, formatted", Reader.COMPANY, may_name=True),
        KeptColumn("language", "in which language", Reader.COMPANY),
        KeptColumn("basis", "a fingerprint of the generated words that were there", Reader.NOBODY),
    ),
)

DOCUMENT_VERSIONS = KeptTable(
    name="csr_xblock_documentversion",
    about=About.COMPANY,
    what="a version of a company's strategy document, as it was on the day on which the company kept it",
    why="the company sees what it decided and when, and who approved it",
    erasure=Erasure.LAST_MEMBER,
    person="company__memberships__user",
    course="course_key",
    columns=(
        *OF_A_COMPANY,
        KeptColumn("number", "number of the version", Reader.RELEASED),
        KeptColumn("made_at", "when it was kept", Reader.RELEASED),
        KeptColumn("language", "in which language", Reader.RELEASED),
        KeptColumn("note", "what has changed", Reader.COMPANY, may_name=True),
        KeptColumn("body", "the whole document, and which questionnaire was in use", Reader.RELEASED, may_name=True),
        KeptColumn("rests_on", "number of the self-assessment that it tells of", Reader.NOBODY),
        KeptColumn("handed_in_at", "when that self-assessment was handed in", Reader.COMPANY),
        KeptColumn("approved_by", "who approved it", Reader.RELEASED, may_name=True),
        KeptColumn("approved_at", "when", Reader.RELEASED),
        KeptColumn("released_at", "since when trainers of the course may read it", Reader.RELEASED),
        KeptColumn("form_key", "which page made it, so that a retry makes it once", Reader.NOBODY),
    ),
)
