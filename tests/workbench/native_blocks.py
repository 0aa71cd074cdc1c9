"""The course of native blocks that these tests look at, and the people who look."""

from csr_demo.identity import CourseRole, Identity
from csr_demo.keys import course_key_of
from csr_demo.people import LEARNERS, TRAINER, user_of
from csr_demo.runtime import DemoRuntime
from opaque_keys.edx.keys import UsageKey
from xblock.core import XBlock

PAGE = "block-v1:csr+native+demo+type@vertical+block@page"
PROBLEM = "block-v1:csr+native+demo+type@problem+block@problem1"
PROBLEM_HANDLER = f"/courses/course-v1:csr+native+demo/xblock/{PROBLEM}/handler/check_choice"


def learner_identity(number: int = 0, language: str | None = None) -> Identity:
    """Return the identity of the learner with this number."""
    return Identity(user_of(LEARNERS[number]), CourseRole.LEARNER, LEARNERS[number], language)


def trainer_identity() -> Identity:
    """Return the identity of the trainer."""
    return Identity(user_of(TRAINER), CourseRole.TRAINER, LEARNERS[0], None)


def block_seen_by(identity: Identity, usage_key: str) -> XBlock:
    """Return a block of the course of native blocks, freshly read, as a person sees it."""
    return DemoRuntime(course_key_of("native"), identity).get_block(UsageKey.from_string(usage_key))
