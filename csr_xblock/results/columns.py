"""
How long the keys are that several tables share.

Learners are platform users. Course keys are text, so that the same tables serve every platform version.
"""

COURSE_KEY_LENGTH = 255
SLUG_LENGTH = 64
