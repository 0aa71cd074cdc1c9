"""What is proposed for the file, as the screen and the handler ask it alike."""

from dataclasses import dataclass

from django.utils import timezone

from csr_xblock.content.library import instrument_with_words
from csr_xblock.content.vsme_file.template_reader import packaged_template
from csr_xblock.domain.people.company_rights import CompanyAccess
from csr_xblock.domain.people.learner import AssessmentKey
from csr_xblock.domain.plan.currencies import currency_of
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.vsme_file.template import Template
from csr_xblock.openedx.surroundings import Surroundings, own_programme
from csr_xblock.placed.programme import instrument_of
from csr_xblock.presentation.vsme_file.proposals import Proposals, proposals
from csr_xblock.services.questions.show_assessment import AssessmentState
from csr_xblock.services.vsme_file.read_known import read_known


@dataclass(frozen=True)
class KnownHere:
    """The list of cells, and what is proposed for each."""

    template: Template
    proposed: Proposals


def known_here(around: Surroundings, key: AssessmentKey, access: CompanyAccess, state: AssessmentState) -> KnownHere:
    """Return it in the active language, for somebody who may change what the company does."""
    programme = own_programme(around)
    read = read_known(
        key, access, state, instrument_of(programme), timezone.localdate(), with_plan=Step.STRATEGY in programme.steps
    )
    template = packaged_template()
    words = instrument_with_words(read.instrument, around.language)
    return KnownHere(template, proposals(template, read.known, words, currency_of(read.known.company.country)))
