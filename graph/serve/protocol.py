"""What a request asks, by the SPARQL 1.1 protocol (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

import asyncio
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect, Request

from graph.serve.accept import ROWS, TRIPLES, best
from graph.serve.asked import Asked, refusal
from graph.serve.gate import RefusedError
from graph.serve.limits import Limits

FORM, DIRECT, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
_READ_ONLY = "this endpoint only reads; it takes no update"

Pairs = list[tuple[str, str]]


async def asked(request: Request, limits: Limits) -> Asked:
    """The question of a request. Raises RefusedError."""
    address = _address(request, limits)
    if request.method == "POST":
        media, charset = _media(request.headers.get("content-type", ""))
        body = await _body(request, limits, media, charset)
        pairs = [*address, ("query", body)] if media == DIRECT else [*address, *_pairs(body)]
    else:
        pairs = address
    return _asked(pairs, request)


def _address(request: Request, limits: Limits) -> Pairs:
    text = request.scope["query_string"]
    if len(text) > limits.request // 4:
        raise RefusedError(refusal(414, "the question is too long for an address: send it as a body (POST)"))
    return _pairs(text.decode("latin-1"))


def _pairs(text: str) -> Pairs:
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError:
        raise RefusedError(refusal(400, "the parameters are no UTF-8, or far too many")) from None


def _media(header: str) -> tuple[str, str]:
    """The media type and the character set of a Content-Type."""
    media, *parameters = (part.strip().lower() for part in header.split(";"))
    told = dict(part.split("=", 1) for part in parameters if "=" in part)
    return media, told.get("charset", "utf-8").strip('"')


async def _body(request: Request, limits: Limits, media: str, charset: str) -> str:
    if media == UPDATE:
        raise RefusedError(refusal(403, _READ_ONLY))
    if media not in {FORM, DIRECT}:
        raise RefusedError(refusal(415, f"the body must be {DIRECT} or {FORM}"))
    if charset not in {"utf-8", "utf8", "us-ascii"}:
        raise RefusedError(refusal(415, f"the body must be UTF-8, not {charset}"))
    try:
        return (await asyncio.wait_for(_read(request, limits.request), limits.body)).decode("utf-8")
    except UnicodeDecodeError:
        raise RefusedError(refusal(400, "the body is no UTF-8")) from None
    except TimeoutError:
        raise RefusedError(refusal(408, "the body did not come in time")) from None
    except ClientDisconnect:
        raise RefusedError(refusal(400, "the body broke off")) from None


async def _read(request: Request, most: int) -> bytes:
    body = bytearray()
    async for part in request.stream():
        body += part
        if len(body) > most:
            raise RefusedError(refusal(413, f"a question may have {most >> 10} KB"))
    return bytes(body)


def _asked(pairs: Pairs, request: Request) -> Asked:
    given = {name: [value for key, value in pairs if key == name] for name, _ in pairs}
    if "update" in given or any(name.startswith("using-") for name in given):
        raise RefusedError(refusal(403, _READ_ONLY))
    questions = given.get("query", [])
    if len(questions) != 1:
        raise RefusedError(refusal(400, f"one question must be asked as query=…, not {len(questions)}"))
    accept = request.headers.get("accept", "")
    return Asked(
        questions[0],
        best(accept, ROWS),
        best(accept, TRIPLES),
        str(request.url.replace(query="")),
        tuple(given.get("default-graph-uri", [])),
        tuple(given.get("named-graph-uri", [])),
    )
