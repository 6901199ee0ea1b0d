"""What the endpoint says of itself (https://www.w3.org/TR/sparql11-service-description/)."""

from __future__ import annotations

from graph.serve.accept import ROWS, TRIPLES


def description(endpoint: str) -> str:
    """The endpoint's description in Turtle."""
    forms = dict.fromkeys([*(form.iri for form in ROWS.values()), *(form.iri for form in TRIPLES.values())])
    listed = " ,\n        ".join(f"<{iri}>" for iri in forms)
    return f"""@prefix sd: <http://www.w3.org/ns/sparql-service-description#> .

<{endpoint}> a sd:Service ;
    sd:endpoint <{endpoint}> ;
    sd:supportedLanguage sd:SPARQL11Query ;
    sd:resultFormat {listed} .
"""
