"""An adaptation changes what it says and nothing else, and its faults point into the author's own text."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from csr_xblock.content.library import packaged_instrument
from csr_xblock.content.questions.instrument_reader import read_adapted_instrument, read_instrument
from csr_xblock.content.questions.instrument_writer import hash_instrument, write_instrument
from csr_xblock.domain.identifiers import ItemId, ObjectiveId, PerspectiveId
from csr_xblock.domain.questions.anchors import Anchors
from csr_xblock.domain.questions.instrument import Item
from tests.content.documents import BASE, OWN_ANCHORS, OWN_WORDS, adapt, adaptation, child, codes, faults_of
from tests.domain.anchors import reworded

SCENARIO = Path(__file__).parents[3] / "workbench" / "scenarios" / "trainer-mistake.xml"
OWN_PERSPECTIVE = (
    '<perspectives><perspective id="digital" color="#123456"><title>Digital</title><short>Digital</short>'
    "<question>How?</question></perspective></perspectives>"
    '<objectives><objective id="dig-safe" perspective="digital"><title>Safe data</title></objective></objectives>'
    f'<items><item id="dig-backup" objective="dig-safe" core="true" weight="2">{OWN_WORDS}</item></items>'
)


def _numbered(items: list[Item]) -> tuple[Item, ...]:
    return tuple(replace(item, order=order) for order, item in enumerate(items, start=1))


def test_empty_adaptation_equals_the_base() -> None:
    """The programme's default must not depend on whether somebody wrote an empty element."""
    assert adapt("") == packaged_instrument()
    assert hash_instrument(adapt("")) == hash_instrument(packaged_instrument())


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_only_what_is_written_changes(data: st.DataObject) -> None:
    """Switched-off items are gone, changed weights are changed, and everything else is as in the base."""
    base = packaged_instrument()
    # Core items stay, since without any the quick check could not ask about a perspective.
    optional = st.sampled_from([item.id for item in base.items if not item.is_core])
    off = data.draw(st.sets(optional, max_size=10))
    weights = data.draw(st.dictionaries(st.sampled_from([item.id for item in base.items]), st.integers(1, 10)))
    entries = [f'<item id="{item}" off="true"/>' for item in off]
    entries += [f'<item id="{item}" weight="{weight}"/>' for item, weight in weights.items() if item not in off]
    order = data.draw(st.permutations(entries))

    adapted = adapt(f"<items>{''.join(order)}</items>")

    kept = [replace(item, weight=weights.get(item.id, item.weight)) for item in base.items if item.id not in off]
    assert adapted == replace(base, items=_numbered(kept))


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_adapted_instrument_survives_writing_and_reading(data: st.DataObject) -> None:
    """Attempts keep the written form; an old result must be shown with the very questions that were asked."""
    off = data.draw(st.sampled_from(["finance", "people", "community"]))
    words = data.draw(st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1))
    root = etree.fromstring(adaptation(OWN_PERSPECTIVE))
    etree.SubElement(child(root, "perspectives"), "perspective", {"id": off, "off": "true"})
    root.insert(0, etree.Element("title"))
    root[0].text = words
    root.insert(1, etree.fromstring(f'<scoring min-coverage="{data.draw(st.integers(0, 100))}/100"/>'))

    adapted = read_adapted_instrument(etree.tostring(root), BASE)

    assert adapted.title == words
    assert read_instrument(write_instrument(adapted)) == adapted


def test_document_without_base_is_complete() -> None:
    """An institution may write its own instrument instead of adapting ours."""
    assert read_adapted_instrument(BASE, BASE) == packaged_instrument()


def test_words_settings_and_anchors_of_an_item_change() -> None:
    """A transport company asks about its own work and keeps the rest of the ladder."""
    before = packaged_instrument().item(ItemId("env-energy"))

    item = adapt(
        '<items><item id="env-energy" weight="3" effort="2" core="false" staff="false" legal-duty="true">'
        '<topic>Fuel</topic><anchor level="2">We write down the fuel.</anchor><quick-win>Check tyres.</quick-win>'
        "</item></items>"
    ).item(ItemId("env-energy"))

    anchors = reworded(before.anchors, 2, "We write down the fuel.")
    assert item == replace(
        before, topic="Fuel", anchors=anchors, quick_win="Check tyres.",
        weight=3, effort=2, is_core=False, is_asked_of_staff=False, legal_duty_possible=True,
    )  # fmt: skip


def test_a_level_can_be_left_out_of_a_packaged_question() -> None:
    """What is left out is one word in the differences, so that the other sentences follow the package's updates."""
    before = packaged_instrument().item(ItemId("env-energy"))

    item = adapt('<items><item id="env-energy"><anchor level="1" off="true"/></item></items>').item(before.id)

    assert replace(before, anchors=Anchors((before.anchors.all[0], *before.anchors.all[2:]))) == item


def test_own_perspective_with_objective_and_item_comes_last() -> None:
    """Orders go on where the base ends, so that results of the base's items stay where they were."""
    adapted = adapt(OWN_PERSPECTIVE)

    assert [one.id for one in adapted.perspectives][-1] == "digital"
    assert (adapted.objectives[-1].id, adapted.objectives[-1].order) == ("dig-safe", 19)
    assert (adapted.items[-1].id, adapted.items[-1].order, adapted.items[-1].perspective) == (
        "dig-backup", 49, "digital",
    )  # fmt: skip
    assert adapted.items[:48] == packaged_instrument().items


def test_own_item_comes_after_those_of_its_perspective() -> None:
    """A questionnaire is answered perspective by perspective."""
    adapted = adapt(f'<items><item id="own" objective="fin-efficiency">{OWN_WORDS}</item></items>')

    assert [item.order for item in adapted.items] == list(range(1, 50))
    assert adapted.items_of(PerspectiveId("finance"))[-1].id == "own"


def test_switched_off_perspective_takes_along_what_belongs_to_it() -> None:
    """No objective, item or link may be left that leads into nothing."""
    adapted = adapt('<perspectives><perspective id="finance" off="true"/></perspectives>')

    assert "finance" not in {
        *(one.id for one in adapted.perspectives),
        *(one.perspective for one in adapted.objectives),
        *(one.perspective for one in adapted.items),
    }
    assert not [link for link in adapted.links if {link.source[:3], link.target[:3]} & {"fin"}]
    assert [item.order for item in adapted.items] == list(range(1, 41))


def test_switched_off_objective_takes_along_its_items_and_links() -> None:
    """The same one level below."""
    adapted = adapt('<objectives><objective id="env-nature" off="true"/></objectives>')

    assert not [item for item in adapted.items if item.objective == "env-nature"]
    assert not [link for link in adapted.links if "env-nature" in (link.source, link.target)]


def test_bands_change_by_id_and_own_ones_find_their_place() -> None:
    """A school with other words for its bands changes words, not numbers."""
    adapted = adapt(
        '<bands><band id="managed"><name>Steady</name></band>'
        '<band id="good" from="75"><name>Good</name></band><band id="not-started" off="true"/>'
        '<band id="first-steps" from="0"/></bands>'
    )

    assert [(band.id, band.name, band.lowest) for band in adapted.bands] == [
        ("first-steps", "First steps", 0), ("in-place", "In place", 40), ("managed", "Steady", 65),
        ("good", "Good", 75), ("leading", "Leading", 85),
    ]  # fmt: skip


def test_gate_goes_with_its_band() -> None:
    """A gate to a band that is gone would be a fault that the author did not make."""
    adapted = adapt('<bands><band id="leading" off="true"/></bands>')

    assert [gate.band for gate in adapted.scoring.gates] == ["managed"]


def test_parameters_and_gates_change_one_by_one() -> None:
    """The parameters that are not mentioned keep the base's values."""
    scoring = adapt('<scoring max-listed="5"><gate band="leading" min-perspective="60"/></scoring>').scoring

    before = packaged_instrument().scoring
    gates = (before.gates[0], replace(before.gates[1], min_perspective=60))
    assert scoring == replace(before, max_listed=5, gates=gates)


def test_figures_and_initiatives_of_an_objective_change() -> None:
    """Figures change by id; initiatives have none, so that the list is written anew."""
    before = packaged_instrument().objective(ObjectiveId("fin-resilience"))

    objective = adapt(
        '<objectives><objective id="fin-resilience"><initiative>Our own</initiative>'
        '<kpi id="kpi-risk-covered"><target>90 %</target></kpi><kpi id="kpi-result-margin" off="true"/>'
        "</objective></objectives>"
    ).objective(ObjectiveId("fin-resilience"))

    kpis = (replace(before.kpis[0], example_target="90 %"),)
    assert objective == replace(before, initiatives=("Our own",), kpis=kpis)


def test_links_change_by_their_ends() -> None:
    """A link has no id; from and to name it."""
    adapted = adapt(
        '<strategy-map><link from="cus-trust" to="fin-resilience" lag-months="3"/>'
        '<link from="cus-relations" to="fin-resilience" off="true"/></strategy-map>'
    )

    months = {(link.source, link.target): link.lag_months for link in adapted.links}
    assert months["cus-trust", "fin-resilience"] == 3
    assert ("cus-relations", "fin-resilience") not in months


def test_links_of_ones_own_stand_behind_the_packaged_ones() -> None:
    """A trainer's own sentence, its words and whether it leads back; a packaged sentence changes alone."""
    adapted = adapt(
        '<strategy-map><link from="peo-learning" to="com-dialogue" lag-months="4"><why>They ask.</why></link>'
        '<link from="cus-trust" to="peo-fair-work" lag-months="9" feedback="true"><why>Praise helps.</why></link>'
        '<link from="cus-trust" to="fin-resilience"><why>Guests come back.</why></link></strategy-map>'
    )

    links = {(link.source, link.target): (link.why, link.lag_months, link.is_feedback) for link in adapted.links}
    assert 32 == len(links)
    assert ("They ask.", 4, False) == links[adapted.links[30].source, adapted.links[30].target]
    assert ("Praise helps.", 9, True) == links[adapted.links[31].source, adapted.links[31].target]
    assert ("Guests come back.", 12, False) == links["cus-trust", "fin-resilience"]  # type: ignore[index]


def test_modes_and_scale_change_their_words() -> None:
    """The interface shows them as the institution says them."""
    adapted = adapt(
        '<modes><mode id="quick" minutes="15"/></modes><scale><level value="4"><name>Top</name></level></scale>'
    )

    assert (adapted.modes[0].minutes, adapted.modes[0].title) == (15, packaged_instrument().modes[0].title)
    assert (adapted.scale[4].name, adapted.scale[4].meaning) == ("Top", packaged_instrument().scale[4].meaning)


NATURE_OFF = '<objectives><objective id="env-nature" off="true"/></objectives>'
PERSPECTIVES_OFF = "".join(f'<perspective id="{one}" off="true"/>' for one in ("finance", "people", "community"))
FAULTS = {
    "lowest anchor off": (
        '<items><item id="env-energy"><anchor level="0" off="true"/></item></items>', ["anchors"],
    ),
    "anchor off in an own item": (
        f'<items><item id="own" objective="env-nature">{OWN_WORDS}<anchor level="3" off="true"/></item></items>',
        ["off-unknown"],
    ),
    "unknown item off": ('<items><item id="fin-savigs" off="true"/></items>', ["off-unknown"]),
    "unknown item changed": ('<items><item id="env-enrgy" weight="2"/></items>', ["own-entry-incomplete"]),
    "item moved": ('<items><item id="env-energy" objective="env-nature"/></items>', ["moved-entry"]),
    "objective moved": ('<objectives><objective id="env-nature" perspective="people"/></objectives>', ["moved-entry"]),
    "same objective": ('<items><item id="env-energy" objective="env-climate"/></items>', []),
    "item twice": ('<items><item id="env-energy"/><item id="env-energy"/></items>', ["duplicate-id"]),
    "item off and changed": (
        '<items><item id="env-water" off="true"/><item id="env-water" weight="2"/></items>', ["duplicate-id"],
    ),
    "weight": ('<items><item id="env-energy" weight="99"/></items>', ["weight-range"]),
    "anchor emptied": ('<items><item id="env-energy"><anchor level="0"/></item></items>', ["empty-text"]),
    "anchor 5": ('<items><item id="env-energy"><anchor level="5">x</anchor></item></items>', ["anchors"]),
    "anchor twice": (
        '<items><item id="env-energy"><anchor level="1">x</anchor><anchor level="1">y</anchor></item></items>',
        ["duplicate-id"],
    ),
    "own item in a switched-off objective": (
        f'{NATURE_OFF}<items><item id="own" objective="env-nature">{OWN_WORDS}</item></items>',
        ["unknown-objective"],
    ),
    "own item without question": (
        f'<items><item id="own" objective="env-nature"><topic>T</topic>{OWN_ANCHORS}</item></items>',
        ["own-entry-incomplete"],
    ),
    "own item without anchors": (
        '<items><item id="own" objective="env-nature"><topic>T</topic><text>Q</text></item></items>', ["anchors"],
    ),
    "own perspective without items": (
        OWN_PERSPECTIVE.replace("dig-safe\" core", "env-nature\" core"), ["no-items"],
    ),
    "does not apply without hint": ('<items><item id="env-energy" na="true"/></items>', ["na-hint-missing"]),
    "band below its neighbour": ('<bands><band id="managed" from="30"/></bands>', ["bands-order"]),
    "too many perspectives off": (
        f"<perspectives>{PERSPECTIVES_OFF}</perspectives>",
        ["too-few-perspectives"],
    ),
    "no core item left": (
        "<items>" + "".join(
            f'<item id="{item}" core="false"/>' for item in ("env-management", "env-energy", "env-circular")
        ) + "</items>",
        ["no-core-items"],
    ),
    "unknown id in the order": ('<items order="env-energy env-wter"/>', ["order-unknown"]),
    "id twice in the order": ('<perspectives order="people people"/>', ["order-twice"]),
    "order names what is off": ('<items order="env-water"><item id="env-water" off="true"/></items>', []),
    "order with capitals": ('<items order="Env-Water"/>', ["schema"]),
    "own gate without points": ('<scoring><gate band="in-place"/></scoring>', ["own-entry-incomplete"]),
    "unknown attribute of a gate": ('<scoring><gate band="leading" of="true"/></scoring>', ["schema"]),
    "hint emptied though needed": (
        '<items><item id="fin-green-revenue"><na-hint/></item></items>', ["na-hint-missing"],
    ),
    "off says false": ('<items><item id="env-energy" off="false" weight="2"/></items>', []),
}  # fmt: skip


@pytest.mark.parametrize(("inner", "expected"), FAULTS.values(), ids=FAULTS)
def test_faults_of_differences(inner: str, expected: list[str]) -> None:
    """Every mistake that a trainer can make by hand has its own sentence."""
    assert expected == codes(faults_of(lambda: adapt(inner)))


def test_order_names_what_comes_first() -> None:
    """A trainer puts what matters most to the front; a later question of the package still finds its place."""
    base = packaged_instrument()

    adapted = adapt('<perspectives order="people"/><items order="env-water peo-dialogue env-energy"/>')

    rest = [one.id for one in base.perspectives if one.id != "people"]
    water, energy = ItemId("env-water"), ItemId("env-energy")
    others = [one.id for one in base.items_of(PerspectiveId("environment")) if one.id not in (water, energy)]
    assert ["people", *rest] == [one.id for one in adapted.perspectives]
    assert "peo-dialogue" == adapted.items[0].id
    assert [water, energy, *others] == [one.id for one in adapted.items_of(PerspectiveId("environment"))]
    assert list(range(1, 49)) == [item.order for item in adapted.items]


def test_gate_goes_alone() -> None:
    """A band can stay without its condition."""
    adapted = adapt('<scoring><gate band="leading" off="true"/></scoring>')

    assert "leading" not in {gate.band for gate in adapted.scoring.gates}
    assert "leading" in {band.id for band in adapted.bands}


def test_emptied_texts_are_taken_out() -> None:
    """A quick win that does not fit the trade is worse than none."""
    item = adapt('<items><item id="env-energy"><quick-win/><mapping/></item></items>').item(ItemId("env-energy"))

    before = packaged_instrument().item(ItemId("env-energy"))
    assert replace(before, quick_win="", mapping=()) == item


def test_everything_off_leaves_nothing_to_ask() -> None:
    """An assessment without questions must not be put before learners."""
    off = "".join(f'<item id="{item.id}" off="true"/>' for item in packaged_instrument().items)

    assert "nothing-asked" in codes(faults_of(lambda: adapt(f"<items>{off}</items>")))


@pytest.mark.parametrize(
    ("base", "version", "code", "part"),
    [
        ("csr-steps", "1.0.0", "unknown-base", 'Use base="csr-step-by-step".'),
        ("csr-step-by-step", "0.9.0", "base-version", "the instrument has version 1.0.0"),
    ],
)
def test_base_must_be_the_one_the_differences_were_made_for(base: str, version: str, code: str, part: str) -> None:
    """Differences on another version could mean other questions than the author read."""
    document = adaptation(base=base, version=version)

    (fault,) = faults_of(lambda: read_adapted_instrument(document, BASE))

    assert (fault.code, fault.line) == (code, 1)
    assert part in fault.message


def test_incomplete_entry_says_what_is_missing_and_what_may_be_meant() -> None:
    """Most unknown ids are typing errors of known ones."""
    (fault,) = faults_of(lambda: adapt('<items><item id="env-enrgy" weight="2"/></items>'))

    assert "taken for your own item" in fault.message
    assert 'objective="...", <topic>, <text>' in fault.message
    assert "Did you mean 'env-energy'?" in fault.message


def test_all_faults_are_found_with_lines_of_the_authors_text() -> None:
    """The base has a thousand lines that the author never saw."""
    inner = (
        '<scoring max-listed="0"/>\n<items>\n<item id="env-energy" weight="99"/>\n<item id="x" off="true"/>\n'
        f'<item id="own"\n objective="nowhere">{OWN_WORDS}</item>\n</items>'
    )

    faults = faults_of(lambda: adapt(inner))

    assert [(fault.line, fault.code) for fault in faults] == [
        (2, "parameter-range"), (4, "weight-range"), (5, "off-unknown"), (7, "unknown-objective"),
    ]  # fmt: skip


def test_faults_of_the_demo_scenario_are_told() -> None:
    """The demo shows what a trainer sees after three ordinary mistakes."""
    instrument = etree.parse(SCENARIO).getroot()[0]

    faults = faults_of(lambda: read_adapted_instrument(etree.tostring(instrument, with_tail=False), BASE))

    assert codes(faults) == ["weight-range", "off-unknown", "unknown-objective"]
    assert "Did you mean 'fin-savings'?" in faults[1].message


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_no_mixture_of_entries_ends_in_another_error(data: st.DataObject) -> None:
    """Whatever fits the schema gives an instrument or a list of problems, never a server error."""
    items = st.sampled_from(["env-energy", "env-water", "own", "fin-savings", "level"])
    objectives = st.sampled_from(["env-climate", "env-nature", "own-objective", "none"])
    entries = []
    for item in data.draw(st.lists(items, max_size=5)):
        attributes = data.draw(st.sampled_from(['off="true"', "", 'weight="0"', 'na="true"', 'effort="9"']))
        owner = data.draw(st.one_of(st.just(""), objectives.map(lambda one: f'objective="{one}"')))
        words = data.draw(st.sampled_from(["", OWN_WORDS, "<topic/>", '<anchor level="9">x</anchor>']))
        entries.append(f'<item id="{item}" {attributes} {owner}>{words}</item>')
    perspectives = data.draw(
        st.sampled_from(["", '<perspective id="environment" off="true"/>', '<perspective id="x"/>'])
    )
    objective = data.draw(st.sampled_from(["", '<objective id="own-objective" perspective="environment"/>',
                                           '<objective id="own-objective" perspective="x"><title>T</title></objective>',
                                           '<objective id="env-climate" off="true"/>']))  # fmt: skip
    inner = (
        f"<perspectives>{perspectives}</perspectives><objectives>{objective}</objectives>"
        f"<items>{''.join(entries)}</items>"
    )

    faults = faults_of(lambda: adapt(inner))

    assert all(fault.line in (1, 2) for fault in faults)
    if not faults:
        adapted = adapt(inner)
        assert read_instrument(write_instrument(adapted)) == adapted
