"""The Django app, found by the LMS and by Studio through their plugin entry points."""

from django.apps import AppConfig


class CsrXBlockConfig(AppConfig):
    """Tables, templates and translations of the blocks. Both processes share them."""

    name = "csr_xblock"
    verbose_name = "CSR Step by Step"
    default_auto_field = "django.db.models.BigAutoField"
    plugin_app: dict[str, dict[str, object]] = {}

    def ready(self) -> None:
        """Let what is deleted anywhere, such as with an account, count as a change for the trainers' sums."""
        # Models can be imported only now.
        from csr_xblock.results.overview.deletions import note_deletions

        note_deletions()
