"""What there is to do in each of the seven steps: where, how far it is, and how a button would say it."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from csr_xblock.domain.journey.steps import DOCUMENT_VERSIONS, PLANNED_ACTIONS, PRIORITIES, WHOLE_GOALS, JourneyFacts
from csr_xblock.domain.links import Links
from csr_xblock.domain.programme.settings import Step
from csr_xblock.presentation.journey.screen_names import (
    DOCUMENT,
    EVIDENCE,
    GOALS,
    HUNT,
    IMPORTANCE,
    LEARNING_PLAN,
    MONTHLY,
    PLAN,
    READINESS,
    STAKEHOLDERS,
    STRATEGY_MAP,
    UNDERSTAND,
)
from csr_xblock.presentation.programme.programme_page import ASSESSMENT, CERTIFICATE, PATH, PROFILE, SCORECARD
from csr_xblock.presentation.scoring.earlier_attempts import COMPARE
from csr_xblock.presentation.scoring.scorecard_page import ONE_PAGE


@dataclass(frozen=True)
class StepPart:
    """Something to do in a step: where, how far it is in words, and how a button would say it."""

    title: str
    url: str
    call: str
    note: str = ""
    is_done: bool = False


@dataclass(frozen=True)
class UnitToBegin:
    """The first recommended unit that was never entered."""

    title: str
    url: str


def parts_of_steps(
    facts: JourneyFacts,
    own: Links,
    inner: Links,
    unit: UnitToBegin | None,
    beginning_url: str,
    *,
    shows_result: bool = True,
    has_certificate: bool = False,
    has_folder: bool = True,
) -> Mapping[Step, tuple[StepPart, ...]]:
    """
    Return the parts of each step. `own` makes links of the programme, `inner` of its assessment.

    `beginning_url` leads to the unit of the first step, '' where the programme has none. `shows_result`: the programme
    shows what a hand-in gives; `has_certificate`: it offers a certificate of taking part; `has_folder`: it shows the
    step to which the evidence folder belongs.
    """
    return {
        Step.PROFILE: _of_see(facts, own, inner, beginning_url),
        Step.IMPORTANCE: _of_ask(facts, own),
        Step.START: (_of_assess(facts, inner),),
        Step.SCORECARD: _of_understand(facts, own, inner),
        Step.PATH: _of_learn(facts, own, unit, has_folder=has_folder),
        Step.RENEW: _of_renew(facts, own, inner, shows_result=shows_result, has_certificate=has_certificate),
        Step.STRATEGY: _of_decide(facts, own),
    }


def _of_see(facts: JourneyFacts, own: Links, inner: Links, beginning_url: str) -> tuple[StepPart, ...]:
    profile = StepPart(_("Profile"), inner.to(PROFILE), _("Fill in the profile"), is_done=facts.has_profile)
    found = [profile]
    if beginning_url:
        opened = bool(facts.has_opened_beginning)
        found.append(StepPart(_("Why it pays"), beginning_url, _("Begin to read"), is_done=opened))
    if facts.hunt_lines is not None:
        note = ngettext("%(count)d good thing found", "%(count)d good things found", facts.hunt_lines)
        found.append(
            StepPart(
                _("What we do already"),
                own.to(HUNT) if facts.has_profile else "",
                _("Look for what you do already"),
                note % {"count": facts.hunt_lines} if facts.hunt_lines else "",
                is_done=facts.hunt_lines > 0,
            )
        )
    return tuple(found)


def _of_ask(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    found = []
    if facts.rated_objectives is not None:
        note = _("%(done)d of %(all)d goals rated") % {"done": facts.rated_objectives, "all": facts.objectives}
        done = facts.objectives <= facts.rated_objectives
        found.append(StepPart(_("How important the goals are"), own.to(IMPORTANCE), _("Rate the goals"), note, done))
    if facts.stakeholder_groups is not None:
        groups = facts.stakeholder_groups
        note = ngettext("%(count)d group", "%(count)d groups", groups) % {"count": groups} if groups else ""
        title = _("Who is affected")
        found.append(StepPart(title, own.to(STAKEHOLDERS), _("Write down who is affected"), note, groups > 0))
    return tuple(found)


def _of_assess(facts: JourneyFacts, inner: Links) -> StepPart:
    call = _("Go on answering") if facts.has_draft else _("Begin the self-assessment")
    note = _("a draft is waiting") if facts.has_draft else ""
    return StepPart(_("Self-assessment"), inner.to(ASSESSMENT), call, note, facts.hand_ins > 0 and not facts.has_draft)


def _of_understand(facts: JourneyFacts, own: Links, inner: Links) -> tuple[StepPart, ...]:
    has_result = facts.hand_ins > 0
    url = inner.to(SCORECARD) if has_result else ""
    scorecard = StepPart(_("Scorecard"), url, _("Read your scorecard"), is_done=has_result)
    if facts.is_staff or facts.priorities is None:
        return (scorecard,)
    note = _("%(done)d of %(all)d chosen") % {"done": min(facts.priorities, PRIORITIES), "all": PRIORITIES}
    done = facts.priorities >= PRIORITIES
    meaning = StepPart(
        _("What it means, and what comes first"),
        own.to(UNDERSTAND) if has_result else "",
        _("Choose what comes first"),
        note if has_result else "",
        done,
    )
    return scorecard, meaning


def _of_decide(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    return (*_goals(facts, own), *_plan(facts, own), *_document(facts, own), *_how_goals_hang_together(facts, own))


def _goals(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    if facts.goals is None:
        return ()
    note = ngettext(
        "%(count)d goal with beginning and target", "%(count)d goals with beginning and target", facts.goals
    )
    note = note % {"count": facts.goals} if facts.goals else ""
    call = _("Say by which figures you see it")
    return (StepPart(_("Goals in figures"), own.to(GOALS), call, note, facts.goals >= WHOLE_GOALS),)


def _plan(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    if facts.actions is None:
        return ()
    note = ngettext("%(count)d action planned", "%(count)d actions planned", facts.actions) % {"count": facts.actions}
    done = facts.actions >= PLANNED_ACTIONS
    return (StepPart(_("Action plan"), own.to(PLAN), _("Make your plan"), note if facts.actions else "", done),)


def _document(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    """Return the part that ends the step: what was decided, on paper, once there is something to write."""
    if facts.versions is None or not (facts.hand_ins or facts.actions or facts.goals or facts.versions):
        return ()
    note = ngettext("%(count)d version kept", "%(count)d versions kept", facts.versions) % {"count": facts.versions}
    done = facts.versions >= DOCUMENT_VERSIONS
    call, url = _("Read your strategy"), own.to(DOCUMENT) if facts.has_profile else ""
    return (StepPart(_("Strategy document"), url, call, note if facts.versions else "", done),)


def _how_goals_hang_together(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    """Return the part that helps to decide; it stands behind the others, because it makes nothing done."""
    if facts.actions is None or facts.links_looked_at is None:
        return ()
    note = ngettext("%(done)d of %(all)d link looked at", "%(done)d of %(all)d links looked at", facts.links)
    note = note % {"done": facts.links_looked_at, "all": facts.links}
    done = facts.links_looked_at >= facts.links
    url = own.to(STRATEGY_MAP)
    return (StepPart(_("How the goals hang together"), url, _("Look at the links"), note, done),)


def _of_learn(facts: JourneyFacts, own: Links, unit: UnitToBegin | None, *, has_folder: bool) -> tuple[StepPart, ...]:
    """Return the parts of Learn and do. Staff, whose way ends here, find their evidence here."""
    note = ""
    if facts.recommended:
        note = _("%(done)d of %(all)d recommended units done")
        note = note % {"done": facts.recommended_done, "all": facts.recommended}
    done = bool(facts.recommended) and facts.recommended == facts.recommended_done
    path = StepPart(_("Learning path"), own.to(PATH), _("To the learning path"), note, done)
    folder = _folder(facts, own) if facts.is_staff and has_folder else ()
    if unit is None:
        return path, *folder, *_given(facts, own)
    begin = StepPart(unit.title, unit.url, _("Begin the unit “%(title)s”") % {"title": unit.title})
    return begin, path, *folder, *_given(facts, own)


def _folder(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    """Return the evidence folder, nothing while nothing can be in it."""
    if not (facts.hand_ins or facts.has_draft):
        return ()
    return (StepPart(_("Evidence folder"), own.to(EVIDENCE), _("Open the evidence folder")),)


def _given(facts: JourneyFacts, own: Links) -> tuple[StepPart, ...]:
    """Return the part of those who lead the company; it stands last, because it makes nothing done."""
    if facts.given is None:
        return ()
    note = ngettext("%(count)d thing given", "%(count)d things given", facts.given) % {"count": facts.given}
    call = _("Give your people something to learn")
    return (StepPart(_("Learning plan"), own.to(LEARNING_PLAN), call, note if facts.given else "", facts.given > 0),)


def _of_renew(
    facts: JourneyFacts, own: Links, inner: Links, *, shows_result: bool, has_certificate: bool
) -> tuple[StepPart, ...]:
    """Return the parts of Show and renew. To answer again comes first, because it alone makes the step done."""
    call = _("Go on answering") if facts.is_renewing else _("Answer again")
    note = _("a draft is waiting") if facts.is_renewing else ""
    is_done = facts.hand_ins > 1 and facts.renew_since is None
    found = [StepPart(_("A second self-assessment"), inner.to(ASSESSMENT), call, note, is_done)]
    if shows_result and facts.hand_ins > 1:
        found.append(StepPart(_("What has changed"), inner.to(COMPARE), _("See what has changed")))
    if shows_result:
        url = inner.to(ONE_PAGE) if facts.hand_ins else ""
        found.append(StepPart(_("One page to show to others"), url, _("Look at the page")))
    leads_company = facts.hunt_lines is not None
    if leads_company and (facts.hand_ins or facts.actions or facts.goals):
        found.append(StepPart(_("The monthly 20 minutes"), own.to(MONTHLY), _("To the monthly 20 minutes")))
    found.extend(_folder(facts, own))
    if leads_company and facts.hand_ins:
        found.append(
            StepPart(
                _("Ready for questions of banks and customers"), own.to(READINESS), _("See what you could answer today")
            )
        )
    if has_certificate:
        found.append(StepPart(_("Certificate of taking part"), own.to(CERTIFICATE), _("To the certificate")))
    return tuple(found)
