"""Reads a Turtle and a JSON-LD file with rdflib; prints whether they are the same graph, and answers to queries."""
import json
import sys

from rdflib import Graph
from rdflib.compare import to_isomorphic

turtle, linked = Graph(), Graph()
turtle.parse(sys.argv[1], format="turtle")
linked.parse(sys.argv[2], format="json-ld")
same = to_isomorphic(turtle) == to_isomorphic(linked)
rows = [[None if cell is None else str(cell) for cell in row] for row in linked.query(sys.argv[3])]
print(json.dumps({"same": same, "triples": [len(turtle), len(linked)], "rows": rows}))
