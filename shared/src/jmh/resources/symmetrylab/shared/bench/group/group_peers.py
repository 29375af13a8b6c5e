"""One full-batch step of a three-layer network on a group, by NumPy or PyTorch.

Arguments: peer, file. The file holds JSON: the network by blocks ("degrees", "scales", "rows", "layers") and in space
("spatialRows", "spatialLayers") with what the products need ("table", or "act" and "poses"), "labels" and "rate".
Prints microseconds a step, and the logarithm of the loss after the steps that are asked for; or "absent".
"""
import json
import math
import statistics
import sys
import time

PEER, FILE = sys.argv[1], sys.argv[2]
SECONDS = 2.0


def absent():
    print("absent")
    sys.exit(0)


try:
    import numpy
except ImportError:
    absent()
torch = None
if PEER.startswith("torch"):
    try:
        import torch
    except ImportError:
        absent()

with open(FILE) as file:
    task = json.load(file)
RATE = task["rate"]


def groups():
    """The blocks by degree: degree, scale, and where they stand."""
    found = {}
    start = 0
    for degree, scale in zip(task["degrees"], task["scales"]):
        size = degree * degree
        found.setdefault((degree, scale), []).append(numpy.arange(start, start + size))
        start += size
    return [(d, s, numpy.concatenate(places)) for (d, s), places in found.items()]


class Blocks:
    """Blocks of equal degree side by side; the gradient written out."""

    def __init__(self, lib):
        self.lib = lib
        make = numpy.array if lib is numpy else lambda a: torch.tensor(numpy.ascontiguousarray(a), dtype=torch.float64)
        rows = numpy.array(task["rows"])
        layers = numpy.array(task["layers"])
        self.labels = make(numpy.array(task["labels"], dtype=float))
        self.parts = []
        for degree, scale, places in groups():
            data = make(rows[:, places])
            start = [make(layer[places].reshape(-1, degree, degree)) for layer in layers]
            self.parts.append([degree, scale * scale, data, start, None])
        self.reset()

    def reset(self):
        for part in self.parts:
            part[4] = [w.copy() if self.lib is numpy else w.clone() for w in part[3]]

    def step(self):
        output = 0
        products = []
        for degree, square, data, _, (w1, w2, w3) in self.parts:
            first, last = w2 @ w1, w3 @ w2
            output = output + data @ (square * (last @ w1)).reshape(-1)
            products.append((first, last))
        parts = self.lib.exp(-self.labels * output)
        pull = -self.labels * parts
        for (degree, square, data, _, w), (first, last) in zip(self.parts, products):
            z = square * (pull @ data).reshape(-1, degree, degree)
            turn = (lambda m: m.swapaxes(1, 2)) if self.lib is numpy else (lambda m: m.transpose(1, 2))
            g1, g2, g3 = turn(last) @ z, turn(w[2]) @ z @ turn(w[0]), z @ turn(first)
            w[0] -= RATE * g1
            w[1] -= RATE * g2
            w[2] -= RATE * g3
        return float(parts.sum())


class Autograd:
    """The network in space, as one writes it in PyTorch: gathers by the table, or Fourier transforms of the plane."""

    def __init__(self):
        self.labels = torch.tensor(task["labels"], dtype=torch.float64)
        self.rows = torch.tensor(task["spatialRows"], dtype=torch.float64)
        self.start = torch.tensor(task["spatialLayers"], dtype=torch.float64)
        if "table" in task:
            self.table = torch.tensor(task["table"])
        else:
            poses, pixels = len(task["poses"]), len(task["act"][0])
            self.side = math.isqrt(pixels)
            inverse = [row.index(0) for row in task["poses"]]
            self.back = torch.tensor([task["act"][inverse[h]] for h in range(poses)])
            # filter index k = h^-1 m for the pose h of the output and m of the input
            self.filter = torch.tensor([[task["poses"][inverse[h]][m] for m in range(poses)] for h in range(poses)])
            self.rows = self.rows.reshape(len(self.rows), poses, pixels)
            self.start = self.start.reshape(len(self.start), poses, pixels)
        self.reset()

    def reset(self):
        self.w = [layer.clone().requires_grad_() for layer in self.start]

    def layer(self, x, w):
        if "table" in task:
            return x[:, self.table] @ w
        n, poses, pixels = x.shape
        turned = w[:, self.back].transpose(0, 1)  # pose of the output, k, pixel
        chosen = turned.gather(1, self.filter[:, :, None].expand(-1, -1, pixels))
        plane = (self.side, self.side)
        fx = torch.fft.rfft2(x.reshape(n, poses, *plane))
        fw = torch.fft.rfft2(chosen.reshape(poses, poses, *plane))
        return torch.fft.irfft2(torch.einsum("nmab,hmab->nhab", fx, fw.conj()), s=plane).reshape(n, poses, pixels)

    def step(self):
        h = self.rows
        for w in self.w[:-1]:
            h = self.layer(h, w)
        output = h.reshape(len(h), -1) @ self.w[-1].reshape(-1)
        loss = torch.exp(-self.labels * output).sum()
        loss.backward()
        with torch.no_grad():
            for w in self.w:
                w -= RATE * w.grad
                w.grad = None
        return float(loss)


net = Blocks(numpy) if PEER == "numpy" else Blocks(torch) if PEER == "torch" else Autograd()
for _ in range(task["steps"]):
    net.step()
reached = math.log(net.step())
net.reset()
for _ in range(5):
    net.step()
times = []
end = time.perf_counter() + SECONDS
while time.perf_counter() < end or len(times) < 5:
    net.reset()
    begin = time.perf_counter()
    for _ in range(10):
        net.step()
    times.append((time.perf_counter() - begin) / 10)
print(1e6 * statistics.median(times), repr(reached))
