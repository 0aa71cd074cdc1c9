"""The screens of the editor of a csr_assessment, and its row of tabs."""

from django.utils.translation import gettext_lazy as _

from csr_xblock.edge.protocols import AssessmentBlock
from csr_xblock.studio.frame.editor import Editor, EditorTab, Screen
from csr_xblock.studio.frame.exchange import EXCHANGE
from csr_xblock.studio.frame.settings_screen import SettingsScreen
from csr_xblock.studio.questions.area import AREA, AREA_OFF, NEW_AREA, AreaScreen, NewAreaScreen
from csr_xblock.studio.questions.assessment_settings import AssessmentForm
from csr_xblock.studio.questions.changes import ChangesScreen
from csr_xblock.studio.questions.decisions import (
    ALL_BACK,
    CHANGES,
    AllBackScreen,
    AreaOffScreen,
    ItemBackScreen,
    ItemOffScreen,
)
from csr_xblock.studio.questions.instrument_exchange import DOWNLOADS, QuestionsExchangeScreen
from csr_xblock.studio.questions.item import (
    ITEM,
    ITEM_BACK,
    ITEM_OFF,
    NEW_ITEM,
    QUESTIONS,
    ItemScreen,
    NewItemScreen,
)
from csr_xblock.studio.questions.questions import QuestionsListScreen
from csr_xblock.studio.questions.results import ResultsScreen

RESULTS, SETTINGS = "results", "settings"

SCREENS: dict[str, Screen[AssessmentBlock]] = {
    QUESTIONS: QuestionsListScreen(),
    ITEM: ItemScreen(),
    NEW_ITEM: NewItemScreen(),
    ITEM_OFF: ItemOffScreen(),
    ITEM_BACK: ItemBackScreen(),
    AREA: AreaScreen(),
    NEW_AREA: NewAreaScreen(),
    AREA_OFF: AreaOffScreen(),
    RESULTS: ResultsScreen(),
    CHANGES: ChangesScreen(),
    ALL_BACK: AllBackScreen(),
    EXCHANGE: QuestionsExchangeScreen(),
    SETTINGS: SettingsScreen(AssessmentForm),
}
TABS: tuple[EditorTab, ...] = (
    EditorTab(QUESTIONS, _("Questions"), (ITEM, NEW_ITEM, ITEM_OFF, ITEM_BACK, AREA, NEW_AREA, AREA_OFF)),
    EditorTab(RESULTS, _("Results")),
    EditorTab(CHANGES, _("Changes"), (ALL_BACK,)),
    EditorTab(EXCHANGE, _("Import and export")),
    EditorTab(SETTINGS, _("Settings")),
)
EDITOR = Editor(SCREENS, TABS)
__all__ = ["DOWNLOADS", "EDITOR"]
