"""The addresses of the site."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from pathlib import PurePosixPath

from starlette.applications import Starlette
from starlette.datastructures import QueryParams
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from graph.query import QueryError, Question, named
from graph.serve import pages
from graph.serve.accept import ROWS, TRIPLES, best
from graph.serve.asked import Answer, Asked, refusal
from graph.serve.description import description
from graph.serve.gate import RefusedError
from graph.serve.headers import SecurityHeaders
from graph.serve.protocol import asked
from graph.serve.site import Site
from graph.serve.things import DATA, FACTS, NAMED_BY, OUT, ROLES, about

HTML = "text/html"
_ENDINGS = {
    ".html": HTML,
    ".json": "application/json",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".ttl": "text/turtle",
    ".nt": "application/n-triples",
    ".rdf": "application/rdf+xml",
    ".jsonld": "application/ld+json",
}
"""The form that the end of an address asks for."""


def application(site: Site, hosts: list[str]) -> Starlette:
    """The site as ASGI has it, under these names of hosts."""

    def bound(
        serve: Callable[[Site, Request], Awaitable[Response]],
    ) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                return await serve(site, request)
            except RefusedError as refused:
                return _refused(refused.answer, request, site)

        return answer

    @asynccontextmanager
    async def living(_: Starlette):  # type: ignore[no-untyped-def]  # noqa: ANN202
        yield
        site.pool.close()

    routes = [
        Route("/", bound(_home)),
        Route("/graph.html", bound(_file)),
        Route("/graph.ttl", bound(_file)),
        Route("/query", bound(_query)),
        Route("/sparql", bound(_sparql), methods=["GET", "POST"]),
        Route("/sparql/", bound(_sparql), methods=["GET", "POST"]),
        Route("/questions/{name}", bound(_question)),
        Route("/id/{name:path}", bound(_thing)),
        Mount("/static", StaticFiles(directory=pages.HERE / "static")),
    ]
    middleware = [Middleware(SecurityHeaders), Middleware(TrustedHostMiddleware, allowed_hosts=hosts)]
    return Starlette(
        routes=routes,
        middleware=middleware,
        lifespan=living,
        exception_handlers={404: partial(_missing, site=site)},
    )


def _response(answer: Answer) -> Response:
    headers = {"Vary": "Accept"} | ({"Retry-After": str(answer.after)} if answer.after else {})
    return Response(answer.body, answer.status, headers, answer.media)


def _refused(answer: Answer, request: Request, site: Site) -> Response:
    if best(request.headers.get("accept", ""), ("text/plain", HTML)) != HTML:
        return _response(answer)
    response = pages.page("problem.html", site, answer.status, why=answer.body.decode().strip())
    response.headers.update(_response(answer).headers | {"content-length": str(len(response.body))})
    response.headers["content-type"] = "text/html; charset=utf-8"
    return response


def _missing(request: Request, error: Exception, site: Site) -> Response:
    told = error.detail if isinstance(error, HTTPException) else "Not Found"
    why = f"there is no page {request.url.path}" if told == "Not Found" else told
    return _refused(refusal(404, why), request, site)


async def _home(site: Site, _: Request) -> Response:
    return pages.page("home.html", site, example=pages.example)


async def _file(site: Site, request: Request) -> Response:
    path = site.out / PurePosixPath(request.url.path).name
    if not path.is_file():
        raise HTTPException(404, f"there is no {path.name}")
    return FileResponse(path, media_type="text/turtle; charset=utf-8" if path.suffix == ".ttl" else None)


async def _query(site: Site, _: Request) -> Response:
    return pages.page("query.html", site)


async def _sparql(site: Site, request: Request) -> Response:
    if request.method in {"GET", "HEAD"} and not request.scope["query_string"]:
        if best(request.headers.get("accept", ""), ("text/turtle", HTML)) == HTML:
            return RedirectResponse("/query", 303)
        return Response(description(str(request.url)), media_type="text/turtle; charset=utf-8")
    answer = await site.ask(request, await asked(request, site.limits))
    return _response(answer)


def _form(request: Request, path: str, offers: tuple[str, ...]) -> str | None:
    """The form that is wanted, by the end of the address or else by the Accept header."""
    wanted = _ENDINGS.get(PurePosixPath(path).suffix)
    if wanted:
        return wanted if wanted in offers else None
    return best(request.headers.get("accept", ""), offers)


def _stem(path: str) -> str:
    suffix = PurePosixPath(path).suffix
    return path.removesuffix(suffix) if suffix in _ENDINGS else path


async def _question(site: Site, request: Request) -> Response:
    path = request.path_params["name"]
    question = named(_stem(path))
    if question is None:
        raise HTTPException(404, f"there is no question {_stem(path)}")
    form = _form(request, path, (HTML, "application/json", *ROWS, *TRIPLES))
    given, text = _given(question, request.query_params)
    if form == HTML:
        found = pages.table(await site.rows(request, text), site)
        return pages.page(
            "answer.html", site, question=question, given=given, query=str(request.url.query), **found
        )
    if form == "application/json" and question.tells_rows:
        return JSONResponse(pages.plain(await site.rows(request, text)), headers={"Vary": "Accept"})
    return _response(
        await site.ask(
            request, Asked(text, form if form in ROWS else None, form if form in TRIPLES else None)
        )
    )


def _given(question: Question, params: QueryParams) -> tuple[dict[str, str], str]:
    """What the question is asked with, and its SPARQL. Raises RefusedError."""
    known = {p.name for p in question.parameters}
    strange = next((name for name in params if name not in known), None)
    if strange:
        raise RefusedError(refusal(400, f"the question {question.name} takes no {strange}"))
    try:
        given = {name: value.strip() for name, value in params.items() if value.strip()}
        return given, question.asked_with(given)
    except QueryError as error:
        raise RefusedError(refusal(400, str(error))) from error


async def _thing(site: Site, request: Request) -> Response:
    path = request.path_params["name"]
    form = _form(request, path, (HTML, *TRIPLES))
    iri = site.base + (_stem(path) if form == _ENDINGS.get(PurePosixPath(path).suffix) else path)
    try:
        data = about(DATA, iri)
    except ValueError as error:
        raise HTTPException(404, str(error)) from error
    said = (await site.rows(request, about(OUT, iri)))["results"]["bindings"]
    if not said:
        raise HTTPException(404, f"the graph says nothing of <{iri}>")
    if form != HTML:
        return _response(await site.ask(request, Asked(data, None, form)))
    facts = pages.by_fact((await site.rows(request, about(FACTS, iri)))["results"]["bindings"])
    articles = (await site.rows(request, about(NAMED_BY, iri)))["results"]["bindings"]
    roles = pages.by_fact((await site.rows(request, about(ROLES, iri)))["results"]["bindings"])
    return pages.page("thing.html", site, iri=iri, said=said, facts=facts, roles=roles, articles=articles)
