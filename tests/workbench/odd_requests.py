"""
Makes up requests to the demo: pages, JSON handlers, forms and downloads, of everybody, in every state of a course.

Most are close to what our pages send: nonsense is refused at the door and says little about the rooms behind it.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random
from typing import Any
from urllib.parse import urlencode

from csr_demo.identity import CourseRole, Identity
from csr_demo.people import LEARNERS, TRAINER, user_of
from csr_demo.runtime import DemoRuntime
from csr_demo.scenarios import read_catalogue, root_of
from django.test import Client
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock

from csr_xblock.content.library import finished_unit_ids, packaged_instrument, unit_text
from csr_xblock.domain.people.role import Role
from csr_xblock.domain.questions.attempt import AttemptState
from csr_xblock.edge.handlers import Caller
from csr_xblock.openedx.screens import PREFIX, short_id
from csr_xblock.results.questions.attempt_tables import AttemptRow
from csr_xblock.results.units.progress_tables import UnitProgress
from csr_xblock.results.units.unit_store import kept
from tests.studio.editing import entered_values

STAFF = [("rasa", str(role)) for role in CourseRole if role is not CourseRole.LEARNER]
PEOPLE = [*((person.username, str(CourseRole.LEARNER)) for person in LEARNERS), *STAFF]
OURS = ("csr_program", "csr_assessment", "csr_unit")

TEXTS = [
    "",
    "We sort glass.",
    "x" * 81,
    "x" * 5_000,
    "=1+1",
    "<script>alert(1)</script>",
    "ąčę",
    "a\x00b",
    "\ud800",
    "\u202e",
]
ODD: list[Any] = [
    None, True, False, -1, 0, 1, 2.5, 2**31, 2**63, 10**40, float("inf"), "", " ", "1", "٣", "²", "nan", [], [1], {},
    {"a": 1}, [[[[]]]], "../..", "\x00", "\ud800", "x" * 9_000, "owner", "full", "main", "dk",
]  # fmt: skip
RAW = [
    b"",
    b"{",
    b"[]",
    b"null",
    b'"x"',
    b"1",
    b"\xff\xfe",
    b"[" * 40_000,
    b'{"attempt":1}',
    b"a=1&b=2",
    b"{}" * 40_000,
]
QUERIES = ["", "learner=1", "learner=x", "learner=", "place=%ff", "csr=%00", "a=1&a=2", "learner=" + "9" * 400]
SCREENS = [
    "profile", "start", "preview", "continue", "review", "scorecard", "path", "overview", "learners", "learners/all/1",
    "learners/units/-1", "learners/x/" + "9" * 30, "evidence", "evidence/2", "report/1", "report/x", "attempts/1",
    "attempts/0", "attempts/" + "9" * 30, "calculation", "", "x", "/", "x" * 400, "\x00", "scorecard/0", "people", "1",
]  # fmt: skip
PLACES = [
    "",
    "settings",
    "questions",
    "item/env-water",
    "area/people",
    "rules",
    "unit",
    "basics",
    "task",
    "check",
    "x/y/z",
]
INTENTS = [
    "save",
    "check",
    "change",
    "add-band",
    "remove-band:0",
    "as-packaged",
    "restore",
    "export",
    "import",
    "x",
    "",
]


@dataclass(frozen=True)
class Asked:
    """One request as it was made, so that a failure can be read and tried again."""

    who: tuple[str, str]
    method: str
    address: str
    body: bytes | dict[str, Any] | None = field(default=None, repr=True)
    content_type: str = "application/json"

    def send(self, client: Client) -> Any:
        """Send it and return the answer."""
        if self.method == "GET":
            return client.get(self.address)
        if isinstance(self.body, dict):
            return client.post(self.address, self.body)
        return client.generic(self.method, self.address, self.body or b"", content_type=self.content_type)


class OddRequests:
    """Requests without end, the same for the same seed and the same state of the demo."""

    def __init__(self, seed: int, client: Client) -> None:
        self._random = Random(seed)
        self._client = client
        self._blocks = list(_all_blocks())
        self._who = PEOPLE[0]
        self._kinds: list[tuple[int, Callable[[], Asked]]] = [
            (50, self._json), (18, self._form), (18, self._page), (6, self._download), (8, self._stray),
        ]  # fmt: skip

    def __iter__(self) -> Iterator[Asked]:
        """Give one request after the other."""
        weights = [weight for weight, _make in self._kinds]
        while True:
            self._come(self._one(PEOPLE))
            yield self._random.choices(self._kinds, weights)[0][1]()

    def _come(self, who: tuple[str, str]) -> None:
        """Let somebody sit down at the screen."""
        self._who = who
        language = self._one(["en", "lt"])
        self._client.post("/choose/", {"learner": who[0], "role": who[1], "language": language})

    def _let_the_right_one_come(self, caller: Caller) -> None:
        """Somebody else is refused at the door, so most of the time it is not somebody else."""
        if self._chance(0.85):
            is_learner = caller is Caller.LEARNER
            self._come(self._one([who for who in PEOPLE if (who[1] == "student") is is_learner]))

    def _one(self, choices: Any) -> Any:
        return self._random.choice(choices)

    def _chance(self, probability: float) -> bool:
        return self._random.random() < probability

    # --- Kinds of requests

    def _json(self) -> Asked:
        block, name, method = self._handler(lambda method: hasattr(method, "csr_keys"))
        studio = method.csr_caller is Caller.AUTHOR
        self._let_the_right_one_come(method.csr_caller)
        if self._chance(0.06):
            return Asked(self._who, self._method(), self._address(block, name, studio), self._one(RAW))
        body = {key: self._value(key) for key in sorted(method.csr_keys)}
        self._fit_version(body)
        for _change in range(self._one([0, 0, 0, 0, 1, 2])):
            self._spoil(body)
        return Asked(self._who, self._method(), self._address(block, name, studio), json.dumps(body).encode())

    def _form(self) -> Asked:
        block = self._one(self._blocks_of(self._one(OURS)))
        self._let_the_right_one_come(Caller.AUTHOR)
        place = self._one(PLACES) if self._chance(0.15) else self._one(list(block.editor.screens))
        shown = self._client.get(self._address(block, "show_editor", True), {"place": place})
        is_shown = shown.status_code == 200 and shown["Content-Type"].startswith("application/json")
        form: dict[str, Any] = dict(entered_values(json.loads(shown.content).get("html", ""))) if is_shown else {}
        for name in self._random.sample(sorted(form), min(len(form), self._one([0, 0, 0, 1, 3]))):
            form[name] = [
                str(self._one([*ODD, *TEXTS])).replace("\ud800", "?") for _one in range(self._one([0, 1, 1, 2]))
            ]
        form["intent"] = self._one(INTENTS) if self._chance(0.25) else self._one(["save", "check"])
        address = f"{self._address(block, 'submit_editor', True)}?{urlencode({'place': place})}"
        return Asked(self._who, "POST", address, form)

    def _page(self) -> Asked:
        block = self._one(self._blocks_of(self._one(OURS)))
        query = {PREFIX + short_id(one): self._one(SCREENS) for one in self._random.sample(self._blocks, 2)}
        query[PREFIX + short_id(block)] = self._one(SCREENS)
        query |= (
            {self._one(["q", "search", "page", "a"]): str(self._one(ODD)).replace("\ud800", "?")}
            if self._chance(0.3)
            else {}
        )
        where = self._one(["/xblock/{}", "/xblock/{}", "/studio/container/{}", "/studio/xblock/{}/action/edit"])
        self._let_the_right_one_come(Caller.AUTHOR if "studio" in where else self._one(list(Caller)))
        return Asked(self._who, "GET", f"{where.format(block.scope_ids.usage_id)}?{urlencode(query)}")

    def _download(self) -> Asked:
        block, name, method = self._handler(lambda method: not hasattr(method, "csr_keys"))
        self._let_the_right_one_come(method.csr_caller)
        query = urlencode({self._one(["format", "place", "file", "step", "q"]): self._one([*SCREENS, "csv", "xlsx"])})
        return Asked(self._who, "GET", f"{self._address(block, name, method.csr_caller is Caller.AUTHOR)}?{query}")

    def _stray(self) -> Asked:
        """A handler at a block that is not its own, in Studio, in a preview, or nowhere."""
        _block, name, _method = self._handler(lambda _method: True)
        block = self._one(self._blocks)
        address = self._address(block, name, self._chance(0.5))
        if self._chance(0.3):
            address = address.replace("/studio/", "/studio/preview/", 1)
        return Asked(self._who, self._method(), address, self._one([*RAW, b"{}"]))

    # --- Parts of them

    def _blocks_of(self, block_type: str) -> list[XBlock]:
        return [block for block in self._blocks if block.scope_ids.block_type == block_type]

    def _handler(self, fits: Callable[[Any], bool]) -> tuple[XBlock, str, Any]:
        while True:
            block = self._one(self._blocks_of(self._one(OURS)))
            found = [(name, method) for name, method in handlers_of(type(block)).items() if fits(method)]
            if found:
                return block, *self._one(found)

    def _address(self, block: XBlock, handler: str, in_studio: bool) -> str:
        key = block.scope_ids.usage_id
        if in_studio:
            return f"/studio/xblock/{key}/handler/{handler}"
        query = self._one(QUERIES) if self._chance(0.05) else ""
        return f"/courses/{key.context_key}/xblock/{key}/handler/{handler}" + (f"?{query}" if query else "")

    def _method(self) -> str:
        return self._one(["GET", "PUT", "DELETE"]) if self._chance(0.03) else "POST"

    def _spoil(self, body: dict[str, Any]) -> None:
        """Let one key be missing, be added, or have a value of another kind."""
        if body and self._chance(0.2):
            body.pop(self._one(sorted(body)))
        elif self._chance(0.1):
            body[self._one(["x", "", "learner", "user_id", "score"])] = self._one(ODD)
        elif body:
            body[self._one(sorted(body))] = self._one([*ODD, *TEXTS])

    def _value(self, key: str) -> Any:
        """Return what our pages might send for a key."""
        if key == "attempt":
            return self._attempt()
        if key == "report":
            return self._one([*UnitProgress.objects.values_list("pk", flat=True), 0])
        if key == "answers":
            return self._check_answers()
        return self._one(VALUES.get(key, [*ODD, *TEXTS]))

    def _fit_version(self, body: dict[str, Any]) -> None:
        """Let a decision about a report be one about the report as it stands."""
        row = UnitProgress.objects.filter(pk=body.get("report")).first()
        if row is not None and "version" in body:
            body["version"] = kept(row).evidence_version

    def _attempt(self) -> int:
        everybodys = AttemptRow.objects.order_by("pk")
        drafts = everybodys.filter(user__username=self._who[0], state=AttemptState.DRAFT.value)
        found = (drafts if self._chance(0.8) else everybodys).values_list("pk", flat=True)
        return int(self._one([*found, 0]))

    def _check_answers(self) -> dict[str, list[str]]:
        text = unit_text(self._one(sorted(finished_unit_ids())), "en")
        return {question.id: [self._one(question.choices).id] for question in text.questions}


VALUES: dict[str, list[Any]] = {
    "item": [item.id for item in packaged_instrument().items],
    "level": [None, 0, 1, 2, 3, 4],
    "special": ["", "", "", "dk", "na"],
    "mode": ["quick", "full"],
    "role": list(Role),
    "employees": [0, 1, 9, 10, 49, 250, None],
    "country": ["LT", "BG", "XX", ""],
    "sector": ["C", "G", ""],
    "tab": ["tab-a", "tab-b"],
    "sequence": list(range(30)),
    "revision": list(range(30)),
    "decision": ["accept", "return", "evidence-accepted", "evidence-returned"],
    "kind": ["attempt-reopened", "attempt-reopened", "attempt-deleted"],
    "state": ["draft", "submitted"],
    "readers": ["trainers", "learner", "trainers-and-result"],
    "version": [""],
    "start": ["compact", "full", "empty"],
    "trainers_may_see": [True, False],
    "answers_everything": [True, False],
    "beginning": ["usual", "elsewhere"],
    "reason": TEXTS,
    "evidence": TEXTS,
    "monday": TEXTS,
    "note": TEXTS,
}
"""What our pages send, by key; every other key gets something odd."""


def handlers_of(block_class: type[XBlock]) -> dict[str, Any]:
    """Return the handlers of a class that declare who may call them, by name."""
    methods = {name: getattr(block_class, name, None) for name in dir(block_class) if not name.startswith("__")}
    return {name: method for name, method in sorted(methods.items()) if hasattr(method, "csr_caller")}


def _all_blocks() -> Iterator[XBlock]:
    trainer = Identity(user_of(TRAINER), CourseRole.TRAINER, LEARNERS[0], "en")
    for scenario in read_catalogue():
        root = root_of(scenario)
        if root is not None:
            yield from _inside(DemoRuntime(root.context_key, trainer), root)


def _inside(runtime: DemoRuntime, key: UsageKey) -> Iterator[XBlock]:
    block = runtime.get_block(key)
    yield block
    for child in block.children if block.has_children else ():
        yield from _inside(runtime, child)
