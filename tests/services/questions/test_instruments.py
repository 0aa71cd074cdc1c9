"""Which instrument an attempt is shown with."""

import pytest
from pytest_django.fixtures import DjangoAssertNumQueries

from csr_xblock.content.library import instrument_hash, packaged_instrument
from csr_xblock.results.questions.attempt_tables import InstrumentVersion
from csr_xblock.services.questions.instruments import instrument_by_hash, kept_version_id
from tests.services.instruments import with_changed_item, without

pytestmark = pytest.mark.django_db


def test_the_current_instrument_needs_no_query(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """Nearly every page shows an attempt of today's instrument."""
    current = packaged_instrument()
    content_hash = instrument_hash(current)

    with django_assert_num_queries(0):
        assert current is instrument_by_hash(content_hash, current)


def test_a_kept_instrument_comes_back_whole(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    """All words, weights and parameters of then; read from the database once per process."""
    old = with_changed_item("fin-savings", text="Ar taupote „kiek įmanoma“ <ir> kodėl?", weight=2)
    kept_version_id(old)
    content_hash = instrument_hash(old)

    with django_assert_num_queries(1):
        shown = [instrument_by_hash(content_hash, packaged_instrument()) for _ in range(2)]

    assert [old, old] == shown


def test_an_instrument_that_today_would_be_refused_is_still_shown() -> None:
    """Checks of authors' content grow; an old result must not vanish with them."""
    old = without(*[item.id for item in packaged_instrument().items_of(packaged_instrument().perspectives[0].id)])
    kept_version_id(old)

    assert old.items == instrument_by_hash(instrument_hash(old), packaged_instrument()).items


def test_an_instrument_is_kept_once() -> None:
    """However many attempts use it."""
    kept = [kept_version_id(one) for one in (packaged_instrument(), without("fin-savings"), packaged_instrument())]

    assert (kept[0], 2) == (kept[2], InstrumentVersion.objects.count())
