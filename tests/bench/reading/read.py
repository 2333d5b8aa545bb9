"""Reads each path that comes in on a line, and answers with the milliseconds and the number of edges."""
import sys
import time

import networkx

READERS = {"gexf": networkx.read_gexf, "graphml": networkx.read_graphml}

print(networkx.__version__, flush=True)
for line in sys.stdin:
    path = line.strip()
    read = READERS[path.rsplit(".", 1)[1]]
    start = time.perf_counter()
    graph = read(path)
    took = (time.perf_counter() - start) * 1000
    print(took, graph.number_of_edges(), flush=True)
    del graph
