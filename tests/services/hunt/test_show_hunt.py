"""Who reads what a company does already, and what it costs."""

import pytest

from csr_xblock.domain.people.role import Role
from csr_xblock.results.people.company_tables import Membership
from csr_xblock.services.hunt.show_hunt import show_hunt
from tests.hunting import BUDDY, colleague, owner, texts, write
from tests.learners import key_of
from tests.queries import queries_of

pytestmark = pytest.mark.django_db


def test_all_who_lead_the_company_read_it() -> None:
    """The list is the company's, not that of the one who wrote it."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)

    assert [BUDDY] == texts(jonas)


@pytest.mark.parametrize("role", [Role.EMPLOYEE, Role.REPRESENTATIVE, Role.CONSULTANT])
def test_others_of_a_shared_company_read_nothing_of_it(role: Role) -> None:
    """JOURNEY 1."""
    rasa = owner()
    jonas = colleague(rasa, role=role)
    write(rasa)

    assert show_hunt(jonas) is None


def test_staff_who_always_were_alone_read_it() -> None:
    """They may do everything for their company."""
    ona = owner("ona")
    write(ona)
    Membership.objects.update(role=Role.EMPLOYEE.value)

    assert [BUDDY] == texts(ona)


def test_who_has_left_the_company_reads_nothing_of_it() -> None:
    """From the next request on."""
    rasa = owner()
    jonas = colleague(rasa)
    write(rasa)
    Membership.objects.filter(user_id=jonas.learner.user_id).delete()

    assert show_hunt(jonas) is None


def test_without_a_company_or_a_key_there_is_nothing() -> None:
    """Previews, visitors, and everybody before the first profile."""
    assert (None, None) == (show_hunt(None), show_hunt(key_of("elena")))


def test_reading_takes_two_queries() -> None:
    """The report asks for it each time."""
    rasa = owner()
    write(rasa)

    assert 2 == len(queries_of(lambda: show_hunt(rasa)))
