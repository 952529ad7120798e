"""Writes references.tsv, the frozen truth that ReferenceTests.swift reads.

    /tmp/venv/bin/python Tests/LogitsTests/References/make_references.py

It needs Python and mpmath. The same seed gives the same file.
"""

import pathlib
import platform

import mpmath

import exact

HEADER = f"""\
# Made by make_references.py with mpmath {mpmath.__version__}, {exact.mp.prec} \
bits, Python {platform.python_version()}.
# One line an evaluation: the function; its arguments; the results.
# A Double is written as the 16 hexadecimal digits of its bits. A result is
# the nearest Double, how far the truth lies above it in units in its last
# place, and the condition number where that exceeds 1.
"""


def reference(value, condition):
    nearest = float(value)
    offset = float((value - exact.mpf(nearest)) / exact.ulp(nearest))
    parts = [exact.to_hex(nearest), f"{offset:.4f}"]
    if condition > 1:
        parts.append(f"{float(condition):.6g}")
    return ":".join(parts)


def line(name, arguments):
    results = exact.evaluate(name, arguments)
    numbers = [exact.mpf(x) for x in arguments]
    conditions = exact.condition(name, numbers, results)
    return "\t".join(
        [
            name,
            " ".join(exact.to_hex(x) for x in arguments),
            " ".join(reference(r, c) for r, c in zip(results, conditions)),
        ]
    )


def main():
    lines = [
        line(name, arguments)
        for name, table in exact.points(40, 10, seed=4).items()
        for arguments in table
    ]
    target = pathlib.Path(__file__).with_name("references.tsv")
    target.write_text(HEADER + "\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
