"""On whose self-assessment of which day something rests that a company keeps; no names are told (JOURNEY 5)."""

from django.utils.translation import gettext as _

from csr_xblock.domain.priorities.confirmed_priority import HandIn
from csr_xblock.presentation.days import day_words


def hand_in_words(rests_on: HandIn, reader: int) -> str:
    """Return it as a sentence for a reader, who is a number of the platform."""
    day = {"day": day_words(rests_on.handed_in_at)}
    if rests_on.person is None:
        return _("Rests on a self-assessment of %(day)s that is not there any more.") % day
    if rests_on.person == reader:
        return _("Rests on your self-assessment of %(day)s.") % day
    return _("Rests on a colleague's self-assessment of %(day)s.") % day
