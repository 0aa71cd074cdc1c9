"""The demo as a Django app."""

from django.apps import AppConfig


class CsrDemoConfig(AppConfig):
    """Gives the demo its tables, templates and commands."""

    name = "csr_demo"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Let blocks ask who looks as whom."""
        from csr_demo.looking_as import stand_for_crum

        stand_for_crum()
