"""The line with the trainer's contact: addresses become links, everything else stays words."""

import pytest

from csr_xblock.domain.programme.settings import MAX_CONTACT_CHARACTERS
from csr_xblock.presentation.people.contact_line import ContactPart, contact_line


@pytest.mark.parametrize(
    ("contact", "expected"),
    [
        pytest.param("Laima Ozola", [("Laima Ozola", "")], id="name"),
        pytest.param(
            "Laima Ozola, laima@example.com",
            [("Laima Ozola, ", ""), ("laima@example.com", "mailto:laima@example.com")],
            id="name and address",
        ),
        pytest.param(
            "a.b+c@x-y.example.lt or d@example.com.",
            [
                ("a.b+c@x-y.example.lt", "mailto:a.b+c@x-y.example.lt"),
                (" or ", ""),
                ("d@example.com", "mailto:d@example.com"),
                (".", ""),
            ],
            id="two addresses",
        ),
        pytest.param("a@b, https://example.com", [("a@b, https://example.com", "")], id="no address"),
        pytest.param("<b>x</b>", [("<b>x</b>", "")], id="marks"),
        pytest.param("  +370 5 200 0000 ", [("+370 5 200 0000", "")], id="telephone"),
    ],
)
def test_addresses_become_links(contact: str, expected: list[tuple[str, str]]) -> None:
    """Learners write with one click, and no author can put anything else than a mail link there."""
    line = contact_line(contact)

    assert line is not None
    assert [ContactPart(*one) for one in expected] == list(line.parts)
    assert ("Questions? Ask ", "") == (line.before, line.after)


@pytest.mark.parametrize("contact", ["", "  "])
def test_no_contact_gives_no_line(contact: str) -> None:
    """'Questions? Ask' with nobody to ask would be unkind."""
    assert contact_line(contact) is None


def test_line_has_an_end() -> None:
    """A course's file may hold more than the editor takes."""
    line = contact_line("x" * 1000)

    assert line is not None
    assert MAX_CONTACT_CHARACTERS == sum(len(part.text) for part in line.parts)
