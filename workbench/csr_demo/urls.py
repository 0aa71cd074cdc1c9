"""
The demo's addresses. Blocks, handlers and resources have the addresses that they have in the LMS.

Below studio/ stand Studio's: with its names where blocks ask for them, because one site plays both here.
"""

from django.urls import include, path, re_path

from csr_demo import mails, studio_views, views

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
    path("courses/<str:course_key>/jump_to/<str:usage_key>", views.jump_to, name="jump_to"),
    path("csr/", include("csr_xblock.urls")),
    path("mails/", mails.show_mails, name="mails"),
    path("mails/send", mails.send_now, name="send_mails"),
    path("studio/", studio_views.show_courses, name="studio_home"),
    path("studio/container/<str:usage_key_string>", studio_views.show_container, name="container_handler"),
    path("studio/xblock/<str:usage_key>/action/edit", studio_views.show_editor, name="studio_editor"),
    path("studio/xblock/<str:usage_key>/studio_view", studio_views.render_editor, name="studio_editor_panel"),
    path("studio/xblock/<str:usage_key>/add", studio_views.add_component, name="studio_add"),
    re_path(
        rf"^studio/xblock/(?P<usage_key>[^/]+)/change/(?P<change>{'|'.join(studio_views.CHANGES)})$",
        studio_views.change_block,
        name="studio_change",
    ),
    re_path(
        r"^studio/xblock/(?P<usage_key_string>[^/]+)/handler/(?P<handler>[^/]+)(?:/(?P<suffix>.*))?$",
        studio_views.handle_component,
        name="component_handler",
    ),
    re_path(
        r"^studio/preview/xblock/(?P<usage_key_string>[^/]+)/handler/(?P<handler>[^/]+)(?:/(?P<suffix>.*))?$",
        studio_views.handle_preview,
        name="preview_handler",
    ),
]
