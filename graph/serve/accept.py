"""Which of the forms that we have a client likes best (RFC 9110, 12.5.1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from pyoxigraph import QueryResultsFormat, RdfFormat

ROWS: dict[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
    "text/xml": QueryResultsFormat.XML,
}
TRIPLES: dict[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/rdf+xml": RdfFormat.RDF_XML,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/n-quads": RdfFormat.N_QUADS,
    "application/trig": RdfFormat.TRIG,
    "text/n3": RdfFormat.N3,
    "application/json": RdfFormat.JSON_LD,
    "application/xml": RdfFormat.RDF_XML,
    "text/xml": RdfFormat.RDF_XML,
    "text/plain": RdfFormat.N_TRIPLES,
}
"""What answers come in, the first one first where a client likes several alike."""


def best(accept: str, offers: Iterable[str]) -> str | None:
    """The offer that the Accept header likes best; none if it likes none. No header likes all."""
    ranges = [_range(part) for part in accept.split(",") if part.strip()] or [("*/*", 1.0)]
    liked = [(_liking(offer, ranges), offer) for offer in offers]
    most = max((liking for liking, _ in liked), default=0.0)
    return next((offer for liking, offer in liked if liking == most), None) if most > 0 else None


def _range(part: str) -> tuple[str, float]:
    media, *parameters = (piece.strip() for piece in part.split(";"))
    return media.lower(), min((_quality(piece) for piece in parameters), default=1.0)


def _quality(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def _liking(offer: str, ranges: Sequence[tuple[str, float]]) -> float:
    """The quality of the range that fits the offer most closely."""
    for fits in (offer, f"{offer.split('/', 1)[0]}/*", "*/*"):
        found = [quality for media, quality in ranges if media == fits]
        if found:
            return max(found)
    return 0.0
