"""The page behind the link in a mail: one button. It says nothing of the person, the company or the course."""

from dataclasses import dataclass

from django.utils.translation import gettext as _


@dataclass(frozen=True)
class StopPage:
    """The page. `button` is '' where there is nothing to press."""

    language: str
    title: str
    text: str
    button: str = ""


def stop_page(language: str, *, is_stopped: bool) -> StopPage:
    """Return the page for a link that is ours."""
    if is_stopped:
        text = _(
            "You get no more reminders, from none of your courses here. You can ask for them again on the start page "
            "of a course."
        )
        return StopPage(language, _("Reminders are off"), text)
    text = _("Nothing has been changed yet. One press, and you get no more of these mails, from none of your courses.")
    return StopPage(language, _("No more reminders by mail?"), text, _("Stop these mails"))


def wrong_link_page(language: str) -> StopPage:
    """Return the page for a link that is not whole, or whose reminders are gone."""
    text = _(
        "Perhaps the end of the link was cut off: please open it again from the mail. If you have deleted your data, "
        "no reminders are kept, and you get none."
    )
    return StopPage(language, _("This link leads nowhere"), text)
