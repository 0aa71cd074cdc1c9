"""What helps to find good things, area by area."""

from django.utils.translation import gettext as _

from csr_xblock.domain.identifiers import PerspectiveId


def hunt_prompt(area: PerspectiveId) -> str:
    """Return a question about everyday work; one that fits everywhere for the areas of authors."""
    prompts = {
        "finance": _(
            "Think of the last bills. Whom do you pay sooner than you must? What do you put aside for bad times?"
        ),
        "customers": _(
            "Think of the customer who always comes back, and of the last complaint. "
            "What did you do that you did not have to?"
        ),
        "processes": _(
            "Think of what you buy and from whom. Which rule of your own do you keep even when it costs an order?"
        ),
        "people": _(
            "Think of the first hour of a new colleague. Who helps whom here? "
            "What makes the work safer, fairer or lighter?"
        ),
        "community": _(
            "Think of your street and your town. Who gets a trainee place, an old machine, bread in the evening, "
            "or a word before it gets loud?"
        ),
        "environment": _(
            "Look into the bin, the van and the electricity bill. What do you repair, use twice, share or switch off?"
        ),
    }
    general = _("Walk through the company in your mind. What is good for others here, and nobody makes you do it?")
    return prompts.get(area, general)
