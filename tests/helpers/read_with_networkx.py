"""Reads GraphML and GEXF files with networkx and prints what it found, as one JSON list."""
import json
import sys

import networkx


def open_graph(path):
    if path.endswith(".gexf"):
        return networkx.read_gexf(path)
    if path.endswith(".cyjs"):
        with open(path, encoding="utf-8") as file:
            return networkx.cytoscape_graph(json.load(file))
    return networkx.read_graphml(path)


def describe(path):
    graph = open_graph(path)
    edges = []
    for source, target, key, data in graph.edges(keys=True, data=True) if graph.is_multigraph() else (
        (source, target, None, data) for source, target, data in graph.edges(data=True)
    ):
        edges.append({"from": source, "to": target, "key": key, "data": data})
    return {
        "version": networkx.__version__,
        "directed": graph.is_directed(),
        "multigraph": graph.is_multigraph(),
        "nodes": [{"id": node, "data": data} for node, data in graph.nodes(data=True)],
        "edges": edges,
    }


def rewrite(path, target):
    """What another program does to a file that it opens and saves."""
    if path.endswith(".gexf"):
        networkx.write_gexf(networkx.read_gexf(path), target, version="1.2draft")
    else:
        networkx.write_graphml_xml(networkx.read_graphml(path), target)


if sys.argv[1] == "--rewrite":
    rewrite(sys.argv[2], sys.argv[3])
else:
    print(json.dumps([describe(path) for path in sys.argv[1:]]))
