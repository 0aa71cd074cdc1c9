"""The screens of the editor of a csr_program, its row of tabs, and on which screen each setting is."""

from django.utils.translation import gettext_lazy as _

from csr_xblock.edge.protocols import ProgrammeBlock
from csr_xblock.studio.frame.editor import Editor, EditorTab, Screen
from csr_xblock.studio.frame.settings_screen import SettingsForm, SettingsScreen
from csr_xblock.studio.programme.programme_form import ProgrammeForm
from csr_xblock.studio.programme.programme_rules import ProgrammeRulesScreen
from csr_xblock.studio.programme.programme_settings import LearningForm, PeopleForm, PointsForm

PROGRAMME, LEARNING, POINTS, PEOPLE, RULES = "programme", "learning", "points", "people", "rules"

FORMS: dict[str, type[SettingsForm[ProgrammeBlock]]] = {
    PROGRAMME: ProgrammeForm,
    LEARNING: LearningForm,
    POINTS: PointsForm,
    PEOPLE: PeopleForm,
}
PLACES = {setting: screen for screen, form in FORMS.items() for setting in form.base_fields}

SCREENS: dict[str, Screen[ProgrammeBlock]] = {screen: SettingsScreen(form) for screen, form in FORMS.items()}
SCREENS[RULES] = ProgrammeRulesScreen()
TABS: tuple[EditorTab, ...] = (
    EditorTab(PROGRAMME, _("Programme")),
    EditorTab(LEARNING, _("Learning and repeating")),
    EditorTab(POINTS, _("Points and completion")),
    EditorTab(PEOPLE, _("People and privacy")),
    EditorTab(RULES, _("Rules of the units")),
)

EDITOR = Editor(SCREENS, TABS)
