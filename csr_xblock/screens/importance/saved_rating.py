"""What the browser learns after a rating was sent: the revision, what others saved, and the progress in words."""

from collections.abc import Mapping
from dataclasses import asdict

from csr_xblock.domain.identifiers import ObjectiveId
from csr_xblock.domain.importance.importance import Importance
from csr_xblock.domain.importance.rating import KeptRating, RatingChange, Ratings, SavedRating
from csr_xblock.domain.questions.instrument import Instrument
from csr_xblock.domain.saving import SaveOutcome
from csr_xblock.presentation.importance.importance_page import rating_progress
from csr_xblock.presentation.importance.importance_words import two_ratings


def saved_rating(change: RatingChange, saved: SavedRating, words: Instrument) -> dict[str, object]:
    """
    Return the handler's JSON after a change. `words` is the instrument in the reader's language.

    `two_answers` is None, or holds both ratings in words and `kept`, the one that the change did not replace.
    """
    kept, both = saved.ratings[change.objective], None
    if saved.outcome is SaveOutcome.TWO_ANSWERS:
        title = words.objective(change.objective).title
        both = {**asdict(two_ratings(title, change.importance, kept.importance)), "kept": _sides(kept.importance)}
    return {
        "revision": kept.revision,
        "is_stored": saved.outcome is SaveOutcome.KEPT,
        "two_answers": both,
        **read_rating(saved.ratings, words),
    }


def read_rating(ratings: Ratings, words: Instrument) -> dict[str, object]:
    """Return the handler's JSON about all ratings."""
    return {"others": _all_as_json(ratings), "progress": asdict(rating_progress(words, ratings))}


def _all_as_json(ratings: Mapping[ObjectiveId, KeptRating]) -> dict[str, object]:
    return {one: {**_sides(kept.importance), "revision": kept.revision} for one, kept in ratings.items()}


def _sides(importance: Importance) -> dict[str, int | None]:
    return {"business": importance.business, "impact": importance.impact}
