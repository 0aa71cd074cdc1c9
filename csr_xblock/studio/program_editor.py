"""The screens of the editor of a csr_program, and its row of tabs."""

from django.utils.translation import gettext_lazy as _

from csr_xblock.studio.editor import Editor, Screen, Tab
from csr_xblock.studio.program_rules import RULES
from csr_xblock.studio.program_settings import LearningForm, PeopleForm, PointsForm, ProgrammeForm
from csr_xblock.studio.settings_screen import SettingsScreen

PROGRAMME, LEARNING, POINTS, PEOPLE = "programme", "learning", "points", "people"

SCREENS: dict[str, Screen] = {
    PROGRAMME: SettingsScreen(ProgrammeForm),
    LEARNING: SettingsScreen(LearningForm),
    POINTS: SettingsScreen(PointsForm),
    PEOPLE: SettingsScreen(PeopleForm),
    "rules": RULES,
}
TABS: tuple[Tab, ...] = (
    Tab(PROGRAMME, _("Programme")),
    Tab(LEARNING, _("Learning and repeating")),
    Tab(POINTS, _("Points and completion")),
    Tab(PEOPLE, _("People and privacy")),
    Tab("rules", _("Rules of the units")),
)

EDITOR = Editor(SCREENS, TABS)
