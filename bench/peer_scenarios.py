"""
Write the other packages' blocks as OLX: each asks our 48 questions with our five levels, as far as it can.

The SDK's two samples are there for scale: its smallest page, and its smallest handler that saves something.
"""

import json

from lxml import etree

from csr_xblock.content.library import packaged_instrument


def hello_world() -> etree._Element:
    """Return the smallest block there is: the cost of a page with nothing on it."""
    return etree.Element("helloworld_demo")


def thumbs() -> etree._Element:
    """Return the block with the smallest handler that saves something: a vote."""
    return etree.Element("thumbs")


def poll_survey() -> etree._Element:
    """Return Poll's survey: a table with a row per question and a column per level."""
    instrument = packaged_instrument()
    questions = [(item.id, {"label": item.text, "img": None, "img_alt": None}) for item in instrument.items]
    answers = [(str(level.level), level.name) for level in instrument.scale]
    return etree.Element("survey", questions=json.dumps(questions), answers=json.dumps(answers))


def problem_builder() -> etree._Element:
    """Return Problem Builder's container with one rating per question."""
    instrument = packaged_instrument()
    container = etree.Element("problem-builder")
    for item in instrument.items:
        etree.SubElement(
            container,
            "pb-rating",
            name=item.id,
            question=item.text,
            low=instrument.scale[0].name,
            high=instrument.scale[-1].name,
        )
    return container


PEER_SCENARIOS = {
    "hello-world": hello_world,
    "thumbs": thumbs,
    "poll-survey": poll_survey,
    "problem-builder": problem_builder,
}
"""Each scenario's name, and how to write it."""
