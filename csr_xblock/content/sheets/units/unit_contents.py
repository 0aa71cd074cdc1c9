"""What a unit's workbook holds: the settings that its author gives, and its text."""

from dataclasses import dataclass, field

from csr_xblock.domain.units.learning_unit import UnitText


@dataclass(frozen=True)
class UnitSettings:
    """
    What a unit is, as its author says it. '' and None mean that nothing is said.

    `area` is the id of a perspective, `level` one of an own unit, `roles` those for whom it is.
    """

    title: str = ""
    promise: str = ""
    minutes: int | None = None
    task_minutes: int | None = None
    area: str = ""
    level: str = ""
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class UnitContents:
    """A unit's settings and text; a text without any part is an empty one."""

    settings: UnitSettings = UnitSettings()
    text: UnitText = field(default_factory=UnitText)
