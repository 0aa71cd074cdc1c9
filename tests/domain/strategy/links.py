"""Links for tests, as pages name them and as they are kept."""

from csr_xblock.domain.strategy.company_link import AS_PROPOSED, KeptLink, LinkEnds, LinkState, LinkWords, read_ends

SKILLS_SAVE = read_ends("peo-learning:env-climate", "slug")
"""A link of the packaged questions."""

SKILLS_TALK = read_ends("peo-learning:com-dialogue", "slug")
"""A link that they do not propose."""

HOSE = LinkWords("Our people found the leaking hose.", 3)


def kept(
    ends: LinkEnds = SKILLS_SAVE,
    state: LinkState = LinkState.CONFIRMED,
    words: LinkWords = AS_PROPOSED,
    revision: int = 1,
) -> KeptLink:
    """Return a link as it is kept."""
    return KeptLink(ends, state, words, revision)
