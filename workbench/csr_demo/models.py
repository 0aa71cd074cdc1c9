"""
What the demo keeps: the scenarios that were loaded, their blocks, and the values of the blocks' fields.

It stands for the LMS's modulestore and user state. What learners do in our blocks is in the tables of csr_xblock.
"""

from django.db import models


class LoadedScenario(models.Model):
    """A scenario file that was turned into blocks. `root` is the usage key of its outermost block."""

    name = models.SlugField(primary_key=True)
    root = models.CharField(max_length=255)

    def __str__(self) -> str:
        return self.name


class BlockUsage(models.Model):
    """A block of a scenario: which keys exist."""

    scenario = models.ForeignKey(LoadedScenario, on_delete=models.CASCADE)
    usage_key = models.CharField(max_length=255, unique=True)

    def __str__(self) -> str:
        return self.usage_key


class FieldValue(models.Model):
    """
    The value of one field, as JSON.

    `owner` is what the field's scope belongs to (a usage key, a definition key, a block type or nothing). `user` is
    empty for what authors set. One row per field, so that two requests never overwrite each other's fields.
    """

    scope = models.CharField(max_length=50)
    owner = models.CharField(max_length=255)
    user = models.CharField(max_length=50, blank=True)
    name = models.CharField(max_length=100)
    value = models.JSONField(null=True)

    class Meta:
        """One value per field, owner and user."""

        constraints = (
            models.UniqueConstraint(fields=["scope", "owner", "user", "name"], name="csr_demo_one_value_per_field"),
        )

    def __str__(self) -> str:
        return f"{self.owner} {self.name}"
