"""Reads GraphML files with igraph and prints what it found, as one JSON list."""
import json
import sys

import igraph


def describe(path):
    graph = igraph.Graph.Read_GraphML(path)
    return {
        "version": igraph.__version__,
        "directed": graph.is_directed(),
        "nodes": [{"id": node["id"], "data": node.attributes()} for node in graph.vs],
        "edges": [
            {
                "from": graph.vs[edge.source]["id"],
                "to": graph.vs[edge.target]["id"],
                "data": edge.attributes(),
            }
            for edge in graph.es
        ],
    }


print(json.dumps([describe(path) for path in sys.argv[1:]]))
