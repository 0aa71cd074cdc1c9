"""
What a register of personal data says of each table and column, and whose data a use case is about.

The entries are in `data_register`. Export, deletion, retirement and `docs/privacy.md` follow them, so what is not in
the register is found by a test and not by a person who asks for their data.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

THROUGH_MEMBERS = "__memberships__user"
"""The end of the way from a row to the people of the company whose row it is."""


class About(StrEnum):
    """About whom a table is."""

    PERSON = "person"
    COMPANY = "company"
    NOBODY = "nobody"


class Reader(StrEnum):
    """
    Who sees a column besides the person: nobody, trainers of the course, members of the company, or nobody at all.

    SHARED: trainers if the person shares results and the programme lets them be seen. TRAINERS: as participation.
    REPORT: trainers, once the person has sent the report to them. RELEASED: members of the company, and trainers of the
    course while the company has released it to them. AUTHORS: whoever may change the course.
    NOBODY: it is kept for the software; like all columns, whoever runs the database could read it.
    """

    SELF = "self"
    SHARED = "shared"
    TRAINERS = "trainers"
    REPORT = "report"
    COMPANY = "company"
    RELEASED = "released"
    AUTHORS = "authors"
    NOBODY = "nobody"


class Erasure(StrEnum):
    """
    What deletion does with the rows of a person.

    ROWS: they go. LAST_MEMBER: they go when nobody belongs to the company any more. UNNAMED: the row stays without the
    person and without words. STAYS: the rows are about nobody.
    """

    ROWS = "rows"
    LAST_MEMBER = "last-member"
    UNNAMED = "unnamed"
    STAYS = "stays"


class Retirement(StrEnum):
    """What a site does when an account is retired: delete all, or first keep the levels of handed-in attempts."""

    DELETE = "delete"
    PSEUDONYMISE = "pseudonymise"


@dataclass(frozen=True)
class KeptColumn:
    """
    A column: what it holds, and who sees it besides the person.

    `is_given` is False for what an export leaves out. `pseudonym` says what pseudonymising keeps of it, '' for nothing.
    `may_name` is True for what may name a person in a table that is not about one.
    """

    name: str
    what: str
    reader: Reader
    is_given: bool = True
    pseudonym: str = ""
    may_name: bool = False


@dataclass(frozen=True)
class KeptTable:
    """
    A table by its name in the database.

    `person` and `course` are the ways from a row to the user and to the course key as Django writes them, '' where
    there is none. `actor` is the way to somebody whose act a row records besides; they are given `actor_columns` of it.
    `member` is the way to a member of the company to whom a row is given: they get it in an export whatever their role,
    and when they leave or delete their data, the row stays with the company, open and without them.
    """

    name: str
    about: About
    what: str
    why: str
    erasure: Erasure
    columns: tuple[KeptColumn, ...]
    person: str = ""
    course: str = ""
    actor: str = ""
    actor_columns: tuple[str, ...] = ()
    member: str = ""

    @property
    def given(self) -> tuple[str, ...]:
        """The names of the columns that an export gives, in order."""
        return tuple(column.name for column in self.columns if column.is_given)

    @property
    def company(self) -> str:
        """
        The way from a row to the company whose work it is, '' for what is no company's work.

        Such rows are given to those only who may read that work now: it is not the person's alone.
        """
        return self.person.removesuffix(THROUGH_MEMBERS) if self.person.endswith(THROUGH_MEMBERS) else ""

    @property
    def is_personal(self) -> bool:
        """Whether it holds personal data: it is about persons, or something in it may name one."""
        return self.about is About.PERSON or any(column.may_name for column in self.columns)


@dataclass(frozen=True)
class KeptElsewhere:
    """Something about a person that is kept outside our tables, and what export and deletion do with it."""

    place: str
    what: str
    export: str
    deletion: str


@dataclass(frozen=True)
class DataOwner:
    """Whose data: a platform user's on the whole site, or in one course only."""

    user_id: int
    course: str = ""


@dataclass(frozen=True)
class GivenRows:
    """
    The rows of a table that an export gives, each by column.

    `as_actor`: what the person did to others' work. `as_member`: what the company has given to the person.
    """

    table: KeptTable
    rows: tuple[Mapping[str, object], ...]
    as_actor: bool = False
    as_member: bool = False
