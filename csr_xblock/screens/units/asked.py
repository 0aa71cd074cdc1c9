"""What a unit asks about the learning itself: the screen with the questions before the text, and what handlers do."""

from collections.abc import Mapping

from django.utils import timezone
from django.utils.translation import gettext as _
from web_fragments.fragment import Fragment

from csr_xblock.domain.units.asking import learned_so_far
from csr_xblock.domain.units.reactions import Reactions
from csr_xblock.domain.units.transfer import TransferAnswer
from csr_xblock.edge.protocols import UnitBlock
from csr_xblock.edge.rendering import FORM_SCRIPTS, page_fragment
from csr_xblock.openedx.screens import handler_address, links_of
from csr_xblock.openedx.surroundings import Surroundings
from csr_xblock.presentation.units.asked import AskedAddresses
from csr_xblock.presentation.units.before_page import BEFORE, before_page
from csr_xblock.presentation.units.learning_words import sureness_words
from csr_xblock.presentation.units.unit_page import UnitScreen
from csr_xblock.screens.units.unit_scene import UnitScene, usable_scene
from csr_xblock.services.units.measure_learning import answer_before, answer_transfer, react, say_sureness, skip_before
from csr_xblock.services.units.show_unit import UnitAccess

STYLES = ("units/unit.css",)


def asked_addresses(block: UnitBlock, around: Surroundings, context: Mapping[str, object]) -> AskedAddresses:
    """Return where a unit's questions about the learning lead."""
    learner = around.learner
    return AskedAddresses(
        before_url=links_of(block, context).to(BEFORE),
        skip_url=handler_address(block, learner, "skip_before"),
        sureness_url=handler_address(block, learner, "say_sureness"),
        reactions_url=handler_address(block, learner, "react"),
        transfer_url=handler_address(block, learner, "answer_transfer"),
    )


def before_fragment(
    scene: UnitScene, access: UnitAccess, screen: UnitScreen, context: Mapping[str, object]
) -> Fragment:
    """Return the screen with the questions before the text."""
    block, text = scene.block, scene.unit.text
    page = before_page(
        scene.work,
        access.progress,
        screen,
        text_language="" if text is None else text.language,
        answer_url=handler_address(block, scene.around.learner, "answer_before"),
        unit_url=links_of(block, context).to(""),
    )
    template, language = "units/before_check.html", scene.around.language
    return page_fragment(block, template, page, language=language, styles=STYLES, scripts=FORM_SCRIPTS)


def keep_before(
    block: UnitBlock, around: Surroundings, chosen: Mapping[str, frozenset[str]], sure: int | None
) -> dict[str, object]:
    """Keep what is known before the text. The answer tells neither right nor wrong."""
    answer_before(around.key, usable_scene(block, around).work, chosen, sure)
    return {}


def leave_out_before(block: UnitBlock, around: Surroundings) -> dict[str, object]:
    """Keep that the questions before the text are skipped."""
    skip_before(around.key, usable_scene(block, around).work)
    return {}


def keep_sureness(block: UnitBlock, around: Surroundings, sure: int | None) -> dict[str, object]:
    """Keep how sure the learner is now, and tell how that has changed."""
    progress = say_sureness(around.key, usable_scene(block, around).work, sure)
    return {"message": " ".join((_("Saved."), *sureness_words(learned_so_far(progress))))}


def keep_reactions(block: UnitBlock, around: Surroundings, reactions: Reactions) -> dict[str, object]:
    """Keep what the unit was like."""
    react(around.key, usable_scene(block, around).work, reactions)
    return {"message": _("Saved. Thank you.")}


def keep_transfer(block: UnitBlock, around: Surroundings, answer: TransferAnswer) -> dict[str, object]:
    """Keep what came of the unit."""
    answer_transfer(around.key, usable_scene(block, around).work, answer, timezone.localdate())
    return {"message": _("Saved. Thank you.")}
