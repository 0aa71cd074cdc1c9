"""Choosing who is looking, without script."""

import pytest
from csr_demo.enrolments import DemoEnrolments
from csr_demo.keys import course_key_of
from csr_demo.people import user_named
from csr_demo.scenarios import Scenario
from django.test import Client

CHOICE = {"learner": "elena", "role": "student", "language": "lt", "next": "/scenario/native/?screen=one"}


def user_seen(client: Client) -> str:
    """Return the name of the user that a page is shown to."""
    return str(client.get("/").wsgi_request.user)


def test_the_first_learner_looks_when_nobody_was_chosen(scenarios: list[Scenario], client: Client) -> None:
    """The demo must be usable at the first click."""
    assert user_seen(client) == "rasa"


def test_the_chosen_learner_stays_chosen(scenarios: list[Scenario], client: Client) -> None:
    """The choice holds for the pages that follow."""
    client.post("/choose/", CHOICE)

    assert user_seen(client) == "elena"


def test_the_trainer_is_a_person_of_their_own(scenarios: list[Scenario], client: Client) -> None:
    """A trainer who worked with a learner's account would change the learner's answers."""
    client.post("/choose/", CHOICE | {"role": "staff"})

    assert user_seen(client) == "trainer"


def test_staff_of_the_site_take_part_in_no_course(scenarios: list[Scenario], client: Client) -> None:
    """Everybody else does; blocks ask the service that the LMS has for it."""
    client.post("/choose/", CHOICE | {"role": "site-staff"})
    course = DemoEnrolments().get_active_enrollments_by_course(course_key_of("native"))

    taking_part = {
        name: course.filter(user_id=user_named(name).pk).exists() for name in ("rasa", "trainer", "site-staff")
    }

    assert user_seen(client) == "site-staff"
    assert taking_part == {"rasa": True, "trainer": True, "site-staff": False}


def test_leaving_the_trainers_role_brings_the_learner_back(scenarios: list[Scenario], client: Client) -> None:
    """Comparing the two views of a page is what the role is for."""
    client.post("/choose/", CHOICE | {"role": "staff"})
    client.post("/choose/", CHOICE)

    assert user_seen(client) == "elena"


def test_choosing_leads_back_to_the_same_page(scenarios: list[Scenario], client: Client) -> None:
    """Also the query, which says which screen of a block is shown."""
    response = client.post("/choose/", CHOICE)

    assert (response.status_code, response.url) == (302, "/scenario/native/?screen=one")


def test_choosing_never_leads_to_another_site(scenarios: list[Scenario], client: Client) -> None:
    """An open redirect would lend our address to others."""
    response = client.post("/choose/", CHOICE | {"next": "https://example.org/"})

    assert response.url == "/"


@pytest.mark.parametrize(
    "wrong",
    [{"learner": "nobody"}, {"role": "admin"}, {"language": "xx"}, {"language": "../lt"}],
    ids=["learner", "role", "language", "path"],
)
def test_a_choice_that_does_not_exist_changes_nothing(
    scenarios: list[Scenario], client: Client, wrong: dict[str, str]
) -> None:
    """Bad input is answered with 400, not with a page that fails later."""
    response = client.post("/choose/", CHOICE | wrong)

    assert (response.status_code, user_seen(client)) == (400, "rasa")


def test_the_page_is_in_the_chosen_language_and_says_so(scenarios: list[Scenario], client: Client) -> None:
    """Screen readers choose the voice by the lang attribute."""
    client.post("/choose/", CHOICE)

    page = client.get("/").content.decode()

    assert ('<html lang="lt"' in page, "Įprasti blokai" in page, "Perjungti" in page) == (True, True, True)


def test_a_browser_language_without_words_gives_an_english_page(scenarios: list[Scenario], client: Client) -> None:
    """A page of English words must not claim to be German."""
    page = client.get("/", headers={"accept-language": "de"}).content.decode()

    assert '<html lang="en"' in page


def test_without_people_nobody_is_signed_in(db: None, client: Client) -> None:
    """Blocks meet such visitors in the LMS too and must be read-only for them."""
    assert client.get("/").wsgi_request.user.is_authenticated is False
