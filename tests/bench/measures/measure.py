"""Reads a network from the second argument into the library that the first names, then answers each measure's name
with its milliseconds, its values, and the share of the work that was done where all of it would take too long."""
import json
import sys
import time

library, path = sys.argv[1], sys.argv[2]
with open(path, encoding="utf8") as file:
    asked = json.load(file)
size = asked["size"]
pairs = list(zip(asked["from"], asked["to"]))
weights = {}
ways = {}
for start, end in pairs:
    ways[start, end] = ways.get((start, end), 0) + 1
    if start != end:
        key = (start, end) if start < end else (end, start)
        weights[key] = weights.get(key, 0) + 1

# Nodes from which shortest ways are sought in networkx, where all would take minutes.
SOURCES = 40


def groups(parts):
    found = [0] * size
    for part in parts:
        first = min(part)
        for node in part:
            found[node] = first
    return found


def with_networkx():
    import networkx

    every = networkx.MultiGraph()
    simple = networkx.Graph()
    ranked = networkx.DiGraph()
    for graph in (every, simple, ranked):
        graph.add_nodes_from(range(size))
    every.add_edges_from(pairs)
    simple.add_weighted_edges_from((start, end, weight) for (start, end), weight in weights.items())
    ranked.add_weighted_edges_from((start, end, count) for (start, end), count in ways.items())
    sampled = size > 5000
    step = size // SOURCES

    def closeness():
        if not sampled:
            return list(networkx.closeness_centrality(simple).values()), 1
        values = [None] * size
        for node in range(0, step * SOURCES, step):
            values[node] = networkx.closeness_centrality(simple, node)
        return values, SOURCES / size

    def betweenness():
        if not sampled:
            return list(networkx.betweenness_centrality(simple).values()), 1
        # What a sample of sources gives is an estimate: no value is compared.
        networkx.betweenness_centrality(simple, k=SOURCES, seed=7)
        return None, SOURCES / size

    return networkx.__version__, {
        "degree": lambda: ([count for _, count in every.degree()], 1),
        "component": lambda: (groups(networkx.connected_components(simple)), 1),
        "pagerank": lambda: (list(networkx.pagerank(ranked, tol=1e-12, max_iter=1000).values()), 1),
        "closeness": closeness,
        "betweenness": betweenness,
        "community": lambda: (groups(networkx.algorithms.community.louvain_communities(simple, seed=1)), 1),
    }


def with_igraph():
    import igraph

    every = igraph.Graph(n=size, edges=pairs)
    simple = igraph.Graph(n=size, edges=list(weights))
    simple.es["weight"] = list(weights.values())
    ranked = igraph.Graph(n=size, edges=list(ways), directed=True)
    ranked.es["weight"] = list(ways.values())

    def closeness():
        # igraph looks at each component alone; the share of all nodes that is reached comes on top.
        values = simple.closeness(normalized=True)
        reached = {}
        for part in simple.connected_components():
            for node in part:
                reached[node] = len(part) - 1
        return [0 if value != value else value * reached[node] / (size - 1) for node, value in enumerate(values)], 1

    def betweenness():
        most = (size - 1) * (size - 2) / 2
        return [value / most for value in simple.betweenness(directed=False)], 1

    return igraph.__version__, {
        "degree": lambda: (every.degree(), 1),
        "component": lambda: (groups(simple.connected_components()), 1),
        "pagerank": lambda: (ranked.pagerank(weights="weight", damping=0.85), 1),
        "closeness": closeness,
        "betweenness": betweenness,
        "community": lambda: (groups(simple.community_multilevel(weights="weight")), 1),
    }


version, measures = with_networkx() if library == "networkx" else with_igraph()
print(version, flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    values, share = measures[line.strip()]()
    took = (time.perf_counter() - start) * 1000
    print(json.dumps({"milliseconds": took, "share": share, "values": values}), flush=True)
