"""
A questionnaire that an institution brings: three areas, questions of two, three and four answers, no quick check.

It is small on purpose, and shares no area, goal or question with the packaged one.
"""

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.instrument_reader import read_instrument
from csr_xblock.content.sheets.questions.instrument_workbook import write_instrument_workbook
from csr_xblock.domain.questions.instrument import Instrument


def _item(name: str, topic: str, **answers: str) -> str:
    """Return a question; its name begins with its area's, its answers are named `at_0` to `at_4`."""
    anchors = "".join(f'<anchor level="{level[-1]}">{text}</anchor>' for level, text in answers.items())
    return (
        f'<item id="{name}" objective="{name.split("-")[0]}-goal">'
        f"<topic>{topic}</topic><text>{topic}: how is it with you?</text>"
        f"{anchors}<quick-win>Talk about it on Monday.</quick-win></item>"
    )


AREAS = {"shop": "The shop", "team": "The team", "street": "Our street"}
OWN_XML = f"""<instrument id="street-check" version="1.0.0">
<title>Street check</title><disclaimer>Made by our guild.</disclaimer>
<modes><mode id="full" minutes="0"><title>All questions</title></mode></modes>
<scale>
<level value="0"><name>Not yet</name><meaning>Nothing.</meaning></level>
<level value="1"><name>Begun</name><meaning>A little.</meaning></level>
<level value="2"><name>Half</name><meaning>Some of it.</meaning></level>
<level value="3"><name>Nearly</name><meaning>Most of it.</meaning></level>
<level value="4"><name>Done</name><meaning>All of it.</meaning></level>
</scale>
<bands><band id="low" from="0"><name>Low</name></band><band id="high" from="50"><name>High</name></band></bands>
<scoring min-valid-perspectives="2" min-answered="1"/>
<perspectives>{
    "".join(
        f'<perspective id="{name}" color="#1f5a8a"><title>{title}</title><short>{title}</short>'
        f"<question>How is {title.lower()}?</question></perspective>"
        for name, title in AREAS.items()
    )
}</perspectives>
<objectives>{
    "".join(
        f'<objective id="{name}-goal" perspective="{name}"><title>Goal of {title.lower()}</title></objective>'
        for name, title in AREAS.items()
    )
}</objectives>
<items>
{_item("shop-door", "Step-free door", at_0="There are steps.", at_4="Everybody comes in without help.")}
{_item("shop-lamps", "Lamps", at_0="Old ones.", at_2="New ones in the shop.", at_4="New ones everywhere.")}
{_item("team-rota", "Rota", at_0="None.", at_1="On the day.", at_3="A week before.", at_4="Agreed together.")}
{_item("team-tea", "Tea break", at_0="None.", at_4="Every day.")}
{_item("street-waste", "Waste", at_0="One bin.", at_2="Two bins.", at_4="All is sorted.")}
{_item("street-feast", "Street feast", at_0="We stay away.", at_1="We look in.", at_3="We help.", at_4="We lead.")}
</items>
<strategy-map/>
</instrument>"""


def own_instrument() -> Instrument:
    """Return the questionnaire."""
    return read_instrument(OWN_XML)


def own_workbook() -> bytes:
    """Return it as the workbook that a trainer brings in."""
    return write_instrument_workbook(own_instrument(), packaged_instrument())
