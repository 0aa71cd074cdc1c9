"""The screens of the editor of a csr_unit, and its row of tabs."""

from django.utils.translation import gettext_lazy as _

from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.studio.frame.editor import Editor, EditorTab, Screen
from csr_xblock.studio.frame.exchange import EXCHANGE
from csr_xblock.studio.frame.settings_screen import SettingsScreen
from csr_xblock.studio.rules.rule_screens import OPENS_WHEN, RECOMMENDED_WHEN
from csr_xblock.studio.units.basics import BASICS
from csr_xblock.studio.units.check_form import CheckForm
from csr_xblock.studio.units.choice import ChoiceScreen
from csr_xblock.studio.units.look_screens import ComparisonScreen, LookScreen, PreviewScreen, RestoreScreen
from csr_xblock.studio.units.reading_form import ReadingForm
from csr_xblock.studio.units.task_form import TaskForm
from csr_xblock.studio.units.text_screen import TextScreen
from csr_xblock.studio.units.unit_exchange import UnitExchangeScreen
from csr_xblock.studio.units.unit_settings import UnitSettingsForm

SCREENS: dict[str, Screen[UnitBlock]] = {
    "unit": ChoiceScreen(),
    "preview": PreviewScreen(),
    "basics": BASICS,
    "reading": TextScreen("reading", _("What learners read"), ReadingForm),
    "task": TextScreen("task", _("What learners do"), TaskForm),
    "check": TextScreen("check", _("Knowledge check"), CheckForm),
    "compare": ComparisonScreen(),
    "restore": RestoreScreen(),
    "look": LookScreen(),
    "opens-when": OPENS_WHEN,
    "recommended-when": RECOMMENDED_WHEN,
    EXCHANGE: UnitExchangeScreen(),
    "settings": SettingsScreen(UnitSettingsForm),
}
TABS: tuple[EditorTab, ...] = (
    EditorTab("unit", _("Which unit"), ("preview",)),
    EditorTab("basics", _("Basics")),
    EditorTab("reading", _("Reading"), ("compare", "restore")),
    EditorTab("task", _("Task")),
    EditorTab("check", _("Knowledge check")),
    EditorTab("opens-when", _("Opens when")),
    EditorTab("recommended-when", _("Recommended when")),
    EditorTab("look", _("Preview")),
    EditorTab(EXCHANGE, _("Import and export")),
    EditorTab("settings", _("Settings")),
)

EDITOR = Editor(SCREENS, TABS)
