"""Finds the model of a registered table, so that a new table is given and deleted once it is registered."""

from django.apps import apps
from django.db.models import Model

from csr_xblock.domain.people.personal_data import KeptTable


def model_of(table: KeptTable) -> type[Model]:
    """Return the model of a registered table."""
    models = apps.get_app_config("csr_xblock").get_models()
    return next(model for model in models if model._meta.db_table == table.name)
