"""Who gets the certificate of taking part, and who reads what is missing."""

import pytest
from lxml import html as lxml_html

from tests.blocks.placed_programme import ASSESSMENT, UNITS, Programme
from tests.blocks.runtime import NOBODY, Person, person
from tests.queries import queries_of

pytestmark = pytest.mark.django_db

ON = 'offers-certificate="true"'
BOTH = f'{ON} completes-with="both" counted-units="2"'


def text_of(programme: Programme, who: Person | None = None) -> str:
    """Return the words of the certificate's screen."""
    page = lxml_html.fromstring(f"<div>{programme.page('certificate', who=who)}</div>")
    return " ".join(page.text_content().split())


def has_certificate(programme: Programme, who: Person | None = None) -> bool:
    """Return whether the page has the certificate."""
    return "csr-certificate__sheet" in programme.page("certificate", who=who)


def test_who_has_done_everything_gets_it() -> None:
    """With the units that are done, and no number."""
    programme = Programme(BOTH + ' display_name="Our way"')
    programme.hand_in()
    programme.finish("one")
    programme.finish("two")

    page = lxml_html.fromstring(f"<div>{programme.page('certificate')}</div>")

    (sheet,) = page.xpath("//section[contains(@class, 'csr-certificate__sheet')]")
    assert ["Our way"] == sheet.xpath(".//*[@class='csr-certificate__programme']/text()")
    assert ["One", "Two"] == sheet.xpath(".//li/span[1]/text()")
    assert "It is no certificate of competence or of the company’s responsibility." in sheet.text_content()


def test_before_that_it_says_what_is_missing() -> None:
    """One after the other."""
    programme = Programme(BOTH)
    texts = [text_of(programme)]
    programme.hand_in()
    programme.finish("one")
    texts.append(text_of(programme))

    assert "when you have handed in the self-assessment. 2 more units have to be done for it." in texts[0]
    assert "Certificate of taking part 1 more unit has to be done for it." in texts[1]
    assert not has_certificate(programme)


def test_without_the_setting_the_address_shows_no_certificate() -> None:
    """The server decides, whatever is asked."""
    programme = Programme()
    programme.hand_in()

    assert "This programme offers no certificate of taking part." in text_of(programme)
    assert not has_certificate(programme)
    assert "=certificate" not in programme.page() + programme.page("path")


def test_a_programme_of_units_alone_has_one_too() -> None:
    """There is nothing to hand in."""
    programme = Programme(f'{ON} counted-units="1"', UNITS)
    programme.finish("one")

    assert has_certificate(programme)


@pytest.mark.parametrize("who", [NOBODY, "t", "ona"])
def test_others_get_none(who: Person | str) -> None:
    """Somebody who is not signed in, a trainer, and a learner who has done nothing."""
    programme = Programme(ON)
    programme.hand_in()
    looking = person(who, "staff" if who == "t" else "student") if isinstance(who, str) else who

    assert not has_certificate(programme, looking)


@pytest.mark.parametrize(
    ("settings", "screen", "expected"),
    [
        pytest.param(ON, "", True, id="four steps: on every page"),
        pytest.param(ON, "certificate", False, id="not to itself"),
        pytest.param(f'{ON} programme-version="2"', "home", True, id="step 7"),
        pytest.param(f'{ON} programme-version="2"', "path", True, id="beside the units"),
        pytest.param(f'{ON} programme-version="2"', "hunt", False, id="not elsewhere"),
        pytest.param(f'{ON} programme-version="2" steps="profile start path"', "home", True, id="without step 7"),
        pytest.param('programme-version="2"', "home", False, id="not offered"),
    ],
)
def test_learners_find_it(settings: str, screen: str, expected: bool) -> None:
    """Where they look for it."""
    programme = Programme(settings, ASSESSMENT + UNITS)
    programme.hand_in()

    assert expected is ("=certificate" in programme.page(screen))


def test_name_course_and_programme_stay_words() -> None:
    """Authors may write anything."""
    programme = Programme(f'{ON} display_name="&lt;img src=x onerror=alert(1)&gt;"')
    programme.hand_in()

    page = lxml_html.fromstring(f"<div>{programme.page('certificate')}</div>")

    assert has_certificate(programme)
    assert [] == page.xpath("//img")


def test_it_costs_few_queries() -> None:
    """The state is read for every page; one more query is the units'."""
    programme = Programme(BOTH)
    programme.hand_in()
    programme.finish("one")
    programme.page("certificate")

    assert len(queries_of(lambda: programme.page("certificate"))) <= 6
