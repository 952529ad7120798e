import Foundation
import Logits

/// The command-line tool.
@main
enum Benchmark {
  static let names = [
    "binary", "digits", "network-30", "network-100", "softmax", "log-softmax",
    "sigmoid", "scaling",
  ]

  static let usage = """
    swift run -c release benchmark [--json] [--python path] [--rounds 15]
                                   [workload…]

    Times this library and, where they are installed, scikit-learn,
    statsmodels, SciPy, NumPy and PyTorch on the same data, taking turns, one
    thread each. A row whose results disagree is refused.

    workloads  \(names.joined(separator: ", "))
    """

  static let installation = """
    The peers are not there, so this library is timed alone. To install them:

      python3 -m venv .venv
      .venv/bin/pip install numpy scipy scikit-learn statsmodels torch
      swift run -c release benchmark --python .venv/bin/python
    """

  static func main() {
    let words = Array(CommandLine.arguments.dropFirst())
    do {
      if words.first == "measure-apart", words.count == 4 {
        try measureApart(words.dropFirst().compactMap { Int($0) })
      } else if words.contains("--help") || words.contains("-h") {
        print(usage)
      } else {
        exit(try run(Options(words, workloads: names)))
      }
    } catch let error as UsageError {
      complain("\(error)")
      exit(2)
    } catch {
      complain("\(error)")
      exit(3)
    }
  }

  /// Runs the workloads; the status is 1 when a row is refused.
  private static func run(_ options: Options) throws -> Int32 {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("benchmark-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = try peers(options, folder: folder)
    var report = Report(peers: process?.versions ?? [:])
    let turns = Turns(process: process, rounds: options.rounds)
    for name in options.workloads {
      if name == "scaling" {
        report.scaling = try scaling(quiet: options.json)
      } else {
        let rows = try rows(of: name, turns)
        report.rows += rows.map(Report.Line.init)
        if !options.json { print(Table.text(rows) + "\n") }
      }
    }
    if options.json { print(try report.json()) }
    return report.hasRefusal ? 1 : 0
  }

  /// Starts Python, or says how to install what is missing.
  private static func peers(
    _ options: Options, folder: URL
  ) throws -> PeerProcess? {
    do {
      let process = try PeerProcess(
        python: options.python ?? "python3", folder: folder)
      if !process.versions.isEmpty { return process }
      complain(installation)
    } catch {
      // Without --python nobody asked for this Python.
      if let path = options.python {
        throw PeerError(description: "\(path) runs no peers. \(error)")
      }
      complain(installation)
    }
    return nil
  }

  private static func rows(of name: String, _ turns: Turns) throws -> [Row] {
    let torch = ["PyTorch Double", "PyTorch Float"].map {
      Peer(name: $0, target: 4)
    }
    switch name {
    case "binary": return try turns.rows(BinaryWorkload())
    case "digits": return try turns.rows(DigitsWorkload())
    case "network-30":
      return try turns.rows(
        NetworkWorkload(
          hidden: 30, batch: 10,
          peers: [Peer(name: "NumPy", target: 2)] + torch))
    case "network-100":
      return try turns.rows(
        NetworkWorkload(
          hidden: 100, batch: 64,
          peers: ["NumPy", "PyTorch Double"].map {
            Peer(name: $0, target: 1)
          }))
    case "softmax":
      return try turns.rows(BatchWorkload.rows(name) { softmax($0) })
    case "log-softmax":
      return try turns.rows(BatchWorkload.rows(name) { logSoftmax($0) })
    case "sigmoid": return try turns.rows(BatchWorkload.sigmoids)
    default: throw UsageError("There is no workload '\(name)'.")
    }
  }

  private static func scaling(quiet: Bool) throws -> [Scaling] {
    try ScalingPoint.axes.map { axis, sizes in
      let points = try sizes.map { rows, columns, classes in
        let point = try ScalingPoint.measureApart(
          rows: rows, columns: columns, classes: classes)
        let size = ["rows": rows, "columns": columns][axis] ?? classes
        return (size: size, point: point)
      }
      let scaling = Scaling(axis: axis, points: points)
      if !quiet { print(scaling.text + "\n") }
      return scaling
    }
  }

  private static func measureApart(_ sizes: [Int]) throws {
    guard sizes.count == 3 else { throw UsageError(usage) }
    let point = ScalingPoint.measure(
      rows: sizes[0], columns: sizes[1], classes: sizes[2])
    print(String(decoding: try JSONEncoder().encode(point), as: UTF8.self))
  }

  private static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }
}
