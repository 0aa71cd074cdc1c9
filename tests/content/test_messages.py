"""Translators get every text once, in an order that makes changes visible."""

import subprocess
import sys
from pathlib import Path

import pytest

from csr_xblock.content import messages
from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.messages import AmbiguousContext, collect_messages, template_text

ROOT = Path(__file__).parents[2]


def test_every_kind_of_text_is_collected() -> None:
    """What is not in the template is never translated."""
    kinds = {context.split(".")[0] for context in collect_messages()}

    assert kinds == {
        "instrument", "mode", "scale", "band", "perspective", "objective", "initiative", "kpi", "link", "item", "unit",
        "fact", "example", "interpretation",
    }  # fmt: skip


def test_contexts_are_sorted_and_name_their_place() -> None:
    """Two runs over the same content give the same file."""
    found = collect_messages()

    assert list(found) == sorted(found)
    assert found["item.env-energy.text"] == next(
        item.text for item in packaged_instrument().items if item.id == "env-energy"
    )
    assert "" not in found.values()


def test_template_escapes_what_gettext_needs_escaped() -> None:
    """A quotation mark in a text must not end it."""
    entry = template_text({"a": 'say "hi"\\\n'}).split("\n\n")[1]

    assert entry == 'msgctxt "a"\nmsgid "say \\"hi\\"\\\\\\n"\nmsgstr ""\n'


def test_module_writes_the_template_that_is_in_the_repository() -> None:
    """A text that was changed without `make messages` would show translators an old sentence."""
    written = subprocess.run(
        [sys.executable, "-m", "csr_xblock.content.messages"], cwd=ROOT, capture_output=True, check=True
    ).stdout.decode()

    assert written == template_text(collect_messages())
    assert written == (ROOT / "translations" / "content.pot").read_text(encoding="utf-8")


def test_two_texts_with_one_context_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """One of them would be shown in the place of the other."""

    def reword_twice(instrument: object, reword: object) -> None:
        reword("a", "one")  # type: ignore[operator]
        reword("a", "two")  # type: ignore[operator]

    monkeypatch.setattr(messages, "with_instrument_words", reword_twice)

    with pytest.raises(AmbiguousContext):
        collect_messages()
