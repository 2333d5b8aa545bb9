"""Measures networks with networkx: a JSON list of {size, lines: [[from, to, symmetric], ...]} on the standard input, a list of values out."""
import json
import sys

import networkx
from networkx.algorithms.community import louvain_communities, modularity
from networkx.algorithms.link_analysis import pagerank_alg

# The public pagerank needs scipy, which not every Python has beside networkx.
pagerank = pagerank_alg._pagerank_python


def groups(parts, size):
    """For each node the smallest node of its part."""
    first = {node: min(part) for part in parts for node in part}
    return [first[node] for node in range(size)]


def measure(network):
    size, lines = network["size"], network["lines"]
    every = networkx.MultiGraph()
    directed = networkx.MultiDiGraph()
    simple = networkx.Graph()
    ranked = networkx.DiGraph()
    for graph in (every, directed, simple, ranked):
        graph.add_nodes_from(range(size))
    for start, end, symmetric in lines:
        every.add_edge(start, end)
        arcs = [(start, end)] + ([(end, start)] if symmetric and start != end else [])
        directed.add_edges_from(arcs)
        for one, other in arcs:
            weight = ranked.get_edge_data(one, other, {"weight": 0})["weight"]
            ranked.add_edge(one, other, weight=weight + 1)
        if start != end:
            weight = simple.get_edge_data(start, end, {"weight": 0})["weight"]
            simple.add_edge(start, end, weight=weight + 1)
    given = [{node for node in range(size) if network["communities"][node] == group} for group in set(network["communities"])]
    plain = simple.number_of_edges() > 0
    return {
        "degree": [every.degree(node) for node in range(size)],
        "in-degree": [directed.in_degree(node) for node in range(size)],
        "out-degree": [directed.out_degree(node) for node in range(size)],
        "betweenness": list(networkx.betweenness_centrality(simple).values()),
        "closeness": list(networkx.closeness_centrality(simple).values()),
        "pagerank": list(pagerank(ranked, tol=1e-13, max_iter=10000).values()),
        "component": groups(networkx.connected_components(simple), size),
        "modularity": modularity(simple, given) if plain else 0,
        "louvain": max(modularity(simple, louvain_communities(simple, seed=seed)) for seed in range(5)) if plain else 0,
    }


print(json.dumps([measure(network) for network in json.load(sys.stdin)]))
