"""Equal instruments are written alike, and different ones are told apart by their hash."""

from dataclasses import replace

from csr_xblock.content.library import instrument_in, packaged_instrument
from csr_xblock.content.questions.instrument_reader import read_instrument
from csr_xblock.content.questions.instrument_writer import hash_instrument, write_instrument
from tests.content.documents import BASE


def test_written_instrument_reads_back_the_same() -> None:
    """Attempts keep this form for years."""
    assert read_instrument(write_instrument(packaged_instrument())) == packaged_instrument()


def test_written_form_depends_on_the_content_only() -> None:
    """Spaces, comments and the order of attributes in a file make no new version."""
    rearranged = BASE.replace(b"  <", b"\n\t<").replace(b"<items>", b"<!-- moved --><items>")

    assert write_instrument(read_instrument(rearranged)) == write_instrument(packaged_instrument())


def test_hash_is_hexadecimal_and_follows_every_change() -> None:
    """An attempt is shown with the questions it was made with, word for word."""
    packaged = packaged_instrument()
    changed = [
        replace(packaged, title="Another"),
        replace(packaged, bands=(*packaged.bands[:-1], replace(packaged.bands[-1], lowest=86))),
        replace(packaged, items=(replace(packaged.items[0], weight=3), *packaged.items[1:])),
        replace(packaged, scoring=replace(packaged.scoring, max_listed=4)),
        replace(packaged, links=packaged.links[1:]),
        instrument_in("lt"),
    ]

    hashes = [hash_instrument(one) for one in [packaged, *changed]]

    assert len(set(hashes)) == len(hashes)
    assert all(len(one) == 64 and int(one, 16) for one in hashes)
