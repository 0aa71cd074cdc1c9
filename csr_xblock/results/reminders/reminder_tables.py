"""The table of reminders. Nothing here decides anything."""

from uuid import uuid4

from django.conf import settings
from django.db import models

from csr_xblock.results.columns import COURSE_KEY_LENGTH, SLUG_LENGTH

USAGE_KEY_LENGTH = 255
LANGUAGE_LENGTH = 8


class MailReminder(models.Model):
    """
    Somebody's wish to be reminded of a programme by mail. `programme` is the usage key of its block.

    `reference` is a random number by which a mail's stop link knows the row. `sent_on` is claimed before a mail is
    sent. A row that was stopped stays: it says that the person does not want this, and when the last mail went.

    .. pii: a person's choice in a course, and when a mail was sent.
    .. pii_types: other
    .. pii_retirement: local_api
    """

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    course_key = models.CharField(max_length=COURSE_KEY_LENGTH)
    assessment = models.CharField(max_length=SLUG_LENGTH)
    programme = models.CharField(max_length=USAGE_KEY_LENGTH)
    reference = models.UUIDField(default=uuid4, unique=True)
    language = models.CharField(max_length=LANGUAGE_LENGTH)
    asked_at = models.DateTimeField()
    sent_on = models.DateField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        app_label = "csr_xblock"
        constraints = [
            models.UniqueConstraint(fields=["user", "course_key", "assessment"], name="csr_mail_reminder_once")
        ]

    def __str__(self) -> str:
        return f"reminder {self.pk}"
