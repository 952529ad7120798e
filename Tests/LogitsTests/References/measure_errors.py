"""Measures the worst errors of Logits, SciPy/NumPy and PyTorch.

    python3 -m venv /tmp/venv
    /tmp/venv/bin/pip install mpmath scipy torch
    /tmp/venv/bin/python Tests/LogitsTests/References/measure_errors.py

Options: --points N (scalars a grid), --rows N (rows a scale), --seed S,
--where (the arguments of the worst). The truth is by mpmath with 2400 bits.
PyTorch and SciPy are left out when they are not installed.
"""

import argparse
import math
import pathlib
import subprocess
import tempfile
import warnings

import exact

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[2]

MANIFEST = """// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "probe",
  dependencies: [.package(name: "course", path: "{root}")],
  targets: [
    .executableTarget(
      name: "probe",
      dependencies: [
        .product(name: "Logits", package: "course"),
        .product(name: "LinearAlgebra", package: "course"),
      ])
  ])
"""


def build_probe():
    """Compiles Probe.swift in a package of its own; returns the program."""
    folder = pathlib.Path(tempfile.gettempdir()) / "logits-probe"
    sources = folder / "Sources" / "probe"
    sources.mkdir(parents=True, exist_ok=True)
    (folder / "Package.swift").write_text(MANIFEST.format(root=ROOT))
    (sources / "main.swift").write_text((HERE / "Probe.swift").read_text())
    command = ["swift", "build", "-c", "release", "--package-path", str(folder)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return folder / ".build" / "release" / "probe"


def ask_probe(probe, name, arguments):
    lines = "\n".join(
        "\t".join([name] + [exact.to_hex(x) for x in row]) for row in arguments
    )
    run = subprocess.run(
        [probe], input=lines + "\n", capture_output=True, text=True, check=True
    )
    return [
        [exact.from_hex(x) for x in line.split("\t")]
        for line in run.stdout.splitlines()
    ]


def scipy_functions():
    import numpy as np
    from scipy import special

    def bce(z, y):
        return -(
            special.xlogy(y, 1) + (y * special.log_expit(z) if y else 0)
            + ((1 - y) * special.log_expit(-z) if y < 1 else 0)
        )

    def hot(x):
        return np.array(exact.one_hot(int(x[-1]), len(x) - 1), float)

    return {
        "sigmoid": lambda x: [special.expit(x[0])],
        "sigmoidDerivative": lambda x: [
            special.expit(x[0]) * special.expit(-x[0])
        ],
        "softplus": lambda x: [np.logaddexp(0, x[0])],
        "logSigmoid": lambda x: [special.log_expit(x[0])],
        "logOfOneMinusExp": lambda x: [np.log1p(-np.exp(x[0]))],
        "logit": lambda x: [special.logit(x[0])],
        "odds": lambda x: [np.float64(x[0]) / (1 - np.float64(x[0]))],
        "probability": lambda x: [np.float64(x[0]) / (1 + np.float64(x[0]))],
        "binaryCrossEntropy": lambda x: [bce(x[0], x[1])],
        "binaryCrossEntropyGradient": lambda x: [special.expit(x[0]) - x[1]],
        "logSumExp": lambda x: [special.logsumexp(x)],
        "logSoftmax": lambda x: special.log_softmax(x),
        "softmax": lambda x: special.softmax(x),
        "softmaxTemperature": lambda x: special.softmax(
            np.array(x[:-1]) / x[-1]
        ),
        "crossEntropy": lambda x: [-special.log_softmax(x[:-1])[int(x[-1])]],
        "crossEntropyGradient": lambda x: special.softmax(x[:-1]) - hot(x),
        "crossEntropySoft": lambda x: [
            -np.dot(exact.halves(x)[1], special.log_softmax(exact.halves(x)[0]))
        ],
        "crossEntropySoftGradient": lambda x: special.softmax(
            exact.halves(x)[0]
        )
        - np.array(exact.halves(x)[1]),
    }


def torch_functions():
    import torch
    from torch.nn import functional

    def tensor(x):
        return torch.tensor(x, dtype=torch.float64)

    def soft(x):
        return [tensor([part]) for part in exact.halves(x)]

    def slope(loss, x):
        x.requires_grad_(True)
        loss(x).backward()
        return x.grad.reshape(-1)

    def bce(x):
        return lambda z: functional.binary_cross_entropy_with_logits(
            z, tensor(x[1:])
        )

    def hard(x):
        label = torch.tensor([int(x[-1])])
        return lambda z: functional.cross_entropy(z, label)

    return {
        "sigmoid": lambda x: torch.sigmoid(tensor(x)),
        "sigmoidDerivative": lambda x: slope(
            lambda z: torch.sigmoid(z).sum(), tensor(x)
        ),
        "softplus": lambda x: functional.softplus(tensor(x)),
        "logSigmoid": lambda x: functional.logsigmoid(tensor(x)),
        "logOfOneMinusExp": lambda x: torch.log1p(-torch.exp(tensor(x))),
        "logit": lambda x: torch.logit(tensor(x)),
        "odds": lambda x: tensor(x) / (1 - tensor(x)),
        "probability": lambda x: tensor(x) / (1 + tensor(x)),
        "binaryCrossEntropy": lambda x: [bce(x)(tensor(x[:1]))],
        "binaryCrossEntropyGradient": lambda x: slope(bce(x), tensor(x[:1])),
        "logSumExp": lambda x: [torch.logsumexp(tensor(x), 0)],
        "logSoftmax": lambda x: torch.log_softmax(tensor(x), 0),
        "softmax": lambda x: torch.softmax(tensor(x), 0),
        "softmaxTemperature": lambda x: torch.softmax(
            tensor(x[:-1]) / x[-1], 0
        ),
        "crossEntropy": lambda x: [hard(x)(tensor([x[:-1]]))],
        "crossEntropyGradient": lambda x: slope(hard(x), tensor([x[:-1]])),
        "crossEntropySoft": lambda x: [functional.cross_entropy(*soft(x))],
        "crossEntropySoftGradient": lambda x: slope(
            lambda z: functional.cross_entropy(z, soft(x)[1]), soft(x)[0]
        ),
    }


def peers():
    """The installed peers, name and functions, and the versions of all."""
    found, versions = [], ["mpmath " + __import__("mpmath").__version__]
    try:
        found.append(("SciPy/NumPy", scipy_functions()))
        for name in ("scipy", "numpy"):
            versions.append(name + " " + __import__(name).__version__)
    except ImportError:
        pass
    try:
        found.append(("PyTorch", torch_functions()))
        versions.append("torch " + __import__("torch").__version__)
    except ImportError:
        pass
    return found, versions


class Worst:
    """The largest error, and the largest beyond the condition number."""

    def __init__(self):
        self.error, self.conditioned, self.where = 0.0, 0.0, None

    def see(self, got, right, condition, arguments):
        for g, r, c in zip(got, right, condition):
            e = exact.error(float(g), r)
            if e > self.error:
                self.error, self.where = e, arguments
            self.conditioned = max(self.conditioned, float(e / c))


def formatted(x):
    return f"{x:.2f}" if x < 100 else f"{x:.0f}" if x < 1e6 else f"{x:.0e}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--points", type=int, default=1000)
    parser.add_argument("--rows", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--where", action="store_true")
    parser.add_argument("--only", help="one function")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    others, versions = peers()
    probe = build_probe()
    print(", ".join(versions), f"; seed {options.seed}")
    print("Worst error in units in the last place of the result; in brackets")
    print("divided by the condition number, where that exceeds 1.\n")
    print("| function | points | Logits |", " | ".join(n for n, _ in others), "|")
    print("|---|---:|---:|" + "---:|" * len(others))
    table = exact.points(options.points, options.rows, options.seed)
    for name, arguments in table.items():
        if options.only in (None, name):
            measure(name, arguments, probe, others, options.where)


def measure(name, arguments, probe, others, where):
    right = [exact.evaluate(name, x) for x in arguments]
    condition = [
        exact.condition(name, [exact.mpf(v) for v in x], r)
        for x, r in zip(arguments, right)
    ]
    answers = [ask_probe(probe, name, arguments)]
    answers += [[f[name](x) for x in arguments] for _, f in others]
    if name in ("sigmoid", "softmax", "logSoftmax"):
        for got, row in zip(
            answers[0], ask_probe(probe, name + " rows", arguments)
        ):
            got.extend(row)
        right = [3 * r for r in right]
        condition = [3 * c for c in condition]
    cells = []
    for answer in answers:
        worst = Worst()
        for got, r, c, x in zip(answer, right, condition, arguments):
            worst.see(got, r, c, x)
        cell = formatted(worst.error)
        if worst.conditioned != worst.error:
            cell += f" ({formatted(worst.conditioned)})"
        cells.append(cell)
        if where:
            print("worst:", worst.error, worst.where)
    print(f"| {name} | {len(arguments)} |", " | ".join(cells), "|", flush=True)


if __name__ == "__main__":
    main()
