"""While we speak somebody's language, the platform is called in its own."""

import pytest
from django.utils import timezone, translation
from django.utils.translation import get_language

from csr_xblock.openedx.speaking import in_hosts_language, speaking


@in_hosts_language
def asked() -> tuple[str | None, str]:
    """Return what the platform hears."""
    return get_language(), timezone.get_current_timezone_name()


def test_platform_hears_its_own_language_at_any_depth() -> None:
    """A screen speaks, and the fragments that it is made of speak again."""
    hosts = (translation.override("pl"), timezone.override("Asia/Tokyo"))
    with hosts[0], hosts[1], speaking("lt", "Europe/Vilnius"), speaking("en", "America/Bogota"):
        heard = asked()
        spoken = get_language()

    assert heard == ("pl", "Asia/Tokyo")
    assert spoken == "en-gb"


def test_platform_that_speaks_no_language_hears_none() -> None:
    """Commands may turn translations off."""
    with translation.override(None), speaking("lt"):
        assert asked()[0] is None


def test_block_that_the_platform_shows_speaks_for_itself() -> None:
    """The assessment inside a programme is rendered by the platform, and speaks inside again."""

    @in_hosts_language
    def render() -> tuple[str | None, tuple[str | None, str]]:
        with speaking("bg"):
            return get_language(), asked()

    with translation.override("pl"), timezone.override("Asia/Tokyo"), speaking("lt", "Europe/Vilnius"):
        shown = render()
        after = get_language()

    assert shown == ("bg", ("pl", "Asia/Tokyo"))
    assert after == "lt"


def test_everything_is_as_before_after_a_fault() -> None:
    """The next page of the same worker is somebody else's."""

    @in_hosts_language
    def fail() -> None:
        raise ValueError

    with translation.override("pl"):
        with pytest.raises(ValueError), speaking("lt", "Europe/Vilnius"):
            fail()

        assert (get_language(), asked()[0]) == ("pl", "pl")
        with speaking("lt"):
            assert asked()[0] == "pl"
