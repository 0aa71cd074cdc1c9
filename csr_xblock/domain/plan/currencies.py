"""In which money a company counts. Source: JOURNEY 1: it follows the country, and can be changed for each action."""

EURO = "EUR"
OF_COUNTRIES = {"PL": "PLN", "RO": "RON"}
CURRENCIES = (EURO, "CHF", "CZK", "DKK", "GBP", "HUF", "NOK", "PLN", "RON", "SEK", "UAH", "USD")
"""ISO 4217 codes that can be chosen."""


def currency_of(country: str) -> str:
    """Return the currency of a country, euro for those without an own one among ours."""
    return OF_COUNTRIES.get(country, EURO)
