"""What all screens share that staff see who look at the course as a learner: whose they are, and the note above."""

from web_fragments.fragment import Fragment

from csr_xblock.domain.people.learner import AssessmentKey, Learner
from csr_xblock.domain.programme.inherited import InheritedSettings
from csr_xblock.edge.rendering import page_fragment
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.message_page import MessagePage
from csr_xblock.presentation.programme.seen_page import seen_note
from csr_xblock.services.people.show_seen import SeenLearner, seen_learner


def looked_at(around: Surroundings, learner: Learner, settings: InheritedSettings) -> SeenLearner:
    """Return the learner with what of them may be shown under the settings of an assessment."""
    key = AssessmentKey(learner, settings.assessment_name)
    return seen_learner(key, results_may_be_seen=settings.results_may_be_seen)


def under_note(block: PlatformBlock, around: Surroundings, seen: SeenLearner, body: Fragment) -> Fragment:
    """Return a screen below the sentences that say what is hidden, and why."""
    note = seen_note(shares=seen.shares, has_begun=seen.has_begun)
    fragment = page_fragment(block, "people/seen_note.html", note, language=around.language, styles=(), scripts=())
    fragment.add_content(body.content)
    fragment.add_fragment_resources(body)
    return fragment


def message(block: PlatformBlock, around: Surroundings, page: MessagePage) -> Fragment:
    """Return a page with one sentence."""
    return page_fragment(block, "frame/message.html", page, language=around.language, styles=(), scripts=())
