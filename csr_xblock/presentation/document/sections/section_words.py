"""The headings of the document's sections, and the sentence that stands at the foot of every sheet."""

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from csr_xblock.domain.document.strategy_document import SectionId


def section_title(section: SectionId) -> str:
    """Return the heading of a section."""
    return {
        SectionId.COVER: pgettext("section of the strategy document", "Cover"),
        SectionId.WHO_WE_ARE: pgettext("section of the strategy document", "Who we are"),
        SectionId.VALUES: pgettext("section of the strategy document", "Our values and commitment"),
        SectionId.STAKEHOLDERS: pgettext("section of the strategy document", "Our stakeholders and what they expect"),
        SectionId.SCORECARD: pgettext("section of the strategy document", "Where we stand"),
        SectionId.STRENGTHS: pgettext("section of the strategy document", "What we are good at"),
        SectionId.IMPROVE: pgettext("section of the strategy document", "Where we want to improve"),
        SectionId.MAP: pgettext("section of the strategy document", "Our strategy map"),
        SectionId.GOALS: pgettext("section of the strategy document", "Goals and measures"),
        SectionId.ACTION_PLAN: pgettext("section of the strategy document", "Action plan"),
        SectionId.LEARNING_PLAN: pgettext("section of the strategy document", "Learning plan"),
        SectionId.DIALOGUE: pgettext("section of the strategy document", "Dialogue"),
        SectionId.MONITORING: pgettext("section of the strategy document", "Monitoring and review"),
        SectionId.COMMUNICATION: pgettext("section of the strategy document", "Communication"),
        SectionId.CHANGE_LOG: pgettext("section of the strategy document", "Change log"),
    }[section]


def document_title() -> str:
    """Return what the document is called."""
    return _("Strategy for responsible business")


def footer_words() -> str:
    """Return what stands at the foot of every sheet. Source: METHODOLOGY 2.6; Directive (EU) 2024/825."""
    return _("Prepared by the company from a self-assessment for learning. Not a certificate, label or audit.")
