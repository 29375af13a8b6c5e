"""W4 in NumPy or PyTorch: prints microseconds a step, microseconds and epochs to the goal, and the direction.

Sensible programs: NumPy with the gradient written out and real FFTs, PyTorch with autograd; both double precision,
mean exponential loss, and the learning rate times 1.1 every 100 epochs. Prints "absent" without the library.
"""
import sys
import time

peer, task, path = sys.argv[1:]
try:
    library = __import__(peer)
except ImportError:
    print("absent")
    sys.exit()

with open(path) as lines:
    points, depth, rate, goal = lines.readline().split()
    points, depth, rate, goal = int(points), int(depth), float(rate), float(goal)
    numbers = [[float(word) for word in line.split()] for line in lines]
size = len(numbers[0])


class NumPy:
    def __init__(self):
        import numpy as np

        self.np = np
        self.rows = np.array(numbers[:points])
        self.layers = np.array(numbers[points:])

    def direction(self):
        np = self.np
        if task == "DIAGONAL":
            return self.layers.prod(axis=0)
        return np.fft.irfft(np.fft.rfft(self.layers).prod(axis=0), size)

    def step(self, rate):
        np = self.np
        layers = self.layers if task == "DIAGONAL" else np.fft.rfft(self.layers)
        beta = layers.prod(axis=0)
        if task != "DIAGONAL":
            beta = np.fft.irfft(beta, size)
        parts = np.exp(-(self.rows @ beta)) / points
        slope = -(parts @ self.rows)
        if task != "DIAGONAL":
            slope = np.fft.rfft(slope)
        gradient = []
        for l in range(depth):
            others = np.delete(layers, l, axis=0).prod(axis=0)
            gradient.append(others.conj() * slope)
        gradient = np.array(gradient)
        if task != "DIAGONAL":
            gradient = np.fft.irfft(gradient, size)
        self.layers = self.layers - rate * gradient
        return parts.sum()


class PyTorch:
    def __init__(self):
        import torch

        torch.set_default_dtype(torch.float64)
        self.torch = torch
        self.rows = torch.tensor(numbers[:points])
        self.layers = [torch.tensor(layer, requires_grad=True) for layer in numbers[points:]]
        self.optimizer = torch.optim.SGD(self.layers, lr=rate)

    def predictor(self):
        torch = self.torch
        layers = self.layers if task == "DIAGONAL" else [torch.fft.rfft(v) for v in self.layers]
        product = layers[0]
        for layer in layers[1:]:
            product = product * layer
        return product if task == "DIAGONAL" else torch.fft.irfft(product, size)

    def direction(self):
        return self.predictor().detach().numpy()

    def step(self, rate):
        self.optimizer.param_groups[0]["lr"] = rate
        self.optimizer.zero_grad()
        loss = self.torch.exp(-(self.rows @ self.predictor())).mean()
        loss.backward()
        self.optimizer.step()
        return loss.item()


program = NumPy if peer == "numpy" else PyTorch


def microseconds_a_step():
    batches = []
    for _ in range(15):
        training = program()
        start = time.perf_counter()
        for _ in range(100):
            training.step(rate)
        batches.append((time.perf_counter() - start) / 100 * 1e6)
    return sorted(batches[3:])[6]


step = microseconds_a_step()
training = program()
growing = rate
epoch = 0
start = time.perf_counter()
while training.step(growing) > goal:
    epoch += 1
    if epoch % 100 == 0:
        growing *= 1.1
print(step, (time.perf_counter() - start) * 1e6, epoch, *training.direction())
