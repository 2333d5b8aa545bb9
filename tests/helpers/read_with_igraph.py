"""Reads GraphML files with igraph and prints what it found, as one JSON list."""
import json
import sys

import igraph


def cells(item):
    """Where an item has no number, igraph says NaN, which JSON cannot hold."""
    return {name: None if value != value else value for name, value in item.attributes().items()}


def describe(path):
    graph = igraph.Graph.Read_GraphML(path)
    return {
        "version": igraph.__version__,
        "directed": graph.is_directed(),
        "nodes": [{"id": node["id"], "data": cells(node)} for node in graph.vs],
        "edges": [
            {
                "from": graph.vs[edge.source]["id"],
                "to": graph.vs[edge.target]["id"],
                "data": cells(edge),
            }
            for edge in graph.es
        ],
    }


print(json.dumps([describe(path) for path in sys.argv[1:]]))
