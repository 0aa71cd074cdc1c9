"""Countries have the names of today, in the order of the alphabet."""

from django.utils import translation
from django_countries import countries

from csr_xblock.presentation.country_names import TODAYS_NAMES, country_name, named_countries


def test_renamed_countries_have_their_new_names() -> None:
    """A ministry that reads the name of a country that is no more doubts every fact beside it."""
    with translation.override("lt"):
        names = [country_name(code) for code in ("MK", "NL", "SZ", "LT", "XX")]
        listed = [code for code, _name in named_countries()]

    assert names == ["Šiaurės Makedonija", "Nyderlandai", "Esvatinis", "Lietuva", ""]
    assert listed.index("NO") < listed.index("NL") < listed.index("OM")
    assert listed.index("KP") < listed.index("MK") < listed.index("SL")


def test_every_country_is_listed_once_in_every_language() -> None:
    """A profile could else not be saved again."""
    for language in ("en", *TODAYS_NAMES):
        with translation.override(language):
            listed = [code for code, _name in named_countries()]
            assert sorted(listed) == sorted(code for code, _name in countries)


def test_new_names_are_those_that_django_countries_does_not_have() -> None:
    """An entry that the package has caught up with can go."""
    for language, names in TODAYS_NAMES.items():
        with translation.override(language):
            assert [name for code, name in names.items() if str(countries.name(code)) == name] == []
