"""Whatever somebody types or pastes into an editor: nothing of it runs, in the editor, in previews, or for learners."""

import pytest

from tests.browser.editors import EDITORS, walk
from tests.browser.hostile import Alarm, type_hostile_texts
from tests.browser.screens import FULL, path_of
from tests.browser.trainer import Visit, as_trainer, usage_key

pytestmark = [pytest.mark.browser, pytest.mark.server, pytest.mark.slow]

WRITTEN = {name: EDITORS[name] for name in ("programme", "assessment", "packaged-unit", "own-unit")}


@pytest.mark.parametrize("key", WRITTEN.values(), ids=WRITTEN)
def test_nothing_hostile_runs_anywhere(visit: Visit, key: str) -> None:
    """A stolen trainer's account must not become every learner's; and pasted pages bring scripts by accident."""
    trainer, elena = as_trainer(visit), visit("elena")
    alarm, learners_alarm = Alarm(trainer), Alarm(elena)
    accepted = {place: type_hostile_texts(trainer, alarm, place) for place in walk(trainer, key, like_each_other=1)}
    trainer.open_container(key)
    alarm.check(trainer)
    trainer.open_container(usage_key(FULL))
    alarm.check(trainer)
    for address in (f"/xblock/{key}", path_of(FULL), f"/scenario/{FULL}/"):
        elena.page.goto(elena.demo.url + address)
        learners_alarm.check(elena)

    assert any(accepted.values()), accepted
