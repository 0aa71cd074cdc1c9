"""
The edge of every handler: who may call it, JSON or a form in, JSON out, and refusals as `{code, message, field}`.

A test lists all handlers and checks that each declares who may call it (DESIGN section 9) and which keys it takes.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from functools import wraps
from typing import Any

from webob import Request, Response
from xblock.core import XBlock

from csr_xblock.domain.errors import Conflict, InvalidContent, InvalidInput, NotAllowed, Refusal, Unavailable
from csr_xblock.edge.calm import DATABASE_AWAY
from csr_xblock.edge.json_input import check_keys, each_key_once
from csr_xblock.openedx.blocks import PlatformBlock
from csr_xblock.openedx.identity import Identity, may_author
from csr_xblock.openedx.screens import PAGE_COMPANY, PAGE_LEARNER
from csr_xblock.openedx.speaking import speaking
from csr_xblock.openedx.surroundings import Surroundings, surroundings_of
from csr_xblock.presentation.refusal_words import refusal_message

log = logging.getLogger(__name__)

MAX_BODY_BYTES = 64 * 1024
MAX_FORM_BYTES = 3 * 1024 * 1024
MAX_NUMBER_DIGITS = 18
STATUS = {InvalidInput: 400, NotAllowed: 403, Conflict: 409, Unavailable: 503}


class Caller(StrEnum):
    """
    Who may call a handler. A learner is somebody whose work may be kept; trainers are course staff in the LMS, authors
    may change the course in Studio. Trainers who are not enrolled read and download, and decide nothing.
    """

    LEARNER = "learner"
    TRAINER = "trainer"
    AUTHOR = "author"


Json = dict[str, object]
"""A JSON object, from a browser or to it."""

Query = Mapping[str, str]
JsonHandler = Callable[[Any, Surroundings, Json], Json]
RequestHandler = Callable[[Any, Surroundings, Request], Response]


def csr_handler(caller: Caller, *keys: str) -> Callable[[JsonHandler], RequestHandler]:
    """
    Make a method a handler for POSTed JSON objects with exactly these keys, that only the given caller may use.

    The method gets what surrounds the block in this request, and the object. It checks first and writes last: what is
    refused has changed nothing.
    """

    def decorate(method: JsonHandler) -> RequestHandler:
        # Two wrappers: this one speaks JSON; the one below it sets the language, asks who calls and tells refusals.
        def answer(block: PlatformBlock, around: Surroundings, request: Request) -> Response:
            if around.identity.visitor is not None:
                raise NotAllowed("not-enrolled")
            data = _body(request)
            check_keys(data, keys)
            return json_response(200, method(block, around, data))

        answer.csr_keys = frozenset(keys)  # type: ignore[attr-defined]
        return csr_request_handler(caller)(wraps(method)(answer))

    return decorate


def csr_request_handler(caller: Caller) -> Callable[[RequestHandler], RequestHandler]:
    """Make a method a handler that reads the request and makes the response itself: forms, pages and downloads."""

    def decorate(method: RequestHandler) -> RequestHandler:
        @wraps(method)
        def handler(block: PlatformBlock, request: Request, suffix: str = "") -> Response:
            try:
                around = surroundings_of(block)
                with speaking(around.language, around.time_zone):
                    return answered(block, around, request)
            except DATABASE_AWAY:
                log.exception("The database does not answer in %s", block.scope_ids.usage_id)
                return _refused(Unavailable("unavailable"))

        def answered(block: PlatformBlock, around: Surroundings, request: Request) -> Response:
            try:
                query = _query(request)
                _check_caller(block, around.identity, caller, query.get(PAGE_LEARNER))
                return method(block, replace(around, page_company=_page_company(query)), request)
            except Refusal as refusal:
                return _refused(refusal)
            except InvalidContent as fault:
                log.warning("Unusable content in %s: %s", block.scope_ids.usage_id, fault)
                return _refused(Conflict("content-unusable"))

        handler.csr_caller = caller  # type: ignore[attr-defined]
        made: RequestHandler = XBlock.handler(handler)
        return made

    return decorate


def _check_caller(block: PlatformBlock, identity: Identity, caller: Caller, page_learner: str | None) -> None:
    if caller in (Caller.LEARNER, Caller.TRAINER) and identity.reader is None:
        raise NotAllowed("read-only")
    if identity.reader is not None and page_learner not in (None, str(identity.reader.user_id)):
        raise NotAllowed("other-learner")
    if caller is Caller.LEARNER and identity.learner is None:
        raise NotAllowed("not-enrolled")
    if caller is Caller.TRAINER and not identity.is_trainer:
        raise NotAllowed("trainers-only")
    if caller is Caller.AUTHOR and not may_author(block):
        raise NotAllowed("authors-only")


def _query(request: Request) -> Query:
    """Return the address's query. Raises InvalidInput for one that is no UTF-8, which WebOb reads only when asked."""
    try:
        query: Query = request.GET
    except UnicodeDecodeError as fault:
        raise InvalidInput("value-invalid") from fault
    return query


def _page_company(query: Query) -> int | None:
    """Return the company whose work the page showed. Raises InvalidInput for what no page of ours has written."""
    asked = query.get(PAGE_COMPANY)
    if asked is None:
        return None
    if not (asked.isascii() and asked.isdigit() and len(asked) <= MAX_NUMBER_DIGITS):
        raise InvalidInput("value-invalid")
    return int(asked)


def _body(request: Request) -> Json:
    if request.method != "POST":
        raise InvalidInput("post-only")
    if len(request.body) > MAX_BODY_BYTES:
        raise InvalidInput("too-large")
    try:
        data = json.loads(request.body.decode("utf-8"), object_pairs_hook=each_key_once)
    except (ValueError, RecursionError) as fault:
        # A ValueError of its own is raised for numbers with thousands of digits.
        raise InvalidInput("not-json") from fault
    if not isinstance(data, dict):
        raise InvalidInput("not-json")
    return data


def _refused(refusal: Refusal) -> Response:
    status = next((code for kind, code in STATUS.items() if isinstance(refusal, kind)), 400)
    body = {"code": refusal.code, "message": refusal_message(refusal.code, refusal.day), "field": refusal.field}
    return json_response(status, body)


def json_response(status: int, body: Mapping[str, object]) -> Response:
    """Return a response with JSON."""
    return Response(json.dumps(dict(body)), status=status, content_type="application/json", charset="utf-8")
