"""The forms for a unit's text: what is typed is checked, kept and shown as learners will read it."""

from html import escape

import pytest

from csr_xblock.content.library import own_unit_text, unit_text
from csr_xblock.content.units.unit_text_writer import write_unit_text
from csr_xblock.domain.errors import InvalidInput
from csr_xblock.domain.identifiers import UnitId
from csr_xblock.domain.units.learning_unit import Choice, KnowPoint, Question, UnitText, WorkTask
from tests.hostile_html import HOSTILE, is_harmless
from tests.studio.editing import form_values
from tests.studio.unit_editing import Desk, error_of, text_of

OWN = '<csr_unit unit="own-visit" title="A visit"/>'
PACKAGED = '<csr_unit unit="g-why"/>'
TEXT = UnitText(
    objectives=("see waste",),
    story_title="A saw",
    story_html="<p>It <b>roared</b>.</p>",
    know=(KnowPoint("p1", "One", "<p>1</p>"), KnowPoint("p2", "Two", "<ol><li>2</li></ol>")),
    task=WorkTask("Go", "<p>Why</p>", ("First", "Second"), "A list", "An example", "What?"),
    questions=(
        Question("q1", "How?", False, (Choice("a", "So", "Yes.", True), Choice("b", "No", "", False))),
        Question("q2", "What?", False, (Choice("a", "This", "", False), Choice("b", "That", "", True))),
    ),
    monday_html="<p>Begin.</p>",
    transfer_question="And now?",
)
WRITTEN = f'<csr_unit unit="own-visit" title="A visit" unit-text="{escape(write_unit_text(TEXT))}"/>'
PARTS = ["reading", "task", "check"]


def kept(desk: Desk) -> UnitText:
    """Return the text that is kept."""
    return own_unit_text(desk.block().unit_text)


@pytest.mark.parametrize("part", PARTS)
def test_saving_what_was_shown_changes_nothing(part: str) -> None:
    """Whoever opens a form and presses Save must not find the text changed."""
    desk = Desk(WRITTEN)

    answer = desk.send(part, desk.form(part))

    assert (answer["status"], answer["kind"]) == (200, "saved")
    assert desk.block().unit_text == write_unit_text(TEXT)


@pytest.mark.parametrize("part", PARTS)
def test_packaged_text_can_be_changed_without_losing_a_word(part: str) -> None:
    """The copy is the packaged text itself, in each of the three forms."""
    desk = Desk(PACKAGED)
    assert "Change this text" in text_of(desk.show(part))

    assert desk.send(part, {}, "change")["kind"] == "saved"
    assert desk.send(part, desk.form(part))["kind"] == "saved"

    packaged = unit_text(UnitId("g-why"), "en")
    again = kept(desk)
    assert (again.unit, again.language) == ("", "en")
    assert write_unit_text(again) == write_unit_text(packaged).replace(' unit="g-why"', "")


def test_packaged_check_tells_its_author_what_is_right() -> None:
    """A trainer decides whether to change it."""
    tree = Desk(PACKAGED).show("check")

    questions = unit_text(UnitId("g-why"), "en").questions
    assert len(tree.xpath("//*[@class='csr-tag']")) == sum(len(question.correct_ids) for question in questions)
    assert questions[0].choices[0].feedback in text_of(tree)


def test_second_trainer_who_wants_to_change_a_text_goes_on_with_the_copy() -> None:
    """The first has already changed a word of it."""
    desk = Desk(PACKAGED)
    desk.send("reading", {}, "change")
    desk.change("reading", story_title="Ours")

    answer = desk.send("task", {}, "change")

    assert "Somebody else" in answer["notice"]
    assert kept(desk).story_title == "Ours"


def test_planned_unit_is_written_like_an_own_one() -> None:
    """There is no packaged text to copy, to compare with, or to go back to."""
    desk = Desk('<csr_unit unit="g-measure"/>')

    assert desk.change("reading", story_title="Ours")["kind"] == "saved"

    assert "Compare" not in text_of(desk.show("reading"))
    assert "packaged" not in text_of(desk.show("restore"))


def test_unit_is_written_from_nothing() -> None:
    """A trainer has no XML, only forms."""
    desk = Desk(OWN)
    values = desk.form("reading") | {"story_title": "A saw", "story_html": "<p>It roared.</p>"}
    added = desk.send("reading", values, "add-point")
    values = form_values(added["tree"]) | {"point.p1.title": "One", "point.p1.html": "<p>1</p>"}

    assert added["kind"] == "changed"
    assert desk.send("reading", values)["kind"] == "saved"
    assert kept(desk) == UnitText(
        story_title="A saw", story_html="<p>It roared.</p>", know=(KnowPoint("p1", "One", "<p>1</p>"),)
    )


def test_adding_a_row_keeps_what_was_typed_and_saves_nothing() -> None:
    """Pressing Add in the middle of a sentence must not lose it."""
    desk = Desk(WRITTEN)

    added = desk.send("task", desk.form("task") | {"title": "Half a ti", "step.s1.html": "Fir"}, "add-step")

    values = form_values(added["tree"])
    assert (values["title"], values["step.s1.html"]) == (["Half a ti"], ["Fir"])
    assert values["rows.step"] == ["s1", "s2", "s3"]
    assert "Step 3" in added["tree"].xpath("//*[@data-csr-focus]")[0].text_content()
    assert kept(desk) == TEXT


@pytest.mark.parametrize(
    ("intent", "order"),
    [
        ("up-point:p2", ["p2", "p1"]),
        ("down-point:p1", ["p2", "p1"]),
        ("up-point:p1", ["p1", "p2"]),
        ("remove-point:p1", ["p2"]),
    ],
)
def test_rows_are_moved_and_removed_with_their_words(intent: str, order: list[str]) -> None:
    """The order is the trainer's."""
    desk = Desk(WRITTEN)

    values = form_values(desk.send("reading", desk.form("reading"), intent)["tree"])
    desk.send("reading", values)

    by_id = {point.id: point for point in TEXT.know}
    assert kept(desk).know == tuple(by_id[key] for key in order)


def test_answers_are_moved_inside_their_question() -> None:
    """Both questions have an answer a; only the one of the second moves."""
    desk = Desk(WRITTEN)

    values = form_values(desk.send("check", desk.form("check"), "down-choice.q2:a")["tree"])
    desk.send("check", values)

    first, second = kept(desk).questions
    assert first == TEXT.questions[0]
    assert [choice.text for choice in second.choices] == ["That", "This"]


def test_new_question_comes_with_room_for_answers() -> None:
    """Nobody should have to press Add four times for one question."""
    desk = Desk(OWN)

    values = form_values(desk.send("check", desk.form("check"), "add-question")["tree"])

    assert values["rows.question"] == ["q1"]
    assert values["rows.choice.q1"] == ["c1", "c2", "c3"]


def test_a_question_without_words_is_told_to_be_left_out() -> None:
    """It would be gone, and “saved” would be all that its author reads."""
    desk = Desk(OWN)
    values = form_values(desk.send("check", desk.form("check"), "add-question")["tree"])
    saved = desk.send("check", values)

    assert ("saved", "1 question without words was left out.") == (saved["kind"], saved["warning"])


def test_the_question_for_some_weeks_later_is_not_asked_and_stays() -> None:
    """No screen asks it yet; it came with the text and goes with it."""
    desk = Desk(WRITTEN)
    desk.send("task", desk.form("task") | {"title": "Another"})

    assert "transfer_question" not in desk.form("task")
    assert ("Another", "And now?") == (kept(desk).task.title, kept(desk).transfer_question)


def test_the_summary_numbers_questions_and_answers() -> None:
    """“Question: One answer must be right” would not say which."""
    desk = Desk(WRITTEN)
    typed = {"choice.q1.a.text": "", "choice.q2.a.right": "on"}
    answer = text_of(desk.send("check", desk.form("check") | typed)["tree"])

    assert "“Answer 1.1”: Write the answer." in answer
    assert "“Question 2”: One answer must be right" in answer


def test_questions_are_folded_but_for_those_that_need_eyes() -> None:
    """Five questions with four answers each are two metres of form."""
    desk = Desk(WRITTEN)
    wrong = desk.send("check", desk.form("check") | {"choice.q2.a.text": ""})["tree"]
    added = desk.send("check", desk.form("check"), "add-choice.q1")["tree"]

    folded = [[one.get("open") is not None for one in tree.xpath("//details")] for tree in (wrong, added)]
    assert desk.show("check").xpath("//details[@open]") == []
    assert folded == [[False, True], [True, False]]


def test_check_is_written_from_nothing() -> None:
    """Rows that stay empty are dropped; several right answers are allowed where the trainer says so."""
    desk = Desk(OWN)
    values = form_values(desk.send("check", desk.form("check"), "add-question")["tree"])
    values |= {"question.q1.prompt": "Which?", "question.q1.kind": "multiple", "choice.q1.c1.text": "One"}
    values |= {"choice.q1.c2.text": "Two", "choice.q1.c1.right": "on", "choice.q1.c2.right": "on"}
    assert desk.send("check", values)["status"] == 400

    saved = desk.send("check", values | {"choice.q1.c3.text": "Three", "choice.q1.c3.feedback": "No."})

    assert saved["kind"] == "saved"
    choices = (Choice("c1", "One", "", True), Choice("c2", "Two", "", True), Choice("c3", "Three", "No.", False))
    assert kept(desk).questions == (Question("q1", "Which?", True, choices),)


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"question.q1.prompt": ""}, "question.q1.prompt"),
        ({"choice.q1.a.text": ""}, "choice.q1.a.text"),
        ({"choice.q1.b.right": "on"}, "question.q1.prompt"),
        ({"question.q1.kind": "multiple"}, "question.q1.prompt"),
        ({"choice.q1.b.text": "", "choice.q1.a.text": "", "choice.q1.a.feedback": ""}, "choice.q1.a.text"),
        ({"question.q1.prompt": "a" * 2001}, "question.q1.prompt"),
        ({"choice.q1.b.text": TEXT.questions[0].choices[0].text.upper()}, "choice.q1.b.text"),
    ],
    ids=["no question", "no answer", "two right of one", "one right of several", "no answers", "too long", "equal"],
)
def test_faults_in_a_question_stand_beside_it(typed: dict[str, str], field: str) -> None:
    """With twenty questions a list of faults at the top would be a riddle."""
    desk = Desk(WRITTEN)

    answer = desk.send("check", desk.form("check") | typed)

    assert answer["status"] == 400
    assert error_of(answer["tree"], field) != ""
    assert error_of(answer["tree"], "question.q2.prompt") == ""
    assert kept(desk) == TEXT


@pytest.mark.parametrize(
    ("part", "field", "value"),
    [
        ("reading", "story_title", "a" * 201),
        ("reading", "story_html", f"<p>{'a' * 20_001}</p>"),
        ("reading", "story_html", '<p><a href="/static/a.pdf">a</a></p>'),
        ("reading", "point.p2.html", '<p><a href="relative">a</a></p>'),
        ("reading", "language", "xx"),
        ("task", "step.s2.html", f"<p>{'a' * 2001}</p>"),
    ],
)
def test_faults_stand_beside_their_field_and_change_nothing(part: str, field: str, value: str) -> None:
    """What was typed stays in the form, what is kept stays as it was."""
    desk = Desk(WRITTEN)

    answer = desk.send(part, desk.form(part) | {field: value})

    assert (answer["status"], answer["kind"]) == (400, "rejected")
    assert error_of(answer["tree"], field) != ""
    assert answer["tree"].xpath(f"//*[@name='{field}']/@aria-invalid") == ["true"]
    assert kept(desk) == TEXT


def test_typing_is_checked_and_shown_without_saving() -> None:
    """The preview follows the form as learners would see it."""
    desk = Desk(WRITTEN)

    answer = desk.send("reading", desk.form("reading") | {"story_title": "A lathe"}, "check")

    look = answer["tree"].xpath("//*[@data-csr-region='look']")[0]
    assert "A lathe" in look.text_content()
    assert look.xpath(".//input | .//textarea | .//select") == []
    assert kept(desk) == TEXT


def test_two_trainers_do_not_overwrite_each_other() -> None:
    """The second is told, keeps what was typed, and may then save over it knowingly."""
    desk = Desk(WRITTEN)
    mine = desk.form("reading") | {"story_title": "Mine"}
    desk.change("reading", story_title="Theirs")

    refused = desk.send("reading", mine)

    assert (refused["status"], refused["kind"]) == (409, "conflict")
    assert kept(desk).story_title == "Theirs"
    again = form_values(refused["tree"])
    assert again["story_title"] == ["Mine"]
    assert desk.send("reading", again)["kind"] == "saved"
    assert kept(desk).story_title == "Mine"


def test_words_typed_into_a_text_that_somebody_took_back_are_kept() -> None:
    """They are hours of work; the trainer decides whether they replace the packaged text after all."""
    desk = Desk(PACKAGED)
    desk.send("reading", {}, "change")
    mine = desk.form("reading") | {"story_title": "Mine"}
    desk.send("restore", desk.form("restore"), "restore")

    refused = desk.send("reading", mine)

    assert (refused["status"], desk.block().unit_text) == (409, "")
    again = form_values(refused["tree"])
    assert again["story_title"] == ["Mine"]
    assert desk.send("reading", again)["kind"] == "saved"
    assert kept(desk).story_title == "Mine"


def test_trainers_on_different_screens_do_not_disturb_each_other() -> None:
    """One writes the task while the other writes the check."""
    desk = Desk(WRITTEN)
    mine = desk.form("task") | {"title": "Mine"}
    desk.change("reading", story_title="Theirs")

    assert desk.send("task", mine)["kind"] == "saved"
    assert (kept(desk).task.title, kept(desk).story_title) == ("Mine", "Theirs")


def test_plain_text_of_older_units_becomes_sections() -> None:
    """Units written as attributes are edited like any other; the old attributes are emptied with the first save."""
    desk = Desk(
        '<csr_unit title="Visit" text="We meet at nine.&#10;&#10;Bring shoes." task="&lt;h3&gt;Go&lt;/h3&gt;"/>'
    )

    values = desk.form("reading")
    assert "".join(values["point.p1.html"]).count("<p>") == 2
    desk.send("reading", values)

    block = desk.block()
    assert (block.text, block.task) == ("", "")
    assert kept(desk) == UnitText(
        know=(KnowPoint("p1", "", "<p>We meet at nine.</p><p>Bring shoes.</p>"),),
        task=WorkTask(intro_html="<p><b>Go</b></p>"),
    )


def test_own_unit_may_be_emptied_again_but_not_a_changed_packaged_one() -> None:
    """An own unit may live of its videos; a packaged one would be left without words."""
    own, adapted = Desk(OWN), Desk(PACKAGED)
    assert own.change("reading", story_title="A")["kind"] == "saved"
    assert own.change("reading", story_title="")["kind"] == "saved"
    assert own.block().unit_text == ""

    adapted.send("reading", {}, "change")
    for part in ("task", "check"):
        values = {name: "" for name in adapted.form(part) if not name.startswith(("rows.", "version"))}
        adapted.send(part, values | {"version": adapted.form(part)["version"]})
    values = {name: "" for name in adapted.form("reading") if not name.startswith("rows.") and name != "version"}
    refused = adapted.send("reading", values | {"version": adapted.form("reading")["version"]})

    assert refused["status"] == 400
    assert "Nothing would be left to read" in text_of(refused["tree"])


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_html_is_neither_kept_nor_shown(html: str) -> None:
    """A colleague with the right to edit may still paste from anywhere (DESIGN section 9)."""
    desk = Desk(OWN)
    typed = desk.form("reading") | {"story_title": html[:150], "story_html": html.replace("javascript%3A", "https:x")}

    answer = desk.send("reading", typed, "check")
    saved = desk.send("reading", typed)

    assert saved["kind"] == "saved"
    assert is_harmless(kept(desk).story_html)
    assert "SAFE" in kept(desk).story_html
    for tree in (answer["tree"], saved["tree"], desk.show("look")):
        assert tree.xpath("//script | //img | //iframe | //object | //embed | //style | //math | //base") == []
        assert [name for one in tree.iter() for name in one.attrib if name.startswith(("on", "srcdoc"))] == []
        fields = tree.xpath("//textarea[@data-csr-module='rich-text']")
        assert all(is_harmless(field.text or "") for field in fields)


@pytest.mark.parametrize(
    "values",
    [
        {"rows.point": ["p1", "p1"]},
        {"rows.point": ["P 1"]},
        {"rows.point": ['"><script>']},
        {"rows.point": [f"p{number}" for number in range(21)]},
    ],
    ids=["twice", "capital", "script", "too many"],
)
def test_rows_that_no_page_has_are_refused(values: dict[str, list[str]]) -> None:
    """Their keys become ids."""
    desk = Desk(WRITTEN)

    with pytest.raises(InvalidInput):
        desk.send("reading", desk.form("reading") | values)


@pytest.mark.parametrize("intent", ["remove-point:p9", "add-point:p9", "up-nothing:p1", "add-nothing", "delete"])
def test_intents_that_no_button_has_are_refused(intent: str) -> None:
    """A handler takes what the page offers, and nothing else."""
    desk = Desk(WRITTEN)

    with pytest.raises(InvalidInput):
        desk.send("reading", desk.form("reading"), intent)


def test_no_more_rows_than_are_kept() -> None:
    """The button goes at the limit, and a late press does nothing."""
    desk = Desk(f'<csr_unit title="V" unit-text="{escape(write_unit_text(UnitText(objectives=("a",) * 20)))}"/>')

    again = desk.send("reading", desk.form("reading"), "add-objective")["tree"]

    assert len(form_values(again)["rows.objective"]) == 20
    assert again.xpath("//button[@value='add-objective']") == []


def test_text_with_faults_can_be_taken_away() -> None:
    """Somebody wrote it by hand; the editor must not be locked by it."""
    desk = Desk('<csr_unit unit="g-why" unit-text="&lt;unit-text/&gt;"/>')
    assert "cannot be read" in text_of(desk.show("task"))
    assert desk.send("task", {"title": "x"})["status"] == 400

    assert desk.send("restore", desk.form("restore"), "restore")["kind"] == "saved"

    assert desk.block().unit_text == ""
    assert "Change this text" in text_of(desk.show("task"))


@pytest.mark.parametrize("part", PARTS)
def test_texts_have_one_place_each(part: str) -> None:
    """An address that leads nowhere is told to whoever asks."""
    with pytest.raises(InvalidInput):
        Desk(WRITTEN).show(f"{part}/more")


@pytest.mark.parametrize("part", PARTS)
def test_labels_and_ids_are_found(part: str) -> None:
    """Every control has a name, and no two elements share an id."""
    tree = Desk(WRITTEN).show(part)

    ids = tree.xpath("//@id")
    assert len(ids) == len(set(ids))
    labelled = set(tree.xpath("//label/@for"))
    controls = tree.xpath("//form//*[self::textarea or self::select or self::input][not(@type='hidden')]/@id")
    assert set(controls) <= labelled
    named = " ".join(tree.xpath("//form//@aria-describedby")).split()
    assert set(named) <= set(ids)
