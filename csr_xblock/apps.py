"""The Django app, found by the LMS and by Studio through their plugin entry points."""

from django.apps import AppConfig
from django.core.checks import Tags, register


class CsrXBlockConfig(AppConfig):
    """Tables, templates and translations of the blocks. Both processes share them."""

    name = "csr_xblock"
    verbose_name = "CSR Step by Step"
    default_auto_field = "django.db.models.BigAutoField"
    plugin_app: dict[str, dict[str, object]] = {
        # The LMS alone: mails lead there, and Studio has no learners.
        "url_config": {
            "lms.djangoapp": {"namespace": "csr_xblock", "regex": "^csr/", "relative_path": "urls"},
        },
        "settings_config": {"lms.djangoapp": {"common": {"relative_path": "settings.common"}}},
        "signals_config": {
            "lms.djangoapp": {
                "relative_path": "signals",
                "receivers": [
                    {
                        "receiver_func_name": "retire_account",
                        "signal_path": "openedx.core.djangoapps.user_api.accounts.signals.USER_RETIRE_LMS_MISC",
                        "dispatch_uid": "csr_xblock.retire_account",
                    }
                ],
            }
        },
    }
    """
    What the platform adds of ours: addresses, defaults of settings, and the receiver of its retirement. It reads these
    names (edx_django_utils/plugins/constants.py), so nothing of it is imported here.
    """

    def ready(self) -> None:
        """
        Check the settings of the site, see every account that is deleted, and let what is deleted anywhere count as a
        change for the trainers' sums.
        """
        # Models can be imported only now.
        from csr_xblock.openedx.site_settings import check_site_settings
        from csr_xblock.results.overview.deletions import note_deletions
        from csr_xblock.signals import watch_accounts

        register(check_site_settings, Tags.compatibility)
        watch_accounts()
        note_deletions()
