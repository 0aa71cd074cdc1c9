"""The addresses that are not those of a block. The LMS puts them below `csr/` (apps.py); Studio has none."""

from django.urls import path

from csr_xblock.screens.reminders.stop_view import stop_reminders

app_name = "csr_xblock"
urlpatterns = [path("reminders/stop/<str:token>", stop_reminders, name="stop_reminders")]
