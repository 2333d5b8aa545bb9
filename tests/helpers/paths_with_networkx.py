"""Reads questions as JSON from standard input and prints, for each, the simple edge paths by their length."""
import json
import sys
import time

import networkx


def graph_of(question):
    directed = question["direction"] == "along"
    graph = networkx.MultiDiGraph() if directed else networkx.MultiGraph()
    graph.add_nodes_from(range(question["nodes"]))
    for row, (tail, head, symmetric) in enumerate(question["lines"]):
        graph.add_edge(tail, head, key=f"{row}")
        if directed and symmetric:
            graph.add_edge(head, tail, key=f"{row} back")
    return graph


def answer(question):
    graph = graph_of(question)
    counts = [0] * (question["longest"] + 1)
    start = time.perf_counter()
    for path in networkx.all_simple_edge_paths(
        graph, question["from"], question["to"], cutoff=question["longest"]
    ):
        counts[len(path)] += 1
    return {"counts": counts, "milliseconds": (time.perf_counter() - start) * 1000}


print(json.dumps([answer(question) for question in json.load(sys.stdin)]))
