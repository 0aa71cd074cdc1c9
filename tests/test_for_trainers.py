"""The trainer's guide and its pictures belong together."""

import re
from pathlib import Path

DOCS = Path(__file__).resolve().parents[1] / "docs"
GUIDE = (DOCS / "for_trainers.md").read_text("utf-8")
LINKED = set(re.findall(r"!\[[^\]]+\]\((images/trainers/[^)]+)\)", GUIDE))
LARGEST_BYTES = 250 * 1024


def test_every_picture_of_the_guide_is_there_and_none_is_left_over() -> None:
    """A renamed picture would leave a hole in the guide, an old one would grow the repository."""
    kept = {str(picture.relative_to(DOCS)) for picture in (DOCS / "images" / "trainers").iterdir()}

    assert kept == LINKED


def test_every_picture_says_in_words_what_it_shows() -> None:
    """Trainers who cannot see it read the guide, too."""
    assert GUIDE.count("![") == len(LINKED)


def test_pictures_stay_small() -> None:
    """Everybody who clones the project loads them."""
    sizes = {name: (DOCS / name).stat().st_size for name in LINKED}

    assert {name: size for name, size in sizes.items() if size > LARGEST_BYTES} == {}
