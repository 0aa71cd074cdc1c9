"""
What counts as evidence, and for whom: a table of sentences, and nothing else.

Sources: METHODOLOGY 2.4.7 (learning); Commission Recommendation (EU) 2025/1710, annex I (what B1 to B11 and C1 to C9
ask); support.ecovadis.com, article 210460377, as seen in 2026 (what one rating service takes). What banks and customers
ask differs; the sentences say what is usual, and nowhere that something is sure to be taken.
"""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class Proof:
    """A kind of proof that small companies have, with one sentence for each reader."""

    name: str
    learning: str
    bank: str
    customer: str
    standard: str


@dataclass(frozen=True)
class NoProof:
    """What does not count, and why."""

    name: str
    why: str


@dataclass(frozen=True)
class Source:
    """A fact about somebody else, with where it stands."""

    text: str
    source: str


def proofs() -> tuple[Proof, ...]:
    """Return the kinds of proof, those that every firm has first."""
    return (
        Proof(
            _("A bill: energy, water, waste"),
            _("It counts. Write the month, the figure, and where the bill lies."),
            _("It usually wants the figure of a whole year; the bills show where that comes from."),
            _("Many want the figure of the year in a list. Some rating services do not take the bill itself."),
            _("The figure of the year is asked for (B3 energy, B6 water, B7 waste). The bill stays with you."),
        ),
        Proof(
            _("A table of your own with figures"),
            _("It counts. Say from which bill or list each figure comes."),
            _("Good, if the bills or lists behind it are there."),
            _("Good: one table with the year, the figure and its unit answers many questions at once."),
            _("This is what it asks for: the figure of a year, with its unit."),
        ),
        Proof(
            _("A list: training, accidents, suppliers"),
            _("It counts. Write who keeps it, and up to which day it goes."),
            _("Useful, because figures are counted from it. Take out names before you hand it over."),
            _("Often asked for. Take out names before you hand it over."),
            _("Its figures are counted from such lists: B8 people, B9 accidents, B10 hours of training."),
        ),
        Proof(
            _("A page with your rules, or a contract"),
            _("It counts. Write where it hangs or lies, and since when it holds."),
            _("Often asked for: the page with its day, and who has signed it."),
            _("Often the first thing that is asked for: how we behave, safety, what we want of suppliers."),
            _("B2 asks for which subjects you have rules; C6 asks for rules on human rights."),
        ),
        Proof(
            _("Minutes of a meeting"),
            _("They count. The day, which roles were there and what was decided are enough."),
            _("They show that a risk was talked about, and what you decided."),
            _("They show that a rule is lived. Put them beside the rule."),
            _("Nobody asks for them; they help you to describe what you do (B2, C2)."),
        ),
        Proof(
            _("A certificate that somebody else has given"),
            _("It counts. Write its number, and until when it is valid."),
            _("It counts a lot, as long as it is valid."),
            _("It counts a lot, as long as it is valid and for the right place."),
            _("B1 asks which certificates and labels you have, who gave them and when."),
        ),
        Proof(
            _("A photo"),
            _("It counts with a day and a sentence that says what one sees."),
            _("Seldom enough alone. Put it beside a bill, a list or minutes."),
            _("It helps in a talk. Some rating services do not take it."),
            _("Nobody asks for it: the standard wants facts in words and figures."),
        ),
        Proof(
            _("A mail from a customer"),
            _("It counts. Write the day and what it was about, without the name."),
            _("It shows that customers ask. It does not show what you do."),
            _("It is not yours to pass on. Show what you did after it."),
            _("Nobody asks for it."),
        ),
        Proof(
            _("Memory: “everybody here knows that”"),
            _("It is a beginning. Write down in two sentences what everybody knows, and it counts."),
            _("It does not count: nobody can look it up."),
            _("It does not count: nobody can look it up."),
            _("It does not help. Write the fact down first."),
        ),
    )


def no_proofs() -> tuple[NoProof, ...]:
    """Return what does not count, whoever asks."""
    return (
        NoProof(_("A photo without a day"), _("Nobody can tell when it was, and whether it is still so.")),
        NoProof(
            _("A promise without a paper"),
            _("“We will” shows what you want. Make an action of it with a day; once it is done, it counts."),
        ),
        NoProof(
            _("A level of this self-assessment"),
            _("It is your own view, made to learn from. It proves nothing to others, and it is no figure."),
        ),
        NoProof(
            _("A brochure or a post about yourselves"),
            _("It says how you want to be seen. Put beside it what it rests on."),
        ),
        NoProof(
            _("A paper that was written for the question"),
            _("Whoever checks looks at its day. Take what you work with anyway."),
        ),
        NoProof(
            _("A paper with names, health or pay of single people"),
            _("It may be true, and must not leave the company so. Hand over numbers without names."),
        ),
    )


def sources() -> tuple[Source, ...]:
    """Return what is known of others, with its source and when it was looked at."""
    return (
        Source(
            _(
                "EcoVadis rates companies for large customers. From firms with up to 25 people it takes, for example, "
                "proof of training, mails to staff, rules of your own and tables with your figures. It does not take "
                "bills of energy or water suppliers, photos, mere statements, and papers of customers or suppliers."
            ),
            _("As seen in 2026: support.ecovadis.com, article 210460377. Read there what holds today."),
        ),
        Source(
            _(
                "The voluntary EU standard for small firms (VSME) names its points B1 to B11 and C1 to C9. It asks for "
                "facts and figures. Bills and lists stay with you, so that you can show where the facts come from."
            ),
            _("As of 2026: Commission Recommendation (EU) 2025/1710 of 30 July 2025, annex I."),
        ),
    )
