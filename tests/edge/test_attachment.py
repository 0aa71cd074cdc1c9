"""A name that people have written becomes one that every file system keeps and no header breaks at."""

import unicodedata
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csr_xblock.edge.attachment import attachment

BEGIN, END = "csr-strategy", "2026-11-30.docx"


def names(written: str) -> tuple[str, str]:
    """Return the plain name and the one with all letters."""
    plain, _, told = attachment(BEGIN, written, END).partition("; filename*=UTF-8''")
    name = plain.removeprefix('attachment; filename="').removesuffix('"')
    return name, unquote(told) or name


@pytest.mark.parametrize(
    ("written", "plain", "told"),
    [
        ("The rye of Rasa", "the-rye-of-rasa", "the-rye-of-rasa"),
        ("UAB „Ąžuolo kepykla“", "uab-azuolo-kepykla", "uab-ąžuolo-kepykla"),
        ("Хлебна ООД", "", "хлебна-оод"),
        ("../../etc/passwd", "etc-passwd", "etc-passwd"),
        ('a"; filename="b.exe\r\nX: y', "a-filename-b-exe-x-y", "a-filename-b-exe-x-y"),
        ("CON:|?*<>", "con", "con"),
        ("x" * 300, "x" * 48, "x" * 48),
        ("Ę\u0303žero İris", "ezero-iris", "ęžero-iris"),
        ("🥖 \u202e\ud800", "", ""),
        ("", "", ""),
    ],
    ids=["plain", "Lithuanian", "Bulgarian", "path", "header", "reserved", "long", "marks", "no letters", "no name"],
)
def test_name_keeps_the_letters_and_nothing_else(written: str, plain: str, told: str) -> None:
    """Its file is found again by its company in a folder of downloads."""
    expected = tuple("-".join(one for one in (BEGIN, part, END) if one) for part in (plain, told))

    assert expected == names(written)


@given(st.text(max_size=200))
def test_whatever_is_written_the_header_holds_one_file(written: str) -> None:
    """Bytes, length and signs are those of a name; nothing begins another header or another folder."""
    header = attachment(BEGIN, written, END)

    assert header.isascii()
    assert header.isprintable()
    assert 2 == header.count('"')
    for name in names(written):
        assert len(name.encode()) <= 255
        assert name == unicodedata.normalize("NFC", name)
        assert all(sign.isalnum() or sign in "-." for sign in name)
        assert name.startswith(BEGIN)
        assert name.endswith(END)
