"""The short profile: what is asked, why, and who will see it."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from csr_xblock.domain.links import Links
from csr_xblock.domain.people.profile import MAX_EMPLOYEES, SECTORS, CompanyFacts, Profile
from csr_xblock.domain.people.role import Role
from csr_xblock.presentation.country_names import named_countries

PROGRAMME_COUNTRIES = ("BG", "CY", "ES", "GR", "LT", "LV", "PL", "PT", "RO")


@dataclass(frozen=True)
class Option:
    """One choice of a list."""

    value: str
    label: str
    is_chosen: bool
    hint: str = ""


@dataclass(frozen=True)
class FixedFact:
    """What the company's management has said of it: a member reads it, and the form sends it back as it is."""

    name: str
    question: str
    answer: str
    value: str
    is_number: bool = False


@dataclass(frozen=True)
class ProfilePage:
    """
    The form of the profile. `is_first` is True until it was saved once in this course.

    `asks_consent` is False where nobody but the learner may see scores anyway: what was said stays, because it holds
    for the whole course. `fixed` is what is known of the company, for those who may not change it. `version` is that
    of what is kept, `company` the number of the one that the page shows. The form sends both along: in another tab the
    person may have changed the profile, or left the company.
    """

    prefix: str
    is_first: bool
    roles: tuple[Option, ...]
    employees: str
    max_employees: int
    near_countries: tuple[Option, ...]
    other_countries: tuple[Option, ...]
    sectors: tuple[Option, ...]
    asks_consent: bool
    trainers_may_see: bool
    may_edit_company: bool
    fixed: tuple[FixedFact, ...]
    company: str
    can_save: bool
    save_url: str
    next_url: str
    version: str


def profile_page(
    profile: Profile | None,
    suggested: Profile | None,
    links: Links,
    *,
    may_edit_company: bool,
    save_url: str,
    version: str = "",
    company_id: int | None = None,
    asks_consent: bool = True,
) -> ProfilePage:
    """Return the profile form, filled in with what is kept or suggested."""
    known = profile or suggested
    role = known.role if known else None
    company = known.company if known else CompanyFacts()
    near, others = _countries(company.country)
    sectors = tuple(Option(key, label, key == company.sector) for key, label in sector_words())
    employees = "" if company.employees is None else str(company.employees)
    return ProfilePage(
        prefix=f"csr{links.block}",
        is_first=profile is None,
        roles=tuple(Option(key.value, label, key is role, hint) for key, label, hint in role_words()),
        employees=employees,
        max_employees=MAX_EMPLOYEES,
        near_countries=near,
        other_countries=others,
        sectors=sectors,
        asks_consent=asks_consent,
        trainers_may_see=profile.trainers_may_see if profile else False,
        may_edit_company=may_edit_company,
        fixed=() if may_edit_company else _fixed(employees, (*near, *others), sectors),
        company="" if company_id is None else str(company_id),
        can_save=bool(save_url),
        save_url=save_url,
        next_url=links.to("start"),
        version=version,
    )


def _fixed(employees: str, countries: tuple[Option, ...], sectors: tuple[Option, ...]) -> tuple[FixedFact, ...]:
    facts = [
        FixedFact(
            "employees", _("How many employees does the company have?"), employees or "–", employees, is_number=True
        )
    ]
    for name, question, options in (
        ("country", _("In which country?"), countries),
        ("sector", _("What does the company do?"), sectors),
    ):
        chosen = next((option for option in options if option.is_chosen), Option("", "–", is_chosen=True))
        facts.append(FixedFact(name, question, chosen.label, chosen.value))
    return tuple(facts)


def role_words() -> list[tuple[Role, str, str]]:
    """Return each role with its name and what it means for the questions."""
    everything = _("You answer all questions.")
    staff = _("You answer the questions that concern staff, as your own view.")
    reading = _("You can read all questions and answer none.")
    return [
        (Role.OWNER, _("Owner"), everything),
        (Role.MANAGER, _("Manager"), everything),
        (Role.EMPLOYEE, _("Employee"), staff),
        (Role.REPRESENTATIVE, _("Employee representative or union"), staff),
        (Role.CONSULTANT, _("Consultant or trainer"), reading),
    ]


def sector_words() -> list[tuple[str, str]]:
    """Return the sections of NACE Rev. 2.1 in plain words, by letter."""
    words = {
        "A": _("Farming, forestry, fishing"),
        "B": _("Mining and quarrying"),
        "C": _("Making things: food, furniture, metal, textiles and other goods"),
        "D": _("Electricity, gas, heating and cooling"),
        "E": _("Water, waste and recycling"),
        "F": _("Building and construction trades"),
        "G": _("Shops and wholesale"),
        "H": _("Transport and storage"),
        "I": _("Hotels, restaurants and catering"),
        "J": _("Publishing, film, sound and other media"),
        "K": _("Software, IT services and telecommunications"),
        "L": _("Banking, finance and insurance"),
        "M": _("Real estate"),
        "N": _("Professional and technical services: law, accounting, design, engineering"),
        "O": _("Business support: cleaning, security, rental, travel, temporary staff"),
        "P": _("Public administration"),
        "Q": _("Education and training"),
        "R": _("Health and social care"),
        "S": _("Arts, sports and leisure"),
        "T": _("Other services: repair, hairdressing, laundries, associations"),
        "U": _("Private households with employees"),
        "V": _("International organisations"),
    }
    return [(letter, words[letter]) for letter in SECTORS]


def _countries(chosen: str) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
    named = [Option(code, name, code == chosen) for code, name in named_countries()]
    near = tuple(option for option in named if option.value in PROGRAMME_COUNTRIES)
    return near, tuple(option for option in named if option.value not in PROGRAMME_COUNTRIES)
