"""The demo's addresses. Blocks, handlers and resources have the addresses that they have in the LMS."""

from django.urls import path, re_path

from csr_demo import views

urlpatterns = [
    path("", views.show_index, name="index"),
    path("choose/", views.choose, name="choose"),
    path("scenario/<slug:name>/", views.show_scenario, name="scenario"),
    path("xblock/resource/<str:block_type>/<path:uri>", views.serve_resource, name="xblock_resource"),
    path("xblock/<str:usage_key>", views.show_block, name="xblock"),
    re_path(
        r"^courses/(?P<course_key>[^/]+)/xblock/(?P<usage_key>[^/]+)/handler/(?P<handler>[^/]+)(?:/(?P<suffix>.*))?$",
        views.handle,
        name="xblock_handler",
    ),
]
