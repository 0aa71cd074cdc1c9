"""The words of a mail: nothing of anybody in its subject, no title in its body, whole sentences in each language."""

import pytest

from csr_xblock.domain.journey.due import DueKind
from csr_xblock.domain.programme.settings import Step
from csr_xblock.domain.reminders.reminding import Reminder
from csr_xblock.openedx.speaking import speaking
from csr_xblock.presentation.reminders.reminder_mail import ReminderMail, reminder_mail

COURSE, STOP = "https://lms.example.org/courses/c/jump_to/b", "https://lms.example.org/csr/reminders/stop/t"


def mail(due: int = 0, step: Step | None = None, language: str = "en") -> ReminderMail:
    """Return a mail in a language."""
    counted = dict.fromkeys(DueKind, due) if due else {}
    with speaking(language):
        return reminder_mail(Reminder(counted, step), language, course_url=COURSE, stop_url=STOP, from_name="Campus")


@pytest.mark.parametrize("language", ["en", "lt"])
def test_subject_is_the_same_for_everybody(language: str) -> None:
    """It stands on locked screens; neither number nor step is in it."""
    subjects = {mail(1, None, language).subject, mail(21, Step.PATH, language).subject, mail(0, Step.START).subject}

    assert len(subjects) == (1 if language == "en" else 2)
    assert not any(letter.isdigit() for subject in subjects for letter in subject)


def test_every_kind_of_what_is_due_has_a_sentence() -> None:
    """A kind without one would fail in the night, and only for those to whom it matters."""
    assert len(DueKind) == len(mail(2).what)


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        ("en", ["1 action of your plan is due.", "2 actions of your plan are due."]),
        ("lt", ["Atėjo 1 jūsų plano veiksmo terminas.", "Atėjo 2 jūsų plano veiksmų terminas."]),
    ],
)
def test_numbers_are_said_in_whole_sentences(language: str, sentences: list[str]) -> None:
    """Lithuanian has three forms."""
    assert sentences == [mail(count, language=language).what[0] for count in (1, 2)]


def test_waiting_step_is_named_as_on_the_start_page() -> None:
    """In the person's language."""
    assert "“Learn and do”" in mail(step=Step.PATH).what[0]
    assert mail(step=Step.PATH, language="lt").what[0].startswith("Žingsnis „")


def test_words_can_be_kept_as_json() -> None:
    """edx-ace keeps them so."""
    assert all(isinstance(word, str | list) for word in mail(1, Step.PATH).words().values())
