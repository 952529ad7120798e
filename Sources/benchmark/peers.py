"""The peers of the benchmark: the same work by other people's libraries.

Reads requests and writes answers, a line of JSON each. Arrays are files of
raw little-endian doubles in the folder given. Nobody calls this by hand;
`swift run -c release benchmark` does.
"""

import json
import os
import sys
import time
import warnings

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[variable] = "1"
warnings.filterwarnings("ignore")

FOLDER = sys.argv[1]
VERSIONS = {}


def have(module):
    """The module, or None where it is not installed."""
    try:
        loaded = __import__(module, fromlist=["_"])
        VERSIONS[module.split(".")[0]] = __import__(module.split(".")[0]).__version__
        return loaded
    except ImportError:
        return None


np = have("numpy")
special = have("scipy.special")
linear = have("sklearn.linear_model")
discrete = have("statsmodels.discrete.discrete_model")
torch = have("torch")
if torch:
    torch.set_num_threads(1)


def read(name, shape=None):
    array = np.fromfile(os.path.join(FOLDER, name + ".f64"), dtype="<f8")
    return array.reshape(shape) if shape else array


# A peer is a function that prepares the data and returns the work to time;
# the work returns the result, which is written after the clock has stopped.


def binary_sklearn(p, data):
    x, y = data
    n = len(y)
    slope = np.abs(np.append(x.T @ (0.5 - y), np.sum(0.5 - y))).max() / n

    def work():
        model = linear.LogisticRegression(
            C=np.inf, solver="lbfgs", tol=1e-6 * slope, max_iter=1000
        )
        model.fit(x, y)
        return np.append(model.intercept_, model.coef_[0])

    return work


def binary_statsmodels(p, data):
    x, y = data

    def work():
        design = np.column_stack([np.ones(len(y)), x])
        return discrete.Logit(y, design).fit(method="newton", disp=0).params

    return work


def load_binary(p):
    n, d = int(p["rows"]), int(p["columns"])
    return read("features", (n, d)), read("labels")


def load_digits(p):
    n, d = int(p["rows"]), int(p["columns"])
    return read("features", (n, d)), read("labels").astype(int)


def digits_sklearn(p, data):
    x, y = data

    def work():
        # The largest of 1, 2, 5 times a power of ten that reaches 1e-8.
        model = linear.LogisticRegression(
            C=1.0, solver="lbfgs", tol=5e-7, max_iter=10000
        )
        model.fit(x, y)
        return np.vstack([model.intercept_, model.coef_.T])

    return work


def load_network(p):
    n, d, h, k = (int(p[key]) for key in ("rows", "columns", "hidden", "classes"))
    weights = [
        read("weights1", (d, h)), read("biases1", (h,)),
        read("weights2", (h, k)), read("biases2", (k,)),
    ]
    return read("features", (n, d)), read("labels").astype(int), weights


def network_numpy(p, data):
    x, labels, start = data
    batch, rate = int(p["batch"]), p["rate"]
    targets = np.eye(int(p["classes"]))[labels]

    def work():
        w1, b1, w2, b2 = (w.copy() for w in start)
        loss = 0.0
        for s in range(0, len(x), batch):
            xs, ts = x[s : s + batch], targets[s : s + batch]
            a = 1 / (1 + np.exp(-(xs @ w1 + b1)))
            z = a @ w2 + b2
            z -= z.max(axis=1, keepdims=True)
            e = np.exp(z)
            total = e.sum(axis=1, keepdims=True)
            loss += np.sum(np.log(total)) - np.sum(z * ts)
            delta = (e / total - ts) * (rate / len(xs))
            hidden = (delta @ w2.T) * a * (1 - a)
            w2 -= a.T @ delta
            b2 -= delta.sum(axis=0)
            w1 -= xs.T @ hidden
            b1 -= hidden.sum(axis=0)
        return np.concatenate([[loss / len(x)], w1.ravel(), b1, w2.ravel(), b2])

    return work


def network_torch(kind):
    def prepare(p, data):
        dtype = getattr(torch, kind)
        x, labels, start = data
        x = torch.tensor(x, dtype=dtype)
        y = torch.tensor(labels)
        batch, rate = int(p["batch"]), p["rate"]
        d, h, k = x.shape[1], start[1].size, start[3].size

        def work():
            model = torch.nn.Sequential(
                torch.nn.Linear(d, h), torch.nn.Sigmoid(), torch.nn.Linear(h, k)
            ).to(dtype)
            with torch.no_grad():
                model[0].weight.copy_(torch.tensor(start[0].T))
                model[0].bias.copy_(torch.tensor(start[1]))
                model[2].weight.copy_(torch.tensor(start[2].T))
                model[2].bias.copy_(torch.tensor(start[3]))
            optimiser = torch.optim.SGD(model.parameters(), lr=rate)
            criterion = torch.nn.CrossEntropyLoss()
            losses = torch.zeros((), dtype=dtype)
            for s in range(0, len(x), batch):
                ys = y[s : s + batch]
                optimiser.zero_grad()
                loss = criterion(model(x[s : s + batch]), ys)
                loss.backward()
                optimiser.step()
                losses += loss.detach() * len(ys)
            with torch.no_grad():
                return np.concatenate([
                    [losses.item() / len(x)],
                    model[0].weight.numpy().T.ravel(), model[0].bias.numpy(),
                    model[2].weight.numpy().T.ravel(), model[2].bias.numpy(),
                ])

        return work

    return prepare


def load_matrix(p):
    return read("logits", (int(p["rows"]), int(p["columns"])))


def load_vector(p):
    return read("logits")


def by_scipy(name, **options):
    function = getattr(special, name) if special else None
    return lambda p, z: lambda: function(z, **options)


def by_torch(name, **options):
    def prepare(p, z):
        tensor, function = torch.tensor(z), getattr(torch, name)
        return lambda: function(tensor, **options).numpy()

    return prepare


NETWORK = {
    "NumPy": (np, network_numpy),
    "PyTorch Double": (torch, network_torch("float64")),
    "PyTorch Float": (torch, network_torch("float32")),
}
WORKLOADS = {
    "binary": (load_binary, {
        "scikit-learn lbfgs": (linear, binary_sklearn),
        "statsmodels Newton": (discrete, binary_statsmodels),
    }),
    "digits": (load_digits, {"scikit-learn lbfgs": (linear, digits_sklearn)}),
    "network-30": (load_network, NETWORK),
    "network-100": (load_network, NETWORK),
    "softmax": (load_matrix, {
        "SciPy": (special, by_scipy("softmax", axis=1)),
        "PyTorch": (torch, by_torch("softmax", dim=1)),
    }),
    "log-softmax": (load_matrix, {
        "SciPy": (special, by_scipy("log_softmax", axis=1)),
        "PyTorch": (torch, by_torch("log_softmax", dim=1)),
    }),
    "sigmoid": (load_vector, {
        "SciPy": (special, by_scipy("expit")),
        "PyTorch": (torch, by_torch("sigmoid")),
    }),
}


def main():
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)  # What a library prints must not mix with the answers.

    def answer(**values):
        answers.write(json.dumps(values) + "\n")
        answers.flush()

    answer(versions=VERSIONS if np else {})
    works = {}
    for line in sys.stdin:
        request = json.loads(line)
        try:
            if request["verb"] == "load":
                works = {}
                load, peers = WORKLOADS.get(request["workload"], (None, {}))
                there = {name: f for name, (m, f) in peers.items() if m and np}
                data = load(request["parameters"]) if there else None
                for name, prepare in there.items():
                    works[name] = prepare(request["parameters"], data)
                answer(peers=sorted(works))
            else:
                work = works[request["peer"]]
                start = time.perf_counter()
                result = work()
                seconds = time.perf_counter() - start
                if request["wantsResult"]:
                    np.ascontiguousarray(result, dtype="<f8").tofile(
                        os.path.join(FOLDER, "result.f64")
                    )
                answer(seconds=seconds)
        except Exception as error:
            answer(error=f"{type(error).__name__}: {error}")


main()
