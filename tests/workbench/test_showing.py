"""The one-page report and the certificate over HTTP, and who gets them."""

import pytest
from csr_demo.people import make_users
from csr_demo.scenarios import find_scenario, load_scenario
from csr_demo.seed import seed_demo
from django.test import Client

from csr_xblock.openedx.screens import short_id_of

PLANNED = "bakery-with-a-plan"
OLD = "before-seven-steps"


@pytest.fixture
def demo(db: None) -> None:
    """Load a bakery that plans, and a course with four steps."""
    make_users()
    for name in (PLANNED, OLD):
        scenario = find_scenario(name)
        assert scenario is not None
        load_scenario(scenario)
    seed_demo()


def page_of(learner: str, screen: str, scenario: str = PLANNED, block: str = "csr_program") -> str:
    """Return a screen of a programme or of its assessment, as somebody gets it."""
    client = Client()
    client.post("/choose/", {"learner": learner, "role": "student", "language": "en", "next": "/"})
    name = {"csr_program": "program", "csr_assessment": "assessment"}[block]
    usage = f"block-v1:csr+{scenario}+demo+type@{block}+block@{name}"
    answered = client.get(f"/scenario/{scenario}/?csr_{short_id_of(usage)}={screen}")
    assert 200 == answered.status_code
    return answered.content.decode()


@pytest.mark.usefixtures("demo")
def test_owner_has_a_sheet_with_the_companys_work_where_there_is_some() -> None:
    """A course of before shows level and strengths."""
    now, before = (page_of("rasa", "one-page", scenario, "csr_assessment") for scenario in (PLANNED, OLD))

    assert [True, False] == ["Mend the ladder of the flour store" in page for page in (now, before)]
    assert [True, True] == ["What we do well" in page for page in (now, before)]


@pytest.mark.usefixtures("demo")
@pytest.mark.parametrize("learner", ["jonas", "marek", "elena"])
def test_others_have_none(learner: str) -> None:
    """They have handed in nothing, so there is neither a sheet nor a certificate."""
    assert "csr-one-page" not in page_of(learner, "one-page", block="csr_assessment")
    assert "when you have handed in the self-assessment" in page_of(learner, "certificate")


@pytest.mark.usefixtures("demo")
def test_certificate_is_there_where_it_is_offered() -> None:
    """With the name that the platform knows, for the learner alone."""
    offered, not_offered = page_of("rasa", "certificate"), page_of("rasa", "certificate", OLD)

    assert 'value="Rasa Petraitienė"' in offered
    assert "offers no certificate" in not_offered
    assert "csr-certificate" not in not_offered
